/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * mentor_folder_chooser_run:
 * @parent: the window
 * @title: the dialog's title
 * @callback: called with the folder's path when one was chosen
 * @owner: what @callback is called on; it isn't called after @owner is gone
 *
 * Asks for a folder.
 */
void mentor_folder_chooser_run (GtkWindow *parent, const char *title,
                                void (*callback) (gpointer owner, const char *path), GObject *owner);

G_END_DECLS
