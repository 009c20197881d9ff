/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * mentor_check_folder:
 * @folder: a pair's folder
 * @report: takes a line "file: reason" for each problem
 *
 * Reads and checks all documents of a pair, for "mentorpar --check".
 *
 * Returns: the number of problems
 */
guint mentor_check_folder (const char *folder, GString *report);

G_END_DECLS
