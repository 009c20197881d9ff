/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The side of the keeper that doesn't save: while the document is in the trash, and while its folder is
 * away. */

#include "config.h"

#include "store/mentor-keeper-private.h"

/* Names in the trash tell what and when, and are nobody else's. */
static char *
make_trash_path (MentorKeeper *self)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *time = g_date_time_format (now, "%Y%m%dT%H%M%S");
  g_autofree char *file = g_path_get_basename (self->name);
  g_autofree char *name = g_strdup_printf ("%s-%08x-%s", time, g_random_int (), file);

  return g_build_filename (self->backups, "trash", name, NULL);
}

gboolean
mentor_keeper_trash (MentorKeeper *self, GError **error)
{
  g_autofree char *path = NULL;
  g_autoptr (GError) move_error = NULL;

  g_return_val_if_fail (MENTOR_IS_KEEPER (self), FALSE);
  g_return_val_if_fail (self->backups != NULL, FALSE);

  mentor_keeper_flush_sync (self);
  path = make_trash_path (self);
  if (mentor_file_move (self->path, path, &move_error))
    {
      g_free (self->trash_path);
      self->trash_path = g_steal_pointer (&path);
    }
  else if (!g_error_matches (move_error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND)
           || !_mentor_keeper_has_root (self))
    {
      g_propagate_error (error, g_steal_pointer (&move_error));
      return FALSE;
    }

  mentor_keeper_stop (self);
  _mentor_keeper_tell (self);
  return TRUE;
}

void
mentor_keeper_restore (MentorKeeper *self)
{
  g_return_if_fail (MENTOR_IS_KEEPER (self));

  if (!self->stopped)
    return;

  self->stopped = FALSE;
  g_clear_pointer (&self->look, g_free);
  if (self->trash_path == NULL || !mentor_file_move (self->trash_path, self->path, NULL))
    self->there = FALSE;
  g_clear_pointer (&self->trash_path, g_free);

  /* Unchanged, it isn't written. */
  mentor_keeper_touch (self);
  mentor_keeper_flush (self);
}

void
mentor_keeper_stop (MentorKeeper *self)
{
  g_return_if_fail (MENTOR_IS_KEEPER (self));

  self->stopped = TRUE;
  self->dirty = FALSE;
  g_clear_handle_id (&self->timer, g_source_remove);
}

void
mentor_keeper_hold (MentorKeeper *self, gboolean held)
{
  g_return_if_fail (MENTOR_IS_KEEPER (self));

  if (self->held == held)
    return;

  self->held = held;
  if (held)
    {
      g_clear_handle_id (&self->timer, g_source_remove);
      mentor_document_set_read_only (self->document, TRUE);
      return;
    }

  g_clear_pointer (&self->look, g_free);
  mentor_document_set_read_only (self->document, self->problem != NULL);
  mentor_keeper_rescan (self);
  _mentor_keeper_schedule (self);
}
