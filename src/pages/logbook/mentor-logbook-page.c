/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The logbook's page. It remembers one head, the entry that is shown, and sees to it that list and
 * view show that one: also when the logbook changes under it, and when one comes back to the page.
 */

#include "config.h"

#include "pages/logbook/mentor-logbook-page-private.h"

#include <glib/gi18n.h>

G_DEFINE_FINAL_TYPE (MentorLogbookPage, mentor_logbook_page, MENTOR_TYPE_PAGE)

static void queue_settle (MentorLogbookPage *self);

static guint
count_entries (MentorLogbookPage *self)
{
  return self->logbook != NULL ? g_list_model_get_n_items (G_LIST_MODEL (self->logbook)) : 0;
}

void
_mentor_logbook_page_update (MentorLogbookPage *self)
{
  _mentor_logbook_page_update_actions (self);
  _mentor_logbook_page_update_count (self);
}

/* An undo in another entry than the one in sight would change something out of sight. */
static void
on_opened_entry_changed (MentorLogEntry *entry, MentorRecord *record, const char *member,
                         MentorLogbookPage *self)
{
  MentorCourse *course = mentor_page_get_course (MENTOR_PAGE (self));

  if (course == NULL
      || mentor_record_get_history (MENTOR_RECORD (entry)) != mentor_course_get_history (course)
      || !mentor_history_is_applying (mentor_course_get_history (course))
      || mentor_log_view_get_entry (self->view) == entry)
    return;

  g_free (self->wanted);
  self->wanted = g_strdup (mentor_record_get_id (MENTOR_RECORD (entry)));
  queue_settle (self);
}

static void
watch_entry (MentorLogbookPage *self, MentorLogEntry *entry)
{
  if (g_signal_handler_find (entry, G_SIGNAL_MATCH_FUNC | G_SIGNAL_MATCH_DATA, 0, 0, NULL,
                             on_opened_entry_changed, self)
      == 0)
    g_signal_connect_object (entry, "changed", G_CALLBACK (on_opened_entry_changed), self, 0);
}

static void
on_problem_notify (MentorLogbookPage *self)
{
  mentor_log_view_show (self->view, mentor_page_get_course (MENTOR_PAGE (self)), self->head);
  _mentor_logbook_page_update_actions (self);
}

void
_mentor_logbook_page_show_head (MentorLogbookPage *self, MentorLogHead *head)
{
  MentorCourse *course = mentor_page_get_course (MENTOR_PAGE (self));

  if (self->head != head)
    {
      if (self->head != NULL)
        {
          _mentor_logbook_page_turn (self);
          g_signal_handlers_disconnect_by_func (self->head, on_problem_notify, self);
        }
      g_set_object (&self->head, head);
      if (head != NULL)
        g_signal_connect_object (head, "notify::problem", G_CALLBACK (on_problem_notify), self,
                                 G_CONNECT_SWAPPED);
      mentor_log_view_show (self->view, course, head);
    }

  if (head != NULL)
    {
      self->position = mentor_logbook_index (self->logbook, head);
      if (gtk_widget_get_mapped (GTK_WIDGET (self)))
        {
          self->was_seen = TRUE;
          mentor_logbook_set_last_entry (self->logbook, mentor_log_head_get_id (head));
        }
      if (mentor_log_view_get_entry (self->view) != NULL)
        watch_entry (self, mentor_log_view_get_entry (self->view));
    }

  mentor_log_list_select (self->list, head);
  gtk_widget_set_visible (self->toolbar, head != NULL);
  _mentor_logbook_page_update (self);
}

static MentorLogHead *
get_neighbour (MentorLogbookPage *self)
{
  guint n = count_entries (self);
  g_autoptr (MentorLogHead) head = NULL;

  if (n == 0)
    return NULL;
  head = g_list_model_get_item (G_LIST_MODEL (self->logbook),
                                (guint) CLAMP (self->position, 0, (int) n - 1));
  return head; /* the logbook holds it */
}

/* Makes list and view agree with the logbook. */
void
_mentor_logbook_page_settle (MentorLogbookPage *self)
{
  MentorLogHead *head = NULL;

  g_clear_handle_id (&self->settle_id, g_source_remove);
  mentor_page_set_empty (MENTOR_PAGE (self), self->logbook != NULL && count_entries (self) == 0);
  _mentor_logbook_page_update_count (self);

  if (self->wanted != NULL && self->logbook != NULL)
    head = mentor_logbook_find (self->logbook, self->wanted);
  if (head != NULL)
    {
      g_clear_pointer (&self->wanted, g_free);
      _mentor_logbook_page_ensure_listed (self, head);
    }
  else if (self->head != NULL && mentor_logbook_index (self->logbook, self->head) >= 0)
    head = self->head;
  else if (self->head != NULL)
    head = get_neighbour (self);
  else if (count_entries (self) > 0)
    {
      head = mentor_logbook_get_last (self->logbook, NULL);
      if (head == NULL)
        head = get_neighbour (self);
    }

  _mentor_logbook_page_show_head (self, head);
  if (head == NULL)
    mentor_log_split_set_show_detail (self->split, FALSE);
}

