/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a user does with a pair, with every system call of it failing once, failing from then on,
 * being cut short, or being the last one before the process is killed. Whatever was written before is
 * somewhere afterwards, every document can be read, what is said to be done is done, and when the
 * fault is over it can be done. */

#include "workspace/mentor-workspace-past.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "faultshim.h"
#include "record/mentor-json.h"
#include "store-fixture.h"
#include "store/mentor-file.h"

#define OLD     "old-text"
#define ENTRY   "entry-text"
#define TYPED   "typed-text"
#define THEIRS  "their-text"
#define FOREIGN "foreign-text"

/* Prepares what is there before; returns whether the action is done. */
typedef struct
{
  const char *name;
  void (*prepare) (MentorWorkspace *workspace);
  gboolean (*act) (MentorWorkspace *workspace);
  gboolean (*again) (MentorWorkspace *workspace); /* NULL: act again, if it isn't done */
  const char *texts[5];                           /* that have to be somewhere */
  const char *done;                               /* a text that is in documents once it is done */
} Action;

/* The data folder of this process. */
static const char *data_dir;

static MentorRecordList *
get_strengths (MentorWorkspace *workspace)
{
  MentorCourse *course = mentor_workspace_get_course (workspace);

  return mentor_record_get_list (MENTOR_RECORD (mentor_course_get_swot (course)), "strengths");
}

static void
add_strength (MentorWorkspace *workspace, const char *text)
{
  g_autoptr (MentorRecord) item = mentor_record_new (MENTOR_TYPE_SWOT_ITEM, NULL);

  mentor_record_set_string (item, "text", text);
  mentor_record_list_append (get_strengths (workspace), item);
}

static const char *
get_folder (MentorWorkspace *workspace)
{
  return mentor_course_get_folder_path (mentor_workspace_get_course (workspace));
}

static gboolean
flush (MentorWorkspace *workspace)
{
  return mentor_workspace_flush_sync (workspace);
}

static MentorLogHead *
get_entry (MentorWorkspace *workspace)
{
  MentorLogbook *logbook = mentor_course_get_logbook (mentor_workspace_get_course (workspace));

  while (mentor_logbook_is_loading (logbook))
    g_main_context_iteration (NULL, TRUE);
  return g_list_model_get_item (G_LIST_MODEL (logbook), 0);
}

static void
write_file (const char *folder, const char *name, const char *text)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
}

/* A pair with a card and an entry. */
static void
prepare_pair (MentorWorkspace *workspace)
{
  const MentorPairDetails details
      = { .mentor_name = "Bodil", .mentee_name = "Anton", .me = MENTOR_ME_BOTH };
  MentorLogbook *logbook;
  MentorLogHead *head;

  g_assert_true (mentor_workspace_create_pair (workspace, &details, NULL));
  add_strength (workspace, OLD);
  logbook = mentor_course_get_logbook (mentor_workspace_get_course (workspace));
  head = mentor_logbook_create_entry (logbook, "2026-11-21", MENTOR_LOG_NOTE);
  g_object_set (mentor_logbook_open_entry (logbook, head), "place", ENTRY, NULL);
  g_assert_true (flush (workspace));
}

static gboolean
edit (MentorWorkspace *workspace)
{
  add_strength (workspace, TYPED);
  return flush (workspace);
}

static gboolean
delete_record (MentorWorkspace *workspace)
{
  MentorRecordList *strengths = get_strengths (workspace);

  mentor_record_list_remove (strengths, mentor_record_list_get (strengths, 0));
  return flush (workspace);
}

static void
prepare_deleted_record (MentorWorkspace *workspace)
{
  prepare_pair (workspace);
  g_assert_true (delete_record (workspace));
}

static gboolean
delete_entry (MentorWorkspace *workspace)
{
  MentorLogbook *logbook = mentor_course_get_logbook (mentor_workspace_get_course (workspace));
  g_autoptr (MentorLogHead) head = get_entry (workspace);

  if (head != NULL)
    mentor_logbook_remove_entry (logbook, head);
  return flush (workspace);
}

