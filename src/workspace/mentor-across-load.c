/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Reading a pair that isn't open: its logbook, and what was promised. Nothing is written, and no
 * record is made: what is wrong with a file is the pair's own matter, said when it is opened.
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "model/mentor-tasks.h"
#include "record/mentor-json.h"
#include "store/mentor-file.h"
#include "store/mentor-log-files.h"
#include "workspace/mentor-across-load-private.h"

static void
free_task (gpointer data)
{
  MentorAcrossTask *task = data;

  g_free (task->id);
  g_free (task->title);
  g_free (task->due);
  g_free (task);
}

MentorAcrossPair *
_mentor_across_pair_new (MentorPairHead *head, const char *folder, MentorMe me)
{
  MentorAcrossPair *self = g_new0 (MentorAcrossPair, 1);

  self->id = g_strdup (mentor_pair_head_get_id (head));
  self->names = g_strdup (mentor_pair_head_get_title (head));
  self->mentor = g_strdup (mentor_pair_head_get_mentor_name (head));
  self->mentee = g_strdup (mentor_pair_head_get_mentee_name (head));
  self->folder = g_strdup (folder);
  self->me = me;
  self->facts = g_ptr_array_new_with_free_func ((GDestroyNotify) _mentor_log_facts_free);
  self->tasks = g_ptr_array_new_with_free_func (free_task);
  return self;
}

void
_mentor_across_pair_free (MentorAcrossPair *self)
{
  g_free (self->id);
  g_free (self->names);
  g_free (self->mentor);
  g_free (self->mentee);
  g_free (self->folder);
  g_free (self->problem);
  g_ptr_array_unref (self->facts);
  g_ptr_array_unref (self->tasks);
  g_free (self);
}

static int
compare_facts (gconstpointer a, gconstpointer b)
{
  return _mentor_log_facts_compare (*(const MentorLogFacts *const *) a,
                                    *(const MentorLogFacts *const *) b);
}

static void
load_facts (MentorAcrossPair *self, GCancellable *cancellable)
{
  g_autoptr (GHashTable) files = mentor_log_files_list (self->folder, FALSE);
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  g_auto (GStrv) names = NULL;
  g_auto (MentorLogPack) pack = { 0 };
  int folder;

  if (files == NULL)
    {
      self->problem = g_strdup (_("The folder can't be reached"));
      return;
    }
  names = mentor_log_files_sort (files);
  folder = mentor_file_open_folder (self->folder);
  for (guint i = 0; names[i] != NULL && !g_cancellable_is_cancelled (cancellable); i++)
    {
      MentorLogFacts *facts = _mentor_log_facts_load (folder, names[i], NULL, &pack);

      if (facts == NULL)
        continue;
      /* What can't be read, or is a copy, says nothing here. */
      if (facts->problem != NULL || !g_hash_table_add (ids, facts->id))
        _mentor_log_facts_free (facts);
      else
        g_ptr_array_add (self->facts, facts);
    }
  mentor_file_close_folder (folder);
  g_ptr_array_sort (self->facts, compare_facts);
}

/* As in mentor_tasks_get_open_promises(): made of something that was said, and not done yet. */
static gboolean
is_promised_here (MentorAcrossPair *self, JsonObject *task, gboolean *is_mentors)
{
  const char *owner = "mentee", *origin = "matrix";
  gboolean is_mentees;
  gboolean done = FALSE;

  mentor_json_get_string (task, "owner", &owner);
  mentor_json_get_string (task, "origin", &origin);
  mentor_json_get_boolean (task, "done", &done);
  if (done || g_str_equal (origin, "matrix"))
    return FALSE;
  *is_mentors = g_str_equal (owner, "mentor");
  is_mentees = g_str_equal (owner, "mentee");
  switch (self->me)
    {
    case MENTOR_ME_MENTOR:
      return *is_mentors;
    case MENTOR_ME_MENTEE:
      return is_mentees;
    case MENTOR_ME_BOTH:
    default:
      return *is_mentors || is_mentees;
    }
}

static void
load_tasks (MentorAcrossPair *self)
{
  g_autofree char *path = g_build_filename (self->folder, "tasks.json", NULL);
  g_autoptr (GBytes) bytes = mentor_file_read (path, NULL);
  g_autoptr (JsonNode) tree = bytes != NULL ? mentor_json_parse (bytes, NULL) : NULL;
  JsonArray *tasks = NULL;

  if (tree == NULL || !mentor_document_check (MENTOR_TYPE_TASKS, tree, NULL, NULL)
      || mentor_json_get_array (json_node_get_object (tree), "tasks", &tasks) != MENTOR_JSON_OK)
    return;
  for (guint i = 0; i < json_array_get_length (tasks); i++)
    {
      JsonNode *node = json_array_get_element (tasks, i);
      JsonObject *object = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
      const char *id = "", *title = "", *due = "";
      gboolean is_mentors = FALSE;
      MentorAcrossTask *task;

      if (object == NULL || !is_promised_here (self, object, &is_mentors))
        continue;
      mentor_json_get_string (object, "id", &id);
      mentor_json_get_string (object, "title", &title);
      mentor_json_get_string (object, "due", &due);
      task = g_new0 (MentorAcrossTask, 1);
      task->id = g_strdup (id);
      task->title = g_strdup (title);
      task->due = g_strdup (due);
      task->is_mentors = is_mentors;
      g_ptr_array_add (self->tasks, task);
    }
}

void
_mentor_across_pair_load (MentorAcrossPair *self, GCancellable *cancellable)
{
  load_facts (self, cancellable);
  if (self->problem == NULL)
    load_tasks (self);
}
