/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/*
 * record/: what every document is made of.
 *
 * A MentorRecord is an object with an id whose other state is declared: properties (values),
 * children (one record each) and lists (MentorRecordList). What is declared is saved, loaded,
 * undone, merged and autosaved; a model type writes none of that itself. See MentorDocument for
 * the record at the root of a file, MentorHistory for undo, mentor_merge() for merging.
 */

#include <glib-object.h>
#include <json-glib/json-glib.h>

G_BEGIN_DECLS

typedef struct _MentorRecordList MentorRecordList;
typedef struct _MentorDocument MentorDocument;
typedef struct _MentorHistory MentorHistory;

/**
 * MENTOR_PARAM_STORED:
 *
 * Marks a property that is part of the document. MENTOR_PARAM_TEXT marks what a user types: typing
 * is one undo step per spell, and a merge keeps both texts. MENTOR_PARAM_DATE (YYYY-MM-DD),
 * MENTOR_PARAM_TIME (HH:MM) and MENTOR_PARAM_TIMESTAMP (RFC 3339) mark strings that are checked;
 * they stay strings so that their bytes survive. MENTOR_PARAM_JOINT marks the values of a type that
 * say one thing together (where a task stands): a merge takes all of them from one side.
 */
#define MENTOR_PARAM_STORED    ((GParamFlags) (1 << G_PARAM_USER_SHIFT))
#define MENTOR_PARAM_TEXT      ((GParamFlags) (1 << (G_PARAM_USER_SHIFT + 1)))
#define MENTOR_PARAM_DATE      ((GParamFlags) (1 << (G_PARAM_USER_SHIFT + 2)))
#define MENTOR_PARAM_TIME      ((GParamFlags) (1 << (G_PARAM_USER_SHIFT + 3)))
#define MENTOR_PARAM_TIMESTAMP ((GParamFlags) (1 << (G_PARAM_USER_SHIFT + 4)))
#define MENTOR_PARAM_JOINT     ((GParamFlags) (1 << (G_PARAM_USER_SHIFT + 5)))

/** MENTOR_STORED: the flags of an ordinary declared property. */
#define MENTOR_STORED                                                                              \
  ((GParamFlags) (G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY             \
                  | MENTOR_PARAM_STORED))
/** MENTOR_STORED_TEXT: the flags of a declared property that a user types. */
#define MENTOR_STORED_TEXT ((GParamFlags) (MENTOR_STORED | MENTOR_PARAM_TEXT))

/**
 * MentorTristate:
 * @MENTOR_ABSENT: not said; the member is not written
 * @MENTOR_FALSE: said to be false
 * @MENTOR_TRUE: said to be true
 *
 * A boolean that may be unsaid. In JSON: absent, false, true.
 */
typedef enum
{
  MENTOR_ABSENT,
  MENTOR_FALSE,
  MENTOR_TRUE,
} MentorTristate;

#define MENTOR_TYPE_TRISTATE (mentor_tristate_get_type ())
GType mentor_tristate_get_type (void) G_GNUC_CONST;

#define MENTOR_TYPE_RECORD (mentor_record_get_type ())
G_DECLARE_DERIVABLE_TYPE (MentorRecord, mentor_record, MENTOR, RECORD, GObject)

struct _MentorRecordClass
{
  GObjectClass parent_class;

  /*< private >*/
  GPtrArray *members;
  GType members_type;
};

/**
 * MentorMemberKind:
 * @MENTOR_MEMBER_VALUE: a property
 * @MENTOR_MEMBER_CHILD: one record that always exists
 * @MENTOR_MEMBER_LIST: a list of records
 * @MENTOR_MEMBER_KEYED: a list whose records exist as soon as they are asked for by id, and are
 *   written only when they hold more than that id (answers by prompt, weights by role)
 */
typedef enum
{
  MENTOR_MEMBER_VALUE,
  MENTOR_MEMBER_CHILD,
  MENTOR_MEMBER_LIST,
  MENTOR_MEMBER_KEYED,
} MentorMemberKind;

/**
 * MentorMember:
 * @name: the name in JSON and of the GObject property
 * @index: its place among the members of the type
 * @pspec: the property; for a value its nick is the label of an undo step ("Edit title")
 * @type: the type of the child or of a list's records; %G_TYPE_INVALID for a value
 *
 * One declared member of a record type.
 */
typedef struct
{
  const char *name;
  guint index;
  MentorMemberKind kind;
  GParamSpec *pspec;
  GType type;
} MentorMember;

/**
 * mentor_record_class_declare:
 * @klass: a record class, in its class_init
 * @props: (array length=n_props): properties with %MENTOR_STORED; the nick is the undo label
 * @n_props: their number
 *
 * Declares the values of a record type and installs their accessors: the base class owns the
 * values, so it knows the old one when a new one comes.
 */
void mentor_record_class_declare (MentorRecordClass *klass, GParamSpec **props, guint n_props);

/**
 * mentor_record_class_declare_list:
 * @klass: a record class, in its class_init
 * @member: the list's name
 * @item_type: the type of its records
 *
 * Declares a list of records; it is also a read-only property of that name.
 */
void mentor_record_class_declare_list (MentorRecordClass *klass, const char *member, GType item_type);

/**
 * mentor_record_class_declare_keyed:
 * @klass: a record class, in its class_init
 * @member: the list's name
 * @item_type: the type of its records
 *
 * Declares a %MENTOR_MEMBER_KEYED list.
 */
void mentor_record_class_declare_keyed (MentorRecordClass *klass, const char *member, GType item_type);

/**
 * mentor_record_class_declare_child:
 * @klass: a record class, in its class_init
 * @member: the child's name
 * @type: its type
 *
 * Declares a record that is a part of this one; it is also a read-only property of that name.
 */
