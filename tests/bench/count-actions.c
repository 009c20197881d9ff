/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * count-actions FOLDER N: actions whose instructions callgrind counts, of all threads, in a pair with
 * N log entries. After each, callgrind is told its name and how often it was done; counts.py starts
 * this, and reads what callgrind wrote.
 *
 *   open    a pair is opened, as far as the first frame needs it
 *   edit    an answer is written, and saved
 *   search  a letter is added to a word that is looked for
 */

#include "config.h"

#include <stdlib.h>
#include <valgrind/callgrind.h>

#include "bench-data.h"
#include "store/mentor-calm.h"
#include "workspace/mentor-log-search.h"
#include "workspace/mentor-workspace.h"

static void
open_pair (MentorWorkspace *workspace, guint i)
{
  g_autoptr (MentorPairHead) head
      = g_list_model_get_item (mentor_workspace_list_pairs (workspace), i);

  g_assert_true (mentor_workspace_open_pair (workspace, mentor_pair_head_get_id (head), NULL));
  mentor_course_get_tasks (mentor_workspace_get_course (workspace));
}

static gboolean
on_timeout (gpointer waiting)
{
  *(gboolean *) waiting = FALSE;
  return G_SOURCE_REMOVE;
}

/* Until the logbook is read, and what follows the opening of a pair sooner or later is there, as
 * the watch over its folder. */
static void
settle (MentorLogbook *logbook)
{
  gboolean waiting = TRUE;

  while (mentor_logbook_is_loading (logbook))
    g_main_context_iteration (NULL, TRUE);
  g_timeout_add (1500, on_timeout, &waiting);
  while (waiting)
    g_main_context_iteration (NULL, TRUE);
}

static void
edit (MentorWorkspace *workspace, MentorRecord *answer, guint i)
{
  g_autofree char *text = g_strdup_printf ("An answer as it is after %06u letters", i);

  mentor_record_set_string (answer, "text", text);
  g_assert_true (mentor_workspace_flush_sync (workspace));
}

static void
count_edits (MentorWorkspace *workspace, MentorLogbook *logbook)
{
  /* The first one that was made: the same text however many there are. */
  MentorLogHead *head = mentor_logbook_find (logbook, "00000000-0001-4000-8000-000000000000");
  MentorRecord *answer = MENTOR_RECORD (mentor_log_entry_get_answer (
      mentor_logbook_open_entry (logbook, head), bench_data_prompts[0]));

  /* The first one also keeps the version before. */
  for (guint i = 0; i < 5; i++)
    edit (workspace, answer, i);
  CALLGRIND_START_INSTRUMENTATION;
  for (guint i = 0; i < 20; i++)
    edit (workspace, answer, 5 + i);
  CALLGRIND_DUMP_STATS_AT ("edit 20");
  CALLGRIND_STOP_INSTRUMENTATION;
}

static void
count_search (MentorLogbook *logbook)
{
  static const char *const typed[]
      = { "ze", "zeb", "zebr", "zebra", "zebraf", "zebrafi", "zebrafin", "zebrafink", "zebrafinke" };
  g_autoptr (MentorLogSearch) search = mentor_log_search_new ();

  mentor_log_search_set_logbook (search, logbook);
  mentor_log_search_set_query (search, "z");
  CALLGRIND_START_INSTRUMENTATION;
  for (guint i = 0; i < G_N_ELEMENTS (typed); i++)
    mentor_log_search_set_query (search, typed[i]);
  CALLGRIND_DUMP_STATS_AT ("search 9");
  CALLGRIND_STOP_INSTRUMENTATION;
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (search)), ==, 3);
  mentor_log_search_set_logbook (search, NULL);
}

int
main (int argc, char **argv)
{
  g_autofree char *folder = NULL;
  g_autoptr (MentorWorkspace) workspace = NULL;
  MentorLogbook *logbook;

  if (argc != 3)
    {
      g_printerr ("count-actions FOLDER N\n");
      return 1;
    }
  folder = bench_data_write (argv[1], 2, (guint) atoi (argv[2]), 20, "overview");
  workspace = mentor_workspace_new (argv[1]);
  /* The other one first: some things are read once in a process. */
  open_pair (workspace, 1);
  /* As before a first frame: what can wait for it does. */
  mentor_calm_hold ();
  CALLGRIND_START_INSTRUMENTATION;
  open_pair (workspace, 0);
  CALLGRIND_DUMP_STATS_AT ("open 1");
  CALLGRIND_STOP_INSTRUMENTATION;
  mentor_calm_release ();
  logbook = mentor_course_get_logbook (mentor_workspace_get_course (workspace));
  settle (logbook);
  count_edits (workspace, logbook);
  count_search (logbook);
  mentor_workspace_flush_sync (workspace);
  return 0;
}
