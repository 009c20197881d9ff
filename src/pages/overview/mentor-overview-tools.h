/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "workspace/mentor-course.h"

G_BEGIN_DECLS

/*
 * MentorOverviewTools: a tile for the roles wheel, the matrix and the SWOT: a small picture of how
 * each stands, a line in words, and the way there.
 */
#define MENTOR_TYPE_OVERVIEW_TOOLS (mentor_overview_tools_get_type ())
G_DECLARE_FINAL_TYPE (MentorOverviewTools, mentor_overview_tools, MENTOR, OVERVIEW_TOOLS, GtkWidget)

/** mentor_overview_tools_set_course: @course: (nullable): whose tools the pictures follow */
void mentor_overview_tools_set_course (MentorOverviewTools *self, MentorCourse *course);

/** mentor_overview_tools_update: says in words how the tools of @course stand now */
void mentor_overview_tools_update (MentorOverviewTools *self, MentorCourse *course);

G_END_DECLS
