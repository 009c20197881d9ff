/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* MentorWelcome: what the window shows when no pair is open: what the program is, and three ways in. */
#define MENTOR_TYPE_WELCOME (mentor_welcome_get_type ())
G_DECLARE_FINAL_TYPE (MentorWelcome, mentor_welcome, MENTOR, WELCOME, GtkWidget)

G_END_DECLS
