/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The workspace on a real folder: pairs, the example, the logbook, and that looking changes nothing. */

#include <glib/gstdio.h>
#include <string.h>

#include "model/mentor-date.h"
#include "record/mentor-history.h"
#include "store/mentor-check.h"
#include "workspace/mentor-example.h"
#include "workspace/mentor-workspace.h"

#include "store-remove.h"

typedef struct
{
  char *dir;
  MentorWorkspace *workspace;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer unused)
{
  fixture->dir = g_dir_make_tmp ("mentorpar-workspace-XXXXXX", NULL);
  fixture->workspace = mentor_workspace_new (fixture->dir);
}

static void
tear_down (Fixture *fixture, gconstpointer unused)
{
  g_assert_true (mentor_workspace_flush_sync (fixture->workspace));
  g_assert_finalize_object (fixture->workspace);
  fixture_remove (fixture->dir);
  g_free (fixture->dir);
}

/* Closes and opens again: what a second start finds. */
static void
restart (Fixture *fixture)
{
  g_assert_true (mentor_workspace_flush_sync (fixture->workspace));
  g_assert_finalize_object (fixture->workspace);
  fixture->workspace = mentor_workspace_new (fixture->dir);
  g_assert_true (mentor_workspace_open_last (fixture->workspace));
}

static MentorCourse *
open_example (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  mentor_workspace_open_example (fixture->workspace, &error);
  g_assert_no_error (error);
  return mentor_workspace_get_course (fixture->workspace);
}

/* The logbook with all its entries: those that aren't there at once come from another thread. */
static MentorLogbook *
get_logbook (MentorCourse *course)
{
  MentorLogbook *logbook = mentor_course_get_logbook (course);

  while (mentor_logbook_is_loading (logbook))
    g_main_context_iteration (NULL, TRUE);
  return logbook;
}

static void
create_pair (Fixture *fixture, const char *mentee)
{
  const MentorPairDetails details = {
    .mentor_name = "Henrik Ågård",
    .mentee_name = mentee,
    .mentee_title = "Leder",
    .me = MENTOR_ME_MENTEE,
    .programme = "aalborg",
  };
  g_autoptr (GError) error = NULL;

  mentor_workspace_create_pair (fixture->workspace, &details, &error);
  g_assert_no_error (error);
}

static void
count_notify (GObject *object, GParamSpec *pspec, guint *count)
{
  (*count)++;
}

static void
test_nothing_at_first (Fixture *fixture, gconstpointer unused)
{
  g_assert_null (mentor_workspace_get_course (fixture->workspace));
  g_assert_false (mentor_workspace_open_last (fixture->workspace));
  g_assert_cmpstr (mentor_workspace_get_page (fixture->workspace), ==, "overview");
  g_assert_cmpuint (g_list_model_get_n_items (mentor_workspace_list_pairs (fixture->workspace)), ==,
                    0);
}

static void
test_create (Fixture *fixture, gconstpointer unused)
{
  MentorCourse *course;
  guint notified = 0;
  g_autofree char *title = NULL, *id = NULL;

  g_signal_connect (fixture->workspace, "notify::course", G_CALLBACK (count_notify), &notified);
  create_pair (fixture, "Mette Sørensen");
  g_assert_cmpuint (notified, ==, 1);
  mentor_workspace_set_page (fixture->workspace, "swot");
  id = g_strdup (mentor_course_get_id (mentor_workspace_get_course (fixture->workspace)));
  restart (fixture);

  course = mentor_workspace_get_course (fixture->workspace);
  g_assert_cmpstr (mentor_course_get_id (course), ==, id);
  g_assert_cmpint (mentor_course_get_me (course), ==, MENTOR_ME_MENTEE);
  g_assert_cmpstr (mentor_workspace_get_page (fixture->workspace), ==, "swot");
  g_assert_true (mentor_course_get_programme (course) == mentor_programmes_get ("aalborg"));
  title = mentor_pair_get_title (mentor_course_get_pair (course));
  g_assert_nonnull (strstr (title, "Mette Sørensen"));
  g_assert_false (mentor_history_can_undo (mentor_course_get_history (course)));
  g_assert_cmpstr (mentor_record_get_id (MENTOR_RECORD (mentor_course_get_pair (course))), ==, id);
}

