/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * MentorAcross. It holds what was read as long as somebody looks at it, which is until a dialog is
 * closed: nothing is followed, and the next look reads anew.
 */

#include "config.h"

#include <string.h>

#include "model/mentor-date.h"
#include "workspace/mentor-across-item-private.h"
#include "workspace/mentor-log-head-private.h"
#include "workspace/mentor-workspace-private.h"

typedef struct
{
  const MentorAcrossPair *pair;
  const MentorLogFacts *facts;
} Entry;

struct _MentorAcross
{
  GObject parent_instance;

  GCancellable *cancellable;
  GPtrArray *pairs;   /* of MentorAcrossPair; NULL while a thread has them */
  GArray *entries;    /* of Entry: those of all pairs, newest first */
  GPtrArray *agenda;  /* of MentorAcrossItem: what there is without a query */
  GArray *hits;       /* of Entry; NULL without a query */
  char **needles;
};

enum
{
  PROP_LOADING = 1,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (MentorAcross, mentor_across, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

/* The model */

static GType
get_item_type (GListModel *model)
{
  return MENTOR_TYPE_ACROSS_ITEM;
}

static guint
get_n_items (GListModel *model)
{
  MentorAcross *self = MENTOR_ACROSS (model);

  return self->hits != NULL ? self->hits->len : self->agenda->len;
}

/* What was found is made into items as far as it is looked at. */
static gpointer
get_item (GListModel *model, guint position)
{
  MentorAcross *self = MENTOR_ACROSS (model);
  const Entry *entry;

  if (position >= get_n_items (model))
    return NULL;
  if (self->hits == NULL)
    return g_object_ref (g_ptr_array_index (self->agenda, position));
  entry = &g_array_index (self->hits, Entry, position);
  return _mentor_across_item_new_hit (entry->pair, entry->facts,
                                      (const char *const *) self->needles);
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

/* What was read */

static int
compare_entries (gconstpointer a, gconstpointer b)
{
  const Entry *first = a, *second = b;

  return _mentor_log_facts_compare (first->facts, second->facts);
}

/* By day; what has none comes last. */
static int
compare_items (gconstpointer a, gconstpointer b)
{
  MentorAcrossItem *first = *(MentorAcrossItem *const *) a;
  MentorAcrossItem *second = *(MentorAcrossItem *const *) b;
  MentorAcrossKind kinds[] = { mentor_across_item_get_kind (first),
                               mentor_across_item_get_kind (second) };
  const char *dates[] = { mentor_across_item_get_date (first),
                          mentor_across_item_get_date (second) };
  int order;

  if (kinds[0] != kinds[1])
    return kinds[0] < kinds[1] ? -1 : 1;
  if ((*dates[0] == '\0') != (*dates[1] == '\0'))
    return *dates[0] == '\0' ? 1 : -1;
  order = strcmp (dates[0], dates[1]);
  if (order == 0)
    order = strcmp (mentor_across_item_get_time (first), mentor_across_item_get_time (second));
  if (order == 0)
    order = g_utf8_collate (mentor_across_item_get_names (first),
                            mentor_across_item_get_names (second));
  return order;
}

static const MentorLogFacts *
get_facts (gpointer data, guint i)
{
  GPtrArray *facts = data;

  return g_ptr_array_index (facts, i);
}

static void
add_pair (MentorAcross *self, const MentorAcrossPair *pair, const char *today)
{
  const MentorLogFacts *at;
  const char *date, *time, *place;

  if (pair->problem != NULL)
    g_ptr_array_add (self->agenda, _mentor_across_item_new (MENTOR_ACROSS_PROBLEM, pair, "", "",
                                                            "", pair->problem));
  at = _mentor_log_facts_find_next_meeting (get_facts, pair->facts, pair->facts->len, today, &date,
                                            &time, &place);
  if (at != NULL)
    g_ptr_array_add (self->agenda, _mentor_across_item_new (MENTOR_ACROSS_MEETING, pair, at->id,
                                                            date, time, place));
  for (guint i = 0; i < pair->tasks->len; i++)
    g_ptr_array_add (self->agenda,
                     _mentor_across_item_new_promise (pair, g_ptr_array_index (pair->tasks, i)));
  for (guint i = 0; i < pair->facts->len; i++)
    {
      Entry entry = { pair, g_ptr_array_index (pair->facts, i) };

      g_array_append_val (self->entries, entry);
    }
}

static void
search (MentorAcross *self)
{
  g_clear_pointer (&self->hits, g_array_unref);
  if (self->needles == NULL || *self->needles == NULL)
    return;
  self->hits = g_array_new (FALSE, FALSE, sizeof (Entry));
  for (guint i = 0; i < self->entries->len; i++)
    {
      Entry *entry = &g_array_index (self->entries, Entry, i);

      if (mentor_fold_contains (entry->facts->folded, (const char *const *) self->needles))
        g_array_append_val (self->hits, *entry);
    }
}

static void
on_loaded (GObject *object, GAsyncResult *result, gpointer data)
{
  MentorAcross *self = MENTOR_ACROSS (object);
  GPtrArray *pairs = g_task_propagate_pointer (G_TASK (result), NULL);
  g_autofree char *today = mentor_date_today ();
  guint before;

  if (pairs == NULL)
    return;
  before = get_n_items (G_LIST_MODEL (self));
  self->pairs = pairs;
  for (guint i = 0; i < pairs->len; i++)
    add_pair (self, g_ptr_array_index (pairs, i), today);
  g_ptr_array_sort (self->agenda, compare_items);
  g_array_sort (self->entries, compare_entries);
  search (self);
  g_list_model_items_changed (G_LIST_MODEL (self), 0, before, get_n_items (G_LIST_MODEL (self)));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOADING]);
}

static void
load (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GPtrArray *pairs = data;

  for (guint i = 0; i < pairs->len && !g_cancellable_is_cancelled (cancellable); i++)
    _mentor_across_pair_load (g_ptr_array_index (pairs, i), cancellable);
  g_task_return_pointer (task, g_ptr_array_ref (pairs), (GDestroyNotify) g_ptr_array_unref);
}

static void
mentor_across_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_LOADING)
    g_value_set_boolean (value, mentor_across_is_loading (MENTOR_ACROSS (object)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
mentor_across_finalize (GObject *object)
{
  MentorAcross *self = MENTOR_ACROSS (object);

  g_object_unref (self->cancellable);
  g_clear_pointer (&self->hits, g_array_unref);
  g_array_unref (self->entries);
  g_ptr_array_unref (self->agenda);
  g_clear_pointer (&self->pairs, g_ptr_array_unref);
  g_strfreev (self->needles);

  G_OBJECT_CLASS (mentor_across_parent_class)->finalize (object);
}

static void
mentor_across_class_init (MentorAcrossClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = mentor_across_get_property;
  object_class->finalize = mentor_across_finalize;

  properties[PROP_LOADING] = g_param_spec_boolean ("loading", NULL, NULL, TRUE,
                                                   G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
mentor_across_init (MentorAcross *self)
{
  self->cancellable = g_cancellable_new ();
  self->entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  self->agenda = g_ptr_array_new_with_free_func (g_object_unref);
}

MentorAcross *
mentor_across_new (MentorWorkspace *workspace)
{
  MentorAcross *self = g_object_new (MENTOR_TYPE_ACROSS, NULL);
  MentorLibrary *library;
  GPtrArray *pairs;
  GListModel *heads;
  g_autoptr (GTask) task = NULL;

  g_return_val_if_fail (MENTOR_IS_WORKSPACE (workspace), NULL);

  /* What was typed a moment ago counts. */
  if (mentor_workspace_has_unsaved (workspace))
    mentor_workspace_flush_sync (workspace);
  library = _mentor_workspace_get_library (workspace);
  heads = mentor_workspace_list_pairs (workspace);
  pairs = g_ptr_array_new_with_free_func ((GDestroyNotify) _mentor_across_pair_free);
  for (guint i = 0; i < g_list_model_get_n_items (heads); i++)
    {
      g_autoptr (MentorPairHead) head = g_list_model_get_item (heads, i);
      MentorLibraryPair *pair = mentor_library_find (library, mentor_pair_head_get_id (head));

      if (pair != NULL)
        g_ptr_array_add (pairs,
                         _mentor_across_pair_new (head, mentor_library_pair_get_folder (pair),
                                                  mentor_library_pair_get_me (pair)));
    }
  task = g_task_new (self, self->cancellable, on_loaded, NULL);
  g_task_set_task_data (task, pairs, (GDestroyNotify) g_ptr_array_unref);
  g_task_run_in_thread (task, load);
  return self;
}

gboolean
mentor_across_is_loading (MentorAcross *self)
{
  g_return_val_if_fail (MENTOR_IS_ACROSS (self), FALSE);
  return self->pairs == NULL;
}

void
mentor_across_set_query (MentorAcross *self, const char *query)
{
  guint before;

  g_return_if_fail (MENTOR_IS_ACROSS (self));
  g_return_if_fail (query != NULL);

  before = get_n_items (G_LIST_MODEL (self));
  g_strfreev (self->needles);
  self->needles = mentor_fold_query (query);
  search (self);
  g_list_model_items_changed (G_LIST_MODEL (self), 0, before, get_n_items (G_LIST_MODEL (self)));
}

void
mentor_across_stop (MentorAcross *self)
{
  g_return_if_fail (MENTOR_IS_ACROSS (self));
  g_cancellable_cancel (self->cancellable);
}
