/* SPDX-License-Identifier: GPL-3.0-or-later */

/* MentorLogHead: the light row of a log entry. */

#include "config.h"

#include "workspace/mentor-log-head-private.h"

/* Passages in a row: what is around a hit. */
#define BEFORE_HIT 24
#define AFTER_HIT  100

struct _MentorLogHead
{
  GObject parent_instance;

  const char *folder; /* interned: the same for all */
  char *path;         /* made when it is asked for */
  MentorLogFacts *facts;
  const char *folded; /* of the facts */
  gboolean new;
};

enum
{
  PROP_ID = 1,
  PROP_DATE,
  PROP_TIME,
  PROP_KIND,
  PROP_TITLE,
  PROP_PROBLEM,
  PROP_N_RESULTS,
  PROP_NEW,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (MentorLogHead, mentor_log_head, G_TYPE_OBJECT)

static void
mentor_log_head_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  MentorLogHead *self = MENTOR_LOG_HEAD (object);

  switch (id)
    {
    case PROP_ID:
      g_value_set_string (value, self->facts->id);
      break;
    case PROP_DATE:
      g_value_set_string (value, self->facts->date);
      break;
    case PROP_TIME:
      g_value_set_string (value, self->facts->time);
      break;
    case PROP_KIND:
      g_value_set_enum (value, (int) self->facts->kind);
      break;
    case PROP_TITLE:
      g_value_set_string (value, self->facts->title);
      break;
    case PROP_PROBLEM:
      g_value_set_string (value, self->facts->problem);
      break;
    case PROP_N_RESULTS:
      g_value_set_uint (value, mentor_log_head_count_results (self));
      break;
    case PROP_NEW:
      g_value_set_boolean (value, self->new);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
mentor_log_head_finalize (GObject *object)
{
  MentorLogHead *self = MENTOR_LOG_HEAD (object);

  g_free (self->path);
  _mentor_log_facts_free (self->facts);

  G_OBJECT_CLASS (mentor_log_head_parent_class)->finalize (object);
}

static void
mentor_log_head_class_init (MentorLogHeadClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags readable = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = mentor_log_head_get_property;
  object_class->finalize = mentor_log_head_finalize;

  properties[PROP_ID] = g_param_spec_string ("id", NULL, NULL, "", readable);
  properties[PROP_DATE] = g_param_spec_string ("date", NULL, NULL, "", readable);
  properties[PROP_TIME] = g_param_spec_string ("time", NULL, NULL, "", readable);
  properties[PROP_KIND] = g_param_spec_enum ("kind", NULL, NULL, MENTOR_TYPE_LOG_KIND,
                                             MENTOR_LOG_MEETING, readable);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, "", readable);
  properties[PROP_PROBLEM] = g_param_spec_string ("problem", NULL, NULL, NULL, readable);
  properties[PROP_N_RESULTS]
      = g_param_spec_uint ("n-results", NULL, NULL, 0, G_MAXUINT, 0, readable);
  properties[PROP_NEW] = g_param_spec_boolean ("new", NULL, NULL, FALSE, readable);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
mentor_log_head_init (MentorLogHead *self)
{
}

MentorLogHead *
_mentor_log_head_new (const char *folder, MentorLogFacts *facts)
{
  MentorLogHead *self = g_object_new (MENTOR_TYPE_LOG_HEAD, NULL);

  self->folder = g_intern_string (folder);
  self->facts = facts;
  self->folded = facts->folded;
  return self;
}

const MentorLogFacts *
_mentor_log_head_get_facts (MentorLogHead *self)
{
  return self->facts;
}

const char *
_mentor_log_head_get_folded (MentorLogHead *self)
{
  return self->folded;
}

const char *
_mentor_log_head_get_name (MentorLogHead *self)
{
  return self->facts->name;
}

static void
compare_and_notify (MentorLogHead *self, const char *before, const char *now, guint prop)
{
  if (g_strcmp0 (before, now) != 0)
    g_object_notify_by_pspec (G_OBJECT (self), properties[prop]);
}

void
_mentor_log_head_take (MentorLogHead *self, MentorLogFacts *facts)
{
  MentorLogFacts *before = self->facts;

  g_object_freeze_notify (G_OBJECT (self));
  self->facts = facts;
  self->folded = facts->folded;
  compare_and_notify (self, before->id, facts->id, PROP_ID);
  compare_and_notify (self, before->date, facts->date, PROP_DATE);
  compare_and_notify (self, before->time, facts->time, PROP_TIME);
  compare_and_notify (self, before->title, facts->title, PROP_TITLE);
  compare_and_notify (self, before->problem, facts->problem, PROP_PROBLEM);
  if (before->kind != facts->kind)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_KIND]);
  if (_mentor_log_facts_count (before, MENTOR_LOG_FIELD_RESULT)
      != _mentor_log_facts_count (facts, MENTOR_LOG_FIELD_RESULT))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_RESULTS]);
  g_object_thaw_notify (G_OBJECT (self));
  _mentor_log_facts_free (before);
}

void
_mentor_log_head_set_new (MentorLogHead *self, gboolean new)
{
  if (self->new == new)
    return;
  self->new = new;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NEW]);
}

