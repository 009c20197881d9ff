/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pages/mentor-page.h"

G_BEGIN_DECLS

/*
 * MentorContentHeader: the header bar over the page: its title and main action, undo and redo, the
 * words on the tool, and the main menu. Narrow it holds back, the action and the menu, which then
 * takes in the rest.
 */
#define MENTOR_TYPE_CONTENT_HEADER (mentor_content_header_get_type ())
G_DECLARE_FINAL_TYPE (MentorContentHeader, mentor_content_header, MENTOR, CONTENT_HEADER, GtkWidget)

/** mentor_content_header_set_page: @page: (nullable): the page that is shown */
void mentor_content_header_set_page (MentorContentHeader *self, MentorPage *page);
/** mentor_content_header_set_history: @history: (nullable): the open pair's */
void mentor_content_header_set_history (MentorContentHeader *self, MentorHistory *history);
/** mentor_content_header_set_folded: @folded: whether the window is narrow */
void mentor_content_header_set_folded (MentorContentHeader *self, gboolean folded);
/** mentor_content_header_show_about: opens the words on the tool */
void mentor_content_header_show_about (MentorContentHeader *self);

G_END_DECLS
