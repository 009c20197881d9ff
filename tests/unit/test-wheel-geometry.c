/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The geometry of the roles wheel: shapes, hits, and names that never touch. */

#include "widgets/mentor-wheel-geometry.h"

#include <math.h>
#include <string.h>

#define RINGS 5

static const char *const danish[]
    = { "Ven",      "Coach",    "Historiefortæller", "Videndeler",       "Netværker",
        "Døråbner", "Rådgiver", "Kritiker",          "Sparringspartner", "Sponsor" };
static const char *const english[]
    = { "Friend",      "Coach",   "Storyteller", "Knowledge sharer", "Networker",
        "Door opener", "Adviser", "Critic",      "Sparring partner", "Sponsor" };

/* Letters of 11 points are about 7.4 pixels wide and 20 high. */
static void
measure_label (const char *name, MentorWheelLabel *label)
{
  const char *space = strchr (name, ' ');
  double letters = (double) g_utf8_strlen (name, -1);

  label->width = label->wrapped_width = letters * 7.4;
  label->height = label->wrapped_height = 20.0;
  if (space != NULL)
    {
      label->wrapped_width = MAX (space - name, letters - (space - name) - 1.0) * 7.4;
      label->wrapped_height = 40.0;
    }
}

static void
assert_near (double value, double expected)
{
  g_assert_cmpfloat_with_epsilon (value, expected, 1e-6);
}

static void
test_points (void)
{
  MentorWheelGeometry wheel;

  mentor_wheel_geometry_init (&wheel, 400, 300, 4, RINGS, NULL, NULL);
  assert_near (wheel.radius, 150);
  assert_near (wheel.centre.x, 200);
  assert_near (wheel.centre.y, 150);

  MentorWheelPoint top = mentor_wheel_geometry_get_point (&wheel, 0, 5);
  MentorWheelPoint right = mentor_wheel_geometry_get_point (&wheel, 1, 5);
  MentorWheelPoint bottom = mentor_wheel_geometry_get_point (&wheel, 2, 0);
  assert_near (top.x, 200);
  assert_near (top.y, 0);
  assert_near (right.x, 350);
  assert_near (right.y, 150);
  assert_near (bottom.x, 200);
  assert_near (bottom.y, 150 + mentor_wheel_geometry_get_ring (&wheel, 0));

  g_assert_cmpfloat (mentor_wheel_geometry_get_ring (&wheel, 0), >, 0);
  for (int i = 0; i < RINGS; i++)
    assert_near (mentor_wheel_geometry_get_ring (&wheel, i + 1)
                     - mentor_wheel_geometry_get_ring (&wheel, i),
                 (150 - mentor_wheel_geometry_get_ring (&wheel, 0)) / RINGS);
  assert_near (mentor_wheel_geometry_get_ring (&wheel, 9), 150);
}

static void
test_polygon (void)
{
  MentorWheelGeometry wheel;
  MentorWheelPoint points[10];
  double values[10] = { 5, 4, 3, 2, 1, 0, 1, 2, 3, 4 };

  mentor_wheel_geometry_init (&wheel, 500, 500, 10, RINGS, NULL, NULL);
  mentor_wheel_geometry_get_polygon (&wheel, values, points);

  for (guint i = 0; i < 10; i++)
    {
      double dx = points[i].x - wheel.centre.x, dy = points[i].y - wheel.centre.y;

      assert_near (hypot (dx, dy), mentor_wheel_geometry_get_ring (&wheel, values[i]));
      /* Values that mirror each other make a shape that does. */
      assert_near (points[i].y, points[(10 - i) % 10].y);
      assert_near (points[i].x - wheel.centre.x, wheel.centre.x - points[(10 - i) % 10].x);
    }
}

static void
test_pick (void)
{
  for (guint n = 1; n <= 12; n++)
    {
      MentorWheelGeometry wheel;

      mentor_wheel_geometry_init (&wheel, 333, 471, n, RINGS, NULL, NULL);
      for (guint sector = 0; sector < n; sector++)
        for (guint value = 0; value <= RINGS; value++)
          {
            MentorWheelPoint point = mentor_wheel_geometry_get_point (&wheel, sector, value);
            MentorWheelBox box = mentor_wheel_geometry_get_sector_box (&wheel, sector);
            guint found = 99;

            /* A hair inside, so that the outermost ring is not missed by rounding. */
            point.x += (wheel.centre.x - point.x) * 1e-9;
            point.y += (wheel.centre.y - point.y) * 1e-9;
            g_assert_cmpint (mentor_wheel_geometry_pick (&wheel, point.x, point.y, &found), ==,
                             (int) sector);
            g_assert_cmpuint (found, ==, value);
            g_assert_cmpfloat (point.x, >=, box.x - 1e-6);
            g_assert_cmpfloat (point.x, <=, box.x + box.width + 1e-6);
            g_assert_cmpfloat (point.y, >=, box.y - 1e-6);
            g_assert_cmpfloat (point.y, <=, box.y + box.height + 1e-6);
          }
      g_assert_cmpint (mentor_wheel_geometry_pick (&wheel, 1, 1, NULL), ==, -1);
    }
}

