/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A calendar in which one day is chosen. GtkCalendar emits "day-selected" for its month and year
 * arrows too, so a day counts as chosen only when the month stayed the one that was shown.
 */

#include "config.h"

#include "widgets/mentor-day-popover.h"

#include <glib/gi18n.h>
#include <stdio.h>

#include "model/mentor-date.h"
#include "record/mentor-record.h"
#include "widgets/mentor-calendar-names.h"

struct _MentorDayPopover
{
  GtkPopover parent_instance;

  GtkCalendar *calendar;
  GtkWidget *remove_button;

  int year, month; /* that are shown */
  gboolean setting;
  gboolean chosen;
};

enum
{
  CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MentorDayPopover, mentor_day_popover, GTK_TYPE_POPOVER)

static void
choose (MentorDayPopover *self, const char *day)
{
  if (self->chosen)
    return;

  self->chosen = TRUE;
  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[CHOSEN], 0, day);
}

static void
choose_selected (MentorDayPopover *self)
{
  g_autoptr (GDateTime) day = gtk_calendar_get_date (self->calendar);
  g_autofree char *text = g_strdup_printf ("%04d-%02d-%02d", g_date_time_get_year (day),
                                           g_date_time_get_month (day),
                                           g_date_time_get_day_of_month (day));

  choose (self, text);
}

static void
on_day_selected (MentorDayPopover *self)
{
  g_autoptr (GDateTime) day = gtk_calendar_get_date (self->calendar);
  gboolean same_month;

  same_month = g_date_time_get_year (day) == self->year
               && g_date_time_get_month (day) == self->month;
  self->year = g_date_time_get_year (day);
  self->month = g_date_time_get_month (day);
  if (!self->setting && same_month)
    choose_selected (self);
}

/* The day that is selected already gives no signal when it is clicked. */
static void
on_calendar_released (MentorDayPopover *self, int n_press, double x, double y)
{
  GtkWidget *day = gtk_widget_pick (GTK_WIDGET (self->calendar), x, y, GTK_PICK_DEFAULT);

  if (day != NULL && gtk_widget_has_css_class (day, "day-number")
      && (gtk_widget_get_state_flags (day) & GTK_STATE_FLAG_SELECTED) != 0
      && !gtk_widget_has_css_class (day, "other-month"))
    choose_selected (self);
}

static void
on_remove_clicked (MentorDayPopover *self)
{
  choose (self, "");
}

static void
mentor_day_popover_class_init (MentorDayPopoverClass *klass)
{
  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
mentor_day_popover_init (MentorDayPopover *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkGesture *click = gtk_gesture_click_new ();

  self->calendar = GTK_CALENDAR (gtk_calendar_new ());
  mentor_calendar_names_apply (self->calendar);
  g_signal_connect_swapped (self->calendar, "day-selected", G_CALLBACK (on_day_selected), self);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (click, "released", G_CALLBACK (on_calendar_released), self);
  gtk_widget_add_controller (GTK_WIDGET (self->calendar), GTK_EVENT_CONTROLLER (click));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->calendar));

  self->remove_button = gtk_button_new_with_mnemonic (_("_No date"));
  gtk_button_set_has_frame (GTK_BUTTON (self->remove_button), FALSE);
  gtk_widget_set_visible (self->remove_button, FALSE);
  g_signal_connect_swapped (self->remove_button, "clicked", G_CALLBACK (on_remove_clicked), self);
  gtk_box_append (GTK_BOX (box), self->remove_button);

  gtk_popover_set_child (GTK_POPOVER (self), box);
  mentor_day_popover_set_day (self, "");
}

GtkWidget *
mentor_day_popover_new (void)
{
  return g_object_new (MENTOR_TYPE_DAY_POPOVER, NULL);
}

void
mentor_day_popover_set_day (MentorDayPopover *self, const char *day)
{
  g_autoptr (GDateTime) date = NULL;
  int year, month, number;

  g_return_if_fail (MENTOR_IS_DAY_POPOVER (self));
  g_return_if_fail (day != NULL);

  if (mentor_date_is_valid (day) && sscanf (day, "%4d-%2d-%2d", &year, &month, &number) == 3)
    date = g_date_time_new_local (year, month, number, 12, 0, 0);
  if (date == NULL)
    date = g_date_time_new_now_local ();

  self->chosen = FALSE;
  self->setting = TRUE;
  gtk_calendar_select_day (self->calendar, date);
  self->setting = FALSE;
  self->year = g_date_time_get_year (date);
  self->month = g_date_time_get_month (date);
}

void
mentor_day_popover_set_removable (MentorDayPopover *self, gboolean removable)
{
  g_return_if_fail (MENTOR_IS_DAY_POPOVER (self));

  gtk_widget_set_visible (self->remove_button, removable);
}
