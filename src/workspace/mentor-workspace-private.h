/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/mentor-library.h"
#include "workspace/mentor-workspace.h"

G_BEGIN_DECLS

MentorLibrary *_mentor_workspace_get_library (MentorWorkspace *self);

/* Returns: (transfer none) (element-type utf8 MentorCourse): those opened since the start */
GHashTable *_mentor_workspace_get_courses (MentorWorkspace *self);

/* Returns: (transfer none) (nullable): the open pair's */
MentorFolder *_mentor_workspace_get_folder (MentorWorkspace *self);

/* Returns: (nullable): what a list of records is called in words */
const char *_mentor_workspace_get_heading (const char *member);

G_END_DECLS
