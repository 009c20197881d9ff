/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What "mentorpar --check" says about a pair's folder. test-folder.c checks each kind of damage. */

#include "store/mentor-check.h"

#include <string.h>

#include "store-fixture.h"

#define HEAD(kind) "{\"format\": \"mentorpar/" kind "\", \"version\": 1, \"id\": \"1\""

static guint
check (Fixture *fixture, GString *report)
{
  g_autofree char *folder = fixture_path (fixture, "pair");

  g_string_truncate (report, 0);
  return mentor_check_folder (folder, report);
}

static void
test_good (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GString) report = g_string_new (NULL);

  g_free (fixture_write (fixture, "pair/pair.json", HEAD ("pair") "}"));
  g_assert_cmpuint (check (fixture, report), ==, 0);
  g_assert_cmpstr (report->str, ==, "");

  g_free (fixture_write (
      fixture, "pair/tasks.json", HEAD ("tasks") ", \"unknown\": [1.5, null], \"tasks\": []}"));
  g_free (fixture_write (
      fixture, "pair/logbook/2026-11-21-1.json", HEAD ("log-entry") ", \"date\": \"2026-11-21\"}"));
  g_assert_cmpuint (check (fixture, report), ==, 0);
}

static void
test_missing (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GString) report = g_string_new (NULL);

  g_assert_cmpuint (check (fixture, report), ==, 1);
  g_assert_nonnull (strstr (report->str, "pair: "));
  g_free (fixture_write (fixture, "pair/tasks.json", HEAD ("tasks") "}"));
  g_assert_cmpuint (check (fixture, report), ==, 1);
  g_assert_true (g_str_has_prefix (report->str, "pair.json: "));
}

static void
test_problems (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GString) report = g_string_new (NULL);
  g_auto (GStrv) lines = NULL;

  g_free (fixture_write (fixture, "pair/pair.json", HEAD ("pair") ", \"created\": \"yesterday\"}"));
  g_free (fixture_write (fixture,
                         "pair/tasks.json",
                         HEAD ("tasks") ", \"tasks\": [{\"id\": \"a\", \"owner\": \"dog\"}]}"));
  g_free (fixture_write (fixture, "pair/swot.json", HEAD ("swot") ", \"threats\": [{}]}"));
  g_free (fixture_write (fixture, "pair/logbook/1.json", HEAD ("log-entry") "}"));
  g_free (fixture_write (fixture, "pair/logbook/2.json", HEAD ("log-entry") "}"));
  g_free (fixture_write (fixture, "pair/logbook/3.json", "secret words"));

  g_assert_cmpuint (check (fixture, report), ==, 5);
  lines = g_strsplit (report->str, "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, 6);
  g_assert_nonnull (strstr (lines[0], "pair.json: "));
  g_assert_nonnull (strstr (lines[0], "created"));
  g_assert_nonnull (strstr (lines[1], "owner"));
  g_assert_nonnull (strstr (lines[2], "threats"));
  g_assert_nonnull (strstr (report->str, "3.json: "));
  g_assert_nonnull (strstr (report->str, "same id"));
  g_assert_null (strstr (report->str, "secret"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  fixture_add ("/check/good", test_good);
  fixture_add ("/check/missing", test_missing);
  fixture_add ("/check/problems", test_problems);

  return g_test_run ();
}
