/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* What the files of the roles wheel share: its state, and who does what. */

#include <adwaita.h>

#include "widgets/mentor-wheel-draw.h"
#include "widgets/mentor-wheel.h"

G_BEGIN_DECLS

/** mentor_wheel_members: the member of an expectation that holds a person's value */
extern const char *const mentor_wheel_members[MENTOR_WHEEL_N_PERSONS];

/**
 * MentorWheelSector:
 * @name, @box: the name as it is drawn, and where
 * @shown, @from: per person, the value as it is drawn, and where its movement began
 */
typedef struct
{
  MentorRole *role;
  MentorRoleExpectation *expectation;
  GtkWidget *scales[MENTOR_WHEEL_N_PERSONS];
  PangoLayout *name;
  MentorWheelBox box;
  double shown[MENTOR_WHEEL_N_PERSONS];
  double from[MENTOR_WHEEL_N_PERSONS];
} MentorWheelSector;

/**
 * MentorWheelDrag:
 * @sector, @person: whose value is dragged; @sector is -1 between drags
 * @in_wheel: whether it began in the wheel, and not on a name
 * @on_mark: whether it began on a mark
 * @touch: whether with a finger
 * @started: whether it is a drag, and no click; then an undo step is open
 */
typedef struct
{
  int sector;
  MentorWheelPerson person;
  gboolean in_wheel, on_mark, touch, started;
} MentorWheelDrag;

struct _MentorWheel
{
  GtkWidget parent_instance;

  gboolean small;
  GArray *sectors;
  MentorPair *pair;
  MentorRecord *earlier;
  char *selected;
  MentorWheelPerson person;
  MentorWheelGeometry geometry;

  MentorWheelAim aim;
  MentorWheelDrag drag;
  MentorHistory *dragging;

  AdwAnimation *motion;
};

/* mentor-wheel-sectors.c */
MentorWheelSector *mentor_wheel_get_sector (MentorWheel *self, guint index);
/** mentor_wheel_find_sector: Returns: the sector of a role, or -1 */
int mentor_wheel_find_sector (MentorWheel *self, const char *role_id);
int mentor_wheel_get_value (MentorWheel *self, guint index, MentorWheelPerson person);
/** mentor_wheel_focus_sector: selects a role and gives the keyboard to one of its sliders */
void mentor_wheel_focus_sector (MentorWheel *self, guint index, MentorWheelPerson person);
void mentor_wheel_clear_sectors (MentorWheel *self);

/* mentor-wheel-place.c */
void mentor_wheel_place (MentorWheel *self, int width, int height);
void mentor_wheel_draw_names (MentorWheel *self,
                              GtkSnapshot *snapshot,
                              const MentorWheelPicture *picture);

/* mentor-wheel-pointer.c */
void mentor_wheel_pointer_init (MentorWheel *self);
/** mentor_wheel_pointer_stop: ends a drag and forgets where the pointer is */
void mentor_wheel_pointer_stop (MentorWheel *self);

/* mentor-wheel-motion.c */
/** mentor_wheel_motion_start: lets the picture glide to the present values */
void mentor_wheel_motion_start (MentorWheel *self);
/** mentor_wheel_motion_finish: shows the present values at once */
void mentor_wheel_motion_finish (MentorWheel *self);
void mentor_wheel_motion_dispose (MentorWheel *self);

G_END_DECLS
