/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pages/mentor-page.h"

G_BEGIN_DECLS

/* MentorSidebarRow: a page in the sidebar: icon, title, and what waits there. */
#define MENTOR_TYPE_SIDEBAR_ROW (mentor_sidebar_row_get_type ())
G_DECLARE_FINAL_TYPE (MentorSidebarRow, mentor_sidebar_row, MENTOR, SIDEBAR_ROW, GtkListBoxRow)

/** mentor_sidebar_row_new: @page: the page's class; the page itself need not exist */
GtkWidget *mentor_sidebar_row_new (MentorPageClass *page);
/** mentor_sidebar_row_get_page: Returns: (transfer none): the page's class */
MentorPageClass *mentor_sidebar_row_get_page (MentorSidebarRow *self);
/** mentor_sidebar_row_set_indicator: @indicator: (nullable): a short count */
void mentor_sidebar_row_set_indicator (MentorSidebarRow *self, const char *indicator);

/**
 * mentor_sidebar_row_set_counter:
 * @counter: (transfer none) (nullable): an object whose uint property says how much waits
 * @property: (nullable): the property's name
 *
 * Lets the indicator follow @counter; without one there is no indicator.
 */
void mentor_sidebar_row_set_counter (MentorSidebarRow *self, GObject *counter,
                                     const char *property);

G_END_DECLS
