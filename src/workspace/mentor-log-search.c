/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * MentorLogSearch. Every entry's text lies folded in memory, so a query is one strstr() an entry; a
 * longer query looks only through what the one before left. The list is what costs: it hears of
 * changes only, and of the smallest ones.
 */

#include "config.h"

#include "workspace/mentor-log-match-private.h"
#include "workspace/mentor-log-search.h"
#include "workspace/mentor-logbook-private.h"

struct _MentorLogSearch
{
  GObject parent_instance;

  MentorLogbook *logbook;
  MentorLogMatch match;
  GPtrArray *hits; /* of MentorLogHead; NULL: all of the logbook */
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

/* Of the heads in @among, or of all. */
static GPtrArray *
find_hits (MentorLogSearch *self, GPtrArray *among)
{
  GPtrArray *hits = g_ptr_array_new_with_free_func (g_object_unref);

  if (among == NULL && self->logbook != NULL)
    among = _mentor_logbook_peek_heads (self->logbook);
  for (guint i = 0; among != NULL && i < among->len; i++)
    if (_mentor_log_match_test (&self->match, g_ptr_array_index (among, i)))
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

        if (g_hash_table_contains (here, head) || _mentor_log_match_test (&self->match, head))
          g_ptr_array_add (hits, g_object_ref (head));
      }
  }
  show_hits (self, hits);
}

static void
mentor_log_search_finalize (GObject *object)
{
  MentorLogSearch *self = MENTOR_LOG_SEARCH (object);

  if (self->logbook != NULL)
    g_signal_handlers_disconnect_by_func (self->logbook, on_items_changed, self);
  g_clear_object (&self->logbook);
  _mentor_log_match_clear (&self->match);
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
  _mentor_log_match_set_query (&self->match, "");
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
  _mentor_log_match_clear (&self->match);
  _mentor_log_match_set_query (&self->match, "");
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

  before = g_steal_pointer (&self->match.needles);
  _mentor_log_match_set_query (&self->match, query);
  if (g_strv_equal ((const char *const *) before, (const char *const *) self->match.needles))
    return;
  search (self, *before != NULL
                    && mentor_fold_narrows ((const char *const *) self->match.needles,
                                            (const char *const *) before));
}

const char *const *
mentor_log_search_get_needles (MentorLogSearch *self)
{
  g_return_val_if_fail (MENTOR_IS_LOG_SEARCH (self), NULL);
  return (const char *const *) self->match.needles;
}

gboolean
mentor_log_search_has_query (MentorLogSearch *self)
{
  g_return_val_if_fail (MENTOR_IS_LOG_SEARCH (self), FALSE);
  return *self->match.needles != NULL;
}

void
mentor_log_search_set_filter (MentorLogSearch *self, const MentorLogFilter *filter)
{
  g_return_if_fail (MENTOR_IS_LOG_SEARCH (self));

  _mentor_log_match_set_filter (&self->match, filter);
  search (self, FALSE);
}

const MentorLogFilter *
mentor_log_search_get_filter (MentorLogSearch *self)
{
  g_return_val_if_fail (MENTOR_IS_LOG_SEARCH (self), NULL);
  return &self->match.filter;
}

gboolean
mentor_log_search_is_filtered (MentorLogSearch *self)
{
  g_return_val_if_fail (MENTOR_IS_LOG_SEARCH (self), FALSE);
  return self->match.filtered;
}

gboolean
mentor_log_search_is_active (MentorLogSearch *self)
{
  return mentor_log_search_has_query (self) || mentor_log_search_is_filtered (self);
}

void
mentor_log_search_set_beside (MentorLogSearch *self, MentorLogBeside which, GHashTable *texts)
{
  g_return_if_fail (MENTOR_IS_LOG_SEARCH (self));
  g_return_if_fail (which < MENTOR_LOG_N_BESIDE);

  _mentor_log_match_set_beside (&self->match, which, texts);
  if (mentor_log_search_has_query (self))
    search (self, FALSE);
}

char *
mentor_log_search_find_beside (MentorLogSearch *self, MentorLogHead *head, MentorSpan *hit)
{
  g_return_val_if_fail (MENTOR_IS_LOG_SEARCH (self), NULL);
  return _mentor_log_match_find_beside (&self->match, head, hit);
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
