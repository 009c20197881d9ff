/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The window's actions on pages, history and focus. Those on pairs are in mentor-window-pairs.c. */
#include "config.h"

#include <glib/gi18n.h>

#include "window/mentor-window-private.h"

#include "window/mentor-pages.h"

static void
on_undo (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  MentorWindow *self = user_data;

  if (self->course != NULL)
    mentor_history_undo (mentor_course_get_history (self->course));
}

static void
on_redo (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  MentorWindow *self = user_data;

  if (self->course != NULL)
    mentor_history_redo (mentor_course_get_history (self->course));
}

static void
on_page (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  mentor_window_show_page (user_data, g_variant_get_string (parameter, NULL));
}

/* For Alt+1 … Alt+9: the place of the page in the sidebar. */
static void
on_page_number (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  guint n_types;
  const GType *types = mentor_pages_list (&n_types);
  gint32 number = g_variant_get_int32 (parameter);

  if (number >= 1 && (guint) number <= n_types)
    mentor_window_show_page (user_data, mentor_pages_get_class (types[number - 1])->id);
}

static void
on_go (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  MentorWindow *self = user_data;
  const char *page_id, *target;

  g_variant_get (parameter, "(&s&s)", &page_id, &target);
  if (mentor_window_show_page (self, page_id) && *target != '\0' && self->page != NULL)
    mentor_page_show_target (self->page, target);
}

/* As on_go(), with a way back to where one was. */
static void
on_visit (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  MentorWindow *self = user_data;
  MentorPage *from = self->page;

  on_go (action, parameter, user_data);
  if (from != NULL && self->page != from)
    mentor_return_bar_set_page (self->return_bar, MENTOR_PAGE_GET_CLASS (from)->id,
                                _(MENTOR_PAGE_GET_CLASS (from)->title));
}

static void
on_page_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  MentorWindow *self = user_data;

  if (self->page != NULL)
    mentor_page_activate (self->page);
}

static void
on_about_tool (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  MentorWindow *self = user_data;

  mentor_content_header_show_about (self->header);
}

static void
on_offer_undo (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  MentorWindow *self = user_data;

  mentor_toasts_offer_undo (self->toasts, g_variant_get_string (parameter, NULL));
}

static void
on_say (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  MentorWindow *self = user_data;

  mentor_toasts_say (self->toasts, g_variant_get_string (parameter, NULL));
}

static void
on_back (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  MentorWindow *self = user_data;

  mentor_window_layout_set_content_shown (self->layout, FALSE);
  gtk_widget_grab_focus (GTK_WIDGET (self->sidebar));
}

/* F6: from the pages to what they hold, and back. */
static void
on_next_pane (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  MentorWindow *self = user_data;
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));
  gboolean in_sidebar = focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->sidebar));

  if (mentor_window_layout_get_folded (self->layout))
    mentor_window_layout_set_content_shown (self->layout, in_sidebar);
  if (in_sidebar && self->page != NULL)
    gtk_widget_child_focus (GTK_WIDGET (self->page), GTK_DIR_TAB_FORWARD);
  else
    gtk_widget_grab_focus (GTK_WIDGET (self->sidebar));
}

static const GActionEntry entries[] = {
  { "undo", on_undo },
  { "redo", on_redo },
  { "page", on_page, "s" },
  { "page-number", on_page_number, "i" },
  { "go", on_go, "(ss)" },
  { "visit", on_visit, "(ss)" },
  { "page-action", on_page_action },
  { "about-tool", on_about_tool },
  { "offer-undo", on_offer_undo, "s" },
  { "say", on_say, "s" },
  { "back", on_back },
  { "next-pane", on_next_pane },
};

void
mentor_window_add_actions (MentorWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}

static void
set_enabled (MentorWindow *self, const char *name, gboolean enabled)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), name);

  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), enabled);
}

void
mentor_window_update_actions (MentorWindow *self)
{
  MentorHistory *history = self->course != NULL ? mentor_course_get_history (self->course) : NULL;
  gboolean has_course = self->course != NULL;

  /* The template reports the first layout before there are actions. */
  if (g_action_map_lookup_action (G_ACTION_MAP (self), "delete-pair") == NULL)
    return;

  set_enabled (self, "undo", history != NULL && mentor_history_can_undo (history));
  set_enabled (self, "redo", history != NULL && mentor_history_can_redo (history));
  set_enabled (self, "page-action", has_course && self->page != NULL);
  set_enabled (self, "about-tool", has_course && self->page != NULL);
  set_enabled (self, "page-number", has_course);
  set_enabled (self, "next-pane", has_course);
  set_enabled (self, "back", has_course && mentor_window_layout_get_folded (self->layout));
  set_enabled (self, "edit-pair", has_course);
  set_enabled (self, "remove-pair", has_course);
  set_enabled (self, "delete-pair", has_course);
}
