/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "record/mentor-document.h"
#include "record/mentor-record-list.h"

G_BEGIN_DECLS

/* Between the files of record/ only. */

typedef struct
{
  char *id;
  GValue *values;       /* by member index; a child or list holds its object */
  gboolean *touched;    /* by member index: raw no longer speaks for the value */
  JsonObject *raw;      /* the object as it was last read */
  JsonNode *snapshot;   /* what mentor_record_snapshot() gave, until something changes */
  MentorRecord *owner;  /* not owned */
  MentorRecordList *in; /* the list that holds the record, not owned */
} MentorRecordPrivate;

MentorRecordPrivate *_mentor_record_private (MentorRecord *self);
GPtrArray *_mentor_record_members (MentorRecord *self);
void _mentor_record_set_owner (MentorRecord *self, MentorRecord *owner, MentorRecordList *in);
void _mentor_record_set_id (MentorRecord *self, const char *id);
/* Stores a value that differs from the present one, and tells everybody but the history. */
void _mentor_record_store (MentorRecord *self, const MentorMember *member, const GValue *value,
                           gboolean touched, gboolean edited);
/* What was last read of a member, or NULL. */
JsonNode *_mentor_record_raw_member (MentorRecordPrivate *priv, const MentorMember *member);
/* Whether what was last read stands for the value, so that it may be written as it came. */
gboolean _mentor_record_raw_says (MentorRecord *self, const MentorMember *member,
                                  const GValue *value);
/* Whether a record that is nowhere, or one that it holds, has the id of one in the lists of root. */
gboolean _mentor_record_shares_ids (MentorRecord *root, MentorRecord *item);
/* Forgets the snapshots that contain this record; @edited also tells the document. */
void _mentor_record_invalidate (MentorRecord *self, const char *member, gboolean edited);
/* Notes how to undo that a member gets @value. */
void _mentor_record_push_step (MentorHistory *history, MentorRecord *self,
                               const MentorMember *member, const GValue *value);
/* As mentor_record_check(); @needs_id: whether the tree itself has to name its record. */
gboolean _mentor_record_check_tree (GType type, JsonNode *tree, gboolean needs_id,
                                    GPtrArray *remarks, GError **error);
void _mentor_document_write_head (MentorDocument *self, JsonObject *object);
void _mentor_document_changed (MentorDocument *self, MentorRecord *record, const char *member);

/* mentor-record-value.c: values and their JSON */
gboolean _mentor_value_equal (const GValue *a, const GValue *b);
void _mentor_value_normalise (GValue *value);
gboolean _mentor_value_acceptable (GParamSpec *pspec, const GValue *value);
JsonNode *_mentor_value_to_json (GParamSpec *pspec, const GValue *value);
/* Sets @value (initialised to the default); a sentence in @remark when the value is kept in the
 * file but not understood. */
gboolean _mentor_value_from_json (GParamSpec *pspec, JsonNode *node, GValue *value, char **remark,
                                  GError **error);

MentorRecordList *_mentor_record_list_new (MentorRecord *owner, const MentorMember *member);
void _mentor_record_list_disown (MentorRecordList *self);
GType _mentor_record_list_item_type (MentorRecordList *self);
gboolean _mentor_record_list_is_keyed (MentorRecordList *self);
/* Without history: for updating, undoing. */
void _mentor_record_list_put (MentorRecordList *self, guint position, MentorRecord *item);
void _mentor_record_list_take (MentorRecordList *self, guint position);
void _mentor_record_list_splice (MentorRecordList *self, guint position, MentorRecord **items,
                                 guint n_items);

G_END_DECLS
