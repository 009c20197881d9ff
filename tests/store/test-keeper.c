/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One document and its file: when it is saved, what happens when it can't be, and what when
 * somebody else writes it. */

#include "store/mentor-keeper.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>
#include <utime.h>

#include "faultshim.h"
#include "model/mentor-swot.h"
#include "record/mentor-json.h"
#include "store-fixture.h"
#include "store/mentor-versions.h"

#define NAME "swot.json"

static const char theirs[] = "{\"format\": \"mentorpar/swot\", \"version\": 1, \"id\": \"s\","
                             " \"strengths\": [{\"id\": \"one\", \"text\": \"theirs\"}]}";
static const char newer[] = "{\"format\": \"mentorpar/swot\", \"version\": 2, \"id\": \"s\","
                            " \"strengths\": [{\"id\": \"one\", \"text\": \"later\"}],"
                            " \"colours\": [1, 2]}";

static MentorKeeper *
open_keeper (Fixture *fixture)
{
  g_autoptr (MentorDocument) document = mentor_record_new (MENTOR_TYPE_SWOT, NULL);
  g_autofree char *root = fixture_path (fixture, "pair");
  g_autofree char *backups = fixture_path (fixture, "backups");

  return mentor_keeper_new (document, root, NAME, backups);
}

static MentorKeeper *
open_in_new_folder (Fixture *fixture)
{
  g_autofree char *root = fixture_path (fixture, "pair");

  g_mkdir (root, 0700);
  return open_keeper (fixture);
}

static MentorRecordList *
get_list (MentorKeeper *keeper, const char *name)
{
  return mentor_record_get_list (MENTOR_RECORD (mentor_keeper_get_document (keeper)), name);
}

/* The first strength's text; NULL if there is none. */
static const char *
get_text (MentorKeeper *keeper)
{
  MentorRecord *item = mentor_record_list_get (get_list (keeper, "strengths"), 0);

  return item != NULL ? mentor_record_get_string (item, "text") : NULL;
}

static void
edit (MentorKeeper *keeper, const char *text)
{
  MentorRecordList *list = get_list (keeper, "strengths");

  if (mentor_record_list_get_length (list) == 0)
    {
      g_autoptr (MentorRecord) item = mentor_record_new (MENTOR_TYPE_SWOT_ITEM, NULL);

      mentor_record_list_append (list, item);
    }
  mentor_record_set_string (mentor_record_list_get (list, 0), "text", text);
}

/* What the file holds as the first strength's text; NULL if it can't be read. */
static char *
text_on_disk (Fixture *fixture)
{
  g_autofree char *path = fixture_path (fixture, "pair/" NAME);
  g_autoptr (GBytes) bytes = mentor_file_read (path, NULL);
  g_autoptr (JsonNode) tree = bytes != NULL ? mentor_json_parse (bytes, NULL) : NULL;
  JsonArray *items = NULL;
  const char *text = NULL;

  if (tree == NULL)
    return NULL;
  mentor_json_get_array (json_node_get_object (tree), "strengths", &items);
  if (items == NULL || json_array_get_length (items) == 0)
    return NULL;
  mentor_json_get_string (json_node_get_object (json_array_get_element (items, 0)), "text", &text);
  return g_strdup (text);
}

static void
check_on_disk (Fixture *fixture, const char *text)
{
  g_autofree char *found = text_on_disk (fixture);

  g_assert_cmpstr (found, ==, text);
}

static gboolean
is_clean (gpointer data)
{
  return mentor_keeper_get_state (data) == MENTOR_KEEPER_CLEAN;
}

static gboolean
has_failed (gpointer data)
{
  return mentor_keeper_get_state (data) == MENTOR_KEEPER_FAILED;
}

