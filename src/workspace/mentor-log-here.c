/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * MentorLogHere. A moment and the few entries that were new at that moment say it all, so that it
 * stays small with ten thousand entries.
 */

#include "config.h"

#include "workspace/mentor-log-here-private.h"

struct _MentorLogHere
{
  MentorLibrary *library;
  char *pair_id;
  gint64 looked;      /* seconds since 1970; 0: never */
  GHashTable *unread; /* ids of entries */
};

/* The pair may have been taken off the list meanwhile. */
static MentorRecord *
find_pair (MentorLogHere *self)
{
  return (MentorRecord *) mentor_library_find (self->library, self->pair_id);
}

static void
store_unread (MentorLogHere *self)
{
  MentorRecord *pair = find_pair (self);
  g_autofree const char **ids = (const char **) g_hash_table_get_keys_as_array (self->unread, NULL);

  if (pair != NULL)
    mentor_record_set_strings (pair, "unread", ids);
}

MentorLogHere *
_mentor_log_here_new (MentorLibrary *library, const char *pair_id)
{
  MentorLogHere *self = g_new0 (MentorLogHere, 1);
  g_autoptr (GDateTime) looked = NULL;
  MentorRecord *pair;
  const char *const *ids;

  self->library = g_object_ref (library);
  self->pair_id = g_strdup (pair_id);
  self->unread = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  pair = find_pair (self);
  if (pair == NULL)
    return self;
  looked = g_date_time_new_from_iso8601 (mentor_record_get_string (pair, "looked"), NULL);
  self->looked = looked != NULL ? g_date_time_to_unix (looked) : 0;
  ids = mentor_record_get_strings (pair, "unread");
  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    g_hash_table_add (self->unread, g_strdup (ids[i]));
  return self;
}

void
_mentor_log_here_free (MentorLogHere *self)
{
  g_hash_table_unref (self->unread);
  g_object_unref (self->library);
  g_free (self->pair_id);
  g_free (self);
}

MentorMe
_mentor_log_here_get_me (MentorLogHere *self)
{
  MentorLibraryPair *pair = mentor_library_find (self->library, self->pair_id);

  return pair != NULL ? mentor_library_pair_get_me (pair) : MENTOR_ME_BOTH;
}

gboolean
_mentor_log_here_check (MentorLogHere *self, const char *entry_id, gint64 changed)
{
  /* All of it is new to one who has never looked: that would say nothing. */
  if (self->looked != 0 && changed > self->looked)
    {
      g_hash_table_add (self->unread, g_strdup (entry_id));
      return TRUE;
    }
  return g_hash_table_size (self->unread) > 0
         && g_hash_table_contains (self->unread, entry_id);
}

void
_mentor_log_here_note (MentorLogHere *self, const char *entry_id)
{
  if (g_hash_table_add (self->unread, g_strdup (entry_id)))
    store_unread (self);
}

gboolean
_mentor_log_here_look_at (MentorLogHere *self, const char *entry_id)
{
  if (!g_hash_table_remove (self->unread, entry_id))
    return FALSE;
  store_unread (self);
  return TRUE;
}

void
_mentor_log_here_stamp (MentorLogHere *self, GHashTable *ids)
{
  GHashTableIter iter;
  gpointer id;
  MentorRecord *pair = find_pair (self);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *text = g_date_time_format_iso8601 (now);

  if (pair == NULL)
    return;
  g_hash_table_iter_init (&iter, self->unread);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    if (!g_hash_table_contains (ids, id))
      g_hash_table_iter_remove (&iter);
  self->looked = g_date_time_to_unix (now);
  mentor_record_set_string (pair, "looked", text);
  store_unread (self);
}

const char *
_mentor_log_here_get_last_entry (MentorLogHere *self)
{
  MentorRecord *pair = find_pair (self);

  return pair != NULL ? mentor_record_get_string (pair, "last-entry") : "";
}

void
_mentor_log_here_set_last_entry (MentorLogHere *self, const char *entry_id)
{
  MentorRecord *pair = find_pair (self);

  if (pair != NULL)
    mentor_record_set_string (pair, "last-entry", entry_id);
}
