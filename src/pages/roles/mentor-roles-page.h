/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pages/mentor-page.h"

G_BEGIN_DECLS

/* MentorRolesPage: the roles wheel, its table, where the two differ, and the chosen role's card. */
#define MENTOR_TYPE_ROLES_PAGE (mentor_roles_page_get_type ())
G_DECLARE_FINAL_TYPE (MentorRolesPage, mentor_roles_page, MENTOR, ROLES_PAGE, MentorPage)

G_END_DECLS