static void
test_new (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MentorKeeper) keeper = open_in_new_folder (fixture);
  g_auto (GStrv) names = NULL;

  g_assert_null (mentor_keeper_get_problem (keeper));
  fixture_spin (700);
  names = fixture_list (fixture, "pair");
  g_assert_cmpuint (g_strv_length (names), ==, 0);
  g_assert_true (mentor_keeper_flush_sync (keeper));
  g_assert_false (g_file_test (mentor_keeper_get_path (keeper), G_FILE_TEST_EXISTS));

  edit (keeper, "hello");
  g_assert_true (mentor_keeper_is_unsaved (keeper));
  fixture_wait (is_clean, keeper);
  check_on_disk (fixture, "hello");
}

/* What a crash made of a base, says nothing of what somebody else did. */
static void
test_torn_base (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MentorKeeper) keeper = open_in_new_folder (fixture);
  g_autoptr (MentorKeeper) again = NULL;
  g_auto (GStrv) versions = NULL;

  edit (keeper, "hello");
  g_assert_true (mentor_keeper_flush_sync (keeper));
  g_free (fixture_write (fixture, "backups/bases/" NAME, "{\"format\": \"mentorpar/swot\", \"ve"));

  again = open_keeper (fixture);
  g_assert_cmpstr (get_text (again), ==, "hello");
  mentor_saver_wait (mentor_saver_get_default ());
  versions = fixture_list (fixture, "backups/versions/swot");
  g_assert_cmpuint (g_strv_length (versions), ==, 0);
  versions = (g_strfreev (versions), fixture_list (fixture, "backups/shared"));
  g_assert_cmpuint (g_strv_length (versions), ==, 0);
}

/* 500 ms after the last edit. */
static void
test_pause (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MentorKeeper) keeper = open_in_new_folder (fixture);
  gint64 start;
  gint64 elapsed;

  edit (keeper, "a");
  fixture_spin (200);
  check_on_disk (fixture, NULL);
  start = g_get_monotonic_time ();
  edit (keeper, "ab");
  fixture_wait (is_clean, keeper);
  elapsed = (g_get_monotonic_time () - start) / 1000;
  check_on_disk (fixture, "ab");
  g_test_message ("saved %d ms after the last edit", (int) elapsed);
  g_assert_cmpint (elapsed, >=, 490);
  g_assert_cmpint (elapsed, <, 2500);
}

/* 2 s after the first edit, while typing goes on. */
static void
test_longest (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MentorKeeper) keeper = open_in_new_folder (fixture);
  gint64 start = g_get_monotonic_time ();
  gint64 elapsed = 0;

  for (guint i = 0; i < 60 && elapsed == 0; i++)
    {
      g_autofree char *text = g_strdup_printf ("text %u", i);
      g_autofree char *found = NULL;

      edit (keeper, text);
      fixture_spin (100);
      found = text_on_disk (fixture);
      if (found != NULL)
        elapsed = (g_get_monotonic_time () - start) / 1000;
    }

  g_test_message ("saved %d ms after the first edit", (int) elapsed);
  g_assert_cmpint (elapsed, >=, 1900);
  g_assert_cmpint (elapsed, <, 3000);
  fixture_wait (is_clean, keeper);
}

static void
test_flush (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MentorKeeper) keeper = open_in_new_folder (fixture);
  gint64 start;

  edit (keeper, "one");
  start = g_get_monotonic_time ();
  g_assert_true (mentor_keeper_flush_sync (keeper));
  g_test_message ("saved in %d us", (int) (g_get_monotonic_time () - start));
  check_on_disk (fixture, "one");

  edit (keeper, "two");
  mentor_keeper_flush (keeper);
  g_assert_cmpint (mentor_keeper_get_state (keeper), ==, MENTOR_KEEPER_SAVING);
  /* an edit during the save: the newest state wins */
  edit (keeper, "three");
  fixture_wait (is_clean, keeper);
  check_on_disk (fixture, "three");
}

