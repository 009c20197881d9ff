/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What a redraw of the whole roles wheel costs: 800 × 800 pixels, all values set, an earlier setting
 * behind, the cairo renderer. The processor time of the program between two frames counts, less that
 * of frames with an empty picture as large as the wheel: what GTK needs to bring so much to the screen,
 * whatever is in it. The median of many has to stay within LIMIT. Prints TAP, and the figures as
 * diagnostics. Runs where there is a display: with-display.py brings one.
 *
 * With the word "count" it redraws the wheel a few times and tells callgrind, for counts.py.
 */

#include "config.h"

#include <adwaita.h>
#include <stdlib.h>
#include <time.h>

#ifdef HAVE_CALLGRIND
#include <valgrind/callgrind.h>
#else
#define CALLGRIND_START_INSTRUMENTATION do { } while (0)
#define CALLGRIND_DUMP_STATS_AT(name) do { } while (0)
#endif

#include "record/mentor-history.h"
#include "widgets/mentor-wheel-private.h"

#define SIZE 800
#define LIMIT 4.0
#define WARM_UP 10
#define FRAMES 200
#define COUNTED 10

typedef struct
{
  GMainLoop *loop;
  GtkWidget *widget;
  double began;
  guint n;
  guint n_frames;
  double times[FRAMES];
} Bench;

static double
get_cpu_time (void)
{
  struct timespec now;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &now);
  return (double) now.tv_sec * 1000.0 + (double) now.tv_nsec / 1e6;
}

static gboolean
draw_again (gpointer data)
{
  Bench *bench = data;

  bench->began = get_cpu_time ();
  gtk_widget_queue_draw (bench->widget);
  return G_SOURCE_REMOVE;
}

static void
on_after_paint (Bench *bench)
{
  if (bench->began > 0.0)
    {
      if (bench->n >= WARM_UP)
        bench->times[bench->n - WARM_UP] = get_cpu_time () - bench->began;
      bench->n++;
    }
  else
    return;
  bench->began = 0.0;
  if (bench->n == WARM_UP && bench->n_frames == COUNTED)
    CALLGRIND_START_INSTRUMENTATION;
  if (bench->n == WARM_UP + bench->n_frames)
    g_main_loop_quit (bench->loop);
  else
    g_idle_add (draw_again, bench);
}

static int
compare (const void *a, const void *b)
{
  double difference = *(const double *) a - *(const double *) b;

  return (difference > 0.0) - (difference < 0.0);
}

/* Redraws until there are enough frames. Returns: the median of what one costs, in milliseconds */
static double
measure (Bench *bench, GtkWidget *window, GtkWidget *widget)
{
  bench->widget = widget;
  bench->n = 0;
  bench->began = 0.0;
  gtk_window_set_child (GTK_WINDOW (window), widget);
  g_idle_add (draw_again, bench);
  g_main_loop_run (bench->loop);

  qsort (bench->times, FRAMES, sizeof (double), compare);
  return bench->times[FRAMES / 2];
}

/* GTK leaves out what stays as it was: a dot in a corner makes it draw all of the empty picture. */
static void
draw_empty (GtkDrawingArea *area, cairo_t *cr, int width, int height, gpointer data)
{
  cairo_rectangle (cr, 0, 0, 1, 1);
  cairo_fill (cr);
}

static GtkWidget *
create_wheel (MentorRoles *roles, MentorPair *pair)
{
  MentorRoleSet *set = mentor_programme_get_role_set (mentor_programmes_get ("own"));
  MentorRecordList *list = mentor_role_set_get_roles (set);
  GtkWidget *wheel = mentor_wheel_new ();

  for (guint i = 0; i < mentor_record_list_get_length (list); i++)
    {
      const char *id = mentor_record_get_id (mentor_record_list_get (list, i));

      g_object_set (mentor_roles_get (roles, id), "wish", 5 - i % 3, "offer", 3 + i % 3, NULL);
    }
  mentor_wheel_set_roles (MENTOR_WHEEL (wheel), set, roles, pair);
  mentor_wheel_set_selected (MENTOR_WHEEL (wheel), "coach");
  mentor_wheel_set_earlier (MENTOR_WHEEL (wheel),
                            MENTOR_RECORD (mentor_roles_keep_setting (roles, "", "")));
  return wheel;
}

/* For the table of all benchmarks. */
static void
write_figure (double median, double high)
{
  const char *folder = g_getenv ("MENTORPAR_BENCH_DIR");
  g_autofree char *path = NULL;
  g_autofree char *json = NULL;

  if (folder == NULL)
    return;
  g_mkdir_with_parents (folder, 0755);
  path = g_build_filename (folder, "wheel.json", NULL);
  json = g_strdup_printf (
      "{\"name\": \"wheel\", \"measures\": [{\"goal\": \"\", \"what\": "
      "\"The whole wheel is drawn again\", \"unit\": \"ms cpu\", \"compare\": \"median\", "
      "\"median\": %.3f, \"n\": %d, \"bound\": null, \"bound-name\": \"\", \"figure\": %.3f, "
      "\"low\": %.3f, \"high\": %.3f, \"must\": %.1f, \"aim\": %.1f, \"decimals\": 2}]}\n",
      median, FRAMES, median, median, high, LIMIT, LIMIT);
  g_file_set_contents (path, json, -1, NULL);
}

int
main (int argc, char **argv)
{
  g_autoptr (MentorRoles) roles = mentor_record_new (MENTOR_TYPE_ROLES, NULL);
  g_autoptr (MentorPair) pair = mentor_record_new (MENTOR_TYPE_PAIR, NULL);
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  Bench bench = { .loop = loop, .n_frames = argc > 1 ? COUNTED : FRAMES };
  GtkWidget *window, *empty;
  double nothing, all, high;
  int width, height, reach;

  adw_init ();
  window = gtk_window_new ();
  gtk_window_set_decorated (GTK_WINDOW (window), FALSE);
  gtk_window_set_default_size (GTK_WINDOW (window), SIZE, SIZE);
  gtk_window_present (GTK_WINDOW (window));
  g_signal_connect_swapped (gtk_widget_get_frame_clock (window), "after-paint",
                            G_CALLBACK (on_after_paint), &bench);

  all = measure (&bench, window, create_wheel (roles, pair));
  CALLGRIND_DUMP_STATS_AT ("redraw " G_STRINGIFY (COUNTED));
  if (argc > 1)
    return 0;
  high = bench.times[FRAMES * 95 / 100];
  width = gtk_widget_get_width (bench.widget);
  height = gtk_widget_get_height (bench.widget);
  reach = (int) (2.0 * MENTOR_WHEEL (bench.widget)->geometry.radius);

  empty = gtk_drawing_area_new ();
  gtk_widget_set_halign (empty, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (empty, GTK_ALIGN_CENTER);
  gtk_widget_set_size_request (empty, reach, reach);
  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (empty), draw_empty, NULL, NULL);
  nothing = measure (&bench, window, empty);

  g_print ("1..1\n# %d × %d: %.2f ms, the frame in all %.2f ms, 95 %% within %.2f ms\n",
           width, height, all - nothing, all, high);
  g_print ("%s 1 a redraw within %.0f ms\n", all - nothing <= LIMIT ? "ok" : "not ok", LIMIT);
  write_figure (all - nothing, high);
  gtk_window_destroy (GTK_WINDOW (window));
  return 0;
}
