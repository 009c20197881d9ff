/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * One column in the middle. What AdwClamp does, but for one thing: a scrolled window asks for the
 * height without saying a width, and throws the answer away. Breaking all the text of a page for
 * that is a third of what its first frame costs.
 */

#include "config.h"

#include "pages/overview/mentor-reading-layout.h"

struct _MentorReadingLayout
{
  GtkLayoutManager parent_instance;

  int maximum;
};

G_DEFINE_FINAL_TYPE (MentorReadingLayout, mentor_reading_layout, GTK_TYPE_LAYOUT_MANAGER)

enum
{
  PROP_MAXIMUM = 1,
  N_PROPS,
};
static GParamSpec *properties[N_PROPS];

static GtkSizeRequestMode
mentor_reading_layout_get_request_mode (GtkLayoutManager *manager, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
mentor_reading_layout_measure (GtkLayoutManager *manager, GtkWidget *widget,
                               GtkOrientation orientation, int for_size, int *minimum,
                               int *natural, int *minimum_baseline, int *natural_baseline)
{
  MentorReadingLayout *self = MENTOR_READING_LAYOUT (manager);
  GtkWidget *child = gtk_widget_get_first_child (widget);

  *minimum = *natural = 0;
  if (child == NULL || (orientation == GTK_ORIENTATION_VERTICAL && for_size < 0))
    return;
  gtk_widget_measure (child, orientation,
                      orientation == GTK_ORIENTATION_VERTICAL ? MIN (for_size, self->maximum) : -1,
                      minimum, natural, NULL, NULL);
}

static void
mentor_reading_layout_allocate (GtkLayoutManager *manager, GtkWidget *widget, int width,
                                int height, int baseline)
{
  MentorReadingLayout *self = MENTOR_READING_LAYOUT (manager);
  GtkWidget *child = gtk_widget_get_first_child (widget);
  GtkAllocation place = { 0, 0, MIN (width, self->maximum), height };

  place.x = (width - place.width) / 2;
  if (child != NULL)
    gtk_widget_size_allocate (child, &place, -1);
}

static void
mentor_reading_layout_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  g_value_set_int (value, MENTOR_READING_LAYOUT (object)->maximum);
}

static void
mentor_reading_layout_set_property (GObject *object, guint id, const GValue *value,
                                    GParamSpec *pspec)
{
  MENTOR_READING_LAYOUT (object)->maximum = g_value_get_int (value);
}

static void
mentor_reading_layout_class_init (MentorReadingLayoutClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  object_class->get_property = mentor_reading_layout_get_property;
  object_class->set_property = mentor_reading_layout_set_property;
  properties[PROP_MAXIMUM]
      = g_param_spec_int ("maximum", NULL, NULL, 0, G_MAXINT16, G_MAXINT16,
                          G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  layout_class->get_request_mode = mentor_reading_layout_get_request_mode;
  layout_class->measure = mentor_reading_layout_measure;
  layout_class->allocate = mentor_reading_layout_allocate;
}

static void
mentor_reading_layout_init (MentorReadingLayout *self)
{
}
