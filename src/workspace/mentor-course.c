/* SPDX-License-Identifier: GPL-3.0-or-later */

/* MentorCourse: gives the documents of a folder their history, and the folder's news a property. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "workspace/mentor-course-private.h"
#include "workspace/mentor-logbook-private.h"
#include "workspace/mentor-private-folder.h"

struct _MentorCourse
{
  GObject parent_instance;

  char *id;
  char *unavailable; /* what is said while the folder can't be reached */
  MentorLibrary *library;
  MentorFolder *folder;
  MentorFolder *private; /* nullable: this machine's, of the one who sits here */
  MentorHistory *history;
  MentorLogbook *logbook;
};

enum
{
  PROP_ME = 1,
  PROP_SAVE_ERROR,
  N_PROPS,
};

enum
{
  PROBLEMS_CHANGED,
  MERGED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MentorCourse, mentor_course, G_TYPE_OBJECT)

static gpointer
open_document (MentorCourse *self, GType type, const char *name)
{
  MentorDocument *document = mentor_folder_open (self->folder, type, name);

  mentor_document_set_history (document, self->history);
  return document;
}

static void
on_save_error (MentorCourse *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SAVE_ERROR]);
}

static void
on_merged (MentorCourse *self, MentorDocument *document, guint n_conflicts)
{
  g_signal_emit (self, signals[MERGED], 0, n_conflicts);
}

static void
on_problems (MentorCourse *self)
{
  g_signal_emit (self, signals[PROBLEMS_CHANGED], 0);
}

