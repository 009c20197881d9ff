/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** mentor_message_tell: says one thing in a dialog: @body is a sentence for the user */
void mentor_message_tell (GtkWindow *parent, const char *heading, const char *body);

/**
 * mentor_message_ask:
 * @parent: the window
 * @heading: the question
 * @body: what follows from the answer
 * @stay: the label of the harmless answer, which Escape gives
 * @go: the label of the answer that can't be taken back
 * @callback: called when @go was pressed
 * @owner: what @callback is called on; it isn't called after @owner is gone
 *
 * Asks before something that can't be undone.
 */
void mentor_message_ask (GtkWindow *parent, const char *heading, const char *body, const char *stay,
                         const char *go, void (*callback) (gpointer owner), GObject *owner);

G_END_DECLS
