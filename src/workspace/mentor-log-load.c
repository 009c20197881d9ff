/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * MentorLogLoad. The thread shares nothing but a flag with the main loop while it runs: folder and
 * names are its own, and so are the facts until they are handed over. Ending it waits for the file
 * that is being read.
 */

#include "config.h"

#include "workspace/mentor-log-load-private.h"

#include "store/mentor-file.h"
#include "store/mentor-log-files.h"

struct _MentorLogLoad
{
  GThread *thread;
  int stopped; /* atomic */

  char *folder;
  int descriptor; /* of the folder */
  char **names;
  GPtrArray *facts;
  GHashTable *looks;

  MentorLogLoaded loaded;
  gpointer data;
};

static gboolean
hand_over (gpointer data)
{
  MentorLogLoad *self = data;
  g_autoptr (GPtrArray) facts = g_steal_pointer (&self->facts);
  g_autoptr (GHashTable) looks = g_steal_pointer (&self->looks);

  g_clear_pointer (&self->thread, g_thread_join);
  self->loaded (facts, looks, self->data); /* frees us */
  return G_SOURCE_REMOVE;
}

static int
compare (gconstpointer a, gconstpointer b)
{
  return _mentor_log_facts_compare (*(const MentorLogFacts *const *) a,
                                    *(const MentorLogFacts *const *) b);
}

/* What was stolen leaves a hole. */
static void
free_facts (gpointer facts)
{
  if (facts != NULL)
    _mentor_log_facts_free (facts);
}

static gpointer
read_all (gpointer data)
{
  MentorLogLoad *self = data;
  g_auto (MentorLogPack) pack = { 0 };

  for (guint i = 0; self->names[i] != NULL; i++)
    {
      MentorLogFacts *facts;
      char *look;

      if (g_atomic_int_get (&self->stopped))
        return NULL;
      facts = _mentor_log_facts_load (self->descriptor, self->names[i], &look, &pack);
      if (*look == '\0') /* such as a link, which isn't read */
        {
          g_free (look);
          look = mentor_log_files_look (self->folder, self->names[i]);
        }
      g_hash_table_insert (self->looks, g_strdup (self->names[i]), look);
      if (facts != NULL)
        g_ptr_array_add (self->facts, facts);
    }
  g_ptr_array_sort (self->facts, compare);
  _mentor_log_facts_pack (self->facts);
  g_clear_pointer (&self->names, g_strfreev);
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, hand_over, self, NULL);
  return NULL;
}

MentorLogLoad *
_mentor_log_load_new (const char *folder, char **names, MentorLogLoaded loaded, gpointer data)
{
  MentorLogLoad *self = g_new0 (MentorLogLoad, 1);

  self->folder = g_strdup (folder);
  self->descriptor = mentor_file_open_folder (folder);
  self->names = names;
  self->facts = g_ptr_array_new_with_free_func (free_facts);
  self->looks = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->loaded = loaded;
  self->data = data;
  self->thread = g_thread_new ("logbook", read_all, self);
  return self;
}

void
_mentor_log_load_free (MentorLogLoad *self)
{
  g_atomic_int_set (&self->stopped, TRUE);
  if (self->thread != NULL)
    {
      g_thread_join (self->thread);
      g_idle_remove_by_data (self);
    }
  g_clear_pointer (&self->facts, g_ptr_array_unref);
  g_clear_pointer (&self->looks, g_hash_table_unref);
  g_strfreev (self->names);
  mentor_file_close_folder (self->descriptor);
  g_free (self->folder);
  g_free (self);
}
