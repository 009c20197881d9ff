/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/mentor-board.h"
#include "record/mentor-document.h"
#include "record/mentor-record-list.h"

G_BEGIN_DECLS

/** MentorSwotList: the lists of the board (inventory A8), in the order of reading */
typedef enum
{
  MENTOR_SWOT_STRENGTHS,
  MENTOR_SWOT_WEAKNESSES,
  MENTOR_SWOT_OPPORTUNITIES,
  MENTOR_SWOT_THREATS,
  MENTOR_SWOT_N_LISTS,
} MentorSwotList;

/** MentorSwotAuthor: who added an item; nobody in documents from before this was kept */
typedef enum
{
  MENTOR_SWOT_NOBODY,
  MENTOR_SWOT_MENTEE,
  MENTOR_SWOT_MENTOR,
} MentorSwotAuthor;
#define MENTOR_TYPE_SWOT_AUTHOR (mentor_swot_author_get_type ())
GType mentor_swot_author_get_type (void) G_GNUC_CONST;

/** MENTOR_SWOT_WEIGHT_MAX: an item weighs 0 (not said) … 3 */
#define MENTOR_SWOT_WEIGHT_MAX 3

/*
 * MentorSwotItem: text (text), added (timestamp), author (MentorSwotAuthor), meeting (the id of the log
 * entry in whose meeting it was added; "" before a meeting), weight.
 */
#define MENTOR_TYPE_SWOT_ITEM (mentor_swot_item_get_type ())
G_DECLARE_FINAL_TYPE (MentorSwotItem, mentor_swot_item, MENTOR, SWOT_ITEM, MentorRecord)

/** MentorSwotCross: two lists that a sentence crosses */
typedef enum
{
  MENTOR_SWOT_STRENGTH_OPPORTUNITY,
  MENTOR_SWOT_STRENGTH_THREAT,
  MENTOR_SWOT_WEAKNESS_OPPORTUNITY,
  MENTOR_SWOT_WEAKNESS_THREAT,
  MENTOR_SWOT_N_CROSSES,
} MentorSwotCross;
#define MENTOR_TYPE_SWOT_CROSS (mentor_swot_cross_get_type ())
GType mentor_swot_cross_get_type (void) G_GNUC_CONST;

/*
 * MentorSwotSentence: text (text), cross (MentorSwotCross), first, second (ids of the items that it
 * crosses; "" when it speaks of the lists as such).
 */
#define MENTOR_TYPE_SWOT_SENTENCE (mentor_swot_sentence_get_type ())
G_DECLARE_FINAL_TYPE (MentorSwotSentence, mentor_swot_sentence, MENTOR, SWOT_SENTENCE, MentorRecord)

/** MentorSwotMoment: which of the named states a snapshot is */
typedef enum
{
  MENTOR_SWOT_OTHER,
  MENTOR_SWOT_START,
  MENTOR_SWOT_MIDDLE,
  MENTOR_SWOT_END,
} MentorSwotMoment;
#define MENTOR_TYPE_SWOT_MOMENT (mentor_swot_moment_get_type ())
GType mentor_swot_moment_get_type (void) G_GNUC_CONST;

/*
 * MentorSwotSnapshot: a named state of the board: name (text), moment (MentorSwotMoment), date; keyed
 * lists strengths, weaknesses, opportunities, threats of MentorSwotItem, with the ids they had.
 */
#define MENTOR_TYPE_SWOT_SNAPSHOT (mentor_swot_snapshot_get_type ())
G_DECLARE_FINAL_TYPE (MentorSwotSnapshot, mentor_swot_snapshot, MENTOR, SWOT_SNAPSHOT, MentorRecord)

/*
 * MentorSwot: the document swot.json; a MentorBoard of MentorSwotList. Lists: strengths, weaknesses,
 * opportunities, threats (MentorSwotItem), sentences (MentorSwotSentence), snapshots
 * (MentorSwotSnapshot).
 */
#define MENTOR_TYPE_SWOT (mentor_swot_get_type ())
G_DECLARE_FINAL_TYPE (MentorSwot, mentor_swot, MENTOR, SWOT, MentorDocument)

/** mentor_swot_get_list_name: Returns: the member of a list: "strengths" … */
const char *mentor_swot_get_list_name (MentorSwotList list);

/**
 * mentor_swot_set_context:
 * @author: who adds the next items
 * @meeting: the id of the meeting's log entry, or "" outside a meeting
 *
 * What new items get as author and meeting. Not part of the document.
 */
void mentor_swot_set_context (MentorSwot *self, MentorSwotAuthor author, const char *meeting);
/** mentor_swot_get_author: Returns: the author of mentor_swot_set_context() */
MentorSwotAuthor mentor_swot_get_author (MentorSwot *self);

/**
 * mentor_swot_add_sentence:
 * @first: (nullable): an item of the first list of @cross
 * @second: (nullable): an item of the second
 * @text: the sentence
 *
 * Returns: (transfer none) (nullable): the new sentence; %NULL when the text is blank
 */
MentorSwotSentence *mentor_swot_add_sentence (MentorSwot *self, MentorSwotCross cross,
                                              MentorSwotItem *first, MentorSwotItem *second,
                                              const char *text);
/** mentor_swot_remove_sentence: deletes a sentence; one undo step */
void mentor_swot_remove_sentence (MentorSwot *self, MentorSwotSentence *sentence);
/** mentor_swot_cross_get_lists: gives the two lists that a cross is about */
void mentor_swot_cross_get_lists (MentorSwotCross cross, MentorSwotList *first,
                                  MentorSwotList *second);

/**
 * mentor_swot_take_snapshot:
 * @name: what the pair calls it; may be ""
 *
 * Keeps the board as it is now, dated today. The board itself isn't touched.
 *
 * Returns: (transfer none): the snapshot
 */
MentorSwotSnapshot *mentor_swot_take_snapshot (MentorSwot *self, const char *name,
                                               MentorSwotMoment moment);

/** mentor_swot_remove_snapshot: one undo step */
void mentor_swot_remove_snapshot (MentorSwot *self, MentorSwotSnapshot *snapshot);

/** mentor_swot_restore: makes the board what it was; one undo step. Items keep their identity. */
void mentor_swot_restore (MentorSwot *self, MentorSwotSnapshot *snapshot);

/** MentorSwotChange: what became of an item between two states */
typedef enum
{
  MENTOR_SWOT_UNCHANGED,
  MENTOR_SWOT_NEW,
  MENTOR_SWOT_GONE,
  MENTOR_SWOT_MOVED,
  MENTOR_SWOT_REWORDED,
} MentorSwotChange;

/**
 * MentorSwotDifference:
 * @id: the item's id
 * @change: what became of it
 * @from: its list in the earlier state; -1 when it is new
 * @to: its list in the later state; -1 when it is gone
 * @before: (nullable): its text then
 * @after: (nullable): its text later
 */
typedef struct
{
  char *id;
  MentorSwotChange change;
  int from;
  int to;
  char *before;
  char *after;
} MentorSwotDifference;

/**
 * mentor_swot_compare:
 * @earlier: a MentorSwot or a MentorSwotSnapshot
 * @later: a MentorSwot or a MentorSwotSnapshot
 *
 * Returns: (transfer full) (element-type MentorSwotDifference): every item of both, in the order of
 *   @later and then what is gone
 */
GPtrArray *mentor_swot_compare (MentorRecord *earlier, MentorRecord *later);

G_END_DECLS
