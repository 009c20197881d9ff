/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Finding on the logbook's page: search, filter, calendar, and what is read across entries. The list
 * follows each letter; the entry beside it follows when the typing pauses.
 */

#include "config.h"

#include <glib/gi18n.h>

#include "content/mentor-question.h"
#include "pages/logbook/mentor-log-calendar.h"
#include "pages/logbook/mentor-log-filter.h"
#include "pages/logbook/mentor-logbook-page-private.h"
#include "workspace/mentor-log-notes.h"

/* Milliseconds after the last letter. */
#define PAUSE 150

void
_mentor_logbook_page_update_count (MentorLogbookPage *self)
{
  guint n = self->logbook != NULL ? g_list_model_get_n_items (G_LIST_MODEL (self->logbook)) : 0;
  guint hits = g_list_model_get_n_items (G_LIST_MODEL (self->search));
  int index = self->head != NULL ? mentor_log_search_index (self->search, self->head) : -1;
  g_autofree char *text = NULL;
  g_autofree char *place = NULL;

  if (mentor_log_search_is_active (self->search))
    /* Translators: how many entries a search or a filter leaves, of how many. */
    text = g_strdup_printf (ngettext ("%u of %u entry", "%u of %u entries", n), hits, n);
  else
    text = g_strdup_printf (ngettext ("%u entry", "%u entries", n), n);
  gtk_label_set_label (self->count_label, text);

  if (!mentor_log_search_has_query (self->search))
    place = g_strdup ("");
  else if (hits == 0)
    place = g_strdup (_("Not found"));
  else if (index >= 0)
    /* Translators: which of the entries that were found is shown: "3 of 12". */
    place = g_strdup_printf (C_("hit", "%d of %u"), index + 1, hits);
  else
    place = g_strdup_printf (ngettext ("%u hit", "%u hits", hits), hits);
  mentor_log_finder_set_place (self->finder, place);
}

/* Marks the hits in the entry, and shows one that has some. */
static void
follow (MentorLogbookPage *self)
{
  g_clear_handle_id (&self->follow_id, g_source_remove);
  mentor_log_view_set_needles (self->view, mentor_log_search_get_needles (self->search));
  if (!mentor_log_search_has_query (self->search))
    return;
  if (self->head == NULL || mentor_log_search_index (self->search, self->head) < 0)
    {
      g_autoptr (MentorLogHead) first = g_list_model_get_item (G_LIST_MODEL (self->search), 0);

      if (first != NULL)
        _mentor_logbook_page_show_head (self, first);
    }
  mentor_log_view_go_to_hit (self->view, 1);
}

static gboolean
on_pause (gpointer user_data)
{
  MentorLogbookPage *self = user_data;

  self->follow_id = 0;
  follow (self);
  return G_SOURCE_REMOVE;
}

static void
on_search_changed (MentorLogbookPage *self)
{
  const MentorLogFilter *filter = mentor_log_search_get_filter (self->search);
  gboolean filtered = mentor_log_search_is_filtered (self->search);
  g_autofree char *words = mentor_log_filter_describe (filter);

  gtk_button_set_label (self->filter_chip, words);
  gtk_widget_set_visible (GTK_WIDGET (self->filter_chip), filtered);
  if (mentor_log_search_has_query (self->search))
    mentor_log_list_mark (self->list, self->head);
  else
    mentor_log_list_select (self->list, self->head);
  _mentor_logbook_page_update (self);
  if (self->follow_id == 0 && self->logbook != NULL)
    self->follow_id = g_timeout_add (PAUSE, on_pause, self);
}

static void
on_query (MentorLogbookPage *self, const char *query)
{
  /* From the last letter on. */
  g_clear_handle_id (&self->follow_id, g_source_remove);
  mentor_log_list_rewind (self->list);
  mentor_log_search_set_query (self->search, query);
}

static void
on_own (MentorLogbookPage *self, gboolean own)
{
  MentorCourse *course = mentor_page_get_course (MENTOR_PAGE (self));

  if (course != NULL)
    mentor_log_search_set_beside (self->search, MENTOR_LOG_BESIDE_NOTES,
                                  own ? mentor_log_notes_read (course) : NULL);
}

static void
on_stopped (MentorLogbookPage *self)
{
  if (self->head != NULL)
    mentor_log_list_grab_row (self->list);
}

static void
on_step (MentorLogbookPage *self, int step)
{
  g_autoptr (MentorLogHead) head = NULL;
  int n = (int) g_list_model_get_n_items (G_LIST_MODEL (self->search));
  int index;

  if (!mentor_log_search_has_query (self->search) || n == 0)
    return;
  if (self->follow_id != 0)
    follow (self);
  if (mentor_log_split_get_folded (self->split)
      && !mentor_log_split_get_show_detail (self->split))
    {
      _mentor_logbook_page_show_detail (self);
      gtk_widget_child_focus (self->toolbar, GTK_DIR_TAB_FORWARD);
      mentor_log_view_go_to_hit (self->view, 0);
      return;
    }
  if (mentor_log_view_go_to_hit (self->view, step))
    return;

  index = mentor_log_search_index (self->search, self->head);
  index = index < 0 ? 0 : (index + step + n) % n;
  head = g_list_model_get_item (G_LIST_MODEL (self->search), (guint) index);
  _mentor_logbook_page_show_head (self, head);
  mentor_log_view_go_to_hit (self->view, step);
}

