/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The trash is a folder, and its list is what lies there: names tell what and when. */

#include "config.h"

#include "store/mentor-trash.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

#include "record/mentor-json.h"
#include "record/mentor-record.h"
#include "store/mentor-file.h"
#include "store/mentor-log-files.h"
#include "store/mentor-past.h"
#include "store/mentor-removed.h"

#define TIME_LENGTH 15 /* 20261121T101530 */
#define MARK_LENGTH 10 /* -0123abcd- */

void
mentor_trashed_free (MentorTrashed *self)
{
  g_free (self->path);
  g_free (self->backups);
  g_free (self->name);
  g_clear_pointer (&self->time, g_date_time_unref);
  g_free (self);
}

static void
add_item (GPtrArray *items, const char *backups, const char *within, const char *file)
{
  g_autoptr (MentorTrashed) item = g_new0 (MentorTrashed, 1);
  const char *stamp = g_str_has_prefix (file, MENTOR_TRASH_PAIR_PREFIX) ? file + strlen (MENTOR_TRASH_PAIR_PREFIX) : file;

  item->path = g_build_filename (backups, within, file, NULL);
  item->backups = g_strdup (backups);
  if (g_str_equal (within, "recovered"))
    {
      GStatBuf status;

      if (g_lstat (item->path, &status) < 0)
        return;
      item->kind = MENTOR_TRASH_RECOVERED;
      item->name = g_strdup (file);
      item->time = g_date_time_new_from_unix_local ((gint64) status.st_mtime);
    }
  else
    {
      item->time = mentor_past_parse_time (stamp);
      if (item->time == NULL)
        return;
      item->kind = stamp != file                        ? MENTOR_TRASH_PAIR
                   : g_str_equal (within, "conflicts") ? MENTOR_TRASH_CONFLICT
                   : g_str_equal (within, MENTOR_REMOVED_FOLDER) ? MENTOR_TRASH_RECORD
                                                                 : MENTOR_TRASH_ENTRY;
      item->name = g_strdup (strlen (file) > TIME_LENGTH + MARK_LENGTH && stamp == file
                                 ? file + TIME_LENGTH + MARK_LENGTH
                                 : file);
    }
  g_ptr_array_add (items, g_steal_pointer (&item));
}

static void
list_in (GPtrArray *items, const char *backups, const char *within, gboolean pairs)
{
  g_autofree char *path = g_build_filename (backups, within, NULL);
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      if (name[0] != '.' && g_str_has_prefix (name, MENTOR_TRASH_PAIR_PREFIX) == pairs)
        add_item (items, backups, within, name);
    }
}

static int
compare_newest_first (gconstpointer a, gconstpointer b)
{
  const MentorTrashed *one = *(const MentorTrashed *const *) a;
  const MentorTrashed *other = *(const MentorTrashed *const *) b;
  int order = g_date_time_compare (other->time, one->time);

  return order != 0 ? order : strcmp (one->path, other->path);
}

GPtrArray *
mentor_trash_list (const char *backups, gboolean pairs)
{
  GPtrArray *items = g_ptr_array_new_with_free_func ((GDestroyNotify) mentor_trashed_free);

  g_return_val_if_fail (backups != NULL, items);

  list_in (items, backups, "trash", pairs);
  if (!pairs)
    {
      list_in (items, backups, "recovered", FALSE);
      list_in (items, backups, "conflicts", FALSE);
      list_in (items, backups, MENTOR_REMOVED_FOLDER, FALSE);
    }
  g_ptr_array_sort (items, compare_newest_first);
  return items;
}

/* The name that a text gets beside the document which it is a version of: a copy's. */
static char *
name_copy (const MentorTrashed *item, GError **error)
{
  g_autoptr (GBytes) bytes = mentor_file_read (item->path, error);
  g_autoptr (JsonNode) tree = bytes != NULL ? mentor_json_parse (bytes, error) : NULL;
  const char *format = "", *id = "", *date = "";

  if (tree == NULL)
    return NULL;

  mentor_json_get_string (json_node_get_object (tree), "format", &format);
  mentor_json_get_string (json_node_get_object (tree), "id", &id);
  mentor_json_get_string (json_node_get_object (tree), "date", &date);
  if (g_str_equal (format, "mentorpar/log-entry") && mentor_date_is_valid (date)
      && strlen (id) >= 8 && strchr (id, '/') == NULL)
    return g_strdup_printf (
        MENTOR_LOG_FILES_FOLDER "/%s-%.8s (conflicted copy %08x).json", date, id, g_random_int ());
  if (g_str_has_prefix (format, "mentorpar/")
      && strchr (format + strlen ("mentorpar/"), '/') == NULL)
    return g_strdup_printf ("%s (conflicted copy %08x).json",
                            format + strlen ("mentorpar/"),
                            g_random_int ());

  g_set_error_literal (
      error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, _("it isn’t a document of this program"));
  return NULL;
}

