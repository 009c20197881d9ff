/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * mentor_caret_follow:
 * @scroller: a scroller of text views that are as high as their text; its viewport must not
 *   scroll to the focus by itself
 *
 * Keeps in sight what the keyboard is on: the line of the caret while one types, and any other
 * widget that gets the focus. GtkViewport brings a focused child into sight as a whole, which
 * jumps to the beginning of a text that is higher than the window, and doesn't follow the caret.
 */
void mentor_caret_follow (GtkScrolledWindow *scroller);

G_END_DECLS
