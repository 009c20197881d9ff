/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * mentor_save_chooser_run:
 * @widget: what asks; its window is the dialog's parent
 * @title: translated
 * @name: the file's name that is proposed
 * @text: what the file shall hold
 *
 * Asks where to save a file for another program, and writes it there. What goes wrong is said in a
 * message. Nothing of the pair's own is saved this way.
 */
void mentor_save_chooser_run (GtkWidget *widget, const char *title, const char *name,
                              const char *text);

G_END_DECLS
