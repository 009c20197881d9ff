/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Names sort by time. Ages are measured from the newest version rather than from the clock, so that
 * a clock that jumps doesn't empty the folder. */

#include "config.h"

#include "store/mentor-versions.h"

#include <glib/gstdio.h>
#include <string.h>

#include "store/mentor-file.h"

#define TIME_FORMAT "%Y%m%dT%H%M%S"
#define TIME_LENGTH 15
#define HASH_LENGTH 8

char *
mentor_versions_path (const char *backups, const char *name, GBytes *bytes)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *time = g_date_time_format (now, TIME_FORMAT);
  g_autofree char *hash = NULL;
  g_autofree char *stem = g_strdup (name);
  g_autofree char *file = NULL;

  /* A version that isn't known yet gets a name that is nobody else's. */
  hash = bytes != NULL ? mentor_file_hash (bytes) : g_strdup_printf ("%08x", g_random_int ());
  file = g_strdup_printf ("%s-%.*s.json", time, HASH_LENGTH, hash);

  if (g_str_has_suffix (stem, ".json"))
    stem[strlen (stem) - strlen (".json")] = '\0';
  return g_build_filename (backups, "versions", stem, file, NULL);
}

static int
compare_newest_first (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) b, *(const char *const *) a);
}

static GDateTime *
parse_time (const char *name)
{
  int year, month, day, hour, minute, second;

  if (strlen (name) < TIME_LENGTH
      || sscanf (name, "%4d%2d%2dT%2d%2d%2d", &year, &month, &day, &hour, &minute, &second) != 6)
    return NULL;

  return g_date_time_new_utc (year, month, day, hour, minute, second);
}

/* In which drawer of time a version lies; each keeps its newest one. -1: too old. */
static gint64
find_drawer (GDateTime *newest, GDateTime *time)
{
  GTimeSpan age = g_date_time_difference (newest, time);

  if (age <= G_TIME_SPAN_DAY)
    return age / (10 * G_TIME_SPAN_MINUTE);
  if (age <= 90 * G_TIME_SPAN_DAY)
    return 1000 + age / G_TIME_SPAN_DAY;
  return -1;
}

GPtrArray *
mentor_versions_thin (const char *const *names)
{
  g_autoptr (GPtrArray) sorted = g_ptr_array_new ();
  g_autoptr (GDateTime) newest = NULL;
  GPtrArray *gone = g_ptr_array_new ();
  gint64 last_drawer = -2;

  for (guint i = 0; names[i] != NULL; i++)
    g_ptr_array_add (sorted, (gpointer) names[i]);
  g_ptr_array_sort (sorted, compare_newest_first);

  for (guint i = 0; i < sorted->len; i++)
    {
      const char *name = g_ptr_array_index (sorted, i);
      g_autoptr (GDateTime) time = parse_time (name);
      gint64 drawer;

      /* what isn't ours is left alone */
      if (time == NULL)
        continue;
      if (newest == NULL)
        newest = g_date_time_ref (time);

      drawer = find_drawer (newest, time);
      if (i >= MENTOR_VERSIONS_LEAST && (drawer == -1 || drawer == last_drawer))
        g_ptr_array_add (gone, (gpointer) name);
      last_drawer = drawer;
    }

  return gone;
}

static char **
list_names (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  GPtrArray *names = g_ptr_array_new ();
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      if (g_str_has_suffix (name, ".json"))
        g_ptr_array_add (names, g_strdup (name));
    }

  g_ptr_array_sort (names, compare_newest_first);
  g_ptr_array_add (names, NULL);
  return (char **) g_ptr_array_free (names, FALSE);
}

void
mentor_versions_keep (const char *path, GBytes *bytes)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_auto (GStrv) names = list_names (folder);
  g_auto (GStrv) now = NULL;
  g_autoptr (GPtrArray) gone = NULL;
  g_autoptr (GError) error = NULL;

  if (names[0] != NULL)
    {
      g_autofree char *newest = g_build_filename (folder, names[0], NULL);
      g_autoptr (GBytes) held = mentor_file_read (newest, NULL);

      if (held != NULL && g_bytes_equal (held, bytes))
        return;
    }

  if (!mentor_file_write_aside (path, bytes, &error))
    {
      g_info ("An earlier version can't be kept (code %d)", error->code);
      return;
    }

  now = list_names (folder);
  gone = mentor_versions_thin ((const char *const *) now);
  for (guint i = 0; i < gone->len; i++)
    {
      g_autofree char *old = g_build_filename (folder, g_ptr_array_index (gone, i), NULL);

      g_unlink (old);
    }
}
