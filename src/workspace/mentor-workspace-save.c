/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How a MentorWorkspace saves: what is on disk, and when all of it has to be. */

#include "config.h"

#include "workspace/mentor-workspace-private.h"

void
mentor_workspace_flush (MentorWorkspace *self)
{
  g_return_if_fail (MENTOR_IS_WORKSPACE (self));

  if (mentor_workspace_get_course (self) != NULL)
    mentor_course_flush (mentor_workspace_get_course (self));
  mentor_library_flush (_mentor_workspace_get_library (self));
}

gboolean
mentor_workspace_flush_sync (MentorWorkspace *self)
{
  GHashTableIter iter;
  gpointer course;
  gboolean saved = TRUE;

  g_return_val_if_fail (MENTOR_IS_WORKSPACE (self), FALSE);

  g_hash_table_iter_init (&iter, _mentor_workspace_get_courses (self));
  while (g_hash_table_iter_next (&iter, NULL, &course))
    saved &= mentor_course_flush_sync (course);
  return mentor_library_flush_sync (_mentor_workspace_get_library (self)) && saved;
}

gboolean
mentor_workspace_leave (MentorWorkspace *self)
{
  GHashTableIter iter;
  gpointer course;
  gboolean saved = TRUE;

  g_return_val_if_fail (MENTOR_IS_WORKSPACE (self), FALSE);

  g_hash_table_iter_init (&iter, _mentor_workspace_get_courses (self));
  while (g_hash_table_iter_next (&iter, NULL, &course))
    saved &= mentor_course_leave (course);
  return mentor_library_flush_sync (_mentor_workspace_get_library (self)) && saved;
}

gboolean
mentor_workspace_has_unsaved (MentorWorkspace *self)
{
  GHashTableIter iter;
  gpointer course;

  g_return_val_if_fail (MENTOR_IS_WORKSPACE (self), FALSE);

  g_hash_table_iter_init (&iter, _mentor_workspace_get_courses (self));
  while (g_hash_table_iter_next (&iter, NULL, &course))
    if (mentor_course_has_unsaved (course))
      return TRUE;
  return mentor_library_get_unsaved (_mentor_workspace_get_library (self));
}
