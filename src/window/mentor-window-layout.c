/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * MentorWindowLayout: wraps AdwLeaflet, which later versions of libadwaita replace, so that this
 * file alone has to change then.
 */
#include "config.h"

#include "window/mentor-window-layout.h"

struct _MentorWindowLayout
{
  GtkWidget parent_instance;

  AdwLeaflet *leaflet;
  GtkWidget *sidebar;
  GtkWidget *separator;
  GtkWidget *content;
  gboolean alone;
};

enum
{
  PROP_0,
  PROP_SIDEBAR,
  PROP_CONTENT,
  PROP_FOLDED,
  PROP_CONTENT_SHOWN,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (MentorWindowLayout, mentor_window_layout, GTK_TYPE_WIDGET)

static void
on_folded_changed (MentorWindowLayout *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FOLDED]);
}

static void
on_visible_child_changed (MentorWindowLayout *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CONTENT_SHOWN]);
}

static void
mentor_window_layout_dispose (GObject *object)
{
  MentorWindowLayout *self = MENTOR_WINDOW_LAYOUT (object);

  if (self->leaflet != NULL)
    g_signal_handlers_disconnect_by_data (self->leaflet, self);
  g_clear_pointer ((GtkWidget **) &self->leaflet, gtk_widget_unparent);
  G_OBJECT_CLASS (mentor_window_layout_parent_class)->dispose (object);
}

static void
mentor_window_layout_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  MentorWindowLayout *self = MENTOR_WINDOW_LAYOUT (object);

  switch (id)
    {
    case PROP_SIDEBAR:
      g_value_set_object (value, self->sidebar);
      break;
    case PROP_CONTENT:
      g_value_set_object (value, self->content);
      break;
    case PROP_FOLDED:
      g_value_set_boolean (value, mentor_window_layout_get_folded (self));
      break;
    case PROP_CONTENT_SHOWN:
      g_value_set_boolean (value, mentor_window_layout_get_content_shown (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
mentor_window_layout_set_property (GObject *object, guint id, const GValue *value,
                                   GParamSpec *pspec)
{
  MentorWindowLayout *self = MENTOR_WINDOW_LAYOUT (object);

  switch (id)
    {
    case PROP_SIDEBAR:
      g_return_if_fail (self->sidebar == NULL && self->content == NULL);
      self->sidebar = g_value_get_object (value);
      adw_leaflet_append (self->leaflet, self->sidebar);
      self->separator = gtk_separator_new (GTK_ORIENTATION_VERTICAL);
      adw_leaflet_page_set_navigatable (adw_leaflet_append (self->leaflet, self->separator),
                                        FALSE);
      break;
    case PROP_CONTENT:
      g_return_if_fail (self->content == NULL);
      self->content = g_value_get_object (value);
      adw_leaflet_append (self->leaflet, self->content);
      adw_leaflet_set_visible_child (self->leaflet, self->content);
      break;
    case PROP_CONTENT_SHOWN:
      mentor_window_layout_set_content_shown (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
mentor_window_layout_class_init (MentorWindowLayoutClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = mentor_window_layout_dispose;
  object_class->get_property = mentor_window_layout_get_property;
  object_class->set_property = mentor_window_layout_set_property;

  properties[PROP_SIDEBAR] = g_param_spec_object ("sidebar", NULL, NULL, GTK_TYPE_WIDGET, flags);
  properties[PROP_CONTENT] = g_param_spec_object ("content", NULL, NULL, GTK_TYPE_WIDGET, flags);
  properties[PROP_FOLDED] = g_param_spec_boolean ("folded", NULL, NULL, FALSE,
                                                  G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_CONTENT_SHOWN] = g_param_spec_boolean ("content-shown", NULL, NULL, TRUE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  /* After everything that knows a way back of its own; ahead of the toasts around it, whose way
     is to go, and the meeting view would stay. */
  gtk_widget_class_add_binding_action (GTK_WIDGET_CLASS (klass), GDK_KEY_Escape, 0,
                                       "win.leave-presenting", NULL);
}

static void
mentor_window_layout_init (MentorWindowLayout *self)
{
  self->leaflet = ADW_LEAFLET (adw_leaflet_new ());
  adw_leaflet_set_can_navigate_back (self->leaflet, TRUE);
  gtk_widget_set_parent (GTK_WIDGET (self->leaflet), GTK_WIDGET (self));
  g_signal_connect_object (self->leaflet, "notify::folded", G_CALLBACK (on_folded_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->leaflet, "notify::visible-child",
                           G_CALLBACK (on_visible_child_changed), self, G_CONNECT_SWAPPED);
}

gboolean
mentor_window_layout_get_folded (MentorWindowLayout *self)
{
  g_return_val_if_fail (MENTOR_IS_WINDOW_LAYOUT (self), FALSE);
  return self->leaflet != NULL && adw_leaflet_get_folded (self->leaflet);
}

gboolean
mentor_window_layout_get_content_shown (MentorWindowLayout *self)
{
  g_return_val_if_fail (MENTOR_IS_WINDOW_LAYOUT (self), FALSE);
  return self->leaflet != NULL && self->content != NULL
         && adw_leaflet_get_visible_child (self->leaflet) == self->content;
}

void
mentor_window_layout_set_content_shown (MentorWindowLayout *self, gboolean shown)
{
  g_return_if_fail (MENTOR_IS_WINDOW_LAYOUT (self));
  adw_leaflet_set_visible_child (self->leaflet,
                                 shown || self->alone ? self->content : self->sidebar);
}

void
mentor_window_layout_set_alone (MentorWindowLayout *self, gboolean alone)
{
  g_return_if_fail (MENTOR_IS_WINDOW_LAYOUT (self));

  self->alone = alone;
  if (alone)
    adw_leaflet_set_visible_child (self->leaflet, self->content);
  gtk_widget_set_visible (self->sidebar, !alone);
  gtk_widget_set_visible (self->separator, !alone);
}
