/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "workspace/mentor-course.h"

G_BEGIN_DECLS

/**
 * MentorSwotMarks: what stands at the end of an item's or a sentence's line: how much it weighs,
 * who added it, and whether it is followed up. The button there activates "swot.follow-up" with the
 * record's id. The same is said to assistive technology, as the card's description.
 */
#define MENTOR_TYPE_SWOT_MARKS (mentor_swot_marks_get_type ())
G_DECLARE_FINAL_TYPE (MentorSwotMarks, mentor_swot_marks, MENTOR, SWOT_MARKS, GtkBox)

/**
 * mentor_swot_marks_new:
 * @card: the card on whose line they stand
 * @record: a MentorSwotItem or a MentorSwotSentence
 */
GtkWidget *mentor_swot_marks_new (GtkWidget *card, MentorCourse *course, MentorRecord *record);

/** mentor_swot_marks_append_to_menu: adds what the button does to the card's context menu */
void mentor_swot_marks_append_to_menu (GMenu *menu, MentorCourse *course, MentorRecord *record);

G_END_DECLS
