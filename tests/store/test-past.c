/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Earlier versions, and the trash: what is kept comes back, and what is deleted for ever is gone. */

#include "workspace/mentor-workspace-past.h"

#include <glib/gstdio.h>
#include <string.h>

#include "record/mentor-json.h"
#include "record/mentor-restore.h"
#include "store-fixture.h"
#include "store/mentor-saver.h"

static MentorWorkspace *
open_workspace_as (Fixture *fixture, MentorMe me)
{
  MentorWorkspace *self = mentor_workspace_new (fixture->folder);
  MentorPairDetails details = { .mentor_name = "Bodil", .mentee_name = "Anton", .me = me };

  if (!mentor_workspace_open_last (self))
    g_assert_true (mentor_workspace_create_pair (self, &details, NULL));
  return self;
}

static MentorWorkspace *
open_workspace (Fixture *fixture)
{
  return open_workspace_as (fixture, MENTOR_ME_BOTH);
}

/* Whether a text is anywhere in this machine's folder. */
static gboolean
is_anywhere (Fixture *fixture, const char *text)
{
  const char *const arguments[] = { "grep", "-rl", text, fixture->folder, NULL };
  g_autofree char *found = NULL;
  g_autoptr (GError) error = NULL;

  g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &found, NULL, NULL,
                &error);
  g_assert_no_error (error);
  return *found != '\0';
}

static void
note_privately (MentorCourse *course, const char *entry)
{
  MentorPrivateEntry *notes = mentor_course_get_private_entry (course, entry);

  g_object_set (mentor_private_entry_get_answer (notes, "log-since-how"), "text",
                "a thought of mine", NULL);
}

static void
edit_swot (MentorCourse *course, const char *text)
{
  MentorRecord *swot = MENTOR_RECORD (mentor_course_get_swot (course));
  g_autoptr (MentorRecord) item = mentor_record_new (MENTOR_TYPE_SWOT_ITEM, NULL);

  mentor_record_set_string (item, "text", text);
  mentor_record_list_append (mentor_record_get_list (swot, "strengths"), item);
}

static guint
count_strengths (MentorCourse *course)
{
  return mentor_record_list_get_length (
      mentor_record_get_list (MENTOR_RECORD (mentor_course_get_swot (course)), "strengths"));
}

static void
test_versions (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) versions = NULL;
  g_autoptr (JsonNode) tree = NULL;
  g_autoptr (MentorRecord) third = mentor_record_new (MENTOR_TYPE_SWOT_ITEM, NULL);
  g_autofree char *words = NULL;

  {
    g_autoptr (MentorWorkspace) workspace = open_workspace (fixture);

    edit_swot (mentor_workspace_get_course (workspace), "first");
    g_assert_true (mentor_workspace_flush_sync (workspace));
  }

  /* the next spell of editing keeps what was there before it */
  g_autoptr (MentorWorkspace) workspace = open_workspace (fixture);
  MentorCourse *course = mentor_workspace_get_course (workspace);
  MentorDocument *swot = MENTOR_DOCUMENT (mentor_course_get_swot (course));
  MentorHistory *history = mentor_course_get_history (course);

  edit_swot (course, "second");
  g_assert_true (mentor_workspace_flush_sync (workspace));
  versions = mentor_workspace_list_versions (workspace, swot);
  g_assert_cmpuint (versions->len, ==, 1);
  tree = mentor_workspace_read_version (workspace, swot, g_ptr_array_index (versions, 0), NULL);
  g_assert_nonnull (tree);
  words = mentor_workspace_describe (tree);
  g_assert_cmpstr (words, ==, "Strengths\n• first\n");

  g_assert_true (mentor_document_restore (swot, tree, NULL));
  g_assert_cmpuint (count_strengths (course), ==, 1);
  g_assert_true (mentor_workspace_has_unsaved (workspace));
  g_assert_true (mentor_workspace_flush_sync (workspace));
  g_assert_true (mentor_history_undo (history));
  g_assert_cmpuint (count_strengths (course), ==, 2);
  g_assert_true (mentor_history_redo (history));
  g_assert_cmpuint (count_strengths (course), ==, 1);

  /* changed since: the step is left out */
  mentor_history_undo (history);
  mentor_document_set_history (swot, NULL);
  mentor_record_list_append (mentor_record_get_list (MENTOR_RECORD (swot), "strengths"), third);
  mentor_document_set_history (swot, history);
  g_assert_true (mentor_history_redo (history));
  g_assert_cmpuint (count_strengths (course), ==, 3);
}

