/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/mentor-pair.h"
#include "workspace/mentor-log-facts-private.h"

G_BEGIN_DECLS

typedef struct
{
  char *id;
  char *title;
  char *due;
} MentorAcrossTask;

/* MentorAcrossPair: what was read of one pair; a plain struct of one thread at a time. */
typedef struct
{
  char *id;
  char *names;
  char *folder;
  MentorMe me;

  char *problem;     /* why it can't be read, or NULL */
  GPtrArray *facts;  /* of MentorLogFacts, newest first */
  GPtrArray *tasks;  /* of MentorAcrossTask: what the one who sits here promised */
} MentorAcrossPair;

MentorAcrossPair *_mentor_across_pair_new (const char *id, const char *names, const char *folder,
                                           MentorMe me);
void _mentor_across_pair_free (MentorAcrossPair *self);
/* May be called from any thread. */
void _mentor_across_pair_load (MentorAcrossPair *self, GCancellable *cancellable);

G_END_DECLS
