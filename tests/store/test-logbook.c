/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A large logbook: its first heads at once, the others from a worker, and the search over them. */

#include <glib/gstdio.h>
#include <string.h>

#include "record/mentor-json.h"
#include "workspace/mentor-log-search.h"
#include "workspace/mentor-workspace.h"

#include "store-remove.h"

#define N_ENTRIES 300

typedef struct
{
  char *dir;
  MentorWorkspace *workspace;
  MentorCourse *course;
  GListModel *replay; /* what a listener of items-changed believes */
  GPtrArray *believed;
} Fixture;

static char *
path_of (Fixture *fixture, int n, const char *suffix)
{
  g_autofree char *name = g_strdup_printf ("%04d-%02d-%02d-%08d%s.json", 2020 + n / 100,
                                           1 + n % 12, 1 + n % 28, n, suffix);

  return g_build_filename (mentor_course_get_folder_path (fixture->course), "logbook", name, NULL);
}

static void
write_entry (Fixture *fixture, int n, const char *suffix, const char *text)
{
  g_autofree char *path = path_of (fixture, n, suffix);
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *json = g_strdup_printf (
      "{\"format\": \"mentorpar/log-entry\", \"version\": 1, \"id\": \"entry-%d\", "
      "\"kind\": \"%s\", \"date\": \"%04d-%02d-%02d\", "
      "\"answers\": [{\"id\": \"log-today-topics\", \"text\": \"Nummer %d. %s\"}], "
      "\"tags\": [\"%s\"]%s}",
      n, n % 10 == 0 ? "note" : "meeting", 2020 + n / 100, 1 + n % 12, 1 + n % 28, n, text,
      n % 2 == 0 ? "ledelse" : "trivsel",
      n % 50 == 0 ? ", \"results\": [{\"id\": \"r\", \"text\": \"Nået\", \"goal\": \"Ro\"}]" : "");

  g_mkdir_with_parents (folder, 0700);
  g_assert_true (g_file_set_contents (path, json, -1, NULL));
}

static void
set_up (Fixture *fixture, gconstpointer unused)
{
  const MentorPairDetails details = {
    .mentor_name = "Bo", .mentee_name = "Anna", .me = MENTOR_ME_MENTEE, .programme = "randers"
  };

  fixture->dir = g_dir_make_tmp ("mentorpar-logbook-XXXXXX", NULL);
  fixture->workspace = mentor_workspace_new (fixture->dir);
  mentor_workspace_create_pair (fixture->workspace, &details, NULL);
  fixture->course = mentor_workspace_get_course (fixture->workspace);
  for (int i = 0; i < N_ENTRIES; i++)
    write_entry (fixture, i, "", i == 7 ? "En zebrafinke i Aabenraa" : "Møde om budgettet");
  fixture->believed = g_ptr_array_new_with_free_func (g_object_unref);
}

static void
tear_down (Fixture *fixture, gconstpointer unused)
{
  if (fixture->replay != NULL)
    {
      g_signal_handlers_disconnect_by_data (fixture->replay, fixture);
      g_object_unref (fixture->replay);
    }
  g_ptr_array_unref (fixture->believed);
  mentor_workspace_flush_sync (fixture->workspace);
  g_assert_finalize_object (fixture->workspace);
  fixture_remove (fixture->dir);
  g_free (fixture->dir);
}

/* Replays what the signal says on a copy: a list that trusts the signal shows just that. */
static void
on_items_changed (GListModel *model, guint position, guint removed, guint added, Fixture *fixture)
{
  g_assert_cmpuint (position + removed, <=, fixture->believed->len);
  if (removed > 0)
    g_ptr_array_remove_range (fixture->believed, position, removed);
  for (guint i = 0; i < added; i++)
    g_ptr_array_insert (fixture->believed, (int) (position + i),
                        g_list_model_get_item (model, position + i));
  g_assert_cmpuint (fixture->believed->len, ==, g_list_model_get_n_items (model));
  for (guint i = 0; i < fixture->believed->len; i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (model, i);
      g_assert_true (item == g_ptr_array_index (fixture->believed, i));
    }
}

static void
replay (Fixture *fixture, gpointer model)
{
  fixture->replay = g_object_ref (model);
  g_signal_connect (model, "items-changed", G_CALLBACK (on_items_changed), fixture);
  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    g_ptr_array_add (fixture->believed, g_list_model_get_item (model, i));
}

static MentorLogbook *
load (Fixture *fixture)
{
  MentorLogbook *logbook = mentor_course_get_logbook (fixture->course);

  while (mentor_logbook_is_loading (logbook))
    g_main_context_iteration (NULL, TRUE);
  return logbook;
}

