/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "record/mentor-record.h"

G_BEGIN_DECLS

/*
 * MentorRecordList: an ordered list of records of one type, owned by a record that declared it.
 * A GListModel. Inserting, moving and removing are undo steps.
 */
#define MENTOR_TYPE_RECORD_LIST (mentor_record_list_get_type ())
G_DECLARE_FINAL_TYPE (MentorRecordList, mentor_record_list, MENTOR, RECORD_LIST, GObject)

/** mentor_record_list_get_owner: Returns: (transfer none) (nullable): the record that declared it */
MentorRecord *mentor_record_list_get_owner (MentorRecordList *self);
/** mentor_record_list_get_name: Returns: the member's name */
const char *mentor_record_list_get_name (MentorRecordList *self);
/** mentor_record_list_get_length: Returns: the number of records */
guint mentor_record_list_get_length (MentorRecordList *self);
/** mentor_record_list_get: Returns: (transfer none) (nullable): the record at a position */
gpointer mentor_record_list_get (MentorRecordList *self, guint position);
/** mentor_record_list_find: Returns: (transfer none) (nullable): the record of that id */
gpointer mentor_record_list_find (MentorRecordList *self, const char *id);
/** mentor_record_list_index: Returns: the record's position, or -1 */
int mentor_record_list_index (MentorRecordList *self, MentorRecord *item);

/**
 * mentor_record_list_ensure:
 * @self: a keyed list
 * @id: a key
 *
 * The record of that key, made when it isn't there. A blank one is neither written nor a step.
 *
 * Returns: (transfer none): the record
 */
gpointer mentor_record_list_ensure (MentorRecordList *self, const char *id);

/**
 * mentor_record_list_insert:
 * @self: a list
 * @item: (transfer none): a record that belongs to nothing
 * @after: (nullable): the record before it, or %NULL to make it the first
 */
void mentor_record_list_insert (MentorRecordList *self, MentorRecord *item, MentorRecord *after);

/** mentor_record_list_append: inserts after the last record */
void mentor_record_list_append (MentorRecordList *self, MentorRecord *item);

/**
 * mentor_record_list_move:
 * @self: the list that holds @item
 * @item: a record
 * @to: a list of the same type in the same document; may be @self
 * @after: (nullable): the record of @to before it, or %NULL to make it the first
 */
void mentor_record_list_move (MentorRecordList *self, MentorRecord *item, MentorRecordList *to,
                              MentorRecord *after);

/** mentor_record_list_remove: the record stays alive in the history */
void mentor_record_list_remove (MentorRecordList *self, MentorRecord *item);

G_END_DECLS
