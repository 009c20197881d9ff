/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/*
 * MentorColumnsLayout: children of equal width side by side; one above the other where they would
 * be too narrow. Properties: minimum (int, pixels: the least width of a column), spacing (int).
 */
#define MENTOR_TYPE_COLUMNS_LAYOUT (mentor_columns_layout_get_type ())
G_DECLARE_FINAL_TYPE (MentorColumnsLayout, mentor_columns_layout, MENTOR, COLUMNS_LAYOUT,
                      GtkLayoutManager)

G_END_DECLS
