/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "workspace/mentor-course.h"

G_BEGIN_DECLS

/*
 * MentorHostChoice: whose turn it is to host a meeting. Property: next (boolean, construct only:
 * the meeting after the entry's).
 */
#define MENTOR_TYPE_HOST_CHOICE (mentor_host_choice_get_type ())
G_DECLARE_FINAL_TYPE (MentorHostChoice, mentor_host_choice, MENTOR, HOST_CHOICE, GtkWidget)

/** mentor_host_choice_bind: @pair: (nullable), @entry: (nullable): whose host is shown and chosen */
void mentor_host_choice_bind (MentorHostChoice *self, MentorPair *pair, MentorLogEntry *entry);

G_END_DECLS
