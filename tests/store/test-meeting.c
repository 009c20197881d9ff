/* SPDX-License-Identifier: GPL-3.0-or-later */

/* From one meeting to the next on a real folder, and what of it the other one can read. */

#include <string.h>

#include "model/mentor-date.h"
#include "record/mentor-history.h"
#include "store-fixture.h"
#include "workspace/mentor-meeting.h"
#include "workspace/mentor-workspace.h"

#define CANARY "Kanariefugl-7d1e"

static MentorWorkspace *
open_pair (Fixture *fixture, MentorMe me)
{
  const MentorPairDetails details
      = { .mentor_name = "Henrik Ågård", .mentee_name = "Mette", .me = me, .programme = "randers" };
  MentorWorkspace *workspace = mentor_workspace_new (fixture->folder);
  g_autoptr (GError) error = NULL;

  mentor_workspace_create_pair (workspace, &details, &error);
  g_assert_no_error (error);
  return workspace;
}

static MentorRecord *
get_entry (MentorCourse *course, MentorLogHead *head)
{
  return MENTOR_RECORD (mentor_logbook_open_entry (mentor_course_get_logbook (course), head));
}

static char *
days_from_today (int days)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (GDateTime) then = g_date_time_add_days (now, days);

  return g_date_time_format (then, "%Y-%m-%d");
}

/* How many files below a folder hold a text. */
static guint
count_files_with (const char *folder, const char *text)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  guint n = 0;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autofree char *content = NULL;

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        n += count_files_with (path, text);
      else if (g_file_get_contents (path, &content, NULL, NULL))
        n += strstr (content, text) != NULL;
    }
  return n;
}

static void
test_prepare (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MentorWorkspace) workspace = open_pair (fixture, MENTOR_ME_MENTEE);
  MentorCourse *course = mentor_workspace_get_course (workspace);
  MentorHistory *history = mentor_course_get_history (course);
  g_autofree char *today = mentor_date_today ();
  g_autofree char *day = NULL;
  gboolean agreed;
  guint depth = mentor_history_get_undo_depth (history);
  MentorRecord *entry;

  g_assert_null (mentor_meeting_find (course));
  day = mentor_meeting_get_next_date (course, &agreed);
  g_assert_cmpstr (day, ==, today);
  g_assert_false (agreed);

  entry = get_entry (course, mentor_meeting_prepare (course, today));
  g_assert_cmpuint (mentor_history_get_undo_depth (history), ==, depth + 1);
  g_assert_cmpstr (mentor_record_get_id (entry), ==,
                   mentor_log_head_get_id (mentor_meeting_find (course)));
  g_assert_cmpuint (mentor_record_list_get_length (mentor_record_get_list (entry, "agenda")), ==, 6);
  g_assert_cmpint (mentor_record_get_int (entry, "duration"), ==, 90);

  g_assert_true (mentor_history_undo (history));
  g_assert_null (mentor_meeting_find (course));
  g_assert_true (mentor_history_redo (history));
  g_assert_nonnull (mentor_meeting_find (course));
  g_assert_true (mentor_workspace_flush_sync (workspace));
}

