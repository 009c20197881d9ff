/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The path of a meeting. The buttons of the points are kept by place, not by record: what stands at
 * a place is written anew whenever the agenda changes.
 */

#include "config.h"

#include "pages/meeting/mentor-meeting-path.h"

#include <glib/gi18n.h>

#include "widgets/mentor-children.h"
#include "widgets/mentor-label.h"

struct _MentorMeetingPath
{
  GtkWidget parent_instance;

  GtkWidget *steps[MENTOR_STEP_N_STEPS];
  GtkWidget *points; /* box of buttons */

  MentorRecordList *agenda;
  MentorMeetingStep step;
  MentorRecord *point;
  gboolean updating;
};

G_DEFINE_FINAL_TYPE (MentorMeetingPath, mentor_meeting_path, GTK_TYPE_WIDGET)

enum
{
  STEP_CHOSEN,
  POINT_CHOSEN,
  N_SIGNALS,
};
static guint signals[N_SIGNALS];

static void update_points (MentorMeetingPath *self);

static const char *
get_step_name (MentorMeetingStep step)
{
  switch (step)
    {
    case MENTOR_STEP_BEFORE:
      return _("Before");
    case MENTOR_STEP_TALK:
      return _("In the meeting");
    case MENTOR_STEP_END:
      return _("At the end");
    case MENTOR_STEP_AFTER:
    case MENTOR_STEP_N_STEPS:
    default:
      return _("Afterwards, alone");
    }
}

static GtkWidget *
create_button (const char *mark, const char *text)
{
  GtkWidget *button = gtk_toggle_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *number = gtk_label_new (mark);
  GtkWidget *label = mentor_label_new (text, NULL);

  gtk_widget_add_css_class (number, "mentor-path-mark");
  gtk_widget_set_valign (number, GTK_ALIGN_START);
  gtk_label_set_width_chars (GTK_LABEL (label), 12);
  gtk_box_append (GTK_BOX (box), number);
  gtk_box_append (GTK_BOX (box), label);
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "mentor-path-button");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  return button;
}

static void
set_button (GtkWidget *button, const char *mark, const char *text, const char *name)
{
  GtkWidget *number = gtk_widget_get_first_child (gtk_button_get_child (GTK_BUTTON (button)));

  gtk_label_set_label (GTK_LABEL (number), mark);
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_next_sibling (number)), text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
on_step_clicked (MentorMeetingPath *self, GtkWidget *button)
{
  for (int i = 0; !self->updating && i < MENTOR_STEP_N_STEPS; i++)
    if (self->steps[i] == button)
      g_signal_emit (self, signals[STEP_CHOSEN], 0, i);
  /* A second click doesn't leave the path without a place. */
  mentor_meeting_path_show (self, self->step, self->point);
}

static void
on_point_clicked (MentorMeetingPath *self, GtkWidget *button)
{
  guint place = 0;

  for (GtkWidget *at = gtk_widget_get_prev_sibling (button); at != NULL;
       at = gtk_widget_get_prev_sibling (at))
    place++;
  if (!self->updating && self->agenda != NULL && mentor_record_list_get (self->agenda, place) != NULL)
    g_signal_emit (self, signals[POINT_CHOSEN], 0, mentor_record_list_get (self->agenda, place));
  mentor_meeting_path_show (self, self->step, self->point);
}

static void
show_point (MentorMeetingPath *self, GtkWidget *button, guint place)
{
  MentorRecord *point = mentor_record_list_get (self->agenda, place);
  const char *text = mentor_record_get_string (point, "text");
  gboolean done = mentor_record_get_boolean (point, "done");
  g_autofree char *name
      /* Translators: a point of the agenda that has been talked about */
      = done ? g_strdup_printf (_("%s, done"), text) : g_strdup (text);

  set_button (button, done ? "✓" : "·", text, name);
  if (done)
    gtk_widget_add_css_class (button, "done");
  else
    gtk_widget_remove_css_class (button, "done");
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), point == self->point);
}

