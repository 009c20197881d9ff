/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Wheel and table side by side, or one above the other. The wheel is inside the scrolled area in
 * both, and follows the scrolling when it shall stand still.
 */

#include "config.h"

#include "pages/roles/mentor-roles-split.h"

#define WIDE 720
#define COLUMN_MIN 350
#define COLUMN_MAX 460

struct _MentorRolesSplit
{
  MentorSplit parent_instance;

  GtkAdjustment *adjustment;
};

G_DEFINE_FINAL_TYPE (MentorRolesSplit, mentor_roles_split, MENTOR_TYPE_SPLIT)

static int
get_column_width (int width)
{
  return CLAMP (width * 42 / 100, COLUMN_MIN, COLUMN_MAX);
}

static void
mentor_roles_split_measure (GtkWidget *widget, GtkOrientation orientation, int for_size,
                            int *minimum, int *natural, int *minimum_baseline,
                            int *natural_baseline)
{
  GtkWidget *side = mentor_split_get_start (MENTOR_SPLIT (widget));
  GtkWidget *column = mentor_split_get_end (MENTOR_SPLIT (widget));
  int side_minimum, side_natural, column_minimum, column_natural;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      mentor_split_measure_child (side, orientation, -1, &side_minimum, &side_natural);
      mentor_split_measure_child (column, orientation, -1, &column_minimum, &column_natural);
      *minimum = MAX (side_minimum, column_minimum);
      *natural = side_natural + column_natural;
    }
  else if (for_size >= WIDE)
    {
      int column_width = get_column_width (for_size);

      mentor_split_measure_child (side, orientation, for_size - column_width, &side_minimum,
                                  &side_natural);
      mentor_split_measure_child (column, orientation, column_width, &column_minimum,
                                  &column_natural);
      *minimum = MAX (side_minimum, column_natural);
      *natural = MAX (side_natural, column_natural);
    }
  else
    {
      /* In a scrolled area there is no reason to go below the natural height. */
      mentor_split_measure_child (side, orientation, for_size, &side_minimum, &side_natural);
      mentor_split_measure_child (column, orientation, for_size, &column_minimum, &column_natural);
      *minimum = *natural = side_natural + column_natural;
    }
}

static void
mentor_roles_split_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  MentorSplit *split = MENTOR_SPLIT (widget);
  GtkWidget *side = mentor_split_get_start (split);
  GtkWidget *column = mentor_split_get_end (split);
  GtkAdjustment *adjustment = MENTOR_ROLES_SPLIT (widget)->adjustment;
  int column_width = get_column_width (width);
  int side_height = height, y = 0;
  int minimum, natural;

  if (width < WIDE)
    {
      mentor_split_measure_child (side, GTK_ORIENTATION_VERTICAL, width, &minimum, &natural);
      mentor_split_place_child (split, side, 0, 0, width, natural);
      mentor_split_place_child (split, column, 0, natural, width, MAX (height - natural, 0));
      return;
    }

  if (adjustment != NULL && gtk_adjustment_get_page_size (adjustment) > 0)
    {
      mentor_split_measure_child (side, GTK_ORIENTATION_VERTICAL, width - column_width, &minimum,
                                  &natural);
      side_height = MIN ((int) gtk_adjustment_get_page_size (adjustment), height);
      side_height = MAX (side_height, minimum);
      y = MIN ((int) gtk_adjustment_get_value (adjustment), height - side_height);
      y = MAX (y, 0);
    }
  mentor_split_place_child (split, side, 0, y, width - column_width, side_height);
  mentor_split_place_child (split, column, width - column_width, 0, column_width, height);
}

static void
mentor_roles_split_announce (MentorSplit *self)
{
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
mentor_roles_split_dispose (GObject *object)
{
  g_clear_object (&MENTOR_ROLES_SPLIT (object)->adjustment);
  G_OBJECT_CLASS (mentor_roles_split_parent_class)->dispose (object);
}

static void
mentor_roles_split_class_init (MentorRolesSplitClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mentor_roles_split_dispose;
  GTK_WIDGET_CLASS (klass)->measure = mentor_roles_split_measure;
  GTK_WIDGET_CLASS (klass)->size_allocate = mentor_roles_split_size_allocate;
  MENTOR_SPLIT_CLASS (klass)->announce = mentor_roles_split_announce;
}

static void
mentor_roles_split_init (MentorRolesSplit *self)
{
}

void
mentor_roles_split_set_adjustment (MentorRolesSplit *self, GtkAdjustment *adjustment)
{
  g_return_if_fail (MENTOR_IS_ROLES_SPLIT (self));
  g_return_if_fail (self->adjustment == NULL);

  self->adjustment = g_object_ref (adjustment);
  g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (gtk_widget_queue_allocate),
                           self, G_CONNECT_SWAPPED);
  /* The window became higher or lower while the content stayed as it was, so nobody allocated it.
   * This is said in the middle of the scroller's allocation, too late for the present one. */
  g_signal_connect_object (adjustment, "notify::page-size",
                           G_CALLBACK (mentor_split_queue_announce), self, G_CONNECT_SWAPPED);
}
