/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/*
 * Single records that were deleted here: backups/removed/<time>-<id>-<document>.json. What a save
 * takes out of a document goes there first, and what a save brings back goes out again, however
 * it was deleted and brought back.
 */

/** MENTOR_REMOVED_FOLDER: the folder of the backups that they lie in */
#define MENTOR_REMOVED_FOLDER "removed"

/**
 * MentorRemoved:
 * @document: the name of the document that it was in
 * @list: the list of the document that it was in
 * @after: (nullable): the id of the record before it
 * @tree: the record
 *
 * A record in the trash.
 */
typedef struct
{
  char *document;
  char *list;
  char *after;
  JsonNode *tree;
} MentorRemoved;

void mentor_removed_free (MentorRemoved *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MentorRemoved, mentor_removed_free)

/**
 * mentor_removed_is_same:
 *
 * Two trees of a document: what its file holds and what it is to hold. Quick where they share what
 * didn't change, as snapshots of one document do.
 *
 * Returns: whether the same records stand in the same places of its lists, so that none came or went
 */
gboolean mentor_removed_is_same (JsonNode *before, JsonNode *after);

/**
 * mentor_removed_keep:
 * @backups: the folder of a pair's backups
 * @name: a document's name within the pair's folder
 * @before: what its file holds
 * @after: what it is to hold
 *
 * Keeps each record of @before that isn't in @after any more, unless nothing is written in it.
 * Blocks.
 */
void mentor_removed_keep (const char *backups, const char *name, GBytes *before, JsonNode *after);

/** mentor_removed_forget: takes the records out of the trash that @now, on disk, holds. Blocks. */
void mentor_removed_forget (const char *backups, const char *name, JsonNode *now);

/** mentor_removed_read: Returns: (transfer full) (nullable): the record in a file of the trash */
MentorRemoved *mentor_removed_read (const char *path, GError **error);

/**
 * mentor_removed_delete:
 * @backups: the folder of a pair's backups
 * @path: a record in the trash
 * @error: why not
 *
 * Deletes a record for ever: from the trash, and from every earlier version and copy of its document
 * on this machine.
 */
gboolean mentor_removed_delete (const char *backups, const char *path, GError **error);

G_END_DECLS
