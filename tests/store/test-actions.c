/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What sync tools and people do to a folder, in three states each: the pair isn't open, it is open
 * and saved, it is open with an edit that isn't saved yet. Afterwards each text that was ever written
 * is somewhere: in the document, beside it, or in what this machine keeps. */

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utime.h>

#include "model/mentor-pair.h"
#include "model/mentor-swot.h"
#include "model/mentor-tasks.h"
#include "store-fixture.h"
#include "store/mentor-folder.h"
#include "store/mentor-saver.h"

#define MINE   "mine-was-saved"
#define TYPED  "mine-was-typed"
#define THEIRS "theirs-was-written"
#define SWOT   "pair/swot.json"

typedef enum
{
  CLOSED,
  CLEAN,
  DIRTY,
  N_STATES,
} State;

static char *
make_theirs (const char *format, int version)
{
  return g_strdup_printf ("{\"format\": \"mentorpar/%s\", \"version\": %d, \"id\": \"s\","
                          " \"strengths\": [{\"id\": \"b\", \"text\": \"" THEIRS "\"}]}",
                          format,
                          version);
}

static void
put (Fixture *fixture, const char *name, const char *text)
{
  g_free (fixture_write (fixture, name, text));
}

static void
put_theirs (Fixture *fixture, const char *name)
{
  g_autofree char *text = make_theirs ("swot", 1);

  put (fixture, name, text);
}

/* As programs do that don't know better. */
static void
write_in_place (Fixture *fixture, const char *name, const char *text, gssize length, const char *how)
{
  g_autofree char *path = fixture_path (fixture, name);
  FILE *file = fopen (path, how);

  g_assert_nonnull (file);
  fwrite (text, 1, length < 0 ? strlen (text) : (gsize) length, file);
  fclose (file);
}

static void
move (Fixture *fixture, const char *from, const char *to)
{
  g_autofree char *source = fixture_path (fixture, from);
  g_autofree char *target = fixture_path (fixture, to);

  g_assert_cmpint (g_rename (source, target), ==, 0);
}

static void
drop (Fixture *fixture, const char *name)
{
  g_autofree char *path = fixture_path (fixture, name);

  g_unlink (path);
}

static void
replace_by_sync (Fixture *fixture)
{
  put_theirs (fixture, SWOT);
}

static void
overwrite_in_place (Fixture *fixture)
{
  g_autofree char *text = make_theirs ("swot", 1);

  write_in_place (fixture, SWOT, text, -1, "w");
}

static void
touch (Fixture *fixture)
{
  g_autofree char *path = fixture_path (fixture, SWOT);

  g_assert_cmpint (utime (path, NULL), ==, 0);
}

static void
set_clock_back (Fixture *fixture)
{
  g_autofree char *path = fixture_path (fixture, SWOT);
  struct utimbuf times = { 915148800, 915148800 };

  put_theirs (fixture, SWOT);
  g_assert_cmpint (utime (path, &times), ==, 0);
}

static void
set_clock_ahead (Fixture *fixture)
{
  g_autofree char *path = fixture_path (fixture, SWOT);
  struct utimbuf times = { 2145916800, 2145916800 };

  put_theirs (fixture, SWOT);
  g_assert_cmpint (utime (path, &times), ==, 0);
}

static void
write_same_again (Fixture *fixture)
{
  g_autofree char *text = fixture_read (fixture, SWOT);

  put (fixture, SWOT, text);
}

static void
append_space (Fixture *fixture)
{
  write_in_place (fixture, SWOT, "\n\n", -1, "a");
}

static void
write_in_two_pieces (Fixture *fixture)
{
  g_autofree char *text = make_theirs ("swot", 1);
  gsize half = strlen (text) / 2;

  write_in_place (fixture, SWOT, text, (gssize) half, "w");
  fixture_spin (5);
  write_in_place (fixture, SWOT, text + half, -1, "a");
}

static void
empty_then_write (Fixture *fixture)
{
  write_in_place (fixture, SWOT, "", 0, "w");
  fixture_spin (5);
  put_theirs (fixture, SWOT);
}

static void
leave_empty (Fixture *fixture)
{
  write_in_place (fixture, SWOT, "", 0, "w");
}

static void
leave_half (Fixture *fixture)
{
  g_autofree char *text = make_theirs ("swot", 1);

  write_in_place (fixture, SWOT, text, (gssize) strlen (text) - 2, "w");
}

