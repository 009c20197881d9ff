/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "workspace/mentor-log-facts-private.h"

G_BEGIN_DECLS

/*
 * MentorLogLoad: a thread that reads the facts of many entries, and hands them over in the main loop
 * in one go.
 */
typedef struct _MentorLogLoad MentorLogLoad;

/* @facts: (element-type MentorLogFacts): newest first; steal what is kept
 * @looks: see mentor_folder_note_looks() */
typedef void (*MentorLogLoaded) (GPtrArray *facts, GHashTable *looks, gpointer data);

/* @names: (transfer full): files of the folder. */
MentorLogLoad *_mentor_log_load_new (const char *folder, char **names, MentorLogLoaded loaded,
                                     gpointer data);
/* Also ends it before it is done: then nothing is handed over. */
void _mentor_log_load_free (MentorLogLoad *self);

G_END_DECLS
