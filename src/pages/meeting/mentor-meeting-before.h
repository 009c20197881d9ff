/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "workspace/mentor-course.h"

G_BEGIN_DECLS

/*
 * MentorMeetingBefore: before a meeting: when and where, what was promised, the agenda, and what
 * each of the two asks themselves.
 *
 * Signal: "begin" (MentorMeetingBefore*): the meeting begins.
 */
#define MENTOR_TYPE_MEETING_BEFORE (mentor_meeting_before_get_type ())
G_DECLARE_FINAL_TYPE (MentorMeetingBefore, mentor_meeting_before, MENTOR, MEETING_BEFORE, GtkWidget)

/** mentor_meeting_before_bind: @course: (nullable), @entry: (nullable): the meeting */
void mentor_meeting_before_bind (MentorMeetingBefore *self, MentorCourse *course,
                                 MentorLogEntry *entry);

G_END_DECLS
