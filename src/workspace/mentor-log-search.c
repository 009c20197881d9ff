/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * MentorLogSearch. Every entry's text lies folded in memory, so a query is one strstr() an entry; a
 * longer query looks only through what the one before left. The list is what costs: it hears of
 * changes only, and of the smallest ones.
 */

#include "config.h"

#include <string.h>

#include "workspace/mentor-log-head-private.h"
#include "workspace/mentor-log-search.h"
#include "workspace/mentor-logbook-private.h"

struct _MentorLogSearch
{
  GObject parent_instance;

  MentorLogbook *logbook;
  char **needles;
  MentorLogFilter filter;
  gboolean filtered; /* whether that leaves out anything */
  GHashTable *beside[MENTOR_LOG_N_BESIDE]; /* entry's id → text */
  GHashTable *folded[MENTOR_LOG_N_BESIDE]; /* entry's id → the same, folded */
  GPtrArray *hits;                         /* of MentorLogHead; NULL: all of the logbook */
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (MentorLogSearch, mentor_log_search, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static GType
get_item_type (GListModel *model)
{
  return MENTOR_TYPE_LOG_HEAD;
}

static guint
get_n_items (GListModel *model)
{
  MentorLogSearch *self = MENTOR_LOG_SEARCH (model);

  if (self->hits != NULL)
    return self->hits->len;
  return self->logbook != NULL ? g_list_model_get_n_items (G_LIST_MODEL (self->logbook)) : 0;
}

static gpointer
get_item (GListModel *model, guint position)
{
  MentorLogSearch *self = MENTOR_LOG_SEARCH (model);

  if (self->hits == NULL)
    return self->logbook != NULL
               ? g_list_model_get_item (G_LIST_MODEL (self->logbook), position)
               : NULL;
  return position < self->hits->len ? g_object_ref (g_ptr_array_index (self->hits, position)) : NULL;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

/* Matching */

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
passes (MentorLogSearch *self, const MentorLogFacts *facts)
{
  const MentorLogFilter *filter = &self->filter;

  return (filter->kinds == 0
          || (facts->problem == NULL && (filter->kinds & (1u << facts->kind)) != 0))
         && (filter->from == NULL || strcmp (facts->date, filter->from) >= 0)
         && (filter->to == NULL || strcmp (facts->date, filter->to) <= 0)
         && (!filter->with_results
             || _mentor_log_facts_count (facts, MENTOR_LOG_FIELD_RESULT) > 0)
         && (filter->tag == NULL || has_tag (facts, filter->tag));
}

static gboolean
matches (MentorLogSearch *self, MentorLogHead *head)
{
  if (self->filtered && !passes (self, _mentor_log_head_get_facts (head)))
    return FALSE;
  if (*self->needles == NULL
      || mentor_fold_contains (_mentor_log_head_get_folded (head),
                               (const char *const *) self->needles))
    return TRUE;
  for (guint i = 0; i < MENTOR_LOG_N_BESIDE; i++)
    {
      const char *folded
          = self->folded[i] != NULL && g_hash_table_size (self->folded[i]) > 0
                ? g_hash_table_lookup (self->folded[i], mentor_log_head_get_id (head))
                : NULL;
      if (folded != NULL && mentor_fold_contains (folded, (const char *const *) self->needles))
        return TRUE;
    }
  return FALSE;
}

/* Of the heads in @among, or of all. */
static GPtrArray *
find_hits (MentorLogSearch *self, GPtrArray *among)
{
  GPtrArray *hits = g_ptr_array_new_with_free_func (g_object_unref);

  if (among == NULL && self->logbook != NULL)
    among = _mentor_logbook_peek_heads (self->logbook);
  for (guint i = 0; among != NULL && i < among->len; i++)
    if (matches (self, g_ptr_array_index (among, i)))
      g_ptr_array_add (hits, g_object_ref (g_ptr_array_index (among, i)));
  return hits;
}

/* Changing */

/* Shows other hits, and says what is different between the first and the last change. */
static void
show_hits (MentorLogSearch *self, GPtrArray *hits)
{
  g_autoptr (GPtrArray) before = self->hits;
  GPtrArray *all = _mentor_logbook_peek_heads (self->logbook);
  GPtrArray *old = before != NULL ? before : all, *now = hits != NULL ? hits : all;
  guint same = 0, removed, added;

  self->hits = hits;
  while (same < MIN (old->len, now->len) && old->pdata[same] == now->pdata[same])
    same++;
  removed = old->len - same;
  added = now->len - same;
  while (removed > 0 && added > 0
         && old->pdata[same + removed - 1] == now->pdata[same + added - 1])
    {
      removed--;
      added--;
    }
  if (removed > 0 || added > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), same, removed, added);
}

/* @narrower: whether only what is there now can be left */
static void
search (MentorLogSearch *self, gboolean narrower)
{
  if (self->logbook == NULL)
    ;
  else if (mentor_log_search_is_active (self))
    show_hits (self, find_hits (self, narrower ? self->hits : NULL));
  else if (self->hits != NULL)
    show_hits (self, NULL);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
on_items_changed (MentorLogSearch *self, guint position, guint removed, guint added)
{
  GPtrArray *hits;

  if (self->hits == NULL)
    {
      g_list_model_items_changed (G_LIST_MODEL (self), position, removed, added);
      return;
    }

  /* What has been found stays, even when it doesn't match any more. */
  {
    g_autoptr (GHashTable) here = g_hash_table_new (NULL, NULL);
    GPtrArray *all = _mentor_logbook_peek_heads (self->logbook);

    for (guint i = 0; i < self->hits->len; i++)
      g_hash_table_add (here, g_ptr_array_index (self->hits, i));
    hits = g_ptr_array_new_with_free_func (g_object_unref);
    for (guint i = 0; i < all->len; i++)
      {
        MentorLogHead *head = g_ptr_array_index (all, i);

        if (g_hash_table_contains (here, head) || matches (self, head))
          g_ptr_array_add (hits, g_object_ref (head));
      }
  }
  show_hits (self, hits);
}

static void
clear_filter (MentorLogFilter *filter)
{
  g_free (filter->tag);
  g_free (filter->from);
  g_free (filter->to);
  *filter = (MentorLogFilter){ 0 };
}

static void
mentor_log_search_finalize (GObject *object)
{
  MentorLogSearch *self = MENTOR_LOG_SEARCH (object);

  if (self->logbook != NULL)
    g_signal_handlers_disconnect_by_func (self->logbook, on_items_changed, self);
  g_clear_object (&self->logbook);
  g_strfreev (self->needles);
  clear_filter (&self->filter);
  for (guint i = 0; i < MENTOR_LOG_N_BESIDE; i++)
    {
      g_clear_pointer (&self->beside[i], g_hash_table_unref);
      g_clear_pointer (&self->folded[i], g_hash_table_unref);
    }
  g_clear_pointer (&self->hits, g_ptr_array_unref);

  G_OBJECT_CLASS (mentor_log_search_parent_class)->finalize (object);
}

static void
mentor_log_search_class_init (MentorLogSearchClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mentor_log_search_finalize;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
mentor_log_search_init (MentorLogSearch *self)
{
  self->needles = g_new0 (char *, 1);
}

MentorLogSearch *
mentor_log_search_new (void)
{
  return g_object_new (MENTOR_TYPE_LOG_SEARCH, NULL);
}

void
mentor_log_search_set_logbook (MentorLogSearch *self, MentorLogbook *logbook)
{
  guint removed, added;

  g_return_if_fail (MENTOR_IS_LOG_SEARCH (self));
  g_return_if_fail (logbook == NULL || MENTOR_IS_LOGBOOK (logbook));

  if (self->logbook == logbook)
    return;

  removed = get_n_items (G_LIST_MODEL (self));
  if (self->logbook != NULL)
    g_signal_handlers_disconnect_by_func (self->logbook, on_items_changed, self);
  g_set_object (&self->logbook, logbook);
  g_clear_pointer (&self->hits, g_ptr_array_unref);
  g_strfreev (self->needles);
  self->needles = g_new0 (char *, 1);
  clear_filter (&self->filter);
  self->filtered = FALSE;
  for (guint i = 0; i < MENTOR_LOG_N_BESIDE; i++)
    {
      g_clear_pointer (&self->beside[i], g_hash_table_unref);
      g_clear_pointer (&self->folded[i], g_hash_table_unref);
    }
  if (logbook != NULL)
    g_signal_connect_swapped (logbook, "items-changed", G_CALLBACK (on_items_changed), self);
  added = get_n_items (G_LIST_MODEL (self));
  g_list_model_items_changed (G_LIST_MODEL (self), 0, removed, added);
  g_signal_emit (self, signals[CHANGED], 0);
}

void
mentor_log_search_set_query (MentorLogSearch *self, const char *query)
{
  g_auto (GStrv) before = NULL;

  g_return_if_fail (MENTOR_IS_LOG_SEARCH (self));
  g_return_if_fail (query != NULL);

  before = g_steal_pointer (&self->needles);
  self->needles = mentor_fold_query (query);
  if (g_strv_equal ((const char *const *) before, (const char *const *) self->needles))
    return;
  search (self, *before != NULL
                    && mentor_fold_narrows ((const char *const *) self->needles,
                                            (const char *const *) before));
}

const char *const *
mentor_log_search_get_needles (MentorLogSearch *self)
{
  g_return_val_if_fail (MENTOR_IS_LOG_SEARCH (self), NULL);
  return (const char *const *) self->needles;
}

gboolean
mentor_log_search_has_query (MentorLogSearch *self)
{
  g_return_val_if_fail (MENTOR_IS_LOG_SEARCH (self), FALSE);
  return *self->needles != NULL;
}

void
mentor_log_search_set_filter (MentorLogSearch *self, const MentorLogFilter *filter)
{
  MentorLogFilter copy = { 0 };

  g_return_if_fail (MENTOR_IS_LOG_SEARCH (self));

  if (filter != NULL)
    copy = (MentorLogFilter){
      .kinds = filter->kinds,
      .tag = g_strdup (filter->tag),
      .from = g_strdup (filter->from),
      .to = g_strdup (filter->to),
      .with_results = filter->with_results,
    };
  clear_filter (&self->filter);
  self->filter = copy;
  self->filtered = copy.kinds != 0 || copy.tag != NULL || copy.from != NULL || copy.to != NULL
                   || copy.with_results;
  search (self, FALSE);
}

const MentorLogFilter *
mentor_log_search_get_filter (MentorLogSearch *self)
{
  g_return_val_if_fail (MENTOR_IS_LOG_SEARCH (self), NULL);
  return &self->filter;
}

gboolean
mentor_log_search_is_filtered (MentorLogSearch *self)
{
  g_return_val_if_fail (MENTOR_IS_LOG_SEARCH (self), FALSE);
  return self->filtered;
}

gboolean
mentor_log_search_is_active (MentorLogSearch *self)
{
  return mentor_log_search_has_query (self) || mentor_log_search_is_filtered (self);
}

void
mentor_log_search_set_beside (MentorLogSearch *self, MentorLogBeside which, GHashTable *texts)
{
  GHashTableIter iter;
  gpointer id, text;

  g_return_if_fail (MENTOR_IS_LOG_SEARCH (self));
  g_return_if_fail (which < MENTOR_LOG_N_BESIDE);

  g_clear_pointer (&self->beside[which], g_hash_table_unref);
  g_clear_pointer (&self->folded[which], g_hash_table_unref);
  self->beside[which] = texts;
  if (texts != NULL)
    {
      self->folded[which] = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
      g_hash_table_iter_init (&iter, texts);
      while (g_hash_table_iter_next (&iter, &id, &text))
        g_hash_table_insert (self->folded[which], id, mentor_fold (text));
    }
  if (mentor_log_search_has_query (self))
    search (self, FALSE);
}

char *
mentor_log_search_find_beside (MentorLogSearch *self, MentorLogHead *head, MentorSpan *hit)
{
  g_return_val_if_fail (MENTOR_IS_LOG_SEARCH (self), NULL);

  for (guint i = 0; i < MENTOR_LOG_N_BESIDE; i++)
    {
      const char *text = self->beside[i] != NULL ? g_hash_table_lookup (
                                                       self->beside[i], mentor_log_head_get_id (head))
                                                 : NULL;
      char *passage = text != NULL ? _mentor_log_cut_passage (
                                         text, (const char *const *) self->needles, hit)
                                   : NULL;
      if (passage != NULL)
        return passage;
    }
  return NULL;
}

int
mentor_log_search_index (MentorLogSearch *self, MentorLogHead *head)
{
  guint position;

  g_return_val_if_fail (MENTOR_IS_LOG_SEARCH (self), -1);

  if (self->hits == NULL)
    return self->logbook != NULL ? mentor_logbook_index (self->logbook, head) : -1;
  return g_ptr_array_find (self->hits, head, &position) ? (int) position : -1;
}
