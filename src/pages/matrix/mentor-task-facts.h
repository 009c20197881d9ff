/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/mentor-tasks.h"

G_BEGIN_DECLS

/** mentor_task_facts_add: puts owner (unless it is the mentee) and due day of a task into a box */
void mentor_task_facts_add (GtkBox *box, MentorTask *task);

G_END_DECLS
