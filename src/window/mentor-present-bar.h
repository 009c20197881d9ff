/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/*
 * MentorPresentBar: the few buttons of the meeting view. It lies over the upper end of the page,
 * where no heading is, and comes when the pointer goes to the top.
 */
#define MENTOR_TYPE_PRESENT_BAR (mentor_present_bar_get_type ())
G_DECLARE_FINAL_TYPE (MentorPresentBar, mentor_present_bar, MENTOR, PRESENT_BAR, GtkWidget)

/** mentor_present_bar_set_active: @active: whether there is a meeting view; it begins shown */
void mentor_present_bar_set_active (MentorPresentBar *self, gboolean active);

G_END_DECLS
