/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The undo step of a value: it is applied only where the value is what the step left. */

#include "config.h"

#include "record/mentor-history.h"
#include "record/mentor-record-private.h"

typedef struct
{
  MentorStep parent;
  MentorRecord *record;
  const MentorMember *member;
  GValue before;
  GValue after;
  gboolean touched_before;
} ValueStep;

static gboolean
value_step_apply (MentorStep *step, gboolean forward)
{
  ValueStep *self = (ValueStep *) step;
  MentorRecordPrivate *priv = _mentor_record_private (self->record);
  const GValue *left = forward ? &self->before : &self->after;
  const GValue *wanted = forward ? &self->after : &self->before;
  gboolean touched;

  if (mentor_record_get_document (self->record) == NULL || !mentor_record_is_editable (self->record)
      || !_mentor_value_equal (&priv->values[self->member->index], left))
    return FALSE;
  /* What was read since (a reload, a merge) may say something else than the value before. */
  touched = forward || self->touched_before
            || !_mentor_record_raw_says (self->record, self->member, wanted);
  _mentor_record_store (self->record, self->member, wanted, touched, TRUE);
  return TRUE;
}

static void
value_step_free (MentorStep *step)
{
  ValueStep *self = (ValueStep *) step;

  g_object_unref (self->record);
  g_value_unset (&self->before);
  g_value_unset (&self->after);
  g_free (self);
}

static int
direction (const ValueStep *step)
{
  glong before = g_utf8_strlen (g_value_get_string (&step->before), -1);
  glong after = g_utf8_strlen (g_value_get_string (&step->after), -1);

  return (after > before) - (after < before);
}

/* Typing goes on: the same field, still inserting or still deleting. */
static gboolean
value_step_absorb (MentorStep *step, MentorStep *next_step)
{
  ValueStep *self = (ValueStep *) step, *next = (ValueStep *) next_step;

  if (next_step->apply != value_step_apply || self->record != next->record
      || self->member != next->member || !(self->member->pspec->flags & MENTOR_PARAM_TEXT)
      || direction (self) != direction (next)
      || !_mentor_value_equal (&self->after, &next->before))
    return FALSE;
  g_value_copy (&next->after, &self->after);
  return TRUE;
}

void
_mentor_record_push_step (MentorHistory *history, MentorRecord *self, const MentorMember *member,
                          const GValue *value)
{
  MentorRecordPrivate *priv = _mentor_record_private (self);
  ValueStep *step = g_new0 (ValueStep, 1);

  step->parent.apply = value_step_apply;
  step->parent.free = value_step_free;
  step->parent.absorb = value_step_absorb;
  step->parent.subject = G_OBJECT (self);
  step->record = g_object_ref (self);
  step->member = member;
  step->touched_before = priv->touched[member->index];
  g_value_init (&step->before, G_VALUE_TYPE (value));
  g_value_init (&step->after, G_VALUE_TYPE (value));
  g_value_copy (&priv->values[member->index], &step->before);
  g_value_copy (value, &step->after);
  mentor_history_push (history, (MentorStep *) step, g_param_spec_get_nick (member->pspec));
}
