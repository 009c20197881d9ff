/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "widgets/mentor-card-list.h"

G_BEGIN_DECLS

/*
 * MentorCell: a card list with its heading: name, count, a button that adds; under it perhaps a
 * question, and one at the foot. All of it takes dropped cards.
 *
 * Properties, all strings: title, question (under the title), follow-up (at the foot), placeholder
 * (of the adding entry). Signals: those of the list: "removed" (MentorCell*, MentorRecord*, guint n),
 * "card-created" (MentorCell*, MentorRecord*, GtkBox *facts). "rename" (MentorCell*): its name was
 * double-clicked.
 */
#define MENTOR_TYPE_CELL (mentor_cell_get_type ())
G_DECLARE_FINAL_TYPE (MentorCell, mentor_cell, MENTOR, CELL, GtkWidget)

/** mentor_cell_get_list: Returns: (transfer none): its list */
MentorCardList *mentor_cell_get_list (MentorCell *self);

/** mentor_cell_set_entry: as mentor_card_list_set_entry(); on demand there is a button for it */
void mentor_cell_set_entry (MentorCell *self, MentorCardListEntry entry);

/** mentor_cell_set_note: @note: (nullable): a few quiet words at the end of its heading */
void mentor_cell_set_note (MentorCell *self, const char *note);

/**
 * mentor_cell_set_share:
 * @text: (nullable): what its bar means, in words; %NULL for no bar
 * @share: per cent
 *
 * Draws a thin bar under the heading.
 */
void mentor_cell_set_share (MentorCell *self, const char *text, guint share);

/** mentor_cell_set_foot: @foot: (transfer none): a widget under the list; once */
void mentor_cell_set_foot (MentorCell *self, GtkWidget *foot);

/** mentor_cell_set_board: @board: (nullable): shows that list of it, and counts it */
void mentor_cell_set_board (MentorCell *self, MentorBoard *board, guint list);

G_END_DECLS
