/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "content/mentor-programme.h"
#include "workspace/mentor-course.h"

G_BEGIN_DECLS

/*
 * MentorMeetingPromises: who does what until when: what is promised in a meeting, by person, with a
 * day for each.
 */
#define MENTOR_TYPE_MEETING_PROMISES (mentor_meeting_promises_get_type ())
G_DECLARE_FINAL_TYPE (MentorMeetingPromises, mentor_meeting_promises, MENTOR, MEETING_PROMISES,
                      GtkWidget)

/** mentor_meeting_promises_new: @prompt: one that asks for promises. Returns: (transfer floating) */
GtkWidget *mentor_meeting_promises_new (MentorPrompt *prompt);

/** mentor_meeting_promises_bind: @promises: (nullable): those of a meeting */
void mentor_meeting_promises_bind (MentorMeetingPromises *self, MentorPromises *promises);

/** mentor_meeting_promises_focus: moves the focus to a task's card. Returns: whether it is here */
gboolean mentor_meeting_promises_focus (MentorMeetingPromises *self, MentorRecord *task);

G_END_DECLS
