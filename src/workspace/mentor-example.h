/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/** MENTOR_EXAMPLE_ID: the example pair's id, the same in both languages */
#define MENTOR_EXAMPLE_ID "5fca4af4-15e1-4665-b51d-5d32e2d79097"

/**
 * mentor_example_write:
 * @folder: an existing folder
 * @today: (nullable): YYYY-MM-DD; %NULL for today
 * @error: a sentence for the user
 *
 * Writes the example pair, in the user's language, its dates moved so that the last meeting was
 * two weeks ago.
 *
 * Returns: whether all of it was written
 */
gboolean mentor_example_write (const char *folder, const char *today, GError **error);

G_END_DECLS
