/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "content/mentor-question.h"
#include "workspace/mentor-course.h"

G_BEGIN_DECLS

/*
 * MentorMeetingAnswer: a question around a meeting with its answer. It says who can read it; what is
 * private can be shared. It is visible when the one who sits here may answer it, or may read it.
 */
#define MENTOR_TYPE_MEETING_ANSWER (mentor_meeting_answer_get_type ())
G_DECLARE_FINAL_TYPE (MentorMeetingAnswer, mentor_meeting_answer, MENTOR, MEETING_ANSWER, GtkWidget)

/** mentor_meeting_answer_new: Returns: (transfer floating): an answer to @question */
GtkWidget *mentor_meeting_answer_new (MentorQuestion *question);

/** mentor_meeting_answer_bind: @course: (nullable), @entry: (nullable): the meeting it is about */
void mentor_meeting_answer_bind (MentorMeetingAnswer *self, MentorCourse *course,
                                 MentorLogEntry *entry);

G_END_DECLS
