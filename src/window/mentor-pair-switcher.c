/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * MentorPairSwitcher: a click on the pair in the sidebar shows it. It is made then, not before: the
 * first frame needs no list of pairs.
 */
#include "config.h"

#include "window/mentor-pair-switcher.h"

#include <glib/gi18n.h>

#include "widgets/mentor-label.h"
#include "window/mentor-pair-avatars.h"

struct _MentorPairSwitcher
{
  GtkPopover parent_instance;

  MentorWorkspace *workspace;
  GtkWidget *pairs;
  GtkWidget *all_pairs;
  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (MentorPairSwitcher, mentor_pair_switcher, GTK_TYPE_POPOVER)

static GtkWidget *
create_label (const char *text, const char *css_class)
{
  GtkWidget *label = mentor_label_new (text, css_class);

  gtk_label_set_max_width_chars (GTK_LABEL (label), 32);
  return label;
}

static const char *
get_open_id (MentorPairSwitcher *self)
{
  MentorCourse *course = mentor_workspace_get_course (self->workspace);

  return course != NULL ? mentor_course_get_id (course) : NULL;
}

static GtkWidget *
create_row (gpointer item, gpointer user_data)
{
  MentorPairSwitcher *self = user_data;
  MentorPairHead *head = item;
  gboolean available = mentor_pair_head_get_available (head);
  const char *title = mentor_pair_head_get_title (head);
  const char *subtitle = available ? mentor_pair_head_get_subtitle (head)
                                   : _("The folder can't be reached");
  gboolean is_open = g_strcmp0 (get_open_id (self), mentor_pair_head_get_id (head)) == 0;
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *avatars = mentor_pair_avatars_new ();
  g_autofree char *name = NULL;

  mentor_pair_avatars_set_names (MENTOR_PAIR_AVATARS (avatars),
                                 mentor_pair_head_get_mentee_name (head),
                                 mentor_pair_head_get_mentor_name (head));
  gtk_box_append (GTK_BOX (texts), create_label (title, NULL));
  gtk_box_append (GTK_BOX (texts), create_label (subtitle, "mentor-subtitle"));
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_widget_set_valign (texts, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), avatars);
  gtk_box_append (GTK_BOX (box), texts);
  if (is_open)
    gtk_box_append (GTK_BOX (box),
                    g_object_new (GTK_TYPE_IMAGE, "icon-name", "object-select-symbolic",
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);

  /* Translators: names of a pair, then its programme. */
  name = g_strdup_printf (is_open ? _("%s, %s, open now") : _("%s, %s"), title, subtitle);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return row;
}

static void
update_pairs_visible (MentorPairSwitcher *self)
{
  GListModel *pairs = mentor_workspace_list_pairs (self->workspace);

  gtk_widget_set_visible (self->pairs, g_list_model_get_n_items (pairs) > 0);
  gtk_widget_set_visible (self->all_pairs, g_list_model_get_n_items (pairs) > 0);
}

/* The check mark belongs to the rows, so that they are made anew for another open pair. */
static void
update_rows (MentorPairSwitcher *self)
{
  gtk_list_box_bind_model (self->list, mentor_workspace_list_pairs (self->workspace), create_row,
                           self, NULL);
}

static void
on_row_activated (MentorPairSwitcher *self, GtkListBoxRow *row)
{
  GListModel *pairs = mentor_workspace_list_pairs (self->workspace);
  g_autoptr (MentorPairHead) head = NULL;

  head = g_list_model_get_item (pairs, (guint) gtk_list_box_row_get_index (row));
  gtk_popover_popdown (GTK_POPOVER (self));
  if (head != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open-pair", "s",
                                mentor_pair_head_get_id (head));
}

static void
on_button_clicked (MentorPairSwitcher *self)
{
  gtk_popover_popdown (GTK_POPOVER (self));
}

static void
mentor_pair_switcher_dispose (GObject *object)
{
  MentorPairSwitcher *self = MENTOR_PAIR_SWITCHER (object);

  if (self->list != NULL)
    gtk_list_box_bind_model (self->list, NULL, NULL, NULL, NULL);
  self->list = NULL;
  g_clear_object (&self->workspace);
  G_OBJECT_CLASS (mentor_pair_switcher_parent_class)->dispose (object);
}

static void
mentor_pair_switcher_class_init (MentorPairSwitcherClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mentor_pair_switcher_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PREFIX "/window/mentor-pair-switcher.ui");
  gtk_widget_class_bind_template_child (widget_class, MentorPairSwitcher, pairs);
  gtk_widget_class_bind_template_child (widget_class, MentorPairSwitcher, all_pairs);
  gtk_widget_class_bind_template_child (widget_class, MentorPairSwitcher, list);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_button_clicked);
}

static void
mentor_pair_switcher_init (MentorPairSwitcher *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
mentor_pair_switcher_new (MentorWorkspace *workspace)
{
  MentorPairSwitcher *self = g_object_new (MENTOR_TYPE_PAIR_SWITCHER, NULL);

  self->workspace = g_object_ref (workspace);
  update_rows (self);
  update_pairs_visible (self);
  g_signal_connect_object (workspace, "notify::course", G_CALLBACK (update_rows), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (mentor_workspace_list_pairs (workspace), "items-changed",
                           G_CALLBACK (update_pairs_visible), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}
