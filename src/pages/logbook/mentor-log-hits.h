/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* MentorLogHits: what is searched for in the texts of an entry, and the one hit that is pointed out. */
#define MENTOR_TYPE_LOG_HITS (mentor_log_hits_get_type ())
G_DECLARE_FINAL_TYPE (MentorLogHits, mentor_log_hits, MENTOR, LOG_HITS, GObject)

/**
 * mentor_log_hits_new:
 * @scroller: around @box; both outlive the hits
 * @box: whose texts are searched
 *
 * Returns: (transfer full): no hits yet
 */
MentorLogHits *mentor_log_hits_new (GtkScrolledWindow *scroller, GtkWidget *box);

/** mentor_log_hits_set_needles: @needles: (nullable): what is searched for; marks it */
void mentor_log_hits_set_needles (MentorLogHits *self, const char *const *needles);

/** mentor_log_hits_mark: marks again, when the texts are those of another entry */
void mentor_log_hits_mark (MentorLogHits *self);

/**
 * mentor_log_hits_go:
 * @step: 1: to the next hit; -1: to the previous one; 0: to the one where one is, or the first
 *
 * Points a hit out and scrolls to it, as soon as it is in sight.
 *
 * Returns: whether there is one
 */
gboolean mentor_log_hits_go (MentorLogHits *self, int step);

G_END_DECLS
