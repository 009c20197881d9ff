/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/*
 * export/: the pair's work in formats of other programs. Pure functions of models: who calls them
 * decides where the text goes.
 */

#include <glib.h>

G_BEGIN_DECLS

/**
 * MentorIcalMeeting:
 * @id: what stays the same when it is saved again: the id of the entry that it was agreed on in
 * @date: YYYY-MM-DD
 * @time: HH:MM of this machine's time zone, or "": a whole day
 * @minutes: how long; 0 when that isn't said
 * @place: or ""
 *
 * What a calendar may know of a meeting. There is no room for what it is about, nor for names.
 */
typedef struct
{
  const char *id;
  const char *date;
  const char *time;
  int minutes;
  const char *place;
} MentorIcalMeeting;

/**
 * mentor_ical_meeting:
 * @meeting: a meeting on a day that exists
 *
 * Returns: (transfer full) (nullable): an iCalendar file (RFC 5545), marked confidential; %NULL when
 *   the day or the time doesn't exist
 */
char *mentor_ical_meeting (const MentorIcalMeeting *meeting);

G_END_DECLS
