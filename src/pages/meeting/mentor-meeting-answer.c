/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * An answer is in one of two documents: one's own, on this machine, or the entry that the two
 * share. Which one the field edits is computed from what the two hold; while one types it stays.
 */

#include "config.h"

#include "pages/meeting/mentor-meeting-answer.h"

#include <glib/gi18n.h>

#include "pages/mentor-page.h"
#include "widgets/mentor-children.h"
#include "widgets/mentor-label.h"
#include "widgets/mentor-text-binding.h"
#include "widgets/mentor-text-row.h"
#include "workspace/mentor-meeting.h"

struct _MentorMeetingAnswer
{
  GtkWidget parent_instance;

  MentorQuestion *question;
  GtkWidget *label;
  GtkWidget *text;
  GtkWidget *foot;
  GtkWidget *icon;
  GtkWidget *reader;
  GtkWidget *share;

  MentorCourse *course;
  MentorLogEntry *entry;
  MentorRecord *own; /* nullable: nothing is private here */
  MentorRecord *shared;
  MentorRecord *bound;
};

G_DEFINE_FINAL_TYPE (MentorMeetingAnswer, mentor_meeting_answer, GTK_TYPE_WIDGET)

static gboolean
is_blank (MentorRecord *answer)
{
  return *mentor_record_get_string (answer, "text") == '\0';
}

static char *
get_other_name (MentorMeetingAnswer *self)
{
  MentorPair *pair = mentor_course_get_pair (self->course);
  gboolean mentor = mentor_course_get_me (self->course) == MENTOR_ME_MENTOR;
  g_autofree char *name = mentor_person_get_first_name (mentor ? mentor_pair_get_mentee (pair)
                                                               : mentor_pair_get_mentor (pair));

  if (*name != '\0')
    return g_steal_pointer (&name);
  return g_strdup (mentor ? C_("share with", "the mentee") : C_("share with", "the mentor"));
}

/* Whether the one who sits here is asked. */
static gboolean
is_asked (MentorMeetingAnswer *self)
{
  MentorQuestionWho who = mentor_question_get_who (self->question);

  switch (mentor_course_get_me (self->course))
    {
    case MENTOR_ME_MENTOR:
      return who != MENTOR_QUESTION_MENTEE || !mentor_question_is_private (self->question);
    case MENTOR_ME_MENTEE:
      return who != MENTOR_QUESTION_MENTOR || !mentor_question_is_private (self->question);
    case MENTOR_ME_BOTH:
    default:
      return TRUE;
    }
}

static gboolean
is_alone (MentorMeetingAnswer *self)
{
  return mentor_question_get_when (self->question) == MENTOR_QUESTION_AFTER;
}

static void
show_reader (MentorMeetingAnswer *self)
{
  gboolean private = self->bound == self->own;

  gtk_image_set_from_icon_name (GTK_IMAGE (self->icon), private ? "changes-prevent-symbolic"
                                                                : "mentor-shared-symbolic");
  gtk_label_set_label (GTK_LABEL (self->reader),
                       private ? _("Only you can read this") : _("You both can read this"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->text), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  gtk_label_get_label (GTK_LABEL (self->reader)), -1);
  if (private)
    gtk_widget_add_css_class (GTK_WIDGET (self), "private");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "private");
  gtk_widget_set_visible (self->share, private && !is_alone (self));
  gtk_widget_set_sensitive (self->share,
                            private && !is_blank (self->own)
                                && mentor_record_is_editable (MENTOR_RECORD (self->entry)));
}

static void
update (MentorMeetingAnswer *self)
{
  gboolean applying, typing;
  MentorRecord *wanted;

  if (self->entry == NULL)
    return;
  applying = mentor_history_is_applying (mentor_course_get_history (self->course));
  typing = gtk_widget_has_focus (self->text) && !applying;
  wanted = self->own == NULL || !is_blank (self->shared) ? self->shared : self->own;
  if (self->bound != wanted && (!typing || self->bound == NULL))
    {
      self->bound = wanted;
      mentor_text_binding_bind (self->text, wanted, "text");
    }
  gtk_widget_set_visible (GTK_WIDGET (self),
                          is_alone (self)
                              ? self->own != NULL && is_asked (self)
                              : is_asked (self) || (!is_blank (self->shared) || typing));
  show_reader (self);
}

static void
on_share_clicked (MentorMeetingAnswer *self)
{
  GtkWidget *page = gtk_widget_get_ancestor (GTK_WIDGET (self), MENTOR_TYPE_PAGE);
  g_autofree char *name = get_other_name (self);
  /* Translators: %s is a first name, or "the mentor" */
  g_autofree char *message = g_strdup_printf (_("Shared with %s"), name);

  /* First: its button goes away. */
  gtk_widget_grab_focus (self->text);
  if (!mentor_meeting_share (self->course, self->entry,
                             mentor_record_get_id (MENTOR_RECORD (self->question))))
    return;
  self->bound = NULL;
  update (self);
  if (page != NULL)
    mentor_page_offer_undo (MENTOR_PAGE (page), message);
}