/* Opening and saving nothing writes nothing, not even backups. */
static void
test_untouched (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = fixture_write (fixture, "pair/" NAME, theirs);
  g_autoptr (MentorKeeper) keeper = open_keeper (fixture);
  g_autofree char *backups = fixture_path (fixture, "backups");

  g_assert_cmpstr (get_text (keeper), ==, "theirs");
  mentor_keeper_rescan (keeper);
  fixture_spin (600);
  g_assert_true (mentor_keeper_flush_sync (keeper));
  fixture_check (fixture, "pair/" NAME, theirs);
  g_assert_false (g_file_test (backups, G_FILE_TEST_EXISTS));
}

/* The disk is full for a while: the edit is kept, the user told, and it saves by itself later. */
static void
test_failure (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = fixture_write (fixture, "pair/" NAME, theirs);
  g_autofree char *pair = fixture_path (fixture, "pair");
  g_autoptr (MentorKeeper) keeper = open_keeper (fixture);
  gint64 start;

  fault_plan (pair, FAULT_PERSISTENT, 1, ENOSPC, 0);
  edit (keeper, "ours");
  fixture_wait (has_failed, keeper);
  g_assert_error (mentor_keeper_get_error (keeper), G_IO_ERROR, G_IO_ERROR_NO_SPACE);
  g_assert_nonnull (strstr (mentor_keeper_get_error (keeper)->message, NAME));
  g_assert_true (mentor_keeper_is_unsaved (keeper));
  g_assert_false (mentor_keeper_flush_sync (keeper));
  g_assert_cmpstr (get_text (keeper), ==, "ours");
  fault_plan (NULL, FAULT_NONE, 0, 0, 0);
  fixture_check (fixture, "pair/" NAME, theirs);

  start = g_get_monotonic_time ();
  fixture_wait (is_clean, keeper);
  g_assert_cmpint (g_get_monotonic_time () - start, <, 6 * G_USEC_PER_SEC);
  g_assert_null (mentor_keeper_get_error (keeper));
  check_on_disk (fixture, "ours");
}

/* Saved is what the disk has confirmed: until then the edit counts as unsaved, and is written again
 * though the file holds it. */
static void
test_unconfirmed (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = fixture_write (fixture, "pair/" NAME, theirs);
  g_autofree char *pair = fixture_path (fixture, "pair");
  g_autoptr (MentorKeeper) keeper = open_keeper (fixture);
  guint n_unconfirmed = 0;
  gboolean hit = TRUE;

  for (int at = 1; hit; at++)
    {
      g_autofree char *text = g_strdup_printf ("ours %d", at);
      g_autofree char *found = NULL;
      gboolean saved;

      edit (keeper, text);
      fault_plan (pair, FAULT_ERROR, at, EIO, 0);
      saved = mentor_keeper_flush_sync (keeper);
      hit = fault_get_count () >= at;
      if (g_strcmp0 (fault_get_victim (), "fsync") == 0)
        g_assert_false (saved);
      fault_plan (pair, FAULT_COUNT, 0, 0, 0);

      found = text_on_disk (fixture);
      if (!saved)
        {
          g_assert_cmpint (mentor_keeper_get_state (keeper), ==, MENTOR_KEEPER_FAILED);
          g_assert_true (mentor_keeper_is_unsaved (keeper));
          g_assert_true (mentor_keeper_flush_sync (keeper));
          /* a temporary file written, synced, and swapped in: not taken for done */
          g_assert_cmpint (fault_get_count (), >, 5);
          if (g_strcmp0 (found, text) == 0)
            n_unconfirmed++;
        }
      fault_plan (NULL, FAULT_NONE, 0, 0, 0);
      check_on_disk (fixture, text);
      g_assert_null (mentor_keeper_get_error (keeper));
    }

  g_assert_cmpuint (n_unconfirmed, ==, 1);
}

