/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a programme gives to its meetings: when they are, what they are about. */

#include "content/mentor-question.h"
#include "model/mentor-rhythm.h"

static void
expect (const char *programme, const char *const *held, const char *today, const char *day)
{
  g_autofree char *proposed
      = mentor_rhythm_propose (mentor_programmes_get (programme), held,
                               held != NULL ? g_strv_length ((char **) held) : 0, today);

  g_assert_cmpstr (proposed, ==, day);
}

/* Randers: four weeks twice, then eight. */
static void
test_start_phase (void)
{
  expect ("randers", NULL, "2026-03-05", "2026-03-05");
  expect ("randers", (const char *const[]) { "2026-03-05", NULL }, "2026-03-05", "2026-04-02");
  expect ("randers", (const char *const[]) { "2026-03-05", "2026-04-02", NULL }, "2026-04-02",
          "2026-04-30");
  expect ("randers", (const char *const[]) { "2026-03-05", "2026-04-02", "2026-04-30", NULL },
          "2026-04-30", "2026-06-25");
}

static void
test_without_start_phase (void)
{
  expect ("lederweb", (const char *const[]) { "2026-12-10", NULL }, "2026-12-10", "2027-01-07");
}

/* No rhythm is prescribed: the pair's own. */
static void
test_own (void)
{
  expect ("own", (const char *const[]) { "2026-03-05", NULL }, "2026-03-05", "2026-04-02");
  expect ("own",
          (const char *const[]) { "2026-01-01", "2026-01-15", "2026-02-05", "2026-05-07", NULL },
          "2026-05-07", "2026-05-28");
  /* Twice on one day is no rhythm. */
  expect ("own", (const char *const[]) { "2026-03-05", "2026-03-05", NULL }, "2026-03-05",
          "2026-04-02");
}

/* Written afterwards, or after a pause: never in the past, always the same weekday. */
static void
test_late (void)
{
  expect ("randers", (const char *const[]) { "2026-03-05", NULL }, "2026-06-01", "2026-06-11");
  expect ("randers", (const char *const[]) { "no day", NULL }, "2026-06-01", "2026-06-01");
}

static void
test_agenda (void)
{
  MentorRecordList *agenda = mentor_programme_get_agenda (mentor_programmes_get ("randers"));

  g_assert_cmpuint (mentor_record_list_get_length (agenda), ==, 6);
  g_assert_cmpstr (mentor_agenda_template_point_get_text (mentor_record_list_get (agenda, 1)), ==,
                   "Agree on the purpose of the meeting");
}

static void
test_questions (void)
{
  MentorProgramme *programme = mentor_programmes_get ("aalborg");
  MentorRecordList *questions = mentor_programme_get_questions (programme);
  MentorQuestion *question = mentor_record_list_find (questions, "aal-r2");
  MentorRoleSet *roles = mentor_programme_get_used_role_set (programme);

  g_assert_cmpuint (mentor_record_list_get_length (questions), ==, 14);
  g_assert_cmpint (mentor_question_get_who (question), ==, MENTOR_QUESTION_MENTOR);
  g_assert_cmpint (mentor_question_get_when (question), ==, MENTOR_QUESTION_AFTER);
  g_assert_true (mentor_question_is_private (question));
  question = mentor_record_list_find (questions, "ran-o1");
  g_assert_cmpint (mentor_question_get_who (question), ==, MENTOR_QUESTION_BOTH);
  g_assert_cmpint (mentor_question_get_when (question), ==, MENTOR_QUESTION_END);
  g_assert_false (mentor_question_is_private (question));
  g_assert_cmpstr (mentor_question_get_text (question), ==,
                   "What do you take with you from the meeting?");
  g_assert_cmpuint (mentor_record_list_get_length (mentor_role_set_get_roles (roles)), ==, 4);
}

int
main (int argc, char *argv[])
{
  g_setenv ("LANGUAGE", "en", TRUE);
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/rhythm/start-phase", test_start_phase);
  g_test_add_func ("/rhythm/without-start-phase", test_without_start_phase);
  g_test_add_func ("/rhythm/own", test_own);
  g_test_add_func ("/rhythm/late", test_late);
  g_test_add_func ("/rhythm/agenda", test_agenda);
  g_test_add_func ("/rhythm/questions", test_questions);
  return g_test_run ();
}
