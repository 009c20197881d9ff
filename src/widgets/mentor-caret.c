/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Keeps the caret of tall text views in sight. The scroller carries the state as its data. */

#include "config.h"

#include "widgets/mentor-caret.h"

#define MARGIN 24

typedef struct
{
  GtkScrolledWindow *scroller; /* not owned: owns this */
  GtkWidget *focus;            /* weak */
  GtkTextBuffer *buffer;       /* of the focus, if a text view; weak */
  GtkWidget *root;             /* weak */
  gulong caret_handler;
  gulong focus_handler;
  guint idle_id;
} Follower;

static gboolean
scroll_to_focus (gpointer user_data)
{
  Follower *self = user_data;
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scroller);
  GtkWidget *viewport = gtk_scrolled_window_get_child (self->scroller);
  double value = gtk_adjustment_get_value (adjustment);
  double page = gtk_adjustment_get_page_size (adjustment);
  double top, bottom, x;

  self->idle_id = 0;
  if (self->focus == NULL || !gtk_widget_get_mapped (self->focus))
    return G_SOURCE_REMOVE;

  if (GTK_IS_TEXT_VIEW (self->focus))
    {
      GdkRectangle caret;
      int caret_x, caret_y;

      gtk_text_view_get_cursor_locations (GTK_TEXT_VIEW (self->focus), NULL, &caret, NULL);
      gtk_text_view_buffer_to_window_coords (GTK_TEXT_VIEW (self->focus), GTK_TEXT_WINDOW_WIDGET,
                                             caret.x, caret.y, &caret_x, &caret_y);
      if (!gtk_widget_translate_coordinates (self->focus, viewport, 0, caret_y, &x, &top))
        return G_SOURCE_REMOVE;
      bottom = top + caret.height;
    }
  else
    {
      if (!gtk_widget_translate_coordinates (self->focus, viewport, 0, 0, &x, &top))
        return G_SOURCE_REMOVE;
      bottom = top + gtk_widget_get_height (self->focus);
    }

  if (bottom - top > page - 2 * MARGIN)
    bottom = top + page - 2 * MARGIN;
  if (top < MARGIN)
    gtk_adjustment_set_value (adjustment, value + top - MARGIN);
  else if (bottom > page - MARGIN)
    gtk_adjustment_set_value (adjustment, value + bottom - page + MARGIN);

  return G_SOURCE_REMOVE;
}

/* After the frame's layout, when a text that grew has its new height. */
static void
queue_scroll (Follower *self)
{
  if (self->idle_id == 0)
    self->idle_id = g_idle_add_full (GDK_PRIORITY_REDRAW + 10, scroll_to_focus, self, NULL);
}

static void
set_focus (Follower *self, GtkWidget *focus)
{
  if (self->buffer != NULL)
    g_clear_signal_handler (&self->caret_handler, self->buffer);
  self->caret_handler = 0;
  g_set_weak_pointer (&self->buffer, NULL);
  g_set_weak_pointer (&self->focus, focus);

  if (focus == NULL)
    return;

  if (GTK_IS_TEXT_VIEW (focus))
    {
      g_set_weak_pointer (&self->buffer, gtk_text_view_get_buffer (GTK_TEXT_VIEW (focus)));
      self->caret_handler = g_signal_connect_swapped (self->buffer, "notify::cursor-position",
                                                      G_CALLBACK (queue_scroll), self);
    }
  queue_scroll (self);
}

static void
on_focus_widget_notify (Follower *self)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (self->root));

  /* A popover of a child is a surface of its own. */
  if (focus != NULL
      && (!gtk_widget_is_ancestor (focus, GTK_WIDGET (self->scroller))
          || gtk_widget_get_native (focus) != gtk_widget_get_native (GTK_WIDGET (self->scroller))))
    focus = NULL;
  if (focus != self->focus)
    set_focus (self, focus);
}

static void
on_root_notify (Follower *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self->scroller));

  if (self->root != NULL)
    g_clear_signal_handler (&self->focus_handler, self->root);
  self->focus_handler = 0;
  g_set_weak_pointer (&self->root, GTK_WIDGET (root));

  if (root != NULL)
    self->focus_handler = g_signal_connect_swapped (
        root, "notify::focus-widget", G_CALLBACK (on_focus_widget_notify), self);
  else
    set_focus (self, NULL);
}

static void
follower_free (gpointer data)
{
  Follower *self = data;

  g_clear_handle_id (&self->idle_id, g_source_remove);
  set_focus (self, NULL);
  g_clear_handle_id (&self->idle_id, g_source_remove);
  if (self->root != NULL)
    g_clear_signal_handler (&self->focus_handler, self->root);
  g_set_weak_pointer (&self->root, NULL);
  g_free (self);
}

void
mentor_caret_follow (GtkScrolledWindow *scroller)
{
  Follower *self;

  g_return_if_fail (GTK_IS_SCROLLED_WINDOW (scroller));

  self = g_new0 (Follower, 1);
  self->scroller = scroller;
  g_object_set_data_full (G_OBJECT (scroller), "mentor-caret", self, follower_free);
  g_signal_connect_swapped (scroller, "notify::root", G_CALLBACK (on_root_notify), self);
  on_root_notify (self);
}