/* A folder that went away doesn't come back as an empty one. */
static void
test_folder_gone (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MentorKeeper) keeper = open_in_new_folder (fixture);
  g_autofree char *pair = fixture_path (fixture, "pair");
  g_autofree char *away = fixture_path (fixture, "away");

  edit (keeper, "one");
  g_assert_true (mentor_keeper_flush_sync (keeper));
  g_assert_cmpint (g_rename (pair, away), ==, 0);
  mentor_keeper_rescan (keeper);
  g_assert_cmpstr (get_text (keeper), ==, "one");

  edit (keeper, "two");
  g_assert_false (mentor_keeper_flush_sync (keeper));
  g_assert_error (mentor_keeper_get_error (keeper), G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_assert_false (g_file_test (pair, G_FILE_TEST_EXISTS));

  g_assert_cmpint (g_rename (away, pair), ==, 0);
  g_assert_true (mentor_keeper_flush_sync (keeper));
  check_on_disk (fixture, "two");
}

static void
test_reload (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MentorKeeper) keeper = open_in_new_folder (fixture);
  g_auto (GStrv) versions = NULL;
  MentorDocument *document = mentor_keeper_get_document (keeper);

  edit (keeper, "ours");
  g_assert_true (mentor_keeper_flush_sync (keeper));

  g_free (fixture_write (fixture, "pair/" NAME, theirs));
  mentor_keeper_rescan (keeper);
  g_assert_cmpstr (get_text (keeper), ==, "theirs");
  g_assert_true (mentor_keeper_get_document (keeper) == document);
  g_assert_cmpint (mentor_keeper_get_state (keeper), ==, MENTOR_KEEPER_CLEAN);
  g_assert_true (mentor_keeper_flush_sync (keeper));
  fixture_check (fixture, "pair/" NAME, theirs);

  /* ours is kept as an earlier version */
  mentor_saver_wait (mentor_saver_get_default ());
  versions = fixture_list (fixture, "backups/versions/swot");
  g_assert_cmpuint (g_strv_length (versions), ==, 1);

  /* with a time that doesn't tell, the content does */
  g_assert_cmpint (g_unlink (mentor_keeper_get_path (keeper)), ==, 0);
  mentor_keeper_rescan (keeper);
  g_assert_cmpstr (get_text (keeper), ==, "theirs");
  edit (keeper, "again");
  g_assert_true (mentor_keeper_flush_sync (keeper));
  check_on_disk (fixture, "again");
}

static guint n_merges;

static void
on_merged (MentorKeeper *keeper, guint n_conflicts, gpointer data)
{
  n_merges++;
}

static void
write_with_threat (Fixture *fixture, MentorKeeper *keeper)
{
  g_autofree char *text = fixture_read (fixture, "pair/" NAME);
  g_autoptr (GString) changed = g_string_new (text);
  const char *last = strrchr (text, '}');

  g_string_insert (
      changed, last - text, ", \"threats\": [{\"id\": \"t\", \"text\": \"their threat\"}]");
  g_free (fixture_write (fixture, "pair/" NAME, changed->str));
}

/* Both wrote: noticed before the save (@data) or by the save itself. */
static void
test_merge (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MentorKeeper) keeper = open_in_new_folder (fixture);
  g_auto (GStrv) versions = NULL;
  g_auto (GStrv) left = NULL;

  n_merges = 0;
  g_signal_connect (keeper, "merged", G_CALLBACK (on_merged), NULL);
  edit (keeper, "one");
  g_assert_true (mentor_keeper_flush_sync (keeper));
  write_with_threat (fixture, keeper);
  edit (keeper, "two");
  if (data != NULL)
    mentor_keeper_rescan (keeper);
  g_assert_true (mentor_keeper_flush_sync (keeper));

  g_assert_cmpuint (n_merges, ==, 1);
  g_assert_cmpstr (get_text (keeper), ==, "two");
  g_assert_cmpuint (mentor_record_list_get_length (get_list (keeper, "threats")), ==, 1);
  check_on_disk (fixture, "two");
  {
    g_autofree char *text = fixture_read (fixture, "pair/" NAME);

    g_assert_nonnull (strstr (text, "their threat"));
  }

  left = fixture_list (fixture, "pair");
  g_assert_cmpuint (g_strv_length (left), ==, 1);
  mentor_saver_wait (mentor_saver_get_default ());
  versions = fixture_list (fixture, "backups/versions/swot");
  g_assert_cmpuint (g_strv_length (versions), >=, 1);
}

