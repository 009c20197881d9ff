/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * MentorTasks: the tasks, and the matrix as five views of them. A task's place is said by its
 * importance, its urgency and its rank; moving it sets these three.
 */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "model/mentor-rank.h"
#include "model/mentor-task-private.h"
#include "record/mentor-history.h"

struct _MentorTasks
{
  MentorDocument parent_instance;

  MentorRecordView *cells[MENTOR_TASK_N_CELLS];
  MentorTaskMoved moved;
  gpointer moved_data;
};

static void board_init (MentorBoardInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (MentorTasks, mentor_tasks, MENTOR_TYPE_DOCUMENT,
                               G_IMPLEMENT_INTERFACE (MENTOR_TYPE_BOARD, board_init))

static int
compare_ranks (gconstpointer a, gconstpointer b, gpointer unused)
{
  return g_strcmp0 (mentor_record_get_string ((MentorRecord *) a, "rank"),
                    mentor_record_get_string ((MentorRecord *) b, "rank"));
}

static gboolean
is_in_cell (MentorRecord *record, gpointer cell)
{
  return mentor_task_get_cell (MENTOR_TASK (record)) == GPOINTER_TO_UINT (cell)
         && mentor_task_is_in_matrix (MENTOR_TASK (record));
}

/* A rank that puts a task behind another of its cell. */
static char *
rank_after (MentorTasks *self, MentorTaskCell cell, MentorRecord *after, MentorRecord *moving)
{
  MentorRecordView *view = mentor_tasks_get_cell (self, cell);
  gboolean passed = after == NULL;
  MentorRecord *next = NULL;

  for (guint i = 0; next == NULL && mentor_record_view_get (view, i) != NULL; i++)
    {
      MentorRecord *at = mentor_record_view_get (view, i);
      if (passed && at != moving)
        next = at;
      passed |= at == after;
    }
  return mentor_rank_between (after != NULL ? mentor_record_get_string (after, "rank") : NULL,
                              next != NULL ? mentor_record_get_string (next, "rank") : NULL);
}

/* Two machines may have given one rank to two tasks, which then met in a merge. Those that stand
 * behind @after with its rank get ranks of their own, so that there is room between. */
static void
open_gap (MentorTasks *self, MentorTaskCell cell, MentorRecord *after, MentorRecord *moving)
{
  MentorRecordView *view = mentor_tasks_get_cell (self, cell);
  g_autoptr (GPtrArray) tied = g_ptr_array_new ();
  g_autoptr (GPtrArray) ranks = g_ptr_array_new_with_free_func (g_free);
  const char *rank = after != NULL ? mentor_record_get_string (after, "rank") : "";
  const char *end = NULL;
  gboolean passed = after == NULL;
  MentorRecord *at;

  for (guint i = 0; end == NULL && (at = mentor_record_view_get (view, i)) != NULL; i++)
    {
      if (passed && at != moving)
        {
          if (strcmp (mentor_record_get_string (at, "rank"), rank) <= 0)
            g_ptr_array_add (tied, at);
          else
            end = mentor_record_get_string (at, "rank");
        }
      passed |= at == after;
    }

  for (guint i = 0; i < tied->len; i++)
    {
      g_ptr_array_add (ranks, mentor_rank_between (*rank != '\0' ? rank : NULL, end));
      rank = ranks->pdata[i];
    }
  /* From the last one, so that none passes another. */
  for (guint i = tied->len; i-- > 0;)
    g_object_set (tied->pdata[i], "rank", ranks->pdata[i], NULL);
}

char *
_mentor_tasks_rank_at_end (MentorTasks *self, MentorTaskCell cell)
{
  MentorRecordView *view = mentor_tasks_get_cell (self, cell);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (view));

  return rank_after (self, cell, n > 0 ? mentor_record_view_get (view, n - 1) : NULL, NULL);
}

static void
place (MentorTask *task, MentorTaskCell cell, const char *rank)
{
  MentorTristate important, urgent;

  mentor_task_cell_to (cell, &important, &urgent);
  /* g_object_set() holds the notifications back: no view sees a task that is half moved. */
  g_object_set (task, "important", important, "urgent", urgent, "rank", rank, NULL);
}

void
_mentor_tasks_tell_move (MentorTasks *self, MentorTask *task, int from)
{
  int to = (int) mentor_task_get_cell (task);

  if (self->moved != NULL && from != to)
    self->moved (task, from, to, self->moved_data);
}

