/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The trash in words: says of what is there what a user knows it by. An entry by its date and first
 * line, a pair by its names, a record by what is written in it. */

#include "config.h"

#include "workspace/mentor-workspace-past.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

#include "model/mentor-log-entry.h"
#include "record/mentor-history.h"
#include "record/mentor-json.h"
#include "record/mentor-record-list.h"
#include "store/mentor-file.h"
#include "store/mentor-removed.h"
#include "workspace/mentor-log-facts-private.h"
#include "workspace/mentor-workspace-private.h"

void
mentor_trash_row_free (MentorTrashRow *self)
{
  mentor_trashed_free (self->item);
  g_free (self->title);
  g_free (self);
}

static JsonNode *
read_item (const char *path, const char *within)
{
  g_autofree char *file = g_build_filename (path, within, NULL);
  g_autoptr (GBytes) bytes = mentor_file_read (file, NULL);

  return bytes != NULL ? mentor_json_parse (bytes, NULL) : NULL;
}

static char *
dup_name (JsonNode *pair, const char *person)
{
  JsonObject *object = NULL;
  const char *name = "";

  mentor_json_get_object (json_node_get_object (pair), person, &object);
  if (object != NULL)
    mentor_json_get_string (object, "name", &name);
  return g_strdup (name);
}

static char *
name_kind (JsonNode *tree)
{
  static const struct
  {
    const char *format, *name;
  } kinds[] = {
    { "mentorpar/pair", N_("The pair’s details") },
    { "mentorpar/tasks", N_("Tasks") },
    { "mentorpar/swot", N_("SWOT") },
    { "mentorpar/roles", N_("Roles") },
    { "mentorpar/moves", N_("The tasks’ moves") },
  };
  const char *format = "";

  mentor_json_get_string (json_node_get_object (tree), "format", &format);
  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      if (g_str_equal (format, kinds[i].format))
        return g_strdup (_ (kinds[i].name));
    }
  return NULL;
}

/* Its words in one line, and what kind of record it is. */
static char *
name_record (const MentorTrashed *item, gboolean *readable)
{
  g_autoptr (MentorRemoved) removed = mentor_removed_read (item->path, NULL);
  g_autofree char *words = NULL;
  const char *heading;

  *readable = removed != NULL;
  if (removed == NULL)
    return g_filename_display_name (item->name);

  words = g_strstrip (mentor_workspace_describe (removed->tree));
  g_strdelimit (words, "\n", ' ');
  heading = _mentor_workspace_get_heading (removed->list);
  /* Translators: what was deleted, after what kind of thing it was: "Tasks: Call the mayor". */
  return heading != NULL ? g_strdup_printf (_("%s: %s"), heading, words)
                         : g_steal_pointer (&words);
}

static char *
name_item (const MentorTrashed *item, gboolean *readable)
{
  gboolean is_pair = item->kind == MENTOR_TRASH_PAIR;
  g_autoptr (JsonNode) tree = read_item (item->path, is_pair ? "pair.json" : NULL);
  g_autofree char *name = NULL;
  const char *format = "";

  if (item->kind == MENTOR_TRASH_RECORD)
    return name_record (item, readable);

  *readable = tree != NULL;
  if (tree == NULL)
    return g_filename_display_name (item->name);

  if (is_pair)
    {
      g_autofree char *mentor = dup_name (tree, "mentor");
      g_autofree char *mentee = dup_name (tree, "mentee");

      /* Translators: the names of mentee and mentor. */
      return g_strdup_printf (_("The pair %s and %s"), mentee, mentor);
    }

  mentor_json_get_string (json_node_get_object (tree), "format", &format);
  if (g_str_equal (format, "mentorpar/log-entry"))
    {
      MentorLogFacts *facts = _mentor_log_facts_new (item->name, tree);
      char *title = g_strdup_printf ("%s %s", facts->date, facts->title);

      _mentor_log_facts_free (facts);
      return g_strchomp (title);
    }
  name = name_kind (tree);
  return name != NULL ? g_steal_pointer (&name) : g_filename_display_name (item->name);
}

static void
add_rows (GPtrArray *rows, const char *backups, gboolean pairs)
{
  g_autoptr (GPtrArray) items = mentor_trash_list (backups, pairs);

  for (guint i = 0; i < items->len; i++)
    {
      MentorTrashRow *row = g_new0 (MentorTrashRow, 1);

      row->item = g_steal_pointer (&items->pdata[i]);
      row->title = name_item (row->item, &row->readable);
      g_ptr_array_add (rows, row);
    }
  g_ptr_array_set_free_func (items, NULL);
}

