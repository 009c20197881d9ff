/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "record/mentor-record.h"

G_BEGIN_DECLS

/**
 * mentor_wheel_value_new:
 * @record: a record
 * @member: its whole number, 0 … @maximum
 * @maximum: the highest value
 *
 * A slider for a record's number; the keys 0 … 9 set it too. It follows the record and changes it
 * only when the user moves it; a drag with the pointer is one undo step. The mouse wheel scrolls
 * what lies around it.
 *
 * Returns: (transfer floating): a #GtkScale
 */
GtkWidget *mentor_wheel_value_new (MentorRecord *record, const char *member, int maximum);

/**
 * mentor_wheel_value_add_unseen:
 * @wheel: the picture in which it lies
 * @on_focus: (type void(GtkWidget *wheel, GParamSpec *pspec, GtkWidget *scale)): called when the
 *   slider gets the focus or loses it
 *
 * Adds a slider to a wheel for the keyboard and assistive technology. It is never drawn and gets no
 * pointer: the wheel draws the value and the focus, and is drawn anew when either changes.
 *
 * Returns: (transfer none): the slider; unparent it to take it away
 */
GtkWidget *mentor_wheel_value_add_unseen (GtkWidget *wheel, MentorRecord *record,
                                          const char *member, int maximum, GCallback on_focus);

/** mentor_wheel_value_set_label: names the slider for assistive technology */
void mentor_wheel_value_set_label (GtkWidget *scale, const char *label);

G_END_DECLS