static void
delete_file (Fixture *fixture)
{
  drop (fixture, SWOT);
}

static void
delete_then_write (Fixture *fixture)
{
  drop (fixture, SWOT);
  fixture_spin (5);
  put_theirs (fixture, SWOT);
}

static void
rename_by_hand (Fixture *fixture)
{
  move (fixture, SWOT, "pair/swot (1).json");
}

static void
copy_by_hand (Fixture *fixture)
{
  g_autofree char *text = fixture_read (fixture, SWOT);

  put (fixture, "pair/swot (copy).json", text);
}

static void
conflict_syncthing (Fixture *fixture)
{
  put_theirs (fixture, "pair/swot.sync-conflict-20261121-101530-ABCDEFG.json");
}

static void
conflict_nextcloud (Fixture *fixture)
{
  put_theirs (fixture, "pair/swot (conflicted copy 2026-11-21 101530).json");
}

static void
conflict_dropbox (Fixture *fixture)
{
  put_theirs (fixture, "pair/swot (Bodil's conflicted copy 2026-11-21).json");
}

static void
conflict_onedrive (Fixture *fixture)
{
  put_theirs (fixture, "pair/swot-DESKTOP-4F2A.json");
}

/* What the synchroniser does to the one whose change lost. */
static void
conflict_that_we_lost (Fixture *fixture)
{
  move (fixture, SWOT, "pair/swot.sync-conflict-20261121-101530-ABCDEFG.json");
  put_theirs (fixture, SWOT);
}

static void
conflict_unreadable (Fixture *fixture)
{
  put (fixture, "pair/swot.sync-conflict-20261121-101530-ABCDEFG.json", "{\"x\": \"" THEIRS);
}

static void
temporary_of_syncthing (Fixture *fixture)
{
  put_theirs (fixture, "pair/.syncthing.swot.json.tmp");
  fixture_spin (5);
  move (fixture, "pair/.syncthing.swot.json.tmp", SWOT);
}

static void
temporary_left (Fixture *fixture)
{
  put_theirs (fixture, "pair/~syncthing~swot.json.tmp");
}

static void
temporary_of_ours (Fixture *fixture)
{
  put_theirs (fixture, "pair/.tmp-0123456789.part");
}

static void
folder_away_and_back (Fixture *fixture)
{
  move (fixture, "pair", "elsewhere");
  fixture_spin (30);
  move (fixture, "elsewhere", "pair");
}

static void
folder_emptied_and_filled (Fixture *fixture)
{
  g_autofree char *pair = fixture_path (fixture, "pair");

  move (fixture, "pair", "elsewhere");
  g_assert_cmpint (g_mkdir (pair, 0700), ==, 0);
  fixture_spin (30);
  g_assert_cmpint (g_rmdir (pair), ==, 0);
  move (fixture, "elsewhere", "pair");
}

static void
folder_of_another_day (Fixture *fixture)
{
  put (fixture, "pair/pair.json", "{\"format\": \"mentorpar/pair\", \"version\": 1, \"id\": \"p\"}");
  put_theirs (fixture, SWOT);
}

static void
make_read_only (Fixture *fixture)
{
  g_autofree char *path = fixture_path (fixture, SWOT);

  g_assert_cmpint (g_chmod (path, 0444), ==, 0);
}

static void
replace_by_link (Fixture *fixture)
{
  g_autofree char *path = fixture_path (fixture, SWOT);
  g_autofree char *target = fixture_path (fixture, "elsewhere.json");

  put_theirs (fixture, "elsewhere.json");
  drop (fixture, SWOT);
  g_assert_cmpint (symlink (target, path), ==, 0);
}

static void
replace_by_folder (Fixture *fixture)
{
  g_autofree char *path = fixture_path (fixture, SWOT);

  drop (fixture, SWOT);
  g_assert_cmpint (g_mkdir (path, 0700), ==, 0);
}

static void
later_version (Fixture *fixture)
{
  g_autofree char *text = make_theirs ("swot", 2);

  put (fixture, SWOT, text);
}

static void
other_kind (Fixture *fixture)
{
  g_autofree char *text = make_theirs ("tasks", 1);

  put (fixture, SWOT, text);
}

