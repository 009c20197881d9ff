/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The list of pairs, where they lie, and how they go. */

#include "store/mentor-library.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

#include "model/mentor-swot.h"
#include "store-fixture.h"
#include "store/mentor-check.h"

static MentorLibrary *
open_library (Fixture *fixture)
{
  g_autofree char *data = fixture_path (fixture, "data");

  return mentor_library_new (data);
}

/* A pair as "New pair" makes it. */
static char *
create_pair (MentorLibrary *library, const char *name)
{
  g_autoptr (MentorDocument) pair = mentor_record_new (MENTOR_TYPE_PAIR, NULL);
  const char *id = mentor_record_get_id (MENTOR_RECORD (pair));
  g_autoptr (GError) error = NULL;
  g_autofree char *path = mentor_library_create_folder (library, name, id, &error);

  g_assert_no_error (error);
  mentor_library_add (library, id, path, MENTOR_ME_MENTEE);
  mentor_record_set_string (
      MENTOR_RECORD (mentor_pair_get_mentee (MENTOR_PAIR (pair))), "name", name);
  mentor_folder_adopt (mentor_library_open (library, id), pair, "pair.json");
  return g_strdup (id);
}

static void
check_mode (const char *path, guint mode)
{
  GStatBuf status;

  g_assert_cmpint (g_stat (path, &status), ==, 0);
  g_assert_cmpuint (status.st_mode & 07777, ==, mode);
}

static void
test_create (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MentorLibrary) library = NULL;
  g_autoptr (MentorLibrary) again = NULL;
  g_autofree char *id = NULL;
  g_autofree char *found = NULL;
  g_autofree char *path = NULL;
  g_autofree char *json = fixture_path (fixture, "data/library.json");
  g_autofree char *dir = fixture_path (fixture, "data");
  g_autoptr (GString) report = g_string_new (NULL);
  MentorLibraryPair *pair;
  MentorDocument *document;

  umask (0);
  library = open_library (fixture);
  g_assert_cmpuint (mentor_record_list_get_length (mentor_library_get_pairs (library)), ==, 0);
  g_assert_cmpstr (mentor_library_get_last_page (library), ==, "");
  id = create_pair (library, "Åse Æbelø / Søren .. Ö");
  mentor_library_set_last_pair (library, id);
  mentor_library_set_last_page (library, "matrix");
  g_assert_true (mentor_library_get_unsaved (library));
  g_assert_true (mentor_library_flush_sync (library));
  g_assert_false (mentor_library_get_unsaved (library));

  pair = mentor_library_find (library, id);
  path = g_strdup (mentor_library_pair_get_folder (pair));
  found = g_path_get_basename (path);
  g_assert_true (g_str_has_prefix (found, "åse-æbelø-søren-ö-"));
  g_assert_cmpuint (mentor_check_folder (path, report), ==, 0);
  check_mode (dir, 0700);
  check_mode (path, 0700);
  check_mode (json, 0600);

  again = open_library (fixture);
  pair = mentor_library_find (again, id);
  g_assert_cmpstr (mentor_library_pair_get_folder (pair), ==, path);
  g_assert_cmpint (mentor_library_pair_get_me (pair), ==, MENTOR_ME_MENTEE);
  g_assert_cmpstr (mentor_library_get_last_pair (again), ==, id);
  g_assert_cmpstr (mentor_library_get_last_page (again), ==, "matrix");
  document = mentor_folder_open (mentor_library_open (again, id), MENTOR_TYPE_PAIR, "pair.json");
  g_assert_cmpstr (mentor_record_get_id (MENTOR_RECORD (document)), ==, id);
  g_assert_true (mentor_library_open (again, id) == mentor_library_open (again, id));
  g_assert_null (mentor_library_open (again, "nobody"));
}

/* @page: what the file says */
static void
check_page_on_disk (Fixture *fixture, const char *page)
{
  g_autoptr (MentorLibrary) again = open_library (fixture);

  g_assert_cmpstr (mentor_library_get_last_page (again), ==, page);
}

/* Which page was shown isn't written with each edit elsewhere; which pairs there are, at once. */
static void
test_patience (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MentorLibrary) library = open_library (fixture);
  g_autofree char *id = create_pair (library, "Bo");

  mentor_library_set_last_page (library, "matrix");
  g_assert_true (mentor_library_flush_sync (library));
  check_page_on_disk (fixture, "matrix");

  mentor_library_set_last_page (library, "swot");
  mentor_library_flush (library);
  fixture_spin (700);
  check_page_on_disk (fixture, "matrix");

  /* with that goes what waits */
  mentor_library_set_me (library, id, MENTOR_ME_MENTOR);
  fixture_spin (700);
  check_page_on_disk (fixture, "swot");
  g_assert_false (mentor_library_get_unsaved (library));
}

/* The folder stays, and can be opened again. */
static void
test_remove (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MentorLibrary) library = open_library (fixture);
  g_autofree char *id = create_pair (library, "Bo");
  g_autofree char *path
      = g_strdup (mentor_library_pair_get_folder (mentor_library_find (library, id)));
  g_autofree char *identified = NULL;
  g_autoptr (GError) error = NULL;

  mentor_library_remove (library, id);
  g_assert_null (mentor_library_find (library, id));
  g_assert_true (mentor_library_flush_sync (library));

  identified = mentor_library_identify (path, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (identified, ==, id);
  mentor_library_add (library, id, path, MENTOR_ME_BOTH);
  g_assert_nonnull (mentor_library_open (library, id));
}

