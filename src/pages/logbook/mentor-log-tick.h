/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * mentor_log_tick_new:
 * @done: whether it is ticked
 * @said: what a screen reader says for the tick, "Done" for instance
 * @label: (transfer floating): the words after it
 *
 * A line to read, not to tick: a point of the agenda or a promise, and what became of it.
 *
 * Returns: (transfer floating): the line
 */
GtkWidget *mentor_log_tick_new (gboolean done, const char *said, GtkWidget *label);

G_END_DECLS