static guint
count_entries (MentorCourse *course)
{
  return g_list_model_get_n_items (G_LIST_MODEL (mentor_course_get_logbook (course)));
}

static void
test_trash (Fixture *fixture, gconstpointer data)
{
  {
    g_autoptr (MentorWorkspace) workspace = open_workspace_as (fixture, MENTOR_ME_MENTEE);
    MentorLogbook *logbook
        = mentor_course_get_logbook (mentor_workspace_get_course (workspace));
    g_autoptr (MentorLogHead) head
        = g_object_ref (mentor_logbook_create_entry (logbook, "2026-11-21", MENTOR_LOG_NOTE));

    g_object_set (mentor_logbook_open_entry (logbook, head), "place", "the canteen", NULL);
    note_privately (mentor_workspace_get_course (workspace), mentor_log_head_get_id (head));
    g_assert_true (mentor_workspace_flush_sync (workspace));
    mentor_logbook_remove_entry (logbook, head);
    g_assert_true (mentor_workspace_flush_sync (workspace));
  }

  /* after a restart */
  g_autoptr (MentorWorkspace) workspace = open_workspace_as (fixture, MENTOR_ME_MENTEE);
  MentorCourse *course = mentor_workspace_get_course (workspace);
  g_autoptr (GPtrArray) rows = mentor_workspace_list_trash (workspace);
  MentorTrashRow *row;

  g_assert_cmpuint (count_entries (course), ==, 0);
  g_assert_cmpuint (rows->len, ==, 1);
  row = g_ptr_array_index (rows, 0);
  g_assert_cmpint (row->item->kind, ==, MENTOR_TRASH_ENTRY);
  g_assert_true (g_str_has_prefix (row->title, "2026-11-21"));
  g_assert_true (mentor_workspace_restore_trashed (workspace, row, NULL));
  g_assert_cmpuint (count_entries (course), ==, 1);

  /* and for ever */
  {
    MentorLogbook *logbook = mentor_course_get_logbook (course);
    g_autoptr (MentorLogHead) head = g_list_model_get_item (G_LIST_MODEL (logbook), 0);
    g_autoptr (GPtrArray) again = NULL;
    g_autoptr (GPtrArray) after = NULL;

    mentor_logbook_remove_entry (logbook, head);
    again = mentor_workspace_list_trash (workspace);
    g_assert_cmpuint (again->len, ==, 1);
    g_assert_true (
        mentor_workspace_delete_trashed (workspace, g_ptr_array_index (again, 0), NULL));
    after = mentor_workspace_list_trash (workspace);
    g_assert_cmpuint (after->len, ==, 0);
    g_assert_true (mentor_workspace_flush_sync (workspace));
    g_assert_false (is_anywhere (fixture, "the canteen"));
    g_assert_false (is_anywhere (fixture, "a thought of mine"));
  }
}

/* The only row of the trash that begins so. */
static MentorTrashRow *
find_row (GPtrArray *rows, const char *title)
{
  MentorTrashRow *found = NULL;

  for (guint i = 0; i < rows->len; i++)
    {
      MentorTrashRow *row = g_ptr_array_index (rows, i);

      if (g_str_equal (row->title, title))
        {
          g_assert_null (found);
          found = row;
        }
    }
  return found;
}

