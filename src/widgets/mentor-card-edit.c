/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A card while its text is edited: a text row stands in the place of the label. */

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "record/mentor-history.h"
#include "widgets/mentor-card-private.h"
#include "widgets/mentor-text-binding.h"
#include "widgets/mentor-text-row.h"

static void
on_row_activate (MentorCard *self)
{
  mentor_card_request (self, MENTOR_CARD_GO_ON, 0);
  mentor_card_end_edit (self);
}

static gboolean
on_end_edit_idle (gpointer user_data)
{
  MentorCard *self = user_data;
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  self->end_edit_id = 0;

  /* The window may merely be inactive, or the text's own menu open. */
  if (self->row != NULL && focus != NULL
      && (focus == self->row || gtk_widget_is_ancestor (focus, self->row)))
    return G_SOURCE_REMOVE;

  mentor_card_end_edit (self);
  return G_SOURCE_REMOVE;
}

/* The row can't go while it loses the focus: it is in the middle of it. */
static void
on_row_focus_left (MentorCard *self)
{
  if (self->end_edit_id == 0)
    self->end_edit_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, on_end_edit_idle, self, NULL);
}

void
mentor_card_begin_edit (MentorCard *self)
{
  GtkEventController *focus;
  GtkTextBuffer *buffer;
  GtkTextIter end;

  g_return_if_fail (MENTOR_IS_CARD (self));

  if (self->row != NULL || !mentor_card_get_editable (self))
    return;

  g_free (self->text_before);
  self->text_before = g_strdup (mentor_record_get_string (self->record, self->text_member));

  self->row = mentor_text_row_new ();
  mentor_text_row_set_enter_activates (MENTOR_TEXT_ROW (self->row), TRUE);
  mentor_text_binding_bind (self->row, self->record, self->text_member);
  mentor_text_binding_set_required (self->row);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Text"), -1);
  gtk_widget_add_css_class (self->row, "text");
  /* No jump: the label's height, until the row knows its own. */
  gtk_widget_set_size_request (self->row, -1, gtk_widget_get_height (self->label));
  g_signal_connect_object (self->row, "activate", G_CALLBACK (on_row_activate), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->row, "cancel", G_CALLBACK (mentor_card_end_edit), self,
                           G_CONNECT_SWAPPED);
  focus = gtk_event_controller_focus_new ();
  g_signal_connect_object (focus, "leave", G_CALLBACK (on_row_focus_left), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->row, focus);

  gtk_box_insert_child_after (GTK_BOX (self->column), self->row, self->label);
  gtk_widget_set_visible (self->label, FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "editing");

  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->row));
  gtk_text_buffer_get_end_iter (buffer, &end);
  gtk_text_buffer_place_cursor (buffer, &end);
  gtk_widget_grab_focus (self->row);
}

/* A card without a text can't be told from nothing; deleting is another gesture. */
static void
restore_text (MentorCard *self, GtkWidget *row)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (row));
  GtkTextIter start;
  GtkTextIter end;
  g_autofree char *text = NULL;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  text = gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
  if (*g_strstrip (text) == '\0' && mentor_record_get_document (self->record) != NULL)
    mentor_record_set_string (self->record, self->text_member, self->text_before);
}

void
mentor_card_end_edit (MentorCard *self)
{
  GtkRoot *root;
  GtkWidget *focus;
  GtkWidget *row;
  MentorHistory *history;

  g_return_if_fail (MENTOR_IS_CARD (self));

  row = self->row;
  if (row == NULL)
    return;

  g_clear_handle_id (&self->end_edit_id, g_source_remove);
  self->row = NULL;
  restore_text (self, row);

  root = gtk_widget_get_root (GTK_WIDGET (self));
  focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  if (focus != NULL && (focus == row || gtk_widget_is_ancestor (focus, row)))
    gtk_widget_grab_focus (GTK_WIDGET (self));
  gtk_widget_set_visible (self->label, TRUE);
  gtk_box_remove (GTK_BOX (self->column), row);
  gtk_widget_remove_css_class (GTK_WIDGET (self), "editing");

  history = mentor_record_get_history (self->record);
  if (history != NULL)
    mentor_history_break (history);
  g_signal_emit_by_name (self, "edited");
}
