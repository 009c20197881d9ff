/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * mentor_merge_text:
 * @base: what both came from; "" when that is unknown
 * @a: one text
 * @b: the other text
 * @clash: (out): whether both changed the same place, so that both wordings stand in the result
 *
 * Merges two texts that both differ from @base, line by line. Which of the two is @a doesn't
 * matter.
 *
 * Returns: (transfer full): the merged text
 */
char *mentor_merge_text (const char *base, const char *a, const char *b, gboolean *clash);

G_END_DECLS
