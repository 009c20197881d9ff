/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/mentor-tasks.h"

G_BEGIN_DECLS

/* Between the boards that show tasks. */

char *_mentor_tasks_rank_at_end (MentorTasks *self, MentorTaskCell cell);
void _mentor_tasks_remove (MentorTasks *self, MentorRecord *task);

G_END_DECLS
