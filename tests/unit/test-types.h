/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* Record types for tests that need every kind of member. */

#include "record/mentor-document.h"

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
