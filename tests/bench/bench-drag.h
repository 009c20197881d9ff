/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** BenchSpell: is called when a spell of that name ends, to add figures of its own */
typedef void (*BenchSpell) (GtkWidget *window, const char *name);

/**
 * bench_drag_run:
 * @window: whose frames are measured
 * @first: the upper left of the widgets that a card is dragged over
 * @last: the lower right one
 * @card: the card
 * @x: where it is taken, in its own coordinates
 * @y: the same
 * @ended: (nullable): is called after each spell
 *
 * Waits while a real pointer, which bench-matrix.py moves, drags the card. It obeys the lines of the
 * standard input: "place" prints where on the screen to take the card (x, y) and to drag it (x, y,
 * width, height); "end" ends it all; any other begins a spell of that name. A spell adds NAME-frame,
 * the processor time of each turn of the frame clock with all that led to it, NAME-turns and NAME-drawn,
 * how many turns there were and how many drew, and NAME-spell, the processor time of all of it.
 */
void bench_drag_run (GtkWidget *window, GtkWidget *first, GtkWidget *last, GtkWidget *card, double x,
                     double y, BenchSpell ended);

G_END_DECLS
