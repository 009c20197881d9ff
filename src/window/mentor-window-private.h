/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pages/mentor-page.h"
#include "window/mentor-content-header.h"
#include "window/mentor-present-bar.h"
#include "window/mentor-return-bar.h"
#include "window/mentor-save-bar.h"
#include "window/mentor-sidebar.h"
#include "window/mentor-toasts.h"
#include "window/mentor-window-layout.h"
#include "window/mentor-window.h"

G_BEGIN_DECLS

/* The window's parts, shared by mentor-window.c, its actions and its dialogs on pairs. */
struct _MentorWindow
{
  AdwApplicationWindow parent_instance;

  MentorWorkspace *workspace;
  MentorCourse *course;
  MentorPage *page;
  MentorToasts *toasts;
  guint spread_source;
  gboolean was_active;
  gboolean close_anyway;
  gboolean presenting;
  guint inhibit_cookie;
  guint text_size[2]; /* of the page, otherwise and while presenting */

  AdwToastOverlay *toast_overlay;
  GtkStack *main_stack;
  MentorWindowLayout *layout;
  AdwHeaderBar *sidebar_header;
  MentorSidebar *sidebar;
  MentorContentHeader *header;
  MentorSaveBar *save_bar;
  MentorReturnBar *return_bar;
  MentorPresentBar *present_bar;
  GtkStack *stack;
};

/** mentor_window_add_actions: undo, pages, focus (mentor-window-actions.c) */
void mentor_window_add_actions (MentorWindow *self);
/** mentor_window_update_actions: which actions make sense now */
void mentor_window_update_actions (MentorWindow *self);
/** mentor_window_add_pair_actions: new, open, edit, remove, delete (mentor-window-pairs.c) */
void mentor_window_add_pair_actions (MentorWindow *self);

/* mentor-window-present.c: the meeting view */
void mentor_window_add_present_actions (MentorWindow *self);
void mentor_window_update_present_actions (MentorWindow *self);
/** mentor_window_set_presenting: does nothing when the page can't be presented */
void mentor_window_set_presenting (MentorWindow *self, gboolean presenting);

G_END_DECLS