/* A pair comes back as whom it was, and deleted for ever, nothing of it stays. */
static void
test_pair (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MentorWorkspace) workspace = open_workspace_as (fixture, MENTOR_ME_MENTEE);
  MentorCourse *course = mentor_workspace_get_course (workspace);
  g_autofree char *id = g_strdup (mentor_course_get_id (course));
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GPtrArray) again = NULL;
  g_autoptr (GPtrArray) after = NULL;
  MentorTrashRow *row;

  edit_swot (course, "kept");
  note_privately (course, "5f1c32aa-0000-4000-8000-000000000000");
  g_assert_true (mentor_workspace_delete_pair (workspace, id, NULL));
  g_assert_null (mentor_workspace_get_course (workspace));

  rows = mentor_workspace_list_trash (workspace);
  g_assert_cmpuint (rows->len, ==, 1);
  row = g_ptr_array_index (rows, 0);
  g_assert_cmpint (row->item->kind, ==, MENTOR_TRASH_PAIR);
  g_assert_cmpstr (row->title, ==, "The pair Anton and Bodil");
  g_assert_true (mentor_workspace_restore_trashed (workspace, row, NULL));
  course = mentor_workspace_get_course (workspace);
  g_assert_cmpuint (count_strengths (course), ==, 1);
  g_assert_false (
      mentor_document_get_read_only (MENTOR_DOCUMENT (mentor_course_get_swot (course))));
  g_assert_cmpint (mentor_course_get_me (course), ==, MENTOR_ME_MENTEE);

  edit_swot (course, "more");
  g_assert_true (mentor_workspace_delete_pair (workspace, id, NULL));
  again = mentor_workspace_list_trash (workspace);
  g_assert_cmpuint (again->len, ==, 1);
  g_assert_true (is_anywhere (fixture, "a thought of mine"));
  g_assert_true (mentor_workspace_delete_trashed (workspace, g_ptr_array_index (again, 0), NULL));
  after = mentor_workspace_list_trash (workspace);
  g_assert_cmpuint (after->len, ==, 0);
  g_assert_false (is_anywhere (fixture, "kept"));
  g_assert_false (is_anywhere (fixture, "a thought of mine"));
  g_assert_true (mentor_workspace_flush_sync (workspace));
}

/* One that is on the list again from elsewhere keeps what is kept of it here. */
static void
test_pair_elsewhere (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MentorWorkspace) workspace = open_workspace (fixture);
  MentorCourse *course = mentor_workspace_get_course (workspace);
  g_autofree char *id = g_strdup (mentor_course_get_id (course));
  g_autofree char *pair = NULL;
  g_autofree char *other = fixture_path (fixture, "other");
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GPtrArray) rest = NULL;

  edit_swot (course, "first");
  g_assert_true (mentor_workspace_flush_sync (workspace));
  mentor_record_list_remove (
      mentor_record_get_list (MENTOR_RECORD (mentor_course_get_swot (course)), "strengths"),
      mentor_record_list_get (
          mentor_record_get_list (MENTOR_RECORD (mentor_course_get_swot (course)), "strengths"), 0));
  g_assert_true (mentor_workspace_flush_sync (workspace));

  pair = g_strdup (mentor_course_get_folder_path (course));
  {
    const char *const arguments[] = { "cp", "-r", pair, other, NULL };

    g_assert_true (g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL,
                                 NULL, NULL, NULL, NULL));
  }
  g_assert_true (mentor_workspace_delete_pair (workspace, id, NULL));
  g_assert_true (mentor_workspace_open_folder (workspace, other, NULL));
  rows = mentor_workspace_list_trash (workspace);
  g_assert_true (mentor_workspace_delete_trashed (
      workspace, find_row (rows, "The pair Anton and Bodil"), NULL));
  rest = mentor_workspace_list_trash (workspace);
  g_assert_cmpuint (rest->len, ==, 1);
  g_assert_nonnull (find_row (rest, "Strengths: first"));
  g_assert_true (mentor_workspace_flush_sync (workspace));
}

