/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * MentorSlots. A list view throws a row away and builds another one when an item is replaced, which
 * costs ten times what it takes to write something else into the row: after each letter of a search,
 * thirty times.
 */

#include "config.h"

#include "workspace/mentor-slots.h"

struct _MentorSlot
{
  GObject parent_instance;

  GObject *item;
  MentorSlots *owner; /* NULL once the slot is gone */
};

struct _MentorSlots
{
  GObject parent_instance;

  GListModel *model;
  GPtrArray *slots;
  guint first; /* in the model */
  guint size;
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE (MentorSlot, mentor_slot, G_TYPE_OBJECT)
G_DEFINE_FINAL_TYPE_WITH_CODE (MentorSlots, mentor_slots, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

/* A slot */

static void
on_item_notify (MentorSlot *self)
{
  if (self->owner != NULL)
    g_signal_emit (self->owner, signals[CHANGED], 0);
}

static void
set_item (MentorSlot *self, GObject *item)
{
  if (self->item == item)
    return;

  if (self->item != NULL)
    g_signal_handlers_disconnect_by_func (self->item, on_item_notify, self);
  g_set_object (&self->item, item);
  if (item != NULL)
    g_signal_connect_swapped (item, "notify", G_CALLBACK (on_item_notify), self);
}

static void
mentor_slot_dispose (GObject *object)
{
  set_item (MENTOR_SLOT (object), NULL);

  G_OBJECT_CLASS (mentor_slot_parent_class)->dispose (object);
}

static void
mentor_slot_class_init (MentorSlotClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mentor_slot_dispose;
}

static void
mentor_slot_init (MentorSlot *self)
{
}

gpointer
mentor_slot_get_item (MentorSlot *self)
{
  g_return_val_if_fail (MENTOR_IS_SLOT (self), NULL);

  return self->item;
}

/* The list of them */

static GType
get_item_type (GListModel *model)
{
  return MENTOR_TYPE_SLOT;
}

static guint
get_n_items (GListModel *model)
{
  return MENTOR_SLOTS (model)->slots->len;
}

static gpointer
get_item (GListModel *model, guint position)
{
  MentorSlots *self = MENTOR_SLOTS (model);

  return position < self->slots->len ? g_object_ref (g_ptr_array_index (self->slots, position))
                                     : NULL;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

static void
free_slot (gpointer data)
{
  MentorSlot *slot = data;

  slot->owner = NULL;
  g_object_unref (slot);
}

/* @position: of the slot */
static void
fill_slot (MentorSlots *self, guint position)
{
  g_autoptr (GObject) item = g_list_model_get_item (self->model, self->first + position);

  set_item (g_ptr_array_index (self->slots, position), item);
}

static void
insert_slots (MentorSlots *self, guint position, guint n)
{
  if (n == 0)
    return;
  for (guint i = position; i < position + n; i++)
    {
      MentorSlot *slot = g_object_new (MENTOR_TYPE_SLOT, NULL);

      slot->owner = self;
      g_ptr_array_insert (self->slots, (int) i, slot);
      fill_slot (self, i);
    }
  g_list_model_items_changed (G_LIST_MODEL (self), position, 0, n);
}

static void
remove_slots (MentorSlots *self, guint position, guint n)
{
  if (n == 0)
    return;
  g_ptr_array_remove_range (self->slots, position, n);
  g_list_model_items_changed (G_LIST_MODEL (self), position, n, 0);
}

static void
fill_all (MentorSlots *self)
{
  for (guint i = 0; i < self->slots->len; i++)
    fill_slot (self, i);
}

static guint
count_items (MentorSlots *self)
{
  return self->model != NULL ? g_list_model_get_n_items (self->model) : 0;
}

/* So that enough items follow. */
static guint
clamp_first (MentorSlots *self, guint first, guint size)
{
  guint n_items = count_items (self);

  return MIN (first, n_items - MIN (size, n_items));
}

/* As many as there may be: at the end, and if there are no more, at the beginning. */
static void
fit (MentorSlots *self)
{
  guint n = self->slots->len;
  guint wanted = MIN (self->size, count_items (self) - self->first);

  if (n > wanted)
    remove_slots (self, wanted, n - wanted);
  else
    insert_slots (self, n, wanted - n);
  n = MIN (self->first, self->size - wanted);
  self->first -= n;
  insert_slots (self, 0, n);
}

/* Where nothing of what was in the slots is in the range any more. */
static void
refill (MentorSlots *self)
{
  guint wanted = MIN (self->size, count_items (self) - self->first);

  if (self->slots->len > wanted)
    remove_slots (self, wanted, self->slots->len - wanted);
  fill_all (self);
  fit (self);
}

/* @position: of a slot, perhaps behind the last one */
static void
change_slots (MentorSlots *self, guint position, guint removed, guint added)
{
  guint n = self->slots->len;
  guint kept = MIN (MIN (removed, added), n - position);
  guint end = position + kept;

  for (guint i = position; i < end; i++)
    fill_slot (self, i);
  if (removed > added)
    remove_slots (self, end, MIN (removed - added, n - end));
  else
    {
      guint more = MIN (added - removed, self->size - end);
      guint over = n + more > self->size ? n + more - self->size : 0;

      /* Fewer first, so that there never are too many rows. */
      remove_slots (self, n - over, over);
      insert_slots (self, end, more);
    }
  fit (self);
}

static void
on_items_changed (MentorSlots *self, guint position, guint removed, guint added)
{
  guint n = self->slots->len;

  if (position > self->first + n || (position == self->first + n && n == self->size))
    return;

  if (position >= self->first)
    change_slots (self, position - self->first, removed, added);
  else if (position + removed <= self->first)
    self->first = self->first + added - removed;
  else
    {
      self->first = clamp_first (self, self->first, self->size);
      refill (self);
    }
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
mentor_slots_dispose (GObject *object)
{
  MentorSlots *self = MENTOR_SLOTS (object);

  if (self->model != NULL)
    g_signal_handlers_disconnect_by_func (self->model, on_items_changed, self);
  g_clear_object (&self->model);
  g_ptr_array_set_size (self->slots, 0);

  G_OBJECT_CLASS (mentor_slots_parent_class)->dispose (object);
}

static void
mentor_slots_finalize (GObject *object)
{
  g_ptr_array_unref (MENTOR_SLOTS (object)->slots);

  G_OBJECT_CLASS (mentor_slots_parent_class)->finalize (object);
}

static void
mentor_slots_class_init (MentorSlotsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mentor_slots_dispose;
  G_OBJECT_CLASS (klass)->finalize = mentor_slots_finalize;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
mentor_slots_init (MentorSlots *self)
{
  self->slots = g_ptr_array_new_with_free_func (free_slot);
}

MentorSlots *
mentor_slots_new (guint size)
{
  MentorSlots *self = g_object_new (MENTOR_TYPE_SLOTS, NULL);

  self->size = size;
  return self;
}

void
mentor_slots_set_model (MentorSlots *self, GListModel *model)
{
  g_return_if_fail (MENTOR_IS_SLOTS (self));
  g_return_if_fail (model == NULL || G_IS_LIST_MODEL (model));

  if (self->model == model)
    return;
  if (self->model != NULL)
    g_signal_handlers_disconnect_by_func (self->model, on_items_changed, self);
  g_set_object (&self->model, model);
  if (model != NULL)
    g_signal_connect_swapped (model, "items-changed", G_CALLBACK (on_items_changed), self);
  self->first = 0;
  refill (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

guint
mentor_slots_get_first (MentorSlots *self)
{
  g_return_val_if_fail (MENTOR_IS_SLOTS (self), 0);

  return self->first;
}

guint
mentor_slots_get_size (MentorSlots *self)
{
  g_return_val_if_fail (MENTOR_IS_SLOTS (self), 0);

  return self->size;
}

void
mentor_slots_set_range (MentorSlots *self, guint first, guint size)
{
  guint first_before, n;

  g_return_if_fail (MENTOR_IS_SLOTS (self));

  first = clamp_first (self, first, size);
  if (self->first == first && self->size == size)
    return;

  first_before = self->first;
  n = self->slots->len;
  self->first = first;
  self->size = size;
  if (first >= first_before + n || first + size <= first_before)
    refill (self);
  else if (first >= first_before)
    {
      remove_slots (self, 0, first - first_before);
      fit (self);
    }
  else
    {
      guint before = first_before - first;

      if (before + n > size)
        remove_slots (self, size - before, before + n - size);
      insert_slots (self, 0, before);
      fit (self);
    }
  g_signal_emit (self, signals[CHANGED], 0);
}

gpointer
mentor_slots_get_above (MentorSlots *self, guint position)
{
  g_return_val_if_fail (MENTOR_IS_SLOTS (self), NULL);

  position += self->first;
  return position > 0 && self->model != NULL ? g_list_model_get_item (self->model, position - 1)
                                             : NULL;
}

gpointer
mentor_slots_get_content (MentorSlots *self, guint position)
{
  g_return_val_if_fail (MENTOR_IS_SLOTS (self), NULL);

  return position < self->slots->len
             ? mentor_slot_get_item (g_ptr_array_index (self->slots, position))
             : NULL;
}
