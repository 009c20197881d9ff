/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "record/mentor-history.h"
#include "workspace/mentor-log-here-private.h"
#include "workspace/mentor-log-load-private.h"
#include "workspace/mentor-logbook.h"

G_BEGIN_DECLS

struct _MentorLogbook
{
  GObject parent_instance;

  MentorFolder *folder;
  MentorHistory *history;
  GPtrArray *heads;
  GHashTable *entries; /* MentorLogHead → MentorLogEntry, those that are open */

  MentorLogHere *here;
  guint n_new;
  GHashTable *by_id;   /* id, owned by the head → head */

  guint idle;           /* starts the worker */
  MentorLogLoad *load;  /* the worker */
  GPtrArray *facts;     /* what it has read */
  GHashTable *looks;    /* how the files looked before */
  GPtrArray *loaded;    /* the heads that were made of it so far */
  GHashTable *vanished; /* names that went away while it reads */
};

/* mentor-logbook.c */
/* @here: (transfer full) */
MentorLogbook *_mentor_logbook_new (MentorFolder *folder, MentorHistory *history,
                                    MentorLogHere *here);
/* (element-type MentorLogHead): the heads in order, to be looked through at once. */
GPtrArray *_mentor_logbook_peek_heads (MentorLogbook *self);
void _mentor_logbook_insert_head (MentorLogbook *self, MentorLogHead *head);
void _mentor_logbook_remove_head (MentorLogbook *self, MentorLogHead *head);

/* mentor-logbook-new.c */
/* Whether the head of a file that was read is new. */
void _mentor_logbook_check_new (MentorLogbook *self, MentorLogHead *head);
/* Somebody else wrote in it just now. */
void _mentor_logbook_note_new (MentorLogbook *self, MentorLogHead *head);
void _mentor_logbook_forget_new (MentorLogbook *self, MentorLogHead *head);

/* mentor-logbook-load.c */
/* @name: a file that may be an entry */
void _mentor_logbook_add_file (MentorLogbook *self, const char *name);
void _mentor_logbook_begin_loading (MentorLogbook *self);

G_END_DECLS
