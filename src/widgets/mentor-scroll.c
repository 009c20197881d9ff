/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Scrolling: to a widget that was just made, back to where one was, and in popovers. */

#include "config.h"

#include "widgets/mentor-scroll.h"

#define MARGIN 6

static void
scroll_one (GtkScrolledWindow *window, GtkWidget *widget)
{
  GtkWidget *child = gtk_scrolled_window_get_child (window);
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (window);
  double value = gtk_adjustment_get_value (adjustment);
  double page = gtk_adjustment_get_page_size (adjustment);
  graphene_rect_t bounds;
  double top;
  double bottom;

  if (child == NULL || !gtk_widget_compute_bounds (widget, child, &bounds))
    return;

  /* Bounds are relative to the viewport, that is to what is shown. */
  top = bounds.origin.y - MARGIN;
  bottom = bounds.origin.y + bounds.size.height + MARGIN;
  if (bottom > page)
    value += bottom - page;
  if (top - MAX (bottom - page, 0) < 0)
    value += top - MAX (bottom - page, 0);
  gtk_adjustment_set_value (adjustment, value);
}

/* The first tick comes before the layout that is waited for. */
static gboolean
on_tick (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  int *ticks = user_data;
  GtkWidget *ancestor = widget;

  if (++*ticks < 2)
    return G_SOURCE_CONTINUE;

  while ((ancestor = gtk_widget_get_ancestor (gtk_widget_get_parent (ancestor),
                                              GTK_TYPE_SCROLLED_WINDOW)) != NULL)
    {
      scroll_one (GTK_SCROLLED_WINDOW (ancestor), widget);
      if (gtk_widget_get_parent (ancestor) == NULL)
        break;
    }

  return G_SOURCE_REMOVE;
}

void
mentor_scroll_into_view (GtkWidget *widget)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  gtk_widget_add_tick_callback (widget, on_tick, g_new0 (int, 1), g_free);
  gtk_widget_queue_resize (widget);
}

/* Frames after which it is taken for shorter than it was. */
#define MAX_FRAMES 10

typedef struct
{
  double value;
  guint n_frames;
} Return;

static gboolean
on_frame (GtkWidget *scroller, GdkFrameClock *clock, gpointer data)
{
  GtkAdjustment *adjustment
      = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
  Return *to = data;
  double most = gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment);

  if (++to->n_frames < 2 || (most < to->value && to->n_frames < MAX_FRAMES))
    return G_SOURCE_CONTINUE;
  gtk_adjustment_set_value (adjustment, to->value);
  return G_SOURCE_REMOVE;
}

void
mentor_scroll_return (GtkScrolledWindow *scroller, double value)
{
  Return *to = g_new0 (Return, 1);

  g_return_if_fail (GTK_IS_SCROLLED_WINDOW (scroller));

  to->value = value;
  gtk_widget_add_tick_callback (GTK_WIDGET (scroller), on_frame, to, g_free);
}

void
mentor_scroll_popover (GtkPopover *popover, GtkWidget *child)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  g_return_if_fail (GTK_IS_POPOVER (popover));

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_width (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_widget_set_focusable (scroller, FALSE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), child);
  gtk_popover_set_child (popover, scroller);
}
