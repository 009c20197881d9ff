/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "workspace/mentor-log-search.h"

G_BEGIN_DECLS

/*
 * MentorLogList: the list of a logbook's entries, newest first.
 *
 * Signals, each with a MentorLogHead: "selected": the user moved onto a row; "clicked": with the
 * pointer; "activated": with Enter or a double click.
 */
#define MENTOR_TYPE_LOG_LIST (mentor_log_list_get_type ())
G_DECLARE_FINAL_TYPE (MentorLogList, mentor_log_list, MENTOR, LOG_LIST, GtkWidget)

/** mentor_log_list_set_search: @search: what to list; once */
void mentor_log_list_set_search (MentorLogList *self, MentorLogSearch *search);

/** mentor_log_list_rewind: shows the first rows only, as at the beginning */
void mentor_log_list_rewind (MentorLogList *self);

/** MentorLogListPlace: where one is in a list: its rows, and how far it is scrolled in them */
typedef struct
{
  guint first;
  guint n_rows;
  double scroll;
} MentorLogListPlace;

/** mentor_log_list_get_place: @place: (out): where one is */
void mentor_log_list_get_place (MentorLogList *self, MentorLogListPlace *place);
/** mentor_log_list_set_place: goes there, as soon as it is laid out */
void mentor_log_list_set_place (MentorLogList *self, const MentorLogListPlace *place);

/**
 * mentor_log_list_select:
 * @head: (nullable): the row to select, or %NULL for none
 *
 * Selects a row and brings it into sight, without a signal.
 */
void mentor_log_list_select (MentorLogList *self, MentorLogHead *head);

/**
 * mentor_log_list_mark:
 * @head: (nullable): the row to select
 *
 * Like mentor_log_list_select(), but only among the rows that are there, and without going to it:
 * while a search follows each letter, the list shows its beginning.
 */
void mentor_log_list_mark (MentorLogList *self, MentorLogHead *head);

/** mentor_log_list_grab_row: moves the focus to the selected row */
void mentor_log_list_grab_row (MentorLogList *self);

G_END_DECLS
