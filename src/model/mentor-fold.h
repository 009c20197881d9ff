/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * Searching as a Dane expects. Folded text has no case, accents or typographic signs: é is e, ü is
 * u, ’ is ', a line break is a space. æ, ø and å are letters of their own and stay; ä and ö are æ
 * and ø. A searched "aa" also finds å, and å finds "aa"; a searched "a" doesn't find å.
 */

/** mentor_fold: Returns: (transfer full): the folded @text; never longer than @text */
char *mentor_fold (const char *text);
/** mentor_fold_append: like mentor_fold(), at the end of @folded */
void mentor_fold_append (GString *folded, const char *text);

/**
 * mentor_fold_query:
 * @query: what was typed
 *
 * Returns: (transfer full): what to look for in folded text: any of these; none for a blank query
 */
char **mentor_fold_query (const char *query);

/** mentor_fold_contains: Returns: whether @folded holds one of @needles */
gboolean mentor_fold_contains (const char *folded, const char *const *needles);

/**
 * mentor_fold_narrows:
 * @needles: of the query now
 * @before: of the query before
 *
 * Returns: whether all that @needles find was found by @before too
 */
gboolean mentor_fold_narrows (const char *const *needles, const char *const *before);

/** MentorSpan: bytes of a text, from @start up to but not including @end */
typedef struct
{
  gsize start;
  gsize end;
} MentorSpan;

/**
 * mentor_fold_find:
 * @text: a text, not folded
 * @needles: what to look for
 * @max: as many at most; 0 for all
 *
 * Returns: (transfer full) (element-type MentorSpan): where @text holds a needle, in order
 */
GArray *mentor_fold_find (const char *text, const char *const *needles, guint max);

G_END_DECLS
