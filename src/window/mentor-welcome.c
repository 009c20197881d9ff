/* SPDX-License-Identifier: GPL-3.0-or-later */
/* MentorWelcome: all of it is in the template; the buttons are actions of the window. */
#include "config.h"

#include "window/mentor-welcome.h"

struct _MentorWelcome
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *new_button;
};

G_DEFINE_FINAL_TYPE (MentorWelcome, mentor_welcome, GTK_TYPE_WIDGET)

static void
mentor_welcome_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (mentor_welcome_parent_class)->map (widget);
  gtk_widget_grab_focus (MENTOR_WELCOME (widget)->new_button);
}

static void
mentor_welcome_dispose (GObject *object)
{
  g_clear_pointer (&MENTOR_WELCOME (object)->box, gtk_widget_unparent);
  G_OBJECT_CLASS (mentor_welcome_parent_class)->dispose (object);
}

static void
mentor_welcome_class_init (MentorWelcomeClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mentor_welcome_dispose;
  widget_class->map = mentor_welcome_map;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PREFIX "/window/mentor-welcome.ui");
  gtk_widget_class_bind_template_child (widget_class, MentorWelcome, box);
  gtk_widget_class_bind_template_child (widget_class, MentorWelcome, new_button);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
mentor_welcome_init (MentorWelcome *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
