/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/mentor-swot.h"

G_BEGIN_DECLS

/*
 * MentorSwotCompare: two states of the SWOT side by side, list by list; what became of each item is
 * said by an icon, a word and its style. Signal: "back".
 */
#define MENTOR_TYPE_SWOT_COMPARE (mentor_swot_compare_get_type ())
G_DECLARE_FINAL_TYPE (MentorSwotCompare, mentor_swot_compare, MENTOR, SWOT_COMPARE, GtkBox)

/**
 * mentor_swot_compare_set_swot:
 * @swot: (nullable): whose snapshots
 * @earlier: (nullable): the snapshot to begin with, compared with now; %NULL for the first one
 */
void mentor_swot_compare_set_swot (MentorSwotCompare *self, MentorSwot *swot,
                                   MentorSwotSnapshot *earlier);

G_END_DECLS
