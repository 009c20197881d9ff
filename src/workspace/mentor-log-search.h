/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "workspace/mentor-logbook.h"

G_BEGIN_DECLS

/**
 * MentorLogFilter:
 * @kinds: a bit for each MentorLogKind; 0 for all
 * @authors: a bit for each MentorLogAuthor; 0 for all
 * @tag: (nullable): entries that have it
 * @from: (nullable): YYYY-MM-DD: this day and later
 * @to: (nullable): YYYY-MM-DD: this day and earlier
 * @with_results: entries that note results
 * @only_new: entries that are new
 *
 * Which entries to list; all conditions hold together.
 */
typedef struct
{
  guint kinds;
  guint authors;
  char *tag;
  char *from;
  char *to;
  gboolean with_results;
  gboolean only_new;
} MentorLogFilter;

/** MentorLogBeside: texts that are searched but aren't part of the entry's document */
typedef enum
{
  MENTOR_LOG_BESIDE_PROMISES,
  MENTOR_LOG_BESIDE_NOTES,
  MENTOR_LOG_N_BESIDE,
} MentorLogBeside;

/*
 * MentorLogSearch: a GListModel of a logbook's heads: all of them, or those that a query and a
 * filter leave, in the same order. An entry that stops to match while it is written stays until
 * query or filter are others.
 *
 * Signal: "changed" (MentorLogSearch*): query or filter are others now; after "items-changed".
 */
#define MENTOR_TYPE_LOG_SEARCH (mentor_log_search_get_type ())
G_DECLARE_FINAL_TYPE (MentorLogSearch, mentor_log_search, MENTOR, LOG_SEARCH, GObject)

/** mentor_log_search_new: Returns: (transfer full): a search over nothing */
MentorLogSearch *mentor_log_search_new (void);

/** mentor_log_search_set_logbook: @logbook: (nullable): what to search; forgets query and filter */
void mentor_log_search_set_logbook (MentorLogSearch *self, MentorLogbook *logbook);

/** mentor_log_search_set_query: @query: what was typed; blank for everything */
void mentor_log_search_set_query (MentorLogSearch *self, const char *query);

/** mentor_log_search_get_needles: Returns: (transfer none): see mentor_fold_query() */
const char *const *mentor_log_search_get_needles (MentorLogSearch *self);

/** mentor_log_search_has_query: Returns: whether a query is set that isn't blank */
gboolean mentor_log_search_has_query (MentorLogSearch *self);

/** mentor_log_search_set_filter: @filter: (nullable): which entries to list; is copied */
void mentor_log_search_set_filter (MentorLogSearch *self, const MentorLogFilter *filter);

/** mentor_log_search_get_filter: Returns: (transfer none): the filter */
const MentorLogFilter *mentor_log_search_get_filter (MentorLogSearch *self);

/** mentor_log_search_is_active: Returns: whether query or filter leave out anything */
gboolean mentor_log_search_is_active (MentorLogSearch *self);

/** mentor_log_search_is_filtered: Returns: whether the filter leaves out anything */
gboolean mentor_log_search_is_filtered (MentorLogSearch *self);

/**
 * mentor_log_search_set_beside:
 * @which: what kind of text it is
 * @texts: (transfer full) (nullable): entry's id → text, not folded; owns both
 */
void mentor_log_search_set_beside (MentorLogSearch *self, MentorLogBeside which, GHashTable *texts);

/** mentor_log_search_find_beside: like mentor_log_head_find_passage(), in the texts beside it */
char *mentor_log_search_find_beside (MentorLogSearch *self, MentorLogHead *head, MentorSpan *hit);

/** mentor_log_search_index: Returns: the head's position here, or -1 */
int mentor_log_search_index (MentorLogSearch *self, MentorLogHead *head);

G_END_DECLS
