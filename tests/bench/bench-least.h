/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/*
 * The least that a search over a list can be: an entry, strstr() over folded texts, and a list view
 * with two labels a row, which gets the first hits only. What the logbook's page costs is compared
 * with it.
 */
typedef struct _BenchLeast BenchLeast;

/**
 * bench_least_new:
 * @heads: the log heads to list
 * @n_rows: how many hits the list is given
 *
 * Returns: (transfer full): its window is shown
 */
BenchLeast *bench_least_new (GListModel *heads, guint n_rows);
void bench_least_free (BenchLeast *self);

GtkWidget *bench_least_get_window (BenchLeast *self);
GtkEditable *bench_least_get_entry (BenchLeast *self);

G_END_DECLS
