/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Merging values: what only one side changed is taken from there; else texts keep both wordings,
 * sets both changes, and of anything else the one with the greater bytes stays. */

#include "config.h"

#include <string.h>

#include "record/mentor-merge-private.h"
#include "record/mentor-merge-text.h"

gboolean
_mentor_merge_same (JsonNode *a, JsonNode *b)
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
take_ref (JsonNode *node)
{
  return node != NULL ? json_node_ref (node) : NULL;
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
gboolean
_mentor_merge_writes_empty (Three values)
{
  gboolean base = values.of[BASE] != NULL;
  gboolean a = values.of[A] != NULL;
  gboolean b = values.of[B] != NULL;

  return (is_empty (values.of[A]) || is_empty (values.of[B])) && (a == b ? a : !base);
}

gboolean
_mentor_merge_is_simple (Three values, JsonNode **result)
{
  if (_mentor_merge_same (values.of[A], values.of[B]))
    *result = either (values.of[A], values.of[B]);
  else if (_mentor_merge_same (values.of[A], values.of[BASE]))
    *result = values.of[B];
  else if (_mentor_merge_same (values.of[B], values.of[BASE]))
    *result = values.of[A];
  else
    return FALSE;
  return TRUE;
}

JsonNode *
_mentor_merge_scalar (Merge *merge, const char *path, const char *name, Three values)
{
  JsonNode *result;

  if (!_mentor_merge_is_simple (values, &result))
    {
      _mentor_merge_add_conflict (merge, path, name);
      result = greater (values.of[A], values.of[B]);
    }
  return take_ref (result);
}

JsonNode *
_mentor_merge_text (Merge *merge, const char *path, const char *name, Three values)
{
  const char *texts[N_SIDES];
  g_autofree char *text = NULL;
  JsonNode *result;
  gboolean clash;

  if (_mentor_merge_is_simple (values, &result))
    return take_ref (result);

  for (guint side = 0; side < N_SIDES; side++)
    texts[side] = values.of[side] != NULL ? json_node_get_string (values.of[side]) : "";
  text = mentor_merge_text (texts[BASE], texts[A], texts[B], &clash);
  if (clash)
    _mentor_merge_add_conflict (merge, path, name);

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
JsonNode *
_mentor_merge_set (Three values)
{
  g_autoptr (GHashTable) base = NULL;
  g_autoptr (GHashTable) a = NULL;
  g_autoptr (GHashTable) b = NULL;
  g_autoptr (GPtrArray) strings = g_ptr_array_new ();
  g_autoptr (JsonArray) array = json_array_new ();
  GHashTableIter iter;
  gpointer string;
  JsonNode *result;

  if (_mentor_merge_is_simple (values, &result))
    return take_ref (result);

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
  if (strings->len == 0 && !_mentor_merge_writes_empty (values))
    return NULL;

  g_ptr_array_sort (strings, compare_strings);
  for (guint i = 0; i < strings->len; i++)
    json_array_add_string_element (array, g_ptr_array_index (strings, i));
  return json_node_init_array (json_node_alloc (), array);
}
