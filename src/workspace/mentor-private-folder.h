/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/mentor-private-entry.h"
#include "store/mentor-library.h"

G_BEGIN_DECLS

/*
 * What one of the two keeps for themselves: private/<pair>/<mentor|mentee>/ in this machine's data
 * folder, never in the pair's.
 */

/**
 * _mentor_private_folder_open:
 * @pair_id: a pair
 * @me: who sits here
 *
 * Returns: (transfer full) (nullable): the folder; %NULL where both sit at one machine
 */
MentorFolder *_mentor_private_folder_open (MentorLibrary *library, const char *pair_id, MentorMe me);

/** _mentor_private_folder_get_entry: Returns: (transfer none): the notes about a log entry */
MentorPrivateEntry *_mentor_private_folder_get_entry (MentorFolder *folder, const char *entry_id);

G_END_DECLS
