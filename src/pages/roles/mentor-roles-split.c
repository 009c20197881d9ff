/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Wheel and table side by side, or one above the other. The wheel is inside the scrolled area in
 * both, and follows the scrolling when it shall stand still: so a focus in it survives the change.
 */

#include "config.h"

#include "mentor-roles-split.h"

#define WIDE 720
#define COLUMN_MIN 350
#define COLUMN_MAX 460

struct _MentorRolesSplit
{
  GtkWidget parent_instance;

  GtkWidget *side;
  GtkWidget *column;
  GtkAdjustment *adjustment;
  guint idle;
};

G_DEFINE_FINAL_TYPE (MentorRolesSplit, mentor_roles_split, GTK_TYPE_WIDGET)

enum
{
  PROP_SIDE = 1,
  PROP_COLUMN,
  N_PROPS,
};
static GParamSpec *properties[N_PROPS];

static int
get_column_width (int width)
{
  return CLAMP (width * 42 / 100, COLUMN_MIN, COLUMN_MAX);
}

static void
measure_child (GtkWidget *child, GtkOrientation orientation, int for_size, int *minimum,
               int *natural)
{
  gtk_widget_measure (child, orientation, for_size, minimum, natural, NULL, NULL);
}

static GtkSizeRequestMode
mentor_roles_split_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
mentor_roles_split_measure (GtkWidget *widget, GtkOrientation orientation, int for_size,
                            int *minimum, int *natural, int *minimum_baseline,
                            int *natural_baseline)
{
  MentorRolesSplit *self = MENTOR_ROLES_SPLIT (widget);
  int side_minimum, side_natural, column_minimum, column_natural;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      measure_child (self->side, orientation, -1, &side_minimum, &side_natural);
      measure_child (self->column, orientation, -1, &column_minimum, &column_natural);
      *minimum = MAX (side_minimum, column_minimum);
      *natural = side_natural + column_natural;
    }
  else if (for_size >= WIDE)
    {
      int column_width = get_column_width (for_size);

      measure_child (self->side, orientation, for_size - column_width, &side_minimum,
                     &side_natural);
      measure_child (self->column, orientation, column_width, &column_minimum, &column_natural);
      *minimum = MAX (side_minimum, column_natural);
      *natural = MAX (side_natural, column_natural);
    }
  else
    {
      /* In a scrolled area there is no reason to go below the natural height. */
      measure_child (self->side, orientation, for_size, &side_minimum, &side_natural);
      measure_child (self->column, orientation, for_size, &column_minimum, &column_natural);
      *minimum = *natural = side_natural + column_natural;
    }
}

static void
mentor_roles_split_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  MentorRolesSplit *self = MENTOR_ROLES_SPLIT (widget);
  GtkAllocation side = { 0, 0, width, height };
  GtkAllocation column = { 0, 0, width, height };
  int minimum;

  if (width >= WIDE)
    {
      column.width = get_column_width (width);
      side.width = width - column.width;
      if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
        side.x = column.width;
      else
        column.x = side.width;
      if (self->adjustment != NULL && gtk_adjustment_get_page_size (self->adjustment) > 0)
        {
          measure_child (self->side, GTK_ORIENTATION_VERTICAL, side.width, &minimum, NULL);
          side.height = MIN ((int) gtk_adjustment_get_page_size (self->adjustment), height);
          side.height = MAX (side.height, minimum);
          side.y = MIN ((int) gtk_adjustment_get_value (self->adjustment), height - side.height);
          side.y = MAX (side.y, 0);
        }
    }
  else
    {
      measure_child (self->side, GTK_ORIENTATION_VERTICAL, width, &minimum, &side.height);
      column.y = side.height;
      column.height = MAX (height - side.height, 0);
    }

  gtk_widget_size_allocate (self->side, &side, -1);
  gtk_widget_size_allocate (self->column, &column, -1);
}

static void
mentor_roles_split_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  MentorRolesSplit *self = MENTOR_ROLES_SPLIT (object);

  g_value_set_object (value, id == PROP_SIDE ? self->side : self->column);
}

static void
mentor_roles_split_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  MentorRolesSplit *self = MENTOR_ROLES_SPLIT (object);
  GtkWidget **child = id == PROP_SIDE ? &self->side : &self->column;

  g_clear_pointer (child, gtk_widget_unparent);
  *child = g_value_get_object (value);
  if (*child != NULL)
    gtk_widget_insert_before (*child, GTK_WIDGET (self), id == PROP_SIDE ? self->column : NULL);
}

static gboolean
on_idle (gpointer data)
{
  MentorRolesSplit *self = data;

  self->idle = 0;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  return G_SOURCE_REMOVE;
}

/* The window became higher or lower while the content stayed as it was, so nobody allocated it. This
 * is said in the middle of the scrolled window's allocation, which is too late for the present one. */
static void
on_page_size (MentorRolesSplit *self)
{
  if (self->idle == 0)
    self->idle = g_idle_add_full (G_PRIORITY_HIGH_IDLE, on_idle, self, NULL);
}

static void
mentor_roles_split_dispose (GObject *object)
{
  MentorRolesSplit *self = MENTOR_ROLES_SPLIT (object);

  g_clear_handle_id (&self->idle, g_source_remove);
  g_clear_pointer (&self->side, gtk_widget_unparent);
  g_clear_pointer (&self->column, gtk_widget_unparent);
  g_clear_object (&self->adjustment);
  G_OBJECT_CLASS (mentor_roles_split_parent_class)->dispose (object);
}

static void
mentor_roles_split_class_init (MentorRolesSplitClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = mentor_roles_split_get_property;
  object_class->set_property = mentor_roles_split_set_property;
  object_class->dispose = mentor_roles_split_dispose;
  properties[PROP_SIDE] = g_param_spec_object ("side", NULL, NULL, GTK_TYPE_WIDGET, flags);
  properties[PROP_COLUMN] = g_param_spec_object ("column", NULL, NULL, GTK_TYPE_WIDGET, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  widget_class->get_request_mode = mentor_roles_split_get_request_mode;
  widget_class->measure = mentor_roles_split_measure;
  widget_class->size_allocate = mentor_roles_split_size_allocate;
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
  g_signal_connect_object (adjustment, "notify::page-size", G_CALLBACK (on_page_size), self,
                           G_CONNECT_SWAPPED);
}
