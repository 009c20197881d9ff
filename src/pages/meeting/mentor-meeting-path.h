/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "record/mentor-record-list.h"

G_BEGIN_DECLS

/** MentorMeetingStep: where one is in a meeting */
typedef enum
{
  MENTOR_STEP_BEFORE,
  MENTOR_STEP_TALK,
  MENTOR_STEP_END,
  MENTOR_STEP_AFTER,
  MENTOR_STEP_N_STEPS,
} MentorMeetingStep;

/*
 * MentorMeetingPath: the steps of a meeting from top to bottom; in the meeting also the points of
 * the agenda.
 *
 * Signals: "step-chosen" (MentorMeetingPath*, int step);
 *          "point-chosen" (MentorMeetingPath*, MentorRecord *point).
 */
#define MENTOR_TYPE_MEETING_PATH (mentor_meeting_path_get_type ())
G_DECLARE_FINAL_TYPE (MentorMeetingPath, mentor_meeting_path, MENTOR, MEETING_PATH, GtkWidget)

/** mentor_meeting_path_set_agenda: @agenda: (nullable): the points of a meeting */
void mentor_meeting_path_set_agenda (MentorMeetingPath *self, MentorRecordList *agenda);

/**
 * mentor_meeting_path_show:
 * @step: where one is
 * @point: (nullable): which point is talked about
 */
void mentor_meeting_path_show (MentorMeetingPath *self, MentorMeetingStep step,
                               MentorRecord *point);

/** mentor_meeting_path_set_alone: whether there is something to write alone, afterwards */
void mentor_meeting_path_set_alone (MentorMeetingPath *self, gboolean alone);

G_END_DECLS
