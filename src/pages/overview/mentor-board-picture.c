/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Four quadrants with a number in each, drawn: one widget instead of a dozen. */

#include "config.h"

#include "pages/overview/mentor-board-picture.h"

#include <adwaita.h>
#include <math.h>
#include <string.h>

#define SIZE 80
#define GAP 4.0f

struct _MentorBoardPicture
{
  GtkWidget parent_instance;

  GListModel *lists[4];
  guint tints[4];
};

G_DEFINE_FINAL_TYPE (MentorBoardPicture, mentor_board_picture, GTK_TYPE_WIDGET)

static void
forget (MentorBoardPicture *self)
{
  for (int i = 0; i < 4; i++)
    {
      if (self->lists[i] != NULL)
        g_signal_handlers_disconnect_by_data (self->lists[i], self);
      g_clear_object (&self->lists[i]);
    }
}

static void
mentor_board_picture_measure (GtkWidget *widget, GtkOrientation orientation, int for_size,
                              int *minimum, int *natural, int *minimum_baseline,
                              int *natural_baseline)
{
  *minimum = *natural = SIZE;
}

/* The tints are those of the boards themselves; in high contrast there are lines instead. */
static void
draw_cell (GtkWidget *widget, GtkSnapshot *snapshot, guint tint, const graphene_rect_t *place)
{
  static const float widths[] = { 2.0f, 2.0f, 2.0f, 2.0f };
  GtkStyleContext *style = gtk_widget_get_style_context (widget);
  g_autofree char *name = g_strdup_printf ("mentor_tint_%u", tint);
  GskRoundedRect cell;
  GdkRGBA colour;

  gsk_rounded_rect_init_from_rect (&cell, place, 5.0f);
  if (adw_style_manager_get_high_contrast (adw_style_manager_get_default ()))
    {
      gtk_style_context_get_color (style, &colour);
      gtk_snapshot_append_border (snapshot, &cell, widths,
                                  (GdkRGBA[4]){ colour, colour, colour, colour });
      return;
    }

  if (!gtk_style_context_lookup_color (style, name, &colour))
    gtk_style_context_get_color (style, &colour);
  colour.alpha *= 0.18f;
  gtk_snapshot_push_rounded_clip (snapshot, &cell);
  gtk_snapshot_append_color (snapshot, &colour, place);
  gtk_snapshot_pop (snapshot);
}

static void
mentor_board_picture_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  MentorBoardPicture *self = MENTOR_BOARD_PICTURE (widget);
  float width = ((float) gtk_widget_get_width (widget) - GAP) / 2.0f;
  float height = ((float) gtk_widget_get_height (widget) - GAP) / 2.0f;
  GdkRGBA text;

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &text);

  for (int i = 0; i < 4; i++)
    {
      g_autofree char *number = NULL;
      g_autoptr (PangoLayout) layout = NULL;
      float x = (float) (i % 2) * (width + GAP), y = (float) (i / 2) * (height + GAP);
      int text_width, text_height;

      draw_cell (widget, snapshot, self->tints[i],
                 &GRAPHENE_RECT_INIT (x, y, width, height));
      if (self->lists[i] == NULL)
        continue;

      number = g_strdup_printf ("%u", g_list_model_get_n_items (self->lists[i]));
      layout = gtk_widget_create_pango_layout (widget, number);
      pango_layout_get_pixel_size (layout, &text_width, &text_height);
      gtk_snapshot_save (snapshot);
      gtk_snapshot_translate (
          snapshot, &GRAPHENE_POINT_INIT (floorf (x + (width - (float) text_width) / 2.0f),
                                          floorf (y + (height - (float) text_height) / 2.0f)));
      gtk_snapshot_append_layout (snapshot, layout, &text);
      gtk_snapshot_restore (snapshot);
    }
}

static void
mentor_board_picture_dispose (GObject *object)
{
  forget (MENTOR_BOARD_PICTURE (object));
  G_OBJECT_CLASS (mentor_board_picture_parent_class)->dispose (object);
}

static void
mentor_board_picture_class_init (MentorBoardPictureClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mentor_board_picture_dispose;
  widget_class->measure = mentor_board_picture_measure;
  widget_class->snapshot = mentor_board_picture_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
mentor_board_picture_init (MentorBoardPicture *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->tints); i++)
    self->tints[i] = i + 1;
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
}

void
mentor_board_picture_set_board (MentorBoardPicture *self, MentorBoard *board, guint first)
{
  g_return_if_fail (MENTOR_IS_BOARD_PICTURE (self));

  forget (self);
  for (guint i = 0; board != NULL && i < 4; i++)
    {
      self->lists[i] = g_object_ref (mentor_board_get_list (board, first + i));
      g_signal_connect_object (self->lists[i], "items-changed", G_CALLBACK (gtk_widget_queue_draw),
                               self, G_CONNECT_SWAPPED);
    }
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
mentor_board_picture_set_tints (MentorBoardPicture *self, const guint tints[4])
{
  g_return_if_fail (MENTOR_IS_BOARD_PICTURE (self));

  memcpy (self->tints, tints, sizeof self->tints);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
