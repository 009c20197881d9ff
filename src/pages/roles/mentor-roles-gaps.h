/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "content/mentor-programme.h"
#include "model/mentor-pair.h"
#include "model/mentor-roles.h"

G_BEGIN_DECLS

/*
 * MentorRolesGaps: where wish and offer differ, in words, the largest difference first: what the
 * pair talks about.
 *
 * Signal: "role-chosen" (MentorRolesGaps*, const char *role_id): a line was pressed.
 */
#define MENTOR_TYPE_ROLES_GAPS (mentor_roles_gaps_get_type ())
G_DECLARE_FINAL_TYPE (MentorRolesGaps, mentor_roles_gaps, MENTOR, ROLES_GAPS, GtkWidget)

/** mentor_roles_gaps_set_roles: as mentor_wheel_set_roles() */
void mentor_roles_gaps_set_roles (MentorRolesGaps *self, MentorRoleSet *set, MentorRoles *roles,
                                  MentorPair *pair);

G_END_DECLS
