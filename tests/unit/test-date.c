/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Days in words: formats, distances, and days that don't exist. */

#include "model/mentor-date.h"

static void
assert_takes (char *text, const char *expected)
{
  g_assert_cmpstr (text, ==, expected);
  g_free (text);
}

static void
test_formats (void)
{
  assert_takes (mentor_date_format_long ("2026-12-03"), "Thursday 3 December 2026");
  assert_takes (mentor_date_format_long ("2024-02-29"), "Thursday 29 February 2024");
  assert_takes (mentor_date_format_short ("2026-12-03"), "3 Dec 2026");
  assert_takes (mentor_date_format_near ("2026-12-03", "2026-11-20"), "Thursday 3 December");
  assert_takes (mentor_date_format_near ("2027-01-07", "2026-12-20"), "Thursday 7 January");
  assert_takes (mentor_date_format_near ("2027-12-03", "2026-11-20"), "Friday 3 December 2027");
  assert_takes (mentor_date_format_meeting ("2026-12-03", "14:00", "room 2", "2026-11-20"),
                "Thursday 3 December at 14:00, room 2");
  assert_takes (mentor_date_format_meeting ("2026-12-03", "", "", "2026-11-20"),
                "Thursday 3 December");
  assert_takes (mentor_date_format_meeting ("2026-12-03", "", "room 2", "2026-11-20"),
                "Thursday 3 December, room 2");
}

static void
test_moment (void)
{
  g_autoptr (GDateTime) moment = g_date_time_new_utc (2026, 12, 3, 9, 5, 59);

  assert_takes (mentor_date_format_moment (moment), "3 December 2026, 09:05");
}

static void
test_relative (void)
{
  static const struct
  {
    const char *date, *words;
  } cases[] = {
    { "2026-03-10", "today" },        { "2026-03-11", "tomorrow" },
    { "2026-03-09", "yesterday" },    { "2026-03-12", "in 2 days" },
    { "2026-03-22", "in 12 days" },   { "2026-02-26", "12 days ago" },
    { "2026-03-24", "in 2 weeks" },   { "2026-02-24", "2 weeks ago" },
    { "2026-03-30", "in 3 weeks" },   { "2026-05-08", "in 8 weeks" },
    { "2026-06-10", "in 3 months" },  { "2025-09-10", "6 months ago" },
    { "2028-03-10", "in 2 years" },   { "2020-03-10", "6 years ago" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_takes (mentor_date_format_relative (cases[i].date, "2026-03-10"), cases[i].words);
}

static void
test_not_a_day (void)
{
  static const char *const texts[]
      = { "", "2026-02-29", "2026-13-01", "2026-1-01", "in spring", "2026-12-03T10", "0000-01-01" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      int days = 7;

      assert_takes (mentor_date_format_long (texts[i]), texts[i]);
      assert_takes (mentor_date_format_short (texts[i]), texts[i]);
      assert_takes (mentor_date_format_near (texts[i], NULL), texts[i]);
      assert_takes (mentor_date_format_relative (texts[i], NULL), texts[i]);
      g_assert_false (mentor_date_days_between (texts[i], "2026-01-01", &days));
      g_assert_false (mentor_date_days_between ("2026-01-01", texts[i], &days));
      g_assert_cmpint (days, ==, 7);
    }
}

static void
test_today (void)
{
  g_autofree char *today = mentor_date_today ();
  int days = -1;

  g_assert_true (mentor_date_days_between (today, today, &days));
  g_assert_cmpint (days, ==, 0);
  assert_takes (mentor_date_format_relative (today, NULL), "today");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/date/moment", test_moment);
  g_test_add_func ("/date/formats", test_formats);
  g_test_add_func ("/date/relative", test_relative);
  g_test_add_func ("/date/not-a-day", test_not_a_day);
  g_test_add_func ("/date/today", test_today);

  return g_test_run ();
}
