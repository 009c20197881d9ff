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

/* MentorSwotItem: text (text), added (timestamp). */
#define MENTOR_TYPE_SWOT_ITEM (mentor_swot_item_get_type ())
G_DECLARE_FINAL_TYPE (MentorSwotItem, mentor_swot_item, MENTOR, SWOT_ITEM, MentorRecord)

/* MentorSwot: the document swot.json; a MentorBoard of MentorSwotList. */
#define MENTOR_TYPE_SWOT (mentor_swot_get_type ())
G_DECLARE_FINAL_TYPE (MentorSwot, mentor_swot, MENTOR, SWOT, MentorDocument)

G_END_DECLS
