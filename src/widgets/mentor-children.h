/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * mentor_children_remove:
 * @parent: a box, or a widget that parents its children itself
 *
 * Takes all children out: before a box is filled anew, or in a widget's dispose.
 */
void mentor_children_remove (GtkWidget *parent);

G_END_DECLS
