/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/mentor-library.h"
#include "workspace/mentor-course.h"

G_BEGIN_DECLS

/* The course of a known pair. */
MentorCourse *_mentor_course_new (MentorLibrary *library, const char *id);

G_END_DECLS
