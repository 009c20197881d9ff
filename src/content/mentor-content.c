/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The content that is compiled into the program: data/programmes and data/example. */

#include "config.h"

#include "content/mentor-content.h"
#include "mentor-content-resources.h"

/* Naming the resource keeps the linker from dropping it out of the static library. It is looked up
 * like every other, so that G_RESOURCE_OVERLAYS can try another programme. */
GBytes *
mentor_content_lookup (const char *name, GError **error)
{
  g_autofree char *path = g_strconcat (RESOURCE_PREFIX "/", name, NULL);
  GResource *shipped G_GNUC_UNUSED = mentor_content_get_resource ();

  return g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, error);
}

char **
mentor_content_list (const char *name, GError **error)
{
  g_autofree char *path = g_strconcat (RESOURCE_PREFIX "/", name, NULL);
  return g_resource_enumerate_children (mentor_content_get_resource (), path,
                                        G_RESOURCE_LOOKUP_FLAGS_NONE, error);
}
