/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The picture of a roles wheel. The two persons differ in more than colour: the mentee's wish is a
 * solid line with an even fill and round marks, the mentor's offer a dashed line with hatching and
 * hollow diamonds. Both marks can be seen where they lie on each other.
 */

#include "widgets/mentor-wheel-draw.h"

#include <adwaita.h>
#include <math.h>

#define HATCH_DISTANCE 7

static void
set_colour (cairo_t *cr, const GdkRGBA *colour, double alpha)
{
  cairo_set_source_rgba (cr, colour->red, colour->green, colour->blue, colour->alpha * alpha);
}

static void
look_up (GtkStyleContext *style, const char *name, const char *fallback, GdkRGBA *colour)
{
  if (!gtk_style_context_lookup_color (style, name, colour))
    gdk_rgba_parse (colour, fallback);
}

void
mentor_wheel_colours_init (MentorWheelColours *colours, GtkWidget *widget)
{
  GtkStyleContext *style = gtk_widget_get_style_context (widget);

  colours->scale = gtk_widget_get_scale_factor (widget);
  gtk_style_context_get_color (style, &colours->text);
  look_up (style, "window_bg_color", "#fafafa", &colours->background);
  look_up (style, "accent_color", "#1c71d8", &colours->focus);
  look_up (style, "accent_color", "#1c71d8", &colours->person[MENTOR_WHEEL_WISH]);
  look_up (style, "mentor_offer_color", "#b84e00", &colours->person[MENTOR_WHEEL_OFFER]);
  colours->high_contrast
      = adw_style_manager_get_high_contrast (adw_style_manager_get_default ());
}

static void
add_sector (cairo_t *cr, const MentorWheelGeometry *wheel, int sector, double inset)
{
  double step = 2.0 * G_PI / wheel->n_sectors;
  double middle = mentor_wheel_geometry_get_angle (wheel, (guint) sector) - G_PI / 2.0;
  double inner = mentor_wheel_geometry_get_ring (wheel, 0) * 0.5 + inset;
  double outer = MAX (wheel->radius - inset, inner);

  cairo_new_path (cr);
  cairo_arc (cr, wheel->centre.x, wheel->centre.y, outer, middle - step / 2.0 + inset / outer,
             middle + step / 2.0 - inset / outer);
  cairo_arc_negative (cr, wheel->centre.x, wheel->centre.y, inner, middle + step * 0.3,
                      middle - step * 0.3);
  cairo_close_path (cr);
}

static void
draw_grid (cairo_t *cr, const MentorWheelPicture *picture)
{
  const MentorWheelGeometry *wheel = &picture->geometry;
  const MentorWheelColours *colours = &picture->colours;
  double faint = colours->high_contrast ? 0.5 : 0.14;
  double step = 2.0 * G_PI / wheel->n_sectors;
  double hub = mentor_wheel_geometry_get_ring (wheel, 0);

  cairo_arc (cr, wheel->centre.x, wheel->centre.y, wheel->radius, 0, 2.0 * G_PI);
  set_colour (cr, &colours->text, colours->high_contrast ? 0.0 : 0.025);
  cairo_fill (cr);

  if (picture->aim.sector >= 0 && picture->aim.sector != picture->selected)
    {
      add_sector (cr, wheel, picture->aim.sector, 0.0);
      set_colour (cr, &colours->text, 0.05);
      cairo_fill (cr);
    }
  if (picture->selected >= 0)
    {
      add_sector (cr, wheel, picture->selected, 0.0);
      set_colour (cr, &colours->text, colours->high_contrast ? 0.15 : 0.09);
      cairo_fill (cr);
    }

  cairo_set_line_width (cr, 1.0);
  for (guint value = 0; value <= wheel->n_rings; value++)
    {
      if (picture->small && value != 0 && value != wheel->n_rings)
        continue;
      cairo_arc (cr, wheel->centre.x, wheel->centre.y,
                 mentor_wheel_geometry_get_ring (wheel, value) - 0.5, 0, 2.0 * G_PI);
      set_colour (cr, &colours->text, value == wheel->n_rings ? MIN (faint * 2.0, 1.0) : faint);
      cairo_stroke (cr);
    }

  for (guint i = 0; wheel->n_sectors > 1 && i < wheel->n_sectors; i++)
    {
      double angle = mentor_wheel_geometry_get_angle (wheel, i) + step / 2.0;

      cairo_move_to (cr, wheel->centre.x + hub * sin (angle), wheel->centre.y - hub * cos (angle));
      cairo_line_to (cr, wheel->centre.x + wheel->radius * sin (angle),
                     wheel->centre.y - wheel->radius * cos (angle));
    }
  set_colour (cr, &colours->text, faint);
  cairo_stroke (cr);
}

/* A tile of hatching that repeats without a seam, made for the pixels of the screen. To fill a shape
 * with it costs a fifth of drawing the lines into the shape. */
