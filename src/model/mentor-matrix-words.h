/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/mentor-matrix.h"

G_BEGIN_DECLS

/* The matrix in words: what wandered, what the organisation sees differently, all of it as text. */

/**
 * mentor_matrix_describe_move:
 * @from: a cell, or %MENTOR_TASK_NOWHERE for a new task
 * @to: a cell
 *
 * Returns: (transfer full): "“Budget” moved from Important to Important and urgent"
 */
char *mentor_matrix_describe_move (MentorTasks *tasks, MentorTask *task, int from, int to);

/**
 * mentor_matrix_list_moves:
 * @periods: the meetings, as in mentor-moves.h
 * @meeting: a position among them, or -1 for the time before the first
 *
 * Returns: (transfer full): a sentence for each task that wandered in the period that began with
 *   that meeting, in the order of the tasks
 */
char **mentor_matrix_list_moves (MentorTasks *tasks, MentorMoves *moves,
                                 const char *const *periods, int meeting);

/** mentor_task_is_disputed: Returns: whether the organisation would place an open task elsewhere */
gboolean mentor_task_is_disputed (MentorTask *self);

/**
 * mentor_matrix_list_differences:
 *
 * Returns: (transfer full): a sentence for each task that the organisation would place elsewhere
 */
char **mentor_matrix_list_differences (MentorTasks *tasks);

/**
 * mentor_matrix_print:
 * @title: the heading
 * @markdown: whether as Markdown, or as plain text
 *
 * The open tasks by cell, with their hours, and what the organisation sees differently.
 *
 * Returns: (transfer full): the text
 */
char *mentor_matrix_print (MentorTasks *tasks, const char *title, gboolean markdown);

G_END_DECLS
