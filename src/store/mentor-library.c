/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The library is a document like the others, kept by a keeper. When library.json can't be read, it
 * is left alone, and pairs that are opened meanwhile are remembered until the program ends. */

#include "config.h"

#include "store/mentor-library.h"

#include <glib/gi18n-lib.h>

#include "record/mentor-json.h"
#include "store/mentor-keeper.h"

#define LIBRARY_NAME "library.json"

struct _MentorLibrary
{
  GObject parent_instance;

  char *data_dir;
  MentorDocument *document;
  MentorKeeper *keeper;
  GPtrArray *unlisted; /* pairs that a read-only list can't take */
  GHashTable *folders; /* ids to open folders */
};

G_DEFINE_FINAL_TYPE (MentorLibrary, mentor_library, G_TYPE_OBJECT)

/* Where one was last, and what of a logbook is new, may be what it was half a minute ago. */
static void
on_changed (MentorDocument *document, MentorRecord *record, const char *member, MentorLibrary *self)
{
  static const char *const can_wait[] = { "last-page", "looked", "unread", "last-entry", NULL };

  if (member == NULL || !g_strv_contains (can_wait, member))
    mentor_keeper_hurry (self->keeper);
}

static void
mentor_library_dispose (GObject *object)
{
  MentorLibrary *self = MENTOR_LIBRARY (object);

  g_clear_pointer (&self->folders, g_hash_table_unref);
  g_clear_pointer (&self->unlisted, g_ptr_array_unref);
  g_clear_object (&self->keeper);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (mentor_library_parent_class)->dispose (object);
}

static void
mentor_library_finalize (GObject *object)
{
  g_free (MENTOR_LIBRARY (object)->data_dir);

  G_OBJECT_CLASS (mentor_library_parent_class)->finalize (object);
}

static void
mentor_library_class_init (MentorLibraryClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mentor_library_dispose;
  G_OBJECT_CLASS (klass)->finalize = mentor_library_finalize;
}

static void
mentor_library_init (MentorLibrary *self)
{
  self->folders = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  self->unlisted = g_ptr_array_new_with_free_func (g_object_unref);
}

MentorLibrary *
mentor_library_new (const char *data_dir)
{
  MentorLibrary *self = g_object_new (MENTOR_TYPE_LIBRARY, NULL);

  self->data_dir = data_dir != NULL ? g_canonicalize_filename (data_dir, NULL)
                                    : g_build_filename (g_get_user_data_dir (), "mentorpar", NULL);

  /* What can't be made shows as a problem of the document in it. */
  mentor_file_make_private_folder (self->data_dir, NULL);
  self->document = mentor_record_new (MENTOR_TYPE_LIBRARY_DOCUMENT, NULL);
  self->keeper = mentor_keeper_new (self->document, self->data_dir, LIBRARY_NAME, NULL);
  mentor_keeper_set_patient (self->keeper, TRUE);
  g_signal_connect_object (self->document, "changed", G_CALLBACK (on_changed), self, 0);
  return self;
}

const char *
mentor_library_get_data_dir (MentorLibrary *self)
{
  g_return_val_if_fail (MENTOR_IS_LIBRARY (self), NULL);

  return self->data_dir;
}

MentorRecordList *
mentor_library_get_pairs (MentorLibrary *self)
{
  g_return_val_if_fail (MENTOR_IS_LIBRARY (self), NULL);

  return mentor_record_get_list (MENTOR_RECORD (self->document), "pairs");
}

MentorLibraryPair *
mentor_library_find (MentorLibrary *self, const char *id)
{
  MentorLibraryPair *pair;

  g_return_val_if_fail (MENTOR_IS_LIBRARY (self) && id != NULL, NULL);

  pair = mentor_record_list_find (mentor_library_get_pairs (self), id);
  for (guint i = 0; pair == NULL && i < self->unlisted->len; i++)
    {
      MentorRecord *other = g_ptr_array_index (self->unlisted, i);

      if (g_str_equal (mentor_record_get_id (other), id))
        pair = MENTOR_LIBRARY_PAIR (other);
    }
  return pair;
}

void
mentor_library_set_me (MentorLibrary *self, const char *id, MentorMe me)
{
  MentorLibraryPair *pair = mentor_library_find (self, id);

  if (pair != NULL)
    mentor_record_set_enum (MENTOR_RECORD (pair), "me", (int) me);
}

const char *
mentor_library_get_last_pair (MentorLibrary *self)
{
  g_return_val_if_fail (MENTOR_IS_LIBRARY (self), NULL);

  return mentor_record_get_string (MENTOR_RECORD (self->document), "last-pair");
}

void
mentor_library_set_last_pair (MentorLibrary *self, const char *id)
{
  g_return_if_fail (MENTOR_IS_LIBRARY (self));

  mentor_record_set_string (MENTOR_RECORD (self->document), "last-pair", id);
}

