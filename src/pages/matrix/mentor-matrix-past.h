/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "workspace/mentor-course.h"

G_BEGIN_DECLS

/*
 * MentorMatrixPast: a slider over the meetings of a course, with the position in words.
 *
 * Signal: "changed" (MentorMatrixPast*): another position.
 */
#define MENTOR_TYPE_MATRIX_PAST (mentor_matrix_past_get_type ())
G_DECLARE_FINAL_TYPE (MentorMatrixPast, mentor_matrix_past, MENTOR, MATRIX_PAST, GtkWidget)

/** mentor_matrix_past_new: Returns: (transfer floating): a slider over no course */
GtkWidget *mentor_matrix_past_new (void);

/** mentor_matrix_past_set_course: @course: its meetings; begins at the last one */
void mentor_matrix_past_set_course (MentorMatrixPast *self, MentorCourse *course);

/** mentor_matrix_past_get_periods: Returns: (transfer none): the meetings, as in mentor-moves.h */
const char *const *mentor_matrix_past_get_periods (MentorMatrixPast *self);
/** mentor_matrix_past_get_meeting: Returns: the position among them; -1 before the first */
int mentor_matrix_past_get_meeting (MentorMatrixPast *self);
/** mentor_matrix_past_get_since: Returns: (transfer none) (nullable): the day of that meeting */
const char *mentor_matrix_past_get_since (MentorMatrixPast *self);

G_END_DECLS