static MentorRecordList *
get_strengths (MentorWorkspace *workspace)
{
  return mentor_record_get_list (
      MENTOR_RECORD (mentor_course_get_swot (mentor_workspace_get_course (workspace))), "strengths");
}

static void
assert_strengths (MentorWorkspace *workspace, const char *expected)
{
  MentorRecordList *list = get_strengths (workspace);
  g_autoptr (GString) texts = g_string_new (NULL);

  for (guint i = 0; i < mentor_record_list_get_length (list); i++)
    g_string_append (texts, mentor_record_get_string (mentor_record_list_get (list, i), "text"));
  g_assert_cmpstr (texts->str, ==, expected);
}

/* A card that was deleted lies in the trash after a restart, and comes back to its place. */
static void
test_record (Fixture *fixture, gconstpointer data)
{
  {
    g_autoptr (MentorWorkspace) workspace = open_workspace (fixture);
    MentorCourse *course = mentor_workspace_get_course (workspace);
    MentorHistory *history = mentor_course_get_history (course);
    g_autoptr (GPtrArray) none = NULL;
    g_autoptr (MentorRecord) blank = mentor_record_new (MENTOR_TYPE_SWOT_ITEM, NULL);

    edit_swot (course, "a");
    edit_swot (course, "bees");
    edit_swot (course, "c");
    mentor_record_list_append (get_strengths (workspace), blank);
    g_assert_true (mentor_workspace_flush_sync (workspace));

    /* undone, it isn't in the trash; what is blank never is */
    mentor_record_list_remove (get_strengths (workspace), blank);
    mentor_record_list_remove (get_strengths (workspace),
                               mentor_record_list_get (get_strengths (workspace), 1));
    g_assert_true (mentor_workspace_flush_sync (workspace));
    g_assert_true (mentor_history_undo (history));
    g_assert_true (mentor_workspace_flush_sync (workspace));
    none = mentor_workspace_list_trash (workspace);
    g_assert_cmpuint (none->len, ==, 0);

    /* moved isn't deleted */
    mentor_record_list_move (
        get_strengths (workspace), mentor_record_list_get (get_strengths (workspace), 2),
        mentor_record_get_list (MENTOR_RECORD (mentor_course_get_swot (course)), "threats"), NULL);
    mentor_record_list_remove (get_strengths (workspace),
                               mentor_record_list_get (get_strengths (workspace), 1));
    g_assert_true (mentor_workspace_flush_sync (workspace));
  }

  /* after a restart */
  g_autoptr (MentorWorkspace) workspace = open_workspace (fixture);
  MentorHistory *history = mentor_course_get_history (mentor_workspace_get_course (workspace));
  g_autoptr (GPtrArray) rows = mentor_workspace_list_trash (workspace);
  g_autoptr (GPtrArray) restored = NULL;
  g_autoptr (GPtrArray) again = NULL;
  g_autoptr (GPtrArray) after = NULL;
  MentorTrashRow *row;
  g_autoptr (GError) error = NULL;

  assert_strengths (workspace, "a");
  edit_swot (mentor_workspace_get_course (workspace), "d");
  g_assert_cmpuint (rows->len, ==, 1);
  row = find_row (rows, "Strengths: bees");
  g_assert_nonnull (row);
  g_assert_cmpint (row->item->kind, ==, MENTOR_TRASH_RECORD);
  mentor_workspace_restore_trashed (workspace, row, &error);
  g_assert_no_error (error);
  assert_strengths (workspace, "abeesd");
  restored = mentor_workspace_list_trash (workspace);
  g_assert_cmpuint (restored->len, ==, 0);

  /* that is undoable, and so is that */
  g_assert_true (mentor_history_undo (history));
  assert_strengths (workspace, "ad");
  g_assert_true (mentor_workspace_flush_sync (workspace));
  again = mentor_workspace_list_trash (workspace);
  g_assert_cmpuint (again->len, ==, 1);

  /* for ever: also out of the earlier versions, which keep the rest */
  g_assert_true (is_anywhere (fixture, "bees"));
  g_assert_true (mentor_workspace_delete_trashed (workspace, find_row (again, "Strengths: bees"),
                                                  NULL));
  after = mentor_workspace_list_trash (workspace);
  g_assert_cmpuint (after->len, ==, 0);
  g_assert_false (is_anywhere (fixture, "bees"));
  assert_strengths (workspace, "ad");
  {
    MentorDocument *swot
        = MENTOR_DOCUMENT (mentor_course_get_swot (mentor_workspace_get_course (workspace)));
    g_autoptr (GPtrArray) versions = mentor_workspace_list_versions (workspace, swot);

    g_assert_cmpuint (versions->len, >, 0);
    for (guint i = 0; i < versions->len; i++)
      {
        g_autoptr (JsonNode) tree = mentor_workspace_read_version (
            workspace, swot, g_ptr_array_index (versions, i), NULL);

        g_assert_nonnull (tree);
      }
  }
  g_assert_true (mentor_workspace_flush_sync (workspace));
}

