/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The third step of a meeting: three things on one screen. What the logbook's template asks besides
 * text is here, so that the entry is whole when the meeting is over.
 */

#include "config.h"

#include "pages/meeting/mentor-meeting-end.h"

#include "pages/logbook/mentor-log-prompt.h"
#include "pages/meeting/mentor-meeting-answers.h"
#include "pages/meeting/mentor-meeting-next.h"
#include "pages/meeting/mentor-meeting-promises.h"
#include "widgets/mentor-children.h"
#include "widgets/mentor-columns-layout.h"

struct _MentorMeetingEnd
{
  GtkWidget parent_instance;

  MentorMeetingAnswers *answers;
  GtkBox *promises;
  GtkBox *agreements;
  MentorMeetingNext *next;

  MentorProgramme *programme;
  GPtrArray *lists;   /* of MentorMeetingPromises, owned by their box, as the prompts are */
  GPtrArray *prompts; /* of MentorLogPrompt */
};

G_DEFINE_FINAL_TYPE (MentorMeetingEnd, mentor_meeting_end, GTK_TYPE_WIDGET)

enum
{
  PREPARE,
  N_SIGNALS,
};
static guint signals[N_SIGNALS];

static void
on_prepare (MentorMeetingEnd *self)
{
  g_signal_emit (self, signals[PREPARE], 0);
}

static void
add_to (GtkBox *box, GPtrArray *array, GtkWidget *widget)
{
  gtk_box_append (box, widget);
  g_ptr_array_add (array, widget);
}

/* A section with text alone was filled in during the meeting. */
static void
add_section (MentorMeetingEnd *self, MentorLogSection *section)
{
  MentorRecordList *prompts = mentor_log_section_get_prompts (section);
  gboolean more_than_text = FALSE;

  for (guint i = 0; i < mentor_record_list_get_length (prompts); i++)
    {
      MentorPrompt *prompt = mentor_record_list_get (prompts, i);

      more_than_text |= mentor_prompt_get_kind (prompt) != MENTOR_PROMPT_TEXT;
      if (mentor_prompt_get_kind (prompt) == MENTOR_PROMPT_PROMISES)
        add_to (self->promises, self->lists, mentor_meeting_promises_new (prompt));
    }
  for (guint i = 0; more_than_text && i < mentor_record_list_get_length (prompts); i++)
    {
      MentorPrompt *prompt = mentor_record_list_get (prompts, i);

      if (mentor_prompt_get_kind (prompt) == MENTOR_PROMPT_TEXT)
        add_to (self->agreements, self->prompts, mentor_log_prompt_new (prompt));
    }
}

static void
ensure_programme (MentorMeetingEnd *self, MentorProgramme *programme)
{
  MentorRecordList *sections = mentor_programme_get_logbook (programme);

  if (self->programme == programme)
    return;
  g_set_object (&self->programme, programme);
  g_ptr_array_set_size (self->lists, 0);
  g_ptr_array_set_size (self->prompts, 0);
  mentor_children_remove (GTK_WIDGET (self->promises));
  mentor_children_remove (GTK_WIDGET (self->agreements));
  for (guint i = 0; i < mentor_record_list_get_length (sections); i++)
    add_section (self, mentor_record_list_get (sections, i));
}

static void
mentor_meeting_end_dispose (GObject *object)
{
  MentorMeetingEnd *self = MENTOR_MEETING_END (object);

  if (self->next != NULL)
    mentor_meeting_end_bind (self, NULL, NULL);
  self->next = NULL;
  g_clear_object (&self->programme);
  mentor_children_remove (GTK_WIDGET (self));
  G_OBJECT_CLASS (mentor_meeting_end_parent_class)->dispose (object);
}

static void
mentor_meeting_end_finalize (GObject *object)
{
  MentorMeetingEnd *self = MENTOR_MEETING_END (object);

  g_ptr_array_unref (self->lists);
  g_ptr_array_unref (self->prompts);
  G_OBJECT_CLASS (mentor_meeting_end_parent_class)->finalize (object);
}

static void
mentor_meeting_end_class_init (MentorMeetingEndClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = mentor_meeting_end_dispose;
  object_class->finalize = mentor_meeting_end_finalize;
  signals[PREPARE] = g_signal_new ("prepare", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (MENTOR_TYPE_COLUMNS_LAYOUT);
  g_type_ensure (MENTOR_TYPE_MEETING_ANSWERS);
  g_type_ensure (MENTOR_TYPE_MEETING_NEXT);
  gtk_widget_class_set_template_from_resource (
      widget_class, RESOURCE_PREFIX "/pages/meeting/mentor-meeting-end.ui");
  gtk_widget_class_bind_template_child (widget_class, MentorMeetingEnd, answers);
  gtk_widget_class_bind_template_child (widget_class, MentorMeetingEnd, promises);
  gtk_widget_class_bind_template_child (widget_class, MentorMeetingEnd, agreements);
  gtk_widget_class_bind_template_child (widget_class, MentorMeetingEnd, next);
  gtk_widget_class_bind_template_callback (widget_class, on_prepare);
}

static void
mentor_meeting_end_init (MentorMeetingEnd *self)
{
  self->lists = g_ptr_array_new ();
  self->prompts = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
mentor_meeting_end_bind (MentorMeetingEnd *self, MentorCourse *course, MentorLogEntry *entry)
{
  g_autoptr (MentorPromises) promises = NULL;

  g_return_if_fail (MENTOR_IS_MEETING_END (self));

  if (entry != NULL)
    {
      ensure_programme (self, mentor_course_get_programme (course));
      promises = mentor_promises_new (mentor_course_get_tasks (course),
                                      mentor_record_get_id (MENTOR_RECORD (entry)));
    }
  mentor_meeting_answers_bind (self->answers, MENTOR_QUESTION_END, course, entry);
  for (guint i = 0; i < self->lists->len; i++)
    mentor_meeting_promises_bind (g_ptr_array_index (self->lists, i), promises);
  for (guint i = 0; i < self->prompts->len; i++)
    mentor_log_prompt_bind (g_ptr_array_index (self->prompts, i), entry, promises);
  mentor_meeting_next_bind (self->next, course, entry);
}

gboolean
mentor_meeting_end_focus_promise (MentorMeetingEnd *self, MentorRecord *task)
{
  g_return_val_if_fail (MENTOR_IS_MEETING_END (self), FALSE);

  for (guint i = 0; i < self->lists->len; i++)
    if (mentor_meeting_promises_focus (g_ptr_array_index (self->lists, i), task))
      return TRUE;
  return FALSE;
}
