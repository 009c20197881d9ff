/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Whether a tree can become a record of a type. All of it is looked at before anything is applied,
 * so that a bad tree changes nothing.
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "record/mentor-json.h"
#include "record/mentor-record-private.h"

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

gboolean
_mentor_record_check_tree (GType type, JsonNode *tree, gboolean needs_id, GPtrArray *remarks,
                           GError **error)
{
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);

  g_return_val_if_fail (g_type_is_a (type, MENTOR_TYPE_RECORD), FALSE);

  return check_object (type, tree, NULL, needs_id, ids, remarks, error);
}

gboolean
mentor_record_check (GType type, JsonNode *tree, GPtrArray *remarks, GError **error)
{
  return _mentor_record_check_tree (type, tree, TRUE, remarks, error);
}
