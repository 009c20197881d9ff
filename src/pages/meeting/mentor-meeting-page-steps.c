/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The way through a meeting: from step to step, and in the meeting from point to point. */

#include "config.h"

#include "pages/meeting/mentor-meeting-page-private.h"

static GtkWidget *
get_step_widget (MentorMeetingPage *self, MentorMeetingStep step)
{
  switch (step)
    {
    case MENTOR_STEP_TALK:
      return GTK_WIDGET (self->talk);
    case MENTOR_STEP_END:
      return GTK_WIDGET (self->end);
    case MENTOR_STEP_AFTER:
      return GTK_WIDGET (self->after);
    case MENTOR_STEP_BEFORE:
    case MENTOR_STEP_N_STEPS:
    default:
      return GTK_WIDGET (self->before);
    }
}

void
_mentor_meeting_page_show_step (MentorMeetingPage *self, MentorMeetingStep step)
{
  GtkWidget *widget = get_step_widget (self, step);

  if (self->step != step)
    gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
  self->step = step;
  gtk_stack_set_visible_child (self->steps, widget);
  mentor_meeting_path_show (self->path, step, mentor_meeting_talk_get_point (self->talk));
  /* At first it stands there to be changed. */
  gtk_widget_set_visible (GTK_WIDGET (self->when_label), step != MENTOR_STEP_BEFORE);
  gtk_widget_set_visible (GTK_WIDGET (self->timer),
                          step == MENTOR_STEP_TALK
                              || (step == MENTOR_STEP_END
                                  && mentor_meeting_timer_is_used (self->timer)));
}

/* The stack has moved the focus already when it was in the step before. */
static void
focus_step (MentorMeetingPage *self)
{
  GtkWidget *step = get_step_widget (self, self->step);
  GtkRoot *root = gtk_widget_get_root (step);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus == NULL || !gtk_widget_is_ancestor (focus, step))
    gtk_widget_child_focus (step, GTK_DIR_TAB_FORWARD);
}

/* The first point that isn't talked about yet. */
MentorRecord *
_mentor_meeting_page_find_open_point (MentorLogEntry *entry)
{
  MentorRecordList *agenda = mentor_record_get_list (MENTOR_RECORD (entry), "agenda");

  for (guint i = 0; i < mentor_record_list_get_length (agenda); i++)
    if (!mentor_record_get_boolean (mentor_record_list_get (agenda, i), "done"))
      return mentor_record_list_get (agenda, i);
  return mentor_record_list_get (agenda, 0);
}

static void
show_point (MentorMeetingPage *self, MentorRecord *point)
{
  mentor_meeting_talk_set_point (self->talk, point);
  mentor_meeting_path_show (self->path, self->step, point);
}

/* A point that was deleted gives its place to the next open one. */
void
_mentor_meeting_page_check_point (MentorMeetingPage *self)
{
  MentorRecordList *agenda = mentor_record_get_list (MENTOR_RECORD (self->entry), "agenda");
  MentorRecord *point = mentor_meeting_talk_get_point (self->talk);

  if (point == NULL || mentor_record_list_index (agenda, point) < 0)
    show_point (self, _mentor_meeting_page_find_open_point (self->entry));
}

static void
on_step_chosen (MentorMeetingPage *self, int step)
{
  _mentor_meeting_page_show_step (self, (MentorMeetingStep) step);
}

static void
on_point_chosen (MentorMeetingPage *self, MentorRecord *point)
{
  show_point (self, point);
}

static void
on_begin (MentorMeetingPage *self)
{
  mentor_meeting_timer_start (self->timer);
  _mentor_meeting_page_show_step (self, MENTOR_STEP_TALK);
  focus_step (self);
}

static void
on_go_on (MentorMeetingPage *self)
{
  MentorRecordList *agenda = mentor_record_get_list (MENTOR_RECORD (self->entry), "agenda");
  MentorRecord *point = mentor_meeting_talk_get_point (self->talk);
  MentorRecord *next = NULL;

  if (point != NULL)
    next = mentor_record_list_get (agenda, (guint) mentor_record_list_index (agenda, point) + 1);
  if (next != NULL)
    {
      show_point (self, next);
      return;
    }
  _mentor_meeting_page_show_step (self, MENTOR_STEP_END);
  focus_step (self);
}

void
_mentor_meeting_page_class_init_steps (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_callback (widget_class, on_step_chosen);
  gtk_widget_class_bind_template_callback (widget_class, on_point_chosen);
  gtk_widget_class_bind_template_callback (widget_class, on_begin);
  gtk_widget_class_bind_template_callback (widget_class, on_go_on);
}
