/* SPDX-License-Identifier: GPL-3.0-or-later */
/* MentorPresentBar: watches the pointer of the whole window while it is active. */
#include "config.h"

#include "window/mentor-present-bar.h"

#define EDGE 3           /* pixels at the top that call it */
#define AT_FIRST_SECONDS 4

struct _MentorPresentBar
{
  GtkWidget parent_instance;

  GtkRevealer *revealer;
  GtkEventController *motion; /* of the window, while active */
  guint hide_source;
};

G_DEFINE_FINAL_TYPE (MentorPresentBar, mentor_present_bar, GTK_TYPE_WIDGET)

/* Hidden it takes neither the pointer nor the focus, and isn't read out. */
static void
reveal (MentorPresentBar *self, gboolean revealed)
{
  if (revealed)
    gtk_widget_set_visible (GTK_WIDGET (self->revealer), TRUE);
  gtk_revealer_set_reveal_child (self->revealer, revealed);
  gtk_widget_set_can_target (GTK_WIDGET (self), revealed);
  gtk_widget_set_can_focus (GTK_WIDGET (self), revealed);
}

static void
on_child_revealed (MentorPresentBar *self)
{
  if (!gtk_revealer_get_reveal_child (self->revealer)
      && !gtk_revealer_get_child_revealed (self->revealer))
    gtk_widget_set_visible (GTK_WIDGET (self->revealer), FALSE);
}

static gboolean
on_first_seconds_over (gpointer user_data)
{
  MentorPresentBar *self = user_data;

  self->hide_source = 0;
  reveal (self, FALSE);
  return G_SOURCE_REMOVE;
}

static void
on_motion (MentorPresentBar *self, double x, double y)
{
  if (y <= EDGE)
    {
      g_clear_handle_id (&self->hide_source, g_source_remove);
      reveal (self, TRUE);
    }
  else if (self->hide_source == 0 && y > 2 * gtk_widget_get_height (GTK_WIDGET (self)))
    {
      reveal (self, FALSE);
    }
}

static void
stop_watching (MentorPresentBar *self)
{
  g_clear_handle_id (&self->hide_source, g_source_remove);
  if (self->motion == NULL)
    return;
  gtk_widget_remove_controller (gtk_event_controller_get_widget (self->motion), self->motion);
  self->motion = NULL;
}

static void
mentor_present_bar_unroot (GtkWidget *widget)
{
  stop_watching (MENTOR_PRESENT_BAR (widget));

  GTK_WIDGET_CLASS (mentor_present_bar_parent_class)->unroot (widget);
}

static void
mentor_present_bar_dispose (GObject *object)
{
  MentorPresentBar *self = MENTOR_PRESENT_BAR (object);

  stop_watching (self);
  g_clear_pointer ((GtkWidget **) &self->revealer, gtk_widget_unparent);
  G_OBJECT_CLASS (mentor_present_bar_parent_class)->dispose (object);
}

static void
mentor_present_bar_class_init (MentorPresentBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mentor_present_bar_dispose;
  widget_class->unroot = mentor_present_bar_unroot;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PREFIX "/window/mentor-present-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, MentorPresentBar, revealer);
  gtk_widget_class_bind_template_callback (widget_class, on_child_revealed);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_TOOLBAR);
}

static void
mentor_present_bar_init (MentorPresentBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
mentor_present_bar_set_active (MentorPresentBar *self, gboolean active)
{
  GtkRoot *root;

  g_return_if_fail (MENTOR_IS_PRESENT_BAR (self));

  stop_watching (self);
  gtk_widget_set_visible (GTK_WIDGET (self), active);
  reveal (self, active);
  root = gtk_widget_get_root (GTK_WIDGET (self));
  if (!active || root == NULL)
    return;

  self->motion = gtk_event_controller_motion_new ();
  gtk_event_controller_set_propagation_phase (self->motion, GTK_PHASE_CAPTURE);
  g_signal_connect_object (self->motion, "motion", G_CALLBACK (on_motion), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (root), self->motion);
  self->hide_source = g_timeout_add_seconds (AT_FIRST_SECONDS, on_first_seconds_over, self);
}
