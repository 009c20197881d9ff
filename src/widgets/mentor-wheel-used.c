/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The wheel of the roles used. As in the large wheel a slider lies over each sector and is never
 * drawn. Where things lie is in mentor-wheel-used-place.c, the picture in mentor-wheel-used-draw.c.
 */

#include "config.h"

#include "widgets/mentor-wheel-used.h"

#include <glib/gi18n.h>
#include <math.h>

#include "widgets/mentor-wheel-used-private.h"
#include "widgets/mentor-wheel-value.h"
#include "widgets/mentor-wheel-words.h"

G_DEFINE_FINAL_TYPE (MentorWheelUsed, mentor_wheel_used, GTK_TYPE_WIDGET)

enum
{
  PROP_SELECTED = 1,
  N_PROPS,
};
static GParamSpec *properties[N_PROPS];

MentorWheelUsedPart *
mentor_wheel_used_get_part (MentorWheelUsed *self, guint index)
{
  return &g_array_index (self->parts, MentorWheelUsedPart, index);
}

static MentorWheelUsedPart *
find_sector (MentorWheelUsed *self, int sector)
{
  for (guint i = 0; i < self->parts->len; i++)
    if ((int) mentor_wheel_used_get_part (self, i)->sector == sector)
      return mentor_wheel_used_get_part (self, i);
  return NULL;
}

static void
set_selected (MentorWheelUsed *self, const char *role_id)
{
  if (g_strcmp0 (self->selected, role_id) == 0)
    return;
  g_free (self->selected);
  self->selected = g_strdup (role_id);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTED]);
}

static void
select_part (MentorWheelUsed *self, MentorWheelUsedPart *part)
{
  set_selected (self, mentor_record_get_id (MENTOR_RECORD (part->role)));
}

