/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The arithmetic of the priority matrix. Done tasks take no time, so they don't count. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "model/mentor-date.h"
#include "model/mentor-matrix.h"
#include "record/mentor-history.h"

#define DAYS_THAT_URGE 7

void
_mentor_matrix_sums_add (MentorMatrixSums *sums, int cell, guint minutes)
{
  if (cell == MENTOR_TASK_NOWHERE)
    return;
  sums->count[cell]++;
  sums->minutes[cell] += minutes;
  if (cell != MENTOR_TASK_NOT_PLACED)
    {
      sums->placed++;
      sums->placed_minutes += minutes;
    }
}

void
mentor_matrix_sum (MentorTasks *tasks, MentorMatrixSums *sums)
{
  MentorRecordList *all = mentor_tasks_get_all (tasks);

  *sums = (MentorMatrixSums){ 0 };
  for (guint i = 0; i < mentor_record_list_get_length (all); i++)
    {
      MentorRecord *task = mentor_record_list_get (all, i);

      if (!mentor_record_get_boolean (task, "done") && mentor_task_is_in_matrix (MENTOR_TASK (task)))
        _mentor_matrix_sums_add (sums, (int) mentor_task_get_cell (MENTOR_TASK (task)),
                                 (guint) mentor_record_get_int (task, "weekly-minutes"));
    }
}

guint
mentor_matrix_get_share (const MentorMatrixSums *sums, MentorTaskCell cell)
{
  if (sums->placed_minutes == 0 || cell == MENTOR_TASK_NOT_PLACED)
    return 0;
  return (sums->minutes[cell] * 100 + sums->placed_minutes / 2) / sums->placed_minutes;
}

char *
mentor_matrix_describe_share (const MentorMatrixSums *sums, MentorTaskCell cell)
{
  g_autofree char *hours = mentor_matrix_describe_minutes (sums->minutes[cell]);

  if (*hours == '\0')
    return g_steal_pointer (&hours);
  if (cell == MENTOR_TASK_NOT_PLACED)
    /* Translators: hours, such as "2½ h" */
    return g_strdup_printf (_("%s a week"), hours);
  /* Translators: hours, such as "2½ h", and their part of all of them, in per cent */
  return g_strdup_printf (_("%s a week, %u %%"), hours, mentor_matrix_get_share (sums, cell));
}

void
mentor_matrix_read_thresholds (MentorProgramme *programme, MentorMatrixThresholds *thresholds)
{
  MentorRecord *record = MENTOR_RECORD (programme);

  thresholds->neither_share = (guint) mentor_record_get_int (record, "matrix-neither-share");
  thresholds->organisation_count
      = (guint) mentor_record_get_int (record, "matrix-organisation-count");
  thresholds->steady_meetings = (guint) mentor_record_get_int (record, "matrix-steady-meetings");
  thresholds->urgent_count = (guint) mentor_record_get_int (record, "matrix-urgent-count");
  thresholds->urgent_share = (guint) mentor_record_get_int (record, "matrix-urgent-share");
}

static gboolean
has_organisation_view (MentorTasks *tasks)
{
  MentorRecordList *all = mentor_tasks_get_all (tasks);

  for (guint i = 0; i < mentor_record_list_get_length (all); i++)
    if (mentor_task_get_organisation_cell (mentor_record_list_get (all, i))
        != MENTOR_TASK_NOT_PLACED)
      return TRUE;
  return FALSE;
}

/* The open, placed task that stood still for most meetings. */
static MentorTask *
find_steadiest (MentorTasks *tasks, MentorMoves *moves, const char *const *periods, guint *meetings)
{
  MentorRecordList *all = mentor_tasks_get_all (tasks);
  MentorTask *steadiest = NULL;

  *meetings = 0;
  for (guint i = 0; i < mentor_record_list_get_length (all); i++)
    {
      MentorTask *task = mentor_record_list_get (all, i);
      guint steady;

      if (mentor_record_get_boolean (MENTOR_RECORD (task), "done")
          || mentor_task_get_cell (task) == MENTOR_TASK_NOT_PLACED)
        continue;
      steady = mentor_moves_count_steady (moves, task, periods);
      if (steady > *meetings)
        {
          *meetings = steady;
          steadiest = task;
        }
    }
  return steadiest;
}

