/* SPDX-License-Identifier: GPL-3.0-or-later */

/* MentorPairHead: a pair as the switcher shows it. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "workspace/mentor-pair-head-private.h"

enum
{
  PROP_ID = 1,
  PROP_TITLE,
  PROP_SUBTITLE,
  PROP_FOLDER,
  PROP_MENTOR_NAME,
  PROP_MENTEE_NAME,
  PROP_AVAILABLE,
  N_PROPS,
};

struct _MentorPairHead
{
  GObject parent_instance;

  char *texts[PROP_AVAILABLE]; /* by property */
  gboolean available;
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (MentorPairHead, mentor_pair_head, G_TYPE_OBJECT)

static void
mentor_pair_head_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  MentorPairHead *self = MENTOR_PAIR_HEAD (object);

  if (id == PROP_AVAILABLE)
    g_value_set_boolean (value, self->available);
  else
    g_value_set_string (value, self->texts[id]);
}

static void
mentor_pair_head_finalize (GObject *object)
{
  MentorPairHead *self = MENTOR_PAIR_HEAD (object);

  for (guint i = PROP_ID; i < PROP_AVAILABLE; i++)
    g_free (self->texts[i]);

  G_OBJECT_CLASS (mentor_pair_head_parent_class)->finalize (object);
}

static void
mentor_pair_head_class_init (MentorPairHeadClass *klass)
{
  static const char *const names[]
      = { NULL, "id", "title", "subtitle", "folder", "mentor-name", "mentee-name" };
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags readable = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = mentor_pair_head_get_property;
  object_class->finalize = mentor_pair_head_finalize;

  for (guint i = PROP_ID; i < PROP_AVAILABLE; i++)
    properties[i] = g_param_spec_string (names[i], NULL, NULL, "", readable);
  properties[PROP_AVAILABLE] = g_param_spec_boolean ("available", NULL, NULL, TRUE, readable);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
mentor_pair_head_init (MentorPairHead *self)
{
  self->available = TRUE;
  for (guint i = PROP_ID; i < PROP_AVAILABLE; i++)
    self->texts[i] = g_strdup ("");
}

static void
set (MentorPairHead *self, guint prop, const char *text)
{
  if (g_strcmp0 (self->texts[prop], text) == 0)
    return;
  g_free (self->texts[prop]);
  self->texts[prop] = g_strdup (text);
  g_object_notify_by_pspec (G_OBJECT (self), properties[prop]);
}

MentorPairHead *
_mentor_pair_head_new (const char *id)
{
  MentorPairHead *self = g_object_new (MENTOR_TYPE_PAIR_HEAD, NULL);

  set (self, PROP_ID, id);
  return self;
}

static const char *
name_of (MentorPerson *person)
{
  return mentor_record_get_string (MENTOR_RECORD (person), "name");
}

void
_mentor_pair_head_read (MentorPairHead *self, MentorPair *pair, const char *folder)
{
  set (self, PROP_FOLDER, folder);
  if (pair != NULL)
    {
      g_autofree char *title = mentor_pair_get_title (pair);
      const char *programme = mentor_record_get_string (MENTOR_RECORD (pair), "programme");

      set (self, PROP_TITLE, title);
      set (self, PROP_SUBTITLE, mentor_programme_get_name (mentor_programmes_get (programme)));
      set (self, PROP_MENTOR_NAME, name_of (mentor_pair_get_mentor (pair)));
      set (self, PROP_MENTEE_NAME, name_of (mentor_pair_get_mentee (pair)));
    }
  else
    {
      g_autofree char *name = g_path_get_basename (folder);

      set (self, PROP_TITLE, name);
      set (self, PROP_SUBTITLE, _("The folder cannot be read"));
    }
  if (self->available != (pair != NULL))
    {
      self->available = pair != NULL;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_AVAILABLE]);
    }
}

#define DEFINE_GETTER(name, prop)                                                                  \
  const char *mentor_pair_head_get_##name (MentorPairHead *self)                                   \
  {                                                                                                \
    g_return_val_if_fail (MENTOR_IS_PAIR_HEAD (self), NULL);                                       \
    return self->texts[prop];                                                                      \
  }

DEFINE_GETTER (id, PROP_ID)
DEFINE_GETTER (title, PROP_TITLE)
DEFINE_GETTER (subtitle, PROP_SUBTITLE)
DEFINE_GETTER (mentor_name, PROP_MENTOR_NAME)
DEFINE_GETTER (mentee_name, PROP_MENTEE_NAME)

gboolean
mentor_pair_head_get_available (MentorPairHead *self)
{
  g_return_val_if_fail (MENTOR_IS_PAIR_HEAD (self), FALSE);
  return self->available;
}
