/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Where the things of a roles wheel are. The names are the hard part: they stay upright, unbroken
 * within a word, apart from each other and inside the room, while the wheel wants to be large.
 */

#include "widgets/mentor-wheel-geometry.h"

#include <math.h>

#define HUB 0.12
/* Between wheel and name, and between two names. */
#define LABEL_GAP 8.0
#define LABEL_GAP_LARGE 12.0
#define LABEL_SPACE 4.0
/* How far a name at the side may slide within its sector, as a part of the sector's angle. */
#define SLIDE_MAX 0.36
/* The wheel is worth looking at when it fills this part of the room. Letters smaller than READABLE
 * are for where it would be nothing otherwise. */
#define ENOUGH 0.64
#define ENOUGH_SMALL 0.3
#define READABLE 0.7

/* A line of the search: which size of letters, broken or not. */
static const MentorWheelLabelLayout layouts[] = {
  { 1.0, FALSE },  { 1.0, TRUE },  { 0.92, FALSE }, { 0.92, TRUE }, { 0.85, FALSE },
  { 0.85, TRUE },  { 0.78, TRUE }, { 0.72, TRUE },  { 0.64, TRUE }, { 0.56, TRUE },
};

double
mentor_wheel_geometry_get_angle (const MentorWheelGeometry *self, guint sector)
{
  return self->n_sectors == 0 ? 0.0 : self->start + sector * 2.0 * G_PI / self->n_sectors;
}

double
mentor_wheel_geometry_get_ring (const MentorWheelGeometry *self, double value)
{
  double part = self->n_rings == 0 ? 0.0 : CLAMP (value / self->n_rings, 0.0, 1.0);

  return self->radius * (self->hub + (1.0 - self->hub) * part);
}

MentorWheelPoint
mentor_wheel_geometry_get_point (const MentorWheelGeometry *self, guint sector, double value)
{
  double angle = mentor_wheel_geometry_get_angle (self, sector);
  double distance = mentor_wheel_geometry_get_ring (self, value);

  return (MentorWheelPoint){ self->centre.x + distance * sin (angle),
                             self->centre.y - distance * cos (angle) };
}

void
mentor_wheel_geometry_get_polygon (const MentorWheelGeometry *self, const double *values,
                                   MentorWheelPoint *points)
{
  for (guint i = 0; i < self->n_sectors; i++)
    points[i] = mentor_wheel_geometry_get_point (self, i, values[i]);
}

int
mentor_wheel_geometry_pick (const MentorWheelGeometry *self, double x, double y, guint *value)
{
  double dx = x - self->centre.x;
  double dy = y - self->centre.y;
  double distance = hypot (dx, dy);

  if (self->n_sectors == 0 || self->radius <= 0.0 || distance > self->radius)
    return -1;

  double step = 2.0 * G_PI / self->n_sectors;
  double angle = atan2 (dx, -dy) - self->start;
  int sector = (int) floor (angle / step + 0.5);

  while (sector < 0)
    sector += (int) self->n_sectors;
  if (value != NULL)
    {
      double part = (distance / self->radius - self->hub) / (1.0 - self->hub);
      *value = (guint) floor (CLAMP (part, 0.0, 1.0) * self->n_rings + 0.5);
    }
  return sector % (int) self->n_sectors;
}

int
mentor_wheel_geometry_pick_segment (const MentorWheelGeometry *self, double x, double y,
                                    guint *value)
{
  int sector = mentor_wheel_geometry_pick (self, x, y, NULL);
  double distance = hypot (x - self->centre.x, y - self->centre.y);

  if (sector >= 0)
    {
      double part = (distance / self->radius - self->hub) / (1.0 - self->hub);
      *value = (guint) ceil (CLAMP (part, 0.0, 1.0) * self->n_rings);
    }
  return sector;
}

