/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * What actions cost, counted instead of timed: the bytes that the kernel read and wrote for the
 * process, and the changes that lists tell. The same on every machine, so the bounds are tight; each
 * says why it is what it is.
 */

#include <string.h>

#include "../bench/bench-data.h"
#include "faultshim.h"
#include "store/mentor-calm.h"
#include "store/mentor-file.h"
#include "workspace/mentor-log-search.h"
#include "workspace/mentor-workspace.h"

#define FEW  20
#define MANY 1000

typedef struct
{
  char *dir;
  MentorWorkspace *workspace;
  MentorLogbook *logbook;
} Pair;

/* @member: rchar or wchar: bytes that were read or written so far */
static gint64
get_bytes (const char *member)
{
  g_autofree char *content = NULL;
  const char *line;

  if (!g_file_get_contents ("/proc/self/io", &content, NULL, NULL))
    return -1;
  line = strstr (content, member);
  g_assert_nonnull (line);
  return g_ascii_strtoll (line + strlen (member) + 1, NULL, 10);
}

static gboolean
can_count (void)
{
  if (get_bytes ("rchar") >= 0)
    return TRUE;
  g_test_skip ("/proc/self/io can't be read");
  return FALSE;
}

static void
open_pair (Pair *pair, guint n_entries)
{
  g_autofree char *folder = NULL;

  pair->dir = g_dir_make_tmp ("mentorpar-costs-XXXXXX", NULL);
  folder = bench_data_write (pair->dir, 3, n_entries, 20, "logbook");
  pair->workspace = mentor_workspace_new (pair->dir);
  g_assert_true (mentor_workspace_open_last (pair->workspace));
  pair->logbook = mentor_course_get_logbook (mentor_workspace_get_course (pair->workspace));
}

static void
load (Pair *pair)
{
  while (mentor_logbook_is_loading (pair->logbook))
    g_main_context_iteration (NULL, TRUE);
}

static void
close_pair (Pair *pair)
{
  mentor_workspace_flush_sync (pair->workspace);
  g_clear_object (&pair->workspace);
  mentor_file_remove (pair->dir, NULL);
  g_clear_pointer (&pair->dir, g_free);
}

/* @n_names: (out): so many names of folders were read */
static gint64
read_before_first_frame (guint n_entries, int *n_names)
{
  Pair pair;
  gint64 before, after;

  mentor_calm_hold ();
  pair.dir = NULL;
  fault_plan (g_get_tmp_dir (), FAULT_COUNT, 0, 0, 0);
  before = get_bytes ("rchar");
  open_pair (&pair, n_entries);
  mentor_course_get_tasks (mentor_workspace_get_course (pair.workspace));
  while (g_main_context_iteration (NULL, FALSE))
    continue;
  after = get_bytes ("rchar");
  *n_names = fault_get_n_names ();
  fault_plan (NULL, FAULT_NONE, 0, 0, 0);
  /* The worker waits as long as nothing has been drawn. */
  g_assert_true (mentor_logbook_is_loading (pair.logbook));
  mentor_calm_release ();
  load (&pair);
  close_pair (&pair);
  return after - before;
}

/* Only the rows that the first frame shows are read: with fifty times the entries, not a byte more
 * but for the length of some numbers. Which these are is found by going through the names once. */
static void
test_first_frame (void)
{
  gint64 few, many;
  int few_names, many_names;

  if (!can_count ())
    return;
  read_before_first_frame (FEW, &few_names); /* what is read once in a process */
  few = read_before_first_frame (FEW, &few_names);
  many = read_before_first_frame (MANY, &many_names);
  g_test_message ("%d entries: %" G_GINT64_FORMAT " bytes, %d: %" G_GINT64_FORMAT, FEW, few, MANY,
                  many);
  g_assert_cmpint (many, <, few + few / 20);
  g_assert_cmpint (many_names - few_names, ==, MANY - FEW);
}

