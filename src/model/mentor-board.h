/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/*
 * model/: what a pair's work is. A type declares its members and its rules (see record/); it knows
 * neither files nor widgets.
 */

#include <gio/gio.h>

#include "record/mentor-document.h"

G_BEGIN_DECLS

/*
 * MentorBoard: lists of short texts that a user fills, orders and moves between: the priority
 * matrix, the SWOT, the promises of a meeting. The card list and the quadrants work with any board.
 * Each call is one undo step.
 */
#define MENTOR_TYPE_BOARD (mentor_board_get_type ())
G_DECLARE_INTERFACE (MentorBoard, mentor_board, MENTOR, BOARD, GObject)

struct _MentorBoardInterface
{
  GTypeInterface parent_iface;

  const char *text_member;
  guint n_lists;
  GListModel *(*get_list) (MentorBoard *self, guint list);
  MentorRecord *(*add) (MentorBoard *self, guint list, MentorRecord *after, const char *text);
  void (*move) (MentorBoard *self, MentorRecord *item, guint to, MentorRecord *after);
  void (*remove) (MentorBoard *self, MentorRecord *item);
  /* Not needed by a board that is the document, nor by one that is editable when its document is. */
  MentorDocument *(*get_document) (MentorBoard *self);
  gboolean (*is_editable) (MentorBoard *self);
};

/** mentor_board_get_text_member: Returns: the property that holds an item's text ("title", "text") */
const char *mentor_board_get_text_member (MentorBoard *self);

/** mentor_board_get_n_lists: Returns: how many lists it has */
guint mentor_board_get_n_lists (MentorBoard *self);

/** mentor_board_get_list: Returns: (transfer none): the records of one list, in order */
GListModel *mentor_board_get_list (MentorBoard *self, guint list);

/**
 * mentor_board_find:
 * @item: a record
 * @position: (out) (optional): its place in its list
 *
 * Returns: the list that shows the item, or -1
 */
int mentor_board_find (MentorBoard *self, MentorRecord *item, guint *position);

/**
 * mentor_board_add:
 * @list: which list
 * @after: (nullable): the item before it; %NULL for the first place
 * @text: its text; blanks around it are cut off
 *
 * Returns: (transfer none) (nullable): the new item; %NULL when the text is blank
 */
MentorRecord *mentor_board_add (MentorBoard *self, guint list, MentorRecord *after, const char *text);

/**
 * mentor_board_add_lines:
 * @text: pasted text; each line that isn't blank becomes an item (bullets are taken off)
 *
 * One action for the user.
 *
 * Returns: (transfer none) (nullable): the last new item
 */
MentorRecord *mentor_board_add_lines (MentorBoard *self, guint list, MentorRecord *after, const char *text);

/** mentor_board_append: as mentor_board_add_lines(), after the last item */
MentorRecord *mentor_board_append (MentorBoard *self, guint list, const char *text);

/**
 * mentor_board_move:
 * @item: an item of the board
 * @to: the list where it shall stand; may be the same
 * @after: (nullable): the item of @to before it; %NULL for the first place
 */
void mentor_board_move (MentorBoard *self, MentorRecord *item, guint to, MentorRecord *after);

/** mentor_board_move_to_end: moves to the end of a list */
void mentor_board_move_to_end (MentorBoard *self, MentorRecord *item, guint to);

/** mentor_board_remove: deletes an item of the board; one undo step */
void mentor_board_remove (MentorBoard *self, MentorRecord *item);

/** mentor_board_get_document: Returns: (transfer none): the document that keeps its items */
MentorDocument *mentor_board_get_document (MentorBoard *self);

/** mentor_board_get_history: Returns: (transfer none) (nullable): where its steps go */
MentorHistory *mentor_board_get_history (MentorBoard *self);

/** mentor_board_is_editable: Returns: %FALSE when the document behind it is read-only */
gboolean mentor_board_is_editable (MentorBoard *self);

G_END_DECLS
