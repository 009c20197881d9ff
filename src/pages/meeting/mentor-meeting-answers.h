/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pages/meeting/mentor-meeting-answer.h"

G_BEGIN_DECLS

/* MentorMeetingAnswers: the questions that a programme asks at one moment of a meeting. */
#define MENTOR_TYPE_MEETING_ANSWERS (mentor_meeting_answers_get_type ())
G_DECLARE_FINAL_TYPE (MentorMeetingAnswers, mentor_meeting_answers, MENTOR, MEETING_ANSWERS,
                      GtkWidget)

/**
 * mentor_meeting_answers_bind:
 * @when: the moment; always the same one
 * @course: (nullable): may be %NULL when @entry is
 * @entry: (nullable): the meeting they are about
 */
void mentor_meeting_answers_bind (MentorMeetingAnswers *self, MentorQuestionWhen when,
                                  MentorCourse *course, MentorLogEntry *entry);

G_END_DECLS
