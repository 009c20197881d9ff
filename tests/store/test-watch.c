/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What others write is noticed in time, once, and what we write ourselves isn't; undo goes on as if
 * nothing had come in between. */

#include <string.h>
#include <sys/vfs.h>

#include "record/mentor-history.h"
#include "model/mentor-swot.h"
#include "record/mentor-record-list.h"
#include "store-fixture.h"
#include "store/mentor-folder.h"
#include "store/mentor-watch.h"

#define NFS 0x6969

static gboolean on_share;

/* Instead of the C library's. */
int
statfs (const char *path, struct statfs *status)
{
  memset (status, 0, sizeof *status);
  status->f_type = on_share ? NFS : 0xef53;
  return 0;
}

typedef struct
{
  MentorFolder *folder;
  MentorDocument *swot;
  const char *text;
} Open;

static void
put_theirs (Fixture *fixture, const char *text)
{
  g_autofree char *content = g_strdup_printf (
      "{\"format\": \"mentorpar/swot\", \"version\": 1, \"id\": \"s\","
      " \"threats\": [{\"id\": \"t\", \"text\": \"%s\"}]}",
      text);

  g_free (fixture_write (fixture, "pair/swot.json", content));
}

static Open
open_swot (Fixture *fixture)
{
  g_autofree char *path = fixture_path (fixture, "pair");
  g_autofree char *backups = fixture_path (fixture, "backups");
  Open open = { 0 };

  put_theirs (fixture, "at first");
  open.folder = mentor_folder_new (path, backups);
  open.swot = mentor_folder_open (open.folder, MENTOR_TYPE_SWOT, "swot.json");
  g_strfreev (mentor_folder_list_log_entries (open.folder));
  /* it begins to watch in an idle moment */
  fixture_spin (100);
  return open;
}

static MentorRecordList *
get_list (Open *open, const char *name)
{
  return mentor_record_get_list (MENTOR_RECORD (open->swot), name);
}

static gboolean
has_text (gpointer data)
{
  Open *open = data;
  MentorRecord *item = mentor_record_list_get (get_list (open, "threats"), 0);

  return item != NULL && g_str_equal (mentor_record_get_string (item, "text"), open->text);
}

static gboolean
is_saved (gpointer data)
{
  return !mentor_folder_get_unsaved (((Open *) data)->folder);
}

static MentorRecord *
add (Open *open, const char *text)
{
  g_autoptr (MentorRecord) item = mentor_record_new (MENTOR_TYPE_SWOT_ITEM, NULL);

  mentor_record_set_string (item, "text", text);
  mentor_record_list_append (get_list (open, "strengths"), item);
  return item;
}

static void
test_in_time (Fixture *fixture, gconstpointer data)
{
  Open open = open_swot (fixture);
  gint64 longest = 0;

  for (guint i = 0; i < 5; i++)
    {
      g_autofree char *text = g_strdup_printf ("change %u", i);
      gint64 start = g_get_monotonic_time ();

      put_theirs (fixture, text);
      open.text = text;
      fixture_wait (has_text, &open);
      longest = MAX (longest, g_get_monotonic_time () - start);
    }
  fixture_figure ("watch.ms", longest / 1000);
  g_assert_cmpint (longest, <, 2 * G_USEC_PER_SEC);
  g_object_unref (open.folder);
}

static void
count (gpointer object, guint *n)
{
  (*n)++;
}

static void
count_merged (MentorFolder *folder, MentorDocument *document, guint n_conflicts, guint *n)
{
  (*n)++;
}

/* Our own saves are heard of as well, and are nobody else's. */
static void
test_own_saves (Fixture *fixture, gconstpointer data)
{
  Open open = open_swot (fixture);
  guint n_updated = 0, n_merged = 0;

  g_signal_connect (open.swot, "updated", G_CALLBACK (count), &n_updated);
  g_signal_connect (open.folder, "merged", G_CALLBACK (count_merged), &n_merged);
  for (guint i = 0; i < 5; i++)
    {
      add (&open, "ours");
      mentor_folder_flush (open.folder);
      fixture_wait (is_saved, &open);
      fixture_spin (250);
    }
  g_assert_cmpuint (n_updated, ==, 0);
  g_assert_cmpuint (n_merged, ==, 0);

  /* somebody else's is */
  put_theirs (fixture, "theirs");
  open.text = "theirs";
  fixture_wait (has_text, &open);
  g_assert_cmpuint (n_updated, ==, 1);
  g_object_unref (open.folder);
}

