/* SPDX-License-Identifier: GPL-3.0-or-later */

/* make-data [--pairs N] [--entries N] [--tasks N] [--page ID] FOLDER: writes a data folder with much
 * in it, the same in every run; bench-data.h says what. Prints the folder of the large pair. */

#include "bench-data.h"

#include <locale.h>

int
main (int argc, char **argv)
{
  int n_pairs = 50, n_entries = 10000, n_tasks = 1000;
  g_autofree char *page = NULL, *folder = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GOptionContext) context = g_option_context_new ("FOLDER");
  const GOptionEntry entries[] = {
    { "pairs", 0, 0, G_OPTION_ARG_INT, &n_pairs, "How many pairs (50)", "N" },
    { "entries", 0, 0, G_OPTION_ARG_INT, &n_entries, "Log entries of the first (10000)", "N" },
    { "tasks", 0, 0, G_OPTION_ARG_INT, &n_tasks, "Tasks of the first (1000)", "N" },
    { "page", 0, 0, G_OPTION_ARG_STRING, &page, "The page that is shown (overview)", "ID" },
    { NULL }
  };

  setlocale (LC_ALL, "");
  g_option_context_add_main_entries (context, entries, NULL);
  if (!g_option_context_parse (context, &argc, &argv, &error))
    {
      g_printerr ("%s\n", error->message);
      return 1;
    }
  if (argc != 2 || n_pairs < 0 || n_entries < 0 || n_tasks < 0)
    {
      g_autofree char *help = g_option_context_get_help (context, TRUE, NULL);

      g_printerr ("%s", help);
      return 1;
    }
  folder = bench_data_write (argv[1], (guint) n_pairs, (guint) n_entries, (guint) n_tasks,
                             page != NULL ? page : "overview");
  g_print ("%s\n", folder);
  return 0;
}
