/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/*
 * MentorCoursePath: the course as a path: a dot per planned meeting, those that were held filled,
 * the next one ringed; named at the start, half way and at the end.
 */
#define MENTOR_TYPE_COURSE_PATH (mentor_course_path_get_type ())
G_DECLARE_FINAL_TYPE (MentorCoursePath, mentor_course_path, MENTOR, COURSE_PATH, GtkWidget)

/** mentor_course_path_set_meetings: @held: how many were held; @planned: how many the plan says */
void mentor_course_path_set_meetings (MentorCoursePath *self, guint held, guint planned);

G_END_DECLS
