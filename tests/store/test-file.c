/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reading and saving single files: what may lie in a document's place, and who may have written it.
 */

#include "store/mentor-file.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "record/mentor-json-guard.h"
#include "store-fixture.h"
#include "store/mentor-bases.h"

static void
check_read_fails (const char *path, int code)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *name = g_path_get_basename (path);

  g_assert_null (mentor_file_read (path, &error));
  g_assert_error (error, G_IO_ERROR, code);
  g_assert_nonnull (strstr (error->message, name));
}

static void
test_read (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = fixture_write (fixture, "tasks.json", "{}");
  g_autofree char *empty = fixture_write (fixture, "empty.json", "");
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = mentor_file_read (path, &error);
  g_autoptr (GBytes) nothing = mentor_file_read (empty, NULL);

  g_assert_no_error (error);
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), "{}", 2);
  g_assert_cmpuint (g_bytes_get_size (nothing), ==, 0);
}

static void
test_read_odd (Fixture *fixture, gconstpointer data)
{
  g_autofree char *folder = fixture_path (fixture, "folder");
  g_autofree char *pipe = fixture_path (fixture, "pipe");
  g_autofree char *nowhere = fixture_path (fixture, "nowhere");
  g_autofree char *link = fixture_path (fixture, "link");
  g_autofree char *missing = fixture_path (fixture, "missing");
  g_autofree char *inside = fixture_path (fixture, "link/inside");
  g_autofree char *file = fixture_write (fixture, "file", "{}");

  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  g_assert_cmpint (mkfifo (pipe, 0600), ==, 0);
  g_assert_cmpint (symlink ("/nowhere/at/all", nowhere), ==, 0);
  g_assert_cmpint (symlink ("file", link), ==, 0);

  check_read_fails (folder, G_IO_ERROR_IS_DIRECTORY);
  check_read_fails (pipe, G_IO_ERROR_NOT_REGULAR_FILE);
  check_read_fails (nowhere, G_IO_ERROR_TOO_MANY_LINKS);
  check_read_fails (link, G_IO_ERROR_TOO_MANY_LINKS);
  check_read_fails (missing, G_IO_ERROR_NOT_FOUND);
  check_read_fails (inside, G_IO_ERROR_NOT_DIRECTORY);
  check_read_fails ("/dev/zero", G_IO_ERROR_NOT_REGULAR_FILE);
}

static void
test_read_forbidden (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = fixture_write (fixture, "secret", "{}");

  if (geteuid () == 0)
    {
      g_test_skip ("root may read everything");
      return;
    }

  g_assert_cmpint (g_chmod (path, 0), ==, 0);
  check_read_fails (path, G_IO_ERROR_PERMISSION_DENIED);
}

static void
test_read_large (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = fixture_write (fixture, "large", "");
  g_autoptr (GBytes) bytes = NULL;

  g_assert_cmpint (truncate (path, MENTOR_JSON_MAX_BYTES), ==, 0);
  bytes = mentor_file_read (path, NULL);
  g_assert_cmpuint (g_bytes_get_size (bytes), ==, MENTOR_JSON_MAX_BYTES);

  g_assert_cmpint (truncate (path, MENTOR_JSON_MAX_BYTES + 1), ==, 0);
  check_read_fails (path, G_IO_ERROR_FAILED);
}

/* Saves as somebody who last saw @seen in the file (NULL: no file). */
static MentorFileResult
save (const char *path,
      const char *text,
      const char *seen,
      const char *keep,
      GBytes **displaced,
      GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autofree char *expected
      = seen != NULL ? g_compute_checksum_for_string (G_CHECKSUM_SHA256, seen, -1) : NULL;

  return mentor_file_save (path, bytes, expected, FALSE, keep, displaced, error);
}

static void
check_alone (Fixture *fixture, const char *const *names)
{
  g_auto (GStrv) found = fixture_list (fixture, "");

  g_assert_cmpstrv (found, names);
}

