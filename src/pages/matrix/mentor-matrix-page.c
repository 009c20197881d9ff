/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * MentorMatrixPage: the five lists of the pair's tasks as a matrix, and around it what helps to
 * talk about it. The board says what is shown; whatever changes, one idle update tells the rest.
 */

#include "config.h"

#include <glib/gi18n.h>

#include "model/mentor-matrix-board.h"
#include "model/mentor-matrix-words.h"
#include "pages/matrix/mentor-cell-names.h"
#include "pages/matrix/mentor-matrix-filter.h"
#include "pages/matrix/mentor-matrix-page-private.h"
#include "pages/matrix/mentor-matrix-past.h"
#include "pages/matrix/mentor-task-details.h"
#include "pages/matrix/mentor-task-facts.h"
#include "pages/matrix/mentor-task-hours.h"
#include "widgets/mentor-cell.h"
#include "widgets/mentor-quadrants.h"
#include "widgets/mentor-turned-label.h"

G_DEFINE_FINAL_TYPE (MentorMatrixPage, mentor_matrix_page, MENTOR_TYPE_PAGE)

static MentorCardList *
get_list (MentorMatrixPage *self, guint cell)
{
  return mentor_cell_get_list (_mentor_matrix_page_get_cell (self, (MentorTaskCell) cell));
}

static void
update_names (MentorMatrixPage *self)
{
  for (guint i = 0; i < MENTOR_TASK_N_CELLS; i++)
    g_object_set (_mentor_matrix_page_get_cell (self, (MentorTaskCell) i), "title",
                  self->tasks != NULL
                      ? mentor_tasks_get_cell_name (self->tasks, (MentorTaskCell) i)
                      : mentor_task_cell_get_name ((MentorTaskCell) i),
                  NULL);
}

/* Only ever ends the empty state: who just deleted the last task is still at work here. */
static void
on_tasks_changed (MentorMatrixPage *self, guint position, guint removed, guint added)
{
  MentorRecordList *all = mentor_tasks_get_all (self->tasks);
  MentorHistory *history = mentor_document_get_history (MENTOR_DOCUMENT (self->tasks));

  if (mentor_record_list_get_length (all) > 0)
    mentor_page_set_empty (MENTOR_PAGE (self), FALSE);
  if (added > removed && history != NULL && mentor_history_is_applying (history))
    g_set_object (&self->returned, mentor_record_list_get (all, position));
}

static void
on_applied (MentorMatrixPage *self, const char *label, const char *page_id, gboolean undone)
{
  g_autoptr (MentorRecord) task = g_steal_pointer (&self->returned);
  g_autofree char *message = NULL;

  if (task == NULL || !undone || g_strcmp0 (page_id, "matrix") != 0)
    return;
  /* Translators: the title of a task that was deleted until "Undo" was chosen */
  message = g_strdup_printf (_("“%s” is back"), mentor_record_get_string (task, "title"));
  mentor_page_say (MENTOR_PAGE (self), message);
  mentor_page_show_target (MENTOR_PAGE (self), mentor_record_get_id (task));
}

/* Cards */

static void
on_removed (MentorMatrixPage *self, MentorRecord *first, guint n)
{
  g_autofree char *message = NULL;

  if (n == 1)
    /* Translators: the title of a task */
    message = g_strdup_printf (_("“%s” deleted"), mentor_record_get_string (first, "title"));
  else
    message = g_strdup_printf (ngettext ("%u task deleted", "%u tasks deleted", n), n);
  mentor_page_offer_undo (MENTOR_PAGE (self), message);
}

static void
on_card_created (MentorMatrixPage *self, MentorRecord *record, GtkBox *facts)
{
  mentor_task_facts_add (facts, MENTOR_TASK (record), self->board);
}

static void
on_details (MentorMatrixPage *self, MentorRecord *record, GtkWidget *card)
{
  mentor_task_details_show (MENTOR_PAGE (self), card, MENTOR_TASK (record));
}

static gboolean
on_typed (MentorMatrixPage *self, MentorRecord *record, const char *character)
{
  return mentor_task_hours_type (MENTOR_TASK (record), character);
}

static void
show_names (MentorMatrixPage *self, GtkWidget *at, MentorTaskCell cell)
{
  if (self->tasks != NULL && mentor_board_is_editable (MENTOR_BOARD (self->tasks)))
    mentor_cell_names_show (GTK_WIDGET (self), at, self->tasks, cell);
}

static void
on_rename (MentorMatrixPage *self, GtkWidget *cell)
{
  for (guint i = MENTOR_TASK_IMPORTANT_URGENT; i < MENTOR_TASK_N_CELLS; i++)
    if (GTK_WIDGET (_mentor_matrix_page_get_cell (self, (MentorTaskCell) i)) == cell)
      show_names (self, cell, (MentorTaskCell) i);
}

