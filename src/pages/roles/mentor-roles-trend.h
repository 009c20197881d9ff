/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "content/mentor-programme.h"
#include "model/mentor-role-trend.h"

G_BEGIN_DECLS

/*
 * MentorRolesTrend: how the roles were used over the meetings: what stands out as a sentence, a
 * picture per role beside what was agreed on, and the same as a table.
 */
#define MENTOR_TYPE_ROLES_TREND (mentor_roles_trend_get_type ())
G_DECLARE_FINAL_TYPE (MentorRolesTrend, mentor_roles_trend, MENTOR, ROLES_TREND, GtkWidget)

/**
 * mentor_roles_trend_show:
 * @used_set: (nullable): the roles that are used
 * @agreed_set: (nullable): the roles of which something is expected
 * @roles: (nullable): what is expected of them
 * @meetings: (element-type MentorLogEntry): the meetings held, oldest first
 * @chosen: the one that is looked at, or -1
 */
void mentor_roles_trend_show (MentorRolesTrend *self, MentorRoleSet *used_set,
                              MentorRoleSet *agreed_set, MentorRoles *roles, GPtrArray *meetings,
                              int chosen);

G_END_DECLS
