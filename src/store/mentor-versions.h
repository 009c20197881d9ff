/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/*
 * Earlier versions of documents, on this machine only:
 * backups/versions/<document>/<time>-<hash>.json.
 */

/** MENTOR_VERSIONS_LEAST: so many versions of each document are kept, however old they are */
#define MENTOR_VERSIONS_LEAST 5

/**
 * mentor_versions_path:
 * @backups: the folder of a pair's backups
 * @name: a document's name within the pair's folder
 * @bytes: (nullable): the version; %NULL when it isn't known yet
 *
 * Returns: (transfer full): where this version goes, named by the present time
 */
char *mentor_versions_path (const char *backups, const char *name, GBytes *bytes);

/**
 * mentor_versions_keep:
 * @path: from mentor_versions_path()
 * @bytes: the version
 *
 * Writes a version, unless the newest one is the same, and thins out the older ones: one per ten
 * minutes for a day, one per day for 90 days. Blocks.
 */
void mentor_versions_keep (const char *path, GBytes *bytes);

/**
 * mentor_versions_thin:
 * @names: (array zero-terminated=1): names of versions, in any order
 *
 * Returns: (transfer container) (element-type utf8): those that may go
 */
GPtrArray *mentor_versions_thin (const char *const *names);

G_END_DECLS
