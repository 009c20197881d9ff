/* SPDX-License-Identifier: GPL-3.0-or-later */

/* When a meeting's time says that its end comes. */

#include "model/mentor-meeting-clock.h"

#define MINUTE ((gint64) G_TIME_SPAN_MINUTE)

static void
expect (int minutes, gint64 elapsed, MentorMeetingClock clock, int expected_left)
{
  int left;

  g_assert_cmpint (mentor_meeting_clock_look (minutes, elapsed, &left, NULL), ==, clock);
  g_assert_cmpint (left, ==, expected_left);
}

static void
test_long (void)
{
  expect (90, 0, MENTOR_MEETING_CLOCK_GOING, 90);
  expect (90, 80 * MINUTE - 1, MENTOR_MEETING_CLOCK_GOING, 11);
  expect (90, 80 * MINUTE, MENTOR_MEETING_CLOCK_SOON, 10);
  expect (90, 90 * MINUTE - 1, MENTOR_MEETING_CLOCK_SOON, 1);
  expect (90, 90 * MINUTE, MENTOR_MEETING_CLOCK_OVER, 0);
  expect (90, 97 * MINUTE, MENTOR_MEETING_CLOCK_OVER, -7);
}

static void
test_short (void)
{
  expect (30, 25 * MINUTE - 1, MENTOR_MEETING_CLOCK_GOING, 6);
  expect (30, 25 * MINUTE, MENTOR_MEETING_CLOCK_SOON, 5);
  expect (5, 5 * MINUTE - 1, MENTOR_MEETING_CLOCK_GOING, 1);
  expect (5, 5 * MINUTE, MENTOR_MEETING_CLOCK_OVER, 0);
}

/* Nobody said how long: there is no end to come. */
static void
test_open (void)
{
  double fraction;

  expect (0, 0, MENTOR_MEETING_CLOCK_GOING, 0);
  expect (0, 300 * MINUTE, MENTOR_MEETING_CLOCK_GOING, -300);
  mentor_meeting_clock_look (0, 300 * MINUTE, NULL, &fraction);
  g_assert_cmpfloat (fraction, ==, 0);
}

static void
test_fraction (void)
{
  double fraction;

  mentor_meeting_clock_look (60, 15 * MINUTE, NULL, &fraction);
  g_assert_cmpfloat (fraction, ==, 0.25);
  mentor_meeting_clock_look (60, 75 * MINUTE, NULL, &fraction);
  g_assert_cmpfloat (fraction, ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/meeting-clock/long", test_long);
  g_test_add_func ("/meeting-clock/short", test_short);
  g_test_add_func ("/meeting-clock/open", test_open);
  g_test_add_func ("/meeting-clock/fraction", test_fraction);
  return g_test_run ();
}
