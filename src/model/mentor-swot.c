/* SPDX-License-Identifier: GPL-3.0-or-later */

/* MentorSwot: four lists of items; the order in a list is the order of the array. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "model/mentor-swot.h"
#include "record/mentor-history.h"

struct _MentorSwotItem
{
  MentorRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (MentorSwotItem, mentor_swot_item, MENTOR_TYPE_RECORD)

struct _MentorSwot
{
  MentorDocument parent_instance;
};

static void board_init (MentorBoardInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (MentorSwot, mentor_swot, MENTOR_TYPE_DOCUMENT,
                               G_IMPLEMENT_INTERFACE (MENTOR_TYPE_BOARD, board_init))

static const char *const members[MENTOR_SWOT_N_LISTS]
    = { "strengths", "weaknesses", "opportunities", "threats" };

static void
mentor_swot_item_class_init (MentorSwotItemClass *klass)
{
  GParamSpec *props[] = {
    g_param_spec_string ("text", N_ ("Edit item"), NULL, "", MENTOR_STORED_TEXT),
    g_param_spec_string ("added", N_ ("Edit item"), NULL, "",
                         MENTOR_STORED | MENTOR_PARAM_TIMESTAMP),
  };

  mentor_record_class_declare (MENTOR_RECORD_CLASS (klass), props, G_N_ELEMENTS (props));
}

static void
mentor_swot_item_init (MentorSwotItem *self)
{
}

static MentorRecordList *
list_of (MentorBoard *board, guint list)
{
  return mentor_record_get_list (MENTOR_RECORD (board), members[list]);
}

static GListModel *
board_get_list (MentorBoard *board, guint list)
{
  return G_LIST_MODEL (list_of (board, list));
}

static MentorRecord *
board_add (MentorBoard *board, guint list, MentorRecord *after, const char *text)
{
  g_autoptr (MentorSwotItem) item = mentor_record_new (MENTOR_TYPE_SWOT_ITEM, NULL);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *stamp = g_date_time_format (now, "%Y-%m-%dT%H:%M:%S%:z");

  g_object_set (item, "text", text, "added", stamp, NULL);
  mentor_history_begin (mentor_board_get_history (board), N_ ("Add item"), NULL);
  mentor_record_list_insert (list_of (board, list), MENTOR_RECORD (item), after);
  mentor_history_end (mentor_board_get_history (board));
  return MENTOR_RECORD (item);
}

static void
board_move (MentorBoard *board, MentorRecord *item, guint to, MentorRecord *after)
{
  mentor_history_begin (mentor_board_get_history (board), N_ ("Move item"), NULL);
  mentor_record_list_move (mentor_record_get_list_of (item), item, list_of (board, to), after);
  mentor_history_end (mentor_board_get_history (board));
}

static void
board_remove (MentorBoard *board, MentorRecord *item)
{
  mentor_history_begin (mentor_board_get_history (board), N_ ("Delete item"), NULL);
  mentor_record_list_remove (mentor_record_get_list_of (item), item);
  mentor_history_end (mentor_board_get_history (board));
}

static MentorHistory *
board_get_history (MentorBoard *board)
{
  return mentor_document_get_history (MENTOR_DOCUMENT (board));
}

static gboolean
board_is_editable (MentorBoard *board)
{
  return !mentor_document_get_read_only (MENTOR_DOCUMENT (board));
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
  iface->get_history = board_get_history;
  iface->is_editable = board_is_editable;
}

static void
mentor_swot_class_init (MentorSwotClass *klass)
{
  MENTOR_DOCUMENT_CLASS (klass)->format = "mentorpar/swot";
  for (guint i = 0; i < MENTOR_SWOT_N_LISTS; i++)
    mentor_record_class_declare_list (MENTOR_RECORD_CLASS (klass), members[i],
                                      MENTOR_TYPE_SWOT_ITEM);
}

static void
mentor_swot_init (MentorSwot *self)
{
}
