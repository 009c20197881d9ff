/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Found by comparing what a file holds with what is to be saved there, so that no page has to think
 * of it. Only lists of the document itself, whose records have ids of their own: a record that goes
 * with its owner is kept within it. */

#include "config.h"

#include "store/mentor-removed.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

#include "record/mentor-json.h"
#include "store/mentor-file.h"
#include "store/mentor-past.h"

#define FORMAT      "mentorpar/removed"
#define TIME_LENGTH 15 /* 20261121T101530 */
#define ID_LENGTH   36

void
mentor_removed_free (MentorRemoved *self)
{
  g_free (self->document);
  g_free (self->list);
  g_free (self->after);
  g_clear_pointer (&self->tree, json_node_unref);
  g_free (self);
}

static const char *
get_id (JsonNode *node)
{
  const char *id = NULL;

  if (node != NULL && JSON_NODE_HOLDS_OBJECT (node)
      && mentor_json_get_string (json_node_get_object (node), "id", &id) == MENTOR_JSON_OK
      && g_uuid_string_is_valid (id))
    return id;
  return NULL;
}

static void
add_ids (JsonNode *node, GHashTable *ids)
{
  if (JSON_NODE_HOLDS_OBJECT (node))
    {
      JsonObjectIter iter;
      JsonNode *value;
      const char *id = get_id (node);

      if (id != NULL)
        g_hash_table_add (ids, (gpointer) id);
      json_object_iter_init (&iter, json_node_get_object (node));
      while (json_object_iter_next (&iter, NULL, &value))
        add_ids (value, ids);
    }
  else if (JSON_NODE_HOLDS_ARRAY (node))
    {
      JsonArray *array = json_node_get_array (node);

      for (guint i = 0; i < json_array_get_length (array); i++)
        add_ids (json_array_get_element (array, i), ids);
    }
}

/* Whether a user wrote something there. */
static gboolean
has_words (JsonNode *record)
{
  static const char *const words[] = { "title", "text", "note", "name", NULL };
  JsonObjectIter iter;
  const char *member;
  JsonNode *value;

  json_object_iter_init (&iter, json_node_get_object (record));
  while (json_object_iter_next (&iter, &member, &value))
    {
      if (JSON_NODE_HOLDS_ARRAY (value) && json_array_get_length (json_node_get_array (value)) > 0)
        return TRUE;
      if (JSON_NODE_HOLDS_VALUE (value) && json_node_get_value_type (value) == G_TYPE_STRING
          && g_strv_contains (words, member) && *json_node_get_string (value) != '\0')
        return TRUE;
    }
  return FALSE;
}

/* Names are found again by what they end with. */
static char *
make_ending (const char *id, const char *name)
{
  char *ending = g_strdup_printf ("-%s-%s", id, name);

  return g_strdelimit (ending, "/", '_');
}

static void
remove_other_times (const char *folder, const char *ending)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_str_has_suffix (name, ending))
        g_unlink (path);
    }
}

static void
keep_one (const char *backups, const char *name, const char *list, const char *after, JsonNode *record)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *time = g_date_time_format (now, "%Y%m%dT%H%M%S");
  g_autofree char *ending = make_ending (get_id (record), name);
  g_autofree char *folder = g_build_filename (backups, MENTOR_REMOVED_FOLDER, NULL);
  g_autofree char *file = g_strconcat (time, ending, NULL);
  g_autofree char *path = g_build_filename (folder, file, NULL);
  g_autoptr (JsonObject) object = json_object_new ();
  g_autoptr (JsonNode) tree = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  json_object_set_string_member (object, "format", FORMAT);
  json_object_set_int_member (object, "version", 1);
  json_object_set_string_member (object, "document", name);
  json_object_set_string_member (object, "list", list);
  if (after != NULL)
    json_object_set_string_member (object, "after", after);
  json_object_set_member (object, "record", json_node_copy (record));
  tree = json_node_init_object (json_node_alloc (), object);
  bytes = mentor_json_print (tree, &error);

  if (bytes == NULL || !mentor_file_make_private_folder (folder, &error))
    {
      g_info ("A deleted record can't be kept (code %d)", error->code);
      return;
    }
  remove_other_times (folder, ending);
  if (mentor_file_save (path, bytes, NULL, FALSE, NULL, NULL, &error) == MENTOR_FILE_FAILED)
    g_info ("A deleted record can't be kept (code %d)", error->code);
}

