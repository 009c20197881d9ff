/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reading single files, without waiting for anybody and without end, and saying why it can't be done:
 * see mentor-file.h. */

#define _GNU_SOURCE /* O_PATH */

#include "config.h"

#include "store/mentor-file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "record/mentor-json-guard.h"
#include "store/mentor-file-private.h"

static const char *
describe (int code)
{
  switch (code)
    {
    case ENOSPC:
#ifdef EDQUOT
    case EDQUOT:
#endif
      return _("the disk is full");

    case EACCES:
    case EPERM:
      return _("you don’t have permission");

    case EROFS:
      return _("the disk is read-only");

    case ENOENT:
    case ENOTDIR:
      return _("it isn’t there");

    case ELOOP:
      return _("it is a link");

    case EIO:
      return _("the disk reports a fault");

    default:
      return g_strerror (code);
    }
}

gboolean
_mentor_file_fail (GError **error, int code, const char *format, const char *path)
{
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *shown = g_filename_display_name (name);

  /* A format may do without the reason. */
  g_set_error (
      error, G_IO_ERROR, (int) g_io_error_from_errno (code), format, shown, describe (code));
  return FALSE;
}

static gboolean
fail_to_read (GError **error, int code, const char *path)
{
  return _mentor_file_fail (error, code, _("“%s” can’t be read: %s"), path);
}

/* What isn't a document must not be read (a pipe would block for ever) nor swapped away. */
gboolean
_mentor_file_check_ordinary (const struct stat *status, const char *path, GError **error)
{
  g_autofree char *name = NULL;
  g_autofree char *shown = NULL;

  if (S_ISREG (status->st_mode))
    return TRUE;

  name = g_path_get_basename (path);
  shown = g_filename_display_name (name);
  if (S_ISDIR (status->st_mode))
    g_set_error (error,
                 G_IO_ERROR,
                 G_IO_ERROR_IS_DIRECTORY,
                 _("“%s” is a folder where a document should be"),
                 shown);
  else
    g_set_error (
        error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE, _("“%s” isn’t an ordinary file"), shown);
  return FALSE;
}

static gssize
read_some (int descriptor, char *buffer, gsize length)
{
  gssize n;

  do
    n = read (descriptor, buffer, length);
  while (n < 0 && errno == EINTR);
  return n;
}

static GBytes *
read_descriptor (int descriptor, const char *path, struct stat *told, GError **error)
{
  g_autofree char *shown = NULL;
  g_autofree char *content = NULL;
  struct stat status;
  gsize size, length = 0;

  if (fstat (descriptor, &status) < 0)
    {
      fail_to_read (error, errno, path);
      return NULL;
    }
  if (told != NULL)
    *told = status;
  if (!_mentor_file_check_ordinary (&status, path, error))
    return NULL;

  /* One more than there is: what then isn't filled is the end. It may grow while it is read. */
  size = (gsize) CLAMP (status.st_size, 0, MENTOR_JSON_MAX_BYTES) + 1;
  content = g_malloc (size);
  while (status.st_size <= MENTOR_JSON_MAX_BYTES && length <= MENTOR_JSON_MAX_BYTES)
    {
      gssize n;

      if (length == size)
        content = g_realloc (content, size = MIN (size * 2, MENTOR_JSON_MAX_BYTES + 1));
      n = read_some (descriptor, content + length, size - length);
      if (n < 0)
        {
          fail_to_read (error, errno, path);
          return NULL;
        }
      length += (gsize) n;
      if (n == 0 || (length == (gsize) status.st_size && length > 0))
        return g_bytes_new_take (g_steal_pointer (&content), length);
    }

  shown = g_filename_display_basename (path);
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, _("“%s” is too large for a document"), shown);
  return NULL;
}

GBytes *
mentor_file_read_in (int folder, const char *name, struct stat *told, GError **error)
{
  GBytes *bytes;
  int descriptor = openat (folder, name, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY | O_NOFOLLOW);

  if (descriptor < 0)
    {
      fail_to_read (error, folder == -1 ? ENOENT : errno, name);
      return NULL;
    }

  bytes = read_descriptor (descriptor, name, told, error);
  close (descriptor);
  return bytes;
}

int
mentor_file_open_folder (const char *path)
{
  g_return_val_if_fail (path != NULL, -1);

  return open (path, O_PATH | O_DIRECTORY | O_CLOEXEC);
}

void
mentor_file_close_folder (int folder)
{
  if (folder >= 0)
    close (folder);
}

GBytes *
mentor_file_read (const char *path, GError **error)
{
  g_return_val_if_fail (path != NULL, NULL);

  return mentor_file_read_in (AT_FDCWD, path, NULL, error);
}

GBytes *
mentor_file_read_status (const char *path, struct stat *told, GError **error)
{
  g_return_val_if_fail (path != NULL, NULL);

  return mentor_file_read_in (AT_FDCWD, path, told, error);
}

char *
mentor_file_hash (GBytes *bytes)
{
  return g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
}

gboolean
_mentor_file_is_unsupported (int code)
{
  return code == EINVAL || code == ENOSYS || code == EOPNOTSUPP;
}
