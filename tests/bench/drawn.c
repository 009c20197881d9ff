/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * drawn N: the least that a board of N cards can be: four widgets that draw their cards, without
 * children, check buttons, names for a screen reader, anything to edit or to scroll. A card can be
 * dragged from one to the other, and a line follows the pointer: a frame with each move. What that
 * costs is what Mentorpar's is measured against. bench-matrix.py moves the pointer, see bench-drag.h.
 */

#include "config.h"

#include <adwaita.h>
#include <stdlib.h>

#include "bench-drag.h"
#include "bench-loop.h"

#define MARGIN 12
#define STEP 42
#define HEIGHT 36
#define PADDING 9
#define LINE 3

#define BENCH_TYPE_QUADRANT (bench_quadrant_get_type ())
G_DECLARE_FINAL_TYPE (BenchQuadrant, bench_quadrant, BENCH, QUADRANT, GtkWidget)

struct _BenchQuadrant
{
  GtkWidget parent_instance;

  GPtrArray *texts;
  GPtrArray *layouts; /* NULL until drawn */
  int mark;           /* where the line is; -1: nowhere */
};

G_DEFINE_FINAL_TYPE (BenchQuadrant, bench_quadrant, GTK_TYPE_WIDGET)

static BenchQuadrant *dragged_from;
static int dragged;

static void
draw_card (BenchQuadrant *self, GtkSnapshot *snapshot, guint i, float width)
{
  const GdkRGBA white = { 1, 1, 1, 1 };
  const GdkRGBA black = { 0, 0, 0, 0.8f };
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (MARGIN, (float) (MARGIN + i * STEP),
                                               width - 2 * MARGIN, HEIGHT);
  PangoLayout *layout = g_ptr_array_index (self->layouts, i);
  GskRoundedRect outline;

  if (layout == NULL)
    {
      layout = gtk_widget_create_pango_layout (GTK_WIDGET (self),
                                               g_ptr_array_index (self->texts, i));
      pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
      g_ptr_array_index (self->layouts, i) = layout;
    }
  pango_layout_set_width (layout, (int) (bounds.size.width - 2 * PADDING) * PANGO_SCALE);

  gsk_rounded_rect_init_from_rect (&outline, &bounds, 9);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_color (snapshot, &white, &bounds);
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (bounds.origin.x + PADDING,
                                                          bounds.origin.y + PADDING));
  gtk_snapshot_append_layout (snapshot, layout, &black);
  gtk_snapshot_restore (snapshot);
}

static void
bench_quadrant_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  BenchQuadrant *self = BENCH_QUADRANT (widget);
  const GdkRGBA tint = { 1, 0.9f, 0.8f, 1 };
  const GdkRGBA tint_there = { 1, 0.85f, 0.7f, 1 };
  const GdkRGBA accent = { 0.2f, 0.5f, 0.9f, 1 };
  float width = (float) gtk_widget_get_width (widget);
  float height = (float) gtk_widget_get_height (widget);

  gtk_snapshot_append_color (snapshot, self->mark >= 0 ? &tint_there : &tint,
                             &GRAPHENE_RECT_INIT (0, 0, width, height));
  for (guint i = 0; i < self->texts->len && MARGIN + i * STEP < height; i++)
    draw_card (self, snapshot, i, width);
  if (self->mark >= 0)
    gtk_snapshot_append_color (snapshot, &accent,
                               &GRAPHENE_RECT_INIT (MARGIN, (float) self->mark,
                                                    width - 2 * MARGIN, LINE));
}

static void
set_mark (BenchQuadrant *self, int mark)
{
  if (self->mark == mark)
    return;
  self->mark = mark;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static int
find_place (BenchQuadrant *self, double y)
{
  return CLAMP ((int) (y - MARGIN + STEP / 2.0) / STEP, 0, (int) self->texts->len);
}

static GdkDragAction
on_motion (GtkDropTarget *target, double x, double y, BenchQuadrant *self)
{
  set_mark (self, (int) y);
  return GDK_ACTION_MOVE;
}

static void
on_leave (GtkDropTarget *target, BenchQuadrant *self)
{
  set_mark (self, -1);
}

static gboolean
on_drop (GtkDropTarget *target, const GValue *value, double x, double y, BenchQuadrant *self)
{
  char *text = g_ptr_array_steal_index (dragged_from->texts, (guint) dragged);
  guint place = (guint) MIN (find_place (self, y), (int) self->texts->len);

  g_ptr_array_set_size (self->layouts, 0);
  g_ptr_array_set_size (dragged_from->layouts, 0);
  g_ptr_array_insert (self->texts, (int) place, text);
  g_ptr_array_set_size (self->layouts, (int) self->texts->len);
  g_ptr_array_set_size (dragged_from->layouts, (int) dragged_from->texts->len);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (dragged_from));
  return TRUE;
}

