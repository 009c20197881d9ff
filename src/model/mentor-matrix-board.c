/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * MentorMatrixBoard: five views of the tasks. They are ordered by rank whatever is shown, so that a
 * filter or a fold moves nothing.
 */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "model/mentor-matrix-board.h"
#include "record/mentor-history.h"

typedef struct
{
  MentorMatrixBoard *board;
  MentorTaskCell cell;
} Slot;

struct _MentorMatrixBoard
{
  GObject parent_instance;

  MentorTasks *tasks;
  MentorMoves *moves;
  MentorRecordView *views[MENTOR_TASK_N_CELLS];
  Slot slots[MENTOR_TASK_N_CELLS];

  MentorMatrixLook look;
  char **periods;
  int meeting;
  char *since;

  char *text; /* case folded; NULL when there is no such filter */
  int owner;
  int origin;
  gboolean show_done[MENTOR_TASK_N_CELLS];
  GHashTable *seen;  /* ids of tasks that were shown when they weren't done */
  GHashTable *added; /* ids of tasks that were added here */
};

enum
{
  PROP_READ_ONLY = 1,
  N_PROPS,
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static void board_init (MentorBoardInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (MentorMatrixBoard, mentor_matrix_board, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (MENTOR_TYPE_BOARD, board_init))

static gboolean
contains (const char *text, const char *folded)
{
  g_autofree char *all = g_utf8_casefold (text, -1);

  return strstr (all, folded) != NULL;
}

static gboolean
passes_filter (MentorMatrixBoard *self, MentorRecord *task)
{
  if (self->owner >= 0 && mentor_record_get_enum (task, "owner") != self->owner)
    return FALSE;
  if (self->origin >= 0 && mentor_record_get_enum (task, "origin") != self->origin)
    return FALSE;
  return self->text == NULL || contains (mentor_record_get_string (task, "title"), self->text)
         || contains (mentor_record_get_string (task, "note"), self->text);
}

/* Whether the fold of done tasks is about this one: it is done, and not just now. */
static gboolean
is_folded (MentorMatrixBoard *self, MentorRecord *task)
{
  const char *done_date = mentor_record_get_string (task, "done-date");

  if (!mentor_record_get_boolean (task, "done"))
    return FALSE;
  if (self->look == MENTOR_LOOK_PAST)
    return self->since != NULL && *done_date != '\0' && strcmp (done_date, self->since) < 0;
  return !g_hash_table_contains (self->seen, mentor_record_get_id (task));
}

static gboolean
is_shown (MentorRecord *record, gpointer data)
{
  Slot *slot = data;
  MentorMatrixBoard *self = slot->board;
  const char *id = mentor_record_get_id (record);
  gboolean added = g_hash_table_contains (self->added, id);

  if (mentor_matrix_board_get_cell (self, MENTOR_TASK (record)) != (int) slot->cell)
    return FALSE;
  if (!added && !passes_filter (self, record))
    return FALSE;
  if (self->look != MENTOR_LOOK_PAST && !mentor_record_get_boolean (record, "done"))
    g_hash_table_add (self->seen, g_strdup (id));
  return (self->look != MENTOR_LOOK_PAST && self->show_done[slot->cell])
         || !is_folded (self, record);
}

static int
compare_ranks (gconstpointer a, gconstpointer b, gpointer unused)
{
  return strcmp (mentor_record_get_string ((MentorRecord *) a, "rank"),
                 mentor_record_get_string ((MentorRecord *) b, "rank"));
}

static void
refresh (MentorMatrixBoard *self)
{
  for (guint i = 0; i < MENTOR_TASK_N_CELLS; i++)
    mentor_record_view_refresh (self->views[i]);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* Board */

static GListModel *
board_get_list (MentorBoard *board, guint list)
{
  return G_LIST_MODEL (MENTOR_MATRIX_BOARD (board)->views[list]);
}

static MentorRecord *
board_add (MentorBoard *board, guint list, MentorRecord *after, const char *text)
{
  MentorMatrixBoard *self = MENTOR_MATRIX_BOARD (board);
  MentorBoard *tasks = MENTOR_BOARD (self->tasks);
  MentorRecord *task;

  if (self->look == MENTOR_LOOK_OURS)
    {
      task = mentor_board_add (tasks, list, after, text);
    }
  else
    {
      mentor_history_begin (mentor_board_get_history (board), N_("Add task"), NULL);
      task = mentor_board_append (tasks, MENTOR_TASK_NOT_PLACED, text);
      if (task != NULL)
        mentor_task_set_organisation_cell (MENTOR_TASK (task), (MentorTaskCell) list);
      mentor_history_end (mentor_board_get_history (board));
    }
  if (task != NULL)
    {
      g_hash_table_add (self->added, g_strdup (mentor_record_get_id (task)));
      mentor_record_view_refresh (self->views[list]);
    }
  return task;
}

static void
board_move (MentorBoard *board, MentorRecord *item, guint to, MentorRecord *after)
{
  MentorMatrixBoard *self = MENTOR_MATRIX_BOARD (board);

  if (self->look == MENTOR_LOOK_OURS)
    mentor_board_move (MENTOR_BOARD (self->tasks), item, to, after);
  else if (mentor_matrix_board_get_cell (self, MENTOR_TASK (item)) != (int) to)
    mentor_task_set_organisation_cell (MENTOR_TASK (item), (MentorTaskCell) to);
}

static void
board_remove (MentorBoard *board, MentorRecord *item)
{
  mentor_board_remove (MENTOR_BOARD (MENTOR_MATRIX_BOARD (board)->tasks), item);
}

static MentorDocument *
board_get_document (MentorBoard *board)
{
  return MENTOR_DOCUMENT (MENTOR_MATRIX_BOARD (board)->tasks);
}

static gboolean
board_is_editable (MentorBoard *board)
{
  MentorMatrixBoard *self = MENTOR_MATRIX_BOARD (board);

  return self->look != MENTOR_LOOK_PAST && mentor_board_is_editable (MENTOR_BOARD (self->tasks));
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
  iface->get_document = board_get_document;
  iface->is_editable = board_is_editable;
}

/* Object */

/* Facts speak of cells. */
static void
on_name (MentorMatrixBoard *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
on_read_only (MentorMatrixBoard *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_READ_ONLY]);
}

static void
mentor_matrix_board_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_READ_ONLY)
    g_value_set_boolean (value, !mentor_board_is_editable (MENTOR_BOARD (object)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
mentor_matrix_board_finalize (GObject *object)
{
  MentorMatrixBoard *self = MENTOR_MATRIX_BOARD (object);

  for (guint i = 0; i < MENTOR_TASK_N_CELLS; i++)
    g_clear_object (&self->views[i]);
  g_clear_object (&self->moves);
  g_clear_object (&self->tasks);
  g_strfreev (self->periods);
  g_free (self->since);
  g_free (self->text);
  g_hash_table_unref (self->seen);
  g_hash_table_unref (self->added);

  G_OBJECT_CLASS (mentor_matrix_board_parent_class)->finalize (object);
}

static void
mentor_matrix_board_class_init (MentorMatrixBoardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = mentor_matrix_board_get_property;
  object_class->finalize = mentor_matrix_board_finalize;

  properties[PROP_READ_ONLY] = g_param_spec_boolean ("read-only", NULL, NULL, FALSE,
                                                     G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[CHANGED] = g_signal_new ("changed", MENTOR_TYPE_MATRIX_BOARD, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
mentor_matrix_board_init (MentorMatrixBoard *self)
{
  self->owner = -1;
  self->origin = -1;
  self->seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->added = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

MentorMatrixBoard *
mentor_matrix_board_new (MentorTasks *tasks, MentorMoves *moves)
{
  MentorMatrixBoard *self;

  g_return_val_if_fail (MENTOR_IS_TASKS (tasks), NULL);
  g_return_val_if_fail (MENTOR_IS_MOVES (moves), NULL);

  self = g_object_new (MENTOR_TYPE_MATRIX_BOARD, NULL);
  self->tasks = g_object_ref (tasks);
  self->moves = g_object_ref (moves);
  for (guint i = 0; i < MENTOR_TASK_N_CELLS; i++)
    {
      self->slots[i] = (Slot){ self, (MentorTaskCell) i };
      self->views[i] = mentor_record_view_new (G_LIST_MODEL (mentor_tasks_get_all (tasks)), is_shown,
                                               compare_ranks, &self->slots[i], NULL);
    }
  for (guint i = MENTOR_TASK_IMPORTANT_URGENT; i < MENTOR_TASK_N_CELLS; i++)
    {
      g_autofree char *notify
          = g_strconcat ("notify::", mentor_tasks_get_cell_member ((MentorTaskCell) i), NULL);

      g_signal_connect_object (tasks, notify, G_CALLBACK (on_name), self, G_CONNECT_SWAPPED);
    }
  g_signal_connect_object (tasks, "notify::read-only", G_CALLBACK (on_read_only), self,
                           G_CONNECT_SWAPPED);
  return self;
}

MentorTasks *
mentor_matrix_board_get_tasks (MentorMatrixBoard *self)
{
  return self->tasks;
}

MentorMatrixLook
mentor_matrix_board_get_look (MentorMatrixBoard *self)
{
  return self->look;
}

void
mentor_matrix_board_set_look (MentorMatrixBoard *self, MentorMatrixLook look)
{
  g_return_if_fail (MENTOR_IS_MATRIX_BOARD (self));

  if (self->look == look)
    return;
  self->look = look;
  refresh (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_READ_ONLY]);
}

void
mentor_matrix_board_set_past (MentorMatrixBoard *self, const char *const *periods, int meeting,
                              const char *since)
{
  gboolean was_past = self->look == MENTOR_LOOK_PAST;

  g_return_if_fail (MENTOR_IS_MATRIX_BOARD (self));

  g_strfreev (self->periods);
  self->periods = g_strdupv ((char **) periods);
  self->meeting = meeting;
  g_free (self->since);
  self->since = g_strdup (since);
  self->look = MENTOR_LOOK_PAST;
  refresh (self);
  if (!was_past)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_READ_ONLY]);
}

int
mentor_matrix_board_get_cell (MentorMatrixBoard *self, MentorTask *task)
{
  switch (self->look)
    {
    case MENTOR_LOOK_ORGANISATION:
      return mentor_task_is_in_matrix (task) ? (int) mentor_task_get_organisation_cell (task)
                                             : MENTOR_TASK_NOWHERE;
    case MENTOR_LOOK_PAST:
      return mentor_task_is_in_matrix (task)
                 ? mentor_moves_get_cell_after (self->moves, task,
                                                (const char *const *) self->periods, self->meeting)
                 : MENTOR_TASK_NOWHERE;
    case MENTOR_LOOK_OURS:
    default:
      return mentor_task_is_in_matrix (task) ? (int) mentor_task_get_cell (task)
                                             : MENTOR_TASK_NOWHERE;
    }
}

gboolean
mentor_matrix_board_get_origin (MentorMatrixBoard *self, MentorTask *task, int *from)
{
  if (self->look != MENTOR_LOOK_PAST || self->meeting < 0)
    return FALSE;
  *from = mentor_moves_get_cell_after (self->moves, task, (const char *const *) self->periods,
                                       self->meeting - 1);
  return *from != mentor_matrix_board_get_cell (self, task);
}

void
mentor_matrix_board_set_filter (MentorMatrixBoard *self, const char *text, int owner, int origin)
{
  g_autofree char *folded = NULL;

  g_return_if_fail (MENTOR_IS_MATRIX_BOARD (self));

  if (text != NULL && *text != '\0')
    folded = g_utf8_casefold (text, -1);
  if (g_strcmp0 (folded, self->text) == 0 && owner == self->owner && origin == self->origin)
    return;
  g_free (self->text);
  self->text = g_steal_pointer (&folded);
  self->owner = owner;
  self->origin = origin;
  g_hash_table_remove_all (self->added);
  refresh (self);
}

void
mentor_matrix_board_set_show_done (MentorMatrixBoard *self, MentorTaskCell cell, gboolean show)
{
  g_return_if_fail (MENTOR_IS_MATRIX_BOARD (self));

  if (!self->show_done[cell] == !show)
    return;
  self->show_done[cell] = show;
  mentor_matrix_board_settle (self);
}

gboolean
mentor_matrix_board_get_show_done (MentorMatrixBoard *self, MentorTaskCell cell)
{
  return self->show_done[cell];
}

guint
mentor_matrix_board_count_done (MentorMatrixBoard *self, MentorTaskCell cell)
{
  MentorRecordList *all = mentor_tasks_get_all (self->tasks);
  guint n = 0;

  if (self->look == MENTOR_LOOK_PAST)
    return 0;
  for (guint i = 0; i < mentor_record_list_get_length (all); i++)
    {
      MentorRecord *task = mentor_record_list_get (all, i);

      if (is_folded (self, task) && passes_filter (self, task)
          && mentor_matrix_board_get_cell (self, MENTOR_TASK (task)) == (int) cell)
        n++;
    }
  return n;
}

void
mentor_matrix_board_settle (MentorMatrixBoard *self)
{
  g_return_if_fail (MENTOR_IS_MATRIX_BOARD (self));

  g_hash_table_remove_all (self->seen);
  g_hash_table_remove_all (self->added);
  refresh (self);
}

void
mentor_matrix_board_sum (MentorMatrixBoard *self, MentorMatrixSums *sums)
{
  MentorRecordList *all = mentor_tasks_get_all (self->tasks);

  *sums = (MentorMatrixSums){ 0 };
  for (guint i = 0; i < mentor_record_list_get_length (all); i++)
    {
      MentorRecord *task = mentor_record_list_get (all, i);

      if (!mentor_record_get_boolean (task, "done"))
        _mentor_matrix_sums_add (sums, mentor_matrix_board_get_cell (self, MENTOR_TASK (task)),
                                 (guint) mentor_record_get_int (task, "weekly-minutes"));
    }
}
