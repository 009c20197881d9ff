/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Asks for a folder: the one file that knows GtkFileChooserNative, which later versions replace. */
#include "config.h"

#include "window/mentor-folder-chooser.h"

#include <glib/gi18n.h>

typedef struct
{
  GtkFileChooserNative *chooser;
  void (*callback) (gpointer owner, const char *path);
  GObject *owner;
} Request;

static void
on_response (GtkNativeDialog *dialog, int response, gpointer user_data)
{
  Request *request = user_data;

  if (response == GTK_RESPONSE_ACCEPT && request->owner != NULL)
    {
      g_autoptr (GFile) folder = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
      g_autofree char *path = folder != NULL ? g_file_get_path (folder) : NULL;

      if (path != NULL)
        request->callback (request->owner, path);
    }
  g_clear_weak_pointer (&request->owner);
  gtk_native_dialog_destroy (dialog);
  g_object_unref (request->chooser);
  g_free (request);
}

void
mentor_folder_chooser_run (GtkWindow *parent, const char *title,
                           void (*callback) (gpointer owner, const char *path), GObject *owner)
{
  Request *request = g_new0 (Request, 1);
  g_autoptr (GFile) home = g_file_new_for_path (g_get_home_dir ());

  request->callback = callback;
  g_set_weak_pointer (&request->owner, owner);
  request->chooser = gtk_file_chooser_native_new (title, parent,
                                                  GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER,
                                                  _("_Open"), _("_Cancel"));
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (request->chooser), TRUE);
  gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (request->chooser), home, NULL);
  g_signal_connect (request->chooser, "response", G_CALLBACK (on_response), request);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (request->chooser));
}
