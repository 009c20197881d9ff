/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/mentor-log-entry.h"

G_BEGIN_DECLS

/* MentorLogResults: what was reached, as an entry notes it: a list, each with its goal. */
#define MENTOR_TYPE_LOG_RESULTS (mentor_log_results_get_type ())
G_DECLARE_FINAL_TYPE (MentorLogResults, mentor_log_results, MENTOR, LOG_RESULTS, GtkWidget)

/** mentor_log_results_bind: @entry: (nullable): whose results to show */
void mentor_log_results_bind (MentorLogResults *self, MentorLogEntry *entry);

G_END_DECLS
