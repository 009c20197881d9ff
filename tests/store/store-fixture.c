/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "store-fixture.h"

#include <glib/gstdio.h>

void
fixture_set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("mentor-test-XXXXXX", &error);
  g_assert_no_error (error);
}

void
fixture_remove (const char *path)
{
  if (g_file_test (path, G_FILE_TEST_IS_DIR) && !g_file_test (path, G_FILE_TEST_IS_SYMLINK))
    {
      g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
      const char *name;

      while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
        {
          g_autofree char *inner = g_build_filename (path, name, NULL);

          fixture_remove (inner);
        }
    }

  g_remove (path);
}

void
fixture_tear_down (Fixture *fixture, gconstpointer data)
{
  fixture_remove (fixture->folder);
  g_free (fixture->folder);
}

char *
fixture_path (Fixture *fixture, const char *name)
{
  return g_build_filename (fixture->folder, name, NULL);
}

char *
fixture_write (Fixture *fixture, const char *name, const char *text)
{
  g_autofree char *path = fixture_path (fixture, name);
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *temporary = g_strconcat (path, ".other", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_file_set_contents (temporary, text, -1, &error);
  g_assert_no_error (error);
  g_assert_cmpint (g_rename (temporary, path), ==, 0);
  return g_steal_pointer (&path);
}

char *
fixture_read (Fixture *fixture, const char *name)
{
  g_autofree char *path = fixture_path (fixture, name);
  char *text = NULL;

  g_file_get_contents (path, &text, NULL, NULL);
  return text;
}

void
fixture_check (Fixture *fixture, const char *name, const char *text)
{
  g_autofree char *found = fixture_read (fixture, name);

  g_assert_cmpstr (found, ==, text);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (*(const char *const *) a, *(const char *const *) b);
}

char **
fixture_list (Fixture *fixture, const char *name)
{
  g_autofree char *path = fixture_path (fixture, name);
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  GPtrArray *names = g_ptr_array_new ();
  const char *found;

  while (dir != NULL && (found = g_dir_read_name (dir)) != NULL)
    g_ptr_array_add (names, g_strdup (found));
  g_ptr_array_sort (names, compare_names);
  g_ptr_array_add (names, NULL);
  return (char **) g_ptr_array_free (names, FALSE);
}

static gboolean
on_tick (gpointer data)
{
  return G_SOURCE_CONTINUE;
}

void
fixture_wait (FixtureCondition condition, gpointer data)
{
  gint64 end = g_get_monotonic_time () + 10 * G_USEC_PER_SEC;
  guint tick = g_timeout_add (5, on_tick, NULL);

  while (!condition (data) && g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (tick);
  g_assert_true (condition (data));
}

void
fixture_spin (guint milliseconds)
{
  gint64 end = g_get_monotonic_time () + (gint64) milliseconds * 1000;
  guint tick = g_timeout_add (5, on_tick, NULL);

  while (g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (tick);
}

void
fixture_figure (const char *name, gint64 value)
{
  const char *build = g_getenv ("G_TEST_BUILDDIR");
  g_autofree char *folder = NULL;
  g_autofree char *path = NULL;
  g_autofree char *text = g_strdup_printf ("%" G_GINT64_FORMAT "\n", value);

  g_test_message ("%s: %s", name, text);
  if (build == NULL)
    return;
  folder = g_build_filename (build, "figures", NULL);
  path = g_build_filename (folder, name, NULL);
  g_assert_cmpint (g_mkdir_with_parents (folder, 0755), ==, 0);
  g_assert_true (g_file_set_contents (path, text, -1, NULL));
}
