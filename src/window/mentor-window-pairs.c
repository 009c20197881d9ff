/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The window's actions on pairs: new, open, example, edit, remove, delete. */
#include "config.h"

#include "window/mentor-window-private.h"

#include <glib/gi18n.h>

#include "widgets/mentor-message.h"
#include "window/mentor-across-dialog.h"
#include "window/mentor-folder-chooser.h"
#include "window/mentor-pair-dialog.h"
#include "window/mentor-past-actions.h"

static void
tell_failure (MentorWindow *self, const char *heading, GError *error)
{
  mentor_message_tell (GTK_WINDOW (self), heading, error != NULL ? error->message : NULL);
}

static void
on_folder_chosen (gpointer owner, const char *path)
{
  MentorWindow *self = owner;
  g_autoptr (GError) error = NULL;

  if (!mentor_workspace_open_folder (self->workspace, path, &error))
    tell_failure (self, _("The folder can’t be opened"), error);
}

static void
on_open_folder (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  mentor_folder_chooser_run (user_data, _("Open a pair’s folder"), on_folder_chosen, user_data);
}

static void
on_open_pair (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  MentorWindow *self = user_data;
  const char *id = g_variant_get_string (parameter, NULL);
  g_autoptr (GError) error = NULL;

  if (self->course != NULL && g_str_equal (mentor_course_get_id (self->course), id))
    return;
  if (!mentor_workspace_open_pair (self->workspace, id, &error))
    tell_failure (self, _("The pair can’t be opened"), error);
}

/* On the shared screen of a meeting no other pair has a name. */
static void
on_all_pairs (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  MentorWindow *self = user_data;

  if (!self->presenting)
    mentor_across_dialog_present (GTK_WINDOW (self), self->workspace,
                                  g_variant_get_string (parameter, NULL));
}

static void
on_example_pair (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  MentorWindow *self = user_data;
  g_autoptr (GError) error = NULL;

  if (!mentor_workspace_open_example (self->workspace, &error))
    tell_failure (self, _("The example pair can’t be opened"), error);
}

static void
on_new_pair (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  MentorWindow *self = user_data;

  mentor_pair_dialog_present_new (GTK_WINDOW (self), self->workspace);
}

static void
on_edit_pair (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  MentorWindow *self = user_data;

  if (self->course != NULL)
    mentor_pair_dialog_present_edit (GTK_WINDOW (self), self->course);
}

static void
on_remove_pair (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  MentorWindow *self = user_data;
  g_autofree char *id = NULL;
  g_autofree char *title = NULL;
  g_autofree char *message = NULL;

  if (self->course == NULL)
    return;
  id = g_strdup (mentor_course_get_id (self->course));
  title = mentor_pair_get_title (mentor_course_get_pair (self->course));
  mentor_workspace_remove_pair (self->workspace, id);

  /* Translators: %s are the names of a pair. */
  message = g_strdup_printf (_("%s removed from your list"), title);
  mentor_toasts_offer (self->toasts, message, "win.restore-pair");
}

static void
on_restore_pair (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  MentorWindow *self = user_data;

  mentor_workspace_restore_pair (self->workspace);
}

static void
delete_pair (gpointer owner)
{
  MentorWindow *self = owner;
  g_autofree char *id = NULL;
  g_autoptr (GError) error = NULL;

  if (self->course == NULL)
    return;
  id = g_strdup (mentor_course_get_id (self->course));
  if (!mentor_workspace_delete_pair (self->workspace, id, &error))
    tell_failure (self, _("The pair can’t be deleted"), error);
}

static void
on_delete_pair (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  MentorWindow *self = user_data;
  g_autofree char *title = NULL;
  g_autofree char *heading = NULL;

  if (self->course == NULL)
    return;
  title = mentor_pair_get_title (mentor_course_get_pair (self->course));
  /* Translators: %s are the names of a pair. */
  heading = g_strdup_printf (_("Delete %s for both?"), title);
  mentor_message_ask (GTK_WINDOW (self), heading,
                      _("The pair’s folder is deleted with everything in it: logbook, tasks, SWOT "
                        "and roles. If you share the folder, it disappears for the other one too. "
                        "On this computer it stays in the trash until you delete it there."),
                      _("_Keep"), _("_Delete for both"), delete_pair, G_OBJECT (self));
}

static const GActionEntry entries[] = {
  { "new-pair", on_new_pair },
  { "open-folder", on_open_folder },
  { "open-pair", on_open_pair, "s" },
  { "all-pairs", on_all_pairs, "s" },
  { "example-pair", on_example_pair },
  { "edit-pair", on_edit_pair },
  { "remove-pair", on_remove_pair },
  { "restore-pair", on_restore_pair },
  { "delete-pair", on_delete_pair },
};

void
mentor_window_add_pair_actions (MentorWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  mentor_past_actions_add (self);
}
