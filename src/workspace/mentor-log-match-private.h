/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "workspace/mentor-log-search.h"

G_BEGIN_DECLS

/*
 * MentorLogMatch: what a search looks for: whether one entry is a hit.
 */
typedef struct
{
  char **needles; /* see mentor_fold_query() */
  MentorLogFilter filter;
  gboolean filtered;                       /* whether that leaves out anything */
  GHashTable *beside[MENTOR_LOG_N_BESIDE]; /* entry's id → text */
  GHashTable *folded[MENTOR_LOG_N_BESIDE]; /* entry's id → the same, folded */
} MentorLogMatch;

void _mentor_log_match_clear (MentorLogMatch *self);
void _mentor_log_match_set_query (MentorLogMatch *self, const char *query);
/* @filter: (nullable): is copied */
void _mentor_log_match_set_filter (MentorLogMatch *self, const MentorLogFilter *filter);
/* See mentor_log_search_set_beside(). */
void _mentor_log_match_set_beside (MentorLogMatch *self, MentorLogBeside which, GHashTable *texts);
/* See mentor_log_search_find_beside(). */
char *_mentor_log_match_find_beside (const MentorLogMatch *self, MentorLogHead *head,
                                     MentorSpan *hit);
gboolean _mentor_log_match_test (const MentorLogMatch *self, MentorLogHead *head);

G_END_DECLS