static void
test_switch_and_rename (Fixture *fixture, gconstpointer unused)
{
  GListModel *pairs;
  MentorCourse *first;
  g_autoptr (MentorPairHead) head = NULL;

  create_pair (fixture, "Anna");
  first = mentor_workspace_get_course (fixture->workspace);
  create_pair (fixture, "Bo");
  pairs = mentor_workspace_list_pairs (fixture->workspace);
  g_assert_cmpuint (g_list_model_get_n_items (pairs), ==, 2);
  g_assert_true (mentor_workspace_open_pair (fixture->workspace, mentor_course_get_id (first), NULL));
  g_assert_true (mentor_workspace_get_course (fixture->workspace) == first);

  mentor_record_set_string (MENTOR_RECORD (mentor_pair_get_mentee (mentor_course_get_pair (first))),
                            "name", "Anne");
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (MentorPairHead) at = g_list_model_get_item (pairs, i);
      if (g_str_equal (mentor_pair_head_get_id (at), mentor_course_get_id (first)))
        head = g_object_ref (at);
    }
  g_assert_cmpstr (mentor_pair_head_get_mentee_name (head), ==, "Anne");
}

static void
test_remove_and_restore (Fixture *fixture, gconstpointer unused)
{
  g_autofree char *id = NULL, *folder = NULL;

  create_pair (fixture, "Anna");
  id = g_strdup (mentor_course_get_id (mentor_workspace_get_course (fixture->workspace)));
  folder
      = g_strdup (mentor_course_get_folder_path (mentor_workspace_get_course (fixture->workspace)));
  mentor_workspace_remove_pair (fixture->workspace, id);
  g_assert_null (mentor_workspace_get_course (fixture->workspace));
  g_assert_true (g_file_test (folder, G_FILE_TEST_IS_DIR));
  mentor_workspace_restore_pair (fixture->workspace);
  g_assert_cmpstr (mentor_course_get_id (mentor_workspace_get_course (fixture->workspace)), ==, id);

  mentor_workspace_remove_pair (fixture->workspace, id);
  g_assert_true (mentor_workspace_open_folder (fixture->workspace, folder, NULL));
  g_assert_true (mentor_workspace_delete_pair (fixture->workspace, id, NULL));
  g_assert_false (g_file_test (folder, G_FILE_TEST_EXISTS));
  g_assert_null (mentor_workspace_get_course (fixture->workspace));
}

/* A known pair opens with the rest when its pair.json can't be read. */
static void
test_unreadable_pair (Fixture *fixture, gconstpointer unused)
{
  g_autofree char *folder
      = g_strdup (mentor_course_get_folder_path (open_example (fixture)));
  g_autofree char *path = g_build_filename (folder, "pair.json", NULL);
  g_autofree char *problem = NULL, *file = NULL;
  MentorCourse *course;

  g_assert_true (mentor_workspace_flush_sync (fixture->workspace));
  g_assert_finalize_object (fixture->workspace);
  g_assert_true (g_file_set_contents (path, "{ \"created\": 7 }", -1, NULL));
  fixture->workspace = mentor_workspace_new (fixture->dir);
  g_assert_true (mentor_workspace_open_folder (fixture->workspace, folder, NULL));

  course = mentor_workspace_get_course (fixture->workspace);
  problem = mentor_course_get_problem (course, MENTOR_DOCUMENT (mentor_course_get_pair (course)),
                                       &file);
  g_assert_nonnull (strstr (problem, "pair.json"));
  g_assert_cmpstr (file, ==, path);
  g_assert_cmpuint (
      mentor_record_list_get_length (mentor_tasks_get_all (mentor_course_get_tasks (course))), >, 0);
}

static void
test_not_a_pair (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (mentor_workspace_open_folder (fixture->workspace, "/", &error));
  g_assert_nonnull (error);
  g_clear_error (&error);
  g_assert_false (mentor_workspace_open_pair (fixture->workspace, "none", &error));
  g_assert_nonnull (error);
}

static void
test_example (Fixture *fixture, gconstpointer unused)
{
  MentorCourse *course = open_example (fixture);
  MentorLogbook *logbook = get_logbook (course);
  g_autofree char *date = NULL, *time = NULL, *place = NULL, *today = mentor_date_today ();
  g_autoptr (GString) report = g_string_new (NULL);

  g_assert_cmpuint (mentor_logbook_count_meetings (logbook), ==, 8);
  g_assert_true (mentor_logbook_get_next_meeting (logbook, &date, &time, &place));
  g_assert_cmpstr (date, >=, today);
  for (guint i = 1; i < g_list_model_get_n_items (G_LIST_MODEL (logbook)); i++)
    {
      g_autoptr (MentorLogHead) newer = g_list_model_get_item (G_LIST_MODEL (logbook), i - 1);
      g_autoptr (MentorLogHead) older = g_list_model_get_item (G_LIST_MODEL (logbook), i);
      g_assert_cmpstr (mentor_log_head_get_date (newer), >=, mentor_log_head_get_date (older));
      g_assert_cmpstr (mentor_log_head_get_title (older), !=, "");
      g_assert_null (mentor_log_head_get_problem (older));
    }
  g_assert_cmpuint (mentor_check_folder (mentor_course_get_folder_path (course), report), ==, 0);
  g_assert_cmpstr (report->str, ==, "");
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static char *
fingerprint (const char *folder)
{
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  static const char *const subs[] = { "", "logbook" };

  for (guint i = 0; i < G_N_ELEMENTS (subs); i++)
    {
      g_autofree char *path = g_build_filename (folder, subs[i], NULL);
      g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
      const char *name;
      while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
        g_ptr_array_add (names, g_build_filename (path, name, NULL));
    }
  g_ptr_array_sort (names, compare_names);
  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *content = NULL;
      gsize length = 0;
      g_checksum_update (sum, names->pdata[i], -1);
      if (g_file_get_contents (names->pdata[i], &content, &length, NULL))
        g_checksum_update (sum, (const guchar *) content, (gssize) length);
    }
  return g_strdup (g_checksum_get_string (sum));
}

