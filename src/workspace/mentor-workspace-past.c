/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Says of what is past what a user knows it by: an entry by its date and first line, a pair by its
 * names. */

#include "config.h"

#include "workspace/mentor-workspace-past.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

#include "record/mentor-json.h"
#include "store/mentor-file.h"
#include "workspace/mentor-log-facts-private.h"
#include "workspace/mentor-workspace-private.h"

static MentorFolder *
get_folder (MentorWorkspace *self)
{
  MentorCourse *course = mentor_workspace_get_course (self);

  return course != NULL ? mentor_library_open (_mentor_workspace_get_library (self),
                                               mentor_course_get_id (course))
                        : NULL;
}

GPtrArray *
mentor_workspace_list_versions (MentorWorkspace *self, MentorDocument *document)
{
  MentorFolder *folder = get_folder (self);

  return folder != NULL ? mentor_folder_list_versions (folder, document)
                        : g_ptr_array_new_with_free_func ((GDestroyNotify) mentor_version_free);
}

JsonNode *
mentor_workspace_read_version (MentorWorkspace *self, MentorDocument *document,
                               const MentorVersion *version, GError **error)
{
  MentorFolder *folder = get_folder (self);

  g_return_val_if_fail (folder != NULL, NULL);
  return mentor_folder_read_version (folder, document, version, error);
}

/* Words */

static const char *
get_heading (const char *member)
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
  return g_strdup_printf (_ ("%s: wished %d, offered %d"), json_node_get_string (value), (int) wish,
                          (int) offer);
}

static void describe (GString *text, JsonNode *node, gboolean in_list);

static void
describe_list (GString *text, const char *member, JsonNode *node)
{
  JsonArray *array = json_node_get_array (node);
  const char *heading = get_heading (member);

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
          const char *heading = get_heading (member);

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

/* The trash */

void
mentor_trash_row_free (MentorTrashRow *self)
{
  mentor_trashed_free (self->item);
  g_free (self->title);
  g_free (self);
}

static JsonNode *
read_item (const char *path, const char *within)
{
  g_autofree char *file = g_build_filename (path, within, NULL);
  g_autoptr (GBytes) bytes = mentor_file_read (file, NULL);

  return bytes != NULL ? mentor_json_parse (bytes, NULL) : NULL;
}

static char *
dup_name (JsonNode *pair, const char *person)
{
  JsonObject *object = NULL;
  const char *name = "";

  mentor_json_get_object (json_node_get_object (pair), person, &object);
  if (object != NULL)
    mentor_json_get_string (object, "name", &name);
  return g_strdup (name);
}

static char *
name_kind (JsonNode *tree)
{
  static const struct
  {
    const char *format, *name;
  } kinds[] = {
    { "mentorpar/pair", N_ ("The pair’s details") },
    { "mentorpar/tasks", N_ ("Tasks") },
    { "mentorpar/swot", N_ ("SWOT") },
    { "mentorpar/roles", N_ ("Roles") },
    { "mentorpar/moves", N_ ("The tasks’ moves") },
  };
  const char *format = "";

  mentor_json_get_string (json_node_get_object (tree), "format", &format);
  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      if (g_str_equal (format, kinds[i].format))
        return g_strdup (_ (kinds[i].name));
    }
  return NULL;
}

static char *
name_item (const MentorTrashed *item, gboolean *readable)
{
  gboolean is_pair = item->kind == MENTOR_TRASH_PAIR;
  g_autoptr (JsonNode) tree = read_item (item->path, is_pair ? "pair.json" : NULL);
  g_autofree char *name = NULL;
  const char *format = "";

  *readable = tree != NULL;
  if (tree == NULL)
    return g_filename_display_name (item->name);

  if (is_pair)
    {
      g_autofree char *mentor = dup_name (tree, "mentor");
      g_autofree char *mentee = dup_name (tree, "mentee");

      /* Translators: the names of mentee and mentor. */
      return g_strdup_printf (_ ("The pair %s and %s"), mentee, mentor);
    }

  mentor_json_get_string (json_node_get_object (tree), "format", &format);
  if (g_str_equal (format, "mentorpar/log-entry"))
    {
      MentorLogFacts *facts = _mentor_log_facts_new (item->name, tree);
      char *title = g_strdup_printf ("%s %s", facts->date, facts->title);

      _mentor_log_facts_free (facts);
      return g_strchomp (title);
    }
  name = name_kind (tree);
  return name != NULL ? g_steal_pointer (&name) : g_filename_display_name (item->name);
}

