/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where things lie in the wheel of the roles used. The names stand in two rows, above and below the
 * wheel, so that they can't touch, however long they are. */

#include "config.h"

#include <math.h>

#include "widgets/mentor-wheel-used-private.h"

#define MIN_WHEEL     150
#define NATURAL_WHEEL 320
#define MIN_WIDTH     280
#define HUB           0.3
/* Wider than that the names would stand far from what they name. */
#define MAX_WIDTH 680

static gboolean
is_above (MentorWheelUsed *self, MentorWheelUsedPart *part)
{
  double step = 2.0 * G_PI / self->parts->len;

  return cos (step * (part->sector + 0.5)) > -1e-6;
}

/* A row's names stand from left to right as their sectors do. */
static guint
get_column (MentorWheelUsed *self, MentorWheelUsedPart *part)
{
  double step = 2.0 * G_PI / self->parts->len;
  double x = sin (step * (part->sector + 0.5));
  guint column = 0;

  for (guint i = 0; i < self->parts->len; i++)
    {
      MentorWheelUsedPart *other = mentor_wheel_used_get_part (self, i);

      column += is_above (self, other) == is_above (self, part)
                && sin (step * (other->sector + 0.5)) < x - 1e-6;
    }
  return column;
}

static guint
count_columns (MentorWheelUsed *self, gboolean above)
{
  guint n = 0;

  for (guint i = 0; i < self->parts->len; i++)
    n += is_above (self, mentor_wheel_used_get_part (self, i)) == above;
  return MAX (n, 1);
}

static int
measure_least (GtkWidget *widget)
{
  int least;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  return least;
}

static int
measure_height (GtkWidget *widget, int width)
{
  int natural;

  if (!gtk_widget_should_layout (widget))
    return 0;
  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, MAX (width, measure_least (widget)), NULL,
                      &natural, NULL, NULL);
  return natural;
}

/* How many names stand beside each other: a word is never broken. */
static guint
count_per_line (MentorWheelUsed *self, gboolean above, int width)
{
  int longest = 1;

  for (guint i = 0; i < self->parts->len; i++)
    if (is_above (self, mentor_wheel_used_get_part (self, i)) == above)
      longest = MAX (longest, measure_least (mentor_wheel_used_get_part (self, i)->label));
  return (guint) CLAMP (width / (longest + MENTOR_WHEEL_USED_GAP), 1,
                        (int) count_columns (self, above));
}

/* The width of a name's place, in a line that holds @n_line names. */
static int
get_column_width (int width, guint n_line)
{
  return width / (int) n_line - MENTOR_WHEEL_USED_GAP;
}

/* A line of names within a row: the last one may hold fewer. Returns: how many, and their height */
static guint
measure_line (MentorWheelUsed *self, gboolean above, int width, guint line, int *height)
{
  guint per_line = count_per_line (self, above, width);
  guint n_line = MIN (count_columns (self, above) - line * per_line, per_line);

  *height = 0;
  for (guint i = 0; i < self->parts->len; i++)
    {
      MentorWheelUsedPart *part = mentor_wheel_used_get_part (self, i);

      if (is_above (self, part) == above && get_column (self, part) / per_line == line)
        *height = MAX (*height, measure_height (part->label, get_column_width (width, n_line)));
    }
  return n_line;
}

static guint
count_lines (MentorWheelUsed *self, gboolean above, int width)
{
  guint per_line = count_per_line (self, above, width);

  return (count_columns (self, above) + per_line - 1) / per_line;
}

static int
measure_row (MentorWheelUsed *self, gboolean above, int width)
{
  int row = 0, height;

  for (guint line = 0; line < count_lines (self, above, width); line++)
    {
      measure_line (self, above, width, line, &height);
      row += height + (line > 0 ? MENTOR_WHEEL_USED_GAP : 0);
    }
  return row;
}

/* Both ends stand in one line. */
static int
get_axis_width (int width)
{
  return width / 2 - 2 * MENTOR_WHEEL_USED_GAP;
}

static int
measure_axis (MentorWheelUsed *self, int width)
{
  int half = get_axis_width (width);

  return MAX (measure_height (self->ends[MENTOR_WHEEL_USED_X_LOW], half),
              measure_height (self->ends[MENTOR_WHEEL_USED_X_HIGH], half));
}

/* What stands above and below the wheel. */
static int
measure_rows (MentorWheelUsed *self, int width)
{
  return measure_row (self, TRUE, width) + measure_row (self, FALSE, width)
         + measure_axis (self, width) + measure_height (self->ends[MENTOR_WHEEL_USED_Y_LOW], width)
         + measure_height (self->ends[MENTOR_WHEEL_USED_Y_HIGH], width) + 5 * MENTOR_WHEEL_USED_GAP;
}

