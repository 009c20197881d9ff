/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Several cards of a board at once. What is selected belongs to the board, so that a card keeps it
 * when it moves from list to list; the cards only show it.
 */

#include "config.h"

#include "widgets/mentor-card-list-private.h"

static GHashTable *
get_selection (MentorCardList *list)
{
  static GQuark quark;
  MentorBoard *board = mentor_card_list_get_board (list);
  GHashTable *selection;

  if (quark == 0)
    quark = g_quark_from_static_string ("mentor-card-selection");
  if (board == NULL)
    return NULL;
  selection = g_object_get_qdata (G_OBJECT (board), quark);
  if (selection == NULL)
    {
      selection = g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);
      g_object_set_qdata_full (G_OBJECT (board), quark, selection,
                               (GDestroyNotify) g_hash_table_unref);
    }
  return selection;
}

static void
show (MentorCardList *list)
{
  g_autoptr (GPtrArray) lists = mentor_card_list_get_lists (list);
  GHashTable *selection = get_selection (list);

  for (guint i = 0; i < lists->len; i++)
    for (MentorCard *card = mentor_card_list_get_first (g_ptr_array_index (lists, i)); card != NULL;
         card = mentor_card_list_next (card))
      mentor_card_set_selected (card,
                                g_hash_table_contains (selection, mentor_card_get_record (card)));
}

gboolean
mentor_card_selection_contains (MentorCardList *list, MentorCard *card)
{
  GHashTable *selection = get_selection (list);

  return selection != NULL && g_hash_table_contains (selection, mentor_card_get_record (card));
}

void
mentor_card_selection_toggle (MentorCardList *list, MentorCard *card)
{
  GHashTable *selection = get_selection (list);
  MentorRecord *record = mentor_card_get_record (card);

  if (!g_hash_table_remove (selection, record))
    g_hash_table_add (selection, g_object_ref (record));
  show (list);
}

void
mentor_card_selection_extend (MentorCardList *list, MentorCard *from, MentorCard *to)
{
  GHashTable *selection = get_selection (list);
  gboolean within = FALSE;

  for (MentorCard *card = mentor_card_list_get_first (list); card != NULL;
       card = mentor_card_list_next (card))
    {
      gboolean end = card == from || card == to;

      if (end || within)
        g_hash_table_add (selection, g_object_ref (mentor_card_get_record (card)));
      if (end && from != to)
        within = !within;
    }
  show (list);
}

void
mentor_card_selection_select_all (MentorCardList *list)
{
  MentorCard *first = mentor_card_list_get_first (list);

  if (first != NULL)
    mentor_card_selection_extend (list, first, mentor_card_list_get_last (list));
}

gboolean
mentor_card_selection_clear (MentorCardList *list)
{
  GHashTable *selection = get_selection (list);

  if (selection == NULL || g_hash_table_size (selection) == 0)
    return FALSE;
  g_hash_table_remove_all (selection);
  show (list);
  return TRUE;
}

GPtrArray *
mentor_card_selection_get (MentorCardList *list, MentorCard *card)
{
  GHashTable *selection = get_selection (list);
  MentorBoard *board = mentor_card_list_get_board (list);
  GPtrArray *records = g_ptr_array_new_with_free_func (g_object_unref);

  if (!mentor_card_selection_contains (list, card))
    {
      g_ptr_array_add (records, g_object_ref (mentor_card_get_record (card)));
      return records;
    }

  /* By the lists: what was deleted, or isn't shown any more, is no longer selected. */
  for (guint i = 0; i < mentor_board_get_n_lists (board); i++)
    {
      GListModel *model = mentor_board_get_list (board, i);

      for (guint j = 0; j < g_list_model_get_n_items (model); j++)
        {
          g_autoptr (MentorRecord) record = g_list_model_get_item (model, j);

          if (g_hash_table_contains (selection, record))
            g_ptr_array_add (records, g_steal_pointer (&record));
        }
    }
  return records;
}
