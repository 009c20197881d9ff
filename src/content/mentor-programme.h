/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/*
 * content/: what a programme (mentorordning) prescribes, as data: rhythm, role sets, logbook
 * template. Compiled in from data/programmes, and read from the user's data folder.
 */

#include <gio/gio.h>

#include "record/mentor-document.h"
#include "record/mentor-record-list.h"

G_BEGIN_DECLS

/* MentorText: da, en: one wording in both languages. */
#define MENTOR_TYPE_TEXT (mentor_text_get_type ())
G_DECLARE_FINAL_TYPE (MentorText, mentor_text, MENTOR, TEXT, MentorRecord)

/** mentor_text_get: Returns: (transfer none): the wording in the user's language, else the other */
const char *mentor_text_get (MentorText *self);

/*
 * MentorRole: x, y (-1 … 1: place on the axes), maps-to (see mentor_role_get_maps_to()); children:
 * name, description, helps, says, responsibility.
 */
#define MENTOR_TYPE_ROLE (mentor_role_get_type ())
G_DECLARE_FINAL_TYPE (MentorRole, mentor_role, MENTOR, ROLE, MentorRecord)

/** mentor_role_get_name: Returns: (transfer none): its name in the user's language */
const char *mentor_role_get_name (MentorRole *self);
/** mentor_role_get_description: Returns: (transfer none): what the role is, or "" */
const char *mentor_role_get_description (MentorRole *self);
/** mentor_role_get_helps: Returns: when this role helps, or "" */
const char *mentor_role_get_helps (MentorRole *self);
/** mentor_role_get_says: Returns: what the mentor typically says in this role, or "" */
const char *mentor_role_get_says (MentorRole *self);
/** mentor_role_get_responsibility: Returns: who carries the responsibility, or "" */
const char *mentor_role_get_responsibility (MentorRole *self);
/** mentor_role_get_maps_to: Returns: the id of the nearest role among the four that are used in meetings */
const char *mentor_role_get_maps_to (MentorRole *self);

/* MentorRoleSet: children: name, x-low, x-high, y-low, y-high (the ends of the axes); list: roles. */
#define MENTOR_TYPE_ROLE_SET (mentor_role_set_get_type ())
G_DECLARE_FINAL_TYPE (MentorRoleSet, mentor_role_set, MENTOR, ROLE_SET, MentorRecord)

/** mentor_role_set_get_axis_end: @end: "x-low", "x-high", "y-low", "y-high". Returns: its name, or "" */
const char *mentor_role_set_get_axis_end (MentorRoleSet *self, const char *end);
/** mentor_role_set_get_roles: Returns: (transfer none): the roles, in the order of the wheel */
MentorRecordList *mentor_role_set_get_roles (MentorRoleSet *self);

typedef enum
{
  MENTOR_PROMPT_TEXT,
  MENTOR_PROMPT_PROMISES,
  MENTOR_PROMPT_NEXT_DATE,
} MentorPromptKind;
#define MENTOR_TYPE_PROMPT_KIND (mentor_prompt_kind_get_type ())
GType mentor_prompt_kind_get_type (void) G_GNUC_CONST;

/* MentorPrompt: kind, owner ("mentor"/"mentee", of promises); child: question. */
#define MENTOR_TYPE_PROMPT (mentor_prompt_get_type ())
G_DECLARE_FINAL_TYPE (MentorPrompt, mentor_prompt, MENTOR, PROMPT, MentorRecord)

/** mentor_prompt_get_kind: Returns: what is filled in: a text, promises or the next date */
MentorPromptKind mentor_prompt_get_kind (MentorPrompt *self);
/** mentor_prompt_get_question: Returns: (transfer none): the question in the user's language */
const char *mentor_prompt_get_question (MentorPrompt *self);
/** mentor_prompt_is_mentors: Returns: whether a prompt of promises asks for the mentor's */
gboolean mentor_prompt_is_mentors (MentorPrompt *self);

/* MentorLogSection: child: title; list: prompts (MentorPrompt). */
#define MENTOR_TYPE_LOG_SECTION (mentor_log_section_get_type ())
G_DECLARE_FINAL_TYPE (MentorLogSection, mentor_log_section, MENTOR, LOG_SECTION, MentorRecord)

