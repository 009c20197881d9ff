/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/mentor-matrix-board.h"

G_BEGIN_DECLS

/** mentor_task_facts_add: says on a task's card, in small type, what is worth knowing at a glance;
 *  @box: the card's facts; @board: what the page shows */
void mentor_task_facts_add (GtkBox *box, MentorTask *task, MentorMatrixBoard *board);

G_END_DECLS
