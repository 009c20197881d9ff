/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Days, times and durations as people type them. The spellings of both languages are taken whatever
 * the locale is: a Danish user of an English desktop writes "3. okt." all the same.
 */

#include "config.h"

#include "model/mentor-date-parse.h"

#include <stdio.h>
#include <string.h>

#define MAX_TOKENS 8
#define DAY_MINUTES (24 * 60)

typedef struct
{
  gboolean is_number;
  int number;
  guint digits;
  char word[16]; /* the beginning of a word, folded */
} Token;

/* Cuts a text into numbers and words; everything else separates. Returns their number, or -1. */
static int
tokenize (const char *text, Token tokens[MAX_TOKENS])
{
  g_autofree char *folded = g_utf8_casefold (text, -1);
  const char *p = folded;
  int n = 0;

  while (*p != '\0')
    {
      gunichar c = g_utf8_get_char (p);
      Token token = { 0 };

      if (g_ascii_isdigit (*p))
        {
          token.is_number = TRUE;
          for (; g_ascii_isdigit (*p); p++)
            {
              if (token.digits == 8)
                return -1;
              token.number = token.number * 10 + g_ascii_digit_value (*p);
              token.digits++;
            }
        }
      else if (g_unichar_isalpha (c))
        {
          gsize length = 0;

          for (; *p != '\0' && g_unichar_isalpha (g_utf8_get_char (p)); p = g_utf8_next_char (p))
            {
              gsize size = g_utf8_next_char (p) - p;

              if (length + size < sizeof token.word)
                {
                  memcpy (token.word + length, p, size);
                  length += size;
                }
            }
        }
      else
        {
          p = g_utf8_next_char (p);
          continue;
        }

      if (n == MAX_TOKENS)
        return -1;
      tokens[n++] = token;
    }

  return n;
}

static gboolean
starts_with_any (const char *word, const char *prefixes)
{
  g_auto (GStrv) all = g_strsplit (prefixes, " ", -1);

  for (guint i = 0; all[i] != NULL; i++)
    if (g_str_has_prefix (word, all[i]))
      return TRUE;
  return FALSE;
}

static int
month_of_word (const char *word)
{
  static const char *const months[] = {
    "jan", "feb", "mar", "apr", "maj may", "jun", "jul", "aug", "sep", "okt oct", "nov", "dec",
  };

  for (guint i = 0; i < G_N_ELEMENTS (months); i++)
    if (starts_with_any (word, months[i]))
      return (int) i + 1;
  return 0;
}

static gboolean
is_weekday (const char *word)
{
  return starts_with_any (word, "man tir ons tor fre lør søn mon tue wed thu fri sat sun");
}

static gboolean
is_filler (const char *word)
{
  return g_str_equal (word, "den") || g_str_equal (word, "d") || g_str_equal (word, "the")
         || g_str_equal (word, "of") || g_str_equal (word, "st") || g_str_equal (word, "nd")
         || g_str_equal (word, "rd") || g_str_equal (word, "th");
}

static char *
format_day (int year, int month, int day)
{
  if (year < 1900 || year > 9999 || month < 1 || month > 12 || day < 1
      || !g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year))
    return NULL;

  return g_strdup_printf ("%04d-%02d-%02d", year, month, day);
}

/* The day in the year that brings it nearest to today; 29 February may exist in one of them. */
static char *
nearest_day (int month, int day, const char *today)
{
  GDate now;
  int best_distance = G_MAXINT;
  char *best = NULL;
  int y, m, d;

  if (sscanf (today, "%4d-%2d-%2d", &y, &m, &d) != 3
      || !g_date_valid_dmy ((GDateDay) d, (GDateMonth) m, (GDateYear) y))
    return NULL;
  g_date_clear (&now, 1);
  g_date_set_dmy (&now, (GDateDay) d, (GDateMonth) m, (GDateYear) y);

  for (int year = y - 1; year <= y + 1; year++)
    {
      g_autofree char *found = format_day (year, month, day);
      GDate then;
      int distance;

      if (found == NULL)
        continue;
      g_date_clear (&then, 1);
      g_date_set_dmy (&then, (GDateDay) day, (GDateMonth) month, (GDateYear) year);
      distance = ABS (g_date_days_between (&now, &then));
      if (distance < best_distance)
        {
          best_distance = distance;
          g_free (best);
          best = g_steal_pointer (&found);
        }
    }

  return best;
}

