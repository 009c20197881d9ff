/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** MentorMeetingClock: how far a meeting's time has run */
typedef enum
{
  MENTOR_MEETING_CLOCK_GOING, /* there is time, or nobody said how much */
  MENTOR_MEETING_CLOCK_SOON,  /* time to sum up */
  MENTOR_MEETING_CLOCK_OVER,
} MentorMeetingClock;

/**
 * mentor_meeting_clock_look:
 * @minutes: how long the meeting is meant to be; 0: not said
 * @elapsed: how much of it is gone, in microseconds
 * @left: (out) (nullable): whole minutes that are left, begun ones counted; below zero: over
 * @fraction: (out) (nullable): how much of it is gone, from 0 to 1
 *
 * A meeting says ten minutes before its end that the end comes; a short one later, in its last
 * sixth. One of less than six minutes doesn't.
 */
MentorMeetingClock mentor_meeting_clock_look (int minutes, gint64 elapsed, int *left,
                                              double *fraction);

G_END_DECLS
