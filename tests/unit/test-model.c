/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The rules of the model: ranks, boards, promises, log entries, people, programmes. */

#include <string.h>

#include "content/mentor-programme.h"
#include "model/mentor-log-entry.h"
#include "model/mentor-matrix.h"
#include "model/mentor-pair.h"
#include "model/mentor-rank.h"
#include "model/mentor-roles.h"
#include "model/mentor-swot.h"
#include "model/mentor-tasks.h"
#include "record/mentor-history.h"

static void
test_rank_between (void)
{
  g_autoptr (GPtrArray) ranks = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);

  for (guint i = 0; i < 2000; i++)
    {
      guint at = (guint) g_rand_int_range (rand, 0, (gint32) ranks->len + 1);
      const char *before = at > 0 ? ranks->pdata[at - 1] : NULL;
      const char *after = at < ranks->len ? ranks->pdata[at] : NULL;
      char *rank = mentor_rank_between (before, after);

      g_assert_true (before == NULL || strcmp (before, rank) < 0);
      g_assert_true (after == NULL || strcmp (rank, after) < 0);
      g_ptr_array_insert (ranks, (int) at, rank);
    }
}

static void
test_rank_stays_short (void)
{
  g_autofree char *end = NULL, *start = NULL, *low = g_strdup ("a0"), *high = g_strdup ("a1");

  for (guint i = 0; i < 5000; i++)
    {
      g_autofree char *was_end = g_steal_pointer (&end), *was_start = g_steal_pointer (&start);
      end = mentor_rank_between (was_end, NULL);
      start = mentor_rank_between (NULL, was_start);
    }
  g_assert_cmpuint (strlen (end), <=, 4);
  g_assert_cmpuint (strlen (start), <=, 4);

  for (guint i = 0; i < 300; i++)
    {
      char *middle = mentor_rank_between (low, high);
      g_assert_cmpstr (low, <, middle);
      g_assert_cmpstr (middle, <, high);
      g_free (i % 2 ? low : high);
      *(i % 2 ? &low : &high) = middle;
    }
}

static void
test_rank_strange_input (void)
{
  static const char *const strange[] = { "", "!", "æ", "a", "zzz", "a00", "0" };

  for (guint i = 0; i < G_N_ELEMENTS (strange); i++)
    for (guint j = 0; j < G_N_ELEMENTS (strange); j++)
      {
        g_autofree char *rank = mentor_rank_between (strange[i], strange[j]);
        g_assert_cmpstr (strange[i], <, rank);
      }
}

static char *
titles (MentorBoard *board, guint list)
{
  GString *all = g_string_new (NULL);
  GListModel *model = mentor_board_get_list (board, list);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (MentorRecord) item = g_list_model_get_item (model, i);
      g_string_append_printf (all, "%s%s", i > 0 ? " " : "",
                              mentor_record_get_string (item, mentor_board_get_text_member (board)));
    }
  return g_string_free (all, FALSE);
}

#define assert_list(board, list, expected)                                                         \
  G_STMT_START                                                                                     \
  {                                                                                                \
    g_autofree char *found = titles (board, list);                                                 \
    g_assert_cmpstr (found, ==, expected);                                                         \
  }                                                                                                \
  G_STMT_END

