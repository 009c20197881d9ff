/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "workspace/mentor-workspace.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* MentorSidebar: the open pair on top, below it the pages in their groups. */
#define MENTOR_TYPE_SIDEBAR (mentor_sidebar_get_type ())
G_DECLARE_FINAL_TYPE (MentorSidebar, mentor_sidebar, MENTOR, SIDEBAR, GtkWidget)

/** mentor_sidebar_set_workspace: @workspace: the pairs to switch between, set once */
void mentor_sidebar_set_workspace (MentorSidebar *self, MentorWorkspace *workspace);
/** mentor_sidebar_set_course: @course: (nullable): the open pair, shown on top */
void mentor_sidebar_set_course (MentorSidebar *self, MentorCourse *course);
/** mentor_sidebar_set_page: @page_id: the page that is shown */
void mentor_sidebar_set_page (MentorSidebar *self, const char *page_id);
/** mentor_sidebar_set_folded: whether it stands alone: then no page is marked as the shown one */
void mentor_sidebar_set_folded (MentorSidebar *self, gboolean folded);

G_END_DECLS
