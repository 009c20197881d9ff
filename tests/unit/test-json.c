/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Each accessor on each type of value, and that what is written reads back the same. */

#include "record/mentor-json.h"

#include <math.h>
#include <string.h>

static JsonNode *
parse (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (GError) error = NULL;
  JsonNode *root = mentor_json_parse (bytes, &error);

  g_assert_no_error (error);
  g_assert_nonnull (root);
  g_assert_true (json_node_is_immutable (root));
  return root;
}

static const char all_types[]
    = "{\"null\": null, \"true\": true, \"int\": 7, \"double\": 7.0,"
      " \"string\": \"abc\", \"array\": [\"x\", \"y\"], \"mixed\": [\"x\", 1],"
      " \"none\": [], \"object\": {\"a\": 1}}";

static const char *const members[]
    = { "missing", "null", "true", "int", "double", "string", "array", "mixed", "none", "object" };

#define OK MENTOR_JSON_OK
#define NO MENTOR_JSON_WRONG_TYPE

/* What an accessor has to say about each of the members; missing and null are the same for all. */
static const MentorJsonOutcome expected[][G_N_ELEMENTS (members) - 2] = {
  /* true int double string array mixed none object */
  { NO, NO, NO, OK, NO, NO, NO, NO }, /* string */
  { NO, OK, NO, NO, NO, NO, NO, NO }, /* int */
  { OK, NO, NO, NO, NO, NO, NO, NO }, /* boolean */
  { NO, NO, NO, NO, NO, NO, NO, OK }, /* object */
  { NO, NO, NO, NO, OK, OK, OK, NO }, /* array */
  { NO, NO, NO, NO, OK, NO, OK, NO }, /* strings */
};

static MentorJsonOutcome
look_up (guint accessor, JsonObject *object, const char *member)
{
  const char *string = "kept";
  gint64 number = -99;
  gboolean boolean = 2;
  JsonObject *inner = NULL;
  JsonArray *array = NULL;
  g_auto (GStrv) strings = NULL;
  MentorJsonOutcome outcome;

  switch (accessor)
    {
    case 0:
      outcome = mentor_json_get_string (object, member, &string);
      g_assert_cmpstr (string, ==, outcome == OK ? "abc" : "kept");
      return outcome;

    case 1:
      outcome = mentor_json_get_int (object, member, &number);
      g_assert_cmpint (number, ==, outcome == OK ? 7 : -99);
      return outcome;

    case 2:
      outcome = mentor_json_get_boolean (object, member, &boolean);
      g_assert_cmpint (boolean, ==, outcome == OK ? TRUE : 2);
      return outcome;

    case 3:
      outcome = mentor_json_get_object (object, member, &inner);
      g_assert_cmpint (inner != NULL, ==, outcome == OK);
      return outcome;

    case 4:
      outcome = mentor_json_get_array (object, member, &array);
      g_assert_cmpint (array != NULL, ==, outcome == OK);
      return outcome;

    default:
      outcome = mentor_json_get_strings (object, member, &strings);
      g_assert_cmpint (strings != NULL, ==, outcome == OK);
      if (g_str_equal (member, "array"))
        {
          g_assert_cmpuint (g_strv_length (strings), ==, 2);
          g_assert_cmpstr (strings[1], ==, "y");
        }
      return outcome;
    }
}

static void
test_accessors (void)
{
  g_autoptr (JsonNode) root = parse (all_types);
  JsonObject *object = json_node_get_object (root);

  for (guint accessor = 0; accessor < G_N_ELEMENTS (expected); accessor++)
    {
      g_assert_cmpint (look_up (accessor, object, "missing"), ==, MENTOR_JSON_MISSING);
      g_assert_cmpint (look_up (accessor, object, "null"), ==, MENTOR_JSON_NULL);
      for (guint i = 2; i < G_N_ELEMENTS (members); i++)
        g_assert_cmpint (look_up (accessor, object, members[i]), ==, expected[accessor][i - 2]);
    }
}

