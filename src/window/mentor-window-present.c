/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The meeting view: one page alone on a shared screen, to be worked in. Nothing of other pairs or
 * pages is on it; what would show another page ends it first. And the size of a page's text, which
 * begins larger there.
 */
#include "config.h"

#include <glib/gi18n.h>

#include "window/mentor-window-private.h"

/* The sizes of style.css, text-size-0 … -11: 80, 90, 100, 110, 125, 150, 175, 200, 240, 280, 340,
 * 400 per cent. */
#define N_SIZES 12
#define NORMAL 2
#define LARGEST (NORMAL + 7) /* to begin with */

/* What the text begins with on a screen that is smaller than this. */
static const struct
{
  int width, height;
  guint size;
} screens[] = {
  { 1000, 640, NORMAL + 2 },
  { 0, 900, NORMAL + 3 },
  { 0, 1300, NORMAL + 5 },
};

static gboolean
can_present (MentorWindow *self)
{
  return self->course != NULL && self->page != NULL
         && MENTOR_PAGE_GET_CLASS (self->page)->can_present;
}

static void
show_text_size (MentorWindow *self)
{
  for (guint i = 0; i < N_SIZES; i++)
    {
      g_autofree char *name = g_strdup_printf ("text-size-%u", i);

      gtk_widget_remove_css_class (GTK_WIDGET (self->page), name);
      if (i == self->text_size[self->presenting])
        gtk_widget_add_css_class (GTK_WIDGET (self->page), name);
    }
}

/* A projected picture has the same height whatever its pixels are: so has the text. */
static guint
get_large_size (MentorWindow *self)
{
  GdkSurface *surface = gtk_native_get_surface (GTK_NATIVE (self));
  GdkMonitor *monitor = NULL;
  GdkRectangle geometry = { 0, 0, 1280, 720 };

  if (surface != NULL)
    monitor = gdk_display_get_monitor_at_surface (gtk_widget_get_display (GTK_WIDGET (self)),
                                                  surface);
  if (monitor != NULL)
    gdk_monitor_get_geometry (monitor, &geometry);
  for (guint i = 0; i < G_N_ELEMENTS (screens); i++)
    if (geometry.width < screens[i].width || geometry.height < screens[i].height)
      return screens[i].size;
  return LARGEST;
}

static void
change_text_size (MentorWindow *self, int by)
{
  guint *size = &self->text_size[self->presenting];

  if (!can_present (self))
    return;
  *size = (guint) CLAMP ((int) *size + by, 0, N_SIZES - 1);
  show_text_size (self);
}

static void
on_text_larger (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  change_text_size (user_data, 1);
}

static void
on_text_smaller (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  change_text_size (user_data, -1);
}

static void
on_text_normal (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  MentorWindow *self = user_data;

  self->text_size[self->presenting] = self->presenting ? get_large_size (self) : NORMAL;
  change_text_size (self, 0);
}

static void
keep_screen_awake (MentorWindow *self, gboolean awake)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));

  if (awake && self->inhibit_cookie == 0)
    self->inhibit_cookie
        = gtk_application_inhibit (application, GTK_WINDOW (self), GTK_APPLICATION_INHIBIT_IDLE,
                                   _("A meeting is going on"));
  else if (!awake && self->inhibit_cookie != 0)
    {
      gtk_application_uninhibit (application, self->inhibit_cookie);
      self->inhibit_cookie = 0;
    }
}

void
mentor_window_set_presenting (MentorWindow *self, gboolean presenting)
{
  GtkWidget *focus;

  if (self->presenting == presenting || (presenting && !can_present (self)))
    return;

  /* What has the focus may be hidden in a moment. */
  focus = gtk_window_get_focus (GTK_WINDOW (self));
  if (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self->page)))
    gtk_widget_child_focus (GTK_WIDGET (self->page), GTK_DIR_TAB_FORWARD);

  self->presenting = presenting;
  if (presenting && self->text_size[TRUE] == 0)
    self->text_size[TRUE] = get_large_size (self);
  mentor_window_layout_set_content_shown (self->layout, TRUE);
  mentor_window_layout_set_alone (self->layout, presenting);
  gtk_widget_set_visible (GTK_WIDGET (self->header), !presenting);
  mentor_page_set_presenting (self->page, presenting);
  show_text_size (self);
  mentor_present_bar_set_active (self->present_bar, presenting);
  keep_screen_awake (self, presenting);
  if (presenting)
    gtk_window_fullscreen (GTK_WINDOW (self));
  else
    gtk_window_unfullscreen (GTK_WINDOW (self));
  mentor_window_update_present_actions (self);
}

static void
on_present (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  MentorWindow *self = user_data;

  mentor_window_set_presenting (self, !self->presenting);
}

static void
on_leave_presenting (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  mentor_window_set_presenting (user_data, FALSE);
}

/* The desktop has its own ways out of full screen. */
static void
on_fullscreened_changed (MentorWindow *self)
{
  if (!gtk_window_is_fullscreen (GTK_WINDOW (self)))
    mentor_window_set_presenting (self, FALSE);
}

static const GActionEntry entries[] = {
  { "present", on_present },
  { "leave-presenting", on_leave_presenting },
  { "text-larger", on_text_larger },
  { "text-smaller", on_text_smaller },
  { "text-normal", on_text_normal },
};

void
mentor_window_add_present_actions (MentorWindow *self)
{
  self->text_size[FALSE] = NORMAL;
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  g_signal_connect (self, "notify::fullscreened", G_CALLBACK (on_fullscreened_changed), NULL);
}

void
mentor_window_update_present_actions (MentorWindow *self)
{
  gboolean possible = can_present (self);

  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    {
      GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), entries[i].name);

      g_simple_action_set_enabled (G_SIMPLE_ACTION (action),
                                   entries[i].activate == on_leave_presenting ? self->presenting
                                                                              : possible);
    }
  if (possible)
    show_text_size (self);
}
