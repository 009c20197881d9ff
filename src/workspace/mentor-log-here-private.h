/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/mentor-library.h"

G_BEGIN_DECLS

/*
 * MentorLogHere: what this machine alone knows of a pair's logbook, in the library: who sits here, and
 * what of it was looked at. Nobody else learns when one reads what.
 */
typedef struct _MentorLogHere MentorLogHere;

MentorLogHere *_mentor_log_here_new (MentorLibrary *library, const char *pair_id);
void _mentor_log_here_free (MentorLogHere *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MentorLogHere, _mentor_log_here_free)

MentorMe _mentor_log_here_get_me (MentorLogHere *self);

/* @changed: when the entry's file came to be as it is, in seconds since 1970; is it new? Remembers
 * that it is. */
gboolean _mentor_log_here_check (MentorLogHere *self, const char *entry_id, gint64 changed);
/* Somebody else has just written the entry. */
void _mentor_log_here_note (MentorLogHere *self, const char *entry_id);
/* It has been read now. Returns: whether it was new */
gboolean _mentor_log_here_look_at (MentorLogHere *self, const char *entry_id);
/* All that there is was checked by now: what is written later is new next time. @ids: a set of the
 * entries that there are: the others are forgotten. */
void _mentor_log_here_stamp (MentorLogHere *self, GHashTable *ids);

const char *_mentor_log_here_get_last_entry (MentorLogHere *self);
void _mentor_log_here_set_last_entry (MentorLogHere *self, const char *entry_id);

G_END_DECLS
