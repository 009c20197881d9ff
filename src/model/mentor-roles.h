/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "record/mentor-document.h"
#include "record/mentor-record-list.h"

G_BEGIN_DECLS

/** MENTOR_ROLE_WEIGHT_MAX: a wish or an offer is 0 … 5 */
#define MENTOR_ROLE_WEIGHT_MAX 5

/*
 * MentorRoleExpectation: what mentee and mentor expect of one role (inventory A6.1). Its id is the
 * role's id in the role set. Values: wish (the mentee's), offer (the mentor's), 0 … 5.
 */
#define MENTOR_TYPE_ROLE_EXPECTATION (mentor_role_expectation_get_type ())
G_DECLARE_FINAL_TYPE (MentorRoleExpectation, mentor_role_expectation, MENTOR, ROLE_EXPECTATION,
                      MentorRecord)

/** mentor_role_expectation_get_gap: Returns: wish minus offer */
int mentor_role_expectation_get_gap (MentorRoleExpectation *self);

/* MentorRoles: the document roles.json. Keyed list: expectations. */
#define MENTOR_TYPE_ROLES (mentor_roles_get_type ())
G_DECLARE_FINAL_TYPE (MentorRoles, mentor_roles, MENTOR, ROLES, MentorDocument)

/** mentor_roles_get: Returns: (transfer none): the expectations of a role; blank until set */
MentorRoleExpectation *mentor_roles_get (MentorRoles *self, const char *role_id);

G_END_DECLS
