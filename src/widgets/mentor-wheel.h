/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "content/mentor-programme.h"
#include "model/mentor-pair.h"
#include "model/mentor-roles.h"
#include "widgets/mentor-wheel-draw.h"

G_BEGIN_DECLS

/*
 * MentorWheel: the roles wheel (inventory A6.1): a sector per role, rings 0 … 5, the mentee's wish
 * and the mentor's offer as two shapes. Follows the document; the keyboard and assistive technology
 * set values through a slider per role and person that lies over the sector.
 *
 * Property: selected (string, nullable): the id of the role that the user looks at.
 */
#define MENTOR_TYPE_WHEEL (mentor_wheel_get_type ())
G_DECLARE_FINAL_TYPE (MentorWheel, mentor_wheel, MENTOR, WHEEL, GtkWidget)

/** mentor_wheel_new: Returns: (transfer floating): a wheel that can be set */
GtkWidget *mentor_wheel_new (void);

/**
 * mentor_wheel_set_roles:
 * @set: (nullable): the roles
 * @roles: (nullable): what is expected of them; %NULL with @set
 * @pair: (nullable): whose names are used
 */
void mentor_wheel_set_roles (MentorWheel *self, MentorRoleSet *set, MentorRoles *roles,
                             MentorPair *pair);

/** mentor_wheel_get_selected: Returns: (transfer none) (nullable): the id of the selected role */
const char *mentor_wheel_get_selected (MentorWheel *self);
/** mentor_wheel_set_selected: @role_id: (nullable): see the property */
void mentor_wheel_set_selected (MentorWheel *self, const char *role_id);

/** mentor_wheel_set_person: whose value a click sets: the property offer */
void mentor_wheel_set_person (MentorWheel *self, MentorWheelPerson person);

/** mentor_wheel_set_earlier: @setting: (nullable): a MentorRoleSetting to show behind the present one */
void mentor_wheel_set_earlier (MentorWheel *self, MentorRecord *setting);

G_END_DECLS
