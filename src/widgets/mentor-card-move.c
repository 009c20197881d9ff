/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Alt and an arrow: a card, or the selected ones as one block, goes a place further. */

#include "config.h"

#include <glib/gi18n.h>

#include "record/mentor-history.h"
#include "widgets/mentor-card-list-private.h"

static GListModel *
get_model (MentorCardList *list)
{
  return mentor_board_get_list (mentor_card_list_get_board (list),
                                mentor_card_list_get_index (list));
}

/* The record at a position or, when that is one of the block, the next one before it. */
static MentorRecord *
get_record_at (MentorCardList *list, int position, GPtrArray *block)
{
  GListModel *model = get_model (list);

  for (int i = MIN (position, (int) g_list_model_get_n_items (model) - 1); i >= 0; i--)
    {
      MentorRecord *record = g_list_model_get_item (model, (guint) i);

      g_object_unref (record); /* the list holds it */
      if (!g_ptr_array_find (block, record, NULL))
        return record;
    }
  return NULL;
}

/* The first and last place of the block in a list; whether nothing stands between. */
static gboolean
find_block (MentorCardList *list, GPtrArray *block, int *first, int *last)
{
  int n = 0;

  *first = *last = -1;
  for (guint i = 0; i < block->len; i++)
    {
      guint position;

      if (mentor_board_find (mentor_card_list_get_board (list), block->pdata[i], &position)
          != (int) mentor_card_list_get_index (list))
        continue;
      if (*first < 0)
        *first = (int) position;
      *last = (int) position;
      n++;
    }
  return n == (int) block->len && *last - *first + 1 == n;
}

static void
move_block (MentorCardList *list, GPtrArray *block, MentorCardList *to, MentorRecord *after)
{
  MentorHistory *history
      = block->len > 1 ? mentor_board_get_history (mentor_card_list_get_board (list)) : NULL;
  g_autoptr (MentorRecord) behind = after != NULL ? g_object_ref (after) : NULL;

  /* One card: the board's own label says it better. */
  mentor_history_begin (history, N_("Move cards"), NULL);
  for (guint i = 0; i < block->len; i++)
    {
      mentor_card_list_move (list, block->pdata[i], to, behind);
      g_set_object (&behind, block->pdata[i]);
    }
  mentor_history_end (history);
}

void
mentor_card_keys_move (MentorCardList *list, MentorCard *card, GtkDirectionType direction)
{
  g_autoptr (GPtrArray) block = mentor_card_selection_get (list, card);
  g_autoptr (MentorRecord) record = g_object_ref (mentor_card_get_record (card));
  MentorCardList *to = list;
  MentorRecord *after = NULL;
  int n = (int) g_list_model_get_n_items (get_model (list));
  int first, last;
  gboolean whole = find_block (list, block, &first, &last);

  if (first < 0)
    return;

  if (direction == GTK_DIR_UP && (first > 0 || !whole))
    after = get_record_at (list, first - 2, block);
  else if (direction == GTK_DIR_DOWN && (last < n - 1 || !whole))
    after = get_record_at (list, last + 1, block);
  else
    {
      to = mentor_card_list_find_neighbour (list, GTK_WIDGET (card), direction);
      if (to == NULL)
        return;
      if (direction == GTK_DIR_UP)
        after = get_record_at (to, G_MAXINT, block);
      else if (direction != GTK_DIR_DOWN)
        /* The same place in the other list, so that the way back leads back. */
        after = get_record_at (to, first - 1, block);
    }

  move_block (list, block, to, after);
  mentor_card_list_focus_item (to, record);
}
