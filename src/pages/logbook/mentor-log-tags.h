/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/mentor-log-entry.h"

G_BEGIN_DECLS

/* MentorLogTags: the tags of an entry as chips, and an entry that adds one. */
#define MENTOR_TYPE_LOG_TAGS (mentor_log_tags_get_type ())
G_DECLARE_FINAL_TYPE (MentorLogTags, mentor_log_tags, MENTOR, LOG_TAGS, GtkWidget)

/** mentor_log_tags_bind: @entry: (nullable): whose tags to show */
void mentor_log_tags_bind (MentorLogTags *self, MentorLogEntry *entry);

G_END_DECLS