static GdkContentProvider *
on_prepare (GtkDragSource *source, double x, double y, BenchQuadrant *self)
{
  dragged_from = self;
  dragged = CLAMP ((int) (y - MARGIN) / STEP, 0, (int) self->texts->len - 1);
  return gdk_content_provider_new_typed (G_TYPE_INT, dragged);
}

static void
on_drag_begin (GtkDragSource *source, GdkDrag *drag, BenchQuadrant *self)
{
  graphene_size_t size = GRAPHENE_SIZE_INIT (
      (float) (gtk_widget_get_width (GTK_WIDGET (self)) - 2 * MARGIN), HEIGHT);
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autoptr (GdkPaintable) picture = NULL;

  gtk_snapshot_translate (snapshot,
                          &GRAPHENE_POINT_INIT (-MARGIN, (float) -(MARGIN + dragged * STEP)));
  draw_card (self, snapshot, (guint) dragged, size.width + 2 * MARGIN);
  picture = gtk_snapshot_free_to_paintable (snapshot, &size);
  gtk_drag_source_set_icon (source, picture, 0, 0);
}

static void
free_layout (gpointer layout)
{
  g_clear_object (&layout);
}

static void
bench_quadrant_finalize (GObject *object)
{
  BenchQuadrant *self = BENCH_QUADRANT (object);

  g_ptr_array_unref (self->texts);
  g_ptr_array_unref (self->layouts);

  G_OBJECT_CLASS (bench_quadrant_parent_class)->finalize (object);
}

static void
bench_quadrant_class_init (BenchQuadrantClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = bench_quadrant_finalize;
  GTK_WIDGET_CLASS (klass)->snapshot = bench_quadrant_snapshot;
}

static void
bench_quadrant_init (BenchQuadrant *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkDragSource *source = gtk_drag_source_new ();
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_INT, GDK_ACTION_MOVE);

  self->texts = g_ptr_array_new_with_free_func (g_free);
  self->layouts = g_ptr_array_new_with_free_func (free_layout);
  self->mark = -1;
  gtk_widget_set_hexpand (widget, TRUE);
  gtk_widget_set_vexpand (widget, TRUE);
  gtk_widget_set_overflow (widget, GTK_OVERFLOW_HIDDEN);

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect (source, "prepare", G_CALLBACK (on_prepare), self);
  g_signal_connect (source, "drag-begin", G_CALLBACK (on_drag_begin), self);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (source));
  g_signal_connect (target, "motion", G_CALLBACK (on_motion), self);
  g_signal_connect (target, "leave", G_CALLBACK (on_leave), self);
  g_signal_connect (target, "drop", G_CALLBACK (on_drop), self);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (target));
}

static void
on_activate (GtkApplication *application, gpointer data)
{
  GtkWidget *window = adw_application_window_new (application);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *grid = gtk_grid_new ();
  BenchQuadrant *quadrants[4];

  gtk_grid_set_column_spacing (GTK_GRID (grid), MARGIN);
  gtk_grid_set_row_spacing (GTK_GRID (grid), MARGIN);
  for (int i = 0; i < 4; i++)
    {
      quadrants[i] = g_object_new (BENCH_TYPE_QUADRANT, NULL);
      for (guint j = 0; j < GPOINTER_TO_UINT (data) / 4; j++)
        g_ptr_array_add (quadrants[i]->texts,
                         g_strdup_printf ("Task number %u of a long and busy week", 4 * j + i));
      g_ptr_array_set_size (quadrants[i]->layouts, (int) quadrants[i]->texts->len);
      gtk_grid_attach (GTK_GRID (grid), GTK_WIDGET (quadrants[i]), i % 2, i / 2, 1, 1);
    }
  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (box), grid);
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (window), box);
  gtk_window_set_default_size (GTK_WINDOW (window), 1200, 800);
  gtk_window_present (GTK_WINDOW (window));

  bench_drag_run (window, GTK_WIDGET (quadrants[0]), GTK_WIDGET (quadrants[3]),
                  GTK_WIDGET (quadrants[0]), 3 * MARGIN, 2 * MARGIN, NULL);
  for (int i = 0; i < 4; i++)
    bench_loop_tell ("cards", quadrants[i]->texts->len);
  bench_loop_finish ();
  g_application_quit (G_APPLICATION (application));
}

int
main (int argc, char **argv)
{
  g_autoptr (AdwApplication) application = NULL;
  guint n_cards = argc > 1 ? (guint) atoi (argv[1]) : 200;

  application = adw_application_new ("io.github.mentorpar.Drawn", G_APPLICATION_NON_UNIQUE);
  g_signal_connect (application, "activate", G_CALLBACK (on_activate),
                    GUINT_TO_POINTER (n_cards));
  return g_application_run (G_APPLICATION (application), 1, argv);
}