static cairo_pattern_t *
create_hatching (const GdkRGBA *colour, double alpha, int scale)
{
  cairo_surface_t *tile = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, HATCH_DISTANCE * scale,
                                                      HATCH_DISTANCE * scale);
  cairo_pattern_t *pattern;
  cairo_t *cr;

  cairo_surface_set_device_scale (tile, scale, scale);
  cr = cairo_create (tile);
  for (int i = 0; i <= 2; i++)
    {
      cairo_move_to (cr, i * HATCH_DISTANCE + 1, -1);
      cairo_line_to (cr, (i - 1) * HATCH_DISTANCE - 1, HATCH_DISTANCE + 1);
    }
  cairo_set_line_width (cr, 1.0);
  set_colour (cr, colour, alpha);
  cairo_stroke (cr);
  cairo_destroy (cr);
  pattern = cairo_pattern_create_for_surface (tile);
  cairo_pattern_set_extend (pattern, CAIRO_EXTEND_REPEAT);
  cairo_surface_destroy (tile);
  return pattern;
}

/* Draws into the present path. Leaves it empty. */
static void
fill_shape (cairo_t *cr, const MentorWheelColours *colours, MentorWheelPerson person)
{
  cairo_pattern_t *hatching;

  if (person == MENTOR_WHEEL_WISH)
    {
      set_colour (cr, &colours->person[person], colours->high_contrast ? 0.3 : 0.2);
      cairo_fill (cr);
      return;
    }

  hatching = create_hatching (&colours->person[person], colours->high_contrast ? 0.8 : 0.4,
                              MAX (colours->scale, 1));
  cairo_set_source (cr, hatching);
  cairo_fill (cr);
  cairo_pattern_destroy (hatching);
}

static void
stroke_shape (cairo_t *cr, const MentorWheelColours *colours, MentorWheelPerson person,
              double width)
{
  static const double dashes[] = { 6.0, 3.5 };

  cairo_save (cr);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_line_width (cr, width);
  if (person == MENTOR_WHEEL_OFFER)
    cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0.0);
  set_colour (cr, &colours->person[person], 1.0);
  cairo_stroke (cr);
  cairo_restore (cr);
}

static void
add_shape (cairo_t *cr, const MentorWheelGeometry *wheel, const double *values)
{
  g_autofree MentorWheelPoint *points = g_new (MentorWheelPoint, wheel->n_sectors);

  mentor_wheel_geometry_get_polygon (wheel, values, points);
  cairo_new_path (cr);
  for (guint i = 0; i < wheel->n_sectors; i++)
    cairo_line_to (cr, points[i].x, points[i].y);
  cairo_close_path (cr);
}

static void
draw_mark (cairo_t *cr, const MentorWheelColours *colours, MentorWheelPerson person,
           MentorWheelPoint at)
{
  cairo_new_path (cr);
  if (person == MENTOR_WHEEL_WISH)
    {
      cairo_arc (cr, at.x, at.y, 4.0, 0, 2.0 * G_PI);
      set_colour (cr, &colours->person[person], 1.0);
      cairo_fill (cr);
      return;
    }

  cairo_move_to (cr, at.x, at.y - 7.5);
  cairo_line_to (cr, at.x + 7.5, at.y);
  cairo_line_to (cr, at.x, at.y + 7.5);
  cairo_line_to (cr, at.x - 7.5, at.y);
  cairo_close_path (cr);
  set_colour (cr, &colours->background, 1.0);
  cairo_fill_preserve (cr);
  cairo_set_line_width (cr, 2.0);
  set_colour (cr, &colours->person[person], 1.0);
  cairo_stroke (cr);
}

static gboolean
has_shape (const MentorWheelPicture *picture, const double *values)
{
  for (guint i = 0; values != NULL && i < picture->geometry.n_sectors; i++)
    if (values[i] > 0.0)
      return TRUE;
  return FALSE;
}

/* Dots for both persons, the colour and small marks say whose: it stands behind, but can be read. */
static void
draw_earlier (cairo_t *cr, const MentorWheelPicture *picture, MentorWheelPerson person)
{
  static const double dots[] = { 3.0, 5.0 };
  const MentorWheelGeometry *wheel = &picture->geometry;
  const double *values = picture->earlier[person];
  double alpha = picture->colours.high_contrast ? 1.0 : 0.65;

  cairo_save (cr);
  add_shape (cr, wheel, values);

  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_dash (cr, dots, G_N_ELEMENTS (dots), 0.0);
  cairo_set_line_width (cr, 2.5);
  set_colour (cr, &picture->colours.person[person], alpha);
  cairo_stroke (cr);
  cairo_restore (cr);

  for (guint i = 0; i < wheel->n_sectors; i++)
    if (values[i] > 0.0)
      {
        MentorWheelPoint at = mentor_wheel_geometry_get_point (wheel, i, values[i]);
        double size = person == MENTOR_WHEEL_WISH ? 2.5 : 4.0;

        if (person == MENTOR_WHEEL_WISH)
          cairo_arc (cr, at.x, at.y, size, 0, 2.0 * G_PI);
        else
          {
            cairo_move_to (cr, at.x, at.y - size);
            cairo_line_to (cr, at.x + size, at.y);
            cairo_line_to (cr, at.x, at.y + size);
            cairo_line_to (cr, at.x - size, at.y);
            cairo_close_path (cr);
          }
        set_colour (cr, &picture->colours.person[person], alpha);
        cairo_fill (cr);
      }
}

