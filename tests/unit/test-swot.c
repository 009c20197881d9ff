/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The SWOT as boards: filtered, and its sentences; what it asks. */

#include "config.h"

#include "content/mentor-programme.h"
#include "model/mentor-swot-filter.h"
#include "model/mentor-swot-sentences.h"
#include "record/mentor-history.h"
#include "record/mentor-json.h"

static MentorSwot *
create_swot (MentorHistory *history)
{
  MentorSwot *swot = mentor_record_new (MENTOR_TYPE_SWOT, NULL);

  mentor_document_set_history (MENTOR_DOCUMENT (swot), history);
  return swot;
}

static void
assert_list (gpointer board, guint list, const char *expected)
{
  GListModel *model = mentor_board_get_list (MENTOR_BOARD (board), list);
  g_autoptr (GString) texts = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (MentorRecord) record = g_list_model_get_item (model, i);

      if (i > 0)
        g_string_append_c (texts, ' ');
      g_string_append (texts, mentor_record_get_string (record, "text"));
    }
  g_assert_cmpstr (texts->str, ==, expected);
}

static void
test_filter (void)
{
  g_autoptr (MentorHistory) history = mentor_history_new ();
  g_autoptr (MentorSwot) swot = create_swot (history);
  g_autoptr (MentorSwotFilter) mentors = NULL;
  g_autoptr (MentorSwotFilter) second = NULL;
  MentorBoard *board = MENTOR_BOARD (swot);
  MentorRecord *a, *d;

  mentor_swot_set_context (swot, MENTOR_SWOT_MENTEE, "");
  a = mentor_board_append (board, MENTOR_SWOT_STRENGTHS, "a");
  mentor_swot_set_context (swot, MENTOR_SWOT_MENTOR, "entry-2");
  mentor_board_append (board, MENTOR_SWOT_STRENGTHS, "b");
  mentor_swot_set_context (swot, MENTOR_SWOT_MENTEE, "entry-2");
  mentor_board_append (board, MENTOR_SWOT_STRENGTHS, "c");

  mentors = mentor_swot_filter_new (swot, MENTOR_SWOT_MENTOR, NULL);
  second = mentor_swot_filter_new (swot, MENTOR_SWOT_NOBODY, "entry-2");
  assert_list (mentors, MENTOR_SWOT_STRENGTHS, "b");
  assert_list (second, MENTOR_SWOT_STRENGTHS, "b c");
  g_assert_cmpuint (mentor_board_get_n_lists (MENTOR_BOARD (second)), ==, MENTOR_SWOT_N_LISTS);

  /* What one adds oneself stays in sight. */
  d = mentor_board_append (MENTOR_BOARD (mentors), MENTOR_SWOT_STRENGTHS, "d");
  assert_list (mentors, MENTOR_SWOT_STRENGTHS, "b d");
  assert_list (swot, MENTOR_SWOT_STRENGTHS, "a b d c");

  mentor_board_move (MENTOR_BOARD (mentors), d, MENTOR_SWOT_THREATS, NULL);
  assert_list (mentors, MENTOR_SWOT_THREATS, "d");
  assert_list (swot, MENTOR_SWOT_THREATS, "d");
  mentor_board_remove (MENTOR_BOARD (mentors), d);
  assert_list (swot, MENTOR_SWOT_THREATS, "");
  mentor_history_undo (history);
  assert_list (mentors, MENTOR_SWOT_THREATS, "d");

  /* It follows the items. */
  mentor_record_set_enum (a, "author", MENTOR_SWOT_MENTOR);
  assert_list (mentors, MENTOR_SWOT_STRENGTHS, "a b");
}

