/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What a redraw of the whole roles wheel costs: 800 × 800 pixels, all values set, an earlier setting
 * behind, the cairo renderer. The processor time of the program between two frames counts; the
 * median of many has to stay within LIMIT. Prints TAP, and the figures as diagnostics. Runs where
 * there is a display: bench-wheel.py brings one.
 */

#include "config.h"

#include <adwaita.h>
#include <stdlib.h>
#include <time.h>

#include "record/mentor-history.h"
#include "widgets/mentor-wheel.h"

#define SIZE 800
#define LIMIT 4.0
#define WARM_UP 10
#define FRAMES 200

typedef struct
{
  GMainLoop *loop;
  GtkWidget *wheel;
  double began;
  guint n;
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
  gtk_widget_queue_draw (bench->wheel);
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
  bench->began = 0.0;
  if (bench->n == WARM_UP + FRAMES)
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

int
main (void)
{
  g_autoptr (MentorRoles) roles = mentor_record_new (MENTOR_TYPE_ROLES, NULL);
  g_autoptr (MentorPair) pair = mentor_record_new (MENTOR_TYPE_PAIR, NULL);
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  MentorRoleSet *set = mentor_programme_get_role_set (mentor_programmes_get ("own"));
  MentorRecordList *list = mentor_role_set_get_roles (set);
  Bench bench = { .loop = loop };
  GtkWidget *window;
  double median;

  adw_init ();
  for (guint i = 0; i < mentor_record_list_get_length (list); i++)
    {
      const char *id = mentor_record_get_id (mentor_record_list_get (list, i));

      g_object_set (mentor_roles_get (roles, id), "wish", 5 - i % 3, "offer", 3 + i % 3, NULL);
    }
  bench.wheel = mentor_wheel_new ();
  mentor_wheel_set_roles (MENTOR_WHEEL (bench.wheel), set, roles, pair);
  mentor_wheel_set_selected (MENTOR_WHEEL (bench.wheel), "coach");
  mentor_wheel_set_earlier (MENTOR_WHEEL (bench.wheel),
                            MENTOR_RECORD (mentor_roles_keep_setting (roles, "", "")));

  window = gtk_window_new ();
  gtk_window_set_decorated (GTK_WINDOW (window), FALSE);
  gtk_window_set_default_size (GTK_WINDOW (window), SIZE, SIZE);
  gtk_window_set_child (GTK_WINDOW (window), bench.wheel);
  gtk_window_present (GTK_WINDOW (window));
  g_signal_connect_swapped (gtk_widget_get_frame_clock (window), "after-paint",
                            G_CALLBACK (on_after_paint), &bench);
  g_main_loop_run (loop);

  qsort (bench.times, FRAMES, sizeof (double), compare);
  median = bench.times[FRAMES / 2];
  g_print ("1..1\n# %d × %d: median %.2f ms, 95 %% within %.2f ms\n",
           gtk_widget_get_width (bench.wheel), gtk_widget_get_height (bench.wheel), median,
           bench.times[FRAMES * 95 / 100]);
  g_print ("%s 1 a redraw within %.0f ms\n", median <= LIMIT ? "ok" : "not ok", LIMIT);
  gtk_window_destroy (GTK_WINDOW (window));
  return 0;
}
