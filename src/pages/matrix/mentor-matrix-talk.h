/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/mentor-matrix-board.h"
#include "pages/mentor-page.h"

G_BEGIN_DECLS

/*
 * MentorMatrixTalk: what there is to talk about, under the matrix: the handbook's questions that
 * are true right now; what the organisation sees differently; what changed, in the past.
 */
#define MENTOR_TYPE_MATRIX_TALK (mentor_matrix_talk_get_type ())
G_DECLARE_FINAL_TYPE (MentorMatrixTalk, mentor_matrix_talk, MENTOR, MATRIX_TALK, GtkWidget)

/**
 * mentor_matrix_talk_update:
 * @course: (nullable): the pair's course
 * @board: (nullable): what the page shows
 * @meeting: in the past: the position of the meeting, as in mentor-moves.h
 *
 * Shows what is true now. Touches nothing that stays the same.
 */
void mentor_matrix_talk_update (MentorMatrixTalk *self, MentorCourse *course,
                                MentorMatrixBoard *board, int meeting);

G_END_DECLS
