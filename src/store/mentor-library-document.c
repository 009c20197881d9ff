/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What library.json holds: see mentor-library.h. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "store/mentor-library.h"

struct _MentorLibraryPair
{
  MentorRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (MentorLibraryPair, mentor_library_pair, MENTOR_TYPE_RECORD)

struct _MentorLibraryDocument
{
  MentorDocument parent_instance;
};

G_DEFINE_FINAL_TYPE (MentorLibraryDocument, mentor_library_document, MENTOR_TYPE_DOCUMENT)

static void
mentor_library_pair_class_init (MentorLibraryPairClass *klass)
{
  GParamSpec *props[] = {
    g_param_spec_string ("folder", N_("Move pair"), NULL, "", MENTOR_STORED),
    g_param_spec_enum (
        "me", N_("Change who I am"), NULL, MENTOR_TYPE_ME, MENTOR_ME_BOTH, MENTOR_STORED),
    g_param_spec_string ("looked", N_("Look at the logbook"), NULL, "", MENTOR_STORED),
    g_param_spec_boxed ("unread", N_("Look at the logbook"), NULL, G_TYPE_STRV, MENTOR_STORED),
    g_param_spec_string ("last-entry", N_("Look at the logbook"), NULL, "", MENTOR_STORED),
  };

  mentor_record_class_declare (MENTOR_RECORD_CLASS (klass), props, G_N_ELEMENTS (props));
}

static void
mentor_library_pair_init (MentorLibraryPair *self)
{
}

static void
mentor_library_document_class_init (MentorLibraryDocumentClass *klass)
{
  GParamSpec *props[] = {
    g_param_spec_string ("last-pair", N_("Open pair"), NULL, "", MENTOR_STORED),
    g_param_spec_string ("last-page", N_("Open page"), NULL, "", MENTOR_STORED),
  };

  MENTOR_DOCUMENT_CLASS (klass)->format = "mentorpar/library";
  mentor_record_class_declare (MENTOR_RECORD_CLASS (klass), props, G_N_ELEMENTS (props));
  mentor_record_class_declare_list (MENTOR_RECORD_CLASS (klass), "pairs", MENTOR_TYPE_LIBRARY_PAIR);
}

static void
mentor_library_document_init (MentorLibraryDocument *self)
{
}

const char *
mentor_library_pair_get_folder (MentorLibraryPair *self)
{
  g_return_val_if_fail (MENTOR_IS_LIBRARY_PAIR (self), NULL);

  return mentor_record_get_string (MENTOR_RECORD (self), "folder");
}

MentorMe
mentor_library_pair_get_me (MentorLibraryPair *self)
{
  g_return_val_if_fail (MENTOR_IS_LIBRARY_PAIR (self), MENTOR_ME_BOTH);

  return (MentorMe) mentor_record_get_enum (MENTOR_RECORD (self), "me");
}
