/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Mouse and finger in the roles wheel. A mark can be dragged along its sector; a click on a ring
 * sets the value of the person whom the legend names; a name only selects its role. One drag is one
 * undo step. A finger that doesn't begin on a mark scrolls the page.
 */

#include "config.h"

#include <glib/gi18n.h>
#include <math.h>

#include "record/mentor-history.h"
#include "widgets/mentor-wheel-private.h"
#include "widgets/mentor-wheel-words.h"

#define MARK_REACH 12.0
#define MARK_REACH_TOUCH 24.0

/* A role is its sector and its name. */
static int
pick (MentorWheel *self, double x, double y)
{
  int index = mentor_wheel_geometry_pick (&self->geometry, x, y, NULL);

  for (guint i = 0; index < 0 && i < self->sectors->len; i++)
    {
      MentorWheelBox box = mentor_wheel_get_sector (self, i)->box;

      if (x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height)
        index = (int) i;
    }
  return index;
}

/* The nearest mark within reach; where two lie on each other, that of the person who is set. */
static gboolean
pick_mark (MentorWheel *self, double x, double y, double reach, int *sector,
           MentorWheelPerson *person)
{
  double nearest = reach;
  gboolean found = FALSE;

  for (int turn = 0; turn < MENTOR_WHEEL_N_PERSONS; turn++)
    {
      MentorWheelPerson whose = turn == 0                           ? self->person
                                : self->person == MENTOR_WHEEL_WISH ? MENTOR_WHEEL_OFFER
                                                                    : MENTOR_WHEEL_WISH;

      for (guint i = 0; i < self->sectors->len; i++)
        {
          int value = mentor_wheel_get_value (self, i, whose);
          MentorWheelPoint at = mentor_wheel_geometry_get_point (&self->geometry, i, value);
          double distance = hypot (x - at.x, y - at.y);

          if (value > 0 && distance < nearest - 0.5)
            {
              nearest = distance;
              *sector = (int) i;
              *person = whose;
              found = TRUE;
            }
        }
    }
  return found;
}

static void
set_value (MentorWheel *self, int index, MentorWheelPerson person, guint value)
{
  MentorWheelSector *sector = mentor_wheel_get_sector (self, (guint) index);

  if (mentor_wheel_get_value (self, (guint) index, person) != (int) value)
    mentor_record_set_int (MENTOR_RECORD (sector->expectation), mentor_wheel_members[person],
                           (int) value);
}

static gboolean
is_editable (MentorWheel *self, guint index)
{
  return mentor_record_is_editable (
      MENTOR_RECORD (mentor_wheel_get_sector (self, index)->expectation));
}

/* Shows what a press here would do. */
static void
set_aim (MentorWheel *self, MentorWheelAim aim, const char *cursor)
{
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), cursor);
  if (self->aim.sector == aim.sector && self->aim.value == aim.value
      && self->aim.person == aim.person && self->aim.on_mark == aim.on_mark)
    return;
  self->aim = aim;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
aim_at (MentorWheel *self, double x, double y)
{
  MentorWheelAim aim = { .sector = pick (self, x, y), .value = -1, .person = self->person };
  guint value;

  if (self->drag.started)
    return;
  if (aim.sector >= 0 && is_editable (self, (guint) aim.sector))
    {
      aim.on_mark = pick_mark (self, x, y, MARK_REACH, &aim.sector, &aim.person);
      if (mentor_wheel_geometry_pick (&self->geometry, x, y, &value) >= 0)
        aim.value = (int) value;
    }
  set_aim (self, aim, aim.on_mark ? "grab" : aim.sector >= 0 ? "pointer" : NULL);
}

static void
on_motion (MentorWheel *self, double x, double y)
{
  aim_at (self, x, y);
}

static void
on_leave (MentorWheel *self)
{
  if (!self->drag.started)
    set_aim (self, (MentorWheelAim){ .sector = -1, .value = -1 }, NULL);
}

static void
end_drag (MentorWheel *self)
{
  MentorHistory *history = g_steal_pointer (&self->dragging);

  self->drag = (MentorWheelDrag){ .sector = -1 };
  if (history != NULL)
    {
      mentor_history_end (history);
      g_object_unref (history);
    }
}

static gboolean
is_touch (GtkGesture *gesture)
{
  GdkEvent *event = gtk_gesture_get_last_event (gesture, NULL);
  GdkDevice *device = event != NULL ? gdk_event_get_device (event) : NULL;

  return device != NULL && gdk_device_get_source (device) == GDK_SOURCE_TOUCHSCREEN;
}

