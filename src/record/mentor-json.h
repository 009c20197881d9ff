/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "record/mentor-json-guard.h"

G_BEGIN_DECLS

/**
 * MentorJsonOutcome:
 * @MENTOR_JSON_OK: the member is there and has the type that was asked for
 * @MENTOR_JSON_MISSING: the object has no such member
 * @MENTOR_JSON_NULL: the member is `null`
 * @MENTOR_JSON_WRONG_TYPE: the member has a value of another type
 *
 * What looking for a member found.
 */
typedef enum
{
  MENTOR_JSON_OK,
  MENTOR_JSON_MISSING,
  MENTOR_JSON_NULL,
  MENTOR_JSON_WRONG_TYPE,
} MentorJsonOutcome;

/**
 * mentor_json_parse:
 * @bytes: the content of a document
 * @error: return location for a #GError of %MENTOR_JSON_ERROR
 *
 * Reads a document: the guard first, then json-glib.
 *
 * Returns: (transfer full) (nullable): the root, an object node, sealed (immutable)
 */
JsonNode *mentor_json_parse (GBytes *bytes, GError **error);

/**
 * mentor_json_parse_unsealed:
 *
 * Like mentor_json_parse(), for who looks at the tree once and throws it away: sealing costs a hash of
 * all that is in it.
 */
JsonNode *mentor_json_parse_unsealed (GBytes *bytes, GError **error);

/**
 * mentor_json_print:
 * @root: an object node
 * @error: return location for a #GError: %MENTOR_JSON_ERROR_UNPRINTABLE
 *
 * Writes a document: two spaces of indentation and a final newline. Reads @root without taking
 * references, so that a worker may print a sealed tree that another thread uses. The bytes are read
 * back and compared with @root before they are handed out, so that nothing reaches the disk that
 * couldn't be read again.
 *
 * Returns: (transfer full) (nullable): the bytes
 */
GBytes *mentor_json_print (JsonNode *root, GError **error);

/**
 * mentor_json_get_node:
 * @object: an object
 * @member: a member's name
 * @value: (out) (optional) (transfer none): its node, whatever the type; %NULL if missing
 *
 * Returns: %MENTOR_JSON_OK, %MENTOR_JSON_MISSING or %MENTOR_JSON_NULL
 */
MentorJsonOutcome mentor_json_get_node (JsonObject *object, const char *member, JsonNode **value);

/**
 * mentor_json_get_string:
 * @object: an object
 * @member: a member's name
 * @value: (out) (optional) (transfer none): the string; untouched unless the outcome is OK, as in
 *   all these functions
 */
MentorJsonOutcome
mentor_json_get_string (JsonObject *object, const char *member, const char **value);

/** mentor_json_get_int: reads a whole number (7.0 is a wrong type); see mentor_json_get_string() */
MentorJsonOutcome mentor_json_get_int (JsonObject *object, const char *member, gint64 *value);

/** mentor_json_get_boolean: reads true or false; see mentor_json_get_string() */
MentorJsonOutcome mentor_json_get_boolean (JsonObject *object, const char *member, gboolean *value);

/** mentor_json_get_object: reads an object (transfer none); see mentor_json_get_string() */
MentorJsonOutcome
mentor_json_get_object (JsonObject *object, const char *member, JsonObject **value);

/** mentor_json_get_array: reads an array (transfer none); see mentor_json_get_string() */
MentorJsonOutcome mentor_json_get_array (JsonObject *object, const char *member, JsonArray **value);

/**
 * mentor_json_get_strings:
 * @object: an object
 * @member: a member's name
 * @value: (out) (optional) (transfer full): the strings of an array that holds nothing but strings
 */
MentorJsonOutcome mentor_json_get_strings (JsonObject *object, const char *member, char ***value);

/** mentor_json_node_is_string: whether @node holds a string */
gboolean mentor_json_node_is_string (JsonNode *node);

/** mentor_json_node_is_int: whether @node holds a whole number */
gboolean mentor_json_node_is_int (JsonNode *node);

/** mentor_json_node_is_boolean: whether @node holds true or false */
gboolean mentor_json_node_is_boolean (JsonNode *node);

G_END_DECLS
