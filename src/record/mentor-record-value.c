/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The kinds of value that a record may declare, and how each looks in JSON. A value of another
 * JSON type is an error; one of the right type that isn't understood (an enum value of a later
 * version, a date that is none) is a remark: the file keeps it, the program shows the default.
 */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "record/mentor-json.h"
#include "record/mentor-record-private.h"

GType
mentor_tristate_get_type (void)
{
  static gsize type = 0;

  if (g_once_init_enter (&type))
    {
      static const GEnumValue values[] = {
        { MENTOR_ABSENT, "MENTOR_ABSENT", "absent" },
        { MENTOR_FALSE, "MENTOR_FALSE", "false" },
        { MENTOR_TRUE, "MENTOR_TRUE", "true" },
        { 0, NULL, NULL },
      };
      g_once_init_leave (&type, g_enum_register_static ("MentorTristate", values));
    }
  return type;
}

static gboolean
digits (const char *text, guint n)
{
  for (guint i = 0; i < n; i++)
    if (!g_ascii_isdigit (text[i]))
      return FALSE;
  return TRUE;
}

gboolean
mentor_date_is_valid (const char *text)
{
  if (text == NULL || strlen (text) != 10 || !digits (text, 4) || text[4] != '-'
      || !digits (text + 5, 2) || text[7] != '-' || !digits (text + 8, 2))
    return FALSE;

  int year = atoi (text), month = atoi (text + 5), day = atoi (text + 8);
  return year > 0 && month >= 1 && month <= 12 && day >= 1
         && g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year);
}

gboolean
mentor_time_is_valid (const char *text)
{
  return text != NULL && strlen (text) == 5 && digits (text, 2) && text[2] == ':'
         && digits (text + 3, 2) && atoi (text) < 24 && atoi (text + 3) < 60;
}

gboolean
mentor_timestamp_is_valid (const char *text)
{
  if (text == NULL || strlen (text) < strlen ("2000-01-01T00:00:00Z") || text[10] != 'T')
    return FALSE;

  const char *offset = text + 19;
  if (*offset == '.')
    while (g_ascii_isdigit (*++offset))
      ;
  if (*offset != 'Z' && *offset != '+' && *offset != '-')
    return FALSE;

  g_autoptr (GDateTime) time = g_date_time_new_from_iso8601 (text, NULL);
  return time != NULL;
}

