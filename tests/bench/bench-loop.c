/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The main loop while it is measured: see the header. */

#include "bench-loop.h"

#include <stdio.h>
#include <string.h>
#include <time.h>

#define QUIET_MS   120
#define NO_FRAME_MS 400

typedef struct
{
  char *name;
  GArray *values;
} Series;

static GPtrArray *all_series;
static GdkFrameClock *clock_followed;
static guint n_frames;
static gint64 last_frame;
static double longest;

double
bench_loop_get_cpu (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);
  return (double) now.tv_sec * 1e3 + (double) now.tv_nsec / 1e6;
}

static gint64
get_ms (void)
{
  return g_get_monotonic_time () / 1000;
}

static void
add (const char *name, const char *ending, double value)
{
  g_autofree char *whole = g_strconcat (name, ending, NULL);
  Series *series = NULL;

  if (all_series == NULL)
    all_series = g_ptr_array_new ();
  for (guint i = 0; i < all_series->len && series == NULL; i++)
    {
      Series *one = g_ptr_array_index (all_series, i);

      if (g_str_equal (one->name, whole))
        series = one;
    }
  if (series == NULL)
    {
      series = g_new0 (Series, 1);
      series->name = g_steal_pointer (&whole);
      series->values = g_array_new (FALSE, FALSE, sizeof (double));
      g_ptr_array_add (all_series, series);
    }
  g_array_append_val (series->values, value);
}

static void
on_after_paint (GdkFrameClock *clock)
{
  n_frames++;
  last_frame = get_ms ();
}

void
bench_loop_follow (GtkWidget *window)
{
  if (clock_followed != NULL)
    g_signal_handlers_disconnect_by_func (clock_followed, on_after_paint, NULL);
  g_set_object (&clock_followed, gtk_widget_get_frame_clock (window));
  g_signal_connect (clock_followed, "after-paint", G_CALLBACK (on_after_paint), NULL);
  bench_loop_settle ();
}

void
bench_loop_iterate (void)
{
  double before = bench_loop_get_cpu ();

  if (!g_main_context_iteration (NULL, FALSE))
    g_usleep (500);
  else
    longest = MAX (longest, bench_loop_get_cpu () - before);
}

void
bench_loop_settle (void)
{
  gint64 began = get_ms ();

  while (get_ms () - MAX (began, last_frame) < QUIET_MS)
    bench_loop_iterate ();
}

void
bench_loop_measure (const char *name, BenchAction action, gpointer data, gconstpointer value)
{
  guint before = n_frames;
  gint64 began = get_ms ();
  double cpu = bench_loop_get_cpu ();

  action (data, value);
  while (n_frames == before && get_ms () - began < NO_FRAME_MS)
    bench_loop_iterate ();
  add (name, "-frame", bench_loop_get_cpu () - cpu);
  bench_loop_settle ();
  add (name, "-all", bench_loop_get_cpu () - cpu);
}

void
bench_loop_tell (const char *name, double value)
{
  add (name, "", value);
}

void
bench_loop_tell_longest (const char *name)
{
  add (name, "", longest);
  longest = 0;
}

void
bench_loop_tell_memory (const char *name)
{
  g_autofree char *content = NULL;
  double pss = 0, private = 0;

  if (!g_file_get_contents ("/proc/self/smaps_rollup", &content, NULL, NULL))
    return;
  for (const char *line = content; line != NULL; line = strchr (line, '\n'))
    {
      if (*line == '\n')
        line++;
      if (g_str_has_prefix (line, "Pss:"))
        pss = g_ascii_strtod (line + strlen ("Pss:"), NULL);
      else if (g_str_has_prefix (line, "Private_Dirty:"))
        private = g_ascii_strtod (line + strlen ("Private_Dirty:"), NULL);
    }
  add (name, "-pss", pss / 1024);
  add (name, "-private", private / 1024);
}

void
bench_loop_finish (void)
{
  for (guint i = 0; all_series != NULL && i < all_series->len; i++)
    {
      Series *series = g_ptr_array_index (all_series, i);

      printf ("%s", series->name);
      for (guint j = 0; j < series->values->len; j++)
        printf (" %.4f", g_array_index (series->values, double, j));
      printf ("\n");
    }
  fflush (stdout);
}
