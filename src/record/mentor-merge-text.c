/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * A three-way merge of two texts by lines. Where the two touched different lines, both changes are
 * made; where they touched the same ones, both wordings are kept, one below the other, ordered by
 * their bytes. Only lines that clash are doubled, never the whole text.
 */

#include "config.h"

#include <string.h>

#include "record/mentor-merge-text.h"

/* Lines that differ are compared pair by pair up to this many pairs; beyond, as one block. */
#define MAX_PAIRS (1000 * 1000)

/* Lines start … end of the base became lines from … to of one side. */
typedef struct
{
  guint start, end;
  guint from, to;
  guint side;
} Hunk;

typedef struct
{
  char **lines;
  guint n;
} Text;

static Text
text_split (const char *string)
{
  Text text = { g_strsplit (string, "\n", -1), 0 };

  text.n = g_strv_length (text.lines);
  return text;
}

static char *
join_lines (char **lines, guint n)
{
  GString *string = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      if (i > 0)
        g_string_append_c (string, '\n');
      g_string_append (string, lines[i]);
    }
  return g_string_free (string, FALSE);
}

static void
append_lines (GPtrArray *out, char **lines, guint n)
{
  for (guint i = 0; i < n; i++)
    g_ptr_array_add (out, g_strdup (lines[i]));
}

static void
add_hunk (GArray *hunks, guint start, guint end, guint from, guint to, guint side)
{
  Hunk hunk = { start, end, from, to, side };

  if (start != end || from != to)
    g_array_append_val (hunks, hunk);
}

static gboolean
same_line (const char *a, const char *b, gboolean blank_too)
{
  return g_str_equal (a, b) && (blank_too || *a != '\0');
}

/* Finds what differs: outside of the longest common subsequence of what is left between equal
 * beginnings and ends. Without blank lines, two paragraphs are not taken for the same because of
 * the gaps in them. */
static void
compare (const Text *base, const Text *side, gboolean blank_too, guint which, GArray *hunks)
{
  guint head = 0, tail = 0;
  guint rows, columns;
  g_autofree guint *common = NULL;
  guint i = 0, j = 0, start = 0, from = 0;

  while (head < base->n && head < side->n && g_str_equal (base->lines[head], side->lines[head]))
    head++;
  while (tail < base->n - head && tail < side->n - head
         && g_str_equal (base->lines[base->n - 1 - tail], side->lines[side->n - 1 - tail]))
    tail++;

  rows = base->n - head - tail;
  columns = side->n - head - tail;
  if ((guint64) (rows + 1) * (columns + 1) > MAX_PAIRS)
    {
      add_hunk (hunks, head, head + rows, head, head + columns, which);
      return;
    }

  /* common[i, j]: how many lines the ends from i and from j have in common */
  common = g_new0 (guint, (gsize) (rows + 1) * (columns + 1));
#define COMMON(i, j) common[(gsize) (i) * (columns + 1) + (j)]
  for (i = rows; i-- > 0;)
    for (j = columns; j-- > 0;)
      COMMON (i, j) = same_line (base->lines[head + i], side->lines[head + j], blank_too)
                          ? COMMON (i + 1, j + 1) + 1
                          : MAX (COMMON (i + 1, j), COMMON (i, j + 1));

  i = j = 0;
  while (i < rows && j < columns)
    {
      if (same_line (base->lines[head + i], side->lines[head + j], blank_too))
        {
          add_hunk (hunks, head + start, head + i, head + from, head + j, which);
          start = ++i;
          from = ++j;
        }
      else if (COMMON (i + 1, j) >= COMMON (i, j + 1))
        i++;
      else
        j++;
    }
#undef COMMON
  add_hunk (hunks, head + start, head + rows, head + from, head + columns, which);
}

static int
compare_hunks (gconstpointer a, gconstpointer b)
{
  const Hunk *one = a, *other = b;

  if (one->start != other->start)
    return one->start < other->start ? -1 : 1;
  if (one->end != other->end)
    return one->end < other->end ? -1 : 1;
  return (int) one->side - (int) other->side;
}

/* Whether there is nothing in the text that isn't in base, in this order. */
static gboolean
is_taken_from (const Text *text, const Text *base)
{
  guint found = 0;

  for (guint i = 0; i < base->n && found < text->n; i++)
    if (g_str_equal (text->lines[found], base->lines[i]))
      found++;
  return found == text->n;
}

/* Two wordings: the one that holds the other, or the one in which something was written, or both.
 * What is left over from base on one side only was deleted on the other. */
static void
append_wordings (GPtrArray *out, const Text *base, const Text *a, const Text *b, gboolean *clash)
{
  g_autofree char *text_a = join_lines (a->lines, a->n);
  g_autofree char *text_b = join_lines (b->lines, b->n);
  gboolean old_a = is_taken_from (a, base);
  gboolean old_b = is_taken_from (b, base);
  gboolean keep_a
      = a->n > 0 && (b->n == 0 ? !old_a : !strstr (text_b, text_a) && (!old_a || old_b));
  gboolean keep_b
      = b->n > 0 && (a->n == 0 ? !old_b : !strstr (text_a, text_b) && (!old_b || old_a));
  gboolean a_first = strcmp (text_a, text_b) < 0;

  if (keep_a && keep_b)
    *clash = TRUE;
  if (keep_a && a_first)
    append_lines (out, a->lines, a->n);
  if (keep_b)
    append_lines (out, b->lines, b->n);
  if (keep_a && !a_first)
    append_lines (out, a->lines, a->n);
}

