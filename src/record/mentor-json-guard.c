/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The guard reads a document's bytes once, without recursion and without building anything, and
 * lets only strict JSON within fixed limits pass. It stands before json-glib, whose versions before
 * 1.10 crash on deep nesting, keep half of a broken file and change content silently. Names of
 * members are compared by sorting, not by hashing, so that no chosen set of names is slow. */

#include "config.h"

#include "record/mentor-json-guard.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#define MAX_NUMBER_LENGTH 512

G_DEFINE_QUARK (mentor - json - error - quark, mentor_json_error)

typedef enum
{
  EXPECT_VALUE,         /* after a colon, a comma in an array, or at the start */
  EXPECT_VALUE_OR_END,  /* after [ */
  EXPECT_MEMBER,        /* after a comma in an object */
  EXPECT_MEMBER_OR_END, /* after { */
  EXPECT_COMMA_OR_END,  /* after a value */
} Expect;

/* A member's name: where it stands in the text, and its decoded bytes in Guard.names. */
typedef struct
{
  gsize position;
  gsize offset;
  gsize length;
} Name;

/* An open object or array. */
typedef struct
{
  gboolean is_object;
  guint first_name;   /* where its names start in Guard.members */
  gsize first_offset; /* and in Guard.names */
} Level;

typedef struct
{
  const char *text;
  gsize length;
  gsize at;
  guint depth;
  guint n_nodes;
  Level levels[MENTOR_JSON_MAX_DEPTH];
  GArray *members; /* of Name, for all open objects */
  GString *names;
  GError **error;
} Guard;

/* The message tells the place in characters, as an editor shows it. */
static gboolean
fail (Guard *guard, gsize at, MentorJsonError code, const char *what)
{
  guint line = 1;
  guint column = 1;

  for (gsize i = 0; i < at && i < guard->length; i++)
    {
      if (guard->text[i] == '\n')
        {
          line++;
          column = 1;
        }
      else if (((guchar) guard->text[i] & 0xc0) != 0x80)
        {
          column++;
        }
    }

  /* Translators: the first is a reason, such as “the text ends too early”. */
  g_set_error (guard->error,
               MENTOR_JSON_ERROR,
               (int) code,
               _("%s (line %u, column %u)"),
               what,
               line,
               column);
  return FALSE;
}

static gboolean
fail_syntax (Guard *guard)
{
  if (guard->at >= guard->length)
    return fail (guard, guard->at, MENTOR_JSON_ERROR_SYNTAX, _("the text ends too early"));

  return fail (guard, guard->at, MENTOR_JSON_ERROR_SYNTAX, _("something unexpected stands here"));
}

static int
peek (Guard *guard)
{
  return guard->at < guard->length ? (guchar) guard->text[guard->at] : -1;
}

static gboolean
is_plain (guchar byte)
{
  return byte >= 0x20 && byte != '"' && byte != '\\';
}

static void
skip_space (Guard *guard)
{
  for (; guard->at < guard->length; guard->at++)
    {
      char c = guard->text[guard->at];

      if (c != ' ' && c != '\n' && c != '\t' && c != '\r')
        break;
    }
}

static gboolean
read_literal (Guard *guard, const char *literal)
{
  gsize length = strlen (literal);

  for (gsize i = 0; i < length; i++, guard->at++)
    {
      if (peek (guard) != literal[i])
        return fail_syntax (guard);
    }

  return TRUE;
}

static gboolean
read_digits (Guard *guard)
{
  if (!g_ascii_isdigit (peek (guard)))
    return fail_syntax (guard);

  while (g_ascii_isdigit (peek (guard)))
    guard->at++;

  return TRUE;
}

static gboolean
number_fits (const char *number, gboolean whole)
{
  gint64 value;

  if (whole)
    return g_ascii_string_to_signed (number, 10, G_MININT64, G_MAXINT64, &value, NULL);

  return isfinite (g_ascii_strtod (number, NULL));
}

static gboolean
read_number (Guard *guard)
{
  gsize start = guard->at;
  gboolean whole = TRUE;
  char number[MAX_NUMBER_LENGTH + 1];
  gsize length;

  if (peek (guard) == '-')
    guard->at++;

  if (peek (guard) == '0')
    guard->at++;
  else if (!read_digits (guard))
    return FALSE;

  if (peek (guard) == '.')
    {
      whole = FALSE;
      guard->at++;
      if (!read_digits (guard))
        return FALSE;
    }

  if (peek (guard) == 'e' || peek (guard) == 'E')
    {
      whole = FALSE;
      guard->at++;
      if (peek (guard) == '+' || peek (guard) == '-')
        guard->at++;
      if (!read_digits (guard))
        return FALSE;
    }

  length = guard->at - start;
  if (length <= MAX_NUMBER_LENGTH)
    {
      memcpy (number, guard->text + start, length);
      number[length] = '\0';
      if (number_fits (number, whole))
        return TRUE;
    }

  return fail (guard, start, MENTOR_JSON_ERROR_NUMBER, _("a number is too large"));
}

