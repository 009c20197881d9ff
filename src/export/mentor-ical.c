/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A meeting as an iCalendar file: when and where, nothing else (inventory A17). */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <libical/ical.h>
#include <stdio.h>

#include "export/mentor-ical.h"

static struct icaltimetype
to_utc (GDateTime *when)
{
  return icaltime_from_timet_with_zone ((time_t) g_date_time_to_unix (when), FALSE,
                                        icaltimezone_get_utc_timezone ());
}

/* A moment is written in UTC, so that no description of a time zone has to go with it. */
static gboolean
add_when (icalcomponent *event, const MentorIcalMeeting *meeting)
{
  int year, month, day, hour = 0, minute = 0;
  gboolean whole_day = *meeting->time == '\0';
  g_autoptr (GDateTime) begin = NULL;

  if (sscanf (meeting->date, "%4d-%2d-%2d", &year, &month, &day) != 3
      || (!whole_day && sscanf (meeting->time, "%2d:%2d", &hour, &minute) != 2))
    return FALSE;
  begin = g_date_time_new_local (year, month, day, hour, minute, 0);
  if (begin == NULL)
    return FALSE;

  if (whole_day)
    {
      struct icaltimetype date = icaltime_null_date ();

      date.year = year;
      date.month = month;
      date.day = day;
      icalcomponent_set_dtstart (event, date);
      return TRUE;
    }

  icalcomponent_set_dtstart (event, to_utc (begin));
  if (meeting->minutes > 0)
    {
      g_autoptr (GDateTime) end = g_date_time_add_minutes (begin, meeting->minutes);

      icalcomponent_set_dtend (event, to_utc (end));
    }
  return TRUE;
}

char *
mentor_ical_meeting (const MentorIcalMeeting *meeting)
{
  icalcomponent *calendar, *event;
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  char *memory, *text = NULL;

  event = icalcomponent_new_vevent ();
  if (add_when (event, meeting))
    {
      icalcomponent_set_uid (event, meeting->id);
      icalcomponent_set_dtstamp (event, to_utc (now));
      /* Translators: all that a calendar is told of a meeting; without names. */
      icalcomponent_set_summary (event, _("Mentor meeting"));
      if (*meeting->place != '\0')
        icalcomponent_set_location (event, meeting->place);
      icalcomponent_add_property (event, icalproperty_new_class (ICAL_CLASS_CONFIDENTIAL));

      calendar = icalcomponent_vanew (
          ICAL_VCALENDAR_COMPONENT, icalproperty_new_version ("2.0"),
          icalproperty_new_prodid ("-//Mentorpar//" PACKAGE_VERSION "//EN"), event, NULL);
      memory = icalcomponent_as_ical_string_r (calendar);
      text = g_strdup (memory);
      icalmemory_free_buffer (memory);
      icalcomponent_free (calendar);
    }
  else
    {
      icalcomponent_free (event);
    }
  return text;
}
