/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The meeting's page. It remembers one head, the meeting that is worked on, and where in it one is;
 * the steps do the rest. Looking at it writes nothing: an entry is made by a button alone.
 */

#include "config.h"

#include "pages/meeting/mentor-meeting-page-private.h"

#include <glib/gi18n.h>

#include "model/mentor-date.h"
#include "widgets/mentor-caret.h"
#include "workspace/mentor-meeting.h"

G_DEFINE_FINAL_TYPE (MentorMeetingPage, mentor_meeting_page, MENTOR_TYPE_PAGE)

static void
update_words (MentorMeetingPage *self)
{
  MentorRecord *record = MENTOR_RECORD (self->entry);
  g_autofree char *today = mentor_date_today ();
  g_autofree char *when = NULL;
  MentorLogHead *at_hand;

  if (self->entry == NULL)
    return;
  when = mentor_date_format_meeting (mentor_record_get_string (record, "date"),
                                     mentor_record_get_string (record, "time"),
                                     mentor_record_get_string (record, "place"), today);
  at_hand = mentor_meeting_find (mentor_page_get_course (MENTOR_PAGE (self)));
  gtk_label_set_label (self->when_label, when);
  gtk_widget_set_visible (self->at_hand_button,
                          at_hand != NULL && at_hand != self->head
                              && g_strcmp0 (mentor_log_head_get_date (at_hand), today) == 0);
  mentor_meeting_timer_set_minutes (
      self->timer,
      mentor_meeting_get_minutes (mentor_page_get_course (MENTOR_PAGE (self)), self->entry));
}

static void
update_offer (MentorMeetingPage *self)
{
  MentorCourse *course = mentor_page_get_course (MENTOR_PAGE (self));
  gboolean agreed;
  g_autofree char *today = mentor_date_today ();
  g_autofree char *date = mentor_meeting_get_next_date (course, &agreed);
  g_autofree char *day = mentor_date_format_near (date, today);
  g_autofree char *text
      /* Translators: %s is a day: "Thursday 3 December" */
      = agreed ? g_strdup_printf (_("You agreed to meet %s."), day)
               /* Translators: %s is a day: "Thursday 3 December" */
               : g_strdup_printf (_("No meeting is agreed yet. By your rhythm it would be %s."), day);

  adw_status_page_set_title (self->offer, _("The next meeting"));
  adw_status_page_set_description (self->offer, text);
  gtk_widget_set_visible (self->today_button, !g_str_equal (date, today));
}

static void
bind_steps (MentorMeetingPage *self)
{
  MentorCourse *course = mentor_page_get_course (MENTOR_PAGE (self));

  mentor_meeting_before_bind (self->before, course, self->entry);
  mentor_meeting_talk_bind (self->talk, course, self->entry);
  mentor_meeting_end_bind (self->end, course, self->entry);
  mentor_meeting_after_bind (self->after, course, self->entry);
  mentor_meeting_path_set_agenda (self->path,
                                  self->entry != NULL
                                      ? mentor_record_get_list (MENTOR_RECORD (self->entry), "agenda")
                                      : NULL);
  mentor_meeting_path_set_alone (
      self->path, course != NULL && mentor_meeting_after_is_for (mentor_course_get_me (course)));
}

