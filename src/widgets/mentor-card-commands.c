/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a card asks its list to do. */

#include "config.h"

#include "widgets/mentor-card-list-private.h"

static void
delete_card (MentorCardList *self, MentorCard *card)
{
  g_autoptr (MentorRecord) record = g_object_ref (mentor_card_get_record (card));

  mentor_board_remove (mentor_card_list_get_board (self), record);
  /* Moves the focus on, too. */
  mentor_card_box_flush (mentor_card_list_get_box (self));
  mentor_card_list_tell_removed (self);
}

void
mentor_card_list_command (MentorCardList *self, int command, int index, MentorCard *card)
{
  MentorRecord *record = mentor_card_get_record (card);
  MentorCardList *to;

  switch ((MentorCardCommand) command)
    {
    case MENTOR_CARD_GO_ON:
      if (mentor_card_list_next (card) == NULL && mentor_card_list_get_entry_shown (self))
        mentor_card_list_focus_entry (self);
      else if (mentor_card_list_next (card) != NULL)
        gtk_widget_grab_focus (GTK_WIDGET (mentor_card_list_next (card)));
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
        mentor_card_list_move_to_end (self, record, to);
      break;
    case MENTOR_CARD_DELETE:
      delete_card (self, card);
      break;
    default:
      g_assert_not_reached ();
    }
}
