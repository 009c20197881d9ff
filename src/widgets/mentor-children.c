/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A GtkBox does no more than this when a child is removed. */

#include "config.h"

#include "widgets/mentor-children.h"

void
mentor_children_remove (GtkWidget *parent)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (parent)) != NULL)
    gtk_widget_unparent (child);
}
