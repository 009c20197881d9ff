/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * "Show in Files": the file manager is asked over D-Bus, which selects the file; opening the folder
 * is the way out where no file manager answers.
 */
#include "config.h"

#include "pages/mentor-show-in-files.h"

typedef struct
{
  GtkWindow *window;
  GFile *file;
} Request;

static void
request_free (Request *request)
{
  g_clear_weak_pointer (&request->window);
  g_object_unref (request->file);
  g_free (request);
}

static void
show_folder (Request *request)
{
  g_autoptr (GFile) folder = g_file_get_parent (request->file);
  g_autofree char *uri = g_file_get_uri (folder != NULL ? folder : request->file);

  gtk_show_uri (request->window, uri, GDK_CURRENT_TIME);
}

static void
on_items_shown (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Request *request = user_data;
  g_autoptr (GVariant) reply = NULL;

  reply = g_dbus_connection_call_finish (G_DBUS_CONNECTION (source), result, NULL);
  if (reply == NULL)
    show_folder (request);
  request_free (request);
}

void
mentor_show_in_files (GtkWidget *widget, const char *path)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GApplication *application = g_application_get_default ();
  GDBusConnection *bus = application ? g_application_get_dbus_connection (application) : NULL;
  Request *request = g_new0 (Request, 1);
  g_autofree char *uri = NULL;
  const char *uris[2] = { NULL, NULL };

  request->file = g_file_new_for_path (path);
  if (GTK_IS_WINDOW (root))
    g_set_weak_pointer (&request->window, GTK_WINDOW (root));
  uri = g_file_get_uri (request->file);
  uris[0] = uri;

  if (bus == NULL)
    {
      show_folder (request);
      request_free (request);
      return;
    }

  g_dbus_connection_call (bus, "org.freedesktop.FileManager1", "/org/freedesktop/FileManager1",
                          "org.freedesktop.FileManager1", "ShowItems",
                          g_variant_new ("(^ass)", uris, ""), NULL, G_DBUS_CALL_FLAGS_NONE, -1,
                          NULL, on_items_shown, request);
}
