/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A quiet timer: it looks at the clock a few times a minute while it runs, and never makes a sound.
 * Towards the end its words and its colour change, nothing else.
 */

#include "config.h"

#include "pages/meeting/mentor-meeting-timer.h"

#include <glib/gi18n.h>

#include "model/mentor-meeting-clock.h"
#include "widgets/mentor-children.h"

#define LOOK_SECONDS 10

struct _MentorMeetingTimer
{
  GtkWidget parent_instance;

  GtkWidget *line;
  GtkWidget *label;
  GtkWidget *button;

  int minutes;
  gint64 elapsed; /* µs until the last pause */
  gint64 started; /* monotonic; 0: it stands */
  guint look_id;
};

G_DEFINE_FINAL_TYPE (MentorMeetingTimer, mentor_meeting_timer, GTK_TYPE_WIDGET)

static gint64
get_elapsed (MentorMeetingTimer *self)
{
  return self->elapsed + (self->started != 0 ? g_get_monotonic_time () - self->started : 0);
}

static char *
describe (MentorMeetingTimer *self, MentorMeetingClock clock, int left)
{
  int gone = self->minutes - left;

  if (!mentor_meeting_timer_is_used (self))
    return self->minutes > 0
               ? g_strdup_printf (ngettext ("%d minute", "%d minutes", (gulong) self->minutes),
                                  self->minutes)
               : g_strdup (_("Timer"));
  if (self->minutes == 0)
    return g_strdup_printf (ngettext ("%d minute gone", "%d minutes gone", (gulong) gone), gone);
  if (left < 0)
    return g_strdup_printf (ngettext ("%d minute over", "%d minutes over", (gulong) -left), -left);
  if (clock == MENTOR_MEETING_CLOCK_SOON)
    return g_strdup_printf (ngettext ("%d minute left. Time to sum up.",
                                      "%d minutes left. Time to sum up.", (gulong) left),
                            left);
  return g_strdup_printf (ngettext ("%d minute left", "%d minutes left", (gulong) left), left);
}

static void
update (MentorMeetingTimer *self)
{
  int left;
  double fraction;
  MentorMeetingClock clock
      = mentor_meeting_clock_look (self->minutes, get_elapsed (self), &left, &fraction);
  g_autofree char *text = describe (self, clock, left);
  gboolean runs = self->started != 0;
  const char *name = runs ? _("Pause the timer")
                          : (self->elapsed > 0 ? _("Go on with the timer") : _("Start the timer"));

  gtk_label_set_label (GTK_LABEL (self->label), text);
  gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (self->line), fraction);
  if (clock != MENTOR_MEETING_CLOCK_GOING)
    gtk_widget_add_css_class (GTK_WIDGET (self), "soon");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "soon");

  gtk_button_set_icon_name (GTK_BUTTON (self->button), runs ? "media-playback-pause-symbolic"
                                                            : "media-playback-start-symbolic");
  gtk_widget_set_tooltip_text (self->button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->line), GTK_ACCESSIBLE_PROPERTY_LABEL, text,
                                  -1);
}

static gboolean
on_look (gpointer data)
{
  update (data);
  return G_SOURCE_CONTINUE;
}

static void
pause_timer (MentorMeetingTimer *self)
{
  self->elapsed = get_elapsed (self);
  self->started = 0;
  g_clear_handle_id (&self->look_id, g_source_remove);
  update (self);
}

static void
on_clicked (MentorMeetingTimer *self)
{
  if (self->started != 0)
    pause_timer (self);
  else
    mentor_meeting_timer_start (self);
}

static void
mentor_meeting_timer_dispose (GObject *object)
{
  MentorMeetingTimer *self = MENTOR_MEETING_TIMER (object);

  g_clear_handle_id (&self->look_id, g_source_remove);
  mentor_children_remove (GTK_WIDGET (self));
  G_OBJECT_CLASS (mentor_meeting_timer_parent_class)->dispose (object);
}

static void
mentor_meeting_timer_class_init (MentorMeetingTimerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mentor_meeting_timer_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "meetingtimer");
}

static void
mentor_meeting_timer_init (MentorMeetingTimer *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  self->line = gtk_progress_bar_new ();
  gtk_widget_add_css_class (self->line, "osd");
  gtk_widget_set_parent (self->line, GTK_WIDGET (self));

  self->label = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->label), 1);
  gtk_widget_set_hexpand (self->label, TRUE);
  gtk_widget_add_css_class (self->label, "mentor-timer-label");
  gtk_box_append (GTK_BOX (row), self->label);
  self->button = gtk_button_new ();
  gtk_widget_add_css_class (self->button, "flat");
  gtk_widget_add_css_class (self->button, "circular");
  g_signal_connect_object (self->button, "clicked", G_CALLBACK (on_clicked), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (row), self->button);
  gtk_widget_set_parent (row, GTK_WIDGET (self));
  update (self);
}

void
mentor_meeting_timer_set_minutes (MentorMeetingTimer *self, int minutes)
{
  g_return_if_fail (MENTOR_IS_MEETING_TIMER (self));

  self->minutes = MAX (minutes, 0);
  update (self);
}

void
mentor_meeting_timer_start (MentorMeetingTimer *self)
{
  g_return_if_fail (MENTOR_IS_MEETING_TIMER (self));

  if (self->started != 0)
    return;
  self->started = g_get_monotonic_time ();
  self->look_id = g_timeout_add_seconds (LOOK_SECONDS, on_look, self);
  update (self);
}

void
mentor_meeting_timer_reset (MentorMeetingTimer *self)
{
  g_return_if_fail (MENTOR_IS_MEETING_TIMER (self));

  self->elapsed = self->started = 0;
  g_clear_handle_id (&self->look_id, g_source_remove);
  update (self);
}

gboolean
mentor_meeting_timer_is_used (MentorMeetingTimer *self)
{
  g_return_val_if_fail (MENTOR_IS_MEETING_TIMER (self), FALSE);

  return self->started != 0 || self->elapsed > 0;
}
