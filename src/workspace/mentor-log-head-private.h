/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "workspace/mentor-logbook.h"

G_BEGIN_DECLS

/* @name: the file, within @folder. */
MentorLogHead *_mentor_log_head_new (const char *folder, const char *name);
/* Takes what the row shows from the entry. */
void _mentor_log_head_read (MentorLogHead *self, MentorLogEntry *entry);
/* The file can't be read: @id stands in for the entry's, @problem says why. */
void _mentor_log_head_fail (MentorLogHead *self, const char *id, const char *problem);
/* The next meeting that the entry agrees on; "" when it doesn't. */
const char *_mentor_log_head_get_next (MentorLogHead *self, const char **time, const char **place);
/* The file's name within the pair's folder. */
const char *_mentor_log_head_get_name (MentorLogHead *self);
/* Newest first. */
int _mentor_log_head_compare (gconstpointer a, gconstpointer b, gpointer unused);

G_END_DECLS
