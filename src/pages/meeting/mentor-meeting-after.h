/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "workspace/mentor-course.h"

G_BEGIN_DECLS

/*
 * MentorMeetingAfter: what the mentor asks themselves after a meeting, alone: in a document of this
 * machine only.
 */
#define MENTOR_TYPE_MEETING_AFTER (mentor_meeting_after_get_type ())
G_DECLARE_FINAL_TYPE (MentorMeetingAfter, mentor_meeting_after, MENTOR, MEETING_AFTER, GtkWidget)

/** mentor_meeting_after_bind: @course: (nullable), @entry: (nullable): the meeting */
void mentor_meeting_after_bind (MentorMeetingAfter *self, MentorCourse *course,
                                MentorLogEntry *entry);

/** mentor_meeting_after_is_for: Returns: whether the one who sits here has something to write alone */
gboolean mentor_meeting_after_is_for (MentorMe me);

G_END_DECLS
