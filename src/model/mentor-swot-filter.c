/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * MentorSwotFilter: shows what matches and passes everything else on to the SWOT, so that a card
 * list works with it as with the whole board.
 */

#include "config.h"

#include "model/mentor-swot-filter.h"

#include "record/mentor-history.h"
#include "record/mentor-record-view.h"

struct _MentorSwotFilter
{
  GObject parent_instance;

  MentorSwot *swot;
  MentorSwotAuthor author;
  char *meeting;
  GHashTable *added; /* ids of what was added since */
  MentorRecordView *views[MENTOR_SWOT_N_LISTS];
};

static void board_init (MentorBoardInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (MentorSwotFilter, mentor_swot_filter, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (MENTOR_TYPE_BOARD, board_init))

static gboolean
matches (MentorRecord *item, gpointer user_data)
{
  MentorSwotFilter *self = user_data;

  if (g_hash_table_contains (self->added, mentor_record_get_id (item)))
    return TRUE;
  if (self->author != MENTOR_SWOT_NOBODY
      && mentor_record_get_enum (item, "author") != (int) self->author)
    return FALSE;
  return self->meeting == NULL
         || g_str_equal (mentor_record_get_string (item, "meeting"), self->meeting);
}

static GListModel *
board_get_list (MentorBoard *board, guint list)
{
  return G_LIST_MODEL (MENTOR_SWOT_FILTER (board)->views[list]);
}

static MentorRecord *
board_add (MentorBoard *board, guint list, MentorRecord *after, const char *text)
{
  MentorSwotFilter *self = MENTOR_SWOT_FILTER (board);
  MentorRecord *item = mentor_board_add (MENTOR_BOARD (self->swot), list, after, text);

  if (item != NULL)
    {
      g_hash_table_add (self->added, g_strdup (mentor_record_get_id (item)));
      mentor_record_view_refresh (self->views[list]);
    }
  return item;
}

static void
board_move (MentorBoard *board, MentorRecord *item, guint to, MentorRecord *after)
{
  mentor_board_move (MENTOR_BOARD (MENTOR_SWOT_FILTER (board)->swot), item, to, after);
}

static void
board_remove (MentorBoard *board, MentorRecord *item)
{
  mentor_board_remove (MENTOR_BOARD (MENTOR_SWOT_FILTER (board)->swot), item);
}

static MentorDocument *
board_get_document (MentorBoard *board)
{
  return MENTOR_DOCUMENT (MENTOR_SWOT_FILTER (board)->swot);
}

static void
board_init (MentorBoardInterface *iface)
{
  iface->text_member = "text";
  iface->n_lists = MENTOR_SWOT_N_LISTS;
  iface->get_list = board_get_list;
  iface->add = board_add;
  iface->move = board_move;
  iface->remove = board_remove;
  iface->get_document = board_get_document;
}

static void
mentor_swot_filter_finalize (GObject *object)
{
  MentorSwotFilter *self = MENTOR_SWOT_FILTER (object);

  for (guint i = 0; i < MENTOR_SWOT_N_LISTS; i++)
    g_clear_object (&self->views[i]);
  g_clear_object (&self->swot);
  g_free (self->meeting);
  g_hash_table_unref (self->added);

  G_OBJECT_CLASS (mentor_swot_filter_parent_class)->finalize (object);
}

static void
mentor_swot_filter_class_init (MentorSwotFilterClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mentor_swot_filter_finalize;
}

static void
mentor_swot_filter_init (MentorSwotFilter *self)
{
  self->added = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

MentorSwotFilter *
mentor_swot_filter_new (MentorSwot *swot, MentorSwotAuthor author, const char *meeting)
{
  MentorSwotFilter *self = g_object_new (MENTOR_TYPE_SWOT_FILTER, NULL);

  self->swot = g_object_ref (swot);
  self->author = author;
  self->meeting = g_strdup (meeting);
  for (guint i = 0; i < MENTOR_SWOT_N_LISTS; i++)
    self->views[i] = mentor_record_view_new (mentor_board_get_list (MENTOR_BOARD (swot), i),
                                             matches, NULL, self, NULL);
  return self;
}
