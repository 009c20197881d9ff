/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "content/mentor-programme.h"

G_BEGIN_DECLS

/**
 * mentor_rhythm_propose:
 * @programme: the pair's programme
 * @held: (array length=n_held): the days of the meetings held, oldest first
 * @n_held: their number
 * @today: the day of asking; nothing before a week from it is proposed
 *
 * When to meet next: by the programme's rhythm, closer in the start phase than later (inventory
 * A18); without one, by the pair's own: the middle one of the intervals so far. It is the weekday of
 * the last meeting.
 *
 * Returns: (transfer full): a day, YYYY-MM-DD; @today when no meeting was held yet
 */
char *mentor_rhythm_propose (MentorProgramme *programme, const char *const *held, guint n_held,
                             const char *today);

G_END_DECLS