/* The four digits after \u; -1 if they aren't. */
static int
read_hex (Guard *guard)
{
  int value = 0;

  for (int i = 0; i < 4; i++, guard->at++)
    {
      if (!g_ascii_isxdigit (peek (guard)))
        return -1;
      value = value * 16 + g_ascii_xdigit_value (guard->text[guard->at]);
    }

  return value;
}

/* Reads what follows a backslash; @decoded may be %NULL. */
static gboolean
read_escape (Guard *guard, GString *decoded)
{
  static const char escapes[] = "\"\\/bfnrt";
  static const char meanings[] = "\"\\/\b\f\n\r\t";
  gsize start = guard->at - 1;
  const char *known;
  int unit, low;

  known = peek (guard) > 0 ? strchr (escapes, peek (guard)) : NULL;
  if (known != NULL)
    {
      if (decoded != NULL)
        g_string_append_c (decoded, meanings[known - escapes]);
      guard->at++;
      return TRUE;
    }

  if (peek (guard) != 'u')
    return fail_syntax (guard);
  guard->at++;

  unit = read_hex (guard);
  if (unit < 0)
    return fail_syntax (guard);
  if (unit == 0)
    return fail (guard,
                 start,
                 MENTOR_JSON_ERROR_ENCODING,
                 _("a text holds a character that isn’t allowed"));

  if (unit >= 0xd800 && unit <= 0xdfff)
    {
      low = -1;
      if (unit < 0xdc00 && peek (guard) == '\\')
        {
          guard->at++;
          if (peek (guard) == 'u')
            {
              guard->at++;
              low = read_hex (guard);
            }
        }
      if (low < 0xdc00 || low > 0xdfff)
        return fail (guard, start, MENTOR_JSON_ERROR_ENCODING, _("half a character stands here"));
      unit = 0x10000 + ((unit - 0xd800) << 10) + (low - 0xdc00);
    }

  if (decoded != NULL)
    g_string_append_unichar (decoded, (gunichar) unit);
  return TRUE;
}

static gboolean
read_string (Guard *guard, GString *decoded)
{
  guard->at++;

  for (;;)
    {
      gsize start = guard->at;
      const char *at = guard->text + start, *end = guard->text + guard->length;

      while (at < end && is_plain ((guchar) *at))
        at++;
      guard->at = (gsize) (at - guard->text);
      if (decoded != NULL)
        g_string_append_len (decoded, guard->text + start, (gssize) (guard->at - start));

      if (peek (guard) == '"')
        {
          guard->at++;
          return TRUE;
        }

      if (peek (guard) != '\\')
        return fail_syntax (guard);
      guard->at++;
      if (!read_escape (guard, decoded))
        return FALSE;
    }
}

static gboolean
read_member (Guard *guard)
{
  const Level *level = &guard->levels[guard->depth - 1];
  Name name = { guard->at, guard->names->len, 0 };

  if (guard->members->len - level->first_name >= MENTOR_JSON_MAX_MEMBERS)
    return fail (
        guard, guard->at, MENTOR_JSON_ERROR_TOO_LARGE, _("an object has too many members"));

  if (!read_string (guard, guard->names))
    return FALSE;
  name.length = guard->names->len - name.offset;
  g_array_append_val (guard->members, name);

  skip_space (guard);
  if (peek (guard) != ':')
    return fail_syntax (guard);
  guard->at++;
  return TRUE;
}

static int
compare_names (gconstpointer a, gconstpointer b, gpointer data)
{
  const GString *names = data;
  const Name *one = a;
  const Name *two = b;
  int order
      = memcmp (names->str + one->offset, names->str + two->offset, MIN (one->length, two->length));

  if (order != 0)
    return order;
  if (one->length != two->length)
    return one->length < two->length ? -1 : 1;
  return 0;
}

/* All names of the innermost object are known: are they different? */
static gboolean
check_members (Guard *guard)
{
  const Level *level = &guard->levels[guard->depth - 1];
  guint first = level->first_name;
  guint n_members = guard->members->len - first;
  Name *names = n_members > 0 ? &g_array_index (guard->members, Name, first) : NULL;

  if (n_members == 0)
    return TRUE;

  g_qsort_with_data (names, (int) n_members, sizeof (Name), compare_names, guard->names);
  for (guint i = 1; i < n_members; i++)
    {
      if (compare_names (&names[i - 1], &names[i], guard->names) == 0)
        return fail (guard,
                     MAX (names[i - 1].position, names[i].position),
                     MENTOR_JSON_ERROR_DUPLICATE,
                     _("an object has the same member twice"));
    }

  g_array_set_size (guard->members, first);
  g_string_truncate (guard->names, level->first_offset);
  return TRUE;
}

static gboolean
open_level (Guard *guard, gboolean is_object)
{
  if (guard->depth == MENTOR_JSON_MAX_DEPTH)
    return fail (guard, guard->at, MENTOR_JSON_ERROR_TOO_DEEP, _("the text is nested too deeply"));

  guard->levels[guard->depth].is_object = is_object;
  guard->levels[guard->depth].first_name = guard->members->len;
  guard->levels[guard->depth].first_offset = guard->names->len;
  guard->depth++;
  guard->at++;
  return TRUE;
}

