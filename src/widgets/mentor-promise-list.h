/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/mentor-tasks.h"

G_BEGIN_DECLS

/*
 * MentorPromiseList: what one person has promised and not done yet, with a check mark each. Shows
 * the first few and says how many more there are.
 *
 * Signals: "done" (MentorPromiseList*): one was marked as done, and is gone;
 *          "changed" (MentorPromiseList*): the list has another length.
 */
#define MENTOR_TYPE_PROMISE_LIST (mentor_promise_list_get_type ())
G_DECLARE_FINAL_TYPE (MentorPromiseList, mentor_promise_list, MENTOR, PROMISE_LIST, GtkWidget)

/** mentor_promise_list_set_promises: @promises: (nullable): of one person */
void mentor_promise_list_set_promises (MentorPromiseList *self, MentorRecordView *promises);

/** mentor_promise_list_set_heading: @heading: whose promises these are */
void mentor_promise_list_set_heading (MentorPromiseList *self, const char *heading);

/** mentor_promise_list_get_length: Returns: how many promises there are */
guint mentor_promise_list_get_length (MentorPromiseList *self);

/** mentor_promise_list_show_all: leaves none out, however many there are */
void mentor_promise_list_show_all (MentorPromiseList *self);

G_END_DECLS
