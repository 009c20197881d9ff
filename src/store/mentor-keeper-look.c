/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The side of the keeper that reads: what the file holds now, whether that can be read, and how it
 * gets into the document. */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "record/mentor-json.h"
#include "record/mentor-merge.h"
#include "store/mentor-keeper-private.h"
#include "store/mentor-versions.h"

/* Messages of the reader name the file already; those of JSON are the end of a sentence. */
static void
take_problem (MentorKeeper *self, GError *error)
{
  g_autofree char *shown = g_filename_display_basename (self->path);

  g_clear_error (&self->problem);
  if (error->domain == MENTOR_JSON_ERROR)
    {
      self->problem = g_error_new (
          error->domain, error->code, _("“%s” can’t be read: %s"), shown, error->message);
      g_error_free (error);
    }
  else
    {
      self->problem = error;
    }

  mentor_document_set_read_only (self->document, TRUE);
  _mentor_keeper_tell (self);
}

static void
clear_problem (MentorKeeper *self)
{
  if (self->problem == NULL)
    return;

  g_clear_error (&self->problem);
  mentor_document_set_read_only (self->document, self->held);
  _mentor_keeper_tell (self);
}

/* A later version of the program may have put in what we would damage. */
static void
note_newer (MentorKeeper *self, JsonNode *tree)
{
  g_autofree char *shown = g_filename_display_basename (self->path);

  if (!mentor_document_is_newer (G_OBJECT_TYPE (self->document), tree))
    return;

  g_clear_error (&self->problem);
  self->problem
      = g_error_new (MENTOR_JSON_ERROR,
                     MENTOR_JSON_ERROR_VERSION,
                     _("“%s” was written by a later version of this program: it can be read, but "
                       "not changed"),
                     shown);
  _mentor_keeper_tell (self);
}

JsonNode *
_mentor_keeper_parse (MentorKeeper *self, GBytes *bytes, GError **error)
{
  g_autoptr (JsonNode) tree = mentor_json_parse (bytes, error);

  if (tree == NULL || !mentor_document_check (G_OBJECT_TYPE (self->document), tree, NULL, error))
    return NULL;
  return g_steal_pointer (&tree);
}

void
_mentor_keeper_keep_version (MentorKeeper *self, GBytes *bytes)
{
  g_autofree char *path = NULL;

  if (self->backups == NULL || bytes == NULL || g_bytes_get_size (bytes) == 0)
    return;

  path = mentor_versions_path (self->backups, self->name, bytes);
  mentor_saver_keep_version (mentor_saver_get_default (), path, bytes);
}

static void
note_shared (MentorKeeper *self, GBytes *bytes)
{
  g_autofree char *path = _mentor_keeper_get_shared_path (self);

  if (path != NULL)
    mentor_saver_write_aside (mentor_saver_get_default (), path, bytes);
}

void
_mentor_keeper_merge (MentorKeeper *self, GBytes *base, JsonNode *theirs)
{
  g_autoptr (JsonNode) base_tree = base != NULL ? mentor_json_parse (base, NULL) : NULL;
  g_autoptr (JsonNode) ours = mentor_record_snapshot (MENTOR_RECORD (self->document));
  g_autoptr (GPtrArray) conflicts = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (JsonNode) merged = NULL;
  g_autoptr (GError) error = NULL;

  merged = mentor_merge (G_OBJECT_TYPE (self->document), base_tree, ours, theirs, conflicts);
  if (!mentor_document_load (self->document, merged, &error))
    {
      g_warning ("A merge gave an unusable document (code %d)", error->code);
      return;
    }

  note_newer (self, merged);
  self->dirty = TRUE;
  g_signal_emit_by_name (self, "merged", conflicts->len);
}

void
_mentor_keeper_take_foreign (MentorKeeper *self, GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) theirs = _mentor_keeper_parse (self, bytes, &error);

  if (theirs == NULL)
    {
      self->displace = self->dirty;
      if (!self->dirty)
        take_problem (self, g_steal_pointer (&error));
      return;
    }

  _mentor_keeper_keep_version (self, self->base);
  if (self->base != NULL)
    note_shared (self, bytes);
  if (self->dirty)
    {
      _mentor_keeper_keep_version (self, bytes);
      _mentor_keeper_merge (self, self->base, theirs);
      _mentor_keeper_set_base (self, bytes);
      _mentor_keeper_schedule (self);
      return;
    }

  clear_problem (self);
  if (!mentor_document_load (self->document, theirs, &error))
    {
      take_problem (self, g_steal_pointer (&error));
      return;
    }
  _mentor_keeper_set_base (self, bytes);
  note_newer (self, theirs);
}

gboolean
_mentor_keeper_has_root (MentorKeeper *self)
{
  return g_file_test (self->root, G_FILE_TEST_IS_DIR);
}

static void
take_missing (MentorKeeper *self)
{
  if (!_mentor_keeper_has_root (self))
    {
      g_autofree char *shown = g_filename_display_basename (self->root);

      /* An open document stays as it is: a folder that is away for a while deletes nothing. */
      if (self->base == NULL && self->problem == NULL)
        take_problem (
            self,
            g_error_new (
                G_IO_ERROR, G_IO_ERROR_NOT_FOUND, _("The folder “%s” can’t be reached"), shown));
      return;
    }

  clear_problem (self);
  self->there = FALSE;
}

/* How a file looks from outside: whether it is worth reading again. */
static char *
look_at (const char *path)
{
  GStatBuf status;

  if (g_lstat (path, &status) < 0)
    return NULL;

  /* The clock of a file may be as coarse as two seconds: a young one may change unseen. */
  if (ABS (g_get_real_time () / G_USEC_PER_SEC - (gint64) status.st_mtime) <= 2)
    return NULL;

  return g_strdup_printf ("%" G_GUINT64_FORMAT " %" G_GUINT64_FORMAT " %" G_GINT64_FORMAT
                          ".%" G_GINT64_FORMAT " %" G_GINT64_FORMAT,
                          (guint64) status.st_ino,
                          (guint64) status.st_size,
                          (gint64) status.st_mtim.tv_sec,
                          (gint64) status.st_mtim.tv_nsec,
                          (gint64) status.st_ctim.tv_nsec);
}

void
_mentor_keeper_look (MentorKeeper *self)
{
  g_autofree char *now = look_at (self->path);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  if (now != NULL && g_strcmp0 (now, self->look) == 0)
    return;

  bytes = mentor_file_read (self->path, &error);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND)
      || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_DIRECTORY))
    {
      take_missing (self);
      return;
    }
  if (bytes == NULL)
    {
      if (!self->dirty)
        take_problem (self, g_steal_pointer (&error));
      return;
    }

  g_free (self->look);
  self->look = g_steal_pointer (&now);
  if (!_mentor_keeper_is_base (self, bytes))
    _mentor_keeper_take_foreign (self, bytes);
  else if (self->problem != NULL && self->problem->code != MENTOR_JSON_ERROR_VERSION)
    clear_problem (self);
}

void
_mentor_keeper_retire_base (MentorKeeper *self)
{
  g_autofree char *path = _mentor_keeper_get_base_path (self);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (JsonNode) tree = NULL;

  if (path == NULL || !self->there)
    return;

  bytes = mentor_file_read (path, NULL);
  if (bytes == NULL || _mentor_keeper_is_base (self, bytes))
    return;

  tree = _mentor_keeper_parse (self, bytes, NULL);
  if (tree != NULL)
    {
      _mentor_keeper_keep_version (self, bytes);
      note_shared (self, self->base);
    }
}
