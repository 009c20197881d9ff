/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What happens to a pair's folder from outside: it goes away and comes back, it is emptied, and
 * synchronisers put conflict copies into it. */

#include <glib/gstdio.h>
#include <string.h>

#include "model/mentor-log-entry.h"
#include "model/mentor-pair.h"
#include "model/mentor-swot.h"
#include "model/mentor-tasks.h"
#include "store-fixture.h"
#include "store/mentor-folder.h"
#include "store/mentor-saver.h"

#define ENTRY "logbook/2026-11-21-5f1c32aa"

static const char *const names[]
    = { "pair.json", "tasks.json", "swot.json", "roles.json", "moves.json", ENTRY ".json" };
static const char *const formats[] = { "pair", "tasks", "swot", "roles", "moves", "log-entry" };

static MentorFolder *
open_folder (Fixture *fixture)
{
  g_autofree char *path = fixture_path (fixture, "pair");
  g_autofree char *backups = fixture_path (fixture, "backups");

  return mentor_folder_new (path, backups);
}

static void
write_pair (Fixture *fixture)
{
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *name = g_build_filename ("pair", names[i], NULL);
      g_autofree char *text
          = g_strdup_printf ("{\"format\": \"mentorpar/%s\", \"version\": 1, \"id\": \"%s\"}",
                             formats[i],
                             i == 5 ? "5f1c32aa-1111" : formats[i]);

      g_free (fixture_write (fixture, name, text));
    }
}

static void
add_strength (MentorDocument *swot, const char *text)
{
  g_autoptr (MentorRecord) item = mentor_record_new (MENTOR_TYPE_SWOT_ITEM, NULL);

  mentor_record_set_string (item, "text", text);
  mentor_record_list_append (mentor_record_get_list (MENTOR_RECORD (swot), "strengths"), item);
}

static gboolean
is_available (gpointer data)
{
  return mentor_folder_get_available (data);
}

static gboolean
is_away (gpointer data)
{
  return !mentor_folder_get_available (data);
}

static gboolean
is_saved (gpointer data)
{
  return !mentor_folder_get_unsaved (data);
}

static void
on_vanished (MentorFolder *folder, const char *name, gpointer data)
{
  *(guint *) data += 1;
}

static void
move_away (Fixture *fixture, const char *from, const char *to)
{
  g_autofree char *source = fixture_path (fixture, from);
  g_autofree char *target = fixture_path (fixture, to);

  g_assert_cmpint (g_rename (source, target), ==, 0);
}

/* @data: whether the folder itself stays */
static void
test_away (Fixture *fixture, gconstpointer data)
{
  gboolean emptied = GPOINTER_TO_INT (data);
  g_autoptr (MentorFolder) folder = NULL;
  g_autofree char *text = NULL;
  g_autofree char *pair = fixture_path (fixture, "pair");
  g_auto (GStrv) left = NULL;
  MentorDocument *swot, *later;
  guint n_vanished = 0;

  write_pair (fixture);
  folder = open_folder (fixture);
  g_signal_connect (folder, "entry-vanished", G_CALLBACK (on_vanished), &n_vanished);
  swot = mentor_folder_open (folder, MENTOR_TYPE_SWOT, "swot.json");
  g_strfreev (mentor_folder_list_log_entries (folder));
  mentor_folder_open (folder, MENTOR_TYPE_PAIR, "pair.json");
  add_strength (swot, "saved before");
  g_assert_true (mentor_folder_flush_sync (folder));
  fixture_spin (100);

  add_strength (swot, "not saved yet");
  move_away (fixture, "pair", "away");
  if (emptied)
    g_assert_cmpint (g_mkdir (pair, 0700), ==, 0);
  fixture_wait (is_away, folder);

  g_assert_true (mentor_document_get_read_only (swot));
  g_assert_cmpint (mentor_folder_get_emptied (folder), ==, emptied);
  g_assert_cmpint (mentor_folder_get_save_error (folder) != NULL, ==, emptied);
  add_strength (swot, "refused");
  later = mentor_folder_open (folder, MENTOR_TYPE_TASKS, "tasks.json");
  g_assert_true (mentor_document_get_read_only (later));
  g_assert_false (mentor_folder_flush_sync (folder));
  g_assert_false (mentor_folder_trash (folder, swot, NULL));
  fixture_spin (1200);
  g_assert_true (mentor_folder_get_unsaved (folder));
  g_assert_cmpuint (n_vanished, ==, 0);
  left = fixture_list (fixture, "pair");
  g_assert_cmpuint (g_strv_length (left), ==, 0);

  if (emptied)
    g_assert_cmpint (g_rmdir (pair), ==, 0);
  move_away (fixture, "away", "pair");
  fixture_wait (is_available, folder);
  g_assert_false (mentor_document_get_read_only (swot));
  g_assert_false (mentor_document_get_read_only (later));
  g_assert_cmpstr (mentor_record_get_id (MENTOR_RECORD (later)), ==, "tasks");
  g_assert_null (mentor_folder_get_save_error (folder));
  fixture_wait (is_saved, folder);
  text = fixture_read (fixture, "pair/swot.json");
  g_assert_nonnull (strstr (text, "saved before"));
  g_assert_nonnull (strstr (text, "not saved yet"));
  g_assert_null (strstr (text, "refused"));
  g_assert_cmpuint (n_vanished, ==, 0);
}

