/* SPDX-License-Identifier: GPL-3.0-or-later */

/* MentorTaskHours: a row of quick steps and an entry, both of one property. */

#include "config.h"

#include "pages/matrix/mentor-task-hours.h"

#include <glib/gi18n.h>

#include "model/mentor-matrix.h"
#include "widgets/mentor-name.h"

#define MEMBER "weekly-minutes"
#define PAUSE (1200 * G_TIME_SPAN_MILLISECOND)

static const int steps[] = { 30, 60, 120, 180, 300, 480 };

struct _MentorTaskHours
{
  GtkWidget parent_instance;

  MentorRecord *task;
  GtkWidget *buttons[G_N_ELEMENTS (steps)];
  GtkWidget *entry;
  gboolean updating;
};

G_DEFINE_FINAL_TYPE (MentorTaskHours, mentor_task_hours, GTK_TYPE_WIDGET)

static void
update (MentorTaskHours *self)
{
  int minutes = mentor_record_get_int (self->task, MEMBER);
  g_autofree char *text = mentor_matrix_describe_minutes ((guint) minutes);

  self->updating = TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->buttons[i]), minutes == steps[i]);
  if (!g_str_equal (gtk_editable_get_text (GTK_EDITABLE (self->entry)), text))
    gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  self->updating = FALSE;
}

/* A second click on the same step takes the hours away. */
static void
on_toggled (MentorTaskHours *self, GtkToggleButton *button)
{
  for (guint i = 0; !self->updating && i < G_N_ELEMENTS (steps); i++)
    if (self->buttons[i] == GTK_WIDGET (button))
      {
        mentor_record_set_int (self->task, MEMBER,
                               gtk_toggle_button_get_active (button) ? steps[i] : 0);
        update (self);
      }
}

static void
store (MentorTaskHours *self)
{
  int minutes;
  gboolean good
      = mentor_matrix_parse_hours (gtk_editable_get_text (GTK_EDITABLE (self->entry)), &minutes);

  if (good)
    {
      mentor_record_set_int (self->task, MEMBER, minutes);
      update (self);
    }
}

static void
on_entry_changed (MentorTaskHours *self)
{
  int minutes;

  if (mentor_matrix_parse_hours (gtk_editable_get_text (GTK_EDITABLE (self->entry)), &minutes)
      || self->updating)
    gtk_widget_remove_css_class (self->entry, "error");
  else
    gtk_widget_add_css_class (self->entry, "error");
}

static GtkWidget *
create_step (MentorTaskHours *self, int minutes)
{
  GtkWidget *button;
  g_autofree char *name = mentor_matrix_describe_minutes ((guint) minutes);
  g_autofree char *label = minutes < 60 ? g_strdup ("½") : g_strdup_printf ("%d", minutes / 60);

  button = gtk_toggle_button_new_with_label (label);
  mentor_name_set (button, name);
  gtk_widget_set_tooltip_text (button, name);
  g_signal_connect_object (button, "toggled", G_CALLBACK (on_toggled), self, G_CONNECT_SWAPPED);
  return button;
}

static void
mentor_task_hours_dispose (GObject *object)
{
  MentorTaskHours *self = MENTOR_TASK_HOURS (object);
  GtkWidget *child;

  if (self->task != NULL)
    g_signal_handlers_disconnect_by_data (self->task, self);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->task);

  G_OBJECT_CLASS (mentor_task_hours_parent_class)->dispose (object);
}

static void
mentor_task_hours_class_init (MentorTaskHoursClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mentor_task_hours_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
mentor_task_hours_init (MentorTaskHours *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self))),
                              6);
  gtk_widget_add_css_class (box, "linked");
  gtk_widget_add_css_class (box, "quick-hours");
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      self->buttons[i] = create_step (self, steps[i]);
      gtk_box_append (GTK_BOX (box), self->buttons[i]);
    }
  gtk_widget_set_parent (box, GTK_WIDGET (self));

  self->entry = gtk_entry_new ();
  gtk_editable_set_enable_undo (GTK_EDITABLE (self->entry), FALSE);
  gtk_editable_set_width_chars (GTK_EDITABLE (self->entry), 5);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (self->entry), 8);
  gtk_widget_set_hexpand (self->entry, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Hours a week"), -1);
  g_signal_connect_swapped (self->entry, "activate", G_CALLBACK (store), self);
  g_signal_connect_swapped (self->entry, "changed", G_CALLBACK (on_entry_changed), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (store), self);
  gtk_widget_add_controller (self->entry, focus);
  gtk_widget_set_parent (self->entry, GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Hours a week"), -1);
}

GtkWidget *
mentor_task_hours_new (MentorTask *task)
{
  MentorTaskHours *self = g_object_new (MENTOR_TYPE_TASK_HOURS, NULL);

  self->task = g_object_ref (MENTOR_RECORD (task));
  g_signal_connect_object (task, "notify::" MEMBER, G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  gtk_widget_set_sensitive (GTK_WIDGET (self), mentor_record_is_editable (self->task));
  update (self);
  return GTK_WIDGET (self);
}

gboolean
mentor_task_hours_type (MentorTask *task, const char *character)
{
  static char typed[8];
  static gpointer last_task; /* compared, never used */
  static MentorTaskCell last_cell;
  static gint64 last_time;
  MentorTaskCell cell = mentor_task_get_cell (task);
  gint64 now = g_get_monotonic_time ();
  int minutes;

  /* A number that is typed right after the task was placed is a new one. */
  if (last_task != task || last_cell != cell || now - last_time > PAUSE)
    typed[0] = '\0';
  g_strlcat (typed, character, sizeof typed);
  last_task = task;
  last_cell = cell;
  last_time = now;

  if (!mentor_matrix_parse_hours (typed, &minutes))
    {
      /* Too much: begin again with what was typed last. */
      g_strlcpy (typed, character, sizeof typed);
      if (!mentor_matrix_parse_hours (typed, &minutes))
        return FALSE;
    }
  mentor_record_set_int (MENTOR_RECORD (task), MEMBER, minutes);
  return TRUE;
}
