/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pages/mentor-page.h"

G_BEGIN_DECLS

/**
 * mentor_pages_list:
 * @n_pages: (out): their number
 *
 * Returns: (transfer none) (array length=n_pages): the types of the pages, in the order of the
 *   sidebar
 */
const GType *mentor_pages_list (guint *n_pages);

/** mentor_pages_get_class: Returns: (transfer none): the class of a page's type; it stays */
MentorPageClass *mentor_pages_get_class (GType type);

/** mentor_pages_find: Returns: the type of the page with that id, or %G_TYPE_INVALID */
GType mentor_pages_find (const char *id);

G_END_DECLS
