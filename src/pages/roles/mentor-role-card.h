/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "content/mentor-programme.h"

G_BEGIN_DECLS

/*
 * MentorRoleCard: what a role is: what the mentor does in it, when it helps, what the mentor typically
 * says, who carries the responsibility. Hidden while it shows no role.
 */
#define MENTOR_TYPE_ROLE_CARD (mentor_role_card_get_type ())
G_DECLARE_FINAL_TYPE (MentorRoleCard, mentor_role_card, MENTOR, ROLE_CARD, GtkWidget)

/** mentor_role_card_show: @set: (nullable); @role_id: (nullable): a role of the set, or %NULL for none */
void mentor_role_card_show (MentorRoleCard *self, MentorRoleSet *set, const char *role_id);

G_END_DECLS
