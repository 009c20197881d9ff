/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "workspace/mentor-course.h"

G_BEGIN_DECLS

/** MENTOR_LOG_OWN_NOTES_ID: the answer of a private entry that holds one's own notes */
#define MENTOR_LOG_OWN_NOTES_ID "own-notes"

/**
 * mentor_log_notes_read:
 * @course: a course
 *
 * Returns: (transfer full) (element-type utf8 utf8): entry's id → all that the one who sits here
 *   wrote for themselves about it; see mentor_log_search_set_beside()
 */
GHashTable *mentor_log_notes_read (MentorCourse *course);

/** mentor_log_notes_read_promises: Returns: (transfer full): entry's id → what was promised there */
GHashTable *mentor_log_notes_read_promises (MentorCourse *course);

G_END_DECLS