static gboolean
on_settle_idle (gpointer user_data)
{
  MentorLogbookPage *self = user_data;

  self->settle_id = 0;
  _mentor_logbook_page_settle (self);
  return G_SOURCE_REMOVE;
}

/* Moving an entry is a removal and an insertion: look when both are done, before the next frame. */
static void
queue_settle (MentorLogbookPage *self)
{
  if (self->settle_id == 0)
    self->settle_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, on_settle_idle, self, NULL);
}

static void
on_items_changed (MentorLogbookPage *self, guint position, guint removed, guint added)
{
  MentorCourse *course = mentor_page_get_course (MENTOR_PAGE (self));

  /* An entry that undo brings back is what the user wants to see. */
  if (removed == 0 && added == 1 && course != NULL
      && mentor_history_is_applying (mentor_course_get_history (course)))
    {
      g_autoptr (MentorLogHead) head
          = g_list_model_get_item (G_LIST_MODEL (self->logbook), position);

      g_free (self->wanted);
      self->wanted = g_strdup (mentor_log_head_get_id (head));
    }
  queue_settle (self);
}

void
_mentor_logbook_page_show_detail (MentorLogbookPage *self)
{
  mentor_log_split_set_show_detail (self->split, TRUE);
  self->was_seen = self->head != NULL;
  _mentor_logbook_page_update_actions (self);
}

void
_mentor_logbook_page_create_entry (MentorLogbookPage *self, const char *day)
{
  MentorLogHead *head;

  if (self->logbook == NULL)
    return;

  head = mentor_logbook_create_entry (self->logbook, day, MENTOR_LOG_MEETING);
  if (head == NULL)
    return;

  g_free (self->wanted);
  self->wanted = g_strdup (mentor_log_head_get_id (head));
  _mentor_logbook_page_settle (self);
  _mentor_logbook_page_show_detail (self);
  mentor_log_view_focus_text (self->view);
}

static void
on_entry_selected (MentorLogbookPage *self, MentorLogHead *head)
{
  g_clear_pointer (&self->wanted, g_free);
  _mentor_logbook_page_show_head (self, head);
}

/* What one searched for is where one wants to be in an entry that was found. */
static void
point_out_hit (MentorLogbookPage *self)
{
  if (mentor_log_search_has_query (self->search))
    mentor_log_view_go_to_hit (self->view, 0);
}

static void
on_entry_clicked (MentorLogbookPage *self, MentorLogHead *head)
{
  g_clear_pointer (&self->wanted, g_free);
  _mentor_logbook_page_show_head (self, head);
  if (mentor_log_split_get_folded (self->split))
    {
      _mentor_logbook_page_show_detail (self);
      gtk_widget_child_focus (self->toolbar, GTK_DIR_TAB_FORWARD);
    }
  point_out_hit (self);
}

static void
on_entry_activated (MentorLogbookPage *self, MentorLogHead *head)
{
  g_clear_pointer (&self->wanted, g_free);
  _mentor_logbook_page_show_head (self, head);
  _mentor_logbook_page_show_detail (self);
  mentor_log_view_focus_text (self->view);
  point_out_hit (self);
}

