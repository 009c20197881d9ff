/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "workspace/mentor-course.h"

G_BEGIN_DECLS

/*
 * The sentences of the overview. Each returns: (transfer full): a text, "" when there is nothing
 * to say.
 */

/** mentor_overview_words_person: "Mentee: Jonas Lyngsøe, team leader, Randers Kommune" */
char *mentor_overview_words_person (MentorPerson *person, gboolean is_mentor);

/** mentor_overview_words_programme: the programme's name and rhythm */
char *mentor_overview_words_programme (MentorProgramme *programme);

/** mentor_overview_words_progress: "5 of 8 meetings held"; @planned is 0 when no number is planned;
 *  @more: whether another one is agreed */
char *mentor_overview_words_progress (guint held, guint planned, gboolean more);

/** mentor_overview_words_entry_date: "Thursday 5 November, 2 weeks ago" */
char *mentor_overview_words_entry_date (MentorLogHead *head);

/** mentor_overview_words_entry: the beginning of an entry's most telling answers */
char *mentor_overview_words_entry (MentorLogbook *logbook, MentorLogHead *head);

/** mentor_overview_words_matrix: "12 tasks, 3 not placed" */
char *mentor_overview_words_matrix (MentorTasks *tasks);

/** mentor_overview_words_swot: "14 items" */
char *mentor_overview_words_swot (MentorSwot *swot);

G_END_DECLS
