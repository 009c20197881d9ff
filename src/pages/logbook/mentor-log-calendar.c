/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * GtkCalendar marks numbers of days, in whatever month it shows, so the marks are made anew for each
 * month. It says "day-selected" also while one moves about with the keys: only a click, or one of
 * the buttons, goes anywhere.
 */

#include "config.h"

#include "pages/logbook/mentor-log-calendar.h"

#include <glib/gi18n.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "model/mentor-date-parse.h"
#include "model/mentor-date.h"
#include "widgets/mentor-calendar-names.h"

struct _MentorLogCalendar
{
  GtkPopover parent_instance;

  GtkEntry *entry;
  GtkCalendar *calendar;
  GtkButton *show_button;
  GtkButton *create_button;

  MentorLogbook *logbook;
  MentorLogHead *nearest;
};

enum
{
  SHOW_ENTRY,
  CREATE_ENTRY,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MentorLogCalendar, mentor_log_calendar, GTK_TYPE_POPOVER)

static char *
get_day (MentorLogCalendar *self)
{
  g_autoptr (GDateTime) day = gtk_calendar_get_date (self->calendar);

  return g_strdup_printf ("%04d-%02d-%02d", g_date_time_get_year (day),
                          g_date_time_get_month (day), g_date_time_get_day_of_month (day));
}

/* GTK 4.8 shows a mark only after the next change of the month: the labels are marked here. */
static void
mark_labels (GtkWidget *widget, guint32 days)
{
  if (GTK_IS_LABEL (widget) && gtk_widget_has_css_class (widget, "day-number"))
    {
      int day = atoi (gtk_label_get_label (GTK_LABEL (widget)));

      if (day > 0 && (days & (1u << day)) != 0 && !gtk_widget_has_css_class (widget, "other-month"))
        gtk_widget_add_css_class (widget, "mentor-log-day-with-entry");
      else
        gtk_widget_remove_css_class (widget, "mentor-log-day-with-entry");
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    mark_labels (child, days);
}

static void
mark_days (MentorLogCalendar *self)
{
  g_autofree char *day = get_day (self);
  guint n = self->logbook != NULL ? g_list_model_get_n_items (G_LIST_MODEL (self->logbook)) : 0;
  guint32 days = 0;

  gtk_calendar_clear_marks (self->calendar);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (MentorLogHead) head = g_list_model_get_item (G_LIST_MODEL (self->logbook), i);
      const char *date = mentor_log_head_get_date (head);

      if (strncmp (date, day, strlen ("YYYY-MM-")) == 0)
        days |= 1u << (atoi (date + strlen ("YYYY-MM-")) & 31);
    }
  for (guint i = 1; i <= 31; i++)
    if ((days & (1u << i)) != 0)
      gtk_calendar_mark_day (self->calendar, i);
  mark_labels (GTK_WIDGET (self->calendar), days);
}

static gboolean
is_exact (MentorLogCalendar *self, const char *day)
{
  return self->nearest != NULL && g_strcmp0 (mentor_log_head_get_date (self->nearest), day) == 0;
}

/* The buttons say what they would do. */
static void
update (MentorLogCalendar *self)
{
  g_autofree char *day = get_day (self);
  g_autofree char *near = mentor_date_format_near (day, NULL);
  /* Translators: %s is a day, for instance "Thursday 3 December". */
  g_autofree char *create = g_strdup_printf (_("New entry for %s"), near);
  MentorLogHead *nearest
      = self->logbook != NULL ? mentor_logbook_get_last (self->logbook, day) : NULL;

  g_set_object (&self->nearest, nearest);
  gtk_button_set_label (self->create_button, create);
  gtk_widget_set_visible (GTK_WIDGET (self->show_button), nearest != NULL);
  if (nearest != NULL)
    {
      g_autofree char *of = mentor_date_format_near (mentor_log_head_get_date (nearest), NULL);
      g_autofree char *show = g_strdup_printf (_("Show the entry of %s"), of);

      gtk_button_set_label (self->show_button, show);
    }
}

static void
on_day_selected (MentorLogCalendar *self)
{
  mark_days (self);
  update (self);
}

static void
show_nearest (MentorLogCalendar *self)
{
  g_autoptr (MentorLogHead) head = self->nearest != NULL ? g_object_ref (self->nearest) : NULL;

  gtk_popover_popdown (GTK_POPOVER (self));
  if (head != NULL)
    g_signal_emit (self, signals[SHOW_ENTRY], 0, head);
}

static void
create_entry (MentorLogCalendar *self)
{
  g_autofree char *day = get_day (self);

  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[CREATE_ENTRY], 0, day);
}

static void
on_calendar_released (MentorLogCalendar *self, int n_press, double x, double y)
{
  GtkWidget *day = gtk_widget_pick (GTK_WIDGET (self->calendar), x, y, GTK_PICK_DEFAULT);
  g_autofree char *selected = get_day (self);

  if (day == NULL || !gtk_widget_has_css_class (day, "day-number"))
    return;
  update (self);
  if (is_exact (self, selected))
    show_nearest (self);
  else
    gtk_widget_grab_focus (GTK_WIDGET (self->create_button));
}

