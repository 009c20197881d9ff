/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/mentor-pair.h"
#include "workspace/mentor-workspace.h"

G_BEGIN_DECLS

MentorPairHead *_mentor_pair_head_new (const char *id);
/* @pair: (nullable): what the folder says now; NULL when it can't be reached or read. */
void _mentor_pair_head_read (MentorPairHead *self, MentorPair *pair, const char *folder);

G_END_DECLS
