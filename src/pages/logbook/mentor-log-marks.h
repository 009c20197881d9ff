/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/mentor-fold.h"

G_BEGIN_DECLS

/** MENTOR_LOG_SEARCHED: the CSS class of labels and entries whose text a search finds */
#define MENTOR_LOG_SEARCHED "searched"

/*
 * What a search found, marked in a text while it is searched, also when the text is written on. A
 * field is a GtkTextView, a GtkLabel or a GtkText.
 */

/**
 * mentor_log_marks_find_fields:
 * @widget: a widget
 * @hidden: also what isn't visible now
 *
 * Returns: (transfer full) (element-type GtkWidget): what in it can be searched: all text views, the
 *   texts of cards, and labels and entries of the class %MENTOR_LOG_SEARCHED; from the top
 */
GPtrArray *mentor_log_marks_find_fields (GtkWidget *widget, gboolean hidden);

/**
 * mentor_log_marks_set:
 * @field: a text
 * @needles: (nullable): see mentor_fold_query(); none removes the marks
 */
void mentor_log_marks_set (GtkWidget *field, const char *const *needles);

/** mentor_log_marks_count: Returns: how many hits are marked in the text */
guint mentor_log_marks_count (GtkWidget *field);

/**
 * mentor_log_marks_point_out:
 * @n: which hit is the one in question; a number that there is not for none
 */
void mentor_log_marks_point_out (GtkWidget *field, guint n);

/** mentor_log_marks_get_place: Returns: whether there is such a hit; @place is in the field's own
 *  coordinates */
gboolean mentor_log_marks_get_place (GtkWidget *field, guint n, GdkRectangle *place);

G_END_DECLS
