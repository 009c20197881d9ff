/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "workspace/mentor-course.h"

G_BEGIN_DECLS

/*
 * A meeting is a log entry of kind meeting. These are the steps from one to the next, each of them
 * one undo step.
 */

/**
 * mentor_meeting_find:
 *
 * Returns: (transfer none) (nullable): the meeting at hand: today's, else the next one that has an
 *   entry
 */
MentorLogHead *mentor_meeting_find (MentorCourse *course);

/**
 * mentor_meeting_find_before:
 * @date: a day
 *
 * Returns: (transfer none) (nullable): the last meeting on an earlier day
 */
MentorLogHead *mentor_meeting_find_before (MentorCourse *course, const char *date);

/**
 * mentor_meeting_get_next_date:
 * @agreed: (out): whether the two have agreed on it; else it follows from the rhythm
 *
 * Returns: (transfer full): the day to prepare a meeting for
 */
char *mentor_meeting_get_next_date (MentorCourse *course, gboolean *agreed);

/**
 * mentor_meeting_prepare:
 * @date: its day
 *
 * Makes the entry of a meeting: with what was agreed about it at the one before, the programme's
 * length and the programme's agenda.
 *
 * Returns: (transfer none): its head
 */
MentorLogHead *mentor_meeting_prepare (MentorCourse *course, const char *date);

/** mentor_meeting_get_minutes: Returns: how long it is meant to be; 0 when nobody said that */
int mentor_meeting_get_minutes (MentorCourse *course, MentorLogEntry *entry);

/**
 * MentorMeetingPlan:
 *
 * The next meeting as it is proposed: a day, a time or "", a place or "", whose turn it is.
 */
typedef struct
{
  char *date;
  char *time;
  char *place;
  MentorHost host;
} MentorMeetingPlan;

void mentor_meeting_plan_free (MentorMeetingPlan *plan);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MentorMeetingPlan, mentor_meeting_plan_free)

/**
 * mentor_meeting_plan_next:
 * @entry: the meeting at whose end this is asked
 *
 * Proposes the next meeting: the day by the rhythm, at the same time, at the other one's place when
 * the two take turns.
 *
 * Returns: (transfer full): a proposal
 */
MentorMeetingPlan *mentor_meeting_plan_next (MentorCourse *course, MentorLogEntry *entry);

/** mentor_meeting_plan_take: writes a plan into the entry as what was agreed on */
void mentor_meeting_plan_take (MentorMeetingPlan *plan, MentorLogEntry *entry);

/**
 * mentor_meeting_share:
 * @question: the id of a private question
 *
 * Moves one's own answer out of what only oneself can read into the entry.
 *
 * Returns: whether there was something to share
 */
gboolean mentor_meeting_share (MentorCourse *course, MentorLogEntry *entry, const char *question);

G_END_DECLS
