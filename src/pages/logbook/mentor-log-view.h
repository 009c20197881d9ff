/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "workspace/mentor-course.h"

G_BEGIN_DECLS

/*
 * MentorLogView: an entry as a page of text: when and where, the sections of the template, and
 * "Last time" beside them. One view shows one entry after the other.
 */
#define MENTOR_TYPE_LOG_VIEW (mentor_log_view_get_type ())
G_DECLARE_FINAL_TYPE (MentorLogView, mentor_log_view, MENTOR, LOG_VIEW, GtkWidget)

/**
 * mentor_log_view_show:
 * @course: (nullable): the open course
 * @head: (nullable): the entry to show; %NULL for none
 */
void mentor_log_view_show (MentorLogView *self, MentorCourse *course, MentorLogHead *head);

/** mentor_log_view_get_entry: Returns: (transfer none) (nullable): the entry, if it can be read */
MentorLogEntry *mentor_log_view_get_entry (MentorLogView *self);

/** mentor_log_view_focus_text: puts the caret into the first text of the entry */
void mentor_log_view_focus_text (MentorLogView *self);

/** mentor_log_view_set_needles: @needles: (nullable): marks what they find in the entry's texts */
void mentor_log_view_set_needles (MentorLogView *self, const char *const *needles);

/**
 * mentor_log_view_go_to_hit:
 * @step: 1 for the next hit in the entry, -1 for the one before, 0 for the one that was pointed out
 *
 * Points out a hit and brings it into sight. From none, the next is the first.
 *
 * Returns: %FALSE when there is none any more; then none is pointed out
 */
gboolean mentor_log_view_go_to_hit (MentorLogView *self, int step);

/** mentor_log_view_get_scroll: Returns: how far it is scrolled, for mentor_log_view_scroll() */
double mentor_log_view_get_scroll (MentorLogView *self);
/** mentor_log_view_scroll: to there, as soon as it is laid out */
void mentor_log_view_scroll (MentorLogView *self, double value);

G_END_DECLS
