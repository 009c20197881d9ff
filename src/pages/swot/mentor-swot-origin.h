/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "workspace/mentor-course.h"

G_BEGIN_DECLS

/*
 * Who added an item of the SWOT, and when: in words. Returned strings are (transfer full).
 */

/** mentor_swot_get_initials: Returns: a person's initials, or a word where there is no name */
char *mentor_swot_get_initials (MentorCourse *course, MentorSwotAuthor author);

/** mentor_swot_get_author_name: Returns: a person's name, or what the person is */
char *mentor_swot_get_author_name (MentorCourse *course, MentorSwotAuthor author);

/** mentor_swot_describe_origin: Returns: "MS · meeting 3"; "" where nothing was kept */
char *mentor_swot_describe_origin (MentorCourse *course, MentorSwotItem *item);

/** mentor_swot_find_meeting_today: Returns: the id of today's meeting, or "" */
char *mentor_swot_find_meeting_today (MentorCourse *course);

/** mentor_swot_find_last_meeting: Returns: (nullable): the id of the last meeting that was held */
char *mentor_swot_find_last_meeting (MentorCourse *course);

G_END_DECLS
