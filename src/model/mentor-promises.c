/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * MentorPromises: the tasks that were promised in one log entry. They stand in the order in which
 * they were made; in the matrix they begin among those that aren't placed.
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "model/mentor-task-private.h"
#include "record/mentor-history.h"

enum
{
  MENTORS,
  MENTEES,
  N_LISTS,
};

struct _MentorPromises
{
  GObject parent_instance;

  MentorTasks *tasks;
  char *entry_id;
  MentorRecordView *lists[N_LISTS];
};

static void board_init (MentorBoardInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (MentorPromises, mentor_promises, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (MENTOR_TYPE_BOARD, board_init))

static MentorTaskOwner
owner_of (guint list)
{
  return list == MENTORS ? MENTOR_TASK_OWNER_MENTOR : MENTOR_TASK_OWNER_MENTEE;
}

static gboolean
is_promise (MentorPromises *self, MentorRecord *record, MentorTaskOwner owner)
{
  return mentor_record_get_enum (record, "owner") == (int) owner
         && mentor_record_get_enum (record, "origin") == MENTOR_TASK_ORIGIN_MEETING
         && g_str_equal (mentor_record_get_string (record, "origin-id"), self->entry_id);
}

static gboolean
is_mentors (MentorRecord *record, gpointer self)
{
  return is_promise (self, record, MENTOR_TASK_OWNER_MENTOR);
}

static gboolean
is_mentees (MentorRecord *record, gpointer self)
{
  return is_promise (self, record, MENTOR_TASK_OWNER_MENTEE);
}

static GListModel *
board_get_list (MentorBoard *board, guint list)
{
  return G_LIST_MODEL (MENTOR_PROMISES (board)->lists[list]);
}

static MentorRecord *
board_add (MentorBoard *board, guint list, MentorRecord *after, const char *text)
{
  MentorPromises *self = MENTOR_PROMISES (board);
  MentorRecordList *all = mentor_tasks_get_all (self->tasks);
  g_autoptr (MentorTask) task = mentor_record_new (MENTOR_TYPE_TASK, NULL);
  g_autofree char *rank = _mentor_tasks_rank_at_end (self->tasks, MENTOR_TASK_NOT_PLACED);

  g_object_set (task, "title", text, "owner", owner_of (list), "rank", rank, "origin",
                MENTOR_TASK_ORIGIN_MEETING, "origin-id", self->entry_id, NULL);
  mentor_history_begin (mentor_board_get_history (board), N_("Add promise"), NULL);
  if (after != NULL)
    mentor_record_list_insert (all, MENTOR_RECORD (task), after);
  else
    mentor_record_list_append (all, MENTOR_RECORD (task));
  _mentor_tasks_tell_move (self->tasks, task, -1);
  mentor_history_end (mentor_board_get_history (board));
  return MENTOR_RECORD (task);
}

static void
board_move (MentorBoard *board, MentorRecord *item, guint to, MentorRecord *after)
{
  MentorPromises *self = MENTOR_PROMISES (board);
  MentorRecordList *all = mentor_tasks_get_all (self->tasks);
  MentorRecord *first = mentor_record_view_get (self->lists[to], 0);

  mentor_history_begin (mentor_board_get_history (board), N_("Move promise"), NULL);
  g_object_set (item, "owner", owner_of (to), NULL);
  if (after != NULL)
    mentor_record_list_move (all, item, all, after);
  else if (first != NULL && first != item)
    {
      int before = mentor_record_list_index (all, first) - 1;
      MentorRecord *neighbour = before >= 0 ? mentor_record_list_get (all, (guint) before) : NULL;
      mentor_record_list_move (all, item, all, neighbour);
    }
  mentor_history_end (mentor_board_get_history (board));
}

static void
board_remove (MentorBoard *board, MentorRecord *item)
{
  _mentor_tasks_remove (MENTOR_PROMISES (board)->tasks, item);
}

static MentorDocument *
board_get_document (MentorBoard *board)
{
  return MENTOR_DOCUMENT (MENTOR_PROMISES (board)->tasks);
}

static void
board_init (MentorBoardInterface *iface)
{
  iface->text_member = "title";
  iface->n_lists = N_LISTS;
  iface->get_list = board_get_list;
  iface->add = board_add;
  iface->move = board_move;
  iface->remove = board_remove;
  iface->get_document = board_get_document;
}

static void
mentor_promises_finalize (GObject *object)
{
  MentorPromises *self = MENTOR_PROMISES (object);

  for (guint i = 0; i < N_LISTS; i++)
    g_clear_object (&self->lists[i]);
  g_clear_object (&self->tasks);
  g_free (self->entry_id);

  G_OBJECT_CLASS (mentor_promises_parent_class)->finalize (object);
}

static void
mentor_promises_class_init (MentorPromisesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mentor_promises_finalize;
}

static void
mentor_promises_init (MentorPromises *self)
{
}

MentorPromises *
mentor_promises_new (MentorTasks *tasks, const char *entry_id)
{
  MentorPromises *self;
  GListModel *all;

  g_return_val_if_fail (MENTOR_IS_TASKS (tasks), NULL);

  self = g_object_new (MENTOR_TYPE_PROMISES, NULL);
  self->tasks = g_object_ref (tasks);
  self->entry_id = g_strdup (entry_id);
  all = G_LIST_MODEL (mentor_tasks_get_all (tasks));
  self->lists[MENTORS] = mentor_record_view_new (all, is_mentors, NULL, self, NULL);
  self->lists[MENTEES] = mentor_record_view_new (all, is_mentees, NULL, self, NULL);
  return self;
}
