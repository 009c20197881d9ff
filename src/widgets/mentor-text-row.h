/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/*
 * MentorTextRow: a frameless text view that is as high as its text, with a placeholder. Bind it
 * with mentor_text_binding_bind(). Give it an accessible label.
 *
 * Properties: placeholder-text (string, nullable); enter-activates (boolean: Enter emits
 * "activate" and Shift+Enter makes a new line).
 * Signals: "activate" (MentorTextRow*); "cancel" (MentorTextRow*): Escape.
 */
#define MENTOR_TYPE_TEXT_ROW (mentor_text_row_get_type ())
G_DECLARE_FINAL_TYPE (MentorTextRow, mentor_text_row, MENTOR, TEXT_ROW, GtkTextView)

/** mentor_text_row_new: Returns: (transfer floating): an empty row */
GtkWidget *mentor_text_row_new (void);

/** mentor_text_row_set_placeholder_text: @text: (nullable): shown in grey while the row is empty */
void mentor_text_row_set_placeholder_text (MentorTextRow *self, const char *text);

/** mentor_text_row_set_enter_activates: whether Enter emits "activate" and breaks no line */
void mentor_text_row_set_enter_activates (MentorTextRow *self, gboolean activates);

G_END_DECLS
