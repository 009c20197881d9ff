/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The three-way merge of documents. Each member is merged for itself: what only one side changed is
 * taken from there. Records are matched by id, wherever in the document they stand, so that a
 * record that was moved on one side and edited on the other comes out once. Nothing here prefers
 * one side: ties are broken by bytes, and two machines that merge the same states get the same
 * document.
 */

#include "config.h"

#include <string.h>

#include "record/mentor-json.h"
#include "record/mentor-merge.h"
#include "record/mentor-merge-text.h"

typedef enum
{
  BASE,
  A,
  B,
  N_SIDES,
} Side;

/* The same thing as base and both sides have it; NULL where it is absent. */
typedef struct
{
  JsonNode *of[N_SIDES];
} Three;

/* Where a record of a declared list stands on one side. */
typedef struct
{
  JsonNode *node;
  const char *owner;
  const char *where;
} Place;

typedef struct
{
  GHashTable *places[N_SIDES]; /* key of a record → Place */
  GHashTable *local;           /* ids that one side has in several owners: no moves for them */
  GStringChunk *strings;
  GPtrArray *made;             /* nodes to free at the end */
  GPtrArray *conflicts;
} Merge;

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

static JsonNode *merge_object (Merge *merge, GType type, const char *key, const char *path,
                               Three sides);

static gboolean
same (JsonNode *a, JsonNode *b)
{
  if (a == b)
    return TRUE;
  return a != NULL && b != NULL && json_node_equal (a, b);
}

static char *
print (JsonNode *node)
{
  g_autoptr (JsonGenerator) generator = NULL;

  if (node == NULL)
    return g_strdup ("");
  generator = json_generator_new ();
  json_generator_set_root (generator, node);
  return json_generator_to_data (generator, NULL);
}

static JsonNode *
greater (JsonNode *a, JsonNode *b)
{
  g_autofree char *text_a = print (a);
  g_autofree char *text_b = print (b);

  return strcmp (text_a, text_b) >= 0 ? a : b;
}

/* One of two that are equal: they may still differ in the order of members, or as 1 and 1.0. */
static JsonNode *
either (JsonNode *a, JsonNode *b)
{
  if (a == b || mentor_json_node_is_string (a) || mentor_json_node_is_boolean (a)
      || (mentor_json_node_is_int (a) && mentor_json_node_is_int (b)))
    return a;
  return greater (a, b);
}

static JsonNode *
ref (JsonNode *node)
{
  return node != NULL ? json_node_ref (node) : NULL;
}

static void
add_conflict (Merge *merge, const char *path, const char *name)
{
  if (merge->conflicts != NULL)
    g_ptr_array_add (merge->conflicts, *path != '\0' ? g_strconcat (path, "/", name, NULL)
                                                     : g_strdup (name));
}

static const char *
join (Merge *merge, const char *parent, const char *name)
{
  g_autofree char *joined = g_strconcat (parent, "/", name, NULL);

  return g_string_chunk_insert_const (merge->strings, joined);
}

static JsonNode *
keep (Merge *merge, JsonNode *node)
{
  g_ptr_array_add (merge->made, node);
  return node;
}

/* What shapes there are */

static gboolean
is_object (JsonNode *node)
{
  return node != NULL && JSON_NODE_HOLDS_OBJECT (node);
}

static const char *
get_id (JsonNode *node)
{
  const char *id = NULL;

  if (is_object (node))
    mentor_json_get_string (json_node_get_object (node), "id", &id);
  return id;
}

/* Absent and null count as an empty list: this is how records read them. */
static gboolean
is_record_array (JsonNode *node)
{
  JsonArray *array;

  if (node == NULL || JSON_NODE_HOLDS_NULL (node))
    return TRUE;
  if (!JSON_NODE_HOLDS_ARRAY (node))
    return FALSE;
  array = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (array); i++)
    if (get_id (json_array_get_element (array, i)) == NULL)
      return FALSE;
  return TRUE;
}

static guint
get_length (JsonNode *array)
{
  return array != NULL && JSON_NODE_HOLDS_ARRAY (array)
             ? json_array_get_length (json_node_get_array (array))
             : 0;
}

static JsonNode *
get_element (JsonNode *array, guint i)
{
  return json_array_get_element (json_node_get_array (array), i);
}

