/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/mentor-tasks.h"

G_BEGIN_DECLS

/* Between the boards that show tasks. */

char *_mentor_tasks_rank_at_end (MentorTasks *self, MentorTaskCell cell);
/* @from: the cell where the task was, or -1 when it is new. */
void _mentor_tasks_tell_move (MentorTasks *self, MentorTask *task, int from);
void _mentor_tasks_remove (MentorTasks *self, MentorRecord *task);

G_END_DECLS
