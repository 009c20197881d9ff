/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "record/mentor-record.h"

G_BEGIN_DECLS

/*
 * MentorDocument: the record at the root of a file. Knows its format and version, whether it may be
 * changed, the history that its changes go to, and tells the store when it changed.
 *
 * Signal: "changed" (MentorDocument*, MentorRecord *record, const char *member): something that
 * would be written is different now, by an edit, an undo or a redo (not by mentor_record_update(),
 * which brings what is already in a file; that emits "updated" (MentorDocument*) at its end, and so
 * does becoming read-only).
 */
#define MENTOR_TYPE_DOCUMENT (mentor_document_get_type ())
G_DECLARE_DERIVABLE_TYPE (MentorDocument, mentor_document, MENTOR, DOCUMENT, MentorRecord)

/**
 * MentorDocumentClass:
 * @format: the kind, for instance "mentorpar/tasks"
 * @version: the version that this program writes
 */
struct _MentorDocumentClass
{
  MentorRecordClass parent_class;

  const char *format;
  int version;
};

/** mentor_document_get_format: Returns: the format of a document type */
const char *mentor_document_get_format (GType type);

/** mentor_document_get_history: Returns: (transfer none) (nullable): where its steps go */
MentorHistory *mentor_document_get_history (MentorDocument *self);
/** mentor_document_set_history: @history: (nullable) (transfer none): not kept alive by the document */
void mentor_document_set_history (MentorDocument *self, MentorHistory *history);

/** mentor_document_get_read_only: Returns: whether edits are refused */
gboolean mentor_document_get_read_only (MentorDocument *self);
/** mentor_document_set_read_only: @read_only: whether edits are refused from now on */
void mentor_document_set_read_only (MentorDocument *self, gboolean read_only);

/**
 * mentor_document_watch:
 * @changed: (type void(GObject *watcher)): called after an edit, and after anything that came from
 *   elsewhere
 * @watcher: an object; the document is watched for as long as it lives, or until its handlers are
 *   disconnected
 *
 * Connects to "changed" and "updated", for those who compute all they show anew.
 */
void mentor_document_watch (MentorDocument *self, GCallback changed, gpointer watcher);

/**
 * mentor_document_load:
 * @self: a document
 * @tree: a whole document as JSON
 * @error: %MENTOR_JSON_ERROR: another format, a missing version, or as mentor_record_update()
 *
 * Like mentor_record_update(), after checking format and version. The tree of a later version is
 * taken as far as it is understood and the document becomes read-only.
 *
 * Returns: whether the document now holds the tree
 */
gboolean mentor_document_load (MentorDocument *self, JsonNode *tree, GError **error);

/** mentor_document_is_newer: Returns: whether the tree was written by a later version */
gboolean mentor_document_is_newer (GType type, JsonNode *tree);

/**
 * mentor_document_check:
 * @type: a document type
 * @tree: a whole document
 * @remarks: (nullable) (element-type utf8): as mentor_record_check()
 * @error: as mentor_document_load()
 *
 * Returns: whether mentor_document_load() would take it
 */
gboolean mentor_document_check (GType type, JsonNode *tree, GPtrArray *remarks, GError **error);

G_END_DECLS
