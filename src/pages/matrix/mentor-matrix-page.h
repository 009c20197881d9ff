/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pages/mentor-page.h"

G_BEGIN_DECLS

/*
 * pages/matrix/: the priority matrix (inventory A7): the pair's tasks, first as a list, then placed
 * together by importance and urgency.
 */
#define MENTOR_TYPE_MATRIX_PAGE (mentor_matrix_page_get_type ())
G_DECLARE_FINAL_TYPE (MentorMatrixPage, mentor_matrix_page, MENTOR, MATRIX_PAGE, MentorPage)

G_END_DECLS
