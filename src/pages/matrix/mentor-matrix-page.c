/* SPDX-License-Identifier: GPL-3.0-or-later */

/* MentorMatrixPage: the five lists of the pair's tasks as a matrix. */

#include "config.h"

#include "pages/matrix/mentor-matrix-page.h"

#include <glib/gi18n.h>

#include "model/mentor-tasks.h"
#include "pages/matrix/mentor-task-facts.h"
#include "widgets/mentor-cell.h"
#include "widgets/mentor-quadrants.h"
#include "widgets/mentor-turned-label.h"

struct _MentorMatrixPage
{
  MentorPage parent_instance;

  MentorCell *not_placed;
  MentorCell *important_urgent;
  MentorCell *important;
  MentorCell *urgent;
  MentorCell *neither;

  MentorTasks *tasks;
};

G_DEFINE_FINAL_TYPE (MentorMatrixPage, mentor_matrix_page, MENTOR_TYPE_PAGE)

static MentorCell *
get_cell (MentorMatrixPage *self, MentorTaskCell cell)
{
  MentorCell *const cells[MENTOR_TASK_N_CELLS] = {
    [MENTOR_TASK_NOT_PLACED] = self->not_placed,
    [MENTOR_TASK_IMPORTANT_URGENT] = self->important_urgent,
    [MENTOR_TASK_IMPORTANT] = self->important,
    [MENTOR_TASK_URGENT] = self->urgent,
    [MENTOR_TASK_NEITHER] = self->neither,
  };

  return cells[cell];
}

static void
update_indicator (MentorMatrixPage *self)
{
  g_autofree char *indicator = NULL;
  guint n = 0;

  if (self->tasks != NULL)
    n = g_list_model_get_n_items (
        G_LIST_MODEL (mentor_tasks_get_cell (self->tasks, MENTOR_TASK_NOT_PLACED)));
  if (n > 0)
    indicator = g_strdup_printf ("%u", n);
  mentor_page_set_indicator (MENTOR_PAGE (self), indicator);
}

/* Only ever ends the empty state: who just deleted the last task is still at work here. */
static void
on_tasks_changed (MentorMatrixPage *self)
{
  if (mentor_record_list_get_length (mentor_tasks_get_all (self->tasks)) > 0)
    mentor_page_set_empty (MENTOR_PAGE (self), FALSE);
}

static void
on_removed (MentorMatrixPage *self)
{
  mentor_page_offer_undo (MENTOR_PAGE (self), _("Task deleted"));
}

static void
on_card_created (MentorMatrixPage *self, MentorRecord *record, GtkBox *facts)
{
  mentor_task_facts_add (facts, MENTOR_TASK (record));
}

static void
leave_tasks (MentorMatrixPage *self)
{
  if (self->tasks == NULL)
    return;

  g_signal_handlers_disconnect_by_data (mentor_tasks_get_all (self->tasks), self);
  g_signal_handlers_disconnect_by_data (mentor_tasks_get_cell (self->tasks, MENTOR_TASK_NOT_PLACED),
                                        self);
  g_clear_object (&self->tasks);
}

static void
mentor_matrix_page_course_changed (MentorPage *page, MentorCourse *course)
{
  MentorMatrixPage *self = MENTOR_MATRIX_PAGE (page);

  leave_tasks (self);
  if (course != NULL)
    {
      self->tasks = g_object_ref (mentor_course_get_tasks (course));
      g_signal_connect_object (mentor_tasks_get_all (self->tasks), "items-changed",
                               G_CALLBACK (on_tasks_changed), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (mentor_tasks_get_cell (self->tasks, MENTOR_TASK_NOT_PLACED),
                               "items-changed", G_CALLBACK (update_indicator), self,
                               G_CONNECT_SWAPPED);
      mentor_page_set_empty (
          page, mentor_record_list_get_length (mentor_tasks_get_all (self->tasks)) == 0);
    }

  for (guint i = 0; i < MENTOR_TASK_N_CELLS; i++)
    mentor_cell_set_board (get_cell (self, i), (MentorBoard *) self->tasks, i);
  update_indicator (self);
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

  cell = mentor_board_find (MENTOR_BOARD (self->tasks), task, NULL);
  if (cell >= 0)
    mentor_card_list_focus_item (mentor_cell_get_list (get_cell (self, (MentorTaskCell) cell)),
                                 task);
}

static void
mentor_matrix_page_dispose (GObject *object)
{
  leave_tasks (MENTOR_MATRIX_PAGE (object));

  G_OBJECT_CLASS (mentor_matrix_page_parent_class)->dispose (object);
}

static void
mentor_matrix_page_class_init (MentorMatrixPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  MentorPageClass *page_class = MENTOR_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mentor_matrix_page_dispose;

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
  page_class->get_document = mentor_matrix_page_get_document;
  page_class->start = mentor_matrix_page_start;
  page_class->show_target = mentor_matrix_page_show_target;

  g_type_ensure (MENTOR_TYPE_CELL);
  g_type_ensure (MENTOR_TYPE_QUADRANTS);
  g_type_ensure (MENTOR_TYPE_TURNED_LABEL);
  gtk_widget_class_set_template_from_resource (
      widget_class, RESOURCE_PREFIX "/pages/matrix/mentor-matrix-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MentorMatrixPage, not_placed);
  gtk_widget_class_bind_template_child (widget_class, MentorMatrixPage, important_urgent);
  gtk_widget_class_bind_template_child (widget_class, MentorMatrixPage, important);
  gtk_widget_class_bind_template_child (widget_class, MentorMatrixPage, urgent);
  gtk_widget_class_bind_template_child (widget_class, MentorMatrixPage, neither);
  gtk_widget_class_bind_template_callback (widget_class, on_removed);
  gtk_widget_class_bind_template_callback (widget_class, on_card_created);
}

static void
mentor_matrix_page_init (MentorMatrixPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  /* The numbers of the cells are those of Ctrl+0 … Ctrl+4. */
  for (guint i = 0; i < MENTOR_TASK_N_CELLS; i++)
    {
      mentor_card_list_set_digit (mentor_cell_get_list (get_cell (self, i)), i);
      mentor_cell_set_entry (get_cell (self, i), i == MENTOR_TASK_NOT_PLACED
                                                     ? MENTOR_CARD_LIST_ENTRY_TOP
                                                     : MENTOR_CARD_LIST_ENTRY_ON_DEMAND);
    }
}
