/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where the focus goes in a card list: Tab stops at the entry and at one card. */

#include "config.h"

#include "widgets/mentor-card-list-private.h"

static GtkWidget *
get_focus (MentorCardList *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  return root != NULL ? gtk_root_get_focus (root) : NULL;
}

static gboolean
holds_focus (MentorCardList *self, GtkWidget *widget)
{
  GtkWidget *focus = get_focus (self);

  return focus != NULL && (focus == widget || gtk_widget_is_ancestor (focus, widget));
}

/* A card's menu or that of its text, while it is open: keys move within it. */
static gboolean
find_menu (MentorCardList *self, GtkWidget **menu)
{
  GtkWidget *focus = get_focus (self);

  *menu = focus != NULL ? GTK_WIDGET (gtk_widget_get_native (focus)) : NULL;

  return *menu != NULL && gtk_widget_is_ancestor (*menu, GTK_WIDGET (self));
}

/* Tab goes to the entry and to one card, not through all of them: arrows do that. */
gboolean
mentor_card_list_focus (GtkWidget *widget, GtkDirectionType direction)
{
  MentorCardList *self = MENTOR_CARD_LIST (widget);
  gboolean entry = mentor_card_list_get_entry_shown (self);
  gboolean entry_at_end = mentor_card_list_get_entry_at_end (self);
  MentorCardBox *box = mentor_card_list_get_box (self);
  GtkWidget *adder = mentor_card_list_get_entry (self);
  MentorCard *card = mentor_card_box_get_current (box);
  GtkWidget *more = mentor_card_box_get_more (box);
  GtkWidget *menu;
  GtkWidget *stops[4];
  int step = direction == GTK_DIR_TAB_BACKWARD ? -1 : 1;
  int at = -1;
  int n = 0;

  if (find_menu (self, &menu))
    return gtk_widget_child_focus (menu, direction);
  if (direction != GTK_DIR_TAB_FORWARD && direction != GTK_DIR_TAB_BACKWARD)
    return FALSE;

  if (entry && !entry_at_end)
    stops[n++] = adder;
  if (card != NULL)
    stops[n++] = GTK_WIDGET (card);
  if (more != NULL)
    stops[n++] = more;
  if (entry && entry_at_end)
    stops[n++] = adder;

  for (int i = 0; i < n; i++)
    if (holds_focus (self, stops[i]))
      at = i;

  if (at < 0)
    at = step > 0 ? 0 : n - 1;
  else
    at += step;

  return at >= 0 && at < n && gtk_widget_grab_focus (stops[at]);
}

gboolean
mentor_card_list_grab_focus (GtkWidget *widget)
{
  return mentor_card_list_focus (widget, GTK_DIR_TAB_FORWARD);
}
