/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * MentorHistory: two stacks of actions. An action is the steps between begin and end; applying it
 * goes through the steps one by one, and a step that no longer fits is left out and said.
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "record/mentor-history.h"

/* A pause after which typing is a new step, in microseconds. */
#define TYPING_PAUSE (2 * G_USEC_PER_SEC)
/* More actions than anybody undoes; bounds the memory of a window that is never closed. */
#define MAX_ACTIONS 1000

typedef struct
{
  const char *label;
  char *page;
  GPtrArray *steps;
  gint64 time;
} Action;

struct _MentorHistory
{
  GObject parent_instance;

  GPtrArray *undo;
  GPtrArray *redo;
  Action *open;
  guint depth;
  guint serial;
  char *page;
  gboolean applying;
  gboolean may_absorb; /* the last action is typing that may go on */
};

enum
{
  PROP_CAN_UNDO = 1,
  PROP_CAN_REDO,
  PROP_UNDO_LABEL,
  PROP_REDO_LABEL,
  PROP_PAGE,
  N_PROPS,
};

enum
{
  APPLIED,
  SKIPPED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MentorHistory, mentor_history, G_TYPE_OBJECT)

static void
step_free (gpointer data)
{
  MentorStep *step = data;
  step->free (step);
}

static Action *
action_new (const char *label, const char *page)
{
  Action *action = g_new0 (Action, 1);

  action->label = label;
  action->page = g_strdup (page);
  action->steps = g_ptr_array_new_with_free_func (step_free);
  return action;
}

static void
action_free (gpointer data)
{
  Action *action = data;

  g_ptr_array_unref (action->steps);
  g_free (action->page);
  g_free (action);
}

static Action *
last (GPtrArray *stack)
{
  return stack->len > 0 ? g_ptr_array_index (stack, stack->len - 1) : NULL;
}

static const char *
label_of (GPtrArray *stack)
{
  Action *action = last (stack);
  return action != NULL ? _ (action->label) : NULL;
}

static void
notify_all (MentorHistory *self)
{
  self->serial++;
  for (guint i = PROP_CAN_UNDO; i <= PROP_REDO_LABEL; i++)
    g_object_notify_by_pspec (G_OBJECT (self), properties[i]);
}

static void
close_action (MentorHistory *self, Action *action)
{
  action->time = g_get_monotonic_time ();
  g_ptr_array_set_size (self->redo, 0);
  if (self->undo->len == MAX_ACTIONS)
    g_ptr_array_remove_index (self->undo, 0);
  g_ptr_array_add (self->undo, action);
  notify_all (self);
}

static void
mentor_history_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  MentorHistory *self = MENTOR_HISTORY (object);

  switch (id)
    {
    case PROP_CAN_UNDO:
      g_value_set_boolean (value, mentor_history_can_undo (self));
      break;
    case PROP_CAN_REDO:
      g_value_set_boolean (value, mentor_history_can_redo (self));
      break;
    case PROP_UNDO_LABEL:
      g_value_set_string (value, label_of (self->undo));
      break;
    case PROP_REDO_LABEL:
      g_value_set_string (value, label_of (self->redo));
      break;
    case PROP_PAGE:
      g_value_set_string (value, self->page);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
mentor_history_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  MentorHistory *self = MENTOR_HISTORY (object);

  if (id != PROP_PAGE)
    {
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
      return;
    }
  g_free (self->page);
  self->page = g_value_dup_string (value);
  mentor_history_break (self);
}

static void
mentor_history_finalize (GObject *object)
{
  MentorHistory *self = MENTOR_HISTORY (object);

  g_clear_pointer (&self->open, action_free);
  g_ptr_array_unref (self->undo);
  g_ptr_array_unref (self->redo);
  g_free (self->page);

  G_OBJECT_CLASS (mentor_history_parent_class)->finalize (object);
}

