/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * mentor_rank_between:
 * @before: (nullable): the rank before, or %NULL for the beginning
 * @after: (nullable): the rank after, or %NULL for the end
 *
 * A string that sorts by bytes between two ranks, so that one record can be put between others
 * without touching them. Putting at the end or the beginning keeps ranks short. Ranks that were
 * not made by this function, or are not in order, give one after @before.
 *
 * Returns: (transfer full): the rank
 */
char *mentor_rank_between (const char *before, const char *after);

G_END_DECLS
