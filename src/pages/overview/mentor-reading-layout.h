/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/*
 * MentorReadingLayout: one child in the middle of a scrolled area, no wider than can be read well.
 * Property: maximum (int, pixels).
 */
#define MENTOR_TYPE_READING_LAYOUT (mentor_reading_layout_get_type ())
G_DECLARE_FINAL_TYPE (MentorReadingLayout, mentor_reading_layout, MENTOR, READING_LAYOUT,
                      GtkLayoutManager)

G_END_DECLS
