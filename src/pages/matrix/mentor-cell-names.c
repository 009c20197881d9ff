/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The popover in which a pair gives the cells names of its own. */

#include "config.h"

#include "pages/matrix/mentor-cell-names.h"

#include <glib/gi18n.h>

#include "record/mentor-history.h"
#include "widgets/mentor-popover.h"
#include "widgets/mentor-text-binding.h"

static GtkWidget *
create_entry (MentorTasks *tasks, MentorTaskCell cell, GtkPopover *popover)
{
  GtkWidget *entry = gtk_entry_new ();
  const char *name = mentor_task_cell_get_name (cell);
  g_autofree char *label = NULL;

  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), name);
  gtk_editable_set_width_chars (GTK_EDITABLE (entry), 28);
  /* Translators: %s is the usual name of a cell of the matrix */
  label = g_strdup_printf (_("Name of: %s"), name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  mentor_text_binding_bind (entry, MENTOR_RECORD (tasks), mentor_tasks_get_cell_member (cell));
  g_signal_connect_object (entry, "activate", G_CALLBACK (gtk_popover_popdown), popover,
                           G_CONNECT_SWAPPED);
  return entry;
}

void
mentor_cell_names_show (GtkWidget *parent, GtkWidget *at, MentorTasks *tasks, MentorTaskCell cell)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *heading = gtk_label_new (_("What do you call the cells?"));
  GtkWidget *focus = NULL;
  graphene_rect_t bounds;

  gtk_widget_add_css_class (heading, "heading");
  gtk_box_append (GTK_BOX (box), heading);
  for (guint i = MENTOR_TASK_IMPORTANT_URGENT; i < MENTOR_TASK_N_CELLS; i++)
    {
      GtkWidget *entry = create_entry (tasks, (MentorTaskCell) i, GTK_POPOVER (popover));

      gtk_box_append (GTK_BOX (box), entry);
      if (focus == NULL || i == cell)
        focus = entry;
    }
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  gtk_widget_set_parent (popover, parent);
  if (gtk_widget_compute_bounds (at, parent, &bounds))
    gtk_popover_set_pointing_to (
        GTK_POPOVER (popover),
        &(GdkRectangle){ (int) bounds.origin.x, (int) bounds.origin.y, (int) bounds.size.width,
                         (int) MIN (bounds.size.height, 40) });
  gtk_accessible_update_property (GTK_ACCESSIBLE (popover), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Names of the cells"), -1);
  g_signal_connect (popover, "closed", G_CALLBACK (mentor_popover_unparent_closed), NULL);
  gtk_popover_popup (GTK_POPOVER (popover));
  gtk_widget_grab_focus (focus);
}
