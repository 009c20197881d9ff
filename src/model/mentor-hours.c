/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Hours a week, as people write them. */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "model/mentor-matrix.h"

#define MINUTES_OF_A_WEEK (7 * 24 * 60)

static const char *const quarters[] = { "", "¼", "½", "¾" };

char *
mentor_matrix_describe_minutes (guint minutes)
{
  guint hours = minutes / 60;

  if (minutes == 0)
    return g_strdup ("");
  if (hours == 0)
    return g_strdup_printf (_("%u min"), minutes);
  if (minutes % 15 != 0)
    return g_strdup_printf (_("%u h %u min"), hours, minutes % 60);
  /* Translators: hours, and a fraction of an hour such as ½ or nothing */
  return g_strdup_printf (_("%u%s h"), hours, quarters[minutes % 60 / 15]);
}

static gboolean
take_digits (const char **text, guint most, guint *number, guint *n)
{
  *number = 0;
  for (*n = 0; g_ascii_isdigit (**text); (*n)++, (*text)++)
    {
      if (*n == most)
        return FALSE;
      *number = *number * 10 + (guint) (**text - '0');
    }
  return TRUE;
}

/* What stands behind the whole hours: ",5", "½", ":30". */
static gboolean
take_part (const char **text, guint *minutes)
{
  guint number, n;

  *minutes = 0;
  for (guint i = 1; i < G_N_ELEMENTS (quarters); i++)
    if (g_str_has_prefix (*text, quarters[i]))
      {
        *text += strlen (quarters[i]);
        *minutes = i * 15;
        return TRUE;
      }
  if (**text == ':')
    {
      (*text)++;
      return take_digits (text, 2, minutes, &n) && n == 2 && *minutes < 60;
    }
  if (**text == ',' || **text == '.')
    {
      (*text)++;
      if (!take_digits (text, 2, &number, &n))
        return FALSE;
      *minutes = n == 1 ? number * 6 : (number * 60 + 50) / 100;
    }
  return TRUE;
}

gboolean
mentor_matrix_parse_hours (const char *text, int *minutes)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text));
  const char *p = stripped;
  guint hours, part, n;

  *minutes = 0;
  if (*p == '\0')
    return TRUE;
  if (!take_digits (&p, 5, &hours, &n))
    return FALSE;
  if (n > 0 && g_str_has_prefix (g_strchug ((char *) p), "min"))
    {
      *minutes = (int) hours;
      return *minutes <= MINUTES_OF_A_WEEK;
    }
  if (!take_part (&p, &part) || p == stripped)
    return FALSE;
  while (*p == ' ')
    p++;
  if (*p == 'h' || *p == 't')
    p++;
  while (*p == '.' || *p == ' ')
    p++;
  if (*p != '\0' || hours * 60 + part > MINUTES_OF_A_WEEK)
    return FALSE;
  *minutes = (int) (hours * 60 + part);
  return TRUE;
}
