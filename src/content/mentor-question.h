/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "record/mentor-record.h"

G_BEGIN_DECLS

/*
 * What a programme gives to a meeting: the points that an agenda begins with, and the questions
 * around it (inventory A5.1, A5.2, A11).
 */

/** MentorQuestionWho: who answers a question */
typedef enum
{
  MENTOR_QUESTION_BOTH,
  MENTOR_QUESTION_MENTEE,
  MENTOR_QUESTION_MENTOR,
} MentorQuestionWho;
#define MENTOR_TYPE_QUESTION_WHO (mentor_question_who_get_type ())
GType mentor_question_who_get_type (void) G_GNUC_CONST;

/** MentorQuestionWhen: when it is answered: afterwards means alone */
typedef enum
{
  MENTOR_QUESTION_BEFORE,
  MENTOR_QUESTION_END,
  MENTOR_QUESTION_AFTER,
} MentorQuestionWhen;
#define MENTOR_TYPE_QUESTION_WHEN (mentor_question_when_get_type ())
GType mentor_question_when_get_type (void) G_GNUC_CONST;

/* MentorQuestion: who, when, private (boolean); child: question. Its id is that of the answers. */
#define MENTOR_TYPE_QUESTION (mentor_question_get_type ())
G_DECLARE_FINAL_TYPE (MentorQuestion, mentor_question, MENTOR, QUESTION, MentorRecord)

/** mentor_question_get_who: Returns: who answers it */
MentorQuestionWho mentor_question_get_who (MentorQuestion *self);
/** mentor_question_get_when: Returns: when it is answered */
MentorQuestionWhen mentor_question_get_when (MentorQuestion *self);
/** mentor_question_is_private: Returns: whether the answer belongs to the writer until they share it */
gboolean mentor_question_is_private (MentorQuestion *self);
/** mentor_question_get_text: Returns: (transfer none): the question in the user's language */
const char *mentor_question_get_text (MentorQuestion *self);

/* MentorAgendaTemplatePoint: child: text. */
#define MENTOR_TYPE_AGENDA_TEMPLATE_POINT (mentor_agenda_template_point_get_type ())
G_DECLARE_FINAL_TYPE (MentorAgendaTemplatePoint, mentor_agenda_template_point, MENTOR,
                      AGENDA_TEMPLATE_POINT, MentorRecord)

/** mentor_agenda_template_point_get_text: Returns: (transfer none): the point in the user's language */
const char *mentor_agenda_template_point_get_text (MentorAgendaTemplatePoint *self);

G_END_DECLS