/* What a crash left is listed, and comes back merged; what can't be read stays. */
static void
test_recovered (Fixture *fixture, gconstpointer data)
{
  {
    g_autoptr (MentorWorkspace) workspace = open_workspace (fixture);
    MentorCourse *course = mentor_workspace_get_course (workspace);
    g_autofree char *good = g_build_filename (mentor_course_get_folder_path (course),
                                              ".tmp-0001.part", NULL);
    g_autofree char *bad = g_build_filename (mentor_course_get_folder_path (course),
                                             ".tmp-0002.part", NULL);
    const char *text = "{\"format\": \"mentorpar/swot\", \"version\": 1, \"id\": \"x\","
                       " \"strengths\": [{\"id\": \"a\", \"text\": \"lost\"}]}";

    edit_swot (course, "here");
    g_assert_true (mentor_workspace_flush_sync (workspace));
    g_assert_true (g_file_set_contents (good, text, -1, NULL));
    g_assert_true (g_file_set_contents (bad, "{\"lo", -1, NULL));
  }

  g_autoptr (MentorWorkspace) workspace = open_workspace (fixture);
  MentorCourse *course = mentor_workspace_get_course (workspace);
  g_autoptr (GPtrArray) rows = NULL;

  mentor_course_get_swot (course);
  g_assert_cmpuint (mentor_workspace_get_n_recovered (workspace), ==, 2);
  fixture_spin (50);
  rows = mentor_workspace_list_trash (workspace);
  g_assert_cmpuint (rows->len, ==, 2);
  for (guint i = 0; i < rows->len; i++)
    {
      MentorTrashRow *row = g_ptr_array_index (rows, i);
      g_autoptr (GError) error = NULL;

      g_assert_cmpint (row->item->kind, ==, MENTOR_TRASH_RECOVERED);
      g_assert_cmpint (mentor_workspace_restore_trashed (workspace, row, &error), ==,
                       row->readable);
      g_assert_cmpint (error == NULL, ==, row->readable);
    }
  fixture_spin (50);
  g_assert_cmpuint (count_strengths (course), ==, 2);
  g_assert_true (mentor_workspace_flush_sync (workspace));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  fixture_add ("/past/versions", test_versions);
  fixture_add ("/past/trash", test_trash);
  fixture_add ("/past/pair", test_pair);
  fixture_add ("/past/pair-elsewhere", test_pair_elsewhere);
  fixture_add ("/past/record", test_record);
  fixture_add ("/past/recovered", test_recovered);

  return g_test_run ();
}
