/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/*
 * MentorTurnedLabel: a line of text that is read from below to above, along the left edge of what
 * it heads. Property: label (string).
 */
#define MENTOR_TYPE_TURNED_LABEL (mentor_turned_label_get_type ())
G_DECLARE_FINAL_TYPE (MentorTurnedLabel, mentor_turned_label, MENTOR, TURNED_LABEL, GtkWidget)

/** mentor_turned_label_set_label: @text: see the property */
void mentor_turned_label_set_label (MentorTurnedLabel *self, const char *text);

G_END_DECLS
