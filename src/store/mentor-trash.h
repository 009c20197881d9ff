/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/** MENTOR_TRASH_PAIR_PREFIX: how the name of a pair in the trash begins; who sat here ends it */
#define MENTOR_TRASH_PAIR_PREFIX "pair-"

/**
 * MentorTrashKind:
 * @MENTOR_TRASH_ENTRY: a document of the logbook
 * @MENTOR_TRASH_PAIR: a pair's whole folder
 * @MENTOR_TRASH_RECOVERED: a text that a crash left behind
 * @MENTOR_TRASH_CONFLICT: a conflict copy that was merged
 * @MENTOR_TRASH_RECORD: a single record of a document, such as a task
 */
typedef enum
{
  MENTOR_TRASH_ENTRY,
  MENTOR_TRASH_PAIR,
  MENTOR_TRASH_RECOVERED,
  MENTOR_TRASH_CONFLICT,
  MENTOR_TRASH_RECORD,
} MentorTrashKind;

/**
 * MentorTrashed:
 * @path: where it lies
 * @backups: the folder of the backups that it lies in
 * @name: what the file or folder was called
 * @time: (nullable): when it was put there, in local time
 *
 * Something in the trash of this machine.
 */
typedef struct
{
  MentorTrashKind kind;
  char *path;
  char *backups;
  char *name;
  GDateTime *time;
} MentorTrashed;

void mentor_trashed_free (MentorTrashed *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MentorTrashed, mentor_trashed_free)

/**
 * mentor_trash_list:
 * @backups: the folder of a pair's backups
 * @pairs: whether to list whole pairs; else all but them
 *
 * Returns: (transfer full) (element-type MentorTrashed): newest first
 */
GPtrArray *mentor_trash_list (const char *backups, gboolean pairs);

/**
 * mentor_trash_restore:
 * @item: an entry, a recovered text or a conflict copy; not a pair nor a record
 * @folder: the pair's folder
 * @error: why not, as a sentence that names the file
 *
 * Brings it back into the folder. What isn't an entry comes back as a copy of its document, and is
 * merged with it by the folder's next look.
 */
gboolean mentor_trash_restore (const MentorTrashed *item, const char *folder, GError **error);

/**
 * mentor_trash_delete:
 * @item: something in the trash
 * @folder: (nullable): the folder of the pair that it belongs to, if that is still known here
 * @private: (nullable): the folder of what is private about that pair
 *
 * Deletes it for ever, with its earlier versions, copies and private notes, unless @folder has the
 * same document. On this machine, and as far as the disk lets go of it.
 */
gboolean mentor_trash_delete (const MentorTrashed *item,
                              const char *folder,
                              const char *private,
                              GError **error);

G_END_DECLS
