/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Every system call of a save and of a move fails once, fails from then on, is cut short, or is the
 * last thing before or after which the process is killed. The document has to be the old or the new
 * one each time, "saved" has to be true, and what somebody else wrote has to be somewhere. */

#include "store/mentor-file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "faultshim.h"
#include "store-fixture.h"

#define NEW_TEXT "the new text, long enough to be cut"

/* Who last saw what in the file. */
typedef struct
{
  const char *name;
  const char *on_disk; /* NULL: there is no file */
  const char *seen;    /* what the saver believes to be there */
  gboolean no_swap;
  gboolean look_first;
  gboolean known_look; /* and how it looked */
} Scenario;

static const Scenario scenarios[] = {
  { "new", NULL, NULL, FALSE },
  { "known", "old text", "old text", FALSE },
  { "foreign", "their text", "old text", FALSE },
  { "deleted", NULL, "old text", FALSE },
  { "look-new", NULL, NULL, FALSE, TRUE },
  { "look-known", "old text", "old text", FALSE, TRUE },
  { "look-known-look", "old text", "old text", FALSE, TRUE, TRUE },
  { "new-without-swap", NULL, NULL, TRUE },
  { "known-without-swap", "old text", "old text", TRUE },
  { "foreign-without-swap", "their text", "old text", TRUE },
};

typedef MentorFileResult (*Saver) (Fixture *fixture, const Scenario *scenario);

static MentorFileResult
save (Fixture *fixture, const Scenario *scenario)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (NEW_TEXT, strlen (NEW_TEXT));
  g_autofree char *path = fixture_path (fixture, "pair/tasks.json");
  g_autofree char *keep = fixture_path (fixture, "pair/kept/tasks.json");
  g_autofree char *expected
      = scenario->seen != NULL
            ? g_compute_checksum_for_string (G_CHECKSUM_SHA256, scenario->seen, -1)
            : NULL;

  if (scenario->known_look)
    {
      g_autoptr (GBytes) seen = g_bytes_new_static (scenario->seen, strlen (scenario->seen));
      struct stat status = { 0 };
      const MentorFileKnown known = { .bytes = seen, .status = &status };

      g_assert_cmpint (stat (path, &status), ==, 0);
      return mentor_file_save_known (path, bytes, &known, TRUE, keep, NULL, NULL, NULL);
    }
  return mentor_file_save (path, bytes, expected, scenario->look_first, keep, NULL, NULL);
}

/* What the harness must see through: the document is written in place, nothing is synced. */
static MentorFileResult
save_carelessly (Fixture *fixture, const Scenario *scenario)
{
  g_autofree char *path = fixture_path (fixture, "pair/tasks.json");
  int descriptor = open (path, O_CREAT | O_TRUNC | O_WRONLY, 0600);
  gboolean done = write (descriptor, NEW_TEXT, strlen (NEW_TEXT)) > 0;

  close (descriptor);
  return done ? MENTOR_FILE_SAVED : MENTOR_FILE_FAILED;
}

static void
prepare (Fixture *fixture, const Scenario *scenario)
{
  g_autofree char *pair = fixture_path (fixture, "pair");

  fixture_remove (pair);
  g_assert_cmpint (g_mkdir (pair, 0700), ==, 0);
  if (scenario->on_disk != NULL)
    g_free (fixture_write (fixture, "pair/tasks.json", scenario->on_disk));
}

static gboolean
text_is_somewhere (Fixture *fixture, const char *folder, const char *text)
{
  g_auto (GStrv) names = fixture_list (fixture, folder);

  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *name = g_build_filename (folder, names[i], NULL);
      g_autofree char *found = fixture_read (fixture, name);

      if (g_strcmp0 (found, text) == 0)
        return TRUE;
    }
  return FALSE;
}

/* %NULL if all is well. @result is -1 when the process was killed. A fault that doesn't last may have
 * hit only what was kept of somebody else. */
static const char *
find_damage (Fixture *fixture,
             const Scenario *scenario,
             int result,
             gboolean fsync_failed,
             gboolean lasting)
{
  g_autofree char *found = fixture_read (fixture, "pair/tasks.json");
  gboolean is_old = g_strcmp0 (found, scenario->on_disk) == 0;
  gboolean is_new = g_strcmp0 (found, NEW_TEXT) == 0;

  if (!is_old && !is_new)
    return "neither old nor new";
  if (result >= MENTOR_FILE_SAVED && !is_new)
    return "a false success";
  if (result == MENTOR_FILE_FAILED && !is_old)
    return "a false failure";
  if (fsync_failed && (result == MENTOR_FILE_SAVED || (result == MENTOR_FILE_FOREIGN && lasting)))
    return "a false promise";
  if (is_new && scenario->on_disk != NULL && g_strcmp0 (scenario->on_disk, scenario->seen) != 0
      && !text_is_somewhere (fixture, "pair", scenario->on_disk)
      && !text_is_somewhere (fixture, "pair/kept", scenario->on_disk))
    return "somebody else's text lost";
  return NULL;
}

/* Saves in a child, as it may be killed. Returns its result, or -1. */
static int
save_in_child (Fixture *fixture,
               const Scenario *scenario,
               Saver saver,
               FaultMode mode,
               int at,
               int code,
               gboolean *fsync_failed)
{
  g_autofree char *pair = fixture_path (fixture, "pair");
  pid_t child = fork ();
  int status;

  if (child == 0)
    {
      MentorFileResult result;

      fault_plan (pair, mode, at, code, scenario->no_swap);
      result = saver (fixture, scenario);
      _exit ((int) result | (g_strcmp0 (fault_get_victim (), "fsync") == 0 ? 64 : 0));
    }

  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  *fsync_failed = WIFEXITED (status) && (WEXITSTATUS (status) & 64) != 0;
  return WIFEXITED (status) ? WEXITSTATUS (status) & 63 : -1;
}