static gboolean
has_unique_ids (JsonNode *array)
{
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < get_length (array); i++)
    if (!g_hash_table_add (ids, (char *) get_id (get_element (array, i))))
      return FALSE;
  return TRUE;
}

static gboolean
is_text (JsonNode *node)
{
  return node == NULL || mentor_json_node_is_string (node);
}

static gboolean
is_string_array (JsonNode *node)
{
  if (node == NULL)
    return TRUE;
  if (!JSON_NODE_HOLDS_ARRAY (node))
    return FALSE;
  for (guint i = 0; i < get_length (node); i++)
    if (!mentor_json_node_is_string (get_element (node, i)))
      return FALSE;
  return TRUE;
}

static gboolean
all (Three values, gboolean (*test) (JsonNode *node))
{
  return test (values.of[BASE]) && test (values.of[A]) && test (values.of[B]);
}

static gboolean
is_empty (JsonNode *node)
{
  if (node == NULL)
    return FALSE;
  if (JSON_NODE_HOLDS_OBJECT (node))
    return json_object_get_size (json_node_get_object (node)) == 0;
  return get_length (node) == 0;
}

/* Whether a container that came out empty is written: when a side writes it so, and then like any
 * other value. */
static gboolean
writes_empty (Three values)
{
  gboolean base = values.of[BASE] != NULL;
  gboolean a = values.of[A] != NULL;
  gboolean b = values.of[B] != NULL;

  return (is_empty (values.of[A]) || is_empty (values.of[B])) && (a == b ? a : !base);
}

/* Values */

/* Answers when not both sides changed the value. */
static gboolean
is_simple (Three values, JsonNode **result)
{
  if (same (values.of[A], values.of[B]))
    *result = either (values.of[A], values.of[B]);
  else if (same (values.of[A], values.of[BASE]))
    *result = values.of[B];
  else if (same (values.of[B], values.of[BASE]))
    *result = values.of[A];
  else
    return FALSE;
  return TRUE;
}

static JsonNode *
merge_scalar (Merge *merge, const char *path, const char *name, Three values)
{
  JsonNode *result;

  if (!is_simple (values, &result))
    {
      add_conflict (merge, path, name);
      result = greater (values.of[A], values.of[B]);
    }
  return ref (result);
}

static JsonNode *
merge_text_member (Merge *merge, const char *path, const char *name, Three values)
{
  const char *texts[N_SIDES];
  g_autofree char *text = NULL;
  JsonNode *result;
  gboolean clash;

  if (is_simple (values, &result))
    return ref (result);

  for (guint side = 0; side < N_SIDES; side++)
    texts[side] = values.of[side] != NULL ? json_node_get_string (values.of[side]) : "";
  text = mentor_merge_text (texts[BASE], texts[A], texts[B], &clash);
  if (clash)
    add_conflict (merge, path, name);

  result = json_node_alloc ();
  json_node_init_string (result, text);
  return result;
}

static int
compare_strings (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static GHashTable *
make_set (JsonNode *array)
{
  GHashTable *set = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < get_length (array); i++)
    g_hash_table_add (set, (char *) json_node_get_string (get_element (array, i)));
  return set;
}

/* What both have, and what one has that base didn't: so what one took out is out. */
static JsonNode *
merge_set (Three values)
{
  g_autoptr (GHashTable) base = NULL;
  g_autoptr (GHashTable) a = NULL;
  g_autoptr (GHashTable) b = NULL;
  g_autoptr (GPtrArray) strings = g_ptr_array_new ();
  g_autoptr (JsonArray) array = json_array_new ();
  GHashTableIter iter;
  gpointer string;
  JsonNode *result;

  if (is_simple (values, &result))
    return ref (result);

  base = make_set (values.of[BASE]);
  a = make_set (values.of[A]);
  b = make_set (values.of[B]);
  g_hash_table_iter_init (&iter, a);
  while (g_hash_table_iter_next (&iter, &string, NULL))
    if (g_hash_table_contains (b, string) || !g_hash_table_contains (base, string))
      g_ptr_array_add (strings, string);
  g_hash_table_iter_init (&iter, b);
  while (g_hash_table_iter_next (&iter, &string, NULL))
    if (!g_hash_table_contains (a, string) && !g_hash_table_contains (base, string))
      g_ptr_array_add (strings, string);
  if (strings->len == 0 && !writes_empty (values))
    return NULL;

  g_ptr_array_sort (strings, compare_strings);
  for (guint i = 0; i < strings->len; i++)
    json_array_add_string_element (array, g_ptr_array_index (strings, i));
  return json_node_init_array (json_node_alloc (), array);
}

