/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "record/mentor-record.h"

G_BEGIN_DECLS

/**
 * MentorValueKind:
 * @MENTOR_VALUE_DATE: a string property of the form YYYY-MM-DD
 * @MENTOR_VALUE_TIME: a string property of the form HH:MM
 * @MENTOR_VALUE_MINUTES: an integer property, minutes; nothing is 0
 *
 * What a #MentorValueEntry shows and takes.
 */
typedef enum
{
  MENTOR_VALUE_DATE,
  MENTOR_VALUE_TIME,
  MENTOR_VALUE_MINUTES,
} MentorValueKind;
#define MENTOR_TYPE_VALUE_KIND (mentor_value_kind_get_type ())
GType mentor_value_kind_get_type (void) G_GNUC_CONST;

/*
 * MentorValueEntry: an entry for a value that is typed as text but isn't text: a day, a time, a
 * length of time. Text that can't be understood is marked, and never reaches the record.
 *
 * Properties: kind (MentorValueKind, construct), required (boolean: the value can't be emptied).
 */
#define MENTOR_TYPE_VALUE_ENTRY (mentor_value_entry_get_type ())
G_DECLARE_FINAL_TYPE (MentorValueEntry, mentor_value_entry, MENTOR, VALUE_ENTRY, GtkEntry)

/**
 * mentor_value_entry_bind:
 * @record: (nullable): a record; %NULL empties the entry
 * @member: a property of it, of the type that the kind says
 *
 * Shows the property and follows it. Showing writes nothing; typing is stored when it pauses, with
 * Enter, and when the focus leaves. Follows the document's read-only state.
 */
void mentor_value_entry_bind (MentorValueEntry *self, MentorRecord *record, const char *member);

/** mentor_value_entry_set_label: @label: translated name for assistive technology */
void mentor_value_entry_set_label (MentorValueEntry *self, const char *label);

G_END_DECLS