static void
byte_order_mark (Fixture *fixture)
{
  g_autofree char *text = make_theirs ("swot", 1);
  g_autofree char *marked = g_strconcat ("\xef\xbb\xbf", text, NULL);

  put (fixture, SWOT, marked);
}

static void
windows_lines (Fixture *fixture)
{
  g_autofree char *text = fixture_read (fixture, SWOT);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  g_autofree char *joined = g_strjoinv ("\r\n", lines);

  put (fixture, SWOT, joined);
}

static void
clutter (Fixture *fixture)
{
  put (fixture, "pair/Thumbs.db", "x");
  put (fixture, "pair/.DS_Store", "x");
  put (fixture, "pair/desktop.ini", "x");
  put (fixture, "pair/notes.json", "{\"" THEIRS "\": 1}");
}

static void
burst (Fixture *fixture)
{
  for (guint i = 0; i < 100; i++)
    {
      g_autofree char *name = g_strdup_printf ("pair/other-%u.json", i);

      put (fixture, name, "{}");
    }
  put_theirs (fixture, SWOT);
}

static void
many_versions (Fixture *fixture)
{
  for (guint i = 0; i < 10; i++)
    {
      g_autofree char *text
          = g_strdup_printf ("{\"format\": \"mentorpar/swot\", \"version\": 1, \"id\": \"s\","
                             " \"threats\": [{\"id\": \"t\", \"text\": \"%u\"}]}",
                             i);

      put (fixture, SWOT, text);
      fixture_spin (2);
    }
  put_theirs (fixture, SWOT);
}

static const struct
{
  const char *name;
  void (*run) (Fixture *fixture);
} actions[] = {
  { "replaced by a synchroniser", replace_by_sync },
  { "overwritten in place", overwrite_in_place },
  { "touched", touch },
  { "replaced, with a clock of 1999", set_clock_back },
  { "replaced, with a clock of 2038", set_clock_ahead },
  { "same content written again", write_same_again },
  { "spaces appended by an editor", append_space },
  { "written in two pieces", write_in_two_pieces },
  { "emptied, then written", empty_then_write },
  { "emptied", leave_empty },
  { "cut off", leave_half },
  { "deleted", delete_file },
  { "deleted and written", delete_then_write },
  { "renamed by hand", rename_by_hand },
  { "copied by hand", copy_by_hand },
  { "conflict copy of Syncthing", conflict_syncthing },
  { "conflict copy of Nextcloud", conflict_nextcloud },
  { "conflict copy of Dropbox", conflict_dropbox },
  { "conflict copy of OneDrive", conflict_onedrive },
  { "conflict that we lost", conflict_that_we_lost },
  { "conflict copy that can't be read", conflict_unreadable },
  { "temporary file of Syncthing", temporary_of_syncthing },
  { "temporary file left behind", temporary_left },
  { "temporary file of ours left behind", temporary_of_ours },
  { "folder away and back", folder_away_and_back },
  { "folder emptied and filled again", folder_emptied_and_filled },
  { "folder of another day put in place", folder_of_another_day },
  { "made read-only", make_read_only },
  { "replaced by a link", replace_by_link },
  { "replaced by a folder", replace_by_folder },
  { "written by a later version", later_version },
  { "other kind of document", other_kind },
  { "byte order mark", byte_order_mark },
  { "line ends of Windows", windows_lines },
  { "clutter", clutter },
  { "a burst of files", burst },
  { "many versions in a row", many_versions },
};

static MentorFolder *
open_folder (Fixture *fixture)
{
  g_autofree char *path = fixture_path (fixture, "pair");
  g_autofree char *backups = fixture_path (fixture, "backups");
  MentorFolder *folder = mentor_folder_new (path, backups);

  mentor_folder_open (folder, MENTOR_TYPE_PAIR, "pair.json");
  mentor_folder_open (folder, MENTOR_TYPE_SWOT, "swot.json");
  g_strfreev (mentor_folder_list_log_entries (folder));
  return folder;
}

static void
add (MentorFolder *folder, const char *text)
{
  MentorDocument *swot = mentor_folder_find (folder, "swot.json");
  g_autoptr (MentorRecord) item = mentor_record_new (MENTOR_TYPE_SWOT_ITEM, NULL);

  mentor_record_set_string (item, "text", text);
  mentor_record_list_append (mentor_record_get_list (MENTOR_RECORD (swot), "strengths"), item);
}

