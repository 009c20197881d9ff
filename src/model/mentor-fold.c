/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Folding for search. Texts are folded once, when they are read, so ASCII and Latin-1 go by table;
 * a letter never gets longer, and so the folded text fits where the text fits.
 */

#include "config.h"

#include <string.h>

#include "model/mentor-fold.h"

/* "aa" or å this often in a query: each may be written either way. More are all taken alike. */
#define MAX_EITHER 3

/* U+00C0 … U+00FF; the second half is the lower case of the first. */
static const char *const latin[32] = {
  "a", "a", "a", "a", "æ", "å", "æ", "c", "e", "e", "e", "e", "i", "i", "i", "i",
  "d", "n", "o", "o", "o", "o", "ø", "×", "ø", "u", "u", "u", "u", "y", "th", "ss",
};

static const char *
fold_latin (gunichar c)
{
  switch (c)
    {
    case 0xF7:
      return "÷";
    case 0xFF:
      return "y";
    default:
      return latin[(c - 0xC0) & 31];
    }
}

/* A letter with a mark that follows it as a character of its own; NULL when the mark only falls
 * away. */
static const char *
join_mark (char letter, gunichar mark)
{
  if (mark == 0x030A && letter == 'a')
    return "å";
  if (mark == 0x0308 && letter == 'a')
    return "æ";
  if (mark == 0x0308 && letter == 'o')
    return "ø";
  return NULL;
}

static gboolean
is_mark (gunichar c)
{
  return c >= 0x0300 && c <= 0x036F;
}

/* Writes at most as many bytes as the character has. */
static gsize
fold_other (gunichar c, gsize length, char *out)
{
  gunichar parts[8];
  gunichar lower;

  if (is_mark (c) || c == 0x00AD || c == 0x200B || c == 0xFEFF)
    return 0;
  if (c == 0x2018 || c == 0x2019 || c == 0x00B4)
    return *out = '\'', 1;
  if ((c >= 0x201C && c <= 0x201E) || c == 0x00AB || c == 0x00BB)
    return *out = '"', 1;
  if (c >= 0x2010 && c <= 0x2014)
    return *out = '-', 1;
  if (g_unichar_isspace (c))
    return *out = ' ', 1;

  lower = g_unichar_tolower (c);
  if (g_unichar_fully_decompose (lower, FALSE, parts, G_N_ELEMENTS (parts)) > 1)
    lower = parts[0];
  if ((gsize) g_unichar_to_utf8 (lower, NULL) > length)
    lower = c;
  return (gsize) g_unichar_to_utf8 (lower, out);
}

/* @offsets: (nullable): for each folded byte where its character begins in @text, then the end */
/* Folding never makes a text longer. @folded: room for @length bytes and a NUL. Returns: its end */
static char *
fold_into (const char *text, gsize length, char *folded, guint *offsets)
{
  const char *in = text, *end = text + length;
  char *out = folded;

  while (in < end)
    {
      guchar byte = (guchar) *in;
      const char *next = in + 1;
      const char *at = in;
      char *from = out;

      if (byte < 0x80)
        {
          *out++ = byte <= ' ' ? ' ' : g_ascii_tolower (*in);
          if (next + 1 < end && ((guchar) *next == 0xCC || (guchar) *next == 0xCD))
            {
              gunichar mark = g_utf8_get_char (next);
              const char *joined = join_mark (*from, mark);

              if (joined != NULL)
                {
                  memcpy (from, joined, 2);
                  out = from + 2;
                }
              if (is_mark (mark))
                next += 2;
            }
        }
      else if (byte == 0xC3 && next < end)
        {
          const char *letter = fold_latin (0xC0 + ((guchar) *next & 0x3F));

          while (*letter != '\0')
            *out++ = *letter++;
          next++;
        }
      else
        {
          next = g_utf8_next_char (in);
          out += fold_other (g_utf8_get_char (in), (gsize) (next - in), out);
        }

      for (; offsets != NULL && from < out; from++)
        offsets[from - folded] = (guint) (at - text);
      in = next;
    }

  *out = '\0';
  if (offsets != NULL)
    offsets[out - folded] = (guint) length;
  return out;
}

