/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * mentor_popover_unparent_closed:
 * @popover: a popover that was made for one showing, and is closed now
 *
 * Takes it out of its parent, which frees it, a little later: the action of a menu item comes after
 * the menu closed.
 */
void mentor_popover_unparent_closed (GtkWidget *popover);

G_END_DECLS
