/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The matrix in words. */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "model/mentor-date.h"
#include "model/mentor-matrix-words.h"

char *
mentor_matrix_describe_move (MentorTasks *tasks, MentorTask *task, int from, int to)
{
  const char *title = mentor_record_get_string (MENTOR_RECORD (task), "title");
  const char *place = mentor_tasks_get_cell_name (tasks, (MentorTaskCell) to);

  if (from == MENTOR_TASK_NOWHERE && to == MENTOR_TASK_NOT_PLACED)
    /* Translators: the title of a task */
    return g_strdup_printf (_("“%s” is new."), title);
  if (from == MENTOR_TASK_NOWHERE)
    /* Translators: the title of a task, and a cell of the matrix */
    return g_strdup_printf (_("“%s” is new, in: %s."), title, place);
  if (to == MENTOR_TASK_NOT_PLACED)
    /* Translators: the title of a task, and a cell of the matrix */
    return g_strdup_printf (_("“%s” was taken out of: %s."), title,
                            mentor_tasks_get_cell_name (tasks, (MentorTaskCell) from));
  if (from == MENTOR_TASK_NOT_PLACED)
    /* Translators: the title of a task, and a cell of the matrix */
    return g_strdup_printf (_("“%s” was placed in: %s."), title, place);
  /* Translators: the title of a task, and two cells of the matrix: from, to */
  return g_strdup_printf (_("“%s” moved: %s → %s."), title,
                          mentor_tasks_get_cell_name (tasks, (MentorTaskCell) from), place);
}

static char **
end_list (GPtrArray *lines)
{
  g_ptr_array_add (lines, NULL);
  return (char **) g_ptr_array_free (lines, FALSE);
}

char **
mentor_matrix_list_moves (MentorTasks *tasks, MentorMoves *moves, const char *const *periods,
                          int meeting)
{
  MentorRecordList *all = mentor_tasks_get_all (tasks);
  GPtrArray *lines = g_ptr_array_new ();

  for (guint i = 0; i < mentor_record_list_get_length (all); i++)
    {
      MentorTask *task = mentor_record_list_get (all, i);
      int to = mentor_moves_get_cell_after (moves, task, periods, meeting);
      int from = meeting < 0 ? MENTOR_TASK_NOWHERE
                             : mentor_moves_get_cell_after (moves, task, periods, meeting - 1);

      if (from != to && to != MENTOR_TASK_NOWHERE && mentor_task_is_in_matrix (task))
        g_ptr_array_add (lines, mentor_matrix_describe_move (tasks, task, from, to));
    }
  return end_list (lines);
}

gboolean
mentor_task_is_disputed (MentorTask *self)
{
  MentorTaskCell ours = mentor_task_get_cell (self);
  MentorTaskCell theirs = mentor_task_get_organisation_cell (self);

  return ours != MENTOR_TASK_NOT_PLACED && theirs != MENTOR_TASK_NOT_PLACED && ours != theirs
         && !mentor_record_get_boolean (MENTOR_RECORD (self), "done");
}

char **
mentor_matrix_list_differences (MentorTasks *tasks)
{
  MentorRecordList *all = mentor_tasks_get_all (tasks);
  GPtrArray *lines = g_ptr_array_new ();

  for (guint i = 0; i < mentor_record_list_get_length (all); i++)
    {
      MentorTask *task = mentor_record_list_get (all, i);

      if (mentor_task_is_disputed (task))
        g_ptr_array_add (
            lines,
            /* Translators: the title of a task, and two cells of the matrix */
            g_strdup_printf (
                _("“%s”: you say “%s”, the organisation says “%s”."),
                mentor_record_get_string (MENTOR_RECORD (task), "title"),
                mentor_tasks_get_cell_name (tasks, mentor_task_get_cell (task)),
                mentor_tasks_get_cell_name (tasks, mentor_task_get_organisation_cell (task))));
    }
  return end_list (lines);
}

/* Text */

static void
append (GString *string, const char *text, gboolean markdown)
{
  for (const char *p = text; *p != '\0'; p++)
    {
      if (markdown && strchr ("\\`*_[]<>#", *p) != NULL)
        g_string_append_c (string, '\\');
      /* A title is one line. */
      g_string_append_c (string, *p == '\n' ? ' ' : *p);
    }
}

static void
append_heading (GString *string, const char *heading, const char *mark, gboolean markdown)
{
  if (string->len > 0 && !g_str_has_suffix (string->str, "\n\n"))
    g_string_append_c (string, '\n');
  if (markdown)
    g_string_append (string, mark);
  append (string, heading, markdown);
  g_string_append (string, markdown ? "\n\n" : "\n");
}

static void
append_task (GString *string, MentorTasks *tasks, MentorRecord *task, gboolean markdown)
{
  g_autofree char *hours
      = mentor_matrix_describe_minutes ((guint) mentor_record_get_int (task, "weekly-minutes"));
  const char *due = mentor_record_get_string (task, "due");

  g_string_append (string, "- ");
  append (string, mentor_record_get_string (task, "title"), markdown);
  if (*hours != '\0')
    g_string_append_printf (string, " · %s", hours);
  if (*due != '\0')
    {
      g_autofree char *day = mentor_date_format_short (due);

      g_string_append (string, " · ");
      /* Translators: a task's due day, as small as possible: "by 3 Dec 2026" */
      g_string_append_printf (string, _("by %s"), day);
    }
  g_string_append_c (string, '\n');
}

static void
append_cell (GString *string, MentorTasks *tasks, MentorTaskCell cell, const MentorMatrixSums *sums,
             gboolean markdown)
{
  MentorRecordView *view = mentor_tasks_get_cell (tasks, cell);
  const char *name = mentor_tasks_get_cell_name (tasks, cell);
  g_autofree char *share = mentor_matrix_describe_share (sums, cell);
  g_autofree char *heading
      = *share != '\0' ? g_strdup_printf ("%s: %s", name, share) : g_strdup (name);
  MentorRecord *task;

  if (sums->count[cell] == 0)
    return;
  append_heading (string, heading, "## ", markdown);
  for (guint i = 0; (task = mentor_record_view_get (view, i)) != NULL; i++)
    if (!mentor_record_get_boolean (task, "done"))
      append_task (string, tasks, task, markdown);
}

char *
mentor_matrix_print (MentorTasks *tasks, const char *title, gboolean markdown)
{
  GString *string = g_string_new (NULL);
  g_auto (GStrv) differences = mentor_matrix_list_differences (tasks);
  MentorMatrixSums sums;

  mentor_matrix_sum (tasks, &sums);
  append_heading (string, title, "# ", markdown);
  for (guint cell = MENTOR_TASK_IMPORTANT_URGENT; cell < MENTOR_TASK_N_CELLS; cell++)
    append_cell (string, tasks, (MentorTaskCell) cell, &sums, markdown);
  append_cell (string, tasks, MENTOR_TASK_NOT_PLACED, &sums, markdown);

  if (differences[0] != NULL)
    append_heading (string, _("Talk about"), "## ", markdown);
  for (guint i = 0; differences[i] != NULL; i++)
    {
      g_string_append (string, "- ");
      append (string, differences[i], markdown);
      g_string_append_c (string, '\n');
    }
  return g_string_free (string, FALSE);
}
