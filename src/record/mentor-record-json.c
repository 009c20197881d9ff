/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Records and JSON. Out: what was not touched is written as it came, defaults are left out, what
 * the type doesn't know is kept. In: checked as a whole first, then applied in place, so that a
 * bad tree changes nothing and a good one keeps every object that it names.
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "record/mentor-json.h"
#include "record/mentor-record-private.h"

/* Out */

static gboolean
is_default (const MentorMember *member, const GValue *value)
{
  g_auto (GValue) initial = G_VALUE_INIT;

  g_value_init (&initial, G_VALUE_TYPE (value));
  g_param_value_set_default (member->pspec, &initial);
  _mentor_value_normalise (&initial);
  return _mentor_value_equal (value, &initial);
}

static JsonNode *
raw_member (MentorRecordPrivate *priv, const MentorMember *member)
{
  return priv->raw != NULL ? json_object_get_member (priv->raw, member->name) : NULL;
}

static JsonNode *
snapshot_list (MentorRecordList *list, gboolean keyed)
{
  g_autoptr (JsonArray) array = json_array_new ();

  for (guint i = 0; i < mentor_record_list_get_length (list); i++)
    {
      MentorRecord *item = mentor_record_list_get (list, i);
      if (!keyed || !mentor_record_is_blank (item))
        json_array_add_element (array, mentor_record_snapshot (item));
    }
  return json_node_init_array (json_node_alloc (), array);
}

static void
snapshot_member (MentorRecord *self, const MentorMember *member, JsonObject *object)
{
  MentorRecordPrivate *priv = _mentor_record_private (self);
  const GValue *value = &priv->values[member->index];
  JsonNode *raw = raw_member (priv, member);
  g_autoptr (JsonNode) node = NULL;

  switch (member->kind)
    {
    case MENTOR_MEMBER_VALUE:
      if (raw != NULL && !priv->touched[member->index])
        node = json_node_ref (raw);
      else if (!is_default (member, value))
        node = _mentor_value_to_json (member->pspec, value);
      break;

    case MENTOR_MEMBER_CHILD:
      node = mentor_record_snapshot (g_value_get_object (value));
      if (raw == NULL && json_object_get_size (json_node_get_object (node)) == 0)
        g_clear_pointer (&node, json_node_unref);
      break;

    case MENTOR_MEMBER_LIST:
    case MENTOR_MEMBER_KEYED:
      node = snapshot_list (g_value_get_object (value), member->kind == MENTOR_MEMBER_KEYED);
      if (raw == NULL && json_array_get_length (json_node_get_array (node)) == 0)
        g_clear_pointer (&node, json_node_unref);
      break;

    default:
      g_assert_not_reached ();
    }

  if (node != NULL)
    json_object_set_member (object, member->name, g_steal_pointer (&node));
}

/* What the type doesn't know, in the order of the file. */
static void
snapshot_unknown (MentorRecord *self, JsonObject *object)
{
  MentorRecordPrivate *priv = _mentor_record_private (self);
  g_autoptr (GList) names = priv->raw != NULL ? json_object_get_members (priv->raw) : NULL;

  for (GList *l = names; l != NULL; l = l->next)
    if (!json_object_has_member (object, l->data)
        && mentor_record_class_find_member (MENTOR_RECORD_GET_CLASS (self), l->data) == NULL)
      json_object_set_member (object, l->data,
                              json_node_ref (json_object_get_member (priv->raw, l->data)));
}

JsonNode *
mentor_record_snapshot (MentorRecord *self)
{
  MentorRecordPrivate *priv;
  GPtrArray *members;

  g_return_val_if_fail (MENTOR_IS_RECORD (self), NULL);

  priv = _mentor_record_private (self);
  if (priv->snapshot == NULL)
    {
      g_autoptr (JsonObject) object = json_object_new ();

      if (MENTOR_IS_DOCUMENT (self))
        _mentor_document_write_head (MENTOR_DOCUMENT (self), object);
      if (*priv->id != '\0')
        json_object_set_string_member (object, "id", priv->id);
      members = _mentor_record_members (self);
      for (guint i = 0; i < members->len; i++)
        snapshot_member (self, g_ptr_array_index (members, i), object);
      snapshot_unknown (self, object);

      priv->snapshot = json_node_init_object (json_node_alloc (), object);
      json_node_seal (priv->snapshot);
    }
  return json_node_ref (priv->snapshot);
}

/* Checking */

/* Where one is in the document; written out only when there is something to say. */
typedef struct _Path Path;
struct _Path
{
  const Path *up;
  const char *member;
  guint item; /* from 1; 0 for the member itself */
};

static void
append_path (GString *text, const Path *path)
{
  if (path->up != NULL)
    append_path (text, path->up);
  if (path->item > 0)
    g_string_append_printf (text, "[%u]", path->item);
  else
    g_string_append_printf (text, "%s%s", text->len > 0 ? "." : "", path->member);
}

static char *
write_path (const Path *path)
{
  GString *text = g_string_new (NULL);

  if (path != NULL)
    append_path (text, path);
  return g_string_free (text, FALSE);
}

