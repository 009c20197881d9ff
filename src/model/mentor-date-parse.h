/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * mentor_date_parse:
 * @text: a day as a person types it: "3.12.2026", "3/12", "3. december", "Thursday 3 Dec 26",
 *   "2026-12-03"; the day comes before the month; names of months and weekdays are Danish or
 *   English
 * @today: YYYY-MM-DD: a day without a year is the one that is nearest to this
 *
 * Returns: (transfer full) (nullable): YYYY-MM-DD, or %NULL when the text is no existing day
 */
char *mentor_date_parse (const char *text, const char *today);

/**
 * mentor_time_parse:
 * @text: a time of day: "14", "14.30", "1430", "kl. 14:30"
 *
 * Returns: (transfer full) (nullable): HH:MM, or %NULL when the text is no time
 */
char *mentor_time_parse (const char *text);

/**
 * mentor_minutes_parse:
 * @text: a length of time: "90", "90 min", "1:30", "1,5 t", "2 h", "1 t 30"
 *
 * Returns: minutes, 0 to 24 hours; -1 when the text is no length of time
 */
int mentor_minutes_parse (const char *text);

G_END_DECLS
