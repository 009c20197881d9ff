/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * JSON to records, in place: a tree that was checked keeps every object that it names, and a list
 * moves no more of its items than it must.
 */

#include "config.h"

#include "record/mentor-json.h"
#include "record/mentor-record-private.h"

static void apply (MentorRecord *self, JsonObject *object, GHashTable *known);

static MentorRecord *
find_or_make (MentorRecordList *list, const char *id, GHashTable *known)
{
  MentorRecord *item = mentor_record_list_find (list, id);

  if (item == NULL && !_mentor_record_list_is_keyed (list))
    item = g_hash_table_lookup (known, id);
  if (item != NULL && G_OBJECT_TYPE (item) == _mentor_record_list_item_type (list))
    return g_object_ref (item);
  return mentor_record_new (_mentor_record_list_item_type (list), id);
}

/* What the tree of a keyed list doesn't name has become blank. */
static void
blank_others (MentorRecordList *list, GHashTable *wanted)
{
  g_autoptr (JsonObject) blank = json_object_new ();

  for (guint i = 0; i < mentor_record_list_get_length (list); i++)
    if (!g_hash_table_contains (wanted, mentor_record_list_get (list, i)))
      apply (mentor_record_list_get (list, i), blank, NULL);
}

/* Which of the items may stay where they are in the list, because they stand there in the wanted
 * order: the longest rising sequence of their positions. */
static GHashTable *
find_steady (MentorRecordList *list, GPtrArray *items)
{
  g_autoptr (GHashTable) positions = g_hash_table_new (NULL, NULL);
  g_autofree guint *at = g_new (guint, items->len + 1);     /* position of each item */
  g_autofree guint *ends = g_new (guint, items->len + 1);   /* item that ends the best of a size */
  g_autofree guint *before = g_new (guint, items->len + 1); /* item before each in its sequence */
  GHashTable *steady = g_hash_table_new (NULL, NULL);
  guint longest = 0;

  for (guint i = 0; i < mentor_record_list_get_length (list); i++)
    g_hash_table_insert (positions, mentor_record_list_get (list, i), GUINT_TO_POINTER (i + 1));

  for (guint i = 0; i < items->len; i++)
    {
      guint low = 0, high = longest;

      at[i] = GPOINTER_TO_UINT (g_hash_table_lookup (positions, items->pdata[i]));
      if (at[i] == 0)
        continue;
      while (low < high)
        {
          guint middle = (low + high) / 2;

          if (at[ends[middle]] < at[i])
            low = middle + 1;
          else
            high = middle;
        }
      before[i] = low > 0 ? ends[low - 1] : G_MAXUINT;
      ends[low] = i;
      longest = MAX (longest, low + 1);
    }

  for (guint i = longest > 0 ? ends[longest - 1] : G_MAXUINT; i != G_MAXUINT; i = before[i])
    g_hash_table_add (steady, items->pdata[i]);
  return steady;
}

/* Gives the list these items in this order. Those that keep their order among each other are not
 * touched: a row of the user interface that is typed in stays. */
static void
arrange (MentorRecordList *list, GPtrArray *items)
{
  g_autoptr (GHashTable) steady = find_steady (list, items);

  for (guint i = mentor_record_list_get_length (list); i-- > 0;)
    if (!g_hash_table_contains (steady, mentor_record_list_get (list, i)))
      _mentor_record_list_take (list, i);

  for (guint i = 0; i < items->len; i++)
    {
      MentorRecord *item = g_ptr_array_index (items, i);
      MentorRecordList *in = mentor_record_get_list_of (item);
      guint fresh = 0;

      if (in == list)
        continue;
      if (in != NULL)
        _mentor_record_list_take (in, (guint) mentor_record_list_index (in, item));
      while (i + fresh < items->len
             && mentor_record_get_list_of (g_ptr_array_index (items, i + fresh)) == NULL)
        fresh++;
      _mentor_record_list_splice (list, i, (MentorRecord **) &items->pdata[i], fresh);
      i += fresh - 1;
    }
}

/* Blank records of a keyed list are not in the tree, but stay where they are. */
static GPtrArray *
add_blank (MentorRecordList *list, GPtrArray *items, GHashTable *wanted)
{
  GPtrArray *all = g_ptr_array_new_with_free_func (g_object_unref);
  guint next = 0;

  for (guint i = 0; i < mentor_record_list_get_length (list); i++)
    {
      MentorRecord *item = mentor_record_list_get (list, i);
      gboolean passed = FALSE;

      if (!g_hash_table_contains (wanted, item))
        g_ptr_array_add (all, g_object_ref (item));
      else
        for (; !passed && next < items->len; next++)
          {
            MentorRecord *other = g_ptr_array_index (items, next);

            g_ptr_array_add (all, g_object_ref (other));
            passed = mentor_record_get_list_of (other) == list;
          }
    }
  for (; next < items->len; next++)
    g_ptr_array_add (all, g_object_ref (g_ptr_array_index (items, next)));
  return all;
}

