/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/mentor-tasks.h"

G_BEGIN_DECLS

/*
 * MentorTaskHours: how many hours a week a task takes now: quick steps, and an entry for any other
 * number.
 */
#define MENTOR_TYPE_TASK_HOURS (mentor_task_hours_get_type ())
G_DECLARE_FINAL_TYPE (MentorTaskHours, mentor_task_hours, MENTOR, TASK_HOURS, GtkWidget)

/** mentor_task_hours_new: Returns: (transfer floating): the hours of a task */
GtkWidget *mentor_task_hours_new (MentorTask *task);

/**
 * mentor_task_hours_type:
 * @character: a digit, "," or "."
 *
 * Sets the hours by typing on the task's card: what follows within a moment continues the number.
 *
 * Returns: whether it was understood
 */
gboolean mentor_task_hours_type (MentorTask *task, const char *character);

G_END_DECLS
