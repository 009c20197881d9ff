/* SPDX-License-Identifier: GPL-3.0-or-later */

/* MentorLogMatch: the filter looks at what is known of an entry, the query at its folded text. */

#include "config.h"

#include <string.h>

#include "workspace/mentor-log-head-private.h"
#include "workspace/mentor-log-match-private.h"

static void
clear_filter (MentorLogFilter *filter)
{
  g_free (filter->tag);
  g_free (filter->from);
  g_free (filter->to);
  *filter = (MentorLogFilter){ 0 };
}

void
_mentor_log_match_clear (MentorLogMatch *self)
{
  g_clear_pointer (&self->needles, g_strfreev);
  clear_filter (&self->filter);
  self->filtered = FALSE;
  for (guint i = 0; i < MENTOR_LOG_N_BESIDE; i++)
    {
      g_clear_pointer (&self->beside[i], g_hash_table_unref);
      g_clear_pointer (&self->folded[i], g_hash_table_unref);
    }
}

void
_mentor_log_match_set_query (MentorLogMatch *self, const char *query)
{
  g_strfreev (self->needles);
  self->needles = mentor_fold_query (query);
}

void
_mentor_log_match_set_filter (MentorLogMatch *self, const MentorLogFilter *filter)
{
  MentorLogFilter copy = { 0 };

  if (filter != NULL)
    copy = (MentorLogFilter){
      .kinds = filter->kinds,
      .authors = filter->authors,
      .tag = g_strdup (filter->tag),
      .from = g_strdup (filter->from),
      .to = g_strdup (filter->to),
      .with_results = filter->with_results,
      .only_new = filter->only_new,
    };
  clear_filter (&self->filter);
  self->filter = copy;
  self->filtered = copy.kinds != 0 || copy.authors != 0 || copy.tag != NULL || copy.from != NULL
                   || copy.to != NULL || copy.with_results || copy.only_new;
}

void
_mentor_log_match_set_beside (MentorLogMatch *self, MentorLogBeside which, GHashTable *texts)
{
  GHashTableIter iter;
  gpointer id, text;

  g_clear_pointer (&self->folded[which], g_hash_table_unref);
  g_clear_pointer (&self->beside[which], g_hash_table_unref);
  self->beside[which] = texts;
  if (texts == NULL)
    return;
  self->folded[which] = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  g_hash_table_iter_init (&iter, texts);
  while (g_hash_table_iter_next (&iter, &id, &text))
    g_hash_table_insert (self->folded[which], id, mentor_fold (text));
}

char *
_mentor_log_match_find_beside (const MentorLogMatch *self, MentorLogHead *head, MentorSpan *hit)
{
  for (guint i = 0; i < MENTOR_LOG_N_BESIDE; i++)
    {
      const char *text
          = self->beside[i] != NULL
                ? g_hash_table_lookup (self->beside[i], mentor_log_head_get_id (head))
                : NULL;
      char *passage = text != NULL ? _mentor_log_cut_passage (
                          text, (const char *const *) self->needles, hit)
                                   : NULL;

      if (passage != NULL)
        return passage;
    }
  return NULL;
}

static gboolean
has_tag (const MentorLogFacts *facts, const char *tag)
{
  const char *at;

  for (guint i = 0; (at = _mentor_log_facts_get (facts, MENTOR_LOG_FIELD_TAG, i)) != NULL; i++)
    if (g_str_equal (at, tag))
      return TRUE;
  return FALSE;
}

static gboolean
passes (const MentorLogFilter *filter, MentorLogHead *head)
{
  const MentorLogFacts *facts = _mentor_log_head_get_facts (head);

  return (!filter->only_new || mentor_log_head_is_new (head))
         && (filter->authors == 0
             || (facts->problem == NULL && (filter->authors & (1u << facts->author)) != 0))
         && (filter->kinds == 0
          || (facts->problem == NULL && (filter->kinds & (1u << facts->kind)) != 0))
         && (filter->from == NULL || strcmp (facts->date, filter->from) >= 0)
         && (filter->to == NULL || strcmp (facts->date, filter->to) <= 0)
         && (!filter->with_results
             || _mentor_log_facts_count (facts, MENTOR_LOG_FIELD_RESULT) > 0)
         && (filter->tag == NULL || has_tag (facts, filter->tag));
}

gboolean
_mentor_log_match_test (const MentorLogMatch *self, MentorLogHead *head)
{
  const char *const *needles = (const char *const *) self->needles;

  if (self->filtered && !passes (&self->filter, head))
    return FALSE;
  if (*needles == NULL || mentor_fold_contains (_mentor_log_head_get_folded (head), needles))
    return TRUE;
  for (guint i = 0; i < MENTOR_LOG_N_BESIDE; i++)
    {
      const char *folded
          = self->folded[i] != NULL && g_hash_table_size (self->folded[i]) > 0
                ? g_hash_table_lookup (self->folded[i], mentor_log_head_get_id (head))
                : NULL;

      if (folded != NULL && mentor_fold_contains (folded, needles))
        return TRUE;
    }
  return FALSE;
}
