/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/*
 * MentorReturnBar: the way back to the page from which a tool was only visited: from a meeting.
 */
#define MENTOR_TYPE_RETURN_BAR (mentor_return_bar_get_type ())
G_DECLARE_FINAL_TYPE (MentorReturnBar, mentor_return_bar, MENTOR, RETURN_BAR, GtkWidget)

/**
 * mentor_return_bar_set_page:
 * @page_id: (nullable): where to go back to; %NULL when there is no way back
 * @title: (nullable): the page's translated title
 */
void mentor_return_bar_set_page (MentorReturnBar *self, const char *page_id, const char *title);

G_END_DECLS
