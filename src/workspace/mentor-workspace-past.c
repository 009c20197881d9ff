/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Earlier versions, and what they say in words. */

#include "config.h"

#include "workspace/mentor-workspace-past.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "record/mentor-json.h"
#include "store/mentor-file.h"
#include "workspace/mentor-workspace-private.h"

MentorFolder *
_mentor_workspace_get_folder (MentorWorkspace *self)
{
  MentorCourse *course = mentor_workspace_get_course (self);

  return course != NULL ? mentor_library_open (_mentor_workspace_get_library (self),
                                               mentor_course_get_id (course))
                        : NULL;
}

GPtrArray *
mentor_workspace_list_versions (MentorWorkspace *self, MentorDocument *document)
{
  MentorFolder *folder = _mentor_workspace_get_folder (self);

  return folder != NULL ? mentor_folder_list_versions (folder, document)
                        : g_ptr_array_new_with_free_func ((GDestroyNotify) mentor_version_free);
}

JsonNode *
mentor_workspace_read_version (MentorWorkspace *self, MentorDocument *document,
                               const MentorVersion *version, GError **error)
{
  MentorFolder *folder = _mentor_workspace_get_folder (self);

  g_return_val_if_fail (folder != NULL, NULL);
  return mentor_folder_read_version (folder, document, version, error);
}

/* Words */

const char *
_mentor_workspace_get_heading (const char *member)
{
  static const struct
  {
    const char *member, *heading;
  } headings[] = {
    { "strengths", NC_ ("earlier version", "Strengths") },
    { "weaknesses", NC_ ("earlier version", "Weaknesses") },
    { "opportunities", NC_ ("earlier version", "Opportunities") },
    { "threats", NC_ ("earlier version", "Threats") },
    { "tasks", NC_ ("earlier version", "Tasks") },
    { "expectations", NC_ ("earlier version", "Roles: wished and offered") },
    { "answers", NC_ ("earlier version", "Notes") },
    { "agenda", NC_ ("earlier version", "Agenda") },
    { "results", NC_ ("earlier version", "Results") },
    { "sentences", NC_ ("earlier version", "Sentences") },
    { "snapshots", NC_ ("earlier version", "Snapshots") },
    { "settings", NC_ ("earlier version", "Settings") },
    { "mentor", NC_ ("earlier version", "Mentor") },
    { "mentee", NC_ ("earlier version", "Mentee") },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (headings); i++)
    {
      if (g_str_equal (member, headings[i].member))
        return g_dpgettext2 (NULL, "earlier version", headings[i].heading);
    }
  return NULL;
}

static gboolean
is_for_users (const char *member)
{
  static const char *const shown[]
      = { "date", "time", "place", "title", "text", "name", "organisation", "note", "due",
          "next-date", "next-time", "next-place", NULL };

  return g_strv_contains (shown, member);
}

/* What a value says to a user; NULL when it is the program's. */
static char *
describe_value (JsonObject *object, const char *member, JsonNode *value)
{
  GType type = json_node_get_value_type (value);
  gint64 wish = 0, offer = 0;

  if (type == G_TYPE_STRING && is_for_users (member))
    return g_strdup (json_node_get_string (value));
  if (type == G_TYPE_BOOLEAN && g_str_equal (member, "done") && json_node_get_boolean (value))
    return g_strdup ("✓");
  if (!g_str_equal (member, "id")
      || (!json_object_has_member (object, "wish") && !json_object_has_member (object, "offer")))
    return NULL;

  mentor_json_get_int (object, "wish", &wish);
  mentor_json_get_int (object, "offer", &offer);
  /* Translators: the id of a role, and how much of it was wished and offered, 0 to 5. */
  return g_strdup_printf (_("%s: wished %d, offered %d"), json_node_get_string (value), (int) wish,
                          (int) offer);
}

static void describe (GString *text, JsonNode *node, gboolean in_list);

static void
describe_list (GString *text, const char *member, JsonNode *node)
{
  JsonArray *array = json_node_get_array (node);
  const char *heading = _mentor_workspace_get_heading (member);

  if (json_array_get_length (array) == 0)
    return;
  if (heading != NULL)
    g_string_append_printf (text, "%s%s\n", text->len > 0 ? "\n" : "", heading);
  for (guint i = 0; i < json_array_get_length (array); i++)
    describe (text, json_array_get_element (array, i), TRUE);
}

/* The values of an object in one line, then what is in it. */
static void
describe_object (GString *text, JsonNode *node, gboolean in_list)
{
  g_autoptr (GString) line = g_string_new (NULL);
  g_autoptr (GString) inner = g_string_new (NULL);
  JsonObjectIter iter;
  const char *member;
  JsonNode *value;

  json_object_iter_init_ordered (&iter, json_node_get_object (node));
  while (json_object_iter_next_ordered (&iter, &member, &value))
    {
      g_autofree char *shown = NULL;

      if (JSON_NODE_HOLDS_ARRAY (value))
        {
          describe_list (inner, member, value);
          continue;
        }
      if (JSON_NODE_HOLDS_OBJECT (value))
        {
          const char *heading = _mentor_workspace_get_heading (member);

          if (heading != NULL)
            g_string_append_printf (inner, "%s%s\n", inner->len > 0 ? "\n" : "", heading);
          describe_object (inner, value, TRUE);
          continue;
        }
      shown = describe_value (json_node_get_object (node), member, value);
      if (shown != NULL && *shown != '\0')
        g_string_append_printf (line, "%s%s", line->len > 0 ? " · " : "", shown);
    }

  if (line->len > 0)
    g_string_append_printf (text, "%s%s\n", in_list ? "• " : "", line->str);
  g_string_append (text, inner->str);
}

static void
describe (GString *text, JsonNode *node, gboolean in_list)
{
  if (JSON_NODE_HOLDS_OBJECT (node))
    describe_object (text, node, in_list);
  else if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING)
    g_string_append_printf (text, "• %s\n", json_node_get_string (node));
}

char *
mentor_workspace_describe (JsonNode *tree)
{
  GString *text = g_string_new (NULL);

  g_return_val_if_fail (tree != NULL, NULL);

  describe (text, tree, FALSE);
  return g_string_free (text, FALSE);
}