GPtrArray *
mentor_workspace_list_trash (MentorWorkspace *self)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) mentor_trash_row_free);
  g_autofree char *all = NULL;
  g_autoptr (GDir) dir = NULL;
  MentorFolder *folder;
  const char *name;

  g_return_val_if_fail (MENTOR_IS_WORKSPACE (self), rows);

  folder = _mentor_workspace_get_folder (self);
  if (folder != NULL && mentor_folder_get_backups (folder) != NULL)
    add_rows (rows, mentor_folder_get_backups (folder), FALSE);

  all = g_build_filename (mentor_library_get_data_dir (_mentor_workspace_get_library (self)),
                          "backups", NULL);
  dir = g_dir_open (all, 0, NULL);
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *backups = g_build_filename (all, name, NULL);

      add_rows (rows, backups, TRUE);
    }
  return rows;
}

/* The name ends with who sat here. */
static MentorMe
get_me (const MentorTrashed *item)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (MENTOR_TYPE_ME);
  const char *nick = strrchr (item->name, '-');
  GEnumValue *value = nick != NULL ? g_enum_get_value_by_nick (klass, nick + 1) : NULL;

  return value != NULL ? (MentorMe) value->value : MENTOR_ME_BOTH;
}

static gboolean
restore_pair (MentorWorkspace *self, const MentorTrashed *item, GError **error)
{
  MentorLibrary *library = _mentor_workspace_get_library (self);
  g_autofree char *id = mentor_library_identify (item->path, error);
  g_autoptr (JsonNode) tree = read_item (item->path, "pair.json");
  g_autofree char *mentor = NULL, *mentee = NULL, *names = NULL, *folder = NULL;

  if (id == NULL)
    return FALSE;
  if (mentor_library_find (library, id) != NULL)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_EXISTS,
                           _("This pair is on your list already. The one in the trash stays there."));
      return FALSE;
    }

  mentor = tree != NULL ? dup_name (tree, "mentor") : g_strdup ("");
  mentee = tree != NULL ? dup_name (tree, "mentee") : g_strdup ("");
  names = g_strconcat (mentee, " ", mentor, NULL);
  folder = mentor_library_create_folder (library, names, id, error);
  /* It was made for its name; what is in it already stays, and then it isn't ours to fill. */
  if (folder == NULL)
    return FALSE;
  g_rmdir (folder);
  if (!mentor_file_move (item->path, folder, error))
    return FALSE;
  mentor_library_add (library, id, folder, get_me (item));
  return mentor_workspace_open_pair (self, id, error);
}

static MentorDocument *
find_entry (MentorCourse *course, const char *name)
{
  MentorLogbook *logbook = mentor_course_get_logbook (course);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (logbook));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (MentorLogHead) head = g_list_model_get_item (G_LIST_MODEL (logbook), i);
      const char *path = mentor_log_head_get_path (head);

      if (path != NULL && g_str_has_suffix (path, name))
        return (MentorDocument *) mentor_logbook_open_entry (logbook, head);
    }
  return NULL;
}

static MentorDocument *
find_document (MentorCourse *course, const char *name)
{
  if (g_str_equal (name, "tasks.json"))
    return MENTOR_DOCUMENT (mentor_course_get_tasks (course));
  if (g_str_equal (name, "swot.json"))
    return MENTOR_DOCUMENT (mentor_course_get_swot (course));
  if (g_str_equal (name, "roles.json"))
    return MENTOR_DOCUMENT (mentor_course_get_roles (course));
  return find_entry (course, name);
}

static void
insert_record (MentorCourse *course, MentorRecordList *list, const MentorRemoved *removed,
               MentorRecord *item)
{
  MentorRecord *after
      = removed->after != NULL ? mentor_record_list_find (list, removed->after) : NULL;

  mentor_history_begin (mentor_course_get_history (course), N_("Restore from the trash"), NULL);
  if (after != NULL || removed->after == NULL)
    mentor_record_list_insert (list, item, after);
  else
    mentor_record_list_append (list, item);
  mentor_history_end (mentor_course_get_history (course));
}

