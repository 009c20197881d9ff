/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/mentor-past.h"
#include "store/mentor-trash.h"
#include "workspace/mentor-workspace.h"

G_BEGIN_DECLS

/* Earlier versions of the open pair's documents, and the trash of this machine. */

/** mentor_workspace_list_versions: Returns: (transfer full) (element-type MentorVersion): newest first */
GPtrArray *mentor_workspace_list_versions (MentorWorkspace *self, MentorDocument *document);
/** mentor_workspace_read_version: Returns: (transfer full) (nullable): an earlier version */
JsonNode *mentor_workspace_read_version (MentorWorkspace *self, MentorDocument *document,
                                         const MentorVersion *version, GError **error);

/**
 * mentor_workspace_describe:
 * @tree: a document
 *
 * Returns: (transfer full): what is written in it, as plain lines without what only the program needs
 */
char *mentor_workspace_describe (JsonNode *tree);

/**
 * MentorTrashRow:
 * @item: what lies in the trash
 * @title: what it is, for the user
 * @readable: whether it can be brought back
 */
typedef struct
{
  MentorTrashed *item;
  char *title;
  gboolean readable;
} MentorTrashRow;

void mentor_trash_row_free (MentorTrashRow *self);

/**
 * mentor_workspace_list_trash:
 *
 * Returns: (transfer full) (element-type MentorTrashRow): what lies in the trash of the open pair, and
 *   the pairs that were deleted, newest first
 */
GPtrArray *mentor_workspace_list_trash (MentorWorkspace *self);
/** mentor_workspace_restore_trashed: brings it back; a pair is opened. @error: a sentence */
gboolean mentor_workspace_restore_trashed (MentorWorkspace *self, MentorTrashRow *row,
                                           GError **error);
/** mentor_workspace_delete_trashed: deletes it for ever, on this machine. @error: a sentence */
gboolean mentor_workspace_delete_trashed (MentorWorkspace *self, MentorTrashRow *row,
                                          GError **error);

/** mentor_workspace_list_copy_problems: Returns: (transfer full): see
 *  mentor_folder_list_copy_problems() */
char **mentor_workspace_list_copy_problems (MentorWorkspace *self);
/** mentor_workspace_get_n_recovered: Returns: how many texts a crash had left in the open pair */
guint mentor_workspace_get_n_recovered (MentorWorkspace *self);

G_END_DECLS