guint
mentor_wheel_geometry_get_value_along (const MentorWheelGeometry *self, guint sector, double x,
                                       double y)
{
  double angle = mentor_wheel_geometry_get_angle (self, sector);
  double distance = (x - self->centre.x) * sin (angle) - (y - self->centre.y) * cos (angle);

  if (self->radius <= 0.0)
    return 0;
  double part = (distance / self->radius - self->hub) / (1.0 - self->hub);
  return (guint) floor (CLAMP (part, 0.0, 1.0) * self->n_rings + 0.5);
}

MentorWheelBox
mentor_wheel_geometry_get_sector_box (const MentorWheelGeometry *self, guint sector)
{
  double step = self->n_sectors == 0 ? 0.0 : 2.0 * G_PI / self->n_sectors;
  double middle = mentor_wheel_geometry_get_angle (self, sector);
  double left = self->centre.x, right = left, top = self->centre.y, bottom = top;

  /* The hub, and points along the arc: enough for a box that is off by less than a pixel. */
  for (int i = -8; i <= 8; i++)
    {
      double angle = middle + step * i / 16.0;
      double x = self->centre.x + self->radius * sin (angle);
      double y = self->centre.y - self->radius * cos (angle);

      left = MIN (left, x);
      right = MAX (right, x);
      top = MIN (top, y);
      bottom = MAX (bottom, y);
    }
  return (MentorWheelBox){ left, top, right - left, bottom - top };
}

/* The nearest place along a direction where a name of that size is clear of the wheel. */
static MentorWheelBox
place_label (const MentorWheelGeometry *wheel, double angle, double width, double height)
{
  double sine = sin (angle), cosine = cos (angle);
  double clear = wheel->radius + CLAMP (wheel->radius * 0.04, LABEL_GAP, LABEL_GAP_LARGE);
  double near = 0.0, far = clear + hypot (width, height);

  for (int i = 0; i < 32; i++)
    {
      double middle = (near + far) / 2.0;
      double dx = MAX (fabs (middle * sine) - width / 2.0, 0.0);
      double dy = MAX (fabs (middle * cosine) - height / 2.0, 0.0);

      if (hypot (dx, dy) < clear)
        near = middle;
      else
        far = middle;
    }
  return (MentorWheelBox){ wheel->centre.x + far * sine - width / 2.0,
                           wheel->centre.y - far * cosine - height / 2.0, width, height };
}

/* A name at the side needs the most room there: it may slide towards the top or the bottom. */
static double
slide (const MentorWheelGeometry *wheel, guint sector, double amount)
{
  double angle = mentor_wheel_geometry_get_angle (wheel, sector);
  double step = 2.0 * G_PI / wheel->n_sectors;
  double weight = pow (sin (angle), 4.0) * amount * SLIDE_MAX * step;
  double side = sin (angle) * cos (angle);

  if (fabs (side) < 1e-6)
    return angle;
  return side > 0.0 ? angle - weight : angle + weight;
}

static void
place_labels (const MentorWheelGeometry *wheel, const MentorWheelLabel *labels,
              const MentorWheelLabelLayout *layout, double amount, MentorWheelBox *boxes)
{
  for (guint i = 0; i < wheel->n_sectors; i++)
    {
      const MentorWheelLabel *label = &labels[i];
      double width = layout->wrapped ? label->wrapped_width : label->width;
      double height = layout->wrapped ? label->wrapped_height : label->height;

      boxes[i] = place_label (wheel, slide (wheel, i, amount), width * layout->scale,
                              height * layout->scale);
    }
}

/* The room that wheel and names take, seen from the centre. */
static void
measure (const MentorWheelGeometry *wheel, const MentorWheelBox *boxes, double *left, double *top,
         double *right, double *bottom)
{
  *left = *top = *right = *bottom = wheel->radius;

  for (guint i = 0; i < wheel->n_sectors; i++)
    {
      *left = MAX (*left, wheel->centre.x - boxes[i].x);
      *right = MAX (*right, boxes[i].x + boxes[i].width - wheel->centre.x);
      *top = MAX (*top, wheel->centre.y - boxes[i].y);
      *bottom = MAX (*bottom, boxes[i].y + boxes[i].height - wheel->centre.y);
    }
}

