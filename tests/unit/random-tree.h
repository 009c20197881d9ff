/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/*
 * Random documents of a record type, as JSON, and random edits of them: what a user may do, and what
 * a later version of the program may have put in. Also the record types of the tests that need
 * every kind of member.
 */

#include "record/mentor-document.h"
#include "record/mentor-record-list.h"

/* TestItem: title (text), count, tags (set); child: part. */
#define TEST_TYPE_ITEM (test_item_get_type ())
G_DECLARE_FINAL_TYPE (TestItem, test_item, TEST, ITEM, MentorRecord)

/* TestPart: title (text), count. */
#define TEST_TYPE_PART (test_part_get_type ())
G_DECLARE_FINAL_TYPE (TestPart, test_part, TEST, PART, MentorRecord)

/* TestAnswer: text (text), grade. */
#define TEST_TYPE_ANSWER (test_answer_get_type ())
G_DECLARE_FINAL_TYPE (TestAnswer, test_answer, TEST, ANSWER, MentorRecord)

/* TestGroup: title (text); list: items (TestItem). */
#define TEST_TYPE_GROUP (test_group_get_type ())
G_DECLARE_FINAL_TYPE (TestGroup, test_group, TEST, GROUP, MentorRecord)

typedef enum
{
  TEST_MOOD_EVEN,
  TEST_MOOD_HIGH,
  TEST_MOOD_LOW,
} TestMood;
#define TEST_TYPE_MOOD (test_mood_get_type ())
GType test_mood_get_type (void) G_GNUC_CONST;

/*
 * TestDocument, "test/document": note (text), number, flag, mood, sure (tristate), date, time,
 * added (timestamp), label (string), tags (set); child: part; lists: one, two, three (TestItem),
 * groups (TestGroup); keyed list: answers (TestAnswer).
 */
#define TEST_TYPE_DOCUMENT (test_document_get_type ())
G_DECLARE_FINAL_TYPE (TestDocument, test_document, TEST, DOCUMENT, MentorDocument)

typedef struct _RandomTree RandomTree;

RandomTree *random_tree_new (GType type, guint seed);
void random_tree_free (RandomTree *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RandomTree, random_tree_free)

/** random_tree_make: Returns: (transfer full): a new document, sealed */
JsonNode *random_tree_make (RandomTree *self);
/** random_tree_edit: Returns: (transfer full): @tree with some edits, sealed; @tree stays */
JsonNode *random_tree_edit (RandomTree *self, JsonNode *tree);

/* Where a record of a list stands: "<id of the owner>/<list>"; "/<list>" in the document itself. */
typedef struct
{
  JsonNode *node;
  char *where;
} RandomRecord;

/** random_tree_words: Returns: (transfer full): the words of all members that are text */
GHashTable *random_tree_words (GType type, JsonNode *tree);
/** random_tree_records: Returns: (transfer full): RandomRecords by id */
GHashTable *random_tree_records (GType type, JsonNode *tree);
/** random_tree_has_unique_ids: whether no id is there twice, in all lists but the keyed ones */
gboolean random_tree_has_unique_ids (GType type, JsonNode *tree);
