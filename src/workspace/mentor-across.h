/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/mentor-fold.h"
#include "workspace/mentor-workspace.h"

G_BEGIN_DECLS

/**
 * MentorAcrossKind: what an item is; the problem of a pair comes first. A shared promise is one of a
 * pair where both use this machine: then it has to be told whose it is.
 */
typedef enum
{
  MENTOR_ACROSS_PROBLEM,
  MENTOR_ACROSS_MEETING,
  MENTOR_ACROSS_PROMISE,
  MENTOR_ACROSS_SHARED_PROMISE,
  MENTOR_ACROSS_HIT,
} MentorAcrossKind;

/*
 * MentorAcrossItem: something of one of the pairs: the meeting that is next, what was promised by
 * whoever sits here, what a search found, or why a pair can't be read.
 */
#define MENTOR_TYPE_ACROSS_ITEM (mentor_across_item_get_type ())
G_DECLARE_FINAL_TYPE (MentorAcrossItem, mentor_across_item, MENTOR, ACROSS_ITEM, GObject)

/** mentor_across_item_get_kind: Returns: what it is */
MentorAcrossKind mentor_across_item_get_kind (MentorAcrossItem *self);
/** mentor_across_item_get_pair: Returns: the pair's id */
const char *mentor_across_item_get_pair (MentorAcrossItem *self);
/** mentor_across_item_get_names: Returns: the names of the pair; of a shared promise, who made it */
const char *mentor_across_item_get_names (MentorAcrossItem *self);
/** mentor_across_item_get_date: Returns: when it is, or is due; "" when nobody said that */
const char *mentor_across_item_get_date (MentorAcrossItem *self);
/** mentor_across_item_get_time: Returns: HH:MM or "" */
const char *mentor_across_item_get_time (MentorAcrossItem *self);
/** mentor_across_item_get_text: Returns: the place of a meeting, the promise, the line with the hit */
const char *mentor_across_item_get_text (MentorAcrossItem *self);
/** mentor_across_item_get_hit: Returns: (nullable): where in the text the hit is */
const MentorSpan *mentor_across_item_get_hit (MentorAcrossItem *self);
/** mentor_across_item_get_target: Returns: the id of the entry or the task */
const char *mentor_across_item_get_target (MentorAcrossItem *self);

/*
 * MentorAcross: a GListModel of MentorAcrossItem over all pairs of this machine: first what can't be
 * read, then the next meetings and the promises by day; with a query what it finds in the
 * logbooks, newest first. A thread reads the files as they are on disk; a folder that is broken or
 * away takes nothing from the others. Notes that are one's own are not in it.
 *
 * Property: loading (boolean, read-only).
 */
#define MENTOR_TYPE_ACROSS (mentor_across_get_type ())
G_DECLARE_FINAL_TYPE (MentorAcross, mentor_across, MENTOR, ACROSS, GObject)

/** mentor_across_new: Returns: (transfer full): what all pairs hold now; begins to read */
MentorAcross *mentor_across_new (MentorWorkspace *workspace);
/** mentor_across_is_loading: Returns: see the property */
gboolean mentor_across_is_loading (MentorAcross *self);
/** mentor_across_set_query: @query: what was typed; blank for meetings and promises */
void mentor_across_set_query (MentorAcross *self, const char *query);
/** mentor_across_stop: nobody looks any more: ends the reading */
void mentor_across_stop (MentorAcross *self);

G_END_DECLS
