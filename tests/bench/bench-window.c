/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * bench-window SCENARIO DATA-DIR [PAGE]: runs the program itself, with its window, and does in it
 * what its user does. Prints a line per series of figures: its name, and a value for each time, in
 * milliseconds of processor time of the main thread. Where there is a display: bench-window.py
 * brings one, makes the data and judges the figures.
 *
 *   search   letters typed into the search of the logbook, and the same in the least list there is
 *   scroll   the list of the logbook, and a plain list view of the same entries
 *   open     another pair, each page for the first time and again
 *   edit     a title of a task, a value of the roles wheel, an answer in the logbook
 *   cells    a cell of the matrix scrolled
 *   drag     a card dragged over the matrix by a pointer that bench-matrix.py moves
 *   count    how many widgets there are, how many of them are shown, and whether librsvg was needed
 *   rows     how many rows the list of the logbook has after each letter of a search, and how many
 *            of them are new
 *   memory   what the process takes when an entry of the logbook was looked for (MB)
 *
 * "-frame" is from the action to the end of the first frame after it, "-all" until all is quiet.
 */

#include "config.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "app/mentor-application.h"
#include "bench-cards.h"
#include "bench-data.h"
#include "bench-drag.h"
#include "bench-least.h"
#include "bench-loop.h"
#include "pages/logbook/mentor-log-list.h"
#include "pages/logbook/mentor-log-row.h"
#include "pages/logbook/mentor-logbook-page.h"
#include "widgets/mentor-card.h"
#include "widgets/mentor-cell.h"
#include "window/mentor-pages.h"
#include "window/mentor-window.h"

#define SCROLL_STEP 53 /* pixels */

static const char *const queries[] = { "zebrafinke", "kollega", "møde", "og ledelse", "sjælden" };

typedef struct
{
  MentorApplication *application;
  MentorWindow *window;
  MentorWorkspace *workspace;
  MentorCourse *course;
} Bench;

typedef void (*Scenario) (Bench *bench);

static GtkWidget *
find (GtkWidget *widget, GType type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, type);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static GtkWidget *
find_in_window (Bench *bench, GType type)
{
  GtkWidget *found = find (GTK_WIDGET (bench->window), type);

  if (found == NULL)
    g_error ("there is no %s", g_type_name (type));
  return found;
}

static void
load (Bench *bench)
{
  MentorLogbook *logbook = mentor_course_get_logbook (bench->course);

  while (mentor_logbook_is_loading (logbook))
    bench_loop_iterate ();
  bench_loop_settle ();
}

/* Search */

/* As a key does: what is there stays. */
static void
set_text (gpointer entry, gconstpointer text)
{
  g_autofree char *before = g_strdup (gtk_editable_get_text (entry));
  int position = (int) g_utf8_strlen (before, -1);

  if (!g_str_has_prefix (text, before))
    gtk_editable_delete_text (entry, 0, -1);
  else
    gtk_editable_insert_text (entry, (const char *) text + strlen (before), -1, &position);
}

static void
type_queries (const char *name, GtkEditable *entry, BenchAction type)
{
  g_autofree char *cleared = g_strconcat (name, "-cleared", NULL);

  for (guint round = 0; round < 3; round++)
    for (guint i = 0; i < G_N_ELEMENTS (queries); i++)
      {
        for (const char *end = g_utf8_next_char (queries[i]);; end = g_utf8_next_char (end))
          {
            g_autofree char *typed = g_strndup (queries[i], (gsize) (end - queries[i]));

            bench_loop_measure (name, type, entry, typed);
            if (*end == '\0')
              break;
          }
        bench_loop_measure (cleared, type, entry, "");
      }
}

static GtkEditable *
open_search (Bench *bench)
{
  GtkWidget *page = find_in_window (bench, MENTOR_TYPE_LOGBOOK_PAGE);

  gtk_widget_activate_action (page, "logbook.search", NULL);
  bench_loop_settle ();
  return GTK_EDITABLE (find (page, GTK_TYPE_SEARCH_ENTRY));
}

