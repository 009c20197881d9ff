/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Saving single files. GLib's own calls lose new files in a power cut, destroy the old
 * file when the disk is full, or overwrite what somebody else wrote a moment ago; hence the plain
 * system calls: write and sync a temporary file, swap it with the document, look at what came out.
 */

#define _GNU_SOURCE /* renameat2() */

#include "config.h"

#include "store/mentor-file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "store/mentor-file-private.h"

/* A document's folder, opened, so that it stays the same one throughout a save. */
typedef struct
{
  int folder;
  char *name;
  char *temporary;
  struct stat status; /* of the temporary file, once it is complete */
} Place;

/* What a save knows. */
typedef struct
{
  GBytes *bytes;
  const MentorFileKnown *known;
} Content;

static gboolean
fail_to_save (GError **error, int code, const char *path)
{
  if (code == ENOENT || code == ENOTDIR)
    return _mentor_file_fail (error, code, _("“%s” can’t be saved: its folder isn’t there"), path);

  return _mentor_file_fail (error, code, _("“%s” can’t be saved: %s"), path);
}

static gboolean
place_open (Place *place, const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);

  *place = (Place){ 0 };
  place->folder = open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (place->folder < 0)
    return fail_to_save (error, errno, path);

  place->name = g_path_get_basename (path);
  return TRUE;
}

static void
place_close (Place *place)
{
  if (place->folder >= 0)
    close (place->folder);
  g_free (place->name);
  g_free (place->temporary);
}

gboolean
_mentor_file_write_all (int descriptor, GBytes *bytes)
{
  gsize length;
  const char *at = g_bytes_get_data (bytes, &length);

  while (length > 0)
    {
      ssize_t n = write (descriptor, at, length);

      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        return FALSE;
      if (n == 0)
        {
          errno = EIO;
          return FALSE;
        }
      at += n;
      length -= (gsize) n;
    }

  return TRUE;
}

/* A complete, synced temporary file beside the document, or nothing. */
static gboolean
write_temporary (Place *place, GBytes *bytes, gboolean sync, GError **error)
{
  gboolean written;
  int descriptor, code;

  do
    {
      g_free (place->temporary);
      place->temporary = g_strdup_printf (
          TEMPORARY_PREFIX "%08x%08x" TEMPORARY_SUFFIX, g_random_int (), g_random_int ());
      descriptor = openat (place->folder,
                           place->temporary,
                           O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC | O_NOFOLLOW,
                           0600);
    }
  while (descriptor < 0 && errno == EEXIST);

  if (descriptor < 0)
    return fail_to_save (error, errno, place->name);

  written = _mentor_file_write_all (descriptor, bytes) && (!sync || fsync (descriptor) == 0)
            && fstat (descriptor, &place->status) == 0;
  code = written ? 0 : errno;
  if (written && (gsize) place->status.st_size != g_bytes_get_size (bytes))
    code = EIO;
  if (close (descriptor) < 0 && code == 0)
    code = errno;
  if (code == 0)
    return TRUE;

  /* After a failed fsync the kernel has dropped the data: never sync the same file again. */
  unlinkat (place->folder, place->temporary, 0);
  return fail_to_save (error, code, place->name);
}

/* Puts what lies under the temporary name, somebody else's version, where it is kept. */
static void
keep_displaced (Place *place, const char *path, const char *keep_path)
{
  g_autofree char *folder = NULL;
  g_autofree char *temporary = NULL;
  g_autoptr (GError) error = NULL;

  if (keep_path == NULL)
    return;

  folder = g_path_get_dirname (path);
  temporary = g_build_filename (folder, place->temporary, NULL);
  if (!mentor_file_move (temporary, keep_path, &error))
    g_info ("A displaced version stays beside its document (code %d)", error->code);
}

/* Whether nobody's version is lost with @old: it is what we write, or what we knew. */
static gboolean
is_ours (GBytes *old, const Content *content)
{
  const MentorFileKnown *known = content->known;
  g_autofree char *hash = NULL;

  if (g_bytes_equal (old, content->bytes))
    return TRUE;
  if (known->bytes != NULL)
    return g_bytes_equal (old, known->bytes);
  if (known->hash == NULL)
    return FALSE;

  hash = mentor_file_hash (old);
  return g_str_equal (hash, known->hash);
}