static void
add_rows (GPtrArray *rows, const char *backups, gboolean pairs)
{
  g_autoptr (GPtrArray) items = mentor_trash_list (backups, pairs);

  for (guint i = 0; i < items->len; i++)
    {
      MentorTrashRow *row = g_new0 (MentorTrashRow, 1);

      row->item = g_steal_pointer (&items->pdata[i]);
      row->title = name_item (row->item, &row->readable);
      g_ptr_array_add (rows, row);
    }
  g_ptr_array_set_free_func (items, NULL);
}

GPtrArray *
mentor_workspace_list_trash (MentorWorkspace *self)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) mentor_trash_row_free);
  g_autofree char *all = NULL;
  g_autoptr (GDir) dir = NULL;
  MentorFolder *folder;
  const char *name;

  g_return_val_if_fail (MENTOR_IS_WORKSPACE (self), rows);

  folder = get_folder (self);
  if (folder != NULL && mentor_folder_get_backups (folder) != NULL)
    add_rows (rows, mentor_folder_get_backups (folder), FALSE);

  all = g_build_filename (mentor_library_get_data_dir (_mentor_workspace_get_library (self)),
                          "backups", NULL);
  dir = g_dir_open (all, 0, NULL);
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *backups = g_build_filename (all, name, NULL);

      add_rows (rows, backups, TRUE);
    }
  return rows;
}

static gboolean
restore_pair (MentorWorkspace *self, const char *path, GError **error)
{
  MentorLibrary *library = _mentor_workspace_get_library (self);
  g_autofree char *id = mentor_library_identify (path, error);
  g_autoptr (JsonNode) tree = read_item (path, "pair.json");
  g_autofree char *mentor = NULL, *mentee = NULL, *names = NULL, *folder = NULL;

  if (id == NULL || tree == NULL)
    return FALSE;
  if (mentor_library_find (library, id) != NULL)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_EXISTS,
                           _ ("This pair is on your list already. The one in the trash stays there."));
      return FALSE;
    }

  mentor = dup_name (tree, "mentor");
  mentee = dup_name (tree, "mentee");
  names = g_strconcat (mentee, " ", mentor, NULL);
  folder = mentor_library_create_folder (library, names, id, error);
  /* It was made for its name; what is in it already stays, and then it isn't ours to fill. */
  if (folder == NULL)
    return FALSE;
  g_rmdir (folder);
  if (!mentor_file_move (path, folder, error))
    return FALSE;
  mentor_library_add (library, id, folder, MENTOR_ME_BOTH);
  return mentor_workspace_open_pair (self, id, error);
}

gboolean
mentor_workspace_restore_trashed (MentorWorkspace *self, MentorTrashRow *row, GError **error)
{
  MentorFolder *folder;

  g_return_val_if_fail (MENTOR_IS_WORKSPACE (self), FALSE);

  if (row->item->kind == MENTOR_TRASH_PAIR)
    return restore_pair (self, row->item->path, error);

  folder = get_folder (self);
  g_return_val_if_fail (folder != NULL, FALSE);
  if (!mentor_trash_restore (row->item, mentor_folder_get_path (folder), error))
    return FALSE;
  mentor_folder_rescan (folder);
  return TRUE;
}

gboolean
mentor_workspace_delete_trashed (MentorWorkspace *self, MentorTrashRow *row, GError **error)
{
  MentorFolder *folder;

  g_return_val_if_fail (MENTOR_IS_WORKSPACE (self), FALSE);

  folder = get_folder (self);
  return mentor_trash_delete (
      row->item, folder != NULL ? mentor_folder_get_path (folder) : NULL, error);
}

char **
mentor_workspace_list_copy_problems (MentorWorkspace *self)
{
  MentorFolder *folder = get_folder (self);

  return folder != NULL ? mentor_folder_list_copy_problems (folder) : g_new0 (char *, 1);
}

guint
mentor_workspace_get_n_recovered (MentorWorkspace *self)
{
  MentorFolder *folder = get_folder (self);

  return folder != NULL ? mentor_folder_get_n_recovered (folder) : 0;
}
