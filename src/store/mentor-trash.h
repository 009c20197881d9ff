/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * MentorTrashKind:
 * @MENTOR_TRASH_ENTRY: a document of the logbook
 * @MENTOR_TRASH_PAIR: a pair's whole folder
 * @MENTOR_TRASH_RECOVERED: a text that a crash left behind
 * @MENTOR_TRASH_CONFLICT: a conflict copy that was merged
 */
typedef enum
{
  MENTOR_TRASH_ENTRY,
  MENTOR_TRASH_PAIR,
  MENTOR_TRASH_RECOVERED,
  MENTOR_TRASH_CONFLICT,
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
 * @item: an entry, a recovered text or a conflict copy
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
 * @folder: (nullable): the pair's folder
 *
 * Deletes it for ever, with its earlier versions if nothing of that name is in @folder. On this
 * machine, and as far as the disk lets go of it.
 */
gboolean mentor_trash_delete (const MentorTrashed *item, const char *folder, GError **error);

G_END_DECLS
