/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The parts of a programme: texts in two languages, roles, prompts. Ids name things of the
 * handbook and come back in several lists ("coach" is in both role sets), so all lists are keyed.
 */

#include "config.h"

#include <string.h>

#include "content/mentor-programme.h"

struct _MentorText
{
  MentorRecord parent_instance;
};

struct _MentorRole
{
  MentorRecord parent_instance;
};

struct _MentorRoleSet
{
  MentorRecord parent_instance;
};

struct _MentorPrompt
{
  MentorRecord parent_instance;
};

struct _MentorLogSection
{
  MentorRecord parent_instance;
};

struct _MentorSwotPrompt
{
  MentorRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (MentorText, mentor_text, MENTOR_TYPE_RECORD)
G_DEFINE_FINAL_TYPE (MentorRole, mentor_role, MENTOR_TYPE_RECORD)
G_DEFINE_FINAL_TYPE (MentorRoleSet, mentor_role_set, MENTOR_TYPE_RECORD)
G_DEFINE_FINAL_TYPE (MentorPrompt, mentor_prompt, MENTOR_TYPE_RECORD)
G_DEFINE_FINAL_TYPE (MentorLogSection, mentor_log_section, MENTOR_TYPE_RECORD)
G_DEFINE_FINAL_TYPE (MentorSwotPrompt, mentor_swot_prompt, MENTOR_TYPE_RECORD)

G_DEFINE_ENUM_TYPE (MentorPromptKind, mentor_prompt_kind,
                    G_DEFINE_ENUM_VALUE (MENTOR_PROMPT_TEXT, "text"),
                    G_DEFINE_ENUM_VALUE (MENTOR_PROMPT_PROMISES, "promises"),
                    G_DEFINE_ENUM_VALUE (MENTOR_PROMPT_NEXT_DATE, "next-date"))

static void
mentor_text_class_init (MentorTextClass *klass)
{
  GParamSpec *props[] = {
    g_param_spec_string ("da", NULL, NULL, "", MENTOR_STORED_TEXT),
    g_param_spec_string ("en", NULL, NULL, "", MENTOR_STORED_TEXT),
  };

  mentor_record_class_declare (MENTOR_RECORD_CLASS (klass), props, G_N_ELEMENTS (props));
}

static void
mentor_role_class_init (MentorRoleClass *klass)
{
  static const char *const texts[] = { "name", "description", "helps", "says", "responsibility" };
  GParamSpec *props[] = {
    g_param_spec_int ("x", NULL, NULL, -1, 1, 0, MENTOR_STORED),
    g_param_spec_int ("y", NULL, NULL, -1, 1, 0, MENTOR_STORED),
    g_param_spec_string ("maps-to", NULL, NULL, "", MENTOR_STORED),
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    mentor_record_class_declare_child (MENTOR_RECORD_CLASS (klass), texts[i], MENTOR_TYPE_TEXT);
  mentor_record_class_declare (MENTOR_RECORD_CLASS (klass), props, G_N_ELEMENTS (props));
}

static void
mentor_role_set_class_init (MentorRoleSetClass *klass)
{
  static const char *const texts[] = { "name", "x-low", "x-high", "y-low", "y-high" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    mentor_record_class_declare_child (MENTOR_RECORD_CLASS (klass), texts[i], MENTOR_TYPE_TEXT);
  mentor_record_class_declare_keyed (MENTOR_RECORD_CLASS (klass), "roles", MENTOR_TYPE_ROLE);
}

static void
mentor_prompt_class_init (MentorPromptClass *klass)
{
  GParamSpec *props[] = {
    g_param_spec_enum ("kind", NULL, NULL, MENTOR_TYPE_PROMPT_KIND, MENTOR_PROMPT_TEXT,
                       MENTOR_STORED),
    g_param_spec_string ("owner", NULL, NULL, "", MENTOR_STORED),
  };

  mentor_record_class_declare (MENTOR_RECORD_CLASS (klass), props, G_N_ELEMENTS (props));
  mentor_record_class_declare_child (MENTOR_RECORD_CLASS (klass), "question", MENTOR_TYPE_TEXT);
}

static void
mentor_log_section_class_init (MentorLogSectionClass *klass)
{
  mentor_record_class_declare_child (MENTOR_RECORD_CLASS (klass), "title", MENTOR_TYPE_TEXT);
  mentor_record_class_declare_keyed (MENTOR_RECORD_CLASS (klass), "prompts", MENTOR_TYPE_PROMPT);
}

static void
mentor_swot_prompt_class_init (MentorSwotPromptClass *klass)
{
  mentor_record_class_declare_child (MENTOR_RECORD_CLASS (klass), "question", MENTOR_TYPE_TEXT);
  mentor_record_class_declare_child (MENTOR_RECORD_CLASS (klass), "follow-up", MENTOR_TYPE_TEXT);
}

static void
mentor_text_init (MentorText *self)
{
}

static void
mentor_role_init (MentorRole *self)
{
}

static void
mentor_role_set_init (MentorRoleSet *self)
{
}

static void
mentor_prompt_init (MentorPrompt *self)
{
}

static void
mentor_log_section_init (MentorLogSection *self)
{
}

static void
mentor_swot_prompt_init (MentorSwotPrompt *self)
{
}

static gboolean
speaks_danish (void)
{
  const char *const *languages = g_get_language_names ();

  for (guint i = 0; languages[i] != NULL; i++)
    {
      if (g_str_has_prefix (languages[i], "da"))
        return TRUE;
      if (g_str_has_prefix (languages[i], "en") || g_str_equal (languages[i], "C"))
        return FALSE;
    }
  return FALSE;
}

const char *
mentor_text_get (MentorText *self)
{
  gboolean danish = speaks_danish ();
  const char *text = mentor_record_get_string (MENTOR_RECORD (self), danish ? "da" : "en");

  if (*text == '\0')
    text = mentor_record_get_string (MENTOR_RECORD (self), danish ? "en" : "da");
  return text;
}

static const char *
text_of (gpointer self, const char *child)
{
  return mentor_text_get (mentor_record_get_child (MENTOR_RECORD (self), child));
}

const char *
mentor_role_get_name (MentorRole *self)
{
  return text_of (self, "name");
}

const char *
mentor_role_get_description (MentorRole *self)
{
  return text_of (self, "description");
}

const char *
mentor_role_get_helps (MentorRole *self)
{
  return text_of (self, "helps");
}

const char *
mentor_role_get_says (MentorRole *self)
{
  return text_of (self, "says");
}

const char *
mentor_role_get_responsibility (MentorRole *self)
{
  return text_of (self, "responsibility");
}

const char *
mentor_role_get_maps_to (MentorRole *self)
{
  const char *to = mentor_record_get_string (MENTOR_RECORD (self), "maps-to");

  return *to != '\0' ? to : mentor_record_get_id (MENTOR_RECORD (self));
}

const char *
mentor_role_set_get_axis_end (MentorRoleSet *self, const char *end)
{
  return text_of (self, end);
}

MentorRecordList *
mentor_role_set_get_roles (MentorRoleSet *self)
{
  return mentor_record_get_list (MENTOR_RECORD (self), "roles");
}

MentorPromptKind
mentor_prompt_get_kind (MentorPrompt *self)
{
  return (MentorPromptKind) mentor_record_get_enum (MENTOR_RECORD (self), "kind");
}

const char *
mentor_prompt_get_question (MentorPrompt *self)
{
  return text_of (self, "question");
}

gboolean
mentor_prompt_is_mentors (MentorPrompt *self)
{
  return g_str_equal (mentor_record_get_string (MENTOR_RECORD (self), "owner"), "mentor");
}

const char *
mentor_log_section_get_title (MentorLogSection *self)
{
  return text_of (self, "title");
}

MentorRecordList *
mentor_log_section_get_prompts (MentorLogSection *self)
{
  return mentor_record_get_list (MENTOR_RECORD (self), "prompts");
}

const char *
mentor_swot_prompt_get_question (MentorSwotPrompt *self)
{
  return text_of (self, "question");
}

const char *
mentor_swot_prompt_get_follow_up (MentorSwotPrompt *self)
{
  return text_of (self, "follow-up");
}
