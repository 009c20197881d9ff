/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A program that edits is killed at random moments: what it said to be saved is there, every
 * document parses, and no temporary file is left once the folder was opened again. */

#include <gio/gio.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>

#include "store-fixture.h"

#define ROUNDS  (g_test_slow () ? 10000 : 200)
#define WAVES   5
#define AT_ONCE 10 /* more would test the disk */

typedef struct
{
  int tasks;
  int swot;
} Numbers;

static void
take_lines (const char *text, Numbers *numbers)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  /* the last piece isn't a whole line, or is empty */
  for (guint i = 0; lines[i] != NULL && lines[i + 1] != NULL; i++)
    {
      int number;
      char name[8];

      g_assert_cmpint (sscanf (lines[i], "%d %7s", &number, name), ==, 2);
      *(g_str_equal (name, "tasks") ? &numbers->tasks : &numbers->swot) = number;
    }
}

static GSubprocess *
start (Fixture *fixture, const char *folder, const char *mode)
{
  g_autofree char *program = g_test_build_filename (G_TEST_BUILT, "store", "edit-loop", NULL);
  g_autofree char *pair = fixture_path (fixture, folder);
  g_autofree char *backups = g_strconcat (pair, "-backups", NULL);
  g_autoptr (GError) error = NULL;
  GSubprocess *process;

  process = g_subprocess_new (
      G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error, program, pair, backups, mode, NULL);
  g_assert_no_error (error);
  return process;
}

/* Lets an editor run until a random moment, and takes what it has said. */
static void
edit_and_kill (Fixture *fixture, const char *mode, Numbers *promised)
{
  g_autoptr (GSubprocess) editor = start (fixture, "pair", mode);
  g_autoptr (GBytes) output = NULL;
  g_autofree char *said = NULL;
  char first[1];

  /* once it runs */
  g_assert_cmpint (
      g_input_stream_read (g_subprocess_get_stdout_pipe (editor), first, 1, NULL, NULL), ==, 1);
  g_usleep ((gulong) g_random_int_range (0, 25000));
  g_subprocess_send_signal (editor, SIGKILL);
  g_assert_true (g_subprocess_communicate (editor, NULL, NULL, &output, NULL, NULL));
  said = g_strdup_printf ("%c%.*s",
                          first[0],
                          (int) g_bytes_get_size (output),
                          (const char *) g_bytes_get_data (output, NULL));
  take_lines (said, promised);
}

/* What the next start of the program finds; each document can be read. */
static Numbers
look (Fixture *fixture)
{
  g_autoptr (GSubprocess) reader = start (fixture, "pair", "check");
  g_autofree char *read = NULL;
  Numbers found = { 0 };

  g_assert_true (g_subprocess_communicate_utf8 (reader, NULL, NULL, &read, NULL, NULL));
  g_assert_true (g_subprocess_get_successful (reader));
  take_lines (read, &found);
  return found;
}

static void
test_kill (Fixture *fixture, gconstpointer data)
{
  g_autofree char *pair = fixture_path (fixture, "pair");
  g_auto (GStrv) names = NULL;
  Numbers promised = { 0 };
  guint n_saves = 0;

  g_assert_cmpint (g_mkdir_with_parents (pair, 0700), ==, 0);
  for (guint i = 0; i < (guint) ROUNDS; i++)
    {
      int before = promised.tasks;
      Numbers found;

      edit_and_kill (fixture, "loop", &promised);
      n_saves += (guint) (promised.tasks - before);
      found = look (fixture);
      g_assert_cmpint (found.tasks, >=, promised.tasks);
      g_assert_cmpint (found.swot, >=, promised.swot);
      g_assert_cmpint (found.tasks, <=, promised.tasks + 1);
    }

  names = fixture_list (fixture, "pair");
  g_assert_cmpstrv (names, ((const char *const[]){ "swot.json", "tasks.json", NULL }));
  fixture_figure ("kill.kills", ROUNDS);
  fixture_figure ("kill.saves", n_saves);
}

/* A program that says "saved" before it is has to be found out. */
static void
test_control (Fixture *fixture, gconstpointer data)
{
  g_autofree char *pair = fixture_path (fixture, "pair");
  gboolean caught = FALSE;

  g_assert_cmpint (g_mkdir_with_parents (pair, 0700), ==, 0);
  for (guint i = 0; i < 200 && !caught; i++)
    {
      Numbers promised = { 0 };
      Numbers found;

      edit_and_kill (fixture, "careless", &promised);
      found = look (fixture);
      caught = found.tasks < promised.tasks || found.swot < promised.swot;
    }
  g_assert_true (caught);
}

/* Edited, and killed two seconds later: the autosave was in time. */
static void
assert_wave_kept (Fixture *fixture, guint wave)
{
  GSubprocess *editors[AT_ONCE];

  for (guint i = 0; i < AT_ONCE; i++)
    {
      g_autofree char *name = g_strdup_printf ("pair%u-%u", wave, i);
      g_autofree char *pair = fixture_path (fixture, name);

      g_assert_cmpint (g_mkdir_with_parents (pair, 0700), ==, 0);
      editors[i] = start (fixture, name, "once");
    }

  for (guint i = 0; i < AT_ONCE; i++)
    {
      GInputStream *pipe = g_subprocess_get_stdout_pipe (editors[i]);
      g_autoptr (GDataInputStream) lines = g_data_input_stream_new (pipe);
      g_autofree char *line = NULL;

      do
        {
          g_free (line);
          line = g_data_input_stream_read_line (lines, NULL, NULL, NULL);
          g_assert_nonnull (line);
        }
      while (!g_str_equal (line, "edited"));
    }

  g_usleep (2 * G_USEC_PER_SEC);
  for (guint i = 0; i < AT_ONCE; i++)
    g_subprocess_send_signal (editors[i], SIGKILL);

  for (guint i = 0; i < AT_ONCE; i++)
    {
      g_autofree char *name = g_strdup_printf ("pair%u-%u", wave, i);
      g_autoptr (GSubprocess) reader = start (fixture, name, "check");
      g_autofree char *read = NULL;
      Numbers found = { 0 };

      g_assert_true (g_subprocess_communicate_utf8 (reader, NULL, NULL, &read, NULL, NULL));
      g_assert_true (g_subprocess_get_successful (reader));
      take_lines (read, &found);
      g_assert_cmpint (found.tasks, ==, 1);
      g_assert_cmpint (found.swot, ==, 1);
      g_subprocess_wait (editors[i], NULL, NULL);
      g_object_unref (editors[i]);
    }
}

static void
test_two_seconds (Fixture *fixture, gconstpointer data)
{
  for (guint wave = 0; wave < WAVES; wave++)
    assert_wave_kept (fixture, wave);
}

int
main (int argc, char **argv)
{
  /* what reaches a disk isn't the question here: without one, more is saved between two kills */
  if (g_file_test ("/dev/shm", G_FILE_TEST_IS_DIR))
    g_setenv ("TMPDIR", "/dev/shm", TRUE);
  g_test_init (&argc, &argv, NULL);

  fixture_add ("/kill/edit-loop", test_kill);
  fixture_add ("/kill/control", test_control);
  fixture_add ("/kill/two-seconds", test_two_seconds);

  return g_test_run ();
}
