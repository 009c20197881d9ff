/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The questions and the agenda of a programme, as records. */

#include "config.h"

#include "content/mentor-programme.h"
#include "content/mentor-question.h"

struct _MentorQuestion
{
  MentorRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (MentorQuestion, mentor_question, MENTOR_TYPE_RECORD)

struct _MentorAgendaTemplatePoint
{
  MentorRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (MentorAgendaTemplatePoint, mentor_agenda_template_point, MENTOR_TYPE_RECORD)

G_DEFINE_ENUM_TYPE (MentorQuestionWho, mentor_question_who,
                    G_DEFINE_ENUM_VALUE (MENTOR_QUESTION_BOTH, "both"),
                    G_DEFINE_ENUM_VALUE (MENTOR_QUESTION_MENTEE, "mentee"),
                    G_DEFINE_ENUM_VALUE (MENTOR_QUESTION_MENTOR, "mentor"))

G_DEFINE_ENUM_TYPE (MentorQuestionWhen, mentor_question_when,
                    G_DEFINE_ENUM_VALUE (MENTOR_QUESTION_BEFORE, "before"),
                    G_DEFINE_ENUM_VALUE (MENTOR_QUESTION_END, "end"),
                    G_DEFINE_ENUM_VALUE (MENTOR_QUESTION_AFTER, "after"))

static void
mentor_question_class_init (MentorQuestionClass *klass)
{
  GParamSpec *props[] = {
    g_param_spec_enum ("who", NULL, NULL, MENTOR_TYPE_QUESTION_WHO, MENTOR_QUESTION_BOTH,
                       MENTOR_STORED),
    g_param_spec_enum ("when", NULL, NULL, MENTOR_TYPE_QUESTION_WHEN, MENTOR_QUESTION_BEFORE,
                       MENTOR_STORED),
    g_param_spec_boolean ("private", NULL, NULL, FALSE, MENTOR_STORED),
  };

  mentor_record_class_declare (MENTOR_RECORD_CLASS (klass), props, G_N_ELEMENTS (props));
  mentor_record_class_declare_child (MENTOR_RECORD_CLASS (klass), "question", MENTOR_TYPE_TEXT);
}

static void
mentor_question_init (MentorQuestion *self)
{
}

static void
mentor_agenda_template_point_class_init (MentorAgendaTemplatePointClass *klass)
{
  mentor_record_class_declare_child (MENTOR_RECORD_CLASS (klass), "text", MENTOR_TYPE_TEXT);
}

static void
mentor_agenda_template_point_init (MentorAgendaTemplatePoint *self)
{
}

MentorQuestionWho
mentor_question_get_who (MentorQuestion *self)
{
  return (MentorQuestionWho) mentor_record_get_enum (MENTOR_RECORD (self), "who");
}

MentorQuestionWhen
mentor_question_get_when (MentorQuestion *self)
{
  return (MentorQuestionWhen) mentor_record_get_enum (MENTOR_RECORD (self), "when");
}

gboolean
mentor_question_is_private (MentorQuestion *self)
{
  return mentor_record_get_boolean (MENTOR_RECORD (self), "private");
}

const char *
mentor_question_get_text (MentorQuestion *self)
{
  return mentor_text_get (mentor_record_get_child (MENTOR_RECORD (self), "question"));
}

const char *
mentor_agenda_template_point_get_text (MentorAgendaTemplatePoint *self)
{
  return mentor_text_get (mentor_record_get_child (MENTOR_RECORD (self), "text"));
}
