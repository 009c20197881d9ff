/* SPDX-License-Identifier: GPL-3.0-or-later */

/* From one meeting to the next (inventory A5, A18). */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "content/mentor-question.h"
#include "model/mentor-board.h"
#include "model/mentor-date.h"
#include "model/mentor-rhythm.h"
#include "workspace/mentor-meeting.h"

/* How far back to look for the place of the one whose turn it is. */
#define MEETINGS_BACK 4

static MentorLogHead *
get_meeting (MentorLogbook *logbook, guint position)
{
  g_autoptr (MentorLogHead) head = g_list_model_get_item (G_LIST_MODEL (logbook), position);

  if (head == NULL || mentor_log_head_get_problem (head) != NULL
      || mentor_log_head_get_kind (head) != MENTOR_LOG_MEETING)
    return NULL;
  return head; /* the logbook holds it */
}

MentorLogHead *
mentor_meeting_find (MentorCourse *course)
{
  MentorLogbook *logbook;
  g_autofree char *today = mentor_date_today ();
  MentorLogHead *found = NULL;

  g_return_val_if_fail (MENTOR_IS_COURSE (course), NULL);

  logbook = mentor_course_get_logbook (course);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (logbook)); i++)
    {
      MentorLogHead *head = get_meeting (logbook, i);
      int order = head != NULL ? g_strcmp0 (mentor_log_head_get_date (head), today) : 0;

      if (head == NULL)
        continue;
      if (order < 0)
        break;
      found = head;
      if (order == 0)
        break;
    }
  return found;
}

MentorLogHead *
mentor_meeting_find_before (MentorCourse *course, const char *date)
{
  MentorLogbook *logbook;

  g_return_val_if_fail (MENTOR_IS_COURSE (course), NULL);

  logbook = mentor_course_get_logbook (course);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (logbook)); i++)
    {
      MentorLogHead *head = get_meeting (logbook, i);

      if (head != NULL && g_strcmp0 (mentor_log_head_get_date (head), date) < 0)
        return head;
    }
  return NULL;
}

/* The days of the meetings up to a day, oldest first. */
static char **
list_days (MentorCourse *course, const char *until)
{
  MentorLogbook *logbook = mentor_course_get_logbook (course);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = g_list_model_get_n_items (G_LIST_MODEL (logbook)); i-- > 0;)
    {
      MentorLogHead *head = get_meeting (logbook, i);

      if (head != NULL && g_strcmp0 (mentor_log_head_get_date (head), until) <= 0)
        g_strv_builder_add (builder, mentor_log_head_get_date (head));
    }
  return g_strv_builder_end (builder);
}

static char *
propose_day (MentorCourse *course, const char *until)
{
  g_auto (GStrv) days = list_days (course, until);
  g_autofree char *today = mentor_date_today ();

  return mentor_rhythm_propose (mentor_course_get_programme (course), (const char *const *) days,
                                g_strv_length (days), today);
}

char *
mentor_meeting_get_next_date (MentorCourse *course, gboolean *agreed)
{
  g_autofree char *date = NULL;
  g_autofree char *time = NULL;
  g_autofree char *place = NULL;
  g_autofree char *today = mentor_date_today ();

  g_return_val_if_fail (MENTOR_IS_COURSE (course), NULL);

  *agreed = mentor_logbook_get_next_meeting (mentor_course_get_logbook (course), &date, &time,
                                             &place);
  return *agreed ? g_steal_pointer (&date) : propose_day (course, today);
}

static void
add_agenda (MentorCourse *course, MentorLogEntry *entry)
{
  MentorRecordList *points = mentor_programme_get_agenda (mentor_course_get_programme (course));
  MentorRecordList *agenda = mentor_record_get_list (MENTOR_RECORD (entry), "agenda");

  for (guint i = 0; i < mentor_record_list_get_length (points); i++)
    {
      g_autoptr (MentorRecord) point = mentor_record_new (MENTOR_TYPE_AGENDA_POINT, NULL);

      mentor_record_set_string (
          point, "text", mentor_agenda_template_point_get_text (mentor_record_list_get (points, i)));
      mentor_record_list_append (agenda, point);
    }
}

/* What was agreed on at the meeting before, if it was about this day. */
static void
take_agreed (MentorCourse *course, MentorRecord *entry, const char *date)
{
  MentorLogHead *head = mentor_meeting_find_before (course, date);
  MentorRecord *before
      = head != NULL
            ? (MentorRecord *) mentor_logbook_open_entry (mentor_course_get_logbook (course), head)
            : NULL;

  if (before == NULL || !g_str_equal (mentor_record_get_string (before, "next-date"), date))
    return;
  mentor_record_set_string (entry, "time", mentor_record_get_string (before, "next-time"));
  mentor_record_set_string (entry, "place", mentor_record_get_string (before, "next-place"));
  mentor_record_set_enum (entry, "host", mentor_record_get_enum (before, "next-host"));
}

