/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "record/mentor-document.h"
#include "record/mentor-record-list.h"

G_BEGIN_DECLS

typedef enum
{
  MENTOR_LOG_MEETING,
  MENTOR_LOG_REFLECTION,
  MENTOR_LOG_NOTE,
} MentorLogKind;
#define MENTOR_TYPE_LOG_KIND (mentor_log_kind_get_type ())
GType mentor_log_kind_get_type (void) G_GNUC_CONST;

/** MentorLogAuthor: who made an entry; nobody where both sit at one machine */
typedef enum
{
  MENTOR_LOG_NOBODY,
  MENTOR_LOG_MENTEE,
  MENTOR_LOG_MENTOR,
} MentorLogAuthor;
#define MENTOR_TYPE_LOG_AUTHOR (mentor_log_author_get_type ())
GType mentor_log_author_get_type (void) G_GNUC_CONST;

/** MentorHost: who hosts a meeting */
typedef enum
{
  MENTOR_HOST_UNSAID,
  MENTOR_HOST_MENTEE,
  MENTOR_HOST_MENTOR,
} MentorHost;
#define MENTOR_TYPE_HOST (mentor_host_get_type ())
GType mentor_host_get_type (void) G_GNUC_CONST;

/* MentorAnswer: text; its id is the prompt's id in the programme's logbook template. */
#define MENTOR_TYPE_ANSWER (mentor_answer_get_type ())
G_DECLARE_FINAL_TYPE (MentorAnswer, mentor_answer, MENTOR, ANSWER, MentorRecord)

/** MENTOR_ROLE_USE_MAX: a role was used 0 (not) … 3 (most of the time) in a meeting */
#define MENTOR_ROLE_USE_MAX 3

/* MentorRoleUse: used (0 … 3); its id is the role's id in the set of four roles (inventory A6.2). */
#define MENTOR_TYPE_ROLE_USE (mentor_role_use_get_type ())
G_DECLARE_FINAL_TYPE (MentorRoleUse, mentor_role_use, MENTOR, ROLE_USE, MentorRecord)

/* MentorAgendaPoint: text (text), done (inventory A5.1). */
#define MENTOR_TYPE_AGENDA_POINT (mentor_agenda_point_get_type ())
G_DECLARE_FINAL_TYPE (MentorAgendaPoint, mentor_agenda_point, MENTOR, AGENDA_POINT, MentorRecord)

/* MentorResult: text (text): something reached; goal (text): which goal it belongs to. */
#define MENTOR_TYPE_RESULT (mentor_result_get_type ())
G_DECLARE_FINAL_TYPE (MentorResult, mentor_result, MENTOR, RESULT, MentorRecord)

/*
 * MentorLogEntry: one document of the logbook (inventory A12). Values: kind, author
 * (MentorLogAuthor), date, time, duration (minutes), place, host (MentorHost), tags (a set),
 * next-date, next-time, next-place, next-host.
 * Keyed lists: answers, roles-used. Lists: agenda, results.
 */
#define MENTOR_TYPE_LOG_ENTRY (mentor_log_entry_get_type ())
G_DECLARE_FINAL_TYPE (MentorLogEntry, mentor_log_entry, MENTOR, LOG_ENTRY, MentorDocument)

/** mentor_log_entry_get_answer: Returns: (transfer none): the answer to a prompt; blank until written */
MentorAnswer *mentor_log_entry_get_answer (MentorLogEntry *self, const char *prompt_id);

/** mentor_log_entry_get_role_use: Returns: (transfer none): how much a role was used; blank until said */
MentorRoleUse *mentor_log_entry_get_role_use (MentorLogEntry *self, const char *role_id);

/*
 * MentorAgenda: the agenda of an entry as a MentorBoard of one list, so that it is filled and
 * ordered like any other list of cards.
 */
#define MENTOR_TYPE_AGENDA (mentor_agenda_get_type ())
G_DECLARE_FINAL_TYPE (MentorAgenda, mentor_agenda, MENTOR, AGENDA, GObject)

/** mentor_agenda_new: Returns: (transfer full): the board of the entry's agenda */
MentorAgenda *mentor_agenda_new (MentorLogEntry *entry);

/** mentor_agenda_new_results: Returns: (transfer full): the board of the entry's results */
MentorAgenda *mentor_agenda_new_results (MentorLogEntry *entry);

/**
 * mentor_log_entry_get_first_line:
 *
 * What the entry is about, for lists: the first line of its most telling answer (topics, outcome,
 * then any other).
 *
 * Returns: (transfer full): the line; "" when nothing is written
 */
char *mentor_log_entry_get_first_line (MentorLogEntry *self);

G_END_DECLS
