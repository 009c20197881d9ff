/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * mentor_name_set:
 * @widget: a control that shows less than its name says
 * @name: what assistive technology shall call it
 *
 * Names a control instead of its label, and the button inside of a #GtkDropDown or #GtkMenuButton,
 * which has the focus.
 */
void mentor_name_set (GtkWidget *widget, const char *name);

/**
 * mentor_name_set_choice:
 * @choice: a drop-down of strings
 * @name: what is chosen there
 *
 * Names a drop-down after @name and what is chosen now: "Earlier state: Start".
 */
void mentor_name_set_choice (GtkDropDown *choice, const char *name);

G_END_DECLS