static void
set_head (MentorMeetingPage *self, MentorLogHead *head)
{
  MentorLogEntry *entry = head != NULL ? mentor_logbook_open_entry (self->logbook, head) : NULL;
  g_autofree char *today = mentor_date_today ();

  g_set_object (&self->head, head);
  if (self->entry == entry)
    return;

  if (self->entry != NULL)
    g_signal_handlers_disconnect_by_data (self->entry, self);
  g_set_object (&self->entry, entry);
  mentor_meeting_timer_reset (self->timer);
  bind_steps (self);
  if (entry == NULL)
    return;

  g_signal_connect_object (entry, "notify", G_CALLBACK (update_words), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (mentor_record_get_list (MENTOR_RECORD (entry), "agenda"),
                           "items-changed", G_CALLBACK (_mentor_meeting_page_check_point), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  mentor_meeting_talk_set_point (self->talk, _mentor_meeting_page_find_open_point (entry));
  _mentor_meeting_page_show_step (self, MENTOR_STEP_BEFORE);
}

static gboolean
is_usable (MentorMeetingPage *self, MentorLogHead *head)
{
  return head != NULL && mentor_logbook_index (self->logbook, head) >= 0
         && mentor_log_head_get_kind (head) == MENTOR_LOG_MEETING
         && mentor_log_head_get_problem (head) == NULL;
}

static gboolean
had_meetings (MentorMeetingPage *self)
{
  return mentor_logbook_count_meetings (self->logbook) > 0;
}

/* Makes the page agree with the logbook. What one works on stays as long as it is there. */
static void
settle (MentorMeetingPage *self)
{
  MentorCourse *course = mentor_page_get_course (MENTOR_PAGE (self));
  MentorLogHead *head = NULL;
  gboolean agreed;

  g_clear_handle_id (&self->settle_id, g_source_remove);
  if (course == NULL)
    return;

  if (self->picked != NULL)
    head = mentor_logbook_find (self->logbook, self->picked);
  if (!is_usable (self, head))
    head = is_usable (self, self->head) ? self->head : mentor_meeting_find (course);
  set_head (self, head);

  gtk_stack_set_visible_child (self->stack, self->entry != NULL ? self->meeting
                                                                : GTK_WIDGET (self->offer));
  if (self->entry != NULL)
    {
      update_words (self);
      mentor_page_set_empty (MENTOR_PAGE (self), FALSE);
    }
  else
    {
      g_autofree char *date = mentor_meeting_get_next_date (course, &agreed);

      update_offer (self);
      mentor_page_set_empty (MENTOR_PAGE (self), !agreed && !had_meetings (self));
    }
}

static gboolean
on_settle_idle (gpointer data)
{
  MentorMeetingPage *self = data;

  self->settle_id = 0;
  settle (self);
  return G_SOURCE_REMOVE;
}

/* Moving an entry is a removal and an insertion: look when both are done, before the next frame. */
static void
queue_settle (MentorMeetingPage *self)
{
  if (self->settle_id == 0)
    self->settle_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, on_settle_idle, self, NULL);
}

static void
pick (MentorMeetingPage *self, const char *id)
{
  g_free (self->picked);
  self->picked = g_strdup (id);
}

static void
on_items_changed (MentorMeetingPage *self, guint position, guint removed, guint added)
{
  MentorCourse *course = mentor_page_get_course (MENTOR_PAGE (self));

  /* A meeting that undo or redo brings back is what the user wants to see. */
  if (removed == 0 && added == 1 && course != NULL
      && mentor_history_is_applying (mentor_course_get_history (course)))
    {
      g_autoptr (MentorLogHead) head
          = g_list_model_get_item (G_LIST_MODEL (self->logbook), position);

      pick (self, mentor_log_head_get_id (head));
    }
  queue_settle (self);
}

static void
on_me_changed (MentorMeetingPage *self)
{
  bind_steps (self);
  if (self->entry != NULL)
    {
      _mentor_meeting_page_check_point (self);
      _mentor_meeting_page_show_step (self, MENTOR_STEP_BEFORE);
    }
}

static void
prepare (MentorMeetingPage *self, const char *date)
{
  MentorCourse *course = mentor_page_get_course (MENTOR_PAGE (self));

  pick (self, mentor_log_head_get_id (mentor_meeting_prepare (course, date)));
  settle (self);
  gtk_widget_child_focus (GTK_WIDGET (self->path), GTK_DIR_TAB_FORWARD);
}

static void
on_prepare_clicked (MentorMeetingPage *self)
{
  gboolean agreed;
  g_autofree char *date
      = mentor_meeting_get_next_date (mentor_page_get_course (MENTOR_PAGE (self)), &agreed);

  prepare (self, date);
}

static void
on_today_clicked (MentorMeetingPage *self)
{
  g_autofree char *today = mentor_date_today ();

  prepare (self, today);
}

/* The meeting agreed on may have its entry already. */
static void
on_prepare_next (MentorMeetingPage *self)
{
  g_autofree char *date
      = g_strdup (mentor_record_get_string (MENTOR_RECORD (self->entry), "next-date"));
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->logbook));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (MentorLogHead) head = g_list_model_get_item (G_LIST_MODEL (self->logbook), i);

      if (head != self->head && is_usable (self, head)
          && g_strcmp0 (mentor_log_head_get_date (head), date) == 0)
        {
          pick (self, mentor_log_head_get_id (head));
          settle (self);
          return;
        }
    }
  if (*date != '\0')
    prepare (self, date);
}

static void
on_at_hand_clicked (MentorMeetingPage *self)
{
  pick (self, NULL);
  g_clear_object (&self->head);
  settle (self);
}

static void
forget (MentorMeetingPage *self)
{
  g_clear_handle_id (&self->settle_id, g_source_remove);
  if (self->logbook != NULL)
    g_signal_handlers_disconnect_by_data (self->logbook, self);
  g_clear_pointer (&self->picked, g_free);
  set_head (self, NULL);
  g_clear_object (&self->logbook);
}

