/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The rhythm of the meetings, as a pure function of days. */

#include "config.h"

#include <stdio.h>
#include <stdlib.h>

#include "model/mentor-date.h"
#include "model/mentor-rhythm.h"

#define DAYS_OF_A_WEEK 7
#define USUAL_WEEKS 4 /* where neither the programme nor the pair has a rhythm yet */
#define LAST_INTERVALS 5

static int
compare_ints (gconstpointer a, gconstpointer b)
{
  return *(const int *) a - *(const int *) b;
}

/* The middle one of the pair's last intervals, in whole weeks. */
static int
own_interval (const char *const *held, guint n_held)
{
  int days[LAST_INTERVALS];
  guint n = 0;

  for (guint i = n_held; i-- > 1 && n < LAST_INTERVALS;)
    if (mentor_date_days_between (held[i - 1], held[i], &days[n]) && days[n] > 0)
      n++;
  if (n == 0)
    return USUAL_WEEKS;
  qsort (days, n, sizeof days[0], compare_ints);
  return MAX (1, (days[n / 2] + DAYS_OF_A_WEEK / 2) / DAYS_OF_A_WEEK);
}

static int
get_weeks (MentorProgramme *programme, const char *const *held, guint n_held)
{
  MentorRecord *record = MENTOR_RECORD (programme);
  int weeks = mentor_record_get_int (record, "interval-weeks");

  if (n_held <= (guint) mentor_record_get_int (record, "start-meetings")
      && mentor_record_get_int (record, "start-interval-weeks") > 0)
    weeks = mentor_record_get_int (record, "start-interval-weeks");
  return weeks > 0 ? weeks : own_interval (held, n_held);
}

static GDate *
parse (const char *day)
{
  int year, month, date;

  if (!mentor_date_is_valid (day) || sscanf (day, "%d-%d-%d", &year, &month, &date) != 3)
    return NULL;
  return g_date_new_dmy ((GDateDay) date, (GDateMonth) month, (GDateYear) year);
}

char *
mentor_rhythm_propose (MentorProgramme *programme, const char *const *held, guint n_held,
                       const char *today)
{
  g_autoptr (GDate) day = NULL;
  g_autoptr (GDate) earliest = parse (today);
  char text[sizeof "YYYY-MM-DD"];

  g_return_val_if_fail (MENTOR_IS_PROGRAMME (programme), NULL);
  g_return_val_if_fail (earliest != NULL, NULL);

  day = n_held > 0 ? parse (held[n_held - 1]) : NULL;
  if (day == NULL)
    return g_strdup (today);

  g_date_add_days (earliest, DAYS_OF_A_WEEK);
  g_date_add_days (day, (guint) get_weeks (programme, held, n_held) * DAYS_OF_A_WEEK);
  while (g_date_compare (day, earliest) < 0)
    g_date_add_days (day, DAYS_OF_A_WEEK);
  g_date_strftime (text, sizeof text, "%Y-%m-%d", day);
  return g_strdup (text);
}
