/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The picture of the roles used: segments from the mentor in the middle outwards, and the axis. */

#include "config.h"

#include <glib/gi18n.h>
#include <math.h>

#include "widgets/mentor-wheel-draw.h"
#include "widgets/mentor-wheel-used-private.h"

static void
set_colour (cairo_t *cr, const GdkRGBA *colour, double alpha)
{
  cairo_set_source_rgba (cr, colour->red, colour->green, colour->blue, colour->alpha * alpha);
}

static void
add_segment (cairo_t *cr, const MentorWheelGeometry *wheel, guint sector, int value)
{
  double half = G_PI / wheel->n_sectors;
  double middle = mentor_wheel_geometry_get_angle (wheel, sector) - G_PI / 2.0;
  double inner = mentor_wheel_geometry_get_ring (wheel, value - 1) + 1.5;
  double outer = mentor_wheel_geometry_get_ring (wheel, value) - 1.5;

  cairo_new_path (cr);
  cairo_arc (cr, wheel->centre.x, wheel->centre.y, outer, middle - half + 1.5 / outer,
             middle + half - 1.5 / outer);
  cairo_arc_negative (cr, wheel->centre.x, wheel->centre.y, inner, middle + half - 1.5 / inner,
                      middle - half + 1.5 / inner);
  cairo_close_path (cr);
}

static void
draw_part (MentorWheelUsed *self, cairo_t *cr, MentorWheelUsedPart *part,
           const MentorWheelColours *colours)
{
  const GdkRGBA *accent = &colours->person[MENTOR_WHEEL_WISH];
  int used = part->use != NULL ? mentor_record_get_int (part->use, "used") : 0;
  gboolean selected
      = g_strcmp0 (mentor_record_get_id (MENTOR_RECORD (part->role)), self->selected) == 0;
  gboolean aimed = self->aim_sector == (int) part->sector;

  cairo_set_line_width (cr, 1.0);
  for (int value = 1; value <= MENTOR_ROLE_USE_MAX; value++)
    {
      add_segment (cr, &self->geometry, part->sector, value);
      if (value <= used)
        set_colour (cr, accent, colours->high_contrast ? 1.0 : 0.85);
      else
        set_colour (cr, &colours->text, selected ? 0.1 : 0.04);
      cairo_fill_preserve (cr);
      if (aimed && value > used && value <= self->aim_value)
        {
          set_colour (cr, accent, 0.3);
          cairo_fill_preserve (cr);
        }
      set_colour (cr, &colours->text, colours->high_contrast ? 0.8 : 0.2);
      cairo_stroke (cr);
    }

  if (part->scale != NULL && gtk_widget_has_visible_focus (part->scale))
    {
      double half = G_PI / self->geometry.n_sectors;
      double middle = mentor_wheel_geometry_get_angle (&self->geometry, part->sector) - G_PI / 2.0;
      double inner = mentor_wheel_geometry_get_ring (&self->geometry, 0);

      cairo_new_path (cr);
      cairo_arc (cr, self->geometry.centre.x, self->geometry.centre.y, self->geometry.radius + 2.0,
                 middle - half, middle + half);
      cairo_arc_negative (cr, self->geometry.centre.x, self->geometry.centre.y, inner,
                          middle + half, middle - half);
      cairo_close_path (cr);
      cairo_set_line_width (cr, 3.0);
      set_colour (cr, &colours->text, 1.0);
      cairo_stroke (cr);
    }
}

/* An arrow with a head at both ends between the names of the axis. */
static void
draw_axis (MentorWheelUsed *self, cairo_t *cr, const MentorWheelColours *colours)
{
  graphene_rect_t low, high;
  double left, right, y = floor (self->axis_y) + 0.5;

  if (self->axis_y < 0
      || !gtk_widget_compute_bounds (self->ends[MENTOR_WHEEL_USED_X_LOW], GTK_WIDGET (self), &low)
      || !gtk_widget_compute_bounds (self->ends[MENTOR_WHEEL_USED_X_HIGH], GTK_WIDGET (self),
                                     &high))
    return;
  left = low.origin.x + low.size.width + MENTOR_WHEEL_USED_GAP;
  right = high.origin.x - MENTOR_WHEEL_USED_GAP;
  if (right - left < 20)
    return;

  cairo_move_to (cr, left + 5, y - 4);
  cairo_line_to (cr, left, y);
  cairo_line_to (cr, left + 5, y + 4);
  cairo_move_to (cr, left, y);
  cairo_line_to (cr, right, y);
  cairo_move_to (cr, right - 5, y - 4);
  cairo_line_to (cr, right, y);
  cairo_line_to (cr, right - 5, y + 4);
  cairo_set_line_width (cr, 1.0);
  set_colour (cr, &colours->text, colours->high_contrast ? 1.0 : 0.5);
  cairo_stroke (cr);
}

static void
draw_hub (MentorWheelUsed *self, GtkSnapshot *snapshot, const MentorWheelColours *colours)
{
  g_autoptr (PangoLayout) layout
      = gtk_widget_create_pango_layout (GTK_WIDGET (self), C_ ("in the wheel", "Mentor"));
  int width, height;

  pango_layout_get_pixel_size (layout, &width, &height);
  if (width / 2.0 > mentor_wheel_geometry_get_ring (&self->geometry, 0))
    return;
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (
      snapshot, &GRAPHENE_POINT_INIT ((float) floor (self->geometry.centre.x - width / 2.0),
                                      (float) floor (self->geometry.centre.y - height / 2.0)));
  gtk_snapshot_append_layout (snapshot, layout, &colours->text);
  gtk_snapshot_restore (snapshot);
}

void
mentor_wheel_used_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  MentorWheelUsed *self = MENTOR_WHEEL_USED (widget);
  MentorWheelColours colours;
  cairo_t *cr;

  if (self->geometry.n_sectors != self->parts->len || self->geometry.radius < 20.0)
    return;

  mentor_wheel_colours_init (&colours, widget);
  cr = gtk_snapshot_append_cairo (snapshot,
                                  &GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (widget),
                                                       (float) gtk_widget_get_height (widget)));
  for (guint i = 0; i < self->parts->len; i++)
    draw_part (self, cr, mentor_wheel_used_get_part (self, i), &colours);
  draw_axis (self, cr, &colours);
  cairo_destroy (cr);
  draw_hub (self, snapshot, &colours);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    gtk_widget_snapshot_child (widget, child, snapshot);
}
