/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "workspace/mentor-log-facts-private.h"
#include "workspace/mentor-logbook.h"

G_BEGIN_DECLS

/* @facts: (transfer full): what is known of the entry; @folder: the pair's folder. */
MentorLogHead *_mentor_log_head_new (const char *folder, MentorLogFacts *facts);
/* @facts: (transfer full): what is known now; of the same entry. */
void _mentor_log_head_take (MentorLogHead *self, MentorLogFacts *facts);
const MentorLogFacts *_mentor_log_head_get_facts (MentorLogHead *self);
/* The file's name within the pair's folder. */
const char *_mentor_log_head_get_name (MentorLogHead *self);
void _mentor_log_head_set_new (MentorLogHead *self, gboolean new);
/* Newest first. */
int _mentor_log_head_compare (MentorLogHead *a, MentorLogHead *b);
/* The text that is searched: mentor_log_head_get_facts()->folded, one step nearer. */
const char *_mentor_log_head_get_folded (MentorLogHead *self);
/* See mentor_log_head_find_passage(). */
char *_mentor_log_cut_passage (const char *text, const char *const *needles, MentorSpan *hit);

G_END_DECLS
