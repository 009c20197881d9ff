/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/mentor-swot.h"

G_BEGIN_DECLS

/*
 * MentorSwotFilter: the SWOT with only some of its items: a MentorBoard of the same lists. What is
 * added through it stays in sight, whether it matches or not.
 */
#define MENTOR_TYPE_SWOT_FILTER (mentor_swot_filter_get_type ())
G_DECLARE_FINAL_TYPE (MentorSwotFilter, mentor_swot_filter, MENTOR, SWOT_FILTER, GObject)

/**
 * mentor_swot_filter_new:
 * @author: whose items; MENTOR_SWOT_NOBODY for everybody's
 * @meeting: (nullable): the id of a meeting: only what was added in it
 *
 * Returns: (transfer full): a board
 */
MentorSwotFilter *mentor_swot_filter_new (MentorSwot *swot, MentorSwotAuthor author,
                                          const char *meeting);

G_END_DECLS
