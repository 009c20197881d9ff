/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The library is a document like the others, kept by a keeper. When library.json can't be read, it
 * is left alone, and pairs that are opened meanwhile are remembered until the program ends. */

#include "config.h"

#include "store/mentor-library.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

#include "record/mentor-json.h"
#include "store/mentor-bases.h"
#include "store/mentor-keeper.h"

#define LIBRARY_NAME "library.json"
#define PAIR_NAME    "pair.json"
#define NAME_LENGTH  40

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

char *
mentor_library_identify (const char *folder, GError **error)
{
  g_autofree char *shown = NULL;
  g_autoptr (MentorFolder) pair = NULL;
  g_autoptr (JsonNode) tree = NULL;
  g_autoptr (GError) reason = NULL;
  const char *id = NULL;

  g_return_val_if_fail (folder != NULL, NULL);

  pair = mentor_folder_new (folder, NULL);
  tree = mentor_folder_read (pair, MENTOR_TYPE_PAIR, PAIR_NAME, &reason);
  if (tree != NULL
      && mentor_json_get_string (json_node_get_object (tree), "id", &id) == MENTOR_JSON_OK)
    return g_strdup (id);

  shown = g_filename_display_basename (folder);
  if (g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    g_set_error (error,
                 G_IO_ERROR,
                 G_IO_ERROR_NOT_FOUND,
                 _("“%s” isn’t the folder of a pair: there is no “%s” in it"),
                 shown,
                 PAIR_NAME);
  else
    g_propagate_error (error, g_steal_pointer (&reason));
  return NULL;
}

/* Letters and digits, the rest as single hyphens: a name that any disk takes, and that has no
 * trailing dot or leading hyphen. */
static char *
make_slug (const char *name)
{
  GString *slug = g_string_new (NULL);

  for (const char *at = name; *at != '\0' && slug->len < NAME_LENGTH; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (g_unichar_isalnum (c))
        g_string_append_unichar (slug, g_unichar_tolower (c));
      else if (slug->len > 0 && slug->str[slug->len - 1] != '-')
        g_string_append_c (slug, '-');
    }

  if (slug->len > 0 && slug->str[slug->len - 1] == '-')
    g_string_truncate (slug, slug->len - 1);
  return g_string_free (slug, FALSE);
}

char *
mentor_library_create_folder (MentorLibrary *self, const char *name, const char *id, GError **error)
{
  g_autofree char *slug = NULL;
  g_autofree char *file = NULL;
  g_autofree char *path = NULL;
  g_autofree char *parent = NULL;

  g_return_val_if_fail (MENTOR_IS_LIBRARY (self) && name != NULL && id != NULL, NULL);

  slug = make_slug (name);
  file = g_strdup_printf ("%s%s%.8s", slug, *slug != '\0' ? "-" : "", id);
  parent = g_build_filename (self->data_dir, "pairs", NULL);
  path = g_build_filename (parent, file, NULL);
  if (!mentor_file_make_private_folder (path, error))
    return NULL;
  return g_steal_pointer (&path);
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

static char *
get_backups (MentorLibrary *self, const char *id)
{
  /* An id from a file is a text like any other, and must not lead out of the folder. */
  if (*id == '\0' || *id == '.' || strchr (id, '/') != NULL || strlen (id) > 64)
    {
      g_autofree char *hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, id, -1);

      return g_build_filename (self->data_dir, "backups", hash, NULL);
    }

  return g_build_filename (self->data_dir, "backups", id, NULL);
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
      g_autofree char *backups = get_backups (self, id);

      folder = mentor_folder_new (mentor_library_pair_get_folder (pair), backups);
      g_hash_table_insert (self->folders, g_strdup (id), folder);
    }
  return folder;
}

/* A folder of our own goes as a whole. One that somebody chose may hold other things as well: then
 * only the documents go, pair.json last, so that the rest stays a pair until all is done. */
static gboolean
move_pair (MentorLibrary *self, const char *folder, const char *target, GError **error)
{
  static const char *const names[] = {
    "logbook",         "agreement.json", "evaluations.json", "focus.json",
    "foundation.json", "moves.json",     "programme.json",   "roles.json",
    "swot.json",       "tasks.json",     PAIR_NAME,
  };
  g_autofree char *parent = g_path_get_dirname (folder);
  g_autofree char *own = g_build_filename (self->data_dir, "pairs", NULL);

  if (g_str_equal (parent, own))
    return mentor_file_move (folder, target, error);

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *from = g_build_filename (folder, names[i], NULL);
      g_autofree char *to = g_build_filename (target, names[i], NULL);

      if (g_file_test (from, G_FILE_TEST_EXISTS) && !mentor_file_move (from, to, error))
        return FALSE;
    }

  g_rmdir (folder);
  return TRUE;
}

gboolean
mentor_library_delete (MentorLibrary *self, const char *id, GError **error)
{
  MentorLibraryPair *pair;
  MentorFolder *folder;
  g_autofree char *backups = NULL;
  g_autofree char *time = NULL;
  g_autofree char *name = NULL;
  g_autofree char *target = NULL;
  g_autofree char *source = NULL;
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autoptr (GPtrArray) bases = NULL;

  g_return_val_if_fail (MENTOR_IS_LIBRARY (self) && id != NULL, FALSE);

  pair = mentor_library_find (self, id);
  folder = mentor_library_open (self, id);
  g_return_val_if_fail (pair != NULL && folder != NULL, FALSE);

  backups = get_backups (self, id);
  time = g_date_time_format (now, "%Y%m%dT%H%M%S");
  name = g_strdup_printf ("pair-%s-%08x", time, g_random_int ());
  target = g_build_filename (backups, "trash", name, NULL);
  source = g_strdup (mentor_library_pair_get_folder (pair));

  mentor_folder_flush_sync (folder);
  if (!move_pair (self, source, target, error))
    return FALSE;

  mentor_folder_close (folder);
  mentor_library_remove (self, id);

  /* Nothing is expected in a folder of that pair that is made or opened later. */
  bases = mentor_bases_list (backups, TRUE);
  for (guint i = 0; i < bases->len; i++)
    mentor_bases_retire (backups, g_ptr_array_index (bases, i));
  return TRUE;
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
