/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Days in words. The names come from tables of our own and not from the C library: a user whose
 * language is Danish but whose locale is C.UTF-8 shall read Danish days too.
 */

#include "config.h"

#include "model/mentor-date.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* A day further off than this is shown with its year. */
#define NEAR_DAYS 182

/* From how many days on a distance is said in weeks, in months and in years. */
#define SAID_IN_WEEKS 14
#define SAID_IN_MONTHS 60
#define SAID_IN_YEARS 700
#define WEEK 7
#define YEAR 365

static const char *const month_names[] = {
  NC_("month", "January"),
  NC_("month", "February"),
  NC_("month", "March"),
  NC_("month", "April"),
  NC_("month", "May"),
  NC_("month", "June"),
  NC_("month", "July"),
  NC_("month", "August"),
  NC_("month", "September"),
  NC_("month", "October"),
  NC_("month", "November"),
  NC_("month", "December"),
};

static const char *const short_month_names[] = {
  NC_("short month", "Jan"),
  NC_("short month", "Feb"),
  NC_("short month", "Mar"),
  NC_("short month", "Apr"),
  NC_("short month", "May"),
  NC_("short month", "Jun"),
  NC_("short month", "Jul"),
  NC_("short month", "Aug"),
  NC_("short month", "Sep"),
  NC_("short month", "Oct"),
  NC_("short month", "Nov"),
  NC_("short month", "Dec"),
};

static const char *const weekday_names[] = {
  NC_("weekday", "Monday"),
  NC_("weekday", "Tuesday"),
  NC_("weekday", "Wednesday"),
  NC_("weekday", "Thursday"),
  NC_("weekday", "Friday"),
  NC_("weekday", "Saturday"),
  NC_("weekday", "Sunday"),
};

/* Reads "YYYY-MM-DD" strictly; the year in four digits. */
static gboolean
read_date (const char *text, GDate *date)
{
  int value[3] = { 0, 0, 0 };

  if (text == NULL || strlen (text) != 10 || text[4] != '-' || text[7] != '-')
    return FALSE;

  for (int i = 0; i < 10; i++)
    {
      if (i == 4 || i == 7)
        continue;
      if (!g_ascii_isdigit (text[i]))
        return FALSE;
      int part = i < 4 ? 0 : i < 7 ? 1 : 2;
      value[part] = value[part] * 10 + (text[i] - '0');
    }

  if (value[0] < 1 || !g_date_valid_dmy ((GDateDay) value[2], (GDateMonth) value[1],
                                         (GDateYear) value[0]))
    return FALSE;
  g_date_clear (date, 1);
  g_date_set_dmy (date, (GDateDay) value[2], (GDateMonth) value[1], (GDateYear) value[0]);
  return TRUE;
}

/* Fills a translated pattern: the order and punctuation of a date are the language's. */
static char *
format_date (const char *pattern, const GDate *date)
{
  GString *text = g_string_new (pattern);
  g_autofree char *day = g_strdup_printf ("%u", g_date_get_day (date));
  g_autofree char *year = g_strdup_printf ("%u", g_date_get_year (date));
  int month = (int) g_date_get_month (date);

  g_string_replace (text, "{weekday}",
                    mentor_date_get_weekday_name ((int) g_date_get_weekday (date)), 0);
  g_string_replace (text, "{day}", day, 0);
  g_string_replace (text, "{month}", mentor_date_get_month_name (month), 0);
  g_string_replace (text, "{short-month}",
                    g_dpgettext2 (GETTEXT_PACKAGE, "short month", short_month_names[month - 1]), 0);
  g_string_replace (text, "{year}", year, 0);

  return g_string_free (text, FALSE);
}

char *
mentor_date_today (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return g_date_time_format (now, "%Y-%m-%d");
}

const char *
mentor_date_get_month_name (int month)
{
  g_return_val_if_fail (month >= 1 && month <= 12, "");

  return g_dpgettext2 (GETTEXT_PACKAGE, "month", month_names[month - 1]);
}

const char *
mentor_date_get_weekday_name (int weekday)
{
  g_return_val_if_fail (weekday >= 1 && weekday <= 7, "");

  return g_dpgettext2 (GETTEXT_PACKAGE, "weekday", weekday_names[weekday - 1]);
}

char *
mentor_date_format_long (const char *date)
{
  GDate day;

  if (!read_date (date, &day))
    return g_strdup (date);
  /* Translators: a day; put the words in braces into your language's order, don't translate them */
  return format_date (C_("date", "{weekday} {day} {month} {year}"), &day);
}

