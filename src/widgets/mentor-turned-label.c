/* SPDX-License-Identifier: GPL-3.0-or-later */

/* MentorTurnedLabel: a GtkLabel, allocated a quarter turn to the left. */

#include "config.h"

#include "widgets/mentor-turned-label.h"

struct _MentorTurnedLabel
{
  GtkWidget parent_instance;

  GtkWidget *child;
};

enum
{
  PROP_LABEL = 1,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (MentorTurnedLabel, mentor_turned_label, GTK_TYPE_WIDGET)

static void
mentor_turned_label_measure (GtkWidget *widget, GtkOrientation orientation, int for_size,
                             int *minimum, int *natural, int *minimum_baseline,
                             int *natural_baseline)
{
  MentorTurnedLabel *self = MENTOR_TURNED_LABEL (widget);

  gtk_widget_measure (self->child,
                      orientation == GTK_ORIENTATION_HORIZONTAL ? GTK_ORIENTATION_VERTICAL
                                                                : GTK_ORIENTATION_HORIZONTAL,
                      -1, minimum, natural, NULL, NULL);
}

static void
mentor_turned_label_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  MentorTurnedLabel *self = MENTOR_TURNED_LABEL (widget);
  GskTransform *transform;

  transform = gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT (0, (float) height));
  transform = gsk_transform_rotate (transform, -90);
  gtk_widget_allocate (self->child, height, width, -1, transform);
}

static void
mentor_turned_label_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  MentorTurnedLabel *self = MENTOR_TURNED_LABEL (object);

  if (prop_id == PROP_LABEL)
    g_value_set_string (value, gtk_label_get_label (GTK_LABEL (self->child)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
mentor_turned_label_set_property (GObject *object, guint prop_id, const GValue *value,
                                  GParamSpec *pspec)
{
  if (prop_id == PROP_LABEL)
    mentor_turned_label_set_label (MENTOR_TURNED_LABEL (object), g_value_get_string (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
mentor_turned_label_dispose (GObject *object)
{
  g_clear_pointer (&MENTOR_TURNED_LABEL (object)->child, gtk_widget_unparent);

  G_OBJECT_CLASS (mentor_turned_label_parent_class)->dispose (object);
}

static void
mentor_turned_label_class_init (MentorTurnedLabelClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = mentor_turned_label_get_property;
  object_class->set_property = mentor_turned_label_set_property;
  object_class->dispose = mentor_turned_label_dispose;
  widget_class->measure = mentor_turned_label_measure;
  widget_class->size_allocate = mentor_turned_label_size_allocate;

  props[PROP_LABEL] = g_param_spec_string ("label", NULL, NULL, "",
                                           G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS
                                               | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, props);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
mentor_turned_label_init (MentorTurnedLabel *self)
{
  self->child = gtk_label_new (NULL);
  gtk_label_set_ellipsize (GTK_LABEL (self->child), PANGO_ELLIPSIZE_END);
  gtk_widget_set_parent (self->child, GTK_WIDGET (self));
}

void
mentor_turned_label_set_label (MentorTurnedLabel *self, const char *text)
{
  g_return_if_fail (MENTOR_IS_TURNED_LABEL (self));

  if (g_strcmp0 (gtk_label_get_label (GTK_LABEL (self->child)), text) == 0)
    return;

  gtk_label_set_label (GTK_LABEL (self->child), text != NULL ? text : "");
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_LABEL]);
}
