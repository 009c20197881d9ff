/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Our own saves are heard as well; who listens tells them apart by content. */

#include "config.h"

#include "store/mentor-watch.h"

#include "store/mentor-calm.h"

#include <sys/vfs.h>

#define SETTLE_MS 200
#define PAUSE_MS  30000 /* on a network share */

struct _MentorWatch
{
  GObject parent_instance;

  char *paths[2];
  GFileMonitor *monitors[2];
  guint settle;
  guint start;
  guint poll;
  guint pause;
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MentorWatch, mentor_watch, G_TYPE_OBJECT)

static gboolean
on_settled (gpointer data)
{
  MentorWatch *self = data;

  self->settle = 0;
  g_signal_emit (self, signals[CHANGED], 0);
  return G_SOURCE_REMOVE;
}

static void
on_file_event (GFileMonitor *monitor,
               GFile *file,
               GFile *other,
               GFileMonitorEvent event,
               MentorWatch *self)
{
  if (self->settle == 0)
    self->settle = g_timeout_add (SETTLE_MS, on_settled, self);
}

/* Whether other machines write there without this one's kernel knowing. What FUSE brings may come
 * from anywhere. */
static gboolean
is_remote (const char *path)
{
  static const guint32 kinds[] = {
    0x00006969, /* NFS */
    0x0000517b, /* SMB */
    0xff534d42, /* CIFS */
    0xfe534d42, /* SMB2 */
    0x65735546, /* FUSE */
    0x01021997, /* 9P */
    0x00c36400, /* Ceph */
    0x5346414f, /* AFS */
    0x73757245, /* Coda */
  };
  struct statfs status;

  if (statfs (path, &status) < 0)
    return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      if ((guint32) status.f_type == kinds[i])
        return TRUE;
    }
  return FALSE;
}

static gboolean
on_poll (gpointer data)
{
  g_signal_emit (data, signals[CHANGED], 0);
  return G_SOURCE_CONTINUE;
}

static void
follow_share (MentorWatch *self)
{
  g_clear_handle_id (&self->poll, g_source_remove);
  if (is_remote (self->paths[0]))
    self->poll = g_timeout_add (self->pause, on_poll, self);
}

static void
forget (MentorWatch *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->monitors); i++)
    {
      if (self->monitors[i] != NULL)
        g_file_monitor_cancel (self->monitors[i]);
      g_clear_object (&self->monitors[i]);
    }
}

static gboolean
on_start (gpointer data)
{
  MentorWatch *self = data;

  self->start = 0;
  mentor_watch_renew (self, FALSE);
  return G_SOURCE_REMOVE;
}

static void
mentor_watch_dispose (GObject *object)
{
  MentorWatch *self = MENTOR_WATCH (object);

  forget (self);
  g_clear_handle_id (&self->settle, g_source_remove);
  g_clear_handle_id (&self->start, g_source_remove);
  g_clear_handle_id (&self->poll, g_source_remove);

  G_OBJECT_CLASS (mentor_watch_parent_class)->dispose (object);
}

static void
mentor_watch_finalize (GObject *object)
{
  MentorWatch *self = MENTOR_WATCH (object);

  for (guint i = 0; i < G_N_ELEMENTS (self->paths); i++)
    g_free (self->paths[i]);

  G_OBJECT_CLASS (mentor_watch_parent_class)->finalize (object);
}

static void
mentor_watch_class_init (MentorWatchClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mentor_watch_dispose;
  G_OBJECT_CLASS (klass)->finalize = mentor_watch_finalize;

  signals[CHANGED] = g_signal_new (
      "changed", MENTOR_TYPE_WATCH, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
mentor_watch_init (MentorWatch *self)
{
  self->pause = PAUSE_MS;
  self->start = mentor_calm_add (on_start, self, NULL);
}

MentorWatch *
mentor_watch_new (const char *folder, const char *inner)
{
  MentorWatch *self = g_object_new (MENTOR_TYPE_WATCH, NULL);

  self->paths[0] = g_strdup (folder);
  self->paths[1] = g_build_filename (folder, inner, NULL);
  return self;
}

void
mentor_watch_renew (MentorWatch *self, gboolean afresh)
{
  g_return_if_fail (MENTOR_IS_WATCH (self));

  if (afresh)
    forget (self);
  if (self->start != 0)
    return;

  if (afresh || self->poll == 0)
    follow_share (self);

  for (guint i = 0; i < G_N_ELEMENTS (self->paths); i++)
    {
      g_autoptr (GFile) folder = NULL;

      if (self->monitors[i] != NULL || !g_file_test (self->paths[i], G_FILE_TEST_IS_DIR))
        continue;

      folder = g_file_new_for_path (self->paths[i]);
      self->monitors[i] = g_file_monitor_directory (folder, G_FILE_MONITOR_WATCH_MOVES, NULL, NULL);
      if (self->monitors[i] != NULL)
        g_signal_connect_object (self->monitors[i], "changed", G_CALLBACK (on_file_event), self, 0);
    }
}

void
mentor_watch_set_pause (MentorWatch *self, guint milliseconds)
{
  g_return_if_fail (MENTOR_IS_WATCH (self));

  self->pause = milliseconds;
  if (self->start == 0)
    follow_share (self);
}
