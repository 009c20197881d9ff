/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/mentor-pair.h"
#include "workspace/mentor-log-facts-private.h"
#include "workspace/mentor-workspace.h"

G_BEGIN_DECLS

typedef struct
{
  char *id;
  char *title;
  char *due;
  gboolean is_mentors;
} MentorAcrossTask;

/* MentorAcrossPair: what was read of one pair; a plain struct of one thread at a time. */
typedef struct
{
  char *id;
  char *names;
  char *mentor;
  char *mentee;
  char *folder;
  MentorMe me;

  char *problem;     /* why it can't be read, or NULL */
  GPtrArray *facts;  /* of MentorLogFacts, newest first */
  GPtrArray *tasks;  /* of MentorAcrossTask: what those who sit here promised */
} MentorAcrossPair;

MentorAcrossPair *_mentor_across_pair_new (MentorPairHead *head, const char *folder, MentorMe me);
void _mentor_across_pair_free (MentorAcrossPair *self);
/* May be called from any thread. */
void _mentor_across_pair_load (MentorAcrossPair *self, GCancellable *cancellable);

G_END_DECLS
