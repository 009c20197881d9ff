/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "workspace/mentor-workspace.h"

#include <adwaita.h>

G_BEGIN_DECLS

/*
 * MentorPairDialog: who the pair is: names, titles and organisations, who sits at this computer, and
 * the programme.
 */
#define MENTOR_TYPE_PAIR_DIALOG (mentor_pair_dialog_get_type ())
G_DECLARE_FINAL_TYPE (MentorPairDialog, mentor_pair_dialog, MENTOR, PAIR_DIALOG, AdwWindow)

/** mentor_pair_dialog_present_new: asks for a new pair; "Create" makes and opens it */
void mentor_pair_dialog_present_new (GtkWindow *parent, MentorWorkspace *workspace);

/**
 * mentor_pair_dialog_present_edit:
 *
 * Edits the open pair. What is typed is taken at once; all of it together is one undo step.
 */
void mentor_pair_dialog_present_edit (GtkWindow *parent, MentorCourse *course);

G_END_DECLS
