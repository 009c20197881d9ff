/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * MentorRecordList: the records, an index by id, and one kind of undo step for inserting, moving
 * and removing: an item, where it was and where it is.
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "record/mentor-history.h"
#include "record/mentor-record-private.h"

struct _MentorRecordList
{
  GObject parent_instance;

  MentorRecord *owner; /* not owned */
  const MentorMember *member;
  GPtrArray *items;
  GHashTable *by_id;
};

typedef struct
{
  MentorRecordList *list; /* NULL: nowhere */
  MentorRecord *after;    /* NULL: first */
  guint position;         /* when the one before is gone */
} Place;

typedef struct
{
  MentorStep parent;
  MentorRecord *item;
  Place from;
  Place to;
} MoveStep;

static void list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (MentorRecordList, mentor_record_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

/* Undo */

static gboolean
is_attached (MentorRecordList *list)
{
  return list->owner != NULL && mentor_record_get_document (list->owner) != NULL
         && mentor_record_is_editable (list->owner);
}

static guint
position_of (const Place *place)
{
  if (place->after == NULL)
    return 0;
  if (mentor_record_get_list_of (place->after) == place->list)
    return (guint) mentor_record_list_index (place->list, place->after) + 1;
  return MIN (place->position, place->list->items->len);
}

static void
tell (MentorRecordList *list)
{
  if (list->owner != NULL)
    _mentor_record_invalidate (list->owner, list->member->name, TRUE);
}

static gboolean
move_step_apply (MentorStep *step, gboolean forward)
{
  MoveStep *self = (MoveStep *) step;
  const Place *here = forward ? &self->from : &self->to;
  const Place *there = forward ? &self->to : &self->from;

  if (mentor_record_get_list_of (self->item) != here->list
      || (here->list != NULL && !is_attached (here->list))
      || (there->list != NULL && !is_attached (there->list)))
    return FALSE;
  /* Another record of that id came from outside meanwhile, perhaps into another list. */
  if (here->list == NULL
      && _mentor_record_shares_ids (
          MENTOR_RECORD (mentor_record_get_document (there->list->owner)), self->item))
    return FALSE;

  if (here->list != NULL)
    _mentor_record_list_take (here->list,
                              (guint) mentor_record_list_index (here->list, self->item));
  if (there->list != NULL)
    _mentor_record_list_put (there->list, position_of (there), self->item);
  if (here->list != NULL)
    tell (here->list);
  if (there->list != NULL && there->list != here->list)
    tell (there->list);
  return TRUE;
}

static void
place_set (Place *place, MentorRecordList *list, guint position)
{
  place->list = list != NULL ? g_object_ref (list) : NULL;
  place->position = position;
  if (list != NULL && position > 0)
    place->after = g_object_ref (mentor_record_list_get (list, position - 1));
}

static void
place_clear (Place *place)
{
  g_clear_object (&place->list);
  g_clear_object (&place->after);
}

static void
move_step_free (MentorStep *step)
{
  MoveStep *self = (MoveStep *) step;

  g_object_unref (self->item);
  place_clear (&self->from);
  place_clear (&self->to);
  g_free (self);
}

static MoveStep *
move_step_new (MentorRecord *item)
{
  MoveStep *self = g_new0 (MoveStep, 1);

  self->parent.apply = move_step_apply;
  self->parent.free = move_step_free;
  self->parent.subject = G_OBJECT (item);
  self->item = g_object_ref (item);
  return self;
}

static void
done (MentorRecordList *list, MoveStep *step, const char *label)
{
  MentorHistory *history = list->owner != NULL ? mentor_record_get_history (list->owner) : NULL;

  if (history != NULL && !mentor_history_is_applying (history))
    mentor_history_push (history, (MentorStep *) step, label);
  else
    move_step_free ((MentorStep *) step);
}

/* The model */

static GType
get_item_type (GListModel *model)
{
  return MENTOR_RECORD_LIST (model)->member->type;
}

static guint
get_n_items (GListModel *model)
{
  return MENTOR_RECORD_LIST (model)->items->len;
}

static gpointer
get_item (GListModel *model, guint position)
{
  gpointer item = mentor_record_list_get (MENTOR_RECORD_LIST (model), position);
  return item != NULL ? g_object_ref (item) : NULL;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

static void
mentor_record_list_finalize (GObject *object)
{
  MentorRecordList *self = MENTOR_RECORD_LIST (object);

  _mentor_record_list_disown (self);
  g_hash_table_unref (self->by_id);
  g_ptr_array_unref (self->items);

  G_OBJECT_CLASS (mentor_record_list_parent_class)->finalize (object);
}

static void
mentor_record_list_class_init (MentorRecordListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mentor_record_list_finalize;
}

static void
mentor_record_list_init (MentorRecordList *self)
{
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
  self->by_id = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

/* Within record/ */

MentorRecordList *
_mentor_record_list_new (MentorRecord *owner, const MentorMember *member)
{
  MentorRecordList *self = g_object_new (MENTOR_TYPE_RECORD_LIST, NULL);

  self->owner = owner;
  self->member = member;
  return self;
}

void
_mentor_record_list_disown (MentorRecordList *self)
{
  self->owner = NULL;
  for (guint i = 0; i < self->items->len; i++)
    _mentor_record_set_owner (g_ptr_array_index (self->items, i), NULL, NULL);
}

GType
_mentor_record_list_item_type (MentorRecordList *self)
{
  return self->member->type;
}

gboolean
_mentor_record_list_is_keyed (MentorRecordList *self)
{
  return self->member->kind == MENTOR_MEMBER_KEYED;
}

static void
adopt (MentorRecordList *self, guint position, MentorRecord *item)
{
  g_assert (mentor_record_get_list_of (item) == NULL);

  g_ptr_array_insert (self->items, (int) position, g_object_ref (item));
  g_hash_table_insert (self->by_id, g_strdup (mentor_record_get_id (item)), item);
  _mentor_record_set_owner (item, self->owner, self);
}

void
_mentor_record_list_splice (MentorRecordList *self, guint position, MentorRecord **items,
                            guint n_items)
{
  for (guint i = 0; i < n_items; i++)
    adopt (self, position + i, items[i]);
  _mentor_record_invalidate (self->owner, NULL, FALSE);
  g_list_model_items_changed (G_LIST_MODEL (self), position, 0, n_items);
}

void
_mentor_record_list_put (MentorRecordList *self, guint position, MentorRecord *item)
{
  _mentor_record_list_splice (self, position, &item, 1);
}

void
_mentor_record_list_take (MentorRecordList *self, guint position)
{
  MentorRecord *item = g_ptr_array_index (self->items, position);

  g_hash_table_remove (self->by_id, mentor_record_get_id (item));
  _mentor_record_set_owner (item, NULL, NULL);
  g_ptr_array_remove_index (self->items, position);
  _mentor_record_invalidate (self->owner, NULL, FALSE);
  g_list_model_items_changed (G_LIST_MODEL (self), position, 1, 0);
}

/* Public */

MentorRecord *
mentor_record_list_get_owner (MentorRecordList *self)
{
  g_return_val_if_fail (MENTOR_IS_RECORD_LIST (self), NULL);
  return self->owner;
}

const char *
mentor_record_list_get_name (MentorRecordList *self)
{
  g_return_val_if_fail (MENTOR_IS_RECORD_LIST (self), NULL);
  return self->member->name;
}

guint
mentor_record_list_get_length (MentorRecordList *self)
{
  g_return_val_if_fail (MENTOR_IS_RECORD_LIST (self), 0);
  return self->items->len;
}

gpointer
mentor_record_list_get (MentorRecordList *self, guint position)
{
  g_return_val_if_fail (MENTOR_IS_RECORD_LIST (self), NULL);
  return position < self->items->len ? g_ptr_array_index (self->items, position) : NULL;
}

gpointer
mentor_record_list_find (MentorRecordList *self, const char *id)
{
  g_return_val_if_fail (MENTOR_IS_RECORD_LIST (self), NULL);
  return id != NULL ? g_hash_table_lookup (self->by_id, id) : NULL;
}

int
mentor_record_list_index (MentorRecordList *self, MentorRecord *item)
{
  guint position;

  g_return_val_if_fail (MENTOR_IS_RECORD_LIST (self), -1);
  return g_ptr_array_find (self->items, item, &position) ? (int) position : -1;
}

gpointer
mentor_record_list_ensure (MentorRecordList *self, const char *id)
{
  g_autoptr (MentorRecord) made = NULL;
  MentorRecord *item = mentor_record_list_find (self, id);

  g_return_val_if_fail (_mentor_record_list_is_keyed (self), NULL);
  g_return_val_if_fail (id != NULL && *id != '\0', NULL);

  if (item != NULL)
    return item;
  made = mentor_record_new (self->member->type, id);
  _mentor_record_list_put (self, self->items->len, made);
  return made;
}

void
mentor_record_list_insert (MentorRecordList *self, MentorRecord *item, MentorRecord *after)
{
  MoveStep *step;
  guint position;

  g_return_if_fail (MENTOR_IS_RECORD_LIST (self));
  g_return_if_fail (G_TYPE_CHECK_INSTANCE_TYPE (item, self->member->type));
  g_return_if_fail (mentor_record_get_list_of (item) == NULL);
  g_return_if_fail (after == NULL || mentor_record_get_list_of (after) == self);

  if (!mentor_record_is_editable (self->owner))
    return;
  position = after != NULL ? (guint) mentor_record_list_index (self, after) + 1 : 0;
  step = move_step_new (item);
  place_set (&step->to, self, position);
  _mentor_record_list_put (self, position, item);
  done (self, step, N_("Add"));
  tell (self);
}

void
mentor_record_list_append (MentorRecordList *self, MentorRecord *item)
{
  g_return_if_fail (MENTOR_IS_RECORD_LIST (self));
  mentor_record_list_insert (
      self, item, self->items->len > 0 ? mentor_record_list_get (self, self->items->len - 1) : NULL);
}

void
mentor_record_list_move (MentorRecordList *self, MentorRecord *item, MentorRecordList *to,
                         MentorRecord *after)
{
  g_autoptr (MentorRecord) kept = NULL;
  MoveStep *step;
  guint from, position;

  g_return_if_fail (MENTOR_IS_RECORD_LIST (self) && MENTOR_IS_RECORD_LIST (to));
  g_return_if_fail (mentor_record_get_list_of (item) == self);
  g_return_if_fail (self->member->type == to->member->type);
  g_return_if_fail (after == NULL || mentor_record_get_list_of (after) == to);

  from = (guint) mentor_record_list_index (self, item);
  if (!mentor_record_is_editable (self->owner) || after == item
      || (self == to && mentor_record_list_get (self, from - 1) == after && (from > 0 || !after)))
    return;

  kept = g_object_ref (item);
  step = move_step_new (item);
  place_set (&step->from, self, from);
  _mentor_record_list_take (self, from);
  position = after != NULL ? (guint) mentor_record_list_index (to, after) + 1 : 0;
  place_set (&step->to, to, position);
  _mentor_record_list_put (to, position, item);
  done (self, step, N_("Move"));
  tell (self);
  if (to != self)
    tell (to);
}

void
mentor_record_list_remove (MentorRecordList *self, MentorRecord *item)
{
  MoveStep *step;
  guint position;

  g_return_if_fail (MENTOR_IS_RECORD_LIST (self));
  g_return_if_fail (mentor_record_get_list_of (item) == self);

  if (!mentor_record_is_editable (self->owner))
    return;
  position = (guint) mentor_record_list_index (self, item);
  step = move_step_new (item);
  place_set (&step->from, self, position);
  _mentor_record_list_take (self, position);
  done (self, step, N_("Delete"));
  tell (self);
}
