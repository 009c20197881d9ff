/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/*
 * MentorDayPopover: a calendar in which one day is chosen.
 *
 * Signal: "chosen" (MentorDayPopover*, const char *day): YYYY-MM-DD, or "" when the day was
 * removed; the popover is closed then.
 */
#define MENTOR_TYPE_DAY_POPOVER (mentor_day_popover_get_type ())
G_DECLARE_FINAL_TYPE (MentorDayPopover, mentor_day_popover, MENTOR, DAY_POPOVER, GtkPopover)

/** mentor_day_popover_new: Returns: (transfer floating): a popover that shows today */
GtkWidget *mentor_day_popover_new (void);

/** mentor_day_popover_set_day: @day: YYYY-MM-DD; anything else shows today */
void mentor_day_popover_set_day (MentorDayPopover *self, const char *day);

/** mentor_day_popover_set_removable: whether to offer "No date" */
void mentor_day_popover_set_removable (MentorDayPopover *self, gboolean removable);

G_END_DECLS