MentorLogHead *
mentor_meeting_prepare (MentorCourse *course, const char *date)
{
  MentorLogbook *logbook;
  MentorHistory *history;
  MentorLogHead *head;
  MentorLogEntry *entry;

  g_return_val_if_fail (MENTOR_IS_COURSE (course), NULL);
  g_return_val_if_fail (mentor_date_is_valid (date), NULL);

  logbook = mentor_course_get_logbook (course);
  history = mentor_course_get_history (course);
  mentor_history_begin (history, N_("Prepare meeting"), NULL);
  head = mentor_logbook_create_entry (logbook, date, MENTOR_LOG_MEETING);
  entry = mentor_logbook_open_entry (logbook, head);
  take_agreed (course, MENTOR_RECORD (entry), date);
  mentor_record_set_int (MENTOR_RECORD (entry), "duration",
                         mentor_meeting_get_minutes (course, entry));
  add_agenda (course, entry);
  mentor_history_end (history);
  return head;
}

int
mentor_meeting_get_minutes (MentorCourse *course, MentorLogEntry *entry)
{
  MentorRecord *programme = MENTOR_RECORD (mentor_course_get_programme (course));
  int minutes = mentor_record_get_int (MENTOR_RECORD (entry), "duration");

  if (minutes > 0)
    return minutes;
  return MAX (mentor_record_get_int (programme, "duration-min"),
              mentor_record_get_int (programme, "duration-max"));
}

void
mentor_meeting_plan_free (MentorMeetingPlan *plan)
{
  g_free (plan->date);
  g_free (plan->time);
  g_free (plan->place);
  g_free (plan);
}

/* Where the two met when it was that one's turn. */
static char *
find_place (MentorCourse *course, MentorRecord *entry, MentorHost host)
{
  g_autofree char *date = g_strdup (mentor_record_get_string (entry, "date"));

  for (int i = 0; i < MEETINGS_BACK; i++)
    {
      MentorLogHead *head = mentor_meeting_find_before (course, date);
      MentorRecord *before
          = head != NULL ? (MentorRecord *) mentor_logbook_open_entry (
                mentor_course_get_logbook (course), head)
                         : NULL;

      if (before == NULL)
        break;
      if (mentor_record_get_enum (before, "host") == (int) host)
        return g_strdup (mentor_record_get_string (before, "place"));
      g_free (date);
      date = g_strdup (mentor_log_head_get_date (head));
    }
  return g_strdup ("");
}

MentorMeetingPlan *
mentor_meeting_plan_next (MentorCourse *course, MentorLogEntry *entry)
{
  MentorRecord *record = MENTOR_RECORD (entry);
  MentorMeetingPlan *plan;

  g_return_val_if_fail (MENTOR_IS_COURSE (course), NULL);
  g_return_val_if_fail (MENTOR_IS_LOG_ENTRY (entry), NULL);

  plan = g_new0 (MentorMeetingPlan, 1);
  plan->date = propose_day (course, mentor_record_get_string (record, "date"));
  plan->time = g_strdup (mentor_record_get_string (record, "time"));
  switch ((MentorHost) mentor_record_get_enum (record, "host"))
    {
    case MENTOR_HOST_MENTEE:
      plan->host = MENTOR_HOST_MENTOR;
      break;
    case MENTOR_HOST_MENTOR:
      plan->host = MENTOR_HOST_MENTEE;
      break;
    case MENTOR_HOST_UNSAID:
    default:
      plan->host = MENTOR_HOST_UNSAID;
    }
  plan->place = plan->host == MENTOR_HOST_UNSAID
                    ? g_strdup (mentor_record_get_string (record, "place"))
                    : find_place (course, record, plan->host);
  return plan;
}

void
mentor_meeting_plan_take (MentorMeetingPlan *plan, MentorLogEntry *entry)
{
  MentorRecord *record = MENTOR_RECORD (entry);
  MentorHistory *history = mentor_record_get_history (record);

  g_return_if_fail (MENTOR_IS_LOG_ENTRY (entry));

  mentor_history_begin (history, N_("Agree on next meeting"), NULL);
  mentor_record_set_string (record, "next-date", plan->date);
  mentor_record_set_string (record, "next-time", plan->time);
  mentor_record_set_string (record, "next-place", plan->place);
  mentor_record_set_enum (record, "next-host", (int) plan->host);
  mentor_history_end (history);
}

gboolean
mentor_meeting_share (MentorCourse *course, MentorLogEntry *entry, const char *question)
{
  MentorHistory *history;
  MentorPrivateEntry *mine;
  MentorRecord *from, *to;
  g_autofree char *text = NULL;

  g_return_val_if_fail (MENTOR_IS_COURSE (course), FALSE);
  g_return_val_if_fail (MENTOR_IS_LOG_ENTRY (entry), FALSE);

  mine = mentor_course_get_private_entry (course, mentor_record_get_id (MENTOR_RECORD (entry)));
  if (mine == NULL || !mentor_record_is_editable (MENTOR_RECORD (entry)))
    return FALSE;
  from = MENTOR_RECORD (mentor_private_entry_get_answer (mine, question));
  to = MENTOR_RECORD (mentor_log_entry_get_answer (entry, question));
  text = g_strdup (mentor_record_get_string (from, "text"));
  if (*text == '\0' || !mentor_record_is_editable (from))
    return FALSE;

  history = mentor_course_get_history (course);
  mentor_history_begin (history, N_("Share answer"), NULL);
  mentor_record_set_string (to, "text", text);
  mentor_record_set_string (from, "text", "");
  mentor_history_end (history);
  return TRUE;
}
