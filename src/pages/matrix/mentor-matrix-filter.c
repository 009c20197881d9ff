/* SPDX-License-Identifier: GPL-3.0-or-later */

/* MentorMatrixFilter: its widgets hold the filter; the board gets it with each change. */

#include "config.h"

#include "pages/matrix/mentor-matrix-filter.h"

#include <glib/gi18n.h>

#include "widgets/mentor-name.h"

struct _MentorMatrixFilter
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *entry;
  GtkWidget *owner;
  GtkWidget *origin;
  GtkWidget *done;

  MentorMatrixBoard *board;
  gboolean updating;
};

G_DEFINE_FINAL_TYPE (MentorMatrixFilter, mentor_matrix_filter, GTK_TYPE_WIDGET)

static void
apply (MentorMatrixFilter *self)
{
  if (self->board == NULL || self->updating)
    return;
  mentor_matrix_board_set_filter (
      self->board, gtk_editable_get_text (GTK_EDITABLE (self->entry)),
      (int) gtk_drop_down_get_selected (GTK_DROP_DOWN (self->owner)) - 1,
      (int) gtk_drop_down_get_selected (GTK_DROP_DOWN (self->origin)) - 1);
}

static void
apply_done (MentorMatrixFilter *self)
{
  gboolean show = gtk_check_button_get_active (GTK_CHECK_BUTTON (self->done));

  for (guint i = 0; self->board != NULL && !self->updating && i < MENTOR_TASK_N_CELLS; i++)
    mentor_matrix_board_set_show_done (self->board, (MentorTaskCell) i, show);
}

static GtkWidget *
create_choice (MentorMatrixFilter *self, const char *const *choices, const char *name)
{
  GtkWidget *choice = gtk_drop_down_new_from_strings (choices);

  mentor_name_set_choice (GTK_DROP_DOWN (choice), name);
  g_signal_connect_swapped (choice, "notify::selected", G_CALLBACK (apply), self);
  return choice;
}

static void
add (MentorMatrixFilter *self, GtkWidget *widget)
{
  GtkWidget *child;

  gtk_flow_box_append (GTK_FLOW_BOX (self->box), widget);
  child = gtk_widget_get_parent (widget);
  gtk_widget_set_focusable (child, FALSE);
}

static void
mentor_matrix_filter_dispose (GObject *object)
{
  MentorMatrixFilter *self = MENTOR_MATRIX_FILTER (object);

  g_clear_object (&self->board);
  g_clear_pointer (&self->box, gtk_widget_unparent);

  G_OBJECT_CLASS (mentor_matrix_filter_parent_class)->dispose (object);
}

static gboolean
mentor_matrix_filter_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (MENTOR_MATRIX_FILTER (widget)->entry);
}

static void
mentor_matrix_filter_class_init (MentorMatrixFilterClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mentor_matrix_filter_dispose;
  widget_class->grab_focus = mentor_matrix_filter_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "matrixfilter");
}

static void
mentor_matrix_filter_init (MentorMatrixFilter *self)
{
  const char *const owners[] = { _("Everybody"), _("Mentee"), _("Mentor"), _("Somebody else"),
                                 NULL };
  const char *const origins[] = { _("From everywhere"), _("From the matrix"), _("From the SWOT"),
                                  _("From a meeting"), _("From the leadership focus"), NULL };

  self->box = gtk_flow_box_new ();
  gtk_flow_box_set_selection_mode (GTK_FLOW_BOX (self->box), GTK_SELECTION_NONE);
  gtk_flow_box_set_max_children_per_line (GTK_FLOW_BOX (self->box), 4);
  gtk_flow_box_set_column_spacing (GTK_FLOW_BOX (self->box), 6);
  gtk_flow_box_set_row_spacing (GTK_FLOW_BOX (self->box), 6);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));

  self->entry = gtk_search_entry_new ();
  gtk_editable_set_enable_undo (GTK_EDITABLE (self->entry), FALSE);
  gtk_editable_set_width_chars (GTK_EDITABLE (self->entry), 14);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Filter by text"), -1);
  g_signal_connect_swapped (self->entry, "search-changed", G_CALLBACK (apply), self);
  add (self, self->entry);

  self->owner = create_choice (self, owners, _("Filter by who does it"));
  add (self, self->owner);
  self->origin = create_choice (self, origins, _("Filter by where it came from"));
  add (self, self->origin);

  self->done = gtk_check_button_new_with_label (_("Show what is done"));
  g_signal_connect_swapped (self->done, "toggled", G_CALLBACK (apply_done), self);
  add (self, self->done);
}

GtkWidget *
mentor_matrix_filter_new (void)
{
  return g_object_new (MENTOR_TYPE_MATRIX_FILTER, NULL);
}

void
mentor_matrix_filter_reset (MentorMatrixFilter *self)
{
  g_return_if_fail (MENTOR_IS_MATRIX_FILTER (self));

  self->updating = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->owner), 0);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->origin), 0);
  self->updating = FALSE;
  apply (self);
}

void
mentor_matrix_filter_set_board (MentorMatrixFilter *self, MentorMatrixBoard *board)
{
  g_return_if_fail (MENTOR_IS_MATRIX_FILTER (self));

  g_set_object (&self->board, board);
  self->updating = TRUE;
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->done), FALSE);
  self->updating = FALSE;
  mentor_matrix_filter_reset (self);
}
