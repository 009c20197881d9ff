/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Side by side or one above the other: a layout, so that nothing is moved between parents. */

#include "config.h"

#include "mentor-columns-layout.h"

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

/* The width of a column; all of it when there is but one. */
static int
get_column_width (MentorColumnsLayout *self, int n, int width, gboolean *stacked)
{
  *stacked = n < 2 || width < n * self->minimum + (n - 1) * self->spacing;
  return *stacked ? width : (width - (n - 1) * self->spacing) / n;
}

static GtkSizeRequestMode
mentor_columns_layout_get_request_mode (GtkLayoutManager *manager, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
mentor_columns_layout_measure (GtkLayoutManager *manager, GtkWidget *widget,
                               GtkOrientation orientation, int for_size, int *minimum,
                               int *natural, int *minimum_baseline, int *natural_baseline)
{
  MentorColumnsLayout *self = MENTOR_COLUMNS_LAYOUT (manager);
  int n = count_children (widget);
  gboolean stacked = FALSE;
  int width = -1;

  if (orientation == GTK_ORIENTATION_VERTICAL && for_size >= 0)
    width = get_column_width (self, n, for_size, &stacked);

  *minimum = *natural = 0;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int least, wanted;

      if (!gtk_widget_should_layout (child))
        continue;
      gtk_widget_measure (child, orientation, width, &least, &wanted, NULL, NULL);
      if (orientation == GTK_ORIENTATION_HORIZONTAL)
        {
          *minimum = MAX (*minimum, least);
          *natural += MAX (wanted, self->minimum);
        }
      else if (stacked)
        {
          *minimum += least;
          *natural += wanted;
        }
      else
        {
          *minimum = MAX (*minimum, least);
          *natural = MAX (*natural, wanted);
        }
    }
  if (orientation == GTK_ORIENTATION_HORIZONTAL && n > 1)
    *natural += (n - 1) * self->spacing;
  if (stacked && n > 1)
    {
      *minimum += (n - 1) * self->spacing;
      *natural += (n - 1) * self->spacing;
    }
}

static void
mentor_columns_layout_allocate (GtkLayoutManager *manager, GtkWidget *widget, int width,
                                int height, int baseline)
{
  MentorColumnsLayout *self = MENTOR_COLUMNS_LAYOUT (manager);
  int n = count_children (widget);
  gboolean stacked;
  int column = get_column_width (self, n, width, &stacked);
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  GtkAllocation place = { 0, 0, column, height };

  if (rtl && !stacked)
    place.x = width - column;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (!gtk_widget_should_layout (child))
        continue;
      if (stacked)
        gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, column, NULL, &place.height, NULL,
                            NULL);
      gtk_widget_size_allocate (child, &place, -1);
      if (stacked)
        place.y += place.height + self->spacing;
      else
        place.x += (rtl ? -1 : 1) * (column + self->spacing);
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
