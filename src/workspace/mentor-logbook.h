/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "model/mentor-fold.h"
#include "model/mentor-log-entry.h"
#include "store/mentor-folder.h"

G_BEGIN_DECLS

/*
 * MentorLogHead: what a list shows of an entry that need not be loaded.
 * Properties (read-only): id, date, time, kind (MentorLogKind), title (first line), problem (string:
 * why the file can't be read; its title is then the file's name), n-results (uint), new (boolean:
 * somebody else wrote in it since it was looked at here).
 */
#define MENTOR_TYPE_LOG_HEAD (mentor_log_head_get_type ())
G_DECLARE_FINAL_TYPE (MentorLogHead, mentor_log_head, MENTOR, LOG_HEAD, GObject)

/** mentor_log_head_get_id: Returns: the entry's id */
const char *mentor_log_head_get_id (MentorLogHead *self);
/** mentor_log_head_get_date: Returns: YYYY-MM-DD */
const char *mentor_log_head_get_date (MentorLogHead *self);
/** mentor_log_head_get_time: Returns: HH:MM or "" */
const char *mentor_log_head_get_time (MentorLogHead *self);
/** mentor_log_head_get_kind: Returns: whether it is a meeting, a reflection or a note */
MentorLogKind mentor_log_head_get_kind (MentorLogHead *self);
/** mentor_log_head_get_author: Returns: who wrote it */
MentorLogAuthor mentor_log_head_get_author (MentorLogHead *self);
/** mentor_log_head_is_new: Returns: see the property */
gboolean mentor_log_head_is_new (MentorLogHead *self);
/** mentor_log_head_get_title: Returns: see the property */
const char *mentor_log_head_get_title (MentorLogHead *self);
/** mentor_log_head_get_problem: Returns: (nullable): a sentence for the user */
const char *mentor_log_head_get_problem (MentorLogHead *self);
/** mentor_log_head_get_path: Returns: (nullable): the file, once it has one */
const char *mentor_log_head_get_path (MentorLogHead *self);
/** mentor_log_head_count_results: Returns: how many results the entry notes */
guint mentor_log_head_count_results (MentorLogHead *self);
/**
 * mentor_log_head_get_result:
 * @n: which one, from 0
 * @goal: (out) (optional) (transfer none) (nullable): the goal it belongs to, "" for none
 *
 * Returns: (transfer none) (nullable): a result; %NULL after the last one
 */
const char *mentor_log_head_get_result (MentorLogHead *self, guint n, const char **goal);
/** mentor_log_head_get_tag: Returns: (nullable): the @n-th tag, from 0; %NULL after the last one */
const char *mentor_log_head_get_tag (MentorLogHead *self, guint n);
/** mentor_log_head_get_answer: Returns: (nullable): what the entry answers to a prompt */
const char *mentor_log_head_get_answer (MentorLogHead *self, const char *prompt_id);
/**
 * mentor_log_head_find_passage:
 * @needles: see mentor_fold_query()
 * @hit: (out caller-allocates): where the hit is in the passage
 *
 * Returns: (transfer full) (nullable): the line around the entry's first hit; %NULL without one
 */
char *mentor_log_head_find_passage (MentorLogHead *self, const char *const *needles,
                                    MentorSpan *hit);

/*
 * MentorLogbook: a GListModel of MentorLogHead, newest first. Follows its entries and the folder.
 * The newest heads are there at once, the others come all together a moment later.
 *
 * Properties (read-only): loading (boolean: whether heads are still to come), n-new (uint: how many
 * entries are new).
 *
 * Adding and removing an entry are undo steps; a removed entry's file lies in the trash.
 */
#define MENTOR_TYPE_LOGBOOK (mentor_logbook_get_type ())
G_DECLARE_FINAL_TYPE (MentorLogbook, mentor_logbook, MENTOR, LOGBOOK, GObject)

/** mentor_logbook_is_loading: see the property */
gboolean mentor_logbook_is_loading (MentorLogbook *self);

/** mentor_logbook_count_new: Returns: how many entries somebody else wrote in since one looked */
guint mentor_logbook_count_new (MentorLogbook *self);
/** mentor_logbook_look_at: one has read the entry: it isn't new any more */
void mentor_logbook_look_at (MentorLogbook *self, MentorLogHead *head);
/**
 * mentor_logbook_stamp:
 *
 * One leaves the logbook: what is written from now on is new next time. Does nothing as long as it is
 * loading.
 */
void mentor_logbook_stamp (MentorLogbook *self);
/** mentor_logbook_get_last_entry: Returns: the id of the entry that was shown last on this machine */
const char *mentor_logbook_get_last_entry (MentorLogbook *self);
/** mentor_logbook_set_last_entry: remembers it, on this machine alone */
void mentor_logbook_set_last_entry (MentorLogbook *self, const char *id);

/** mentor_logbook_find: Returns: (transfer none) (nullable): the head of an entry, by id */
MentorLogHead *mentor_logbook_find (MentorLogbook *self, const char *id);
/** mentor_logbook_index: Returns: the head's position, or -1 */
int mentor_logbook_index (MentorLogbook *self, MentorLogHead *head);

/**
 * mentor_logbook_open_entry:
 *
 * Returns: (transfer none) (nullable): the entry, loaded when it wasn't; %NULL when it can't be read
 */
MentorLogEntry *mentor_logbook_open_entry (MentorLogbook *self, MentorLogHead *head);

/**
 * mentor_logbook_create_entry:
 * @date: (nullable): YYYY-MM-DD, or %NULL for today; may be past or future
 * @kind: its kind
 *
 * Returns: (transfer none): the head of the new entry
 */
MentorLogHead *mentor_logbook_create_entry (MentorLogbook *self, const char *date, MentorLogKind kind);

/** mentor_logbook_remove_entry: moves the file of an entry to the trash; one undo step */
void mentor_logbook_remove_entry (MentorLogbook *self, MentorLogHead *head);

/**
 * mentor_logbook_get_last:
 * @before: (nullable): a day; %NULL for today and earlier
 *
 * Returns: (transfer none) (nullable): the newest entry that isn't after that day
 */
MentorLogHead *mentor_logbook_get_last (MentorLogbook *self, const char *before);

/**
 * mentor_logbook_get_next_meeting:
 * @date: (out) (transfer full): YYYY-MM-DD
 * @time: (out) (transfer full): HH:MM or ""
 * @place: (out) (transfer full): or ""
 *
 * The next meeting, today or later: from an entry dated ahead, or agreed on in an entry.
 *
 * Returns: whether one is known
 */
gboolean mentor_logbook_get_next_meeting (MentorLogbook *self, char **date, char **time, char **place);

/** mentor_logbook_list_meetings: Returns: (transfer full): the ids of the meetings held, up to today,
 *  oldest first */
char **mentor_logbook_list_meetings (MentorLogbook *self);

/** mentor_logbook_count_meetings: Returns: how many meetings were held, up to today */
guint mentor_logbook_count_meetings (MentorLogbook *self);

G_END_DECLS