static gboolean
is_on_disk (const char *path, const char *text)
{
  if (g_file_test (path, G_FILE_TEST_IS_DIR) && !g_file_test (path, G_FILE_TEST_IS_SYMLINK))
    {
      g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
      const char *name;

      while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
        {
          g_autofree char *inner = g_build_filename (path, name, NULL);

          if (is_on_disk (inner, text))
            return TRUE;
        }
      return FALSE;
    }

  g_autofree char *content = NULL;
  gsize length = 0;

  return g_file_get_contents (path, &content, &length, NULL)
         && g_strstr_len (content, (gssize) length, text) != NULL;
}

/* In the document, when it waits for a disk that takes it. */
static gboolean
is_in_memory (MentorFolder *folder, const char *text)
{
  MentorDocument *swot = mentor_folder_find (folder, "swot.json");
  g_autoptr (JsonNode) tree = mentor_record_snapshot (MENTOR_RECORD (swot));
  g_autofree char *words = json_to_string (tree, FALSE);

  return mentor_folder_get_unsaved (folder) && strstr (words, text) != NULL;
}

static gboolean
is_kept (Fixture *fixture, MentorFolder *folder, const char *text)
{
  return is_on_disk (fixture->folder, text) || is_in_memory (folder, text);
}

static void
prepare (Fixture *fixture)
{
  g_autofree char *pair = fixture_path (fixture, "pair");
  g_autoptr (MentorFolder) folder = NULL;

  g_assert_cmpint (g_mkdir (pair, 0700), ==, 0);
  folder = open_folder (fixture);
  add (folder, MINE);
  mentor_record_set_string (
      MENTOR_RECORD (mentor_folder_find (folder, "pair.json")), "created", "2026-11-21");
  g_assert_true (mentor_folder_flush_sync (folder));
}

/* In so many of the runs everything was kept. */
static guint n_kept;

static void
test_action (Fixture *fixture, gconstpointer data)
{
  guint which = GPOINTER_TO_UINT (data) / N_STATES;
  State state = GPOINTER_TO_UINT (data) % N_STATES;
  g_autoptr (MentorFolder) folder = NULL;
  gboolean wrote_theirs;

  prepare (fixture);
  if (state != CLOSED)
    folder = open_folder (fixture);
  fixture_spin (5);
  if (state == DIRTY)
    add (folder, TYPED);

  actions[which].run (fixture);
  wrote_theirs = is_on_disk (fixture->folder, THEIRS);
  if (folder == NULL)
    folder = open_folder (fixture);
  fixture_spin (20);
  mentor_folder_rescan (folder);
  mentor_folder_flush_sync (folder);
  mentor_folder_rescan (folder);
  fixture_spin (20);
  mentor_folder_flush_sync (folder);

  g_test_message ("%s", actions[which].name);
  g_assert_true (is_kept (fixture, folder, MINE));
  if (state == DIRTY)
    g_assert_true (is_kept (fixture, folder, TYPED));
  if (wrote_theirs)
    g_assert_true (is_kept (fixture, folder, THEIRS));
  n_kept++;
  if (n_kept == G_N_ELEMENTS (actions) * N_STATES)
    fixture_figure ("actions.kept", n_kept);
}

/* The harness sees what a program loses that only loads and saves. */
static void
test_control (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MentorFolder) folder = NULL;
  g_autofree char *text = NULL;
  g_autofree char *backups = fixture_path (fixture, "backups");

  prepare (fixture);
  text = fixture_read (fixture, SWOT);
  replace_by_sync (fixture);
  put (fixture, SWOT, text);
  folder = open_folder (fixture);
  g_assert_false (is_kept (fixture, folder, THEIRS));
  g_assert_true (is_kept (fixture, folder, MINE));
  replace_by_sync (fixture);
  fixture_remove (backups);
  g_assert_false (is_kept (fixture, folder, MINE));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (actions) * N_STATES; i++)
    {
      static const char *const states[] = { "closed", "clean", "dirty" };
      g_autofree char *name = g_strdelimit (g_strdup (actions[i / N_STATES].name), " ,'", '-');
      g_autofree char *path = g_strdup_printf ("/actions/%s/%s", name, states[i % N_STATES]);

      g_test_add (path, Fixture, GUINT_TO_POINTER (i), fixture_set_up, test_action,
                  fixture_tear_down);
    }
  fixture_add ("/actions/control", test_control);

  return g_test_run ();
}
