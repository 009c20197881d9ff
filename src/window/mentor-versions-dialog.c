/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * MentorVersionsDialog: the versions above, newest first, and below what the chosen one says. Lines
 * that the document doesn't say any more are marked by a sign and a colour.
 */
#include "config.h"

#include "window/mentor-versions-dialog.h"

#include <glib/gi18n.h>
#include <string.h>

#include "model/mentor-date.h"
#include "record/mentor-restore.h"
#include "widgets/mentor-message.h"
#include "workspace/mentor-workspace-past.h"

struct _MentorVersionsDialog
{
  AdwWindow parent_instance;

  MentorWorkspace *workspace;
  MentorDocument *document;
  GPtrArray *versions;

  GtkListBox *list;
  GtkTextView *preview;
  GtkWidget *restore;
};

G_DEFINE_FINAL_TYPE (MentorVersionsDialog, mentor_versions_dialog, ADW_TYPE_WINDOW)

static MentorVersion *
get_chosen (MentorVersionsDialog *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);

  return row != NULL ? g_ptr_array_index (self->versions, gtk_list_box_row_get_index (row)) : NULL;
}

static JsonNode *
read_chosen (MentorVersionsDialog *self, GError **error)
{
  MentorVersion *version = get_chosen (self);

  return version != NULL ? mentor_workspace_read_version (self->workspace, self->document, version,
                                                          error)
                         : NULL;
}

static void
show_words (MentorVersionsDialog *self, const char *words, const char *now)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->preview);
  g_auto (GStrv) lines = g_strsplit (words, "\n", -1);
  g_auto (GStrv) present = g_strsplit (now, "\n", -1);
  GtkTextIter end;

  gtk_text_buffer_set_text (buffer, "", 0);
  for (guint i = 0; lines[i] != NULL && lines[i + 1] != NULL; i++)
    {
      gboolean gone = *lines[i] != '\0' && !g_strv_contains ((const char *const *) present, lines[i]);

      gtk_text_buffer_get_end_iter (buffer, &end);
      gtk_text_buffer_insert_with_tags_by_name (buffer, &end, gone ? "→ " : "", -1,
                                                gone ? "gone" : NULL, NULL);
      gtk_text_buffer_insert_with_tags_by_name (buffer, &end, lines[i], -1, gone ? "gone" : NULL,
                                                NULL);
      gtk_text_buffer_insert (buffer, &end, "\n", 1);
    }
}

static void
on_selected (MentorVersionsDialog *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) tree = read_chosen (self, &error);
  g_autoptr (JsonNode) present = mentor_record_snapshot (MENTOR_RECORD (self->document));
  g_autofree char *now = mentor_workspace_describe (present);
  g_autofree char *words = NULL;

  gtk_widget_set_sensitive (self->restore,
                            tree != NULL && !mentor_document_get_read_only (self->document));
  if (tree != NULL)
    {
      words = mentor_workspace_describe (tree);
      show_words (self, words, now);
    }
  else if (error != NULL)
    {
      gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->preview), error->message, -1);
    }
}

static void
on_restore (MentorVersionsDialog *self)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) tree = read_chosen (self, &error);
  g_autofree char *time = NULL;
  g_autofree char *message = NULL;

  if (tree == NULL || !mentor_document_restore (self->document, tree, &error))
    {
      if (error != NULL)
        mentor_message_tell (GTK_WINDOW (self), _("The version can’t be restored"),
                             error->message);
      return;
    }

  time = mentor_date_format_moment (get_chosen (self)->time);
  /* Translators: %s is a day and a time of day. */
  message = g_strdup_printf (_("The version of %s is back"), g_strchug (time));
  gtk_widget_activate_action (GTK_WIDGET (parent), "win.offer-undo", "s", message);
  gtk_window_close (GTK_WINDOW (self));
}

static void
fill (MentorVersionsDialog *self)
{
  for (guint i = 0; i < self->versions->len; i++)
    {
      MentorVersion *version = g_ptr_array_index (self->versions, i);
      g_autofree char *time = mentor_date_format_moment (version->time);
      GtkWidget *label = gtk_label_new (g_strchug (time));

      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_widget_set_margin_top (label, 8);
      gtk_widget_set_margin_bottom (label, 8);
      gtk_widget_set_margin_start (label, 12);
      gtk_widget_set_margin_end (label, 12);
      gtk_list_box_append (self->list, label);
    }
}

static GtkWidget *
make_scrolled (GtkWidget *child, int height)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (scrolled), height);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), child);
  return scrolled;
}

