/* SPDX-License-Identifier: GPL-3.0-or-later */

/* MentorPrivateEntry: see the header. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "model/mentor-private-entry.h"

struct _MentorPrivateEntry
{
  MentorDocument parent_instance;
};

G_DEFINE_FINAL_TYPE (MentorPrivateEntry, mentor_private_entry, MENTOR_TYPE_DOCUMENT)

static void
mentor_private_entry_class_init (MentorPrivateEntryClass *klass)
{
  GParamSpec *props[] = {
    g_param_spec_string ("entry", N_("Edit private notes"), NULL, "", MENTOR_STORED),
  };

  MENTOR_DOCUMENT_CLASS (klass)->format = "mentorpar/private-entry";
  mentor_record_class_declare (MENTOR_RECORD_CLASS (klass), props, G_N_ELEMENTS (props));
  mentor_record_class_declare_keyed (MENTOR_RECORD_CLASS (klass), "answers", MENTOR_TYPE_ANSWER);
}

static void
mentor_private_entry_init (MentorPrivateEntry *self)
{
}

MentorAnswer *
mentor_private_entry_get_answer (MentorPrivateEntry *self, const char *prompt_id)
{
  return mentor_record_list_ensure (mentor_record_get_list (MENTOR_RECORD (self), "answers"),
                                    prompt_id);
}
