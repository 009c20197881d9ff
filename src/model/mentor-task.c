/* SPDX-License-Identifier: GPL-3.0-or-later */

/* MentorTask: a task of the pair. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "model/mentor-tasks.h"
#include "record/mentor-history.h"

#define MINUTES_OF_A_WEEK (7 * 24 * 60)

struct _MentorTask
{
  MentorRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (MentorTask, mentor_task, MENTOR_TYPE_RECORD)

G_DEFINE_ENUM_TYPE (MentorTaskOwner, mentor_task_owner,
                    G_DEFINE_ENUM_VALUE (MENTOR_TASK_OWNER_MENTEE, "mentee"),
                    G_DEFINE_ENUM_VALUE (MENTOR_TASK_OWNER_MENTOR, "mentor"),
                    G_DEFINE_ENUM_VALUE (MENTOR_TASK_OWNER_OTHER, "other"))

G_DEFINE_ENUM_TYPE (MentorTaskOrigin, mentor_task_origin,
                    G_DEFINE_ENUM_VALUE (MENTOR_TASK_ORIGIN_MATRIX, "matrix"),
                    G_DEFINE_ENUM_VALUE (MENTOR_TASK_ORIGIN_SWOT, "swot"),
                    G_DEFINE_ENUM_VALUE (MENTOR_TASK_ORIGIN_MEETING, "meeting"),
                    G_DEFINE_ENUM_VALUE (MENTOR_TASK_ORIGIN_FOCUS, "focus"))

static void
mentor_task_class_init (MentorTaskClass *klass)
{
  GParamSpec *props[] = {
    g_param_spec_string ("title", N_("Edit task"), NULL, "", MENTOR_STORED_TEXT),
    g_param_spec_string ("note", N_("Edit note"), NULL, "", MENTOR_STORED_TEXT),
    g_param_spec_enum ("owner", N_("Change who does the task"), NULL, MENTOR_TYPE_TASK_OWNER,
                       MENTOR_TASK_OWNER_MENTEE, MENTOR_STORED),
    g_param_spec_enum ("important", N_("Move task"), NULL, MENTOR_TYPE_TRISTATE, MENTOR_ABSENT,
                       MENTOR_STORED | MENTOR_PARAM_JOINT),
    g_param_spec_enum ("urgent", N_("Move task"), NULL, MENTOR_TYPE_TRISTATE, MENTOR_ABSENT,
                       MENTOR_STORED | MENTOR_PARAM_JOINT),
    g_param_spec_string ("rank", N_("Move task"), NULL, "", MENTOR_STORED | MENTOR_PARAM_JOINT),
    g_param_spec_int ("weekly-minutes", N_("Change hours"), NULL, 0, MINUTES_OF_A_WEEK, 0,
                      MENTOR_STORED),
    g_param_spec_string ("due", N_("Change date"), NULL, "", MENTOR_STORED | MENTOR_PARAM_DATE),
    g_param_spec_boolean ("done", N_("Mark task"), NULL, FALSE, MENTOR_STORED),
    g_param_spec_string ("done-date", N_("Change date"), NULL, "",
                         MENTOR_STORED | MENTOR_PARAM_DATE),
    g_param_spec_string ("result", N_("Edit result"), NULL, "", MENTOR_STORED_TEXT),
    g_param_spec_enum ("organisation-important", N_("Place task"), NULL, MENTOR_TYPE_TRISTATE,
                       MENTOR_ABSENT, MENTOR_STORED),
    g_param_spec_enum ("organisation-urgent", N_("Place task"), NULL, MENTOR_TYPE_TRISTATE,
                       MENTOR_ABSENT, MENTOR_STORED),
    g_param_spec_enum ("origin", N_("Edit task"), NULL, MENTOR_TYPE_TASK_ORIGIN,
                       MENTOR_TASK_ORIGIN_MATRIX, MENTOR_STORED),
    g_param_spec_string ("origin-id", N_("Edit task"), NULL, "", MENTOR_STORED),
  };

  mentor_record_class_declare (MENTOR_RECORD_CLASS (klass), props, G_N_ELEMENTS (props));
}

static void
mentor_task_init (MentorTask *self)
{
}

MentorTaskCell
mentor_task_cell_of (MentorTristate important, MentorTristate urgent)
{
  if (important == MENTOR_ABSENT || urgent == MENTOR_ABSENT)
    return MENTOR_TASK_NOT_PLACED;
  if (important == MENTOR_TRUE)
    return urgent == MENTOR_TRUE ? MENTOR_TASK_IMPORTANT_URGENT : MENTOR_TASK_IMPORTANT;
  return urgent == MENTOR_TRUE ? MENTOR_TASK_URGENT : MENTOR_TASK_NEITHER;
}

void
mentor_task_cell_to (MentorTaskCell cell, MentorTristate *important, MentorTristate *urgent)
{
  *important = *urgent = MENTOR_ABSENT;
  if (cell == MENTOR_TASK_NOT_PLACED)
    return;
  *important = cell == MENTOR_TASK_IMPORTANT_URGENT || cell == MENTOR_TASK_IMPORTANT ? MENTOR_TRUE
                                                                                    : MENTOR_FALSE;
  *urgent = cell == MENTOR_TASK_IMPORTANT_URGENT || cell == MENTOR_TASK_URGENT ? MENTOR_TRUE
                                                                              : MENTOR_FALSE;
}

MentorTaskCell
mentor_task_get_cell (MentorTask *self)
{
  return mentor_task_cell_of (
      (MentorTristate) mentor_record_get_enum (MENTOR_RECORD (self), "important"),
      (MentorTristate) mentor_record_get_enum (MENTOR_RECORD (self), "urgent"));
}

gboolean
mentor_task_is_in_matrix (MentorTask *self)
{
  return mentor_record_get_enum (MENTOR_RECORD (self), "origin") != MENTOR_TASK_ORIGIN_MEETING
         || mentor_record_get_enum (MENTOR_RECORD (self), "owner") != MENTOR_TASK_OWNER_MENTOR
         || mentor_task_get_cell (self) != MENTOR_TASK_NOT_PLACED;
}

void
mentor_task_set_done (MentorTask *self, gboolean done)
{
  MentorHistory *history = mentor_record_get_history (MENTOR_RECORD (self));
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *today = g_date_time_format (now, "%Y-%m-%d");

  g_return_if_fail (MENTOR_IS_TASK (self));

  if (!done == !mentor_record_get_boolean (MENTOR_RECORD (self), "done"))
    return;
  mentor_history_begin (history, done ? N_("Mark task as done") : N_("Mark task as not done"),
                        NULL);
  g_object_set (self, "done", done, "done-date", done ? today : "", NULL);
  mentor_history_end (history);
}
