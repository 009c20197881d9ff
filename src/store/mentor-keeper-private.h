/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* What mentor-keeper.c (saving) and mentor-keeper-look.c (reading, merging) share. */

#include "store/mentor-keeper.h"

struct _MentorKeeper
{
  GObject parent_instance;

  MentorDocument *document;
  char *root;
  char *name;
  char *path;
  char *backups;

  GBytes *base;            /* what we last read or wrote */
  JsonNode *base_tree;     /* the same, when it was written by us */
  JsonNode *saving_tree;   /* what is being written */
  struct stat base_status; /* how the file looked then; an inode of 0 when it was read */
  gboolean there;          /* whether there is a file, as far as we know: it holds base */
  char *look;   /* how the file looked when we last read it */

  gboolean patient; /* edits may wait long */
  gboolean hurried; /* but those that wait now may not */
  gboolean dirty;
  gboolean saving;
  gboolean stopped;
  gboolean held; /* the folder is away: nothing is read or written, and all is kept */
  gboolean rescan_wanted; /* once the save is done */
  gboolean unconfirmed;   /* the disk hasn't confirmed the last save */
  gboolean displace;      /* what lies there can't be merged: the next save takes its place */
  GError *error;
  GError *problem;

  gint64 first_edit; /* that isn't handed to the saver */
  gint64 last_edit;
  GBytes *spell; /* the state before this spell of editing, until it is kept as a version */
  guint timer;

  char *trash_path;

  GPtrArray *copies; /* paths of copies that were merged in: they go away once that is saved */
  guint n_saving;    /* so many of them are in the save that is under way */
};

void _mentor_keeper_tell (MentorKeeper *self);
void _mentor_keeper_schedule (MentorKeeper *self);
void _mentor_keeper_set_base (MentorKeeper *self, GBytes *bytes);
/* Whether the file holds these bytes, as far as we know. */
gboolean _mentor_keeper_is_base (MentorKeeper *self, GBytes *bytes);
char *_mentor_keeper_get_base_path (MentorKeeper *self);
/* Where the state lies that last came from the other side. */
char *_mentor_keeper_get_shared_path (MentorKeeper *self);

gboolean _mentor_keeper_has_root (MentorKeeper *self);
JsonNode *_mentor_keeper_parse (MentorKeeper *self, GBytes *bytes, GError **error);
/* Brings @theirs into a document with edits of ours; the merged state waits to be saved. */
void _mentor_keeper_merge (MentorKeeper *self, GBytes *base, JsonNode *theirs);
/* The file holds what we didn't write. */
void _mentor_keeper_take_foreign (MentorKeeper *self, GBytes *bytes);
/* Reads the file if it looks otherwise than last time. */
void _mentor_keeper_look (MentorKeeper *self);
/* Keeps bytes as an earlier version. */
void _mentor_keeper_keep_version (MentorKeeper *self, GBytes *bytes);
/* The copies that were in a save are in the file now, or still aren't. */
void _mentor_keeper_settle_copies (MentorKeeper *self, gboolean saved);
/* Keeps what we wrote last time as a version, when somebody else changed the file since. */
void _mentor_keeper_retire_base (MentorKeeper *self);
