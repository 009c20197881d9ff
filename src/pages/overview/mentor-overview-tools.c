/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The pictures follow their documents by themselves; the words are computed with the page's. */

#include "config.h"

#include "pages/overview/mentor-overview-tools.h"

#include <glib/gi18n.h>

#include "pages/overview/mentor-board-picture.h"
#include "pages/overview/mentor-overview-words.h"
#include "widgets/mentor-children.h"
#include "widgets/mentor-columns-layout.h"
#include "widgets/mentor-label.h"
#include "widgets/mentor-wheel-words.h"
#include "widgets/mentor-wheel.h"

#define COLUMN_WIDTH 220
#define WHEEL_SIZE 80
#define LINE_CHARS 16 /* without a least width a label asks for a letter a line */

typedef struct
{
  GtkWidget *button;
  GtkWidget *title;
  GtkWidget *line;
} Tile;

struct _MentorOverviewTools
{
  GtkWidget parent_instance;

  MentorWheel *wheel;
  MentorBoardPicture *matrix_picture;
  MentorBoardPicture *swot_picture;
  Tile roles;
  Tile matrix;
  Tile swot;
};

G_DEFINE_FINAL_TYPE (MentorOverviewTools, mentor_overview_tools, GTK_TYPE_WIDGET)

static Tile
add_tile (MentorOverviewTools *self, const char *title, const char *page, gpointer picture)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  Tile tile = {
    .button = gtk_button_new (),
    .title = mentor_label_new (title, "heading"),
    .line = mentor_label_new (NULL, "mentor-subtitle"),
  };

  /* The name of a tool isn't broken inside a word. */
  gtk_label_set_wrap_mode (GTK_LABEL (tile.title), PANGO_WRAP_WORD);
  gtk_label_set_width_chars (GTK_LABEL (tile.line), LINE_CHARS);
  gtk_box_append (GTK_BOX (texts), tile.title);
  gtk_box_append (GTK_BOX (texts), tile.line);
  gtk_widget_set_valign (texts, GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_box_append (GTK_BOX (row), picture);
  gtk_box_append (GTK_BOX (row), texts);

  gtk_button_set_child (GTK_BUTTON (tile.button), row);
  gtk_widget_add_css_class (tile.button, "card");
  gtk_widget_add_css_class (tile.button, "activatable");
  gtk_widget_add_css_class (tile.button, "mentor-tile");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (tile.button), "(ss)", page, "");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (tile.button), "win.go");
  gtk_widget_set_parent (tile.button, GTK_WIDGET (self));
  return tile;
}

static void
say (Tile *tile, char *text)
{
  /* Translators: a tool and how it stands: "Priority matrix: 12 tasks" */
  g_autofree char *name = g_strdup_printf (
      C_("tool", "%s: %s"), gtk_label_get_label (GTK_LABEL (tile->title)), text);

  gtk_label_set_label (GTK_LABEL (tile->line), text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (tile->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, -1);
  g_free (text);
}

static void
mentor_overview_tools_dispose (GObject *object)
{
  mentor_children_remove (GTK_WIDGET (object));
  G_OBJECT_CLASS (mentor_overview_tools_parent_class)->dispose (object);
}

static void
mentor_overview_tools_class_init (MentorOverviewToolsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mentor_overview_tools_dispose;
}

static void
mentor_overview_tools_init (MentorOverviewTools *self)
{
  /* As in mentor-swot-page.ui. */
  static const guint swot_tints[] = { 2, 1, 3, 4 };

  gtk_widget_set_layout_manager (
      GTK_WIDGET (self),
      g_object_new (MENTOR_TYPE_COLUMNS_LAYOUT, "minimum", COLUMN_WIDTH, "spacing", 12, NULL));

  self->wheel = g_object_new (MENTOR_TYPE_WHEEL, "small", TRUE, "accessible-role",
                              GTK_ACCESSIBLE_ROLE_PRESENTATION, "can-target", FALSE,
                              "width-request", WHEEL_SIZE, "height-request", WHEEL_SIZE, "valign",
                              GTK_ALIGN_CENTER, NULL);
  self->roles = add_tile (self, _("Roles wheel"), "roles", self->wheel);
  self->matrix_picture = g_object_new (MENTOR_TYPE_BOARD_PICTURE, NULL);
  self->matrix = add_tile (self, _("Priority matrix"), "matrix", self->matrix_picture);
  self->swot_picture = g_object_new (MENTOR_TYPE_BOARD_PICTURE, NULL);
  mentor_board_picture_set_tints (self->swot_picture, swot_tints);
  self->swot = add_tile (self, _("SWOT"), "swot", self->swot_picture);
}

void
mentor_overview_tools_set_course (MentorOverviewTools *self, MentorCourse *course)
{
  g_return_if_fail (MENTOR_IS_OVERVIEW_TOOLS (self));

  if (course == NULL)
    {
      mentor_wheel_set_roles (self->wheel, NULL, NULL, NULL);
      mentor_board_picture_set_board (self->matrix_picture, NULL, 0);
      mentor_board_picture_set_board (self->swot_picture, NULL, 0);
      return;
    }
  mentor_wheel_set_roles (self->wheel,
                          mentor_programme_get_role_set (mentor_course_get_programme (course)),
                          mentor_course_get_roles (course), mentor_course_get_pair (course));
  mentor_board_picture_set_board (self->matrix_picture,
                                  MENTOR_BOARD (mentor_course_get_tasks (course)),
                                  MENTOR_TASK_IMPORTANT_URGENT);
  mentor_board_picture_set_board (self->swot_picture,
                                  MENTOR_BOARD (mentor_course_get_swot (course)), 0);
}

void
mentor_overview_tools_update (MentorOverviewTools *self, MentorCourse *course)
{
  MentorRoleSet *set = mentor_programme_get_role_set (mentor_course_get_programme (course));

  g_return_if_fail (MENTOR_IS_OVERVIEW_TOOLS (self));

  say (&self->roles, mentor_wheel_words_summary (set, mentor_course_get_roles (course)));
  say (&self->matrix, mentor_overview_words_matrix (mentor_course_get_tasks (course)));
  say (&self->swot, mentor_overview_words_swot (mentor_course_get_swot (course)));
}
