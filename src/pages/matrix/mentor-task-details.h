/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/mentor-tasks.h"
#include "pages/mentor-page.h"

G_BEGIN_DECLS

/*
 * MentorTaskDetails: all that can be said of a task, edited in place, in a popover beside its card.
 */
#define MENTOR_TYPE_TASK_DETAILS (mentor_task_details_get_type ())
G_DECLARE_FINAL_TYPE (MentorTaskDetails, mentor_task_details, MENTOR, TASK_DETAILS, GtkPopover)

/**
 * mentor_task_details_show:
 * @page: the page; the popover is its child, because a card goes when its task moves
 * @card: what it points to
 * @task: the task
 *
 * Opens the popover; it goes away by itself.
 */
void mentor_task_details_show (MentorPage *page, GtkWidget *card, MentorTask *task);

G_END_DECLS