static void
prepare_deleted_entry (MentorWorkspace *workspace)
{
  prepare_pair (workspace);
  g_assert_true (delete_entry (workspace));
}

static gboolean
restore (MentorWorkspace *workspace)
{
  g_autoptr (GPtrArray) rows = mentor_workspace_list_trash (workspace);

  return (rows->len == 0
          || mentor_workspace_restore_trashed (workspace, g_ptr_array_index (rows, 0), NULL))
         && flush (workspace);
}

static gboolean
delete_pair (MentorWorkspace *workspace)
{
  MentorCourse *course = mentor_workspace_get_course (workspace);
  g_autofree char *id = course != NULL ? g_strdup (mentor_course_get_id (course)) : NULL;

  return (id == NULL || mentor_workspace_delete_pair (workspace, id, NULL)) && flush (workspace);
}

static void
prepare_deleted_pair (MentorWorkspace *workspace)
{
  prepare_pair (workspace);
  g_assert_true (delete_pair (workspace));
}

static gboolean
create_pair (MentorWorkspace *workspace)
{
  const MentorPairDetails details
      = { .mentor_name = TYPED, .mentee_name = "Cai", .me = MENTOR_ME_BOTH };

  return mentor_workspace_create_pair (workspace, &details, NULL) && flush (workspace);
}

static void
prepare_import (MentorWorkspace *workspace)
{
  g_autofree char *folder = g_build_filename (data_dir, "other", NULL);

  prepare_pair (workspace);
  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  write_file (folder, "pair.json",
              "{\"format\": \"mentorpar/pair\", \"version\": 1,"
              " \"id\": \"5f1c32aa-0000-4000-8000-000000000000\"}");
  write_file (folder, "swot.json",
              "{\"format\": \"mentorpar/swot\", \"version\": 1, \"id\": \"s\","
              " \"strengths\": [{\"id\": \"a\", \"text\": \"" THEIRS "\"}]}");
}

/* Opens a folder that isn't known yet, and writes in it. */
static gboolean
import (MentorWorkspace *workspace)
{
  g_autofree char *folder = g_build_filename (data_dir, "other", NULL);
  g_autoptr (GError) error = NULL;

  if (!mentor_workspace_open_folder (workspace, folder, &error))
    {
      g_assert_nonnull (error);
      return FALSE;
    }
  add_strength (workspace, TYPED);
  /* What can't be read can't be edited: then nothing is promised. */
  return mentor_record_list_get_length (get_strengths (workspace)) > 1 && flush (workspace);
}

/* It may be read-only until it can be read: then there is nothing to be done. */
static gboolean
import_again (MentorWorkspace *workspace)
{
  mentor_course_rescan (mentor_workspace_get_course (workspace));
  return import (workspace);
}

static void
write_theirs (MentorWorkspace *workspace, const char *name, const char *text)
{
  g_autofree char *other = g_strdup_printf (
      "{\"format\": \"mentorpar/swot\", \"version\": 1, \"id\": \"s\","
      " \"strengths\": [{\"id\": \"00000000-0000-4000-8000-000000000000\", \"text\": \"%s\"}]}",
      text);

  write_file (get_folder (workspace), name, other);
}

static void
prepare_copy (MentorWorkspace *workspace)
{
  prepare_pair (workspace);
  write_theirs (workspace, "swot.sync-conflict-20261121-101530-ABCDEFG.json", THEIRS);
}

/* Takes in a conflict copy, with an edit that isn't saved yet. */
static gboolean
merge_copy (MentorWorkspace *workspace)
{
  add_strength (workspace, TYPED);
  mentor_course_rescan (mentor_workspace_get_course (workspace));
  return flush (workspace);
}

static gboolean
rescan_and_flush (MentorWorkspace *workspace)
{
  mentor_course_rescan (mentor_workspace_get_course (workspace));
  return flush (workspace);
}

/* As another process does, unseen by the shim. */
static void
replace_from_outside (const char *from, const char *to)
{
  const char *const words[] = { "mv", from, to, NULL };

  g_spawn_sync (NULL, (char **) words, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, NULL, NULL);
}

