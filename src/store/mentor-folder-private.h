/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* What mentor-folder.c (documents), mentor-folder-look.c (what others do to the folder) and
 * mentor-folder-copies.c (conflict copies) share. */

#include "store/mentor-folder.h"
#include "store/mentor-keeper.h"
#include "store/mentor-log-files.h"
#include "store/mentor-watch.h"

struct _MentorFolder
{
  GObject parent_instance;

  char *path;
  char *backups;
  GPtrArray *keepers;
  GPtrArray *trashed; /* keepers whose documents may be adopted again */

  GHashTable *entries;    /* as mentor_log_files_list(); NULL until listed */
  gboolean wants_entries; /* somebody knows the newest of them: they are listed when there is time */
  char **newest;          /* of the entries, when the folder was opened; NULL when that is past */
  char *newest_look;      /* of their folder then */
  gboolean has_more;
  MentorWatch *watch;  /* NULL until something is read */

  gboolean available;
  char *emptied_message;
  gboolean emptied;  /* there is a folder, but too much is missing in it */
  GHashTable *known; /* names of documents that were there → since when one is missing, or 0 */
  guint look_source; /* the first whole look, once there is time */
  guint poll_source; /* looks again while the folder is away */

  GHashTable *copy_problems; /* names of copies that can't be read → why */
  gboolean unsaved;
  gboolean busy;
  char *save_error;
  gboolean swept;
  guint n_recovered;
};

MentorKeeper *
_mentor_folder_find_keeper (GPtrArray *keepers, MentorDocument *document, const char *name);
MentorKeeper *
_mentor_folder_add_keeper (MentorFolder *self, MentorDocument *document, const char *name);
/* Before anything is read. */
void _mentor_folder_begin (MentorFolder *self);
void _mentor_folder_sweep (MentorFolder *self);
void _mentor_folder_summarise (MentorFolder *self);
void _mentor_folder_set_available (MentorFolder *self, gboolean available);

void _mentor_folder_tell_appeared (MentorFolder *self, const char *name);
void _mentor_folder_tell_changed (MentorFolder *self, const char *name);
void _mentor_folder_tell_vanished (MentorFolder *self, const char *name);
void _mentor_folder_tell_problems (MentorFolder *self);

/* The first look at what is there, cheap; the whole one follows when there is time. */
void _mentor_folder_begin_look (MentorFolder *self);
void _mentor_folder_end_look (MentorFolder *self);
/* Takes the documents out of those that are expected to be there. */
void _mentor_folder_forget (MentorFolder *self, const char *name);

/* Merges copies of documents that lie beside them. */
void _mentor_folder_take_copies (MentorFolder *self);
