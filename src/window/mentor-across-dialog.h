/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "workspace/mentor-workspace.h"

G_BEGIN_DECLS

/* MentorAcrossDialog: the next meetings and one's own promises of all pairs on one list, and a search
 * through all their logbooks. What is chosen is opened in the window. */
#define MENTOR_TYPE_ACROSS_DIALOG (mentor_across_dialog_get_type ())
G_DECLARE_FINAL_TYPE (MentorAcrossDialog, mentor_across_dialog, MENTOR, ACROSS_DIALOG, AdwWindow)

/** mentor_across_dialog_present: @query: what to search for at first, or "" */
void mentor_across_dialog_present (GtkWindow *parent, MentorWorkspace *workspace,
                                   const char *query);

G_END_DECLS