static void
test_looking_changes_nothing (Fixture *fixture, gconstpointer unused)
{
  MentorCourse *course = open_example (fixture);
  MentorLogbook *logbook = get_logbook (course);
  g_autofree char *before = NULL, *after = NULL;

  g_assert_true (mentor_workspace_flush_sync (fixture->workspace));
  before = fingerprint (mentor_course_get_folder_path (course));
  mentor_course_get_tasks (course);
  mentor_course_get_swot (course);
  mentor_roles_get (mentor_course_get_roles (course), "nobody");
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (logbook)); i++)
    {
      g_autoptr (MentorLogHead) head = g_list_model_get_item (G_LIST_MODEL (logbook), i);
      MentorLogEntry *entry = mentor_logbook_open_entry (logbook, head);
      g_assert_nonnull (entry);
      mentor_log_entry_get_answer (entry, "never-answered");
    }
  g_assert_false (mentor_workspace_has_unsaved (fixture->workspace));
  g_assert_true (mentor_workspace_flush_sync (fixture->workspace));
  after = fingerprint (mentor_course_get_folder_path (course));
  g_assert_cmpstr (after, ==, before);
  g_assert_false (mentor_history_can_undo (mentor_course_get_history (course)));
}

static void
test_logbook_entries (Fixture *fixture, gconstpointer unused)
{
  MentorCourse *course;
  MentorLogbook *logbook;
  MentorHistory *history;
  MentorLogHead *old, *fresh;
  g_autofree char *path = NULL, *today = mentor_date_today ();

  create_pair (fixture, "Anna");
  course = mentor_workspace_get_course (fixture->workspace);
  logbook = get_logbook (course);
  history = mentor_course_get_history (course);

  old = mentor_logbook_create_entry (logbook, "2020-02-29", MENTOR_LOG_MEETING);
  fresh = mentor_logbook_create_entry (logbook, NULL, MENTOR_LOG_MEETING);
  g_assert_cmpstr (mentor_log_head_get_date (fresh), ==, today);
  g_assert_cmpint (mentor_logbook_index (logbook, fresh), ==, 0);
  g_assert_true (mentor_logbook_get_last (logbook, NULL) == fresh);
  mentor_record_set_string (
      MENTOR_RECORD (mentor_log_entry_get_answer (mentor_logbook_open_entry (logbook, old),
                                                  "log-today-topics")),
      "text", "Budget");
  g_assert_cmpstr (mentor_log_head_get_title (old), ==, "Budget");

  /* Dated ahead, it comes first, and is the next meeting. */
  g_object_set (mentor_logbook_open_entry (logbook, old), "date", "2999-01-01", NULL);
  g_assert_cmpint (mentor_logbook_index (logbook, old), ==, 0);
  g_autofree char *date = NULL, *time = NULL, *place = NULL;
  g_assert_true (mentor_logbook_get_next_meeting (logbook, &date, &time, &place));
  g_assert_cmpstr (date, ==, "2999-01-01");
  mentor_history_undo (history);
  g_assert_cmpint (mentor_logbook_index (logbook, old), ==, 1);

  g_assert_true (mentor_workspace_flush_sync (fixture->workspace));
  path = g_strdup (mentor_log_head_get_path (old));
  g_assert_true (g_file_test (path, G_FILE_TEST_IS_REGULAR));
  mentor_logbook_remove_entry (logbook, old);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (logbook)), ==, 1);
  mentor_history_undo (history);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (logbook)), ==, 2);
  g_assert_true (mentor_workspace_flush_sync (fixture->workspace));
  g_assert_true (g_file_test (path, G_FILE_TEST_IS_REGULAR));

  /* Back to nothing, and all of it again. */
  while (mentor_history_undo (history))
    ;
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (logbook)), ==, 0);
  while (mentor_history_redo (history))
    ;
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (logbook)), ==, 1);

  restart (fixture);
  logbook = get_logbook (mentor_workspace_get_course (fixture->workspace));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (logbook)), ==, 1);
}

