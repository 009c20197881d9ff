/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * MentorSidebar: the pair, live from its document, and the list of pages, made from their classes.
 * With the arrow keys the page follows at once; where the sidebar stands alone, Enter opens it.
 */
#include "config.h"

#include "window/mentor-sidebar.h"

#include <glib/gi18n.h>

#include "store/mentor-calm.h"
#include "window/mentor-pages.h"
#include "window/mentor-pair-avatars.h"
#include "window/mentor-pair-switcher.h"
#include "window/mentor-sidebar-row.h"

struct _MentorSidebar
{
  GtkWidget parent_instance;

  MentorWorkspace *workspace;
  MentorCourse *course;
  char *page_id;
  gboolean folded;
  guint count_source;

  GtkWidget *box;
  GtkMenuButton *pair_button;
  MentorPairAvatars *avatars;
  GtkLabel *mentee;
  GtkLabel *mentor;
  GtkLabel *programme;
  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (MentorSidebar, mentor_sidebar, GTK_TYPE_WIDGET)

static void
update_pair (MentorSidebar *self)
{
  MentorPair *pair;
  const char *mentee, *mentor, *programme;
  g_autofree char *title = NULL, *name = NULL;

  if (self->course == NULL)
    return;

  pair = mentor_course_get_pair (self->course);
  mentee = mentor_record_get_string (MENTOR_RECORD (mentor_pair_get_mentee (pair)), "name");
  mentor = mentor_record_get_string (MENTOR_RECORD (mentor_pair_get_mentor (pair)), "name");
  programme = mentor_programme_get_name (mentor_course_get_programme (self->course));
  title = mentor_pair_get_title (pair);

  mentor_pair_avatars_set_names (self->avatars, mentee, mentor);
  gtk_label_set_label (self->mentee, mentee);
  gtk_label_set_label (self->mentor, mentor);
  gtk_label_set_label (self->programme, programme);
  /* Translators: the button with the open pair; names of the pair, then its programme. */
  name = g_strdup_printf (_("%s, %s, switch pair"), title, programme);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->pair_button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, -1);
}

static MentorSidebarRow *
find_row (MentorSidebar *self, const char *page_id)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    {
      if (g_strcmp0 (mentor_sidebar_row_get_page (MENTOR_SIDEBAR_ROW (row))->id, page_id) == 0)
        return MENTOR_SIDEBAR_ROW (row);
    }
  return NULL;
}

static void
show_page_of_row (MentorSidebar *self, GtkListBoxRow *row)
{
  const char *id = mentor_sidebar_row_get_page (MENTOR_SIDEBAR_ROW (row))->id;

  gtk_widget_activate_action (GTK_WIDGET (self), "win.page", "s", id);
}

static void
on_row_selected (MentorSidebar *self, GtkListBoxRow *row)
{
  if (row == NULL || self->folded)
    return;
  if (g_strcmp0 (mentor_sidebar_row_get_page (MENTOR_SIDEBAR_ROW (row))->id, self->page_id) != 0)
    show_page_of_row (self, row);
}

static void
on_row_activated (MentorSidebar *self, GtkListBoxRow *row)
{
  show_page_of_row (self, row);
}

static void
update_header (GtkListBoxRow *row, GtkListBoxRow *before, gpointer user_data)
{
  MentorPageGroup group = mentor_sidebar_row_get_page (MENTOR_SIDEBAR_ROW (row))->group;
  GtkWidget *label;

  if (before != NULL
      && mentor_sidebar_row_get_page (MENTOR_SIDEBAR_ROW (before))->group == group)
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }

  label = gtk_label_new (group == MENTOR_PAGE_COURSE ? C_("pages of the sidebar", "Course")
                                                     : C_("pages of the sidebar", "Tools"));
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "mentor-sidebar-heading");
  gtk_list_box_row_set_header (row, label);
}

static void
update_selection (MentorSidebar *self)
{
  MentorSidebarRow *row = find_row (self, self->page_id);

  gtk_list_box_set_selection_mode (self->list,
                                   self->folded ? GTK_SELECTION_NONE : GTK_SELECTION_BROWSE);
  if (!self->folded && row != NULL)
    gtk_list_box_select_row (self->list, GTK_LIST_BOX_ROW (row));
}

static void
create_switcher (GtkMenuButton *button, gpointer user_data)
{
  MentorSidebar *self = user_data;

  if (gtk_menu_button_get_popover (button) == NULL && self->workspace != NULL)
    gtk_menu_button_set_popover (button, mentor_pair_switcher_new (self->workspace));
}

static void
mentor_sidebar_dispose (GObject *object)
{
  MentorSidebar *self = MENTOR_SIDEBAR (object);

  mentor_sidebar_set_course (self, NULL);
  g_clear_object (&self->workspace);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  G_OBJECT_CLASS (mentor_sidebar_parent_class)->dispose (object);
}

static void
mentor_sidebar_finalize (GObject *object)
{
  g_free (MENTOR_SIDEBAR (object)->page_id);
  G_OBJECT_CLASS (mentor_sidebar_parent_class)->finalize (object);
}

static gboolean
mentor_sidebar_grab_focus (GtkWidget *widget)
{
  MentorSidebar *self = MENTOR_SIDEBAR (widget);
  MentorSidebarRow *row = find_row (self, self->page_id);

  return row != NULL && gtk_widget_grab_focus (GTK_WIDGET (row));
}

