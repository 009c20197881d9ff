/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "record/mentor-document.h"

G_BEGIN_DECLS

/*
 * MentorFolder: one pair's folder, with a keeper for each document that was asked for. Watches the
 * folder for what others write.
 *
 * Properties (read-only): available (whether the folder can be reached and holds most of what was in
 * it; as long as it doesn't, all documents are read-only, edits wait, and nothing is taken as
 * deleted), unsaved (whether an edit
 * isn't on disk yet), busy (whether a save is under way).
 * Signals:
 *  "save-error-changed" (MentorFolder*): mentor_folder_get_save_error() is another one now
 *  "problems-changed" (MentorFolder*): mentor_folder_get_problem() of a document is another one now
 *  "entry-appeared" (MentorFolder*, const char *name): a logbook file that was not there before,
 *    written by somebody else
 *  "entry-changed" (MentorFolder*, const char *name): a logbook file that isn't opened here changed
 *  "entry-vanished" (MentorFolder*, const char *name): a logbook file went away without us; the
 *    document, if it was opened, stays in memory and is written again with its next edit
 *  "merged" (MentorFolder*, MentorDocument *document, guint n_conflicts)
 */
#define MENTOR_TYPE_FOLDER (mentor_folder_get_type ())
G_DECLARE_FINAL_TYPE (MentorFolder, mentor_folder, MENTOR, FOLDER, GObject)

/**
 * mentor_folder_new:
 * @path: the pair's folder
 * @backups: (nullable): this machine's folder for versions, trash, bases and recovered texts
 *
 * Returns: (transfer full): the folder; nothing is read yet
 */
MentorFolder *mentor_folder_new (const char *path, const char *backups);

/** mentor_folder_get_path: Returns: (transfer none): the folder's path */
const char *mentor_folder_get_path (MentorFolder *self);
gboolean mentor_folder_get_available (MentorFolder *self);
gboolean mentor_folder_get_unsaved (MentorFolder *self);
gboolean mentor_folder_get_busy (MentorFolder *self);

/**
 * mentor_folder_open:
 * @type: a document type
 * @name: its file's path within the folder, such as "tasks.json"
 *
 * Opens a document, or finds the one that is open. A missing file gives an empty document with a
 * new id, written with its first edit. A file that can't be read gives an empty read-only document
 * and a problem, and is never touched.
 *
 * Returns: (transfer none): the document, kept and saved by the folder
 */
MentorDocument *mentor_folder_open (MentorFolder *self, GType type, const char *name);

/** mentor_folder_find: Returns: (transfer none) (nullable): an open document, by its file's name */
MentorDocument *mentor_folder_find (MentorFolder *self, const char *name);

/**
 * mentor_folder_read:
 * @type: a document type
 * @name: a file's path within the folder
 * @error: why it can't be read, as a sentence for the user that names the file
 *
 * Reads and checks a document without opening it, for a list of many.
 *
 * Returns: (transfer full) (nullable): its tree, sealed
 */
JsonNode *mentor_folder_read (MentorFolder *self, GType type, const char *name, GError **error);

/**
 * mentor_folder_list_log_entries:
 *
 * The logbook's files, by name only: without temporary files and conflict copies of synchronisers.
 *
 * Returns: (transfer full): their names, such as "logbook/2026-11-21-5f1c32aa.json", newest first
 * as far as names tell
 */
char **mentor_folder_list_log_entries (MentorFolder *self);

/**
 * mentor_folder_list_newest_log_entries:
 * @more: (out): whether there are more
 *
 * Enough for the first frame. The others are listed when there is time, or when they are asked for.
 *
 * Returns: (transfer full): the first of them, at most %MENTOR_FOLDER_N_NEWEST
 */
#define MENTOR_FOLDER_N_NEWEST 10
char **mentor_folder_list_newest_log_entries (MentorFolder *self, gboolean *more);

/**
 * mentor_folder_note_looks:
 * @looks: names to how the files looked before they were read: mentor_log_files_look()
 *
 * Listing the logbook doesn't look at its files, as there may be thousands of them; who reads them
 * does, and says what they looked like. A file that was written to since is told as changed.
 */
void mentor_folder_note_looks (MentorFolder *self, GHashTable *looks);

/** mentor_folder_name_log_entry: Returns: (transfer full): a name for a new entry of that day and
 * id */
char *mentor_folder_name_log_entry (const char *date, const char *id);

/**
 * mentor_folder_adopt:
 * @document: a new document, or one that mentor_folder_trash() took out
 * @name: its file's path within the folder
 *
 * Keeps a document from now on, and saves it. Brings a trashed one back.
 */
void mentor_folder_adopt (MentorFolder *self, MentorDocument *document, const char *name);

/**
 * mentor_folder_trash:
 * @document: an open document
 * @error: why its file can't be moved
 *
 * Moves a document's file to this machine's trash; the document itself stays as it is and may be
 * adopted again.
 */
gboolean mentor_folder_trash (MentorFolder *self, MentorDocument *document, GError **error);

/** mentor_folder_get_document_path: Returns: (transfer none) (nullable): an open document's file */
const char *mentor_folder_get_document_path (MentorFolder *self, MentorDocument *document);

/** mentor_folder_get_document_name: Returns: (transfer none) (nullable): its name within the folder
 */
const char *mentor_folder_get_document_name (MentorFolder *self, MentorDocument *document);

/**
 * mentor_folder_get_problem:
 *
 * Returns: (transfer none) (nullable): why an open document can't be read or is read-only, as a
 *   sentence for the user that names the file
 */
const char *mentor_folder_get_problem (MentorFolder *self, MentorDocument *document);

/** mentor_folder_get_save_error: Returns: (transfer none) (nullable): why something can't be saved,
 *  as a sentence for the user */
const char *mentor_folder_get_save_error (MentorFolder *self);

/** mentor_folder_flush: begins to save now what waits */
void mentor_folder_flush (MentorFolder *self);
/** mentor_folder_flush_sync: saves now and waits. Returns: %FALSE when something failed */
gboolean mentor_folder_flush_sync (MentorFolder *self);
/** mentor_folder_rescan: looks what others wrote, when the window gets the focus */
void mentor_folder_rescan (MentorFolder *self);

/**
 * mentor_folder_get_emptied:
 *
 * Returns: whether the folder isn't available because too much is missing in it
 */
gboolean mentor_folder_get_emptied (MentorFolder *self);

/** mentor_folder_accept_missing: what is missing in an emptied folder was deleted on purpose */
void mentor_folder_accept_missing (MentorFolder *self);

/**
 * mentor_folder_list_copy_problems:
 *
 * Returns: (transfer full): a sentence for each conflict copy that can't be read and so waits beside
 *   its document
 */
char **mentor_folder_list_copy_problems (MentorFolder *self);

/** mentor_folder_get_n_recovered: Returns: how many texts were recovered after a crash */
guint mentor_folder_get_n_recovered (MentorFolder *self);

/** mentor_folder_close: saves no more and lets go of all documents, before the folder is deleted */
void mentor_folder_close (MentorFolder *self);

G_END_DECLS
