/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One thread and two queues. Trees go back to the main thread before they are let go, because the
 * reference counts inside them aren't atomic. */

#include "config.h"

#include "store/mentor-saver.h"

#include <glib/gstdio.h>

#include "record/mentor-json.h"
#include "store/mentor-bases.h"
#include "store/mentor-removed.h"
#include "store/mentor-versions.h"

/* A save; or, without a tree, a version to be kept, or a file aside to be written. */
typedef struct
{
  char *path;
  char *root;
  JsonNode *tree;
  gboolean there;
  gboolean again;
  gboolean look_first;
  char *keep_path;
  char *base_path;
  GBytes *version;
  char *version_path;
  char *backups;
  char *name;
  GBytes *before;
  JsonNode *before_tree;
  struct stat before_status;
  char *aside_path;

  MentorSaveDone done;
  gpointer data;
  MentorSaveOutcome outcome;
} Task;

struct _MentorSaver
{
  GObject parent_instance;

  GMainContext *context;
  GAsyncQueue *tasks;
  GThread *thread;

  GMutex lock;
  GCond finished;
  guint n_waiting; /* asked for and not finished */
  GQueue done;     /* finished and not yet told */
  GSource *teller;
};

G_DEFINE_FINAL_TYPE (MentorSaver, mentor_saver, G_TYPE_OBJECT)

static void
task_free (Task *task)
{
  g_free (task->path);
  g_free (task->root);
  g_clear_pointer (&task->tree, json_node_unref);
  g_free (task->keep_path);
  g_free (task->base_path);
  g_clear_pointer (&task->version, g_bytes_unref);
  g_free (task->version_path);
  g_free (task->backups);
  g_free (task->name);
  g_clear_pointer (&task->before, g_bytes_unref);
  g_clear_pointer (&task->before_tree, json_node_unref);
  g_free (task->aside_path);
  g_clear_pointer (&task->outcome.bytes, g_bytes_unref);
  g_clear_pointer (&task->outcome.displaced, g_bytes_unref);
  g_clear_error (&task->outcome.error);
  g_free (task);
}

static void
save_file (Task *task)
{
  const MentorFileKnown known
      = { .bytes = task->there ? task->before : NULL, .status = &task->before_status };
  MentorSaveOutcome *outcome = &task->outcome;

  outcome->result = mentor_file_save_known (task->path,
                                            outcome->bytes,
                                            &known,
                                            task->look_first,
                                            task->keep_path,
                                            &outcome->status,
                                            &outcome->displaced,
                                            &outcome->error);
}

/* A missing root stays missing: a folder that went away must not come back as an empty one. */
static gboolean
make_folder (Task *task)
{
  g_autofree char *folder = g_path_get_dirname (task->path);
  g_autoptr (GError) error = NULL;

  if (g_file_test (folder, G_FILE_TEST_EXISTS)
      || (task->root != NULL && !g_file_test (task->root, G_FILE_TEST_IS_DIR)))
    return FALSE;
  if (mentor_file_make_private_folder (folder, &error))
    return TRUE;

  g_clear_error (&task->outcome.error);
  task->outcome.error = g_steal_pointer (&error);
  return FALSE;
}

static void
run_save (Task *task)
{
  MentorSaveOutcome *outcome = &task->outcome;
  gboolean keeps_all;

  outcome->bytes = mentor_json_print (task->tree, &outcome->error);
  if (outcome->bytes == NULL)
    return;

  if (!task->again && task->there && g_bytes_equal (outcome->bytes, task->before))
    {
      outcome->result = MENTOR_FILE_SAVED;
      outcome->status = task->before_status;
      return;
    }

  if (task->version != NULL)
    mentor_versions_keep (task->version_path, task->version);

  /* The first save of a document looks through the trash whatever it changes. */
  keeps_all = task->before_tree != NULL && mentor_removed_is_same (task->before_tree, task->tree);
  if (task->backups != NULL && task->before != NULL && !keeps_all)
    mentor_removed_keep (task->backups, task->name, task->before, task->tree);

  save_file (task);
  if (outcome->result == MENTOR_FILE_FAILED && make_folder (task))
    {
      g_clear_error (&outcome->error);
      save_file (task);
    }
  if (outcome->result < MENTOR_FILE_SAVED)
    return;

  if (task->base_path != NULL)
    mentor_bases_write (task->base_path, outcome->bytes);
  if (task->backups != NULL && !keeps_all)
    mentor_removed_forget (task->backups, task->name, task->tree);
}

