/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/*
 * MentorQuadrants: four widgets, two by two, or stacked where it is too narrow for that; and
 * optionally a fifth aside: left of them where there is room, above them otherwise. Always the same
 * children in the same parent, so that focus and a drag survive a change of width.
 *
 * In a .ui file the type of a child says its place: "first" … "fourth" (in the order of reading),
 * "aside", "left", "right" (headings of the columns), "top", "bottom" (headings of the rows).
 * Headings are shown with two by two only. Put it into a GtkScrolledWindow: two by two it is
 * content with little height, stacked it has to be as high as its contents.
 */
#define MENTOR_TYPE_QUADRANTS (mentor_quadrants_get_type ())
G_DECLARE_FINAL_TYPE (MentorQuadrants, mentor_quadrants, MENTOR, QUADRANTS, GtkWidget)

G_END_DECLS
