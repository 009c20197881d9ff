/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "workspace/mentor-workspace.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* MentorPairSwitcher: the popover with the pairs on this machine and the ways to get another one. */
#define MENTOR_TYPE_PAIR_SWITCHER (mentor_pair_switcher_get_type ())
G_DECLARE_FINAL_TYPE (MentorPairSwitcher, mentor_pair_switcher, MENTOR, PAIR_SWITCHER, GtkPopover)

/** mentor_pair_switcher_new: Returns: (transfer floating): a popover with the pairs of @workspace
 *  */
GtkWidget *mentor_pair_switcher_new (MentorWorkspace *workspace);

G_END_DECLS
