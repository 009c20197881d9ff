/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * MentorMoves. The present state stands in the tasks; the past is found by taking the moves back,
 * period by period.
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "model/mentor-moves.h"
#include "record/mentor-record-list.h"

/* MENTOR_TASK_NOWHERE, then the cells. */
typedef enum
{
  PLACE_NOWHERE,
  PLACE_NOT_PLACED,
  PLACE_IMPORTANT_URGENT,
  PLACE_IMPORTANT,
  PLACE_URGENT,
  PLACE_NEITHER,
} MentorMovePlace;

#define MENTOR_TYPE_MOVE_PLACE (mentor_move_place_get_type ())
static GType mentor_move_place_get_type (void) G_GNUC_CONST;

static G_DEFINE_ENUM_TYPE (MentorMovePlace, mentor_move_place,
                           G_DEFINE_ENUM_VALUE (PLACE_NOWHERE, "nowhere"),
                           G_DEFINE_ENUM_VALUE (PLACE_NOT_PLACED, "not-placed"),
                           G_DEFINE_ENUM_VALUE (PLACE_IMPORTANT_URGENT, "important-urgent"),
                           G_DEFINE_ENUM_VALUE (PLACE_IMPORTANT, "important"),
                           G_DEFINE_ENUM_VALUE (PLACE_URGENT, "urgent"),
                           G_DEFINE_ENUM_VALUE (PLACE_NEITHER, "neither"))

#define MENTOR_TYPE_MOVE (mentor_move_get_type ())
G_DECLARE_FINAL_TYPE (MentorMove, mentor_move, MENTOR, MOVE, MentorRecord)

struct _MentorMove
{
  MentorRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (MentorMove, mentor_move, MENTOR_TYPE_RECORD)

struct _MentorMoves
{
  MentorDocument parent_instance;
};

G_DEFINE_FINAL_TYPE (MentorMoves, mentor_moves, MENTOR_TYPE_DOCUMENT)

static void
mentor_move_class_init (MentorMoveClass *klass)
{
  GParamSpec *props[] = {
    g_param_spec_enum ("from", N_("Move task"), NULL, MENTOR_TYPE_MOVE_PLACE, PLACE_NOWHERE,
                       MENTOR_STORED),
    g_param_spec_enum ("to", N_("Move task"), NULL, MENTOR_TYPE_MOVE_PLACE, PLACE_NOWHERE,
                       MENTOR_STORED),
  };

  mentor_record_class_declare (MENTOR_RECORD_CLASS (klass), props, G_N_ELEMENTS (props));
}

static void
mentor_move_init (MentorMove *self)
{
}

static void
mentor_moves_class_init (MentorMovesClass *klass)
{
  MENTOR_DOCUMENT_CLASS (klass)->format = "mentorpar/moves";
  mentor_record_class_declare_keyed (MENTOR_RECORD_CLASS (klass), "moves", MENTOR_TYPE_MOVE);
}

static void
mentor_moves_init (MentorMoves *self)
{
}

static int
place_of (int cell)
{
  return cell + PLACE_NOT_PLACED;
}

static int
cell_of (int place)
{
  return place - PLACE_NOT_PLACED;
}

static MentorRecordList *
moves_of (MentorMoves *self)
{
  return mentor_record_get_list (MENTOR_RECORD (self), "moves");
}

static char *
key_of (const char *task_id, const char *period)
{
  return g_strconcat (task_id, "@", period, NULL);
}

/* The move of a task in a period; NULL when it didn't move. */
static MentorRecord *
find (MentorMoves *self, MentorTask *task, const char *period)
{
  g_autofree char *key = key_of (mentor_record_get_id (MENTOR_RECORD (task)), period);
  MentorRecord *move = mentor_record_list_find (moves_of (self), key);

  return move != NULL && mentor_record_get_enum (move, "to") != PLACE_NOWHERE ? move : NULL;
}

void
mentor_moves_note (MentorMoves *self, const char *task_id, const char *period, int from, int to)
{
  g_autofree char *key = key_of (task_id, period);
  MentorRecord *move;
  int began;

  g_return_if_fail (MENTOR_IS_MOVES (self));

  move = mentor_record_list_ensure (moves_of (self), key);
  began = mentor_record_get_enum (move, "to") != PLACE_NOWHERE ? mentor_record_get_enum (move, "from")
                                                              : place_of (from);
  if (began == place_of (to))
    g_object_set (move, "from", PLACE_NOWHERE, "to", PLACE_NOWHERE, NULL);
  else
    g_object_set (move, "from", began, "to", place_of (to), NULL);
}

int
mentor_moves_get_cell_after (MentorMoves *self, MentorTask *task, const char *const *periods,
                             int meeting)
{
  int cell = (int) mentor_task_get_cell (task);

  g_return_val_if_fail (MENTOR_IS_MOVES (self), MENTOR_TASK_NOWHERE);

  for (int i = (int) g_strv_length ((char **) periods) - 1; i > meeting; i--)
    {
      MentorRecord *move = find (self, task, periods[i]);
      if (move != NULL)
        cell = cell_of (mentor_record_get_enum (move, "from"));
      if (cell == MENTOR_TASK_NOWHERE)
        break;
    }
  return cell;
}

guint
mentor_moves_count_steady (MentorMoves *self, MentorTask *task, const char *const *periods)
{
  guint n = g_strv_length ((char **) periods);

  g_return_val_if_fail (MENTOR_IS_MOVES (self), 0);

  for (guint i = n; i-- > 0;)
    if (find (self, task, periods[i]) != NULL)
      return n - 1 - i;
  return find (self, task, "") != NULL ? n : 0;
}

guint
mentor_moves_count_in (MentorMoves *self, const char *period)
{
  MentorRecordList *moves;
  g_autofree char *end = NULL;
  guint n = 0;

  g_return_val_if_fail (MENTOR_IS_MOVES (self), 0);
  g_return_val_if_fail (period != NULL, 0);

  moves = moves_of (self);
  end = g_strconcat ("@", period, NULL);
  for (guint i = 0; i < mentor_record_list_get_length (moves); i++)
    {
      MentorRecord *move = mentor_record_list_get (moves, i);

      n += g_str_has_suffix (mentor_record_get_id (move), end)
           && mentor_record_get_enum (move, "to") != PLACE_NOWHERE;
    }
  return n;
}
