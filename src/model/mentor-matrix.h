/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "content/mentor-programme.h"
#include "model/mentor-moves.h"

G_BEGIN_DECLS

/* What the priority matrix tells (inventory A7): where the week goes, and which of the handbook's
 * questions are true right now. Pure functions of the tasks. */

/**
 * MentorMatrixSums:
 * @count: open tasks by cell
 * @minutes: minutes a week that they take now, by cell
 * @placed: open tasks that are placed
 * @placed_minutes: minutes a week of those
 */
typedef struct
{
  guint count[MENTOR_TASK_N_CELLS];
  guint minutes[MENTOR_TASK_N_CELLS];
  guint placed;
  guint placed_minutes;
} MentorMatrixSums;

/* For those who add up by other cells: @cell may also be MENTOR_TASK_NOWHERE. */
void _mentor_matrix_sums_add (MentorMatrixSums *sums, int cell, guint minutes);

/** mentor_matrix_sum: adds up the tasks that aren't done */
void mentor_matrix_sum (MentorTasks *tasks, MentorMatrixSums *sums);

/** mentor_matrix_get_share: Returns: the cell's part of the placed minutes, in per cent, rounded */
guint mentor_matrix_get_share (const MentorMatrixSums *sums, MentorTaskCell cell);

/** mentor_matrix_describe_share: Returns: (transfer full): "12 h a week, 40 %"; "" for no hours */
char *mentor_matrix_describe_share (const MentorMatrixSums *sums, MentorTaskCell cell);

/** MentorMatrixQuestion: the handbook's questions, by their numbers */
typedef enum
{
  MENTOR_MATRIX_ENERGY = 1,   /* MAT-1: neither important nor urgent, and yet it takes the time */
  MENTOR_MATRIX_ORGANISATION, /* MAT-2: does my organisation see my tasks the same way? */
  MENTOR_MATRIX_STEADY,       /* MAT-3: tasks can move */
  MENTOR_MATRIX_ALL_URGENT,   /* MAT-4: everything is important and urgent */
  MENTOR_MATRIX_N_QUESTIONS,
} MentorMatrixQuestion;

/**
 * MentorMatrixThresholds:
 * @neither_share: MAT-1 from this share of the minutes, in per cent
 * @organisation_count: MAT-2 from this number of placed tasks
 * @steady_meetings: MAT-3 from this number of meetings in one cell
 * @urgent_count: MAT-4 from this number of placed tasks
 * @urgent_share: and this share of them, in per cent
 */
typedef struct
{
  guint neither_share;
  guint organisation_count;
  guint steady_meetings;
  guint urgent_count;
  guint urgent_share;
} MentorMatrixThresholds;

/** mentor_matrix_read_thresholds: takes them from a programme */
void mentor_matrix_read_thresholds (MentorProgramme *programme, MentorMatrixThresholds *thresholds);

/**
 * mentor_matrix_find_questions:
 * @tasks: the tasks
 * @moves: (nullable): how they wandered; without it MAT-3 is never asked
 * @periods: (nullable): the meetings, as in mentor-moves.h
 * @thresholds: the programme's
 * @steady: (out) (optional) (nullable) (transfer none): the task that MAT-3 is about: the one that
 *   stood still longest
 *
 * Returns: a bit, 1 << #MentorMatrixQuestion, for each question that is true right now
 */
guint mentor_matrix_find_questions (MentorTasks *tasks, MentorMoves *moves,
                                    const char *const *periods,
                                    const MentorMatrixThresholds *thresholds, MentorTask **steady);

/** mentor_matrix_get_question: Returns: (transfer none): the question, translated */
const char *mentor_matrix_get_question (MentorMatrixQuestion question);

/** mentor_matrix_describe_reason: Returns: (transfer full): what made it true, translated */
char *mentor_matrix_describe_reason (MentorMatrixQuestion question, const MentorMatrixSums *sums,
                                     MentorTask *steady, guint steady_meetings);

/** mentor_matrix_describe_minutes: Returns: (transfer full): "2½ h", "45 min", "" for none */
char *mentor_matrix_describe_minutes (guint minutes);

/**
 * mentor_matrix_parse_hours:
 * @text: "2", "2,5", "2½", "½", "1:30", "45 min", "3 h"; nothing is 0
 * @minutes: (out): minutes
 *
 * Returns: whether the text is an amount of hours, a week's at most
 */
gboolean mentor_matrix_parse_hours (const char *text, int *minutes);

/**
 * mentor_task_suggests_urgency:
 * @today: YYYY-MM-DD
 * @days: (out) (optional): days until it is due; negative when that day has passed
 *
 * Returns: whether an open task was placed as not urgent and is due within a week
 */
gboolean mentor_task_suggests_urgency (MentorTask *self, const char *today, int *days);

/**
 * mentor_task_get_organisation_cell:
 *
 * Returns: where the mentee's organisation would place the task; %MENTOR_TASK_NOT_PLACED when that
 *   isn't said
 */
MentorTaskCell mentor_task_get_organisation_cell (MentorTask *self);

/** mentor_task_set_organisation_cell: says it; one undo step */
void mentor_task_set_organisation_cell (MentorTask *self, MentorTaskCell cell);

G_END_DECLS