/* It leaves the trash with the save. */
static gboolean
restore_record (MentorWorkspace *self, const MentorTrashed *trashed, GError **error)
{
  MentorCourse *course = mentor_workspace_get_course (self);
  g_autoptr (MentorRemoved) removed = mentor_removed_read (trashed->path, error);
  g_autoptr (MentorRecord) item = NULL;
  MentorDocument *document;
  const MentorMember *member;
  MentorRecordList *list;
  const char *id = NULL;

  if (removed == NULL)
    return FALSE;

  document = find_document (course, removed->document);
  member = document != NULL ? mentor_record_class_find_member (
                                  MENTOR_RECORD_GET_CLASS (document), removed->list)
                            : NULL;
  if (member == NULL || member->kind != MENTOR_MEMBER_LIST)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
                           _("What it was part of isn’t there any more. Restore that first."));
      return FALSE;
    }
  if (mentor_document_get_read_only (document))
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_READ_ONLY,
                           _("What it was part of can’t be changed right now."));
      return FALSE;
    }

  mentor_json_get_string (json_node_get_object (removed->tree), "id", &id);
  list = mentor_record_get_list (MENTOR_RECORD (document), removed->list);
  if (mentor_record_list_find (list, id) != NULL)
    return mentor_file_remove (trashed->path, error);

  item = mentor_record_new (member->type, id);
  if (!mentor_record_update (item, removed->tree, error))
    return FALSE;
  insert_record (course, list, removed, item);
  mentor_course_flush_sync (course);
  return TRUE;
}

gboolean
mentor_workspace_restore_trashed (MentorWorkspace *self, MentorTrashRow *row, GError **error)
{
  MentorFolder *folder;

  g_return_val_if_fail (MENTOR_IS_WORKSPACE (self), FALSE);

  if (row->item->kind == MENTOR_TRASH_PAIR)
    return restore_pair (self, row->item, error);

  folder = _mentor_workspace_get_folder (self);
  g_return_val_if_fail (folder != NULL, FALSE);
  if (row->item->kind == MENTOR_TRASH_RECORD)
    return restore_record (self, row->item, error);
  if (!mentor_trash_restore (row->item, mentor_folder_get_path (folder), error))
    return FALSE;
  mentor_folder_rescan (folder);
  return TRUE;
}

/* The folder of the pair whose backups these are, if it is known. */
static char *
find_folder (MentorWorkspace *self, const char *backups)
{
  MentorLibrary *library = _mentor_workspace_get_library (self);
  MentorRecordList *pairs = mentor_library_get_pairs (library);
  MentorFolder *open = _mentor_workspace_get_folder (self);

  if (open != NULL && g_strcmp0 (mentor_folder_get_backups (open), backups) == 0)
    return g_strdup (mentor_folder_get_path (open));
  for (guint i = 0; i < mentor_record_list_get_length (pairs); i++)
    {
      MentorLibraryPair *pair = mentor_record_list_get (pairs, i);
      g_autofree char *own = mentor_library_get_local_path (
          library, "backups", mentor_record_get_id (MENTOR_RECORD (pair)));

      if (g_str_equal (own, backups))
        return g_strdup (mentor_library_pair_get_folder (pair));
    }

  /* A list that can't be read may hold it: then it counts as known. */
  return mentor_library_get_problem (library) != NULL ? g_strdup (backups) : NULL;
}

gboolean
mentor_workspace_delete_trashed (MentorWorkspace *self, MentorTrashRow *row, GError **error)
{
  MentorLibrary *library;
  g_autofree char *folder = NULL, *name = NULL, *private = NULL;

  g_return_val_if_fail (MENTOR_IS_WORKSPACE (self), FALSE);

  library = _mentor_workspace_get_library (self);
  folder = find_folder (self, row->item->backups);
  name = g_path_get_basename (row->item->backups);
  private = g_build_filename (mentor_library_get_data_dir (library), "private", name, NULL);
  /* What waits in the saver might be written after it. */
  mentor_workspace_flush_sync (self);
  return mentor_trash_delete (row->item, folder, private, error);
}

char **
mentor_workspace_list_copy_problems (MentorWorkspace *self)
{
  MentorFolder *folder = _mentor_workspace_get_folder (self);

  return folder != NULL ? mentor_folder_list_copy_problems (folder) : g_new0 (char *, 1);
}

guint
mentor_workspace_get_n_recovered (MentorWorkspace *self)
{
  MentorFolder *folder = _mentor_workspace_get_folder (self);

  return folder != NULL ? mentor_folder_get_n_recovered (folder) : 0;
}