/* The bar */

static void
show_past (MentorMatrixPage *self)
{
  MentorMatrixPast *past = MENTOR_MATRIX_PAST (self->past);

  if (gtk_toggle_button_get_active (self->past_button) && self->board != NULL)
    mentor_matrix_board_set_past (self->board, mentor_matrix_past_get_periods (past),
                                  mentor_matrix_past_get_meeting (past),
                                  mentor_matrix_past_get_since (past));
}

static void
update_look (MentorMatrixPage *self)
{
  gboolean past = gtk_toggle_button_get_active (self->past_button);
  gboolean organisation = gtk_toggle_button_get_active (self->organisation_button);

  for (guint i = 0; i < MENTOR_TASK_N_CELLS; i++)
    mentor_card_list_set_still (get_list (self, i), past);
  if (self->past != NULL)
    gtk_widget_set_visible (self->past, past);
  if (self->board == NULL)
    return;
  if (past)
    show_past (self);
  else
    mentor_matrix_board_set_look (self->board,
                                  organisation ? MENTOR_LOOK_ORGANISATION : MENTOR_LOOK_OURS);
  _mentor_matrix_page_queue_update (self);
}

static void
on_organisation_toggled (MentorMatrixPage *self)
{
  if (gtk_toggle_button_get_active (self->organisation_button))
    gtk_toggle_button_set_active (self->past_button, FALSE);
  update_look (self);
}

static void
on_past_toggled (MentorMatrixPage *self)
{
  MentorCourse *course = mentor_page_get_course (MENTOR_PAGE (self));

  if (gtk_toggle_button_get_active (self->past_button) && course != NULL)
    {
      gtk_toggle_button_set_active (self->organisation_button, FALSE);
      if (self->past == NULL)
        {
          self->past = mentor_matrix_past_new ();
          g_signal_connect_object (self->past, "changed", G_CALLBACK (show_past), self,
                                   G_CONNECT_SWAPPED);
          gtk_box_append (GTK_BOX (self->panel), self->past);
        }
      mentor_matrix_past_set_course (MENTOR_MATRIX_PAST (self->past), course);
    }
  update_look (self);
  if (self->past != NULL && gtk_widget_get_visible (self->past))
    gtk_widget_grab_focus (self->past);
}

static void
on_filter_toggled (MentorMatrixPage *self)
{
  gboolean active = gtk_toggle_button_get_active (self->filter_button);

  if (active && self->filter == NULL)
    {
      self->filter = mentor_matrix_filter_new ();
      mentor_matrix_filter_set_board (MENTOR_MATRIX_FILTER (self->filter), self->board);
      gtk_box_prepend (GTK_BOX (self->panel), self->filter);
    }
  if (self->filter == NULL)
    return;
  gtk_widget_set_visible (self->filter, active);
  if (active)
    gtk_widget_grab_focus (self->filter);
  else
    mentor_matrix_filter_reset (MENTOR_MATRIX_FILTER (self->filter));
}

static void
create_axes (GtkMenuButton *button, gpointer user_data)
{
  g_autoptr (GtkBuilder) builder
      = gtk_builder_new_from_resource (RESOURCE_PREFIX "/pages/matrix/mentor-matrix-axes.ui");

  gtk_menu_button_set_popover (button, GTK_WIDGET (gtk_builder_get_object (builder, "axes")));
}

static void
copy_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  MentorMatrixPage *self = MENTOR_MATRIX_PAGE (widget);
  g_autofree char *text = NULL;

  if (self->tasks == NULL)
    return;
  text = mentor_matrix_print (self->tasks, _("Priority matrix"),
                              g_variant_get_boolean (parameter));
  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
  mentor_page_say (MENTOR_PAGE (self), _("The matrix is on the clipboard"));
}

static void
rename_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  show_names (MENTOR_MATRIX_PAGE (widget), MENTOR_MATRIX_PAGE (widget)->menu_button,
              MENTOR_TASK_NOT_PLACED);
}

/* The page */

static void
leave_tasks (MentorMatrixPage *self)
{
  MentorHistory *history;

  if (self->tasks == NULL)
    return;

  history = mentor_document_get_history (MENTOR_DOCUMENT (self->tasks));
  if (history != NULL)
    g_signal_handlers_disconnect_by_data (history, self);
  g_signal_handlers_disconnect_by_data (mentor_tasks_get_all (self->tasks), self);
  g_signal_handlers_disconnect_by_data (self->tasks, self);
  g_signal_handlers_disconnect_by_data (self->board, self);
  g_clear_object (&self->board);
  g_clear_object (&self->tasks);
}

