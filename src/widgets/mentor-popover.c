/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The parent may be gone by then, and has taken the popover with it. */

#include "config.h"

#include "widgets/mentor-popover.h"

static gboolean
on_idle (gpointer popover)
{
  if (gtk_widget_get_parent (popover) != NULL)
    gtk_widget_unparent (popover);
  return G_SOURCE_REMOVE;
}

void
mentor_popover_unparent_closed (GtkWidget *popover)
{
  g_return_if_fail (GTK_IS_WIDGET (popover));

  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, on_idle, g_object_ref (popover), g_object_unref);
}
