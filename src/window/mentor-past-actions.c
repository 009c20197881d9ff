/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The window's actions on what is past: earlier versions and the trash. */
#include "config.h"

#include "window/mentor-past-actions.h"

#include <glib/gi18n.h>

#include "pages/logbook/mentor-log-view.h"
#include "store/mentor-calm.h"
#include "window/mentor-trash-dialog.h"
#include "window/mentor-versions-dialog.h"
#include "window/mentor-window-private.h"
#include "workspace/mentor-workspace-past.h"

/* The entry that a page shows, if it shows one. */
static MentorDocument *
find_entry (GtkWidget *widget)
{
  MentorLogEntry *entry;

  if (!gtk_widget_get_mapped (widget))
    return NULL;
  if (MENTOR_IS_LOG_VIEW (widget))
    {
      entry = mentor_log_view_get_entry (MENTOR_LOG_VIEW (widget));
      return entry != NULL ? MENTOR_DOCUMENT (entry) : NULL;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      MentorDocument *found = find_entry (child);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
on_versions (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  MentorWindow *self = user_data;
  MentorPageClass *klass = self->page != NULL ? MENTOR_PAGE_GET_CLASS (self->page) : NULL;
  MentorDocument *document = NULL;

  if (self->course == NULL || klass == NULL)
    return;
  if (klass->get_document != NULL)
    document = klass->get_document (self->page);
  if (document == NULL)
    document = find_entry (GTK_WIDGET (self->page));
  if (document == NULL)
    mentor_toasts_say (self->toasts, _("Choose what you want to see earlier versions of"));
  else
    mentor_versions_dialog_present (GTK_WINDOW (self), self->workspace, document, _(klass->title));
}

static void
on_trash (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  MentorWindow *self = user_data;

  mentor_trash_dialog_present (GTK_WINDOW (self), self->workspace);
}

static gboolean
on_idle (gpointer data)
{
  MentorWindow *self = data;
  guint n = mentor_workspace_get_n_recovered (self->workspace);
  g_autofree char *message = NULL;

  if (n == 0)
    return G_SOURCE_REMOVE;
  message = g_strdup_printf (ngettext ("%u text recovered after a crash: it is in the trash",
                                       "%u texts recovered after a crash: they are in the trash", n),
                             n);
  mentor_toasts_say (self->toasts, message);
  return G_SOURCE_REMOVE;
}

/* By then the folder has been looked into. */
static void
say_recovered (MentorWindow *self)
{
  mentor_calm_add (on_idle, g_object_ref (self), g_object_unref);
}

static const GActionEntry entries[] = {
  { "versions", on_versions },
  { "trash", on_trash },
};

void
mentor_past_actions_add (MentorWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  g_signal_connect_object (self->workspace, "notify::course", G_CALLBACK (say_recovered), self,
                           G_CONNECT_SWAPPED);
  say_recovered (self);
}