static void
tell_all (MentorSaver *self)
{
  for (;;)
    {
      Task *task;

      g_mutex_lock (&self->lock);
      task = g_queue_pop_head (&self->done);
      g_mutex_unlock (&self->lock);
      if (task == NULL)
        return;

      if (task->done != NULL)
        task->done (&task->outcome, task->data);
      task_free (task);
    }
}

static gboolean
on_tell (gpointer data)
{
  MentorSaver *self = data;

  g_mutex_lock (&self->lock);
  g_clear_pointer (&self->teller, g_source_unref);
  g_mutex_unlock (&self->lock);

  tell_all (self);
  return G_SOURCE_REMOVE;
}

static gpointer
run (gpointer data)
{
  MentorSaver *self = data;

  for (;;)
    {
      Task *task = g_async_queue_pop (self->tasks);

      if (task->tree != NULL)
        run_save (task);
      else if (task->aside_path != NULL)
        mentor_file_write_aside (task->aside_path, task->version, NULL);
      else
        mentor_versions_keep (task->version_path, task->version);

      g_mutex_lock (&self->lock);
      g_queue_push_tail (&self->done, task);
      self->n_waiting--;
      g_cond_broadcast (&self->finished);
      if (self->teller == NULL)
        {
          self->teller = g_idle_source_new ();
          g_source_set_priority (self->teller, G_PRIORITY_DEFAULT);
          g_source_set_callback (self->teller, on_tell, self, NULL);
          g_source_attach (self->teller, self->context);
        }
      g_mutex_unlock (&self->lock);
    }

  return NULL;
}

static void
add_task (MentorSaver *self, Task *task)
{
  g_mutex_lock (&self->lock);
  self->n_waiting++;
  g_mutex_unlock (&self->lock);

  if (self->thread == NULL)
    self->thread = g_thread_new ("mentor-saver", run, self);
  g_async_queue_push (self->tasks, task);
}

static void
mentor_saver_class_init (MentorSaverClass *klass)
{
}

/* Lives as long as the process, and so does its thread. */
static void
mentor_saver_init (MentorSaver *self)
{
  self->context = g_main_context_ref_thread_default ();
  self->tasks = g_async_queue_new ();
  g_mutex_init (&self->lock);
  g_cond_init (&self->finished);
  g_queue_init (&self->done);
}

MentorSaver *
mentor_saver_get_default (void)
{
  static MentorSaver *saver;

  if (saver == NULL)
    saver = g_object_new (MENTOR_TYPE_SAVER, NULL);
  return saver;
}

void
mentor_saver_save (MentorSaver *self, const MentorSaveJob *job, MentorSaveDone done, gpointer data)
{
  Task *task;

  g_return_if_fail (MENTOR_IS_SAVER (self));
  g_return_if_fail (job->tree != NULL && json_node_is_immutable (job->tree));
  g_return_if_fail (job->before != NULL || !job->there);

  task = g_new0 (Task, 1);
  task->path = g_strdup (job->path);
  task->root = g_strdup (job->root);
  task->tree = json_node_ref (job->tree);
  task->there = job->there;
  task->again = job->again;
  task->look_first = job->look_first;
  task->keep_path = g_strdup (job->keep_path);
  task->base_path = g_strdup (job->base_path);
  task->version = job->version != NULL ? g_bytes_ref (job->version) : NULL;
  task->version_path = g_strdup (job->version_path);
  task->backups = g_strdup (job->backups);
  task->name = g_strdup (job->name);
  task->before = job->before != NULL ? g_bytes_ref (job->before) : NULL;
  task->before_tree = job->before_tree != NULL ? json_node_ref (job->before_tree) : NULL;
  if (job->before_status != NULL)
    task->before_status = *job->before_status;
  task->done = done;
  task->data = data;
  add_task (self, task);
}

void
mentor_saver_keep_version (MentorSaver *self, const char *path, GBytes *bytes)
{
  Task *task;

  g_return_if_fail (MENTOR_IS_SAVER (self));

  task = g_new0 (Task, 1);
  task->version_path = g_strdup (path);
  task->version = g_bytes_ref (bytes);
  add_task (self, task);
}

void
mentor_saver_write_aside (MentorSaver *self, const char *path, GBytes *bytes)
{
  Task *task;

  g_return_if_fail (MENTOR_IS_SAVER (self));

  task = g_new0 (Task, 1);
  task->aside_path = g_strdup (path);
  task->version = g_bytes_ref (bytes);
  add_task (self, task);
}

void
mentor_saver_wait (MentorSaver *self)
{
  g_return_if_fail (MENTOR_IS_SAVER (self));

  g_mutex_lock (&self->lock);
  while (self->n_waiting > 0)
    g_cond_wait (&self->finished, &self->lock);
  g_mutex_unlock (&self->lock);

  tell_all (self);
}