static gboolean
close_level (Guard *guard)
{
  if (guard->levels[guard->depth - 1].is_object && !check_members (guard))
    return FALSE;

  guard->depth--;
  guard->at++;
  return TRUE;
}

static gboolean
read_value (Guard *guard, Expect *expect)
{
  if (++guard->n_nodes > MENTOR_JSON_MAX_NODES)
    return fail (
        guard, guard->at, MENTOR_JSON_ERROR_TOO_LARGE, _("the text holds too many values"));

  *expect = EXPECT_COMMA_OR_END;
  switch (peek (guard))
    {
    case '{':
      *expect = EXPECT_MEMBER_OR_END;
      return open_level (guard, TRUE);

    case '[':
      *expect = EXPECT_VALUE_OR_END;
      return open_level (guard, FALSE);

    case '"':
      return read_string (guard, NULL);

    case 't':
      return read_literal (guard, "true");

    case 'f':
      return read_literal (guard, "false");

    case 'n':
      return read_literal (guard, "null");

    default:
      if (peek (guard) == '-' || g_ascii_isdigit (peek (guard)))
        return read_number (guard);
      return fail_syntax (guard);
    }
}

static gboolean
read_separator (Guard *guard, Expect *expect)
{
  gboolean is_object = guard->levels[guard->depth - 1].is_object;

  if (peek (guard) == (is_object ? '}' : ']'))
    return close_level (guard);

  if (peek (guard) != ',')
    return fail_syntax (guard);

  guard->at++;
  *expect = is_object ? EXPECT_MEMBER : EXPECT_VALUE;
  return TRUE;
}

static gboolean
read_step (Guard *guard, Expect *expect)
{
  switch (*expect)
    {
    case EXPECT_VALUE:
      return read_value (guard, expect);

    case EXPECT_VALUE_OR_END:
      if (peek (guard) != ']')
        return read_value (guard, expect);
      *expect = EXPECT_COMMA_OR_END;
      return close_level (guard);

    case EXPECT_MEMBER:
    case EXPECT_MEMBER_OR_END:
      if (peek (guard) == '"')
        {
          *expect = EXPECT_VALUE;
          return read_member (guard);
        }
      if (peek (guard) != '}' || *expect == EXPECT_MEMBER)
        return fail_syntax (guard);
      *expect = EXPECT_COMMA_OR_END;
      return close_level (guard);

    case EXPECT_COMMA_OR_END:
      return read_separator (guard, expect);

    default:
      g_assert_not_reached ();
    }
}

static gboolean
read_root (Guard *guard)
{
  Expect expect = EXPECT_VALUE;

  skip_space (guard);
  if (guard->at == guard->length)
    return fail (guard, 0, MENTOR_JSON_ERROR_EMPTY, _("the file is empty"));

  if (strchr ("[\"-0123456789tfn", peek (guard)) != NULL)
    return fail (guard,
                 guard->at,
                 MENTOR_JSON_ERROR_NOT_OBJECT,
                 _("the text isn’t a document of this program"));

  do
    {
      if (!read_step (guard, &expect))
        return FALSE;
      skip_space (guard);
    }
  while (guard->depth > 0);

  if (guard->at < guard->length)
    return fail (guard,
                 guard->at,
                 MENTOR_JSON_ERROR_SYNTAX,
                 _("there is more text after the end of the document"));

  return TRUE;
}

static gboolean
check_encoding (Guard *guard)
{
  const char *end;

  if (guard->length > MENTOR_JSON_MAX_BYTES)
    {
      g_set_error_literal (guard->error,
                           MENTOR_JSON_ERROR,
                           MENTOR_JSON_ERROR_TOO_LARGE,
                           _("the file is too large"));
      return FALSE;
    }

  if (guard->length >= 3 && memcmp (guard->text, "\xef\xbb\xbf", 3) == 0)
    return fail (guard,
                 0,
                 MENTOR_JSON_ERROR_BOM,
                 _("the file was changed by another program, which put a mark before the text"));

  if (!g_utf8_validate_len (guard->text, guard->length, &end))
    return fail (guard,
                 (gsize) (end - guard->text),
                 MENTOR_JSON_ERROR_ENCODING,
                 _("the file holds something else than text"));

  return TRUE;
}

gboolean
mentor_json_guard_check (const char *text, gsize length, GError **error)
{
  Guard guard = { .text = text != NULL ? text : "", .length = length, .error = error };
  gboolean passed;

  g_return_val_if_fail (text != NULL || length == 0, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  if (!check_encoding (&guard))
    return FALSE;

  guard.members = g_array_new (FALSE, FALSE, sizeof (Name));
  guard.names = g_string_new (NULL);
  passed = read_root (&guard);
  g_array_unref (guard.members);
  g_string_free (guard.names, TRUE);

  return passed;
}
