/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * bench-save FOLDER N: what an edit costs until it is on disk, in a pair with N log entries. Prints a
 * line per series: its name, and a value for each time. bench-save.py judges them.
 *
 *   save-cpu, save-wall   (ms) one edit saved by the program: printed, checked, written durably
 *   bare-cpu, bare-wall   (ms) the same bytes by write, fsync, rename and fsync of the folder
 *   main                  (ms) what of a save happens on the main thread
 *   bytes                 bytes that the process gave to write() for an edit
 *   saves, oldest         for 100 letters in five seconds: how often it was saved, and how long the
 *                         oldest edit waited (s)
 */

#include "config.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "bench-data.h"
#include "workspace/mentor-workspace.h"

#define ROUNDS     120
#define LETTERS    100
#define TYPING_MS  5000

static double
get_ms (clockid_t clock)
{
  struct timespec at;

  clock_gettime (clock, &at);
  return (double) at.tv_sec * 1e3 + (double) at.tv_nsec / 1e6;
}

static void
tell (const char *name, const double *values, guint n)
{
  printf ("%s", name);
  for (guint i = 0; i < n; i++)
    printf (" %.5f", values[i]);
  printf ("\n");
}

/* The least that a durable save can be. */
static void
save_bare (const char *folder, const char *content, gsize length)
{
  g_autofree char *path = g_build_filename (folder, "bare.json", NULL);
  g_autofree char *temporary = g_build_filename (folder, "bare.tmp", NULL);
  int file = open (temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
  int dir = open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);

  if (file < 0 || dir < 0 || write (file, content, length) != (ssize_t) length || fsync (file) != 0
      || close (file) != 0 || g_rename (temporary, path) != 0 || fsync (dir) != 0)
    g_error ("%s: %s", path, g_strerror (errno));
  close (dir);
}

static double
get_written (void)
{
  g_autofree char *content = NULL;
  const char *line;

  if (!g_file_get_contents ("/proc/self/io", &content, NULL, NULL))
    return 0;
  line = strstr (content, "wchar:");
  return line != NULL ? g_ascii_strtod (line + strlen ("wchar:"), NULL) : 0;
}

static void
set_text (MentorRecord *answer, guint i)
{
  g_autofree char *text = g_strdup_printf ("An answer as it is after %06u letters", i);

  mentor_record_set_string (answer, "text", text);
}

static void
measure_saves (MentorWorkspace *workspace, MentorRecord *answer, const char *logbook,
               const char *path)
{
  static double save_cpu[ROUNDS], save_wall[ROUNDS], bare_cpu[ROUNDS], bare_wall[ROUNDS];
  static double main_cpu[ROUNDS], bytes[ROUNDS];

  for (guint i = 0; i < ROUNDS; i++)
    {
      g_autofree char *content = NULL;
      gsize length;
      double cpu, wall, mine, written = get_written ();

      mine = get_ms (CLOCK_THREAD_CPUTIME_ID);
      cpu = get_ms (CLOCK_PROCESS_CPUTIME_ID);
      wall = get_ms (CLOCK_MONOTONIC);
      set_text (answer, i);
      if (!mentor_workspace_flush_sync (workspace))
        g_error ("not saved");
      save_wall[i] = get_ms (CLOCK_MONOTONIC) - wall;
      save_cpu[i] = get_ms (CLOCK_PROCESS_CPUTIME_ID) - cpu;
      main_cpu[i] = get_ms (CLOCK_THREAD_CPUTIME_ID) - mine;
      bytes[i] = get_written () - written;

      g_file_get_contents (path, &content, &length, NULL);
      cpu = get_ms (CLOCK_PROCESS_CPUTIME_ID);
      wall = get_ms (CLOCK_MONOTONIC);
      save_bare (logbook, content, length);
      bare_wall[i] = get_ms (CLOCK_MONOTONIC) - wall;
      bare_cpu[i] = get_ms (CLOCK_PROCESS_CPUTIME_ID) - cpu;
    }
  /* The first one also keeps the version before. */
  tell ("save-cpu", save_cpu + 1, ROUNDS - 1);
  tell ("save-wall", save_wall + 1, ROUNDS - 1);
  tell ("bare-cpu", bare_cpu + 1, ROUNDS - 1);
  tell ("bare-wall", bare_wall + 1, ROUNDS - 1);
  tell ("main", main_cpu + 1, ROUNDS - 1);
  tell ("bytes", bytes + 1, ROUNDS - 1);
}

static void
measure_typing (MentorWorkspace *workspace, MentorRecord *answer, const char *path)
{
  double saves = 0, oldest = 0, first_unsaved = 0, began = get_ms (CLOCK_MONOTONIC);
  guint typed = 0;
  guint64 inode = 0;

  while (typed < LETTERS || mentor_workspace_has_unsaved (workspace))
    {
      double now = get_ms (CLOCK_MONOTONIC);
      GStatBuf status;

      if (typed < LETTERS && now >= began + typed * TYPING_MS / LETTERS)
        {
          set_text (answer, 1000 + typed++);
          if (first_unsaved <= 0)
            first_unsaved = now;
        }
      while (g_main_context_iteration (NULL, FALSE))
        continue;
      if (g_stat (path, &status) == 0 && status.st_ino != inode)
        {
          if (inode != 0)
            {
              saves++;
              oldest = MAX (oldest, now - first_unsaved);
              first_unsaved = 0;
            }
          inode = status.st_ino;
        }
      g_usleep (1000);
    }
  oldest /= 1e3;
  tell ("saves", &saves, 1);
  tell ("oldest", &oldest, 1);
}

int
main (int argc, char **argv)
{
  g_autofree char *data_dir = NULL, *folder = NULL, *logbook_folder = NULL;
  g_autoptr (MentorWorkspace) workspace = NULL;
  g_autoptr (MentorLogHead) head = NULL;
  MentorLogbook *logbook;
  MentorRecord *answer;

  if (argc != 3)
    {
      g_printerr ("bench-save FOLDER N\n");
      return 1;
    }
  data_dir = g_build_filename (argv[1], argv[2], NULL);
  folder = bench_data_write (data_dir, 1, (guint) atoi (argv[2]), 20, "overview");
  logbook_folder = g_build_filename (folder, "logbook", NULL);
  workspace = mentor_workspace_new (data_dir);
  mentor_workspace_open_last (workspace);
  logbook = mentor_course_get_logbook (mentor_workspace_get_course (workspace));
  while (mentor_logbook_is_loading (logbook))
    g_main_context_iteration (NULL, TRUE);
  /* The first that was made: the same text however many there are. */
  head = g_object_ref (mentor_logbook_find (logbook, "00000000-0001-4000-8000-000000000000"));
  answer = MENTOR_RECORD (mentor_log_entry_get_answer (mentor_logbook_open_entry (logbook, head),
                                                       bench_data_prompts[0]));
  measure_saves (workspace, answer, logbook_folder, mentor_log_head_get_path (head));
  measure_typing (workspace, answer, mentor_log_head_get_path (head));
  mentor_workspace_flush_sync (workspace);
  return 0;
}
