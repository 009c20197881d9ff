/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/mentor-matrix.h"

G_BEGIN_DECLS

/**
 * MentorMatrixLook:
 * @MENTOR_LOOK_OURS: where the pair placed the tasks
 * @MENTOR_LOOK_ORGANISATION: where the mentee's organisation would place them
 * @MENTOR_LOOK_PAST: where they stood after a meeting; nothing can be changed
 *
 * Which placement a #MentorMatrixBoard shows.
 */
typedef enum
{
  MENTOR_LOOK_OURS,
  MENTOR_LOOK_ORGANISATION,
  MENTOR_LOOK_PAST,
} MentorMatrixLook;

/*
 * MentorMatrixBoard: the tasks as the matrix page shows them: one of the placements, without those
 * that are done or don't match the filter. A MentorBoard with the lists of MentorTaskCell; what
 * isn't shown keeps its place.
 *
 * A task that is marked as done stays in sight until mentor_matrix_board_settle(); one that was
 * just added too, whatever the filter says.
 *
 * Property: read-only (boolean). Signal: "changed" (MentorMatrixBoard*): it shows something else.
 */
#define MENTOR_TYPE_MATRIX_BOARD (mentor_matrix_board_get_type ())
G_DECLARE_FINAL_TYPE (MentorMatrixBoard, mentor_matrix_board, MENTOR, MATRIX_BOARD, GObject)

/** mentor_matrix_board_new: @moves: how the tasks wandered */
MentorMatrixBoard *mentor_matrix_board_new (MentorTasks *tasks, MentorMoves *moves);

/** mentor_matrix_board_get_tasks: Returns: (transfer none): the tasks that it shows */
MentorTasks *mentor_matrix_board_get_tasks (MentorMatrixBoard *self);

/** mentor_matrix_board_get_look: Returns: which placement it shows */
MentorMatrixLook mentor_matrix_board_get_look (MentorMatrixBoard *self);
/** mentor_matrix_board_set_look: for the past use mentor_matrix_board_set_past() */
void mentor_matrix_board_set_look (MentorMatrixBoard *self, MentorMatrixLook look);

/**
 * mentor_matrix_board_set_past:
 * @periods: the meetings, as in mentor-moves.h
 * @meeting: a position among them, or -1 for the time before the first
 * @since: (nullable): the day of that meeting: what was done earlier is left out
 *
 * Shows where the tasks stood then.
 */
void mentor_matrix_board_set_past (MentorMatrixBoard *self, const char *const *periods, int meeting,
                                   const char *since);

/**
 * mentor_matrix_board_get_cell:
 *
 * Returns: the cell of a task in the present look; %MENTOR_TASK_NOWHERE when there is none
 */
int mentor_matrix_board_get_cell (MentorMatrixBoard *self, MentorTask *task);

/**
 * mentor_matrix_board_get_origin:
 * @from: (out): the cell where the task stood before the meeting, or %MENTOR_TASK_NOWHERE
 *
 * Returns: whether the look is the past and the task moved in the period that is shown
 */
gboolean mentor_matrix_board_get_origin (MentorMatrixBoard *self, MentorTask *task, int *from);

/**
 * mentor_matrix_board_set_filter:
 * @text: (nullable): what title or note have to contain; case doesn't matter
 * @owner: a #MentorTaskOwner, or -1 for all
 * @origin: a #MentorTaskOrigin, or -1 for all
 */
void mentor_matrix_board_set_filter (MentorMatrixBoard *self, const char *text, int owner,
                                     int origin);
/** mentor_matrix_board_set_show_done: opens or closes the fold of what is done in a cell */
void mentor_matrix_board_set_show_done (MentorMatrixBoard *self, MentorTaskCell cell, gboolean show);
/** mentor_matrix_board_get_show_done: Returns: whether the fold of a cell is open */
gboolean mentor_matrix_board_get_show_done (MentorMatrixBoard *self, MentorTaskCell cell);
/** mentor_matrix_board_count_done: Returns: the done tasks of a cell that the fold is about */
guint mentor_matrix_board_count_done (MentorMatrixBoard *self, MentorTaskCell cell);

/** mentor_matrix_board_settle: what was marked as done or added in the meantime goes where it belongs */
void mentor_matrix_board_settle (MentorMatrixBoard *self);

/** mentor_matrix_board_sum: as mentor_matrix_sum(), of the present look */
void mentor_matrix_board_sum (MentorMatrixBoard *self, MentorMatrixSums *sums);

G_END_DECLS