/* Emptied while the program didn't run. */
static void
test_emptied_before (Fixture *fixture, gconstpointer data)
{
  g_autofree char *roles = fixture_path (fixture, "pair/roles.json");
  g_autofree char *tasks = fixture_path (fixture, "pair/tasks.json");
  g_autofree char *pair = fixture_path (fixture, "pair");
  MentorDocument *swot;

  g_assert_cmpint (g_mkdir (pair, 0700), ==, 0);
  {
    g_autoptr (MentorFolder) folder = open_folder (fixture);

    g_assert_true (mentor_folder_get_available (folder));
    add_strength (mentor_folder_open (folder, MENTOR_TYPE_SWOT, "swot.json"), "kept");
    mentor_folder_adopt (folder, mentor_record_new (MENTOR_TYPE_PAIR, NULL), "pair.json");
    g_assert_true (mentor_folder_flush_sync (folder));
  }

  move_away (fixture, "pair", "away");
  g_assert_cmpint (g_mkdir (pair, 0700), ==, 0);
  {
    g_autoptr (MentorFolder) folder = open_folder (fixture);

    swot = mentor_folder_open (folder, MENTOR_TYPE_SWOT, "swot.json");
    g_assert_false (mentor_folder_get_available (folder));
    g_assert_true (mentor_document_get_read_only (swot));
    g_assert_true (mentor_folder_flush_sync (folder));

    /* somebody says that it was on purpose: what we wrote is an earlier version now */
    mentor_folder_accept_missing (folder);
    g_assert_true (mentor_folder_get_available (folder));
    g_assert_false (mentor_document_get_read_only (swot));
    {
      g_auto (GStrv) versions = fixture_list (fixture, "backups/versions/swot");

      g_assert_cmpuint (g_strv_length (versions), ==, 1);
    }
  }
}

/* One document that goes away was deleted by somebody, and isn't the folder. */
static void
test_one_missing (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MentorFolder) folder = NULL;
  g_autofree char *path = fixture_path (fixture, "pair/swot.json");
  MentorDocument *swot;

  write_pair (fixture);
  folder = open_folder (fixture);
  swot = mentor_folder_open (folder, MENTOR_TYPE_SWOT, "swot.json");
  g_strfreev (mentor_folder_list_log_entries (folder));
  fixture_spin (50);
  g_assert_cmpint (g_unlink (path), ==, 0);
  mentor_folder_rescan (folder);
  g_assert_true (mentor_folder_get_available (folder));
  g_assert_false (mentor_document_get_read_only (swot));
}

typedef struct
{
  const char *tool;
  const char *ending; /* between the document's name and ".json" */
} Naming;

static const Naming namings[] = {
  { "syncthing", ".sync-conflict-20261121-101530-ABCDEFG" },
  { "nextcloud", " (conflicted copy 2026-11-21 101530)" },
  { "dropbox", " (Anna's conflicted copy 2026-11-21)" },
  { "dropbox-danish", " (Annas modstridende kopi 2026-11-21)" },
  { "obsidian", " (Conflicted copy laptop 202611211015)" },
  { "onedrive", "-DESKTOP-4F2A" },
  { "numbered", " (1)" },
  { "numbered-second", "(2)" },
  { "copy", " (copy)" },
  { "copy-danish", " (kopi)" },
};

static char *
make_swot (const char *items)
{
  return g_strdup_printf (
      "{\"format\": \"mentorpar/swot\", \"version\": 1, \"id\": \"swot\", \"strengths\": [%s]}",
      items);
}

static guint
count_conflicts (Fixture *fixture)
{
  g_auto (GStrv) kept = fixture_list (fixture, "backups/conflicts");

  return g_strv_length (kept);
}

static gboolean
has_no_copy (gpointer data)
{
  return !g_file_test (data, G_FILE_TEST_EXISTS);
}

