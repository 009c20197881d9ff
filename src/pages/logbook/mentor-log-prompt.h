/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "content/mentor-programme.h"
#include "content/mentor-question.h"
#include "model/mentor-log-entry.h"
#include "model/mentor-tasks.h"

G_BEGIN_DECLS

/** MENTOR_LOG_NOTE_ID: the answer that holds the text of a reflection or a note */
#define MENTOR_LOG_NOTE_ID "log-note"

/*
 * MentorLogPrompt: one question of the logbook's template with what answers it: a text, a list of
 * promises, or the next meeting's date.
 */
#define MENTOR_TYPE_LOG_PROMPT (mentor_log_prompt_get_type ())
G_DECLARE_FINAL_TYPE (MentorLogPrompt, mentor_log_prompt, MENTOR, LOG_PROMPT, GtkWidget)

/**
 * mentor_log_prompt_new:
 * @prompt: (nullable): a question; %NULL for the text of a reflection or a note, without a question
 *
 * Returns: (transfer floating): its widget
 */
GtkWidget *mentor_log_prompt_new (MentorPrompt *prompt);

/** mentor_log_prompt_new_question: Returns: (transfer floating): a question around a meeting, which is
 *  answered with a text */
GtkWidget *mentor_log_prompt_new_question (MentorQuestion *question);

/**
 * mentor_log_prompt_bind:
 * @entry: (nullable): the entry that is answered in
 * @promises: (nullable): its promises
 */
void mentor_log_prompt_bind (MentorLogPrompt *self, MentorLogEntry *entry,
                             MentorPromises *promises);

/** mentor_log_prompt_is_answered: Returns: whether the bound entry has an answer to it */
gboolean mentor_log_prompt_is_answered (MentorLogPrompt *self);

/** mentor_log_prompt_focus: puts the caret into the answer */
void mentor_log_prompt_focus (MentorLogPrompt *self);

G_END_DECLS
