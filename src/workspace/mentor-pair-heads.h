/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/mentor-library.h"

G_BEGIN_DECLS

/*
 * MentorPairHeads: the pairs of the library as a GListModel of MentorPairHead. Each pair.json is read
 * once; an open pair keeps its head up to date.
 */
#define MENTOR_TYPE_PAIR_HEADS (mentor_pair_heads_get_type ())
G_DECLARE_FINAL_TYPE (MentorPairHeads, mentor_pair_heads, MENTOR, PAIR_HEADS, GObject)

/** mentor_pair_heads_new: Returns: (transfer full): the pairs of @library */
MentorPairHeads *mentor_pair_heads_new (MentorLibrary *library);

/** mentor_pair_heads_follow: @pair is open: shows its names as they are edited */
void mentor_pair_heads_follow (MentorPairHeads *self, const char *id, MentorPair *pair);

G_END_DECLS
