/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a card asks its list to do, with the selection when it is a part of it. */

#include "config.h"

#include <glib/gi18n.h>

#include "model/mentor-tasks.h"
#include "record/mentor-history.h"
#include "widgets/mentor-card-list-private.h"

/* One card: the board's own label says it better. */
static MentorHistory *
begin (MentorCardList *self, GPtrArray *records, const char *label)
{
  MentorHistory *history
      = records->len > 1 ? mentor_board_get_history (mentor_card_list_get_board (self)) : NULL;

  mentor_history_begin (history, label, NULL);
  return history;
}

static void
delete_cards (MentorCardList *self, MentorCard *card)
{
  g_autoptr (GPtrArray) records = mentor_card_selection_get (self, card);
  MentorHistory *history = begin (self, records, N_("Delete cards"));

  mentor_card_selection_clear (self);
  for (guint i = 0; i < records->len; i++)
    mentor_board_remove (mentor_card_list_get_board (self), g_ptr_array_index (records, i));
  mentor_history_end (history);
  /* Moves the focus on, too. */
  mentor_card_box_flush (mentor_card_list_get_box (self));
  mentor_card_list_tell_removed (self, g_ptr_array_index (records, 0), records->len);
}

void
mentor_card_list_place (MentorCardList *self, MentorCard *card, MentorCardList *to)
{
  g_autoptr (GPtrArray) records = mentor_card_selection_get (self, card);
  MentorBoard *board = mentor_card_list_get_board (self);
  guint index = mentor_card_list_get_index (to);
  MentorHistory *history = begin (self, records, N_("Move cards"));

  mentor_card_selection_clear (self);
  for (guint i = 0; i < records->len; i++)
    if (mentor_board_find (board, g_ptr_array_index (records, i), NULL) != (int) index)
      mentor_board_move_to_end (board, g_ptr_array_index (records, i), index);
  mentor_history_end (history);
  mentor_card_list_focus_item (to, g_ptr_array_index (records, records->len - 1));
}

static void
select_range (MentorCardList *self, MentorCard *card)
{
  MentorCard *from = mentor_card_box_get_current (mentor_card_list_get_box (self));

  mentor_card_selection_extend (self, from != NULL ? from : card, card);
}

static void
go_on (MentorCardList *self, MentorCard *card)
{
  MentorCard *next = mentor_card_list_next (card);

  if (next != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (next));
  else if (mentor_card_list_get_entry_shown (self))
    mentor_card_list_focus_entry (self);
}

void
mentor_card_list_command (MentorCardList *self, int command, int index, MentorCard *card)
{
  MentorCardList *to;

  switch ((MentorCardCommand) command)
    {
    case MENTOR_CARD_GO_ON:
      go_on (self, card);
      break;
    case MENTOR_CARD_MOVE_UP:
      mentor_card_keys_move (self, card, GTK_DIR_UP);
      break;
    case MENTOR_CARD_MOVE_DOWN:
      mentor_card_keys_move (self, card, GTK_DIR_DOWN);
      break;
    case MENTOR_CARD_MOVE_TO:
      to = mentor_card_list_find_list (self, (guint) index);
      if (to != NULL)
        mentor_card_list_place (self, card, to);
      break;
    case MENTOR_CARD_DELETE:
      delete_cards (self, card);
      break;
    case MENTOR_CARD_DETAILS:
      if (mentor_card_get_has_details (card))
        mentor_card_list_tell_details (self, card);
      break;
    case MENTOR_CARD_SELECT:
      mentor_card_selection_toggle (self, card);
      break;
    case MENTOR_CARD_SELECT_RANGE:
      select_range (self, card);
      break;
    case MENTOR_CARD_SELECT_NONE:
      mentor_card_selection_clear (self);
      break;
    default:
      g_assert_not_reached ();
    }
}