static void
mentor_history_class_init (MentorHistoryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags readable = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = mentor_history_get_property;
  object_class->set_property = mentor_history_set_property;
  object_class->finalize = mentor_history_finalize;

  properties[PROP_CAN_UNDO] = g_param_spec_boolean ("can-undo", NULL, NULL, FALSE, readable);
  properties[PROP_CAN_REDO] = g_param_spec_boolean ("can-redo", NULL, NULL, FALSE, readable);
  properties[PROP_UNDO_LABEL] = g_param_spec_string ("undo-label", NULL, NULL, NULL, readable);
  properties[PROP_REDO_LABEL] = g_param_spec_string ("redo-label", NULL, NULL, NULL, readable);
  properties[PROP_PAGE] = g_param_spec_string ("page", NULL, NULL, NULL,
                                               G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * MentorHistory::applied:
   * @label: the action, translated
   * @page: (nullable): the page that shows it
   * @undone: whether it was undone, not redone
   */
  signals[APPLIED]
      = g_signal_new ("applied", MENTOR_TYPE_HISTORY, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                      G_TYPE_NONE, 3, G_TYPE_STRING, G_TYPE_STRING, G_TYPE_BOOLEAN);

  /**
   * MentorHistory::skipped:
   * @label: the action, translated, of which a part no longer fitted
   */
  signals[SKIPPED] = g_signal_new ("skipped", MENTOR_TYPE_HISTORY, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
mentor_history_init (MentorHistory *self)
{
  self->undo = g_ptr_array_new_with_free_func (action_free);
  self->redo = g_ptr_array_new_with_free_func (action_free);
}

MentorHistory *
mentor_history_new (void)
{
  return g_object_new (MENTOR_TYPE_HISTORY, NULL);
}

void
mentor_history_begin (MentorHistory *self, const char *label, const char *page)
{
  if (self == NULL)
    return;
  g_return_if_fail (MENTOR_IS_HISTORY (self));

  if (self->depth++ == 0)
    self->open = action_new (label, page != NULL ? page : self->page);
}

void
mentor_history_end (MentorHistory *self)
{
  Action *action;

  if (self == NULL)
    return;
  g_return_if_fail (MENTOR_IS_HISTORY (self) && self->depth > 0);

  if (--self->depth > 0)
    return;
  action = g_steal_pointer (&self->open);
  if (action->steps->len == 0)
    {
      action_free (action);
      return;
    }
  self->may_absorb = FALSE;
  close_action (self, action);
}

void
mentor_history_break (MentorHistory *self)
{
  g_return_if_fail (MENTOR_IS_HISTORY (self));
  self->may_absorb = FALSE;
}

static gboolean
absorb (MentorHistory *self, MentorStep *step)
{
  Action *action = last (self->undo);
  MentorStep *before;

  if (!self->may_absorb || action == NULL || action->steps->len != 1
      || g_get_monotonic_time () - action->time > TYPING_PAUSE)
    return FALSE;
  before = g_ptr_array_index (action->steps, 0);
  if (before->absorb == NULL || !before->absorb (before, step))
    return FALSE;
  action->time = g_get_monotonic_time ();
  step_free (step);
  return TRUE;
}

void
mentor_history_push (MentorHistory *self, MentorStep *step, const char *label)
{
  g_return_if_fail (MENTOR_IS_HISTORY (self));
  g_return_if_fail (step != NULL && step->apply != NULL && step->free != NULL);
  g_return_if_fail (!self->applying);

  if (self->open != NULL)
    g_ptr_array_add (self->open->steps, step);
  else if (!absorb (self, step))
    {
      Action *action = action_new (label != NULL ? label : N_("Change"), self->page);
      g_ptr_array_add (action->steps, step);
      self->may_absorb = TRUE;
      close_action (self, action);
    }
}

static void
hold_notifications (Action *action, gboolean hold)
{
  for (guint i = 0; i < action->steps->len; i++)
    {
      MentorStep *step = g_ptr_array_index (action->steps, i);

      if (step->subject == NULL)
        continue;
      if (hold)
        g_object_freeze_notify (step->subject);
      else
        g_object_thaw_notify (step->subject);
    }
}

static gboolean
apply (MentorHistory *self, GPtrArray *from, GPtrArray *to, gboolean forward)
{
  Action *action = last (from);
  gboolean skipped = FALSE;
  guint n;

  if (action == NULL || self->open != NULL || self->applying)
    return FALSE;

  n = action->steps->len;
  self->applying = TRUE;
  hold_notifications (action, TRUE);
  for (guint i = 0; i < n; i++)
    {
      MentorStep *step = g_ptr_array_index (action->steps, forward ? i : n - 1 - i);
      skipped |= !step->apply (step, forward);
    }
  hold_notifications (action, FALSE);
  self->applying = FALSE;
  self->may_absorb = FALSE;

  g_ptr_array_add (to, g_ptr_array_steal_index (from, from->len - 1));
  notify_all (self);
  g_signal_emit (self, signals[APPLIED], 0, _ (action->label), action->page, !forward);
  if (skipped)
    g_signal_emit (self, signals[SKIPPED], 0, _ (action->label));
  return TRUE;
}

gboolean
mentor_history_undo (MentorHistory *self)
{
  g_return_val_if_fail (MENTOR_IS_HISTORY (self), FALSE);
  return apply (self, self->undo, self->redo, FALSE);
}

gboolean
mentor_history_redo (MentorHistory *self)
{
  g_return_val_if_fail (MENTOR_IS_HISTORY (self), FALSE);
  return apply (self, self->redo, self->undo, TRUE);
}

gboolean
mentor_history_can_undo (MentorHistory *self)
{
  g_return_val_if_fail (MENTOR_IS_HISTORY (self), FALSE);
  return self->undo->len > 0;
}

gboolean
mentor_history_can_redo (MentorHistory *self)
{
  g_return_val_if_fail (MENTOR_IS_HISTORY (self), FALSE);
  return self->redo->len > 0;
}

guint
mentor_history_get_serial (MentorHistory *self)
{
  g_return_val_if_fail (MENTOR_IS_HISTORY (self), 0);
  return self->serial;
}

guint
mentor_history_get_undo_depth (MentorHistory *self)
{
  g_return_val_if_fail (MENTOR_IS_HISTORY (self), 0);
  return self->undo->len;
}

gboolean
mentor_history_is_applying (MentorHistory *self)
{
  g_return_val_if_fail (MENTOR_IS_HISTORY (self), FALSE);
  return self->applying;
}
