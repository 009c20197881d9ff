/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The matrix as the page shows it: placements, filter, fold of what is done, and its words. */

#include <string.h>

#include "model/mentor-matrix-board.h"
#include "model/mentor-matrix-words.h"
#include "record/mentor-history.h"

typedef struct
{
  MentorHistory *history;
  MentorTasks *tasks;
  MentorMoves *moves;
  MentorMatrixBoard *board;
  const char *period;
} Fixture;

static void
on_moved (MentorTask *task, int from, int to, gpointer data)
{
  Fixture *f = data;

  mentor_moves_note (f->moves, mentor_record_get_id (MENTOR_RECORD (task)), f->period, from, to);
}

static void
set_up (Fixture *f, gconstpointer unused)
{
  f->history = mentor_history_new ();
  f->tasks = mentor_record_new (MENTOR_TYPE_TASKS, NULL);
  f->moves = mentor_record_new (MENTOR_TYPE_MOVES, NULL);
  f->board = mentor_matrix_board_new (f->tasks, f->moves);
  f->period = "";
  mentor_document_set_history (MENTOR_DOCUMENT (f->tasks), f->history);
  mentor_document_set_history (MENTOR_DOCUMENT (f->moves), f->history);
  mentor_tasks_set_move_listener (f->tasks, on_moved, f);
}

static void
tear_down (Fixture *f, gconstpointer unused)
{
  g_object_unref (f->board);
  g_object_unref (f->moves);
  g_object_unref (f->tasks);
  g_object_unref (f->history);
}

static void
assert_cell (Fixture *f, guint cell, const char *expected)
{
  GListModel *list = mentor_board_get_list (MENTOR_BOARD (f->board), cell);
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (MentorRecord) task = g_list_model_get_item (list, i);

      g_string_append_printf (found, "%s%s", i > 0 ? " " : "",
                              mentor_record_get_string (task, "title"));
    }
  g_assert_cmpstr (found->str, ==, expected);
}

static MentorRecord *
add (Fixture *f, guint cell, const char *title)
{
  return mentor_board_append (MENTOR_BOARD (f->board), cell, title);
}

static void
test_fold (Fixture *f, gconstpointer unused)
{
  MentorRecord *a = add (f, MENTOR_TASK_IMPORTANT, "a");
  MentorRecord *b = add (f, MENTOR_TASK_IMPORTANT, "b");

  add (f, MENTOR_TASK_IMPORTANT, "c");
  mentor_task_set_done (MENTOR_TASK (b), TRUE);
  /* It stays where it was marked … */
  assert_cell (f, MENTOR_TASK_IMPORTANT, "a b c");
  g_assert_cmpuint (mentor_matrix_board_count_done (f->board, MENTOR_TASK_IMPORTANT), ==, 0);
  /* … until one comes back. */
  mentor_matrix_board_settle (f->board);
  assert_cell (f, MENTOR_TASK_IMPORTANT, "a c");
  g_assert_cmpuint (mentor_matrix_board_count_done (f->board, MENTOR_TASK_IMPORTANT), ==, 1);
  mentor_matrix_board_set_show_done (f->board, MENTOR_TASK_IMPORTANT, TRUE);
  assert_cell (f, MENTOR_TASK_IMPORTANT, "a b c");
  mentor_matrix_board_set_show_done (f->board, MENTOR_TASK_IMPORTANT, FALSE);

  /* What isn't shown keeps its place. */
  mentor_board_move_to_end (MENTOR_BOARD (f->board), a, MENTOR_TASK_IMPORTANT);
  assert_cell (f, MENTOR_TASK_IMPORTANT, "c a");
  mentor_history_undo (f->history);
  mentor_task_set_done (MENTOR_TASK (b), FALSE);
  assert_cell (f, MENTOR_TASK_IMPORTANT, "a b c");
}

static void
test_filter (Fixture *f, gconstpointer unused)
{
  MentorRecord *budget = add (f, MENTOR_TASK_URGENT, "Budget");

  add (f, MENTOR_TASK_URGENT, "Åben_dør");
  mentor_record_set_enum (budget, "owner", MENTOR_TASK_OWNER_OTHER);
  mentor_record_set_string (budget, "note", "Spørg ØKONOMI");

  mentor_matrix_board_set_filter (f->board, "åBEN", -1, -1);
  assert_cell (f, MENTOR_TASK_URGENT, "Åben_dør");
  mentor_matrix_board_set_filter (f->board, "økonomi", -1, -1);
  assert_cell (f, MENTOR_TASK_URGENT, "Budget");
  /* What one writes now is seen, until the filter changes. */
  add (f, MENTOR_TASK_URGENT, "New");
  assert_cell (f, MENTOR_TASK_URGENT, "Budget New");
  mentor_matrix_board_set_filter (f->board, "", MENTOR_TASK_OWNER_MENTEE, -1);
  assert_cell (f, MENTOR_TASK_URGENT, "New Åben_dør");
  mentor_matrix_board_set_filter (f->board, NULL, -1, MENTOR_TASK_ORIGIN_SWOT);
  assert_cell (f, MENTOR_TASK_URGENT, "");
  mentor_matrix_board_set_filter (f->board, NULL, -1, -1);
  assert_cell (f, MENTOR_TASK_URGENT, "Budget New Åben_dør");
}

