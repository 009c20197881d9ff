/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/mentor-fold.h"

G_BEGIN_DECLS

/*
 * What a search found, marked in a text while it is searched, also when the text is written on.
 */

/**
 * mentor_log_marks_set:
 * @field: a text
 * @needles: (nullable): see mentor_fold_query(); none removes the marks
 */
void mentor_log_marks_set (GtkTextView *field, const char *const *needles);

/** mentor_log_marks_count: Returns: how many hits are marked in the text */
guint mentor_log_marks_count (GtkTextView *field);

/**
 * mentor_log_marks_point_out:
 * @n: which hit is the one in question; a number that there is not for none
 */
void mentor_log_marks_point_out (GtkTextView *field, guint n);

/** mentor_log_marks_get_place: Returns: whether there is such a hit; @place is in the text's own
 *  coordinates */
gboolean mentor_log_marks_get_place (GtkTextView *field, guint n, GdkRectangle *place);

G_END_DECLS
