/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * What belongs to log entries but isn't in their documents, as texts to be searched. It is read when
 * a search begins, from the files, so that searching opens no documents.
 */

#include "config.h"

#include "model/mentor-tasks.h"
#include "record/mentor-json.h"
#include "store/mentor-file.h"
#include "workspace/mentor-log-notes.h"

static void
add_text (GHashTable *texts, const char *id, const char *text)
{
  const char *before = g_hash_table_lookup (texts, id);

  if (*text == '\0')
    return;
  g_hash_table_replace (texts, g_strdup (id),
                        before != NULL ? g_strconcat (before, "\n", text, NULL) : g_strdup (text));
}

static void
read_note (GHashTable *texts, const char *path)
{
  g_autoptr (GBytes) bytes = mentor_file_read (path, NULL);
  g_autoptr (JsonNode) tree = bytes != NULL ? mentor_json_parse (bytes, NULL) : NULL;
  JsonObject *object;
  JsonArray *answers = NULL;
  const char *id = "";

  if (tree == NULL || !mentor_document_check (MENTOR_TYPE_PRIVATE_ENTRY, tree, NULL, NULL))
    return;

  object = json_node_get_object (tree);
  mentor_json_get_string (object, "entry", &id);
  mentor_json_get_array (object, "answers", &answers);
  for (guint i = 0; answers != NULL && i < json_array_get_length (answers); i++)
    {
      const char *text = "";

      mentor_json_get_string (json_node_get_object (json_array_get_element (answers, i)), "text",
                              &text);
      add_text (texts, id, text);
    }
}

GHashTable *
mentor_log_notes_read (MentorCourse *course)
{
  GHashTable *texts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GDir) dir = NULL;
  const char *folder, *name;

  g_return_val_if_fail (MENTOR_IS_COURSE (course), texts);

  folder = mentor_course_get_private_path (course);
  dir = folder != NULL ? g_dir_open (folder, 0, NULL) : NULL;
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_str_has_suffix (name, ".json"))
        read_note (texts, path);
    }
  return texts;
}

GHashTable *
mentor_log_notes_read_promises (MentorCourse *course)
{
  GHashTable *texts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  MentorRecordList *tasks;

  g_return_val_if_fail (MENTOR_IS_COURSE (course), texts);

  tasks = mentor_tasks_get_all (mentor_course_get_tasks (course));
  for (guint i = 0; i < mentor_record_list_get_length (tasks); i++)
    {
      MentorRecord *task = mentor_record_list_get (tasks, i);

      if (mentor_record_get_enum (task, "origin") == MENTOR_TASK_ORIGIN_MEETING)
        add_text (texts, mentor_record_get_string (task, "origin-id"),
                  mentor_record_get_string (task, "title"));
    }
  return texts;
}