static guint n_runs;

/* Returns how many runs did damage. */
static guint
run (Fixture *fixture, const Scenario *scenario, Saver saver, gboolean strict)
{
  static const int codes[] = { ENOSPC, EIO, EACCES, EROFS };
  g_autofree char *pair = fixture_path (fixture, "pair");
  g_autofree char *recovered = fixture_path (fixture, "recovered");
  guint n_damaged = 0;
  int n_calls;

  prepare (fixture, scenario);
  fault_plan (pair, FAULT_COUNT, 0, 0, scenario->no_swap);
  g_assert_cmpint (saver (fixture, scenario), >=, MENTOR_FILE_SAVED);
  n_calls = fault_get_count ();
  fault_plan (NULL, FAULT_NONE, 0, 0, 0);
  g_assert_cmpint (n_calls, >, 2);

  for (int mode = FAULT_ERROR; mode <= FAULT_KILL_AFTER; mode++)
    {
      guint n_codes = mode <= FAULT_PERSISTENT ? G_N_ELEMENTS (codes) : 1;

      for (int at = 1; at <= n_calls; at++)
        {
          for (guint c = 0; c < n_codes; c++)
            {
              gboolean fsync_failed;
              const char *damage;
              int result;

              prepare (fixture, scenario);
              result = save_in_child (fixture, scenario, saver, mode, at, codes[c], &fsync_failed);
              damage = find_damage (
                  fixture, scenario, result, fsync_failed, mode == FAULT_PERSISTENT);
              n_runs++;
              if (damage != NULL)
                n_damaged++;
              if (damage != NULL && strict)
                g_error ("%s: %s at call %d of %d (mode %d, errno %d)",
                         scenario->name,
                         damage,
                         at,
                         n_calls,
                         mode,
                         codes[c]);

              if (!strict)
                continue;

              /* the fault is over: left-overs go, and the next save works */
              mentor_file_sweep (pair, recovered);
              g_assert_false (text_is_somewhere (fixture, "pair", ""));
              g_assert_cmpint (saver (fixture, scenario), >=, MENTOR_FILE_SAVED);
              fixture_check (fixture, "pair/tasks.json", NEW_TEXT);
            }
        }
    }

  g_test_message ("%s: %d calls", scenario->name, n_calls);
  if (strict && scenario == &scenarios[G_N_ELEMENTS (scenarios) - 1])
    fixture_figure ("fault.runs", n_runs);
  return n_damaged;
}

static void
test_save (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpuint (run (fixture, data, save, TRUE), ==, 0);
}

static void
test_control (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpuint (run (fixture, data, save_carelessly, FALSE), >, 0);
}

/* At each moment of a move, one of the two places holds the whole text. */
static void
test_move (Fixture *fixture, gconstpointer data)
{
  g_autofree char *pair = fixture_path (fixture, "pair");
  g_autofree char *from = fixture_path (fixture, "pair/entry.json");
  g_autofree char *to = fixture_path (fixture, "pair/trash/entry.json");

  for (int mode = FAULT_ERROR; mode <= FAULT_KILL_AFTER; mode++)
    {
      for (int at = 1; at <= 12; at++)
        {
          g_autofree char *old = NULL;
          g_autofree char *new = NULL;
          int status;
          pid_t child;

          fixture_remove (pair);
          g_free (fixture_write (fixture, "pair/entry.json", NEW_TEXT));
          child = fork ();
          if (child == 0)
            {
              fault_plan (pair, mode, at, EIO, GPOINTER_TO_INT (data));
              _exit (mentor_file_move (from, to, NULL) ? 0 : 1);
            }

          g_assert_cmpint (waitpid (child, &status, 0), ==, child);
          old = fixture_read (fixture, "pair/entry.json");
          new = fixture_read (fixture, "pair/trash/entry.json");
          g_assert_true (g_strcmp0 (old, NEW_TEXT) == 0 || g_strcmp0 (new, NEW_TEXT) == 0);
          if (WIFEXITED (status) && WEXITSTATUS (status) == 0)
            {
              g_assert_null (old);
              g_assert_cmpstr (new, ==, NEW_TEXT);
            }
        }
    }
}

int
main (int argc, char **argv)
{
  /* what reaches a disk isn't the question here */
  if (g_file_test ("/dev/shm", G_FILE_TEST_IS_DIR))
    g_setenv ("TMPDIR", "/dev/shm", TRUE);
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (scenarios); i++)
    {
      g_autofree char *path = g_strdup_printf ("/fault/save/%s", scenarios[i].name);

      g_test_add (path, Fixture, &scenarios[i], fixture_set_up, test_save, fixture_tear_down);
    }
  g_test_add (
      "/fault/control", Fixture, &scenarios[1], fixture_set_up, test_control, fixture_tear_down);
  g_test_add ("/fault/move", Fixture, NULL, fixture_set_up, test_move, fixture_tear_down);
  g_test_add ("/fault/move-without-swap",
              Fixture,
              GINT_TO_POINTER (1),
              fixture_set_up,
              test_move,
              fixture_tear_down);

  return g_test_run ();
}
