/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A pair's folder: bad input in each kind of document, the logbook's files, and what others do. */

#include "store/mentor-folder.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "model/mentor-log-entry.h"
#include "model/mentor-pair.h"
#include "model/mentor-roles.h"
#include "model/mentor-swot.h"
#include "model/mentor-tasks.h"
#include "store-fixture.h"
#include "store/mentor-check.h"
#include "store/mentor-saver.h"

#define ENTRY "logbook/2026-11-21-5f1c32aa.json"

typedef struct
{
  const char *name;
  const char *format;
  GType (*get_type) (void);
  const char *member;     /* one of its members … */
  const char *wrong_type; /* … with a value that it can't have */
} Kind;

static const Kind kinds[] = {
  { "pair.json", "pair", mentor_pair_get_type, "mentor", "7" },
  { "tasks.json", "tasks", mentor_tasks_get_type, "tasks", "[{\"id\": \"a\", \"title\": 7}]" },
  { "swot.json", "swot", mentor_swot_get_type, "threats", "{}" },
  { "roles.json", "roles", mentor_roles_get_type, "expectations", "[7]" },
  { ENTRY, "log-entry", mentor_log_entry_get_type, "place", "[]" },
};

static MentorFolder *
open_folder (Fixture *fixture)
{
  g_autofree char *path = fixture_path (fixture, "pair");
  g_autofree char *backups = fixture_path (fixture, "backups");

  return mentor_folder_new (path, backups);
}

static char *
make_text (const Kind *kind, int version, const char *more)
{
  return g_strdup_printf ("{\"format\": \"mentorpar/%s\", \"version\": %d, \"id\": \"x-%s\"%s}",
                          kind->format,
                          version,
                          kind->format,
                          more);
}

static void
write_all_good (Fixture *fixture)
{
  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autofree char *name = g_build_filename ("pair", kinds[i].name, NULL);
      g_autofree char *text = make_text (&kinds[i], 1, "");

      g_free (fixture_write (fixture, name, text));
    }
}

typedef enum
{
  TRUNCATED,
  EMPTY,
  WRONG_TYPE,
  NESTED,
  INVALID_UTF8,
  NUL,
  FUTURE,
  OTHER_KIND,
  DUPLICATE_MEMBER,
  NULL_DOCUMENT,
  FOLDER,
  LINK,
  PIPE,
  UNREADABLE,
  N_BAD,
} Bad;

/* Puts something bad where a document of that kind should be. FALSE when that can't be done here.
 */
static gboolean
write_bad (Fixture *fixture, const Kind *kind, Bad bad)
{
  g_autofree char *name = g_build_filename ("pair", kind->name, NULL);
  g_autofree char *path = fixture_path (fixture, name);
  g_autofree char *good = make_text (kind, 1, "");
  g_autofree char *text = NULL;
  g_autofree char *more = NULL;
  gsize length;

  g_assert_cmpint (g_unlink (path), ==, 0);
  switch (bad)
    {
    case TRUNCATED:
      text = g_strndup (good, strlen (good) / 2);
      break;

    case EMPTY:
      text = g_strdup ("");
      break;

    case WRONG_TYPE:
      more = g_strdup_printf (", \"%s\": %s", kind->member, kind->wrong_type);
      text = make_text (kind, 1, more);
      break;

    case NESTED:
      {
        GString *nested = g_string_new ("{\"a\":");

        for (guint i = 0; i < 100000; i++)
          g_string_append_c (nested, '[');
        text = g_string_free (nested, FALSE);
        break;
      }

    case INVALID_UTF8:
      text = make_text (kind, 1, ", \"x\": \"\xc3\x28\"");
      break;

    case NUL:
      text = g_malloc0 (512);
      g_file_set_contents (path, text, 512, NULL);
      return TRUE;

    case FUTURE:
      text = make_text (kind, 99, ", \"later\": [1, {\"a\": null}]");
      break;

    case OTHER_KIND:
      text = make_text (kind == kinds ? kind + 1 : kind - 1, 1, "");
      break;

    case DUPLICATE_MEMBER:
      text = make_text (kind, 1, ", \"id\": \"again\"");
      break;

    case NULL_DOCUMENT:
      text = g_strdup ("null");
      break;

    case FOLDER:
      g_assert_cmpint (g_mkdir (path, 0700), ==, 0);
      return TRUE;

    case LINK:
      g_assert_cmpint (symlink ("/nowhere/at/all", path), ==, 0);
      return TRUE;

    case PIPE:
      g_assert_cmpint (mkfifo (path, 0600), ==, 0);
      return TRUE;

    case UNREADABLE:
      g_file_set_contents (path, good, -1, NULL);
      g_assert_cmpint (g_chmod (path, 0), ==, 0);
      return geteuid () != 0;

    default:
      g_assert_not_reached ();
    }

  length = strlen (text);
  g_file_set_contents (path, text, (gssize) length, NULL);
  return TRUE;
}

