/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A slider for a record's number. A GtkScale is what assistive technology can read and set; what it
 * shows goes back to the record only when it differs, so that building a page changes nothing.
 */

#include "config.h"

#include "widgets/mentor-wheel-value.h"

#include <math.h>

#include "record/mentor-history.h"

typedef struct
{
  MentorRecord *record;
  const char *member;
  gboolean dragging;
} Binding;

static void
binding_free (gpointer data)
{
  Binding *binding = data;

  if (binding->dragging)
    mentor_history_end (mentor_record_get_history (binding->record));
  g_object_unref (binding->record);
  g_free (binding);
}

static Binding *
get_binding (gpointer scale)
{
  return g_object_get_data (G_OBJECT (scale), "mentor-wheel-value");
}

static void
show_value (GtkWidget *scale)
{
  Binding *binding = get_binding (scale);

  gtk_range_set_value (GTK_RANGE (scale), mentor_record_get_int (binding->record, binding->member));
}

static void
on_value_changed (GtkWidget *scale)
{
  Binding *binding = get_binding (scale);
  int value = (int) lround (gtk_range_get_value (GTK_RANGE (scale)));

  if (value != mentor_record_get_int (binding->record, binding->member))
    mentor_record_set_int (binding->record, binding->member, value);
  /* A read-only document kept its own. */
  show_value (scale);
}

static void
set_dragging (GtkWidget *scale, gboolean dragging)
{
  Binding *binding = get_binding (scale);

  if (binding->dragging == dragging)
    return;
  binding->dragging = dragging;
  if (dragging)
    {
      GParamSpec *member = g_object_class_find_property (G_OBJECT_GET_CLASS (binding->record),
                                                         binding->member);

      /* As a key calls the same step. */
      mentor_history_begin (mentor_record_get_history (binding->record),
                            g_param_spec_get_nick (member), NULL);
    }
  else
    mentor_history_end (mentor_record_get_history (binding->record));
}

/* Watches without taking part: the gestures of the scale itself stay as they are. */
static gboolean
on_event (GtkEventController *controller, GdkEvent *event, GtkWidget *scale)
{
  switch ((int) gdk_event_get_event_type (event))
    {
    case GDK_BUTTON_PRESS:
    case GDK_TOUCH_BEGIN:
      set_dragging (scale, TRUE);
      break;
    case GDK_BUTTON_RELEASE:
    case GDK_TOUCH_END:
    case GDK_TOUCH_CANCEL:
    case GDK_GRAB_BROKEN:
      set_dragging (scale, FALSE);
      break;
    default:
      break;
    }
  return GDK_EVENT_PROPAGATE;
}

static void
on_unmap (GtkWidget *scale)
{
  set_dragging (scale, FALSE);
}

static void
ignore_mouse_wheel (GtkWidget *scale)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (scale);
  guint n = g_list_model_get_n_items (controllers);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_SCROLL (controller))
        gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_NONE);
    }
}

/* The figure of a value sets it. */
static gboolean
on_key_pressed (GtkWidget *scale, guint key, guint code, GdkModifierType state)
{
  double maximum = gtk_adjustment_get_upper (gtk_range_get_adjustment (GTK_RANGE (scale)));
  guint figure = key >= GDK_KEY_KP_0 && key <= GDK_KEY_KP_9 ? key - GDK_KEY_KP_0 : key - GDK_KEY_0;

  if ((state & gtk_accelerator_get_default_mod_mask ()) != 0 || key < GDK_KEY_0
      || figure > (guint) maximum)
    return GDK_EVENT_PROPAGATE;
  gtk_range_set_value (GTK_RANGE (scale), figure);
  return GDK_EVENT_STOP;
}

GtkWidget *
mentor_wheel_value_new (MentorRecord *record, const char *member, int maximum)
{
  g_autofree char *detail = g_strconcat ("notify::", member, NULL);
  int value = mentor_record_get_int (record, member);
  GtkAdjustment *adjustment = gtk_adjustment_new (value, 0, maximum, 1, 1, 0);
  GtkWidget *scale = gtk_scale_new (GTK_ORIENTATION_HORIZONTAL, adjustment);
  GtkEventController *watch = gtk_event_controller_legacy_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();
  Binding *binding = g_new0 (Binding, 1);

  binding->record = g_object_ref (record);
  binding->member = g_intern_string (member);
  g_object_set_data_full (G_OBJECT (scale), "mentor-wheel-value", binding, binding_free);

  gtk_scale_set_digits (GTK_SCALE (scale), 0);
  gtk_range_set_round_digits (GTK_RANGE (scale), 0);
  ignore_mouse_wheel (scale);

  gtk_event_controller_set_propagation_phase (watch, GTK_PHASE_CAPTURE);
  g_signal_connect (watch, "event", G_CALLBACK (on_event), scale);
  gtk_widget_add_controller (scale, watch);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (on_key_pressed), scale);
  gtk_widget_add_controller (scale, keys);
  g_signal_connect (scale, "unmap", G_CALLBACK (on_unmap), NULL);
  g_signal_connect (scale, "value-changed", G_CALLBACK (on_value_changed), NULL);
  g_signal_connect_object (record, detail, G_CALLBACK (show_value), scale, G_CONNECT_SWAPPED);

  return scale;
}

GtkWidget *
mentor_wheel_value_add_unseen (GtkWidget *wheel, MentorRecord *record, const char *member,
                               int maximum, GCallback on_focus)
{
  GtkWidget *scale = mentor_wheel_value_new (record, member, maximum);

  gtk_widget_set_can_target (scale, FALSE);
  gtk_widget_set_opacity (scale, 0.0);
  gtk_widget_set_parent (scale, wheel);
  g_signal_connect_object (scale, "notify::has-focus", on_focus, wheel, G_CONNECT_SWAPPED);
  g_signal_connect_object (scale, "state-flags-changed", G_CALLBACK (gtk_widget_queue_draw), wheel,
                           G_CONNECT_SWAPPED);
  return scale;
}

void
mentor_wheel_value_set_label (GtkWidget *scale, const char *label)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (scale), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}
