/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/*
 * Labels for text that somebody wrote: they start where the line starts, and wrap, inside a long
 * Danish word too.
 */

/**
 * mentor_label_new:
 * @text: (nullable): what it shows
 * @style: (nullable): a CSS class
 *
 * Returns: (transfer floating): a label of as many lines as it takes
 */
GtkWidget *mentor_label_new (const char *text, const char *style);

/**
 * mentor_label_new_heading:
 * @text: (nullable): what it shows
 * @style: (nullable): a CSS class
 *
 * Returns: (transfer floating): the same, told to a screen reader as a heading
 */
GtkWidget *mentor_label_new_heading (const char *text, const char *style);

G_END_DECLS
