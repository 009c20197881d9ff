/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the names of a roles wheel and its sliders lie, and the names themselves. */

#include "config.h"

#include <math.h>

#include "widgets/mentor-wheel-private.h"

#define PADDING 6

/* Breaks a name at the blank nearest to its middle. */
static char *
break_name (const char *name)
{
  char *broken = g_strdup (name);
  char *best = NULL;
  double middle = (double) strlen (broken) / 2.0;

  for (char *at = strchr (broken, ' '); at != NULL; at = strchr (at + 1, ' '))
    if (best == NULL || fabs (at - broken - middle) < fabs (best - broken - middle))
      best = at;
  if (best != NULL)
    *best = '\n';
  return broken;
}

static PangoLayout *
create_name (MentorWheel *self, MentorRole *role, gboolean wrapped, double scale)
{
  g_autofree char *broken = wrapped ? break_name (mentor_role_get_name (role)) : NULL;
  PangoLayout *layout = gtk_widget_create_pango_layout (
      GTK_WIDGET (self), wrapped ? broken : mentor_role_get_name (role));
  PangoAttrList *attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_scale_new (scale));
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_alignment (layout, PANGO_ALIGN_CENTER);
  pango_attr_list_unref (attributes);
  return layout;
}

static void
measure_name (MentorWheel *self, MentorRole *role, gboolean wrapped, double *width, double *height)
{
  g_autoptr (PangoLayout) layout = create_name (self, role, wrapped, 1.0);
  int w, h;

  pango_layout_get_pixel_size (layout, &w, &h);
  /* A smaller size of letters isn't smaller by quite the same part. */
  *width = w + 2.0;
  *height = h;
}

static void
place_scales (MentorWheel *self)
{
  for (guint i = 0; i < self->sectors->len; i++)
    {
      MentorWheelBox box = mentor_wheel_geometry_get_sector_box (&self->geometry, i);

      for (int j = 0; j < MENTOR_WHEEL_N_PERSONS; j++)
        {
          GtkWidget *scale = mentor_wheel_get_sector (self, i)->scales[j];
          GtkAllocation place = { (int) box.x, (int) box.y, (int) box.width, (int) box.height };
          int least;

          gtk_widget_measure (scale, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
          place.width = MAX (place.width, least);
          gtk_widget_measure (scale, GTK_ORIENTATION_VERTICAL, place.width, &least, NULL, NULL,
                              NULL);
          place.height = MAX (place.height, least);
          gtk_widget_size_allocate (scale, &place, -1);
        }
    }
}

void
mentor_wheel_place (MentorWheel *self, int width, int height)
{
  guint n = self->sectors->len;
  double padding = self->small ? 1.0 : PADDING;
  double room_width = MAX (width - 2.0 * padding, 0.0);
  double room_height = MAX (height - 2.0 * padding, 0.0);

  if (self->small)
    {
      mentor_wheel_geometry_init (&self->geometry, room_width, room_height, n,
                                  MENTOR_ROLE_WEIGHT_MAX, NULL, NULL);
    }
  else
    {
      g_autofree MentorWheelLabel *labels = g_new0 (MentorWheelLabel, n);
      g_autofree MentorWheelBox *boxes = g_new0 (MentorWheelBox, n);

      for (guint i = 0; i < n; i++)
        {
          MentorRole *role = mentor_wheel_get_sector (self, i)->role;

          measure_name (self, role, FALSE, &labels[i].width, &labels[i].height);
          measure_name (self, role, TRUE, &labels[i].wrapped_width, &labels[i].wrapped_height);
        }

      MentorWheelLabelLayout layout
          = mentor_wheel_geometry_init (&self->geometry, room_width, room_height, n,
                                        MENTOR_ROLE_WEIGHT_MAX, labels, boxes);
      for (guint i = 0; i < n; i++)
        {
          MentorWheelSector *sector = mentor_wheel_get_sector (self, i);

          g_clear_object (&sector->name);
          if (layout.scale > 0.0)
            sector->name = create_name (self, sector->role, layout.wrapped, layout.scale);
          sector->box = boxes[i];
          sector->box.x += padding;
          sector->box.y += padding;
        }
    }

  self->geometry.centre.x += padding;
  self->geometry.centre.y += padding;
  if (!self->small)
    place_scales (self);
}

void
mentor_wheel_draw_names (MentorWheel *self, GtkSnapshot *snapshot,
                         const MentorWheelPicture *picture)
{
  for (guint i = 0; i < self->sectors->len; i++)
    {
      MentorWheelSector *sector = mentor_wheel_get_sector (self, i);
      const GdkRGBA *colour = (int) i == picture->selected ? &picture->colours.focus
                                                           : &picture->colours.text;
      const MentorWheelBox *box = &sector->box;
      graphene_point_t at;
      int width, height;

      if (sector->name == NULL)
        continue;
      pango_layout_get_pixel_size (sector->name, &width, &height);
      graphene_point_init (&at, (float) floor (box->x + (box->width - width) / 2.0),
                           (float) floor (box->y + (box->height - height) / 2.0));
      gtk_snapshot_save (snapshot);
      gtk_snapshot_translate (snapshot, &at);
      gtk_snapshot_append_layout (snapshot, sector->name, colour);
      gtk_snapshot_restore (snapshot);
    }
}
