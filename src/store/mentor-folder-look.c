/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What others do to the folder. A document that goes away alone was deleted by somebody; when many
 * do, a synchroniser stopped halfway, a disk isn't there, or somebody took the wrong folder: then
 * nothing is concluded from it, and all waits. */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

#include "store/mentor-bases.h"
#include "store/mentor-calm.h"
#include "store/mentor-folder-private.h"

#define POLL_MS      1000
#define FORGET_AFTER (60 * G_USEC_PER_SEC) /* a document that went away alone isn't counted longer */
#define MANY_ENTRIES 5

static void
expect (MentorFolder *self, const char *name)
{
  if (!g_hash_table_contains (self->known, name))
    g_hash_table_insert (self->known, g_strdup (name), g_new0 (gint64, 1));
}

static gboolean
is_there (MentorFolder *self, GHashTable *entries, const char *name)
{
  g_autofree char *path = NULL;
  GStatBuf status;

  if (entries != NULL && g_str_has_prefix (name, MENTOR_LOG_FILES_FOLDER "/"))
    return g_hash_table_contains (entries, name);

  path = g_build_filename (self->path, name, NULL);
  return g_lstat (path, &status) == 0;
}

static void
expect_all (MentorFolder *self, GHashTable *entries)
{
  GHashTableIter iter;
  const char *name;

  if (entries != NULL)
    {
      g_hash_table_iter_init (&iter, entries);
      while (g_hash_table_iter_next (&iter, (gpointer *) &name, NULL))
        expect (self, name);
    }
  for (guint i = 0; i < self->keepers->len; i++)
    {
      name = mentor_keeper_get_name (g_ptr_array_index (self->keepers, i));
      if (is_there (self, entries, name))
        expect (self, name);
    }
}

/* Notes what is missing and since when. Whether that is too much. */
static gboolean
look_what_is_missing (MentorFolder *self, GHashTable *entries)
{
  gint64 now = g_get_monotonic_time ();
  guint n_gone = 0, n_entries_gone = 0;
  guint n = g_hash_table_size (self->known);
  GHashTableIter iter;
  const char *name;
  gint64 *since;

  g_hash_table_iter_init (&iter, self->known);
  while (g_hash_table_iter_next (&iter, (gpointer *) &name, (gpointer *) &since))
    {
      if (is_there (self, entries, name))
        {
          *since = 0;
          continue;
        }
      if (*since == 0)
        *since = now;
      n_gone++;
      if (g_str_has_prefix (name, MENTOR_LOG_FILES_FOLDER "/"))
        n_entries_gone++;
    }

  /* The program deletes entries of the logbook singly, and other documents never. */
  return n_gone > 0
         && ((n_gone == n && (n > 1 || g_hash_table_contains (self->known, "pair.json")))
             || (n_gone >= 2 && n_gone * 5 > n
                 && (n_gone > n_entries_gone || n_entries_gone >= MANY_ENTRIES)));
}

/* @after: in microseconds */
static void
forget_missing (MentorFolder *self, gint64 after)
{
  gint64 now = g_get_monotonic_time ();
  GHashTableIter iter;
  const char *name;
  gint64 *since;

  g_hash_table_iter_init (&iter, self->known);
  while (g_hash_table_iter_next (&iter, (gpointer *) &name, (gpointer *) &since))
    {
      if (*since == 0 || now - *since < after)
        continue;
      mentor_bases_retire (self->backups, name);
      g_hash_table_iter_remove (&iter);
    }
}

void
_mentor_folder_forget (MentorFolder *self, const char *name)
{
  g_hash_table_remove (self->known, name);
  mentor_bases_retire (self->backups, name);
}

static gboolean
on_poll (gpointer data)
{
  mentor_folder_rescan (data);
  return G_SOURCE_CONTINUE;
}

/* Takes the state of the folder over to everything that is open. */
static void
set_state (MentorFolder *self, gboolean reachable, gboolean emptied)
{
  gboolean available = reachable && !emptied;
  gboolean was_available = self->available;

  if (emptied && self->emptied_message == NULL)
    {
      g_autofree char *shown = g_filename_display_basename (self->path);

      self->emptied_message = g_strdup_printf (
          _("Documents are missing from the folder “%s”: nothing is changed until they are back"),
          shown);
    }

  if (!available && self->poll_source == 0)
    self->poll_source = g_timeout_add (POLL_MS, on_poll, self);
  else if (available)
    g_clear_handle_id (&self->poll_source, g_source_remove);

  if (self->watch != NULL)
    mentor_watch_renew (self->watch, !reachable || !was_available);
  self->emptied = emptied;
  _mentor_folder_set_available (self, available);
  if (was_available == available)
    return;

  for (guint i = 0; i < self->keepers->len; i++)
    mentor_keeper_hold (g_ptr_array_index (self->keepers, i), !available);
}

