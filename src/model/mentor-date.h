/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * Days in words, in the user's language. Days are strings, YYYY-MM-DD; one that doesn't exist comes
 * back as it is, so that nothing of a document is hidden.
 */

/** mentor_date_today: Returns: (transfer full): today, YYYY-MM-DD */
char *mentor_date_today (void);

/** mentor_date_format_long: Returns: (transfer full): "Thursday 3 December 2026" */
char *mentor_date_format_long (const char *date);

/** mentor_date_format_short: Returns: (transfer full): "3 Dec 2026" */
char *mentor_date_format_short (const char *date);

/**
 * mentor_date_format_near:
 * @date: a day
 * @today: (nullable): seen from this day; %NULL for today
 *
 * Returns: (transfer full): "Thursday 3 December"; with the year when the day is more than half a
 *   year away
 */
char *mentor_date_format_near (const char *date, const char *today);

/**
 * mentor_date_format_relative:
 * @date: a day
 * @today: (nullable): seen from this day; %NULL for today
 *
 * Returns: (transfer full): "today", "in 12 days", "2 weeks ago", "in 3 months"
 */
char *mentor_date_format_relative (const char *date, const char *today);

/**
 * mentor_date_days_between:
 * @from: a day
 * @to: another day
 * @days: (out): days from one to the other; negative when @to comes first
 *
 * Returns: whether both days exist
 */
gboolean mentor_date_days_between (const char *from, const char *to, int *days);

/**
 * mentor_date_format_meeting:
 * @date: a day
 * @time: HH:MM or ""
 * @place: or ""
 * @today: (nullable): seen from this day; %NULL for today
 *
 * Returns: (transfer full): "Thursday 3 December at 14:00, room 2"
 */
char *mentor_date_format_meeting (const char *date, const char *time, const char *place,
                                  const char *today);

/**
 * mentor_date_format_moment:
 * @moment: a moment
 *
 * Returns: (transfer full): the day and the time of day there, "3 December 2026, 14:05"
 */
char *mentor_date_format_moment (GDateTime *moment);

/** mentor_date_get_month_name: @month: 1 … 12. Returns: (transfer none): "January" */
const char *mentor_date_get_month_name (int month);

/** mentor_date_get_weekday_name: @weekday: 1 (Monday) … 7. Returns: (transfer none): "Monday" */
const char *mentor_date_get_weekday_name (int weekday);

G_END_DECLS