static gboolean
has_same_records (JsonNode *before, JsonNode *after)
{
  JsonArray *one, *other;

  if (before == after)
    return TRUE;
  if (before == NULL || after == NULL || !JSON_NODE_HOLDS_ARRAY (before)
      || !JSON_NODE_HOLDS_ARRAY (after))
    return (before == NULL || !JSON_NODE_HOLDS_ARRAY (before))
           && (after == NULL || !JSON_NODE_HOLDS_ARRAY (after));

  one = json_node_get_array (before);
  other = json_node_get_array (after);
  if (json_array_get_length (one) != json_array_get_length (other))
    return FALSE;
  for (guint i = 0; i < json_array_get_length (one); i++)
    {
      JsonNode *a = json_array_get_element (one, i), *b = json_array_get_element (other, i);

      if (a != b && g_strcmp0 (get_id (a), get_id (b)) != 0)
        return FALSE;
    }
  return TRUE;
}

static gboolean
has_lists_of (JsonObject *object, JsonObject *other)
{
  JsonObjectIter iter;
  const char *member;
  JsonNode *value;

  json_object_iter_init (&iter, object);
  while (json_object_iter_next (&iter, &member, &value))
    if (!has_same_records (value, json_object_get_member (other, member)))
      return FALSE;
  return TRUE;
}

gboolean
mentor_removed_is_same (JsonNode *before, JsonNode *after)
{
  JsonObject *one = json_node_get_object (before), *other = json_node_get_object (after);

  return has_lists_of (one, other) && has_lists_of (other, one);
}

void
mentor_removed_keep (const char *backups, const char *name, GBytes *before, JsonNode *after)
{
  g_autoptr (JsonNode) tree = mentor_json_parse (before, NULL);
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  JsonObjectIter iter;
  const char *list;
  JsonNode *value;

  /* How tasks wandered isn't written by anybody. */
  if (tree == NULL || g_str_equal (name, "moves.json"))
    return;

  add_ids (after, ids);
  json_object_iter_init (&iter, json_node_get_object (tree));
  while (json_object_iter_next (&iter, &list, &value))
    {
      JsonArray *array = JSON_NODE_HOLDS_ARRAY (value) ? json_node_get_array (value) : NULL;

      for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
        {
          JsonNode *record = json_array_get_element (array, i);
          const char *id = get_id (record);

          if (id != NULL && !g_hash_table_contains (ids, id) && has_words (record))
            keep_one (backups,
                      name,
                      list,
                      i > 0 ? get_id (json_array_get_element (array, i - 1)) : NULL,
                      record);
        }
    }
}