/* The same for every board: filling, moving to each place, taking all of it back. */
static void
assert_board (MentorBoard *board, MentorDocument *document)
{
  g_autoptr (MentorHistory) history = mentor_history_new ();
  g_autoptr (JsonNode) empty = mentor_record_snapshot (MENTOR_RECORD (document));
  MentorRecord *a, *b, *c;
  guint depth = 0;

  mentor_document_set_history (document, history);
  g_assert_null (mentor_board_append (board, 0, "  \n \n"));
  g_assert_cmpuint (mentor_history_get_undo_depth (history), ==, 0);

  c = mentor_board_append (board, 0, "- a\n• b\r\n\n  c  ");
  assert_list (board, 0, "a b c");
  g_assert_cmpuint (mentor_history_get_undo_depth (history), ==, 1);
  a = g_list_model_get_item (mentor_board_get_list (board, 0), 0);
  g_object_unref (a);
  b = g_list_model_get_item (mentor_board_get_list (board, 0), 1);
  g_object_unref (b);

  mentor_board_move (board, a, 0, c);
  assert_list (board, 0, "b c a");
  mentor_board_move (board, a, 0, c);
  g_assert_cmpuint (mentor_history_get_undo_depth (history), ==, 2);
  mentor_board_move (board, a, 0, NULL);
  assert_list (board, 0, "a b c");
  mentor_board_move (board, b, 1, NULL);
  mentor_board_move (board, a, 1, NULL);
  assert_list (board, 0, "c");
  assert_list (board, 1, "a b");
  mentor_board_move_to_end (board, c, 1);
  assert_list (board, 1, "a b c");
  mentor_board_add (board, 1, a, "d");
  assert_list (board, 1, "a d b c");
  mentor_board_remove (board, a);
  assert_list (board, 1, "d b c");

  guint position;
  g_assert_cmpint (mentor_board_find (board, b, &position), ==, 1);
  g_assert_cmpuint (position, ==, 1);
  g_assert_cmpint (mentor_board_find (board, a, NULL), ==, -1);

  g_autoptr (JsonNode) full = mentor_record_snapshot (MENTOR_RECORD (document));
  while (mentor_history_undo (history))
    depth++;
  g_autoptr (JsonNode) undone = mentor_record_snapshot (MENTOR_RECORD (document));
  g_assert_true (json_node_equal (empty, undone));
  g_assert_cmpuint (depth, ==, 8);
  while (mentor_history_redo (history))
    ;
  g_autoptr (JsonNode) redone = mentor_record_snapshot (MENTOR_RECORD (document));
  g_assert_true (json_node_equal (full, redone));

  mentor_document_set_read_only (document, TRUE);
  g_assert_null (mentor_board_append (board, 0, "no"));
  mentor_board_remove (board, b);
  assert_list (board, 1, "d b c");
}

static void
test_tasks_board (void)
{
  g_autoptr (MentorTasks) tasks = mentor_record_new (MENTOR_TYPE_TASKS, NULL);
  assert_board (MENTOR_BOARD (tasks), MENTOR_DOCUMENT (tasks));
}

static void
test_swot_board (void)
{
  g_autoptr (MentorSwot) swot = mentor_record_new (MENTOR_TYPE_SWOT, NULL);
  assert_board (MENTOR_BOARD (swot), MENTOR_DOCUMENT (swot));
}

static void
test_promises_board (void)
{
  g_autoptr (MentorTasks) tasks = mentor_record_new (MENTOR_TYPE_TASKS, NULL);
  g_autoptr (MentorPromises) promises = mentor_promises_new (tasks, "entry-1");
  g_autoptr (MentorPromises) others = mentor_promises_new (tasks, "entry-2");

  assert_board (MENTOR_BOARD (promises), MENTOR_DOCUMENT (tasks));
  assert_list (MENTOR_BOARD (others), 0, "");
}

/* After a merge, tasks may share a rank, or have none: they are still put where they are dropped. */
static void
test_equal_ranks (void)
{
  static const char *const ranks[] = { "a0", "a1", "a1", "a1", "a2", "" };
  g_autoptr (MentorTasks) tasks = mentor_record_new (MENTOR_TYPE_TASKS, NULL);
  g_autoptr (MentorHistory) history = mentor_history_new ();
  MentorBoard *board = MENTOR_BOARD (tasks);
  MentorRecord *made[G_N_ELEMENTS (ranks)];

  for (guint i = 0; i < G_N_ELEMENTS (ranks); i++)
    {
      const char title[] = { (char) ('a' + i), '\0' };
      g_autoptr (MentorRecord) task = mentor_record_new (MENTOR_TYPE_TASK, NULL);

      g_object_set (task, "title", title, "rank", ranks[i], NULL);
      mentor_record_list_append (mentor_tasks_get_all (tasks), task);
      made[i] = task;
    }
  mentor_document_set_history (MENTOR_DOCUMENT (tasks), history);
  assert_list (board, 0, "f a b c d e");

  mentor_board_add (board, 0, made[1], "x");
  assert_list (board, 0, "f a b x c d e");
  mentor_history_undo (history);
  assert_list (board, 0, "f a b c d e");
  mentor_board_move (board, made[4], 0, made[2]);
  assert_list (board, 0, "f a b c e d");
  mentor_board_move (board, made[4], 0, NULL);
  assert_list (board, 0, "e f a b c d");
  mentor_board_move (board, made[1], 0, made[2]);
  assert_list (board, 0, "e f a c b d");
  mentor_board_move (board, made[0], 0, made[3]);
  assert_list (board, 0, "e f c b d a");
  while (mentor_history_undo (history))
    ;
  assert_list (board, 0, "f a b c d e");
}

