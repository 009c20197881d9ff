/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * bench-logbook [N]: a logbook of N entries (10,000 by default): how soon it is ready, how long the
 * main loop stands still meanwhile, and what a letter in the search costs.
 *
 * bench-data.h says what is in them.
 *
 * Each figure stands beside what the same machine needs in the same process for the bare work:
 * reading and folding the files, and strstr() over folded texts. TAP on stdout, the figures as JSON
 * in diagnostics, and in the file that MENTORPAR_BENCH_JSON names.
 */

#include <glib/gstdio.h>
#include <string.h>
#include <time.h>

#include "bench-data.h"
#include "workspace/mentor-log-search.h"
#include "workspace/mentor-workspace.h"

#define ROUNDS 15

/* Must, as measured for the goals of the project: ready, main loop (ms), a letter's search. */
#define LIMIT_READY  3.0
#define LIMIT_BLOCK  16.0
#define LIMIT_SEARCH 2.0

static double
now_ms (clockid_t clock)
{
  struct timespec at;

  clock_gettime (clock, &at);
  return (double) at.tv_sec * 1e3 + (double) at.tv_nsec / 1e6;
}

/* The bare work: every file read and folded as it is. */
static double
measure_bare (const char *folder, GPtrArray *folded)
{
  g_autofree char *logbook = g_build_filename (folder, "logbook", NULL);
  double begin = now_ms (CLOCK_PROCESS_CPUTIME_ID);
  g_autoptr (GDir) dir = g_dir_open (logbook, 0, NULL);
  const char *name;

  g_ptr_array_set_size (folded, 0);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (logbook, name, NULL);
      g_autofree char *content = NULL;

      g_file_get_contents (path, &content, NULL, NULL);
      g_ptr_array_add (folded, mentor_fold (content));
    }
  return now_ms (CLOCK_PROCESS_CPUTIME_ID) - begin;
}

static double
measure_loading (MentorLogbook *logbook, double *block)
{
  double begin = now_ms (CLOCK_PROCESS_CPUTIME_ID);

  while (mentor_logbook_is_loading (logbook))
    {
      /* What others do on the machine meanwhile is none of ours. */
      double before = now_ms (CLOCK_THREAD_CPUTIME_ID), took;

      g_main_context_iteration (NULL, TRUE);
      took = now_ms (CLOCK_THREAD_CPUTIME_ID) - before;
      *block = MAX (*block, took);
    }
  return now_ms (CLOCK_PROCESS_CPUTIME_ID) - begin;
}

static int
compare_doubles (gconstpointer a, gconstpointer b)
{
  const double *first = a, *second = b;

  return (*first > *second) - (*first < *second);
}

static double
median (double *values, guint n)
{
  qsort (values, n, sizeof (double), compare_doubles);
  return values[n / 2];
}

/* The hits as an array, as the search has them: what a list needs. */
static double
measure_strstr (GPtrArray *texts, const char *needle)
{
  double begin = now_ms (CLOCK_THREAD_CPUTIME_ID);
  g_autoptr (GPtrArray) hits = g_ptr_array_new ();

  for (guint i = 0; i < texts->len; i++)
    if (strstr (g_ptr_array_index (texts, i), needle) != NULL)
      g_ptr_array_add (hits, GUINT_TO_POINTER (i));
  return now_ms (CLOCK_THREAD_CPUTIME_ID) - begin;
}

static double
measure_query (MentorLogSearch *search, const char *query)
{
  double begin;

  mentor_log_search_set_query (search, "");
  begin = now_ms (CLOCK_THREAD_CPUTIME_ID);
  mentor_log_search_set_query (search, query);
  return now_ms (CLOCK_THREAD_CPUTIME_ID) - begin;
}

static void
remove_tree (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);
      remove_tree (child);
    }
  g_remove (path);
}

