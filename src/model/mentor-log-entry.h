/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "record/mentor-document.h"
#include "record/mentor-record-list.h"

G_BEGIN_DECLS

typedef enum
{
  MENTOR_LOG_MEETING,
  MENTOR_LOG_REFLECTION,
  MENTOR_LOG_NOTE,
} MentorLogKind;
#define MENTOR_TYPE_LOG_KIND (mentor_log_kind_get_type ())
GType mentor_log_kind_get_type (void) G_GNUC_CONST;

/* MentorAnswer: text; its id is the prompt's id in the programme's logbook template. */
#define MENTOR_TYPE_ANSWER (mentor_answer_get_type ())
G_DECLARE_FINAL_TYPE (MentorAnswer, mentor_answer, MENTOR, ANSWER, MentorRecord)

/*
 * MentorLogEntry: one document of the logbook (inventory A12). Values: kind, date, time, duration
 * (minutes), place, next-date, next-time, next-place. Keyed list: answers.
 */
#define MENTOR_TYPE_LOG_ENTRY (mentor_log_entry_get_type ())
G_DECLARE_FINAL_TYPE (MentorLogEntry, mentor_log_entry, MENTOR, LOG_ENTRY, MentorDocument)

/** mentor_log_entry_get_answer: Returns: (transfer none): the answer to a prompt; blank until written */
MentorAnswer *mentor_log_entry_get_answer (MentorLogEntry *self, const char *prompt_id);

/**
 * mentor_log_entry_get_first_line:
 *
 * What the entry is about, for lists: the first line of its most telling answer (topics, outcome,
 * then any other).
 *
 * Returns: (transfer full): the line; "" when nothing is written
 */
char *mentor_log_entry_get_first_line (MentorLogEntry *self);

G_END_DECLS