static void
search_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  MentorLogbookPage *self = MENTOR_LOGBOOK_PAGE (widget);
  MentorCourse *course = mentor_page_get_course (MENTOR_PAGE (self));

  if (course == NULL || self->logbook == NULL || mentor_page_get_empty (MENTOR_PAGE (self)))
    return;
  mentor_log_split_set_show_detail (self->split, FALSE);
  _mentor_logbook_page_update (self);
  if (!gtk_widget_get_visible (GTK_WIDGET (self->finder)))
    mentor_log_search_set_beside (self->search, MENTOR_LOG_BESIDE_PROMISES,
                                  mentor_log_notes_read_promises (course));
  mentor_log_finder_open (self->finder, mentor_course_get_me (course));
}

static void
next_hit_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  on_step (MENTOR_LOGBOOK_PAGE (widget), 1);
}

static void
previous_hit_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  on_step (MENTOR_LOGBOOK_PAGE (widget), -1);
}

/* Filter */

static void
on_filter_shown (MentorLogFilterPopover *popover, MentorLogbookPage *self)
{
  if (self->logbook != NULL)
    mentor_log_filter_popover_show (popover, self->logbook);
}

static void
create_filter (GtkMenuButton *button, gpointer user_data)
{
  MentorLogbookPage *self = user_data;
  GtkWidget *popover;

  if (gtk_menu_button_get_popover (button) == NULL)
    {
      popover = mentor_log_filter_popover_new (self->search);
      gtk_menu_button_set_popover (button, popover);
    }
  on_filter_shown (MENTOR_LOG_FILTER_POPOVER (gtk_menu_button_get_popover (button)), self);
}

static void
on_filter_chip_clicked (MentorLogbookPage *self)
{
  mentor_log_search_set_filter (self->search, NULL);
  gtk_widget_grab_focus (GTK_WIDGET (self->filter_button));
}

/* Calendar */

static void
on_calendar_entry (MentorLogbookPage *self, MentorLogHead *head)
{
  _mentor_logbook_page_ensure_listed (self, head);
  _mentor_logbook_page_show_head (self, head);
  _mentor_logbook_page_show_detail (self);
  mentor_log_list_grab_row (self->list);
}

static void
create_calendar (GtkMenuButton *button, gpointer user_data)
{
  MentorLogbookPage *self = user_data;
  GtkWidget *popover = GTK_WIDGET (gtk_menu_button_get_popover (button));

  if (popover == NULL)
    {
      popover = mentor_log_calendar_new ();
      g_signal_connect_swapped (popover, "show-entry", G_CALLBACK (on_calendar_entry), self);
      g_signal_connect_swapped (popover, "create-entry",
                                G_CALLBACK (_mentor_logbook_page_create_entry), self);
      gtk_menu_button_set_popover (button, popover);
    }
  if (self->logbook != NULL)
    mentor_log_calendar_show (MENTOR_LOG_CALENDAR (popover), self->logbook, NULL);
}

/* Reading across entries */

static void
show_reading (MentorLogbookPage *self)
{
  gtk_stack_set_visible_child (self->detail_stack, GTK_WIDGET (self->reading));
  _mentor_logbook_page_show_detail (self);
}

/* The question as the programme words it. */
static char *
dup_question (MentorLogbookPage *self, const char *prompt_id)
{
  MentorCourse *course = mentor_page_get_course (MENTOR_PAGE (self));
  MentorRecordList *sections
      = mentor_programme_get_logbook (mentor_course_get_programme (course));

  for (guint i = 0; i < mentor_record_list_get_length (sections); i++)
    {
      MentorPrompt *prompt = mentor_record_list_find (
          mentor_log_section_get_prompts (mentor_record_list_get (sections, i)), prompt_id);
      if (prompt != NULL)
        return g_strdup (mentor_prompt_get_question (prompt));
    }
  {
    MentorQuestion *asked = mentor_record_list_find (
        mentor_programme_get_questions (mentor_course_get_programme (course)), prompt_id);

    return g_strdup (asked != NULL ? mentor_question_get_text (asked) : _("Text"));
  }
}

static void
through_time_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  MentorLogbookPage *self = MENTOR_LOGBOOK_PAGE (widget);
  const char *prompt_id = g_variant_get_string (parameter, NULL);
  g_autofree char *question = NULL;

  if (self->logbook == NULL)
    return;
  question = dup_question (self, prompt_id);
  show_reading (self);
  mentor_log_register_show_answers (self->reading, self->logbook, prompt_id, question);
}

static void
results_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  MentorLogbookPage *self = MENTOR_LOGBOOK_PAGE (widget);

  if (self->logbook == NULL)
    return;
  show_reading (self);
  mentor_log_register_show_results (self->reading, self->logbook);
}

