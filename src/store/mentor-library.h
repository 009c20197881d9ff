/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/mentor-pair.h"
#include "record/mentor-record-list.h"
#include "store/mentor-folder.h"

G_BEGIN_DECLS

/* MentorLibraryPair: a pair known on this machine. Its id is the pair's. Values: folder (absolute
 * path), me (MentorMe), looked (timestamp: when its logbook was looked at last), unread (a set: the
 * ids of entries that were new then already), last-entry (the id of the entry that was shown). */
#define MENTOR_TYPE_LIBRARY_PAIR (mentor_library_pair_get_type ())
G_DECLARE_FINAL_TYPE (MentorLibraryPair, mentor_library_pair, MENTOR, LIBRARY_PAIR, MentorRecord)

/* MentorLibraryDocument: library.json. Values: last-pair, last-page. List: pairs. */
#define MENTOR_TYPE_LIBRARY_DOCUMENT (mentor_library_document_get_type ())
G_DECLARE_FINAL_TYPE (MentorLibraryDocument,
                      mentor_library_document,
                      MENTOR,
                      LIBRARY_DOCUMENT,
                      MentorDocument)

/*
 * MentorLibrary: the pairs of this machine, and where everything lies:
 *   library.json  pairs/<name>-<id8>/  backups/<pair-id>/
 */
#define MENTOR_TYPE_LIBRARY (mentor_library_get_type ())
G_DECLARE_FINAL_TYPE (MentorLibrary, mentor_library, MENTOR, LIBRARY, GObject)

/**
 * mentor_library_new:
 * @data_dir: (nullable): a folder; %NULL for mentorpar/ in the user's data folder. Made, with mode
 *   0700, when it is missing.
 *
 * Returns: (transfer full): the library, read
 */
MentorLibrary *mentor_library_new (const char *data_dir);

const char *mentor_library_get_data_dir (MentorLibrary *self);

/** mentor_library_get_pairs: Returns: (transfer none): a list of MentorLibraryPair, as it stands */
MentorRecordList *mentor_library_get_pairs (MentorLibrary *self);

/** mentor_library_find: Returns: (transfer none) (nullable): a known pair, by its id */
MentorLibraryPair *mentor_library_find (MentorLibrary *self, const char *id);

const char *mentor_library_pair_get_folder (MentorLibraryPair *self);
MentorMe mentor_library_pair_get_me (MentorLibraryPair *self);
/** mentor_library_set_me: changes who sits at this machine, for a pair */
void mentor_library_set_me (MentorLibrary *self, const char *id, MentorMe me);

const char *mentor_library_get_last_pair (MentorLibrary *self);
void mentor_library_set_last_pair (MentorLibrary *self, const char *id);
const char *mentor_library_get_last_page (MentorLibrary *self);
void mentor_library_set_last_page (MentorLibrary *self, const char *page);

/**
 * mentor_library_identify:
 * @folder: a folder that may be a pair's
 * @error: why it isn't, as a sentence for the user
 *
 * One with other documents is a pair's folder also when its pair.json is damaged.
 *
 * Returns: (transfer full) (nullable): the id of the pair whose folder it is
 */
char *mentor_library_identify (const char *folder, GError **error);

/**
 * mentor_library_create_folder:
 * @name: what the folder is to be called, such as the two names; only letters and digits are used
 * @id: the pair's id, also of its pair.json
 * @error: why not
 *
 * Makes an empty folder for a new pair, pairs/<name>-<id8>, with mode 0700.
 *
 * Returns: (transfer full) (nullable): its path
 */
char *mentor_library_create_folder (MentorLibrary *self,
                                    const char *name,
                                    const char *id,
                                    GError **error);

/**
 * mentor_library_get_local_path:
 * @kind: "backups" or "private"
 * @id: a pair's id
 *
 * Returns: (transfer full): where this machine keeps that of a pair
 */
char *mentor_library_get_local_path (MentorLibrary *self, const char *kind, const char *id);

/** mentor_library_add: remembers a pair, or where it lies now. Returns: (transfer none): it */
MentorLibraryPair *
mentor_library_add (MentorLibrary *self, const char *id, const char *folder, MentorMe me);

/** mentor_library_remove: forgets a pair ("Remove from my list"); its folder stays */
void mentor_library_remove (MentorLibrary *self, const char *id);

/**
 * mentor_library_open:
 * @id: a known pair
 *
 * Returns: (transfer none) (nullable): its folder; the same one each time
 */
MentorFolder *mentor_library_open (MentorLibrary *self, const char *id);

/**
 * mentor_library_delete:
 * @id: a known pair
 * @error: why not
 *
 * Deletes a pair for both: its folder goes to this machine's trash, and with it out of a
 * synchronised place. Forgets the pair.
 */
gboolean mentor_library_delete (MentorLibrary *self, const char *id, GError **error);

/** mentor_library_get_problem: Returns: (nullable): why library.json can't be read */
const char *mentor_library_get_problem (MentorLibrary *self);
/** mentor_library_get_save_error: Returns: (nullable): why library.json can't be saved */
const char *mentor_library_get_save_error (MentorLibrary *self);

/** mentor_library_flush: begins to save now what waits, of the library and all open folders */
void mentor_library_flush (MentorLibrary *self);
/** mentor_library_flush_sync: saves now and waits. Returns: %FALSE when something failed */
gboolean mentor_library_flush_sync (MentorLibrary *self);
/** mentor_library_get_unsaved: Returns: whether an edit isn't on disk yet, anywhere */
gboolean mentor_library_get_unsaved (MentorLibrary *self);

G_END_DECLS
