/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Documents to trees and back, and looking at members without ever provoking a critical: json-glib's
 * own getters convert, guess or abort when a member has another type than expected. */

#include "mentor-json.h"

#include <glib/gi18n.h>

JsonNode *
mentor_json_parse (GBytes *bytes, GError **error)
{
  g_autoptr (JsonParser) parser = NULL;
  g_autoptr (JsonNode) root = NULL;
  const char *text;
  gsize length;

  g_return_val_if_fail (bytes != NULL, NULL);

  text = g_bytes_get_data (bytes, &length);
  if (!mentor_json_guard_check (text, length, error))
    return NULL;

  parser = json_parser_new_immutable ();
  /* The parser's own message would hold text of the document. */
  if (json_parser_load_from_data (parser, text, (gssize) length, NULL))
    root = json_parser_steal_root (parser);

  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root))
    {
      g_set_error_literal (error, MENTOR_JSON_ERROR, MENTOR_JSON_ERROR_SYNTAX,
                           _("The text can’t be read"));
      return NULL;
    }

  json_node_seal (root);
  return g_steal_pointer (&root);
}

static void
set_unprintable (GError **error)
{
  g_set_error_literal (error, MENTOR_JSON_ERROR, MENTOR_JSON_ERROR_UNPRINTABLE,
                       _("The text can’t be written so that it can be read again"));
}

GBytes *
mentor_json_print (JsonNode *root, GError **error)
{
  g_autoptr (JsonGenerator) generator = NULL;
  g_autoptr (JsonNode) back = NULL;
  g_autoptr (GBytes) bytes = NULL;
  GString *text;

  g_return_val_if_fail (root != NULL, NULL);

  if (!JSON_NODE_HOLDS_OBJECT (root))
    {
      set_unprintable (error);
      return NULL;
    }

  generator = json_generator_new ();
  json_generator_set_root (generator, root);
  json_generator_set_pretty (generator, TRUE);
  json_generator_set_indent (generator, 2);

  text = g_string_new (NULL);
  json_generator_to_gstring (generator, text);
  g_string_append_c (text, '\n');
  bytes = g_string_free_to_bytes (text);

  back = mentor_json_parse (bytes, NULL);
  if (back == NULL || !json_node_equal (root, back))
    {
      set_unprintable (error);
      return NULL;
    }

  return g_steal_pointer (&bytes);
}

static gboolean
node_has_type (JsonNode *node, GType type)
{
  return JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == type;
}

gboolean
mentor_json_node_is_string (JsonNode *node)
{
  g_return_val_if_fail (node != NULL, FALSE);

  return node_has_type (node, G_TYPE_STRING) && json_node_get_string (node) != NULL;
}

gboolean
mentor_json_node_is_int (JsonNode *node)
{
  g_return_val_if_fail (node != NULL, FALSE);

  return node_has_type (node, G_TYPE_INT64);
}

gboolean
mentor_json_node_is_boolean (JsonNode *node)
{
  g_return_val_if_fail (node != NULL, FALSE);

  return node_has_type (node, G_TYPE_BOOLEAN);
}

MentorJsonOutcome
mentor_json_get_node (JsonObject *object, const char *member, JsonNode **value)
{
  JsonNode *node;

  g_return_val_if_fail (object != NULL && member != NULL, MENTOR_JSON_MISSING);

  node = json_object_get_member (object, member);
  if (value != NULL)
    *value = node;

  if (node == NULL)
    return MENTOR_JSON_MISSING;
  return JSON_NODE_HOLDS_NULL (node) ? MENTOR_JSON_NULL : MENTOR_JSON_OK;
}

MentorJsonOutcome
mentor_json_get_string (JsonObject *object, const char *member, const char **value)
{
  JsonNode *node;
  MentorJsonOutcome outcome = mentor_json_get_node (object, member, &node);

  if (outcome != MENTOR_JSON_OK)
    return outcome;
  if (!mentor_json_node_is_string (node))
    return MENTOR_JSON_WRONG_TYPE;

  if (value != NULL)
    *value = json_node_get_string (node);
  return MENTOR_JSON_OK;
}

MentorJsonOutcome
mentor_json_get_int (JsonObject *object, const char *member, gint64 *value)
{
  JsonNode *node;
  MentorJsonOutcome outcome = mentor_json_get_node (object, member, &node);

  if (outcome != MENTOR_JSON_OK)
    return outcome;
  if (!mentor_json_node_is_int (node))
    return MENTOR_JSON_WRONG_TYPE;

  if (value != NULL)
    *value = json_node_get_int (node);
  return MENTOR_JSON_OK;
}

MentorJsonOutcome
mentor_json_get_boolean (JsonObject *object, const char *member, gboolean *value)
{
  JsonNode *node;
  MentorJsonOutcome outcome = mentor_json_get_node (object, member, &node);

  if (outcome != MENTOR_JSON_OK)
    return outcome;
  if (!mentor_json_node_is_boolean (node))
    return MENTOR_JSON_WRONG_TYPE;

  if (value != NULL)
    *value = json_node_get_boolean (node);
  return MENTOR_JSON_OK;
}

MentorJsonOutcome
mentor_json_get_object (JsonObject *object, const char *member, JsonObject **value)
{
  JsonNode *node;
  MentorJsonOutcome outcome = mentor_json_get_node (object, member, &node);

  if (outcome != MENTOR_JSON_OK)
    return outcome;
  if (!JSON_NODE_HOLDS_OBJECT (node))
    return MENTOR_JSON_WRONG_TYPE;

  if (value != NULL)
    *value = json_node_get_object (node);
  return MENTOR_JSON_OK;
}

MentorJsonOutcome
mentor_json_get_array (JsonObject *object, const char *member, JsonArray **value)
{
  JsonNode *node;
  MentorJsonOutcome outcome = mentor_json_get_node (object, member, &node);

  if (outcome != MENTOR_JSON_OK)
    return outcome;
  if (!JSON_NODE_HOLDS_ARRAY (node))
    return MENTOR_JSON_WRONG_TYPE;

  if (value != NULL)
    *value = json_node_get_array (node);
  return MENTOR_JSON_OK;
}

MentorJsonOutcome
mentor_json_get_strings (JsonObject *object, const char *member, char ***value)
{
  JsonArray *array;
  MentorJsonOutcome outcome = mentor_json_get_array (object, member, &array);
  g_autoptr (GPtrArray) strings = NULL;

  if (outcome != MENTOR_JSON_OK)
    return outcome;

  strings = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonNode *node = json_array_get_element (array, i);

      if (!mentor_json_node_is_string (node))
        return MENTOR_JSON_WRONG_TYPE;
      g_ptr_array_add (strings, g_strdup (json_node_get_string (node)));
    }
  g_ptr_array_add (strings, NULL);

  if (value != NULL)
    *value = (char **) g_ptr_array_free (g_steal_pointer (&strings), FALSE);
  return MENTOR_JSON_OK;
}
