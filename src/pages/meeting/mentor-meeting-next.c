/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The next meeting. The proposal is a button: nothing is written before the two agree on it.
 */

#include "config.h"

#include "pages/meeting/mentor-meeting-next.h"

#include <glib/gi18n.h>

#include "export/mentor-ical.h"
#include "model/mentor-date.h"
#include "pages/logbook/mentor-log-details.h"
#include "pages/meeting/mentor-host-choice.h"
#include "widgets/mentor-save-chooser.h"
#include "workspace/mentor-meeting.h"

struct _MentorMeetingNext
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *propose_button;
  MentorLogDetails *details;
  MentorHostChoice *host;
  GtkWidget *calendar_button;
  GtkWidget *prepare_button;

  MentorCourse *course;
  MentorLogEntry *entry;
};

G_DEFINE_FINAL_TYPE (MentorMeetingNext, mentor_meeting_next, GTK_TYPE_WIDGET)

enum
{
  PREPARE,
  N_SIGNALS,
};
static guint signals[N_SIGNALS];

/* A label that wraps is a child, which doesn't name the button. */
static void
set_button_label (GtkWidget *button, const char *label)
{
  gtk_label_set_label (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
}

static void
update (MentorMeetingNext *self)
{
  const char *date;

  if (self->entry == NULL)
    return;

  date = mentor_record_get_string (MENTOR_RECORD (self->entry), "next-date");
  if (*date == '\0')
    {
      g_autoptr (MentorMeetingPlan) plan = mentor_meeting_plan_next (self->course, self->entry);
      g_autofree char *when
          = mentor_date_format_meeting (plan->date, plan->time, plan->place, NULL);
      /* Translators: the next meeting as it is proposed: "Meet Thursday 3 December at 14:00" */
      g_autofree char *label = g_strdup_printf (_("Meet %s"), when);

      set_button_label (self->propose_button, label);
    }
  gtk_widget_set_visible (self->propose_button,
                          *date == '\0'
                              && mentor_record_is_editable (MENTOR_RECORD (self->entry)));
  gtk_widget_set_sensitive (self->calendar_button, *date != '\0');
  gtk_widget_set_sensitive (self->prepare_button, *date != '\0');
}

static void
on_propose_clicked (MentorMeetingNext *self)
{
  g_autoptr (MentorMeetingPlan) plan = mentor_meeting_plan_next (self->course, self->entry);

  /* First: its button goes away. */
  gtk_widget_child_focus (GTK_WIDGET (self->details), GTK_DIR_TAB_FORWARD);
  mentor_meeting_plan_take (plan, self->entry);
}

static void
on_calendar_clicked (MentorMeetingNext *self)
{
  MentorRecord *record = MENTOR_RECORD (self->entry);
  const MentorIcalMeeting meeting = {
    .id = mentor_record_get_id (record),
    .date = mentor_record_get_string (record, "next-date"),
    .time = mentor_record_get_string (record, "next-time"),
    .minutes = mentor_meeting_get_minutes (self->course, self->entry),
    .place = mentor_record_get_string (record, "next-place"),
  };
  g_autofree char *text = mentor_ical_meeting (&meeting);
  /* Translators: the beginning of a file's name, without names of people */
  g_autofree char *name = g_strdup_printf ("%s %s.ics", _("Mentor meeting"), meeting.date);

  if (text != NULL)
    mentor_save_chooser_run (GTK_WIDGET (self), _("Save to calendar"), name, text);
}

static void
on_prepare_clicked (MentorMeetingNext *self)
{
  g_signal_emit (self, signals[PREPARE], 0);
}

static void
forget (MentorMeetingNext *self)
{
  if (self->entry != NULL)
    g_signal_handlers_disconnect_by_data (self->entry, self);
  g_clear_object (&self->entry);
  g_clear_object (&self->course);
}

static void
mentor_meeting_next_dispose (GObject *object)
{
  MentorMeetingNext *self = MENTOR_MEETING_NEXT (object);

  forget (self);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  G_OBJECT_CLASS (mentor_meeting_next_parent_class)->dispose (object);
}

static void
mentor_meeting_next_class_init (MentorMeetingNextClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mentor_meeting_next_dispose;
  signals[PREPARE] = g_signal_new ("prepare", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static GtkWidget *
add_button (MentorMeetingNext *self, const char *label, GCallback clicked)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *text = gtk_label_new (NULL);

  gtk_label_set_wrap (GTK_LABEL (text), TRUE);
  gtk_label_set_justify (GTK_LABEL (text), GTK_JUSTIFY_CENTER);
  gtk_button_set_child (GTK_BUTTON (button), text);
  set_button_label (button, label);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  g_signal_connect_object (button, "clicked", clicked, self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->box), button);
  return button;
}

static void
mentor_meeting_next_init (MentorMeetingNext *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  self->propose_button = add_button (self, "", G_CALLBACK (on_propose_clicked));
  gtk_widget_add_css_class (self->propose_button, "suggested-action");
  gtk_widget_set_visible (self->propose_button, FALSE);
  self->details = g_object_new (MENTOR_TYPE_LOG_DETAILS, "next", TRUE, NULL);
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->details));
  self->host = g_object_new (MENTOR_TYPE_HOST_CHOICE, "next", TRUE, NULL);
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->host));
  self->calendar_button
      = add_button (self, _("Save to calendar…"), G_CALLBACK (on_calendar_clicked));
  self->prepare_button
      = add_button (self, _("Prepare the next meeting"), G_CALLBACK (on_prepare_clicked));
}

void
mentor_meeting_next_bind (MentorMeetingNext *self, MentorCourse *course, MentorLogEntry *entry)
{
  g_return_if_fail (MENTOR_IS_MEETING_NEXT (self));

  forget (self);
  mentor_log_details_bind (self->details, entry);
  mentor_host_choice_bind (self->host, course != NULL ? mentor_course_get_pair (course) : NULL,
                           entry);
  if (entry == NULL)
    return;

  self->course = g_object_ref (course);
  self->entry = g_object_ref (entry);
  g_signal_connect_object (entry, "notify", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}
