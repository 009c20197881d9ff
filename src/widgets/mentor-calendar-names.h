/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * mentor_calendar_names_apply:
 * @calendar: a calendar that was just made
 *
 * Gives its months and weekdays the names that the rest of the program calls them by. GtkCalendar
 * takes them from the C library's locale, which needn't be there in the user's language.
 */
void mentor_calendar_names_apply (GtkCalendar *calendar);

G_END_DECLS