static GListModel *
board_get_list (MentorBoard *board, guint list)
{
  return G_LIST_MODEL (mentor_tasks_get_cell (MENTOR_TASKS (board), list));
}

static MentorRecord *
board_add (MentorBoard *board, guint list, MentorRecord *after, const char *text)
{
  MentorTasks *self = MENTOR_TASKS (board);
  g_autoptr (MentorTask) task = mentor_record_new (MENTOR_TYPE_TASK, NULL);
  g_autofree char *rank = NULL;

  mentor_history_begin (mentor_board_get_history (board), N_("Add task"), NULL);
  open_gap (self, list, after, NULL);
  rank = rank_after (self, list, after, NULL);
  g_object_set (task, "title", text, NULL);
  place (task, list, rank);
  mentor_record_list_append (mentor_tasks_get_all (self), MENTOR_RECORD (task));
  _mentor_tasks_tell_move (self, task, -1);
  mentor_history_end (mentor_board_get_history (board));
  return MENTOR_RECORD (task);
}

static gboolean
stands_behind (MentorBoard *board, MentorRecord *item, guint list, MentorRecord *after)
{
  guint position, before;

  if (mentor_board_find (board, item, &position) != (int) list)
    return FALSE;
  if (after == NULL)
    return position == 0;
  return mentor_board_find (board, after, &before) == (int) list && before + 1 == position;
}

static void
board_move (MentorBoard *board, MentorRecord *item, guint to, MentorRecord *after)
{
  int from = (int) mentor_task_get_cell (MENTOR_TASK (item));
  g_autofree char *rank = NULL;

  if (stands_behind (board, item, to, after))
    return;
  mentor_history_begin (mentor_board_get_history (board), N_("Move task"), NULL);
  open_gap (MENTOR_TASKS (board), to, after, item);
  rank = rank_after (MENTOR_TASKS (board), to, after, item);
  place (MENTOR_TASK (item), to, rank);
  _mentor_tasks_tell_move (MENTOR_TASKS (board), MENTOR_TASK (item), from);
  mentor_history_end (mentor_board_get_history (board));
}

void
_mentor_tasks_remove (MentorTasks *self, MentorRecord *task)
{
  mentor_history_begin (mentor_board_get_history (MENTOR_BOARD (self)), N_("Delete task"), NULL);
  mentor_record_list_remove (mentor_tasks_get_all (self), task);
  mentor_history_end (mentor_board_get_history (MENTOR_BOARD (self)));
}

static void
board_remove (MentorBoard *board, MentorRecord *item)
{
  _mentor_tasks_remove (MENTOR_TASKS (board), item);
}

static void
board_init (MentorBoardInterface *iface)
{
  iface->text_member = "title";
  iface->n_lists = MENTOR_TASK_N_CELLS;
  iface->get_list = board_get_list;
  iface->add = board_add;
  iface->move = board_move;
  iface->remove = board_remove;
}

static void
mentor_tasks_dispose (GObject *object)
{
  MentorTasks *self = MENTOR_TASKS (object);

  for (guint i = 0; i < MENTOR_TASK_N_CELLS; i++)
    g_clear_object (&self->cells[i]);

  G_OBJECT_CLASS (mentor_tasks_parent_class)->dispose (object);
}

static void
mentor_tasks_class_init (MentorTasksClass *klass)
{
  GParamSpec *props[] = {
    g_param_spec_string ("name-important-urgent", N_("Rename cell"), NULL, "", MENTOR_STORED_TEXT),
    g_param_spec_string ("name-important", N_("Rename cell"), NULL, "", MENTOR_STORED_TEXT),
    g_param_spec_string ("name-urgent", N_("Rename cell"), NULL, "", MENTOR_STORED_TEXT),
    g_param_spec_string ("name-neither", N_("Rename cell"), NULL, "", MENTOR_STORED_TEXT),
  };

  G_OBJECT_CLASS (klass)->dispose = mentor_tasks_dispose;
  mentor_record_class_declare (MENTOR_RECORD_CLASS (klass), props, G_N_ELEMENTS (props));
  MENTOR_DOCUMENT_CLASS (klass)->format = "mentorpar/tasks";
  mentor_record_class_declare_list (MENTOR_RECORD_CLASS (klass), "tasks", MENTOR_TYPE_TASK);
}

static void
mentor_tasks_init (MentorTasks *self)
{
}

MentorRecordList *
mentor_tasks_get_all (MentorTasks *self)
{
  return mentor_record_get_list (MENTOR_RECORD (self), "tasks");
}

