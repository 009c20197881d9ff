/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/*
 * MentorRowLayout: children side by side; those that expand share what the others leave.
 *
 * A GtkBoxLayout does the same, but asks each child how narrow it may be at a given height. A label
 * that wraps tries some ten widths before it answers, and that once more at every level of boxes: it
 * was two thirds of the start of a page with forty cards. Here widths come first, heights follow.
 */
#define MENTOR_TYPE_ROW_LAYOUT (mentor_row_layout_get_type ())
G_DECLARE_FINAL_TYPE (MentorRowLayout, mentor_row_layout, MENTOR, ROW_LAYOUT, GtkLayoutManager)

/** mentor_row_layout_set_spacing: @spacing: pixels between two children */
void mentor_row_layout_set_spacing (MentorRowLayout *self, int spacing);

G_END_DECLS
