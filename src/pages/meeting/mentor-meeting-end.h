/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "workspace/mentor-course.h"

G_BEGIN_DECLS

/*
 * MentorMeetingEnd: at the end of a meeting: what the two take with them, who does what until when,
 * when they meet.
 *
 * Signal: "prepare" (MentorMeetingEnd*): the next meeting shall be prepared.
 */
#define MENTOR_TYPE_MEETING_END (mentor_meeting_end_get_type ())
G_DECLARE_FINAL_TYPE (MentorMeetingEnd, mentor_meeting_end, MENTOR, MEETING_END, GtkWidget)

/** mentor_meeting_end_bind: @course: (nullable), @entry: (nullable): the meeting */
void mentor_meeting_end_bind (MentorMeetingEnd *self, MentorCourse *course, MentorLogEntry *entry);

/** mentor_meeting_end_focus_promise: moves the focus to a task's card. Returns: whether it is here */
gboolean mentor_meeting_end_focus_promise (MentorMeetingEnd *self, MentorRecord *task);

G_END_DECLS
