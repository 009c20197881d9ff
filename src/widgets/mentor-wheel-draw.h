/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "widgets/mentor-wheel-geometry.h"

G_BEGIN_DECLS

/** MentorWheelPerson: whose shape */
typedef enum
{
  MENTOR_WHEEL_WISH,
  MENTOR_WHEEL_OFFER,
  MENTOR_WHEEL_N_PERSONS,
} MentorWheelPerson;

/**
 * MentorWheelColours:
 * @text, @background, @focus: of the surroundings
 * @person: of a person's shape
 * @high_contrast: whether faint fills give way to full lines
 * @scale: how many pixels of the screen a pixel of the picture has, for what is made of pixels
 */
typedef struct
{
  GdkRGBA text, background, focus;
  GdkRGBA person[MENTOR_WHEEL_N_PERSONS];
  gboolean high_contrast;
  int scale;
} MentorWheelColours;

/**
 * MentorWheelAim:
 * @sector: the sector under the pointer, or -1
 * @value: the ring that is nearest to it, or -1
 * @person: whose value a press would set
 * @on_mark: whether it is on that person's mark, which can be dragged
 *
 * What the pointer would do.
 */
typedef struct
{
  int sector, value;
  MentorWheelPerson person;
  gboolean on_mark;
} MentorWheelAim;

/**
 * MentorWheelPicture:
 * @values: per person, a value per sector; may lie between two rings
 * @earlier: (nullable): the same of an earlier setting, to be shown behind
 * @selected: a sector or -1
 * @aim: where the pointer is
 * @focused: the sector that has the keyboard's focus, or -1; @focused_person: and whose value
 * @small: whether the picture is too small for marks and numbers
 */
typedef struct
{
  MentorWheelGeometry geometry;
  MentorWheelColours colours;
  const double *values[MENTOR_WHEEL_N_PERSONS];
  const double *earlier[MENTOR_WHEEL_N_PERSONS];
  int selected, focused;
  MentorWheelAim aim;
  MentorWheelPerson focused_person;
  gboolean small;
} MentorWheelPicture;

/** mentor_wheel_colours_init: takes the colours that a widget's style has now */
void mentor_wheel_colours_init (MentorWheelColours *colours, GtkWidget *widget);

/** mentor_wheel_draw: draws sectors, rings, both shapes, marks and focus; not the names */
void mentor_wheel_draw (cairo_t *cr, const MentorWheelPicture *picture);

/** mentor_wheel_draw_sample: draws a piece of a person's shape, for a legend */
void mentor_wheel_draw_sample (cairo_t *cr, const MentorWheelColours *colours,
                               MentorWheelPerson person, double width, double height);

G_END_DECLS