static void
test_burst (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = fixture_path (fixture, "pair");
  g_autoptr (MentorWatch) watch = NULL;
  guint n_changed = 0;
  gint64 start, length;

  g_free (fixture_write (fixture, "pair/pair.json", "{}"));
  watch = mentor_watch_new (path, "logbook");
  g_signal_connect (watch, "changed", G_CALLBACK (count), &n_changed);
  fixture_spin (100);
  start = g_get_monotonic_time ();
  for (guint i = 0; i < 200; i++)
    {
      g_autofree char *name = g_strdup_printf ("pair/%u.json", i);

      g_free (fixture_write (fixture, name, "{}"));
    }
  length = (g_get_monotonic_time () - start) / 1000;
  fixture_spin (800);
  /* one for each time it takes to settle */
  g_assert_cmpuint (n_changed, >=, 1);
  g_assert_cmpuint (n_changed, <=, 2 + (guint) length / 200);
}

/* An edit, saved; somebody else's change, reloaded; an edit that meets theirs, merged: undo takes back
 * ours and only ours. */
static void
test_undo (Fixture *fixture, gconstpointer data)
{
  Open open = open_swot (fixture);
  g_autoptr (MentorHistory) history = mentor_history_new ();
  MentorRecordList *strengths = get_list (&open, "strengths");

  mentor_document_set_history (open.swot, history);
  add (&open, "first");
  g_assert_true (mentor_folder_flush_sync (open.folder));

  /* reloaded: they took ours over */
  {
    g_autofree char *now = fixture_read (fixture, "pair/swot.json");
    g_auto (GStrv) parts = g_strsplit (now, "at first", 2);
    g_autofree char *changed = g_strjoinv ("reloaded", parts);

    g_free (fixture_write (fixture, "pair/swot.json", changed));
    open.text = "reloaded";
    fixture_wait (has_text, &open);
  }

  /* merged: they don't know of ours */
  add (&open, "second");
  {
    g_autofree char *now = fixture_read (fixture, "pair/swot.json");
    g_auto (GStrv) parts = g_strsplit (now, "reloaded", 2);
    g_autofree char *changed = g_strjoinv ("merged", parts);

    g_free (fixture_write (fixture, "pair/swot.json", changed));
  }
  g_assert_true (mentor_folder_flush_sync (open.folder));
  open.text = "merged";
  g_assert_true (has_text (&open));
  g_assert_cmpuint (mentor_record_list_get_length (strengths), ==, 2);

  g_assert_true (mentor_history_undo (history));
  g_assert_cmpuint (mentor_record_list_get_length (strengths), ==, 1);
  g_assert_true (mentor_history_undo (history));
  g_assert_cmpuint (mentor_record_list_get_length (strengths), ==, 0);
  g_assert_true (has_text (&open));
  g_assert_true (mentor_history_redo (history));
  g_assert_true (mentor_history_redo (history));
  g_assert_cmpuint (mentor_record_list_get_length (strengths), ==, 2);
  g_assert_true (mentor_folder_flush_sync (open.folder));
  mentor_document_set_history (open.swot, NULL);
  g_object_unref (open.folder);
}

/* On a network share nothing is heard of; the program looks from time to time. */
static void
test_share (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = fixture_path (fixture, "pair");
  guint n_changed[2] = { 0, 0 };

  g_free (fixture_write (fixture, "pair/pair.json", "{}"));
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (MentorWatch) watch = NULL;

      on_share = i == 1;
      watch = mentor_watch_new (path, "logbook");
      mentor_watch_set_pause (watch, 20);
      g_signal_connect (watch, "changed", G_CALLBACK (count), &n_changed[i]);
      fixture_spin (200);
    }
  on_share = FALSE;
  g_assert_cmpuint (n_changed[0], ==, 0);
  g_assert_cmpuint (n_changed[1], >=, 2);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  fixture_add ("/watch/in-time", test_in_time);
  fixture_add ("/watch/own-saves", test_own_saves);
  fixture_add ("/watch/burst", test_burst);
  fixture_add ("/watch/undo", test_undo);
  fixture_add ("/watch/share", test_share);

  return g_test_run ();
}