static void
assert_in_order (MentorLogbook *logbook)
{
  for (guint i = 1; i < g_list_model_get_n_items (G_LIST_MODEL (logbook)); i++)
    {
      g_autoptr (MentorLogHead) newer = g_list_model_get_item (G_LIST_MODEL (logbook), i - 1);
      g_autoptr (MentorLogHead) older = g_list_model_get_item (G_LIST_MODEL (logbook), i);
      g_assert_cmpstr (mentor_log_head_get_date (newer), >=, mentor_log_head_get_date (older));
    }
}

static void
count (gpointer object, guint position, guint removed, guint added, guint *n)
{
  (*n)++;
}

static void
count_notify (GObject *object, GParamSpec *pspec, guint *n)
{
  (*n)++;
}

static void
test_loading (Fixture *fixture, gconstpointer unused)
{
  MentorLogbook *logbook = mentor_course_get_logbook (fixture->course);
  g_autoptr (MentorLogHead) first = g_list_model_get_item (G_LIST_MODEL (logbook), 0);
  guint n_at_once = g_list_model_get_n_items (G_LIST_MODEL (logbook));
  guint changes = 0, notifies = 0;

  g_assert_true (mentor_logbook_is_loading (logbook));
  g_assert_cmpuint (n_at_once, >, 5);
  g_assert_cmpuint (n_at_once, <, N_ENTRIES / 2);
  g_assert_cmpstr (mentor_log_head_get_date (first), >=, "2022-12");

  replay (fixture, logbook);
  g_signal_connect (logbook, "items-changed", G_CALLBACK (count), &changes);
  g_signal_connect (logbook, "notify::loading", G_CALLBACK (count_notify), &notifies);
  load (fixture);
  g_assert_cmpuint (changes, ==, 1);
  g_assert_cmpuint (notifies, ==, 1);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (logbook)), ==, N_ENTRIES);
  assert_in_order (logbook);
  g_assert_cmpstr (mentor_log_head_get_tag (mentor_logbook_find (logbook, "entry-0"), 0), ==,
                   "ledelse");
  g_assert_cmpuint (mentor_log_head_count_results (mentor_logbook_find (logbook, "entry-50")), ==,
                    1);
  g_signal_handlers_disconnect_by_func (logbook, count, &changes);
  g_signal_handlers_disconnect_by_func (logbook, count_notify, &notifies);
}

/* What happens while the worker reads. */
static void
test_meanwhile (Fixture *fixture, gconstpointer unused)
{
  MentorLogbook *logbook;
  MentorLogHead *old, *ahead;
  g_autofree char *bad = path_of (fixture, 3, "x");

  write_entry (fixture, 5, "copy", "Kopi");
  g_assert_true (g_file_set_contents (bad, "{", -1, NULL));
  logbook = mentor_course_get_logbook (fixture->course);
  replay (fixture, logbook);
  old = mentor_logbook_create_entry (logbook, "2019-05-05", MENTOR_LOG_NOTE);
  ahead = mentor_logbook_create_entry (logbook, "2999-05-05", MENTOR_LOG_MEETING);
  g_assert_cmpint (mentor_logbook_index (logbook, ahead), ==, 0);
  load (fixture);

  /* Both of ours, the one that can't be read; but no second entry-5. */
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (logbook)), ==, N_ENTRIES + 3);
  g_assert_cmpint (mentor_logbook_index (logbook, ahead), ==, 0);
  g_assert_cmpint (mentor_logbook_index (logbook, old), ==, N_ENTRIES + 2);
  assert_in_order (logbook);
  mentor_logbook_remove_entry (logbook, old);
  mentor_logbook_remove_entry (logbook, ahead);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (logbook)), ==, N_ENTRIES + 1);
}

static void
test_ends_early (Fixture *fixture, gconstpointer unused)
{
  MentorLogbook *logbook = mentor_course_get_logbook (fixture->course);

  g_assert_true (mentor_logbook_is_loading (logbook));
  /* While the worker waits to start, or reads: tear_down() asserts that all of it ends. */
  for (guint i = 0; mentor_logbook_is_loading (logbook) && i < 2; i++)
    g_main_context_iteration (NULL, FALSE);
}

static guint
search (MentorLogSearch *hits, const char *query)
{
  mentor_log_search_set_query (hits, query);
  return g_list_model_get_n_items (G_LIST_MODEL (hits));
}

