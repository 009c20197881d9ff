/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Folding and finding: what a Dane expects of a search. */

#include <string.h>

#include "model/mentor-fold.h"

static const struct
{
  const char *text, *folded;
} folds[] = {
  { "", "" },
  { "Møde", "møde" },
  { "ÆBLEGRØD PÅ ÅEN", "æblegrød på åen" },
  { "Éns fælles café", "ens fælles cafe" },
  { "àâãá èêë ìîï òôõó ùûüú ñ ç ý ÿ", "aaaa eee iii oooo uuuu n c y y" },
  { "Ängelholm, Öresund", "ængelholm, øresund" },
  { "Straße þing", "strasse thing" },
  { "Aabenraa", "aabenraa" },
  { "to\nlinjer\tog\302\240fast", "to linjer og fast" },
  { "det’s “citat” – streg", "det's \"citat\" - streg" },
  { "Lo\302\255ve", "love" },
  { "a\314\212ben A\314\210ble o\314\210re e\314\201n", "åben æble øre en" },
  { "Šibenik, Łódź", "sibenik, łodz" },
  { "ЖЖ 日本 🙂", "жж 日本 🙂" },
  { "3 × 4 ÷ 2", "3 × 4 ÷ 2" },
};

static const struct
{
  const char *text, *query;
  gboolean found;
} finds[] = {
  { "Vi talte om Mødekultur", "møde", TRUE },
  { "Vi talte om Mødekultur", "MØDE", TRUE },
  { "Vi talte om Mødekultur", "mode", FALSE },
  { "zebrafinke", "finke", TRUE },
  { "Århus og Ålborg", "aarhus", TRUE },
  { "Aarhus", "århus", TRUE },
  { "Aabenraa", "åbenrå", TRUE },
  { "Åbenrå", "aabenraa", TRUE },
  { "Aabenrå", "åbenraa", TRUE },
  /* Two words met, and there is no å in them. */
  { "Temaaften for alle", "aften", TRUE },
  { "Temaaften for alle", "temaaften", TRUE },
  { "en ånd", "and", FALSE },
  { "gås", "gas", FALSE },
  { "Gaas", "gås", TRUE },
  { "en café", "cafe", TRUE },
  { "en cafe", "café", TRUE },
  { "lægge et æg", "aeg", FALSE },
  { "Öresund", "øresund", TRUE },
  { "mødet med\nlederen", "med lederen", TRUE },
  { "hvad’s det", "hvad's", TRUE },
  { "et møde", "  møde ", TRUE },
  { "møde", "mødet", FALSE },
};

static void
test_fold (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (folds); i++)
    {
      g_autofree char *folded = mentor_fold (folds[i].text);
      g_autofree char *again = mentor_fold (folded);

      g_assert_cmpstr (folded, ==, folds[i].folded);
      g_assert_cmpstr (again, ==, folded);
      g_assert_true (g_utf8_validate (folded, -1, NULL));
      g_assert_cmpuint (strlen (folded), <=, strlen (folds[i].text));
    }
}

static void
test_find (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (finds); i++)
    {
      g_autofree char *folded = mentor_fold (finds[i].text);
      g_auto (GStrv) needles = mentor_fold_query (finds[i].query);
      g_autoptr (GArray) spans
          = mentor_fold_find (finds[i].text, (const char *const *) needles, 0);

      g_test_message ("“%s” in “%s”", finds[i].query, finds[i].text);
      g_assert_cmpint (mentor_fold_contains (folded, (const char *const *) needles), ==,
                       finds[i].found);
      g_assert_cmpint (spans->len > 0, ==, finds[i].found);
    }
}

static void
assert_span (const char *text, const char *query, guint n, const char *expected)
{
  g_auto (GStrv) needles = mentor_fold_query (query);
  g_autoptr (GArray) spans = mentor_fold_find (text, (const char *const *) needles, 0);
  g_autofree char *part = NULL;
  MentorSpan *span;

  g_assert_cmpuint (spans->len, >, n);
  span = &g_array_index (spans, MentorSpan, n);
  part = g_strndup (text + span->start, span->end - span->start);
  g_assert_cmpstr (part, ==, expected);
}

