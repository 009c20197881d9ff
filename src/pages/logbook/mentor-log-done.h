/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "workspace/mentor-course.h"

G_BEGIN_DECLS

/*
 * MentorLogDone: what else is known of a meeting: its agenda, the answers around it, and what was done
 * with the tools. It is visible when there is any of it.
 */
#define MENTOR_TYPE_LOG_DONE (mentor_log_done_get_type ())
G_DECLARE_FINAL_TYPE (MentorLogDone, mentor_log_done, MENTOR, LOG_DONE, GtkWidget)

/** mentor_log_done_bind: @course: (nullable), @entry: (nullable): the meeting */
void mentor_log_done_bind (MentorLogDone *self, MentorCourse *course, MentorLogEntry *entry);

G_END_DECLS