static gint64
write_edit (guint n_entries)
{
  Pair pair;
  g_autoptr (MentorLogHead) head = NULL;
  MentorRecord *answer;
  gint64 before = 0, bytes;
  int n_calls, n_syncs;

  open_pair (&pair, n_entries);
  load (&pair);
  head = g_list_model_get_item (G_LIST_MODEL (pair.logbook), 0);
  answer = MENTOR_RECORD (mentor_log_entry_get_answer (
      mentor_logbook_open_entry (pair.logbook, head), bench_data_prompts[0]));
  /* The first edit keeps the version before as well. */
  for (guint i = 0; i < 2; i++)
    {
      g_autofree char *text = g_strdup_printf ("Written for the time number %u", i);

      before = get_bytes ("wchar");
      fault_plan (pair.dir, FAULT_COUNT, 0, 0, 0);
      mentor_record_set_string (answer, "text", text);
      g_assert_true (mentor_workspace_flush_sync (pair.workspace));
    }
  bytes = get_bytes ("wchar") - before;
  n_calls = fault_get_count ();
  n_syncs = fault_get_n_syncs ();
  fault_plan (NULL, FAULT_NONE, 0, 0, 0);
  g_test_message ("%d calls, %d syncs", n_calls, n_syncs);
  /* The document and its folder, and nothing else. */
  g_assert_cmpint (n_syncs, ==, 2);
  /* open the folder, the temporary file: write, sync, close, try its name, swap; what came out: open,
   * read, close, remove; sync and close the folder; the base: open, write, close */
  g_assert_cmpint (n_calls, <=, 16);
  close_pair (&pair);
  return bytes;
}

/* An edit writes its own document, which is about 1.3 kB here, and the base of a later merge, which
 * is the same again: nothing grows with the number of entries. */
static void
test_edit (void)
{
  gint64 few, many;

  if (!can_count ())
    return;
  few = write_edit (FEW);
  many = write_edit (MANY);
  g_test_message ("%d entries: %" G_GINT64_FORMAT " bytes, %d: %" G_GINT64_FORMAT, FEW, few, MANY,
                  many);
  g_assert_cmpint (many, <, few + few / 20);
  g_assert_cmpint (few, <, 3200);
}

static void
on_items_changed (GListModel *list, guint position, guint removed, guint added, guint *n_rows)
{
  *n_rows += removed + added;
}

/* A list is told of changes only: three entries hold the word, and the letters after the one that
 * leaves three change nothing. */
static void
test_search (void)
{
  static const char *const typed[] = { "zebr", "zebra", "zebraf", "zebrafi", "zebrafinke" };
  g_autoptr (MentorLogSearch) search = mentor_log_search_new ();
  guint n_rows = 0;
  Pair pair;

  open_pair (&pair, MANY);
  load (&pair);
  mentor_log_search_set_logbook (search, pair.logbook);
  mentor_log_search_set_query (search, "zeb");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (search)), ==, 3);
  g_signal_connect (search, "items-changed", G_CALLBACK (on_items_changed), &n_rows);
  for (guint i = 0; i < G_N_ELEMENTS (typed); i++)
    mentor_log_search_set_query (search, typed[i]);
  g_assert_cmpuint (n_rows, ==, 0);
  mentor_log_search_set_logbook (search, NULL);
  close_pair (&pair);
}

/* A file that was written to while the worker read is read again. */
static void
test_written_meanwhile (void)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (MentorLogHead) head = NULL;
  g_autofree char *path = NULL;
  g_autofree char *content = NULL;
  g_autoptr (GString) text = NULL;
  Pair pair;

  mentor_calm_hold ();
  open_pair (&pair, FEW);
  path = g_build_filename (pair.dir, "pairs", "pair-0", "logbook", "2000-01-01-00000000.json", NULL);
  mentor_calm_release ();
  load (&pair);
  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  text = g_string_new (content);
  g_string_replace (text, "\"2000-01-01\"", "\"2031-01-01\"", 1);
  g_assert_true (g_file_set_contents (path, text->str, -1, NULL));
  mentor_course_rescan (mentor_workspace_get_course (pair.workspace));
  head = g_list_model_get_item (G_LIST_MODEL (pair.logbook), 0);
  g_assert_cmpstr (mentor_log_head_get_date (head), ==, "2031-01-01");
  close_pair (&pair);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/costs/first-frame", test_first_frame);
  g_test_add_func ("/costs/edit", test_edit);
  g_test_add_func ("/costs/search", test_search);
  g_test_add_func ("/costs/written-meanwhile", test_written_meanwhile);
  return g_test_run ();
}