MentorRecordView *
mentor_tasks_get_cell (MentorTasks *self, MentorTaskCell cell)
{
  g_return_val_if_fail (MENTOR_IS_TASKS (self), NULL);
  g_return_val_if_fail (cell < MENTOR_TASK_N_CELLS, NULL);

  if (self->cells[cell] == NULL)
    self->cells[cell]
        = mentor_record_view_new (G_LIST_MODEL (mentor_tasks_get_all (self)), is_in_cell,
                                  compare_ranks, GUINT_TO_POINTER (cell), NULL);
  return self->cells[cell];
}

const char *
mentor_tasks_get_cell_member (MentorTaskCell cell)
{
  static const char *const members[MENTOR_TASK_N_CELLS] = {
    [MENTOR_TASK_IMPORTANT_URGENT] = "name-important-urgent",
    [MENTOR_TASK_IMPORTANT] = "name-important",
    [MENTOR_TASK_URGENT] = "name-urgent",
    [MENTOR_TASK_NEITHER] = "name-neither",
  };

  g_return_val_if_fail (cell < MENTOR_TASK_N_CELLS, NULL);
  return members[cell];
}

const char *
mentor_task_cell_get_name (MentorTaskCell cell)
{
  switch (cell)
    {
    case MENTOR_TASK_IMPORTANT_URGENT:
      return _("Important and urgent");
    case MENTOR_TASK_IMPORTANT:
      return _("Important, not urgent");
    case MENTOR_TASK_URGENT:
      return _("Not important, but urgent");
    case MENTOR_TASK_NEITHER:
      return _("Neither important nor urgent");
    case MENTOR_TASK_NOT_PLACED:
    case MENTOR_TASK_N_CELLS:
    default:
      return _("Not placed");
    }
}

const char *
mentor_tasks_get_cell_name (MentorTasks *self, MentorTaskCell cell)
{
  const char *member = mentor_tasks_get_cell_member (cell);
  const char *name = member != NULL ? mentor_record_get_string (MENTOR_RECORD (self), member) : "";

  return *name != '\0' ? name : mentor_task_cell_get_name (cell);
}

void
mentor_tasks_set_move_listener (MentorTasks *self, MentorTaskMoved moved, gpointer user_data)
{
  g_return_if_fail (MENTOR_IS_TASKS (self));
  self->moved = moved;
  self->moved_data = user_data;
}

static gboolean
is_open_promise (MentorRecord *record, gpointer owner)
{
  return mentor_record_get_enum (record, "origin") != MENTOR_TASK_ORIGIN_MATRIX
         && !mentor_record_get_boolean (record, "done")
         && mentor_record_get_enum (record, "owner") == GPOINTER_TO_INT (owner);
}

MentorRecordView *
mentor_tasks_get_open_promises (MentorTasks *self, MentorTaskOwner owner)
{
  g_return_val_if_fail (MENTOR_IS_TASKS (self), NULL);
  return mentor_record_view_new (G_LIST_MODEL (mentor_tasks_get_all (self)), is_open_promise, NULL,
                                 GINT_TO_POINTER (owner), NULL);
}

MentorTask *
mentor_tasks_find_follow_up (MentorTasks *self, MentorTaskOrigin origin, const char *origin_id)
{
  MentorRecordList *all = mentor_tasks_get_all (self);

  for (guint i = 0; i < mentor_record_list_get_length (all); i++)
    {
      MentorRecord *task = mentor_record_list_get (all, i);
      if (mentor_record_get_enum (task, "origin") == (int) origin
          && g_str_equal (mentor_record_get_string (task, "origin-id"), origin_id))
        return MENTOR_TASK (task);
    }
  return NULL;
}

MentorTask *
mentor_tasks_add_follow_up (MentorTasks *self, MentorTaskOrigin origin, const char *origin_id,
                            MentorTaskOwner owner, const char *title)
{
  MentorHistory *history = mentor_board_get_history (MENTOR_BOARD (self));
  MentorRecord *task;

  g_return_val_if_fail (MENTOR_IS_TASKS (self), NULL);

  mentor_history_begin (history, N_("Make a task of it"), NULL);
  task = mentor_board_append (MENTOR_BOARD (self), MENTOR_TASK_NOT_PLACED, title);
  if (task != NULL)
    g_object_set (task, "origin", origin, "origin-id", origin_id, "owner", owner, NULL);
  mentor_history_end (history);
  return task != NULL ? MENTOR_TASK (task) : NULL;
}
