/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The card lists of one board know each other, and move cards among themselves. */

#include "config.h"

#include "widgets/mentor-card-list-private.h"

static GQuark
lists_quark (void)
{
  return g_quark_from_static_string ("mentor-card-lists");
}

void
mentor_card_lists_add (MentorBoard *board, MentorCardList *list)
{
  GPtrArray *lists = g_object_get_qdata (G_OBJECT (board), lists_quark ());

  if (lists == NULL)
    {
      lists = g_ptr_array_new ();
      g_object_set_qdata_full (G_OBJECT (board), lists_quark (), lists,
                               (GDestroyNotify) g_ptr_array_unref);
    }
  g_ptr_array_add (lists, list);
}

void
mentor_card_lists_remove (MentorBoard *board, MentorCardList *list)
{
  GPtrArray *lists = g_object_get_qdata (G_OBJECT (board), lists_quark ());

  if (lists != NULL)
    g_ptr_array_remove (lists, list);
}

GPtrArray *
mentor_card_list_get_lists (MentorCardList *self)
{
  MentorBoard *board = mentor_card_list_get_board (self);
  GPtrArray *found = g_ptr_array_new ();
  GPtrArray *lists = board != NULL ? g_object_get_qdata (G_OBJECT (board), lists_quark ()) : NULL;

  for (guint i = 0; lists != NULL && i < lists->len; i++)
    {
      GtkWidget *list = g_ptr_array_index (lists, i);

      if (gtk_widget_get_mapped (list)
          && gtk_widget_get_root (list) == gtk_widget_get_root (GTK_WIDGET (self)))
        g_ptr_array_add (found, list);
    }

  return found;
}

MentorCardList *
mentor_card_list_find_list (MentorCardList *self, guint index)
{
  g_autoptr (GPtrArray) lists = mentor_card_list_get_lists (self);

  for (guint i = 0; i < lists->len; i++)
    {
      MentorCardList *list = g_ptr_array_index (lists, i);

      if (mentor_card_list_get_index (list) == index)
        return list;
    }

  return NULL;
}

void
mentor_card_list_move (MentorCardList *self, MentorRecord *item, MentorCardList *to,
                       MentorRecord *after)
{
  g_autoptr (MentorRecord) hold = g_object_ref (item);

  mentor_board_move (mentor_card_list_get_board (self), hold, mentor_card_list_get_index (to),
                     after);
  mentor_card_list_focus_item (to, hold);
}