/* The edit meets what somebody else has written meanwhile. */
static gboolean
merge_foreign (MentorWorkspace *workspace)
{
  g_autofree char *from = g_build_filename (get_folder (workspace), "foreign", NULL);
  g_autofree char *to = g_build_filename (get_folder (workspace), "swot.json", NULL);

  add_strength (workspace, TYPED);
  mentor_course_get_pair (mentor_workspace_get_course (workspace));
  replace_from_outside (from, to);
  return flush (workspace);
}

static void
prepare_foreign (MentorWorkspace *workspace)
{
  prepare_pair (workspace);
  write_theirs (workspace, "foreign", FOREIGN);
}

/* What the harness must see through. */
static gboolean
edit_carelessly (MentorWorkspace *workspace)
{
  const char *text = "{\"format\": \"mentorpar/swot\", \"version\": 1, \"id\": \"s\", \"strengths\":"
                     " [{\"id\": \"a\", \"text\": \"" OLD "\"}, {\"id\": \"b\", \"text\": \"" TYPED
                     "\"}]}";
  g_autofree char *path = g_build_filename (get_folder (workspace), "swot.json", NULL);
  int descriptor = open (path, O_TRUNC | O_WRONLY);
  gboolean done = write (descriptor, text, strlen (text)) > 0;

  close (descriptor);
  return done;
}

static const Action actions[] = {
  { "edit", prepare_pair, edit, flush, { OLD, ENTRY }, TYPED },
  { "delete a record", prepare_pair, delete_record, flush, { OLD, ENTRY }, NULL },
  { "restore a record", prepare_deleted_record, restore, NULL, { OLD, ENTRY }, OLD },
  { "delete an entry", prepare_pair, delete_entry, NULL, { OLD, ENTRY }, NULL },
  { "restore an entry", prepare_deleted_entry, restore, NULL, { OLD, ENTRY }, ENTRY },
  { "new pair", prepare_pair, create_pair, NULL, { OLD, ENTRY }, TYPED },
  { "delete a pair", prepare_pair, delete_pair, NULL, { OLD, ENTRY }, NULL },
  { "restore a pair", prepare_deleted_pair, restore, NULL, { OLD, ENTRY }, OLD },
  { "import", prepare_import, import, import_again, { OLD, ENTRY, THEIRS }, TYPED },
  { "merge a copy", prepare_copy, merge_copy, rescan_and_flush, { OLD, ENTRY, THEIRS }, TYPED },
  { "merge at a save", prepare_foreign, merge_foreign, flush, { OLD, ENTRY, FOREIGN }, TYPED },
};

static const Action careless
    = { "careless", prepare_pair, edit_carelessly, NULL, { OLD, ENTRY }, TYPED };

/* Whether a text is in a document of a pair, or anywhere. */
static gboolean
has_text (const char *path, const char *text, gboolean documents_only)
{
  g_autofree char *content = NULL;
  g_autoptr (GDir) dir = NULL;
  gsize length;
  const char *name;

  if (!g_file_test (path, G_FILE_TEST_IS_DIR))
    return g_file_get_contents (path, &content, &length, NULL)
           && g_strstr_len (content, (gssize) length, text) != NULL;

  dir = g_dir_open (path, 0, NULL);
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *inner = g_build_filename (path, name, NULL);

      if (documents_only && (g_str_equal (name, "backups") || name[0] == '.'))
        continue;
      if (has_text (inner, text, documents_only))
        return TRUE;
    }
  return FALSE;
}

/* %NULL if each document can be read; else the first that can't. */
static char *
find_unreadable (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *inner = g_build_filename (path, name, NULL);
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (JsonNode) tree = NULL;

      if (name[0] == '.' || g_str_equal (name, "backups"))
        continue;
      if (g_file_test (inner, G_FILE_TEST_IS_DIR))
        {
          char *found = find_unreadable (inner);

          if (found != NULL)
            return found;
          continue;
        }
      if (!g_str_has_suffix (name, ".json"))
        continue;
      bytes = mentor_file_read (inner, NULL);
      tree = bytes != NULL ? mentor_json_parse (bytes, NULL) : NULL;
      if (tree == NULL)
        return g_steal_pointer (&inner);
    }
  return NULL;
}