int
main (int argc, char **argv)
{
  static const char *const queries[]
      = { "z", "zebrafinke", "sjælden", "kollega", "møde", "og", "aabenraa" };
  const MentorPairDetails details
      = { .mentor_name = "Bo", .mentee_name = "Anna", .programme = "randers" };
  int n = argc > 1 ? atoi (argv[1]) : 10000;
  g_autofree char *dir = g_dir_make_tmp ("mentorpar-bench-XXXXXX", NULL);
  g_autoptr (MentorWorkspace) workspace = mentor_workspace_new (dir);
  g_autoptr (GPtrArray) bare_texts = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (MentorLogSearch) search = mentor_log_search_new ();
  g_autoptr (GString) json = g_string_new ("{");
  double bare, ready, block = 0, worst = 0;
  MentorCourse *course;
  MentorLogbook *logbook;

  g_setenv ("LANGUAGE", "en", TRUE);
  mentor_workspace_create_pair (workspace, &details, NULL);
  course = mentor_workspace_get_course (workspace);
  bench_data_write_entries (mentor_course_get_folder_path (course), (guint) n);
  measure_bare (mentor_course_get_folder_path (course), bare_texts); /* warm */
  bare = measure_bare (mentor_course_get_folder_path (course), bare_texts);
  logbook = mentor_course_get_logbook (course);
  ready = measure_loading (logbook, &block);
  g_assert_cmpint ((int) g_list_model_get_n_items (G_LIST_MODEL (logbook)), ==, n);
  g_string_append_printf (json,
                          "\"entries\": %d, \"bare-ms\": %.1f, \"ready-cpu-ms\": %.1f, "
                          "\"ready-ratio\": %.2f, \"longest-block-ms\": %.1f, \"queries\": {",
                          n, bare, ready, ready / bare, block);

  /* The same texts as those that the search looks through. */
  for (int i = 0; i < n; i++)
    {
      g_autoptr (MentorLogHead) head = g_list_model_get_item (G_LIST_MODEL (logbook), (guint) i);
      g_autoptr (GString) text = g_string_new (NULL);

      for (guint j = 0; j < BENCH_DATA_N_PROMPTS; j++)
        {
          g_string_append (text, mentor_log_head_get_answer (head, bench_data_prompts[j]));
          g_string_append_c (text, '\n');
        }
      g_ptr_array_add (texts, mentor_fold (text->str));
    }

  mentor_log_search_set_logbook (search, logbook);
  for (guint q = 0; q < G_N_ELEMENTS (queries); q++)
    {
      double ours[ROUNDS], plain[ROUNDS], ratio;
      g_auto (GStrv) needles = mentor_fold_query (queries[q]);

      for (guint i = 0; i < ROUNDS; i++)
        {
          plain[i] = 0;
          for (guint j = 0; needles[j] != NULL; j++)
            plain[i] += measure_strstr (texts, needles[j]);
          ours[i] = measure_query (search, queries[q]);
        }
      ratio = median (ours, ROUNDS) / median (plain, ROUNDS);
      worst = MAX (worst, ratio);
      g_string_append_printf (json,
                              "%s\"%s\": {\"hits\": %u, \"ms\": %.2f, \"strstr-ms\": %.2f, "
                              "\"ratio\": %.2f}",
                              q > 0 ? ", " : "", queries[q],
                              g_list_model_get_n_items (G_LIST_MODEL (search)),
                              ours[ROUNDS / 2], plain[ROUNDS / 2], ratio);
    }
  g_string_append_printf (json, "}, \"search-worst-ratio\": %.2f}", worst);

  g_print ("1..3\n# %s\n", json->str);
  g_print ("%sok 1 ready within %.1f of reading and folding: %.2f\n",
           ready / bare <= LIMIT_READY ? "" : "not ", LIMIT_READY, ready / bare);
  g_print ("%sok 2 main loop free within %.0f ms: %.1f\n", block <= LIMIT_BLOCK ? "" : "not ",
           LIMIT_BLOCK, block);
  g_print ("%sok 3 search within %.1f of strstr: %.2f\n", worst <= LIMIT_SEARCH ? "" : "not ",
           LIMIT_SEARCH, worst);
  if (g_getenv ("MENTORPAR_BENCH_JSON") != NULL)
    g_file_set_contents (g_getenv ("MENTORPAR_BENCH_JSON"), json->str, -1, NULL);

  mentor_workspace_flush_sync (workspace);
  remove_tree (dir);
  return 0;
}
