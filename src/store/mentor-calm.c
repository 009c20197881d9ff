/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What can wait for the first frame: see the header. A source that is ready when nobody holds. */

#include "config.h"

#include "store/mentor-calm.h"

static guint n_holding;

static gboolean
prepare (GSource *source, int *timeout)
{
  *timeout = -1;
  return n_holding == 0;
}

static gboolean
check (GSource *source)
{
  return n_holding == 0;
}

static gboolean
dispatch (GSource *source, GSourceFunc callback, gpointer data)
{
  return callback (data);
}

void
mentor_calm_hold (void)
{
  n_holding++;
}

void
mentor_calm_release (void)
{
  g_return_if_fail (n_holding > 0);

  n_holding--;
}

guint
mentor_calm_add (GSourceFunc function, gpointer data, GDestroyNotify destroy)
{
  static GSourceFuncs functions = { .prepare = prepare, .check = check, .dispatch = dispatch };
  GSource *source = g_source_new (&functions, sizeof (GSource));
  guint id;

  g_source_set_priority (source, G_PRIORITY_LOW);
  g_source_set_callback (source, function, data, destroy);
  g_source_set_static_name (source, "mentor-calm");
  id = g_source_attach (source, NULL);
  g_source_unref (source);
  return id;
}