const char *
mentor_library_get_last_page (MentorLibrary *self)
{
  g_return_val_if_fail (MENTOR_IS_LIBRARY (self), NULL);

  return mentor_record_get_string (MENTOR_RECORD (self->document), "last-page");
}

void
mentor_library_set_last_page (MentorLibrary *self, const char *page)
{
  g_return_if_fail (MENTOR_IS_LIBRARY (self));

  mentor_record_set_string (MENTOR_RECORD (self->document), "last-page", page);
}

MentorLibraryPair *
mentor_library_add (MentorLibrary *self, const char *id, const char *folder, MentorMe me)
{
  MentorLibraryPair *pair;
  g_autofree char *path = NULL;

  g_return_val_if_fail (MENTOR_IS_LIBRARY (self) && id != NULL && folder != NULL, NULL);

  path = g_canonicalize_filename (folder, NULL);
  pair = mentor_library_find (self, id);
  if (pair != NULL)
    {
      if (!g_str_equal (mentor_library_pair_get_folder (pair), path))
        g_hash_table_remove (self->folders, id);
      g_object_set (pair, "folder", path, "me", me, NULL);
      return pair;
    }

  pair = mentor_record_new (MENTOR_TYPE_LIBRARY_PAIR, id);
  g_object_set (pair, "folder", path, "me", me, NULL);
  if (mentor_document_get_read_only (self->document))
    {
      g_ptr_array_add (self->unlisted, pair);
      return pair;
    }

  mentor_record_list_append (mentor_library_get_pairs (self), MENTOR_RECORD (pair));
  g_object_unref (pair);
  return pair;
}

void
mentor_library_remove (MentorLibrary *self, const char *id)
{
  MentorLibraryPair *pair;
  MentorFolder *folder;

  g_return_if_fail (MENTOR_IS_LIBRARY (self) && id != NULL);

  folder = g_hash_table_lookup (self->folders, id);
  if (folder != NULL)
    mentor_folder_flush_sync (folder);
  g_hash_table_remove (self->folders, id);

  pair = mentor_library_find (self, id);
  if (pair == NULL || g_ptr_array_remove (self->unlisted, pair))
    return;
  mentor_record_list_remove (mentor_library_get_pairs (self), MENTOR_RECORD (pair));
}

MentorFolder *
mentor_library_open (MentorLibrary *self, const char *id)
{
  MentorLibraryPair *pair;
  MentorFolder *folder;

  g_return_val_if_fail (MENTOR_IS_LIBRARY (self) && id != NULL, NULL);

  pair = mentor_library_find (self, id);
  if (pair == NULL)
    return NULL;

  folder = g_hash_table_lookup (self->folders, id);
  if (folder == NULL)
    {
      g_autofree char *backups = mentor_library_get_local_path (self, "backups", id);

      folder = mentor_folder_new (mentor_library_pair_get_folder (pair), backups);
      g_hash_table_insert (self->folders, g_strdup (id), folder);
    }
  return folder;
}

const char *
mentor_library_get_problem (MentorLibrary *self)
{
  const GError *problem;

  g_return_val_if_fail (MENTOR_IS_LIBRARY (self), NULL);

  problem = mentor_keeper_get_problem (self->keeper);
  return problem != NULL ? problem->message : NULL;
}

const char *
mentor_library_get_save_error (MentorLibrary *self)
{
  const GError *error;

  g_return_val_if_fail (MENTOR_IS_LIBRARY (self), NULL);

  error = mentor_keeper_get_error (self->keeper);
  return error != NULL ? error->message : NULL;
}

void
mentor_library_flush (MentorLibrary *self)
{
  GHashTableIter iter;
  MentorFolder *folder;

  g_return_if_fail (MENTOR_IS_LIBRARY (self));

  mentor_keeper_flush (self->keeper);
  g_hash_table_iter_init (&iter, self->folders);
  while (g_hash_table_iter_next (&iter, NULL, (gpointer *) &folder))
    mentor_folder_flush (folder);
}

gboolean
mentor_library_flush_sync (MentorLibrary *self)
{
  g_autoptr (GList) folders = NULL;
  gboolean saved;

  g_return_val_if_fail (MENTOR_IS_LIBRARY (self), FALSE);

  mentor_library_flush (self);
  saved = mentor_keeper_flush_sync (self->keeper);
  folders = g_hash_table_get_values (self->folders);
  for (GList *l = folders; l != NULL; l = l->next)
    saved &= mentor_folder_flush_sync (l->data);
  return saved;
}

gboolean
mentor_library_get_unsaved (MentorLibrary *self)
{
  GHashTableIter iter;
  MentorFolder *folder;
  gboolean unsaved;

  g_return_val_if_fail (MENTOR_IS_LIBRARY (self), FALSE);

  unsaved = mentor_keeper_is_unsaved (self->keeper);
  g_hash_table_iter_init (&iter, self->folders);
  while (g_hash_table_iter_next (&iter, NULL, (gpointer *) &folder))
    unsaved |= mentor_folder_get_unsaved (folder);
  return unsaved;
}
