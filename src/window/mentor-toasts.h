/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "record/mentor-history.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* MentorToasts: the window's toasts. An "Undo" goes away when it would undo something else. */
#define MENTOR_TYPE_TOASTS (mentor_toasts_get_type ())
G_DECLARE_FINAL_TYPE (MentorToasts, mentor_toasts, MENTOR, TOASTS, GObject)

/** mentor_toasts_new: @overlay: where they are shown */
MentorToasts *mentor_toasts_new (AdwToastOverlay *overlay);
/** mentor_toasts_set_history: @history: (nullable): the open pair's */
void mentor_toasts_set_history (MentorToasts *self, MentorHistory *history);
/** mentor_toasts_say: @message: translated */
void mentor_toasts_say (MentorToasts *self, const char *message);
/** mentor_toasts_offer_undo: @message: translated: what the newest step did */
void mentor_toasts_offer_undo (MentorToasts *self, const char *message);
/** mentor_toasts_leave_page: another page is shown: what offers to undo a step of this one goes */
void mentor_toasts_leave_page (MentorToasts *self);
/**
 * mentor_toasts_offer:
 * @message: translated: what was done
 * @action_name: the action behind "Undo"
 */
void mentor_toasts_offer (MentorToasts *self, const char *message, const char *action_name);

G_END_DECLS