static void
test_optional_out (void)
{
  g_autoptr (JsonNode) root = parse (all_types);
  JsonObject *object = json_node_get_object (root);
  JsonNode *node = NULL;

  g_assert_cmpint (mentor_json_get_string (object, "string", NULL), ==, OK);
  g_assert_cmpint (mentor_json_get_int (object, "int", NULL), ==, OK);
  g_assert_cmpint (mentor_json_get_boolean (object, "true", NULL), ==, OK);
  g_assert_cmpint (mentor_json_get_object (object, "object", NULL), ==, OK);
  g_assert_cmpint (mentor_json_get_array (object, "array", NULL), ==, OK);
  g_assert_cmpint (mentor_json_get_strings (object, "array", NULL), ==, OK);
  g_assert_cmpint (mentor_json_get_node (object, "double", &node), ==, OK);
  g_assert_true (JSON_NODE_HOLDS_VALUE (node));
  g_assert_cmpint (mentor_json_get_node (object, "missing", &node), ==, MENTOR_JSON_MISSING);
  g_assert_null (node);
}

static char *
print (JsonNode *root)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = mentor_json_print (root, &error);

  g_assert_no_error (error);
  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static void
test_print (void)
{
  static const char text[]
      = "{\n"
        "  \"format\": \"mentorpar/tasks\",\n"
        "  \"version\": 1,\n"
        "  \"tasks\": [\n"
        "    {\n"
        "      \"title\": \"Kør til \\\"Åse\\\" \\\\ 😀\\n\\tog\\u001f\\u007f hjem/\",\n"
        "      \"done\": true,\n"
        "      \"nothing\": null\n"
        "    },\n"
        "    [],\n"
        "    {}\n"
        "  ],\n"
        "  \"numbers\": [\n"
        "    9223372036854775807,\n"
        "    -9223372036854775808,\n"
        "    0,\n"
        "    0.1,\n"
        "    7.0,\n"
        "    -0.30000000000000004,\n"
        "    1e+22\n"
        "  ]\n"
        "}\n";
  g_autoptr (JsonNode) root = parse (text);
  g_autofree char *printed = print (root);

  g_assert_cmpstr (printed, ==, text);
}

static void
test_print_empty (void)
{
  g_autoptr (JsonNode) root = parse (" { } ");
  g_autofree char *printed = print (root);

  g_assert_cmpstr (printed, ==, "{}\n");
}

static void
assert_unprintable (JsonNode *value)
{
  g_autoptr (JsonNode) root = json_node_new (JSON_NODE_OBJECT);
  g_autoptr (GError) error = NULL;
  JsonObject *object = json_object_new ();

  json_object_set_member (object, "a", value);
  json_node_take_object (root, object);
  g_assert_null (mentor_json_print (root, &error));
  g_assert_error (error, MENTOR_JSON_ERROR, MENTOR_JSON_ERROR_UNPRINTABLE);
}

static void
test_unprintable (void)
{
  g_autoptr (JsonNode) array = json_node_init_array (json_node_alloc (), NULL);
  g_autoptr (GError) error = NULL;
  JsonNode *deep = json_node_init_int (json_node_alloc (), 1);

  assert_unprintable (json_node_init_string (json_node_alloc (), "cut \xc3"));
  assert_unprintable (json_node_init_string (json_node_alloc (), "\xed\xa0\xbd"));
  assert_unprintable (json_node_init_double (json_node_alloc (), HUGE_VAL));
  assert_unprintable (json_node_init_double (json_node_alloc (), -HUGE_VAL));
  assert_unprintable (json_node_init_double (json_node_alloc (), NAN));

  for (guint i = 0; i < 10000; i++)
    {
      JsonArray *level = json_array_new ();

      json_array_add_element (level, deep);
      deep = json_node_new (JSON_NODE_ARRAY);
      json_node_take_array (deep, level);
    }
  assert_unprintable (deep);

  g_assert_null (mentor_json_print (array, &error));
  g_assert_error (error, MENTOR_JSON_ERROR, MENTOR_JSON_ERROR_UNPRINTABLE);
}

static void
test_refused (void)
{
  static const char *const texts[] = { "", "[]", "{\"a\":1}{\"b\":2}", "{\"a\":\"\\ud83d\"}" };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (texts[i], strlen (texts[i]));
      g_autoptr (GError) error = NULL;

      g_assert_null (mentor_json_parse (bytes, &error));
      g_assert_nonnull (error);
      g_assert_true (error->domain == MENTOR_JSON_ERROR);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/json/accessors", test_accessors);
  g_test_add_func ("/json/optional-out", test_optional_out);
  g_test_add_func ("/json/print", test_print);
  g_test_add_func ("/json/print-empty", test_print_empty);
  g_test_add_func ("/json/unprintable", test_unprintable);
  g_test_add_func ("/json/refused", test_refused);

  return g_test_run ();
}