static void
enter_tasks (MentorMatrixPage *self, MentorCourse *course)
{
  self->tasks = g_object_ref (mentor_course_get_tasks (course));
  self->board = mentor_matrix_board_new (self->tasks, mentor_course_get_moves (course));
  g_signal_connect_object (self->board, "changed",
                           G_CALLBACK (_mentor_matrix_page_queue_update), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->tasks, "changed",
                           G_CALLBACK (_mentor_matrix_page_queue_update), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->tasks, "updated",
                           G_CALLBACK (_mentor_matrix_page_queue_update), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (mentor_tasks_get_all (self->tasks), "items-changed",
                           G_CALLBACK (on_tasks_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (mentor_course_get_history (course), "applied", G_CALLBACK (on_applied),
                           self, G_CONNECT_SWAPPED);
  for (guint i = MENTOR_TASK_IMPORTANT_URGENT; i < MENTOR_TASK_N_CELLS; i++)
    {
      g_autofree char *notify
          = g_strconcat ("notify::", mentor_tasks_get_cell_member ((MentorTaskCell) i), NULL);

      g_signal_connect_object (self->tasks, notify, G_CALLBACK (update_names), self,
                               G_CONNECT_SWAPPED);
    }
  mentor_page_set_empty (MENTOR_PAGE (self),
                         mentor_record_list_get_length (mentor_tasks_get_all (self->tasks)) == 0);
}

static void
mentor_matrix_page_course_changed (MentorPage *page, MentorCourse *course)
{
  MentorMatrixPage *self = MENTOR_MATRIX_PAGE (page);

  leave_tasks (self);
  gtk_toggle_button_set_active (self->past_button, FALSE);
  gtk_toggle_button_set_active (self->organisation_button, FALSE);
  gtk_toggle_button_set_active (self->filter_button, FALSE);
  if (course != NULL)
    enter_tasks (self, course);

  update_names (self);
  for (guint i = 0; i < MENTOR_TASK_N_CELLS; i++)
    mentor_cell_set_board (_mentor_matrix_page_get_cell (self, (MentorTaskCell) i),
                           (MentorBoard *) self->board, i);
  if (self->filter != NULL)
    mentor_matrix_filter_set_board (MENTOR_MATRIX_FILTER (self->filter), self->board);
  _mentor_matrix_page_queue_update (self);
}

static MentorDocument *
mentor_matrix_page_get_document (MentorPage *page)
{
  return (MentorDocument *) MENTOR_MATRIX_PAGE (page)->tasks;
}

static void
mentor_matrix_page_start (MentorPage *page)
{
  mentor_page_set_empty (page, FALSE);
  mentor_card_list_focus_entry (mentor_cell_get_list (MENTOR_MATRIX_PAGE (page)->not_placed));
}

static void
mentor_matrix_page_show_target (MentorPage *page, const char *target)
{
  MentorMatrixPage *self = MENTOR_MATRIX_PAGE (page);
  MentorRecord *task = NULL;
  int cell;

  if (self->tasks != NULL)
    task = mentor_record_list_find (mentor_tasks_get_all (self->tasks), target);
  if (task == NULL)
    return;

  cell = mentor_board_find (MENTOR_BOARD (self->board), task, NULL);
  if (cell < 0)
    {
      /* Filtered out, folded away, or elsewhere in the past. */
      gtk_toggle_button_set_active (self->past_button, FALSE);
      gtk_toggle_button_set_active (self->filter_button, FALSE);
      cell = mentor_matrix_board_get_cell (self->board, MENTOR_TASK (task));
      if (cell >= 0 && mentor_record_get_boolean (task, "done"))
        mentor_matrix_board_set_show_done (self->board, (MentorTaskCell) cell, TRUE);
    }
  if (cell >= 0)
    mentor_card_list_focus_item (get_list (self, (guint) cell), task);
}

/* Whoever comes back finds what is done folded away. */
static void
mentor_matrix_page_unmap (GtkWidget *widget)
{
  MentorMatrixPage *self = MENTOR_MATRIX_PAGE (widget);

  GTK_WIDGET_CLASS (mentor_matrix_page_parent_class)->unmap (widget);
  if (self->board != NULL)
    mentor_matrix_board_settle (self->board);
}

static void
mentor_matrix_page_dispose (GObject *object)
{
  MentorMatrixPage *self = MENTOR_MATRIX_PAGE (object);

  g_clear_handle_id (&self->update_id, g_source_remove);
  leave_tasks (self);

  G_OBJECT_CLASS (mentor_matrix_page_parent_class)->dispose (object);
}

static void
mentor_matrix_page_finalize (GObject *object)
{
  g_clear_object (&MENTOR_MATRIX_PAGE (object)->returned);

  G_OBJECT_CLASS (mentor_matrix_page_parent_class)->finalize (object);
}

static gboolean
is_waiting (MentorRecord *task, gpointer user_data)
{
  return !mentor_record_get_boolean (task, "done");
}

static GObject *
mentor_matrix_page_get_counter (MentorCourse *course, const char **property)
{
  MentorRecordView *cell
      = mentor_tasks_get_cell (mentor_course_get_tasks (course), MENTOR_TASK_NOT_PLACED);

  *property = "n-items";
  return G_OBJECT (mentor_record_view_new (G_LIST_MODEL (cell), is_waiting, NULL, NULL, NULL));
}

static void
mentor_matrix_page_class_init (MentorMatrixPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  MentorPageClass *page_class = MENTOR_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mentor_matrix_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = mentor_matrix_page_finalize;
  widget_class->unmap = mentor_matrix_page_unmap;

  page_class->id = "matrix";
  page_class->title = N_("Priority matrix");
  page_class->icon_name = "mentor-matrix-symbolic";
  page_class->group = MENTOR_PAGE_TOOLS;
  page_class->purpose
      = N_("Get an overview of the tasks, and make priorities something you can work with.");
  page_class->method
      = N_("The mentee writes a list of all their tasks. Then you place them in the matrix "
           "together, by how important they are and how much they urge.");
  page_class->benefit
      = N_("A better ground for talking about priorities, above all when you also look at what "
           "takes most of the time right now.");
  page_class->start_label = N_("Write the first task");
  page_class->course_changed = mentor_matrix_page_course_changed;
  page_class->get_counter = mentor_matrix_page_get_counter;
  page_class->get_document = mentor_matrix_page_get_document;
  page_class->start = mentor_matrix_page_start;
  page_class->show_target = mentor_matrix_page_show_target;

  g_type_ensure (MENTOR_TYPE_CELL);
  g_type_ensure (MENTOR_TYPE_MATRIX_TALK);
  g_type_ensure (MENTOR_TYPE_QUADRANTS);
  g_type_ensure (MENTOR_TYPE_TURNED_LABEL);
  gtk_widget_class_set_template_from_resource (
      widget_class, RESOURCE_PREFIX "/pages/matrix/mentor-matrix-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MentorMatrixPage, not_placed);
  gtk_widget_class_bind_template_child (widget_class, MentorMatrixPage, important_urgent);
  gtk_widget_class_bind_template_child (widget_class, MentorMatrixPage, important);
  gtk_widget_class_bind_template_child (widget_class, MentorMatrixPage, urgent);
  gtk_widget_class_bind_template_child (widget_class, MentorMatrixPage, neither);
  gtk_widget_class_bind_template_child (widget_class, MentorMatrixPage, panel);
  gtk_widget_class_bind_template_child (widget_class, MentorMatrixPage, organisation_button);
  gtk_widget_class_bind_template_child (widget_class, MentorMatrixPage, past_button);
  gtk_widget_class_bind_template_child (widget_class, MentorMatrixPage, filter_button);
  gtk_widget_class_bind_template_child (widget_class, MentorMatrixPage, axes_button);
  gtk_widget_class_bind_template_child (widget_class, MentorMatrixPage, menu_button);
  gtk_widget_class_bind_template_child (widget_class, MentorMatrixPage, talk);
  gtk_widget_class_bind_template_callback (widget_class, on_removed);
  gtk_widget_class_bind_template_callback (widget_class, on_card_created);
  gtk_widget_class_bind_template_callback (widget_class, on_rename);
  gtk_widget_class_bind_template_callback (widget_class, on_organisation_toggled);
  gtk_widget_class_bind_template_callback (widget_class, on_past_toggled);
  gtk_widget_class_bind_template_callback (widget_class, on_filter_toggled);
  gtk_widget_class_install_action (widget_class, "matrix.copy", "b", copy_action);
  gtk_widget_class_install_action (widget_class, "matrix.rename", NULL, rename_action);
}

static void
mentor_matrix_page_init (MentorMatrixPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  gtk_menu_button_set_create_popup_func (self->axes_button, create_axes, NULL, NULL);
  /* The numbers of the cells are those of Ctrl+0 … Ctrl+4. */
  for (guint i = 0; i < MENTOR_TASK_N_CELLS; i++)
    {
      MentorCell *cell = _mentor_matrix_page_get_cell (self, (MentorTaskCell) i);
      MentorCardList *list = mentor_cell_get_list (cell);

      mentor_card_list_set_digit (list, i);
      mentor_card_list_set_has_details (list, TRUE);
      g_signal_connect_object (list, "details", G_CALLBACK (on_details), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (list, "typed", G_CALLBACK (on_typed), self, G_CONNECT_SWAPPED);
      mentor_cell_set_entry (cell, i == MENTOR_TASK_NOT_PLACED ? MENTOR_CARD_LIST_ENTRY_TOP
                                                               : MENTOR_CARD_LIST_ENTRY_ON_DEMAND);
    }
  update_names (self);
}
