/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "record/mentor-record.h"

G_BEGIN_DECLS

/**
 * MentorCardCommand:
 * @MENTOR_CARD_GO_ON: editing ended with Enter: the next thing, please
 * @MENTOR_CARD_MOVE_UP: one place up
 * @MENTOR_CARD_MOVE_DOWN: one place down
 * @MENTOR_CARD_MOVE_TO: to the end of the list whose number comes with it
 * @MENTOR_CARD_DELETE: away with it
 * @MENTOR_CARD_DETAILS: all that can be said of it
 * @MENTOR_CARD_SELECT: into the selection, or out of it
 * @MENTOR_CARD_SELECT_RANGE: all from the card last in focus to this one
 * @MENTOR_CARD_SELECT_NONE: ends the selection
 *
 * What a card asks its list to do.
 */
typedef enum
{
  MENTOR_CARD_GO_ON,
  MENTOR_CARD_MOVE_UP,
  MENTOR_CARD_MOVE_DOWN,
  MENTOR_CARD_MOVE_TO,
  MENTOR_CARD_DELETE,
  MENTOR_CARD_DETAILS,
  MENTOR_CARD_SELECT,
  MENTOR_CARD_SELECT_RANGE,
  MENTOR_CARD_SELECT_NONE,
} MentorCardCommand;

/*
 * MentorCard: one record of a board: its text, edited in place, a check button when it can be done,
 * and small facts. The card as a whole takes the focus.
 *
 * Signals: "command" (MentorCard*, int MentorCardCommand, int list);
 *          "edited" (MentorCard*): editing ended;
 *          "menu" (MentorCard*, GMenu*): its context menu opens: a page may add sections.
 */
#define MENTOR_TYPE_CARD (mentor_card_get_type ())
G_DECLARE_FINAL_TYPE (MentorCard, mentor_card, MENTOR, CARD, GtkWidget)

/**
 * mentor_card_new:
 * @record: what it shows
 * @text_member: the property with its text
 *
 * Returns: (transfer floating): a card
 */
GtkWidget *mentor_card_new (MentorRecord *record, const char *text_member);

/** mentor_card_get_record: Returns: (transfer none): the record, never %NULL */
MentorRecord *mentor_card_get_record (MentorCard *self);

/** mentor_card_get_facts: Returns: (transfer none): the box under the text, for small facts */
GtkBox *mentor_card_get_facts (MentorCard *self);

/** mentor_card_get_marks: Returns: (transfer none): the box at the end of the line, for small marks */
GtkBox *mentor_card_get_marks (MentorCard *self);

/**
 * mentor_card_set_place:
 * @list_name: the list it stands in
 * @position: its place, from 1
 * @n_items: of how many
 *
 * Puts the place into the card's accessible name: a screen reader then hears where a card is and
 * where it went.
 */
void mentor_card_set_place (MentorCard *self, const char *list_name, guint position, guint n_items);

/** mentor_card_is_first: Returns: whether it stands at the top of its list */
gboolean mentor_card_is_first (MentorCard *self);
/** mentor_card_is_last: Returns: whether it stands at the bottom of its list */
gboolean mentor_card_is_last (MentorCard *self);

/** mentor_card_set_editable: whether its board may be changed */
void mentor_card_set_editable (MentorCard *self, gboolean editable);
/** mentor_card_get_editable: Returns: whether its board may be changed */
gboolean mentor_card_get_editable (MentorCard *self);

/** mentor_card_set_still: whether it shows how it was: without a check button, and not as done */
void mentor_card_set_still (MentorCard *self, gboolean still);

/** mentor_card_set_has_details: whether it offers MENTOR_CARD_DETAILS */
void mentor_card_set_has_details (MentorCard *self, gboolean has_details);
/** mentor_card_get_has_details: Returns: whether it offers MENTOR_CARD_DETAILS */
gboolean mentor_card_get_has_details (MentorCard *self);

/** mentor_card_set_selected: whether it looks like one of several that are selected */
void mentor_card_set_selected (MentorCard *self, gboolean selected);

/** mentor_card_set_description: @text: the small facts, for assistive technology */
void mentor_card_set_description (MentorCard *self, const char *text);

/** mentor_card_begin_edit: puts the caret at the end of the text */
void mentor_card_begin_edit (MentorCard *self);
/** mentor_card_end_edit: leaves editing; a text that was emptied comes back */
void mentor_card_end_edit (MentorCard *self);
/** mentor_card_is_editing: Returns: whether its text is being edited */
gboolean mentor_card_is_editing (MentorCard *self);

/** mentor_card_toggle_done: marks a card done, or not done, if it can be */
void mentor_card_toggle_done (MentorCard *self);

/** mentor_card_has_done: Returns: whether a record can be done: a task, a point of an agenda */
gboolean mentor_card_has_done (MentorRecord *record);

/** mentor_card_mark_done: @record: one that can be done; a task also gets the day */
void mentor_card_mark_done (MentorRecord *record, gboolean done);

/** mentor_card_request: emits "command" */
void mentor_card_request (MentorCard *self, MentorCardCommand command, int list);

G_END_DECLS