static void
test_save (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = fixture_path (fixture, "tasks.json");
  g_autoptr (GBytes) displaced = NULL;
  g_autoptr (GError) error = NULL;
  struct stat status;

  umask (0);
  g_assert_cmpint (save (path, "one", NULL, NULL, &displaced, &error), ==, MENTOR_FILE_SAVED);
  g_assert_no_error (error);
  fixture_check (fixture, "tasks.json", "one");
  g_assert_cmpint (g_stat (path, &status), ==, 0);
  g_assert_cmpuint (status.st_mode & 07777, ==, 0600);

  g_assert_cmpint (g_chmod (path, 0666), ==, 0);
  g_assert_cmpint (save (path, "two", "one", NULL, &displaced, &error), ==, MENTOR_FILE_SAVED);
  fixture_check (fixture, "tasks.json", "two");
  g_assert_null (displaced);
  g_assert_cmpint (g_stat (path, &status), ==, 0);
  g_assert_cmpuint (status.st_mode & 07777, ==, 0600);

  /* deleted by somebody else: the edit counts */
  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpint (save (path, "three", "two", NULL, &displaced, &error), ==, MENTOR_FILE_SAVED);
  fixture_check (fixture, "tasks.json", "three");

  /* somebody else wrote what we write */
  g_assert_cmpint (save (path, "three", "two", NULL, &displaced, &error), ==, MENTOR_FILE_SAVED);
  g_assert_null (displaced);

  check_alone (fixture, (const char *const[]){ "tasks.json", NULL });
}

static void
test_foreign (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = fixture_write (fixture, "tasks.json", "theirs");
  g_autofree char *keep = fixture_path (fixture, "backups/versions/theirs.json");
  g_autoptr (GBytes) displaced = NULL;
  g_autoptr (GBytes) unexpected = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (save (path, "ours", "base", keep, &displaced, &error), ==, MENTOR_FILE_FOREIGN);
  g_assert_no_error (error);
  g_assert_cmpmem (g_bytes_get_data (displaced, NULL), g_bytes_get_size (displaced), "theirs", 6);
  fixture_check (fixture, "tasks.json", "ours");
  fixture_check (fixture, "backups/versions/theirs.json", "theirs");

  /* a file where none was known, and nowhere to keep it: it stays until it is swept up */
  g_assert_cmpint (save (path, "new", NULL, NULL, &unexpected, &error), ==, MENTOR_FILE_FOREIGN);
  g_assert_cmpmem (g_bytes_get_data (unexpected, NULL), g_bytes_get_size (unexpected), "ours", 4);
  fixture_check (fixture, "tasks.json", "new");
}

static void
test_look_first (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = fixture_write (fixture, "tasks.json", "theirs");
  g_autofree char *expected = g_compute_checksum_for_string (G_CHECKSUM_SHA256, "theirs", -1);
  g_autofree char *folder = fixture_path (fixture, "folder");
  g_autoptr (GBytes) bytes = g_bytes_new_static ("ours", 4);
  g_autoptr (GBytes) displaced = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (mentor_file_save (path, bytes, "other", TRUE, NULL, &displaced, &error),
                   ==,
                   MENTOR_FILE_CHANGED);
  g_assert_no_error (error);
  g_assert_cmpmem (g_bytes_get_data (displaced, NULL), g_bytes_get_size (displaced), "theirs", 6);
  fixture_check (fixture, "tasks.json", "theirs");

  g_assert_cmpint (
      mentor_file_save (path, bytes, expected, TRUE, NULL, NULL, &error), ==, MENTOR_FILE_SAVED);
  fixture_check (fixture, "tasks.json", "ours");

  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  g_assert_cmpint (
      mentor_file_save (folder, bytes, NULL, TRUE, NULL, NULL, &error), ==, MENTOR_FILE_FAILED);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY);
}

static void
test_sweep (Fixture *fixture, gconstpointer data)
{
  g_autofree char *folder = fixture_path (fixture, "");
  g_autofree char *recovered = fixture_path (fixture, "recovered");
  g_autofree char *full = fixture_write (fixture, ".tmp-0001.part", "text");
  g_autofree char *empty = fixture_write (fixture, ".tmp-0002.part", "");
  g_autofree char *other = fixture_write (fixture, "tasks.json", "{}");
  g_autofree char *foreign = fixture_write (fixture, ".syncthing.tasks.json.tmp", "{}");

  g_assert_cmpuint (mentor_file_sweep (folder, recovered), ==, 1);
  g_assert_cmpuint (mentor_file_sweep (folder, recovered), ==, 0);
  g_assert_cmpuint (mentor_file_sweep ("/nowhere/at/all", recovered), ==, 0);
  fixture_check (fixture, "recovered/0001.part", "text");
  check_alone (
      fixture,
      (const char *const[]){ ".syncthing.tasks.json.tmp", "recovered", "tasks.json", NULL });
}