static void
mentor_course_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  MentorCourse *self = MENTOR_COURSE (object);

  switch (id)
    {
    case PROP_ME:
      g_value_set_enum (value, mentor_course_get_me (self));
      break;
    case PROP_SAVE_ERROR:
      g_value_set_string (value, mentor_course_get_save_error (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
mentor_course_finalize (GObject *object)
{
  MentorCourse *self = MENTOR_COURSE (object);

  if (self->folder != NULL && mentor_folder_find (self->folder, "tasks.json") != NULL)
    mentor_tasks_set_move_listener (
        MENTOR_TASKS (mentor_folder_find (self->folder, "tasks.json")), NULL, NULL);
  /* The history first: its steps refer to the logbook. */
  g_clear_object (&self->history);
  g_clear_object (&self->logbook);
  g_clear_object (&self->private);
  g_clear_object (&self->folder);
  g_clear_object (&self->library);
  g_free (self->unavailable);
  g_free (self->id);

  G_OBJECT_CLASS (mentor_course_parent_class)->finalize (object);
}

static void
mentor_course_class_init (MentorCourseClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags readable = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = mentor_course_get_property;
  object_class->finalize = mentor_course_finalize;

  properties[PROP_ME]
      = g_param_spec_enum ("me", NULL, NULL, MENTOR_TYPE_ME, MENTOR_ME_BOTH, readable);
  properties[PROP_SAVE_ERROR] = g_param_spec_string ("save-error", NULL, NULL, NULL, readable);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /** MentorCourse::problems-changed: mentor_course_get_problem() may say something else now */
  signals[PROBLEMS_CHANGED] = g_signal_new ("problems-changed", MENTOR_TYPE_COURSE,
                                            G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * MentorCourse::merged:
   * @n_conflicts: in how many places both changed the same
   *
   * What somebody else wrote was merged with what was written here.
   */
  signals[MERGED] = g_signal_new ("merged", MENTOR_TYPE_COURSE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
mentor_course_init (MentorCourse *self)
{
  self->history = mentor_history_new ();
}

MentorCourse *
_mentor_course_new (MentorLibrary *library, const char *id)
{
  MentorCourse *self = g_object_new (MENTOR_TYPE_COURSE, NULL);

  self->id = g_strdup (id);
  self->library = g_object_ref (library);
  self->folder = g_object_ref (mentor_library_open (library, id));
  self->unavailable = g_strdup_printf (_("The folder “%s” can’t be reached right now"),
                                       mentor_folder_get_path (self->folder));
  g_signal_connect_object (self->folder, "save-error-changed", G_CALLBACK (on_save_error), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->folder, "notify::available", G_CALLBACK (on_save_error), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->folder, "merged", G_CALLBACK (on_merged), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->folder, "problems-changed", G_CALLBACK (on_problems), self,
                           G_CONNECT_SWAPPED);
  return self;
}

const char *
mentor_course_get_id (MentorCourse *self)
{
  g_return_val_if_fail (MENTOR_IS_COURSE (self), NULL);
  return self->id;
}

const char *
mentor_course_get_folder_path (MentorCourse *self)
{
  g_return_val_if_fail (MENTOR_IS_COURSE (self), NULL);
  return mentor_folder_get_path (self->folder);
}

MentorMe
mentor_course_get_me (MentorCourse *self)
{
  MentorLibraryPair *pair;

  g_return_val_if_fail (MENTOR_IS_COURSE (self), MENTOR_ME_BOTH);
  pair = mentor_library_find (self->library, self->id);
  return pair != NULL ? mentor_library_pair_get_me (pair) : MENTOR_ME_BOTH;
}

void
mentor_course_set_me (MentorCourse *self, MentorMe me)
{
  g_return_if_fail (MENTOR_IS_COURSE (self));

  if (mentor_course_get_me (self) == me)
    return;
  if (self->private != NULL)
    mentor_folder_flush_sync (self->private);
  g_clear_object (&self->private);
  mentor_library_set_me (self->library, self->id, me);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ME]);
}

MentorHistory *
mentor_course_get_history (MentorCourse *self)
{
  g_return_val_if_fail (MENTOR_IS_COURSE (self), NULL);
  return self->history;
}

MentorPair *
mentor_course_get_pair (MentorCourse *self)
{
  g_return_val_if_fail (MENTOR_IS_COURSE (self), NULL);
  return open_document (self, MENTOR_TYPE_PAIR, "pair.json");
}

/* A period begins with a meeting: what is placed now belongs to the one that was held last. */
static void
on_task_moved (MentorTask *task, int from, int to, gpointer data)
{
  MentorCourse *self = data;
  g_auto (GStrv) meetings = mentor_logbook_list_meetings (mentor_course_get_logbook (self));
  guint n = g_strv_length (meetings);

  mentor_moves_note (mentor_course_get_moves (self), mentor_record_get_id (MENTOR_RECORD (task)),
                     n > 0 ? meetings[n - 1] : "", from, to);
}

MentorTasks *
mentor_course_get_tasks (MentorCourse *self)
{
  MentorTasks *tasks;

  g_return_val_if_fail (MENTOR_IS_COURSE (self), NULL);
  tasks = open_document (self, MENTOR_TYPE_TASKS, "tasks.json");
  mentor_tasks_set_move_listener (tasks, on_task_moved, self);
  return tasks;
}

MentorMoves *
mentor_course_get_moves (MentorCourse *self)
{
  g_return_val_if_fail (MENTOR_IS_COURSE (self), NULL);
  return open_document (self, MENTOR_TYPE_MOVES, "moves.json");
}

MentorSwot *
mentor_course_get_swot (MentorCourse *self)
{
  g_return_val_if_fail (MENTOR_IS_COURSE (self), NULL);
  return open_document (self, MENTOR_TYPE_SWOT, "swot.json");
}

MentorRoles *
mentor_course_get_roles (MentorCourse *self)
{
  g_return_val_if_fail (MENTOR_IS_COURSE (self), NULL);
  return open_document (self, MENTOR_TYPE_ROLES, "roles.json");
}

/* What is private is of the one who sits here; where both sit here, nothing is. */
static MentorFolder *
open_private (MentorCourse *self)
{
  if (self->private == NULL)
    {
      self->private = _mentor_private_folder_open (self->library, self->id,
                                                   mentor_course_get_me (self));
      if (self->private != NULL)
        g_signal_connect_object (self->private, "save-error-changed", G_CALLBACK (on_save_error),
                                 self, G_CONNECT_SWAPPED);
    }
  return self->private;
}

MentorPrivateEntry *
mentor_course_get_private_entry (MentorCourse *self, const char *entry_id)
{
  MentorFolder *folder;
  MentorPrivateEntry *entry;

  g_return_val_if_fail (MENTOR_IS_COURSE (self), NULL);

  folder = open_private (self);
  if (folder == NULL)
    return NULL;
  entry = _mentor_private_folder_get_entry (folder, entry_id);
  mentor_document_set_history (MENTOR_DOCUMENT (entry), self->history);
  return entry;
}

const char *
mentor_course_get_private_path (MentorCourse *self)
{
  MentorFolder *folder;

  g_return_val_if_fail (MENTOR_IS_COURSE (self), NULL);

  folder = open_private (self);
  return folder != NULL ? mentor_folder_get_path (folder) : NULL;
}

MentorLogbook *
mentor_course_get_logbook (MentorCourse *self)
{
  g_return_val_if_fail (MENTOR_IS_COURSE (self), NULL);
  if (self->logbook == NULL)
    self->logbook = _mentor_logbook_new (self->folder, self->history,
                                         _mentor_log_here_new (self->library, self->id));
  return self->logbook;
}

MentorProgramme *
mentor_course_get_programme (MentorCourse *self)
{
  MentorPair *pair = mentor_course_get_pair (self);
  return mentor_programmes_get (mentor_record_get_string (MENTOR_RECORD (pair), "programme"));
}

char *
mentor_course_get_problem (MentorCourse *self, MentorDocument *document, char **path)
{
  g_return_val_if_fail (MENTOR_IS_COURSE (self), NULL);
  g_return_val_if_fail (MENTOR_IS_DOCUMENT (document), NULL);

  if (path != NULL)
    *path = g_strdup (mentor_folder_get_document_path (self->folder, document));
  return g_strdup (mentor_folder_get_problem (self->folder, document));
}

const char *
mentor_course_get_save_error (MentorCourse *self)
{
  const char *error;

  g_return_val_if_fail (MENTOR_IS_COURSE (self), NULL);

  error = mentor_folder_get_save_error (self->folder);
  if (error == NULL && !mentor_folder_get_available (self->folder))
    error = self->unavailable;
  if (error == NULL && self->private != NULL)
    error = mentor_folder_get_save_error (self->private);
  return error;
}

gboolean
mentor_course_is_emptied (MentorCourse *self)
{
  g_return_val_if_fail (MENTOR_IS_COURSE (self), FALSE);
  return mentor_folder_get_emptied (self->folder);
}

void
mentor_course_accept_missing (MentorCourse *self)
{
  g_return_if_fail (MENTOR_IS_COURSE (self));
  mentor_folder_accept_missing (self->folder);
}

void
mentor_course_flush (MentorCourse *self)
{
  g_return_if_fail (MENTOR_IS_COURSE (self));
  mentor_history_break (self->history);
  if (!mentor_folder_get_available (self->folder))
    mentor_folder_rescan (self->folder);
  mentor_folder_flush (self->folder);
  if (self->private != NULL)
    mentor_folder_flush (self->private);
}

gboolean
mentor_course_flush_sync (MentorCourse *self)
{
  gboolean saved;

  g_return_val_if_fail (MENTOR_IS_COURSE (self), FALSE);

  saved = mentor_folder_flush_sync (self->folder);
  return (self->private == NULL || mentor_folder_flush_sync (self->private)) && saved;
}

gboolean
mentor_course_leave (MentorCourse *self)
{
  gboolean saved;

  g_return_val_if_fail (MENTOR_IS_COURSE (self), FALSE);

  saved = mentor_course_flush_sync (self);
  /* What is on disk by now is one's own. */
  if (self->logbook != NULL)
    mentor_logbook_stamp (self->logbook);
  return saved;
}

gboolean
mentor_course_has_unsaved (MentorCourse *self)
{
  g_return_val_if_fail (MENTOR_IS_COURSE (self), FALSE);
  return mentor_folder_get_unsaved (self->folder)
         || (self->private != NULL && mentor_folder_get_unsaved (self->private));
}

void
mentor_course_rescan (MentorCourse *self)
{
  g_return_if_fail (MENTOR_IS_COURSE (self));
  mentor_folder_rescan (self->folder);
}
