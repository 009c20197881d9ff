/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/*
 * MentorMeetingTimer: how much of the meeting's time is gone: a thin line that fills, and one
 * sentence. It is kept in memory alone, and costs nothing while it stands.
 */
#define MENTOR_TYPE_MEETING_TIMER (mentor_meeting_timer_get_type ())
G_DECLARE_FINAL_TYPE (MentorMeetingTimer, mentor_meeting_timer, MENTOR, MEETING_TIMER, GtkWidget)

/** mentor_meeting_timer_set_minutes: @minutes: how long the meeting is meant to be; 0: not said */
void mentor_meeting_timer_set_minutes (MentorMeetingTimer *self, int minutes);

/** mentor_meeting_timer_start: starts, or goes on after a pause */
void mentor_meeting_timer_start (MentorMeetingTimer *self);

/** mentor_meeting_timer_reset: back to the beginning, for another meeting */
void mentor_meeting_timer_reset (MentorMeetingTimer *self);

/** mentor_meeting_timer_is_used: Returns: whether it was started */
gboolean mentor_meeting_timer_is_used (MentorMeetingTimer *self);

G_END_DECLS