static void
test_organisation (Fixture *f, gconstpointer unused)
{
  MentorBoard *board = MENTOR_BOARD (f->board);
  MentorRecord *a = add (f, MENTOR_TASK_IMPORTANT_URGENT, "a");
  MentorRecord *b = add (f, MENTOR_TASK_URGENT, "b");
  g_auto (GStrv) none = mentor_matrix_list_differences (f->tasks);
  g_auto (GStrv) one = NULL;
  MentorMatrixSums sums;
  guint depth;

  mentor_record_set_int (a, "weekly-minutes", 60);
  mentor_matrix_board_set_look (f->board, MENTOR_LOOK_ORGANISATION);
  assert_cell (f, MENTOR_TASK_NOT_PLACED, "a b");
  depth = mentor_history_get_undo_depth (f->history);
  mentor_board_move_to_end (board, a, MENTOR_TASK_NEITHER);
  mentor_board_move_to_end (board, b, MENTOR_TASK_URGENT);
  mentor_board_move (board, b, MENTOR_TASK_URGENT, NULL);
  g_assert_cmpuint (mentor_history_get_undo_depth (f->history), ==, depth + 2);
  assert_cell (f, MENTOR_TASK_NEITHER, "a");
  g_assert_cmpint (mentor_task_get_cell (MENTOR_TASK (a)), ==, MENTOR_TASK_IMPORTANT_URGENT);
  g_assert_true (mentor_task_is_disputed (MENTOR_TASK (a)));
  g_assert_false (mentor_task_is_disputed (MENTOR_TASK (b)));
  mentor_matrix_board_sum (f->board, &sums);
  g_assert_cmpuint (mentor_matrix_get_share (&sums, MENTOR_TASK_NEITHER), ==, 100);

  g_assert_null (none[0]);
  one = mentor_matrix_list_differences (f->tasks);
  g_assert_cmpuint (g_strv_length (one), ==, 1);
  g_assert_nonnull (strstr (one[0], "“a”"));

  add (f, MENTOR_TASK_IMPORTANT, "theirs");
  assert_cell (f, MENTOR_TASK_IMPORTANT, "theirs");
  mentor_history_undo (f->history);
  assert_cell (f, MENTOR_TASK_IMPORTANT, "");
  mentor_matrix_board_set_look (f->board, MENTOR_LOOK_OURS);
  assert_cell (f, MENTOR_TASK_IMPORTANT_URGENT, "a");
}

static void
test_past (Fixture *f, gconstpointer unused)
{
  static const char *const meetings[] = { "m1", "m2", NULL };
  MentorBoard *board = MENTOR_BOARD (f->board);
  MentorRecord *a = add (f, MENTOR_TASK_NOT_PLACED, "a");
  MentorRecord *b;
  g_auto (GStrv) first = NULL;
  g_auto (GStrv) last = NULL;
  int from;

  f->period = "m1";
  mentor_board_move_to_end (board, a, MENTOR_TASK_URGENT);
  b = add (f, MENTOR_TASK_NEITHER, "b");
  f->period = "m2";
  mentor_board_move_to_end (board, a, MENTOR_TASK_IMPORTANT);
  mentor_record_set_boolean (b, "done", TRUE);
  mentor_record_set_string (b, "done-date", "2026-03-01");

  mentor_matrix_board_set_past (f->board, meetings, -1, NULL);
  g_assert_false (mentor_board_is_editable (board));
  assert_cell (f, MENTOR_TASK_NOT_PLACED, "a");
  assert_cell (f, MENTOR_TASK_NEITHER, "");
  g_assert_false (mentor_matrix_board_get_origin (f->board, MENTOR_TASK (a), &from));
  mentor_matrix_board_set_past (f->board, meetings, 0, "2026-02-01");
  assert_cell (f, MENTOR_TASK_URGENT, "a");
  assert_cell (f, MENTOR_TASK_NEITHER, "b");
  g_assert_true (mentor_matrix_board_get_origin (f->board, MENTOR_TASK (a), &from));
  g_assert_cmpint (from, ==, MENTOR_TASK_NOT_PLACED);
  g_assert_true (mentor_matrix_board_get_origin (f->board, MENTOR_TASK (b), &from));
  g_assert_cmpint (from, ==, MENTOR_TASK_NOWHERE);
  mentor_matrix_board_set_past (f->board, meetings, 1, "2026-03-02");
  assert_cell (f, MENTOR_TASK_IMPORTANT, "a");
  assert_cell (f, MENTOR_TASK_NEITHER, "");

  first = mentor_matrix_list_moves (f->tasks, f->moves, meetings, -1);
  g_assert_cmpuint (g_strv_length (first), ==, 1);
  last = mentor_matrix_list_moves (f->tasks, f->moves, meetings, 1);
  g_assert_cmpuint (g_strv_length (last), ==, 1);
  g_assert_cmpstr (last[0], ==, "“a” moved: Not important, but urgent → Important, not urgent.");
}

