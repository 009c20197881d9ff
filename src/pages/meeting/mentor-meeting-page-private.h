/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pages/meeting/mentor-meeting-after.h"
#include "pages/meeting/mentor-meeting-before.h"
#include "pages/meeting/mentor-meeting-end.h"
#include "pages/meeting/mentor-meeting-page.h"
#include "pages/meeting/mentor-meeting-path.h"
#include "pages/meeting/mentor-meeting-sheet.h"
#include "pages/meeting/mentor-meeting-talk.h"
#include "pages/meeting/mentor-meeting-timer.h"

G_BEGIN_DECLS

struct _MentorMeetingPage
{
  MentorPage parent_instance;

  GtkStack *stack;
  AdwStatusPage *offer;
  GtkWidget *meeting;
  GtkWidget *prepare_button;
  GtkWidget *today_button;
  MentorMeetingTimer *timer;
  GtkScrolledWindow *scroller;
  MentorMeetingSheet *sheet;
  MentorMeetingPath *path;
  GtkLabel *when_label;
  GtkWidget *at_hand_button;
  GtkStack *steps;
  MentorMeetingBefore *before;
  MentorMeetingTalk *talk;
  MentorMeetingEnd *end;
  MentorMeetingAfter *after;

  MentorLogbook *logbook;
  MentorLogHead *head; /* the meeting that is worked on */
  MentorLogEntry *entry;
  char *picked; /* the id of a meeting that isn't the one at hand */
  MentorMeetingStep step;
  guint settle_id;
};

/* mentor-meeting-page-steps.c */
void _mentor_meeting_page_show_step (MentorMeetingPage *self, MentorMeetingStep step);
/* The first point that isn't talked about yet. */
MentorRecord *_mentor_meeting_page_find_open_point (MentorLogEntry *entry);
/* A point that was deleted gives its place to the next open one. */
void _mentor_meeting_page_check_point (MentorMeetingPage *self);
void _mentor_meeting_page_class_init_steps (GtkWidgetClass *widget_class);

G_END_DECLS
