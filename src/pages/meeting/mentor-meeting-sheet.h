/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "widgets/mentor-split.h"

G_BEGIN_DECLS

/*
 * MentorMeetingSheet: the path of a meeting beside what is done at the point where one is; above
 * it where there is no room. Within a scroller the path stays in sight while it is beside.
 *
 * Properties: adjustment (GtkAdjustment: of the scroller around it).
 */
#define MENTOR_TYPE_MEETING_SHEET (mentor_meeting_sheet_get_type ())
G_DECLARE_FINAL_TYPE (MentorMeetingSheet, mentor_meeting_sheet, MENTOR, MEETING_SHEET, MentorSplit)

G_END_DECLS