static gboolean check_object (GType type, JsonNode *node, const Path *path, gboolean needs_id,
                              GHashTable *ids, GPtrArray *remarks, GError **error);

static gboolean
fail (GError **error, int code, const Path *path, const char *reason)
{
  g_autofree char *where = write_path (path);

  /* Translators: the name of a member of a JSON document, and what is wrong with it */
  g_set_error (error, MENTOR_JSON_ERROR, code, _("“%s”: %s"), where, reason);
  return FALSE;
}

static gboolean
check_list (const MentorMember *member, JsonNode *node, const Path *path, GHashTable *ids,
            GPtrArray *remarks, GError **error)
{
  g_autoptr (GHashTable) keys = NULL;
  JsonArray *array;

  if (JSON_NODE_HOLDS_NULL (node))
    return TRUE;
  if (!JSON_NODE_HOLDS_ARRAY (node))
    return fail (error, MENTOR_JSON_ERROR_WRONG_TYPE, path,
                 _("a list is expected, but something else stands there"));

  /* The ids of a keyed list name prompts or roles: they are unique in their list only. */
  if (member->kind == MENTOR_MEMBER_KEYED)
    ids = keys = g_hash_table_new (g_str_hash, g_str_equal);

  array = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      const Path item = { path, NULL, i + 1 };

      if (!check_object (member->type, json_array_get_element (array, i), &item, TRUE, ids,
                         remarks, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
check_value (const MentorMember *member, JsonNode *node, const Path *path, GPtrArray *remarks,
             GError **error)
{
  g_auto (GValue) value = G_VALUE_INIT;
  g_autofree char *remark = NULL;
  g_autoptr (GError) reason = NULL;

  g_value_init (&value, member->pspec->value_type);
  if (!_mentor_value_from_json (member->pspec, node, &value, &remark, &reason))
    return fail (error, reason->code, path, reason->message);
  if (remark != NULL && remarks != NULL)
    {
      g_autofree char *where = write_path (path);

      g_ptr_array_add (remarks, g_strdup_printf (_("“%s”: %s"), where, remark));
    }
  return TRUE;
}

/* @needs_id: not for a child, which its name tells apart; @ids: those of the document so far. */
static gboolean
check_object (GType type, JsonNode *node, const Path *path, gboolean needs_id, GHashTable *ids,
              GPtrArray *remarks, GError **error)
{
  g_autoptr (MentorRecordClass) klass = g_type_class_ref (type);
  const char *id = NULL;
  JsonObject *object;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    return fail (error, MENTOR_JSON_ERROR_WRONG_TYPE, path,
                 _("an object is expected, but something else stands there"));
  object = json_node_get_object (node);

  if (mentor_json_get_string (object, "id", &id) == MENTOR_JSON_WRONG_TYPE)
    return fail (error, MENTOR_JSON_ERROR_WRONG_TYPE, path, _("its “id” is not a text"));
  if (needs_id && (id == NULL || *id == '\0'))
    return fail (error, MENTOR_JSON_ERROR_MISSING, path, _("it has no “id”"));
  if (needs_id && !g_hash_table_add (ids, (char *) id))
    return fail (error, MENTOR_JSON_ERROR_DUPLICATE_ID, path,
                 _("its “id” is that of another one in the same file"));

  for (guint i = 0; i < klass->members->len; i++)
    {
      const MentorMember *member = g_ptr_array_index (klass->members, i);
      JsonNode *part = json_object_get_member (object, member->name);
      const Path part_path = { path, member->name, 0 };
      gboolean good = TRUE;

      if (part == NULL)
        continue;
      if (member->kind == MENTOR_MEMBER_VALUE)
        good = check_value (member, part, &part_path, remarks, error);
      else if (member->kind != MENTOR_MEMBER_CHILD)
        good = check_list (member, part, &part_path, ids, remarks, error);
      else if (!JSON_NODE_HOLDS_NULL (part))
        good = check_object (member->type, part, &part_path, FALSE, ids, remarks, error);
      if (!good)
        return FALSE;
    }
  return TRUE;
}

static gboolean
check (GType type, JsonNode *tree, gboolean needs_id, GPtrArray *remarks, GError **error)
{
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);

  g_return_val_if_fail (g_type_is_a (type, MENTOR_TYPE_RECORD), FALSE);
  return check_object (type, tree, NULL, needs_id, ids, remarks, error);
}

gboolean
mentor_record_check (GType type, JsonNode *tree, GPtrArray *remarks, GError **error)
{
  return check (type, tree, TRUE, remarks, error);
}

/* In */

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
  g_autofree guint *ends = g_new (guint, items->len + 1);   /* item that ends the best of a length */
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

  read_value (member, raw_member (_mentor_record_private (self), member), &raw);
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

  if (!check (G_OBJECT_TYPE (self), tree, MENTOR_IS_DOCUMENT (self), NULL, error))
    return FALSE;
  known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  collect (self, known);
  apply (self, json_node_get_object (tree), known);
  return TRUE;
}