static void
assert_apart (const MentorWheelGeometry *wheel, const MentorWheelBox *boxes, double width,
              double height)
{
  for (guint i = 0; i < wheel->n_sectors; i++)
    {
      const MentorWheelBox *a = &boxes[i];
      double dx = MAX (MAX (a->x - wheel->centre.x, wheel->centre.x - a->x - a->width), 0.0);
      double dy = MAX (MAX (a->y - wheel->centre.y, wheel->centre.y - a->y - a->height), 0.0);

      g_assert_cmpfloat (hypot (dx, dy), >=, wheel->radius);
      g_assert_cmpfloat (a->x, >=, -0.5);
      g_assert_cmpfloat (a->y, >=, -0.5);
      g_assert_cmpfloat (a->x + a->width, <=, width + 0.5);
      g_assert_cmpfloat (a->y + a->height, <=, height + 0.5);

      for (guint j = i + 1; j < wheel->n_sectors; j++)
        {
          const MentorWheelBox *b = &boxes[j];

          g_assert_true (a->x >= b->x + b->width || b->x >= a->x + a->width
                         || a->y >= b->y + b->height || b->y >= a->y + a->height);
        }
    }
}

static void
test_labels (void)
{
  static const struct
  {
    double width, height;
  } sizes[] = { { 312, 312 }, { 336, 300 },  { 336, 336 },  { 360, 420 },
                { 400, 400 }, { 480, 400 },  { 560, 560 },  { 640, 640 },
                { 800, 600 }, { 600, 1000 }, { 1100, 720 }, { 1920, 1200 } };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    for (int language = 0; language < 2; language++)
      {
        MentorWheelGeometry wheel;
        MentorWheelLabel labels[10];
        MentorWheelBox boxes[10];
        MentorWheelLabelLayout layout;

        for (guint j = 0; j < 10; j++)
          measure_label (language == 0 ? danish[j] : english[j], &labels[j]);
        layout = mentor_wheel_geometry_init (&wheel, sizes[i].width, sizes[i].height, 10, RINGS,
                                             labels, boxes);
        g_test_message ("%.0f × %.0f: radius %.0f, letters × %.2f%s", sizes[i].width,
                        sizes[i].height, wheel.radius, layout.scale,
                        layout.wrapped ? ", broken" : "");

        assert_apart (&wheel, boxes, sizes[i].width, sizes[i].height);
        /* The wheel stays the main thing, the names readable. */
        g_assert_cmpfloat (wheel.radius, >=, MIN (sizes[i].width, sizes[i].height) * 0.25);
        g_assert_cmpfloat (layout.scale, >=, 0.7);
        if (sizes[i].width >= 560)
          g_assert_cmpfloat (layout.scale, ==, 1.0);
      }
}

/* Any number of roles with names of any length in any room. */
static void
test_any_labels (void)
{
  guint n_without = 0;

  for (int turn = 0; turn < 400; turn++)
    {
      guint n = (guint) g_test_rand_int_range (1, 15);
      double width = g_test_rand_double_range (180, 1920);
      double height = g_test_rand_double_range (180, 1200);
      double letters = g_test_rand_double_range (0.8, 2.0);
      MentorWheelGeometry wheel;
      MentorWheelLabel labels[14];
      MentorWheelBox boxes[14];
      MentorWheelLabelLayout layout;

      for (guint i = 0; i < n; i++)
        {
          int first = g_test_rand_int_range (3, 18), second = g_test_rand_int_range (0, 12);
          double longest = MAX (first, second);

          labels[i] = (MentorWheelLabel){ (first + second) * 7.4 * letters, 20 * letters,
                                          longest * 7.4 * letters,
                                          (second > 0 ? 40 : 20) * letters };
          if (second == 0)
            labels[i].wrapped_width = labels[i].width;
        }
      layout = mentor_wheel_geometry_init (&wheel, width, height, n, RINGS, labels, boxes);
      if (layout.scale > 0.0)
        assert_apart (&wheel, boxes, width, height);
      else
        n_without++;
      if (letters <= 1.0 && width >= 360 && height >= 300 && n <= 10)
        g_assert_cmpfloat (layout.scale, >, 0.5);
    }
  g_test_message ("%u wheels without names", n_without);
  g_assert_cmpuint (n_without, <, 80);
}