static void
update_points (MentorMeetingPath *self)
{
  guint n = self->agenda != NULL ? mentor_record_list_get_length (self->agenda) : 0;
  GtkWidget *button = gtk_widget_get_first_child (self->points);

  self->updating = TRUE;
  for (guint i = 0; i < n; i++)
    {
      if (button == NULL)
        {
          button = create_button ("", "");
          g_signal_connect_object (button, "clicked", G_CALLBACK (on_point_clicked), self,
                                   G_CONNECT_SWAPPED);
          gtk_box_append (GTK_BOX (self->points), button);
        }
      show_point (self, button, i);
      button = gtk_widget_get_next_sibling (button);
    }
  while (button != NULL)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (button);

      gtk_box_remove (GTK_BOX (self->points), button);
      button = next;
    }
  self->updating = FALSE;
}

static void
on_agenda_changed (MentorMeetingPath *self, MentorRecord *record, const char *member)
{
  update_points (self);
}

static void
mentor_meeting_path_dispose (GObject *object)
{
  MentorMeetingPath *self = MENTOR_MEETING_PATH (object);

  if (self->agenda != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->agenda, self);
      g_signal_handlers_disconnect_by_data (mentor_record_list_get_owner (self->agenda), self);
    }
  g_clear_object (&self->agenda);
  g_clear_object (&self->point);
  mentor_children_remove (GTK_WIDGET (self));
  G_OBJECT_CLASS (mentor_meeting_path_parent_class)->dispose (object);
}

static void
mentor_meeting_path_class_init (MentorMeetingPathClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mentor_meeting_path_dispose;
  signals[STEP_CHOSEN] = g_signal_new ("step-chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                       0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  signals[POINT_CHOSEN]
      = g_signal_new ("point-chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                      NULL, G_TYPE_NONE, 1, MENTOR_TYPE_RECORD);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_css_name (widget_class, "meetingpath");
}

static void
mentor_meeting_path_init (MentorMeetingPath *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  self->points = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_add_css_class (self->points, "mentor-path-points");

  for (int i = 0; i < MENTOR_STEP_N_STEPS; i++)
    {
      g_autofree char *mark = g_strdup_printf ("%d", i + 1);

      self->steps[i] = create_button (mark, get_step_name ((MentorMeetingStep) i));
      gtk_widget_add_css_class (self->steps[i], "step");
      g_signal_connect_object (self->steps[i], "clicked", G_CALLBACK (on_step_clicked), self,
                               G_CONNECT_SWAPPED);
      gtk_widget_set_parent (self->steps[i], GTK_WIDGET (self));
      if (i == MENTOR_STEP_TALK)
        gtk_widget_set_parent (self->points, GTK_WIDGET (self));
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Steps of the meeting"), -1);
}

void
mentor_meeting_path_set_agenda (MentorMeetingPath *self, MentorRecordList *agenda)
{
  g_return_if_fail (MENTOR_IS_MEETING_PATH (self));

  if (self->agenda != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->agenda, self);
      g_signal_handlers_disconnect_by_data (mentor_record_list_get_owner (self->agenda), self);
    }
  g_set_object (&self->agenda, agenda);
  if (agenda != NULL)
    {
      g_signal_connect_object (agenda, "items-changed", G_CALLBACK (update_points), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (mentor_record_list_get_owner (agenda), "changed",
                               G_CALLBACK (on_agenda_changed), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (mentor_record_list_get_owner (agenda), "updated",
                               G_CALLBACK (update_points), self, G_CONNECT_SWAPPED);
    }
  update_points (self);
}

void
mentor_meeting_path_show (MentorMeetingPath *self, MentorMeetingStep step, MentorRecord *point)
{
  g_return_if_fail (MENTOR_IS_MEETING_PATH (self));

  self->step = step;
  g_set_object (&self->point, point);
  self->updating = TRUE;
  for (int i = 0; i < MENTOR_STEP_N_STEPS; i++)
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->steps[i]), i == (int) step);
  self->updating = FALSE;
  gtk_widget_set_visible (self->points, step == MENTOR_STEP_TALK);
  update_points (self);
}

void
mentor_meeting_path_set_alone (MentorMeetingPath *self, gboolean alone)
{
  g_return_if_fail (MENTOR_IS_MEETING_PATH (self));

  gtk_widget_set_visible (self->steps[MENTOR_STEP_AFTER], alone);
}
