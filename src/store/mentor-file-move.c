/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Making folders, moving files and folders, and sweeping up after a crash: see mentor-file.h. */

#define _GNU_SOURCE /* renameat2() */

#include "config.h"

#include "store/mentor-file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "store/mentor-file-private.h"

static gboolean
fail_to_move (GError **error, int code, const char *path)
{
  return _mentor_file_fail (error, code, _("“%s” can’t be moved: %s"), path);
}

static gboolean
sync_folder (const char *path)
{
  int descriptor = open (path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  int code = 0;

  /* A folder above ours may be one that only others may look into. */
  if (descriptor < 0 && errno == EACCES)
    return TRUE;
  if (descriptor < 0 || (fsync (descriptor) < 0 && !_mentor_file_is_unsupported (errno)))
    code = errno;
  if (descriptor >= 0)
    close (descriptor);
  errno = code;
  return code == 0;
}

gboolean
mentor_file_make_private_folder (const char *path, GError **error)
{
  g_autofree char *parent = NULL;

  g_return_val_if_fail (path != NULL, FALSE);

  if (g_file_test (path, G_FILE_TEST_IS_DIR))
    return TRUE;

  parent = g_path_get_dirname (path);
  if (!g_str_equal (parent, path) && !mentor_file_make_private_folder (parent, error))
    return FALSE;

  if (mkdir (path, 0700) < 0 && errno != EEXIST)
    return _mentor_file_fail (error, errno, _("The folder “%s” can’t be made: %s"), path);
  if (!g_file_test (path, G_FILE_TEST_IS_DIR))
    return _mentor_file_fail (error, ENOTDIR, _("The folder “%s” can’t be made: %s"), path);

  /* What is saved in a folder that a power cut undoes is lost: without this there is none. */
  if (!sync_folder (parent))
    {
      int code = errno;

      rmdir (path);
      return _mentor_file_fail (error, code, _("The folder “%s” can’t be made: %s"), path);
    }
  return TRUE;
}

/* To another disk: a complete copy first, then the source goes. Left-overs are only copies. */
static gboolean
copy_file (const char *from, const char *to, GError **error)
{
  g_autoptr (GFile) source = g_file_new_for_path (from);
  g_autoptr (GFile) target = g_file_new_for_path (to);
  g_autofree char *folder = g_path_get_dirname (to);
  gboolean synced;
  int descriptor;

  if (!g_file_copy (source, target, G_FILE_COPY_NOFOLLOW_SYMLINKS, NULL, NULL, NULL, error))
    return FALSE;

  if (g_chmod (to, 0600) < 0 && errno != EPERM)
    return fail_to_move (error, errno, from);

  descriptor = open (to, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
  synced = descriptor >= 0 && fsync (descriptor) == 0;
  if (descriptor >= 0)
    close (descriptor);
  if (!synced || !sync_folder (folder))
    return fail_to_move (error, EIO, from);

  return TRUE;
}

static gboolean
copy_any (const char *from, const char *to, GError **error)
{
  g_autoptr (GDir) dir = NULL;
  const char *name;

  if (!g_file_test (from, G_FILE_TEST_IS_DIR) || g_file_test (from, G_FILE_TEST_IS_SYMLINK))
    return copy_file (from, to, error);

  dir = g_dir_open (from, 0, error);
  if (dir == NULL || !mentor_file_make_private_folder (to, error))
    return FALSE;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *source = g_build_filename (from, name, NULL);
      g_autofree char *target = g_build_filename (to, name, NULL);

      if (!copy_any (source, target, error))
        return FALSE;
    }

  return sync_folder (to) || fail_to_move (error, EIO, from);
}

gboolean
mentor_file_remove (const char *path, GError **error)
{
  if (g_file_test (path, G_FILE_TEST_IS_DIR) && !g_file_test (path, G_FILE_TEST_IS_SYMLINK))
    {
      g_autoptr (GDir) dir = g_dir_open (path, 0, error);
      const char *name;

      if (dir == NULL)
        return FALSE;
      while ((name = g_dir_read_name (dir)) != NULL)
        {
          g_autofree char *inner = g_build_filename (path, name, NULL);

          if (!mentor_file_remove (inner, error))
            return FALSE;
        }
    }

  return g_remove (path) == 0 || fail_to_move (error, errno, path);
}

gboolean
mentor_file_move (const char *from, const char *to, GError **error)
{
  g_autofree char *from_folder = g_path_get_dirname (from);
  g_autofree char *to_folder = g_path_get_dirname (to);
  int result;

  g_return_val_if_fail (from != NULL && to != NULL, FALSE);

  if (!mentor_file_make_private_folder (to_folder, error))
    return FALSE;

  result = renameat2 (AT_FDCWD, from, AT_FDCWD, to, RENAME_NOREPLACE);
  if (result < 0 && _mentor_file_is_unsupported (errno))
    {
      if (g_file_test (to, G_FILE_TEST_EXISTS))
        return fail_to_move (error, EEXIST, from);
      result = rename (from, to);
    }

  if (result < 0 && errno == EXDEV)
    {
      if (!copy_any (from, to, error) || !mentor_file_remove (from, error))
        return FALSE;
      result = 0;
    }

  if (result < 0)
    return fail_to_move (error, errno, from);

  /* The new place first: a crash in between leaves two names rather than none. */
  sync_folder (to_folder);
  sync_folder (from_folder);
  return TRUE;
}

guint
mentor_file_sweep (const char *folder, const char *recovered)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  guint n_recovered = 0;

  if (dir == NULL)
    return 0;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = NULL;
      g_autofree char *target = NULL;
      struct stat status;

      if (!g_str_has_prefix (name, TEMPORARY_PREFIX) || !g_str_has_suffix (name, TEMPORARY_SUFFIX))
        continue;

      path = g_build_filename (folder, name, NULL);
      if (lstat (path, &status) < 0 || !S_ISREG (status.st_mode))
        continue;

      if (status.st_size == 0)
        {
          g_unlink (path);
          continue;
        }

      target = g_build_filename (recovered, name + strlen (TEMPORARY_PREFIX), NULL);
      if (mentor_file_move (path, target, NULL))
        n_recovered++;
    }

  return n_recovered;
}
