/* SPDX-License-Identifier: GPL-3.0-or-later */

/* MentorMeetingClock: the time alone, without a clock. */

#include "config.h"

#include "model/mentor-meeting-clock.h"

#define WARN_MINUTES 10
#define WARN_SHARE 6

MentorMeetingClock
mentor_meeting_clock_look (int minutes, gint64 elapsed, int *left, double *fraction)
{
  int gone = (int) (elapsed / G_TIME_SPAN_MINUTE);
  int warn = MIN (WARN_MINUTES, minutes / WARN_SHARE);

  if (left != NULL)
    *left = minutes - gone;
  if (fraction != NULL)
    *fraction = minutes > 0 ? MIN (1.0, (double) elapsed
                                            / ((double) minutes * G_TIME_SPAN_MINUTE))
                            : 0;
  if (minutes <= 0 || gone < minutes - warn)
    return MENTOR_MEETING_CLOCK_GOING;
  return gone < minutes ? MENTOR_MEETING_CLOCK_SOON : MENTOR_MEETING_CLOCK_OVER;
}
