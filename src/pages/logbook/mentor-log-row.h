/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "workspace/mentor-log-search.h"

G_BEGIN_DECLS

/*
 * MentorLogRow: an entry in the list: its day in large figures, first line, kind and time; above
 * the first one of a month also the month.
 */
#define MENTOR_TYPE_LOG_ROW (mentor_log_row_get_type ())
G_DECLARE_FINAL_TYPE (MentorLogRow, mentor_log_row, MENTOR, LOG_ROW, GtkWidget)

/** mentor_log_row_new: Returns: (transfer floating): an empty row */
GtkWidget *mentor_log_row_new (void);

/**
 * mentor_log_row_show:
 * @head: what to show
 * @previous: (nullable): the head in the row above
 * @search: what is searched for: then the row shows the line in which it is
 *
 * Returns: whether its description is another one now
 */
gboolean mentor_log_row_show (MentorLogRow *self, MentorLogHead *head, MentorLogHead *previous,
                              MentorLogSearch *search);

/** mentor_log_row_get_description: Returns: (transfer none): all that the row says, as one line */
const char *mentor_log_row_get_description (MentorLogRow *self);

/** mentor_log_kind_get_name: Returns: (transfer none): the translated name of a kind of entry */
const char *mentor_log_kind_get_name (MentorLogKind kind);

/** mentor_log_kind_get_icon_name: Returns: (transfer none): its symbolic icon */
const char *mentor_log_kind_get_icon_name (MentorLogKind kind);

G_END_DECLS
