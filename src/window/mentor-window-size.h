/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** mentor_window_restore_size: gives a new window the size that the last one had */
void mentor_window_restore_size (GtkWindow *window);
/** mentor_window_store_size: keeps the size of a window that closes */
void mentor_window_store_size (GtkWindow *window);

G_END_DECLS
