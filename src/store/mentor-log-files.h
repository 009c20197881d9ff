/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>
#include <sys/stat.h>

G_BEGIN_DECLS

/** MENTOR_LOG_FILES_FOLDER: where the logbook's documents lie within a pair's folder */
#define MENTOR_LOG_FILES_FOLDER "logbook"

/**
 * mentor_log_files_list:
 * @folder: a pair's folder
 * @look: whether to look at each file; without, the looks are "", which means unknown
 *
 * The logbook's documents, without temporary files and the copies in which synchronisers put one
 * side of a conflict.
 *
 * Returns: (transfer full) (nullable): names within the pair's folder to how the files look from
 *   outside; %NULL when the folder can't be read, so that nothing is known of them
 */
GHashTable *mentor_log_files_list (const char *folder, gboolean look);

/**
 * mentor_log_files_look:
 * @folder: a pair's folder
 * @name: a file's name within it
 *
 * May be called from any thread.
 *
 * Returns: (transfer full): how a file looks from outside: another string once it was written to
 */
char *mentor_log_files_look (const char *folder, const char *name);

/**
 * mentor_log_files_describe:
 * @status: what the system says of a file; zeros when it couldn't be asked
 *
 * Returns: (transfer full): the same as mentor_log_files_look()
 */
char *mentor_log_files_describe (const struct stat *status);

/** mentor_log_files_is_copy: Returns: whether a synchroniser calls a copy so that it makes of a
 *  conflict */
gboolean mentor_log_files_is_copy (const char *name);

/**
 * mentor_log_files_list_newest:
 * @folder: a pair's folder
 * @max: at most so many
 * @more: (out): whether there are more
 * @left_over: (out): whether a temporary file of ours lies there
 *
 * Goes through the names once and keeps nothing of the others: of ten thousand, that costs a third of
 * mentor_log_files_list().
 *
 * Returns: (transfer full): the first of what mentor_log_files_sort() gives
 */
char **mentor_log_files_list_newest (const char *folder,
                                     guint max,
                                     gboolean *more,
                                     gboolean *left_over);

/** mentor_log_files_sort: Returns: (transfer full): the names, newest first as far as they tell */
char **mentor_log_files_sort (GHashTable *files);

G_END_DECLS