static GtkWidget *
make_header (MentorVersionsDialog *self, const char *title)
{
  GtkWidget *header = adw_header_bar_new ();

  adw_header_bar_set_title_widget (ADW_HEADER_BAR (header),
                                   adw_window_title_new (_("Earlier versions"), title));
  self->restore = gtk_button_new_with_mnemonic (_("_Restore"));
  gtk_widget_add_css_class (self->restore, "suggested-action");
  gtk_widget_set_sensitive (self->restore, FALSE);
  g_signal_connect_swapped (self->restore, "clicked", G_CALLBACK (on_restore), self);
  adw_header_bar_pack_end (ADW_HEADER_BAR (header), self->restore);
  return header;
}

static GtkWidget *
make_content (MentorVersionsDialog *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *preview;

  if (self->versions->len == 0)
    {
      GtkWidget *status = adw_status_page_new ();

      adw_status_page_set_icon_name (ADW_STATUS_PAGE (status), "document-open-recent-symbolic");
      adw_status_page_set_title (ADW_STATUS_PAGE (status), _("No earlier versions yet"));
      adw_status_page_set_description (
          ADW_STATUS_PAGE (status),
          _("One is kept on this computer when you edit again after a pause, and before somebody "
            "else’s changes come in."));
      gtk_widget_set_vexpand (status, TRUE);
      gtk_box_append (GTK_BOX (box), status);
      return box;
    }

  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Earlier versions"), -1);
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_BROWSE);
  fill (self);
  g_signal_connect_swapped (self->list, "row-selected", G_CALLBACK (on_selected), self);
  gtk_box_append (GTK_BOX (box), make_scrolled (GTK_WIDGET (self->list), 160));
  gtk_box_append (GTK_BOX (box), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));

  self->preview = GTK_TEXT_VIEW (gtk_text_view_new ());
  gtk_text_view_set_editable (self->preview, FALSE);
  gtk_text_view_set_cursor_visible (self->preview, FALSE);
  gtk_text_view_set_wrap_mode (self->preview, GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_left_margin (self->preview, 12);
  gtk_text_view_set_right_margin (self->preview, 12);
  gtk_text_view_set_top_margin (self->preview, 12);
  gtk_text_view_set_bottom_margin (self->preview, 12);
  gtk_text_buffer_create_tag (gtk_text_view_get_buffer (self->preview), "gone", "weight",
                              PANGO_WEIGHT_BOLD, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->preview), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("What the version says"), -1);
  preview = make_scrolled (GTK_WIDGET (self->preview), 200);
  gtk_widget_set_vexpand (preview, TRUE);
  gtk_box_append (GTK_BOX (box), preview);

  {
    GtkWidget *note = gtk_label_new (_("→ marks what isn’t there any more"));

    gtk_label_set_wrap (GTK_LABEL (note), TRUE);
    gtk_widget_add_css_class (note, "dim-label");
    gtk_widget_set_margin_top (note, 6);
    gtk_widget_set_margin_bottom (note, 6);
    gtk_box_append (GTK_BOX (box), note);
  }
  gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, 0));
  return box;
}

static void
mentor_versions_dialog_dispose (GObject *object)
{
  MentorVersionsDialog *self = MENTOR_VERSIONS_DIALOG (object);

  if (self->list != NULL)
    g_signal_handlers_disconnect_by_data (self->list, self);
  self->list = NULL;
  g_clear_object (&self->workspace);
  g_clear_object (&self->document);
  g_clear_pointer (&self->versions, g_ptr_array_unref);
  G_OBJECT_CLASS (mentor_versions_dialog_parent_class)->dispose (object);
}

static void
mentor_versions_dialog_class_init (MentorVersionsDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mentor_versions_dialog_dispose;
  gtk_widget_class_add_binding_action (GTK_WIDGET_CLASS (klass), GDK_KEY_Escape, 0, "window.close",
                                       NULL);
}

static void
mentor_versions_dialog_init (MentorVersionsDialog *self)
{
}

void
mentor_versions_dialog_present (GtkWindow *parent, MentorWorkspace *workspace,
                                MentorDocument *document, const char *title)
{
  MentorVersionsDialog *self
      = g_object_new (MENTOR_TYPE_VERSIONS_DIALOG, "transient-for", parent, "modal", TRUE, "title",
                      _("Earlier versions"), "default-width", 520, "default-height", 560, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->workspace = g_object_ref (workspace);
  self->document = g_object_ref (document);
  self->versions = mentor_workspace_list_versions (workspace, document);
  gtk_box_append (GTK_BOX (box), make_header (self, title));
  gtk_box_append (GTK_BOX (box), make_content (self));
  adw_window_set_content (ADW_WINDOW (self), box);
  gtk_window_present (GTK_WINDOW (self));
}
