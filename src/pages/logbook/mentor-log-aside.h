/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "workspace/mentor-course.h"

G_BEGIN_DECLS

/*
 * MentorLogAside: "Last time": what came out of the meeting before, and what was promised there.
 */
#define MENTOR_TYPE_LOG_ASIDE (mentor_log_aside_get_type ())
G_DECLARE_FINAL_TYPE (MentorLogAside, mentor_log_aside, MENTOR, LOG_ASIDE, GtkWidget)

/**
 * mentor_log_aside_show:
 * @course: (nullable): the course
 * @head: (nullable): the entry whose meeting before is shown; the aside hides when there is none
 */
void mentor_log_aside_show (MentorLogAside *self, MentorCourse *course, MentorLogHead *head);

G_END_DECLS
