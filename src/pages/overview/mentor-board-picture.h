/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/mentor-board.h"

G_BEGIN_DECLS

/*
 * MentorBoardPicture: a small picture of a board of four quadrants: how much lies in each. Follows
 * the board.
 */
#define MENTOR_TYPE_BOARD_PICTURE (mentor_board_picture_get_type ())
G_DECLARE_FINAL_TYPE (MentorBoardPicture, mentor_board_picture, MENTOR, BOARD_PICTURE, GtkWidget)

/** mentor_board_picture_set_board: @first: the list in the upper left; the next three follow it */
void mentor_board_picture_set_board (MentorBoardPicture *self, MentorBoard *board, guint first);
/** mentor_board_picture_set_tints: @tints: the colour of each quadrant, the number of its style class
 *  tint-1 … tint-4 on the board; without it 1, 2, 3, 4 */
void mentor_board_picture_set_tints (MentorBoardPicture *self, const guint tints[4]);

G_END_DECLS