static void
test_cells (void)
{
  g_autoptr (MentorTasks) tasks = mentor_record_new (MENTOR_TYPE_TASKS, NULL);
  MentorBoard *board = MENTOR_BOARD (tasks);
  MentorRecord *task = mentor_board_append (board, MENTOR_TASK_NOT_PLACED, "t");

  for (guint cell = 0; cell < MENTOR_TASK_N_CELLS; cell++)
    {
      mentor_board_move_to_end (board, task, cell);
      g_assert_cmpint (mentor_task_get_cell (MENTOR_TASK (task)), ==, (int) cell);
      for (guint other = 0; other < MENTOR_TASK_N_CELLS; other++)
        g_assert_cmpuint (g_list_model_get_n_items (mentor_board_get_list (board, other)), ==,
                          other == cell ? 1 : 0);
    }
  mentor_board_move_to_end (board, task, MENTOR_TASK_IMPORTANT);
  g_assert_cmpint (mentor_record_get_enum (task, "important"), ==, MENTOR_TRUE);
  g_assert_cmpint (mentor_record_get_enum (task, "urgent"), ==, MENTOR_FALSE);
}

static void
add_timed (MentorTasks *tasks, MentorTaskCell cell, int minutes)
{
  MentorRecord *task = mentor_board_append (MENTOR_BOARD (tasks), cell, "t");
  mentor_record_set_int (task, "weekly-minutes", minutes);
}

static guint
questions (MentorTasks *tasks)
{
  MentorMatrixThresholds thresholds;

  mentor_matrix_read_thresholds (mentor_programmes_get ("randers"), &thresholds);
  return mentor_matrix_find_questions (tasks, NULL, NULL, &thresholds, NULL);
}

/* Inventory MAT-1: from 20 % of the hours. */
static void
test_matrix_energy (void)
{
  g_autoptr (MentorTasks) tasks = mentor_record_new (MENTOR_TYPE_TASKS, NULL);
  MentorMatrixSums sums;

  g_assert_cmpuint (questions (tasks), ==, 0);
  add_timed (tasks, MENTOR_TASK_IMPORTANT, 81 * 6);
  add_timed (tasks, MENTOR_TASK_NEITHER, 19 * 6);
  g_assert_cmpuint (questions (tasks), ==, 0);
  add_timed (tasks, MENTOR_TASK_NEITHER, 9);
  g_assert_cmpuint (questions (tasks), ==, 1u << MENTOR_MATRIX_ENERGY);
  /* What isn't placed takes no part. */
  add_timed (tasks, MENTOR_TASK_NOT_PLACED, 2000);
  mentor_matrix_sum (tasks, &sums);
  g_assert_cmpuint (sums.placed_minutes, ==, 609);
  g_assert_cmpuint (mentor_matrix_get_share (&sums, MENTOR_TASK_NEITHER), ==, 20);
  g_assert_cmpuint (sums.minutes[MENTOR_TASK_NOT_PLACED], ==, 2000);

  mentor_task_set_done (MENTOR_TASK (mentor_record_view_get (
                            mentor_tasks_get_cell (tasks, MENTOR_TASK_NEITHER), 1)),
                        TRUE);
  g_assert_cmpuint (questions (tasks), ==, 0);
}

/* MAT-4: five or more placed and 80 % of them important and urgent. */
static void
test_matrix_all_urgent (void)
{
  g_autoptr (MentorTasks) tasks = mentor_record_new (MENTOR_TYPE_TASKS, NULL);

  for (guint i = 0; i < 4; i++)
    add_timed (tasks, MENTOR_TASK_IMPORTANT_URGENT, 0);
  g_assert_cmpuint (questions (tasks), ==, 0);
  add_timed (tasks, MENTOR_TASK_URGENT, 0);
  g_assert_cmpuint (questions (tasks), ==, 1u << MENTOR_MATRIX_ALL_URGENT);
  add_timed (tasks, MENTOR_TASK_URGENT, 0);
  g_assert_cmpuint (questions (tasks), ==, 0);
}