static void
watch (MentorMeetingAnswer *self, MentorRecord *answer)
{
  g_signal_connect_object (answer, "notify::text", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
}

static void
forget (MentorMeetingAnswer *self)
{
  if (self->own != NULL)
    g_signal_handlers_disconnect_by_func (self->own, update, self);
  if (self->shared != NULL)
    g_signal_handlers_disconnect_by_func (self->shared, update, self);
  if (self->entry != NULL)
    g_signal_handlers_disconnect_by_func (self->entry, update, self);
  self->bound = NULL;
  g_clear_object (&self->own);
  g_clear_object (&self->shared);
  g_clear_object (&self->entry);
  g_clear_object (&self->course);
}

static void
mentor_meeting_answer_dispose (GObject *object)
{
  MentorMeetingAnswer *self = MENTOR_MEETING_ANSWER (object);

  forget (self);
  g_clear_object (&self->question);
  mentor_children_remove (GTK_WIDGET (self));
  G_OBJECT_CLASS (mentor_meeting_answer_parent_class)->dispose (object);
}

static void
mentor_meeting_answer_class_init (MentorMeetingAnswerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mentor_meeting_answer_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "meetinganswer");
}

static void
add_foot (MentorMeetingAnswer *self)
{
  self->foot = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_widget_add_css_class (self->foot, "mentor-reader");
  self->icon = gtk_image_new ();
  gtk_box_append (GTK_BOX (self->foot), self->icon);
  self->reader = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->reader), 0);
  gtk_label_set_wrap (GTK_LABEL (self->reader), TRUE);
  gtk_widget_set_hexpand (self->reader, TRUE);
  gtk_box_append (GTK_BOX (self->foot), self->reader);
  self->share = gtk_button_new ();
  gtk_widget_set_valign (self->share, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (self->share, "mentor-share");
  g_signal_connect_object (self->share, "clicked", G_CALLBACK (on_share_clicked), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->foot), self->share);
  gtk_widget_set_parent (self->foot, GTK_WIDGET (self));
}

static void
mentor_meeting_answer_init (MentorMeetingAnswer *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 3);
  self->label = mentor_label_new (NULL, "dim-label");
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));

  self->text = mentor_text_row_new ();
  gtk_widget_add_css_class (self->text, "mentor-log-text");
  gtk_widget_set_parent (self->text, GTK_WIDGET (self));
  g_signal_connect_object (focus, "leave", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->text, focus);
  add_foot (self);
}

GtkWidget *
mentor_meeting_answer_new (MentorQuestion *question)
{
  MentorMeetingAnswer *self = g_object_new (MENTOR_TYPE_MEETING_ANSWER, NULL);
  const char *text = mentor_question_get_text (question);

  self->question = g_object_ref (question);
  gtk_label_set_label (GTK_LABEL (self->label), text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->text), GTK_ACCESSIBLE_PROPERTY_LABEL, text,
                                  -1);
  /* What is never private needn't say so at each question: the heading does. */
  gtk_widget_set_visible (self->foot, mentor_question_is_private (question));
  return GTK_WIDGET (self);
}

void
mentor_meeting_answer_bind (MentorMeetingAnswer *self, MentorCourse *course, MentorLogEntry *entry)
{
  const char *id;
  MentorPrivateEntry *mine = NULL;
  g_autofree char *name = NULL;
  g_autofree char *label = NULL;

  g_return_if_fail (MENTOR_IS_MEETING_ANSWER (self));
  g_return_if_fail (entry == NULL || MENTOR_IS_COURSE (course));

  forget (self);
  mentor_text_binding_bind (self->text, NULL, "text");
  if (entry == NULL)
    return;

  id = mentor_record_get_id (MENTOR_RECORD (self->question));
  self->course = g_object_ref (course);
  self->entry = g_object_ref (entry);
  self->shared = g_object_ref (MENTOR_RECORD (mentor_log_entry_get_answer (entry, id)));
  if (mentor_question_is_private (self->question) && is_asked (self))
    mine = mentor_course_get_private_entry (course, mentor_record_get_id (MENTOR_RECORD (entry)));
  if (mine != NULL)
    {
      self->own = g_object_ref (MENTOR_RECORD (mentor_private_entry_get_answer (mine, id)));
      watch (self, self->own);
    }
  watch (self, self->shared);
  g_signal_connect_object (entry, "notify::read-only", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);

  name = get_other_name (self);
  /* Translators: %s is a first name, or "the mentor" */
  label = g_strdup_printf (_("Share with %s"), name);
  gtk_button_set_label (GTK_BUTTON (self->share), label);
  update (self);
}
