/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Large data for the benchmarks: see the header. */

#include "bench-data.h"

#include <errno.h>
#include <glib/gstdio.h>

#define ANSWER_BYTES 330 /* bytes of an answer */

const char *const bench_data_prompts[BENCH_DATA_N_PROMPTS]
    = { "log-since-how", "log-today-topics", "log-today-outcome", "log-meeting-agreements" };

static const char *const words[]
    = { "og",        "i",       "jeg",         "det",           "at",      "en",          "den",
        "til",       "er",      "som",         "på",            "de",      "med",         "han",
        "af",        "for",     "ikke",        "der",           "var",     "mig",         "sig",
        "men",       "et",      "har",         "om",            "vi",      "min",         "havde",
        "ham",       "hun",     "nu",          "over",          "da",      "fra",         "du",
        "ud",        "sin",     "dem",         "os",            "op",      "man",         "hans",
        "hvor",      "eller",   "hvad",        "skal",          "selv",    "her",         "alle",
        "vil",       "blev",    "kunne",       "ind",           "når",     "være",        "dog",
        "noget",     "ville",   "jo",          "deres",         "efter",   "ned",         "skulle",
        "denne",     "end",     "dette",       "mit",           "også",    "under",       "have",
        "dig",       "anden",   "hende",       "mine",          "alt",     "meget",       "sit",
        "møde",      "leder",   "medarbejder", "opgaver",       "budget",  "samtale",     "mål",
        "udvikling", "trivsel", "kollega",     "forventninger", "aftale",  "prioritere",  "ansvar",
        "område",    "Århus",   "Aabenraa",    "nærvær",        "ledelse", "feedback",    "rum" };

static void
add_words (GString *text, GRand *rand, gsize n_bytes)
{
  gsize end = text->len + n_bytes;

  while (text->len < end)
    {
      g_string_append (text, words[g_rand_int_range (rand, 0, G_N_ELEMENTS (words))]);
      g_string_append (text, g_rand_int_range (rand, 0, 12) == 0 ? ". " : " ");
    }
}

/* Ids are made of a number, so that nothing but the numbers asked for decides on the data. */
static char *
make_id (guint kind, guint n)
{
  return g_strdup_printf ("%08x-%04x-4000-8000-000000000000", n, kind);
}

static void
write_file (const char *folder, const char *name, GString *json)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GError) error = NULL;

  if (!g_file_set_contents_full (path, json->str, (gssize) json->len, G_FILE_SET_CONTENTS_NONE,
                                 0600, &error))
    g_error ("%s", error->message);
}

static GString *
begin (const char *kind, guint kind_number, guint n)
{
  GString *json = g_string_new (NULL);
  g_autofree char *id = make_id (kind_number, n);

  g_string_append_printf (json,
                          "{\n  \"format\": \"mentorpar/%s\",\n  \"version\": 1,\n"
                          "  \"id\": \"%s\"",
                          kind, id);
  return json;
}

void
bench_data_write_entries (const char *folder, guint n)
{
  g_autofree char *logbook = g_build_filename (folder, "logbook", NULL);
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);

  g_mkdir_with_parents (logbook, 0700);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *date
          = g_strdup_printf ("%04u-%02u-%02u", 2000 + i / 400, 1 + i / 28 % 12, 1 + i % 28);
      g_autofree char *name = g_strdup_printf ("%s-%08x.json", date, i);
      GString *json = begin ("log-entry", 1, i);

      g_string_append_printf (json, ",\n  \"date\": \"%s\",\n  \"tags\": [\n    \"ledelse\"\n  ],\n"
                                    "  \"answers\": [\n", date);
      for (guint j = 0; j < BENCH_DATA_N_PROMPTS; j++)
        {
          g_string_append_printf (json, "    {\n      \"id\": \"%s\",\n      \"text\": \"",
                                  bench_data_prompts[j]);
          add_words (json, rand, ANSWER_BYTES);
          if (j == 1 && (n < 3 || i % (n / 3) == n / 6))
            g_string_append (json, "zebrafinke");
          if (j == 2 && i % 100 == 50)
            g_string_append (json, "sjælden");
          g_string_append_printf (json, "\"\n    }%s\n", j + 1 < BENCH_DATA_N_PROMPTS ? "," : "");
        }
      g_string_append (json, "  ]\n}\n");
      write_file (logbook, name, json);
      g_string_free (json, TRUE);
    }
}

