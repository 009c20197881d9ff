/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A changed value glides to its new ring, so that the eye can follow what an undo or the other
 * person changed. Where animations are switched off, it is there at once. */

#include "config.h"

#include "widgets/mentor-wheel-private.h"

#define DURATION 160

static void
show (MentorWheel *self, double part)
{
  for (guint i = 0; i < self->sectors->len; i++)
    {
      MentorWheelSector *sector = mentor_wheel_get_sector (self, i);

      for (int j = 0; j < MENTOR_WHEEL_N_PERSONS; j++)
        {
          double to = mentor_wheel_get_value (self, i, j);

          sector->shown[j] = sector->from[j] + (to - sector->from[j]) * part;
        }
    }
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
on_step (double value, gpointer self)
{
  show (self, value);
}

void
mentor_wheel_motion_start (MentorWheel *self)
{
  for (guint i = 0; i < self->sectors->len; i++)
    {
      MentorWheelSector *sector = mentor_wheel_get_sector (self, i);

      for (int j = 0; j < MENTOR_WHEEL_N_PERSONS; j++)
        sector->from[j] = sector->shown[j];
    }

  /* The small picture stands on another page. */
  if (self->small)
    {
      show (self, 1.0);
      return;
    }
  if (self->motion == NULL)
    self->motion = adw_timed_animation_new (
        GTK_WIDGET (self), 0.0, 1.0, DURATION,
        adw_callback_animation_target_new (on_step, self, NULL));
  adw_animation_reset (self->motion);
  adw_animation_play (self->motion);
}

void
mentor_wheel_motion_finish (MentorWheel *self)
{
  if (self->motion != NULL)
    adw_animation_pause (self->motion);
  show (self, 1.0);
}

void
mentor_wheel_motion_dispose (MentorWheel *self)
{
  if (self->motion != NULL)
    adw_animation_pause (self->motion);
  g_clear_object (&self->motion);
}
