/* SPDX-License-Identifier: GPL-3.0-or-later */

/* MentorWorkspace: which pairs there are, which one is open, which page is shown. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "model/mentor-date.h"
#include "workspace/mentor-course-private.h"
#include "workspace/mentor-example.h"
#include "workspace/mentor-pair-heads.h"
#include "workspace/mentor-workspace-private.h"
#include "workspace/mentor-workspace.h"

struct _MentorWorkspace
{
  GObject parent_instance;

  MentorLibrary *library;
  MentorPairHeads *heads;
  GHashTable *courses; /* id → MentorCourse: those opened since the start */
  MentorCourse *course;
  char *page;

  /* What "Undo" after "Remove from my list" brings back. */
  char *removed_id;
  char *removed_folder;
  MentorMe removed_me;
};

enum
{
  PROP_COURSE = 1,
  PROP_PAGE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (MentorWorkspace, mentor_workspace, G_TYPE_OBJECT)

static void
show_page_to_history (MentorWorkspace *self)
{
  if (self->course != NULL)
    g_object_set (mentor_course_get_history (self->course), "page", self->page, NULL);
}

static void
set_course (MentorWorkspace *self, MentorCourse *course)
{
  if (self->course == course)
    return;
  if (self->course != NULL)
    mentor_course_flush (self->course);
  g_set_object (&self->course, course);
  if (course != NULL)
    mentor_library_set_last_pair (self->library, mentor_course_get_id (course));
  show_page_to_history (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COURSE]);
}

static void
follow (MentorWorkspace *self, MentorCourse *course)
{
  if (self->heads != NULL)
    mentor_pair_heads_follow (self->heads, mentor_course_get_id (course),
                              mentor_course_get_pair (course));
}