static void
test_search (Fixture *fixture, gconstpointer unused)
{
  MentorLogbook *logbook = load (fixture);
  g_autoptr (MentorLogSearch) hits = mentor_log_search_new ();
  g_autoptr (MentorLogHead) head = NULL;
  g_autofree char *passage = NULL;
  MentorSpan hit;
  guint changes = 0;

  mentor_log_search_set_logbook (hits, logbook);
  replay (fixture, hits);
  g_assert_cmpuint (search (hits, ""), ==, N_ENTRIES);
  g_assert_false (mentor_log_search_is_active (hits));
  g_assert_cmpuint (search (hits, "møde"), ==, N_ENTRIES - 1);
  g_assert_true (mentor_log_search_is_active (hits));
  g_assert_cmpuint (search (hits, "zebra"), ==, 1);
  g_signal_connect (hits, "items-changed", G_CALLBACK (count), &changes);
  g_assert_cmpuint (search (hits, "zebrafinke i å"), ==, 1);
  g_assert_cmpuint (changes, ==, 0);
  g_signal_handlers_disconnect_by_func (hits, count, &changes);
  head = g_list_model_get_item (G_LIST_MODEL (hits), 0);
  g_assert_cmpstr (mentor_log_head_get_id (head), ==, "entry-7");
  passage = mentor_log_head_find_passage (head, mentor_log_search_get_needles (hits), &hit);
  g_assert_cmpstr (passage, ==, "Nummer 7. En zebrafinke i Aabenraa");
  g_assert_true (g_str_has_prefix (passage + hit.start, "zebrafinke"));
  g_assert_cmpuint (search (hits, "zebrafinken"), ==, 0);
  g_assert_cmpuint (search (hits, "trivsel"), ==, N_ENTRIES / 2);

  /* Entries come and go, and hits follow. */
  mentor_log_search_set_query (hits, "nummer 29");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (hits)), ==, 11);
  mentor_logbook_remove_entry (logbook, mentor_logbook_find (logbook, "entry-290"));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (hits)), ==, 10);
  mentor_history_undo (mentor_course_get_history (fixture->course));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (hits)), ==, 11);
  g_assert_cmpuint (search (hits, ""), ==, N_ENTRIES);
}

static void
test_filter (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (MentorLogSearch) hits = mentor_log_search_new ();
  MentorLogFilter filter = { .kinds = 1 << MENTOR_LOG_NOTE };
  g_autofree char *tag = g_strdup ("ledelse");
  g_autofree char *day = g_strdup ("2021-01-01");

  mentor_log_search_set_logbook (hits, load (fixture));
  replay (fixture, hits);
  mentor_log_search_set_filter (hits, &filter);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (hits)), ==, N_ENTRIES / 10);
  filter = (MentorLogFilter){ .with_results = TRUE };
  mentor_log_search_set_filter (hits, &filter);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (hits)), ==, 6);
  filter = (MentorLogFilter){ .tag = tag, .from = day };
  mentor_log_search_set_filter (hits, &filter);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (hits)), ==, 100);
  g_assert_cmpuint (search (hits, "nummer 1"), ==, 50);
  filter.to = day;
  filter.from = NULL;
  mentor_log_search_set_filter (hits, &filter);
  g_assert_cmpuint (search (hits, "budget"), ==, 51);
  mentor_log_search_set_filter (hits, NULL);
  g_assert_cmpuint (search (hits, ""), ==, N_ENTRIES);
}

/* What is said beside an entry's own text, such as one's own notes, is found while it is given. */
static void
test_beside (Fixture *fixture, gconstpointer unused)
{
  MentorLogbook *logbook = load (fixture);
  g_autoptr (MentorLogSearch) hits = mentor_log_search_new ();
  GHashTable *beside = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  mentor_log_search_set_logbook (hits, logbook);
  replay (fixture, hits);
  g_hash_table_insert (beside, g_strdup ("entry-3"), g_strdup ("Kanariefugl"));
  g_assert_cmpuint (search (hits, "kanarie"), ==, 0);
  mentor_log_search_set_beside (hits, MENTOR_LOG_BESIDE_NOTES, beside);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (hits)), ==, 1);
  mentor_log_search_set_beside (hits, MENTOR_LOG_BESIDE_NOTES, NULL);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (hits)), ==, 0);
}

int
main (int argc, char **argv)
{
  g_setenv ("LANGUAGE", "en", TRUE);
  g_test_init (&argc, &argv, NULL);
#define ADD(path, func) g_test_add ("/logbook/" path, Fixture, NULL, set_up, func, tear_down)
  ADD ("loading", test_loading);
  ADD ("meanwhile", test_meanwhile);
  ADD ("ends-early", test_ends_early);
  ADD ("search", test_search);
  ADD ("filter", test_filter);
  ADD ("beside", test_beside);
  return g_test_run ();
}
