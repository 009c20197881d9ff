/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/mentor-swot.h"

G_BEGIN_DECLS

/*
 * MentorSwotSnapshots: the popover with the snapshots of the SWOT, and what takes another.
 *
 * Signals: "take" (MentorSwotSnapshots*, const char *name, int MentorSwotMoment),
 *          "open" (MentorSwotSnapshots*, MentorSwotSnapshot*), "compare" (MentorSwotSnapshots*).
 */
#define MENTOR_TYPE_SWOT_SNAPSHOTS (mentor_swot_snapshots_get_type ())
G_DECLARE_FINAL_TYPE (MentorSwotSnapshots, mentor_swot_snapshots, MENTOR, SWOT_SNAPSHOTS,
                      GtkPopover)

/** mentor_swot_snapshots_set_swot: @swot: (nullable): whose snapshots */
void mentor_swot_snapshots_set_swot (MentorSwotSnapshots *self, MentorSwot *swot);

/** mentor_swot_snapshot_get_title: Returns: (transfer full): its name, else its moment */
char *mentor_swot_snapshot_get_title (MentorSwotSnapshot *snapshot);

/** mentor_swot_snapshot_describe: Returns: (transfer full): "Start, 3 Sep 2026" */
char *mentor_swot_snapshot_describe (MentorSwotSnapshot *snapshot);

/** mentor_swot_list_get_title: Returns: (transfer none): "Strengths" …, translated */
const char *mentor_swot_list_get_title (MentorSwotList list);

G_END_DECLS
