/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "workspace/mentor-course.h"

G_BEGIN_DECLS

/*
 * MentorSwotCrossing: "So what?": the sentences that cross two lists of the SWOT, four lists of
 * cards. What a sentence is about is chosen on its card, or from its menu.
 *
 * Signal: "removed" (MentorSwotCrossing*): a sentence was deleted (offer undo).
 */
#define MENTOR_TYPE_SWOT_CROSSING (mentor_swot_crossing_get_type ())
G_DECLARE_FINAL_TYPE (MentorSwotCrossing, mentor_swot_crossing, MENTOR, SWOT_CROSSING, GtkBox)

/** mentor_swot_crossing_set_course: @course: (nullable): whose sentences */
void mentor_swot_crossing_set_course (MentorSwotCrossing *self, MentorCourse *course);

/** mentor_swot_crossing_focus: moves the focus to a sentence, by id. Returns: whether it is here */
gboolean mentor_swot_crossing_focus (MentorSwotCrossing *self, const char *id);

G_END_DECLS
