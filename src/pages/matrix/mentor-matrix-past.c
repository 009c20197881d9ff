/* SPDX-License-Identifier: GPL-3.0-or-later */

/* MentorMatrixPast: the slider's positions are the meetings, and one before the first. */

#include "config.h"

#include "pages/matrix/mentor-matrix-past.h"

#include <glib/gi18n.h>

#include "model/mentor-date.h"

struct _MentorMatrixPast
{
  GtkWidget parent_instance;

  GtkWidget *label;
  GtkWidget *scale;

  MentorCourse *course;
  char **periods;
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MentorMatrixPast, mentor_matrix_past, GTK_TYPE_WIDGET)

static char *
describe_position (MentorMatrixPast *self)
{
  int meeting = mentor_matrix_past_get_meeting (self);
  const char *since = mentor_matrix_past_get_since (self);
  g_autofree char *day = since != NULL ? mentor_date_format_long (since) : NULL;
  int n = (int) g_strv_length (self->periods);

  if (n == 0)
    return g_strdup (_("No meeting was held yet: this is how it is now"));
  if (meeting < 0)
    return g_strdup (_("Before the first meeting"));
  if (meeting == n - 1)
    /* Translators: %s is the day of the last meeting */
    return g_strdup_printf (_("Now, after the meeting: %s"), day);
  /* Translators: %s is the day of a meeting */
  return g_strdup_printf (_("After the meeting: %s"), day);
}

static void
update (MentorMatrixPast *self)
{
  g_autofree char *text = describe_position (self);

  gtk_label_set_label (GTK_LABEL (self->label), text);
  /* A change of value isn't heard; a change of name is. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->scale), GTK_ACCESSIBLE_PROPERTY_LABEL, text,
                                  -1);
}

static void
on_value_changed (MentorMatrixPast *self)
{
  update (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
mentor_matrix_past_dispose (GObject *object)
{
  MentorMatrixPast *self = MENTOR_MATRIX_PAST (object);

  g_clear_pointer (&self->label, gtk_widget_unparent);
  g_clear_pointer (&self->scale, gtk_widget_unparent);
  g_clear_object (&self->course);
  g_clear_pointer (&self->periods, g_strfreev);

  G_OBJECT_CLASS (mentor_matrix_past_parent_class)->dispose (object);
}

static gboolean
mentor_matrix_past_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (MENTOR_MATRIX_PAST (widget)->scale);
}

static void
mentor_matrix_past_class_init (MentorMatrixPastClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mentor_matrix_past_dispose;
  widget_class->grab_focus = mentor_matrix_past_grab_focus;
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "matrixpast");
}

static void
mentor_matrix_past_init (MentorMatrixPast *self)
{
  gtk_orientable_set_orientation (
      GTK_ORIENTABLE (gtk_widget_get_layout_manager (GTK_WIDGET (self))),
      GTK_ORIENTATION_VERTICAL);

  self->label = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->label), TRUE);
  gtk_widget_add_css_class (self->label, "heading");
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));

  self->scale = gtk_scale_new_with_range (GTK_ORIENTATION_HORIZONTAL, -1, 0, 1);
  gtk_scale_set_draw_value (GTK_SCALE (self->scale), FALSE);
  gtk_range_set_round_digits (GTK_RANGE (self->scale), 0);
  gtk_scale_set_has_origin (GTK_SCALE (self->scale), FALSE);
  g_signal_connect_swapped (self->scale, "value-changed", G_CALLBACK (on_value_changed), self);
  gtk_widget_set_parent (self->scale, GTK_WIDGET (self));
}

GtkWidget *
mentor_matrix_past_new (void)
{
  return g_object_new (MENTOR_TYPE_MATRIX_PAST, NULL);
}

void
mentor_matrix_past_set_course (MentorMatrixPast *self, MentorCourse *course)
{
  int n;

  g_return_if_fail (MENTOR_IS_MATRIX_PAST (self));
  g_return_if_fail (MENTOR_IS_COURSE (course));

  g_set_object (&self->course, course);
  g_strfreev (self->periods);
  self->periods = mentor_logbook_list_meetings (mentor_course_get_logbook (course));
  n = (int) g_strv_length (self->periods);

  g_signal_handlers_block_by_func (self->scale, on_value_changed, self);
  gtk_widget_set_visible (self->scale, n > 0);
  gtk_scale_clear_marks (GTK_SCALE (self->scale));
  for (int i = -1; i < n; i++)
    gtk_scale_add_mark (GTK_SCALE (self->scale), i, GTK_POS_BOTTOM, NULL);
  gtk_range_set_range (GTK_RANGE (self->scale), -1, MAX (n - 1, 0));
  gtk_range_set_increments (GTK_RANGE (self->scale), 1, 1);
  gtk_range_set_value (GTK_RANGE (self->scale), n - 1);
  g_signal_handlers_unblock_by_func (self->scale, on_value_changed, self);
  update (self);
}

const char *const *
mentor_matrix_past_get_periods (MentorMatrixPast *self)
{
  return (const char *const *) self->periods;
}

int
mentor_matrix_past_get_meeting (MentorMatrixPast *self)
{
  if (g_strv_length (self->periods) == 0)
    return -1;
  return (int) gtk_range_get_value (GTK_RANGE (self->scale));
}

const char *
mentor_matrix_past_get_since (MentorMatrixPast *self)
{
  int meeting = mentor_matrix_past_get_meeting (self);
  MentorLogHead *head = NULL;

  if (meeting >= 0)
    head = mentor_logbook_find (mentor_course_get_logbook (self->course), self->periods[meeting]);
  return head != NULL ? mentor_log_head_get_date (head) : NULL;
}
