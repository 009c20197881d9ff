/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The last step of a meeting (inventory A5.2, AAL-R2 … AAL-R4): nobody else reads it. */

#include "config.h"

#include "pages/meeting/mentor-meeting-after.h"

#include <glib/gi18n.h>

#include "pages/meeting/mentor-meeting-answer.h"

struct _MentorMeetingAfter
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkBox *questions;
  MentorProgramme *programme;
  GPtrArray *answers; /* of MentorMeetingAnswer, owned by the box */
};

G_DEFINE_FINAL_TYPE (MentorMeetingAfter, mentor_meeting_after, GTK_TYPE_WIDGET)

static void
ensure_questions (MentorMeetingAfter *self, MentorProgramme *programme)
{
  GtkWidget *child;

  if (self->programme == programme)
    return;
  g_set_object (&self->programme, programme);
  g_ptr_array_set_size (self->answers, 0);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->questions))) != NULL)
    gtk_box_remove (self->questions, child);
  mentor_meeting_answers_fill (self->questions, self->answers, programme, MENTOR_QUESTION_AFTER);
}

static void
mentor_meeting_after_dispose (GObject *object)
{
  MentorMeetingAfter *self = MENTOR_MEETING_AFTER (object);

  if (self->box != NULL)
    mentor_meeting_after_bind (self, NULL, NULL);
  g_clear_object (&self->programme);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  G_OBJECT_CLASS (mentor_meeting_after_parent_class)->dispose (object);
}

static void
mentor_meeting_after_finalize (GObject *object)
{
  g_ptr_array_unref (MENTOR_MEETING_AFTER (object)->answers);
  G_OBJECT_CLASS (mentor_meeting_after_parent_class)->finalize (object);
}

static void
mentor_meeting_after_class_init (MentorMeetingAfterClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mentor_meeting_after_dispose;
  G_OBJECT_CLASS (klass)->finalize = mentor_meeting_after_finalize;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
add_label (MentorMeetingAfter *self, const char *text, GtkAccessibleRole role, const char *style)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "accessible-role", role, "label", text, "xalign",
                                   0.0f, "wrap", TRUE, NULL);

  gtk_widget_add_css_class (label, style);
  if (role == GTK_ACCESSIBLE_ROLE_LABEL)
    gtk_widget_add_css_class (label, "mentor-meeting-note");
  gtk_box_append (GTK_BOX (self->box), label);
}

static void
mentor_meeting_after_init (MentorMeetingAfter *self)
{
  self->answers = g_ptr_array_new ();
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  add_label (self, _("For yourself"), GTK_ACCESSIBLE_ROLE_HEADING, "title-3");
  add_label (self,
             _("Your answers stay on this computer. They are never in the folder that you share."),
             GTK_ACCESSIBLE_ROLE_LABEL, "dim-label");
  self->questions = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 12));
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->questions));
}

void
mentor_meeting_after_bind (MentorMeetingAfter *self, MentorCourse *course, MentorLogEntry *entry)
{
  g_return_if_fail (MENTOR_IS_MEETING_AFTER (self));

  /* On another's machine it isn't even asked for. */
  if (entry != NULL && !mentor_meeting_after_is_for (mentor_course_get_me (course)))
    entry = NULL;
  if (entry != NULL)
    ensure_questions (self, mentor_course_get_programme (course));
  for (guint i = 0; i < self->answers->len; i++)
    mentor_meeting_answer_bind (g_ptr_array_index (self->answers, i), course, entry);
}

gboolean
mentor_meeting_after_is_for (MentorMe me)
{
  return me == MENTOR_ME_MENTOR;
}
