/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/*
 * MentorShareBar: a thin bar that is filled to a part of its width, in the colour of its text. For
 * the eye alone: who sets it says the number in words, too.
 */
#define MENTOR_TYPE_SHARE_BAR (mentor_share_bar_get_type ())
G_DECLARE_FINAL_TYPE (MentorShareBar, mentor_share_bar, MENTOR, SHARE_BAR, GtkWidget)

/** mentor_share_bar_set_share: @share: per cent */
void mentor_share_bar_set_share (MentorShareBar *self, guint share);

G_END_DECLS