/* Records by id */

static const char *
get_key (Merge *merge, const char *where, const char *id)
{
  return g_hash_table_contains (merge->local, id) ? join (merge, where, id)
                                                  : g_string_chunk_insert_const (merge->strings, id);
}

static void index_records (Merge *merge, Side side, GType type, const char *owner, JsonNode *node);

static void
index_list (Merge *merge, Side side, const MentorMember *member, const char *owner,
            const char *where, JsonNode *array)
{
  g_autoptr (GHashTable) keys = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < get_length (array); i++)
    {
      JsonNode *element = get_element (array, i);
      const char *id = get_id (element);
      const char *key;
      Place *place;

      if (member->kind == MENTOR_MEMBER_KEYED)
        {
          if (g_hash_table_add (keys, (char *) id))
            index_records (merge, side, member->type, join (merge, where, id), element);
          continue;
        }

      key = get_key (merge, where, id);
      place = g_hash_table_lookup (merge->places[side], key);
      if (place == NULL)
        {
          place = g_new0 (Place, 1);
          place->node = element;
          place->owner = owner;
          place->where = where;
          g_hash_table_insert (merge->places[side], (char *) key, place);
        }
      else if (g_str_equal (place->owner, owner))
        continue;
      else
        g_hash_table_add (merge->local, (char *) g_string_chunk_insert_const (merge->strings, id));
      index_records (merge, side, member->type, key, element);
    }
}

static void
index_records (Merge *merge, Side side, GType type, const char *owner, JsonNode *node)
{
  g_autoptr (GTypeClass) klass = g_type_class_ref (type);
  JsonObjectIter iter;
  const char *name;
  JsonNode *value;

  if (!is_object (node))
    return;

  json_object_iter_init_ordered (&iter, json_node_get_object (node));
  while (json_object_iter_next_ordered (&iter, &name, &value))
    {
      const MentorMember *member
          = mentor_record_class_find_member ((MentorRecordClass *) klass, name);
      const char *where;

      if (member == NULL || member->kind == MENTOR_MEMBER_VALUE)
        continue;
      where = join (merge, owner, member->name);
      if (member->kind == MENTOR_MEMBER_CHILD)
        index_records (merge, side, member->type, where, value);
      else if (is_record_array (value))
        index_list (merge, side, member, owner, where, value);
    }
}

/* Finds where each record of a declared list stands. Ids that turn out to be used by several owners
 * (the same role in two role sets) count within their list only, so it begins again with them. */
static void
index_all (Merge *merge, GType type, Three sides)
{
  guint known;

  do
    {
      known = g_hash_table_size (merge->local);
      for (guint side = 0; side < N_SIDES; side++)
        {
          g_hash_table_remove_all (merge->places[side]);
          if (sides.of[side] != NULL)
            index_records (merge, side, type, "", sides.of[side]);
        }
    }
  while (g_hash_table_size (merge->local) > known);
}

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
           || !same (base->node, only->node);

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
  return keep (merge, json_node_init_object (json_node_alloc (), object));
}

/* How the records of a list are found on the other side. */
typedef enum
{
  LIST_DECLARED, /* anywhere in the document */
  LIST_KEYED,    /* in this list; an absent one is a blank one */
  LIST_UNKNOWN,  /* in this list */
} ListKind;