static int
compare_strings (const void *a, const void *b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* A string set is kept sorted and without doubles, so that equal sets are equal. */
static char **
sort_set (char **set)
{
  guint n = g_strv_length (set), kept = 0;

  qsort (set, n, sizeof (char *), compare_strings);
  for (guint i = 0; i < n; i++)
    if (kept > 0 && strcmp (set[kept - 1], set[i]) == 0)
      g_free (set[i]);
    else
      set[kept++] = set[i];
  set[kept] = NULL;
  return set;
}

void
_mentor_value_normalise (GValue *value)
{
  if (G_VALUE_HOLDS_STRING (value) && g_value_get_string (value) == NULL)
    g_value_set_static_string (value, "");
  else if (G_VALUE_HOLDS (value, G_TYPE_STRV))
    {
      char **set = g_value_dup_boxed (value);
      g_value_take_boxed (value, set == NULL || *set == NULL ? (g_strfreev (set), NULL)
                                                             : sort_set (set));
    }
}

gboolean
_mentor_value_equal (const GValue *a, const GValue *b)
{
  if (G_VALUE_HOLDS_STRING (a))
    return g_strcmp0 (g_value_get_string (a), g_value_get_string (b)) == 0;
  if (G_VALUE_HOLDS_BOOLEAN (a))
    return !g_value_get_boolean (a) == !g_value_get_boolean (b);
  if (G_VALUE_HOLDS_INT (a))
    return g_value_get_int (a) == g_value_get_int (b);
  if (G_VALUE_HOLDS_ENUM (a))
    return g_value_get_enum (a) == g_value_get_enum (b);
  if (G_VALUE_HOLDS (a, G_TYPE_STRV))
    {
      const char *const *set_a = g_value_get_boxed (a), *const *set_b = g_value_get_boxed (b);
      if (set_a == NULL || set_b == NULL)
        return set_a == set_b;
      return g_strv_equal (set_a, set_b);
    }
  g_return_val_if_reached (FALSE);
}

static gboolean
is_acceptable (GParamSpec *pspec, const char *text)
{
  if (*text == '\0')
    return TRUE;
  if (pspec->flags & MENTOR_PARAM_DATE)
    return mentor_date_is_valid (text);
  if (pspec->flags & MENTOR_PARAM_TIME)
    return mentor_time_is_valid (text);
  if (pspec->flags & MENTOR_PARAM_TIMESTAMP)
    return mentor_timestamp_is_valid (text);
  return TRUE;
}

gboolean
_mentor_value_acceptable (GParamSpec *pspec, const GValue *value)
{
  return !G_VALUE_HOLDS_STRING (value)
         || (g_utf8_validate (g_value_get_string (value), -1, NULL)
             && is_acceptable (pspec, g_value_get_string (value)));
}

JsonNode *
_mentor_value_to_json (GParamSpec *pspec, const GValue *value)
{
  if (G_VALUE_HOLDS_STRING (value))
    return json_node_init_string (json_node_alloc (), g_value_get_string (value));
  if (G_VALUE_HOLDS_BOOLEAN (value))
    return json_node_init_boolean (json_node_alloc (), g_value_get_boolean (value));
  if (G_VALUE_HOLDS_INT (value))
    return json_node_init_int (json_node_alloc (), g_value_get_int (value));
  if (pspec->value_type == MENTOR_TYPE_TRISTATE)
    return json_node_init_boolean (json_node_alloc (), g_value_get_enum (value) == MENTOR_TRUE);
  if (G_VALUE_HOLDS_ENUM (value))
    {
      GEnumClass *enums = G_PARAM_SPEC_ENUM (pspec)->enum_class;
      return json_node_init_string (
          json_node_alloc (), g_enum_get_value (enums, g_value_get_enum (value))->value_nick);
    }
  if (G_VALUE_HOLDS (value, G_TYPE_STRV))
    {
      g_autoptr (JsonArray) array = json_array_new ();
      const char *const *set = g_value_get_boxed (value);
      for (guint i = 0; set != NULL && set[i] != NULL; i++)
        json_array_add_string_element (array, set[i]);
      return json_node_init_array (json_node_alloc (), array);
    }
  g_return_val_if_reached (json_node_init_null (json_node_alloc ()));
}

static gboolean
wrong_type (const char *expected, JsonNode *node, GError **error)
{
  const char *found;

  if (JSON_NODE_HOLDS_OBJECT (node))
    found = _("an object");
  else if (JSON_NODE_HOLDS_ARRAY (node))
    found = _("a list");
  else if (mentor_json_node_is_string (node))
    found = _("a text");
  else if (mentor_json_node_is_boolean (node))
    found = _("true or false");
  else
    found = _("a number");
  /* Translators: both are kinds of value: "a text", "a number" */
  g_set_error (error, MENTOR_JSON_ERROR, MENTOR_JSON_ERROR_WRONG_TYPE,
               _("%s is expected, but %s stands there"), expected, found);
  return FALSE;
}

static gboolean
set_from_json (JsonNode *node, GValue *value, GError **error)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  JsonArray *array;

  if (!JSON_NODE_HOLDS_ARRAY (node))
    return wrong_type (_("a list of texts"), node, error);
  array = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonNode *element = json_array_get_element (array, i);
      if (!mentor_json_node_is_string (element))
        return wrong_type (_("a text"), element, error);
      g_strv_builder_add (builder, json_node_get_string (element));
    }
  g_value_take_boxed (value, g_strv_builder_end (builder));
  _mentor_value_normalise (value);
  return TRUE;
}

gboolean
_mentor_value_from_json (GParamSpec *pspec, JsonNode *node, GValue *value, char **remark,
                         GError **error)
{
  if (JSON_NODE_HOLDS_NULL (node))
    return TRUE;

  if (pspec->value_type == G_TYPE_STRV)
    return set_from_json (node, value, error);

  if (pspec->value_type == G_TYPE_BOOLEAN || pspec->value_type == MENTOR_TYPE_TRISTATE)
    {
      if (!mentor_json_node_is_boolean (node))
        return wrong_type (_("true or false"), node, error);
      if (pspec->value_type == G_TYPE_BOOLEAN)
        g_value_set_boolean (value, json_node_get_boolean (node));
      else
        g_value_set_enum (value, json_node_get_boolean (node) ? MENTOR_TRUE : MENTOR_FALSE);
      return TRUE;
    }

  if (pspec->value_type == G_TYPE_INT)
    {
      GParamSpecInt *limits = G_PARAM_SPEC_INT (pspec);
      if (!mentor_json_node_is_int (node))
        return wrong_type (_("a whole number"), node, error);
      gint64 number = json_node_get_int (node);
      if (number >= limits->minimum && number <= limits->maximum)
        g_value_set_int (value, (int) number);
      else if (remark != NULL)
        *remark = g_strdup_printf (_("the number is not between %d and %d"), limits->minimum,
                                   limits->maximum);
      return TRUE;
    }

  if (!mentor_json_node_is_string (node))
    return wrong_type (_("a text"), node, error);
  const char *text = json_node_get_string (node);

  if (G_IS_PARAM_SPEC_ENUM (pspec))
    {
      GEnumValue *found = g_enum_get_value_by_nick (G_PARAM_SPEC_ENUM (pspec)->enum_class, text);
      if (found != NULL)
        g_value_set_enum (value, found->value);
      else if (remark != NULL)
        *remark = g_strdup (_("the word is not one that this version knows"));
      return TRUE;
    }

  /* The guard, or setting it, has made sure that it is UTF-8. */
  if (is_acceptable (pspec, text))
    g_value_set_string (value, text);
  else if (remark != NULL)
    *remark = g_strdup (_("it is not a date or time of the expected form"));
  return TRUE;
}