static void
run_search (Bench *bench)
{
  GtkEditable *entry;
  BenchLeast *least;

  load (bench);
  bench_loop_tell_longest ("load-block");
  entry = open_search (bench);
  type_queries ("key", entry, set_text);

  least = bench_least_new (G_LIST_MODEL (mentor_course_get_logbook (bench->course)), 25);
  bench_loop_follow (bench_least_get_window (least));
  type_queries ("least-key", bench_least_get_entry (least), set_text);
  bench_least_free (least);
}

static void
run_memory (Bench *bench)
{
  load (bench);
  set_text (open_search (bench), "zebrafinke");
  bench_loop_settle ();
  bench_loop_tell_memory ("memory");
}

/* Counting: not milliseconds, and the same each time. */

static void
count_widgets (GtkWidget *widget, guint *n_all, guint *n_shown)
{
  *n_all += 1;
  *n_shown += gtk_widget_get_mapped (widget) ? 1 : 0;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    count_widgets (child, n_all, n_shown);
}

static void
run_count (Bench *bench)
{
  g_autofree char *maps = NULL;
  guint n_all = 0, n_shown = 0;

  count_widgets (GTK_WIDGET (bench->window), &n_all, &n_shown);
  bench_loop_tell ("widgets", n_all);
  bench_loop_tell ("shown", n_shown);
  g_file_get_contents ("/proc/self/maps", &maps, NULL, NULL);
  bench_loop_tell ("svg", maps != NULL && strstr (maps, "librsvg") != NULL ? 1 : 0);
}

