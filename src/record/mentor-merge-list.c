/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Merging lists of records by id: which of them stay and where, in what order, and what each
 * holds. */

#include "config.h"

#include <string.h>

#include "record/mentor-merge-private.h"

/* A record of the list that is being merged. */
typedef struct _Item Item;
struct _Item
{
  const char *id;
  const char *key;
  Three nodes;
  gboolean here[N_SIDES];
  gboolean stays;
  gboolean contested;   /* both moved it, to different places */
  Item *chain[N_SIDES]; /* of a common item: what each side has behind it and the other doesn't */
  Item *next;
};

/* Whether a record of a declared list comes out, and in this list. */
static gboolean
find_place (Merge *merge, Item *item, const char *where, gboolean alone)
{
  const Place *base = g_hash_table_lookup (merge->places[BASE], item->key);
  const Place *a = g_hash_table_lookup (merge->places[A], item->key);
  const Place *b = g_hash_table_lookup (merge->places[B], item->key);
  const Place *only = a == NULL ? b : a;

  item->nodes.of[BASE] = base != NULL ? base->node : NULL;
  item->nodes.of[A] = a != NULL ? a->node : NULL;
  item->nodes.of[B] = b != NULL ? b->node : NULL;

  /* Deleted on the other side. When that deleted the whole owner and the owner stays, so does what
   * it holds. */
  if (a == NULL || b == NULL)
    return alone || base == NULL || !g_str_equal (base->where, only->where)
           || !_mentor_merge_same (base->node, only->node);

  if (!g_str_equal (a->where, b->where))
    {
      if (base != NULL && g_str_equal (base->where, a->where))
        return g_str_equal (b->where, where);
      if (base != NULL && g_str_equal (base->where, b->where))
        return g_str_equal (a->where, where);
      if (!g_str_equal (strcmp (a->where, b->where) > 0 ? a->where : b->where, where))
        return FALSE;
      item->contested = TRUE;
      return TRUE;
    }
  return g_str_equal (a->where, where);
}

static int
compare_order (const GPtrArray *a, const GPtrArray *b)
{
  for (guint i = 0; i < MIN (a->len, b->len); i++)
    {
      const Item *one = g_ptr_array_index (a, i), *other = g_ptr_array_index (b, i);
      int order = strcmp (one->id, other->id);

      if (order != 0)
        return order;
    }
  return (int) a->len - (int) b->len;
}

/* Those items of a side that both sides have here, and base too if that is asked for. */
static GPtrArray *
filter_common (const GPtrArray *items, gboolean in_base)
{
  GPtrArray *common = g_ptr_array_new ();

  for (guint i = 0; i < items->len; i++)
    {
      const Item *item = g_ptr_array_index (items, i);

      if (item->here[A] && item->here[B] && (item->here[BASE] || !in_base))
        g_ptr_array_add (common, (gpointer) item);
    }
  return common;
}

static gboolean
moved (const GPtrArray *items, const GPtrArray *base)
{
  g_autoptr (GPtrArray) now = filter_common (items, TRUE);
  g_autoptr (GPtrArray) before = filter_common (base, TRUE);

  return compare_order (now, before) != 0;
}

/* The order of what both sides have here: that of the side which changed it. */
static GPtrArray *
order_common (GPtrArray *const items[])
{
  GPtrArray *a = filter_common (items[A], FALSE);
  GPtrArray *b = filter_common (items[B], FALSE);
  gboolean moved_a = moved (items[A], items[BASE]);
  gboolean moved_b = moved (items[B], items[BASE]);
  gboolean take_a = moved_a != moved_b ? moved_a : compare_order (a, b) <= 0;

  g_ptr_array_unref (take_a ? b : a);
  return take_a ? a : b;
}

/* Hangs what only one side has here behind the common item that it follows there. */
static void
make_chains (const GPtrArray *items, Side side, Item *head)
{
  Item *anchor = head, **end = &head->chain[side];

  for (guint i = 0; i < items->len; i++)
    {
      Item *item = g_ptr_array_index (items, i);

      if (item->here[A] && item->here[B])
        {
          anchor = item;
          end = &anchor->chain[side];
        }
      else
        {
          *end = item;
          end = &item->next;
        }
    }
}

static void
append_chains (GPtrArray *ordered, const Item *anchor)
{
  const Item *a = anchor->chain[A], *b = anchor->chain[B];
  gboolean b_first = a != NULL && b != NULL && strcmp (b->id, a->id) < 0;

  for (guint i = 0; i < 2; i++)
    for (const Item *item = (i == 0) == b_first ? b : a; item != NULL; item = item->next)
      g_ptr_array_add (ordered, (gpointer) item);
}

static GPtrArray *
order_items (GPtrArray *const items[])
{
  g_autoptr (GPtrArray) common = order_common (items);
  GPtrArray *ordered = g_ptr_array_new ();
  Item head = { NULL };

  make_chains (items[A], A, &head);
  make_chains (items[B], B, &head);
  append_chains (ordered, &head);
  for (guint i = 0; i < common->len; i++)
    {
      g_ptr_array_add (ordered, g_ptr_array_index (common, i));
      append_chains (ordered, g_ptr_array_index (common, i));
    }
  return ordered;
}

