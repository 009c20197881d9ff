/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pages/mentor-page.h"

G_BEGIN_DECLS

/* MentorOverviewPage: who, when next, what was promised, how far: one look before a meeting. */
#define MENTOR_TYPE_OVERVIEW_PAGE (mentor_overview_page_get_type ())
G_DECLARE_FINAL_TYPE (MentorOverviewPage, mentor_overview_page, MENTOR, OVERVIEW_PAGE, MentorPage)

G_END_DECLS
