/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* What the parts of the page see of it. */

#include "model/mentor-matrix-board.h"
#include "pages/matrix/mentor-matrix-page.h"
#include "pages/matrix/mentor-matrix-talk.h"
#include "widgets/mentor-cell.h"

G_BEGIN_DECLS

struct _MentorMatrixPage
{
  MentorPage parent_instance;

  MentorCell *not_placed;
  MentorCell *important_urgent;
  MentorCell *important;
  MentorCell *urgent;
  MentorCell *neither;

  GtkWidget *panel;
  GtkToggleButton *organisation_button;
  GtkToggleButton *past_button;
  GtkToggleButton *filter_button;
  GtkMenuButton *axes_button;
  GtkWidget *menu_button;
  MentorMatrixTalk *talk;
  GtkWidget *filter;                      /* NULL until it is asked for */
  GtkWidget *past;                        /* NULL until it is asked for */
  GtkWidget *folds[MENTOR_TASK_N_CELLS]; /* NULL until something is done */

  MentorTasks *tasks;
  MentorMatrixBoard *board;
  guint update_id;
  MentorRecord *returned; /* a task that an undo just brought back */
};

/** _mentor_matrix_page_get_cell: Returns: (transfer none): the widget of a cell */
MentorCell *_mentor_matrix_page_get_cell (MentorMatrixPage *self, MentorTaskCell cell);

/** _mentor_matrix_page_queue_update: what follows from the tasks is told after the next frame:
 *  what was done is to be seen first */
void _mentor_matrix_page_queue_update (MentorMatrixPage *self);

G_END_DECLS
