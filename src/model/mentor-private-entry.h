/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/mentor-log-entry.h"

G_BEGIN_DECLS

/*
 * MentorPrivateEntry: what one of the two wrote for themselves about a log entry: a document of this
 * machine, under private/<pair>/<mentor|mentee>/, never in the pair's folder. Value: entry (the log
 * entry's id). Keyed list: answers (MentorAnswer, by prompt).
 */
#define MENTOR_TYPE_PRIVATE_ENTRY (mentor_private_entry_get_type ())
G_DECLARE_FINAL_TYPE (MentorPrivateEntry, mentor_private_entry, MENTOR, PRIVATE_ENTRY,
                      MentorDocument)

/** mentor_private_entry_get_answer: Returns: (transfer none): the answer to a prompt; blank until written */
MentorAnswer *mentor_private_entry_get_answer (MentorPrivateEntry *self, const char *prompt_id);

G_END_DECLS