static void
mentor_workspace_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  MentorWorkspace *self = MENTOR_WORKSPACE (object);

  switch (id)
    {
    case PROP_COURSE:
      g_value_set_object (value, self->course);
      break;
    case PROP_PAGE:
      g_value_set_string (value, mentor_workspace_get_page (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
mentor_workspace_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_PAGE)
    mentor_workspace_set_page (MENTOR_WORKSPACE (object), g_value_get_string (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
mentor_workspace_finalize (GObject *object)
{
  MentorWorkspace *self = MENTOR_WORKSPACE (object);

  g_clear_object (&self->course);
  g_hash_table_unref (self->courses);
  g_clear_object (&self->heads);
  g_clear_object (&self->library);
  g_free (self->page);
  g_free (self->removed_id);
  g_free (self->removed_folder);

  G_OBJECT_CLASS (mentor_workspace_parent_class)->finalize (object);
}

static void
mentor_workspace_class_init (MentorWorkspaceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = mentor_workspace_get_property;
  object_class->set_property = mentor_workspace_set_property;
  object_class->finalize = mentor_workspace_finalize;

  properties[PROP_COURSE] = g_param_spec_object ("course", NULL, NULL, MENTOR_TYPE_COURSE,
                                                 G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_PAGE]
      = g_param_spec_string ("page", NULL, NULL, NULL,
                             G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
mentor_workspace_init (MentorWorkspace *self)
{
  self->courses = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
}

MentorWorkspace *
mentor_workspace_new (const char *data_dir)
{
  MentorWorkspace *self = g_object_new (MENTOR_TYPE_WORKSPACE, NULL);

  self->library = mentor_library_new (data_dir);
  self->page = g_strdup (mentor_library_get_last_page (self->library));
  return self;
}

MentorCourse *
mentor_workspace_get_course (MentorWorkspace *self)
{
  g_return_val_if_fail (MENTOR_IS_WORKSPACE (self), NULL);
  return self->course;
}

const char *
mentor_workspace_get_page (MentorWorkspace *self)
{
  g_return_val_if_fail (MENTOR_IS_WORKSPACE (self), NULL);
  return self->page != NULL && *self->page != '\0' ? self->page : "overview";
}

void
mentor_workspace_set_page (MentorWorkspace *self, const char *page)
{
  g_return_if_fail (MENTOR_IS_WORKSPACE (self));

  if (g_strcmp0 (self->page, page) == 0)
    return;
  g_free (self->page);
  self->page = g_strdup (page);
  mentor_library_set_last_page (self->library, page != NULL ? page : "");
  if (self->course != NULL)
    mentor_course_flush (self->course);
  show_page_to_history (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PAGE]);
}

GListModel *
mentor_workspace_list_pairs (MentorWorkspace *self)
{
  g_return_val_if_fail (MENTOR_IS_WORKSPACE (self), NULL);

  if (self->heads == NULL)
    {
      GHashTableIter iter;
      gpointer course;

      self->heads = mentor_pair_heads_new (self->library);
      g_hash_table_iter_init (&iter, self->courses);
      while (g_hash_table_iter_next (&iter, NULL, &course))
        follow (self, course);
    }
  return G_LIST_MODEL (self->heads);
}

gboolean
mentor_workspace_open_pair (MentorWorkspace *self, const char *id, GError **error)
{
  MentorCourse *course;
  MentorLibraryPair *known;

  g_return_val_if_fail (MENTOR_IS_WORKSPACE (self), FALSE);

  known = mentor_library_find (self->library, id);
  if (known == NULL)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
                           _("This pair is not on the list."));
      return FALSE;
    }
  course = g_hash_table_lookup (self->courses, id);
  if (course == NULL)
    {
      const char *folder = mentor_library_pair_get_folder (known);

      if (!g_file_test (folder, G_FILE_TEST_IS_DIR))
        {
          g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
                       _("The folder %s cannot be reached. Nothing in it was changed."), folder);
          return FALSE;
        }
      course = _mentor_course_new (self->library, id);
      g_hash_table_insert (self->courses, g_strdup (id), course);
      follow (self, course);
    }
  set_course (self, course);
  return TRUE;
}

gboolean
mentor_workspace_open_last (MentorWorkspace *self)
{
  MentorRecordList *pairs;
  const char *last;

  g_return_val_if_fail (MENTOR_IS_WORKSPACE (self), FALSE);

  last = mentor_library_get_last_pair (self->library);
  if (*last != '\0' && mentor_workspace_open_pair (self, last, NULL))
    return TRUE;
  pairs = mentor_library_get_pairs (self->library);
  for (guint i = 0; i < mentor_record_list_get_length (pairs); i++)
    if (mentor_workspace_open_pair (self, mentor_record_get_id (mentor_record_list_get (pairs, i)),
                                    NULL))
      return TRUE;
  return FALSE;
}

static MentorLibraryPair *
find_by_folder (MentorWorkspace *self, const char *folder)
{
  MentorRecordList *pairs = mentor_library_get_pairs (self->library);

  for (guint i = 0; i < mentor_record_list_get_length (pairs); i++)
    {
      MentorLibraryPair *pair = mentor_record_list_get (pairs, i);
      if (g_str_equal (mentor_library_pair_get_folder (pair), folder))
        return pair;
    }
  return NULL;
}

gboolean
mentor_workspace_open_folder (MentorWorkspace *self, const char *path, GError **error)
{
  g_autofree char *absolute = g_canonicalize_filename (path, NULL);
  g_autofree char *id = NULL;
  MentorLibraryPair *known;

  g_return_val_if_fail (MENTOR_IS_WORKSPACE (self), FALSE);

  /* A pair that is known opens with what can be read, whatever became of its pair.json. */
  known = find_by_folder (self, absolute);
  if (known != NULL)
    return mentor_workspace_open_pair (self, mentor_record_get_id (MENTOR_RECORD (known)), error);

  id = mentor_library_identify (absolute, error);
  if (id == NULL)
    return FALSE;
  known = mentor_library_find (self->library, id);
  if (known == NULL || !g_str_equal (mentor_library_pair_get_folder (known), absolute))
    {
      /* A course that is open on the old place would go on saving there. */
      if (known != NULL && g_hash_table_contains (self->courses, id))
        {
          g_set_error (error, G_IO_ERROR, G_IO_ERROR_EXISTS,
                       _("This pair is already open, from the folder %s."),
                       mentor_library_pair_get_folder (known));
          return FALSE;
        }
      mentor_library_add (self->library, id, absolute,
                          known != NULL ? mentor_library_pair_get_me (known) : MENTOR_ME_BOTH);
    }
  return mentor_workspace_open_pair (self, id, error);
}

gboolean
mentor_workspace_open_example (MentorWorkspace *self, GError **error)
{
  g_autofree char *folder = NULL;

  g_return_val_if_fail (MENTOR_IS_WORKSPACE (self), FALSE);

  if (mentor_library_find (self->library, MENTOR_EXAMPLE_ID) == NULL)
    {
      folder = mentor_library_create_folder (self->library, _("example"), MENTOR_EXAMPLE_ID, error);
      if (folder == NULL || !mentor_example_write (folder, NULL, error))
        return FALSE;
      mentor_library_add (self->library, MENTOR_EXAMPLE_ID, folder, MENTOR_ME_BOTH);
    }
  return mentor_workspace_open_pair (self, MENTOR_EXAMPLE_ID, error);
}

static void
set_person (MentorPerson *person, const char *name, const char *title, const char *organisation)
{
  g_object_set (person, "name", name, "title", title, "organisation", organisation, NULL);
}

gboolean
mentor_workspace_create_pair (MentorWorkspace *self, const MentorPairDetails *details,
                              GError **error)
{
  g_autoptr (MentorPair) pair = mentor_record_new (MENTOR_TYPE_PAIR, NULL);
  const char *id = mentor_record_get_id (MENTOR_RECORD (pair));
  g_autofree char *names = g_strconcat (details->mentee_name, " ", details->mentor_name, NULL);
  g_autofree char *today = mentor_date_today ();
  g_autofree char *folder = NULL;
  MentorFolder *opened;

  g_return_val_if_fail (MENTOR_IS_WORKSPACE (self), FALSE);

  folder = mentor_library_create_folder (self->library, names, id, error);
  if (folder == NULL)
    return FALSE;

  g_object_set (pair, "created", today, "programme", details->programme, NULL);
  set_person (mentor_pair_get_mentor (pair), details->mentor_name, details->mentor_title,
              details->mentor_organisation);
  set_person (mentor_pair_get_mentee (pair), details->mentee_name, details->mentee_title,
              details->mentee_organisation);

  mentor_library_add (self->library, id, folder, details->me);
  opened = mentor_library_open (self->library, id);
  mentor_folder_adopt (opened, MENTOR_DOCUMENT (pair), "pair.json");
  if (!mentor_folder_flush_sync (opened))
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, _("The pair was not created: %s"),
                   mentor_folder_get_save_error (opened));
      mentor_library_remove (self->library, id);
      return FALSE;
    }
  return mentor_workspace_open_pair (self, id, error);
}

