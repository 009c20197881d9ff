/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* What the parts of the card list (keys, drag and drop, menu) see of it. */

#include "widgets/mentor-card-box.h"
#include "widgets/mentor-card-list.h"
#include "widgets/mentor-card.h"

G_BEGIN_DECLS

/** mentor_card_list_get_box: Returns: (transfer none): its cards */
MentorCardBox *mentor_card_list_get_box (MentorCardList *self);
/** mentor_card_list_get_entry: Returns: (transfer none): the adding entry */
GtkWidget *mentor_card_list_get_entry (MentorCardList *self);
/* These emit the signals. */
void mentor_card_list_tell_removed (MentorCardList *self, MentorRecord *first, guint n);
void mentor_card_list_tell_details (MentorCardList *self, MentorCard *card);
gboolean mentor_card_list_tell_typed (MentorCardList *self, MentorCard *card, const char *character);
/** mentor_card_list_place_typed: adds what stands in the entry to another list. Returns: whether
 *  there was something */
gboolean mentor_card_list_place_typed (MentorCardList *self, MentorCardList *to);
/** mentor_card_list_reveal: brings the card of a record into sight */
void mentor_card_list_reveal (MentorCardList *self, MentorRecord *item);
/** mentor_card_list_get_board: Returns: (transfer none) (nullable): its board */
MentorBoard *mentor_card_list_get_board (MentorCardList *self);
/** mentor_card_list_get_index: Returns: which list of the board it shows */
guint mentor_card_list_get_index (MentorCardList *self);
guint mentor_card_list_get_digit (MentorCardList *self);
const char *mentor_card_list_get_name (MentorCardList *self);
/** mentor_card_list_get_area: Returns: (transfer none): where cards may be dropped */
GtkWidget *mentor_card_list_get_area (MentorCardList *self);
/** mentor_card_list_get_entry_at_end: Returns: whether the adding entry is the last thing */
gboolean mentor_card_list_get_entry_at_end (MentorCardList *self);
/** mentor_card_list_get_entry_shown: Returns: whether the adding entry can take the focus */
gboolean mentor_card_list_get_entry_shown (MentorCardList *self);
/** mentor_card_list_has_entry_focus: Returns: whether the caret is in the adding entry */
gboolean mentor_card_list_has_entry_focus (MentorCardList *self);
/** mentor_card_list_type: gives a key to the adding entry, as if it had had the focus */
gboolean mentor_card_list_type (MentorCardList *self, GtkEventControllerKey *keys);

/** mentor_card_list_get_first: Returns: (nullable): the first card */
MentorCard *mentor_card_list_get_first (MentorCardList *self);
MentorCard *mentor_card_list_get_last (MentorCardList *self);
MentorCard *mentor_card_list_next (MentorCard *card);
MentorCard *mentor_card_list_previous (MentorCard *card);

/* mentor-card-lists.c */

/** mentor_card_lists_add: from now on a list shows a board */
void mentor_card_lists_add (MentorBoard *board, MentorCardList *list);
/** mentor_card_lists_remove: no longer */
void mentor_card_lists_remove (MentorBoard *board, MentorCardList *list);

/**
 * mentor_card_list_get_lists:
 *
 * Returns: (transfer container) (element-type MentorCardList): the lists of the same board in the
 *   same window that are on screen, this one included
 */
GPtrArray *mentor_card_list_get_lists (MentorCardList *self);

/** mentor_card_list_find_list: Returns: (nullable): the one among them with that number */
MentorCardList *mentor_card_list_find_list (MentorCardList *self, guint index);

/** mentor_card_list_move: moves a record of the board and keeps the focus on its card */
void mentor_card_list_move (MentorCardList *self, MentorRecord *item, MentorCardList *to,
                            MentorRecord *after);

/* mentor-card-commands.c: does what a card asks for; @index: a list's number */
void mentor_card_list_command (MentorCardList *self, int command, int index, MentorCard *card);
/** mentor_card_list_place: moves the selection, or one card, to the end of a list */
void mentor_card_list_place (MentorCardList *self, MentorCard *card, MentorCardList *to);

/* mentor-card-selection.c: several cards of one board at once */
gboolean mentor_card_selection_contains (MentorCardList *list, MentorCard *card);
void mentor_card_selection_toggle (MentorCardList *list, MentorCard *card);
/** mentor_card_selection_extend: selects all cards of the list from one to the other */
void mentor_card_selection_extend (MentorCardList *list, MentorCard *from, MentorCard *to);
void mentor_card_selection_select_all (MentorCardList *list);
/** mentor_card_selection_clear: Returns: whether there was one */
gboolean mentor_card_selection_clear (MentorCardList *list);
/** mentor_card_selection_get: Returns: (transfer full) (element-type MentorRecord): the selected
 *  records in the order of reading when @card is one of them, else its own alone */
GPtrArray *mentor_card_selection_get (MentorCardList *list, MentorCard *card);

/* mentor-card-list-focus.c: vfuncs of the widget */
gboolean mentor_card_list_focus (GtkWidget *widget, GtkDirectionType direction);
gboolean mentor_card_list_grab_focus (GtkWidget *widget);

/* mentor-card-keys.c: gives a list its keys */
void mentor_card_keys_add (MentorCardList *list);
/* mentor-card-neighbours.c */
/** mentor_card_list_find_neighbour: Returns: (nullable): the nearest list in a direction, as seen
 *  from a card or the list itself */
MentorCardList *mentor_card_list_find_neighbour (MentorCardList *list, GtkWidget *from,
                                                 GtkDirectionType direction);
void mentor_card_keys_go_from_entry (MentorCardList *list, GtkDirectionType direction);
/** mentor_card_keys_go: moves the focus one card down or up, across lists as they lie on screen */
void mentor_card_keys_go (MentorCardList *list, MentorCard *from, GtkDirectionType direction);
/** mentor_card_keys_move: moves a card, or the selection, one place, across lists as they lie on screen */
void mentor_card_keys_move (MentorCardList *list, MentorCard *card, GtkDirectionType direction);

/* mentor-card-drag.c: makes a card draggable */
void mentor_card_drag_add_source (MentorCard *card);

/* What is dragged: a GPtrArray of records. */
#define MENTOR_TYPE_CARD_PAYLOAD (mentor_card_payload_get_type ())
GType mentor_card_payload_get_type (void) G_GNUC_CONST;

/* mentor-card-drop.c: makes a list take cards anywhere on an area */
void mentor_card_drop_add_target (MentorCardList *list, GtkWidget *area);

G_END_DECLS
