/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A copy is told by its content: it says that it is a document which has a file of its own already.
 * Names only tell where to look, so that the thousands of a logbook aren't read for it. */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "model/mentor-log-entry.h"
#include "model/mentor-moves.h"
#include "model/mentor-pair.h"
#include "model/mentor-roles.h"
#include "model/mentor-swot.h"
#include "model/mentor-tasks.h"
#include "record/mentor-json.h"
#include "store/mentor-file.h"
#include "store/mentor-folder-private.h"

static const struct
{
  const char *name;
  GType (*get_type) (void);
} documents[] = {
  { "pair.json", mentor_pair_get_type },   { "tasks.json", mentor_tasks_get_type },
  { "moves.json", mentor_moves_get_type }, { "swot.json", mentor_swot_get_type },
  { "roles.json", mentor_roles_get_type },
};

/* Entries are called "2026-11-21-5f1c32aa.json". */
#define ENTRY_STEM "0000-00-00-xxxxxxxx"

static gboolean
begins_like_entry (const char *name)
{
  for (gsize i = 0; i < strlen (ENTRY_STEM); i++)
    {
      char is = name[i], wanted = ENTRY_STEM[i];

      if (wanted == '0' ? !g_ascii_isdigit (is)
          : wanted == 'x' ? !g_ascii_isxdigit (is) : is != wanted)
        return FALSE;
    }
  return TRUE;
}

/* A copy's name is the document's with something more. */
static gboolean
may_be_copy (const char *name, gboolean in_logbook)
{
  if (!g_str_has_suffix (name, ".json"))
    return FALSE;
  if (in_logbook)
    return begins_like_entry (name) && strlen (name) > strlen (ENTRY_STEM ".json");

  for (gsize i = 0; i < G_N_ELEMENTS (documents); i++)
    {
      gsize stem = strlen (documents[i].name) - strlen (".json");

      if (strncmp (name, documents[i].name, stem) == 0 && !g_str_equal (name, documents[i].name))
        return TRUE;
    }
  return FALSE;
}

typedef struct
{
  char *format;
  char *id;
} Content;

static void
content_clear (Content *content)
{
  g_free (content->format);
  g_free (content->id);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Content, content_clear)

static gboolean
read_content (const char *path, Content *content, GError **error)
{
  g_autoptr (GBytes) bytes = mentor_file_read (path, error);
  g_autoptr (JsonNode) tree = bytes != NULL ? mentor_json_parse (bytes, error) : NULL;
  const char *format = "", *id = "";

  if (tree == NULL)
    return FALSE;
  mentor_json_get_string (json_node_get_object (tree), "format", &format);
  mentor_json_get_string (json_node_get_object (tree), "id", &id);
  content->format = g_strdup (format);
  content->id = g_strdup (id);
  return TRUE;
}

/* The document that a file in the pair's folder is a copy of: there is one of each kind. */
static gboolean
find_document (const Content *content, char **name, GType *type)
{
  for (gsize i = 0; i < G_N_ELEMENTS (documents); i++)
    {
      if (g_strcmp0 (content->format, mentor_document_get_format (documents[i].get_type ())) == 0)
        {
          *name = g_strdup (documents[i].name);
          *type = documents[i].get_type ();
          return TRUE;
        }
    }
  return FALSE;
}

static gboolean
has_id (MentorFolder *self, const char *name, const char *id)
{
  g_autofree char *path = g_build_filename (self->path, name, NULL);
  g_auto (Content) content = { 0 };

  return read_content (path, &content, NULL) && g_str_equal (content.id, id);
}

/* The file of the entry with that id: a new entry's name ends with the beginning of its id, and a
 * copy's begins with the name of what it was copied from. */
static char *
find_entry (MentorFolder *self, const char *copy, const char *id)
{
  g_autoptr (GHashTable) files = mentor_log_files_list (self->path, FALSE);
  g_autofree char *ending = g_strdup_printf ("-%.8s.json", id);
  GHashTableIter iter;
  const char *name;

  if (files == NULL)
    return NULL;

  g_hash_table_iter_init (&iter, files);
  while (g_hash_table_iter_next (&iter, (gpointer *) &name, NULL))
    {
      gsize stem = strlen (name) - strlen (".json");

      if (!g_str_equal (name, copy)
          && (g_str_has_suffix (name, ending) || strncmp (name, copy, stem) == 0)
          && has_id (self, name, id))
        return g_strdup (name);
    }
  return NULL;
}

/* Its file is gone, but the document is here. */
static gboolean
is_held_open (MentorFolder *self, const char *name)
{
  MentorKeeper *keeper = _mentor_folder_find_keeper (self->keepers, NULL, name);

  return keeper != NULL && mentor_keeper_has_content (keeper);
}

