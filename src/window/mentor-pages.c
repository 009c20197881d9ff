/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The pages of the window. A new page is a folder under pages/ and a line in the list below. */
#include "config.h"

#include "window/mentor-pages.h"

#include "pages/logbook/mentor-logbook-page.h"
#include "pages/matrix/mentor-matrix-page.h"
#include "pages/meeting/mentor-meeting-page.h"
#include "pages/overview/mentor-overview-page.h"
#include "pages/roles/mentor-roles-page.h"
#include "pages/swot/mentor-swot-page.h"

const GType *
mentor_pages_list (guint *n_pages)
{
  static GType types[16];
  static guint n_types;

  if (n_types == 0)
    {
      types[n_types++] = MENTOR_TYPE_OVERVIEW_PAGE;
      types[n_types++] = MENTOR_TYPE_MEETING_PAGE;
      types[n_types++] = MENTOR_TYPE_LOGBOOK_PAGE;
      types[n_types++] = MENTOR_TYPE_ROLES_PAGE;
      types[n_types++] = MENTOR_TYPE_MATRIX_PAGE;
      types[n_types++] = MENTOR_TYPE_SWOT_PAGE;
    }
  *n_pages = n_types;
  return types;
}

MentorPageClass *
mentor_pages_get_class (GType type)
{
  /* A static type's class never goes away once it was made. */
  MentorPageClass *klass = g_type_class_peek (type);

  return klass != NULL ? klass : g_type_class_ref (type);
}

GType
mentor_pages_find (const char *id)
{
  guint n_types;
  const GType *types = mentor_pages_list (&n_types);

  for (guint i = 0; i < n_types; i++)
    {
      if (g_strcmp0 (mentor_pages_get_class (types[i])->id, id) == 0)
        return types[i];
    }
  return G_TYPE_INVALID;
}