/* Something unreadable came while there were edits of ours: it is displaced, and kept. */
static void
test_foreign_unreadable (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MentorKeeper) keeper = open_in_new_folder (fixture);
  g_auto (GStrv) versions = NULL;
  gboolean kept = FALSE;

  edit (keeper, "one");
  g_assert_true (mentor_keeper_flush_sync (keeper));
  g_free (fixture_write (fixture, "pair/" NAME, "{\"half"));
  edit (keeper, "two");
  mentor_keeper_rescan (keeper);
  g_assert_true (mentor_keeper_flush_sync (keeper));
  check_on_disk (fixture, "two");

  versions = fixture_list (fixture, "backups/versions/swot");
  for (guint i = 0; versions[i] != NULL; i++)
    {
      g_autofree char *name = g_strconcat ("backups/versions/swot/", versions[i], NULL);
      g_autofree char *text = fixture_read (fixture, name);

      kept |= g_str_equal (text, "{\"half");
    }
  g_assert_true (kept);

  /* without edits, it is a problem, until it can be read again */
  g_free (fixture_write (fixture, "pair/" NAME, "{\"half"));
  mentor_keeper_rescan (keeper);
  g_assert_nonnull (mentor_keeper_get_problem (keeper));
  g_assert_true (mentor_document_get_read_only (mentor_keeper_get_document (keeper)));
  g_assert_cmpstr (get_text (keeper), ==, "two");
  fixture_check (fixture, "pair/" NAME, "{\"half");

  g_free (fixture_write (fixture, "pair/" NAME, theirs));
  mentor_keeper_rescan (keeper);
  g_assert_null (mentor_keeper_get_problem (keeper));
  g_assert_false (mentor_document_get_read_only (mentor_keeper_get_document (keeper)));
  g_assert_cmpstr (get_text (keeper), ==, "theirs");
}

static void
test_newer (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = fixture_write (fixture, "pair/" NAME, newer);
  g_autoptr (MentorKeeper) keeper = open_keeper (fixture);

  g_assert_error (mentor_keeper_get_problem (keeper), MENTOR_JSON_ERROR, MENTOR_JSON_ERROR_VERSION);
  g_assert_cmpstr (get_text (keeper), ==, "later");
  edit (keeper, "ours");
  g_assert_cmpstr (get_text (keeper), ==, "later");
  mentor_keeper_touch (keeper);
  g_assert_true (mentor_keeper_flush_sync (keeper));
  mentor_keeper_rescan (keeper);
  g_assert_nonnull (mentor_keeper_get_problem (keeper));
  fixture_check (fixture, "pair/" NAME, newer);
}

/* One version per spell of editing; and what was changed while the program was away. */
static void
test_versions (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = fixture_write (fixture, "pair/" NAME, theirs);
  g_autoptr (MentorKeeper) keeper = open_keeper (fixture);
  g_autoptr (MentorKeeper) again = NULL;
  g_auto (GStrv) versions = NULL;
  g_auto (GStrv) more = NULL;
  g_autofree char *name = NULL;

  edit (keeper, "one");
  g_assert_true (mentor_keeper_flush_sync (keeper));
  edit (keeper, "two");
  g_assert_true (mentor_keeper_flush_sync (keeper));
  versions = fixture_list (fixture, "backups/versions/swot");
  g_assert_cmpuint (g_strv_length (versions), ==, 1);
  name = g_strconcat ("backups/versions/swot/", versions[0], NULL);
  fixture_check (fixture, name, theirs);
  g_clear_object (&keeper);

  g_usleep (1100000); /* names tell seconds */
  g_free (fixture_write (fixture, "pair/" NAME, theirs));
  again = open_keeper (fixture);
  mentor_saver_wait (mentor_saver_get_default ());
  more = fixture_list (fixture, "backups/versions/swot");
  g_assert_cmpuint (g_strv_length (more), ==, 2);
}

