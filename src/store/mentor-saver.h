/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "store/mentor-file.h"

G_BEGIN_DECLS

/*
 * MentorSaver: the one thread of the program that writes. Printing, checking, writing and syncing
 * happen there, in the order of asking; what became of it is told on the main context.
 */
#define MENTOR_TYPE_SAVER (mentor_saver_get_type ())
G_DECLARE_FINAL_TYPE (MentorSaver, mentor_saver, MENTOR, SAVER, GObject)

/**
 * MentorSaveOutcome:
 * @result: how the save went
 * @bytes: what the file holds now, if it was saved
 * @status: how the file looks with them; see mentor_file_save_known()
 * @displaced: (nullable): somebody else's version that is (%MENTOR_FILE_CHANGED) or was in the file
 * @error: (nullable): why it failed
 *
 * What became of a save. Belongs to the saver.
 */
typedef struct
{
  MentorFileResult result;
  GBytes *bytes;
  struct stat status;
  GBytes *displaced;
  GError *error;
} MentorSaveOutcome;

typedef void (*MentorSaveDone) (const MentorSaveOutcome *outcome, gpointer data);

/**
 * MentorSaveJob:
 * @path: the file
 * @root: (nullable): a folder that must exist; those between it and the file are made
 * @tree: a sealed tree: what to write
 * @there: whether there is a file as far as we know; then it holds @before
 * @again: whether to write also what the file holds already, as the disk hasn't confirmed that
 * @look_first: whether to save only if that is so
 * @keep_path: (nullable): where somebody else's version goes
 * @base_path: (nullable): where the written bytes go as well, as base of a later merge
 * @version: (nullable): bytes to keep as an earlier version before anything is written
 * @version_path: (nullable): where
 * @backups: (nullable): where records that the save takes out of @before are kept; needs @name
 * @name: (nullable): the document's name within the pair's folder
 * @before: (nullable): what the file holds or held, as far as we know
 * @before_tree: (nullable): the same, sealed
 * @before_status: (nullable): how the file looked when that was saved
 *
 * A save. The saver copies and refers to what it needs.
 */
typedef struct
{
  const char *path;
  const char *root;
  JsonNode *tree;
  gboolean there;
  gboolean again;
  gboolean look_first;
  const char *keep_path;
  const char *base_path;
  GBytes *version;
  const char *version_path;
  const char *backups;
  const char *name;
  GBytes *before;
  JsonNode *before_tree;
  const struct stat *before_status;
} MentorSaveJob;

/** mentor_saver_get_default: Returns: (transfer none): the saver of this process */
MentorSaver *mentor_saver_get_default (void);

/**
 * mentor_saver_save:
 * @self: a saver
 * @job: what to save
 * @done: called on the main context, exactly once
 * @data: for @done
 *
 * Hands a save to the thread. Callers ask for one document's next save when the last one is done.
 */
void
mentor_saver_save (MentorSaver *self, const MentorSaveJob *job, MentorSaveDone done, gpointer data);

/**
 * mentor_saver_keep_version:
 * @self: a saver
 * @path: where
 * @bytes: what
 *
 * Lets the thread write an earlier version, and thin out the older ones beside it.
 */
void mentor_saver_keep_version (MentorSaver *self, const char *path, GBytes *bytes);

/** mentor_saver_write_aside: lets the thread do mentor_file_write_aside() */
void mentor_saver_write_aside (MentorSaver *self, const char *path, GBytes *bytes);

/** mentor_saver_wait: waits until all is written that was asked for, and calls what is to be called
 */
void mentor_saver_wait (MentorSaver *self);

G_END_DECLS
