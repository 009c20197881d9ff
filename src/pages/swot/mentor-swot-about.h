/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/mentor-swot.h"
#include "widgets/mentor-card.h"

G_BEGIN_DECLS

/**
 * mentor_swot_about_add:
 * @facts: the card's facts
 * @card: a sentence's card
 *
 * Shows which items a sentence is about, as buttons that choose others; the card's context menu has
 * the same choices. They activate "swot.about", with (sentence, whether second, item).
 */
void mentor_swot_about_add (GtkBox *facts, MentorCard *card, MentorSwotSentence *sentence);

G_END_DECLS
