/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The names of the logbook in a folder, of which there may be ten thousand: the first frame goes through
 * them once, for what a crash left and for the newest. */

#include "config.h"

#include "store/mentor-folder-private.h"

static char *
look_at_logbook (MentorFolder *self)
{
  return mentor_log_files_look (self->path, MENTOR_LOG_FILES_FOLDER);
}

/* A crash may have left texts that are nowhere else. */
void
_mentor_folder_sweep (MentorFolder *self)
{
  g_autofree char *recovered = NULL;
  gboolean left_over;

  self->newest_look = look_at_logbook (self);
  self->newest = mentor_log_files_list_newest (self->path, MENTOR_FOLDER_N_NEWEST, &self->has_more,
                                               &left_over);
  if (self->swept || self->backups == NULL)
    return;

  self->swept = TRUE;
  recovered = g_build_filename (self->backups, "recovered", NULL);
  self->n_recovered = mentor_file_sweep (self->path, recovered);
  if (left_over)
    {
      g_autofree char *logbook = g_build_filename (self->path, MENTOR_LOG_FILES_FOLDER, NULL);

      self->n_recovered += mentor_file_sweep (logbook, recovered);
    }
}

char **
mentor_folder_list_log_entries (MentorFolder *self)
{
  g_return_val_if_fail (MENTOR_IS_FOLDER (self), NULL);

  _mentor_folder_begin (self);
  if (self->entries == NULL)
    self->entries = mentor_log_files_list (self->path, FALSE);
  if (self->entries == NULL)
    self->entries = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  return mentor_log_files_sort (self->entries);
}

char **
mentor_folder_list_newest_log_entries (MentorFolder *self, gboolean *more)
{
  g_autofree char *now = NULL;
  gboolean left_over;

  g_return_val_if_fail (MENTOR_IS_FOLDER (self) && more != NULL, NULL);

  _mentor_folder_begin (self);
  self->wants_entries = TRUE;
  now = look_at_logbook (self);
  if (self->newest != NULL && g_strcmp0 (now, self->newest_look) == 0)
    {
      *more = self->has_more;
      return g_steal_pointer (&self->newest);
    }
  return mentor_log_files_list_newest (self->path, MENTOR_FOLDER_N_NEWEST, more, &left_over);
}

char *
mentor_folder_name_log_entry (const char *date, const char *id)
{
  g_return_val_if_fail (date != NULL && id != NULL, NULL);

  return g_strdup_printf (MENTOR_LOG_FILES_FOLDER "/%s-%.8s.json", date, id);
}

guint
mentor_folder_get_n_recovered (MentorFolder *self)
{
  g_return_val_if_fail (MENTOR_IS_FOLDER (self), 0);

  return self->n_recovered;
}
