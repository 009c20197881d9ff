/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where each record of a declared list stands, on each side: so that one that was moved to another
 * list, or another owner, is found there. */

#include "config.h"

#include "record/mentor-merge-private.h"

/* Absent and null count as an empty list: this is how records read them. */
gboolean
_mentor_merge_is_record_array (JsonNode *node)
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

const char *
_mentor_merge_get_key (Merge *merge, const char *where, const char *id)
{
  if (g_hash_table_contains (merge->local, id))
    return _mentor_merge_join (merge, where, id);
  return g_string_chunk_insert_const (merge->strings, id);
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
            index_records (merge, side, member->type, _mentor_merge_join (merge, where, id),
                           element);
          continue;
        }

      key = _mentor_merge_get_key (merge, where, id);
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
      where = _mentor_merge_join (merge, owner, member->name);
      if (member->kind == MENTOR_MEMBER_CHILD)
        index_records (merge, side, member->type, where, value);
      else if (_mentor_merge_is_record_array (value))
        index_list (merge, side, member, owner, where, value);
    }
}

/* Finds where each record of a declared list stands. Ids that turn out to be used by several owners
 * (the same role in two role sets) count within their list only, so it begins again with them. */
void
_mentor_merge_index (Merge *merge, GType type, Three sides)
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