static void
tell_entries (MentorFolder *self, GHashTable *old, GHashTable *new)
{
  GHashTableIter iter;
  const char *name, *now;

  g_hash_table_iter_init (&iter, new);
  while (g_hash_table_iter_next (&iter, (gpointer *) &name, (gpointer *) &now))
    {
      const char *before = g_hash_table_lookup (old, name);

      /* what is open is the keeper's business */
      if (_mentor_folder_find_keeper (self->keepers, NULL, name) != NULL)
        continue;
      if (before == NULL)
        _mentor_folder_tell_appeared (self, name);
      else if (*before != '\0' && !g_str_equal (before, now))
        _mentor_folder_tell_changed (self, name);
    }

  g_hash_table_iter_init (&iter, old);
  while (g_hash_table_iter_next (&iter, (gpointer *) &name, NULL))
    {
      if (!g_hash_table_contains (new, name)
          && _mentor_folder_find_keeper (self->trashed, NULL, name) == NULL)
        _mentor_folder_tell_vanished (self, name);
    }
}

void
mentor_folder_note_looks (MentorFolder *self, GHashTable *looks)
{
  GHashTableIter iter;
  const char *name;
  char *look;

  g_return_if_fail (MENTOR_IS_FOLDER (self));

  if (self->entries == NULL)
    return;

  g_hash_table_iter_init (&iter, looks);
  while (g_hash_table_iter_next (&iter, (gpointer *) &name, (gpointer *) &look))
    {
      const char *now = g_hash_table_lookup (self->entries, name);

      if (now == NULL)
        continue;
      if (*now == '\0')
        g_hash_table_insert (self->entries, g_strdup (name), g_strdup (look));
      else if (!g_str_equal (look, now)
               && _mentor_folder_find_keeper (self->keepers, NULL, name) == NULL)
        _mentor_folder_tell_changed (self, name);
    }
}

static void
rescan_documents (MentorFolder *self)
{
  g_autoptr (GPtrArray) keepers
      = g_ptr_array_copy (self->keepers, (GCopyFunc) g_object_ref, NULL);

  g_ptr_array_set_free_func (keepers, g_object_unref);
  for (guint i = 0; i < keepers->len; i++)
    mentor_keeper_rescan (g_ptr_array_index (keepers, i));
}

void
mentor_folder_rescan (MentorFolder *self)
{
  g_autoptr (GHashTable) old = NULL;
  g_autoptr (GHashTable) new = NULL;
  gboolean reachable, emptied;

  g_return_if_fail (MENTOR_IS_FOLDER (self));

  reachable = g_file_test (self->path, G_FILE_TEST_IS_DIR);
  new = reachable && self->entries != NULL ? mentor_log_files_list (self->path, TRUE) : NULL;
  if (reachable)
    expect_all (self, self->entries != NULL ? new : NULL);
  emptied = reachable && look_what_is_missing (self, new);
  set_state (self, reachable, emptied);
  if (!self->available)
    {
      rescan_documents (self);
      return;
    }

  forget_missing (self, FORGET_AFTER);
  rescan_documents (self);
  if (new != NULL)
    {
      old = g_steal_pointer (&self->entries);
      self->entries = g_hash_table_ref (new);
      tell_entries (self, old, new);
    }
  if (self->look_source == 0)
    _mentor_folder_take_copies (self);
}

static gboolean
on_first_look (gpointer data)
{
  MentorFolder *self = data;
  g_autoptr (GPtrArray) bases = NULL;

  self->look_source = 0;
  g_clear_pointer (&self->newest, g_strfreev);
  if (self->wants_entries && self->entries == NULL
      && (self->entries = mentor_log_files_list (self->path, FALSE)) != NULL)
    {
      /* With ten thousand that was enough for one turn of the main loop. */
      self->look_source = g_idle_add_full (G_PRIORITY_LOW, on_first_look, self, NULL);
      return G_SOURCE_REMOVE;
    }

  bases = mentor_bases_list (self->backups, TRUE);
  for (guint i = 0; i < bases->len; i++)
    expect (self, g_ptr_array_index (bases, i));
  if (g_file_test (self->path, G_FILE_TEST_IS_DIR))
    {
      expect_all (self, self->entries);
      set_state (self, TRUE, look_what_is_missing (self, self->entries));
    }
  if (self->available)
    _mentor_folder_take_copies (self);
  return G_SOURCE_REMOVE;
}

void
_mentor_folder_begin_look (MentorFolder *self)
{
  g_autoptr (GPtrArray) bases = mentor_bases_list (self->backups, FALSE);
  gboolean reachable = g_file_test (self->path, G_FILE_TEST_IS_DIR);

  for (guint i = 0; i < bases->len; i++)
    expect (self, g_ptr_array_index (bases, i));
  set_state (self, reachable, reachable && look_what_is_missing (self, NULL));
  self->look_source = mentor_calm_add (on_first_look, self, NULL);
}

void
_mentor_folder_end_look (MentorFolder *self)
{
  g_clear_handle_id (&self->look_source, g_source_remove);
  g_clear_handle_id (&self->poll_source, g_source_remove);
}

gboolean
mentor_folder_get_emptied (MentorFolder *self)
{
  g_return_val_if_fail (MENTOR_IS_FOLDER (self), FALSE);

  return self->emptied;
}

void
mentor_folder_accept_missing (MentorFolder *self)
{
  g_return_if_fail (MENTOR_IS_FOLDER (self));

  forget_missing (self, 0);
  mentor_folder_rescan (self);
}