static void
on_drag_begin (MentorWheel *self, double x, double y, GtkGesture *gesture)
{
  MentorWheelDrag drag = { .sector = pick (self, x, y),
                           .person = self->person,
                           .touch = is_touch (gesture) };

  end_drag (self);
  if (drag.sector < 0)
    {
      gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_DENIED);
      return;
    }
  drag.in_wheel = mentor_wheel_geometry_pick (&self->geometry, x, y, NULL) >= 0;
  drag.on_mark = pick_mark (self, x, y, drag.touch ? MARK_REACH_TOUCH : MARK_REACH, &drag.sector,
                            &drag.person);
  self->drag = drag;
  if (drag.on_mark)
    gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  if (drag.on_mark || !drag.touch)
    mentor_wheel_focus_sector (self, (guint) drag.sector, drag.person);
}

static gboolean
start_drag (MentorWheel *self, GtkGesture *gesture, double dx, double dy)
{
  MentorRecord *record;
  int threshold;

  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self)), "gtk-dnd-drag-threshold", &threshold,
                NULL);
  if (hypot (dx, dy) < threshold)
    return FALSE;
  if (!self->drag.in_wheel || (self->drag.touch && !self->drag.on_mark)
      || !is_editable (self, (guint) self->drag.sector))
    {
      end_drag (self);
      gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_DENIED);
      return FALSE;
    }

  record = MENTOR_RECORD (mentor_wheel_get_sector (self, (guint) self->drag.sector)->expectation);
  self->drag.started = TRUE;
  self->dragging = mentor_record_get_history (record);
  if (self->dragging != NULL)
    g_object_ref (self->dragging);
  mentor_history_begin (self->dragging, N_("Change expectation"), NULL);
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  return TRUE;
}

static void
on_drag_update (MentorWheel *self, double dx, double dy, GtkGesture *gesture)
{
  MentorWheelDrag *drag = &self->drag;
  double x, y;
  guint value;

  if (drag->sector < 0 || (!drag->started && !start_drag (self, gesture, dx, dy)))
    return;
  gtk_gesture_drag_get_start_point (GTK_GESTURE_DRAG (gesture), &x, &y);
  value = mentor_wheel_geometry_get_value_along (&self->geometry, (guint) drag->sector, x + dx,
                                                 y + dy);
  set_value (self, drag->sector, drag->person, value);
  set_aim (self,
           (MentorWheelAim){ .sector = drag->sector,
                             .value = (int) value,
                             .person = drag->person,
                             .on_mark = TRUE },
           "grabbing");
}

static void
on_drag_end (MentorWheel *self, double dx, double dy, GtkGesture *gesture)
{
  MentorWheelDrag drag = self->drag;
  double x, y;

  gtk_gesture_drag_get_start_point (GTK_GESTURE_DRAG (gesture), &x, &y);
  if (drag.sector >= 0 && !drag.started)
    {
      guint value;
      int sector = mentor_wheel_geometry_pick (&self->geometry, x, y, &value);

      /* A click: also where the other's mark lies, so that one can agree with them. */
      if (sector >= 0)
        {
          mentor_wheel_focus_sector (self, (guint) sector, self->person);
          set_value (self, sector, self->person, value);
        }
      else
        mentor_wheel_focus_sector (self, (guint) drag.sector, drag.person);
    }
  end_drag (self);
  aim_at (self, x + dx, y + dy);
}

/* On the names only: in the wheel it would lie over what is being set. */
static gboolean
on_query_tooltip (MentorWheel *self, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  int index = keyboard ? -1 : pick (self, x, y);

  if (index < 0 || mentor_wheel_geometry_pick (&self->geometry, x, y, NULL) >= 0)
    return FALSE;

  MentorWheelSector *sector = mentor_wheel_get_sector (self, (guint) index);
  g_autofree char *wishes = mentor_wheel_words_person (self->pair, MENTOR_WHEEL_WISH);
  g_autofree char *offers = mentor_wheel_words_person (self->pair, MENTOR_WHEEL_OFFER);
  g_autofree char *text = mentor_wheel_words_gap (
      mentor_role_get_name (sector->role), wishes,
      mentor_wheel_get_value (self, (guint) index, MENTOR_WHEEL_WISH), offers,
      mentor_wheel_get_value (self, (guint) index, MENTOR_WHEEL_OFFER));
  gtk_tooltip_set_text (tooltip, text);
  return TRUE;
}

void
mentor_wheel_pointer_stop (MentorWheel *self)
{
  end_drag (self);
  self->aim = (MentorWheelAim){ .sector = -1, .value = -1 };
}

void
mentor_wheel_pointer_init (MentorWheel *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkGesture *drag = gtk_gesture_drag_new ();

  g_signal_connect_swapped (motion, "motion", G_CALLBACK (on_motion), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (on_leave), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);

  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (on_drag_begin), self);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (on_drag_update), self);
  g_signal_connect_swapped (drag, "drag-end", G_CALLBACK (on_drag_end), self);
  g_signal_connect_swapped (drag, "cancel", G_CALLBACK (end_drag), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
  g_signal_connect (self, "unmap", G_CALLBACK (end_drag), NULL);

  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  g_signal_connect (self, "query-tooltip", G_CALLBACK (on_query_tooltip), NULL);
}
