/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Known ways for a document to be bad, tried at each place of a good one. */

#include "bad-documents.h"

#include <string.h>

#include "fuzz-seeds.h"

typedef struct
{
  BadDocumentFunc func;
  gpointer user_data;
} Taker;

static void
give (const Taker *taker, const char *data, gsize size)
{
  taker->func (data, size, taker->user_data);
}

static void
give_text (const Taker *taker, const char *text)
{
  give (taker, text, strlen (text));
}

/* Puts something in the place of @length bytes. */
static void
give_replaced (const Taker *taker, const char *text, gsize at, gsize length, const char *by)
{
  g_autoptr (GString) changed = g_string_new_len (text, (gssize) at);

  g_string_append (changed, by);
  g_string_append (changed, text + at + length);
  give (taker, changed->str, changed->len);
}

/* Where values begin and end: after each ": ", to the next comma, bracket or line end. */
static void
make_values (const char *text, const Taker *taker)
{
  static const char *const values[] = {
    "null",
    "true",
    "7",
    "-1",
    "7.5",
    "1e400",
    "99999999999999999999",
    "010",
    "0x1F",
    "NaN",
    ".5",
    "\"" FUZZ_CANARY "\"",
    "\"\"",
    "\"\\u0000\"",
    "\"\\ud83d\"",
    "\"\\x41\"",
    "\"a\nb\"",
    "\"\xff\"",
    "[]",
    "{}",
    "[[]]",
    "{\"id\": 7}",
    "[null]",
    "[{\"id\": \"\"}]",
    "[{\"id\": \"" FUZZ_CANARY "\"},{\"id\": \"" FUZZ_CANARY "\"}]",
    "'" FUZZ_CANARY "'",
    FUZZ_CANARY,
  };
  guint seen = 0;

  for (const char *at = strstr (text, "\": "); at != NULL && seen < 24; at = strstr (at, "\": "), seen++)
    {
      at += strlen ("\": ");
      for (gsize i = 0; i < G_N_ELEMENTS (values); i++)
        give_replaced (taker, text, (gsize) (at - text), strcspn (at, ",]}\n"), values[i]);
    }
}

static void
make_structure (const char *text, const Taker *taker)
{
  gsize length = strlen (text);
  g_autofree char *first = g_strconcat ("{\"id\": \"" FUZZ_CANARY "\", ", text + 1, NULL);
  g_autofree char *trailing = g_strconcat (text, FUZZ_CANARY, NULL);
  g_autofree char *twice = g_strconcat (text, text, NULL);
  g_autofree char *mark = g_strconcat ("\xef\xbb\xbf", text, NULL);
  g_autofree char *comment = g_strconcat ("/* " FUZZ_CANARY " */", text, NULL);
  g_autofree char *assigned = g_strconcat ("var x = ", text, ";", NULL);
  g_autofree char *array = g_strconcat ("[", text, "]", NULL);
  g_autofree char *nul = g_malloc0 (length + 512);
  g_autofree gunichar2 *wide = NULL;
  glong n_wide = 0;

  give_text (taker, first);
  give_text (taker, trailing);
  give_text (taker, twice);
  give_text (taker, mark);
  give_text (taker, comment);
  give_text (taker, assigned);
  give_text (taker, array);
  memcpy (nul, text, length);
  give (taker, nul, length + 512);
  give (taker, nul + length, 512);
  wide = g_utf8_to_utf16 (text, -1, NULL, &n_wide, NULL);
  give (taker, (const char *) wide, (gsize) n_wide * 2);

  /* cut off, and single bits */
  for (gsize i = 0; i < 100; i++)
    {
      g_autofree char *flipped = g_strdup (text);
      gsize at = i * length / 100;

      give (taker, text, at);
      flipped[at] = (char) (flipped[at] ^ (1 << (i % 8)));
      give (taker, flipped, length);
    }
}

void
bad_documents_make (const char *text, BadDocumentFunc func, gpointer user_data)
{
  const Taker taker = { func, user_data };

  make_values (text, &taker);
  make_structure (text, &taker);
}

/* Names that fall together in g_str_hash(): "ab" and "bA" do. */
static void
make_collisions (guint bits, const Taker *taker)
{
  g_autoptr (GString) names = g_string_new ("{");

  for (guint i = 0; i < 1u << bits; i++)
    {
      g_string_append (names, i > 0 ? ",\"" : "\"");
      for (guint bit = 0; bit < bits; bit++)
        g_string_append (names, (i >> bit) & 1 ? "ab" : "bA");
      g_string_append (names, "\":1");
    }
  g_string_append_c (names, '}');
  give (taker, names->str, names->len);
}

void
bad_documents_make_extremes (BadDocumentFunc func, gpointer user_data)
{
  static const char *const openings[] = { "[", "{\"a\":", "{\"a\":[" };
  const Taker taker = { func, user_data };
  g_autoptr (GString) zeros = g_string_new ("{\"a\":[0");
  g_autofree char *digits = g_strnfill (100000, '9');
  g_autofree char *number = g_strdup_printf ("{\"a\":%s}", digits);

  for (gsize i = 0; i < G_N_ELEMENTS (openings); i++)
    {
      g_autoptr (GString) deep = g_string_new ("{\"" FUZZ_CANARY "\":");

      while (deep->len < 300000)
        g_string_append (deep, openings[i]);
      give (&taker, deep->str, deep->len);
    }
  for (guint bits = 11; bits <= 15; bits++)
    make_collisions (bits, &taker);
  while (zeros->len < 4000000)
    g_string_append (zeros, ",0");
  g_string_append (zeros, "]}");
  give (&taker, zeros->str, zeros->len);
  give_text (&taker, number);
}