static void
test_save_odd (Fixture *fixture, gconstpointer data)
{
  g_autofree char *folder = fixture_path (fixture, "folder");
  g_autofree char *nowhere = fixture_path (fixture, "missing/tasks.json");
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  g_assert_cmpint (save (folder, "x", NULL, NULL, NULL, &error), ==, MENTOR_FILE_FAILED);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY);
  g_clear_error (&error);

  g_assert_cmpint (save (nowhere, "x", NULL, NULL, NULL, &error), ==, MENTOR_FILE_FAILED);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_assert_nonnull (strstr (error->message, "tasks.json"));
  check_alone (fixture, (const char *const[]){ "folder", NULL });
}

/* As another user, because root may write everywhere. */
static void
test_save_forbidden (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = fixture_write (fixture, "tasks.json", "old");
  g_autofree char *folder = fixture_path (fixture, "");
  pid_t child;
  int status;

  g_assert_cmpint (g_chmod (folder, 0555), ==, 0);
  child = fork ();
  if (child == 0)
    {
      g_autoptr (GError) error = NULL;

      if (geteuid () == 0 && setuid (65534) < 0)
        _exit (2);
      if (save (path, "new", "old", NULL, NULL, &error) != MENTOR_FILE_FAILED)
        _exit (1);
      _exit (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED) ? 0 : 1);
    }

  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_cmpint (status, ==, 0);
  g_assert_cmpint (g_chmod (folder, 0700), ==, 0);
  fixture_check (fixture, "tasks.json", "old");
}