/* After the swap: what was the document now lies under the temporary name. */
static MentorFileResult
judge_displaced (Place *place,
                 const char *path,
                 const Content *content,
                 const char *keep_path,
                 GBytes **displaced)
{
  g_autoptr (GError) read_error = NULL;
  g_autoptr (GBytes) old
      = mentor_file_read_in (place->folder, place->temporary, NULL, &read_error);

  if (old != NULL && is_ours (old, content))
    {
      unlinkat (place->folder, place->temporary, 0);
      return MENTOR_FILE_SAVED;
    }

  /* Another instance swept it up: then it lies among the recovered texts. */
  if (g_error_matches (read_error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    return MENTOR_FILE_SAVED;

  keep_displaced (place, path, keep_path);
  if (displaced != NULL)
    *displaced = g_steal_pointer (&old);
  return MENTOR_FILE_FOREIGN;
}

static gboolean
keep_copy (const char *keep_path, GBytes *bytes, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (keep_path);

  return mentor_file_make_private_folder (folder, error)
         && mentor_file_save (keep_path, bytes, NULL, FALSE, NULL, NULL, error)
                != MENTOR_FILE_FAILED;
}

/* For file systems that can't swap (FAT, some network shares): a small window remains in which a
 * version that somebody else writes between the look and the rename is lost. */
static MentorFileResult
save_without_swap (Place *place,
                   const Content *content,
                   const char *keep_path,
                   GBytes **displaced,
                   GError **error)
{
  MentorFileResult result = MENTOR_FILE_SAVED;
  g_autoptr (GError) read_error = NULL;
  g_autoptr (GBytes) old = mentor_file_read_in (place->folder, place->name, NULL, &read_error);

  if (old == NULL && !g_error_matches (read_error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    {
      unlinkat (place->folder, place->temporary, 0);
      g_propagate_error (error, g_steal_pointer (&read_error));
      return MENTOR_FILE_FAILED;
    }

  if (old != NULL && !is_ours (old, content))
    {
      if (keep_path != NULL && !keep_copy (keep_path, old, error))
        {
          unlinkat (place->folder, place->temporary, 0);
          return MENTOR_FILE_FAILED;
        }
      result = MENTOR_FILE_FOREIGN;
    }

  if (renameat (place->folder, place->temporary, place->folder, place->name) < 0)
    {
      fail_to_save (error, errno, place->name);
      unlinkat (place->folder, place->temporary, 0);
      return MENTOR_FILE_FAILED;
    }

  if (result == MENTOR_FILE_FOREIGN && displaced != NULL)
    *displaced = g_steal_pointer (&old);
  return result;
}

/* Puts the temporary file in the document's place. */
static MentorFileResult
take_place (Place *place,
            const char *path,
            const Content *content,
            const char *keep_path,
            GBytes **displaced,
            GError **error)
{
  struct stat status;
  int code = 0;

  /* Twice, because the file may appear or vanish between the two calls. */
  for (guint i = 0; i < 10; i++)
    {
      if (renameat2 (place->folder, place->temporary, place->folder, place->name, RENAME_NOREPLACE)
          == 0)
        return MENTOR_FILE_SAVED;

      code = errno;
      if (_mentor_file_is_unsupported (code))
        return save_without_swap (place, content, keep_path, displaced, error);
      if (code != EEXIST)
        break;

      if (fstatat (place->folder, place->name, &status, AT_SYMLINK_NOFOLLOW) == 0
          && !_mentor_file_check_ordinary (&status, path, error))
        {
          unlinkat (place->folder, place->temporary, 0);
          return MENTOR_FILE_FAILED;
        }

      if (renameat2 (place->folder, place->temporary, place->folder, place->name, RENAME_EXCHANGE)
          == 0)
        return judge_displaced (place, path, content, keep_path, displaced);

      code = errno;
      if (_mentor_file_is_unsupported (code))
        return save_without_swap (place, content, keep_path, displaced, error);
      if (code != ENOENT)
        break;
    }

  unlinkat (place->folder, place->temporary, 0);
  fail_to_save (error, code, place->name);
  return MENTOR_FILE_FAILED;
}

static MentorFileResult
replace (Place *place,
         const char *path,
         const Content *content,
         const char *keep_path,
         GBytes **displaced,
         GError **error)
{
  MentorFileResult result;

  if (!write_temporary (place, content->bytes, TRUE, error))
    return MENTOR_FILE_FAILED;

  result = take_place (place, path, content, keep_path, displaced, error);
  /* Where folders can't be synced, there is nothing to wait for. */
  if (result != MENTOR_FILE_FAILED && fsync (place->folder) < 0
      && !_mentor_file_is_unsupported (errno))
    result = MENTOR_FILE_SAVED_NOT_SYNCED;
  return result;
}

/* One look and save at a time among the programs that know of it. Whoever holds the lock for long
 * is stuck, and isn't waited for. */
static void
lock_folder (Place *place)
{
  for (guint i = 0; i < 100 && flock (place->folder, LOCK_EX | LOCK_NB) < 0; i++)
    {
      if (errno != EWOULDBLOCK)
        return;
      g_usleep (10000);
    }
}

/* The change time isn't compared: our own swap sets it. */
static gboolean
looks_the_same (Place *place, const struct stat *then)
{
  struct stat now;

  return then != NULL && then->st_ino != 0
         && fstatat (place->folder, place->name, &now, AT_SYMLINK_NOFOLLOW) == 0
         && S_ISREG (now.st_mode) && now.st_ino == then->st_ino && now.st_dev == then->st_dev
         && now.st_size == then->st_size && now.st_mtim.tv_sec == then->st_mtim.tv_sec
         && now.st_mtim.tv_nsec == then->st_mtim.tv_nsec;
}

static MentorFileResult
look (Place *place, const Content *content, GBytes **displaced, GError **error)
{
  g_autoptr (GError) read_error = NULL;
  g_autoptr (GBytes) old = NULL;

  if (content->known->bytes != NULL && looks_the_same (place, content->known->status))
    return MENTOR_FILE_SAVED;

  old = mentor_file_read_in (place->folder, place->name, NULL, &read_error);
  if (g_error_matches (read_error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND)
      || (old != NULL && is_ours (old, content)))
    return MENTOR_FILE_SAVED;

  if (old == NULL)
    {
      g_propagate_error (error, g_steal_pointer (&read_error));
      return MENTOR_FILE_FAILED;
    }

  if (displaced != NULL)
    *displaced = g_steal_pointer (&old);
  return MENTOR_FILE_CHANGED;
}

MentorFileResult
mentor_file_save_known (const char *path,
                        GBytes *bytes,
                        const MentorFileKnown *known,
                        gboolean look_first,
                        const char *keep_path,
                        struct stat *status,
                        GBytes **displaced,
                        GError **error)
{
  const Content content = { bytes, known };
  MentorFileResult result = MENTOR_FILE_FAILED;
  Place place;

  g_return_val_if_fail (path != NULL && bytes != NULL && known != NULL, MENTOR_FILE_FAILED);

  if (displaced != NULL)
    *displaced = NULL;

  if (place_open (&place, path, error))
    {
      lock_folder (&place);
      result = look_first ? look (&place, &content, displaced, error) : MENTOR_FILE_SAVED;
      if (result == MENTOR_FILE_SAVED)
        result = replace (&place, path, &content, keep_path, displaced, error);
    }

  if (status != NULL)
    *status = result >= MENTOR_FILE_SAVED ? place.status : (struct stat){ 0 };
  place_close (&place);
  return result;
}

MentorFileResult
mentor_file_save (const char *path,
                  GBytes *bytes,
                  const char *expected,
                  gboolean look_first,
                  const char *keep_path,
                  GBytes **displaced,
                  GError **error)
{
  const MentorFileKnown known = { .hash = expected };

  return mentor_file_save_known (path, bytes, &known, look_first, keep_path, NULL, displaced, error);
}

gboolean
mentor_file_write_aside (const char *path, GBytes *bytes, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  gboolean done = FALSE;
  Place place;

  if (!mentor_file_make_private_folder (folder, error))
    return FALSE;

  if (place_open (&place, path, error) && write_temporary (&place, bytes, FALSE, error))
    {
      done = renameat (place.folder, place.temporary, place.folder, place.name) == 0;
      if (!done)
        {
          fail_to_save (error, errno, place.name);
          unlinkat (place.folder, place.temporary, 0);
        }
    }

  place_close (&place);
  return done;
}