void mentor_record_class_declare_child (MentorRecordClass *klass, const char *member, GType type);

/**
 * mentor_record_class_find_member:
 * @klass: a record class
 * @name: a member's name
 *
 * Returns: (transfer none) (nullable): the member, or %NULL when the type doesn't declare it
 */
const MentorMember *mentor_record_class_find_member (MentorRecordClass *klass, const char *name);

/**
 * mentor_record_new:
 * @type: a record type
 * @id: (nullable): its id, or %NULL for a new UUID
 *
 * Returns: (transfer full): a new record that belongs to nothing yet
 */
gpointer mentor_record_new (GType type, const char *id);

/** mentor_record_get_id: Returns: (transfer none): the id, never %NULL */
const char *mentor_record_get_id (MentorRecord *self);

/** mentor_record_get_owner: Returns: (transfer none) (nullable): the record that holds this one */
MentorRecord *mentor_record_get_owner (MentorRecord *self);

/** mentor_record_get_list_of: Returns: (transfer none) (nullable): the list that holds this record */
MentorRecordList *mentor_record_get_list_of (MentorRecord *self);

/** mentor_record_get_document: Returns: (transfer none) (nullable): the root record, if a document */
MentorDocument *mentor_record_get_document (MentorRecord *self);

/** mentor_record_get_history: Returns: (transfer none) (nullable): the history of its document */
MentorHistory *mentor_record_get_history (MentorRecord *self);

/**
 * mentor_record_is_editable:
 *
 * Returns: %FALSE when its document is read-only: then setting a property changes nothing and
 * notifies, so that a bound widget shows the kept value again
 */
gboolean mentor_record_is_editable (MentorRecord *self);

/** mentor_record_is_blank: Returns: whether nothing but the id would be written */
gboolean mentor_record_is_blank (MentorRecord *self);

/* Generic accessors: g_object_get() without copies. The name must be a declared member of that kind. */

/** mentor_record_get_string: Returns: (transfer none): never %NULL; "" when unset */
const char *mentor_record_get_string (MentorRecord *self, const char *name);
/** mentor_record_get_int: Returns: the value of an integer */
int mentor_record_get_int (MentorRecord *self, const char *name);
/** mentor_record_get_boolean: Returns: the value of a boolean */
gboolean mentor_record_get_boolean (MentorRecord *self, const char *name);
/** mentor_record_get_enum: also for #MentorTristate */
int mentor_record_get_enum (MentorRecord *self, const char *name);
/** mentor_record_get_strings: Returns: (transfer none) (nullable): a string set, as a sorted strv */
const char *const *mentor_record_get_strings (MentorRecord *self, const char *name);
/** mentor_record_get_list: Returns: (transfer none): the list of that name */
MentorRecordList *mentor_record_get_list (MentorRecord *self, const char *name);
/** mentor_record_get_child: Returns: (transfer none): the child of that name */
gpointer mentor_record_get_child (MentorRecord *self, const char *name);

/** mentor_record_set_string: sets a string; @value: (nullable): %NULL for "" */
void mentor_record_set_string (MentorRecord *self, const char *name, const char *value);
/** mentor_record_set_int: sets an integer; an undo step, as with all of these */
void mentor_record_set_int (MentorRecord *self, const char *name, int value);
/** mentor_record_set_boolean: sets a boolean */
void mentor_record_set_boolean (MentorRecord *self, const char *name, gboolean value);
/** mentor_record_set_enum: sets an enum or a #MentorTristate */
void mentor_record_set_enum (MentorRecord *self, const char *name, int value);
/** mentor_record_set_strings: sets a set of strings */
void mentor_record_set_strings (MentorRecord *self, const char *name, const char *const *value);

/**
 * mentor_record_snapshot:
 *
 * The record as JSON: declared members in the order of declaration (defaults left out), then what
 * the type doesn't know, as it came. Sealed, so that a worker may print it; unchanged parts are
 * shared with the snapshot before.
 *
 * Returns: (transfer full): a sealed object node
 */
JsonNode *mentor_record_snapshot (MentorRecord *self);

/**
 * mentor_record_check:
 * @type: a record type
 * @tree: an object node
 * @remarks: (nullable) (element-type utf8): takes sentences on what is kept but not understood
 *   (unknown enum values, dates that are none)
 * @error: what makes the tree unusable for the type: names the member and the reason
 *
 * Checks a tree without making anything of it: types of values, ids (missing, duplicate in the
 * whole document).
 *
 * Returns: whether mentor_record_update() would take it
 */
gboolean mentor_record_check (GType type, JsonNode *tree, GPtrArray *remarks, GError **error);

/**
 * mentor_record_update:
 * @self: a record
 * @tree: (transfer none): an object node, checked as by mentor_record_check()
 * @error: as there; then nothing was changed
 *
 * Makes the record equal to the tree, in place: what is equal is not touched, records are found
 * again by id. Serves loading, reloading, merging and restoring; makes no undo step.
 *
 * Returns: %FALSE when the tree is unusable
 */
gboolean mentor_record_update (MentorRecord *self, JsonNode *tree, GError **error);

/** mentor_date_is_valid: Returns: whether the text is an existing day, YYYY-MM-DD */
gboolean mentor_date_is_valid (const char *text);
/** mentor_time_is_valid: Returns: whether the text is a time of day, HH:MM */
gboolean mentor_time_is_valid (const char *text);
/** mentor_timestamp_is_valid: Returns: whether the text is an RFC 3339 time with offset */
gboolean mentor_timestamp_is_valid (const char *text);

G_END_DECLS
