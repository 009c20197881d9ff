/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* What mentor-file.c (saving), mentor-file-read.c and mentor-file-move.c share. */

#include <gio/gio.h>
#include <sys/stat.h>

#define TEMPORARY_PREFIX ".tmp-"
#define TEMPORARY_SUFFIX ".part" /* which synchronisers leave alone */

/**
 * _mentor_file_fail:
 * @code: an errno
 * @format: a sentence with the file's name and the reason
 *
 * Returns: %FALSE
 */
gboolean _mentor_file_fail (GError **error, int code, const char *format, const char *path);

/** _mentor_file_write_all: Returns: whether all of it was written; else errno says why not */
gboolean _mentor_file_write_all (int descriptor, GBytes *bytes);

/** _mentor_file_is_unsupported: Returns: whether an errno says that this disk can't do that at all */
gboolean _mentor_file_is_unsupported (int code);

/** _mentor_file_check_ordinary: Returns: %FALSE, and why, for what isn't an ordinary file */
gboolean
_mentor_file_check_ordinary (const struct stat *status, const char *path, GError **error);
