/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "workspace/mentor-course.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* MentorSaveBar: speaks only while something can't be saved. Property: course (MentorCourse). */
#define MENTOR_TYPE_SAVE_BAR (mentor_save_bar_get_type ())
G_DECLARE_FINAL_TYPE (MentorSaveBar, mentor_save_bar, MENTOR, SAVE_BAR, GtkWidget)

/** mentor_save_bar_set_course: @course: (nullable): see the property */
void mentor_save_bar_set_course (MentorSaveBar *self, MentorCourse *course);

G_END_DECLS
