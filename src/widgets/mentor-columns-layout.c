/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * As many side by side as there is room for, the others below: a layout, so that nothing is moved
 * between parents.
 */

#include "config.h"

#include "widgets/mentor-columns-layout.h"

struct _MentorColumnsLayout
{
  GtkLayoutManager parent_instance;

  int minimum;
  int spacing;
};

G_DEFINE_FINAL_TYPE (MentorColumnsLayout, mentor_columns_layout, GTK_TYPE_LAYOUT_MANAGER)

enum
{
  PROP_MINIMUM = 1,
  PROP_SPACING,
  N_PROPS,
};
static GParamSpec *properties[N_PROPS];

static int
count_children (GtkWidget *widget)
{
  int n = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += gtk_widget_should_layout (child);
  return n;
}

/* As many columns as there is room for; none narrower than what stands in it can be. */
static int
count_columns (MentorColumnsLayout *self, GtkWidget *widget, int n, int width)
{
  int column = MAX (self->minimum, 1);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int least;

      if (!gtk_widget_should_layout (child))
        continue;
      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
      column = MAX (column, least);
    }
  return CLAMP ((width + self->spacing) / (column + self->spacing), 1, MAX (n, 1));
}

/* The last row shares the width between those that are left. */
static int
get_column_width (MentorColumnsLayout *self, int in_row, int width)
{
  return (width - (in_row - 1) * self->spacing) / in_row;
}

/* The next one to lay out, from @child on. */
static GtkWidget *
skip_hidden (GtkWidget *child)
{
  while (child != NULL && !gtk_widget_should_layout (child))
    child = gtk_widget_get_next_sibling (child);
  return child;
}

static void
measure_row (GtkWidget *first, int in_row, int column, int *minimum, int *natural)
{
  GtkWidget *child = first;

  *minimum = *natural = 0;
  for (int i = 0; i < in_row; i++, child = skip_hidden (gtk_widget_get_next_sibling (child)))
    {
      int least, wanted;

      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, column, &least, &wanted, NULL, NULL);
      *minimum = MAX (*minimum, least);
      *natural = MAX (*natural, wanted);
    }
}

static GtkWidget *
skip_row (GtkWidget *child, int in_row)
{
  for (int i = 0; i < in_row; i++)
    child = skip_hidden (gtk_widget_get_next_sibling (child));
  return child;
}

static GtkSizeRequestMode
mentor_columns_layout_get_request_mode (GtkLayoutManager *manager, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
measure_width (MentorColumnsLayout *self, GtkWidget *widget, int *minimum, int *natural)
{
  int n = count_children (widget);

  *minimum = *natural = 0;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int least, wanted;

      if (!gtk_widget_should_layout (child))
        continue;
      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, &wanted, NULL, NULL);
      *minimum = MAX (*minimum, least);
      *natural += MAX (wanted, self->minimum);
    }
  if (n > 1)
    *natural += (n - 1) * self->spacing;
}

static void
mentor_columns_layout_measure (GtkLayoutManager *manager, GtkWidget *widget,
                               GtkOrientation orientation, int for_size, int *minimum,
                               int *natural, int *minimum_baseline, int *natural_baseline)
{
  MentorColumnsLayout *self = MENTOR_COLUMNS_LAYOUT (manager);
  int left = count_children (widget);
  int width, columns;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      measure_width (self, widget, minimum, natural);
      return;
    }
  if (for_size >= 0)
    width = for_size;
  else
    measure_width (self, widget, &columns, &width);
  columns = count_columns (self, widget, left, width);

  *minimum = *natural = 0;
  for (GtkWidget *first = skip_hidden (gtk_widget_get_first_child (widget)); first != NULL;)
    {
      int in_row = MIN (left, columns);
      int least, wanted;

      measure_row (first, in_row, get_column_width (self, in_row, width), &least, &wanted);
      first = skip_row (first, in_row);
      left -= in_row;
      *minimum += least + (first != NULL ? self->spacing : 0);
      *natural += wanted + (first != NULL ? self->spacing : 0);
    }
}

static void
mentor_columns_layout_allocate (GtkLayoutManager *manager, GtkWidget *widget, int width,
                                int height, int baseline)
{
  MentorColumnsLayout *self = MENTOR_COLUMNS_LAYOUT (manager);
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int left = count_children (widget);
  int columns = count_columns (self, widget, left, width);
  GtkAllocation place = { 0, 0, 0, 0 };

  for (GtkWidget *child = skip_hidden (gtk_widget_get_first_child (widget)); child != NULL;)
    {
      int in_row = MIN (left, columns);
      int least;

      place.width = get_column_width (self, in_row, width);
      place.x = rtl ? width - place.width : 0;
      measure_row (child, in_row, place.width, &least, &place.height);
      left -= in_row;
      /* One row takes what there is. */
      if (left == 0 && place.y == 0)
        place.height = height;
      for (int i = 0; i < in_row; i++)
        {
          gtk_widget_size_allocate (child, &place, -1);
          place.x += (rtl ? -1 : 1) * (place.width + self->spacing);
          child = skip_hidden (gtk_widget_get_next_sibling (child));
        }
      place.y += place.height + self->spacing;
    }
}

static void
mentor_columns_layout_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  MentorColumnsLayout *self = MENTOR_COLUMNS_LAYOUT (object);

  g_value_set_int (value, id == PROP_MINIMUM ? self->minimum : self->spacing);
}

static void
mentor_columns_layout_set_property (GObject *object, guint id, const GValue *value,
                                    GParamSpec *pspec)
{
  MentorColumnsLayout *self = MENTOR_COLUMNS_LAYOUT (object);

  if (id == PROP_MINIMUM)
    self->minimum = g_value_get_int (value);
  else
    self->spacing = g_value_get_int (value);
}

static void
mentor_columns_layout_class_init (MentorColumnsLayoutClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = mentor_columns_layout_get_property;
  object_class->set_property = mentor_columns_layout_set_property;
  properties[PROP_MINIMUM] = g_param_spec_int ("minimum", NULL, NULL, 0, G_MAXINT16, 0, flags);
  properties[PROP_SPACING] = g_param_spec_int ("spacing", NULL, NULL, 0, G_MAXINT16, 0, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  layout_class->get_request_mode = mentor_columns_layout_get_request_mode;
  layout_class->measure = mentor_columns_layout_measure;
  layout_class->allocate = mentor_columns_layout_allocate;
}

static void
mentor_columns_layout_init (MentorColumnsLayout *self)
{
}
