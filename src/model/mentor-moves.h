/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/mentor-tasks.h"
#include "record/mentor-document.h"

G_BEGIN_DECLS

/*
 * MentorMoves: the document moves.json: how tasks wandered in the matrix (inventory A7, MAT-3). One
 * net move per task and period; a period begins with a meeting and is named by its log entry's id
 * ("" before the first meeting). Keyed list: moves (id "<task>@<period>", from, to).
 *
 * Functions take the periods in the order of time, without the first, unnamed one: the ids of the
 * meetings that were held.
 */
#define MENTOR_TYPE_MOVES (mentor_moves_get_type ())
G_DECLARE_FINAL_TYPE (MentorMoves, mentor_moves, MENTOR, MOVES, MentorDocument)

/** MENTOR_TASK_NOWHERE: a task that doesn't exist yet */
#define MENTOR_TASK_NOWHERE (-1)

/**
 * mentor_moves_note:
 * @task_id: a task
 * @period: the present period
 * @from: the cell where it was, or %MENTOR_TASK_NOWHERE when it is new
 * @to: the cell where it is now
 *
 * Notes a move. Moves of one period become one; a task that is back where it began leaves none.
 */
void mentor_moves_note (MentorMoves *self, const char *task_id, const char *period, int from, int to);

/**
 * mentor_moves_get_cell_after:
 * @task: a task
 * @periods: the meetings
 * @meeting: a meeting's position in @periods, or -1 for the time before the first one
 *
 * Returns: the cell in which the task stood at the end of that meeting's period, or
 *   %MENTOR_TASK_NOWHERE
 */
int mentor_moves_get_cell_after (MentorMoves *self, MentorTask *task, const char *const *periods,
                                 int meeting);

/**
 * mentor_moves_count_steady:
 * @task: a task
 * @periods: the meetings
 *
 * Returns: the number of meetings held since the task came to its cell; 0 when nothing is known of
 *   its coming
 */
guint mentor_moves_count_steady (MentorMoves *self, MentorTask *task, const char *const *periods);

/** mentor_moves_count_in: Returns: how many tasks wandered in a period, which a meeting's id names */
guint mentor_moves_count_in (MentorMoves *self, const char *period);

G_END_DECLS