static void
test_spans (void)
{
  assert_span ("Mødet er et møde", "møde", 0, "Møde");
  assert_span ("Mødet er et møde", "møde", 1, "møde");
  assert_span ("på Café Ågård", "cafe", 0, "Café");
  assert_span ("fra Aabenraa", "åbenrå", 0, "Aabenraa");
  assert_span ("eine Straße", "stras", 0, "Straß");
  assert_span ("a\314\212ben", "åb", 0, "a\314\212b");
  assert_span ("å\nå", "å å", 0, "å\nå");

  g_auto (GStrv) needles = mentor_fold_query ("a");
  g_autoptr (GArray) two = mentor_fold_find ("banana", (const char *const *) needles, 2);
  g_assert_cmpuint (two->len, ==, 2);
}

static void
test_narrows (void)
{
  static const struct
  {
    const char *before, *now;
    gboolean narrows;
  } cases[] = {
    { "m", "mø", TRUE },     { "mø", "møde", TRUE }, { "møde", "mø", FALSE },
    { "møde", "kaffe", FALSE }, { "ma", "maa", FALSE }, { "må", "måde", TRUE },
    { "maa", "måde", TRUE }, { "", "m", FALSE },     { "m", "", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (GStrv) before = mentor_fold_query (cases[i].before);
      g_auto (GStrv) now = mentor_fold_query (cases[i].now);

      g_test_message ("“%s” then “%s”", cases[i].before, cases[i].now);
      g_assert_cmpint (mentor_fold_narrows ((const char *const *) now,
                                            (const char *const *) before),
                       ==, cases[i].narrows);
    }
}

static void
test_query (void)
{
  g_auto (GStrv) blank = mentor_fold_query (" \n ");
  g_auto (GStrv) plain = mentor_fold_query ("Møde");
  g_auto (GStrv) either = mentor_fold_query ("gaa paa");
  g_auto (GStrv) many = mentor_fold_query ("åååååå");

  g_assert_cmpuint (g_strv_length (blank), ==, 0);
  g_assert_cmpuint (g_strv_length (plain), ==, 1);
  g_assert_cmpuint (g_strv_length (either), ==, 4);
  g_assert_cmpuint (g_strv_length (many), ==, 2);
  g_assert_true (g_strv_contains ((const char *const *) many, "aaaaaaaaaaaa"));
}

/* Any text: what is folded stays UTF-8, and what is found lies on characters. */
static void
test_random (void)
{
  static const char *const pieces[] = { "a", "aa", "å", "Å", "æ", "Ø", "é", "ß", "s", " ", "\n",
                                        "\314\212", "\314\210", "’", "Ⱥ", "İ", "ŉ", "🙂", "o" };

  for (guint round = 0; round < 2000; round++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (GString) query = g_string_new (NULL);
      g_autofree char *folded = NULL;

      for (int i = g_test_rand_int_range (0, 20); i > 0; i--)
        g_string_append (text, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);
      for (int i = g_test_rand_int_range (1, 4); i > 0; i--)
        g_string_append (query, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);

      g_auto (GStrv) needles = mentor_fold_query (query->str);
      g_autoptr (GArray) spans
          = mentor_fold_find (text->str, (const char *const *) needles, 0);
      folded = mentor_fold (text->str);
      g_assert_true (g_utf8_validate (folded, -1, NULL));
      g_assert_cmpint (spans->len > 0, ==,
                       mentor_fold_contains (folded, (const char *const *) needles));
      for (guint i = 0; i < spans->len; i++)
        {
          MentorSpan *span = &g_array_index (spans, MentorSpan, i);

          g_assert_cmpuint (span->start, <, span->end);
          g_assert_cmpuint (span->end, <=, text->len);
          g_assert_true (g_utf8_validate (text->str + span->start,
                                          (gssize) (span->end - span->start), NULL));
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/fold/fold", test_fold);
  g_test_add_func ("/fold/find", test_find);
  g_test_add_func ("/fold/spans", test_spans);
  g_test_add_func ("/fold/narrows", test_narrows);
  g_test_add_func ("/fold/query", test_query);
  g_test_add_func ("/fold/random", test_random);
  return g_test_run ();
}
