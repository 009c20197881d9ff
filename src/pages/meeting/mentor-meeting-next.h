/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "workspace/mentor-course.h"

G_BEGIN_DECLS

/*
 * MentorMeetingNext: when the two meet next: a proposal, what they agree on, and the way into a
 * calendar.
 *
 * Signal: "prepare" (MentorMeetingNext*): the meeting that was agreed on shall be prepared.
 */
#define MENTOR_TYPE_MEETING_NEXT (mentor_meeting_next_get_type ())
G_DECLARE_FINAL_TYPE (MentorMeetingNext, mentor_meeting_next, MENTOR, MEETING_NEXT, GtkWidget)

/** mentor_meeting_next_bind: @course: (nullable), @entry: (nullable): the meeting that ends */
void mentor_meeting_next_bind (MentorMeetingNext *self, MentorCourse *course,
                               MentorLogEntry *entry);

G_END_DECLS
