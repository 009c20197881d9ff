/* SPDX-License-Identifier: GPL-3.0-or-later */
/* MentorReturnBar: one button under the header; it goes away with the visit. */
#include "config.h"

#include "window/mentor-return-bar.h"

#include <glib/gi18n.h>

struct _MentorReturnBar
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *button;
};

G_DEFINE_FINAL_TYPE (MentorReturnBar, mentor_return_bar, GTK_TYPE_WIDGET)

static void
mentor_return_bar_dispose (GObject *object)
{
  g_clear_pointer (&MENTOR_RETURN_BAR (object)->box, gtk_widget_unparent);
  G_OBJECT_CLASS (mentor_return_bar_parent_class)->dispose (object);
}

static void
mentor_return_bar_class_init (MentorReturnBarClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mentor_return_bar_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
mentor_return_bar_init (MentorReturnBar *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_add_css_class (self->box, "mentor-bar");
  gtk_widget_add_css_class (self->box, "return");
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  self->button = gtk_button_new ();
  gtk_button_set_use_underline (GTK_BUTTON (self->button), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->button), "win.page");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->button), "s", "");
  gtk_box_append (GTK_BOX (self->box), self->button);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

void
mentor_return_bar_set_page (MentorReturnBar *self, const char *page_id, const char *title)
{
  g_return_if_fail (MENTOR_IS_RETURN_BAR (self));

  if (page_id != NULL)
    {
      /* Translators: %s is a page: "Back to: Meeting" */
      g_autofree char *label = g_strdup_printf (_("_Back to: %s"), title);

      gtk_button_set_label (GTK_BUTTON (self->button), label);
      gtk_actionable_set_action_target (GTK_ACTIONABLE (self->button), "s", page_id);
    }
  gtk_widget_set_visible (GTK_WIDGET (self), page_id != NULL);
}
