/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Cards that are dragged. What is dragged is an array of records, within this program only; its
 * type is its own, so that no other array is taken for it.
 */

#include "config.h"

#include <glib/gi18n.h>

#include "widgets/mentor-card-list-private.h"

GType
mentor_card_payload_get_type (void)
{
  static GType type = G_TYPE_INVALID;

  if (type == G_TYPE_INVALID)
    type = g_boxed_type_register_static ("MentorCardPayload", (GBoxedCopyFunc) g_ptr_array_ref,
                                         (GBoxedFreeFunc) g_ptr_array_unref);

  return type;
}

typedef struct
{
  double x;
  double y;
} Grip;

static void
set_dragging (MentorCardList *list, gboolean dragging)
{
  g_autoptr (GPtrArray) lists = mentor_card_list_get_lists (list);

  for (guint i = 0; i < lists->len; i++)
    {
      GtkWidget *area = mentor_card_list_get_area (g_ptr_array_index (lists, i));

      if (dragging)
        gtk_widget_add_css_class (area, "card-dragging");
      else
        gtk_widget_remove_css_class (area, "card-dragging");
    }
}

static GdkContentProvider *
on_prepare (GtkDragSource *source, double x, double y, MentorCard *card)
{
  GtkWidget *list = gtk_widget_get_ancestor (GTK_WIDGET (card), MENTOR_TYPE_CARD_LIST);
  g_autoptr (GPtrArray) records = NULL;
  Grip *grip;

  if (list == NULL || mentor_card_is_editing (card) || !mentor_card_get_editable (card))
    return NULL;

  grip = g_new (Grip, 1);
  *grip = (Grip){ x, y };
  g_object_set_data_full (G_OBJECT (source), "grip", grip, g_free);

  records = mentor_card_selection_get (MENTOR_CARD_LIST (list), card);
  return gdk_content_provider_new_typed (MENTOR_TYPE_CARD_PAYLOAD, records);
}

/* The card may be gone before the drag is: it was dropped elsewhere. So the list cleans up. */
static void
on_dnd_finished (MentorCardList *list)
{
  set_dragging (list, FALSE);
}

/* Several cards are shown as their number. */
static gboolean
set_count_icon (GdkDrag *drag)
{
  g_auto (GValue) value = G_VALUE_INIT;
  g_autofree char *text = NULL;
  GtkWidget *label;
  guint n;

  g_value_init (&value, MENTOR_TYPE_CARD_PAYLOAD);
  if (!gdk_content_provider_get_value (gdk_drag_get_content (drag), &value, NULL))
    return FALSE;
  n = ((GPtrArray *) g_value_get_boxed (&value))->len;
  if (n < 2)
    return FALSE;
  text = g_strdup_printf (ngettext ("%u card", "%u cards", n), n);
  label = gtk_label_new (text);
  gtk_widget_add_css_class (label, "card-drag-count");
  gtk_drag_icon_set_child (GTK_DRAG_ICON (gtk_drag_icon_get_for_drag (drag)), label);
  return TRUE;
}

static void
on_drag_begin (GtkDragSource *source, GdkDrag *drag, MentorCard *card)
{
  GtkWidget *list = gtk_widget_get_ancestor (GTK_WIDGET (card), MENTOR_TYPE_CARD_LIST);
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (GTK_WIDGET (card));
  g_autoptr (GdkPaintable) picture = gdk_paintable_get_current_image (paintable);
  Grip *grip = g_object_get_data (G_OBJECT (source), "grip");

  if (!set_count_icon (drag))
    gtk_drag_source_set_icon (source, picture, (int) grip->x, (int) grip->y);
  gtk_widget_add_css_class (GTK_WIDGET (card), "dragging");
  set_dragging (MENTOR_CARD_LIST (list), TRUE);
  g_signal_connect_object (drag, "dnd-finished", G_CALLBACK (on_dnd_finished), list,
                           G_CONNECT_SWAPPED);
}

static void
end_drag (MentorCard *card)
{
  GtkWidget *list = gtk_widget_get_ancestor (GTK_WIDGET (card), MENTOR_TYPE_CARD_LIST);

  gtk_widget_remove_css_class (GTK_WIDGET (card), "dragging");
  if (list != NULL)
    set_dragging (MENTOR_CARD_LIST (list), FALSE);
}

static void
on_drag_end (GtkDragSource *source, GdkDrag *drag, gboolean delete_data, MentorCard *card)
{
  end_drag (card);
}

static gboolean
on_drag_cancel (GtkDragSource *source, GdkDrag *drag, GdkDragCancelReason reason, MentorCard *card)
{
  end_drag (card);
  return FALSE;
}

void
mentor_card_drag_add_source (MentorCard *card)
{
  GtkDragSource *source = gtk_drag_source_new ();

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect (source, "prepare", G_CALLBACK (on_prepare), card);
  g_signal_connect (source, "drag-begin", G_CALLBACK (on_drag_begin), card);
  g_signal_connect (source, "drag-end", G_CALLBACK (on_drag_end), card);
  g_signal_connect (source, "drag-cancel", G_CALLBACK (on_drag_cancel), card);
  gtk_widget_add_controller (GTK_WIDGET (card), GTK_EVENT_CONTROLLER (source));
}
