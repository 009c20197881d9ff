/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * How a MentorLogbook is read: the rows that a window shows at first at once, the others by a worker
 * that begins when the window has been drawn.
 */

#include "config.h"

#include <string.h>

#include "store/mentor-calm.h"
#include "store/mentor-log-files.h"
#include "workspace/mentor-log-head-private.h"
#include "workspace/mentor-logbook-private.h"

/* Read before the first frame: the rows that a window shows at first. */
#define AT_ONCE 10
/* Heads made in one go of the main loop: about a millisecond. */
#define PER_IDLE 1000

void
_mentor_logbook_add_file (MentorLogbook *self, const char *name)
{
  const char *folder = mentor_folder_get_path (self->folder);
  MentorLogFacts *facts = _mentor_log_facts_load (folder, name, NULL);
  g_autoptr (MentorLogHead) head = NULL;

  if (facts == NULL)
    return;
  head = _mentor_log_head_new (folder, facts);
  /* A copy of an entry under another name is no second entry. */
  if (mentor_logbook_find (self, mentor_log_head_get_id (head)) == NULL)
    _mentor_logbook_insert_head (self, head);
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

/* The window has been drawn by now. */
static gboolean
on_idle (gpointer data)
{
  MentorLogbook *self = data;

  self->idle = 0;
  self->load = _mentor_log_load_new (mentor_folder_get_path (self->folder),
                                     g_steal_pointer (&self->waiting), on_loaded, self);
  return G_SOURCE_REMOVE;
}

void
_mentor_logbook_begin_loading (MentorLogbook *self)
{
  g_autoptr (GHashTable) looks = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  const char *folder = mentor_folder_get_path (self->folder);
  guint n = 0;

  self->waiting = mentor_folder_list_log_entries (self->folder);
  for (; n < AT_ONCE && self->waiting[n] != NULL; n++)
    {
      g_hash_table_insert (looks, self->waiting[n],
                           mentor_log_files_look (folder, self->waiting[n]));
      _mentor_logbook_add_file (self, self->waiting[n]);
    }
  mentor_folder_note_looks (self->folder, looks);
  if (self->waiting[n] == NULL)
    {
      g_clear_pointer (&self->waiting, g_strfreev);
      return;
    }

  for (guint i = 0; i < n; i++)
    g_free (self->waiting[i]);
  memmove (self->waiting, self->waiting + n,
           (g_strv_length (self->waiting + n) + 1) * sizeof (char *));
  self->vanished = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->idle = mentor_calm_add (on_idle, self, NULL);
}
