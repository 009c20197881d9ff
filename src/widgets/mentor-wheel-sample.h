/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "widgets/mentor-wheel-draw.h"

G_BEGIN_DECLS

/*
 * MentorWheelSample: a piece of a person's line in the roles wheel, for a legend.
 * Property: offer (boolean): the mentor's instead of the mentee's.
 */
#define MENTOR_TYPE_WHEEL_SAMPLE (mentor_wheel_sample_get_type ())
G_DECLARE_FINAL_TYPE (MentorWheelSample, mentor_wheel_sample, MENTOR, WHEEL_SAMPLE, GtkWidget)

/** mentor_wheel_sample_new: Returns: (transfer floating): a sample of a person's line */
GtkWidget *mentor_wheel_sample_new (MentorWheelPerson person);

G_END_DECLS