static void
mentor_meeting_page_course_changed (MentorPage *page, MentorCourse *course)
{
  MentorMeetingPage *self = MENTOR_MEETING_PAGE (page);

  forget (self);
  if (course == NULL)
    return;
  self->logbook = g_object_ref (mentor_course_get_logbook (course));
  g_signal_connect_object (self->logbook, "items-changed", G_CALLBACK (on_items_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (course, "notify::me", G_CALLBACK (on_me_changed), self,
                           G_CONNECT_SWAPPED);
  settle (self);
}

static MentorDocument *
mentor_meeting_page_get_document (MentorPage *page)
{
  MentorMeetingPage *self = MENTOR_MEETING_PAGE (page);

  return self->entry != NULL ? MENTOR_DOCUMENT (self->entry) : NULL;
}

static void
mentor_meeting_page_start (MentorPage *page)
{
  on_prepare_clicked (MENTOR_MEETING_PAGE (page));
}

static void
mentor_meeting_page_show_target (MentorPage *page, const char *target)
{
  MentorMeetingPage *self = MENTOR_MEETING_PAGE (page);
  MentorCourse *course = mentor_page_get_course (page);
  MentorRecord *task;

  if (course == NULL)
    return;
  task = mentor_record_list_find (mentor_tasks_get_all (mentor_course_get_tasks (course)), target);
  if (task != NULL)
    {
      mentor_meeting_end_focus_promise (self->end, task);
      return;
    }
  pick (self, target);
  settle (self);
}

/* Days pass: a meeting that is over is no longer at hand when one comes back. */
static void
mentor_meeting_page_map (GtkWidget *widget)
{
  MentorMeetingPage *self = MENTOR_MEETING_PAGE (widget);
  g_autofree char *today = mentor_date_today ();

  GTK_WIDGET_CLASS (mentor_meeting_page_parent_class)->map (widget);
  if (self->head != NULL && self->picked == NULL
      && g_strcmp0 (mentor_log_head_get_date (self->head), today) < 0)
    set_head (self, NULL);
  queue_settle (self);
}

static void
mentor_meeting_page_dispose (GObject *object)
{
  MentorMeetingPage *self = MENTOR_MEETING_PAGE (object);

  if (self->stack != NULL)
    forget (self);
  self->stack = NULL;
  G_OBJECT_CLASS (mentor_meeting_page_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, MentorMeetingPage, stack);
  gtk_widget_class_bind_template_child (widget_class, MentorMeetingPage, offer);
  gtk_widget_class_bind_template_child (widget_class, MentorMeetingPage, meeting);
  gtk_widget_class_bind_template_child (widget_class, MentorMeetingPage, prepare_button);
  gtk_widget_class_bind_template_child (widget_class, MentorMeetingPage, today_button);
  gtk_widget_class_bind_template_child (widget_class, MentorMeetingPage, timer);
  gtk_widget_class_bind_template_child (widget_class, MentorMeetingPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, MentorMeetingPage, sheet);
  gtk_widget_class_bind_template_child (widget_class, MentorMeetingPage, path);
  gtk_widget_class_bind_template_child (widget_class, MentorMeetingPage, when_label);
  gtk_widget_class_bind_template_child (widget_class, MentorMeetingPage, at_hand_button);
  gtk_widget_class_bind_template_child (widget_class, MentorMeetingPage, steps);
  gtk_widget_class_bind_template_child (widget_class, MentorMeetingPage, before);
  gtk_widget_class_bind_template_child (widget_class, MentorMeetingPage, talk);
  gtk_widget_class_bind_template_child (widget_class, MentorMeetingPage, end);
  gtk_widget_class_bind_template_child (widget_class, MentorMeetingPage, after);
  gtk_widget_class_bind_template_callback (widget_class, on_prepare_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_today_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_at_hand_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_prepare_next);
}

static void
mentor_meeting_page_class_init (MentorMeetingPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  MentorPageClass *page_class = MENTOR_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mentor_meeting_page_dispose;
  widget_class->map = mentor_meeting_page_map;

  page_class->id = "meeting";
  page_class->title = N_("Meeting");
  page_class->icon_name = "mentor-meeting-symbolic";
  page_class->group = MENTOR_PAGE_COURSE;
  page_class->purpose = N_("Prepare a meeting, hold it and agree on the next one, on one page.");
  page_class->method
      = N_("The mentee writes the agenda, and each of you thinks about a few questions. In the "
           "meeting you go through the agenda point by point. At the end you agree on who does "
           "what, and when you meet again.");
  page_class->benefit
      = N_("The meeting is about what matters to the mentee. The logbook writes itself, and what "
           "you promised comes up at the next meeting.");
  page_class->can_present = TRUE;
  page_class->start_label = N_("Prepare the first meeting");
  page_class->course_changed = mentor_meeting_page_course_changed;
  page_class->get_document = mentor_meeting_page_get_document;
  page_class->start = mentor_meeting_page_start;
  page_class->show_target = mentor_meeting_page_show_target;

  g_type_ensure (MENTOR_TYPE_MEETING_AFTER);
  g_type_ensure (MENTOR_TYPE_MEETING_BEFORE);
  g_type_ensure (MENTOR_TYPE_MEETING_END);
  g_type_ensure (MENTOR_TYPE_MEETING_PATH);
  g_type_ensure (MENTOR_TYPE_MEETING_SHEET);
  g_type_ensure (MENTOR_TYPE_MEETING_TALK);
  g_type_ensure (MENTOR_TYPE_MEETING_TIMER);
  gtk_widget_class_set_template_from_resource (
      widget_class, RESOURCE_PREFIX "/pages/meeting/mentor-meeting-page.ui");
  bind_children (widget_class);
  _mentor_meeting_page_class_init_steps (widget_class);
}

static void
mentor_meeting_page_init (MentorMeetingPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  mentor_caret_follow (self->scroller);
  g_object_set (self->sheet, "adjustment",
                gtk_scrolled_window_get_vadjustment (self->scroller), NULL);
}