/* A fingerprint of a file, whatever it is. */
static char *
describe (const char *path)
{
  GStatBuf status;
  g_autofree char *text = NULL;
  gsize length = 0;

  g_assert_cmpint (g_lstat (path, &status), ==, 0);
  if (S_ISREG (status.st_mode))
    g_file_get_contents (path, &text, &length, NULL);
  return g_strdup_printf ("%lu %o %ld %lu %s",
                          (gulong) status.st_ino,
                          status.st_mode,
                          (long) status.st_mtim.tv_nsec,
                          (gulong) length,
                          text != NULL && length > 0 && text[0] != '\0' ? text : "");
}

static void
assert_bad (Fixture *fixture, const Kind *kind, Bad bad)
{
  g_autoptr (MentorFolder) folder = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GString) report = g_string_new (NULL);
  g_autoptr (JsonNode) tree = NULL;
  g_autofree char *name = g_build_filename ("pair", kind->name, NULL);
  g_autofree char *path = fixture_path (fixture, name);
  g_autofree char *base = g_path_get_basename (path);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *pair = fixture_path (fixture, "pair");
  g_autofree char *expected_report = g_strconcat (kind->name, ": ", NULL);
  MentorDocument *document;
  const char *problem;

  fixture_remove (pair);
  write_all_good (fixture);
  if (!write_bad (fixture, kind, bad))
    return;
  before = describe (path);

  folder = open_folder (fixture);
  document = mentor_folder_open (folder, kind->get_type (), kind->name);
  g_assert_true (mentor_document_get_read_only (document));
  problem = mentor_folder_get_problem (folder, document);
  g_assert_nonnull (problem);
  g_assert_nonnull (strstr (problem, base));
  g_assert_true (g_utf8_validate (problem, -1, NULL));
  g_assert_cmpstr (mentor_folder_get_document_path (folder, document), ==, path);

  tree = mentor_folder_read (folder, kind->get_type (), kind->name, &error);
  g_assert_cmpint (tree != NULL, ==, bad == FUTURE);
  g_assert_cmpint (error != NULL, ==, bad != FUTURE);

  /* the rest opens */
  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      MentorDocument *other = mentor_folder_open (folder, kinds[i].get_type (), kinds[i].name);

      if (&kinds[i] == kind)
        continue;
      g_assert_null (mentor_folder_get_problem (folder, other));
      g_assert_false (mentor_document_get_read_only (other));
    }

  /* nothing that is done to the document reaches the file */
  mentor_folder_flush (folder);
  mentor_folder_rescan (folder);
  g_assert_true (mentor_folder_flush_sync (folder));
  g_assert_nonnull (mentor_folder_get_problem (folder, document));
  after = describe (path);
  g_assert_cmpstr (after, ==, before);

  g_assert_cmpuint (mentor_check_folder (pair, report), ==, 1);
  g_assert_true (g_str_has_prefix (report->str, expected_report));
  g_assert_true (strchr (report->str, '\n') == report->str + report->len - 1);
}

static void
test_bad (Fixture *fixture, gconstpointer data)
{
  for (Bad bad = 0; bad < N_BAD; bad++)
    assert_bad (fixture, data, bad);
}

/* A problem goes when the file is mended. */
static void
test_mended (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MentorFolder) folder = open_folder (fixture);
  MentorDocument *document;

  g_free (fixture_write (fixture, "pair/swot.json", "{"));
  document = mentor_folder_open (folder, MENTOR_TYPE_SWOT, "swot.json");
  g_assert_nonnull (mentor_folder_get_problem (folder, document));

  g_free (fixture_write (fixture,
                         "pair/swot.json",
                         "{\"format\": \"mentorpar/swot\", \"version\": 1, \"id\": \"s\"}"));
  mentor_folder_rescan (folder);
  g_assert_null (mentor_folder_get_problem (folder, document));
  g_assert_false (mentor_document_get_read_only (document));
  g_assert_cmpstr (mentor_record_get_id (MENTOR_RECORD (document)), ==, "s");
}

static void
on_entry (MentorFolder *folder, const char *name, gpointer data)
{
  GPtrArray *events = data;

  g_ptr_array_add (events, g_strdup (name));
}

static gboolean
has_event (gpointer data)
{
  GPtrArray *events = data;

  return events->len > 0;
}

