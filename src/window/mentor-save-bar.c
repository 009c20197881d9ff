/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * MentorSaveBar: the bar under the header that says what can't be saved, why, and that nothing is
 * lost. It is computed anew from the course's save-error whenever that changes.
 */
#include "config.h"

#include "window/mentor-save-bar.h"

#include <glib/gi18n.h>

struct _MentorSaveBar
{
  GtkWidget parent_instance;

  MentorCourse *course;
  GtkRevealer *revealer;
  GtkLabel *reason;
  GtkWidget *accept; /* shown while documents are missing in the folder */
};

G_DEFINE_FINAL_TYPE (MentorSaveBar, mentor_save_bar, GTK_TYPE_WIDGET)

static void
update (MentorSaveBar *self)
{
  const char *error = self->course != NULL ? mentor_course_get_save_error (self->course) : NULL;

  if (error != NULL)
    gtk_label_set_label (self->reason, error);
  gtk_widget_set_visible (self->accept,
                          self->course != NULL && mentor_course_is_emptied (self->course));
  gtk_widget_set_visible (GTK_WIDGET (self), error != NULL);
  gtk_revealer_set_reveal_child (self->revealer, error != NULL);
}

static void
on_retry_clicked (MentorSaveBar *self)
{
  if (self->course != NULL)
    mentor_course_flush (self->course);
}

static void
on_accept_clicked (MentorSaveBar *self)
{
  if (self->course != NULL)
    mentor_course_accept_missing (self->course);
}

static void
mentor_save_bar_dispose (GObject *object)
{
  MentorSaveBar *self = MENTOR_SAVE_BAR (object);

  if (self->course != NULL)
    g_signal_handlers_disconnect_by_data (self->course, self);
  g_clear_object (&self->course);
  g_clear_pointer ((GtkWidget **) &self->revealer, gtk_widget_unparent);
  G_OBJECT_CLASS (mentor_save_bar_parent_class)->dispose (object);
}

static void
mentor_save_bar_class_init (MentorSaveBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mentor_save_bar_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PREFIX "/window/mentor-save-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, MentorSaveBar, revealer);
  gtk_widget_class_bind_template_child (widget_class, MentorSaveBar, reason);
  gtk_widget_class_bind_template_child (widget_class, MentorSaveBar, accept);
  gtk_widget_class_bind_template_callback (widget_class, on_retry_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_accept_clicked);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
mentor_save_bar_init (MentorSaveBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
mentor_save_bar_set_course (MentorSaveBar *self, MentorCourse *course)
{
  g_return_if_fail (MENTOR_IS_SAVE_BAR (self));

  if (self->course != NULL)
    g_signal_handlers_disconnect_by_data (self->course, self);
  g_set_object (&self->course, course);
  if (course != NULL)
    g_signal_connect_object (course, "notify::save-error", G_CALLBACK (update), self,
                             G_CONNECT_SWAPPED);
  update (self);
}