static void
test_thin (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 11, 21, 12, 0, 0);
  g_autoptr (GPtrArray) gone = NULL;

  /* each minute of three days, then each day of half a year */
  for (int i = 0; i < 3 * 24 * 60; i++)
    {
      g_autoptr (GDateTime) time = g_date_time_add_minutes (now, -i);

      g_ptr_array_add (names, g_date_time_format (time, "%Y%m%dT%H%M%S-01234567.json"));
    }
  for (int i = 3; i < 180; i++)
    {
      g_autoptr (GDateTime) time = g_date_time_add_days (now, -i);

      g_ptr_array_add (names, g_date_time_format (time, "%Y%m%dT%H%M%S-01234567.json"));
    }
  g_ptr_array_add (names, g_strdup ("notes.json"));
  g_ptr_array_add (names, NULL);

  gone = mentor_versions_thin ((const char *const *) names->pdata);
  /* 145 drawers of ten minutes, 90 of a day, up to 5 more, and what isn't ours */
  g_assert_cmpuint (names->len - 1 - gone->len, >=, 145 + 88);
  g_assert_cmpuint (names->len - 1 - gone->len, <=, 145 + 90 + 5 + 1);
  for (guint i = 0; i < gone->len; i++)
    g_assert_cmpstr (g_ptr_array_index (gone, i), !=, "notes.json");
}

static void
test_trash (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MentorKeeper) keeper = open_in_new_folder (fixture);
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_auto (GStrv) trash = NULL;
  g_auto (GStrv) emptied = NULL;

  /* with an edit that isn't saved yet */
  edit (keeper, "one");
  g_assert_true (mentor_keeper_trash (keeper, &error));
  g_assert_no_error (error);
  check_on_disk (fixture, NULL);
  trash = fixture_list (fixture, "backups/trash");
  g_assert_cmpuint (g_strv_length (trash), ==, 1);
  fixture_spin (600);
  check_on_disk (fixture, NULL);

  mentor_keeper_restore (keeper);
  check_on_disk (fixture, "one");
  before = fixture_read (fixture, "pair/" NAME);
  g_assert_true (mentor_keeper_flush_sync (keeper));
  fixture_check (fixture, "pair/" NAME, before);
  emptied = fixture_list (fixture, "backups/trash");
  g_assert_cmpuint (g_strv_length (emptied), ==, 0);

  edit (keeper, "two");
  g_assert_true (mentor_keeper_flush_sync (keeper));
  check_on_disk (fixture, "two");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  fixture_add ("/keeper/new", test_new);
  fixture_add ("/keeper/torn-base", test_torn_base);
  fixture_add ("/keeper/pause", test_pause);
  fixture_add ("/keeper/longest", test_longest);
  fixture_add ("/keeper/flush", test_flush);
  fixture_add ("/keeper/untouched", test_untouched);
  fixture_add ("/keeper/failure", test_failure);
  fixture_add ("/keeper/unconfirmed", test_unconfirmed);
  fixture_add ("/keeper/folder-gone", test_folder_gone);
  fixture_add ("/keeper/reload", test_reload);
  fixture_add ("/keeper/merge-at-save", test_merge);
  g_test_add (
      "/keeper/merge-at-rescan", Fixture, "rescan", fixture_set_up, test_merge, fixture_tear_down);
  fixture_add ("/keeper/foreign-unreadable", test_foreign_unreadable);
  fixture_add ("/keeper/newer", test_newer);
  fixture_add ("/keeper/versions", test_versions);
  fixture_add ("/keeper/thin", test_thin);
  fixture_add ("/keeper/trash", test_trash);

  return g_test_run ();
}