static void
select_day (MentorLogCalendar *self, const char *day)
{
  g_autoptr (GDateTime) date = NULL;
  int year, month, number;

  if (day != NULL && mentor_date_is_valid (day)
      && sscanf (day, "%4d-%2d-%2d", &year, &month, &number) == 3)
    date = g_date_time_new_local (year, month, number, 12, 0, 0);
  if (date == NULL)
    date = g_date_time_new_now_local ();
  gtk_calendar_select_day (self->calendar, date);
  on_day_selected (self);
}

static char *
parse_entry (MentorLogCalendar *self)
{
  g_autofree char *today = mentor_date_today ();

  return mentor_date_parse (gtk_editable_get_text (GTK_EDITABLE (self->entry)), today);
}

static void
on_entry_changed (MentorLogCalendar *self)
{
  g_autofree char *day = parse_entry (self);

  if (day != NULL)
    select_day (self, day);
}

static void
on_entry_activate (MentorLogCalendar *self)
{
  g_autofree char *day = parse_entry (self);

  if (day == NULL)
    gtk_widget_error_bell (GTK_WIDGET (self->entry));
  else if (is_exact (self, day))
    show_nearest (self);
  else
    gtk_widget_grab_focus (GTK_WIDGET (self->nearest != NULL ? self->show_button
                                                             : self->create_button));
}

static void
mentor_log_calendar_finalize (GObject *object)
{
  MentorLogCalendar *self = MENTOR_LOG_CALENDAR (object);

  g_clear_object (&self->nearest);
  g_clear_object (&self->logbook);

  G_OBJECT_CLASS (mentor_log_calendar_parent_class)->finalize (object);
}

static void
mentor_log_calendar_class_init (MentorLogCalendarClass *klass)
{
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = mentor_log_calendar_finalize;
  signals[SHOW_ENTRY] = g_signal_new ("show-entry", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                      G_TYPE_NONE, 1, MENTOR_TYPE_LOG_HEAD);
  signals[CREATE_ENTRY] = g_signal_new ("create-entry", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                        NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static GtkButton *
add_button (MentorLogCalendar *self, GtkBox *box, GCallback clicked)
{
  GtkWidget *button = gtk_button_new_with_label ("");
  GtkWidget *label = gtk_button_get_child (GTK_BUTTON (button));

  gtk_widget_add_css_class (button, "flat");
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 24);
  g_signal_connect_swapped (button, "clicked", clicked, self);
  gtk_box_append (box, button);
  return GTK_BUTTON (button);
}

static void
mentor_log_calendar_init (MentorLogCalendar *self)
{
  GtkBox *box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 6));
  GtkGesture *click = gtk_gesture_click_new ();

  self->entry = GTK_ENTRY (gtk_entry_new ());
  gtk_entry_set_placeholder_text (self->entry, _("Go to date…"));
  gtk_editable_set_enable_undo (GTK_EDITABLE (self->entry), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Go to date"), -1);
  g_signal_connect_swapped (self->entry, "changed", G_CALLBACK (on_entry_changed), self);
  g_signal_connect_swapped (self->entry, "activate", G_CALLBACK (on_entry_activate), self);
  gtk_box_append (box, GTK_WIDGET (self->entry));

  self->calendar = GTK_CALENDAR (gtk_calendar_new ());
  mentor_calendar_names_apply (self->calendar);
    g_signal_connect_swapped (self->calendar, "day-selected", G_CALLBACK (on_day_selected), self);
  g_signal_connect_swapped (self->calendar, "notify::month", G_CALLBACK (mark_days), self);
  g_signal_connect_swapped (self->calendar, "notify::year", G_CALLBACK (mark_days), self);
  g_signal_connect_swapped (click, "released", G_CALLBACK (on_calendar_released), self);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (GTK_WIDGET (self->calendar), GTK_EVENT_CONTROLLER (click));
  gtk_box_append (box, GTK_WIDGET (self->calendar));

  self->show_button = add_button (self, box, G_CALLBACK (show_nearest));
  self->create_button = add_button (self, box, G_CALLBACK (create_entry));
  gtk_popover_set_child (GTK_POPOVER (self), GTK_WIDGET (box));
}

GtkWidget *
mentor_log_calendar_new (void)
{
  return g_object_new (MENTOR_TYPE_LOG_CALENDAR, NULL);
}

void
mentor_log_calendar_show (MentorLogCalendar *self, MentorLogbook *logbook, const char *day)
{
  g_return_if_fail (MENTOR_IS_LOG_CALENDAR (self));
  g_return_if_fail (MENTOR_IS_LOGBOOK (logbook));

  g_set_object (&self->logbook, logbook);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  select_day (self, day);
}
