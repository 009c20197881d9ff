/* SPDX-License-Identifier: GPL-3.0-or-later */

/* MentorShareBar: a filled part of a line. */

#include "config.h"

#include "widgets/mentor-share-bar.h"

#define HEIGHT 4

struct _MentorShareBar
{
  GtkWidget parent_instance;

  guint share;
};

G_DEFINE_FINAL_TYPE (MentorShareBar, mentor_share_bar, GTK_TYPE_WIDGET)

static void
append (GtkSnapshot *snapshot, float x, float y, float width, const GdkRGBA *color, float alpha)
{
  GskRoundedRect rect;
  GdkRGBA faded = *color;

  faded.alpha *= alpha;
  gsk_rounded_rect_init_from_rect (&rect, &GRAPHENE_RECT_INIT (x, y, width, HEIGHT), HEIGHT / 2.0f);
  gtk_snapshot_push_rounded_clip (snapshot, &rect);
  gtk_snapshot_append_color (snapshot, &faded, &rect.bounds);
  gtk_snapshot_pop (snapshot);
}

static void
mentor_share_bar_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  MentorShareBar *self = MENTOR_SHARE_BAR (widget);
  float width = (float) gtk_widget_get_width (widget);
  float filled = width * (float) MIN (self->share, 100u) / 100.0f;
  float y = (float) ((gtk_widget_get_height (widget) - HEIGHT) / 2);
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  GdkRGBA color;

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &color);
  append (snapshot, 0, y, width, &color, 0.12f);
  if (filled > 0)
    append (snapshot, mirrored ? width - filled : 0, y, filled, &color, 0.6f);
}

static void
mentor_share_bar_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                          int *natural, int *minimum_baseline, int *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? 24 : HEIGHT;
  *natural = *minimum;
}

static void
mentor_share_bar_class_init (MentorShareBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->snapshot = mentor_share_bar_snapshot;
  widget_class->measure = mentor_share_bar_measure;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
  gtk_widget_class_set_css_name (widget_class, "sharebar");
}

static void
mentor_share_bar_init (MentorShareBar *self)
{
}

void
mentor_share_bar_set_share (MentorShareBar *self, guint share)
{
  g_return_if_fail (MENTOR_IS_SHARE_BAR (self));

  if (self->share == share)
    return;
  self->share = share;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
