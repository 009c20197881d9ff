/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The children lie in the order in which one reads, whichever is set first: Tab goes by it. */

#include "config.h"

#include "widgets/mentor-split.h"

typedef struct
{
  GtkWidget *start;
  GtkWidget *end;
  guint announce_id;
} MentorSplitPrivate;

enum
{
  PROP_0,
  PROP_START_CHILD,
  PROP_END_CHILD,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (MentorSplit, mentor_split, GTK_TYPE_WIDGET)

static MentorSplitPrivate *
get_private (gpointer self)
{
  return mentor_split_get_instance_private (self);
}

static GtkSizeRequestMode
mentor_split_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
mentor_split_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_START_CHILD:
      g_value_set_object (value, get_private (object)->start);
      break;
    case PROP_END_CHILD:
      g_value_set_object (value, get_private (object)->end);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
mentor_split_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  MentorSplitPrivate *priv = get_private (object);
  GtkWidget **child = prop_id == PROP_START_CHILD ? &priv->start : &priv->end;

  g_clear_pointer (child, gtk_widget_unparent);
  *child = g_value_get_object (value);
  if (*child != NULL)
    gtk_widget_insert_before (*child, GTK_WIDGET (object), child == &priv->start ? priv->end : NULL);
}

static void
mentor_split_dispose (GObject *object)
{
  MentorSplitPrivate *priv = get_private (object);

  g_clear_handle_id (&priv->announce_id, g_source_remove);
  g_clear_pointer (&priv->start, gtk_widget_unparent);
  g_clear_pointer (&priv->end, gtk_widget_unparent);
  G_OBJECT_CLASS (mentor_split_parent_class)->dispose (object);
}

static void
mentor_split_class_init (MentorSplitClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = mentor_split_get_property;
  object_class->set_property = mentor_split_set_property;
  object_class->dispose = mentor_split_dispose;
  GTK_WIDGET_CLASS (klass)->get_request_mode = mentor_split_get_request_mode;

  properties[PROP_START_CHILD]
      = g_param_spec_object ("start-child", NULL, NULL, GTK_TYPE_WIDGET, flags);
  properties[PROP_END_CHILD]
      = g_param_spec_object ("end-child", NULL, NULL, GTK_TYPE_WIDGET, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
mentor_split_init (MentorSplit *self)
{
}

/* For subclasses */

GtkWidget *
mentor_split_get_start (MentorSplit *self)
{
  g_return_val_if_fail (MENTOR_IS_SPLIT (self), NULL);

  return get_private (self)->start;
}

GtkWidget *
mentor_split_get_end (MentorSplit *self)
{
  g_return_val_if_fail (MENTOR_IS_SPLIT (self), NULL);

  return get_private (self)->end;
}

void
mentor_split_measure_child (GtkWidget *child, GtkOrientation orientation, int for_size,
                            int *minimum, int *natural)
{
  *minimum = *natural = 0;
  if (child != NULL && gtk_widget_get_visible (child))
    gtk_widget_measure (child, orientation, for_size, minimum, natural, NULL, NULL);
}

void
mentor_split_place_child (MentorSplit *self, GtkWidget *child, int x, int y, int width, int height)
{
  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    x = gtk_widget_get_width (GTK_WIDGET (self)) - x - width;
  gtk_widget_size_allocate (child, &(GtkAllocation){ x, y, width, height }, -1);
}

static gboolean
on_announce (gpointer data)
{
  get_private (data)->announce_id = 0;
  MENTOR_SPLIT_GET_CLASS (data)->announce (data);
  return G_SOURCE_REMOVE;
}

void
mentor_split_queue_announce (MentorSplit *self)
{
  MentorSplitPrivate *priv = get_private (self);

  if (priv->announce_id == 0)
    priv->announce_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, on_announce, self, NULL);
}
