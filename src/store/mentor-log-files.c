/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Files of the logbook, by name and look only: a name is a hint, and nothing is read here. */

#include "config.h"

#include "store/mentor-log-files.h"

#include <string.h>

#include "store/mentor-file-private.h"

gboolean
mentor_log_files_is_copy (const char *name)
{
  static const char *const marks[]
      = { ".sync-conflict-", "(conflicted copy", "(Conflicted copy", "conflicted copy)",
          "conflicted copy " };

  for (gsize i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      if (strstr (name, marks[i]) != NULL)
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_document (const char *name)
{
  return g_str_has_suffix (name, ".json") && name[0] != '.' && name[0] != '~'
         && !mentor_log_files_is_copy (name);
}

char *
mentor_log_files_describe (const struct stat *status)
{
  if (status->st_ino == 0)
    return g_strdup ("");

  return g_strdup_printf ("%" G_GUINT64_FORMAT " %" G_GUINT64_FORMAT " %" G_GINT64_FORMAT
                          ".%" G_GINT64_FORMAT,
                          (guint64) status->st_ino,
                          (guint64) status->st_size,
                          (gint64) status->st_mtim.tv_sec,
                          (gint64) status->st_mtim.tv_nsec);
}

char *
mentor_log_files_look (const char *folder, const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  struct stat status;

  if (lstat (path, &status) < 0)
    return g_strdup ("");

  return mentor_log_files_describe (&status);
}

GHashTable *
mentor_log_files_list (const char *folder, gboolean look)
{
  g_autofree char *logbook = g_build_filename (folder, MENTOR_LOG_FILES_FOLDER, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) dir = g_dir_open (logbook, 0, &error);
  GHashTable *files;
  const char *name;

  if (dir == NULL
      && (!g_error_matches (error, G_FILE_ERROR, G_FILE_ERROR_NOENT)
          || !g_file_test (folder, G_FILE_TEST_IS_DIR)))
    return NULL;

  files = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      if (is_document (name))
        {
          char *file = g_build_filename (MENTOR_LOG_FILES_FOLDER, name, NULL);

          g_hash_table_insert (files, file,
                               look ? mentor_log_files_look (folder, file) : g_strdup (""));
        }
    }

  return files;
}

static int
compare_newest_first (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) b, *(const char *const *) a);
}

char **
mentor_log_files_list_newest (const char *folder, guint max, gboolean *more, gboolean *left_over)
{
  g_autofree char *logbook = g_build_filename (folder, MENTOR_LOG_FILES_FOLDER, NULL);
  g_autoptr (GDir) dir = g_dir_open (logbook, 0, NULL);
  GPtrArray *names = g_ptr_array_new_full (max + 2, g_free);
  const char *name;

  *more = *left_over = FALSE;
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      guint at = names->len;

      *left_over = *left_over || g_str_has_prefix (name, TEMPORARY_PREFIX);
      while (at > 0 && strcmp (g_ptr_array_index (names, at - 1), name) < 0)
        at--;
      if ((at == max && *more) || !is_document (name))
        continue;
      g_ptr_array_insert (names, (int) at, g_strdup (name));
      if (names->len > max)
        {
          *more = TRUE;
          g_ptr_array_set_size (names, (int) max);
        }
    }

  for (guint i = 0; i < names->len; i++)
    {
      char *within = g_build_filename (MENTOR_LOG_FILES_FOLDER, names->pdata[i], NULL);

      g_free (names->pdata[i]);
      names->pdata[i] = within;
    }
  g_ptr_array_set_free_func (names, NULL);
  g_ptr_array_add (names, NULL);
  return (char **) g_ptr_array_free (names, FALSE);
}

char **
mentor_log_files_sort (GHashTable *files)
{
  GPtrArray *names = g_ptr_array_new ();
  GHashTableIter iter;
  const char *name;

  g_hash_table_iter_init (&iter, files);
  while (g_hash_table_iter_next (&iter, (gpointer *) &name, NULL))
    g_ptr_array_add (names, g_strdup (name));

  g_ptr_array_sort (names, compare_newest_first);
  g_ptr_array_add (names, NULL);
  return (char **) g_ptr_array_free (names, FALSE);
}