/* Another pair comes in its place. */
static void
forget (MentorWorkspace *self, const char *id)
{
  if (self->course != NULL && g_str_equal (mentor_course_get_id (self->course), id))
    set_course (self, NULL);
  g_hash_table_remove (self->courses, id);
}

void
mentor_workspace_remove_pair (MentorWorkspace *self, const char *id)
{
  MentorLibraryPair *known;
  gboolean was_open;

  g_return_if_fail (MENTOR_IS_WORKSPACE (self));

  known = mentor_library_find (self->library, id);
  g_return_if_fail (known != NULL);
  was_open = self->course != NULL && g_str_equal (mentor_course_get_id (self->course), id);

  g_free (self->removed_id);
  self->removed_id = g_strdup (id);
  g_free (self->removed_folder);
  self->removed_folder = g_strdup (mentor_library_pair_get_folder (known));
  self->removed_me = mentor_library_pair_get_me (known);

  mentor_library_flush_sync (self->library);
  forget (self, self->removed_id);
  mentor_library_remove (self->library, self->removed_id);
  if (was_open)
    mentor_workspace_open_last (self);
}

void
mentor_workspace_restore_pair (MentorWorkspace *self)
{
  g_return_if_fail (MENTOR_IS_WORKSPACE (self));

  if (self->removed_id == NULL)
    return;
  mentor_library_add (self->library, self->removed_id, self->removed_folder, self->removed_me);
  mentor_workspace_open_pair (self, self->removed_id, NULL);
  g_clear_pointer (&self->removed_id, g_free);
}

gboolean
mentor_workspace_delete_pair (MentorWorkspace *self, const char *id, GError **error)
{
  g_autofree char *kept = g_strdup (id);
  gboolean was_open;

  g_return_val_if_fail (MENTOR_IS_WORKSPACE (self), FALSE);

  was_open = self->course != NULL && g_str_equal (mentor_course_get_id (self->course), kept);
  mentor_library_flush_sync (self->library);
  forget (self, kept);
  if (!mentor_library_delete (self->library, kept, error))
    {
      if (was_open)
        mentor_workspace_open_pair (self, kept, NULL);
      return FALSE;
    }
  if (was_open)
    mentor_workspace_open_last (self);
  return TRUE;
}

MentorLibrary *
_mentor_workspace_get_library (MentorWorkspace *self)
{
  return self->library;
}

GHashTable *
_mentor_workspace_get_courses (MentorWorkspace *self)
{
  return self->courses;
}
