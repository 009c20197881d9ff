/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/mentor-log-entry.h"

G_BEGIN_DECLS

/*
 * MentorLogDetails: when and where: an entry's kind, day, time, duration and place, or, with the
 * property "next" (boolean, construct only), the day, time and place of the meeting after it.
 */
#define MENTOR_TYPE_LOG_DETAILS (mentor_log_details_get_type ())
G_DECLARE_FINAL_TYPE (MentorLogDetails, mentor_log_details, MENTOR, LOG_DETAILS, GtkWidget)

/** mentor_log_details_bind: @entry: (nullable): whose details to show and edit */
void mentor_log_details_bind (MentorLogDetails *self, MentorLogEntry *entry);

G_END_DECLS
