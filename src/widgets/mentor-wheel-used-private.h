/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* What the files of the wheel of the roles used share: its state, and who does what. */

#include "widgets/mentor-wheel-geometry.h"
#include "widgets/mentor-wheel-used.h"

G_BEGIN_DECLS

#define MENTOR_WHEEL_USED_GAP 8

/**
 * MentorWheelUsedPart:
 * @use: (nullable): how much the role was used; %NULL without a meeting
 * @scale: (nullable): its slider
 * @label: its name, and who carries the responsibility
 * @angle: where the role lies on the axes
 * @sector: its place in the wheel, clockwise
 */
typedef struct
{
  MentorRole *role;
  MentorRecord *use;
  GtkWidget *scale;
  GtkWidget *label;
  double angle;
  guint sector;
} MentorWheelUsedPart;

/** MentorWheelUsedEnd: the names at the ends of the axes */
typedef enum
{
  MENTOR_WHEEL_USED_X_LOW,
  MENTOR_WHEEL_USED_X_HIGH,
  MENTOR_WHEEL_USED_Y_LOW,
  MENTOR_WHEEL_USED_Y_HIGH,
  MENTOR_WHEEL_USED_N_ENDS,
} MentorWheelUsedEnd;

struct _MentorWheelUsed
{
  GtkWidget parent_instance;

  GArray *parts;
  GtkWidget *ends[MENTOR_WHEEL_USED_N_ENDS];
  char *selected;
  /* What the pointer would mark. */
  int aim_sector, aim_value;
  MentorWheelGeometry geometry;
  double axis_y;
};

MentorWheelUsedPart *mentor_wheel_used_get_part (MentorWheelUsed *self, guint index);

/* mentor-wheel-used-place.c */
void mentor_wheel_used_measure (GtkWidget *widget, GtkOrientation orientation, int for_size,
                                int *minimum, int *natural, int *minimum_baseline,
                                int *natural_baseline);
void mentor_wheel_used_size_allocate (GtkWidget *widget, int width, int height, int baseline);

/* mentor-wheel-used-draw.c */
void mentor_wheel_used_snapshot (GtkWidget *widget, GtkSnapshot *snapshot);

G_END_DECLS
