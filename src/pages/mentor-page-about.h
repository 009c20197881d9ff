/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pages/mentor-page.h"

G_BEGIN_DECLS

/* MentorPageAbout: what a tool is for: how the pair uses it, and what it gives. */
#define MENTOR_TYPE_PAGE_ABOUT (mentor_page_about_get_type ())
G_DECLARE_FINAL_TYPE (MentorPageAbout, mentor_page_about, MENTOR, PAGE_ABOUT, GtkWidget)

/**
 * mentor_page_about_set_page:
 * @page: (nullable): the class of the page to tell about
 * @with_purpose: whether to begin with its title and purpose
 */
void mentor_page_about_set_page (MentorPageAbout *self, MentorPageClass *page, gboolean with_purpose);

G_END_DECLS
