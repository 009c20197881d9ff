/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "content/mentor-programme.h"
#include "model/mentor-log-entry.h"

G_BEGIN_DECLS

/*
 * MentorRoleMarks: which roles the mentor took in a meeting: a slider of few steps for each role.
 */
#define MENTOR_TYPE_ROLE_MARKS (mentor_role_marks_get_type ())
G_DECLARE_FINAL_TYPE (MentorRoleMarks, mentor_role_marks, MENTOR, ROLE_MARKS, GtkWidget)

/** mentor_role_marks_bind: @set: (nullable), @entry: (nullable): the meeting that is marked in */
void mentor_role_marks_bind (MentorRoleMarks *self, MentorRoleSet *set, MentorLogEntry *entry);

G_END_DECLS