char *
mentor_date_parse (const char *text, const char *today)
{
  Token tokens[MAX_TOKENS];
  int numbers[3];
  guint digits[3];
  int n_tokens;
  int n_numbers = 0;
  int month = 0;
  int day, year;

  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (today != NULL, NULL);

  n_tokens = tokenize (text, tokens);
  for (int i = 0; i < n_tokens; i++)
    {
      if (tokens[i].is_number)
        {
          if (n_numbers == 3)
            return NULL;
          numbers[n_numbers] = tokens[i].number;
          digits[n_numbers++] = tokens[i].digits;
        }
      else if (month == 0 && month_of_word (tokens[i].word) != 0)
        month = month_of_word (tokens[i].word);
      else if (!is_weekday (tokens[i].word) && !is_filler (tokens[i].word))
        return NULL;
    }

  if (n_numbers == 0)
    return NULL;

  if (month == 0 && n_numbers == 1 && digits[0] == 8) /* 20261203 */
    return format_day (numbers[0] / 10000, numbers[0] / 100 % 100, numbers[0] % 100);

  if (month == 0 && digits[0] == 4) /* 2026-12-03 */
    return n_numbers == 3 ? format_day (numbers[0], numbers[1], numbers[2]) : NULL;

  day = numbers[0];
  if (month == 0)
    {
      if (n_numbers < 2)
        return NULL;
      month = numbers[1];
      if (n_numbers == 2)
        return nearest_day (month, day, today);
      year = numbers[2];
    }
  else
    {
      if (n_numbers == 1)
        return nearest_day (month, day, today);
      if (n_numbers > 2)
        return NULL;
      year = numbers[1];
    }

  if (digits[n_numbers - 1] == 2)
    year += 2000;
  else if (digits[n_numbers - 1] != 4)
    return NULL;

  return format_day (year, month, day);
}

char *
mentor_time_parse (const char *text)
{
  Token tokens[MAX_TOKENS];
  int numbers[2] = { 0, 0 };
  guint digits[2] = { 0, 0 };
  int n_tokens;
  int n_numbers = 0;

  g_return_val_if_fail (text != NULL, NULL);

  n_tokens = tokenize (text, tokens);
  for (int i = 0; i < n_tokens; i++)
    {
      if (tokens[i].is_number)
        {
          if (n_numbers == 2)
            return NULL;
          numbers[n_numbers] = tokens[i].number;
          digits[n_numbers++] = tokens[i].digits;
        }
      else if (!g_str_equal (tokens[i].word, "kl") && !g_str_equal (tokens[i].word, "at"))
        return NULL;
    }

  if (n_numbers == 1 && (digits[0] == 3 || digits[0] == 4)) /* 930, 1430 */
    {
      numbers[1] = numbers[0] % 100;
      numbers[0] /= 100;
    }
  else if (n_numbers == 0 || digits[0] > 2 || (n_numbers == 2 && digits[1] != 2))
    return NULL;

  if (numbers[0] > 23 || numbers[1] > 59)
    return NULL;

  return g_strdup_printf ("%02d:%02d", numbers[0], numbers[1]);
}

int
mentor_minutes_parse (const char *text)
{
  Token tokens[MAX_TOKENS];
  int numbers[2] = { 0, 0 };
  guint digits[2] = { 0, 0 };
  int n_tokens;
  int n_numbers = 0;
  gboolean hours = FALSE;
  gboolean decimal;
  gint64 minutes;

  g_return_val_if_fail (text != NULL, -1);

  n_tokens = tokenize (text, tokens);
  for (int i = 0; i < n_tokens; i++)
    {
      if (tokens[i].is_number)
        {
          if (n_numbers == 2 || tokens[i].digits > 4)
            return -1;
          numbers[n_numbers] = tokens[i].number;
          digits[n_numbers++] = tokens[i].digits;
        }
      else if (n_numbers > 0 && !hours && starts_with_any (tokens[i].word, "t h"))
        hours = TRUE;
      else if (n_numbers == 0 || !starts_with_any (tokens[i].word, "m og and"))
        return -1;
    }

  if (n_numbers == 0)
    return -1;

  decimal = n_numbers == 2 && hours && strpbrk (text, ".,") != NULL
            && strspn (text, " 0123456789") == (gsize) (strpbrk (text, ".,") - text);
  if (decimal) /* 1,5 t */
    {
      if (digits[1] != 1)
        return -1;
      minutes = numbers[0] * 60 + numbers[1] * 6;
    }
  else if (n_numbers == 2) /* 1:30, 1 t 30 */
    {
      if (numbers[1] > 59)
        return -1;
      minutes = (gint64) numbers[0] * 60 + numbers[1];
    }
  else
    minutes = hours ? (gint64) numbers[0] * 60 : numbers[0];

  return minutes <= DAY_MINUTES ? (int) minutes : -1;
}
