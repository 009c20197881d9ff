/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/mentor-tasks.h"

G_BEGIN_DECLS

/**
 * mentor_cell_names_show:
 * @parent: what the popover belongs to
 * @at: what it points to
 * @tasks: whose cells get other names
 * @cell: the one whose name gets the caret; %MENTOR_TASK_NOT_PLACED for the first
 *
 * Opens a popover with the names of the four cells. An empty name is the usual one.
 */
void mentor_cell_names_show (GtkWidget *parent, GtkWidget *at, MentorTasks *tasks,
                             MentorTaskCell cell);

G_END_DECLS
