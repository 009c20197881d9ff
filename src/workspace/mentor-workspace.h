/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "workspace/mentor-course.h"

G_BEGIN_DECLS

/*
 * MentorPairHead: a pair in the switcher. Properties (read-only): id, title, subtitle (programme),
 * folder, available (whether its folder can be reached), mentor-name, mentee-name.
 */
#define MENTOR_TYPE_PAIR_HEAD (mentor_pair_head_get_type ())
G_DECLARE_FINAL_TYPE (MentorPairHead, mentor_pair_head, MENTOR, PAIR_HEAD, GObject)

/** mentor_pair_head_get_id: Returns: see the property */
const char *mentor_pair_head_get_id (MentorPairHead *self);
/** mentor_pair_head_get_title: Returns: see the property */
const char *mentor_pair_head_get_title (MentorPairHead *self);
/** mentor_pair_head_get_subtitle: Returns: see the property */
const char *mentor_pair_head_get_subtitle (MentorPairHead *self);
/** mentor_pair_head_get_mentor_name: Returns: see the property */
const char *mentor_pair_head_get_mentor_name (MentorPairHead *self);
/** mentor_pair_head_get_mentee_name: Returns: see the property */
const char *mentor_pair_head_get_mentee_name (MentorPairHead *self);
/** mentor_pair_head_get_available: Returns: see the property */
gboolean mentor_pair_head_get_available (MentorPairHead *self);

/**
 * MentorPairDetails:
 *
 * What "New pair" asks for. Strings are borrowed.
 */
typedef struct
{
  const char *mentor_name, *mentor_title, *mentor_organisation;
  const char *mentee_name, *mentee_title, *mentee_organisation;
  MentorMe me;
  const char *programme;
} MentorPairDetails;

/*
 * MentorWorkspace: the list of pairs on this machine, the open one, and the page that is shown.
 * Properties: course (MentorCourse, nullable), page (string: a page's id).
 * A course stays open in the background with its history when another is chosen.
 */
#define MENTOR_TYPE_WORKSPACE (mentor_workspace_get_type ())
G_DECLARE_FINAL_TYPE (MentorWorkspace, mentor_workspace, MENTOR, WORKSPACE, GObject)

/**
 * mentor_workspace_new:
 * @data_dir: (nullable): where pairs lie; %NULL for mentorpar/ in the user's data folder
 */
MentorWorkspace *mentor_workspace_new (const char *data_dir);

/** mentor_workspace_get_course: Returns: (transfer none) (nullable): the open pair */
MentorCourse *mentor_workspace_get_course (MentorWorkspace *self);
/** mentor_workspace_get_page: Returns: the id of the page that is shown, or was at last */
const char *mentor_workspace_get_page (MentorWorkspace *self);
/** mentor_workspace_set_page: @page: the id of the page that is shown */
void mentor_workspace_set_page (MentorWorkspace *self, const char *page);

/** mentor_workspace_list_pairs: Returns: (transfer none): a live list of MentorPairHead */
GListModel *mentor_workspace_list_pairs (MentorWorkspace *self);

/** mentor_workspace_open_last: opens the pair that was open last. Returns: whether there is one */
gboolean mentor_workspace_open_last (MentorWorkspace *self);
/** mentor_workspace_open_pair: opens a known pair, by id. @error: a sentence for the user */
gboolean mentor_workspace_open_pair (MentorWorkspace *self, const char *id, GError **error);
/** mentor_workspace_open_folder: opens a pair's folder that lies anywhere, and remembers it */
gboolean mentor_workspace_open_folder (MentorWorkspace *self, const char *path, GError **error);
/** mentor_workspace_open_example: opens the example pair; makes it when it isn't there */
gboolean mentor_workspace_open_example (MentorWorkspace *self, GError **error);
/** mentor_workspace_create_pair: makes a pair with its folder and opens it */
gboolean mentor_workspace_create_pair (MentorWorkspace *self, const MentorPairDetails *details,
                                       GError **error);
/** mentor_workspace_remove_pair: takes a pair off the list; its folder stays */
void mentor_workspace_remove_pair (MentorWorkspace *self, const char *id);
/** mentor_workspace_restore_pair: takes back the last mentor_workspace_remove_pair() */
void mentor_workspace_restore_pair (MentorWorkspace *self);
/** mentor_workspace_delete_pair: deletes a pair's folder, for both; it can't be undone */
gboolean mentor_workspace_delete_pair (MentorWorkspace *self, const char *id, GError **error);

/** mentor_workspace_flush: begins to save now what waits, of the open pair and the list of pairs */
void mentor_workspace_flush (MentorWorkspace *self);
/** mentor_workspace_flush_sync: Returns: %FALSE when something could not be saved */
gboolean mentor_workspace_flush_sync (MentorWorkspace *self);

/**
 * mentor_workspace_leave:
 *
 * Saves all, and notes when the logbooks were looked at last: before the program ends.
 *
 * Returns: %FALSE when something could not be saved
 */
gboolean mentor_workspace_leave (MentorWorkspace *self);
/** mentor_workspace_has_unsaved: Returns: whether an edit isn't on disk yet */
gboolean mentor_workspace_has_unsaved (MentorWorkspace *self);

G_END_DECLS
