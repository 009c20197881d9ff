/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* What this machine last wrote into each document: backups/bases/<document>. Tells what should be in
 * the pair's folder when it is opened. */

/**
 * mentor_bases_write:
 * @path: where the base of a document lies
 * @bytes: what was just saved in the document
 *
 * Written over what is there, which costs a tenth of a new file. A crash may so leave a mixture of
 * the two; who reads a base takes one that isn't a document for none. Blocks.
 */
void mentor_bases_write (const char *path, GBytes *bytes);

/**
 * mentor_bases_list:
 * @backups: (nullable): the folder of a pair's backups
 * @logbook: whether to list the logbook's as well
 *
 * Returns: (transfer full) (element-type utf8): names of documents within the pair's folder
 */
GPtrArray *mentor_bases_list (const char *backups, gboolean logbook);

/**
 * mentor_bases_retire:
 * @backups: (nullable): the folder of a pair's backups
 * @name: a document that is gone for good
 *
 * Keeps what we last wrote into it as an earlier version.
 */
void mentor_bases_retire (const char *backups, const char *name);

G_END_DECLS
