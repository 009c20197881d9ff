/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "workspace/mentor-course.h"

G_BEGIN_DECLS

/*
 * MentorLogFinder: what is typed to search the logbook, and the way from hit to hit.
 *
 * Signals: "query" (MentorLogFinder*, const char *query): another text is searched for; "own"
 * (MentorLogFinder*, gboolean own): whether one's own notes are searched too; "step"
 * (MentorLogFinder*, int step): 1 for the next hit, -1 for the one before; "stopped"
 * (MentorLogFinder*): the user ended the search.
 */
#define MENTOR_TYPE_LOG_FINDER (mentor_log_finder_get_type ())
G_DECLARE_FINAL_TYPE (MentorLogFinder, mentor_log_finder, MENTOR, LOG_FINDER, GtkWidget)

/** mentor_log_finder_open: shows it, with the caret in its text; @me: whether there are own notes */
void mentor_log_finder_open (MentorLogFinder *self, MentorMe me);

/** mentor_log_finder_close: hides it and empties it: emits "query" if there was one */
void mentor_log_finder_close (MentorLogFinder *self);

/** mentor_log_finder_set_place: @text: where one is among the hits: "3 of 12" */
void mentor_log_finder_set_place (MentorLogFinder *self, const char *text);

G_END_DECLS
