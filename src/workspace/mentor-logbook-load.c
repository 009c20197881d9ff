/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * How a MentorLogbook is read: the rows that a window shows at first at once, the others by a worker
 * that begins when the window has been drawn.
 */

#include "config.h"

#include "store/mentor-calm.h"
#include "store/mentor-file.h"
#include "store/mentor-log-files.h"
#include "workspace/mentor-log-head-private.h"
#include "workspace/mentor-logbook-private.h"

/* Heads made in one go of the main loop: about a millisecond. */
#define PER_IDLE 1000

/* @descriptor: of the folder */
static void
add_file_in (MentorLogbook *self, int descriptor, const char *name)
{
  const char *folder = mentor_folder_get_path (self->folder);
  MentorLogFacts *facts = _mentor_log_facts_load (descriptor, name, NULL, NULL);
  g_autoptr (MentorLogHead) head = NULL;

  if (facts == NULL)
    return;
  head = _mentor_log_head_new (folder, facts);
  /* A copy of an entry under another name is no second entry. */
  if (mentor_logbook_find (self, mentor_log_head_get_id (head)) == NULL)
    _mentor_logbook_insert_head (self, head);
}

void
_mentor_logbook_add_file (MentorLogbook *self, const char *name)
{
  int descriptor = mentor_file_open_folder (mentor_folder_get_path (self->folder));

  add_file_in (self, descriptor, name);
  mentor_file_close_folder (descriptor);
}

/* Which of the worker's heads are new, after what has come or gone by itself meanwhile. */
static GPtrArray *
choose_heads (MentorLogbook *self, GPtrArray *loaded)
{
  g_autoptr (GHashTable) here = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *chosen = g_ptr_array_new_full (loaded->len, NULL);

  for (guint i = 0; i < self->heads->len; i++)
    g_hash_table_add (here,
                      (gpointer) _mentor_log_head_get_name (g_ptr_array_index (self->heads, i)));
  for (guint i = 0; i < loaded->len; i++)
    {
      MentorLogHead *head = g_ptr_array_index (loaded, i);
      const char *name = _mentor_log_head_get_name (head);
      gpointer id = (gpointer) mentor_log_head_get_id (head);

      if (g_hash_table_contains (here, name)
          || (g_hash_table_size (self->vanished) > 0
              && g_hash_table_contains (self->vanished, name))
          || g_hash_table_contains (self->by_id, id))
        continue;
      g_hash_table_insert (self->by_id, id, head);
      g_ptr_array_add (chosen, head);
    }
  return chosen;
}

/* Merges heads in order into those that are there: one change for all of them. */
static void
merge_heads (MentorLogbook *self, GPtrArray *fresh)
{
  GPtrArray *old = self->heads;
  GPtrArray *all = g_ptr_array_new_full (old->len + fresh->len, g_object_unref);
  guint same, removed, i = 0, j = 0;

  if (fresh->len == 0)
    {
      g_ptr_array_unref (all);
      return;
    }
  while (i < old->len || j < fresh->len)
    {
      gboolean take_old = j == fresh->len
                          || (i < old->len
                              && _mentor_log_head_compare (g_ptr_array_index (old, i),
                                                           g_ptr_array_index (fresh, j))
                                     <= 0);
      g_ptr_array_add (all, g_object_ref (take_old ? g_ptr_array_index (old, i++)
                                                   : g_ptr_array_index (fresh, j++)));
    }

  for (same = 0; same < old->len && old->pdata[same] == all->pdata[same];)
    same++;
  removed = old->len - same;
  while (removed > 0
         && old->pdata[same + removed - 1] == all->pdata[all->len - old->len + same + removed - 1])
    removed--;
  self->heads = all;
  g_list_model_items_changed (G_LIST_MODEL (self), same, removed,
                              removed + all->len - old->len);
  g_ptr_array_unref (old);
}

