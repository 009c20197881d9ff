/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "workspace/mentor-log-search.h"

G_BEGIN_DECLS

/* MentorLogFilterPopover: which entries to list: kind, results, tag, days, each with its number. */
#define MENTOR_TYPE_LOG_FILTER_POPOVER (mentor_log_filter_popover_get_type ())
G_DECLARE_FINAL_TYPE (MentorLogFilterPopover, mentor_log_filter_popover, MENTOR, LOG_FILTER_POPOVER,
                      GtkPopover)

/** mentor_log_filter_popover_new: Returns: (transfer floating): a popover that filters @search */
GtkWidget *mentor_log_filter_popover_new (MentorLogSearch *search);

/** mentor_log_filter_popover_show: @logbook: what is filtered: for the numbers */
void mentor_log_filter_popover_show (MentorLogFilterPopover *self, MentorLogbook *logbook);

/** mentor_log_author_get_name: Returns: "By the mentee"; "" for nobody */
const char *mentor_log_author_get_name (MentorLogAuthor author);

/** mentor_log_filter_describe: Returns: (transfer full): the filter in words: "Note · coaching" */
char *mentor_log_filter_describe (const MentorLogFilter *filter);

G_END_DECLS
