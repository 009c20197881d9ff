/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * MentorRecordView. The chain:
 *
 *   source (GListModel of records) ──items-changed──▶ followed (a copy, with a notify handler each)
 *                                                        │ match, compare
 *                                                        ▼
 *                                                     shown (this GListModel)
 *
 * One record that changes its place leaves and comes back; one that keeps it is not reported.
 */

#include "config.h"

#include "record/mentor-record-view.h"

struct _MentorRecordView
{
  GObject parent_instance;

  GListModel *source;
  GPtrArray *followed;
  GPtrArray *shown;
  MentorRecordMatch match;
  GCompareDataFunc compare;
  gpointer user_data;
  GDestroyNotify destroy;
};

enum
{
  PROP_0,
  PROP_N_ITEMS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void list_model_init (GListModelInterface *iface);
static void on_notify (MentorRecordView *self, GParamSpec *pspec, MentorRecord *record);

G_DEFINE_FINAL_TYPE_WITH_CODE (MentorRecordView, mentor_record_view, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static gboolean
matches (MentorRecordView *self, MentorRecord *record)
{
  return self->match == NULL || self->match (record, self->user_data);
}

static guint
source_index (MentorRecordView *self, gconstpointer record)
{
  guint index = 0;

  g_ptr_array_find (self->followed, record, &index);
  return index;
}

static int
order (gconstpointer a, gconstpointer b, MentorRecordView *self)
{
  int result = self->compare != NULL ? self->compare (a, b, self->user_data) : 0;

  if (result == 0 && a != b)
    result = source_index (self, a) < source_index (self, b) ? -1 : 1;
  return result;
}

static int
order_slots (gconstpointer a, gconstpointer b, gpointer self)
{
  return order (*(gconstpointer *) a, *(gconstpointer *) b, self);
}

/* Where the record belongs among the others that are shown. */
static guint
place_for (MentorRecordView *self, MentorRecord *record)
{
  guint low = 0, high = self->shown->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      if (order (g_ptr_array_index (self->shown, middle), record, self) < 0)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

static void
report (MentorRecordView *self, guint position, guint removed, guint added)
{
  g_list_model_items_changed (G_LIST_MODEL (self), position, removed, added);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_ITEMS]);
}

static void
show (MentorRecordView *self, MentorRecord *record)
{
  guint position = place_for (self, record);

  g_ptr_array_insert (self->shown, (int) position, g_object_ref (record));
  report (self, position, 0, 1);
}

static void
hide (MentorRecordView *self, guint position)
{
  g_ptr_array_remove_index (self->shown, position);
  report (self, position, 1, 0);
}

static gboolean
in_order (MentorRecordView *self, guint position)
{
  gpointer record = g_ptr_array_index (self->shown, position);

  return (position == 0
          || order (g_ptr_array_index (self->shown, position - 1), record, self) < 0)
         && (position + 1 >= self->shown->len
             || order (record, g_ptr_array_index (self->shown, position + 1), self) < 0);
}

static void
reconsider (MentorRecordView *self, MentorRecord *record)
{
  g_autoptr (MentorRecord) kept = g_object_ref (record);
  guint position;
  gboolean was_shown = g_ptr_array_find (self->shown, record, &position);
  gboolean wanted = matches (self, record);

  if (was_shown && (!wanted || !in_order (self, position)))
    {
      hide (self, position);
      was_shown = FALSE;
    }
  if (wanted && !was_shown)
    show (self, record);
}

static void
on_notify (MentorRecordView *self, GParamSpec *pspec, MentorRecord *record)
{
  reconsider (self, record);
}

static void
follow (MentorRecordView *self, guint position, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      MentorRecord *record = g_list_model_get_item (self->source, position + i);
      g_signal_connect_object (record, "notify", G_CALLBACK (on_notify), self, G_CONNECT_SWAPPED);
      g_ptr_array_insert (self->followed, (int) (position + i), record);
    }
}

static void
unfollow (MentorRecordView *self, guint position)
{
  MentorRecord *record = g_ptr_array_index (self->followed, position);
  guint at;

  g_signal_handlers_disconnect_by_data (record, self);
  if (g_ptr_array_find (self->shown, record, &at))
    hide (self, at);
  g_ptr_array_remove_index (self->followed, position);
}