static void
mentor_logbook_page_course_changed (MentorPage *page, MentorCourse *course)
{
  MentorLogbookPage *self = MENTOR_LOGBOOK_PAGE (page);
  MentorLogbook *logbook = course != NULL ? mentor_course_get_logbook (course) : NULL;

  g_clear_handle_id (&self->settle_id, g_source_remove);
  g_clear_pointer (&self->wanted, g_free);
  _mentor_logbook_page_keep_place (self);
  _mentor_logbook_page_show_head (self, NULL);
  mentor_log_view_show (self->view, NULL, NULL);

  if (self->logbook != NULL)
    g_signal_handlers_disconnect_by_data (self->logbook, self);
  _mentor_logbook_page_leave_search (self);
  mentor_log_search_set_logbook (self->search, logbook);
  mentor_log_list_rewind (self->list);
  g_set_object (&self->logbook, logbook);
  self->position = 0;
  if (course == NULL)
    return;

  g_signal_connect_object (logbook, "items-changed", G_CALLBACK (on_items_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (course, "problems-changed", G_CALLBACK (on_problem_notify), self,
                           G_CONNECT_SWAPPED);
  if (*mentor_logbook_get_last_entry (logbook) != '\0')
    self->wanted = g_strdup (mentor_logbook_get_last_entry (logbook));
  _mentor_logbook_page_settle (self);
  _mentor_logbook_page_find_place (self);
}

static GObject *
mentor_logbook_page_get_counter (MentorCourse *course, const char **property)
{
  *property = "n-new";
  return g_object_ref (G_OBJECT (mentor_course_get_logbook (course)));
}

static void
mentor_logbook_page_activate (MentorPage *page)
{
  _mentor_logbook_page_create_entry (MENTOR_LOGBOOK_PAGE (page), NULL);
}

static void
mentor_logbook_page_show_target (MentorPage *page, const char *target)
{
  MentorLogbookPage *self = MENTOR_LOGBOOK_PAGE (page);

  g_free (self->wanted);
  self->wanted = g_strdup (target);
  _mentor_logbook_page_settle (self);
  if (self->head != NULL)
    _mentor_logbook_page_show_detail (self);
}

static void
mentor_logbook_page_dispose (GObject *object)
{
  MentorLogbookPage *self = MENTOR_LOGBOOK_PAGE (object);

  g_clear_handle_id (&self->settle_id, g_source_remove);
  _mentor_logbook_page_dispose_search (self);
  if (self->logbook != NULL)
    g_signal_handlers_disconnect_by_data (self->logbook, self);
  gtk_widget_dispose_template (GTK_WIDGET (self), MENTOR_TYPE_LOGBOOK_PAGE);
  g_clear_object (&self->head);
  g_clear_object (&self->search);
  g_clear_object (&self->logbook);

  G_OBJECT_CLASS (mentor_logbook_page_parent_class)->dispose (object);
}

static void
mentor_logbook_page_finalize (GObject *object)
{
  MentorLogbookPage *self = MENTOR_LOGBOOK_PAGE (object);

  g_hash_table_unref (self->places);
  g_free (self->pair_id);
  g_free (self->wanted);

  G_OBJECT_CLASS (mentor_logbook_page_parent_class)->finalize (object);
}

static void
mentor_logbook_page_class_init (MentorLogbookPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  MentorPageClass *page_class = MENTOR_PAGE_CLASS (klass);

  object_class->dispose = mentor_logbook_page_dispose;
  object_class->finalize = mentor_logbook_page_finalize;

  page_class->id = "logbook";
  page_class->title = N_("Logbook");
  page_class->icon_name = "mentor-logbook-symbolic";
  page_class->group = MENTOR_PAGE_COURSE;
  page_class->purpose
      = N_("The logbook keeps your meetings: what you talked about, what came out of it, and what "
           "each of you does until next time.");
  page_class->method
      = N_("Write an entry for each meeting: when it was, what happened, and which steps you "
           "agreed on. Begin the next one by following up on them. Note results when you reach "
           "them, thoughts on the way, how the two of you work together, and how you see yourself "
           "grow.");
  page_class->benefit
      = N_("You find again what was said and promised, nothing is lost between two meetings, and "
           "in the end you can see how far you have come.");
  page_class->start_label = N_("_Write the first entry");
  page_class->action_label = N_("New entry");
  page_class->action_icon = "list-add-symbolic";
  page_class->course_changed = mentor_logbook_page_course_changed;
  page_class->activate = mentor_logbook_page_activate;
  page_class->show_target = mentor_logbook_page_show_target;
  page_class->get_counter = mentor_logbook_page_get_counter;

  _mentor_logbook_page_class_init_actions (widget_class);

  g_type_ensure (MENTOR_TYPE_LOG_FINDER);
  g_type_ensure (MENTOR_TYPE_LOG_LIST);
  g_type_ensure (MENTOR_TYPE_LOG_REGISTER);
  g_type_ensure (MENTOR_TYPE_LOG_SPLIT);
  g_type_ensure (MENTOR_TYPE_LOG_VIEW);
  gtk_widget_class_set_template_from_resource (
      widget_class, RESOURCE_PREFIX "/pages/logbook/mentor-logbook-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MentorLogbookPage, split);
  gtk_widget_class_bind_template_child (widget_class, MentorLogbookPage, list);
  gtk_widget_class_bind_template_child (widget_class, MentorLogbookPage, view);
  gtk_widget_class_bind_template_child (widget_class, MentorLogbookPage, count_label);
  gtk_widget_class_bind_template_child (widget_class, MentorLogbookPage, day_button);
  gtk_widget_class_bind_template_child (widget_class, MentorLogbookPage, back_button);
  gtk_widget_class_bind_template_child (widget_class, MentorLogbookPage, toolbar);
  _mentor_logbook_page_class_init_search (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, on_entry_selected);
  gtk_widget_class_bind_template_callback (widget_class, on_entry_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_entry_activated);
  gtk_widget_class_bind_template_callback_full (
      widget_class, "update_actions", G_CALLBACK (_mentor_logbook_page_update_actions));
}

static void
mentor_logbook_page_init (MentorLogbookPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  _mentor_logbook_page_init_place (self);
  _mentor_logbook_page_init_search (self);
  _mentor_logbook_page_update_actions (self);
}
