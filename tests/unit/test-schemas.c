/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * data/schemas describes what the record types declare: each member, its type, its limits, its
 * words. Who declares a member describes it there.
 */

#include <string.h>

#include "content/mentor-programme.h"
#include "model/mentor-log-entry.h"
#include "model/mentor-moves.h"
#include "model/mentor-pair.h"
#include "model/mentor-roles.h"
#include "model/mentor-swot.h"
#include "model/mentor-tasks.h"
#include "record/mentor-json.h"
#include "store/mentor-library.h"

typedef struct
{
  const char *name;
  GType (*get_type) (void);
} Kind;

static const Kind kinds[] = {
  { "library", mentor_library_document_get_type },
  { "log-entry", mentor_log_entry_get_type },
  { "moves", mentor_moves_get_type },
  { "pair", mentor_pair_get_type },
  { "programme", mentor_programme_get_type },
  { "roles", mentor_roles_get_type },
  { "swot", mentor_swot_get_type },
  { "tasks", mentor_tasks_get_type },
};

/* In the files, but not yet read by the program. */
static const char *const undeclared[] = { "x-low", "x-high", NULL };

typedef struct
{
  const char *kind;
  JsonObject *root;
} Schema;

static void assert_object (const Schema *schema, JsonObject *described, GType type,
                           const char *path);

static const char *
get_string (JsonObject *object, const char *name)
{
  const char *string = "";

  mentor_json_get_string (object, name, &string);
  return string;
}

static JsonObject *
get_object (JsonObject *object, const char *name)
{
  JsonObject *inner = NULL;

  mentor_json_get_object (object, name, &inner);
  return inner;
}

/* What a description stands for: itself, or the definition that it refers to. */
static JsonObject *
resolve (const Schema *schema, JsonObject *described)
{
  const char *ref = get_string (described, "$ref");
  JsonObject *definition;

  if (*ref == '\0')
    return described;
  g_assert_true (g_str_has_prefix (ref, "#/$defs/"));
  definition = get_object (get_object (schema->root, "$defs"), ref + strlen ("#/$defs/"));
  g_assert_nonnull (definition);
  return definition;
}

static void
assert_words (JsonObject *described, GEnumClass *values, const char *path)
{
  JsonArray *words = NULL;

  mentor_json_get_array (described, "enum", &words);
  if (words == NULL || json_array_get_length (words) != values->n_values)
    g_error ("%s: has %u words", path, values->n_values);
  for (guint i = 0; i < json_array_get_length (words); i++)
    {
      const char *word = json_node_get_string (json_array_get_element (words, i));

      if (g_enum_get_value_by_nick (values, word) == NULL)
        g_error ("%s: does not know “%s”", path, word);
    }
}

static void
assert_value (const Schema *schema, JsonObject *described, GParamSpec *pspec, const char *path)
{
  static const struct
  {
    GParamFlags flag;
    const char *ref;
  } forms[] = {
    { MENTOR_PARAM_DATE, "#/$defs/date" },
    { MENTOR_PARAM_TIME, "#/$defs/time" },
    { MENTOR_PARAM_TIMESTAMP, "#/$defs/timestamp" },
  };
  JsonObject *resolved = resolve (schema, described);
  const char *expected = "string";

  if (G_IS_PARAM_SPEC_ENUM (pspec) && pspec->value_type != MENTOR_TYPE_TRISTATE)
    {
      assert_words (resolved, G_PARAM_SPEC_ENUM (pspec)->enum_class, path);
      return;
    }
  if (G_IS_PARAM_SPEC_STRING (pspec) && json_object_has_member (resolved, "enum"))
    return;

  if (G_IS_PARAM_SPEC_INT (pspec))
    expected = "integer";
  else if (G_IS_PARAM_SPEC_BOOLEAN (pspec) || G_IS_PARAM_SPEC_ENUM (pspec))
    expected = "boolean";
  else if (G_IS_PARAM_SPEC_BOXED (pspec))
    expected = "array";
  if (!g_str_equal (get_string (resolved, "type"), expected))
    g_error ("%s: is of the type “%s”", path, expected);

  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    if ((pspec->flags & forms[i].flag)
        && !g_str_equal (get_string (described, "$ref"), forms[i].ref))
      g_error ("%s: has the form %s", path, forms[i].ref);
  if (G_IS_PARAM_SPEC_INT (pspec))
    {
      gint64 minimum = G_MININT64, maximum = G_MAXINT64;

      mentor_json_get_int (resolved, "minimum", &minimum);
      mentor_json_get_int (resolved, "maximum", &maximum);
      if (minimum != G_PARAM_SPEC_INT (pspec)->minimum || maximum != G_PARAM_SPEC_INT (pspec)->maximum)
        g_error ("%s: has the limits %d … %d", path, G_PARAM_SPEC_INT (pspec)->minimum,
                 G_PARAM_SPEC_INT (pspec)->maximum);
    }
}