/* Four weeks on, as it is the first; at the other one's place; and prepared as it was agreed. */
static void
test_next (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MentorWorkspace) workspace = open_pair (fixture, MENTOR_ME_MENTOR);
  MentorCourse *course = mentor_workspace_get_course (workspace);
  g_autofree char *before = days_from_today (-28);
  g_autofree char *today = mentor_date_today ();
  g_autofree char *in_four_weeks = days_from_today (28);
  g_autofree char *day = NULL;
  g_autoptr (MentorMeetingPlan) plan = NULL;
  MentorRecord *first = get_entry (course, mentor_meeting_prepare (course, before));
  MentorRecord *second = get_entry (course, mentor_meeting_prepare (course, today));
  MentorRecord *next;
  gboolean agreed;

  g_object_set (first, "host", MENTOR_HOST_MENTOR, "place", "Lokale 2", NULL);
  g_object_set (second, "host", MENTOR_HOST_MENTEE, "place", "Rådhuset", "time", "14:00", NULL);
  plan = mentor_meeting_plan_next (course, MENTOR_LOG_ENTRY (second));
  g_assert_cmpstr (plan->date, ==, in_four_weeks);
  g_assert_cmpstr (plan->time, ==, "14:00");
  g_assert_cmpstr (plan->place, ==, "Lokale 2");
  g_assert_cmpint (plan->host, ==, MENTOR_HOST_MENTOR);

  mentor_meeting_plan_take (plan, MENTOR_LOG_ENTRY (second));
  day = mentor_meeting_get_next_date (course, &agreed);
  g_assert_true (agreed);
  g_assert_cmpstr (day, ==, in_four_weeks);
  next = get_entry (course, mentor_meeting_prepare (course, day));
  g_assert_cmpstr (mentor_record_get_string (next, "time"), ==, "14:00");
  g_assert_cmpstr (mentor_record_get_string (next, "place"), ==, "Lokale 2");
  g_assert_cmpint (mentor_record_get_enum (next, "host"), ==, MENTOR_HOST_MENTOR);
  /* Today's is at hand, until tomorrow. */
  g_assert_cmpstr (mentor_log_head_get_id (mentor_meeting_find (course)), ==,
                   mentor_record_get_id (second));
  g_assert_cmpstr (mentor_log_head_get_id (mentor_meeting_find_before (course, today)), ==,
                   mentor_record_get_id (first));
  g_assert_true (mentor_workspace_flush_sync (workspace));
}

static void
test_private_and_shared (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MentorWorkspace) workspace = open_pair (fixture, MENTOR_ME_MENTOR);
  MentorCourse *course = mentor_workspace_get_course (workspace);
  const char *folder = mentor_course_get_folder_path (course);
  g_autofree char *today = mentor_date_today ();
  MentorRecord *entry = get_entry (course, mentor_meeting_prepare (course, today));
  MentorPrivateEntry *mine
      = mentor_course_get_private_entry (course, mentor_record_get_id (entry));
  MentorRecord *own = MENTOR_RECORD (mentor_private_entry_get_answer (mine, "aal-r1"));
  MentorRecord *shared
      = MENTOR_RECORD (mentor_log_entry_get_answer (MENTOR_LOG_ENTRY (entry), "aal-r1"));

  g_assert_false (mentor_meeting_share (course, MENTOR_LOG_ENTRY (entry), "aal-r1"));
  mentor_record_set_string (own, "text", CANARY);
  mentor_record_set_string (MENTOR_RECORD (mentor_private_entry_get_answer (mine, "aal-r2")),
                            "text", CANARY " igen");
  g_assert_true (mentor_workspace_flush_sync (workspace));
  g_assert_cmpuint (count_files_with (fixture->folder, CANARY), >, 0);
  g_assert_cmpuint (count_files_with (folder, CANARY), ==, 0);

  g_assert_true (mentor_meeting_share (course, MENTOR_LOG_ENTRY (entry), "aal-r1"));
  g_assert_cmpstr (mentor_record_get_string (shared, "text"), ==, CANARY);
  g_assert_cmpstr (mentor_record_get_string (own, "text"), ==, "");
  g_assert_true (mentor_workspace_flush_sync (workspace));
  g_assert_cmpuint (count_files_with (folder, CANARY), ==, 1);
  g_assert_cmpuint (count_files_with (folder, CANARY " igen"), ==, 0);

  /* One step back: as if it never was shared. */
  g_assert_true (mentor_history_undo (mentor_course_get_history (course)));
  g_assert_cmpstr (mentor_record_get_string (shared, "text"), ==, "");
  g_assert_cmpstr (mentor_record_get_string (own, "text"), ==, CANARY);
  g_assert_true (mentor_workspace_flush_sync (workspace));
  g_assert_cmpuint (count_files_with (folder, CANARY), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  fixture_add ("/meeting/prepare", test_prepare);
  fixture_add ("/meeting/next", test_next);
  fixture_add ("/meeting/private-and-shared", test_private_and_shared);
  return g_test_run ();
}
