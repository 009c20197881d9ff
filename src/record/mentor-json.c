/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Documents to trees and back, and looking at members without ever provoking a critical:
 * json-glib's own getters convert, guess or abort when a member has another type than expected. */

#include "config.h"

#include "record/mentor-json.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The text without line breaks and indentation, which are a third of what json-glib looks at. @text
 * has passed the guard, so that there are line breaks between values only. */
static char *
join_lines (const char *text, gsize length, gsize *joined_length)
{
  char *joined = g_malloc (length);
  const char *at = text, *end = text + length;
  char *out = joined;

  while (at < end)
    {
      const char *line_end = memchr (at, '\n', (gsize) (end - at));
      gsize n = (gsize) ((line_end != NULL ? line_end : end) - at);

      memcpy (out, at, n);
      out += n;
      for (at += n; at < end && (*at == '\n' || *at == ' ');)
        at++;
    }
  *joined_length = (gsize) (out - joined);
  return joined;
}

JsonNode *
mentor_json_parse_unsealed (GBytes *bytes, GError **error)
{
  g_autoptr (JsonParser) parser = NULL;
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *joined = NULL;
  const char *text;
  gsize length;

  g_return_val_if_fail (bytes != NULL, NULL);

  text = g_bytes_get_data (bytes, &length);
  if (!mentor_json_guard_check (text, length, error))
    return NULL;

  joined = join_lines (text, length, &length);
  parser = json_parser_new ();
  /* The parser's own message would hold text of the document. */
  if (json_parser_load_from_data (parser, joined, (gssize) length, NULL))
    root = json_parser_steal_root (parser);

  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root))
    {
      g_set_error_literal (
          error, MENTOR_JSON_ERROR, MENTOR_JSON_ERROR_SYNTAX, _("the text can’t be read"));
      return NULL;
    }
  return g_steal_pointer (&root);
}

JsonNode *
mentor_json_parse (GBytes *bytes, GError **error)
{
  JsonNode *root = mentor_json_parse_unsealed (bytes, error);

  if (root != NULL)
    json_node_seal (root);
  return root;
}

static void
append_string (GString *text, const char *string)
{
  g_string_append_c (text, '"');

  for (const char *at = string;; at++)
    {
      const char *plain = at;

      while ((guchar) *at >= 0x20 && *at != '"' && *at != '\\' && *at != 0x7f)
        at++;
      g_string_append_len (text, plain, at - plain);

      switch (*at)
        {
        case '\0':
          g_string_append_c (text, '"');
          return;

        case '"':
        case '\\':
          g_string_append_c (text, '\\');
          g_string_append_c (text, *at);
          break;

        case '\n':
          g_string_append (text, "\\n");
          break;

        case '\t':
          g_string_append (text, "\\t");
          break;

        default:
          g_string_append_printf (text, "\\u%04x", (guint) *at);
        }
    }
}

/* Documents of ours hold no fractions, but members that we don't know may: the shortest text that
 * reads back the same, and never one that reads back as a whole number. */
static void
append_double (GString *text, double number)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_formatd (digits, sizeof digits, "%.15g", number);
  if (g_ascii_strtod (digits, NULL) != number)
    g_ascii_formatd (digits, sizeof digits, "%.17g", number);

  g_string_append (text, digits);
  if (strpbrk (digits, ".en") == NULL)
    g_string_append (text, ".0");
}

static gboolean
append_value (GString *text, JsonNode *node)
{
  if (JSON_NODE_HOLDS_NULL (node))
    g_string_append (text, "null");
  else if (mentor_json_node_is_string (node))
    append_string (text, json_node_get_string (node));
  else if (mentor_json_node_is_int (node))
    g_string_append_printf (text, "%" G_GINT64_FORMAT, json_node_get_int (node));
  else if (mentor_json_node_is_boolean (node))
    g_string_append (text, json_node_get_boolean (node) ? "true" : "false");
  else if (json_node_get_value_type (node) == G_TYPE_DOUBLE)
    append_double (text, json_node_get_double (node));
  else
    return FALSE;

  return TRUE;
}

static void
append_line (GString *text, guint depth)
{
  g_string_append_c (text, '\n');
  for (guint i = 0; i < depth; i++)
    g_string_append (text, "  ");
}

/* Only looks at the nodes and refers to none, because a worker may print what the main thread
 * shows: the reference counts of JsonObject aren't atomic. JsonGenerator refers, and leaves U+001F
 * raw. */
static gboolean
append_node (GString *text, JsonNode *node, guint depth)
{
  gboolean first = TRUE;

  if (depth > MENTOR_JSON_MAX_DEPTH)
    return FALSE;

  if (JSON_NODE_HOLDS_OBJECT (node))
    {
      JsonObjectIter iter;
      const char *name;
      JsonNode *member;

      g_string_append_c (text, '{');
      json_object_iter_init_ordered (&iter, json_node_get_object (node));
      while (json_object_iter_next_ordered (&iter, &name, &member))
        {
          if (!first)
            g_string_append_c (text, ',');
          append_line (text, depth + 1);
          append_string (text, name);
          g_string_append (text, ": ");
          if (!append_node (text, member, depth + 1))
            return FALSE;
          first = FALSE;
        }
      if (!first)
        append_line (text, depth);
      g_string_append_c (text, '}');
      return TRUE;
    }

  if (JSON_NODE_HOLDS_ARRAY (node))
    {
      JsonArray *array = json_node_get_array (node);

      g_string_append_c (text, '[');
      for (guint i = 0; i < json_array_get_length (array); i++)
        {
          if (!first)
            g_string_append_c (text, ',');
          append_line (text, depth + 1);
          if (!append_node (text, json_array_get_element (array, i), depth + 1))
            return FALSE;
          first = FALSE;
        }
      if (!first)
        append_line (text, depth);
      g_string_append_c (text, ']');
      return TRUE;
    }

  return append_value (text, node);
}

GBytes *
mentor_json_print (JsonNode *root, GError **error)
{
  g_autoptr (JsonNode) back = NULL;
  g_autoptr (GBytes) bytes = NULL;
  GString *text;
  gboolean complete;

  g_return_val_if_fail (root != NULL, NULL);

  text = g_string_new (NULL);
  complete = JSON_NODE_HOLDS_OBJECT (root) && append_node (text, root, 0);
  g_string_append_c (text, '\n');
  bytes = g_string_free_to_bytes (text);

  if (complete)
    back = mentor_json_parse_unsealed (bytes, NULL);
  if (back == NULL || !json_node_equal (root, back))
    {
      g_set_error_literal (error,
                           MENTOR_JSON_ERROR,
                           MENTOR_JSON_ERROR_UNPRINTABLE,
                           _("the text can’t be written so that it can be read again"));
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