static void
assert_member (const Schema *schema, JsonObject *described, const MentorMember *member,
               const char *path)
{
  if (described == NULL)
    g_error ("%s: is not described in data/schemas/%s.schema.json", path, schema->kind);
  if (*get_string (described, "description") == '\0')
    g_error ("%s: has no description", path);

  switch (member->kind)
    {
    case MENTOR_MEMBER_VALUE:
      assert_value (schema, described, member->pspec, path);
      break;

    case MENTOR_MEMBER_CHILD:
      assert_object (schema, resolve (schema, described), member->type, path);
      break;

    case MENTOR_MEMBER_LIST:
    case MENTOR_MEMBER_KEYED:
    default:
      if (!g_str_equal (get_string (described, "type"), "array"))
        g_error ("%s: is a list", path);
      assert_object (schema, resolve (schema, get_object (described, "items")), member->type, path);
      break;
    }
}

static void
assert_object (const Schema *schema, JsonObject *described, GType type, const char *path)
{
  static const char *const head[] = { "format", "version", "id", NULL };
  g_autoptr (MentorRecordClass) klass = g_type_class_ref (type);
  JsonObject *properties = get_object (described, "properties");
  gboolean open = FALSE;
  JsonObjectIter iter;
  const char *name;

  if (properties == NULL || !g_str_equal (get_string (described, "type"), "object"))
    g_error ("%s: is an object", path);
  if (mentor_json_get_boolean (described, "additionalProperties", &open) != MENTOR_JSON_OK || !open)
    g_error ("%s: members that are not described are allowed", path);

  for (guint i = 0; i < klass->members->len; i++)
    {
      const MentorMember *member = g_ptr_array_index (klass->members, i);
      g_autofree char *inner = g_strconcat (path, ".", member->name, NULL);

      assert_member (schema, get_object (properties, member->name), member, inner);
    }

  json_object_iter_init (&iter, properties);
  while (json_object_iter_next (&iter, &name, NULL))
    if (!g_strv_contains (head, name) && !g_strv_contains (undeclared, name)
        && mentor_record_class_find_member (klass, name) == NULL)
      g_error ("%s.%s: is described, but no longer declared", path, name);
}

static void
test_schema (gconstpointer data)
{
  const Kind *kind = data;
  g_autofree char *name = g_strconcat (kind->name, ".schema.json", NULL);
  g_autofree char *path
      = g_build_filename (g_getenv ("MENTORPAR_TOP_SRCDIR"), "data", "schemas", name, NULL);
  g_autofree char *text = NULL;
  g_autofree char *format = NULL;
  gsize length;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (JsonNode) root = NULL;
  Schema schema = { kind->name, NULL };

  g_file_get_contents (path, &text, &length, &error);
  g_assert_no_error (error);
  bytes = g_bytes_new (text, length);
  root = mentor_json_parse (bytes, &error);
  g_assert_no_error (error);

  schema.root = json_node_get_object (root);
  format = g_strconcat ("mentorpar/", kind->name, NULL);
  g_assert_cmpstr (mentor_document_get_format (kind->get_type ()), ==, format);
  assert_object (&schema, schema.root, kind->get_type (), kind->name);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autofree char *path = g_strconcat ("/schemas/", kinds[i].name, NULL);
      g_test_add_data_func (path, &kinds[i], test_schema);
    }

  return g_test_run ();
}