/* How a child ended. */
typedef enum
{
  NOT_DONE,
  DONE,
  NEVER_DONE, /* not even when the fault was over */
  KILLED,
} Ending;

static MentorWorkspace *
open_workspace (const char *folder)
{
  MentorWorkspace *workspace = mentor_workspace_new (folder);

  data_dir = folder;
  if (mentor_workspace_open_last (workspace))
    {
      g_autoptr (MentorLogHead) head = get_entry (workspace);

      get_strengths (workspace);
    }
  return workspace;
}

static Ending
act_in_child (const char *folder, const Action *action, FaultMode mode, int at, int code, int *n_calls)
{
  int channel[2];
  int status, count = 0;
  pid_t child;

  g_assert_cmpint (pipe (channel), ==, 0);
  child = fork ();
  if (child == 0)
    {
      MentorWorkspace *workspace = open_workspace (folder);
      gboolean done;

      fault_plan (folder, mode, at, code, 0);
      done = action->act (workspace);
      count = fault_get_count ();
      fault_plan (NULL, FAULT_NONE, 0, 0, 0);
      if (write (channel[1], &count, sizeof count) != sizeof count)
        _exit (100);
      if (!done && !(action->again != NULL ? action->again : action->act) (workspace))
        _exit (NEVER_DONE);
      _exit (done ? DONE : NOT_DONE);
    }

  close (channel[1]);
  if (read (channel[0], &count, sizeof count) == sizeof count && n_calls != NULL)
    *n_calls = count;
  close (channel[0]);
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  if (WIFSIGNALED (status) && WTERMSIG (status) == SIGKILL)
    return KILLED;
  g_assert_true (WIFEXITED (status) && WEXITSTATUS (status) <= NEVER_DONE);
  return (Ending) WEXITSTATUS (status);
}

/* The program is started again after a crash. */
static void
recover (const char *folder)
{
  pid_t child = fork ();
  int status;

  if (child == 0)
    {
      MentorWorkspace *workspace = open_workspace (folder);

      mentor_workspace_list_pairs (workspace);
      while (g_main_context_iteration (NULL, FALSE))
        ;
      _exit (flush (workspace) ? 0 : 1);
    }
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_cmpint (status, ==, 0);
}

static char *
find_damage (const char *folder, const Action *action, Ending ending)
{
  char *unreadable = find_unreadable (folder);

  if (unreadable != NULL)
    return unreadable;
  for (gsize i = 0; action->texts[i] != NULL; i++)
    {
      if (!has_text (folder, action->texts[i], FALSE))
        return g_strdup_printf ("“%s” is lost", action->texts[i]);
    }
  if (ending == NEVER_DONE)
    return g_strdup ("it can't be done when the fault is over");
  if (ending != KILLED && action->done != NULL && !has_text (folder, action->done, TRUE))
    return g_strdup ("a false success");
  return NULL;
}

static void
copy_folder (const char *from, const char *to)
{
  g_autoptr (GDir) dir = g_dir_open (from, 0, NULL);
  const char *name;

  fixture_remove (to);
  g_assert_cmpint (g_mkdir (to, 0700), ==, 0);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *source = g_build_filename (from, name, NULL);
      g_autofree char *target = g_build_filename (to, name, NULL);
      g_autofree char *content = NULL;
      gsize length;

      if (g_file_test (source, G_FILE_TEST_IS_DIR))
        {
          copy_folder (source, target);
          continue;
        }
      g_assert_true (g_file_get_contents (source, &content, &length, NULL));
      g_assert_true (g_file_set_contents_full (
          target, content, (gssize) length, G_FILE_SET_CONTENTS_NONE, 0600, NULL));
    }
}

static guint n_all_runs;

