/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "content/mentor-programme.h"
#include "workspace/mentor-course.h"

G_BEGIN_DECLS

/*
 * MentorRolesSettings: the earlier settings of the wheel: keep the present one, look at an earlier
 * one behind it and in words, name it, delete it.
 *
 * Property: setting (MentorRecord, nullable): the one that is looked at.
 * Signal: "removed" (MentorRolesSettings*): one was deleted.
 */
#define MENTOR_TYPE_ROLES_SETTINGS (mentor_roles_settings_get_type ())
G_DECLARE_FINAL_TYPE (MentorRolesSettings, mentor_roles_settings, MENTOR, ROLES_SETTINGS, GtkWidget)

/** mentor_roles_settings_set_course: @set: (nullable); @course: (nullable) */
void mentor_roles_settings_set_course (MentorRolesSettings *self, MentorRoleSet *set,
                                       MentorCourse *course);

G_END_DECLS