static gboolean
any_overlap (const MentorWheelBox *boxes, guint n)
{
  for (guint i = 0; i < n; i++)
    for (guint j = i + 1; j < n; j++)
      if (boxes[i].x < boxes[j].x + boxes[j].width + LABEL_SPACE
          && boxes[j].x < boxes[i].x + boxes[i].width + LABEL_SPACE
          && boxes[i].y < boxes[j].y + boxes[j].height
          && boxes[j].y < boxes[i].y + boxes[i].height)
        return TRUE;
  return FALSE;
}

/* The largest wheel that fits with its names written so. Returns: whether the names are apart. */
static gboolean
fit (MentorWheelGeometry *wheel, double width, double height, const MentorWheelLabel *labels,
     const MentorWheelLabelLayout *layout, double amount, MentorWheelBox *boxes)
{
  double small = 0.0, large = MIN (width, height) / 2.0;
  double left, top, right, bottom;

  wheel->centre = (MentorWheelPoint){ 0.0, 0.0 };
  for (int i = 0; i < 24; i++)
    {
      wheel->radius = (small + large) / 2.0;
      place_labels (wheel, labels, layout, amount, boxes);
      measure (wheel, boxes, &left, &top, &right, &bottom);
      if (left + right <= width && top + bottom <= height)
        small = wheel->radius;
      else
        large = wheel->radius;
    }

  wheel->radius = small;
  place_labels (wheel, labels, layout, amount, boxes);
  measure (wheel, boxes, &left, &top, &right, &bottom);

  /* What is left over goes to both sides; names of different length don't push the wheel away
   * from the middle further than they must. */
  wheel->centre.x = CLAMP (width / 2.0, left, MAX (left, width - right));
  wheel->centre.y = CLAMP (height / 2.0, top, MAX (top, height - bottom));
  for (guint i = 0; i < wheel->n_sectors; i++)
    {
      boxes[i].x += wheel->centre.x;
      boxes[i].y += wheel->centre.y;
    }
  return !any_overlap (boxes, wheel->n_sectors);
}

MentorWheelLabelLayout
mentor_wheel_geometry_init (MentorWheelGeometry *self, double width, double height,
                            guint n_sectors, guint n_rings, const MentorWheelLabel *labels,
                            MentorWheelBox *boxes)
{
  MentorWheelLabelLayout best = layouts[0];
  double best_amount = 0.0, best_radius = -1.0;
  double room = MIN (width, height) / 2.0;

  *self = (MentorWheelGeometry){ .centre = { width / 2.0, height / 2.0 },
                                 .radius = MAX (room, 0.0),
                                 .n_sectors = n_sectors,
                                 .n_rings = n_rings,
                                 .hub = HUB };
  if (labels == NULL || boxes == NULL || n_sectors == 0)
    return best;

  for (guint i = 0; i < G_N_ELEMENTS (layouts) && best_radius < room * ENOUGH
                    && (best_radius < room * ENOUGH_SMALL || layouts[i].scale >= READABLE);
       i++)
    for (int step = 0; step <= 4 && best_radius < room * ENOUGH; step++)
      {
        /* A slide has to pay: the names look best in the middle of their sectors. */
        if (fit (self, width, height, labels, &layouts[i], step / 4.0, boxes)
            && self->radius > best_radius * 1.03)
          {
            best = layouts[i];
            best_amount = step / 4.0;
            best_radius = self->radius;
          }
      }

  if (best_radius < 0.0)
    {
      mentor_wheel_geometry_init (self, width, height, n_sectors, n_rings, NULL, NULL);
      for (guint i = 0; i < n_sectors; i++)
        boxes[i] = (MentorWheelBox){ self->centre.x, self->centre.y, 0.0, 0.0 };
      return (MentorWheelLabelLayout){ 0.0, FALSE };
    }
  fit (self, width, height, labels, &best, best_amount, boxes);
  return best;
}