/* MAT-2: eight or more placed without the organisation's view. */
static void
test_matrix_organisation (void)
{
  g_autoptr (MentorTasks) tasks = mentor_record_new (MENTOR_TYPE_TASKS, NULL);
  MentorTask *task;

  for (guint i = 0; i < 7; i++)
    add_timed (tasks, MENTOR_TASK_IMPORTANT, 0);
  g_assert_cmpuint (questions (tasks), ==, 0);
  add_timed (tasks, MENTOR_TASK_IMPORTANT, 0);
  g_assert_cmpuint (questions (tasks), ==, 1u << MENTOR_MATRIX_ORGANISATION);
  task = mentor_record_list_get (mentor_tasks_get_all (tasks), 0);
  mentor_task_set_organisation_cell (task, MENTOR_TASK_URGENT);
  g_assert_cmpint (mentor_task_get_organisation_cell (task), ==, MENTOR_TASK_URGENT);
  g_assert_cmpint (mentor_task_get_cell (task), ==, MENTOR_TASK_IMPORTANT);
  g_assert_cmpuint (questions (tasks), ==, 0);
}

typedef struct
{
  MentorMoves *moves;
  const char *period;
} MoveLog;

static void
note_move (MentorTask *task, int from, int to, gpointer data)
{
  MoveLog *log = data;
  mentor_moves_note (log->moves, mentor_record_get_id (MENTOR_RECORD (task)), log->period, from, to);
}

/* MAT-3, and the matrix as it was. */
static void
test_matrix_moves (void)
{
  static const char *const meetings[] = { "m1", "m2", "m3", "m4", NULL };
  g_autoptr (MentorTasks) tasks = mentor_record_new (MENTOR_TYPE_TASKS, NULL);
  g_autoptr (MentorMoves) moves = mentor_record_new (MENTOR_TYPE_MOVES, NULL);
  MoveLog log = { moves, "" };
  MentorBoard *board = MENTOR_BOARD (tasks);
  MentorMatrixThresholds thresholds;
  MentorRecord *early, *late;
  MentorTask *steady;

  mentor_tasks_set_move_listener (tasks, note_move, &log);
  early = mentor_board_append (board, MENTOR_TASK_NOT_PLACED, "early");
  log.period = "m1";
  mentor_board_move_to_end (board, early, MENTOR_TASK_URGENT);
  mentor_board_move_to_end (board, early, MENTOR_TASK_IMPORTANT);
  log.period = "m2";
  late = mentor_board_append (board, MENTOR_TASK_NEITHER, "late");
  mentor_board_move_to_end (board, early, MENTOR_TASK_NEITHER);
  mentor_board_move_to_end (board, early, MENTOR_TASK_IMPORTANT);
  log.period = "m3";
  mentor_board_move_to_end (board, late, MENTOR_TASK_URGENT);

  const int expected_early[] = { MENTOR_TASK_NOT_PLACED, MENTOR_TASK_IMPORTANT,
                                 MENTOR_TASK_IMPORTANT, MENTOR_TASK_IMPORTANT };
  const int expected_late[]
      = { MENTOR_TASK_NOWHERE, MENTOR_TASK_NOWHERE, MENTOR_TASK_NEITHER, MENTOR_TASK_URGENT };
  for (int meeting = -1; meeting < 3; meeting++)
    {
      g_assert_cmpint (
          mentor_moves_get_cell_after (moves, MENTOR_TASK (early), meetings, meeting), ==,
          expected_early[meeting + 1]);
      g_assert_cmpint (mentor_moves_get_cell_after (moves, MENTOR_TASK (late), meetings, meeting),
                       ==, expected_late[meeting + 1]);
    }
  g_assert_cmpuint (mentor_moves_count_steady (moves, MENTOR_TASK (early), meetings), ==, 3);
  g_assert_cmpuint (mentor_moves_count_steady (moves, MENTOR_TASK (late), meetings), ==, 1);

  mentor_matrix_read_thresholds (mentor_programmes_get ("own"), &thresholds);
  g_assert_cmpuint (mentor_matrix_find_questions (tasks, moves, meetings, &thresholds, &steady), ==,
                    1u << MENTOR_MATRIX_STEADY);
  g_assert_true (MENTOR_RECORD (steady) == early);
}

