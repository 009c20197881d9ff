/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The first step of a meeting. The promises are all that are open: what isn't done is carried over. */

#include "config.h"

#include "pages/meeting/mentor-meeting-before.h"

#include <glib/gi18n.h>

#include "pages/logbook/mentor-log-details.h"
#include "pages/meeting/mentor-host-choice.h"
#include "pages/meeting/mentor-meeting-answers.h"
#include "pages/mentor-page.h"
#include "widgets/mentor-card-list.h"
#include "widgets/mentor-columns-layout.h"
#include "widgets/mentor-promise-list.h"

struct _MentorMeetingBefore
{
  GtkWidget parent_instance;

  GtkWidget *box;
  MentorLogDetails *details;
  MentorHostChoice *host;
  GtkWidget *promises;
  MentorPromiseList *mentee_promises;
  MentorPromiseList *mentor_promises;
  MentorCardList *agenda;
  MentorMeetingAnswers *answers;
};

G_DEFINE_FINAL_TYPE (MentorMeetingBefore, mentor_meeting_before, GTK_TYPE_WIDGET)

enum
{
  BEGIN,
  N_SIGNALS,
};
static guint signals[N_SIGNALS];

/* What is promised in this meeting isn't from last time. */
static gboolean
is_from_before (MentorRecord *task, gpointer entry_id)
{
  return !g_str_equal (mentor_record_get_string (task, "origin-id"), entry_id);
}

static void
bind_promises (MentorPromiseList *list, MentorCourse *course, MentorLogEntry *entry,
               MentorTaskOwner owner)
{
  g_autoptr (MentorRecordView) open = NULL;
  g_autoptr (MentorRecordView) before = NULL;
  MentorPair *pair;
  g_autofree char *name = NULL;

  if (entry == NULL)
    {
      mentor_promise_list_set_promises (list, NULL);
      return;
    }
  pair = mentor_course_get_pair (course);
  name = mentor_person_get_first_name (owner == MENTOR_TASK_OWNER_MENTOR
                                           ? mentor_pair_get_mentor (pair)
                                           : mentor_pair_get_mentee (pair));
  if (*name == '\0')
    {
      g_free (name);
      name = g_strdup (owner == MENTOR_TASK_OWNER_MENTOR ? _("Mentor") : _("Mentee"));
    }
  mentor_promise_list_set_heading (list, name);
  open = mentor_tasks_get_open_promises (mentor_course_get_tasks (course), owner);
  before = mentor_record_view_new (G_LIST_MODEL (open), is_from_before, NULL,
                                   g_strdup (mentor_record_get_id (MENTOR_RECORD (entry))), g_free);
  mentor_promise_list_set_promises (list, before);
}

static void
on_promises_changed (MentorMeetingBefore *self)
{
  if (self->promises != NULL && self->mentee_promises != NULL && self->mentor_promises != NULL)
    gtk_widget_set_visible (self->promises,
                            mentor_promise_list_get_length (self->mentee_promises) > 0
                                || mentor_promise_list_get_length (self->mentor_promises) > 0);
}

static void
offer_undo (MentorMeetingBefore *self, const char *message)
{
  GtkWidget *page = gtk_widget_get_ancestor (GTK_WIDGET (self), MENTOR_TYPE_PAGE);

  if (page != NULL)
    mentor_page_offer_undo (MENTOR_PAGE (page), message);
}

static void
on_promise_done (MentorMeetingBefore *self)
{
  offer_undo (self, _("Promise marked as done"));
}

static void
on_point_removed (MentorMeetingBefore *self)
{
  offer_undo (self, _("Deleted from the agenda"));
}

static void
on_begin_clicked (MentorMeetingBefore *self)
{
  g_signal_emit (self, signals[BEGIN], 0);
}

static void
mentor_meeting_before_dispose (GObject *object)
{
  MentorMeetingBefore *self = MENTOR_MEETING_BEFORE (object);

  if (self->box != NULL)
    mentor_meeting_before_bind (self, NULL, NULL);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  G_OBJECT_CLASS (mentor_meeting_before_parent_class)->dispose (object);
}

static void
mentor_meeting_before_class_init (MentorMeetingBeforeClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mentor_meeting_before_dispose;
  signals[BEGIN] = g_signal_new ("begin", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (MENTOR_TYPE_CARD_LIST);
  g_type_ensure (MENTOR_TYPE_COLUMNS_LAYOUT);
  g_type_ensure (MENTOR_TYPE_HOST_CHOICE);
  g_type_ensure (MENTOR_TYPE_LOG_DETAILS);
  g_type_ensure (MENTOR_TYPE_MEETING_ANSWERS);
  g_type_ensure (MENTOR_TYPE_PROMISE_LIST);
  gtk_widget_class_set_template_from_resource (
      widget_class, RESOURCE_PREFIX "/pages/meeting/mentor-meeting-before.ui");
  gtk_widget_class_bind_template_child (widget_class, MentorMeetingBefore, box);
  gtk_widget_class_bind_template_child (widget_class, MentorMeetingBefore, details);
  gtk_widget_class_bind_template_child (widget_class, MentorMeetingBefore, host);
  gtk_widget_class_bind_template_child (widget_class, MentorMeetingBefore, promises);
  gtk_widget_class_bind_template_child (widget_class, MentorMeetingBefore, mentee_promises);
  gtk_widget_class_bind_template_child (widget_class, MentorMeetingBefore, mentor_promises);
  gtk_widget_class_bind_template_child (widget_class, MentorMeetingBefore, agenda);
  gtk_widget_class_bind_template_child (widget_class, MentorMeetingBefore, answers);
  gtk_widget_class_bind_template_callback (widget_class, on_promise_done);
  gtk_widget_class_bind_template_callback (widget_class, on_promises_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_point_removed);
  gtk_widget_class_bind_template_callback (widget_class, on_begin_clicked);
}

static void
mentor_meeting_before_init (MentorMeetingBefore *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  mentor_promise_list_show_all (self->mentee_promises);
  mentor_promise_list_show_all (self->mentor_promises);
  mentor_card_list_set_whole (self->agenda);
  mentor_card_list_set_name (self->agenda, _("Agenda"));
  mentor_card_list_set_placeholder (self->agenda, _("Write a point…"));
  mentor_card_list_set_entry (self->agenda, MENTOR_CARD_LIST_ENTRY_END);
}

void
mentor_meeting_before_bind (MentorMeetingBefore *self, MentorCourse *course, MentorLogEntry *entry)
{
  g_autoptr (MentorAgenda) agenda = NULL;

  g_return_if_fail (MENTOR_IS_MEETING_BEFORE (self));

  if (entry != NULL)
    agenda = mentor_agenda_new (entry);
  mentor_log_details_bind (self->details, entry);
  mentor_host_choice_bind (self->host, course != NULL ? mentor_course_get_pair (course) : NULL,
                           entry);
  bind_promises (self->mentee_promises, course, entry, MENTOR_TASK_OWNER_MENTEE);
  bind_promises (self->mentor_promises, course, entry, MENTOR_TASK_OWNER_MENTOR);
  mentor_card_list_set_board (self->agenda, agenda != NULL ? MENTOR_BOARD (agenda) : NULL, 0);
  mentor_meeting_answers_bind (self->answers, MENTOR_QUESTION_BEFORE, course, entry);
}
