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

#include "record/mentor-merge-private.h"
#include "record/mentor-merge.h"

/* What shapes there are */

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

/* Members */

static JsonNode *
merge_unknown (Merge *merge, const char *owner, const char *path, const char *name, Three values)
{
  JsonNode *a = values.of[A], *b = values.of[B], *base = values.of[BASE];
  JsonNode *result;

  if (_mentor_merge_is_simple (values, &result))
    return result != NULL ? json_node_ref (result) : NULL;

  if (is_object (a) && is_object (b) && (base == NULL || is_object (base)))
    return _mentor_merge_object (merge, G_TYPE_INVALID, _mentor_merge_join (merge, owner, name),
                                 _mentor_merge_path (merge, path, name), values);

  if (a != NULL && b != NULL && all (values, _mentor_merge_is_record_array)
      && all (values, has_unique_ids))
    return _mentor_merge_list (merge, LIST_UNKNOWN, G_TYPE_INVALID, owner, path, name, values,
                               FALSE);

  return _mentor_merge_scalar (merge, path, name, values);
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
        return _mentor_merge_scalar (merge, path, member->name, values);
      /* An absent child is one whose members are all absent. */
      empty = json_object_new ();
      if (side != BASE && !alone)
        objects.of[side]
            = _mentor_merge_keep (merge, json_node_init_object (json_node_alloc (), empty));
    }

  result = _mentor_merge_object (merge, member->type,
                                 _mentor_merge_join (merge, owner, member->name),
                                 _mentor_merge_path (merge, path, member->name), objects);
  if (json_object_get_size (json_node_get_object (result)) == 0
      && !_mentor_merge_writes_empty (values))
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
      if (all (values, _mentor_merge_is_record_array))
        return _mentor_merge_list (
            merge, member->kind == MENTOR_MEMBER_KEYED ? LIST_KEYED : LIST_DECLARED, member->type,
            owner, path, name, values, alone);
      break;

    case MENTOR_MEMBER_VALUE:
    default:
      if (G_IS_PARAM_SPEC_BOXED (member->pspec) && all (values, is_string_array))
        return _mentor_merge_set (values);
      if ((member->pspec->flags & MENTOR_PARAM_TEXT) != 0 && all (values, is_text))
        return _mentor_merge_text (merge, path, name, values);
      break;
    }
  return _mentor_merge_scalar (merge, path, name, values);
}

/* Objects */

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
  g_autoptr (MentorRecordClass) klass = type != G_TYPE_INVALID ? g_type_class_ref (type) : NULL;
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
          name.member
              = klass != NULL ? mentor_record_class_find_member (klass, name.name) : NULL;
          name.rank = rank_name (name.name, name.member, side, position);
          g_array_append_val (names, name);
        }
    }
  g_array_sort (names, compare_names);
  return names;
}

static JsonNode *
get_value (Three sides, guint side, const char *name)
{
  return sides.of[side] != NULL
             ? json_object_get_member (json_node_get_object (sides.of[side]), name)
             : NULL;
}

/* Members that say one thing together (the place of a task) are taken from one side when both changed
 * them differently: a mixture would be what neither said. Returns the side that gives way, or BASE. */
static Side
find_yielding (Merge *merge, GArray *names, const char *path, Three sides)
{
  g_autoptr (GString) words_a = g_string_new (NULL), words_b = g_string_new (NULL);
  const char *first = NULL;
  gboolean changed_a = FALSE, changed_b = FALSE;

  for (guint i = 0; i < names->len; i++)
    {
      const Name *name = &g_array_index (names, Name, i);
      JsonNode *base, *a, *b;

      if (name->member == NULL || !(name->member->pspec->flags & MENTOR_PARAM_JOINT))
        continue;
      base = get_value (sides, BASE, name->name);
      a = get_value (sides, A, name->name);
      b = get_value (sides, B, name->name);
      changed_a |= !_mentor_merge_same (a, base);
      changed_b |= !_mentor_merge_same (b, base);
      g_autofree char *text_a = a != NULL ? json_to_string (a, FALSE) : g_strdup ("");
      g_autofree char *text_b = b != NULL ? json_to_string (b, FALSE) : g_strdup ("");
      g_string_append_printf (words_a, "%s\n", text_a);
      g_string_append_printf (words_b, "%s\n", text_b);
      first = first != NULL ? first : name->name;
    }
  if (!changed_a || !changed_b || g_string_equal (words_a, words_b))
    return BASE;
  _mentor_merge_add_conflict (merge, path, first);
  return strcmp (words_a->str, words_b->str) < 0 ? A : B;
}

/* At least one side is there; where it stands alone, it is taken as it is, but for records that the
 * other side has moved out of it or edited elsewhere. */
JsonNode *
_mentor_merge_object (Merge *merge, GType type, const char *key, const char *path, Three sides)
{
  g_autoptr (JsonObject) object = json_object_new ();
  g_autoptr (GArray) names = NULL;
  gboolean alone = sides.of[A] == NULL || sides.of[B] == NULL;
  Side yielding;

  if (alone)
    {
      sides.of[BASE] = NULL;
      if (type == G_TYPE_INVALID)
        return json_node_ref (sides.of[A] != NULL ? sides.of[A] : sides.of[B]);
    }

  names = list_names (type, sides);
  yielding = alone ? BASE : find_yielding (merge, names, path, sides);
  for (guint i = 0; i < names->len; i++)
    {
      const Name *name = &g_array_index (names, Name, i);
      Three values;
      JsonNode *value;

      for (guint side = 0; side < N_SIDES; side++)
        values.of[side] = get_value (sides, side, name->name);
      if (yielding != BASE && name->member != NULL
          && (name->member->pspec->flags & MENTOR_PARAM_JOINT))
        values.of[yielding] = values.of[yielding == A ? B : A];
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

  _mentor_merge_index (&merge, type, sides);
  result = _mentor_merge_object (&merge, type, "", "", sides);
  json_node_seal (result);

  for (guint side = 0; side < N_SIDES; side++)
    g_hash_table_unref (merge.places[side]);
  g_hash_table_unref (merge.local);
  g_string_chunk_free (merge.strings);
  g_ptr_array_unref (merge.made);
  return result;
}