static char *
fold (const char *text, guint *offsets)
{
  gsize length = strlen (text);
  char *folded = g_malloc (length + 1);

  fold_into (text, length, folded, offsets);
  return folded;
}

char *
mentor_fold (const char *text)
{
  g_return_val_if_fail (text != NULL, NULL);
  return fold (text, NULL);
}

/* The query with its n-th "aa" or å written as "aa" where bit n of @ways is set, else as å. */
static char *
spell (const char *folded, guint ways, guint *n_either)
{
  GString *spelled = g_string_new (NULL);

  *n_either = 0;
  while (*folded != '\0')
    {
      if (!g_str_has_prefix (folded, "aa") && !g_str_has_prefix (folded, "å"))
        {
          g_string_append_c (spelled, *folded++);
          continue;
        }
      g_string_append (spelled, (ways >> MIN (*n_either, 31)) & 1 ? "aa" : "å");
      (*n_either)++;
      folded += 2;
    }
  return g_string_free (spelled, FALSE);
}

char **
mentor_fold_query (const char *query)
{
  g_autofree char *folded = NULL;
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autofree char *plain = NULL;
  guint n_either, ignored;

  g_return_val_if_fail (query != NULL, NULL);

  folded = g_strstrip (fold (query, NULL));
  if (*folded == '\0')
    return g_strv_builder_end (builder);

  plain = spell (folded, 0, &n_either);
  g_strv_builder_add (builder, plain);
  if (n_either > 0)
    {
      guint last = n_either <= MAX_EITHER ? (1u << n_either) - 1 : 1;

      for (guint ways = 1; ways <= last; ways++)
        {
          g_autofree char *other
              = spell (folded, n_either <= MAX_EITHER ? ways : G_MAXUINT, &ignored);
          g_strv_builder_add (builder, other);
        }
    }
  return g_strv_builder_end (builder);
}

gboolean
mentor_fold_contains (const char *folded, const char *const *needles)
{
  for (; *needles != NULL; needles++)
    if (strstr (folded, *needles) != NULL)
      return TRUE;
  return FALSE;
}

gboolean
mentor_fold_narrows (const char *const *needles, const char *const *before)
{
  if (*needles == NULL)
    return FALSE;
  for (; *needles != NULL; needles++)
    if (!mentor_fold_contains (*needles, before))
      return FALSE;
  return TRUE;
}

GArray *
mentor_fold_find (const char *text, const char *const *needles, guint max)
{
  GArray *spans = g_array_new (FALSE, FALSE, sizeof (MentorSpan));
  g_autofree guint *offsets = NULL;
  g_autofree char *folded = NULL;
  const char *at;

  g_return_val_if_fail (text != NULL && needles != NULL, spans);

  offsets = g_new (guint, strlen (text) + 1);
  folded = fold (text, offsets);
  for (at = folded; max == 0 || spans->len < max;)
    {
      const char *first = NULL;
      gsize length = 0, last;
      MentorSpan span;

      for (const char *const *needle = needles; *needle != NULL; needle++)
        {
          const char *found = strstr (at, *needle);
          if (found != NULL && (first == NULL || found < first))
            {
              first = found;
              length = strlen (*needle);
            }
        }
      if (first == NULL)
        break;

      /* Half a letter, such as one s of ß, is all of it. */
      last = (gsize) (first - folded) + length - 1;
      span.start = offsets[first - folded];
      span.end = last + 1;
      while (folded[span.end] != '\0' && offsets[span.end] == offsets[last])
        span.end++;
      at = folded + span.end;
      span.end = offsets[span.end];
      g_array_append_val (spans, span);
    }
  return spans;
}

void
mentor_fold_append (GString *folded, const char *text)
{
  gsize before = folded->len, length = strlen (text);
  char *end;

  g_return_if_fail (folded != NULL);

  g_string_set_size (folded, before + length);
  end = fold_into (text, length, folded->str + before, NULL);
  g_string_truncate (folded, (gsize) (end - folded->str));
}