static void
merge_copy (MentorFolder *self, GType type, const char *name, const char *copy)
{
  g_autofree char *path = g_build_filename (self->path, copy, NULL);
  g_autofree char *base = g_path_get_basename (copy);
  g_autoptr (GError) error = NULL;
  MentorKeeper *keeper = _mentor_folder_find_keeper (self->keepers, NULL, name);
  gboolean was_open = keeper != NULL;

  if (!was_open)
    {
      mentor_folder_open (self, type, name);
      keeper = _mentor_folder_find_keeper (self->keepers, NULL, name);
      g_object_set_data (G_OBJECT (keeper), "mentor-only-for-a-copy", GINT_TO_POINTER (TRUE));
    }

  if (mentor_keeper_take_copy (keeper, path, mentor_log_files_is_copy (base), &error))
    g_hash_table_remove (self->copy_problems, copy);
  else if (error->message[0] != '\0')
    g_hash_table_insert (self->copy_problems, g_strdup (copy), g_strdup (error->message));
}

/* The copy is all that is left of a document: it becomes the document again. */
static void
become_document (MentorFolder *self, const char *name, const char *copy)
{
  g_autofree char *from = g_build_filename (self->path, copy, NULL);
  g_autofree char *to = g_build_filename (self->path, name, NULL);

  if (mentor_file_move (from, to, NULL) && g_str_has_prefix (name, MENTOR_LOG_FILES_FOLDER "/"))
    _mentor_folder_tell_appeared (self, name);
}

static void
take_one (MentorFolder *self, const char *copy, gboolean in_logbook)
{
  g_autofree char *path = g_build_filename (self->path, copy, NULL);
  g_autofree char *base = g_path_get_basename (copy);
  g_autofree char *name = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (Content) content = { 0 };
  GType type = MENTOR_TYPE_LOG_ENTRY;

  if (!read_content (path, &content, &error))
    {
      g_autofree char *shown = g_filename_display_basename (path);

      if (mentor_log_files_is_copy (base))
        g_hash_table_insert (
            self->copy_problems,
            g_strdup (copy),
            g_strdup_printf (_("The copy “%s” can’t be read: it is left as it is"), shown));
      return;
    }

  if (!in_logbook)
    {
      g_autofree char *own = NULL;

      if (!find_document (&content, &name, &type))
        return;
      own = g_build_filename (self->path, name, NULL);
      if (g_file_test (own, G_FILE_TEST_EXISTS) || is_held_open (self, name))
        merge_copy (self, type, name, copy);
      else if (mentor_log_files_is_copy (base))
        become_document (self, name, copy);
      return;
    }

  if (!g_str_equal (content.format, mentor_document_get_format (type)) || *content.id == '\0')
    return;
  name = find_entry (self, copy, content.id);
  if (name != NULL)
    {
      merge_copy (self, type, name, copy);
    }
  else if (mentor_log_files_is_copy (base))
    {
      g_autofree char *date = g_strndup (base, strlen ("YYYY-MM-DD"));

      name = mentor_folder_name_log_entry (date, content.id);
      if (strchr (name + strlen (MENTOR_LOG_FILES_FOLDER "/"), '/') == NULL)
        become_document (self, name, copy);
    }
}

static void
take_in (MentorFolder *self, const char *within)
{
  g_autofree char *path = g_build_filename (self->path, within, NULL);
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      if (may_be_copy (name, within != NULL))
        g_ptr_array_add (names,
                         within != NULL ? g_build_filename (within, name, NULL) : g_strdup (name));
    }

  for (guint i = 0; i < names->len; i++)
    take_one (self, g_ptr_array_index (names, i), within != NULL);
}

/* Lets go of documents that were opened only to take in a copy. */
static void
close_done (MentorFolder *self)
{
  for (guint i = self->keepers->len; i-- > 0;)
    {
      MentorKeeper *keeper = g_ptr_array_index (self->keepers, i);
      g_autofree char *name = NULL;

      if (g_object_get_data (G_OBJECT (keeper), "mentor-only-for-a-copy") == NULL
          || mentor_keeper_is_unsaved (keeper) || mentor_keeper_has_copies (keeper))
        continue;
      name = g_strdup (mentor_keeper_get_name (keeper));
      g_ptr_array_remove_index (self->keepers, i);
      if (g_str_has_prefix (name, MENTOR_LOG_FILES_FOLDER "/"))
        _mentor_folder_tell_changed (self, name);
    }
}

void
_mentor_folder_take_copies (MentorFolder *self)
{
  guint n_before = g_hash_table_size (self->copy_problems);

  if (self->backups == NULL)
    return;

  close_done (self);
  g_hash_table_remove_all (self->copy_problems);
  take_in (self, NULL);
  take_in (self, MENTOR_LOG_FILES_FOLDER);
  if (g_hash_table_size (self->copy_problems) != n_before)
    _mentor_folder_tell_problems (self);
}

char **
mentor_folder_list_copy_problems (MentorFolder *self)
{
  g_autoptr (GStrvBuilder) sentences = g_strv_builder_new ();
  GHashTableIter iter;
  const char *sentence;

  g_return_val_if_fail (MENTOR_IS_FOLDER (self), NULL);

  g_hash_table_iter_init (&iter, self->copy_problems);
  while (g_hash_table_iter_next (&iter, NULL, (gpointer *) &sentence))
    g_strv_builder_add (sentences, sentence);
  return g_strv_builder_end (sentences);
}