void
mentor_removed_forget (const char *backups, const char *name, JsonNode *now)
{
  g_autofree char *folder = g_build_filename (backups, MENTOR_REMOVED_FOLDER, NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  g_autoptr (GHashTable) ids = NULL;
  const char *file;

  while (dir != NULL && (file = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, file, NULL);
      g_autofree char *id = NULL;
      g_autofree char *ending = NULL;

      if (strlen (file) < TIME_LENGTH + 1 + ID_LENGTH)
        continue;
      id = g_strndup (file + TIME_LENGTH + 1, ID_LENGTH);
      ending = make_ending (id, name);
      if (!g_str_has_suffix (file, ending))
        continue;
      if (ids == NULL)
        {
          ids = g_hash_table_new (g_str_hash, g_str_equal);
          add_ids (now, ids);
        }
      if (g_hash_table_contains (ids, id))
        g_unlink (path);
    }
}

MentorRemoved *
mentor_removed_read (const char *path, GError **error)
{
  g_autoptr (MentorRemoved) self = g_new0 (MentorRemoved, 1);
  g_autoptr (GBytes) bytes = mentor_file_read (path, error);
  g_autoptr (JsonNode) tree = bytes != NULL ? mentor_json_parse (bytes, error) : NULL;
  const char *document = NULL, *list = NULL, *after = NULL;
  JsonObject *object, *record = NULL;

  if (tree == NULL)
    return NULL;

  object = json_node_get_object (tree);
  mentor_json_get_string (object, "document", &document);
  mentor_json_get_string (object, "list", &list);
  mentor_json_get_string (object, "after", &after);
  mentor_json_get_object (object, "record", &record);
  if (document == NULL || list == NULL || record == NULL
      || get_id (json_object_get_member (object, "record")) == NULL)
    {
      g_set_error_literal (
          error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, _("it isn’t a document of this program"));
      return NULL;
    }

  self->document = g_strdup (document);
  self->list = g_strdup (list);
  self->after = g_strdup (after);
  self->tree = json_node_copy (json_object_get_member (object, "record"));
  return g_steal_pointer (&self);
}

/* A copy in which no list has the record; what hasn't to do with it is shared. */
static JsonNode *
copy_without (JsonNode *node, const char *id)
{
  if (JSON_NODE_HOLDS_OBJECT (node))
    {
      g_autoptr (JsonObject) object = json_object_new ();
      JsonObjectIter iter;
      const char *member;
      JsonNode *value;

      json_object_iter_init_ordered (&iter, json_node_get_object (node));
      while (json_object_iter_next_ordered (&iter, &member, &value))
        json_object_set_member (object, member, copy_without (value, id));
      return json_node_init_object (json_node_alloc (), object);
    }

  if (JSON_NODE_HOLDS_ARRAY (node))
    {
      g_autoptr (JsonArray) array = json_array_new ();
      JsonArray *old = json_node_get_array (node);

      for (guint i = 0; i < json_array_get_length (old); i++)
        {
          JsonNode *element = json_array_get_element (old, i);

          if (g_strcmp0 (get_id (element), id) != 0)
            json_array_add_element (array, copy_without (element, id));
        }
      return json_node_init_array (json_node_alloc (), array);
    }

  return json_node_copy (node);
}

static gboolean
scrub_file (const char *path, const char *id, GError **error)
{
  g_autoptr (GBytes) bytes = mentor_file_read (path, NULL);
  g_autoptr (GBytes) scrubbed = NULL;
  g_autoptr (JsonNode) tree = bytes != NULL ? mentor_json_parse (bytes, NULL) : NULL;
  g_autoptr (JsonNode) rest = NULL;
  g_autofree char *hash = NULL;

  if (tree == NULL)
    return TRUE;

  rest = copy_without (tree, id);
  if (json_node_equal (tree, rest))
    return TRUE;

  hash = mentor_file_hash (bytes);
  scrubbed = mentor_json_print (rest, error);
  return scrubbed != NULL
         && mentor_file_save (path, scrubbed, hash, FALSE, NULL, NULL, error) != MENTOR_FILE_FAILED;
}

static gboolean
scrub_folder (const char *folder, const char *id, GError **error)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    g_ptr_array_add (names, g_build_filename (folder, name, NULL));

  for (guint i = 0; i < names->len; i++)
    {
      const char *path = g_ptr_array_index (names, i);

      if (g_file_test (path, G_FILE_TEST_IS_REGULAR) && !scrub_file (path, id, error))
        return FALSE;
    }
  return TRUE;
}

gboolean
mentor_removed_delete (const char *backups, const char *path, GError **error)
{
  static const char *const kinds[] = { "conflicts", "recovered" };
  g_autoptr (MentorRemoved) removed = mentor_removed_read (path, NULL);
  const char *id = removed != NULL ? get_id (removed->tree) : NULL;

  if (id != NULL && strstr (removed->document, "..") == NULL)
    {
      g_autofree char *stem = g_strdup (removed->document);
      g_autofree char *versions = NULL;
      g_autofree char *shared = g_build_filename (backups, "shared", removed->document, NULL);

      if (g_str_has_suffix (stem, ".json"))
        stem[strlen (stem) - strlen (".json")] = '\0';
      versions = g_build_filename (backups, "versions", stem, NULL);
      if (!scrub_folder (versions, id, error) || !scrub_file (shared, id, error))
        return FALSE;
      for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
        {
          g_autofree char *folder = g_build_filename (backups, kinds[i], NULL);

          if (!scrub_folder (folder, id, error))
            return FALSE;
        }
    }

  return mentor_file_remove (path, error);
}
