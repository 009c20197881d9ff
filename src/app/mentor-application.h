/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/*
 * app/: the program around the window: its command line, its actions and keys, and how it ends.
 */

#include <adwaita.h>

G_BEGIN_DECLS

#define MENTOR_TYPE_APPLICATION (mentor_application_get_type ())
G_DECLARE_FINAL_TYPE (MentorApplication, mentor_application, MENTOR, APPLICATION, AdwApplication)

/** mentor_application_new: Returns: (transfer full): the application */
MentorApplication *mentor_application_new (void);

G_END_DECLS