static void
on_reading_closed (MentorLogbookPage *self)
{
  gtk_stack_set_visible_child_name (self->detail_stack, "entry");
  mentor_log_register_clear (self->reading);
  mentor_log_view_focus_text (self->view);
}

static void
on_reading_chosen (MentorLogbookPage *self, const char *entry_id)
{
  g_autofree char *id = g_strdup (entry_id);

  gtk_stack_set_visible_child_name (self->detail_stack, "entry");
  mentor_log_register_clear (self->reading);
  mentor_page_show_target (MENTOR_PAGE (self), id);
  mentor_log_view_focus_text (self->view);
}

/* For the page */

void
_mentor_logbook_page_ensure_listed (MentorLogbookPage *self, MentorLogHead *head)
{
  if (!mentor_log_search_is_active (self->search)
      || mentor_log_search_index (self->search, head) >= 0)
    return;
  mentor_log_finder_close (self->finder);
  mentor_log_search_set_filter (self->search, NULL);
}

void
_mentor_logbook_page_leave_search (MentorLogbookPage *self)
{
  mentor_log_finder_close (self->finder);
  gtk_stack_set_visible_child_name (self->detail_stack, "entry");
  mentor_log_register_clear (self->reading);
  g_clear_handle_id (&self->follow_id, g_source_remove);
  mentor_log_view_set_needles (self->view, NULL);
}

/* The keys work wherever the focus is, as long as the page is the one that is shown. */
static gboolean
on_find_key (GtkWidget *widget, GVariant *action, gpointer user_data)
{
  if (!gtk_widget_get_mapped (widget))
    return GDK_EVENT_PROPAGATE;
  gtk_widget_activate_action (widget, g_variant_get_string (action, NULL), NULL);
  return GDK_EVENT_STOP;
}

static void
add_key (GtkShortcutController *controller, guint key, GdkModifierType modifiers,
         const char *action)
{
  GtkShortcut *shortcut
      = gtk_shortcut_new (gtk_keyval_trigger_new (key, modifiers),
                          gtk_callback_action_new (on_find_key, NULL, NULL));

  gtk_shortcut_set_arguments (shortcut, g_variant_new_string (action));
  gtk_shortcut_controller_add_shortcut (controller, shortcut);
}

void
_mentor_logbook_page_init_search (MentorLogbookPage *self)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  self->search = mentor_log_search_new ();
  g_signal_connect_object (self->search, "changed", G_CALLBACK (on_search_changed), self,
                           G_CONNECT_SWAPPED);
  mentor_log_list_set_search (self->list, self->search);
  gtk_menu_button_set_create_popup_func (self->day_button, create_calendar, self, NULL);
  gtk_menu_button_set_create_popup_func (self->filter_button, create_filter, self, NULL);

  gtk_shortcut_controller_set_scope (GTK_SHORTCUT_CONTROLLER (keys), GTK_SHORTCUT_SCOPE_GLOBAL);
  add_key (GTK_SHORTCUT_CONTROLLER (keys), GDK_KEY_f, GDK_CONTROL_MASK, "logbook.search");
  add_key (GTK_SHORTCUT_CONTROLLER (keys), GDK_KEY_g, GDK_CONTROL_MASK, "logbook.next-hit");
  add_key (GTK_SHORTCUT_CONTROLLER (keys), GDK_KEY_g, GDK_CONTROL_MASK | GDK_SHIFT_MASK,
           "logbook.previous-hit");
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

void
_mentor_logbook_page_class_init_search (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "logbook.search", NULL, search_action);
  gtk_widget_class_install_action (widget_class, "logbook.next-hit", NULL, next_hit_action);
  gtk_widget_class_install_action (widget_class, "logbook.previous-hit", NULL,
                                   previous_hit_action);
  gtk_widget_class_install_action (widget_class, "logbook.through-time", "s",
                                   through_time_action);
  gtk_widget_class_install_action (widget_class, "logbook.results", NULL, results_action);
  gtk_widget_class_bind_template_child (widget_class, MentorLogbookPage, finder);
  gtk_widget_class_bind_template_child (widget_class, MentorLogbookPage, filter_chip);
  gtk_widget_class_bind_template_child (widget_class, MentorLogbookPage, filter_button);
  gtk_widget_class_bind_template_child (widget_class, MentorLogbookPage, detail_stack);
  gtk_widget_class_bind_template_child (widget_class, MentorLogbookPage, reading);
  gtk_widget_class_bind_template_callback (widget_class, on_query);
  gtk_widget_class_bind_template_callback (widget_class, on_own);
  gtk_widget_class_bind_template_callback (widget_class, on_step);
  gtk_widget_class_bind_template_callback (widget_class, on_stopped);
  gtk_widget_class_bind_template_callback (widget_class, on_filter_chip_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_reading_chosen);
  gtk_widget_class_bind_template_callback (widget_class, on_reading_closed);
}

void
_mentor_logbook_page_dispose_search (MentorLogbookPage *self)
{
  g_clear_handle_id (&self->follow_id, g_source_remove);
  if (self->search != NULL)
    g_signal_handlers_disconnect_by_data (self->search, self);
}
