/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "content/mentor-programme.h"
#include "model/mentor-log-entry.h"

G_BEGIN_DECLS

/*
 * MentorWheelUsed: the wheel of the roles that the mentor takes in a meeting (inventory A6.2): the
 * mentor in the middle, the roles where the role set places them on its axes, each with who carries
 * the responsibility, and three segments for how much it was used. A click, a key or assistive
 * technology marks it.
 *
 * Property: selected (string, nullable): the id of the role that the user looks at.
 */
#define MENTOR_TYPE_WHEEL_USED (mentor_wheel_used_get_type ())
G_DECLARE_FINAL_TYPE (MentorWheelUsed, mentor_wheel_used, MENTOR, WHEEL_USED, GtkWidget)

/**
 * mentor_wheel_used_bind:
 * @set: (nullable): the roles
 * @meeting: (nullable): the meeting that is marked in; %NULL shows the roles alone
 */
void mentor_wheel_used_bind (MentorWheelUsed *self, MentorRoleSet *set, MentorLogEntry *meeting);

G_END_DECLS
