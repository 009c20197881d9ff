/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "content/mentor-programme.h"
#include "model/mentor-pair.h"
#include "model/mentor-role-trend.h"
#include "model/mentor-roles.h"
#include "widgets/mentor-wheel-draw.h"

G_BEGIN_DECLS

/*
 * The words that go with a roles wheel, with the pair's first names where they are known.
 */

/** mentor_wheel_words_person: Returns: (transfer full): "Mette wishes", "mentee wishes" in a sentence */
char *mentor_wheel_words_person (MentorPair *pair, MentorWheelPerson person);

/** mentor_wheel_words_heading: Returns: (transfer full): the same as a heading: "Mentee wishes" */
char *mentor_wheel_words_heading (MentorPair *pair, MentorWheelPerson person);

/**
 * mentor_wheel_words_value:
 * @role: the role's name
 * @person: from mentor_wheel_words_person()
 *
 * Returns: (transfer full): "Coach, Mette wishes: 3 of 5"
 */
char *mentor_wheel_words_value (const char *role, const char *person, int value);

/**
 * mentor_wheel_words_gap:
 * @wishes, @offers: from mentor_wheel_words_person()
 *
 * Returns: (transfer full): "Sparring partner: Mette wishes 5, Henrik offers 2"
 */
char *mentor_wheel_words_gap (const char *role, const char *wishes, int wish, const char *offers,
                              int offer);

/**
 * mentor_wheel_words_change:
 * @person: from mentor_wheel_words_person()
 *
 * Returns: (transfer full): "Critic: Mette wishes more: 4 instead of 1"
 */
char *mentor_wheel_words_change (const char *role, const char *person, int before, int after);

/** mentor_wheel_words_use: Returns: (transfer none): how much a role was used, 0 … 3: "A little" */
const char *mentor_wheel_words_use (int used);

/** mentor_wheel_words_role_use: Returns: (transfer full): "Coach: A little" */
char *mentor_wheel_words_role_use (const char *role, int used);

/** mentor_wheel_words_finding: Returns: (transfer full): what stands out, as a sentence */
char *mentor_wheel_words_finding (MentorRoleFindingKind kind, const char *role,
                                  const MentorRoleShare *share);

/** mentor_wheel_words_is_set: Returns: whether anything is expected of any role */
gboolean mentor_wheel_words_is_set (MentorRoleSet *set, MentorRoles *roles);

/**
 * mentor_wheel_words_summary:
 *
 * Returns: (transfer full): how much is said: "7 of 10 roles"
 */
char *mentor_wheel_words_summary (MentorRoleSet *set, MentorRoles *roles);

G_END_DECLS