void
mentor_wheel_used_measure (GtkWidget *widget, GtkOrientation orientation, int for_size,
                           int *minimum, int *natural, int *minimum_baseline, int *natural_baseline)
{
  MentorWheelUsed *self = MENTOR_WHEEL_USED (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MIN_WIDTH;
      for (guint i = 0; i < self->parts->len; i++)
        *minimum = MAX (*minimum, measure_least (mentor_wheel_used_get_part (self, i)->label)
                                      + MENTOR_WHEEL_USED_GAP);
      *natural = MAX (*minimum, NATURAL_WHEEL + 80);
    }
  else
    {
      int width = MIN (for_size > 0 ? for_size : NATURAL_WHEEL + 80, MAX_WIDTH);
      int rows = measure_rows (self, width);

      *minimum = MIN_WHEEL + rows;
      *natural = CLAMP (width - 2 * MENTOR_WHEEL_USED_GAP, MIN_WHEEL, NATURAL_WHEEL) + rows;
    }
}

static int
place (GtkWidget *widget, int x, int y, int width, int height)
{
  GtkAllocation box = { x, y, width, height };
  int least;

  if (!gtk_widget_should_layout (widget))
    return 0;
  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  box.width = MAX (box.width, least);
  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, box.width, &least, NULL, NULL, NULL);
  box.height = MAX (box.height, least);
  gtk_widget_size_allocate (widget, &box, -1);
  return height;
}

static void
place_row (MentorWheelUsed *self, gboolean above, int x, int y, int width)
{
  guint per_line = count_per_line (self, above, width);

  for (guint line = 0; line < count_lines (self, above, width); line++)
    {
      int height;
      guint n_line = measure_line (self, above, width, line, &height);
      int column = get_column_width (width, n_line);

      for (guint i = 0; i < self->parts->len; i++)
        {
          MentorWheelUsedPart *part = mentor_wheel_used_get_part (self, i);
          guint at = get_column (self, part);
          int needed = measure_height (part->label, column);

          /* Beside the wheel: the upper names stand on it, the lower ones hang from it. */
          if (is_above (self, part) == above && at / per_line == line)
            place (part->label,
                   x + (int) (at % per_line) * (column + MENTOR_WHEEL_USED_GAP)
                       + MENTOR_WHEEL_USED_GAP / 2,
                   above ? y + height - needed : y, column, needed);
        }
      y += height + MENTOR_WHEEL_USED_GAP;
    }
}

static void
place_axis (MentorWheelUsed *self, int x, int y, int width)
{
  GtkWidget *ends[] = { self->ends[MENTOR_WHEEL_USED_X_LOW], self->ends[MENTOR_WHEEL_USED_X_HIGH] };
  int height = measure_axis (self, width);

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      int natural = 0;

      gtk_widget_measure (ends[i], GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
      natural = MIN (natural, get_axis_width (width));
      place (ends[i],
             x + (i == 0 ? MENTOR_WHEEL_USED_GAP : width - MENTOR_WHEEL_USED_GAP - natural), y,
             natural, height);
    }
  self->axis_y = height > 0 ? y + height / 2.0 : -1.0;
}

void
mentor_wheel_used_size_allocate (GtkWidget *widget, int full_width, int height, int baseline)
{
  MentorWheelUsed *self = MENTOR_WHEEL_USED (widget);
  guint n = self->parts->len;
  int width = MIN (full_width, MAX_WIDTH), left = (full_width - width) / 2;
  int above = measure_row (self, TRUE, width), below = measure_row (self, FALSE, width);
  int top = measure_height (self->ends[MENTOR_WHEEL_USED_Y_HIGH], width);
  int bottom = measure_height (self->ends[MENTOR_WHEEL_USED_Y_LOW], width);
  int room = MAX (height - measure_rows (self, width), 0);
  int size = MIN (MIN (room, width - 2 * MENTOR_WHEEL_USED_GAP), NATURAL_WHEEL * 3 / 2);
  int y = (room - size) / 2;

  place (self->ends[MENTOR_WHEEL_USED_Y_HIGH], left, y, width, top);
  y += top + MENTOR_WHEEL_USED_GAP;
  if (n > 0)
    place_row (self, TRUE, left, y, width);
  y += above + MENTOR_WHEEL_USED_GAP;

  mentor_wheel_geometry_init (&self->geometry, MAX (size, 0), MAX (size, 0), n, MENTOR_ROLE_USE_MAX,
                              NULL, NULL);
  self->geometry.centre.x += (full_width - size) / 2.0;
  self->geometry.centre.y += y;
  self->geometry.hub = HUB;
  self->geometry.start = n > 0 ? G_PI / n : 0.0;
  for (guint i = 0; i < n; i++)
    {
      MentorWheelUsedPart *part = mentor_wheel_used_get_part (self, i);
      MentorWheelBox box = mentor_wheel_geometry_get_sector_box (&self->geometry, part->sector);

      if (part->scale != NULL)
        place (part->scale, (int) box.x, (int) box.y, (int) box.width, (int) box.height);
    }
  y += size + MENTOR_WHEEL_USED_GAP;

  if (n > 0)
    place_row (self, FALSE, left, y, width);
  y += below + MENTOR_WHEEL_USED_GAP;
  place (self->ends[MENTOR_WHEEL_USED_Y_LOW], left, y, width, bottom);
  y += bottom + MENTOR_WHEEL_USED_GAP;
  place_axis (self, left, y, width);
}
