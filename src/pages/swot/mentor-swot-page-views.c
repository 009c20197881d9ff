/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the page shows, one at a time: the board, the sentences that follow, a snapshot, or a
 * comparison. */

#include "config.h"

#include "pages/swot/mentor-swot-page-private.h"

#include <glib/gi18n.h>

static void
show_view (MentorSwotPage *self, gpointer view)
{
  GtkWidget *child;

  for (child = gtk_widget_get_first_child (GTK_WIDGET (self->views)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    gtk_widget_set_visible (child, child == view);

  self->updating = TRUE;
  gtk_toggle_button_set_active (self->crossing_toggle, view == (gpointer) self->crossing);
  self->updating = FALSE;
}

void
mentor_swot_page_show_board (MentorSwotPage *self)
{
  show_view (self, self->board);
}

static void
on_back (MentorSwotPage *self)
{
  mentor_swot_page_show_board (self);
  gtk_widget_child_focus (self->board, GTK_DIR_TAB_FORWARD);
}

static void
on_sentence_removed (MentorSwotPage *self)
{
  mentor_page_offer_undo (MENTOR_PAGE (self), _("Sentence deleted"));
}

void
mentor_swot_page_show_crossing (MentorSwotPage *self)
{
  if (self->crossing == NULL)
    {
      self->crossing = g_object_new (MENTOR_TYPE_SWOT_CROSSING, NULL);
      g_signal_connect_object (self->crossing, "removed", G_CALLBACK (on_sentence_removed), self,
                               G_CONNECT_SWAPPED);
      gtk_box_append (self->views, GTK_WIDGET (self->crossing));
    }
  mentor_swot_crossing_set_course (self->crossing, self->course);
  show_view (self, self->crossing);
}

void
mentor_swot_page_on_crossing_toggled (MentorSwotPage *self)
{
  if (self->updating)
    return;
  if (gtk_toggle_button_get_active (self->crossing_toggle))
    {
      mentor_swot_page_show_crossing (self);
      gtk_widget_grab_focus (GTK_WIDGET (self->crossing));
    }
  else
    {
      mentor_swot_page_show_board (self);
    }
}

static void
compare_with_now (MentorSwotPage *self, MentorSwotSnapshot *earlier)
{
  if (self->compare == NULL)
    {
      self->compare = g_object_new (MENTOR_TYPE_SWOT_COMPARE, NULL);
      g_signal_connect_object (self->compare, "back", G_CALLBACK (on_back), self,
                               G_CONNECT_SWAPPED);
      gtk_box_append (self->views, GTK_WIDGET (self->compare));
    }
  mentor_swot_compare_set_swot (self->compare, self->swot, earlier);
  show_view (self, self->compare);
  gtk_widget_grab_focus (GTK_WIDGET (self->compare));
}

void
mentor_swot_page_on_compare_snapshots (MentorSwotPage *self)
{
  compare_with_now (self, NULL);
}

static void
on_restore (MentorSwotPage *self, MentorSwotSnapshot *snapshot)
{
  mentor_swot_restore (self->swot, snapshot);
  on_back (self);
  mentor_page_offer_undo (MENTOR_PAGE (self), _("Snapshot restored"));
}

static void
on_delete (MentorSwotPage *self, MentorSwotSnapshot *snapshot)
{
  mentor_swot_remove_snapshot (self->swot, snapshot);
  on_back (self);
  mentor_page_offer_undo (MENTOR_PAGE (self), _("Snapshot deleted"));
}

void
mentor_swot_page_on_open_snapshot (MentorSwotPage *self, MentorSwotSnapshot *snapshot)
{
  if (self->past == NULL)
    {
      self->past = g_object_new (MENTOR_TYPE_SWOT_PAST, NULL);
      g_signal_connect_object (self->past, "back", G_CALLBACK (on_back), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (self->past, "compare", G_CALLBACK (compare_with_now), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (self->past, "restore", G_CALLBACK (on_restore), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (self->past, "delete", G_CALLBACK (on_delete), self,
                               G_CONNECT_SWAPPED);
      gtk_box_append (self->views, GTK_WIDGET (self->past));
    }
  mentor_swot_past_set_snapshot (self->past, snapshot);
  show_view (self, self->past);
  gtk_widget_grab_focus (GTK_WIDGET (self->past));
}

void
mentor_swot_page_on_take_snapshot (MentorSwotPage *self, const char *name, int moment)
{
  if (self->swot == NULL)
    return;
  mentor_swot_take_snapshot (self->swot, name, (MentorSwotMoment) moment);
  mentor_page_offer_undo (MENTOR_PAGE (self), _("Snapshot taken"));
}

static gboolean
is_past_shown (MentorSwotPage *self)
{
  return (self->past != NULL && gtk_widget_get_visible (GTK_WIDGET (self->past)))
         || (self->compare != NULL && gtk_widget_get_visible (GTK_WIDGET (self->compare)));
}

/* What is shown of the past may just have been undone. */
void
mentor_swot_page_on_step_applied (MentorSwotPage *self)
{
  if (is_past_shown (self))
    on_back (self);
}

/* From the past back to the board; and between the board and what follows from it. */
static gboolean
escape_key (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  MentorSwotPage *self = MENTOR_SWOT_PAGE (widget);

  if (self->swot == NULL || !is_past_shown (self))
    return FALSE;
  on_back (self);
  return TRUE;
}

static gboolean
crossing_key (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  MentorSwotPage *self = MENTOR_SWOT_PAGE (widget);

  if (self->swot == NULL)
    return FALSE;
  if (gtk_widget_get_visible (self->board))
    {
      mentor_swot_page_show_crossing (self);
      gtk_widget_grab_focus (GTK_WIDGET (self->crossing));
    }
  else
    {
      on_back (self);
    }
  return TRUE;
}

void
mentor_swot_page_bind_view_keys (GtkWidgetClass *widget_class)
{
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, escape_key, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_b, GDK_CONTROL_MASK, crossing_key, NULL);
}
