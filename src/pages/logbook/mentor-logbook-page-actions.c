/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What one does with the entry that is shown: go to another one, back to the list, delete it. */

#include "config.h"

#include "pages/logbook/mentor-logbook-page-private.h"

#include <glib/gi18n.h>

void
_mentor_logbook_page_update_actions (MentorLogbookPage *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean folded = mentor_log_split_get_folded (self->split);
  int listed = self->head != NULL ? mentor_log_search_index (self->search, self->head) : -1;
  int n_listed = (int) g_list_model_get_n_items (G_LIST_MODEL (self->search));

  gtk_widget_action_set_enabled (widget, "logbook.later", listed > 0);
  gtk_widget_action_set_enabled (widget, "logbook.earlier",
                                 self->head != NULL && listed + 1 < n_listed);
  gtk_widget_action_set_enabled (widget, "logbook.delete",
                                 self->head != NULL
                                     && mentor_log_view_get_entry (self->view) != NULL);
  gtk_widget_action_set_enabled (widget, "logbook.back",
                                 folded && mentor_log_split_get_show_detail (self->split));
  gtk_widget_set_visible (self->back_button, folded);
}

static void
open_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  mentor_page_show_target (MENTOR_PAGE (widget), g_variant_get_string (parameter, NULL));
}

/* Within what the list shows. */
static void
go_by (MentorLogbookPage *self, int step)
{
  int position = self->head != NULL ? mentor_log_search_index (self->search, self->head) : -1;
  g_autoptr (MentorLogHead) head = NULL;

  if (position + step >= 0)
    head = g_list_model_get_item (G_LIST_MODEL (self->search), (guint) (position + step));
  if (head != NULL)
    _mentor_logbook_page_show_head (self, head);
}

static void
later_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  go_by (MENTOR_LOGBOOK_PAGE (widget), -1);
}

static void
earlier_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  go_by (MENTOR_LOGBOOK_PAGE (widget), 1);
}

static void
back_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  MentorLogbookPage *self = MENTOR_LOGBOOK_PAGE (widget);

  _mentor_logbook_page_turn (self);
  mentor_log_split_set_show_detail (self->split, FALSE);
  mentor_log_list_grab_row (self->list);
  _mentor_logbook_page_update_actions (self);
}

/* A promise is a task of its own by now, which may lie in the matrix: it isn't deleted unseen. */
static gboolean
has_promises (MentorLogbookPage *self)
{
  MentorCourse *course = mentor_page_get_course (MENTOR_PAGE (self));
  g_autoptr (MentorPromises) promises = mentor_promises_new (
      mentor_course_get_tasks (course), mentor_log_head_get_id (self->head));

  for (guint i = 0; i < 2; i++)
    if (g_list_model_get_n_items (mentor_board_get_list (MENTOR_BOARD (promises), i)) > 0)
      return TRUE;
  return FALSE;
}

static void
delete_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  MentorLogbookPage *self = MENTOR_LOGBOOK_PAGE (widget);
  gboolean folded = mentor_log_split_get_folded (self->split);
  gboolean promised;

  if (self->head == NULL)
    return;

  promised = has_promises (self);
  mentor_logbook_remove_entry (self->logbook, self->head);
  _mentor_logbook_page_settle (self);
  if (folded)
    mentor_log_split_set_show_detail (self->split, FALSE);
  if (self->head != NULL)
    mentor_log_list_grab_row (self->list);
  _mentor_logbook_page_update_actions (self);
  mentor_page_offer_undo (MENTOR_PAGE (self),
                          promised ? _("Entry deleted. What was promised in it still counts.")
                                   : _("Entry deleted"));
}

void
_mentor_logbook_page_class_init_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "logbook.open", "s", open_action);
  gtk_widget_class_install_action (widget_class, "logbook.later", NULL, later_action);
  gtk_widget_class_install_action (widget_class, "logbook.earlier", NULL, earlier_action);
  gtk_widget_class_install_action (widget_class, "logbook.back", NULL, back_action);
  gtk_widget_class_install_action (widget_class, "logbook.delete", NULL, delete_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Up, GDK_ALT_MASK,
                                       "logbook.later", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Down, GDK_ALT_MASK,
                                       "logbook.earlier", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK, "logbook.back",
                                       NULL);
}