static Item *
add_item (Merge *merge, GHashTable *items, ListKind kind, Side side, const char *where,
          JsonNode *node, gboolean alone)
{
  const char *id = get_id (node);
  Item *item = g_hash_table_lookup (items, id);

  if (kind == LIST_DECLARED)
    {
      const char *key = get_key (merge, where, id);
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
          item->key = join (merge, where, id);
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
             || !same (of[BASE], of[A] != NULL ? of[A] : of[B]);
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

static JsonNode *
merge_list (Merge *merge, ListKind kind, GType type, const char *owner, const char *path,
            const char *name, Three lists, gboolean alone)
{
  g_autoptr (GHashTable) items = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  g_autoptr (GPtrArray) of_base = g_ptr_array_new ();
  g_autoptr (GPtrArray) of_a = g_ptr_array_new ();
  g_autoptr (GPtrArray) of_b = g_ptr_array_new ();
  GPtrArray *sides[N_SIDES] = { of_base, of_a, of_b };
  g_autoptr (GPtrArray) ordered = NULL;
  g_autoptr (JsonArray) array = json_array_new ();
  const char *where = join (merge, owner, name);
  const char *list_path = *path != '\0' ? join (merge, path, name) : name;

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
        add_conflict (merge, list_path, item->id);
      node = merge_object (merge, type, item->key, join (merge, list_path, item->id), item->nodes);
      if (is_dropped (kind, item, node))
        json_node_unref (node);
      else
        json_array_add_element (array, node);
    }

  if (json_array_get_length (array) == 0 && !writes_empty (lists))
    return NULL;
  return json_node_init_array (json_node_alloc (), array);
}

/* Objects */

static JsonNode *
merge_unknown (Merge *merge, const char *owner, const char *path, const char *name, Three values)
{
  JsonNode *a = values.of[A], *b = values.of[B], *base = values.of[BASE];
  JsonNode *result;

  if (is_simple (values, &result))
    return ref (result);

  if (is_object (a) && is_object (b) && (base == NULL || is_object (base)))
    return merge_object (merge, G_TYPE_INVALID, join (merge, owner, name),
                         *path != '\0' ? join (merge, path, name) : name, values);

  if (a != NULL && b != NULL && all (values, is_record_array) && all (values, has_unique_ids))
    return merge_list (merge, LIST_UNKNOWN, G_TYPE_INVALID, owner, path, name, values, FALSE);

  return merge_scalar (merge, path, name, values);
}

static JsonNode *
merge_child (Merge *merge, const MentorMember *member, const char *owner, const char *path,
             Three values, gboolean alone)
{
  Three objects = values;
  g_autoptr (JsonNode) result = NULL;

  for (guint side = 0; side < N_SIDES; side++)
    {
      g_autoptr (JsonObject) empty = NULL;

      if (is_object (values.of[side]))
        continue;
      if (values.of[side] != NULL)
        return merge_scalar (merge, path, member->name, values);
      /* An absent child is one whose members are all absent. */
      empty = json_object_new ();
      if (side != BASE && !alone)
        objects.of[side] = keep (merge, json_node_init_object (json_node_alloc (), empty));
    }

  result = merge_object (merge, member->type, join (merge, owner, member->name),
                         *path != '\0' ? join (merge, path, member->name) : member->name, objects);
  if (json_object_get_size (json_node_get_object (result)) == 0 && !writes_empty (values))
    return NULL;
  return g_steal_pointer (&result);
}

static JsonNode *
merge_member (Merge *merge, const MentorMember *member, const char *owner, const char *path,
              const char *name, Three values, gboolean alone)
{
  if (member == NULL)
    return merge_unknown (merge, owner, path, name, values);

  switch (member->kind)
    {
    case MENTOR_MEMBER_CHILD:
      if (values.of[A] != NULL || values.of[B] != NULL)
        return merge_child (merge, member, owner, path, values, alone);
      return NULL;

    case MENTOR_MEMBER_LIST:
    case MENTOR_MEMBER_KEYED:
      if (all (values, is_record_array))
        return merge_list (merge,
                           member->kind == MENTOR_MEMBER_KEYED ? LIST_KEYED : LIST_DECLARED,
                           member->type, owner, path, name, values, alone);
      break;

    case MENTOR_MEMBER_VALUE:
    default:
      if (G_IS_PARAM_SPEC_BOXED (member->pspec) && all (values, is_string_array))
        return merge_set (values);
      if ((member->pspec->flags & MENTOR_PARAM_TEXT) != 0 && all (values, is_text))
        return merge_text_member (merge, path, name, values);
      break;
    }
  return merge_scalar (merge, path, name, values);
}

typedef struct
{
  const char *name;
  const MentorMember *member;
  guint64 rank;
} Name;

static int
compare_names (gconstpointer a, gconstpointer b)
{
  const Name *one = a, *other = b;

  if (one->rank != other->rank)
    return one->rank < other->rank ? -1 : 1;
  return strcmp (one->name, other->name);
}

/* The head of the document, what is declared, what is not: in the order of base, then by name. */
static guint64
rank_name (const char *name, const MentorMember *member, Side side, guint position)
{
  static const char *const head[] = { "format", "version", "id" };

  for (guint i = 0; i < G_N_ELEMENTS (head); i++)
    if (g_str_equal (name, head[i]))
      return i;
  if (member != NULL)
    return (G_GUINT64_CONSTANT (1) << 32) + member->index;
  if (side == BASE)
    return (G_GUINT64_CONSTANT (2) << 32) + position;
  return G_MAXUINT64;
}

static GArray *
list_names (GType type, Three sides)
{
  g_autoptr (GTypeClass) klass = type != G_TYPE_INVALID ? g_type_class_ref (type) : NULL;
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  GArray *names = g_array_new (FALSE, FALSE, sizeof (Name));

  for (guint side = 0; side < N_SIDES; side++)
    {
      JsonObjectIter iter;
      Name name;
      guint position = 0;

      if (sides.of[side] == NULL)
        continue;
      json_object_iter_init_ordered (&iter, json_node_get_object (sides.of[side]));
      while (json_object_iter_next_ordered (&iter, &name.name, NULL))
        {
          position++;
          if (!g_hash_table_add (seen, (char *) name.name))
            continue;
          name.member = klass != NULL ? mentor_record_class_find_member (
                            (MentorRecordClass *) klass, name.name)
                                      : NULL;
          name.rank = rank_name (name.name, name.member, side, position);
          g_array_append_val (names, name);
        }
    }
  g_array_sort (names, compare_names);
  return names;
}

/* At least one side is there; where it stands alone, it is taken as it is, but for records that the
 * other side has moved out of it or edited elsewhere. */
static JsonNode *
merge_object (Merge *merge, GType type, const char *key, const char *path, Three sides)
{
  g_autoptr (JsonObject) object = json_object_new ();
  g_autoptr (GArray) names = NULL;
  gboolean alone = sides.of[A] == NULL || sides.of[B] == NULL;

  if (alone)
    {
      sides.of[BASE] = NULL;
      if (type == G_TYPE_INVALID)
        return json_node_ref (sides.of[A] != NULL ? sides.of[A] : sides.of[B]);
    }

  names = list_names (type, sides);
  for (guint i = 0; i < names->len; i++)
    {
      const Name *name = &g_array_index (names, Name, i);
      Three values = { { NULL } };
      JsonNode *value;

      for (guint side = 0; side < N_SIDES; side++)
        if (sides.of[side] != NULL)
          values.of[side]
              = json_object_get_member (json_node_get_object (sides.of[side]), name->name);
      value = merge_member (merge, name->member, key, path, name->name, values, alone);
      if (value != NULL)
        json_object_set_member (object, name->name, value);
    }
  return json_node_init_object (json_node_alloc (), object);
}

JsonNode *
mentor_merge (GType type, JsonNode *base, JsonNode *a, JsonNode *b, GPtrArray *conflicts)
{
  Merge merge = { .conflicts = conflicts };
  Three sides = { { base, a, b } };
  JsonNode *result;

  g_return_val_if_fail (g_type_is_a (type, MENTOR_TYPE_RECORD), NULL);
  g_return_val_if_fail (is_object (a) && is_object (b), NULL);
  g_return_val_if_fail (base == NULL || is_object (base), NULL);

  /* The result shares what it takes over, and is sealed. */
  for (guint side = 0; side < N_SIDES; side++)
    {
      merge.places[side] = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
      if (sides.of[side] != NULL)
        json_node_seal (sides.of[side]);
    }
  merge.local = g_hash_table_new (g_str_hash, g_str_equal);
  merge.strings = g_string_chunk_new (4096);
  merge.made = g_ptr_array_new_with_free_func ((GDestroyNotify) json_node_unref);

  index_all (&merge, type, sides);
  result = merge_object (&merge, type, "", "", sides);
  json_node_seal (result);

  for (guint side = 0; side < N_SIDES; side++)
    g_hash_table_unref (merge.places[side]);
  g_hash_table_unref (merge.local);
  g_string_chunk_free (merge.strings);
  g_ptr_array_unref (merge.made);
  return result;
}
