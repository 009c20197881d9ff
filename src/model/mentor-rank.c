/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Ranks: a whole number and a fraction, both in base 62 and both sorting by bytes. The first
 * letter of the number says how many digits it has ('a' one, 'b' two …; 'Z' one below zero, 'Y'
 * two …), so that counting up and down adds a digit only every 62nd time. A fraction never ends
 * in the lowest digit: then there is always room before it.
 */

#include "config.h"

#include <string.h>

#include "model/mentor-rank.h"

static const char digits[] = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
#define BASE 62
#define LOWEST '0'
#define HIGHEST 'z'
#define ZERO "a0"

static int
value_of (char digit)
{
  const char *found = digit != '\0' ? strchr (digits, digit) : NULL;
  return found != NULL ? (int) (found - digits) : -1;
}

/* The length of the whole number at the start of a rank; 0 when it isn't one. */
static gsize
whole_length (const char *rank)
{
  gsize length;

  if (*rank >= 'a' && *rank <= 'z')
    length = (gsize) (*rank - 'a') + 2;
  else if (*rank >= 'A' && *rank <= 'Z')
    length = (gsize) ('Z' - *rank) + 2;
  else
    return 0;
  return strlen (rank) >= length ? length : 0;
}

static gboolean
is_rank (const char *rank)
{
  gsize length = strlen (rank);
  gsize whole = whole_length (rank);

  if (whole == 0 || (length > whole && rank[length - 1] == LOWEST))
    return FALSE;
  for (gsize i = 1; i < length; i++)
    if (value_of (rank[i]) < 0)
      return FALSE;
  return TRUE;
}

/* Counts a whole number one up or down. Six letters are more than anybody's clicks: no overflow. */
static char *
count (const char *whole, gsize length, int by)
{
  char *next = g_strndup (whole, length);

  for (gsize i = length - 1; i > 0; i--)
    {
      int value = value_of (next[i]) + by;
      if (value >= 0 && value < BASE)
        {
          next[i] = digits[value];
          return next;
        }
      next[i] = by > 0 ? LOWEST : HIGHEST;
    }

  /* Every digit turned over: the next letter, with a digit more or less. */
  if (next[0] == 'Z' && by > 0)
    {
      g_free (next);
      return g_strdup (ZERO);
    }
  if (next[0] == 'a' && by < 0)
    {
      g_free (next);
      return g_strdup ("Zz");
    }
  char head = (char) (next[0] + by);
  gsize wanted = head >= 'a' ? (gsize) (head - 'a') + 2 : (gsize) ('Z' - head) + 2;
  GString *grown = g_string_new (NULL);
  g_string_append_c (grown, head);
  while (grown->len < wanted)
    g_string_append_c (grown, by > 0 ? LOWEST : HIGHEST);
  g_free (next);
  return g_string_free (grown, FALSE);
}

/* A fraction between two; "" is the lowest, NULL the end. */
static void
append_middle (GString *out, const char *low, const char *high)
{
  gsize same = 0;

  if (high != NULL)
    {
      while (high[same] != '\0' && (low[same] != '\0' ? low[same] : LOWEST) == high[same])
        same++;
      if (same > 0)
        {
          g_string_append_len (out, high, (gssize) same);
          append_middle (out, strlen (low) > same ? low + same : "", high + same);
          return;
        }
    }

  int from = *low != '\0' ? value_of (*low) : 0;
  int to = high != NULL && *high != '\0' ? value_of (*high) : BASE;
  if (to - from > 1)
    {
      g_string_append_c (out, digits[(from + to) / 2]);
      return;
    }
  if (high != NULL && strlen (high) > 1)
    {
      g_string_append_c (out, *high);
      return;
    }
  g_string_append_c (out, digits[from]);
  append_middle (out, *low != '\0' ? low + 1 : "", NULL);
}

char *
mentor_rank_between (const char *before, const char *after)
{
  GString *out;

  if (before != NULL && !is_rank (before))
    return *before != '\0' ? g_strconcat (before, "V", NULL) : mentor_rank_between (NULL, after);
  if (after != NULL && (!is_rank (after) || (before != NULL && strcmp (before, after) >= 0)))
    after = NULL;

  if (before == NULL && after == NULL)
    return g_strdup (ZERO);
  if (before == NULL)
    {
      gsize whole = whole_length (after);
      return strlen (after) > whole ? g_strndup (after, whole) : count (after, whole, -1);
    }

  gsize whole = whole_length (before);
  if (after == NULL)
    return count (before, whole, 1);

  gsize whole_after = whole_length (after);
  if (whole == whole_after && strncmp (before, after, whole) == 0)
    {
      out = g_string_new_len (before, (gssize) whole);
      append_middle (out, before + whole, after + whole);
      return g_string_free (out, FALSE);
    }
  g_autofree char *next = count (before, whole, 1);
  if (strcmp (next, after) < 0)
    return g_steal_pointer (&next);
  out = g_string_new_len (before, (gssize) whole);
  append_middle (out, before + whole, NULL);
  return g_string_free (out, FALSE);
}
