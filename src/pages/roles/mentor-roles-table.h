/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "content/mentor-programme.h"
#include "model/mentor-pair.h"
#include "model/mentor-roles.h"

G_BEGIN_DECLS

/*
 * MentorRolesTable: the roles wheel as a table: a row per role with a slider per person. Says and
 * sets the same as the wheel. Its heading row is the wheel's legend.
 *
 * Property: selected (string, nullable): a role's id.
 */
#define MENTOR_TYPE_ROLES_TABLE (mentor_roles_table_get_type ())
G_DECLARE_FINAL_TYPE (MentorRolesTable, mentor_roles_table, MENTOR, ROLES_TABLE, GtkWidget)

/** mentor_roles_table_set_roles: as mentor_wheel_set_roles() */
void mentor_roles_table_set_roles (MentorRolesTable *self, MentorRoleSet *set, MentorRoles *roles,
                                   MentorPair *pair);

G_END_DECLS
