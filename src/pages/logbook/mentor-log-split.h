/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "widgets/mentor-split.h"

G_BEGIN_DECLS

/*
 * MentorLogSplit: a list beside what is selected in it, or, where there is no room for both, one of
 * them. Goes by its own width.
 *
 * Properties: show-detail (boolean: which of them when folded); folded (boolean, read-only: changes
 * right after the layout).
 */
#define MENTOR_TYPE_LOG_SPLIT (mentor_log_split_get_type ())
G_DECLARE_FINAL_TYPE (MentorLogSplit, mentor_log_split, MENTOR, LOG_SPLIT, MentorSplit)

/** mentor_log_split_get_folded: Returns: see the property */
gboolean mentor_log_split_get_folded (MentorLogSplit *self);
/** mentor_log_split_get_show_detail: Returns: see the property */
gboolean mentor_log_split_get_show_detail (MentorLogSplit *self);
/** mentor_log_split_set_show_detail: @show_detail: see the property */
void mentor_log_split_set_show_detail (MentorLogSplit *self, gboolean show_detail);

G_END_DECLS