/* A document of the pair and an entry of the logbook, open and closed. */
static void
test_copy (Fixture *fixture, gconstpointer data)
{
  const Naming *naming = data;
  g_autoptr (MentorFolder) folder = NULL;
  g_autofree char *ours = make_swot ("{\"id\": \"a\", \"text\": \"ours\"}");
  g_autofree char *theirs = make_swot ("{\"id\": \"b\", \"text\": \"theirs\"}");
  g_autofree char *name = g_strdup_printf ("pair/swot%s.json", naming->ending);
  g_autofree char *entry_name = g_strdup_printf ("pair/" ENTRY "%s.json", naming->ending);
  g_autofree char *entry_path = fixture_path (fixture, entry_name);
  g_autofree char *path = fixture_path (fixture, name);
  g_autofree char *text = NULL;
  g_autofree char *entry = NULL;
  g_auto (GStrv) entries = NULL;
  MentorDocument *swot;

  write_pair (fixture);
  g_free (fixture_write (fixture, "pair/swot.json", ours));
  folder = open_folder (fixture);
  swot = mentor_folder_open (folder, MENTOR_TYPE_SWOT, "swot.json");
  entries = mentor_folder_list_log_entries (folder);
  g_assert_cmpuint (g_strv_length (entries), ==, 1);
  add_strength (swot, "being typed");

  g_free (fixture_write (fixture, name, theirs));
  g_free (fixture_write (fixture,
                         entry_name,
                         "{\"format\": \"mentorpar/log-entry\", \"version\": 1,"
                         " \"id\": \"5f1c32aa-1111\", \"place\": \"the canteen\"}"));
  fixture_wait (has_no_copy, path);
  fixture_wait (has_no_copy, entry_path);
  fixture_wait (is_saved, folder);

  text = fixture_read (fixture, "pair/swot.json");
  g_assert_nonnull (strstr (text, "ours"));
  g_assert_nonnull (strstr (text, "theirs"));
  g_assert_nonnull (strstr (text, "being typed"));
  entry = fixture_read (fixture, "pair/" ENTRY ".json");
  g_assert_nonnull (strstr (entry, "the canteen"));
  g_assert_cmpuint (count_conflicts (fixture), ==, 2);
}

/* What can't be read stays where it is, and is said. */
static void
test_bad_copy (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MentorFolder) folder = NULL;
  g_auto (GStrv) problems = NULL;

  write_pair (fixture);
  g_free (fixture_write (
      fixture, "pair/swot.sync-conflict-20261121-101530-ABCDEFG.json", "{\"secret"));
  folder = open_folder (fixture);
  mentor_folder_open (folder, MENTOR_TYPE_SWOT, "swot.json");
  fixture_spin (50);
  problems = mentor_folder_list_copy_problems (folder);
  g_assert_cmpuint (g_strv_length (problems), ==, 1);
  g_assert_nonnull (strstr (problems[0], "sync-conflict"));
  g_assert_null (strstr (problems[0], "secret"));
  fixture_check (fixture, "pair/swot.sync-conflict-20261121-101530-ABCDEFG.json", "{\"secret");
}

/* The save of the merged document fails: the copy stays until it has succeeded. */
static void
test_copy_waits (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MentorFolder) folder = NULL;
  g_autofree char *theirs = make_swot ("{\"id\": \"b\", \"text\": \"theirs\"}");
  g_autofree char *path = fixture_path (fixture, "pair/swot.json");
  g_autofree char *copy = fixture_path (fixture, "pair/swot (1).json");
  g_autofree char *text = NULL;

  write_pair (fixture);
  folder = open_folder (fixture);
  mentor_folder_open (folder, MENTOR_TYPE_SWOT, "swot.json");
  fixture_spin (50);

  /* a folder in the file's place can't be replaced */
  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpint (g_mkdir (path, 0700), ==, 0);
  g_free (fixture_write (fixture, "pair/swot (1).json", theirs));
  fixture_spin (800);
  g_assert_true (g_file_test (copy, G_FILE_TEST_EXISTS));
  g_assert_cmpuint (count_conflicts (fixture), ==, 0);

  g_assert_cmpint (g_rmdir (path), ==, 0);
  mentor_folder_rescan (folder);
  mentor_folder_flush (folder);
  fixture_wait (has_no_copy, copy);
  text = fixture_read (fixture, "pair/swot.json");
  g_assert_nonnull (strstr (text, "theirs"));
}

/* Only the copy is left. */
static void
test_copy_alone (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MentorFolder) folder = NULL;
  g_autofree char *swot = NULL;
  g_autofree char *entry = NULL;

  write_pair (fixture);
  move_away (fixture, "pair/swot.json", "pair/swot.sync-conflict-20261121-101530-ABCDEFG.json");
  move_away (fixture,
             "pair/" ENTRY ".json",
             "pair/" ENTRY ".sync-conflict-20261121-101530-ABCDEFG.json");
  folder = open_folder (fixture);
  mentor_folder_open (folder, MENTOR_TYPE_PAIR, "pair.json");
  fixture_spin (50);
  swot = fixture_read (fixture, "pair/swot.json");
  g_assert_nonnull (swot);
  entry = fixture_read (fixture, "pair/" ENTRY ".json");
  g_assert_nonnull (entry);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add (
      "/outside/away", Fixture, GINT_TO_POINTER (0), fixture_set_up, test_away, fixture_tear_down);
  g_test_add ("/outside/emptied",
              Fixture,
              GINT_TO_POINTER (1),
              fixture_set_up,
              test_away,
              fixture_tear_down);
  fixture_add ("/outside/emptied-before", test_emptied_before);
  fixture_add ("/outside/one-missing", test_one_missing);
  for (gsize i = 0; i < G_N_ELEMENTS (namings); i++)
    {
      g_autofree char *path = g_strdup_printf ("/outside/copy/%s", namings[i].tool);

      g_test_add (path, Fixture, &namings[i], fixture_set_up, test_copy, fixture_tear_down);
    }
  fixture_add ("/outside/bad-copy", test_bad_copy);
  fixture_add ("/outside/copy-waits", test_copy_waits);
  fixture_add ("/outside/copy-alone", test_copy_alone);

  return g_test_run ();
}