static GPtrArray *
listen (MentorFolder *folder, const char *signal)
{
  GPtrArray *events = g_ptr_array_new_with_free_func (g_free);

  g_signal_connect (folder, signal, G_CALLBACK (on_entry), events);
  return events;
}

static gboolean
is_saved (gpointer data)
{
  return !mentor_folder_get_unsaved (data);
}

static void
test_logbook (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MentorFolder) folder = NULL;
  g_autoptr (MentorDocument) entry = mentor_record_new (MENTOR_TYPE_LOG_ENTRY, NULL);
  g_autofree char *name
      = mentor_folder_name_log_entry ("2026-12-24", mentor_record_get_id (MENTOR_RECORD (entry)));
  g_autofree char *path = g_build_filename ("pair", name, NULL);
  g_autofree char *text = NULL;
  g_autofree char *first = NULL;
  g_auto (GStrv) names = NULL;
  g_autoptr (GPtrArray) appeared = NULL;
  g_autoptr (GPtrArray) changed = NULL;
  g_autoptr (GPtrArray) vanished = NULL;
  g_autoptr (GError) error = NULL;

  write_all_good (fixture);
  g_free (fixture_write (fixture, "pair/logbook/2025-01-02-00000001.json", "{"));
  g_free (fixture_write (fixture, "pair/logbook/notes.txt", "x"));
  g_free (fixture_write (fixture, "pair/logbook/a.sync-conflict-20261121-070809-ABC.json", "{}"));
  g_free (fixture_write (fixture, "pair/logbook/.hidden.json", "{}"));

  folder = open_folder (fixture);
  appeared = listen (folder, "entry-appeared");
  changed = listen (folder, "entry-changed");
  vanished = listen (folder, "entry-vanished");
  names = mentor_folder_list_log_entries (folder);
  g_assert_cmpstrv (names,
                    ((const char *const[]){ ENTRY, "logbook/2025-01-02-00000001.json", NULL }));

  /* one of ours: saved, without noise */
  mentor_record_set_string (MENTOR_RECORD (entry), "date", "2026-12-24");
  mentor_folder_adopt (folder, entry, name);
  g_assert_true (mentor_folder_get_unsaved (folder));
  fixture_wait (is_saved, folder);
  text = fixture_read (fixture, path);
  g_assert_nonnull (strstr (text, "2026-12-24"));
  g_assert_true (mentor_folder_find (folder, name) == entry);
  mentor_folder_rescan (folder);

  g_assert_true (mentor_folder_trash (folder, entry, &error));
  g_assert_no_error (error);
  g_assert_null (mentor_folder_find (folder, name));
  first = fixture_read (fixture, path);
  g_assert_null (first);
  mentor_folder_rescan (folder);

  mentor_folder_adopt (folder, entry, name);
  fixture_check (fixture, path, text);
  g_assert_true (mentor_folder_find (folder, name) == entry);
  mentor_folder_rescan (folder);
  g_assert_true (mentor_folder_flush_sync (folder));
  fixture_check (fixture, path, text);
  g_assert_cmpuint (appeared->len + changed->len + vanished->len, ==, 0);

  /* somebody else's, noticed by itself */
  fixture_spin (50);
  g_free (fixture_write (fixture, "pair/logbook/2027-01-01-00000002.json", text));
  fixture_wait (has_event, appeared);
  g_assert_cmpstr (g_ptr_array_index (appeared, 0), ==, "logbook/2027-01-01-00000002.json");
  g_free (fixture_write (fixture, "pair/logbook/2027-01-01-00000002.json", "{}"));
  fixture_wait (has_event, changed);
  {
    g_autofree char *gone = fixture_path (fixture, "pair/logbook/2027-01-01-00000002.json");

    g_unlink (gone);
  }
  fixture_wait (has_event, vanished);
  g_assert_cmpuint (appeared->len, ==, 1);
  g_assert_cmpuint (vanished->len, ==, 1);
}

