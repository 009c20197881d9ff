/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "record/mentor-record.h"

G_BEGIN_DECLS

/*
 * MentorDateEntry: a day as text ("3 December", "3/12-26") with a calendar beside it.
 *
 * Property: required (boolean: the day can't be removed).
 */
#define MENTOR_TYPE_DATE_ENTRY (mentor_date_entry_get_type ())
G_DECLARE_FINAL_TYPE (MentorDateEntry, mentor_date_entry, MENTOR, DATE_ENTRY, GtkWidget)

/**
 * mentor_date_entry_bind:
 * @record: (nullable): a record; %NULL empties the entry
 * @member: a date property of it, YYYY-MM-DD or ""
 *
 * Shows the property and follows it; showing writes nothing. See mentor_value_entry_bind().
 */
void mentor_date_entry_bind (MentorDateEntry *self, MentorRecord *record, const char *member);

/** mentor_date_entry_set_label: @label: translated name for assistive technology */
void mentor_date_entry_set_label (MentorDateEntry *self, const char *label);

/** mentor_date_entry_set_placeholder: @text: what the empty entry says */
void mentor_date_entry_set_placeholder (MentorDateEntry *self, const char *text);

G_END_DECLS
