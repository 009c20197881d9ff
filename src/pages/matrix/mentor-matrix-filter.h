/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/mentor-matrix-board.h"

G_BEGIN_DECLS

/*
 * MentorMatrixFilter: a row that says what the matrix shows: text, owner, origin, what is done.
 */
#define MENTOR_TYPE_MATRIX_FILTER (mentor_matrix_filter_get_type ())
G_DECLARE_FINAL_TYPE (MentorMatrixFilter, mentor_matrix_filter, MENTOR, MATRIX_FILTER, GtkWidget)

/** mentor_matrix_filter_new: Returns: (transfer floating): a filter of no board */
GtkWidget *mentor_matrix_filter_new (void);

/** mentor_matrix_filter_set_board: @board: (nullable): what it filters; begins with everything */
void mentor_matrix_filter_set_board (MentorMatrixFilter *self, MentorMatrixBoard *board);

/** mentor_matrix_filter_reset: shows everything again */
void mentor_matrix_filter_reset (MentorMatrixFilter *self);

G_END_DECLS
