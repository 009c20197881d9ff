/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The last step of a meeting (inventory A5.2, AAL-R2 … AAL-R4): nobody else reads it. */

#include "config.h"

#include "pages/meeting/mentor-meeting-after.h"

#include <glib/gi18n.h>

#include "pages/meeting/mentor-meeting-answers.h"
#include "widgets/mentor-label.h"

struct _MentorMeetingAfter
{
  GtkWidget parent_instance;

  GtkWidget *box;
  MentorMeetingAnswers *answers;
};

G_DEFINE_FINAL_TYPE (MentorMeetingAfter, mentor_meeting_after, GTK_TYPE_WIDGET)

static void
mentor_meeting_after_dispose (GObject *object)
{
  MentorMeetingAfter *self = MENTOR_MEETING_AFTER (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  G_OBJECT_CLASS (mentor_meeting_after_parent_class)->dispose (object);
}

static void
mentor_meeting_after_class_init (MentorMeetingAfterClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mentor_meeting_after_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
mentor_meeting_after_init (MentorMeetingAfter *self)
{
  GtkWidget *note = mentor_label_new (
      _("Your answers stay on this computer. They are never in the folder that you share."),
      "dim-label");

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  gtk_widget_add_css_class (note, "mentor-meeting-note");
  gtk_box_append (GTK_BOX (self->box), mentor_label_new_heading (_("For yourself"), "title-3"));
  gtk_box_append (GTK_BOX (self->box), note);
  self->answers = g_object_new (MENTOR_TYPE_MEETING_ANSWERS, NULL);
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->answers));
}

void
mentor_meeting_after_bind (MentorMeetingAfter *self, MentorCourse *course, MentorLogEntry *entry)
{
  g_return_if_fail (MENTOR_IS_MEETING_AFTER (self));

  /* On another's machine it isn't even asked for. */
  if (entry != NULL && !mentor_meeting_after_is_for (mentor_course_get_me (course)))
    entry = NULL;
  mentor_meeting_answers_bind (self->answers, MENTOR_QUESTION_AFTER, course, entry);
}

gboolean
mentor_meeting_after_is_for (MentorMe me)
{
  return me == MENTOR_ME_MENTOR;
}
