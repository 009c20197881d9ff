/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/mentor-swot.h"

G_BEGIN_DECLS

/*
 * MentorSwotSentences: the sentences that cross two lists of the SWOT, as a MentorBoard whose lists
 * are the crosses (MentorSwotCross). A sentence that is moved to another cross keeps the item that
 * it still can be about.
 */
#define MENTOR_TYPE_SWOT_SENTENCES (mentor_swot_sentences_get_type ())
G_DECLARE_FINAL_TYPE (MentorSwotSentences, mentor_swot_sentences, MENTOR, SWOT_SENTENCES, GObject)

/** mentor_swot_sentences_new: Returns: (transfer full): the sentences of a SWOT as a board */
MentorSwotSentences *mentor_swot_sentences_new (MentorSwot *swot);

/**
 * mentor_swot_sentence_get_item:
 * @second: whether of the second list
 *
 * Returns: (transfer none) (nullable): the item that a sentence is about, wherever it stands now
 */
MentorSwotItem *mentor_swot_sentence_get_item (MentorSwotSentence *self, gboolean second);

/** mentor_swot_sentence_set_item: @item: (nullable): an item of that list; one undo step */
void mentor_swot_sentence_set_item (MentorSwotSentence *self, gboolean second,
                                    MentorSwotItem *item);

G_END_DECLS