static void
test_identify (Fixture *fixture, gconstpointer data)
{
  g_autofree char *folder = fixture_path (fixture, "");
  g_autofree char *nowhere = fixture_path (fixture, "nowhere");
  g_autofree char *pair = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_null (mentor_library_identify (folder, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_null (mentor_library_identify (nowhere, &error));
  g_assert_nonnull (error);
  g_clear_error (&error);

  pair = fixture_write (fixture, "pair.json", "{\"half");
  g_assert_null (mentor_library_identify (folder, &error));
  g_assert_nonnull (strstr (error->message, "pair.json"));
}

/* A damaged pair.json among other documents: they can be read, and the pair is the same each time. */
static void
test_identify_damaged (Fixture *fixture, gconstpointer data)
{
  const char *id = "5f1c32aa-0000-4000-8000-000000000000";
  g_autofree char *folder = fixture_path (fixture, "pair");
  g_autofree char *other = fixture_path (fixture, "other");
  g_autofree char *half = g_strdup_printf ("{\"format\": \"mentorpar/pair\", \"id\": \"%s\", \"me", id);
  g_autofree char *found = NULL;
  g_autofree char *made = NULL;
  g_autofree char *again = NULL;
  g_autofree char *elsewhere = NULL;
  g_autoptr (GError) error = NULL;

  g_free (fixture_write (fixture, "pair/tasks.json", "{}"));
  g_free (fixture_write (fixture, "pair/pair.json", half));
  found = mentor_library_identify (folder, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (found, ==, id);

  g_free (fixture_write (fixture, "pair/pair.json", ""));
  made = mentor_library_identify (folder, NULL);
  again = mentor_library_identify (folder, NULL);
  g_assert_true (g_uuid_string_is_valid (made));
  g_assert_cmpstr (made, ==, again);

  g_free (fixture_write (fixture, "other/swot.json", "{}"));
  g_free (fixture_write (fixture, "other/pair.json", "\\"));
  elsewhere = mentor_library_identify (other, NULL);
  g_assert_cmpstr (made, !=, elsewhere);
  fixture_check (fixture, "other/pair.json", "\\");
}

static void
test_delete (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MentorLibrary) library = open_library (fixture);
  g_autofree char *id = create_pair (library, "Cai");
  g_autofree char *other = create_pair (library, "Dot");
  g_autofree char *path
      = g_strdup (mentor_library_pair_get_folder (mentor_library_find (library, id)));
  g_autofree char *trash = g_strdup_printf ("data/backups/%s/trash", id);
  g_auto (GStrv) names = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (mentor_library_delete (library, id, &error));
  g_assert_no_error (error);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  g_assert_null (mentor_library_find (library, id));
  g_assert_nonnull (mentor_library_find (library, other));
  names = fixture_list (fixture, trash);
  g_assert_cmpuint (g_strv_length (names), ==, 1);
  fixture_spin (600);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

/* A folder that somebody chose holds other things, which stay. */
static void
test_delete_elsewhere (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MentorLibrary) library = open_library (fixture);
  g_autofree char *pair = fixture_write (
      fixture,
      "Documents/pair.json",
      "{\"format\": \"mentorpar/pair\", \"version\": 1, \"id\": \"../../escape\"}");
  g_autofree char *entry = fixture_write (fixture, "Documents/logbook/a.json", "{}");
  g_autofree char *letter = fixture_write (fixture, "Documents/letter.odt", "dear");
  g_autofree char *folder = fixture_path (fixture, "Documents");
  g_autofree char *id = NULL;
  g_auto (GStrv) left = NULL;
  g_auto (GStrv) backups = NULL;
  g_autoptr (GError) error = NULL;

  id = mentor_library_identify (folder, &error);
  g_assert_no_error (error);
  mentor_library_add (library, id, folder, MENTOR_ME_BOTH);
  g_assert_true (mentor_library_delete (library, id, &error));
  g_assert_no_error (error);
  left = fixture_list (fixture, "Documents");
  g_assert_cmpstrv (left, ((const char *const[]){ "letter.odt", NULL }));

  /* an id doesn't lead out of the folder of backups */
  backups = fixture_list (fixture, "data/backups");
  g_assert_cmpuint (g_strv_length (backups), ==, 1);
}

/* library.json can't be read: it is left alone, and a pair can be opened all the same. */
static void
test_unreadable (Fixture *fixture, gconstpointer data)
{
  static const char *const texts[] = {
    "",
    "{\"format\": \"mentorpar/library\", \"version\": 1, \"id\": \"l\", \"pairs\": {}}",
    "{\"format\": \"mentorpar/library\", \"version\": 2, \"id\": \"l\"}",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *json = fixture_write (fixture, "data/library.json", texts[i]);
      g_autofree char *folder = fixture_path (fixture, "data");
      g_autoptr (MentorLibrary) library = open_library (fixture);

      g_assert_nonnull (mentor_library_get_problem (library));
      g_assert_nonnull (mentor_library_add (library, "an-id", folder, MENTOR_ME_BOTH));
      g_assert_nonnull (mentor_library_open (library, "an-id"));
      mentor_library_set_last_page (library, "swot");
      mentor_library_remove (library, "an-id");
      g_assert_null (mentor_library_find (library, "an-id"));
      g_assert_true (mentor_library_flush_sync (library));
      fixture_check (fixture, "data/library.json", texts[i]);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  fixture_add ("/library/create", test_create);
  fixture_add ("/library/patience", test_patience);
  fixture_add ("/library/remove", test_remove);
  fixture_add ("/library/identify", test_identify);
  fixture_add ("/library/identify-damaged", test_identify_damaged);
  fixture_add ("/library/delete", test_delete);
  fixture_add ("/library/delete-elsewhere", test_delete_elsewhere);
  fixture_add ("/library/unreadable", test_unreadable);

  return g_test_run ();
}
