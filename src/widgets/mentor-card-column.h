/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/*
 * MentorCardColumn: the cards of a list, one below the other: the inner part of a MentorCardBox.
 *
 * It draws those that are in sight. A frame costs what is drawn, and GTK draws with each frame
 * whatever a widget that scrolls holds, however small the part that changed.
 */
#define MENTOR_TYPE_CARD_COLUMN (mentor_card_column_get_type ())
G_DECLARE_FINAL_TYPE (MentorCardColumn, mentor_card_column, MENTOR, CARD_COLUMN, GtkBox)

/**
 * mentor_card_column_set_mark:
 * @before: (nullable): the card above which the line is drawn; %NULL: below the last one
 *
 * Draws a line where a dragged card would land. Nothing moves for it.
 */
void mentor_card_column_set_mark (MentorCardColumn *self, GtkWidget *before);

/** mentor_card_column_clear_mark: takes the line away */
void mentor_card_column_clear_mark (MentorCardColumn *self);

/** mentor_card_column_find_below: Returns: (transfer none) (nullable): the first card whose middle
 *  is below @y, in the column's own coordinates */
GtkWidget *mentor_card_column_find_below (MentorCardColumn *self, double y);

/**
 * mentor_card_column_get_n_drawn:
 *
 * Returns: how many cards were drawn the last time; for tests
 */
guint mentor_card_column_get_n_drawn (MentorCardColumn *self);

G_END_DECLS