static void
apply_list (MentorRecordList *list, JsonArray *array, GHashTable *known)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) wanted = g_hash_table_new (NULL, NULL);

  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    {
      JsonObject *object = json_node_get_object (json_array_get_element (array, i));
      const char *id = NULL;
      MentorRecord *item;

      mentor_json_get_string (object, "id", &id);
      item = find_or_make (list, id, known);
      apply (item, object, known);
      g_ptr_array_add (items, item);
      g_hash_table_add (wanted, item);
    }

  if (_mentor_record_list_is_keyed (list))
    {
      g_autoptr (GPtrArray) all = add_blank (list, items, wanted);

      blank_others (list, wanted);
      arrange (list, all);
    }
  else
    arrange (list, items);
}

/* The value that a tree which has been checked says; the default when it says nothing. */
static void
read_value (const MentorMember *member, JsonNode *node, GValue *value)
{
  g_value_init (value, member->pspec->value_type);
  g_param_value_set_default (member->pspec, value);
  _mentor_value_normalise (value);
  if (node != NULL)
    _mentor_value_from_json (member->pspec, node, value, NULL, NULL);
}

gboolean
_mentor_record_raw_says (MentorRecord *self, const MentorMember *member, const GValue *value)
{
  g_auto (GValue) raw = G_VALUE_INIT;

  read_value (member, _mentor_record_raw_member (_mentor_record_private (self), member), &raw);
  return _mentor_value_equal (&raw, value);
}

static void
apply_value (MentorRecord *self, const MentorMember *member, JsonNode *node)
{
  MentorRecordPrivate *priv = _mentor_record_private (self);
  g_auto (GValue) value = G_VALUE_INIT;

  read_value (member, node, &value);
  priv->touched[member->index] = FALSE;
  if (!_mentor_value_equal (&priv->values[member->index], &value))
    _mentor_record_store (self, member, &value, FALSE, FALSE);
}

static JsonNode *
part_of (JsonObject *object, const MentorMember *member)
{
  JsonNode *part = json_object_get_member (object, member->name);
  return part != NULL && !JSON_NODE_HOLDS_NULL (part) ? part : NULL;
}

static void
apply (MentorRecord *self, JsonObject *object, GHashTable *known)
{
  MentorRecordPrivate *priv = _mentor_record_private (self);
  GPtrArray *members = _mentor_record_members (self);
  g_autoptr (JsonObject) empty = json_object_new ();
  const char *id = NULL;

  g_object_freeze_notify (G_OBJECT (self));
  json_object_ref (object);
  g_clear_pointer (&priv->raw, json_object_unref);
  priv->raw = object;
  if (mentor_json_get_string (object, "id", &id) == MENTOR_JSON_OK)
    _mentor_record_set_id (self, id);
  _mentor_record_invalidate (self, NULL, FALSE);

  for (guint i = 0; i < members->len; i++)
    {
      const MentorMember *member = g_ptr_array_index (members, i);
      JsonNode *part = part_of (object, member);
      gpointer held = member->kind == MENTOR_MEMBER_VALUE
                          ? NULL
                          : g_value_get_object (&priv->values[i]);

      if (member->kind == MENTOR_MEMBER_VALUE)
        apply_value (self, member, part);
      else if (member->kind == MENTOR_MEMBER_CHILD)
        apply (held, part != NULL ? json_node_get_object (part) : empty, known);
      else
        apply_list (held, part != NULL ? json_node_get_array (part) : NULL, known);
    }
  g_object_thaw_notify (G_OBJECT (self));
}

/* Every record of the lists below, by id: one that moved to another list stays the same object. */
static void
collect (MentorRecord *self, GHashTable *known)
{
  MentorRecordPrivate *priv = _mentor_record_private (self);
  GPtrArray *members = _mentor_record_members (self);

  for (guint i = 0; i < members->len; i++)
    {
      const MentorMember *member = g_ptr_array_index (members, i);
      gpointer held;

      if (member->kind == MENTOR_MEMBER_VALUE || member->kind == MENTOR_MEMBER_KEYED)
        continue;
      held = g_value_get_object (&priv->values[i]);
      if (member->kind == MENTOR_MEMBER_CHILD)
        {
          collect (held, known);
          continue;
        }
      for (guint j = 0; j < mentor_record_list_get_length (held); j++)
        {
          MentorRecord *item = mentor_record_list_get (held, j);
          g_hash_table_insert (known, g_strdup (mentor_record_get_id (item)), g_object_ref (item));
          collect (item, known);
        }
    }
}

gboolean
_mentor_record_shares_ids (MentorRecord *root, MentorRecord *item)
{
  g_autoptr (GHashTable) there
      = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  g_autoptr (GHashTable) below
      = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  GHashTableIter iter;
  gpointer id;

  collect (root, there);
  collect (item, below);
  if (g_hash_table_contains (there, mentor_record_get_id (item)))
    return TRUE;
  g_hash_table_iter_init (&iter, below);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    if (g_hash_table_contains (there, id))
      return TRUE;
  return FALSE;
}

gboolean
mentor_record_update (MentorRecord *self, JsonNode *tree, GError **error)
{
  g_autoptr (GHashTable) known = NULL;

  g_return_val_if_fail (MENTOR_IS_RECORD (self), FALSE);

  if (!_mentor_record_check_tree (G_OBJECT_TYPE (self), tree, MENTOR_IS_DOCUMENT (self), NULL,
                                  error))
    return FALSE;
  known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  collect (self, known);
  apply (self, json_node_get_object (tree), known);
  return TRUE;
}
