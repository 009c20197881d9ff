/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "workspace/mentor-course.h"

G_BEGIN_DECLS

/*
 * MentorLogOwn: what one writes about an entry for oneself: kept on this computer, never in the
 * pair's folder, and looking like it.
 */
#define MENTOR_TYPE_LOG_OWN (mentor_log_own_get_type ())
G_DECLARE_FINAL_TYPE (MentorLogOwn, mentor_log_own, MENTOR, LOG_OWN, GtkWidget)

/** mentor_log_own_bind: @course: (nullable), @entry_id: (nullable): whose notes; hidden where both
 *  share this computer */
void mentor_log_own_bind (MentorLogOwn *self, MentorCourse *course, const char *entry_id);

G_END_DECLS
