/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Names for assistive technology, which GTK forms differently in its versions: newer ones say what
 * labels a thing in spite of its name, and call the button inside as what is around it; older ones
 * leave that without a name.
 */

#include "config.h"

#include "widgets/mentor-name.h"

void
mentor_name_set (GtkWidget *widget, const char *name)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (name != NULL);

  gtk_accessible_reset_relation (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  if (GTK_IS_DROP_DOWN (widget) || GTK_IS_MENU_BUTTON (widget))
    mentor_name_set (gtk_widget_get_first_child (widget), name);
}

static void
name_choice (GtkDropDown *choice)
{
  const char *name = g_object_get_data (G_OBJECT (choice), "mentor-name");
  GtkStringObject *chosen = gtk_drop_down_get_selected_item (choice);
  g_autofree char *full = NULL;

  if (chosen != NULL)
    full = g_strdup_printf ("%s: %s", name, gtk_string_object_get_string (chosen));
  mentor_name_set (GTK_WIDGET (choice), chosen != NULL ? full : name);
}

void
mentor_name_set_choice (GtkDropDown *choice, const char *name)
{
  g_return_if_fail (GTK_IS_DROP_DOWN (choice));
  g_return_if_fail (name != NULL);

  g_object_set_data_full (G_OBJECT (choice), "mentor-name", g_strdup (name), g_free);
  g_signal_connect (choice, "notify::selected-item", G_CALLBACK (name_choice), NULL);
  name_choice (choice);
}
