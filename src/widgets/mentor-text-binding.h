/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "record/mentor-record.h"

G_BEGIN_DECLS

/**
 * mentor_text_binding_bind:
 * @widget: a GtkEditable or a GtkTextView; its own undo is switched off
 * @record: (nullable): a record, or %NULL to unbind and empty the widget
 * @member: a string property of it
 *
 * Keeps widget and property equal both ways: writes only the differing middle, so that the caret
 * stays when an edit arrives from outside; commits typing at the end of a user action; tells the
 * history when a spell of typing ends (focus left, Enter, paste). Replaces an earlier binding of
 * the widget and ends with it. Follows the document's read-only state.
 */
void mentor_text_binding_bind (GtkWidget *widget, MentorRecord *record, const char *member);

/**
 * mentor_text_binding_set_required:
 * @widget: a bound widget
 *
 * While the widget holds nothing but blanks, the record keeps the text that it had.
 */
void mentor_text_binding_set_required (GtkWidget *widget);

G_END_DECLS
