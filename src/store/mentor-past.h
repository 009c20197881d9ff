/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/mentor-folder.h"

G_BEGIN_DECLS

/**
 * MentorVersion:
 * @path: the file it is kept in
 * @time: when it was kept, in local time
 * @size: of the file, in bytes
 *
 * An earlier version of a document, on this machine.
 */
typedef struct
{
  char *path;
  GDateTime *time;
  goffset size;
} MentorVersion;

void mentor_version_free (MentorVersion *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MentorVersion, mentor_version_free)

/** mentor_past_parse_time: Returns: (transfer full) (nullable): when something was kept, by its name */
GDateTime *mentor_past_parse_time (const char *name);

/**
 * mentor_folder_list_versions:
 * @document: an open document
 *
 * Returns: (transfer full) (element-type MentorVersion): its earlier versions, newest first
 */
GPtrArray *mentor_folder_list_versions (MentorFolder *self, MentorDocument *document);

/**
 * mentor_folder_read_version:
 * @document: an open document
 * @version: one of its versions
 * @error: why it can't be read, as a sentence that names the file
 *
 * Returns: (transfer full) (nullable): the version, checked
 */
JsonNode *mentor_folder_read_version (MentorFolder *self,
                                      MentorDocument *document,
                                      const MentorVersion *version,
                                      GError **error);

/** mentor_folder_get_backups: Returns: (nullable): this machine's folder for what is past */
const char *mentor_folder_get_backups (MentorFolder *self);

G_END_DECLS
