/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "workspace/mentor-logbook.h"

G_BEGIN_DECLS

/*
 * MentorLogCalendar: a calendar in which the days with entries are marked.
 *
 * Signals: "show-entry" (MentorLogCalendar*, MentorLogHead*): the user went to a day's entry;
 * "create-entry" (MentorLogCalendar*, const char *day): they want to write one for that day.
 */
#define MENTOR_TYPE_LOG_CALENDAR (mentor_log_calendar_get_type ())
G_DECLARE_FINAL_TYPE (MentorLogCalendar, mentor_log_calendar, MENTOR, LOG_CALENDAR, GtkPopover)

/** mentor_log_calendar_new: Returns: (transfer floating): a calendar of nothing */
GtkWidget *mentor_log_calendar_new (void);

/** mentor_log_calendar_show: @logbook: whose days to mark; @day: (nullable): the day to begin at */
void mentor_log_calendar_show (MentorLogCalendar *self, MentorLogbook *logbook, const char *day);

G_END_DECLS
