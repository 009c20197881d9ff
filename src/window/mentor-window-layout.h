/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/*
 * window/: the window and what belongs to it: the sidebar, the header bar, the bars and toasts, and
 * the dialogs on pairs. The pages are listed in mentor-pages.c.
 */

#include <adwaita.h>

G_BEGIN_DECLS

/*
 * MentorWindowLayout: sidebar and content side by side, or one at a time where it is narrow.
 *
 * Properties: sidebar, content (GtkWidget, set once), folded (boolean, read-only: one at a time),
 * content-shown (boolean: which one it is then).
 */
#define MENTOR_TYPE_WINDOW_LAYOUT (mentor_window_layout_get_type ())
G_DECLARE_FINAL_TYPE (MentorWindowLayout, mentor_window_layout, MENTOR, WINDOW_LAYOUT, GtkWidget)

/** mentor_window_layout_get_folded: Returns: see the property */
gboolean mentor_window_layout_get_folded (MentorWindowLayout *self);
/** mentor_window_layout_get_content_shown: Returns: see the property */
gboolean mentor_window_layout_get_content_shown (MentorWindowLayout *self);
/** mentor_window_layout_set_content_shown: @shown: see the property */
void mentor_window_layout_set_content_shown (MentorWindowLayout *self, gboolean shown);

/** mentor_window_layout_set_alone: @alone: whether there is the content only, whatever the width */
void mentor_window_layout_set_alone (MentorWindowLayout *self, gboolean alone);

G_END_DECLS
