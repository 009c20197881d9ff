/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/*
 * MentorCardEntry: the entry that adds to a card list. Enter adds and stays for the next; several
 * lines at once, pasted or dropped, are as many cards.
 *
 * Signals: "add" (MentorCardEntry*, const char *text, gboolean lines);
 *          "leave" (MentorCardEntry*): Escape in an empty entry, returns whether it led anywhere.
 */
#define MENTOR_TYPE_CARD_ENTRY (mentor_card_entry_get_type ())
G_DECLARE_FINAL_TYPE (MentorCardEntry, mentor_card_entry, MENTOR, CARD_ENTRY, GtkEntry)

/** mentor_card_entry_set_on_demand: whether it shows itself only while it is used */
void mentor_card_entry_set_on_demand (MentorCardEntry *self, gboolean on_demand);

/** mentor_card_entry_set_usable: whether there is something to add to */
void mentor_card_entry_set_usable (MentorCardEntry *self, gboolean usable);

/** mentor_card_entry_show: shows it and puts the caret into it, if it is usable */
void mentor_card_entry_show (MentorCardEntry *self);

/** mentor_card_entry_has_focus: whether the caret is in it */
gboolean mentor_card_entry_has_focus (MentorCardEntry *self);

G_END_DECLS
