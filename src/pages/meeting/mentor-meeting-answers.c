/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The answers are made when the programme is known: another pair may be asked something else. */

#include "config.h"

#include "pages/meeting/mentor-meeting-answers.h"

#include "widgets/mentor-children.h"

struct _MentorMeetingAnswers
{
  GtkWidget parent_instance;

  MentorProgramme *programme; /* whose questions the children are */
};

G_DEFINE_FINAL_TYPE (MentorMeetingAnswers, mentor_meeting_answers, GTK_TYPE_WIDGET)

static void
ensure_answers (MentorMeetingAnswers *self, MentorQuestionWhen when, MentorProgramme *programme)
{
  MentorRecordList *questions = mentor_programme_get_questions (programme);

  if (self->programme == programme)
    return;
  g_set_object (&self->programme, programme);
  mentor_children_remove (GTK_WIDGET (self));
  for (guint i = 0; i < mentor_record_list_get_length (questions); i++)
    {
      MentorQuestion *question = mentor_record_list_get (questions, i);

      if (mentor_question_get_when (question) == when)
        gtk_widget_set_parent (mentor_meeting_answer_new (question), GTK_WIDGET (self));
    }
}

static void
mentor_meeting_answers_dispose (GObject *object)
{
  mentor_children_remove (GTK_WIDGET (object));
  g_clear_object (&MENTOR_MEETING_ANSWERS (object)->programme);
  G_OBJECT_CLASS (mentor_meeting_answers_parent_class)->dispose (object);
}

static void
mentor_meeting_answers_class_init (MentorMeetingAnswersClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mentor_meeting_answers_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
}

static void
mentor_meeting_answers_init (MentorMeetingAnswers *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 12);
}

void
mentor_meeting_answers_bind (MentorMeetingAnswers *self, MentorQuestionWhen when,
                             MentorCourse *course, MentorLogEntry *entry)
{
  g_return_if_fail (MENTOR_IS_MEETING_ANSWERS (self));
  g_return_if_fail (entry == NULL || MENTOR_IS_COURSE (course));

  if (entry != NULL)
    ensure_answers (self, when, mentor_course_get_programme (course));
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    mentor_meeting_answer_bind (MENTOR_MEETING_ANSWER (child), course, entry);
}