/* The ring that a press would choose, or the mark that it would take. */
static void
draw_aim (cairo_t *cr, const MentorWheelPicture *picture)
{
  const MentorWheelGeometry *wheel = &picture->geometry;
  const MentorWheelAim *aim = &picture->aim;
  const GdkRGBA *colour = &picture->colours.person[aim->person];

  if (aim->on_mark)
    {
      double value = picture->values[aim->person][aim->sector];
      MentorWheelPoint at = mentor_wheel_geometry_get_point (wheel, (guint) aim->sector, value);

      cairo_arc (cr, at.x, at.y, 11.0, 0, 2.0 * G_PI);
      set_colour (cr, colour, picture->colours.high_contrast ? 0.5 : 0.25);
      cairo_fill (cr);
    }
  else if (aim->value >= 0)
    {
      double step = 2.0 * G_PI / wheel->n_sectors;
      double middle
          = mentor_wheel_geometry_get_angle (wheel, (guint) aim->sector) - G_PI / 2.0;

      cairo_new_path (cr);
      cairo_arc (cr, wheel->centre.x, wheel->centre.y,
                 mentor_wheel_geometry_get_ring (wheel, aim->value) - 0.5, middle - step / 2.0,
                 middle + step / 2.0);
      cairo_set_line_width (cr, 3.0);
      set_colour (cr, colour, picture->colours.high_contrast ? 1.0 : 0.6);
      cairo_stroke (cr);
    }
}

static void
draw_focus (cairo_t *cr, const MentorWheelPicture *picture)
{
  const MentorWheelGeometry *wheel = &picture->geometry;
  MentorWheelPerson person = picture->focused_person;
  double value = picture->values[person][picture->focused];
  MentorWheelPoint at = mentor_wheel_geometry_get_point (wheel, (guint) picture->focused, value);

  add_sector (cr, wheel, picture->focused, 1.5);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_line_width (cr, 2.0);
  set_colour (cr, &picture->colours.focus, picture->colours.high_contrast ? 1.0 : 0.6);
  cairo_stroke (cr);

  draw_mark (cr, &picture->colours, person, at);
  cairo_arc (cr, at.x, at.y, 12.0, 0, 2.0 * G_PI);
  cairo_set_line_width (cr, 2.5);
  set_colour (cr, &picture->colours.focus, 1.0);
  cairo_stroke (cr);
}

void
mentor_wheel_draw (cairo_t *cr, const MentorWheelPicture *picture)
{
  const MentorWheelGeometry *wheel = &picture->geometry;

  if (wheel->n_sectors == 0 || wheel->radius < 4.0)
    return;
  cairo_set_tolerance (cr, 0.25);
  draw_grid (cr, picture);

  for (int person = 0; person < MENTOR_WHEEL_N_PERSONS; person++)
    if (has_shape (picture, picture->earlier[person]))
      draw_earlier (cr, picture, person);
  if (picture->aim.sector >= 0)
    draw_aim (cr, picture);

  for (int person = 0; person < MENTOR_WHEEL_N_PERSONS; person++)
    if (has_shape (picture, picture->values[person]))
      {
        add_shape (cr, wheel, picture->values[person]);
        if (picture->small && person == MENTOR_WHEEL_OFFER)
          cairo_new_path (cr);
        else
          fill_shape (cr, &picture->colours, person);
      }
  for (int person = 0; person < MENTOR_WHEEL_N_PERSONS; person++)
    if (has_shape (picture, picture->values[person]))
      {
        add_shape (cr, wheel, picture->values[person]);
        stroke_shape (cr, &picture->colours, person, picture->small ? 1.5 : 2.0);
      }

  /* The diamonds first: a dot fits into one. */
  for (int person = MENTOR_WHEEL_N_PERSONS - 1; !picture->small && person >= 0; person--)
    for (guint i = 0; i < wheel->n_sectors; i++)
      if (picture->values[person][i] > 0.0)
        draw_mark (cr, &picture->colours, person,
                   mentor_wheel_geometry_get_point (wheel, i, picture->values[person][i]));

  if (picture->focused >= 0)
    draw_focus (cr, picture);
}

void
mentor_wheel_draw_sample (cairo_t *cr, const MentorWheelColours *colours, MentorWheelPerson person,
                          double width, double height)
{
  double middle = floor (height / 2.0);

  cairo_rectangle (cr, 1.0, middle, width - 2.0, height - middle);
  fill_shape (cr, colours, person);
  cairo_move_to (cr, 1.0, middle);
  cairo_line_to (cr, width - 1.0, middle);
  stroke_shape (cr, colours, person, 2.0);
  draw_mark (cr, colours, person, (MentorWheelPoint){ width / 2.0, middle });
}