static void
test_sentences (void)
{
  g_autoptr (MentorHistory) history = mentor_history_new ();
  g_autoptr (MentorSwot) swot = create_swot (history);
  g_autoptr (MentorSwotSentences) sentences = mentor_swot_sentences_new (swot);
  MentorBoard *board = MENTOR_BOARD (sentences);
  MentorRecord *strength = mentor_board_append (MENTOR_BOARD (swot), MENTOR_SWOT_STRENGTHS, "s");
  MentorRecord *threat = mentor_board_append (MENTOR_BOARD (swot), MENTOR_SWOT_THREATS, "t");
  MentorRecord *one, *two;

  one = mentor_board_append (board, MENTOR_SWOT_STRENGTH_THREAT, "one");
  two = mentor_board_append (board, MENTOR_SWOT_STRENGTH_THREAT, "two");
  mentor_board_append (board, MENTOR_SWOT_WEAKNESS_THREAT, "three");
  mentor_board_add (board, MENTOR_SWOT_STRENGTH_THREAT, NULL, "zero");
  g_assert_null (mentor_board_add (board, MENTOR_SWOT_STRENGTH_THREAT, NULL, "  "));
  assert_list (board, MENTOR_SWOT_STRENGTH_THREAT, "zero one two");
  assert_list (board, MENTOR_SWOT_WEAKNESS_THREAT, "three");

  mentor_board_move (board, two, MENTOR_SWOT_STRENGTH_THREAT, NULL);
  assert_list (board, MENTOR_SWOT_STRENGTH_THREAT, "two zero one");
  mentor_history_undo (history);
  assert_list (board, MENTOR_SWOT_STRENGTH_THREAT, "zero one two");

  mentor_swot_sentence_set_item (MENTOR_SWOT_SENTENCE (one), FALSE, MENTOR_SWOT_ITEM (strength));
  mentor_swot_sentence_set_item (MENTOR_SWOT_SENTENCE (one), TRUE, MENTOR_SWOT_ITEM (threat));
  g_assert_true ((gpointer) mentor_swot_sentence_get_item (MENTOR_SWOT_SENTENCE (one), FALSE)
                 == strength);
  g_assert_true ((gpointer) mentor_swot_sentence_get_item (MENTOR_SWOT_SENTENCE (one), TRUE)
                 == threat);

  /* The threat still fits; the strength doesn't. One step. */
  mentor_board_move (board, one, MENTOR_SWOT_WEAKNESS_THREAT, NULL);
  assert_list (board, MENTOR_SWOT_WEAKNESS_THREAT, "one three");
  g_assert_null (mentor_swot_sentence_get_item (MENTOR_SWOT_SENTENCE (one), FALSE));
  g_assert_true ((gpointer) mentor_swot_sentence_get_item (MENTOR_SWOT_SENTENCE (one), TRUE)
                 == threat);
  mentor_history_undo (history);
  assert_list (board, MENTOR_SWOT_STRENGTH_THREAT, "zero one two");
  g_assert_true ((gpointer) mentor_swot_sentence_get_item (MENTOR_SWOT_SENTENCE (one), FALSE)
                 == strength);

  /* An item that moved to another list is still what it was about; one that is gone isn't. */
  mentor_board_move (MENTOR_BOARD (swot), threat, MENTOR_SWOT_WEAKNESSES, NULL);
  g_assert_nonnull (mentor_swot_sentence_get_item (MENTOR_SWOT_SENTENCE (one), TRUE));
  mentor_board_remove (MENTOR_BOARD (swot), threat);
  g_assert_null (mentor_swot_sentence_get_item (MENTOR_SWOT_SENTENCE (one), TRUE));

  mentor_board_remove (board, one);
  assert_list (board, MENTOR_SWOT_STRENGTH_THREAT, "zero two");
  mentor_history_undo (history);
  assert_list (board, MENTOR_SWOT_STRENGTH_THREAT, "zero one two");
}

static void
test_prompts (void)
{
  static const char own[]
      = "{\"format\": \"mentorpar/programme\", \"version\": 1, \"id\": \"ours\","
        " \"swot\": [{\"id\": \"threats\", \"question\": {\"da\": \"Og så?\", \"en\": \"And?\"}}]}";
  g_autoptr (MentorProgramme) ours = mentor_record_new (MENTOR_TYPE_PROGRAMME, "ours");
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_bytes_new_static (own, sizeof own - 1);
  g_autoptr (JsonNode) tree = mentor_json_parse (bytes, &error);
  MentorSwotPrompt *prompt;

  for (guint i = 0; i < MENTOR_SWOT_N_LISTS; i++)
    {
      prompt = mentor_programme_get_swot_prompt (mentor_programmes_get ("randers"),
                                                 mentor_swot_get_list_name (i));
      g_assert_cmpstr (mentor_swot_prompt_get_question (prompt), !=, "");
      g_assert_cmpstr (mentor_swot_prompt_get_follow_up (prompt), !=, "");
    }

  g_assert_true (mentor_document_load (MENTOR_DOCUMENT (ours), tree, &error));
  g_assert_no_error (error);
  prompt = mentor_programme_get_swot_prompt (ours, "threats");
  g_assert_cmpstr (mentor_swot_prompt_get_question (prompt), ==, "And?");
  g_assert_cmpstr (mentor_swot_prompt_get_follow_up (prompt), ==, "");
  prompt = mentor_programme_get_swot_prompt (ours, "strengths");
  g_assert_cmpstr (mentor_swot_prompt_get_question (prompt), !=, "");
}

int
main (int argc, char **argv)
{
  g_setenv ("LANGUAGE", "en", TRUE);
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/swot/filter", test_filter);
  g_test_add_func ("/swot/sentences", test_sentences);
  g_test_add_func ("/swot/prompts", test_prompts);
  return g_test_run ();
}