static void
test_words (Fixture *f, gconstpointer unused)
{
  MentorRecord *a = add (f, MENTOR_TASK_IMPORTANT, "a_b");
  g_autofree char *plain = NULL;
  g_autofree char *markdown = NULL;

  add (f, MENTOR_TASK_NOT_PLACED, "#c");
  mentor_record_set_int (a, "weekly-minutes", 150);
  mentor_record_set_string (MENTOR_RECORD (f->tasks), "name-important", "Plan");
  plain = mentor_matrix_print (f->tasks, "Priority matrix", FALSE);
  g_assert_cmpstr (plain, ==,
                   "Priority matrix\n\n"
                   "Plan: 2½ h a week, 100 %\n- a_b · 2½ h\n\n"
                   "Not placed\n- #c\n");
  markdown = mentor_matrix_print (f->tasks, "Priority matrix", TRUE);
  g_assert_cmpstr (markdown, ==,
                   "# Priority matrix\n\n"
                   "## Plan: 2½ h a week, 100 %\n\n- a\\_b · 2½ h\n\n"
                   "## Not placed\n\n- \\#c\n");
}

static void
test_urgency (Fixture *f, gconstpointer unused)
{
  MentorTask *task = MENTOR_TASK (add (f, MENTOR_TASK_IMPORTANT, "a"));
  int days;

  g_assert_false (mentor_task_suggests_urgency (task, "2026-11-21", NULL));
  mentor_record_set_string (MENTOR_RECORD (task), "due", "2026-11-29");
  g_assert_false (mentor_task_suggests_urgency (task, "2026-11-21", NULL));
  g_assert_true (mentor_task_suggests_urgency (task, "2026-11-22", &days));
  g_assert_cmpint (days, ==, 7);
  g_assert_true (mentor_task_suggests_urgency (task, "2026-12-01", &days));
  g_assert_cmpint (days, ==, -2);
  mentor_board_move_to_end (MENTOR_BOARD (f->board), MENTOR_RECORD (task), MENTOR_TASK_URGENT);
  g_assert_false (mentor_task_suggests_urgency (task, "2026-11-29", NULL));
}

static void
test_hours (Fixture *f, gconstpointer unused)
{
  static const struct
  {
    const char *text;
    int minutes;
    const char *written;
  } good[] = {
    { "", 0, "" },          { "2", 120, "2 h" },       { " 2,5 ", 150, "2½ h" },
    { "2.25", 135, "2¼ h" }, { "½", 30, "30 min" },        { "1½ h", 90, "1½ h" },
    { ",5", 30, "30 min" },     { "1:20", 80, "1 h 20 min" }, { "45 min", 45, "45 min" },
    { "20 min", 20, "20 min" }, { "3 t.", 180, "3 h" },  { "168", 10080, "168 h" },
  };
  static const char *const bad[] = { "x", "2x", "169", "1:75", "1:5", ",", "-1", "2 3", "h" };
  int minutes;

  for (guint i = 0; i < G_N_ELEMENTS (good); i++)
    {
      g_autofree char *written = NULL;

      g_assert_true (mentor_matrix_parse_hours (good[i].text, &minutes));
      g_assert_cmpint (minutes, ==, good[i].minutes);
      written = mentor_matrix_describe_minutes ((guint) minutes);
      g_assert_cmpstr (written, ==, good[i].written);
    }
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    if (!g_str_equal (bad[i], ","))
      g_assert_false (mentor_matrix_parse_hours (bad[i], &minutes));
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*test) (Fixture *f, gconstpointer unused);
  } tests[] = {
    { "/matrix/fold", test_fold },   { "/matrix/filter", test_filter },
    { "/matrix/organisation", test_organisation }, { "/matrix/past", test_past },
    { "/matrix/words", test_words }, { "/matrix/urgency", test_urgency },
    { "/matrix/hours", test_hours },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);
  return g_test_run ();
}