/* What one writes for oneself lies beside the pair's folder, never in it. */
static void
test_private_entry (Fixture *fixture, gconstpointer unused)
{
  MentorCourse *course;
  MentorPrivateEntry *notes;
  g_autofree char *path = NULL, *folder = NULL, *content = NULL;

  create_pair (fixture, "Anna");
  course = mentor_workspace_get_course (fixture->workspace);
  notes = mentor_course_get_private_entry (course, "entry-1");
  path = g_build_filename (fixture->dir, "private", mentor_course_get_id (course), "mentee",
                           "entry-1.json", NULL);
  g_assert_true (mentor_workspace_flush_sync (fixture->workspace));
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));

  mentor_record_set_string (MENTOR_RECORD (mentor_private_entry_get_answer (notes, "own")), "text",
                            "Kanariefugl");
  g_assert_true (mentor_workspace_has_unsaved (fixture->workspace));
  g_assert_true (mentor_workspace_flush_sync (fixture->workspace));
  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  g_assert_nonnull (strstr (content, "Kanariefugl"));
  g_assert_nonnull (strstr (content, "\"entry\": \"entry-1\""));
  folder = g_build_filename (mentor_course_get_folder_path (course), "logbook", NULL);
  g_assert_false (g_file_test (folder, G_FILE_TEST_EXISTS));

  mentor_course_set_me (course, MENTOR_ME_MENTOR);
  g_assert_true (mentor_record_is_blank (MENTOR_RECORD (mentor_private_entry_get_answer (
      mentor_course_get_private_entry (course, "entry-1"), "own"))));
  mentor_course_set_me (course, MENTOR_ME_BOTH);
  g_assert_null (mentor_course_get_private_entry (course, "entry-1"));

  restart (fixture);
  course = mentor_workspace_get_course (fixture->workspace);
  mentor_course_set_me (course, MENTOR_ME_MENTEE);
  notes = mentor_course_get_private_entry (course, "entry-1");
  g_assert_cmpstr (
      mentor_record_get_string (MENTOR_RECORD (mentor_private_entry_get_answer (notes, "own")),
                                "text"),
      ==, "Kanariefugl");
}

static void
test_unreadable_entry (Fixture *fixture, gconstpointer unused)
{
  MentorCourse *course = open_example (fixture);
  g_autofree char *path = g_build_filename (mentor_course_get_folder_path (course), "logbook",
                                            "2026-01-01-deadbeef.json", NULL);
  g_autofree char *still = NULL;
  MentorLogbook *logbook;
  MentorLogHead *bad = NULL;

  g_assert_true (g_file_set_contents (path, "{ \"half\": ", -1, NULL));
  logbook = get_logbook (course);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (logbook)); i++)
    {
      g_autoptr (MentorLogHead) head = g_list_model_get_item (G_LIST_MODEL (logbook), i);
      if (mentor_log_head_get_problem (head) != NULL)
        bad = head;
    }
  g_assert_nonnull (bad);
  g_assert_cmpstr (mentor_log_head_get_title (bad), ==, "2026-01-01-deadbeef.json");
  g_assert_cmpstr (mentor_log_head_get_date (bad), ==, "2026-01-01");
  g_assert_null (mentor_logbook_open_entry (logbook, bad));
  g_assert_cmpuint (mentor_logbook_count_meetings (logbook), ==, 8);
  g_assert_true (mentor_workspace_flush_sync (fixture->workspace));
  g_assert_true (g_file_get_contents (path, &still, NULL, NULL));
  g_assert_cmpstr (still, ==, "{ \"half\": ");
}

int
main (int argc, char **argv)
{
  g_setenv ("LANGUAGE", "en", TRUE);
  g_test_init (&argc, &argv, NULL);
#define ADD(path, func)                                                                            \
  g_test_add ("/workspace/" path, Fixture, NULL, set_up, func, tear_down)
  ADD ("nothing-at-first", test_nothing_at_first);
  ADD ("create", test_create);
  ADD ("switch-and-rename", test_switch_and_rename);
  ADD ("remove-and-restore", test_remove_and_restore);
  ADD ("unreadable-pair", test_unreadable_pair);
  ADD ("not-a-pair", test_not_a_pair);
  ADD ("example", test_example);
  ADD ("looking-changes-nothing", test_looking_changes_nothing);
  ADD ("logbook-entries", test_logbook_entries);
  ADD ("private-entry", test_private_entry);
  ADD ("unreadable-entry", test_unreadable_entry);
  return g_test_run ();
}