static void
test_folder (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = fixture_path (fixture, "a/b/c");
  g_autofree char *top = fixture_path (fixture, "a");
  g_autofree char *file = fixture_write (fixture, "file", "x");
  g_autofree char *below = fixture_path (fixture, "file/d");
  g_autoptr (GError) error = NULL;
  struct stat status;

  umask (0);
  g_assert_true (mentor_file_make_private_folder (path, &error));
  g_assert_true (mentor_file_make_private_folder (path, &error));
  g_assert_no_error (error);
  g_assert_cmpint (g_stat (top, &status), ==, 0);
  g_assert_cmpuint (status.st_mode & 07777, ==, 0700);

  g_assert_false (mentor_file_make_private_folder (below, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_DIRECTORY);
}

static void
test_move (Fixture *fixture, gconstpointer data)
{
  g_autofree char *file = fixture_write (fixture, "one.json", "one");
  g_autofree char *other = fixture_write (fixture, "two.json", "two");
  g_autofree char *trash = fixture_path (fixture, "backups/trash/one.json");
  g_autofree char *missing = fixture_path (fixture, "missing");
  g_autofree char *elsewhere = fixture_path (fixture, "elsewhere");
  g_autoptr (GError) error = NULL;

  g_assert_true (mentor_file_move (file, trash, &error));
  g_assert_no_error (error);
  fixture_check (fixture, "backups/trash/one.json", "one");
  g_assert_false (g_file_test (file, G_FILE_TEST_EXISTS));

  g_assert_false (mentor_file_move (other, trash, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_EXISTS);
  fixture_check (fixture, "two.json", "two");
  fixture_check (fixture, "backups/trash/one.json", "one");

  g_clear_error (&error);
  g_assert_false (mentor_file_move (missing, elsewhere, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
}

/* To another disk: a folder of documents, as "Delete for both" does on a USB stick. */
static void
test_move_far (Fixture *fixture, gconstpointer data)
{
  g_autofree char *far = g_strdup ("/dev/shm/mentor-test-XXXXXX");
  g_autofree char *file = fixture_write (fixture, "pair/pair.json", "pair");
  g_autofree char *entry = fixture_write (fixture, "pair/logbook/entry.json", "entry");
  g_autofree char *pair = fixture_path (fixture, "pair");
  g_autofree char *target = NULL;
  g_autofree char *back = fixture_path (fixture, "back");
  g_autoptr (GError) error = NULL;
  struct stat here, there;

  if (g_mkdtemp (far) == NULL || g_stat (far, &there) < 0 || g_stat (pair, &here) < 0
      || here.st_dev == there.st_dev)
    {
      g_test_skip ("there is no other disk");
      return;
    }

  target = g_build_filename (far, "pair", NULL);
  g_assert_true (mentor_file_move (pair, target, &error));
  g_assert_no_error (error);
  g_assert_false (g_file_test (pair, G_FILE_TEST_EXISTS));

  g_assert_true (mentor_file_move (target, back, &error));
  g_assert_no_error (error);
  fixture_check (fixture, "back/pair.json", "pair");
  fixture_check (fixture, "back/logbook/entry.json", "entry");
  g_assert_cmpint (g_rmdir (far), ==, 0);
}

/* How a file looked spares reading it, and nothing that somebody else wrote all the same. */
static void
test_look_known (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = fixture_write (fixture, "tasks.json", "base");
  g_autoptr (GBytes) base = g_bytes_new_static ("base", 4);
  g_autoptr (GBytes) first = g_bytes_new_static ("ours 1", 6);
  g_autoptr (GBytes) second = g_bytes_new_static ("ours 2", 6);
  g_autoptr (GBytes) theirs = NULL;
  struct stat status = { 0 };
  MentorFileKnown known = { .bytes = base, .status = &status };
  struct timespec times[2];

  /* nothing is known of how it looks: it is read */
  g_assert_cmpint (mentor_file_save_known (path, first, &known, TRUE, NULL, &status, NULL, NULL), ==,
                   MENTOR_FILE_SAVED);
  g_assert_cmpuint (status.st_ino, !=, 0);

  /* somebody else writes as many bytes */
  known.bytes = first;
  g_free (fixture_write (fixture, "tasks.json", "theirs"));
  g_assert_cmpint (utimensat (AT_FDCWD, path, (struct timespec[2]){ { 1, 0 }, { 1, 0 } }, 0), ==, 0);
  g_assert_cmpint (mentor_file_save_known (path, second, &known, TRUE, NULL, NULL, &theirs, NULL),
                   ==, MENTOR_FILE_CHANGED);
  g_clear_pointer (&theirs, g_bytes_unref);
  fixture_check (fixture, "tasks.json", "theirs");

  /* in place, and so that it looks as before: it isn't noticed at once, and is kept */
  times[0] = status.st_atim;
  times[1] = status.st_mtim;
  g_assert_cmpint (stat (path, &status), ==, 0);
  status.st_mtim = times[1];
  g_assert_cmpint (utimensat (AT_FDCWD, path, times, 0), ==, 0);
  g_assert_cmpint (mentor_file_save_known (path, second, &known, TRUE, NULL, NULL, &theirs, NULL),
                   ==, MENTOR_FILE_FOREIGN);
  g_assert_cmpmem (g_bytes_get_data (theirs, NULL), g_bytes_get_size (theirs), "theirs", 6);
  fixture_check (fixture, "tasks.json", "ours 2");
}

/* Longer, shorter, and where something else lies. */
static void
test_bases (Fixture *fixture, gconstpointer data)
{
  static const char *const texts[] = { "a base", "a longer base", "short", "" };
  g_autofree char *path = fixture_path (fixture, "backups/bases/tasks.json");
  g_autofree char *elsewhere = fixture_write (fixture, "elsewhere", "not ours");

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (texts[i], strlen (texts[i]));

      mentor_bases_write (path, bytes);
      fixture_check (fixture, "backups/bases/tasks.json", texts[i]);

      g_assert_cmpint (g_unlink (path), ==, 0);
      g_assert_cmpint (i % 2 == 0 ? symlink (elsewhere, path) : link (elsewhere, path), ==, 0);
      mentor_bases_write (path, bytes);
      fixture_check (fixture, "backups/bases/tasks.json", texts[i]);
      fixture_check (fixture, "elsewhere", "not ours");
    }
}

static void
test_write_aside (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = fixture_path (fixture, "backups/bases/tasks.json");
  g_autoptr (GBytes) bytes = g_bytes_new_static ("base", 4);
  g_autoptr (GError) error = NULL;

  g_assert_true (mentor_file_write_aside (path, bytes, &error));
  g_assert_true (mentor_file_write_aside (path, bytes, &error));
  g_assert_no_error (error);
  fixture_check (fixture, "backups/bases/tasks.json", "base");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  fixture_add ("/file/read", test_read);
  fixture_add ("/file/read-odd", test_read_odd);
  fixture_add ("/file/read-forbidden", test_read_forbidden);
  fixture_add ("/file/read-large", test_read_large);
  fixture_add ("/file/save", test_save);
  fixture_add ("/file/foreign", test_foreign);
  fixture_add ("/file/look-first", test_look_first);
  fixture_add ("/file/look-known", test_look_known);
  fixture_add ("/file/bases", test_bases);
  fixture_add ("/file/sweep", test_sweep);
  fixture_add ("/file/save-odd", test_save_odd);
  fixture_add ("/file/save-forbidden", test_save_forbidden);
  fixture_add ("/file/folder", test_folder);
  fixture_add ("/file/move", test_move);
  fixture_add ("/file/move-far", test_move_far);
  fixture_add ("/file/write-aside", test_write_aside);

  return g_test_run ();
}
