/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* MentorPairAvatars: two overlapping avatars with the initials of mentee and mentor. */
#define MENTOR_TYPE_PAIR_AVATARS (mentor_pair_avatars_get_type ())
G_DECLARE_FINAL_TYPE (MentorPairAvatars, mentor_pair_avatars, MENTOR, PAIR_AVATARS, GtkWidget)

/** mentor_pair_avatars_new: Returns: (transfer floating): avatars without names */
GtkWidget *mentor_pair_avatars_new (void);
/** mentor_pair_avatars_set_names: @mentee, @mentor: the names whose initials are shown, or "" */
void mentor_pair_avatars_set_names (MentorPairAvatars *self, const char *mentee, const char *mentor);

G_END_DECLS
