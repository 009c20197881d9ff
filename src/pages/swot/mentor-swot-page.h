/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pages/mentor-page.h"

G_BEGIN_DECLS

/*
 * pages/swot/: the SWOT (inventory A8): where the mentee stands now, in four lists, each with a
 * question that helps to fill it and one that makes something of it.
 */
#define MENTOR_TYPE_SWOT_PAGE (mentor_swot_page_get_type ())
G_DECLARE_FINAL_TYPE (MentorSwotPage, mentor_swot_page, MENTOR, SWOT_PAGE, MentorPage)

G_END_DECLS
