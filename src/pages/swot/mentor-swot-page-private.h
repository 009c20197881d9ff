/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* The page's parts: its views (-views.c), what is done to an item (-items.c), who writes and whose
 * items are shown (-author.c). */

#include "pages/swot/mentor-swot-page.h"

#include "pages/swot/mentor-swot-compare.h"
#include "pages/swot/mentor-swot-crossing.h"
#include "pages/swot/mentor-swot-past.h"
#include "pages/swot/mentor-swot-snapshots.h"
#include "widgets/mentor-card.h"
#include "widgets/mentor-cell.h"

G_BEGIN_DECLS

struct _MentorSwotPage
{
  MentorPage parent_instance;

  GtkWidget *bar;
  GtkToggleButton *mentee_toggle;
  GtkToggleButton *mentor_toggle;
  GtkToggleButton *crossing_toggle;
  MentorSwotSnapshots *snapshots;
  GtkWidget *filter_bar;
  GtkLabel *filter_label;
  GtkBox *views;
  GtkWidget *board;
  MentorCell *strengths;
  MentorCell *weaknesses;
  MentorCell *opportunities;
  MentorCell *threats;
  /* Made when they are first shown. */
  MentorSwotCrossing *crossing;
  MentorSwotPast *past;
  MentorSwotCompare *compare;

  GSimpleActionGroup *actions;
  MentorCourse *course;
  MentorSwot *swot; /* of the course */
  MentorCard *hovered; /* an item's card under the pointer, or NULL */
  gboolean updating;
};

/** mentor_swot_page_get_cell: Returns: (transfer none): the cell of a list */
MentorCell *mentor_swot_page_get_cell (MentorSwotPage *self, MentorSwotList list);
/** mentor_swot_page_find: Returns: (nullable): an item or a sentence, by id */
MentorRecord *mentor_swot_page_find (MentorSwotPage *self, const char *id);

/* mentor-swot-page-views.c */
/** mentor_swot_page_show_board: back from wherever one is */
void mentor_swot_page_show_board (MentorSwotPage *self);
/** mentor_swot_page_show_crossing: to the sentences */
void mentor_swot_page_show_crossing (MentorSwotPage *self);
void mentor_swot_page_bind_view_keys (GtkWidgetClass *widget_class);
/* What the page's template and the history call. */
void mentor_swot_page_on_crossing_toggled (MentorSwotPage *self);
void mentor_swot_page_on_compare_snapshots (MentorSwotPage *self);
void mentor_swot_page_on_open_snapshot (MentorSwotPage *self, MentorSwotSnapshot *snapshot);
void mentor_swot_page_on_take_snapshot (MentorSwotPage *self, const char *name, int moment);
void mentor_swot_page_on_step_applied (MentorSwotPage *self);

/* mentor-swot-page-items.c */
void mentor_swot_page_add_item_actions (MentorSwotPage *self);
void mentor_swot_page_bind_item_keys (GtkWidgetClass *widget_class);
/** mentor_swot_page_on_card_created: an item got a card */
void mentor_swot_page_on_card_created (MentorSwotPage *self, MentorRecord *item, GtkBox *facts);

/* mentor-swot-page-author.c */
void mentor_swot_page_add_author_actions (MentorSwotPage *self);
void mentor_swot_page_bind_author_keys (GtkWidgetClass *widget_class);
/** mentor_swot_page_on_author_toggled: one of the two initials was pressed */
void mentor_swot_page_on_author_toggled (MentorSwotPage *self);
/** mentor_swot_page_enter_authors: begins to follow who they are, and when they meet */
void mentor_swot_page_enter_authors (MentorSwotPage *self);
void mentor_swot_page_leave_authors (MentorSwotPage *self);
/** mentor_swot_page_show_everything: ends filtering */
void mentor_swot_page_show_everything (MentorSwotPage *self);

G_END_DECLS
