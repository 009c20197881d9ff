/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/*
 * Where the things of a roles wheel are: pure functions over numbers, without GTK. Angles are
 * radians, 0 at the top, clockwise. Lengths are pixels. Sector 0 is centred at the top, unless the
 * wheel is turned.
 */

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  double x, y;
} MentorWheelPoint;

typedef struct
{
  double x, y, width, height;
} MentorWheelBox;

/**
 * MentorWheelGeometry:
 * @centre: the hub
 * @radius: of the outermost ring
 * @n_sectors: how many roles
 * @n_rings: the highest value; value 0 has a small ring of its own, so that it can be seen and hit
 * @start: by which angle the wheel is turned
 * @hub: the ring of value 0, as a part of the radius
 */
typedef struct
{
  MentorWheelPoint centre;
  double radius;
  guint n_sectors;
  guint n_rings;
  double start;
  double hub;
} MentorWheelGeometry;

/**
 * MentorWheelLabel:
 * @width: of a sector's name on one line, at full size
 * @height: its height
 * @wrapped_width: of the name broken between its words; equal to @width when it can't be
 * @wrapped_height: its height
 */
typedef struct
{
  double width, height;
  double wrapped_width, wrapped_height;
} MentorWheelLabel;

/**
 * MentorWheelLabelLayout:
 * @scale: what to multiply the size of the letters with; 0 where there is no room for names
 * @wrapped: whether names are broken between words
 */
typedef struct
{
  double scale;
  gboolean wrapped;
} MentorWheelLabelLayout;

/** mentor_wheel_geometry_get_angle: Returns: the angle of the middle of a sector */
double mentor_wheel_geometry_get_angle (const MentorWheelGeometry *self, guint sector);

/** mentor_wheel_geometry_get_ring: Returns: the radius of a value's ring */
double mentor_wheel_geometry_get_ring (const MentorWheelGeometry *self, double value);

/** mentor_wheel_geometry_get_point: Returns: where a value of a sector lies, on the sector's middle */
MentorWheelPoint mentor_wheel_geometry_get_point (const MentorWheelGeometry *self, guint sector,
                                                  double value);

/**
 * mentor_wheel_geometry_get_polygon:
 * @values: (array): a value per sector
 * @points: (out caller-allocates) (array): a point per sector
 *
 * The corners of the shape that a person's values make.
 */
void mentor_wheel_geometry_get_polygon (const MentorWheelGeometry *self, const double *values,
                                        MentorWheelPoint *points);

/**
 * mentor_wheel_geometry_pick:
 * @x, @y: a place
 * @value: (out) (optional): the value whose ring is nearest
 *
 * Returns: the sector at that place, or -1 outside of the wheel
 */
int mentor_wheel_geometry_pick (const MentorWheelGeometry *self, double x, double y, guint *value);

/**
 * mentor_wheel_geometry_pick_segment:
 * @x, @y: a place
 * @value: (out): the value at whose ring the segment there ends; 0 in the hub
 *
 * For a wheel whose values are segments between two rings.
 *
 * Returns: the sector at that place, or -1 outside of the wheel
 */
int mentor_wheel_geometry_pick_segment (const MentorWheelGeometry *self, double x, double y,
                                        guint *value);

/**
 * mentor_wheel_geometry_get_value_along:
 * @sector: the sector whose value is dragged
 * @x, @y: where the pointer is, anywhere
 *
 * Returns: the value of the sector whose mark is nearest; 0 beyond the hub
 */
guint mentor_wheel_geometry_get_value_along (const MentorWheelGeometry *self, guint sector,
                                             double x, double y);

/** mentor_wheel_geometry_get_sector_box: Returns: a box around a sector, for focus and hit tests */
MentorWheelBox mentor_wheel_geometry_get_sector_box (const MentorWheelGeometry *self, guint sector);

/**
 * mentor_wheel_geometry_init:
 * @self: (out caller-allocates): takes the wheel's place and size
 * @width, @height: the room there is
 * @n_sectors, @n_rings: see #MentorWheelGeometry
 * @labels: (nullable) (array): a name per sector to keep room for; %NULL for none
 * @boxes: (out caller-allocates) (array) (nullable): takes the place of each name
 *
 * Makes the wheel as large as the room allows with the names around it. Names keep their size
 * where that leaves a wheel worth looking at, then break between words, then shrink. Where they would
 * touch whatever is done, there are none.
 *
 * Returns: how to write the names
 */
MentorWheelLabelLayout mentor_wheel_geometry_init (MentorWheelGeometry *self, double width,
                                                   double height, guint n_sectors, guint n_rings,
                                                   const MentorWheelLabel *labels,
                                                   MentorWheelBox *boxes);

G_END_DECLS
