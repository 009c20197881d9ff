/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The roles of a wheel: what is expected of them, and a slider per person that sets it. */

#include "config.h"

#include "widgets/mentor-wheel-private.h"
#include "widgets/mentor-wheel-value.h"
#include "widgets/mentor-wheel-words.h"

const char *const mentor_wheel_members[] = { "wish", "offer" };

MentorWheelSector *
mentor_wheel_get_sector (MentorWheel *self, guint index)
{
  return &g_array_index (self->sectors, MentorWheelSector, index);
}

int
mentor_wheel_get_value (MentorWheel *self, guint index, MentorWheelPerson person)
{
  return mentor_record_get_int (MENTOR_RECORD (mentor_wheel_get_sector (self, index)->expectation),
                                mentor_wheel_members[person]);
}

int
mentor_wheel_find_sector (MentorWheel *self, const char *role_id)
{
  for (guint i = 0; role_id != NULL && i < self->sectors->len; i++)
    if (g_str_equal (mentor_record_get_id (MENTOR_RECORD (mentor_wheel_get_sector (self, i)->role)),
                     role_id))
      return (int) i;
  return -1;
}

/* A slider's sector, or -1. */
static int
find_scale (MentorWheel *self, GtkWidget *scale)
{
  for (guint i = 0; i < self->sectors->len; i++)
    for (int j = 0; j < MENTOR_WHEEL_N_PERSONS; j++)
      if (mentor_wheel_get_sector (self, i)->scales[j] == scale)
        return (int) i;
  return -1;
}

/* Selects a sector's role. */
static void
select_sector (MentorWheel *self, int index)
{
  MentorRole *role = mentor_wheel_get_sector (self, (guint) index)->role;

  mentor_wheel_set_selected (self, mentor_record_get_id (MENTOR_RECORD (role)));
}

static void
update_labels (MentorWheel *self)
{
  if (self->small)
    return;

  for (int person = 0; person < MENTOR_WHEEL_N_PERSONS; person++)
    {
      g_autofree char *who = mentor_wheel_words_person (self->pair, person);

      for (guint i = 0; i < self->sectors->len; i++)
        {
          MentorWheelSector *sector = mentor_wheel_get_sector (self, i);
          int value = mentor_record_get_int (MENTOR_RECORD (sector->expectation),
                                             mentor_wheel_members[person]);
          g_autofree char *label
              = mentor_wheel_words_value (mentor_role_get_name (sector->role), who, value);

          mentor_wheel_value_set_label (sector->scales[person], label);
        }
    }
}

static void
on_changed (MentorWheel *self)
{
  update_labels (self);
  mentor_wheel_motion_start (self);
}

void
mentor_wheel_focus_sector (MentorWheel *self, guint index, MentorWheelPerson person)
{
  select_sector (self, (int) index);
  gtk_widget_grab_focus (mentor_wheel_get_sector (self, index)->scales[person]);
}

static void
on_scale_focus (MentorWheel *self, GParamSpec *pspec, GtkWidget *scale)
{
  int index = find_scale (self, scale);

  if (index >= 0 && gtk_widget_has_focus (scale))
    select_sector (self, index);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
mentor_wheel_clear_sectors (MentorWheel *self)
{
  mentor_wheel_pointer_stop (self);
  for (guint i = 0; i < self->sectors->len; i++)
    {
      MentorWheelSector *sector = mentor_wheel_get_sector (self, i);

      g_signal_handlers_disconnect_by_data (sector->expectation, self);
      for (int j = 0; j < MENTOR_WHEEL_N_PERSONS; j++)
        g_clear_pointer (&sector->scales[j], gtk_widget_unparent);
      g_clear_object (&sector->name);
      g_clear_object (&sector->role);
      g_clear_object (&sector->expectation);
    }
  g_array_set_size (self->sectors, 0);
}

void
mentor_wheel_set_roles (MentorWheel *self, MentorRoleSet *set, MentorRoles *roles, MentorPair *pair)
{
  MentorRecordList *list = set != NULL ? mentor_role_set_get_roles (set) : NULL;
  guint n = list != NULL ? mentor_record_list_get_length (list) : 0;

  g_return_if_fail (MENTOR_IS_WHEEL (self));
  g_return_if_fail (set == NULL || roles != NULL);

  mentor_wheel_clear_sectors (self);
  if (self->pair != NULL)
    mentor_pair_unwatch_names (self->pair, self);
  g_set_object (&self->pair, pair);
  if (pair != NULL)
    mentor_pair_watch_names (pair, G_CALLBACK (on_changed), self);

  for (guint i = 0; i < n; i++)
    {
      MentorRole *role = mentor_record_list_get (list, i);
      MentorWheelSector sector = { .role = g_object_ref (role) };

      sector.expectation
          = g_object_ref (mentor_roles_get (roles, mentor_record_get_id (MENTOR_RECORD (role))));
      for (int j = 0; j < MENTOR_WHEEL_N_PERSONS; j++)
        {
          g_autofree char *detail = g_strconcat ("notify::", mentor_wheel_members[j], NULL);

          if (!self->small)
            sector.scales[j] = mentor_wheel_value_add_unseen (
                GTK_WIDGET (self), MENTOR_RECORD (sector.expectation), mentor_wheel_members[j],
                MENTOR_ROLE_WEIGHT_MAX, G_CALLBACK (on_scale_focus));
          g_signal_connect_object (sector.expectation, detail, G_CALLBACK (on_changed), self,
                                   G_CONNECT_SWAPPED);
        }
      g_array_append_val (self->sectors, sector);
    }

  update_labels (self);
  mentor_wheel_motion_finish (self);
  if (mentor_wheel_find_sector (self, self->selected) < 0)
    mentor_wheel_set_selected (self, NULL);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
