/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A picture and no check button: what can't be changed here isn't to look as if it could. */

#include "config.h"

#include "pages/logbook/mentor-log-tick.h"

GtkWidget *
mentor_log_tick_new (gboolean done, const char *said, GtkWidget *label)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *mark
      = g_object_new (GTK_TYPE_IMAGE, "accessible-role", GTK_ACCESSIBLE_ROLE_IMG, "icon-name",
                      done ? "checkbox-checked-symbolic" : "checkbox-symbolic", "valign",
                      GTK_ALIGN_START, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (mark), GTK_ACCESSIBLE_PROPERTY_LABEL, said, -1);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (row), mark);
  gtk_box_append (GTK_BOX (row), label);
  return row;
}
