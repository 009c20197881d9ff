/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Columns for the meetings, and two bars for what was agreed (hatched) and used (filled). */

#include "config.h"

#include "widgets/mentor-wheel-trend.h"

#include <math.h>
#include <string.h>

#include "model/mentor-role-trend.h"
#include "widgets/mentor-wheel-draw.h"

#define MIN_WIDTH 180
#define NATURAL_WIDTH 300
#define HEIGHT 44
#define COLUMN_MAX 26.0
#define BARS_PART 0.34

struct _MentorWheelTrend
{
  GtkWidget parent_instance;

  int *used;
  guint n_meetings;
  int chosen;
  int agreed, all_used;
};

G_DEFINE_FINAL_TYPE (MentorWheelTrend, mentor_wheel_trend, GTK_TYPE_WIDGET)

static void
set_colour (cairo_t *cr, const GdkRGBA *colour, double alpha)
{
  cairo_set_source_rgba (cr, colour->red, colour->green, colour->blue, colour->alpha * alpha);
}

static void
draw_columns (MentorWheelTrend *self, cairo_t *cr, const MentorWheelColours *colours, double width)
{
  const GdkRGBA *accent = &colours->person[MENTOR_WHEEL_WISH];
  double bottom = HEIGHT - 8.0, full = bottom - 2.0;
  double step = MIN (width / self->n_meetings, COLUMN_MAX);

  for (guint i = 0; i < self->n_meetings; i++)
    {
      double x = floor (i * step) + 1.0, wide = MAX (floor (step) - 3.0, 2.0);
      double high = self->used[i] > 0 ? floor (full * self->used[i] / MENTOR_ROLE_USE_MAX) : 0.0;

      /* The room that "much" would take. */
      cairo_rectangle (cr, x, bottom - full, wide, full);
      set_colour (cr, &colours->text, colours->high_contrast ? 0.15 : 0.05);
      cairo_fill (cr);
      if (high > 0.0)
        {
          cairo_rectangle (cr, x, bottom - high, wide, high);
          set_colour (cr, accent, (int) i == self->chosen || colours->high_contrast ? 1.0 : 0.65);
          cairo_fill (cr);
        }
      cairo_rectangle (cr, x, bottom, wide, 1.0);
      set_colour (cr, &colours->text, self->used[i] == MENTOR_ROLE_NOT_SAID ? 0.25 : 0.7);
      cairo_fill (cr);
      if ((int) i == self->chosen)
        {
          cairo_arc (cr, x + wide / 2.0, bottom + 5.0, 2.5, 0, 2.0 * G_PI);
          set_colour (cr, &colours->text, 0.9);
          cairo_fill (cr);
        }
    }
}

static void
draw_bar (cairo_t *cr, const MentorWheelColours *colours, gboolean agreed, int part, double x,
          double y, double width, double height)
{
  const GdkRGBA *colour = &colours->person[agreed ? MENTOR_WHEEL_OFFER : MENTOR_WHEEL_WISH];
  double length = floor (width * CLAMP (part, 0, 100) / 100.0);

  cairo_rectangle (cr, x, y, width, height);
  set_colour (cr, &colours->text, colours->high_contrast ? 0.15 : 0.05);
  cairo_fill (cr);
  if (part <= 0)
    return;

  cairo_rectangle (cr, x, y, length, height);
  if (!agreed)
    {
      set_colour (cr, colour, 1.0);
      cairo_fill (cr);
      return;
    }
  cairo_save (cr);
  cairo_clip (cr);
  for (double at = x - height; at < x + length; at += 5.0)
    {
      cairo_move_to (cr, at, y + height);
      cairo_line_to (cr, at + height, y);
    }
  cairo_set_line_width (cr, 1.5);
  set_colour (cr, colour, 1.0);
  cairo_stroke (cr);
  cairo_restore (cr);
  cairo_rectangle (cr, x + 0.5, y + 0.5, length - 1.0, height - 1.0);
  cairo_set_line_width (cr, 1.0);
  set_colour (cr, colour, 1.0);
  cairo_stroke (cr);
}

static void
mentor_wheel_trend_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  MentorWheelTrend *self = MENTOR_WHEEL_TREND (widget);
  MentorWheelColours colours;
  double width = gtk_widget_get_width (widget);
  double bars = floor (width * BARS_PART);
  cairo_t *cr;

  mentor_wheel_colours_init (&colours, widget);
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) width, HEIGHT));
  if (self->n_meetings > 0)
    draw_columns (self, cr, &colours, width - bars - 12.0);
  draw_bar (cr, &colours, TRUE, self->agreed, width - bars, 8.0, bars, 11.0);
  draw_bar (cr, &colours, FALSE, self->all_used, width - bars, 23.0, bars, 11.0);
  cairo_destroy (cr);
}

static void
mentor_wheel_trend_measure (GtkWidget *widget, GtkOrientation orientation, int for_size,
                            int *minimum, int *natural, int *minimum_baseline,
                            int *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? MIN_WIDTH : HEIGHT;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? NATURAL_WIDTH : HEIGHT;
}

static void
mentor_wheel_trend_finalize (GObject *object)
{
  g_free (MENTOR_WHEEL_TREND (object)->used);
  G_OBJECT_CLASS (mentor_wheel_trend_parent_class)->finalize (object);
}

static void
mentor_wheel_trend_class_init (MentorWheelTrendClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = mentor_wheel_trend_finalize;
  widget_class->measure = mentor_wheel_trend_measure;
  widget_class->snapshot = mentor_wheel_trend_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
mentor_wheel_trend_init (MentorWheelTrend *self)
{
  self->chosen = -1;
  self->agreed = self->all_used = MENTOR_ROLE_NOT_SAID;
}

GtkWidget *
mentor_wheel_trend_new (void)
{
  return g_object_new (MENTOR_TYPE_WHEEL_TREND, NULL);
}

void
mentor_wheel_trend_show (MentorWheelTrend *self, const int *used, guint n_meetings, int chosen,
                         int agreed, int all_used)
{
  g_return_if_fail (MENTOR_IS_WHEEL_TREND (self));

  g_free (self->used);
  self->used = g_new (int, n_meetings + 1);
  memcpy (self->used, used, sizeof (int) * n_meetings);
  self->n_meetings = n_meetings;
  self->chosen = chosen;
  self->agreed = agreed;
  self->all_used = all_used;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
mentor_wheel_trend_set_words (MentorWheelTrend *self, const char *words)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}
