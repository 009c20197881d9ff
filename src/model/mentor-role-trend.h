/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/mentor-log-entry.h"
#include "model/mentor-roles.h"

G_BEGIN_DECLS

/*
 * Which roles were used, over the meetings, and how that compares with what the two agreed on
 * (features R3). Pure functions over documents. A meeting in which no role is marked says nothing,
 * and is left out everywhere.
 */

/** MENTOR_ROLE_NOT_SAID: what stands for a number that isn't known */
#define MENTOR_ROLE_NOT_SAID (-1)

/** mentor_role_trend_is_marked: Returns: whether any role of a meeting is marked as used */
gboolean mentor_role_trend_is_marked (MentorLogEntry *meeting);

/**
 * mentor_role_trend_list_used:
 * @meetings: (element-type MentorLogEntry): oldest first
 *
 * Returns: (transfer full): per meeting, how much the role was used: 0 … 3, or %MENTOR_ROLE_NOT_SAID
 */
int *mentor_role_trend_list_used (GPtrArray *meetings, const char *role_id);

/**
 * mentor_role_trend_get_direction:
 * @used: from mentor_role_trend_list_used()
 *
 * Compares the earlier half of the marked meetings with the later one; one in the middle counts in
 * neither.
 *
 * Returns: 1 when the role is used more lately, by half a step at least on average; -1 when less;
 *   else 0
 */
int mentor_role_trend_get_direction (const int *used, guint n_meetings);

/**
 * MentorRoleMapping:
 * @role: a role of the set of which something is expected
 * @to: the role that comes nearest among those that are used
 */
typedef struct
{
  const char *role;
  const char *to;
} MentorRoleMapping;

/**
 * MentorRoleShare:
 * @role: a role that is used
 * @agreed: its part of what was agreed on, in per cent; or %MENTOR_ROLE_NOT_SAID
 * @used: its part of what was used, in per cent; or %MENTOR_ROLE_NOT_SAID
 */
typedef struct
{
  const char *role;
  int agreed;
  int used;
} MentorRoleShare;

/**
 * mentor_role_trend_list_shares:
 * @state: MentorRoles or MentorRoleSetting
 * @mappings: (array length=n_mappings): the roles of which something may be expected
 * @meetings: (element-type MentorLogEntry)
 * @role_ids: (array zero-terminated=1): the roles that are used
 *
 * What is agreed on a role is the mean of wish and offer over the roles that map to it, so that a
 * role to which many map isn't larger for that.
 *
 * Returns: (transfer full) (element-type MentorRoleShare): one per role, in the order of @role_ids
 */
GArray *mentor_role_trend_list_shares (MentorRecord *state, const MentorRoleMapping *mappings,
                                       guint n_mappings, GPtrArray *meetings,
                                       const char *const *role_ids);

/**
 * MentorRoleFindingKind:
 * @MENTOR_ROLE_FINDING_NOTHING: no role is marked in any meeting
 * @MENTOR_ROLE_FINDING_MOST: nothing is agreed on; the role is the one that is used most
 * @MENTOR_ROLE_FINDING_EVEN: what is used is about what was agreed on
 * @MENTOR_ROLE_FINDING_MORE: the role is used more than agreed
 * @MENTOR_ROLE_FINDING_LESS: the role is used less than agreed
 */
typedef enum
{
  MENTOR_ROLE_FINDING_NOTHING,
  MENTOR_ROLE_FINDING_MOST,
  MENTOR_ROLE_FINDING_EVEN,
  MENTOR_ROLE_FINDING_MORE,
  MENTOR_ROLE_FINDING_LESS,
} MentorRoleFindingKind;

/** MENTOR_ROLE_FINDING_LEAST: from how many per cent points on a difference stands out */
#define MENTOR_ROLE_FINDING_LEAST 10

/**
 * mentor_role_trend_find:
 * @shares: from mentor_role_trend_list_shares()
 * @share: (out) (nullable) (transfer none): the role that stands out, within @shares
 *
 * Returns: what stands out: the largest difference; the first one of equal ones
 */
MentorRoleFindingKind mentor_role_trend_find (GArray *shares, const MentorRoleShare **share);

G_END_DECLS
