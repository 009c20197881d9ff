/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "widgets/mentor-split.h"

G_BEGIN_DECLS

/*
 * MentorRolesSplit: the wheel and what stands beside it, within one scrolled window. Where there is
 * room, the wheel has the height of the window and stays while the rest scrolls; where there is
 * not, it stands above the rest.
 */
#define MENTOR_TYPE_ROLES_SPLIT (mentor_roles_split_get_type ())
G_DECLARE_FINAL_TYPE (MentorRolesSplit, mentor_roles_split, MENTOR, ROLES_SPLIT, MentorSplit)

/** mentor_roles_split_set_adjustment: @adjustment: the vertical one of the scrolled window; once */
void mentor_roles_split_set_adjustment (MentorRolesSplit *self, GtkAdjustment *adjustment);

G_END_DECLS
