/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The side of the keeper that takes in conflict copies. What a copy came from is known only when a
 * synchroniser made it: then it is at most as old as what last came from the other side, and so that
 * is the base of the merge, unless the copy lacks a record of it. Everywhere else there is no base,
 * and then nothing is deleted and no text replaced. */

#include "config.h"

#include "record/mentor-json.h"
#include "store/mentor-keeper-private.h"
#include "store/mentor-versions.h"

static void
add_ids (JsonNode *node, GHashTable *ids)
{
  if (JSON_NODE_HOLDS_OBJECT (node))
    {
      JsonObjectIter iter;
      JsonNode *value;
      const char *id = NULL;

      if (mentor_json_get_string (json_node_get_object (node), "id", &id) == MENTOR_JSON_OK)
        g_hash_table_add (ids, g_strdup (id));
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

static gboolean
has_all_records (JsonNode *tree, JsonNode *of)
{
  g_autoptr (GHashTable) here = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) there = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GHashTableIter iter;
  gpointer id;

  add_ids (tree, here);
  add_ids (of, there);
  g_hash_table_iter_init (&iter, there);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    {
      if (!g_hash_table_contains (here, id))
        return FALSE;
    }
  return TRUE;
}

/* What last came from the other side; NULL when that can't be what the copy came from. */
static GBytes *
find_base (MentorKeeper *self, JsonNode *copy)
{
  g_autofree char *path = _mentor_keeper_get_shared_path (self);
  g_autoptr (GBytes) bytes = path != NULL ? mentor_file_read (path, NULL) : NULL;
  g_autoptr (JsonNode) tree = bytes != NULL ? _mentor_keeper_parse (self, bytes, NULL) : NULL;

  return tree != NULL && has_all_records (copy, tree) ? g_steal_pointer (&bytes) : NULL;
}

gboolean
mentor_keeper_take_copy (MentorKeeper *self,
                         const char *path,
                         gboolean named_by_tool,
                         GError **error)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GBytes) base = NULL;
  g_autoptr (JsonNode) tree = NULL;

  g_return_val_if_fail (MENTOR_IS_KEEPER (self) && path != NULL, FALSE);

  if (g_ptr_array_find_with_equal_func (self->copies, path, g_str_equal, NULL))
    return TRUE;

  bytes = mentor_file_read (path, error);
  tree = bytes != NULL ? _mentor_keeper_parse (self, bytes, error) : NULL;
  if (tree == NULL)
    return FALSE;

  /* A later version's text isn't ours to mix. */
  if (self->problem != NULL || self->backups == NULL
      || mentor_document_is_newer (G_OBJECT_TYPE (self->document), tree))
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED, "");
      return FALSE;
    }

  if (!_mentor_keeper_is_base (self, bytes))
    {
      _mentor_keeper_keep_version (self, self->base);
      base = named_by_tool ? find_base (self, tree) : NULL;
      _mentor_keeper_merge (self, base, tree);
    }
  g_ptr_array_add (self->copies, g_strdup (path));
  self->dirty = TRUE;
  mentor_keeper_flush (self);
  return TRUE;
}

gboolean
mentor_keeper_has_copies (MentorKeeper *self)
{
  g_return_val_if_fail (MENTOR_IS_KEEPER (self), FALSE);

  return self->copies->len > 0;
}

gboolean
mentor_keeper_has_content (MentorKeeper *self)
{
  g_return_val_if_fail (MENTOR_IS_KEEPER (self), FALSE);

  return self->base != NULL;
}

void
_mentor_keeper_settle_copies (MentorKeeper *self, gboolean saved)
{
  guint n = self->n_saving;

  self->n_saving = 0;
  for (guint i = 0; saved && i < n; i++)
    {
      const char *path = g_ptr_array_index (self->copies, 0);
      g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
      g_autofree char *time = g_date_time_format (now, "%Y%m%dT%H%M%S");
      g_autofree char *file = g_path_get_basename (path);
      g_autofree char *name = g_strdup_printf ("%s-%08x-%s", time, g_random_int (), file);
      g_autofree char *target = g_build_filename (self->backups, "conflicts", name, NULL);
      g_autoptr (GError) error = NULL;

      if (!mentor_file_move (path, target, &error)
          && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
        g_message ("A merged copy can't be put away (code %d)", error->code);
      g_ptr_array_remove_index (self->copies, 0);
    }
}
