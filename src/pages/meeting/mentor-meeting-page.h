/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/*
 * pages/meeting/: a meeting from its preparation to the next date (inventory A5, A11). Everything
 * goes into the meeting's log entry, so that the logbook writes itself.
 */

#include "pages/mentor-page.h"

G_BEGIN_DECLS

/* MentorMeetingPage: works on the meeting at hand: today's, else the next one. */
#define MENTOR_TYPE_MEETING_PAGE (mentor_meeting_page_get_type ())
G_DECLARE_FINAL_TYPE (MentorMeetingPage, mentor_meeting_page, MENTOR, MEETING_PAGE, MentorPage)

G_END_DECLS
