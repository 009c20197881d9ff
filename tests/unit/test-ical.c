/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is written as iCalendar is read back by libical, and holds what may be told, no more. */

#include <libical/ical.h>
#include <string.h>

#include "export/mentor-ical.h"

static icalcomponent *
parse (const MentorIcalMeeting *meeting)
{
  g_autofree char *text = mentor_ical_meeting (meeting);
  icalcomponent *calendar;

  g_assert_nonnull (text);
  g_assert_true (g_str_has_prefix (text, "BEGIN:VCALENDAR\r\n"));
  calendar = icalparser_parse_string (text);
  g_assert_nonnull (calendar);
  g_assert_cmpint (icalcomponent_count_errors (calendar), ==, 0);
  g_assert_true (icalrestriction_check (calendar));
  g_assert_cmpint (icalcomponent_count_components (calendar, ICAL_ANY_COMPONENT), ==, 1);
  return calendar;
}

static gboolean
is_allowed (icalproperty_kind kind)
{
  switch ((int) kind)
    {
    case ICAL_UID_PROPERTY:
    case ICAL_DTSTAMP_PROPERTY:
    case ICAL_DTSTART_PROPERTY:
    case ICAL_DTEND_PROPERTY:
    case ICAL_SUMMARY_PROPERTY:
    case ICAL_LOCATION_PROPERTY:
    case ICAL_CLASS_PROPERTY:
      return TRUE;
    default:
      return FALSE;
    }
}

static void
test_meeting (void)
{
  const MentorIcalMeeting meeting = { "0b6c", "2026-12-03", "14:00", 90, "Lokale 2; blå gang, 1. sal" };
  icalcomponent *calendar = parse (&meeting);
  icalcomponent *event = icalcomponent_get_first_component (calendar, ICAL_VEVENT_COMPONENT);
  icalproperty *property;
  struct icaltimetype begin = icalcomponent_get_dtstart (event);
  g_autoptr (GDateTime) local = g_date_time_new_local (2026, 12, 3, 14, 0, 0);

  g_assert_cmpstr (icalcomponent_get_uid (event), ==, "0b6c");
  g_assert_cmpstr (icalcomponent_get_summary (event), ==, "Mentor meeting");
  g_assert_cmpstr (icalcomponent_get_location (event), ==, meeting.place);
  g_assert_true (icaltime_is_utc (begin));
  g_assert_cmpint (icaltime_as_timet (begin), ==, g_date_time_to_unix (local));
  g_assert_cmpint (icaldurationtype_as_int (icalcomponent_get_duration (event)), ==, 90 * 60);

  property = icalcomponent_get_first_property (event, ICAL_CLASS_PROPERTY);
  g_assert_cmpint (icalproperty_get_class (property), ==, ICAL_CLASS_CONFIDENTIAL);
  for (property = icalcomponent_get_first_property (event, ICAL_ANY_PROPERTY); property != NULL;
       property = icalcomponent_get_next_property (event, ICAL_ANY_PROPERTY))
    g_assert_true (is_allowed (icalproperty_isa (property)));
  icalcomponent_free (calendar);
}

static void
test_whole_day (void)
{
  const MentorIcalMeeting meeting = { "0b6c", "2027-02-28", "", 90, "" };
  icalcomponent *calendar = parse (&meeting);
  icalcomponent *event = icalcomponent_get_first_component (calendar, ICAL_VEVENT_COMPONENT);
  struct icaltimetype begin = icalcomponent_get_dtstart (event);

  g_assert_true (icaltime_is_date (begin));
  g_assert_cmpstr (icaltime_as_ical_string (begin), ==, "20270228");
  g_assert_null (icalcomponent_get_first_property (event, ICAL_LOCATION_PROPERTY));
  g_assert_null (icalcomponent_get_first_property (event, ICAL_DTEND_PROPERTY));
  icalcomponent_free (calendar);
}

static void
test_no_such_day (void)
{
  g_assert_null (mentor_ical_meeting (&(MentorIcalMeeting) { "x", "", "14:00", 90, "" }));
  g_assert_null (mentor_ical_meeting (&(MentorIcalMeeting) { "x", "2026-02-30", "", 90, "" }));
  g_assert_null (mentor_ical_meeting (&(MentorIcalMeeting) { "x", "2026-02-28", "late", 0, "" }));
}

int
main (int argc, char *argv[])
{
  g_setenv ("TZ", "Europe/Copenhagen", TRUE);
  g_setenv ("LANGUAGE", "en", TRUE);
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/ical/meeting", test_meeting);
  g_test_add_func ("/ical/whole-day", test_whole_day);
  g_test_add_func ("/ical/no-such-day", test_no_such_day);
  return g_test_run ();
}
