/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/*
 * widgets/: parts that pages share.
 */

#include <gtk/gtk.h>

#include "model/mentor-board.h"

G_BEGIN_DECLS

/*
 * MentorCardList: one list of a MentorBoard, edited in place: cards keyed by record that keep
 * focus, caret and text while others come and go; an entry that adds; drag and drop and its keys.
 *
 * Signals: "removed" (MentorCardList*, MentorRecord*, guint n): the user deleted a card, or @n of
 * them, this the first (offer undo).
 *          "card-created" (MentorCardList*, MentorRecord*, GtkBox *facts): a page may add facts.
 *          "details" (MentorCardList*, MentorRecord*, GtkWidget *card): the user wants to see more,
 *          see mentor_card_list_set_has_details().
 *          "typed" (MentorCardList*, MentorRecord*, const char *character): a digit or a decimal
 *          sign was typed on a card. Returns: whether that meant something.
 */
#define MENTOR_TYPE_CARD_LIST (mentor_card_list_get_type ())
G_DECLARE_FINAL_TYPE (MentorCardList, mentor_card_list, MENTOR, CARD_LIST, GtkWidget)

/** mentor_card_list_set_board: @board: (nullable): shows that list of it */
void mentor_card_list_set_board (MentorCardList *self, MentorBoard *board, guint list);

/** mentor_card_list_set_name: @name: its translated name, for screen readers and "Move to" */
void mentor_card_list_set_name (MentorCardList *self, const char *name);

/** mentor_card_list_set_placeholder: @text: what the adding entry says ("Write a task…") */
void mentor_card_list_set_placeholder (MentorCardList *self, const char *text);

/**
 * MentorCardListEntry:
 * @MENTOR_CARD_LIST_ENTRY_TOP: above the cards
 * @MENTOR_CARD_LIST_ENTRY_END: below them
 * @MENTOR_CARD_LIST_ENTRY_ON_DEMAND: above them, only after mentor_card_list_focus_entry() or when
 *   a letter is typed while a card has the focus; hidden again when it is left empty
 *
 * Where the adding entry stands. New cards go to the end in any case, in the order of typing.
 */
typedef enum
{
  MENTOR_CARD_LIST_ENTRY_TOP,
  MENTOR_CARD_LIST_ENTRY_END,
  MENTOR_CARD_LIST_ENTRY_ON_DEMAND,
} MentorCardListEntry;

void mentor_card_list_set_entry (MentorCardList *self, MentorCardListEntry entry);

/** mentor_card_list_set_has_details: whether cards offer to show more: "details" */
void mentor_card_list_set_has_details (MentorCardList *self, gboolean has_details);

/** mentor_card_list_set_still: whether it shows how things were, see mentor_card_set_still() */
void mentor_card_list_set_still (MentorCardList *self, gboolean still);

/** mentor_card_list_set_whole: makes the list as high as its cards, for a page that scrolls itself;
 *  once, before anything else */
void mentor_card_list_set_whole (MentorCardList *self);

/** mentor_card_list_set_digit: @digit: Ctrl and this moves a card here; by default list + 1 */
void mentor_card_list_set_digit (MentorCardList *self, guint digit);

/**
 * mentor_card_list_set_drop_area:
 * @area: an ancestor of the list
 *
 * Cards may be dropped on all of @area, not on the list alone. At most once per list.
 */
void mentor_card_list_set_drop_area (MentorCardList *self, GtkWidget *area);

/** mentor_card_list_focus_entry: puts the caret into the adding entry */
void mentor_card_list_focus_entry (MentorCardList *self);

/** mentor_card_list_focus_item: moves the focus to a record's card. Returns: whether it is here */
gboolean mentor_card_list_focus_item (MentorCardList *self, MentorRecord *item);

G_END_DECLS
