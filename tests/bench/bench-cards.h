/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** bench_cards_begin: counts from now on what GTK does with the cards of all boards */
void bench_cards_begin (void);

/**
 * bench_cards_tell:
 *
 * Adds NAME-styled, NAME-measured and NAME-snapshot, how many cards got another style, were measured
 * or placed, or drawn anew since the last time, and NAME-in-frame, how many cards a frame of @window
 * holds now. The same on every machine.
 */
void bench_cards_tell (GtkWidget *window, const char *name);

G_END_DECLS