int
_mentor_log_head_compare (MentorLogHead *a, MentorLogHead *b)
{
  return _mentor_log_facts_compare (a->facts, b->facts);
}

const char *
mentor_log_head_get_id (MentorLogHead *self)
{
  g_return_val_if_fail (MENTOR_IS_LOG_HEAD (self), NULL);
  return self->facts->id;
}

const char *
mentor_log_head_get_date (MentorLogHead *self)
{
  g_return_val_if_fail (MENTOR_IS_LOG_HEAD (self), NULL);
  return self->facts->date;
}

const char *
mentor_log_head_get_time (MentorLogHead *self)
{
  g_return_val_if_fail (MENTOR_IS_LOG_HEAD (self), NULL);
  return self->facts->time;
}

MentorLogKind
mentor_log_head_get_kind (MentorLogHead *self)
{
  g_return_val_if_fail (MENTOR_IS_LOG_HEAD (self), MENTOR_LOG_MEETING);
  return self->facts->kind;
}

MentorLogAuthor
mentor_log_head_get_author (MentorLogHead *self)
{
  g_return_val_if_fail (MENTOR_IS_LOG_HEAD (self), MENTOR_LOG_NOBODY);
  return self->facts->author;
}

gboolean
mentor_log_head_is_new (MentorLogHead *self)
{
  g_return_val_if_fail (MENTOR_IS_LOG_HEAD (self), FALSE);
  return self->new;
}

const char *
mentor_log_head_get_title (MentorLogHead *self)
{
  g_return_val_if_fail (MENTOR_IS_LOG_HEAD (self), NULL);
  return self->facts->title;
}

const char *
mentor_log_head_get_problem (MentorLogHead *self)
{
  g_return_val_if_fail (MENTOR_IS_LOG_HEAD (self), NULL);
  return self->facts->problem;
}

const char *
mentor_log_head_get_path (MentorLogHead *self)
{
  g_return_val_if_fail (MENTOR_IS_LOG_HEAD (self), NULL);
  if (self->path == NULL)
    self->path = g_build_filename (self->folder, self->facts->name, NULL);
  return self->path;
}

guint
mentor_log_head_count_results (MentorLogHead *self)
{
  g_return_val_if_fail (MENTOR_IS_LOG_HEAD (self), 0);
  return _mentor_log_facts_count (self->facts, MENTOR_LOG_FIELD_RESULT);
}

const char *
mentor_log_head_get_result (MentorLogHead *self, guint n, const char **goal)
{
  g_return_val_if_fail (MENTOR_IS_LOG_HEAD (self), NULL);
  if (goal != NULL)
    *goal = _mentor_log_facts_get (self->facts, MENTOR_LOG_FIELD_GOAL, n);
  return _mentor_log_facts_get (self->facts, MENTOR_LOG_FIELD_RESULT, n);
}

const char *
mentor_log_head_get_tag (MentorLogHead *self, guint n)
{
  g_return_val_if_fail (MENTOR_IS_LOG_HEAD (self), NULL);
  return _mentor_log_facts_get (self->facts, MENTOR_LOG_FIELD_TAG, n);
}

const char *
mentor_log_head_get_answer (MentorLogHead *self, const char *prompt_id)
{
  g_return_val_if_fail (MENTOR_IS_LOG_HEAD (self), NULL);
  return _mentor_log_facts_get (self->facts, prompt_id, 0);
}

/* The hit and what is around it in its line, from the beginning of a word. */
static char *
cut_passage (const char *text, MentorSpan *hit)
{
  const char *first = text + hit->start, *begin = first, *end = text + hit->end;
  GString *passage = g_string_new (NULL);
  gsize start;

  for (guint i = 0; i < BEFORE_HIT && begin > text && begin[-1] != '\n'; i++)
    begin = g_utf8_find_prev_char (text, begin);
  if (begin > text && begin[-1] != '\n')
    {
      const char *word = begin;

      while (word < first && *word != ' ')
        word++;
      begin = word < first ? word + 1 : begin;
      g_string_append (passage, "…");
    }
  for (guint i = 0; i < AFTER_HIT && *end != '\0' && *end != '\n'; i++)
    end = g_utf8_next_char (end);

  start = passage->len + (gsize) (first - begin);
  g_string_append_len (passage, begin, end - begin);
  hit->end = start + hit->end - hit->start;
  hit->start = start;
  return g_string_free (passage, FALSE);
}

char *
_mentor_log_cut_passage (const char *text, const char *const *needles, MentorSpan *hit)
{
  g_autoptr (GArray) spans = mentor_fold_find (text, needles, 1);

  if (spans->len == 0)
    return NULL;
  *hit = g_array_index (spans, MentorSpan, 0);
  return cut_passage (text, hit);
}

char *
mentor_log_head_find_passage (MentorLogHead *self, const char *const *needles, MentorSpan *hit)
{
  char *passage = NULL;

  g_return_val_if_fail (MENTOR_IS_LOG_HEAD (self), NULL);

  for (guint i = 0; passage == NULL && i < self->facts->fields->len; i++)
    passage = _mentor_log_cut_passage (
        self->facts->text + g_array_index (self->facts->fields, MentorLogField, i).start, needles,
        hit);
  return passage;
}