char *
mentor_date_format_short (const char *date)
{
  GDate day;

  if (!read_date (date, &day))
    return g_strdup (date);
  /* Translators: a day; put the words in braces into your language's order, don't translate them */
  return format_date (C_("date", "{day} {short-month} {year}"), &day);
}

char *
mentor_date_format_near (const char *date, const char *today)
{
  g_autofree char *now = today == NULL ? mentor_date_today () : NULL;
  GDate day;
  int days = 0;

  if (!read_date (date, &day))
    return g_strdup (date);
  if (!mentor_date_days_between (today != NULL ? today : now, date, &days)
      || ABS (days) > NEAR_DAYS)
    return mentor_date_format_long (date);
  /* Translators: a day; put the words in braces into your language's order, don't translate them */
  return format_date (C_("date", "{weekday} {day} {month}"), &day);
}

gboolean
mentor_date_days_between (const char *from, const char *to, int *days)
{
  GDate first, second;

  if (!read_date (from, &first) || !read_date (to, &second))
    return FALSE;
  *days = g_date_days_between (&first, &second);
  return TRUE;
}

char *
mentor_date_format_relative (const char *date, const char *today)
{
  g_autofree char *now = today == NULL ? mentor_date_today () : NULL;
  int days = 0;

  if (!mentor_date_days_between (today != NULL ? today : now, date, &days))
    return g_strdup (date);

  if (days == 0)
    return g_strdup (C_("date", "today"));
  if (days == 1)
    return g_strdup (C_("date", "tomorrow"));
  if (days == -1)
    return g_strdup (C_("date", "yesterday"));

  gulong n = (gulong) ABS (days);
  if (n < SAID_IN_WEEKS)
    return days > 0 ? g_strdup_printf (ngettext ("in %lu day", "in %lu days", n), n)
                    : g_strdup_printf (ngettext ("%lu day ago", "%lu days ago", n), n);
  if (n < SAID_IN_MONTHS)
    {
      n = (n + WEEK / 2) / WEEK;
      return days > 0 ? g_strdup_printf (ngettext ("in %lu week", "in %lu weeks", n), n)
                      : g_strdup_printf (ngettext ("%lu week ago", "%lu weeks ago", n), n);
    }
  if (n < SAID_IN_YEARS)
    {
      n = (n * 12 + YEAR / 2) / YEAR;
      return days > 0 ? g_strdup_printf (ngettext ("in %lu month", "in %lu months", n), n)
                      : g_strdup_printf (ngettext ("%lu month ago", "%lu months ago", n), n);
    }
  n = (n + YEAR / 2) / YEAR;
  return days > 0 ? g_strdup_printf (ngettext ("in %lu year", "in %lu years", n), n)
                  : g_strdup_printf (ngettext ("%lu year ago", "%lu years ago", n), n);
}

char *
mentor_date_format_meeting (const char *date, const char *time, const char *place,
                            const char *today)
{
  g_autofree char *day = mentor_date_format_near (date, today);
  g_autofree char *when = NULL;

  if (time != NULL && *time != '\0')
    /* Translators: day and time of a meeting: "Thursday 3 December at 14:00" */
    when = g_strdup_printf (C_("date", "%s at %s"), day, time);
  else
    when = g_steal_pointer (&day);

  if (place == NULL || *place == '\0')
    return g_steal_pointer (&when);
  /* Translators: when and where a meeting is: "Thursday 3 December at 14:00, room 2" */
  return g_strdup_printf (C_("date", "%s, %s"), when, place);
}

char *
mentor_date_format_moment (GDateTime *moment)
{
  g_autofree char *time = NULL;
  g_autofree char *text = NULL;
  GString *whole;
  GDate day;

  g_return_val_if_fail (moment != NULL, NULL);

  time = g_date_time_format (moment, "%H:%M");
  g_date_clear (&day, 1);
  g_date_set_dmy (&day, (GDateDay) g_date_time_get_day_of_month (moment),
                  (GDateMonth) g_date_time_get_month (moment),
                  (GDateYear) g_date_time_get_year (moment));
  /* Translators: a moment; put the words in braces into your language's order, don't translate
   * them */
  text = format_date (C_("date", "{day} {month} {year}, {time}"), &day);
  whole = g_string_new (text);
  g_string_replace (whole, "{time}", time, 0);
  return g_string_free (whole, FALSE);
}
