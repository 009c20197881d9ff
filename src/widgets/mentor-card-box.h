/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "widgets/mentor-card-column.h"
#include "widgets/mentor-card.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/*
 * MentorCardBox: the cards of a list of records, at most 50 at first and a "Show more" row: the
 * inner part of a MentorCardList.
 *
 * Signals: "card-created" (MentorCardBox*, MentorCard*); "focus-lost" (MentorCardBox*): the card
 * with the focus is about to go, and there is no other.
 */
#define MENTOR_TYPE_CARD_BOX (mentor_card_box_get_type ())
G_DECLARE_FINAL_TYPE (MentorCardBox, mentor_card_box, MENTOR, CARD_BOX, GtkWidget)

/**
 * mentor_card_box_set_model:
 * @model: (nullable): records
 * @text_member: (nullable): the property with their text; %NULL only without a model
 */
void mentor_card_box_set_model (MentorCardBox *self, GListModel *model, const char *text_member);

/** mentor_card_box_set_name: @name: the list's name, for the names of the cards */
void mentor_card_box_set_name (MentorCardBox *self, const char *name);

/** mentor_card_box_flush: shows now what changed, instead of before the next frame */
void mentor_card_box_flush (MentorCardBox *self);

/** mentor_card_box_get_n_shown: Returns: the number of cards, without those still to be shown */
guint mentor_card_box_get_n_shown (MentorCardBox *self);

/** mentor_card_box_reveal: makes cards for the first @n_items records at least */
void mentor_card_box_reveal (MentorCardBox *self, guint n_items);

/** mentor_card_box_find: Returns: (transfer none) (nullable): the card of a record */
MentorCard *mentor_card_box_find (MentorCardBox *self, MentorRecord *record);

/** mentor_card_box_get_current: Returns: (nullable): the card last in focus, else the first */
MentorCard *mentor_card_box_get_current (MentorCardBox *self);

/** mentor_card_box_get_column: Returns: (transfer none): what the cards stand in */
MentorCardColumn *mentor_card_box_get_column (MentorCardBox *self);

/** mentor_card_box_get_more: Returns: (nullable): the "Show more" button, if it is needed now */
GtkWidget *mentor_card_box_get_more (MentorCardBox *self);

/** mentor_card_box_get_first: Returns: (nullable): the first card */
MentorCard *mentor_card_box_get_first (MentorCardBox *self);
/** mentor_card_box_get_last: Returns: (nullable): the last card that is shown */
MentorCard *mentor_card_box_get_last (MentorCardBox *self);

G_END_DECLS