typedef struct
{
  Fixture *fixture;
  const Action *action;
  int n_calls;
  gboolean strict;
  guint n_runs;
  guint n_damaged;
} Series;

static void
run_once (Series *series, FaultMode mode, int at, int code)
{
  g_autofree char *template = fixture_path (series->fixture, "template");
  g_autofree char *folder = fixture_path (series->fixture, "data");
  g_autofree char *damage = NULL;
  Ending ending;

  copy_folder (template, folder);
  ending = act_in_child (folder, series->action, mode, at, code, NULL);
  damage = find_damage (folder, series->action, ending);
  if (damage == NULL && ending == KILLED)
    {
      recover (folder);
      damage = find_damage (folder, series->action, ending);
    }
  series->n_runs++;
  series->n_damaged += damage != NULL;
  if (damage != NULL && series->strict)
    g_error ("%s: %s, at call %d of %d (mode %d, errno %d)", series->action->name, damage, at,
             series->n_calls, (int) mode, code);
}

/* Paths are absolute, so it is made in the place where it is used. */
static void
prepare (const char *folder, const Action *action)
{
  pid_t child = fork ();
  int status;

  if (child == 0)
    {
      MentorWorkspace *workspace = open_workspace (folder);

      action->prepare (workspace);
      _exit (flush (workspace) ? 0 : 1);
    }
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_cmpint (status, ==, 0);
}

/* A quick run takes the errors one after the other, and leaves out what is nearly the same: being
 * killed before a call is being killed after the last one. */
static guint
run (Fixture *fixture, const Action *action, gboolean strict)
{
  static const int codes[] = { ENOSPC, EIO, EACCES, EROFS };
  g_autofree char *template = fixture_path (fixture, "template");
  g_autofree char *folder = fixture_path (fixture, "data");
  Series series = { fixture, action, 0, strict, 0, 0 };
  guint n_codes = g_test_slow () ? G_N_ELEMENTS (codes) : 1;

  prepare (folder, action);
  copy_folder (folder, template);
  g_assert_cmpint (act_in_child (folder, action, FAULT_COUNT, 0, 0, &series.n_calls), ==, DONE);
  g_assert_cmpint (series.n_calls, >, 2);

  run_once (&series, FAULT_SHORT, 0, 0);
  for (int at = 1; at <= series.n_calls; at++)
    {
      for (guint c = 0; c < n_codes; c++)
        {
          run_once (&series, FAULT_ERROR, at, codes[((guint) at + c) % G_N_ELEMENTS (codes)]);
          run_once (
              &series, FAULT_PERSISTENT, at, codes[((guint) at + c + 1) % G_N_ELEMENTS (codes)]);
        }
      run_once (&series, FAULT_KILL_AFTER, at, 0);
      if (g_test_slow () || at == 1)
        run_once (&series, FAULT_KILL_BEFORE, at, 0);
      if (g_test_slow ())
        run_once (&series, FAULT_SHORT, at, 0);
    }

  g_test_message ("%s: %d calls, %u faults and kills", action->name, series.n_calls, series.n_runs);
  if (strict)
    n_all_runs += series.n_runs;
  if (strict && action == &actions[G_N_ELEMENTS (actions) - 1])
    fixture_figure ("fault-actions.runs", n_all_runs);
  return series.n_damaged;
}

static void
test_action (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpuint (run (fixture, data, TRUE), ==, 0);
}

static void
test_control (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpuint (run (fixture, data, FALSE), >, 0);
}

int
main (int argc, char **argv)
{
  /* what reaches a disk isn't the question here */
  if (g_file_test ("/dev/shm", G_FILE_TEST_IS_DIR))
    g_setenv ("TMPDIR", "/dev/shm", TRUE);
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      g_autofree char *path = g_strdup_printf ("/fault-actions/%s", actions[i].name);

      g_test_add (path, Fixture, &actions[i], fixture_set_up, test_action, fixture_tear_down);
    }
  g_test_add ("/fault-actions/control", Fixture, &careless, fixture_set_up, test_control,
              fixture_tear_down);

  return g_test_run ();
}