guint
mentor_matrix_find_questions (MentorTasks *tasks, MentorMoves *moves, const char *const *periods,
                              const MentorMatrixThresholds *thresholds, MentorTask **steady)
{
  MentorMatrixSums sums;
  MentorTask *steadiest = NULL;
  guint found = 0, meetings = 0;

  g_return_val_if_fail (MENTOR_IS_TASKS (tasks), 0);

  mentor_matrix_sum (tasks, &sums);
  if (sums.minutes[MENTOR_TASK_NEITHER] > 0
      && sums.minutes[MENTOR_TASK_NEITHER] * 100 >= sums.placed_minutes * thresholds->neither_share)
    found |= 1u << MENTOR_MATRIX_ENERGY;
  if (sums.placed >= thresholds->organisation_count && sums.placed > 0
      && !has_organisation_view (tasks))
    found |= 1u << MENTOR_MATRIX_ORGANISATION;
  if (sums.placed >= thresholds->urgent_count && sums.placed > 0
      && sums.count[MENTOR_TASK_IMPORTANT_URGENT] * 100 >= sums.placed * thresholds->urgent_share)
    found |= 1u << MENTOR_MATRIX_ALL_URGENT;

  if (moves != NULL && periods != NULL)
    steadiest = find_steadiest (tasks, moves, periods, &meetings);
  if (steadiest != NULL && meetings >= thresholds->steady_meetings)
    found |= 1u << MENTOR_MATRIX_STEADY;
  else
    steadiest = NULL;
  if (steady != NULL)
    *steady = steadiest;
  return found;
}

const char *
mentor_matrix_get_question (MentorMatrixQuestion question)
{
  switch (question)
    {
    case MENTOR_MATRIX_ENERGY:
      return _("If it is neither important nor urgent, why do you spend your energy on it now?");
    case MENTOR_MATRIX_ORGANISATION:
      return _("Does my organisation see my tasks the same way?");
    case MENTOR_MATRIX_STEADY:
      return _("Does it still belong where it stands?");
    case MENTOR_MATRIX_ALL_URGENT:
      return _("Is all of it really both important and urgent?");
    case MENTOR_MATRIX_N_QUESTIONS:
    default:
      g_return_val_if_reached ("");
    }
}

char *
mentor_matrix_describe_reason (MentorMatrixQuestion question, const MentorMatrixSums *sums,
                               MentorTask *steady, guint steady_meetings)
{
  switch (question)
    {
    case MENTOR_MATRIX_ENERGY:
      return g_strdup_printf (_("%u %% of the hours go to what is neither important nor urgent."),
                              mentor_matrix_get_share (sums, MENTOR_TASK_NEITHER));
    case MENTOR_MATRIX_ORGANISATION:
      return g_strdup_printf (ngettext ("%u task is placed, and only by the two of you.",
                                        "%u tasks are placed, and only by the two of you.",
                                        sums->placed),
                              sums->placed);
    case MENTOR_MATRIX_STEADY:
      /* Translators: the title of a task, and a number of meetings */
      return g_strdup_printf (ngettext ("“%s” has stood in the same place for %u meeting.",
                                        "“%s” has stood in the same place for %u meetings.",
                                        steady_meetings),
                              mentor_record_get_string (MENTOR_RECORD (steady), "title"),
                              steady_meetings);
    case MENTOR_MATRIX_ALL_URGENT:
      return g_strdup_printf (_("%u of %u placed tasks are important and urgent."),
                              sums->count[MENTOR_TASK_IMPORTANT_URGENT], sums->placed);
    case MENTOR_MATRIX_N_QUESTIONS:
    default:
      g_return_val_if_reached (g_strdup (""));
    }
}

gboolean
mentor_task_suggests_urgency (MentorTask *self, const char *today, int *days)
{
  MentorTaskCell cell = mentor_task_get_cell (self);
  int left;

  if ((cell != MENTOR_TASK_IMPORTANT && cell != MENTOR_TASK_NEITHER)
      || mentor_record_get_boolean (MENTOR_RECORD (self), "done")
      || !mentor_date_days_between (today, mentor_record_get_string (MENTOR_RECORD (self), "due"),
                                    &left)
      || left > DAYS_THAT_URGE)
    return FALSE;
  if (days != NULL)
    *days = left;
  return TRUE;
}

MentorTaskCell
mentor_task_get_organisation_cell (MentorTask *self)
{
  return mentor_task_cell_of (
      (MentorTristate) mentor_record_get_enum (MENTOR_RECORD (self), "organisation-important"),
      (MentorTristate) mentor_record_get_enum (MENTOR_RECORD (self), "organisation-urgent"));
}

void
mentor_task_set_organisation_cell (MentorTask *self, MentorTaskCell cell)
{
  MentorHistory *history = mentor_record_get_history (MENTOR_RECORD (self));
  MentorTristate important, urgent;

  mentor_task_cell_to (cell, &important, &urgent);
  mentor_history_begin (history, N_("Place task as the organisation sees it"), NULL);
  g_object_set (self, "organisation-important", important, "organisation-urgent", urgent, NULL);
  mentor_history_end (history);
}
