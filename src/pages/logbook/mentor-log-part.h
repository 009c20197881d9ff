/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "pages/logbook/mentor-log-prompt.h"

G_BEGIN_DECLS

/*
 * MentorLogPart: a section of an entry: its heading and its questions.
 */
#define MENTOR_TYPE_LOG_PART (mentor_log_part_get_type ())
G_DECLARE_FINAL_TYPE (MentorLogPart, mentor_log_part, MENTOR, LOG_PART, GtkWidget)

/**
 * mentor_log_part_new:
 * @section: (nullable): a section of the template; %NULL for the text of a reflection or a note
 *
 * Returns: (transfer floating): its widget
 */
GtkWidget *mentor_log_part_new (MentorLogSection *section);

/** mentor_log_part_bind: @entry: (nullable), @promises: (nullable): see mentor_log_prompt_bind() */
void mentor_log_part_bind (MentorLogPart *self, MentorLogEntry *entry, MentorPromises *promises);

/** mentor_log_part_is_answered: Returns: whether the entry has an answer to one of its questions */
gboolean mentor_log_part_is_answered (MentorLogPart *self);

/** mentor_log_part_focus: puts the caret into its first answer */
void mentor_log_part_focus (MentorLogPart *self);

G_END_DECLS
