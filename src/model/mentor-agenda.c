/* SPDX-License-Identifier: GPL-3.0-or-later */

/* MentorAgenda: a list of a log entry as a board. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "model/mentor-board.h"
#include "model/mentor-log-entry.h"
#include "record/mentor-history.h"

typedef struct
{
  const char *member;
  GType (*item_type) (void);
  const char *add, *move, *remove;
} Kind;

static const Kind agenda = { "agenda", mentor_agenda_point_get_type, N_("Add to the agenda"),
                             N_("Move on the agenda"), N_("Delete from the agenda") };
static const Kind results = { "results", mentor_result_get_type, N_("Add result"),
                              N_("Move result"), N_("Delete result") };

struct _MentorAgenda
{
  GObject parent_instance;

  MentorLogEntry *entry;
  const Kind *kind;
};

static void board_init (MentorBoardInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (MentorAgenda, mentor_agenda, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (MENTOR_TYPE_BOARD, board_init))

static MentorRecordList *
list_of (MentorBoard *board)
{
  MentorAgenda *self = MENTOR_AGENDA (board);
  return mentor_record_get_list (MENTOR_RECORD (self->entry), self->kind->member);
}

static GListModel *
board_get_list (MentorBoard *board, guint list)
{
  return G_LIST_MODEL (list_of (board));
}

static MentorRecord *
board_add (MentorBoard *board, guint list, MentorRecord *after, const char *text)
{
  const Kind *kind = MENTOR_AGENDA (board)->kind;
  g_autoptr (MentorRecord) item = mentor_record_new (kind->item_type (), NULL);

  g_object_set (item, "text", text, NULL);
  mentor_history_begin (mentor_board_get_history (board), kind->add, NULL);
  mentor_record_list_insert (list_of (board), item, after);
  mentor_history_end (mentor_board_get_history (board));
  return item;
}

static void
board_move (MentorBoard *board, MentorRecord *item, guint to, MentorRecord *after)
{
  mentor_history_begin (mentor_board_get_history (board), MENTOR_AGENDA (board)->kind->move, NULL);
  mentor_record_list_move (list_of (board), item, list_of (board), after);
  mentor_history_end (mentor_board_get_history (board));
}

static void
board_remove (MentorBoard *board, MentorRecord *item)
{
  mentor_history_begin (mentor_board_get_history (board), MENTOR_AGENDA (board)->kind->remove, NULL);
  mentor_record_list_remove (list_of (board), item);
  mentor_history_end (mentor_board_get_history (board));
}

static MentorDocument *
board_get_document (MentorBoard *board)
{
  return MENTOR_DOCUMENT (MENTOR_AGENDA (board)->entry);
}

static void
board_init (MentorBoardInterface *iface)
{
  iface->text_member = "text";
  iface->n_lists = 1;
  iface->get_list = board_get_list;
  iface->add = board_add;
  iface->move = board_move;
  iface->remove = board_remove;
  iface->get_document = board_get_document;
}

static void
mentor_agenda_finalize (GObject *object)
{
  g_clear_object (&MENTOR_AGENDA (object)->entry);

  G_OBJECT_CLASS (mentor_agenda_parent_class)->finalize (object);
}

static void
mentor_agenda_class_init (MentorAgendaClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mentor_agenda_finalize;
}

static void
mentor_agenda_init (MentorAgenda *self)
{
}

static MentorAgenda *
new_of_kind (MentorLogEntry *entry, const Kind *kind)
{
  MentorAgenda *self;

  g_return_val_if_fail (MENTOR_IS_LOG_ENTRY (entry), NULL);

  self = g_object_new (MENTOR_TYPE_AGENDA, NULL);
  self->entry = g_object_ref (entry);
  self->kind = kind;
  return self;
}

MentorAgenda *
mentor_agenda_new (MentorLogEntry *entry)
{
  return new_of_kind (entry, &agenda);
}

MentorAgenda *
mentor_agenda_new_results (MentorLogEntry *entry)
{
  return new_of_kind (entry, &results);
}