/* Many at once into an empty view: sorted once, reported once. */
static void
fill (MentorRecordView *self)
{
  for (guint i = 0; i < self->followed->len; i++)
    {
      MentorRecord *record = g_ptr_array_index (self->followed, i);
      if (matches (self, record))
        g_ptr_array_add (self->shown, g_object_ref (record));
    }
  /* They stand in the order of the source already. */
  if (self->compare != NULL)
    g_ptr_array_sort_with_data (self->shown, order_slots, self);
  if (self->shown->len > 0)
    report (self, 0, 0, self->shown->len);
}

static void
on_source_changed (GListModel *source, guint position, guint removed, guint added,
                   MentorRecordView *self)
{
  for (guint i = 0; i < removed; i++)
    unfollow (self, position);
  follow (self, position, added);

  if (self->shown->len == 0)
    {
      fill (self);
      return;
    }
  for (guint i = 0; i < added; i++)
    {
      MentorRecord *record = g_ptr_array_index (self->followed, position + i);
      if (matches (self, record))
        show (self, record);
    }
}

static GType
get_item_type (GListModel *model)
{
  return g_list_model_get_item_type (MENTOR_RECORD_VIEW (model)->source);
}

static guint
get_n_items (GListModel *model)
{
  return MENTOR_RECORD_VIEW (model)->shown->len;
}

static gpointer
get_item (GListModel *model, guint position)
{
  gpointer record = mentor_record_view_get (MENTOR_RECORD_VIEW (model), position);
  return record != NULL ? g_object_ref (record) : NULL;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

static void
mentor_record_view_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_N_ITEMS:
      g_value_set_uint (value, MENTOR_RECORD_VIEW (object)->shown->len);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
mentor_record_view_finalize (GObject *object)
{
  MentorRecordView *self = MENTOR_RECORD_VIEW (object);

  g_ptr_array_unref (self->followed);
  g_ptr_array_unref (self->shown);
  g_clear_object (&self->source);
  if (self->destroy != NULL)
    self->destroy (self->user_data);

  G_OBJECT_CLASS (mentor_record_view_parent_class)->finalize (object);
}

static void
mentor_record_view_class_init (MentorRecordViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = mentor_record_view_get_property;
  object_class->finalize = mentor_record_view_finalize;

  properties[PROP_N_ITEMS] = g_param_spec_uint ("n-items", NULL, NULL, 0, G_MAXUINT, 0,
                                                G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
mentor_record_view_init (MentorRecordView *self)
{
  self->followed = g_ptr_array_new_with_free_func (g_object_unref);
  self->shown = g_ptr_array_new_with_free_func (g_object_unref);
}

MentorRecordView *
mentor_record_view_new (GListModel *source, MentorRecordMatch match, GCompareDataFunc compare,
                        gpointer user_data, GDestroyNotify destroy)
{
  MentorRecordView *self;

  g_return_val_if_fail (G_IS_LIST_MODEL (source), NULL);

  self = g_object_new (MENTOR_TYPE_RECORD_VIEW, NULL);
  self->source = g_object_ref (source);
  self->match = match;
  self->compare = compare;
  self->user_data = user_data;
  self->destroy = destroy;
  g_signal_connect_object (source, "items-changed", G_CALLBACK (on_source_changed), self, 0);
  follow (self, 0, g_list_model_get_n_items (source));
  fill (self);
  return self;
}

void
mentor_record_view_refresh (MentorRecordView *self)
{
  g_return_if_fail (MENTOR_IS_RECORD_VIEW (self));

  for (guint i = 0; i < self->followed->len; i++)
    reconsider (self, g_ptr_array_index (self->followed, i));
}

gpointer
mentor_record_view_get (MentorRecordView *self, guint position)
{
  g_return_val_if_fail (MENTOR_IS_RECORD_VIEW (self), NULL);
  return position < self->shown->len ? g_ptr_array_index (self->shown, position) : NULL;
}
