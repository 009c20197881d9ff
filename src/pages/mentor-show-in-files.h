/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * mentor_show_in_files:
 * @widget: a widget of the window that asks
 * @path: a file, or a folder
 *
 * Shows a file, selected, in the file manager; without one that can, its folder.
 */
void mentor_show_in_files (GtkWidget *widget, const char *path);

G_END_DECLS
