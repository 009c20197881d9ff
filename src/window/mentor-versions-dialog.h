/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "workspace/mentor-workspace.h"

G_BEGIN_DECLS

/* MentorVersionsDialog: looks at a document's earlier versions, and brings one back. */
#define MENTOR_TYPE_VERSIONS_DIALOG (mentor_versions_dialog_get_type ())
G_DECLARE_FINAL_TYPE (MentorVersionsDialog, mentor_versions_dialog, MENTOR, VERSIONS_DIALOG,
                      AdwWindow)

/**
 * mentor_versions_dialog_present:
 * @parent: the window; its action "win.offer-undo" offers to take the restoring back
 * @document: a document of the open pair
 * @title: what the document is called, translated
 */
void mentor_versions_dialog_present (GtkWindow *parent, MentorWorkspace *workspace,
                                     MentorDocument *document, const char *title);

G_END_DECLS
