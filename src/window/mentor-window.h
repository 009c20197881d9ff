/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "workspace/mentor-workspace.h"

#include <adwaita.h>

G_BEGIN_DECLS

/*
 * MentorWindow: the program's window. Shows the open pair's pages, or the welcome when no pair is
 * open. Property: workspace (MentorWorkspace, construct-only).
 */
#define MENTOR_TYPE_WINDOW (mentor_window_get_type ())
G_DECLARE_FINAL_TYPE (MentorWindow, mentor_window, MENTOR, WINDOW, AdwApplicationWindow)

/** mentor_window_new: Returns: (transfer none): a window, which the application owns */
MentorWindow *mentor_window_new (GtkApplication *application, MentorWorkspace *workspace);

/** mentor_window_get_workspace: Returns: (transfer none): what the window owns */
MentorWorkspace *mentor_window_get_workspace (MentorWindow *self);

/**
 * mentor_window_show_page:
 * @page_id: a page; an unknown one is ignored
 *
 * Returns: whether there is such a page
 */
gboolean mentor_window_show_page (MentorWindow *self, const char *page_id);

G_END_DECLS
