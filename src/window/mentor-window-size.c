/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The size of the window, kept from one start to the next. */
#include "config.h"

#include "window/mentor-window-size.h"

/* NULL where the program runs without being installed and without a compiled schema. */
static GSettings *
open_settings (void)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema = NULL;

  if (source != NULL)
    schema = g_settings_schema_source_lookup (source, APPLICATION_ID, TRUE);
  return schema != NULL ? g_settings_new_full (schema, NULL, NULL) : NULL;
}

void
mentor_window_restore_size (GtkWindow *window)
{
  g_autoptr (GSettings) settings = open_settings ();
  int width = 1100, height = 720;

  if (settings != NULL)
    {
      width = g_settings_get_int (settings, "window-width");
      height = g_settings_get_int (settings, "window-height");
      if (g_settings_get_boolean (settings, "maximized"))
        gtk_window_maximize (window);
    }
  gtk_window_set_default_size (window, width, height);
}

void
mentor_window_store_size (GtkWindow *window)
{
  g_autoptr (GSettings) settings = open_settings ();
  int width, height;

  if (settings == NULL)
    return;
  gtk_window_get_default_size (window, &width, &height);
  g_settings_set_int (settings, "window-width", CLAMP (width, 360, 32767));
  g_settings_set_int (settings, "window-height", CLAMP (height, 294, 32767));
  g_settings_set_boolean (settings, "maximized", gtk_window_is_maximized (window));
}
