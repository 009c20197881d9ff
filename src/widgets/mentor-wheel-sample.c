/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A piece of a person's line in the roles wheel: the same drawing as in the wheel itself. */

#include "config.h"

#include "widgets/mentor-wheel-sample.h"

#define WIDTH 36
#define HEIGHT 18

struct _MentorWheelSample
{
  GtkWidget parent_instance;

  MentorWheelPerson person;
};

G_DEFINE_FINAL_TYPE (MentorWheelSample, mentor_wheel_sample, GTK_TYPE_WIDGET)

enum
{
  PROP_OFFER = 1,
  N_PROPS,
};
static GParamSpec *properties[N_PROPS];

static void
mentor_wheel_sample_measure (GtkWidget *widget, GtkOrientation orientation, int for_size,
                             int *minimum, int *natural, int *minimum_baseline,
                             int *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? WIDTH : HEIGHT;
}

static void
mentor_wheel_sample_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  MentorWheelSample *self = MENTOR_WHEEL_SAMPLE (widget);
  MentorWheelColours colours;
  float width = (float) gtk_widget_get_width (widget);
  float height = (float) gtk_widget_get_height (widget);
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));

  mentor_wheel_colours_init (&colours, widget);
  mentor_wheel_draw_sample (cr, &colours, self->person, width, height);
  cairo_destroy (cr);
}

static void
mentor_wheel_sample_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  g_value_set_boolean (value, MENTOR_WHEEL_SAMPLE (object)->person == MENTOR_WHEEL_OFFER);
}

static void
mentor_wheel_sample_set_property (GObject *object, guint id, const GValue *value,
                                  GParamSpec *pspec)
{
  MENTOR_WHEEL_SAMPLE (object)->person
      = g_value_get_boolean (value) ? MENTOR_WHEEL_OFFER : MENTOR_WHEEL_WISH;
}

static void
mentor_wheel_sample_class_init (MentorWheelSampleClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = mentor_wheel_sample_get_property;
  object_class->set_property = mentor_wheel_sample_set_property;
  properties[PROP_OFFER]
      = g_param_spec_boolean ("offer", NULL, NULL, FALSE,
                              G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  widget_class->measure = mentor_wheel_sample_measure;
  widget_class->snapshot = mentor_wheel_sample_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
mentor_wheel_sample_init (MentorWheelSample *self)
{
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
}

GtkWidget *
mentor_wheel_sample_new (MentorWheelPerson person)
{
  return g_object_new (MENTOR_TYPE_WHEEL_SAMPLE, "offer", person == MENTOR_WHEEL_OFFER, NULL);
}