/* What a drag sets: the nearest ring along the sector, wherever beside it the pointer is. */
static void
test_value_along (void)
{
  MentorWheelGeometry wheel;

  mentor_wheel_geometry_init (&wheel, 400, 400, 10, RINGS, NULL, NULL);
  for (guint sector = 0; sector < 10; sector++)
    {
      double angle = mentor_wheel_geometry_get_angle (&wheel, sector);

      for (guint value = 0; value <= RINGS; value++)
        {
          MentorWheelPoint at = mentor_wheel_geometry_get_point (&wheel, sector, value);

          for (int aside = -60; aside <= 60; aside += 20)
            g_assert_cmpuint (mentor_wheel_geometry_get_value_along (
                                  &wheel, sector, at.x + aside * cos (angle),
                                  at.y + aside * sin (angle)),
                              ==, value);
        }
      /* Past the rim, and past the hub. */
      g_assert_cmpuint (mentor_wheel_geometry_get_value_along (&wheel, sector,
                                                               200 + 999 * sin (angle),
                                                               200 - 999 * cos (angle)),
                        ==, RINGS);
      g_assert_cmpuint (mentor_wheel_geometry_get_value_along (&wheel, sector,
                                                               200 - 100 * sin (angle),
                                                               200 + 100 * cos (angle)),
                        ==, 0);
    }
}

/* Four roles in the corners: the first sector is the upper right one. */
static void
test_turned (void)
{
  MentorWheelGeometry wheel;
  guint value;

  mentor_wheel_geometry_init (&wheel, 400, 400, 4, 3, NULL, NULL);
  wheel.start = G_PI / 4;
  g_assert_cmpint (mentor_wheel_geometry_pick (&wheel, 300, 100, &value), ==, 0);
  g_assert_cmpuint (value, ==, 2);
  g_assert_cmpint (mentor_wheel_geometry_pick (&wheel, 300, 300, NULL), ==, 1);
  g_assert_cmpint (mentor_wheel_geometry_pick (&wheel, 100, 300, NULL), ==, 2);
  g_assert_cmpint (mentor_wheel_geometry_pick (&wheel, 100, 100, NULL), ==, 3);

  /* Segments: the third part of the way from the hub to the rim each. */
  wheel.hub = 0.25;
  for (guint i = 0; i < 4; i++)
    for (guint j = 0; j < 3; j++)
      {
        MentorWheelPoint at = mentor_wheel_geometry_get_point (&wheel, i, j + 0.5);

        g_assert_cmpint (mentor_wheel_geometry_pick_segment (&wheel, at.x, at.y, &value), ==,
                         (int) i);
        g_assert_cmpuint (value, ==, j + 1);
      }
  g_assert_cmpint (mentor_wheel_geometry_pick_segment (&wheel, 210, 190, &value), ==, 0);
  g_assert_cmpuint (value, ==, 0);
  g_assert_cmpint (mentor_wheel_geometry_pick_segment (&wheel, 10, 10, &value), ==, -1);
  for (guint i = 0; i < 4; i++)
    {
      MentorWheelPoint at = mentor_wheel_geometry_get_point (&wheel, i, 2);

      g_assert_cmpint (mentor_wheel_geometry_pick (&wheel, at.x, at.y, &value), ==, (int) i);
      g_assert_cmpuint (value, ==, 2);
    }
}

static void
test_nothing (void)
{
  MentorWheelGeometry wheel;
  MentorWheelLabel label = { 60, 20, 60, 20 };
  MentorWheelBox box;

  mentor_wheel_geometry_init (&wheel, 0, 0, 10, RINGS, NULL, NULL);
  g_assert_cmpint (mentor_wheel_geometry_pick (&wheel, 0, 0, NULL), ==, -1);
  mentor_wheel_geometry_init (&wheel, 100, 100, 0, RINGS, NULL, NULL);
  g_assert_cmpint (mentor_wheel_geometry_pick (&wheel, 50, 50, NULL), ==, -1);

  /* Too little room for the name alone: no wheel, but nothing worse. */
  mentor_wheel_geometry_init (&wheel, 10, 10, 1, RINGS, &label, &box);
  g_assert_true (isfinite (wheel.radius) && isfinite (box.x) && isfinite (box.y));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/wheel-geometry/points", test_points);
  g_test_add_func ("/wheel-geometry/polygon", test_polygon);
  g_test_add_func ("/wheel-geometry/pick", test_pick);
  g_test_add_func ("/wheel-geometry/labels", test_labels);
  g_test_add_func ("/wheel-geometry/any-labels", test_any_labels);
  g_test_add_func ("/wheel-geometry/value-along", test_value_along);
  g_test_add_func ("/wheel-geometry/turned", test_turned);
  g_test_add_func ("/wheel-geometry/nothing", test_nothing);

  return g_test_run ();
}
