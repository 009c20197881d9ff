/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * mentor_scroll_into_view:
 * @widget: a widget, perhaps a new one
 *
 * Scrolls every scrolled window around the widget just as far as to show it, after the next
 * layout. (The viewport does this by itself only when the focus moves, and by the old layout.)
 */
void mentor_scroll_into_view (GtkWidget *widget);

/**
 * mentor_scroll_return:
 * @value: how far it was scrolled when one left
 *
 * Scrolls there as soon as what is in it has been laid out.
 */
void mentor_scroll_return (GtkScrolledWindow *scroller, double value);

/**
 * mentor_scroll_popover:
 * @child: (transfer full): what the popover shows
 *
 * Makes @child the popover's content. Where the screen is too low for all of it, it scrolls.
 */
void mentor_scroll_popover (GtkPopover *popover, GtkWidget *child);

G_END_DECLS