static JsonNode *
make_blank (Merge *merge, const char *id)
{
  g_autoptr (JsonObject) object = json_object_new ();

  json_object_set_string_member (object, "id", id);
  return _mentor_merge_keep (merge, json_node_init_object (json_node_alloc (), object));
}

static Item *
add_item (Merge *merge, GHashTable *items, ListKind kind, Side side, const char *where,
          JsonNode *node, gboolean alone)
{
  const char *id = get_id (node);
  Item *item = g_hash_table_lookup (items, id);

  if (kind == LIST_DECLARED)
    {
      const char *key = _mentor_merge_get_key (merge, where, id);
      const Place *place = g_hash_table_lookup (merge->places[side], key);

      /* The second record of an id on one side */
      if (place == NULL || place->node != node)
        return NULL;
      if (item == NULL && side == BASE)
        return NULL;
      if (item == NULL)
        {
          item = g_new0 (Item, 1);
          item->id = id;
          item->key = key;
          item->stays = find_place (merge, item, where, alone);
          g_hash_table_insert (items, (char *) id, item);
        }
    }
  else
    {
      if (item == NULL && side == BASE)
        return NULL;
      if (item == NULL)
        {
          item = g_new0 (Item, 1);
          item->id = id;
          item->key = _mentor_merge_join (merge, where, id);
          g_hash_table_insert (items, (char *) id, item);
        }
      if (item->here[side])
        return NULL;
      item->nodes.of[side] = node;
    }

  item->here[side] = TRUE;
  return item;
}

static gboolean
item_stays (Merge *merge, ListKind kind, Item *item)
{
  JsonNode **of = item->nodes.of;

  switch (kind)
    {
    case LIST_DECLARED:
      return item->stays;

    case LIST_KEYED:
      for (guint side = A; side <= B; side++)
        if (of[side] == NULL)
          of[side] = make_blank (merge, item->id);
      return TRUE;

    case LIST_UNKNOWN:
    default:
      return (of[A] != NULL && of[B] != NULL) || of[BASE] == NULL
             || !_mentor_merge_same (of[BASE], of[A] != NULL ? of[A] : of[B]);
    }
}

static gboolean
is_blank (JsonNode *node)
{
  return json_object_get_size (json_node_get_object (node)) == 1;
}

/* A keyed record that has become blank isn't written, unless a side writes it so. */
static gboolean
is_dropped (ListKind kind, const Item *item, JsonNode *node)
{
  if (kind != LIST_KEYED || !is_blank (node))
    return FALSE;
  if ((item->here[A] && is_blank (item->nodes.of[A]))
      || (item->here[B] && is_blank (item->nodes.of[B])))
    return item->here[BASE] && item->here[A] != item->here[B];
  return TRUE;
}

JsonNode *
_mentor_merge_list (Merge *merge, ListKind kind, GType type, const char *owner, const char *path,
                    const char *name, Three lists, gboolean alone)
{
  g_autoptr (GHashTable) items = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  g_autoptr (GPtrArray) of_base = g_ptr_array_new ();
  g_autoptr (GPtrArray) of_a = g_ptr_array_new ();
  g_autoptr (GPtrArray) of_b = g_ptr_array_new ();
  GPtrArray *sides[N_SIDES] = { of_base, of_a, of_b };
  g_autoptr (GPtrArray) ordered = NULL;
  g_autoptr (JsonArray) array = json_array_new ();
  const char *where = _mentor_merge_join (merge, owner, name);
  const char *list_path = _mentor_merge_path (merge, path, name);

  /* Base last: it only tells the old order of what the sides have. */
  for (guint n = 0; n < N_SIDES; n++)
    {
      Side side = (n + 1) % N_SIDES;

      for (guint i = 0; i < get_length (lists.of[side]); i++)
        {
          Item *item
              = add_item (merge, items, kind, side, where, get_element (lists.of[side], i), alone);

          if (item != NULL)
            g_ptr_array_add (sides[side], item);
        }
    }
  for (guint side = A; side <= B; side++)
    for (guint i = sides[side]->len; i-- > 0;)
      if (!item_stays (merge, kind, g_ptr_array_index (sides[side], i)))
        g_ptr_array_remove_index (sides[side], i);

  ordered = order_items (sides);
  for (guint i = 0; i < ordered->len; i++)
    {
      const Item *item = g_ptr_array_index (ordered, i);
      JsonNode *node;

      if (item->contested)
        _mentor_merge_add_conflict (merge, list_path, item->id);
      node = _mentor_merge_object (merge, type, item->key,
                                   _mentor_merge_join (merge, list_path, item->id), item->nodes);
      if (is_dropped (kind, item, node))
        json_node_unref (node);
      else
        json_array_add_element (array, node);
    }

  if (json_array_get_length (array) == 0 && !_mentor_merge_writes_empty (lists))
    return NULL;
  return json_node_init_array (json_node_alloc (), array);
}
