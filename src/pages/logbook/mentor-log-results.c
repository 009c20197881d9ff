/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A section of the entry that no template asks for: the handbook wants results noted when they are
 * reached, whenever that is. */

#include "config.h"

#include "pages/logbook/mentor-log-results.h"

#include <glib/gi18n.h>

#include "pages/logbook/mentor-log-marks.h"
#include "pages/mentor-page.h"
#include "widgets/mentor-card-list.h"
#include "widgets/mentor-children.h"
#include "widgets/mentor-label.h"
#include "widgets/mentor-text-binding.h"

struct _MentorLogResults
{
  GtkWidget parent_instance;

  MentorCardList *list;
};

G_DEFINE_FINAL_TYPE (MentorLogResults, mentor_log_results, GTK_TYPE_WIDGET)

static void
on_card_created (MentorCardList *list, MentorRecord *result, GtkBox *facts)
{
  GtkWidget *goal = gtk_entry_new ();

  gtk_entry_set_placeholder_text (GTK_ENTRY (goal), _("For which goal?"));
  gtk_editable_set_width_chars (GTK_EDITABLE (goal), 14);
  gtk_widget_set_hexpand (goal, TRUE);
  gtk_widget_add_css_class (goal, "mentor-log-goal");
  gtk_widget_add_css_class (goal, MENTOR_LOG_SEARCHED);
  gtk_accessible_update_property (GTK_ACCESSIBLE (goal), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Goal"),
                                  -1);
  mentor_text_binding_bind (goal, result, "goal");
  gtk_box_append (facts, goal);
}

static void
on_removed (MentorLogResults *self)
{
  GtkWidget *page = gtk_widget_get_ancestor (GTK_WIDGET (self), MENTOR_TYPE_PAGE);

  if (page != NULL)
    mentor_page_offer_undo (MENTOR_PAGE (page), _("Result deleted"));
}

static void
mentor_log_results_dispose (GObject *object)
{
  mentor_children_remove (GTK_WIDGET (object));

  G_OBJECT_CLASS (mentor_log_results_parent_class)->dispose (object);
}

static void
mentor_log_results_class_init (MentorLogResultsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mentor_log_results_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
mentor_log_results_init (MentorLogResults *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 3);
  gtk_widget_add_css_class (GTK_WIDGET (self), "mentor-log-part");
  gtk_widget_add_css_class (GTK_WIDGET (self), "mentor-log-prompt");
  gtk_widget_set_parent (mentor_label_new_heading (_("Results reached"), "heading"),
                         GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Results reached"), -1);

  self->list = g_object_new (MENTOR_TYPE_CARD_LIST, NULL);
  mentor_card_list_set_whole (self->list);
  mentor_card_list_set_name (self->list, _("Results reached"));
  mentor_card_list_set_placeholder (self->list, _("Write a result…"));
  mentor_card_list_set_entry (self->list, MENTOR_CARD_LIST_ENTRY_END);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "plain");
  g_signal_connect (self->list, "card-created", G_CALLBACK (on_card_created), NULL);
  g_signal_connect_swapped (self->list, "removed", G_CALLBACK (on_removed), self);
  gtk_widget_set_parent (GTK_WIDGET (self->list), GTK_WIDGET (self));
}

void
mentor_log_results_bind (MentorLogResults *self, MentorLogEntry *entry)
{
  g_autoptr (MentorAgenda) board = NULL;

  g_return_if_fail (MENTOR_IS_LOG_RESULTS (self));
  g_return_if_fail (entry == NULL || MENTOR_IS_LOG_ENTRY (entry));

  board = entry != NULL ? mentor_agenda_new_results (entry) : NULL;
  mentor_card_list_set_board (self->list, (MentorBoard *) board, 0);
}