static void
update (MentorWheelUsed *self)
{
  for (guint i = 0; i < self->parts->len; i++)
    {
      MentorWheelUsedPart *part = mentor_wheel_used_get_part (self, i);

      if (part->use != NULL)
        {
          g_autofree char *name = mentor_wheel_words_role_use (
              mentor_role_get_name (part->role), mentor_record_get_int (part->use, "used"));

          mentor_wheel_value_set_label (part->scale, name);
        }
    }
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
on_scale_focus (MentorWheelUsed *self, GParamSpec *pspec, GtkWidget *scale)
{
  for (guint i = 0; gtk_widget_has_focus (scale) && i < self->parts->len; i++)
    if (mentor_wheel_used_get_part (self, i)->scale == scale)
      select_part (self, mentor_wheel_used_get_part (self, i));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* --- What stands in it --- */

static void
clear_parts (MentorWheelUsed *self)
{
  for (guint i = 0; i < self->parts->len; i++)
    {
      MentorWheelUsedPart *part = mentor_wheel_used_get_part (self, i);

      if (part->use != NULL)
        g_signal_handlers_disconnect_by_data (part->use, self);
      g_clear_pointer (&part->scale, gtk_widget_unparent);
      g_clear_pointer (&part->label, gtk_widget_unparent);
      g_clear_object (&part->use);
      g_clear_object (&part->role);
    }
  g_array_set_size (self->parts, 0);
  self->aim_sector = -1;
}

static GtkWidget *
create_label (MentorRole *role)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  const char *texts[] = { mentor_role_get_name (role), mentor_role_get_responsibility (role) };
  static const char *const styles[] = { "heading", "caption" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      GtkWidget *label = gtk_label_new (texts[i]);

      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
      gtk_widget_add_css_class (label, styles[i]);
      if (i > 0)
        gtk_widget_add_css_class (label, "dim-label");
      gtk_widget_set_visible (label, *texts[i] != '\0');
      gtk_box_append (GTK_BOX (box), label);
    }
  return box;
}

static void
add_part (MentorWheelUsed *self, MentorRole *role, MentorLogEntry *meeting)
{
  MentorWheelUsedPart part = { .role = g_object_ref (role), .label = create_label (role) };
  int x = mentor_record_get_int (MENTOR_RECORD (role), "x");
  int y = mentor_record_get_int (MENTOR_RECORD (role), "y");

  part.angle = atan2 (x, y);
  if (part.angle < 0)
    part.angle += 2.0 * G_PI;
  gtk_widget_set_parent (part.label, GTK_WIDGET (self));
  if (meeting != NULL)
    {
      const char *id = mentor_record_get_id (MENTOR_RECORD (role));

      part.use = g_object_ref (MENTOR_RECORD (mentor_log_entry_get_role_use (meeting, id)));
      part.scale = mentor_wheel_value_add_unseen (GTK_WIDGET (self), part.use, "used",
                                                  MENTOR_ROLE_USE_MAX, G_CALLBACK (on_scale_focus));
      g_signal_connect_object (part.use, "notify::used", G_CALLBACK (update), self,
                               G_CONNECT_SWAPPED);
    }
  g_array_append_val (self->parts, part);
}

/* Clockwise from the top, by the place on the axes; equal ones in the order of the set. */
static void
number_sectors (MentorWheelUsed *self)
{
  for (guint i = 0; i < self->parts->len; i++)
    {
      MentorWheelUsedPart *part = mentor_wheel_used_get_part (self, i);

      part->sector = 0;
      for (guint j = 0; j < self->parts->len; j++)
        {
          double angle = mentor_wheel_used_get_part (self, j)->angle;

          part->sector += angle < part->angle || (angle == part->angle && j < i);
        }
    }
}

void
mentor_wheel_used_bind (MentorWheelUsed *self, MentorRoleSet *set, MentorLogEntry *meeting)
{
  static const char *const names[] = { "x-low", "x-high", "y-low", "y-high" };
  MentorRecordList *roles = set != NULL ? mentor_role_set_get_roles (set) : NULL;

  g_return_if_fail (MENTOR_IS_WHEEL_USED (self));

  clear_parts (self);
  for (guint i = 0; roles != NULL && i < mentor_record_list_get_length (roles); i++)
    add_part (self, mentor_record_list_get (roles, i), meeting);
  number_sectors (self);
  for (guint i = 0; i < MENTOR_WHEEL_USED_N_ENDS; i++)
    {
      const char *name = set != NULL ? mentor_role_set_get_axis_end (set, names[i]) : "";

      gtk_label_set_label (GTK_LABEL (self->ends[i]), name);
      gtk_widget_set_visible (self->ends[i], *name != '\0');
    }
  update (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/* --- Pointer --- */

static void
set_aim (MentorWheelUsed *self, int sector, int value)
{
  MentorWheelUsedPart *part = find_sector (self, sector);

  gtk_widget_set_cursor_from_name (
      GTK_WIDGET (self), part != NULL && part->use != NULL && mentor_record_is_editable (part->use)
                             ? "pointer"
                             : NULL);
  if (self->aim_sector == sector && self->aim_value == value)
    return;
  self->aim_sector = sector;
  self->aim_value = value;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
on_motion (MentorWheelUsed *self, double x, double y)
{
  guint value = 0;
  int sector = mentor_wheel_geometry_pick_segment (&self->geometry, x, y, &value);

  set_aim (self, sector, (int) value);
}

static void
on_leave (MentorWheelUsed *self)
{
  set_aim (self, -1, 0);
}

/* Pressing what is marked takes the mark away. */
static void
on_released (MentorWheelUsed *self, int n_press, double x, double y)
{
  guint value;
  int sector = mentor_wheel_geometry_pick_segment (&self->geometry, x, y, &value);
  MentorWheelUsedPart *part = find_sector (self, sector);

  if (part == NULL || value == 0)
    return;
  select_part (self, part);
  if (part->use == NULL)
    return;
  gtk_widget_grab_focus (part->scale);
  if (mentor_record_get_int (part->use, "used") == (int) value)
    value = 0;
  mentor_record_set_int (part->use, "used", (int) value);
}

/* --- The type --- */

static GtkSizeRequestMode
mentor_wheel_used_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
mentor_wheel_used_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  g_value_set_string (value, MENTOR_WHEEL_USED (object)->selected);
}

static void
mentor_wheel_used_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  set_selected (MENTOR_WHEEL_USED (object), g_value_get_string (value));
}

static void
mentor_wheel_used_dispose (GObject *object)
{
  MentorWheelUsed *self = MENTOR_WHEEL_USED (object);

  clear_parts (self);
  for (guint i = 0; i < MENTOR_WHEEL_USED_N_ENDS; i++)
    g_clear_pointer (&self->ends[i], gtk_widget_unparent);
  G_OBJECT_CLASS (mentor_wheel_used_parent_class)->dispose (object);
}

static void
mentor_wheel_used_finalize (GObject *object)
{
  MentorWheelUsed *self = MENTOR_WHEEL_USED (object);

  g_array_unref (self->parts);
  g_free (self->selected);
  G_OBJECT_CLASS (mentor_wheel_used_parent_class)->finalize (object);
}

static void
mentor_wheel_used_class_init (MentorWheelUsedClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = mentor_wheel_used_get_property;
  object_class->set_property = mentor_wheel_used_set_property;
  object_class->dispose = mentor_wheel_used_dispose;
  object_class->finalize = mentor_wheel_used_finalize;
  properties[PROP_SELECTED]
      = g_param_spec_string ("selected", NULL, NULL, NULL,
                             G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  widget_class->get_request_mode = mentor_wheel_used_get_request_mode;
  widget_class->measure = mentor_wheel_used_measure;
  widget_class->size_allocate = mentor_wheel_used_size_allocate;
  widget_class->snapshot = mentor_wheel_used_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
mentor_wheel_used_init (MentorWheelUsed *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  self->parts = g_array_new (FALSE, TRUE, sizeof (MentorWheelUsedPart));
  self->aim_sector = -1;
  for (guint i = 0; i < MENTOR_WHEEL_USED_N_ENDS; i++)
    {
      self->ends[i] = gtk_label_new (NULL);
      gtk_label_set_wrap (GTK_LABEL (self->ends[i]), TRUE);
      gtk_label_set_justify (GTK_LABEL (self->ends[i]), GTK_JUSTIFY_CENTER);
      gtk_widget_add_css_class (self->ends[i], "caption-heading");
      gtk_widget_set_visible (self->ends[i], FALSE);
      gtk_widget_set_parent (self->ends[i], GTK_WIDGET (self));
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Roles used"), -1);

  g_signal_connect_swapped (motion, "motion", G_CALLBACK (on_motion), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (on_leave), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  g_signal_connect_swapped (click, "released", G_CALLBACK (on_released), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}
