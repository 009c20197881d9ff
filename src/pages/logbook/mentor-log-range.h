/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "workspace/mentor-slots.h"

G_BEGIN_DECLS

/* MentorLogRange: how much of a list is in its slots: what is in sight, and what is scrolled to. */
#define MENTOR_TYPE_LOG_RANGE (mentor_log_range_get_type ())
G_DECLARE_FINAL_TYPE (MentorLogRange, mentor_log_range, MENTOR, LOG_RANGE, GObject)

/**
 * mentor_log_range_new:
 * @scroller: around the list; outlives the range
 *
 * Returns: (transfer full): a range that follows how @scroller is scrolled
 */
MentorLogRange *mentor_log_range_new (GtkScrolledWindow *scroller);

/** mentor_log_range_get_slots: Returns: (transfer none): what the list shows */
MentorSlots *mentor_log_range_get_slots (MentorLogRange *self);

/** mentor_log_range_reset: goes back to the first rows, as many as are in sight */
void mentor_log_range_reset (MentorLogRange *self);

/** mentor_log_range_include: @position: of an item, for which there is a slot then */
void mentor_log_range_include (MentorLogRange *self, guint position);

/** mentor_log_range_reach_top: to the first item, as soon as somebody may want to scroll there */
void mentor_log_range_reach_top (MentorLogRange *self);

/** mentor_log_range_reach_end: to the last item */
void mentor_log_range_reach_end (MentorLogRange *self);

G_END_DECLS
