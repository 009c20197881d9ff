/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/mentor-swot.h"

G_BEGIN_DECLS

/*
 * MentorSwotPast: a snapshot of the SWOT, to be read.
 *
 * Signals, all with the MentorSwotSnapshot: "compare", "restore", "delete"; and "back".
 */
#define MENTOR_TYPE_SWOT_PAST (mentor_swot_past_get_type ())
G_DECLARE_FINAL_TYPE (MentorSwotPast, mentor_swot_past, MENTOR, SWOT_PAST, GtkBox)

/** mentor_swot_past_set_snapshot: @snapshot: (nullable): what it shows */
void mentor_swot_past_set_snapshot (MentorSwotPast *self, MentorSwotSnapshot *snapshot);

G_END_DECLS
