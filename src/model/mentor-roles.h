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

/*
 * MentorRoleSetting: an earlier setting of the wheel, kept when the pair agreed on it: name (text),
 * date, meeting (the id of the log entry, or ""); keyed list: expectations.
 */
#define MENTOR_TYPE_ROLE_SETTING (mentor_role_setting_get_type ())
G_DECLARE_FINAL_TYPE (MentorRoleSetting, mentor_role_setting, MENTOR, ROLE_SETTING, MentorRecord)

/* MentorRoles: the document roles.json. Keyed list: expectations. List: settings. */
#define MENTOR_TYPE_ROLES (mentor_roles_get_type ())
G_DECLARE_FINAL_TYPE (MentorRoles, mentor_roles, MENTOR, ROLES, MentorDocument)

/** mentor_roles_get: Returns: (transfer none): the expectations of a role; blank until set */
MentorRoleExpectation *mentor_roles_get (MentorRoles *self, const char *role_id);

/**
 * mentor_roles_keep_setting:
 * @name: what the pair calls it; may be ""
 * @meeting: the id of the meeting's log entry, or ""
 *
 * Keeps the wheel as it is now, dated today; one undo step.
 *
 * Returns: (transfer none): the setting
 */
MentorRoleSetting *mentor_roles_keep_setting (MentorRoles *self, const char *name,
                                              const char *meeting);
/** mentor_roles_remove_setting: deletes an earlier setting; one undo step */
void mentor_roles_remove_setting (MentorRoles *self, MentorRoleSetting *setting);

/** mentor_roles_count_set: Returns: in how many roles @state (MentorRoles or MentorRoleSetting) says something */
guint mentor_roles_count_set (MentorRecord *state);

/**
 * MentorRoleGap:
 * @role: the role's id
 * @wish: the mentee's wish
 * @offer: the mentor's offer
 *
 * What the two expect of a role.
 */
typedef struct
{
  const char *role;
  int wish;
  int offer;
} MentorRoleGap;

/**
 * mentor_roles_list_gaps:
 * @state: a MentorRoles or a MentorRoleSetting
 * @role_ids: (array zero-terminated=1): the roles of the set, in its order
 *
 * Returns: (transfer full) (element-type MentorRoleGap): those roles where wish and offer differ,
 *   largest difference first; ties in the order of the set
 */
GArray *mentor_roles_list_gaps (MentorRecord *state, const char *const *role_ids);

/**
 * MentorRoleChange:
 * @role: the role's id
 * @member: "wish" or "offer"
 * @before: what it was
 * @after: what it is
 *
 * What became different between two settings.
 */
typedef struct
{
  const char *role;
  const char *member;
  int before;
  int after;
} MentorRoleChange;

/**
 * mentor_roles_list_changes:
 * @before, @after: MentorRoles or MentorRoleSetting
 * @role_ids: (array zero-terminated=1): the roles of the set, in its order
 *
 * Returns: (transfer full) (element-type MentorRoleChange): what differs, largest change first; ties in
 *   the order of the set, the wish before the offer
 */
GArray *mentor_roles_list_changes (MentorRecord *before, MentorRecord *after,
                                   const char *const *role_ids);

G_END_DECLS