/* Some at a time, so that the window stays quick: only their number makes them slow. */
static gboolean
make_heads (gpointer data)
{
  MentorLogbook *self = data;
  const char *folder = mentor_folder_get_path (self->folder);
  g_autoptr (GPtrArray) loaded = NULL;
  g_autoptr (GPtrArray) chosen = NULL;
  guint end;

  if (self->facts == NULL)
    {
      self->idle = 0;
      g_clear_pointer (&self->vanished, g_hash_table_unref);
      mentor_folder_note_looks (self->folder, self->looks);
      g_clear_pointer (&self->looks, g_hash_table_unref);
      g_object_notify (G_OBJECT (self), "loading");
      return G_SOURCE_REMOVE;
    }

  end = MIN (self->loaded->len + PER_IDLE, self->facts->len);
  for (guint i = self->loaded->len; i < end; i++)
    g_ptr_array_add (self->loaded,
                     _mentor_log_head_new (folder, g_steal_pointer (&self->facts->pdata[i])));
  if (end < self->facts->len)
    return G_SOURCE_CONTINUE;

  g_clear_pointer (&self->facts, g_ptr_array_unref);
  loaded = g_steal_pointer (&self->loaded);
  chosen = choose_heads (self, loaded);
  for (guint i = 0; i < chosen->len; i++)
    _mentor_logbook_check_new (self, g_ptr_array_index (chosen, i));
  merge_heads (self, chosen);
  return G_SOURCE_CONTINUE;
}

static void
on_loaded (GPtrArray *facts, GHashTable *looks, gpointer data)
{
  MentorLogbook *self = data;

  g_clear_pointer (&self->load, _mentor_log_load_free);
  self->looks = g_hash_table_ref (looks);
  self->facts = g_ptr_array_ref (facts);
  self->loaded = g_ptr_array_new_full (facts->len, g_object_unref);
  self->idle = g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, make_heads, self, NULL);
}

/* Without those that were read at once. One of these that isn't there any more goes; one that is open
 * is the folder's business. */
static char **
list_others (MentorLogbook *self)
{
  g_autoptr (GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  char **all = mentor_folder_list_log_entries (self->folder);
  guint n = 0;

  for (guint i = 0; i < self->heads->len; i++)
    {
      const char *name = _mentor_log_head_get_name (g_ptr_array_index (self->heads, i));

      g_hash_table_add (names, g_strdup (name));
    }
  for (guint i = 0; all[i] != NULL; i++)
    if (g_hash_table_remove (names, all[i]))
      g_free (all[i]);
    else
      all[n++] = all[i];
  all[n] = NULL;

  for (guint i = self->heads->len; i-- > 0;)
    {
      MentorLogHead *head = g_ptr_array_index (self->heads, i);
      const char *name = _mentor_log_head_get_name (head);

      if (g_hash_table_contains (names, name) && mentor_folder_find (self->folder, name) == NULL)
        _mentor_logbook_remove_head (self, head);
    }
  return all;
}

static gboolean
start_worker (gpointer data)
{
  MentorLogbook *self = data;
  char **names = list_others (self);

  self->idle = 0;
  mentor_folder_note_looks (self->folder, self->looks);
  g_clear_pointer (&self->looks, g_hash_table_unref);
  self->load
      = _mentor_log_load_new (mentor_folder_get_path (self->folder), names, on_loaded, self);
  return G_SOURCE_REMOVE;
}

static void
read_at_once (MentorLogbook *self, char **names)
{
  const char *folder = mentor_folder_get_path (self->folder);
  int descriptor = mentor_file_open_folder (folder);

  for (guint i = 0; names[i] != NULL; i++)
    {
      if (g_hash_table_contains (self->looks, names[i]))
        continue;
      g_hash_table_insert (self->looks, g_strdup (names[i]),
                           mentor_log_files_look (folder, names[i]));
      add_file_in (self, descriptor, names[i]);
    }
  mentor_file_close_folder (descriptor);
}

/* The window has been drawn by now, and the folder's names have just been listed: a turn of the main
 * loop for each. */
static gboolean
on_calm (gpointer data)
{
  MentorLogbook *self = data;

  self->idle = g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, start_worker, self, NULL);
  return G_SOURCE_REMOVE;
}

void
_mentor_logbook_begin_loading (MentorLogbook *self)
{
  gboolean more;
  g_auto (GStrv) newest = mentor_folder_list_newest_log_entries (self->folder, &more);

  self->looks = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  read_at_once (self, newest);
  if (!more)
    {
      g_auto (GStrv) all = mentor_folder_list_log_entries (self->folder);

      read_at_once (self, all);
      mentor_folder_note_looks (self->folder, self->looks);
      g_clear_pointer (&self->looks, g_hash_table_unref);
      return;
    }

  self->vanished = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->idle = mentor_calm_add (on_calm, self, NULL);
}
