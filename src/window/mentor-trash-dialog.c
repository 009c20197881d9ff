/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * MentorTrashDialog: made anew from what lies in the trash after each change.
 */
#include "config.h"

#include "window/mentor-trash-dialog.h"

#include <glib/gi18n.h>

#include "model/mentor-date.h"
#include "widgets/mentor-message.h"
#include "workspace/mentor-workspace-past.h"

struct _MentorTrashDialog
{
  AdwWindow parent_instance;

  MentorWorkspace *workspace;
  GPtrArray *rows;
  MentorTrashRow *asked; /* that is to be deleted if the answer is yes */
  GtkWidget *content;    /* in which the page is replaced */
};

G_DEFINE_FINAL_TYPE (MentorTrashDialog, mentor_trash_dialog, ADW_TYPE_WINDOW)

static void fill (MentorTrashDialog *self);

static MentorTrashRow *
get_row (MentorTrashDialog *self, GtkWidget *button)
{
  return g_ptr_array_index (
      self->rows, GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "mentor-row")));
}

static void
on_restore (MentorTrashDialog *self, GtkWidget *button)
{
  MentorTrashRow *row = get_row (self, button);
  g_autoptr (GError) error = NULL;

  if (mentor_workspace_restore_trashed (self->workspace, row, &error))
    fill (self);
  else
    mentor_message_tell (GTK_WINDOW (self), _("It can’t be restored"), error->message);
}

static void
delete_asked (gpointer owner)
{
  MentorTrashDialog *self = owner;
  g_autoptr (GError) error = NULL;

  if (self->asked == NULL)
    return;
  if (!mentor_workspace_delete_trashed (self->workspace, self->asked, &error))
    mentor_message_tell (GTK_WINDOW (self), _("It can’t be deleted"), error->message);
  fill (self);
}

static void
on_delete (MentorTrashDialog *self, GtkWidget *button)
{
  self->asked = get_row (self, button);
  mentor_message_ask (GTK_WINDOW (self), _("Delete for ever?"),
                      _("It is deleted from this computer, with its earlier versions. Backups and "
                        "the other one’s computer may still have it."),
                      _("_Keep"), _("_Delete for ever"), delete_asked, G_OBJECT (self));
}

static GtkWidget *
make_button (MentorTrashDialog *self, guint i, const char *icon, const char *name,
             GCallback callback)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data (G_OBJECT (button), "mentor-row", GUINT_TO_POINTER (i));
  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);
  return button;
}

static char *
describe (MentorTrashRow *row)
{
  g_autofree char *time = mentor_date_format_moment (row->item->time);

  switch (row->item->kind)
    {
    case MENTOR_TRASH_RECOVERED:
      /* Translators: %s is a day and a time of day. */
      return g_strdup_printf (row->readable ? _("Recovered after a crash, %s")
                                            : _("Recovered after a crash, can’t be read, %s"),
                              time);
    case MENTOR_TRASH_CONFLICT:
      return g_strdup_printf (_("Conflict copy, merged %s"), time);
    case MENTOR_TRASH_PAIR:
    case MENTOR_TRASH_ENTRY:
    case MENTOR_TRASH_RECORD:
    default:
      return g_strdup_printf (_("Deleted %s"), time);
    }
}

static GtkWidget *
make_row (MentorTrashDialog *self, guint i)
{
  MentorTrashRow *row = g_ptr_array_index (self->rows, i);
  GtkWidget *widget = adw_action_row_new ();
  g_autofree char *detail = describe (row);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (widget), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (widget), row->title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (widget), detail);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (widget), 2);
  if (row->readable)
    adw_action_row_add_suffix (ADW_ACTION_ROW (widget),
                               make_button (self, i, "edit-undo-symbolic", _("Restore"),
                                            G_CALLBACK (on_restore)));
  adw_action_row_add_suffix (ADW_ACTION_ROW (widget),
                             make_button (self, i, "user-trash-symbolic", _("Delete for ever"),
                                          G_CALLBACK (on_delete)));
  return widget;
}

static GtkWidget *
make_list (MentorTrashDialog *self)
{
  GtkWidget *page = adw_preferences_page_new ();
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  g_auto (GStrv) problems = mentor_workspace_list_copy_problems (self->workspace);

  adw_preferences_group_set_description (
      group, _("The trash is on this computer only. Nothing leaves it by itself."));
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_add (group, make_row (self, i));
  for (guint i = 0; problems[i] != NULL; i++)
    {
      GtkWidget *widget = adw_action_row_new ();

      adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (widget), FALSE);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (widget), problems[i]);
      adw_action_row_add_prefix (ADW_ACTION_ROW (widget),
                                 gtk_image_new_from_icon_name ("dialog-warning-symbolic"));
      adw_preferences_group_add (group, widget);
    }
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), group);
  return page;
}

static void
fill (MentorTrashDialog *self)
{
  GtkWidget *old = gtk_widget_get_last_child (self->content);
  GtkWidget *page;
  g_auto (GStrv) problems = mentor_workspace_list_copy_problems (self->workspace);

  self->asked = NULL;
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  self->rows = mentor_workspace_list_trash (self->workspace);
  if (self->rows->len > 0 || problems[0] != NULL)
    {
      page = make_list (self);
    }
  else
    {
      page = adw_status_page_new ();
      adw_status_page_set_icon_name (ADW_STATUS_PAGE (page), "user-trash-symbolic");
      adw_status_page_set_title (ADW_STATUS_PAGE (page), _("The trash is empty"));
    }
  gtk_widget_set_vexpand (page, TRUE);
  gtk_box_remove (GTK_BOX (self->content), old);
  gtk_box_append (GTK_BOX (self->content), page);
}

static void
mentor_trash_dialog_dispose (GObject *object)
{
  MentorTrashDialog *self = MENTOR_TRASH_DIALOG (object);

  g_clear_object (&self->workspace);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  G_OBJECT_CLASS (mentor_trash_dialog_parent_class)->dispose (object);
}

static void
mentor_trash_dialog_class_init (MentorTrashDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mentor_trash_dialog_dispose;
  gtk_widget_class_add_binding_action (GTK_WIDGET_CLASS (klass), GDK_KEY_Escape, 0, "window.close",
                                       NULL);
}

static void
mentor_trash_dialog_init (MentorTrashDialog *self)
{
  GtkWidget *header = adw_header_bar_new ();

  adw_header_bar_set_title_widget (ADW_HEADER_BAR (header), adw_window_title_new (_("Trash"), NULL));
  self->content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_box_append (GTK_BOX (self->content), header);
  gtk_box_append (GTK_BOX (self->content), gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  adw_window_set_content (ADW_WINDOW (self), self->content);
}

void
mentor_trash_dialog_present (GtkWindow *parent, MentorWorkspace *workspace)
{
  MentorTrashDialog *self
      = g_object_new (MENTOR_TYPE_TRASH_DIALOG, "transient-for", parent, "modal", TRUE, "title",
                      _("Trash"), "default-width", 520, "default-height", 480, NULL);

  self->workspace = g_object_ref (workspace);
  fill (self);
  gtk_window_present (GTK_WINDOW (self));
}
