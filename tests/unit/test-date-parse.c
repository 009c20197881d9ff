/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Days, times and durations as people type them. */

#include "config.h"

#include "model/mentor-date-parse.h"

typedef struct
{
  const char *text;
  const char *expected;
} Case;

static void
test_dates (void)
{
  static const Case cases[] = {
    { "3.12.2026", "2026-12-03" },
    { "3/12", "2026-12-03" },
    { "3/2", "2027-02-03" },
    { " 3. december ", "2026-12-03" },
    { "Thursday 3 Dec 26", "2026-12-03" },
    { "torsdag den 3. december 2026", "2026-12-03" },
    { "LØRDAG 1. maj", "2027-05-01" },
    { "2026-12-03", "2026-12-03" },
    { "20261203", "2026-12-03" },
    { "29/2-28", "2028-02-29" },
    { "31/2", NULL },
    { "29/2-27", NULL },
    { "0/0", NULL },
    { "3", NULL },
    { "3 12 26 1", NULL },
    { "3/12-999999999999", NULL },
    { "tomorrow", NULL },
    { "\xf0\x9f\x99\x82", NULL },
    { "", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *day = mentor_date_parse (cases[i].text, "2026-11-20");

      g_test_message ("%s", cases[i].text);
      g_assert_cmpstr (day, ==, cases[i].expected);
    }
}

static void
test_times (void)
{
  static const Case cases[] = {
    { "14", "14:00" },    { "14.30", "14:30" }, { "1430", "14:30" }, { "930", "09:30" },
    { "kl. 9:05", "09:05" }, { "00:00", "00:00" }, { "24", NULL },      { "14:60", NULL },
    { "14:5", NULL },     { "noon", NULL },     { "", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *parsed = mentor_time_parse (cases[i].text);

      g_test_message ("%s", cases[i].text);
      g_assert_cmpstr (parsed, ==, cases[i].expected);
    }
}

static void
test_minutes (void)
{
  static const struct
  {
    const char *text;
    int expected;
  } cases[] = {
    { "90", 90 },     { "90 min", 90 }, { "90 minutter", 90 }, { "1:30", 90 }, { "1,5 t", 90 },
    { "1.5 h", 90 },  { "2 h", 120 },   { "1 t 30", 90 },      { "0", 0 },     { "1440", 1440 },
    { "1441", -1 },   { "25 t", -1 },   { "1:60", -1 },        { "min", -1 },  { "1 2 3", -1 },
    { "99999", -1 },  { "long", -1 },   { "", -1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].text);
      g_assert_cmpint (mentor_minutes_parse (cases[i].text), ==, cases[i].expected);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/date-parse/dates", test_dates);
  g_test_add_func ("/date-parse/times", test_times);
  g_test_add_func ("/date-parse/minutes", test_minutes);

  return g_test_run ();
}
