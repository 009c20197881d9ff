/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Frames while a card is dragged: see the header. */

#include "bench-drag.h"

#include <stdio.h>
#include <string.h>

#include "bench-loop.h"

typedef struct
{
  GtkWidget *window;
  GtkWidget *first;
  GtkWidget *last;
  GtkWidget *card;
  graphene_point_t grip; /* in the card */
  BenchSpell ended;
  char *spell; /* NULL: none */
  gboolean done;
  guint n_turns;
  guint n_drawn;
  double began;
  double last_frame;
} Drag;

/* A turn of the frame clock is a frame only when something is drawn. A hook, because the window
   handles the signal and ends it. */
static gboolean
on_render (GSignalInvocationHint *hint, guint n_values, const GValue *values, gpointer data)
{
  Drag *drag = data;

  if (drag->spell != NULL
      && g_value_get_object (&values[0]) == gtk_native_get_surface (GTK_NATIVE (drag->window)))
    drag->n_drawn++;
  return TRUE;
}

static void
on_after_paint (GdkFrameClock *clock, Drag *drag)
{
  double now = bench_loop_get_cpu ();
  g_autofree char *name = g_strconcat (drag->spell != NULL ? drag->spell : "", "-frame", NULL);

  if (drag->spell != NULL)
    {
      bench_loop_tell (name, now - drag->last_frame);
      drag->n_turns++;
    }
  drag->last_frame = now;
}

static void
tell_place (Drag *drag)
{
  graphene_point_t grip;
  graphene_rect_t bounds, last;
  double x, y;

  bench_loop_settle ();
  gtk_native_get_surface_transform (GTK_NATIVE (drag->window), &x, &y);
  if (!gtk_widget_compute_bounds (drag->first, drag->window, &bounds)
      || !gtk_widget_compute_bounds (drag->last, drag->window, &last)
      || !gtk_widget_compute_point (drag->card, drag->window, &drag->grip, &grip))
    g_error ("it isn't in the window");
  graphene_rect_union (&bounds, &last, &bounds);
  printf ("place %.0f %.0f %.0f %.0f %.0f %.0f\n", x + (double) grip.x, y + (double) grip.y,
          x + (double) bounds.origin.x, y + (double) bounds.origin.y, (double) bounds.size.width,
          (double) bounds.size.height);
  fflush (stdout);
}

static gboolean
on_line (GIOChannel *channel, GIOCondition condition, gpointer data)
{
  Drag *drag = data;
  g_autofree char *line = NULL;

  if (g_io_channel_read_line (channel, &line, NULL, NULL, NULL) != G_IO_STATUS_NORMAL)
    line = g_strdup ("end");
  g_strstrip (line);
  if (drag->spell != NULL)
    {
      g_autofree char *name = g_strconcat (drag->spell, "-spell", NULL);
      g_autofree char *turns = g_strconcat (drag->spell, "-turns", NULL);
      g_autofree char *drawn = g_strconcat (drag->spell, "-drawn", NULL);

      bench_loop_tell (name, bench_loop_get_cpu () - drag->began);
      bench_loop_tell (drawn, drag->n_drawn);
      bench_loop_tell (turns, drag->n_turns);
      if (drag->ended != NULL)
        drag->ended (drag->window, drag->spell);
    }
  g_clear_pointer (&drag->spell, g_free);
  if (g_str_equal (line, "place"))
    tell_place (drag);
  drag->done = g_str_equal (line, "end");
  if (!drag->done)
    drag->spell = g_steal_pointer (&line);
  drag->n_drawn = drag->n_turns = 0;
  drag->began = drag->last_frame = bench_loop_get_cpu ();
  return G_SOURCE_CONTINUE;
}

void
bench_drag_run (GtkWidget *window, GtkWidget *first, GtkWidget *last, GtkWidget *card, double x,
                double y, BenchSpell ended)
{
  g_autoptr (GIOChannel) input = g_io_channel_unix_new (0);
  GdkFrameClock *clock = gtk_widget_get_frame_clock (window);
  Drag drag = { .window = window, .first = first, .last = last, .card = card,
                .grip = GRAPHENE_POINT_INIT ((float) x, (float) y), .ended = ended };
  guint watch = g_io_add_watch (input, G_IO_IN | G_IO_HUP, on_line, &drag);
  guint render = g_signal_lookup ("render", GDK_TYPE_SURFACE);
  gulong hook;

  gtk_window_set_default_size (GTK_WINDOW (window), 1200, 800);
  bench_loop_follow (window);
  g_signal_connect (clock, "after-paint", G_CALLBACK (on_after_paint), &drag);
  hook = g_signal_add_emission_hook (render, 0, on_render, &drag, NULL);
  while (!drag.done)
    g_main_context_iteration (NULL, TRUE);
  g_signal_handlers_disconnect_by_data (clock, &drag);
  g_signal_remove_emission_hook (render, hook);
  g_source_remove (watch);
  g_free (drag.spell);
}