/* Tab leaves the list of pages; GTK would walk on to the next row, and open its page. */
static gboolean
mentor_sidebar_focus (GtkWidget *widget, GtkDirectionType direction)
{
  MentorSidebar *self = MENTOR_SIDEBAR (widget);
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->list)))
    {
      if (direction == GTK_DIR_TAB_FORWARD)
        return FALSE;
      if (direction == GTK_DIR_TAB_BACKWARD)
        return gtk_widget_child_focus (GTK_WIDGET (self->pair_button), direction);
    }
  /* Who comes round again begins at the top, rather than where the focus was last. */
  else if (direction == GTK_DIR_TAB_FORWARD
           && (focus == NULL || !gtk_widget_is_ancestor (focus, widget))
           && gtk_widget_child_focus (GTK_WIDGET (self->pair_button), direction))
    return TRUE;
  return GTK_WIDGET_CLASS (mentor_sidebar_parent_class)->focus (widget, direction);
}

static void
mentor_sidebar_class_init (MentorSidebarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = mentor_sidebar_dispose;
  object_class->finalize = mentor_sidebar_finalize;
  widget_class->focus = mentor_sidebar_focus;
  widget_class->grab_focus = mentor_sidebar_grab_focus;

  g_type_ensure (MENTOR_TYPE_PAIR_AVATARS);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PREFIX "/window/mentor-sidebar.ui");
  gtk_widget_class_bind_template_child (widget_class, MentorSidebar, box);
  gtk_widget_class_bind_template_child (widget_class, MentorSidebar, pair_button);
  gtk_widget_class_bind_template_child (widget_class, MentorSidebar, avatars);
  gtk_widget_class_bind_template_child (widget_class, MentorSidebar, mentee);
  gtk_widget_class_bind_template_child (widget_class, MentorSidebar, mentor);
  gtk_widget_class_bind_template_child (widget_class, MentorSidebar, programme);
  gtk_widget_class_bind_template_child (widget_class, MentorSidebar, list);
  gtk_widget_class_bind_template_callback (widget_class, on_row_selected);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
mentor_sidebar_init (MentorSidebar *self)
{
  guint n_types;
  const GType *types = mentor_pages_list (&n_types);

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (self->pair_button, create_switcher, self, NULL);
  /* A menu button centres what it holds; this one is a row. */
  gtk_widget_set_halign (gtk_widget_get_parent (gtk_menu_button_get_child (self->pair_button)),
                         GTK_ALIGN_FILL);

  for (guint i = 0; i < n_types; i++)
    gtk_list_box_append (self->list, mentor_sidebar_row_new (mentor_pages_get_class (types[i])));
  gtk_list_box_set_header_func (self->list, update_header, NULL, NULL);
}

void
mentor_sidebar_set_workspace (MentorSidebar *self, MentorWorkspace *workspace)
{
  g_return_if_fail (MENTOR_IS_SIDEBAR (self));
  g_set_object (&self->workspace, workspace);
}

static gboolean
on_calm (gpointer data)
{
  MentorSidebar *self = data;
  GtkListBoxRow *row;

  self->count_source = 0;
  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    {
      MentorPageClass *page = mentor_sidebar_row_get_page (MENTOR_SIDEBAR_ROW (row));
      const char *property = NULL;
      g_autoptr (GObject) counter = NULL;

      if (page->get_counter == NULL)
        continue;
      counter = page->get_counter (self->course, &property);
      mentor_sidebar_row_set_counter (MENTOR_SIDEBAR_ROW (row), counter, property);
    }
  return G_SOURCE_REMOVE;
}

/* What counts may have to be read first: the first frame doesn't wait for it. */
static void
follow_counters (MentorSidebar *self)
{
  GtkListBoxRow *row;

  g_clear_handle_id (&self->count_source, g_source_remove);
  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    if (mentor_sidebar_row_get_page (MENTOR_SIDEBAR_ROW (row))->get_counter != NULL)
      mentor_sidebar_row_set_counter (MENTOR_SIDEBAR_ROW (row), NULL, NULL);
  if (self->course != NULL)
    self->count_source = mentor_calm_add (on_calm, self, NULL);
}

void
mentor_sidebar_set_course (MentorSidebar *self, MentorCourse *course)
{
  g_return_if_fail (MENTOR_IS_SIDEBAR (self));

  if (self->course == course)
    return;
  if (self->course != NULL)
    {
      MentorPair *pair = mentor_course_get_pair (self->course);

      g_signal_handlers_disconnect_by_data (pair, self);
      mentor_pair_unwatch_names (pair, self);
    }
  g_set_object (&self->course, course);
  if (course != NULL)
    {
      MentorPair *pair = mentor_course_get_pair (course);

      g_signal_connect_object (pair, "notify::programme", G_CALLBACK (update_pair), self,
                               G_CONNECT_SWAPPED | G_CONNECT_AFTER);
      mentor_pair_watch_names (pair, G_CALLBACK (update_pair), self);
    }
  update_pair (self);
  follow_counters (self);
}

void
mentor_sidebar_set_page (MentorSidebar *self, const char *page_id)
{
  g_return_if_fail (MENTOR_IS_SIDEBAR (self));

  if (g_strcmp0 (self->page_id, page_id) == 0)
    return;
  g_free (self->page_id);
  self->page_id = g_strdup (page_id);
  update_selection (self);
}

void
mentor_sidebar_set_folded (MentorSidebar *self, gboolean folded)
{
  g_return_if_fail (MENTOR_IS_SIDEBAR (self));

  self->folded = folded;
  update_selection (self);
}
