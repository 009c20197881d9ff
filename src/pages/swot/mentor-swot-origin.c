/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Meetings are counted, not dated: "meeting 3" is what the two call it. */

#include "config.h"

#include "pages/swot/mentor-swot-origin.h"

#include <glib/gi18n.h>
#include <string.h>

#include "model/mentor-date.h"

static MentorPerson *
get_person (MentorCourse *course, MentorSwotAuthor author)
{
  MentorPair *pair = mentor_course_get_pair (course);

  return author == MENTOR_SWOT_MENTOR ? mentor_pair_get_mentor (pair)
                                      : mentor_pair_get_mentee (pair);
}

char *
mentor_swot_get_initials (MentorCourse *course, MentorSwotAuthor author)
{
  g_autofree char *initials = mentor_person_get_initials (get_person (course, author));

  if (*initials != '\0')
    return g_steal_pointer (&initials);
  return g_strdup (author == MENTOR_SWOT_MENTOR ? _("Mentor") : _("Mentee"));
}

char *
mentor_swot_get_author_name (MentorCourse *course, MentorSwotAuthor author)
{
  const char *name = mentor_record_get_string (MENTOR_RECORD (get_person (course, author)), "name");

  if (*name != '\0')
    return g_strdup (name);
  return g_strdup (author == MENTOR_SWOT_MENTOR ? _("Mentor") : _("Mentee"));
}

/* How many meetings there had been when something was added. */
static guint
count_earlier (MentorLogbook *logbook, const char *added)
{
  g_auto (GStrv) meetings = mentor_logbook_list_meetings (logbook);
  guint n = 0;

  for (guint i = 0; meetings[i] != NULL; i++)
    {
      MentorLogHead *head = mentor_logbook_find (logbook, meetings[i]);

      if (head != NULL && strncmp (mentor_log_head_get_date (head), added, 10) < 0)
        n++;
    }
  return n;
}

static char *
describe_time (MentorCourse *course, MentorRecord *item)
{
  MentorLogbook *logbook = mentor_course_get_logbook (course);
  const char *meeting = mentor_record_get_string (item, "meeting");
  const char *added = mentor_record_get_string (item, "added");
  g_auto (GStrv) meetings = mentor_logbook_list_meetings (logbook);

  if (*meeting == '\0')
    {
      if (*added == '\0')
        return g_strdup ("");
      /* Translators: when something was added: before the meeting with this number */
      return g_strdup_printf (_("before meeting %u"), count_earlier (logbook, added) + 1);
    }

  for (guint i = 0; meetings[i] != NULL; i++)
    if (g_str_equal (meetings[i], meeting))
      /* Translators: when something was added: in the meeting with this number */
      return g_strdup_printf (_("meeting %u"), i + 1);
  return g_strdup (_("in a meeting"));
}

char *
mentor_swot_describe_origin (MentorCourse *course, MentorSwotItem *item)
{
  MentorSwotAuthor author
      = (MentorSwotAuthor) mentor_record_get_enum (MENTOR_RECORD (item), "author");
  g_autofree char *initials = NULL;
  g_autofree char *time = describe_time (course, MENTOR_RECORD (item));

  if (author == MENTOR_SWOT_NOBODY)
    return g_steal_pointer (&time);
  initials = mentor_swot_get_initials (course, author);
  return *time != '\0' ? g_strdup_printf ("%s · %s", initials, time)
                       : g_steal_pointer (&initials);
}

char *
mentor_swot_find_last_meeting (MentorCourse *course)
{
  g_auto (GStrv) meetings = mentor_logbook_list_meetings (mentor_course_get_logbook (course));
  guint n = g_strv_length (meetings);

  return n > 0 ? g_strdup (meetings[n - 1]) : NULL;
}

char *
mentor_swot_find_meeting_today (MentorCourse *course)
{
  g_autofree char *last = mentor_swot_find_last_meeting (course);
  g_autofree char *today = mentor_date_today ();
  MentorLogHead *head
      = last != NULL ? mentor_logbook_find (mentor_course_get_logbook (course), last) : NULL;

  if (head != NULL && g_strcmp0 (mentor_log_head_get_date (head), today) == 0)
    return g_steal_pointer (&last);
  return g_strdup ("");
}
