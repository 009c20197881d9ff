/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/mentor-window.h"

G_BEGIN_DECLS

/** mentor_past_actions_add: adds win.versions and win.trash, and says what a crash left behind */
void mentor_past_actions_add (MentorWindow *self);

G_END_DECLS
