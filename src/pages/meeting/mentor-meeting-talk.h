/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "workspace/mentor-course.h"

G_BEGIN_DECLS

/*
 * MentorMeetingTalk: in the meeting: the point that is talked about, large; the tools; the notes;
 * the roles that the mentor took.
 *
 * Signal: "go-on" (MentorMeetingTalk*): the point is done, the next one please.
 */
#define MENTOR_TYPE_MEETING_TALK (mentor_meeting_talk_get_type ())
G_DECLARE_FINAL_TYPE (MentorMeetingTalk, mentor_meeting_talk, MENTOR, MEETING_TALK, GtkWidget)

/** mentor_meeting_talk_bind: @course: (nullable), @entry: (nullable): the meeting */
void mentor_meeting_talk_bind (MentorMeetingTalk *self, MentorCourse *course,
                               MentorLogEntry *entry);

/** mentor_meeting_talk_set_point: @point: (nullable): the point that is talked about */
void mentor_meeting_talk_set_point (MentorMeetingTalk *self, MentorRecord *point);

/** mentor_meeting_talk_get_point: Returns: (transfer none) (nullable): that point */
MentorRecord *mentor_meeting_talk_get_point (MentorMeetingTalk *self);

G_END_DECLS