/* What both have of the same lines: once where they agree. */
static void
append_both (GPtrArray *out, const Text *base, const Text *a, const Text *b, gboolean *clash)
{
  g_autoptr (GArray) hunks = g_array_new (FALSE, FALSE, sizeof (Hunk));
  g_autofree char *text_a = join_lines (a->lines, a->n);
  g_autofree char *text_b = join_lines (b->lines, b->n);
  const Text *first = strcmp (text_a, text_b) < 0 ? a : b;
  const Text *second = first == a ? b : a;
  guint at = 0;

  compare (first, second, FALSE, 0, hunks);
  for (guint i = 0; i < hunks->len; i++)
    {
      const Hunk *hunk = &g_array_index (hunks, Hunk, i);
      const Text one = { first->lines + hunk->start, hunk->end - hunk->start };
      const Text other = { second->lines + hunk->from, hunk->to - hunk->from };

      append_lines (out, first->lines + at, hunk->start - at);
      append_wordings (out, base, &one, &other, clash);
      at = hunk->end;
    }
  append_lines (out, first->lines + at, first->n - at);
}

/* What a side has for the lines start … end of the base: its hunks among them, and the lines around
 * those as they were. */
static Text
find_range (const Text *text, const GArray *hunks, guint first, guint last, guint side, guint start,
            guint end)
{
  guint from = 0, to = 0;
  gboolean found = FALSE;

  for (guint i = first; i < last; i++)
    {
      const Hunk *hunk = &g_array_index (hunks, Hunk, i);

      if (hunk->side != side)
        continue;
      if (!found)
        from = hunk->from - (hunk->start - start);
      to = hunk->to + (end - hunk->end);
      found = TRUE;
    }
  return (Text) { text->lines + from, to - from };
}

/* Whether one side put lines in just beside what the other side changed, and both have a line in
 * common there: then one of them has merged the other's change before. */
static gboolean
is_put_in_twice (const Hunk *first, const Hunk *second, const Text *sides)
{
  if (first->end != second->start || (first->start != first->end && second->start != second->end))
    return FALSE;
  for (guint i = first->from; i < first->to; i++)
    for (guint j = second->from; j < second->to; j++)
      {
        const char *line = sides[first->side].lines[i];

        if (*line != '\0' && g_str_equal (line, sides[second->side].lines[j]))
          return TRUE;
      }
  return FALSE;
}

char *
mentor_merge_text (const char *base, const char *a, const char *b, gboolean *clash)
{
  g_autoptr (GArray) hunks = g_array_new (FALSE, FALSE, sizeof (Hunk));
  g_autoptr (GPtrArray) out = g_ptr_array_new_with_free_func (g_free);
  Text origin, sides[2];
  guint at = 0;
  char *merged;

  *clash = FALSE;
  /* Emptied on one side, changed on the other: it stays. */
  if (*a == '\0' || *b == '\0')
    return g_strdup (*a == '\0' ? b : a);

  origin = text_split (base);
  sides[0] = text_split (a);
  sides[1] = text_split (b);
  compare (&origin, &sides[0], TRUE, 0, hunks);
  compare (&origin, &sides[1], TRUE, 1, hunks);
  g_array_sort (hunks, compare_hunks);

  for (guint i = 0, next; i < hunks->len; i = next)
    {
      const Hunk *hunk = &g_array_index (hunks, Hunk, i);
      guint start = hunk->start, end = hunk->end;
      gboolean both = FALSE;

      /* Lines put in just before or behind a changed line are no clash: their place is clear. */
      for (next = i + 1; next < hunks->len; next++)
        {
          const Hunk *other = &g_array_index (hunks, Hunk, next);

          gboolean joins = other->start < end || other->end == start;

          for (guint k = i; k < next && !joins; k++)
            joins = is_put_in_twice (&g_array_index (hunks, Hunk, k), other, sides);
          if (!joins)
            break;
          end = MAX (end, other->end);
          both = TRUE;
        }

      append_lines (out, origin.lines + at, start - at);
      if (both)
        {
          const Text old = { origin.lines + start, end - start };
          Text new[2];

          for (guint side = 0; side < 2; side++)
            new[side] = find_range (&sides[side], hunks, i, next, side, start, end);
          append_both (out, &old, &new[0], &new[1], clash);
        }
      else
        append_lines (out, sides[hunk->side].lines + hunk->from, hunk->to - hunk->from);
      at = end;
    }
  append_lines (out, origin.lines + at, origin.n - at);

  merged = join_lines ((char **) out->pdata, out->len);
  g_strfreev (origin.lines);
  g_strfreev (sides[0].lines);
  g_strfreev (sides[1].lines);
  return merged;
}
