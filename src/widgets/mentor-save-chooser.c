/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Asks for the place of a new file: the one file that knows GtkFileChooserNative for saving. */
#include "config.h"

#include "widgets/mentor-save-chooser.h"

#include <glib/gi18n.h>

#include "widgets/mentor-message.h"

typedef struct
{
  GtkFileChooserNative *chooser;
  GtkWindow *parent; /* weak */
  GBytes *bytes;
} Request;

static void
request_free (Request *request)
{
  g_clear_weak_pointer (&request->parent);
  g_object_unref (request->chooser);
  g_bytes_unref (request->bytes);
  g_free (request);
}

/* Written beside, then moved into its place: what was there before is lost only once the new file
 * is whole. The chooser has asked whether to replace it. */
static gboolean
save (GFile *file, GBytes *bytes, GError **error)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *beside = g_strconcat (".", name, ".part", NULL);
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autoptr (GFile) part = g_file_get_child (folder, beside);
  g_autoptr (GFileOutputStream) stream = NULL;
  gsize size;
  gconstpointer data = g_bytes_get_data (bytes, &size);

  g_file_delete (part, NULL, NULL);
  stream = g_file_create (part, G_FILE_CREATE_PRIVATE, NULL, error);
  if (stream == NULL)
    return FALSE;
  if (g_output_stream_write_all (G_OUTPUT_STREAM (stream), data, size, NULL, NULL, error)
      && g_output_stream_close (G_OUTPUT_STREAM (stream), NULL, error)
      && g_file_move (part, file, G_FILE_COPY_OVERWRITE, NULL, NULL, NULL, error))
    return TRUE;
  g_file_delete (part, NULL, NULL);
  return FALSE;
}

static void
on_response (GtkNativeDialog *dialog, int response, gpointer user_data)
{
  Request *request = user_data;
  g_autoptr (GError) error = NULL;

  if (response == GTK_RESPONSE_ACCEPT && request->parent != NULL)
    {
      g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));

      if (file != NULL && !save (file, request->bytes, &error))
        mentor_message_tell (request->parent, _("The file could not be saved"), error->message);
    }
  gtk_native_dialog_destroy (dialog);
  request_free (request);
}

void
mentor_save_chooser_run (GtkWidget *widget, const char *title, const char *name, const char *text)
{
  Request *request = g_new0 (Request, 1);
  g_autoptr (GFile) home = g_file_new_for_path (g_get_home_dir ());

  g_set_weak_pointer (&request->parent, GTK_WINDOW (gtk_widget_get_root (widget)));
  request->bytes = g_bytes_new (text, strlen (text));
  request->chooser
      = gtk_file_chooser_native_new (title, request->parent, GTK_FILE_CHOOSER_ACTION_SAVE,
                                     _("_Save"), _("_Cancel"));
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (request->chooser), TRUE);
  gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (request->chooser), home, NULL);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (request->chooser), name);
  g_signal_connect (request->chooser, "response", G_CALLBACK (on_response), request);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (request->chooser));
}
