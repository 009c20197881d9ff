/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "workspace/mentor-course.h"

G_BEGIN_DECLS

/*
 * MentorRolesUsed: which roles the mentor took in a meeting, to be marked, and how that develops
 * (features R2, R3). Reads the meetings when it is first seen.
 */
#define MENTOR_TYPE_ROLES_USED (mentor_roles_used_get_type ())
G_DECLARE_FINAL_TYPE (MentorRolesUsed, mentor_roles_used, MENTOR, ROLES_USED, GtkWidget)

/** mentor_roles_used_set_course: @course: (nullable) */
void mentor_roles_used_set_course (MentorRolesUsed *self, MentorCourse *course);

/** mentor_roles_used_choose: @entry_id: a meeting. Returns: whether it is one that was held */
gboolean mentor_roles_used_choose (MentorRolesUsed *self, const char *entry_id);

G_END_DECLS
