/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "record/mentor-record.h"

G_BEGIN_DECLS

/*
 * MentorRecordView: those records of a list that match, in an order of their own; a GListModel
 * that follows its source and the records' properties (GTK's own filter models don't watch
 * properties, and live above the line). A matrix cell is one; so are the open promises. Its property
 * n-items (uint) tells how many there are.
 */
#define MENTOR_TYPE_RECORD_VIEW (mentor_record_view_get_type ())
G_DECLARE_FINAL_TYPE (MentorRecordView, mentor_record_view, MENTOR, RECORD_VIEW, GObject)

/**
 * MentorRecordMatch:
 *
 * Returns: whether the record belongs into the view
 */
typedef gboolean (*MentorRecordMatch) (MentorRecord *record, gpointer user_data);

/**
 * mentor_record_view_new:
 * @source: (transfer none): a list of records
 * @match: (nullable): which of them; %NULL for all
 * @compare: (nullable): their order; ties and %NULL keep the order of the source
 * @user_data: for both
 * @destroy: (nullable): frees @user_data
 *
 * Returns: (transfer full): a view
 */
MentorRecordView *mentor_record_view_new (GListModel *source, MentorRecordMatch match,
                                          GCompareDataFunc compare, gpointer user_data,
                                          GDestroyNotify destroy);

/** mentor_record_view_refresh: asks @match again for every record (its user data changed) */
void mentor_record_view_refresh (MentorRecordView *self);

/** mentor_record_view_get: Returns: (transfer none) (nullable): the record at a position */
gpointer mentor_record_view_get (MentorRecordView *self, guint position);

G_END_DECLS
