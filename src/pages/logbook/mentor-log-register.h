/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "workspace/mentor-logbook.h"

G_BEGIN_DECLS

/*
 * MentorLogRegister: passages of many entries under each other: all answers to one question, or all
 * that was reached.
 *
 * Signals: "chosen" (MentorLogRegister*, const char *entry_id): a passage was activated; "closed"
 * (MentorLogRegister*): the user is done.
 */
#define MENTOR_TYPE_LOG_REGISTER (mentor_log_register_get_type ())
G_DECLARE_FINAL_TYPE (MentorLogRegister, mentor_log_register, MENTOR, LOG_REGISTER, GtkWidget)

/** mentor_log_register_show_answers: the answers to a prompt, newest first; @question: its text */
void mentor_log_register_show_answers (MentorLogRegister *self, MentorLogbook *logbook,
                                       const char *prompt_id, const char *question);

/** mentor_log_register_show_results: what was reached, by goal, the newest first in each */
void mentor_log_register_show_results (MentorLogRegister *self, MentorLogbook *logbook);

/** mentor_log_register_clear: forgets the passages */
void mentor_log_register_clear (MentorLogRegister *self);

G_END_DECLS
