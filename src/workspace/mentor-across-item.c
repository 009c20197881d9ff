/* SPDX-License-Identifier: GPL-3.0-or-later */

/* MentorAcrossItem: copies, so that it outlives what was read. */

#include "config.h"

#include "workspace/mentor-across-item-private.h"
#include "workspace/mentor-log-head-private.h"

struct _MentorAcrossItem
{
  GObject parent_instance;

  MentorAcrossKind kind;
  char *pair;
  char *names;
  char *target;
  char *date;
  char *time;
  char *text;
  MentorSpan hit;
};

G_DEFINE_FINAL_TYPE (MentorAcrossItem, mentor_across_item, G_TYPE_OBJECT)

static void
mentor_across_item_finalize (GObject *object)
{
  MentorAcrossItem *self = MENTOR_ACROSS_ITEM (object);

  g_free (self->pair);
  g_free (self->names);
  g_free (self->target);
  g_free (self->date);
  g_free (self->time);
  g_free (self->text);

  G_OBJECT_CLASS (mentor_across_item_parent_class)->finalize (object);
}

static void
mentor_across_item_class_init (MentorAcrossItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mentor_across_item_finalize;
}

static void
mentor_across_item_init (MentorAcrossItem *self)
{
}

MentorAcrossItem *
_mentor_across_item_new (MentorAcrossKind kind, const MentorAcrossPair *pair, const char *target,
                         const char *date, const char *time, const char *text)
{
  MentorAcrossItem *self = g_object_new (MENTOR_TYPE_ACROSS_ITEM, NULL);

  self->kind = kind;
  self->pair = g_strdup (pair->id);
  self->names = g_strdup (pair->names);
  self->target = g_strdup (target);
  self->date = g_strdup (date);
  self->time = g_strdup (time);
  self->text = g_strdup (text);
  return self;
}

MentorAcrossItem *
_mentor_across_item_new_promise (const MentorAcrossPair *pair, const MentorAcrossTask *task)
{
  gboolean is_shared = pair->me == MENTOR_ME_BOTH;
  MentorAcrossItem *self = _mentor_across_item_new (is_shared ? MENTOR_ACROSS_SHARED_PROMISE
                                                              : MENTOR_ACROSS_PROMISE,
                                                    pair, task->id, task->due, "", task->title);

  if (is_shared)
    {
      g_free (self->names);
      self->names = g_strdup (task->is_mentors ? pair->mentor : pair->mentee);
    }
  return self;
}

MentorAcrossItem *
_mentor_across_item_new_hit (const MentorAcrossPair *pair, const MentorLogFacts *facts,
                             const char *const *needles)
{
  MentorAcrossItem *self = _mentor_across_item_new (MENTOR_ACROSS_HIT, pair, facts->id,
                                                    facts->date, facts->time, facts->title);

  for (guint i = 0; i < facts->fields->len; i++)
    {
      MentorSpan hit;
      char *passage = _mentor_log_cut_passage (
          facts->text + g_array_index (facts->fields, MentorLogField, i).start, needles, &hit);

      if (passage == NULL)
        continue;
      g_free (self->text);
      self->text = passage;
      self->hit = hit;
      break;
    }
  return self;
}

MentorAcrossKind
mentor_across_item_get_kind (MentorAcrossItem *self)
{
  g_return_val_if_fail (MENTOR_IS_ACROSS_ITEM (self), MENTOR_ACROSS_PROBLEM);
  return self->kind;
}

#define DEFINE_GETTER(name)                                                                        \
  const char *mentor_across_item_get_##name (MentorAcrossItem *self)                               \
  {                                                                                                \
    g_return_val_if_fail (MENTOR_IS_ACROSS_ITEM (self), NULL);                                     \
    return self->name;                                                                             \
  }

DEFINE_GETTER (pair)
DEFINE_GETTER (names)
DEFINE_GETTER (target)
DEFINE_GETTER (date)
DEFINE_GETTER (time)
DEFINE_GETTER (text)

const MentorSpan *
mentor_across_item_get_hit (MentorAcrossItem *self)
{
  g_return_val_if_fail (MENTOR_IS_ACROSS_ITEM (self), NULL);
  return self->hit.end > self->hit.start ? &self->hit : NULL;
}
