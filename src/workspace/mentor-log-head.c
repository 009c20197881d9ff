/* SPDX-License-Identifier: GPL-3.0-or-later */

/* MentorLogHead: the light row of a log entry. */

#include "config.h"

#include <string.h>

#include "workspace/mentor-log-head-private.h"

struct _MentorLogHead
{
  GObject parent_instance;

  char *id;
  char *date;
  char *time;
  char *title;
  char *problem;
  char *path;
  char *name;
  char *next_date;
  char *next_time;
  char *next_place;
  MentorLogKind kind;
};

enum
{
  PROP_ID = 1,
  PROP_DATE,
  PROP_TIME,
  PROP_KIND,
  PROP_TITLE,
  PROP_PROBLEM,
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
      g_value_set_string (value, self->id);
      break;
    case PROP_DATE:
      g_value_set_string (value, self->date);
      break;
    case PROP_TIME:
      g_value_set_string (value, self->time);
      break;
    case PROP_KIND:
      g_value_set_enum (value, (int) self->kind);
      break;
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_PROBLEM:
      g_value_set_string (value, self->problem);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
mentor_log_head_finalize (GObject *object)
{
  MentorLogHead *self = MENTOR_LOG_HEAD (object);

  g_free (self->id);
  g_free (self->date);
  g_free (self->time);
  g_free (self->title);
  g_free (self->problem);
  g_free (self->path);
  g_free (self->name);
  g_free (self->next_date);
  g_free (self->next_time);
  g_free (self->next_place);

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
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
mentor_log_head_init (MentorLogHead *self)
{
  self->id = g_strdup ("");
  self->date = g_strdup ("");
  self->time = g_strdup ("");
  self->title = g_strdup ("");
  self->next_date = g_strdup ("");
  self->next_time = g_strdup ("");
  self->next_place = g_strdup ("");
}

static void
set (MentorLogHead *self, char **field, const char *value, guint prop)
{
  if (g_strcmp0 (*field, value) == 0)
    return;
  g_free (*field);
  *field = g_strdup (value);
  if (prop != 0)
    g_object_notify_by_pspec (G_OBJECT (self), properties[prop]);
}

MentorLogHead *
_mentor_log_head_new (const char *folder, const char *name)
{
  MentorLogHead *self = g_object_new (MENTOR_TYPE_LOG_HEAD, NULL);

  self->path = g_build_filename (folder, name, NULL);
  self->name = g_strdup (name);
  return self;
}

const char *
_mentor_log_head_get_name (MentorLogHead *self)
{
  return self->name;
}

const char *
_mentor_log_head_get_next (MentorLogHead *self, const char **time, const char **place)
{
  *time = self->next_time;
  *place = self->next_place;
  return self->next_date;
}

void
_mentor_log_head_read (MentorLogHead *self, MentorLogEntry *entry)
{
  MentorRecord *record = MENTOR_RECORD (entry);
  g_autofree char *title = mentor_log_entry_get_first_line (entry);
  MentorLogKind kind = (MentorLogKind) mentor_record_get_enum (record, "kind");

  g_object_freeze_notify (G_OBJECT (self));
  set (self, &self->id, mentor_record_get_id (record), PROP_ID);
  set (self, &self->date, mentor_record_get_string (record, "date"), PROP_DATE);
  set (self, &self->time, mentor_record_get_string (record, "time"), PROP_TIME);
  set (self, &self->title, title, PROP_TITLE);
  set (self, &self->problem, NULL, PROP_PROBLEM);
  set (self, &self->next_date, mentor_record_get_string (record, "next-date"), 0);
  set (self, &self->next_time, mentor_record_get_string (record, "next-time"), 0);
  set (self, &self->next_place, mentor_record_get_string (record, "next-place"), 0);
  if (self->kind != kind)
    {
      self->kind = kind;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_KIND]);
    }
  g_object_thaw_notify (G_OBJECT (self));
}

void
_mentor_log_head_fail (MentorLogHead *self, const char *id, const char *problem)
{
  g_autofree char *name = g_path_get_basename (self->path);
  g_autofree char *date = g_strndup (name, strlen ("YYYY-MM-DD"));

  g_object_freeze_notify (G_OBJECT (self));
  set (self, &self->id, id, PROP_ID);
  /* The name only guesses, but it is all there is. */
  if (mentor_date_is_valid (date))
    set (self, &self->date, date, PROP_DATE);
  set (self, &self->title, name, PROP_TITLE);
  set (self, &self->problem, problem, PROP_PROBLEM);
  g_object_thaw_notify (G_OBJECT (self));
}

int
_mentor_log_head_compare (gconstpointer a, gconstpointer b, gpointer unused)
{
  const MentorLogHead *first = a, *second = b;
  int order = g_strcmp0 (second->date, first->date);

  if (order == 0)
    order = g_strcmp0 (second->time, first->time);
  if (order == 0)
    order = g_strcmp0 (first->id, second->id);
  return order;
}

const char *
mentor_log_head_get_id (MentorLogHead *self)
{
  g_return_val_if_fail (MENTOR_IS_LOG_HEAD (self), NULL);
  return self->id;
}

const char *
mentor_log_head_get_date (MentorLogHead *self)
{
  g_return_val_if_fail (MENTOR_IS_LOG_HEAD (self), NULL);
  return self->date;
}

const char *
mentor_log_head_get_time (MentorLogHead *self)
{
  g_return_val_if_fail (MENTOR_IS_LOG_HEAD (self), NULL);
  return self->time;
}

MentorLogKind
mentor_log_head_get_kind (MentorLogHead *self)
{
  g_return_val_if_fail (MENTOR_IS_LOG_HEAD (self), MENTOR_LOG_MEETING);
  return self->kind;
}

const char *
mentor_log_head_get_title (MentorLogHead *self)
{
  g_return_val_if_fail (MENTOR_IS_LOG_HEAD (self), NULL);
  return self->title;
}

const char *
mentor_log_head_get_problem (MentorLogHead *self)
{
  g_return_val_if_fail (MENTOR_IS_LOG_HEAD (self), NULL);
  return self->problem;
}

const char *
mentor_log_head_get_path (MentorLogHead *self)
{
  g_return_val_if_fail (MENTOR_IS_LOG_HEAD (self), NULL);
  return self->path;
}