void
bench_data_write_tasks (const char *folder, guint n)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (2);
  GString *json = begin ("tasks", 2, 0);

  g_string_append (json, ",\n  \"tasks\": [");
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *id = make_id (3, i);

      g_string_append_printf (json, "%s\n    {\n      \"id\": \"%s\",\n      \"title\": \"",
                              i > 0 ? "," : "", id);
      add_words (json, rand, 40);
      g_string_append_printf (json,
                              "%u\",\n      \"important\": %s,\n      \"urgent\": %s,\n"
                              "      \"rank\": \"a%04u\"",
                              i, i % 4 < 2 ? "true" : "false", i % 2 == 0 ? "true" : "false", i);
      if (i % 3 == 0)
        g_string_append (json, ",\n      \"weekly-minutes\": 15");
      if (i % 5 == 0)
        g_string_append_printf (json, ",\n      \"due\": \"2027-%02u-%02u\"", 1 + i % 12,
                                1 + i % 28);
      g_string_append (json, "\n    }");
    }
  g_string_append (json, n > 0 ? "\n  ]\n}\n" : "]\n}\n");
  write_file (folder, "tasks.json", json);
  g_string_free (json, TRUE);
}

static void
write_roles (const char *folder)
{
  static const char *const roles[]
      = { "friend",     "coach",   "storyteller", "knowledge-sharer", "networker",
          "door-opener", "adviser", "critic",      "sparring-partner", "sponsor" };
  GString *json = begin ("roles", 4, 0);

  g_string_append (json, ",\n  \"expectations\": [");
  for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
    g_string_append_printf (json,
                            "%s\n    {\n      \"id\": \"%s\",\n      \"wish\": %u,\n"
                            "      \"offer\": %u\n    }",
                            i > 0 ? "," : "", roles[i], 5 - i % 3, 3 + i % 3);
  g_string_append (json, "\n  ]\n}\n");
  write_file (folder, "roles.json", json);
  g_string_free (json, TRUE);
}

static void
write_swot (const char *folder)
{
  static const char *const lists[] = { "strengths", "weaknesses", "opportunities", "threats" };
  g_autoptr (GRand) rand = g_rand_new_with_seed (3);
  GString *json = begin ("swot", 5, 0);

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      g_string_append_printf (json, ",\n  \"%s\": [", lists[i]);
      for (guint j = 0; j < 3; j++)
        {
          g_autofree char *id = make_id (6, 3 * i + j);

          g_string_append_printf (json, "%s\n    {\n      \"id\": \"%s\",\n      \"text\": \"",
                                  j > 0 ? "," : "", id);
          add_words (json, rand, 50);
          g_string_append (json, "\",\n      \"added\": \"2026-01-05T10:00:00+01:00\"\n    }");
        }
      g_string_append (json, "\n  ]");
    }
  g_string_append (json, "\n}\n");
  write_file (folder, "swot.json", json);
  g_string_free (json, TRUE);
}

static void
write_pair (const char *folder, guint n)
{
  GString *json = begin ("pair", 7, n);

  g_string_append_printf (json,
                          ",\n  \"created\": \"2026-01-05\",\n  \"programme\": \"dansk-hr\",\n"
                          "  \"mentor\": {\n    \"name\": \"Mentor Nummer%u\"\n  },\n"
                          "  \"mentee\": {\n    \"name\": \"Mentee Nummer%u\"\n  }\n}\n",
                          n, n);
  write_file (folder, "pair.json", json);
  g_string_free (json, TRUE);
}

char *
bench_data_write (const char *data_dir, guint n_pairs, guint n_entries, guint n_tasks,
                  const char *page)
{
  g_autofree char *dir = g_canonicalize_filename (data_dir, NULL);
  g_autofree char *first = g_build_filename (dir, "pairs", "pair-0", NULL);
  GString *library = begin ("library", 8, 0);
  g_autofree char *last = make_id (7, 0);

  if (n_pairs > 0)
    g_string_append_printf (library, ",\n  \"last-pair\": \"%s\"", last);
  g_string_append_printf (library, ",\n  \"last-page\": \"%s\",\n  \"pairs\": [", page);
  for (guint i = 0; i < n_pairs; i++)
    {
      g_autofree char *name = g_strdup_printf ("pair-%u", i);
      g_autofree char *folder = g_build_filename (dir, "pairs", name, NULL);
      g_autofree char *id = make_id (7, i);

      if (g_mkdir_with_parents (folder, 0700) != 0)
        g_error ("%s: %s", folder, g_strerror (errno));
      write_pair (folder, i);
      write_roles (folder);
      write_swot (folder);
      bench_data_write_tasks (folder, i == 0 ? n_tasks : 20);
      bench_data_write_entries (folder, i == 0 ? n_entries : 10);
      g_string_append_printf (library,
                              "%s\n    {\n      \"id\": \"%s\",\n      \"folder\": \"%s\"\n    }",
                              i > 0 ? "," : "", id, folder);
    }
  g_string_append (library, n_pairs > 0 ? "\n  ]\n}\n" : "]\n}\n");
  if (g_mkdir_with_parents (dir, 0700) != 0)
    g_error ("%s: %s", dir, g_strerror (errno));
  write_file (dir, "library.json", library);
  g_string_free (library, TRUE);
  return g_steal_pointer (&first);
}
