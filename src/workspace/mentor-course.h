/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/*
 * workspace/: what a window owns. Pages ask it for models and never reach the store; the store
 * reports to it and never reaches a page.
 */

#include <gio/gio.h>

#include "content/mentor-programme.h"
#include "model/mentor-moves.h"
#include "model/mentor-pair.h"
#include "model/mentor-private-entry.h"
#include "model/mentor-roles.h"
#include "model/mentor-swot.h"
#include "model/mentor-tasks.h"
#include "record/mentor-history.h"
#include "workspace/mentor-logbook.h"

G_BEGIN_DECLS

/*
 * MentorCourse: one pair's whole course ("forløb"), opened: its documents, loaded when first asked
 * for, its history, and how saving goes.
 *
 * Properties: me (MentorMe), save-error (string, nullable: a sentence for the user while something
 * can't be saved, or the folder can't be reached). Signals: "problems-changed": what can't be read is
 * another set now; "merged" (MentorCourse*, guint n_conflicts).
 */
#define MENTOR_TYPE_COURSE (mentor_course_get_type ())
G_DECLARE_FINAL_TYPE (MentorCourse, mentor_course, MENTOR, COURSE, GObject)

/** mentor_course_get_id: Returns: the pair's id */
const char *mentor_course_get_id (MentorCourse *self);
/** mentor_course_get_folder_path: Returns: (transfer none): the pair's folder */
const char *mentor_course_get_folder_path (MentorCourse *self);
/** mentor_course_get_me: Returns: who sits at this machine */
MentorMe mentor_course_get_me (MentorCourse *self);
/** mentor_course_set_me: changes who sits at this machine; of this machine only, no undo step */
void mentor_course_set_me (MentorCourse *self, MentorMe me);
/** mentor_course_get_history: Returns: (transfer none): what can be undone in this course */
MentorHistory *mentor_course_get_history (MentorCourse *self);

/* The documents: (transfer none), never NULL. One that can't be read is empty and read-only; see
 * mentor_course_get_problem(). */
MentorPair *mentor_course_get_pair (MentorCourse *self);
MentorTasks *mentor_course_get_tasks (MentorCourse *self);
MentorSwot *mentor_course_get_swot (MentorCourse *self);
/** mentor_course_get_moves: how the tasks wandered; noted by itself when tasks are placed */
MentorMoves *mentor_course_get_moves (MentorCourse *self);
MentorRoles *mentor_course_get_roles (MentorCourse *self);
/**
 * mentor_course_get_private_entry:
 * @entry_id: a log entry's id
 *
 * Returns: (transfer none) (nullable): what the one who sits here wrote for themselves about it; %NULL
 *   when both share this computer, as then nothing would be private
 */
MentorPrivateEntry *mentor_course_get_private_entry (MentorCourse *self, const char *entry_id);
/** mentor_course_get_private_path: Returns: (nullable): the folder of these; %NULL when both share
 *  this computer */
const char *mentor_course_get_private_path (MentorCourse *self);
/** mentor_course_get_logbook: Returns: (transfer none): the entries of its logbook */
MentorLogbook *mentor_course_get_logbook (MentorCourse *self);
/** mentor_course_get_programme: Returns: (transfer none): the pair's programme */
MentorProgramme *mentor_course_get_programme (MentorCourse *self);

/**
 * mentor_course_get_problem:
 * @document: a document of this course
 * @path: (out) (optional) (transfer full): its file, for "Show in files"
 *
 * Returns: (transfer full) (nullable): why the document can't be read or is read-only, as a
 *   sentence for the user that names the file
 */
char *mentor_course_get_problem (MentorCourse *self, MentorDocument *document, char **path);

/** mentor_course_get_save_error: Returns: (nullable): see the property */
const char *mentor_course_get_save_error (MentorCourse *self);

/**
 * mentor_course_is_emptied:
 *
 * Returns: whether so much is missing in the folder that nothing is changed until it is back
 */
gboolean mentor_course_is_emptied (MentorCourse *self);

/** mentor_course_accept_missing: what is missing was deleted on purpose; the rest goes on without it */
void mentor_course_accept_missing (MentorCourse *self);

/** mentor_course_flush: begins to save now what waits (focus left, page changed) */
void mentor_course_flush (MentorCourse *self);

/**
 * mentor_course_flush_sync:
 *
 * Saves now and waits (window closes, session ends).
 *
 * Returns: %FALSE when something could not be saved
 */
gboolean mentor_course_flush_sync (MentorCourse *self);

/** mentor_course_leave: mentor_course_flush_sync(), and notes that all of the logbook was seen. When
 * the program ends. */
gboolean mentor_course_leave (MentorCourse *self);
/** mentor_course_has_unsaved: Returns: whether an edit isn't on disk yet */
gboolean mentor_course_has_unsaved (MentorCourse *self);

/** mentor_course_rescan: looks whether files were changed by somebody else (window got the focus) */
void mentor_course_rescan (MentorCourse *self);

G_END_DECLS
