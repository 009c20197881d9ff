/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The keeper's saves write the bases; here they are listed and put away. */

#include "config.h"

#include "store/mentor-bases.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "record/mentor-json.h"
#include "store/mentor-file-private.h"
#include "store/mentor-file.h"
#include "store/mentor-log-files.h"
#include "store/mentor-versions.h"

static gboolean
write_over (const char *path, GBytes *bytes)
{
  gsize length = g_bytes_get_size (bytes);
  struct stat status;
  gboolean done;
  int descriptor = open (path, O_WRONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY);

  if (descriptor < 0)
    return FALSE;

  done = fstat (descriptor, &status) == 0 && S_ISREG (status.st_mode) && status.st_nlink == 1
         && _mentor_file_write_all (descriptor, bytes)
         && ((gsize) status.st_size <= length || ftruncate (descriptor, (off_t) length) == 0);
  return close (descriptor) == 0 && done;
}

void
mentor_bases_write (const char *path, GBytes *bytes)
{
  g_return_if_fail (path != NULL && bytes != NULL);

  if (!write_over (path, bytes) && !mentor_file_write_aside (path, bytes, NULL))
    g_unlink (path);
}

static void
list_in (GPtrArray *names, const char *bases, const char *within)
{
  g_autofree char *path = g_build_filename (bases, within, NULL);
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      if (name[0] != '.' && g_str_has_suffix (name, ".json"))
        g_ptr_array_add (names,
                         within != NULL ? g_build_filename (within, name, NULL) : g_strdup (name));
    }
}

GPtrArray *
mentor_bases_list (const char *backups, gboolean logbook)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *bases = NULL;

  if (backups == NULL)
    return names;

  bases = g_build_filename (backups, "bases", NULL);
  list_in (names, bases, NULL);
  if (logbook)
    list_in (names, bases, MENTOR_LOG_FILES_FOLDER);
  return names;
}

void
mentor_bases_retire (const char *backups, const char *name)
{
  g_autofree char *path = NULL;
  g_autofree char *version = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (JsonNode) tree = NULL;

  if (backups == NULL)
    return;

  path = g_build_filename (backups, "bases", name, NULL);
  bytes = mentor_file_read (path, NULL);
  tree = bytes != NULL ? mentor_json_parse (bytes, NULL) : NULL;
  if (tree != NULL)
    {
      version = mentor_versions_path (backups, name, bytes);
      mentor_versions_keep (version, bytes);
    }
  g_unlink (path);
}
