/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What follows from the tasks: hours and folds of the cells, what there is to talk about. */

#include "config.h"

#include <glib/gi18n.h>

#include "pages/matrix/mentor-matrix-page-private.h"
#include "pages/matrix/mentor-matrix-past.h"

MentorCell *
_mentor_matrix_page_get_cell (MentorMatrixPage *self, MentorTaskCell cell)
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
update_shares (MentorMatrixPage *self)
{
  gboolean past = mentor_matrix_board_get_look (self->board) == MENTOR_LOOK_PAST;
  MentorMatrixSums sums;

  mentor_matrix_board_sum (self->board, &sums);
  for (guint i = 0; i < MENTOR_TASK_N_CELLS; i++)
    {
      g_autofree char *text = mentor_matrix_describe_share (&sums, (MentorTaskCell) i);
      gboolean shown = !past && (sums.minutes[i] > 0
                                 || (sums.placed_minutes > 0 && i != MENTOR_TASK_NOT_PLACED));

      /* No hours beside other cells' hours are worth a bar, too. */
      mentor_cell_set_share (_mentor_matrix_page_get_cell (self, (MentorTaskCell) i),
                             !shown ? NULL : *text != '\0' ? text : _("no hours"),
                             mentor_matrix_get_share (&sums, (MentorTaskCell) i));
    }
}

static void
on_fold_clicked (MentorMatrixPage *self, GtkWidget *fold)
{
  for (guint i = 0; i < MENTOR_TASK_N_CELLS; i++)
    if (self->folds[i] == fold)
      mentor_matrix_board_set_show_done (
          self->board, (MentorTaskCell) i,
          !mentor_matrix_board_get_show_done (self->board, (MentorTaskCell) i));
}

static void
update_fold (MentorMatrixPage *self, MentorTaskCell cell)
{
  guint n = mentor_matrix_board_count_done (self->board, cell);
  gboolean show = mentor_matrix_board_get_show_done (self->board, cell);
  g_autofree char *label = NULL;

  if (n > 0 && self->folds[cell] == NULL)
    {
      self->folds[cell] = gtk_button_new ();
      gtk_widget_add_css_class (self->folds[cell], "flat");
      gtk_widget_add_css_class (self->folds[cell], "done-fold");
      gtk_widget_set_halign (self->folds[cell], GTK_ALIGN_START);
      g_signal_connect_object (self->folds[cell], "clicked", G_CALLBACK (on_fold_clicked), self,
                               G_CONNECT_SWAPPED);
      mentor_cell_set_foot (_mentor_matrix_page_get_cell (self, cell), self->folds[cell]);
    }
  if (self->folds[cell] == NULL)
    return;
  gtk_widget_set_visible (self->folds[cell], n > 0);
  label = show ? g_strdup_printf (ngettext ("Hide %u done", "Hide %u done", n), n)
               : g_strdup_printf (ngettext ("Done (%u)", "Done (%u)", n), n);
  gtk_button_set_label (GTK_BUTTON (self->folds[cell]), label);
}

static gboolean
on_update_idle (gpointer user_data)
{
  MentorMatrixPage *self = user_data;
  MentorMatrixSums sums = { 0 };
  int meeting = self->past != NULL && gtk_toggle_button_get_active (self->past_button)
                    ? mentor_matrix_past_get_meeting (MENTOR_MATRIX_PAST (self->past))
                    : -1;

  self->update_id = 0;
  if (self->board != NULL)
    {
      mentor_matrix_sum (self->tasks, &sums);
      update_shares (self);
      for (guint i = 0; i < MENTOR_TASK_N_CELLS; i++)
        update_fold (self, (MentorTaskCell) i);
    }
  mentor_matrix_talk_update (self->talk, mentor_page_get_course (MENTOR_PAGE (self)), self->board,
                             meeting);
  return G_SOURCE_REMOVE;
}

void
_mentor_matrix_page_queue_update (MentorMatrixPage *self)
{
  if (self->update_id == 0)
    self->update_id = g_idle_add (on_update_idle, self);
}
