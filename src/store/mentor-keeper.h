/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "record/mentor-document.h"
#include "store/mentor-saver.h"

G_BEGIN_DECLS

/**
 * MentorKeeperState:
 * @MENTOR_KEEPER_CLEAN: the file holds what the document holds
 * @MENTOR_KEEPER_DIRTY: an edit waits to be saved
 * @MENTOR_KEEPER_SAVING: a save is under way
 * @MENTOR_KEEPER_FAILED: the last save failed; the edit is kept and tried again
 */
typedef enum
{
  MENTOR_KEEPER_CLEAN,
  MENTOR_KEEPER_DIRTY,
  MENTOR_KEEPER_SAVING,
  MENTOR_KEEPER_FAILED,
} MentorKeeperState;

/*
 * MentorKeeper: keeps one document equal to its file.
 *
 * An edit is saved 500 ms after the last one, and 2 s after the first one that isn't saved. One
 * save is under way at a time, and the newest state wins. What somebody else wrote is taken over,
 * or merged with edits that aren't saved yet. A file that can't be read is never touched: then the
 * document is empty and read-only, and mentor_keeper_get_problem() says why.
 *
 * Signals: "state-changed" (MentorKeeper*): state, error or problem is another one now;
 *          "merged" (MentorKeeper*, guint n_conflicts): somebody else's edits came in.
 */
#define MENTOR_TYPE_KEEPER (mentor_keeper_get_type ())
G_DECLARE_FINAL_TYPE (MentorKeeper, mentor_keeper, MENTOR, KEEPER, GObject)

/**
 * mentor_keeper_new:
 * @document: a new document
 * @root: a folder, as long as it exists the document may be saved
 * @name: the file's path within it, such as "logbook/2026-11-21-5f1c32aa.json"
 * @backups: (nullable): this machine's folder for earlier versions
 *
 * Reads the file into the document. A missing file is an empty document, written with its first
 * edit.
 *
 * Returns: (transfer full): a keeper
 */
MentorKeeper *mentor_keeper_new (MentorDocument *document,
                                 const char *root,
                                 const char *name,
                                 const char *backups);

/** mentor_keeper_get_document: Returns: (transfer none): the document */
MentorDocument *mentor_keeper_get_document (MentorKeeper *self);
const char *mentor_keeper_get_path (MentorKeeper *self);
const char *mentor_keeper_get_name (MentorKeeper *self);
MentorKeeperState mentor_keeper_get_state (MentorKeeper *self);
/** mentor_keeper_is_unsaved: Returns: whether an edit isn't on disk yet */
gboolean mentor_keeper_is_unsaved (MentorKeeper *self);
/** mentor_keeper_get_error: Returns: (transfer none) (nullable): why the last save failed */
const GError *mentor_keeper_get_error (MentorKeeper *self);
/** mentor_keeper_get_problem: Returns: (transfer none) (nullable): why the document is read-only */
const GError *mentor_keeper_get_problem (MentorKeeper *self);

/** mentor_keeper_touch: saves the document with the next autosave, also when it is unchanged */
void mentor_keeper_touch (MentorKeeper *self);

/**
 * mentor_keeper_set_patient:
 * @patient: whether edits may wait for half a minute
 *
 * For a document of which little is lost when the last edits are: it isn't written each time that
 * something in it changes. mentor_keeper_flush() lets them wait as well, mentor_keeper_flush_sync()
 * doesn't. mentor_keeper_hurry() after an edit lets that one be saved as soon as any other.
 */
void mentor_keeper_set_patient (MentorKeeper *self, gboolean patient);
void mentor_keeper_hurry (MentorKeeper *self);

/** mentor_keeper_flush: begins to save now what waits */
void mentor_keeper_flush (MentorKeeper *self);
/** mentor_keeper_flush_sync: saves now and waits. Returns: %FALSE when it failed */
gboolean mentor_keeper_flush_sync (MentorKeeper *self);
/** mentor_keeper_rescan: takes over what somebody else wrote into the file */
void mentor_keeper_rescan (MentorKeeper *self);

/**
 * mentor_keeper_hold:
 * @held: whether the folder is away
 *
 * While it is, the document is read-only, and what isn't saved yet waits; nothing is read or
 * written. Afterwards the file is looked at, and what waits is saved.
 */
void mentor_keeper_hold (MentorKeeper *self, gboolean held);

/**
 * mentor_keeper_take_copy:
 * @path: a copy of the document beside its file, which a synchroniser or somebody made
 * @named_by_tool: whether its name says that a synchroniser made it, of a conflict
 * @error: why it can't be read; then it is left alone
 *
 * Merges a copy into the document. It is put away once the document holds it on disk as well, into
 * conflicts/ of the backups.
 */
gboolean mentor_keeper_take_copy (MentorKeeper *self,
                                  const char *path,
                                  gboolean named_by_tool,
                                  GError **error);

/** mentor_keeper_has_content: Returns: whether the document was read from or written to a file */
gboolean mentor_keeper_has_content (MentorKeeper *self);

/** mentor_keeper_has_copies: Returns: whether copies wait for a save, to be put away */
gboolean mentor_keeper_has_copies (MentorKeeper *self);

/**
 * mentor_keeper_trash:
 * @self: a keeper
 * @error: return location
 *
 * Moves the file to the trash of this machine and stops saving. An unsaved edit is saved first.
 */
gboolean mentor_keeper_trash (MentorKeeper *self, GError **error);

/** mentor_keeper_restore: brings the file back from the trash and saves again */
void mentor_keeper_restore (MentorKeeper *self);

/** mentor_keeper_stop: saves no more; what waits is dropped */
void mentor_keeper_stop (MentorKeeper *self);

G_END_DECLS