gboolean
mentor_trash_restore (const MentorTrashed *item, const char *folder, GError **error)
{
  g_autofree char *name = NULL;
  g_autofree char *target = NULL;
  g_autoptr (GError) reason = NULL;

  g_return_val_if_fail (item->kind != MENTOR_TRASH_PAIR && item->kind != MENTOR_TRASH_RECORD, FALSE);

  if (item->kind == MENTOR_TRASH_ENTRY)
    name = g_build_filename (MENTOR_LOG_FILES_FOLDER, item->name, NULL);
  else
    name = name_copy (item, &reason);
  if (name == NULL)
    {
      g_autofree char *shown = g_filename_display_basename (item->path);

      g_set_error (error,
                   G_IO_ERROR,
                   G_IO_ERROR_INVALID_DATA,
                   _("“%s” can’t be restored: %s. It stays where it is."),
                   shown,
                   reason->message);
      return FALSE;
    }

  target = g_build_filename (folder, name, NULL);
  return mentor_file_move (item->path, target, error);
}

static void
remove_at (const char *folder, const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);

  if (g_file_test (path, G_FILE_TEST_EXISTS))
    mentor_file_remove (path, NULL);
}

static char *
read_id (const char *path)
{
  g_autoptr (GBytes) bytes = mentor_file_read (path, NULL);
  g_autoptr (JsonNode) tree = bytes != NULL ? mentor_json_parse (bytes, NULL) : NULL;
  const char *id = NULL;

  if (tree == NULL)
    return NULL;
  mentor_json_get_string (json_node_get_object (tree), "id", &id);
  return g_strdup (id);
}

/* Copies are told by the id in them. */
static void
remove_copies (const char *backups, const char *within, const char *id)
{
  g_autofree char *folder = g_build_filename (backups, within, NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autofree char *found = read_id (path);

      if (g_strcmp0 (found, id) == 0)
        mentor_file_remove (path, NULL);
    }
}

/* What was deleted out of it. */
static void
remove_records (const char *backups, const char *name)
{
  g_autofree char *folder = g_build_filename (backups, MENTOR_REMOVED_FOLDER, NULL);
  g_autofree char *ending = g_strconcat ("-" MENTOR_LOG_FILES_FOLDER "_", name, NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *file;

  while (dir != NULL && (file = g_dir_read_name (dir)) != NULL)
    {
      if (g_str_has_suffix (file, ending))
        remove_at (folder, file);
    }
}

/* Of an entry of the logbook: what else there is of it. */
static void
delete_traces (const MentorTrashed *item, const char *private, const char *id)
{
  static const char *const people[] = { "mentor", "mentee" };
  static const char *const kinds[] = { "versions", "bases", "shared" };
  g_autofree char *stem = g_strdup (item->name);
  g_autofree char *notes = NULL;

  if (g_str_has_suffix (stem, ".json"))
    stem[strlen (stem) - strlen (".json")] = '\0';
  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autofree char *kept
          = g_build_filename (item->backups, kinds[i], MENTOR_LOG_FILES_FOLDER, NULL);

      remove_at (kept, i == 0 ? stem : item->name);
    }
  remove_records (item->backups, item->name);

  /* An id from a file must not lead out of the folder. */
  if (id == NULL || !g_uuid_string_is_valid (id))
    return;
  remove_copies (item->backups, "conflicts", id);
  remove_copies (item->backups, "recovered", id);
  notes = g_strconcat (id, ".json", NULL);
  for (gsize i = 0; private != NULL && i < G_N_ELEMENTS (people); i++)
    {
      g_autofree char *own = g_build_filename (private, people[i], NULL);

      remove_at (own, notes);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autofree char *kept = g_build_filename (item->backups, "private", kinds[i], NULL);

      remove_at (kept, i == 0 ? id : notes);
    }
}

gboolean
mentor_trash_delete (const MentorTrashed *item,
                     const char *folder,
                     const char *private,
                     GError **error)
{
  g_autofree char *id = NULL;
  g_autofree char *living = NULL;

  switch (item->kind)
    {
    case MENTOR_TRASH_RECORD:
      return mentor_removed_delete (item->backups, item->path, error);

    case MENTOR_TRASH_PAIR:
      if (!mentor_file_remove (item->path, error))
        return FALSE;
      /* The same pair may be on the list again, from another place, or in the trash twice. */
      {
        g_autoptr (GPtrArray) others = mentor_trash_list (item->backups, TRUE);

        if (folder == NULL && others->len == 0)
          return (private == NULL || !g_file_test (private, G_FILE_TEST_EXISTS)
                  || mentor_file_remove (private, error))
                 && mentor_file_remove (item->backups, error);
      }
      return TRUE;

    case MENTOR_TRASH_ENTRY:
      id = read_id (item->path);
      if (!mentor_file_remove (item->path, error))
        return FALSE;
      if (folder != NULL)
        living = g_build_filename (folder, MENTOR_LOG_FILES_FOLDER, item->name, NULL);
      if (living != NULL && !g_file_test (living, G_FILE_TEST_EXISTS))
        delete_traces (item, private, id);
      return TRUE;

    case MENTOR_TRASH_RECOVERED:
    case MENTOR_TRASH_CONFLICT:
    default:
      return mentor_file_remove (item->path, error);
    }
}