/* Unmounted, or moved: nothing is taken as deleted. */
static void
test_unavailable (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MentorFolder) folder = NULL;
  g_autoptr (GPtrArray) vanished = NULL;
  g_autofree char *pair = fixture_path (fixture, "pair");
  g_autofree char *away = fixture_path (fixture, "away");
  g_auto (GStrv) names = NULL;
  MentorDocument *swot, *later;

  write_all_good (fixture);
  folder = open_folder (fixture);
  vanished = listen (folder, "entry-vanished");
  swot = mentor_folder_open (folder, MENTOR_TYPE_SWOT, "swot.json");
  names = mentor_folder_list_log_entries (folder);
  g_assert_true (mentor_folder_get_available (folder));

  g_assert_cmpint (g_rename (pair, away), ==, 0);
  mentor_folder_rescan (folder);
  g_assert_false (mentor_folder_get_available (folder));
  g_assert_cmpuint (vanished->len, ==, 0);
  g_assert_cmpstr (mentor_record_get_id (MENTOR_RECORD (swot)), ==, "x-swot");

  later = mentor_folder_open (folder, MENTOR_TYPE_TASKS, "tasks.json");
  g_assert_true (mentor_document_get_read_only (later));
  g_assert_nonnull (mentor_folder_get_problem (folder, later));

  g_assert_cmpint (g_rename (away, pair), ==, 0);
  mentor_folder_rescan (folder);
  g_assert_true (mentor_folder_get_available (folder));
  g_assert_null (mentor_folder_get_problem (folder, later));
  g_assert_cmpstr (mentor_record_get_id (MENTOR_RECORD (later)), ==, "x-tasks");
  g_assert_cmpuint (vanished->len, ==, 0);
}

static void
test_recovered (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MentorFolder) folder = NULL;

  write_all_good (fixture);
  g_free (fixture_write (fixture, "pair/.tmp-0123.part", "a lost text"));
  g_free (fixture_write (fixture, "pair/logbook/.tmp-4567.part", ""));
  folder = open_folder (fixture);
  mentor_folder_open (folder, MENTOR_TYPE_SWOT, "swot.json");
  g_assert_cmpuint (mentor_folder_get_n_recovered (folder), ==, 1);
  fixture_check (fixture, "backups/recovered/0123.part", "a lost text");
}

/* Opening everything, looking away and back, changes no byte. */
static void
test_untouched (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MentorFolder) folder = NULL;
  g_auto (GStrv) before = NULL;
  g_auto (GStrv) after = NULL;

  write_all_good (fixture);
  before = fixture_list (fixture, "pair");
  folder = open_folder (fixture);
  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    mentor_folder_open (folder, kinds[i].get_type (), kinds[i].name);
  g_strfreev (mentor_folder_list_log_entries (folder));
  fixture_spin (700);
  mentor_folder_rescan (folder);
  g_assert_true (mentor_folder_flush_sync (folder));
  mentor_folder_close (folder);

  after = fixture_list (fixture, "pair");
  g_assert_cmpstrv (before, after);
  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autofree char *name = g_build_filename ("pair", kinds[i].name, NULL);
      g_autofree char *text = make_text (&kinds[i], 1, "");

      fixture_check (fixture, name, text);
    }
}

/* Another program changes the same document again and again, while it is edited here: each of our
 * edits and the last of theirs are there in the end. */
static void
test_two_writers (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MentorFolder) here = NULL;
  g_autoptr (MentorFolder) there = open_folder (fixture);
  g_autofree char *path = fixture_path (fixture, "pair");
  MentorDocument *ours, *theirs;
  MentorRecordList *lists[2];

  write_all_good (fixture);
  here = mentor_folder_new (path, NULL);
  ours = mentor_folder_open (here, MENTOR_TYPE_SWOT, "swot.json");
  theirs = mentor_folder_open (there, MENTOR_TYPE_SWOT, "swot.json");
  lists[0] = mentor_record_get_list (MENTOR_RECORD (ours), "strengths");
  lists[1] = mentor_record_get_list (MENTOR_RECORD (theirs), "strengths");

  for (guint i = 0; i < 40; i++)
    {
      g_autoptr (MentorRecord) item = mentor_record_new (MENTOR_TYPE_SWOT_ITEM, NULL);

      mentor_record_list_append (lists[i % 2], item);
      if (i % 3 == 0)
        mentor_folder_flush (here);
      if (i % 5 == 0)
        mentor_folder_flush (there);
      fixture_spin (2);
    }

  for (guint i = 0; i < 3; i++)
    {
      g_assert_true (mentor_folder_flush_sync (here));
      g_assert_true (mentor_folder_flush_sync (there));
      mentor_folder_rescan (here);
      mentor_folder_rescan (there);
    }
  g_assert_cmpuint (mentor_record_list_get_length (lists[0]), ==, 40);
  g_assert_cmpuint (mentor_record_list_get_length (lists[1]), ==, 40);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autofree char *path = g_strdup_printf ("/folder/bad/%s", kinds[i].format);

      g_test_add (path, Fixture, &kinds[i], fixture_set_up, test_bad, fixture_tear_down);
    }
  fixture_add ("/folder/mended", test_mended);
  fixture_add ("/folder/logbook", test_logbook);
  fixture_add ("/folder/unavailable", test_unavailable);
  fixture_add ("/folder/recovered", test_recovered);
  fixture_add ("/folder/untouched", test_untouched);
  fixture_add ("/folder/two-writers", test_two_writers);

  return g_test_run ();
}