static void
count_rows (GtkWidget *widget, guint *n_all, guint *n_new)
{
  if (MENTOR_IS_LOG_ROW (widget))
    {
      *n_all += 1;
      if (g_object_get_data (G_OBJECT (widget), "bench-seen") == NULL)
        *n_new += 1;
      g_object_set_data (G_OBJECT (widget), "bench-seen", widget);
      return;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    count_rows (child, n_all, n_new);
}

static void
tell_rows (GtkWidget *list, const char *name)
{
  g_autofree char *name_new = g_strconcat (name, "-new", NULL);
  guint n_all = 0, n_new = 0;

  bench_loop_settle ();
  count_rows (list, &n_all, &n_new);
  bench_loop_tell (name, n_all);
  bench_loop_tell (name_new, n_new);
}

static void
run_rows (Bench *bench)
{
  GtkWidget *list = find_in_window (bench, MENTOR_TYPE_LOG_LIST);
  GtkEditable *entry;

  load (bench);
  entry = open_search (bench);
  tell_rows (list, "rows");
  for (guint i = 0; i < G_N_ELEMENTS (queries); i++)
    {
      for (const char *end = g_utf8_next_char (queries[i]);; end = g_utf8_next_char (end))
        {
          g_autofree char *typed = g_strndup (queries[i], (gsize) (end - queries[i]));

          set_text (entry, typed);
          tell_rows (list, "typed");
          if (*end == '\0')
            break;
        }
      set_text (entry, "");
      tell_rows (list, "cleared");
    }
}

/* Scrolling */

static void
scroll_by (gpointer adjustment, gconstpointer by)
{
  gtk_adjustment_set_value (adjustment,
                            gtk_adjustment_get_value (adjustment) + GPOINTER_TO_INT (by));
}

static void
scroll (const char *name, GtkWidget *widget, guint n_steps)
{
  GtkWidget *scroller = find (widget, GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment *adjustment
      = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
  guint n_moved = 0;

  /* The logbook's list takes in more rows as one comes near its end. */
  for (guint i = 0; i < n_steps; i++)
    {
      int before = (int) gtk_adjustment_get_value (adjustment);

      bench_loop_measure (name, scroll_by, adjustment, GINT_TO_POINTER (SCROLL_STEP));
      n_moved += (int) gtk_adjustment_get_value (adjustment) != before;
    }
  if (n_moved < n_steps / 2)
    g_error ("%s: there isn't enough to scroll", name);
}

static void
run_scroll (Bench *bench)
{
  BenchLeast *least;

  load (bench);
  scroll ("scroll", find_in_window (bench, MENTOR_TYPE_LOG_LIST), 120);

  least = bench_least_new (G_LIST_MODEL (mentor_course_get_logbook (bench->course)), G_MAXUINT);
  bench_loop_follow (bench_least_get_window (least));
  scroll ("least-scroll", bench_least_get_window (least), 120);
  bench_least_free (least);
}

static void
run_cells (Bench *bench)
{
  GtkWidget *card = find_in_window (bench, MENTOR_TYPE_CARD);

  scroll ("cell-scroll", gtk_widget_get_ancestor (card, MENTOR_TYPE_CELL), 40);
}

/* Dragging */

/* Not placed is no task: that cell has no card. */
static void
run_drag (Bench *bench)
{
  MentorBoard *board = MENTOR_BOARD (mentor_course_get_tasks (bench->course));
  GtkWidget *card = find_in_window (bench, MENTOR_TYPE_CARD);
  GtkWidget *first = gtk_widget_get_ancestor (card, MENTOR_TYPE_CELL);
  GtkWidget *last = first;

  for (GtkWidget *next = first; next != NULL; next = gtk_widget_get_next_sibling (next))
    if (MENTOR_IS_CELL (next) && find (next, MENTOR_TYPE_CARD) != NULL)
      last = next;
  bench_cards_begin ();
  bench_drag_run (GTK_WIDGET (bench->window), first, last, card, 60, 12, bench_cards_tell);
  for (guint i = 0; i < mentor_board_get_n_lists (board); i++)
    {
      guint n = g_list_model_get_n_items (mentor_board_get_list (board, i));

      if (n > 0)
        bench_loop_tell ("cards", n);
    }
}

/* Opening */

static void
show_page (gpointer workspace, gconstpointer id)
{
  mentor_workspace_set_page (workspace, id);
}

static void
open_pair (gpointer workspace, gconstpointer id)
{
  mentor_workspace_open_pair (workspace, id, NULL);
}

static void
run_open (Bench *bench)
{
  GListModel *pairs = mentor_workspace_list_pairs (bench->workspace);
  guint n_pages;
  const GType *pages = mentor_pages_list (&n_pages);

  for (guint i = 1; i < g_list_model_get_n_items (pairs); i++)
    {
      g_autoptr (MentorPairHead) head = g_list_model_get_item (pairs, i);

      bench_loop_measure ("pair", open_pair, bench->workspace, mentor_pair_head_get_id (head));
    }
  /* The first one is the one with many entries. */
  for (guint i = 0; i < 10; i++)
    {
      g_autoptr (MentorPairHead) head = g_list_model_get_item (pairs, i % 2);

      bench_loop_measure (i % 2 == 0 ? "back" : "away", open_pair, bench->workspace,
                          mentor_pair_head_get_id (head));
      bench->course = mentor_workspace_get_course (bench->workspace);
      load (bench);
    }
  for (guint round = 0; round < 4; round++)
    for (guint i = 0; i < n_pages; i++)
      {
        const char *id = mentor_pages_get_class (pages[i])->id;
        g_autofree char *name
            = g_strdup_printf ("%s-%s", round == 0 ? "first" : "again", id);

        bench_loop_measure (name, show_page, bench->workspace, id);
      }
}

/* Edits */

static void
set_title (gpointer record, gconstpointer text)
{
  mentor_record_set_string (record, "title", text);
}

static void
set_wish (gpointer record, gconstpointer value)
{
  g_object_set (record, "wish", GPOINTER_TO_INT (value), NULL);
}

static void
set_answer (gpointer record, gconstpointer text)
{
  mentor_record_set_string (record, "text", text);
}

static void
run_edit (Bench *bench)
{
  MentorTasks *tasks = mentor_course_get_tasks (bench->course);
  MentorRecord *task = mentor_record_list_get (mentor_tasks_get_all (tasks), 0);
  MentorRecord *role
      = MENTOR_RECORD (mentor_roles_get (mentor_course_get_roles (bench->course), "coach"));
  MentorLogbook *logbook = mentor_course_get_logbook (bench->course);
  g_autoptr (MentorLogHead) head = NULL;
  MentorRecord *answer;
  guint i;

  show_page (bench->workspace, "matrix");
  load (bench);
  for (i = 0; i < 30; i++)
    {
      g_autofree char *title = g_strdup_printf ("A title with %u letters", i);

      bench_loop_measure ("edit-task", set_title, task, title);
    }
  show_page (bench->workspace, "roles");
  bench_loop_settle ();
  for (i = 0; i < 30; i++)
    bench_loop_measure ("edit-role", set_wish, role, GINT_TO_POINTER (i % 5 + 1));

  show_page (bench->workspace, "logbook");
  bench_loop_settle ();
  head = g_list_model_get_item (G_LIST_MODEL (logbook), 0);
  answer = MENTOR_RECORD (mentor_log_entry_get_answer (mentor_logbook_open_entry (logbook, head),
                                                       bench_data_prompts[0]));
  for (i = 0; i < 30; i++)
    {
      g_autofree char *text = g_strdup_printf ("An answer with %u letters", i);

      bench_loop_measure ("edit-entry", set_answer, answer, text);
    }
}

static const struct
{
  const char *name;
  Scenario run;
} scenarios[] = {
  { "search", run_search }, { "scroll", run_scroll }, { "open", run_open },
  { "edit", run_edit },     { "cells", run_cells },   { "memory", run_memory },
  { "rows", run_rows },     { "drag", run_drag },
};

static gboolean
run (gpointer data)
{
  Bench *bench = data;
  const char *name = g_object_get_data (G_OBJECT (bench->application), "scenario");

  bench->window = MENTOR_WINDOW (
      gtk_application_get_active_window (GTK_APPLICATION (bench->application)));
  bench->workspace = mentor_window_get_workspace (bench->window);
  bench->course = mentor_workspace_get_course (bench->workspace);
  /* What the first frame needed, before anything follows. */
  if (g_str_equal (name, "count"))
    run_count (bench);
  bench_loop_follow (GTK_WIDGET (bench->window));
  if (!g_str_equal (name, "search") && !g_str_equal (name, "memory"))
    bench_loop_settle ();
  for (guint i = 0; i < G_N_ELEMENTS (scenarios); i++)
    if (g_str_equal (scenarios[i].name, name))
      scenarios[i].run (bench);
  bench_loop_finish ();
  g_application_quit (G_APPLICATION (bench->application));
  return G_SOURCE_REMOVE;
}

static void
on_after_paint (GdkFrameClock *clock, Bench *bench)
{
  g_signal_handlers_disconnect_by_func (clock, on_after_paint, bench);
  /* For strace: what comes before it was needed for the first frame. */
  g_access ("/first-frame", F_OK);
  g_idle_add (run, bench);
}

static void
on_map (GtkWidget *window, Bench *bench)
{
  g_signal_connect (gtk_widget_get_frame_clock (window), "after-paint",
                    G_CALLBACK (on_after_paint), bench);
}

static void
on_window_added (GtkApplication *application, GtkWindow *window, Bench *bench)
{
  if (!MENTOR_IS_WINDOW (window))
    return;
  /* A caret that blinks draws frames that nobody asked for. */
  g_object_set (gtk_settings_get_default (), "gtk-cursor-blink", FALSE, NULL);
  g_signal_connect (window, "map", G_CALLBACK (on_map), bench);
}

int
main (int argc, char **argv)
{
  Bench bench = { 0 };
  char *words[] = { argv[0], (char *) "--data-dir", argc > 2 ? argv[2] : NULL,
                    (char *) "--page", argc > 3 ? argv[3] : (char *) "overview", NULL };
  int status;

  if (argc < 3)
    {
      g_printerr ("bench-window SCENARIO DATA-DIR [PAGE]\n");
      return 1;
    }
  gtk_disable_setlocale ();
  bench.application = mentor_application_new ();
  g_object_set_data (G_OBJECT (bench.application), "scenario", argv[1]);
  g_signal_connect (bench.application, "window-added", G_CALLBACK (on_window_added), &bench);
  status = g_application_run (G_APPLICATION (bench.application), G_N_ELEMENTS (words) - 1, words);
  g_object_unref (bench.application);
  return status;
}
