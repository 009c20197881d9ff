/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "workspace/mentor-workspace.h"

G_BEGIN_DECLS

/* MentorTrashDialog: what was deleted, recovered or merged, and deleted pairs; brings it back or
 * deletes it for ever. */
#define MENTOR_TYPE_TRASH_DIALOG (mentor_trash_dialog_get_type ())
G_DECLARE_FINAL_TYPE (MentorTrashDialog, mentor_trash_dialog, MENTOR, TRASH_DIALOG, AdwWindow)

/** mentor_trash_dialog_present: @parent: the window */
void mentor_trash_dialog_present (GtkWindow *parent, MentorWorkspace *workspace);

G_END_DECLS
