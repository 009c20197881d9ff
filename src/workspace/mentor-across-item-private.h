/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "workspace/mentor-across-load-private.h"
#include "workspace/mentor-across.h"

G_BEGIN_DECLS

/* @target, @date, @time, @text: are copied. */
MentorAcrossItem *_mentor_across_item_new (MentorAcrossKind kind, const MentorAcrossPair *pair,
                                           const char *target, const char *date, const char *time,
                                           const char *text);
MentorAcrossItem *_mentor_across_item_new_promise (const MentorAcrossPair *pair,
                                                   const MentorAcrossTask *task);
/* The text of an entry around its first hit. */
MentorAcrossItem *_mentor_across_item_new_hit (const MentorAcrossPair *pair,
                                               const MentorLogFacts *facts,
                                               const char *const *needles);

G_END_DECLS
