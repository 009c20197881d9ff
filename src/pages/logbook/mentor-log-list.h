/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "workspace/mentor-logbook.h"

G_BEGIN_DECLS

/*
 * MentorLogList: the list of a logbook's entries, newest first.
 *
 * Signals, each with a MentorLogHead: "selected": the user moved onto a row; "clicked": with the
 * pointer; "activated": with Enter or a double click.
 */
#define MENTOR_TYPE_LOG_LIST (mentor_log_list_get_type ())
G_DECLARE_FINAL_TYPE (MentorLogList, mentor_log_list, MENTOR, LOG_LIST, GtkWidget)

/** mentor_log_list_set_logbook: @logbook: (nullable): what to list */
void mentor_log_list_set_logbook (MentorLogList *self, MentorLogbook *logbook);

/**
 * mentor_log_list_select:
 * @head: (nullable): the row to select, or %NULL for none
 *
 * Selects a row and brings it into sight, without a signal.
 */
void mentor_log_list_select (MentorLogList *self, MentorLogHead *head);

/** mentor_log_list_grab_row: moves the focus to the selected row */
void mentor_log_list_grab_row (MentorLogList *self);

G_END_DECLS
