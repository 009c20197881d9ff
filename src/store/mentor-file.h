/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/*
 * store/: where work is kept.
 *
 * mentor-file.h reads and saves single files so that nothing is lost, whatever happens meanwhile.
 * MentorSaver does that in one worker thread. MentorKeeper keeps one MentorDocument equal to its
 * file: autosave, changes from outside, merging, earlier versions. MentorFolder holds the keepers
 * of one pair's folder, MentorLibrary knows the pairs of this machine.
 */

#include <gio/gio.h>
#include <sys/stat.h>

G_BEGIN_DECLS

/*
 * All these functions are synchronous, may block, and may be called from any thread. Their errors
 * are of %G_IO_ERROR, with a sentence for the user that names the file.
 */

/**
 * MentorFileResult:
 * @MENTOR_FILE_FAILED: nothing was changed on disk
 * @MENTOR_FILE_CHANGED: nothing was changed on disk, as somebody else had changed the file
 * @MENTOR_FILE_SAVED: the file holds the bytes, and will after a power cut
 * @MENTOR_FILE_SAVED_NOT_SYNCED: the file holds the bytes, but the disk didn't confirm it: a power
 *   cut may undo that. Somebody else's version may have been kept as well.
 * @MENTOR_FILE_FOREIGN: saved; the file had been changed by somebody else, whose version was kept
 *
 * How mentor_file_save() went.
 */
typedef enum
{
  MENTOR_FILE_FAILED,
  MENTOR_FILE_CHANGED,
  MENTOR_FILE_SAVED,
  MENTOR_FILE_SAVED_NOT_SYNCED,
  MENTOR_FILE_FOREIGN,
} MentorFileResult;

/**
 * mentor_file_read:
 * @path: a file
 * @error: return location; %G_IO_ERROR_NOT_FOUND when there is none
 *
 * Reads a whole document. Refuses what isn't an ordinary file (a link, a folder, a pipe) and what
 * is larger than %MENTOR_JSON_MAX_BYTES, and never waits for another program.
 *
 * Returns: (transfer full) (nullable): its content
 */
GBytes *mentor_file_read (const char *path, GError **error);

/**
 * mentor_file_read_status:
 * @status: (out caller-allocates): how the file was when it was opened; unchanged when it couldn't be
 *
 * Like mentor_file_read().
 */
GBytes *mentor_file_read_status (const char *path, struct stat *status, GError **error);

/** mentor_file_open_folder: Returns: the descriptor of a folder; what is in it isn't found when it
 * isn't there */
int mentor_file_open_folder (const char *path);
void mentor_file_close_folder (int folder);

/**
 * mentor_file_read_in:
 * @folder: from mentor_file_open_folder()
 * @name: a file's path within it
 *
 * Like mentor_file_read_status(), for who reads many files of a folder.
 */
GBytes *
mentor_file_read_in (int folder, const char *name, struct stat *status, GError **error);

/** mentor_file_hash: Returns: (transfer full): the SHA-256 of @bytes in hexadecimal */
char *mentor_file_hash (GBytes *bytes);

/**
 * mentor_file_save:
 * @path: the file; its folder exists
 * @bytes: the new content
 * @expected: (nullable): the hash of what the file holds as far as we know; %NULL: there is no file
 * @look_first: whether to save only if that is so. Two programs that look first and merge never
 *   undo each other's work; a change that a synchroniser makes at the very moment of the save is
 *   displaced and kept all the same.
 * @keep_path: (nullable): where somebody else's version goes when the save displaces one; folders
 *   are made. With %NULL, or when that fails, it stays beside the file until mentor_file_sweep().
 * @displaced: (out) (optional) (transfer full) (nullable): somebody else's version
 * @error: return location
 *
 * Saves durably and atomically: at every moment, also of a crash, the file holds the old or the new
 * bytes. The new bytes change places with what is there, so no version that somebody else wrote a
 * moment before can be lost. Files are made with mode 0600.
 *
 * Returns: how it went; @error is set for %MENTOR_FILE_FAILED only
 */
MentorFileResult mentor_file_save (const char *path,
                                   GBytes *bytes,
                                   const char *expected,
                                   gboolean look_first,
                                   const char *keep_path,
                                   GBytes **displaced,
                                   GError **error);

/**
 * MentorFileKnown:
 * @bytes: (nullable): what the file holds
 * @hash: (nullable): its hash, where the bytes aren't known. Neither: there is no file
 * @status: (nullable): how the file looked when it held that, as mentor_file_save_known() told: as
 *   long as it looks so, mentor_file_save_known() needn't read it to look first. What the save
 *   displaces is read all the same.
 *
 * What a file holds as far as we know.
 */
typedef struct
{
  GBytes *bytes;
  const char *hash;
  const struct stat *status;
} MentorFileKnown;

/**
 * mentor_file_save_known:
 * @known: what the file holds as far as we know
 * @status: (out caller-allocates) (optional): how the file looks with the new content; an inode of 0
 *   when that isn't known
 *
 * As mentor_file_save(), for who knows more than a hash.
 */
MentorFileResult mentor_file_save_known (const char *path,
                                         GBytes *bytes,
                                         const MentorFileKnown *known,
                                         gboolean look_first,
                                         const char *keep_path,
                                         struct stat *status,
                                         GBytes **displaced,
                                         GError **error);

/**
 * mentor_file_write_aside:
 * @path: a file of this machine that nobody else writes, such as a version
 * @bytes: its new content
 *
 * Replaces a file whose loss would be a pity only: atomic, but not synced.
 */
gboolean mentor_file_write_aside (const char *path, GBytes *bytes, GError **error);

/**
 * mentor_file_make_private_folder:
 * @path: a folder
 *
 * Makes the folder and those above it that are missing, with mode 0700, durably.
 */
gboolean mentor_file_make_private_folder (const char *path, GError **error);

/**
 * mentor_file_move:
 * @from: a file or folder
 * @to: where it goes; must not exist; its folder is made
 *
 * Moves durably, also to another disk: at each moment at least one of the two is complete.
 */
gboolean mentor_file_move (const char *from, const char *to, GError **error);

/** mentor_file_remove: deletes a file, or a folder with all that is in it */
gboolean mentor_file_remove (const char *path, GError **error);

/**
 * mentor_file_sweep:
 * @folder: a folder where a crash may have left temporary files of ours
 * @recovered: where the non-empty ones go, as they may hold a version that is nowhere else
 *
 * Returns: how many went there
 */
guint mentor_file_sweep (const char *folder, const char *recovered);

G_END_DECLS
