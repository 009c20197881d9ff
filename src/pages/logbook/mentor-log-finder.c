/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The search over the list. It searches at each letter: that costs less than waiting would. */

#include "config.h"

#include "pages/logbook/mentor-log-finder.h"

#include <glib/gi18n.h>

#include "widgets/mentor-children.h"

struct _MentorLogFinder
{
  GtkWidget parent_instance;

  GtkSearchEntry *entry;
  GtkWidget *previous;
  GtkWidget *next;
  GtkLabel *place;
  GtkCheckButton *own;
};

enum
{
  QUERY,
  OWN,
  STEP,
  STOPPED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MentorLogFinder, mentor_log_finder, GTK_TYPE_WIDGET)

static void
on_changed (MentorLogFinder *self)
{
  g_signal_emit (self, signals[QUERY], 0, gtk_editable_get_text (GTK_EDITABLE (self->entry)));
}

static void
on_own_toggled (MentorLogFinder *self)
{
  g_signal_emit (self, signals[OWN], 0, gtk_check_button_get_active (self->own));
}

static void
on_next (MentorLogFinder *self)
{
  g_signal_emit (self, signals[STEP], 0, 1);
}

static void
on_previous (MentorLogFinder *self)
{
  g_signal_emit (self, signals[STEP], 0, -1);
}

/* The same words in the other pairs' logbooks. */
static void
on_all_pairs (MentorLogFinder *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.all-pairs", "s",
                              gtk_editable_get_text (GTK_EDITABLE (self->entry)));
}

static void
on_stop (MentorLogFinder *self)
{
  mentor_log_finder_close (self);
  g_signal_emit (self, signals[STOPPED], 0);
}

static GtkWidget *
create_step (MentorLogFinder *self, const char *icon, const char *name, const char *tooltip,
             GCallback callback)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_swapped (button, "clicked", callback, self);
  return button;
}

static void
mentor_log_finder_dispose (GObject *object)
{
  mentor_children_remove (GTK_WIDGET (object));

  G_OBJECT_CLASS (mentor_log_finder_parent_class)->dispose (object);
}

static void
mentor_log_finder_class_init (MentorLogFinderClass *klass)
{
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mentor_log_finder_dispose;
  signals[QUERY] = g_signal_new ("query", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[OWN] = g_signal_new ("own", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                               G_TYPE_BOOLEAN);
  signals[STEP] = g_signal_new ("step", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                1, G_TYPE_INT);
  signals[STOPPED]
      = g_signal_new ("stopped", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_SEARCH);
}

static void
mentor_log_finder_init (MentorLogFinder *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));
  GtkWidget *below = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *all;

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 3);
  gtk_widget_add_css_class (GTK_WIDGET (self), "mentor-log-finder");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Search"), -1);

  self->entry = GTK_SEARCH_ENTRY (gtk_search_entry_new ());
  g_object_set (self->entry, "placeholder-text", _("Search the logbook…"), NULL);
  gtk_editable_set_width_chars (GTK_EDITABLE (self->entry), 8);
  gtk_editable_set_enable_undo (GTK_EDITABLE (self->entry), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Search the logbook"), -1);
  g_signal_connect_swapped (self->entry, "changed", G_CALLBACK (on_changed), self);
  g_signal_connect_swapped (self->entry, "activate", G_CALLBACK (on_next), self);
  g_signal_connect_swapped (self->entry, "next-match", G_CALLBACK (on_next), self);
  g_signal_connect_swapped (self->entry, "previous-match", G_CALLBACK (on_previous), self);
  g_signal_connect_swapped (self->entry, "stop-search", G_CALLBACK (on_stop), self);
  gtk_widget_set_parent (GTK_WIDGET (self->entry), GTK_WIDGET (self));

  self->place = GTK_LABEL (gtk_label_new (""));
  gtk_label_set_xalign (self->place, 0);
  gtk_label_set_ellipsize (self->place, PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (GTK_WIDGET (self->place), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->place), "dim-label");
  gtk_box_append (GTK_BOX (below), GTK_WIDGET (self->place));
  self->previous = create_step (self, "go-up-symbolic", _("Previous hit"),
                                _("Previous hit (Shift+Ctrl+G)"), G_CALLBACK (on_previous));
  gtk_box_append (GTK_BOX (below), self->previous);
  self->next = create_step (self, "go-down-symbolic", _("Next hit"), _("Next hit (Ctrl+G)"),
                            G_CALLBACK (on_next));
  gtk_box_append (GTK_BOX (below), self->next);
  gtk_widget_set_parent (below, GTK_WIDGET (self));

  self->own = GTK_CHECK_BUTTON (gtk_check_button_new_with_mnemonic (_("Also _my own notes")));
  /* Its name would keep the underline. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->own), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Also my own notes"), -1);
  g_signal_connect_swapped (self->own, "toggled", G_CALLBACK (on_own_toggled), self);
  gtk_widget_set_parent (GTK_WIDGET (self->own), GTK_WIDGET (self));

  all = gtk_button_new_with_mnemonic (_("In all my _pairs…"));
  gtk_widget_add_css_class (all, "flat");
  gtk_widget_set_halign (all, GTK_ALIGN_START);
  g_signal_connect_swapped (all, "clicked", G_CALLBACK (on_all_pairs), self);
  gtk_widget_set_parent (all, GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

void
mentor_log_finder_open (MentorLogFinder *self, MentorMe me)
{
  g_return_if_fail (MENTOR_IS_LOG_FINDER (self));

  gtk_widget_set_visible (GTK_WIDGET (self->own), me != MENTOR_ME_BOTH);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  gtk_editable_select_region (GTK_EDITABLE (self->entry), 0, -1);
}

void
mentor_log_finder_close (MentorLogFinder *self)
{
  g_return_if_fail (MENTOR_IS_LOG_FINDER (self));

  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  gtk_check_button_set_active (self->own, FALSE);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
}

void
mentor_log_finder_set_place (MentorLogFinder *self, const char *text)
{
  g_return_if_fail (MENTOR_IS_LOG_FINDER (self));

  gtk_label_set_label (self->place, text);
}