/** mentor_log_section_get_title: Returns: (transfer none): its heading in the user's language */
const char *mentor_log_section_get_title (MentorLogSection *self);
/** mentor_log_section_get_prompts: Returns: (transfer none) (element-type MentorPrompt): what is
 *  asked in it */
MentorRecordList *mentor_log_section_get_prompts (MentorLogSection *self);

/* MentorSwotPrompt: of one list of the SWOT, whose name is its id; children: question, follow-up. */
#define MENTOR_TYPE_SWOT_PROMPT (mentor_swot_prompt_get_type ())
G_DECLARE_FINAL_TYPE (MentorSwotPrompt, mentor_swot_prompt, MENTOR, SWOT_PROMPT, MentorRecord)

/** mentor_swot_prompt_get_question: Returns: the question that helps to fill the list */
const char *mentor_swot_prompt_get_question (MentorSwotPrompt *self);
/** mentor_swot_prompt_get_follow_up: Returns: the question that makes something of it */
const char *mentor_swot_prompt_get_follow_up (MentorSwotPrompt *self);

/*
 * MentorProgramme: the document of a programme. Values: meetings, duration-min, duration-max
 * (minutes), months, start-meetings, start-interval-weeks, interval-weeks, interval-weeks-max,
 * role-set, used-role-set (the ids of sets: its own, else the common ones), roles-off (the ids of roles
 * that are switched off); matrix-neither-share, matrix-organisation-count, matrix-steady-meetings,
 * matrix-urgent-count, matrix-urgent-share (when the matrix asks). Children: name, source. Lists: role-sets, logbook,
 * swot.
 */
#define MENTOR_TYPE_PROGRAMME (mentor_programme_get_type ())
G_DECLARE_FINAL_TYPE (MentorProgramme, mentor_programme, MENTOR, PROGRAMME, MentorDocument)

/** mentor_programme_get_name: Returns: (transfer none): its name in the user's language */
const char *mentor_programme_get_name (MentorProgramme *self);
/** mentor_programme_get_role_set: Returns: (transfer none): the set of the expectations wheel, without
 *  the roles that are switched off */
MentorRoleSet *mentor_programme_get_role_set (MentorProgramme *self);
/** mentor_programme_get_used_role_set: Returns: (transfer none) (nullable): the set whose roles are marked
 *  as used in a meeting, without the roles that are switched off */
MentorRoleSet *mentor_programme_get_used_role_set (MentorProgramme *self);
/** mentor_programme_get_agenda: Returns: (transfer none) (element-type MentorAgendaTemplatePoint): what
 *  a meeting's agenda begins with */
MentorRecordList *mentor_programme_get_agenda (MentorProgramme *self);
/** mentor_programme_get_questions: Returns: (transfer none) (element-type MentorQuestion): the questions
 *  around a meeting */
MentorRecordList *mentor_programme_get_questions (MentorProgramme *self);
/** mentor_programme_get_logbook: Returns: (transfer none) (element-type MentorLogSection): the template */
MentorRecordList *mentor_programme_get_logbook (MentorProgramme *self);

/**
 * mentor_programme_get_swot_prompt:
 * @list: "strengths" …, see mentor_swot_get_list_name()
 *
 * Returns: (transfer none): what is asked of that list: the programme's own words, else the common
 *   ones
 */
MentorSwotPrompt *mentor_programme_get_swot_prompt (MentorProgramme *self, const char *list);

/**
 * mentor_programme_describe_rhythm:
 *
 * Returns: (transfer full): one line for the user: "8 meetings of 90 minutes, every 8 weeks"
 */
char *mentor_programme_describe_rhythm (MentorProgramme *self);

/** mentor_programmes_list_ids: Returns: (transfer none) (array zero-terminated=1): the shipped ones, "own" last */
const char *const *mentor_programmes_list_ids (void);

/**
 * mentor_programmes_get:
 * @id: (nullable): a programme's id
 *
 * Returns: (transfer none): that programme, "own" when there is none of that id; read-only
 */
MentorProgramme *mentor_programmes_get (const char *id);

G_END_DECLS
