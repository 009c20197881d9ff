/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whose the next item is, in which meeting, and whose items are shown. */

#include "config.h"

#include "pages/swot/mentor-swot-page-private.h"

#include <glib/gi18n.h>

#include "model/mentor-swot-filter.h"
#include "pages/swot/mentor-swot-origin.h"
#include "widgets/mentor-name.h"

static MentorSwotAuthor
get_usual_author (MentorSwotPage *self)
{
  return mentor_course_get_me (self->course) == MENTOR_ME_MENTOR ? MENTOR_SWOT_MENTOR
                                                                      : MENTOR_SWOT_MENTEE;
}

static void
name_toggle (MentorSwotPage *self, GtkToggleButton *toggle, MentorSwotAuthor author)
{
  g_autofree char *initials = mentor_swot_get_initials (self->course, author);
  g_autofree char *person = mentor_swot_get_author_name (self->course, author);
  /* Translators: %s is a person: the next line of the SWOT is theirs */
  g_autofree char *name = g_strdup_printf (_("The next item is from %s"), person);

  gtk_button_set_label (GTK_BUTTON (toggle), initials);
  mentor_name_set (GTK_WIDGET (toggle), name);
}

static void
show_author (MentorSwotPage *self)
{
  MentorSwotAuthor author = mentor_swot_get_author (self->swot);
  g_autofree char *initials = mentor_swot_get_initials (self->course, author);
  /* Translators: what an entry says; %s are the initials of who writes the next line */
  g_autofree char *placeholder = g_strdup_printf (_("%s: write here…"), initials);

  self->updating = TRUE;
  gtk_toggle_button_set_active (self->mentor_toggle, author == MENTOR_SWOT_MENTOR);
  gtk_toggle_button_set_active (self->mentee_toggle, author != MENTOR_SWOT_MENTOR);
  self->updating = FALSE;
  for (guint i = 0; i < MENTOR_SWOT_N_LISTS; i++)
    g_object_set (mentor_swot_page_get_cell (self, i), "placeholder", placeholder, NULL);
}

static void
set_author (MentorSwotPage *self, MentorSwotAuthor author)
{
  g_autofree char *meeting = mentor_swot_find_meeting_today (self->course);

  mentor_swot_set_context (self->swot, author, meeting);
  show_author (self);
}

void
mentor_swot_page_on_author_toggled (MentorSwotPage *self)
{
  if (!self->updating && self->swot != NULL)
    set_author (self, gtk_toggle_button_get_active (self->mentor_toggle) ? MENTOR_SWOT_MENTOR
                                                                         : MENTOR_SWOT_MENTEE);
}

/* A meeting may have begun, or a day. */
static void
on_logbook_changed (MentorSwotPage *self)
{
  if (self->swot != NULL)
    set_author (self, mentor_swot_get_author (self->swot));
}

static void
on_people_changed (MentorSwotPage *self)
{
  if (self->swot == NULL)
    return;
  name_toggle (self, self->mentee_toggle, MENTOR_SWOT_MENTEE);
  name_toggle (self, self->mentor_toggle, MENTOR_SWOT_MENTOR);
  show_author (self);
}

static void
on_me_changed (MentorSwotPage *self)
{
  if (self->swot != NULL)
    set_author (self, get_usual_author (self));
}

static void
switch_author_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  MentorSwotPage *self = user_data;

  if (self->swot != NULL)
    set_author (self, mentor_swot_get_author (self->swot) == MENTOR_SWOT_MENTOR
                          ? MENTOR_SWOT_MENTEE
                          : MENTOR_SWOT_MENTOR);
}

static void
show_filter (MentorSwotPage *self, MentorBoard *board, const char *words)
{
  gtk_label_set_label (self->filter_label, words != NULL ? words : "");
  gtk_widget_set_visible (self->filter_bar, words != NULL);
  for (guint i = 0; i < MENTOR_SWOT_N_LISTS; i++)
    mentor_cell_set_board (mentor_swot_page_get_cell (self, i), board, i);
}

static void
apply_filter (MentorSwotPage *self, const char *filter)
{
  MentorSwotAuthor author = g_str_equal (filter, "mentee")   ? MENTOR_SWOT_MENTEE
                            : g_str_equal (filter, "mentor") ? MENTOR_SWOT_MENTOR
                                                             : MENTOR_SWOT_NOBODY;
  g_autoptr (MentorSwotFilter) board = NULL;
  g_autofree char *meeting = NULL;
  g_autofree char *person = NULL;
  g_autofree char *words = NULL;

  if (author != MENTOR_SWOT_NOBODY)
    {
      person = mentor_swot_get_author_name (self->course, author);
      /* Translators: %s is a person */
      words = g_strdup_printf (_("Only what %s added"), person);
    }
  else if (g_str_equal (filter, "last-meeting"))
    {
      meeting = mentor_swot_find_last_meeting (self->course);
      words = g_strdup (_("Only what was added in the last meeting"));
      if (meeting == NULL)
        meeting = g_strdup ("-");
    }

  if (words != NULL)
    board = mentor_swot_filter_new (self->swot, author, meeting);
  show_filter (self, board != NULL ? MENTOR_BOARD (board) : (MentorBoard *) self->swot, words);
}

static void
change_filter (GSimpleAction *action, GVariant *value, gpointer user_data)
{
  MentorSwotPage *self = user_data;

  g_simple_action_set_state (action, value);
  if (self->swot == NULL)
    return;
  mentor_swot_page_show_board (self);
  apply_filter (self, g_variant_get_string (value, NULL));
}

void
mentor_swot_page_add_author_actions (MentorSwotPage *self)
{
  static const GActionEntry entries[] = {
    { "switch-author", switch_author_action },
    { "filter", NULL, "s", "'all'", change_filter },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries),
                                   self);
}

void
mentor_swot_page_bind_author_keys (GtkWidgetClass *widget_class)
{
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_i, GDK_CONTROL_MASK,
                                       "swot.switch-author", NULL);
}

void
mentor_swot_page_enter_authors (MentorSwotPage *self)
{
  MentorPair *pair = mentor_course_get_pair (self->course);

  g_signal_connect_object (self->course, "notify::me", G_CALLBACK (on_me_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (mentor_course_get_logbook (self->course), "items-changed",
                           G_CALLBACK (on_logbook_changed), self, G_CONNECT_SWAPPED);
  mentor_pair_watch_names (pair, G_CALLBACK (on_people_changed), self);
  set_author (self, mentor_swot_get_author (self->swot) != MENTOR_SWOT_NOBODY
                        ? mentor_swot_get_author (self->swot)
                        : get_usual_author (self));
  on_people_changed (self);
  show_filter (self, MENTOR_BOARD (self->swot), NULL);
}

void
mentor_swot_page_leave_authors (MentorSwotPage *self)
{
  MentorPair *pair = mentor_course_get_pair (self->course);
  GAction *filter = g_action_map_lookup_action (G_ACTION_MAP (self->actions), "filter");

  g_signal_handlers_disconnect_by_data (self->course, self);
  g_signal_handlers_disconnect_by_data (mentor_course_get_logbook (self->course), self);
  mentor_pair_unwatch_names (pair, self);
  g_simple_action_set_state (G_SIMPLE_ACTION (filter), g_variant_new_string ("all"));
  show_filter (self, NULL, NULL);
}

void
mentor_swot_page_show_everything (MentorSwotPage *self)
{
  g_action_group_change_action_state (G_ACTION_GROUP (self->actions), "filter",
                                      g_variant_new_string ("all"));
}
