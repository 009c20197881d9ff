/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "widgets/mentor-card.h"

G_BEGIN_DECLS

/**
 * mentor_card_menu_add:
 * @card: a card
 *
 * Gives a card its context menu: by right click, long press, the Menu key and Shift+F10. The
 * lists that it can move to are those of its board that are on screen.
 */
void mentor_card_menu_add (MentorCard *card);

/** mentor_card_menu_class_init: installs the menu's actions ("card.…") and keys for the class */
void mentor_card_menu_class_init (GtkWidgetClass *klass);

G_END_DECLS