static void
test_matrix_words (void)
{
  static const struct
  {
    guint minutes;
    const char *words;
  } cases[] = { { 0, "" },       { 45, "45 min" }, { 60, "1 h" },
                { 150, "2½ h" }, { 75, "1¼ h" },   { 70, "1 h 10 min" } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *words = mentor_matrix_describe_minutes (cases[i].minutes);
      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

static void
test_promises_are_tasks (void)
{
  g_autoptr (MentorTasks) tasks = mentor_record_new (MENTOR_TYPE_TASKS, NULL);
  g_autoptr (MentorHistory) history = mentor_history_new ();
  g_autoptr (MentorPromises) promises = mentor_promises_new (tasks, "entry-1");
  g_autoptr (MentorRecordView) open
      = mentor_tasks_get_open_promises (tasks, MENTOR_TASK_OWNER_MENTEE);
  MentorRecord *task;

  mentor_document_set_history (MENTOR_DOCUMENT (tasks), history);
  task = mentor_board_append (MENTOR_BOARD (promises), 1, "write it down");
  g_assert_true (mentor_record_view_get (open, 0) == task);
  assert_list (MENTOR_BOARD (tasks), MENTOR_TASK_NOT_PLACED, "write it down");

  mentor_task_set_done (MENTOR_TASK (task), TRUE);
  g_assert_true (mentor_date_is_valid (mentor_record_get_string (task, "done-date")));
  g_assert_null (mentor_record_view_get (open, 0));
  mentor_history_undo (history);
  g_assert_cmpstr (mentor_record_get_string (task, "done-date"), ==, "");
  g_assert_true (mentor_record_view_get (open, 0) == task);
}

static void
count_notify (guint *n_notified)
{
  *n_notified += 1;
}

/* Who shows only the number of a view's records binds to it. */
static void
test_view_count (void)
{
  g_autoptr (MentorTasks) tasks = mentor_record_new (MENTOR_TYPE_TASKS, NULL);
  MentorRecordView *waiting = mentor_tasks_get_cell (tasks, MENTOR_TASK_NOT_PLACED);
  MentorRecord *task;
  guint n_notified = 0, n_items = 99;

  g_signal_connect_swapped (waiting, "notify::n-items", G_CALLBACK (count_notify), &n_notified);
  task = mentor_board_append (MENTOR_BOARD (tasks), MENTOR_TASK_NOT_PLACED, "ask");
  g_object_get (waiting, "n-items", &n_items, NULL);
  g_assert_cmpuint (n_items, ==, 1);
  g_assert_cmpuint (n_notified, ==, 1);

  mentor_board_move_to_end (MENTOR_BOARD (tasks), task, MENTOR_TASK_IMPORTANT);
  g_object_get (waiting, "n-items", &n_items, NULL);
  g_assert_cmpuint (n_items, ==, 0);
  g_assert_cmpuint (n_notified, >, 1);
}

static void
test_log_entry (void)
{
  g_autoptr (MentorLogEntry) entry = mentor_record_new (MENTOR_TYPE_LOG_ENTRY, NULL);
  g_autofree char *none = mentor_log_entry_get_first_line (entry), *some = NULL, *telling = NULL;

  g_assert_cmpstr (none, ==, "");
  mentor_record_set_string (MENTOR_RECORD (mentor_log_entry_get_answer (entry, "log-since-how")),
                            "text", "\n  Godt nok\nog så videre");
  some = mentor_log_entry_get_first_line (entry);
  g_assert_cmpstr (some, ==, "Godt nok");
  mentor_record_set_string (MENTOR_RECORD (mentor_log_entry_get_answer (entry, "log-today-topics")),
                            "text", "Uddelegering");
  telling = mentor_log_entry_get_first_line (entry);
  g_assert_cmpstr (telling, ==, "Uddelegering");
}

static void
test_people (void)
{
  static const struct
  {
    const char *name, *initials, *first;
  } people[] = {
    { "Åse Bodil Ørsted", "ÅØ", "Åse" }, { "  mette  ", "M", "mette" },
    { "Anne-Grethe", "AG", "Anne-Grethe" }, { "", "", "" },
  };
  g_autoptr (MentorPerson) person = mentor_record_new (MENTOR_TYPE_PERSON, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (people); i++)
    {
      mentor_record_set_string (MENTOR_RECORD (person), "name", people[i].name);
      g_autofree char *initials = mentor_person_get_initials (person);
      g_autofree char *first = mentor_person_get_first_name (person);
      g_assert_cmpstr (initials, ==, people[i].initials);
      g_assert_cmpstr (first, ==, people[i].first);
    }
}

/* Inventory A6, A12, A18. */
static void
test_programmes (void)
{
  for (const char *const *id = mentor_programmes_list_ids (); *id != NULL; id++)
    {
      MentorProgramme *programme = mentor_programmes_get (*id);
      MentorRecordList *sections = mentor_programme_get_logbook (programme);
      guint prompts = 0;
      g_autofree char *rhythm = mentor_programme_describe_rhythm (programme);

      g_assert_cmpstr (mentor_programme_get_name (programme), !=, "");
      g_assert_cmpstr (rhythm, !=, "");
      g_assert_cmpuint (mentor_record_list_get_length (
                            mentor_role_set_get_roles (mentor_programme_get_role_set (programme))),
                        ==, 10);
      g_assert_cmpuint (mentor_record_list_get_length (sections), ==, 4);
      for (guint i = 0; i < 4; i++)
        prompts += mentor_record_list_get_length (
            mentor_log_section_get_prompts (mentor_record_list_get (sections, i)));
      g_assert_cmpuint (prompts, ==, 8);
    }
  g_assert_true (mentor_programmes_get ("none such") == mentor_programmes_get ("own"));
  g_assert_cmpint (
      mentor_record_get_int (MENTOR_RECORD (mentor_programmes_get ("randers")), "duration-min"), ==,
      90);
}

static void
test_roles (void)
{
  g_autoptr (MentorRoles) roles = mentor_record_new (MENTOR_TYPE_ROLES, NULL);
  MentorRoleExpectation *coach = mentor_roles_get (roles, "coach");

  g_object_set (coach, "wish", 5, "offer", 2, NULL);
  g_assert_true (mentor_roles_get (roles, "coach") == coach);
}

static void
count_call (GObject *counter)
{
  int n = GPOINTER_TO_INT (g_object_get_data (counter, "calls"));

  g_object_set_data (counter, "calls", GINT_TO_POINTER (n + 1));
}

static void
test_pair_watch_names (void)
{
  g_autoptr (MentorPair) pair = mentor_record_new (MENTOR_TYPE_PAIR, NULL);
  g_autoptr (GObject) counter = g_object_new (G_TYPE_OBJECT, NULL);

  mentor_pair_watch_names (pair, G_CALLBACK (count_call), counter);
  g_object_set (mentor_pair_get_mentee (pair), "name", "Mette", NULL);
  g_object_set (mentor_pair_get_mentor (pair), "name", "Henrik", "title", "Centerchef", NULL);
  g_assert_cmpint (GPOINTER_TO_INT (g_object_get_data (counter, "calls")), ==, 2);

  mentor_pair_unwatch_names (pair, counter);
  g_object_set (mentor_pair_get_mentee (pair), "name", "Mette Lund", NULL);
  g_assert_cmpint (GPOINTER_TO_INT (g_object_get_data (counter, "calls")), ==, 2);
}

static void
test_role_gaps (void)
{
  static const char *const set[] = { "friend", "coach", "critic", "sponsor", NULL };
  g_autoptr (MentorRoles) roles = mentor_record_new (MENTOR_TYPE_ROLES, NULL);
  g_autoptr (MentorHistory) history = mentor_history_new ();
  MentorRoleSetting *setting;

  mentor_document_set_history (MENTOR_DOCUMENT (roles), history);
  g_object_set (mentor_roles_get (roles, "friend"), "wish", 1, "offer", 2, NULL);
  g_object_set (mentor_roles_get (roles, "coach"), "wish", 3, "offer", 3, NULL);
  g_object_set (mentor_roles_get (roles, "critic"), "wish", 1, "offer", 5, NULL);
  g_object_set (mentor_roles_get (roles, "sponsor"), "wish", 1, NULL);
  g_autoptr (GArray) gaps = mentor_roles_list_gaps (MENTOR_RECORD (roles), set);
  g_assert_cmpuint (gaps->len, ==, 3);
  g_assert_cmpstr (g_array_index (gaps, MentorRoleGap, 0).role, ==, "critic");
  g_assert_cmpstr (g_array_index (gaps, MentorRoleGap, 1).role, ==, "friend");
  g_assert_cmpstr (g_array_index (gaps, MentorRoleGap, 2).role, ==, "sponsor");

  setting = mentor_roles_keep_setting (roles, "Meeting 1", "");
  g_object_set (mentor_roles_get (roles, "critic"), "wish", 5, NULL);
  g_autoptr (GArray) now = mentor_roles_list_gaps (MENTOR_RECORD (roles), set);
  g_autoptr (GArray) then = mentor_roles_list_gaps (MENTOR_RECORD (setting), set);
  g_assert_cmpuint (now->len, ==, 2);
  g_assert_cmpuint (then->len, ==, 3);
  g_assert_cmpuint (mentor_roles_count_set (MENTOR_RECORD (setting)), ==, 4);
  mentor_history_undo (history);
  mentor_history_undo (history);
  g_assert_cmpuint (
      mentor_record_list_get_length (mentor_record_get_list (MENTOR_RECORD (roles), "settings")), ==,
      0);
}

static guint
count_changes (GPtrArray *differences, MentorSwotChange change)
{
  guint n = 0;

  for (guint i = 0; i < differences->len; i++)
    n += ((MentorSwotDifference *) differences->pdata[i])->change == change;
  return n;
}

static void
test_swot_snapshots (void)
{
  g_autoptr (MentorSwot) swot = mentor_record_new (MENTOR_TYPE_SWOT, NULL);
  g_autoptr (MentorHistory) history = mentor_history_new ();
  MentorBoard *board = MENTOR_BOARD (swot);
  MentorRecord *a, *b, *c, *d;
  MentorSwotSnapshot *start;

  mentor_document_set_history (MENTOR_DOCUMENT (swot), history);
  mentor_swot_set_context (swot, MENTOR_SWOT_MENTOR, "entry-1");
  a = mentor_board_append (board, MENTOR_SWOT_STRENGTHS, "a");
  b = mentor_board_append (board, MENTOR_SWOT_STRENGTHS, "b");
  c = mentor_board_append (board, MENTOR_SWOT_THREATS, "c");
  d = mentor_board_append (board, MENTOR_SWOT_THREATS, "d");
  g_assert_cmpint (mentor_record_get_enum (a, "author"), ==, MENTOR_SWOT_MENTOR);
  g_assert_cmpstr (mentor_record_get_string (a, "meeting"), ==, "entry-1");
  start = mentor_swot_take_snapshot (swot, "", MENTOR_SWOT_START);

  mentor_board_move (board, a, MENTOR_SWOT_WEAKNESSES, NULL);
  mentor_board_remove (board, b);
  mentor_record_set_string (c, "text", "c, said better");
  mentor_board_append (board, MENTOR_SWOT_OPPORTUNITIES, "e");
  g_autoptr (JsonNode) changed = mentor_record_snapshot (MENTOR_RECORD (swot));
  g_autoptr (GPtrArray) differences
      = mentor_swot_compare (MENTOR_RECORD (start), MENTOR_RECORD (swot));
  g_assert_cmpuint (differences->len, ==, 5);
  g_assert_cmpuint (count_changes (differences, MENTOR_SWOT_MOVED), ==, 1);
  g_assert_cmpuint (count_changes (differences, MENTOR_SWOT_GONE), ==, 1);
  g_assert_cmpuint (count_changes (differences, MENTOR_SWOT_NEW), ==, 1);
  g_assert_cmpuint (count_changes (differences, MENTOR_SWOT_REWORDED), ==, 1);
  g_assert_cmpuint (count_changes (differences, MENTOR_SWOT_UNCHANGED), ==, 1);

  mentor_swot_restore (swot, start);
  assert_list (board, MENTOR_SWOT_STRENGTHS, "a b");
  assert_list (board, MENTOR_SWOT_WEAKNESSES, "");
  assert_list (board, MENTOR_SWOT_OPPORTUNITIES, "");
  assert_list (board, MENTOR_SWOT_THREATS, "c d");
  g_assert_true (mentor_record_list_find (
                     mentor_record_get_list (MENTOR_RECORD (swot), "strengths"),
                     mentor_record_get_id (a))
                 == a);
  g_autoptr (JsonNode) tree = mentor_record_snapshot (MENTOR_RECORD (swot));
  g_assert_true (mentor_document_check (MENTOR_TYPE_SWOT, tree, NULL, NULL));
  mentor_history_undo (history);
  g_autoptr (JsonNode) undone = mentor_record_snapshot (MENTOR_RECORD (swot));
  g_assert_true (json_node_equal (changed, undone));
  g_assert_nonnull (mentor_record_get_owner (d));
}

static void
test_swot_follow_up (void)
{
  g_autoptr (MentorTasks) tasks = mentor_record_new (MENTOR_TYPE_TASKS, NULL);
  g_autoptr (MentorHistory) history = mentor_history_new ();
  MentorTask *task;

  mentor_document_set_history (MENTOR_DOCUMENT (tasks), history);
  task = mentor_tasks_add_follow_up (tasks, MENTOR_TASK_ORIGIN_SWOT, "item-1",
                                     MENTOR_TASK_OWNER_MENTEE, "do it");
  g_assert_true (mentor_tasks_find_follow_up (tasks, MENTOR_TASK_ORIGIN_SWOT, "item-1") == task);
  g_autoptr (MentorRecordView) open
      = mentor_tasks_get_open_promises (tasks, MENTOR_TASK_OWNER_MENTEE);
  g_assert_true (mentor_record_view_get (open, 0) == task);
  assert_list (MENTOR_BOARD (tasks), MENTOR_TASK_NOT_PLACED, "do it");
  mentor_history_undo (history);
  g_assert_null (mentor_tasks_find_follow_up (tasks, MENTOR_TASK_ORIGIN_SWOT, "item-1"));
  g_assert_false (mentor_history_can_undo (history));
}

int
main (int argc, char **argv)
{
  g_setenv ("LANGUAGE", "en", TRUE);
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/rank/between", test_rank_between);
  g_test_add_func ("/model/rank/stays-short", test_rank_stays_short);
  g_test_add_func ("/model/rank/strange-input", test_rank_strange_input);
  g_test_add_func ("/model/board/tasks", test_tasks_board);
  g_test_add_func ("/model/board/swot", test_swot_board);
  g_test_add_func ("/model/view/count", test_view_count);
  g_test_add_func ("/model/board/promises", test_promises_board);
  g_test_add_func ("/model/equal-ranks", test_equal_ranks);
  g_test_add_func ("/model/cells", test_cells);
  g_test_add_func ("/model/matrix/energy", test_matrix_energy);
  g_test_add_func ("/model/matrix/all-urgent", test_matrix_all_urgent);
  g_test_add_func ("/model/matrix/organisation", test_matrix_organisation);
  g_test_add_func ("/model/matrix/moves", test_matrix_moves);
  g_test_add_func ("/model/matrix/words", test_matrix_words);
  g_test_add_func ("/model/promises-are-tasks", test_promises_are_tasks);
  g_test_add_func ("/model/log-entry", test_log_entry);
  g_test_add_func ("/model/people", test_people);
  g_test_add_func ("/model/programmes", test_programmes);
  g_test_add_func ("/model/pair/watch-names", test_pair_watch_names);
  g_test_add_func ("/model/roles", test_roles);
  g_test_add_func ("/model/role-gaps", test_role_gaps);
  g_test_add_func ("/model/swot/snapshots", test_swot_snapshots);
  g_test_add_func ("/model/swot/follow-up", test_swot_follow_up);
  return g_test_run ();
}
