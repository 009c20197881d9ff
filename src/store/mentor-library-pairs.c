/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where a pair lies: its folder, how one is made and known again, and how it goes to the trash. */

#include "config.h"

#include "store/mentor-library.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

#include "record/mentor-json.h"
#include "store/mentor-bases.h"
#include "store/mentor-file.h"
#include "store/mentor-trash.h"

#define PAIR_NAME   "pair.json"
#define NAME_LENGTH 40

static gboolean
has_documents (const char *folder)
{
  static const char *const names[] = { "tasks.json", "swot.json", "roles.json", "logbook" };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (folder, names[i], NULL);

      if (g_file_test (path, G_FILE_TEST_EXISTS))
        return TRUE;
    }
  return FALSE;
}

/* The id of a pair whose pair.json is damaged: what still stands in it, or one that comes from the
 * place, so that the same folder is the same pair the next time. */
static char *
guess_id (const char *folder)
{
  g_autofree char *path = g_build_filename (folder, PAIR_NAME, NULL);
  g_autofree char *place = g_canonicalize_filename (folder, NULL);
  g_autoptr (GBytes) bytes = mentor_file_read (path, NULL);
  g_autoptr (GRegex) regex = NULL;
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *hash = NULL;
  gsize length = 0;
  const char *text = bytes != NULL ? g_bytes_get_data (bytes, &length) : NULL;

  regex = g_regex_new ("\"id\"\\s*:\\s*\"([0-9a-f-]{36})\"", G_REGEX_RAW, 0, NULL);
  if (text != NULL && g_regex_match_full (regex, text, (gssize) length, 0, 0, &match, NULL))
    {
      g_autofree char *id = g_match_info_fetch (match, 1);

      if (g_uuid_string_is_valid (id))
        return g_steal_pointer (&id);
    }

  hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, place, -1);
  return g_strdup_printf ("%.8s-%.4s-%.4s-%.4s-%.12s",
                          hash,
                          hash + 8,
                          hash + 12,
                          hash + 16,
                          hash + 20);
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

  /* The rest of it can be read all the same. */
  if (reason != NULL && reason->domain == MENTOR_JSON_ERROR && has_documents (folder))
    return guess_id (folder);

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
  parent = g_build_filename (mentor_library_get_data_dir (self), "pairs", NULL);
  path = g_build_filename (parent, file, NULL);
  if (!mentor_file_make_private_folder (path, error))
    return NULL;
  return g_steal_pointer (&path);
}

char *
mentor_library_get_local_path (MentorLibrary *self, const char *kind, const char *id)
{
  const char *data_dir = mentor_library_get_data_dir (self);

  /* An id from a file is a text like any other, and must not lead out of the folder. */
  if (*id == '\0' || *id == '.' || strchr (id, '/') != NULL || strlen (id) > 64)
    {
      g_autofree char *hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, id, -1);

      return g_build_filename (data_dir, kind, hash, NULL);
    }

  return g_build_filename (data_dir, kind, id, NULL);
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
  g_autofree char *own = g_build_filename (mentor_library_get_data_dir (self), "pairs", NULL);

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

/* The trash remembers who sat here. */
static const char *
get_nick (MentorMe me)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (MENTOR_TYPE_ME);

  return g_enum_get_value (klass, (int) me)->value_nick;
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

  backups = mentor_library_get_local_path (self, "backups", id);
  time = g_date_time_format (now, "%Y%m%dT%H%M%S");
  name = g_strdup_printf (MENTOR_TRASH_PAIR_PREFIX "%s-%08x-%s",
                          time,
                          g_random_int (),
                          get_nick (mentor_library_pair_get_me (pair)));
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
