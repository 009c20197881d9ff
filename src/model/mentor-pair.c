/* SPDX-License-Identifier: GPL-3.0-or-later */

/* MentorPair: who the two are, and which programme they follow. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "model/mentor-pair.h"

struct _MentorPerson
{
  MentorRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (MentorPerson, mentor_person, MENTOR_TYPE_RECORD)

struct _MentorPair
{
  MentorDocument parent_instance;
};

G_DEFINE_FINAL_TYPE (MentorPair, mentor_pair, MENTOR_TYPE_DOCUMENT)

G_DEFINE_ENUM_TYPE (MentorMe, mentor_me, G_DEFINE_ENUM_VALUE (MENTOR_ME_BOTH, "both"),
                    G_DEFINE_ENUM_VALUE (MENTOR_ME_MENTOR, "mentor"),
                    G_DEFINE_ENUM_VALUE (MENTOR_ME_MENTEE, "mentee"))

static void
mentor_person_class_init (MentorPersonClass *klass)
{
  GParamSpec *props[] = {
    g_param_spec_string ("name", N_("Change name"), NULL, "", MENTOR_STORED_TEXT),
    g_param_spec_string ("title", N_("Change title"), NULL, "", MENTOR_STORED_TEXT),
    g_param_spec_string ("organisation", N_("Change organisation"), NULL, "", MENTOR_STORED_TEXT),
  };

  mentor_record_class_declare (MENTOR_RECORD_CLASS (klass), props, G_N_ELEMENTS (props));
}

static void
mentor_person_init (MentorPerson *self)
{
}

static void
mentor_pair_class_init (MentorPairClass *klass)
{
  GParamSpec *props[] = {
    g_param_spec_string ("created", N_("Change date"), NULL, "",
                         MENTOR_STORED | MENTOR_PARAM_DATE),
    g_param_spec_string ("programme", N_("Change programme"), NULL, "", MENTOR_STORED),
  };

  MENTOR_DOCUMENT_CLASS (klass)->format = "mentorpar/pair";
  mentor_record_class_declare (MENTOR_RECORD_CLASS (klass), props, G_N_ELEMENTS (props));
  mentor_record_class_declare_child (MENTOR_RECORD_CLASS (klass), "mentor", MENTOR_TYPE_PERSON);
  mentor_record_class_declare_child (MENTOR_RECORD_CLASS (klass), "mentee", MENTOR_TYPE_PERSON);
}

static void
mentor_pair_init (MentorPair *self)
{
}

char *
mentor_person_get_initials (MentorPerson *self)
{
  g_auto (GStrv) words
      = g_strsplit_set (mentor_record_get_string (MENTOR_RECORD (self), "name"), " \t-", -1);
  const char *first = NULL, *last = NULL;
  GString *initials = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL; i++)
    {
      if (*words[i] == '\0')
        continue;
      if (first == NULL)
        first = words[i];
      else
        last = words[i];
    }
  if (first != NULL)
    g_string_append_unichar (initials, g_unichar_toupper (g_utf8_get_char (first)));
  if (last != NULL)
    g_string_append_unichar (initials, g_unichar_toupper (g_utf8_get_char (last)));
  return g_string_free (initials, FALSE);
}

char *
mentor_person_get_first_name (MentorPerson *self)
{
  g_autofree char *name
      = g_strstrip (g_strdup (mentor_record_get_string (MENTOR_RECORD (self), "name")));
  g_auto (GStrv) words = g_strsplit (name, " ", 2);

  return g_strdup (words[0] != NULL ? words[0] : "");
}

MentorPerson *
mentor_pair_get_mentor (MentorPair *self)
{
  return mentor_record_get_child (MENTOR_RECORD (self), "mentor");
}

MentorPerson *
mentor_pair_get_mentee (MentorPair *self)
{
  return mentor_record_get_child (MENTOR_RECORD (self), "mentee");
}

char *
mentor_pair_get_title (MentorPair *self)
{
  const char *mentee = mentor_record_get_string (MENTOR_RECORD (mentor_pair_get_mentee (self)), "name");
  const char *mentor = mentor_record_get_string (MENTOR_RECORD (mentor_pair_get_mentor (self)), "name");

  if (*mentee == '\0' || *mentor == '\0')
    return g_strdup (*mentee != '\0' ? mentee : *mentor != '\0' ? mentor : _("Unnamed pair"));
  /* Translators: the names of the mentee and the mentor */
  return g_strdup_printf (_("%s and %s"), mentee, mentor);
}

void
mentor_pair_watch_names (MentorPair *self, GCallback changed, gpointer watcher)
{
  g_return_if_fail (MENTOR_IS_PAIR (self));

  g_signal_connect_object (mentor_pair_get_mentee (self), "notify::name", changed, watcher,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (mentor_pair_get_mentor (self), "notify::name", changed, watcher,
                           G_CONNECT_SWAPPED);
}

void
mentor_pair_unwatch_names (MentorPair *self, gpointer watcher)
{
  g_return_if_fail (MENTOR_IS_PAIR (self));

  g_signal_handlers_disconnect_by_data (mentor_pair_get_mentee (self), watcher);
  g_signal_handlers_disconnect_by_data (mentor_pair_get_mentor (self), watcher);
}
