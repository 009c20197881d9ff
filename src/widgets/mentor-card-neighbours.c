/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The way through the lists of a board as they lie on screen. */

#include "config.h"

#include <math.h>

#include "widgets/mentor-card-list-private.h"

static gboolean
get_bounds (GtkWidget *widget, graphene_rect_t *bounds)
{
  return gtk_widget_compute_bounds (widget, GTK_WIDGET (gtk_widget_get_root (widget)), bounds);
}

/* How far @to is in a direction; what isn't straight ahead is far. Negative: not there. */
static double
get_distance (const graphene_rect_t *here, const graphene_rect_t *from, const graphene_rect_t *to,
              GtkDirectionType direction)
{
  const float slack = 2;
  float ahead;
  float aside_low;
  float aside_high;
  float centre;

  switch (direction)
    {
    case GTK_DIR_LEFT:
      ahead = here->origin.x - (to->origin.x + to->size.width);
      break;
    case GTK_DIR_RIGHT:
      ahead = to->origin.x - (here->origin.x + here->size.width);
      break;
    case GTK_DIR_UP:
      ahead = here->origin.y - (to->origin.y + to->size.height);
      break;
    default:
      ahead = to->origin.y - (here->origin.y + here->size.height);
    }
  if (ahead < -slack)
    return -1;

  if (direction == GTK_DIR_LEFT || direction == GTK_DIR_RIGHT)
    {
      centre = from->origin.y + from->size.height / 2;
      aside_low = to->origin.y;
      aside_high = to->origin.y + to->size.height;
    }
  else
    {
      centre = from->origin.x + from->size.width / 2;
      aside_low = to->origin.x;
      aside_high = to->origin.x + to->size.width;
    }

  return MAX (ahead, 0) + 4.0 * (MAX (aside_low - centre, 0) + MAX (centre - aside_high, 0));
}

MentorCardList *
mentor_card_list_find_neighbour (MentorCardList *list, GtkWidget *from, GtkDirectionType direction)
{
  g_autoptr (GPtrArray) lists = mentor_card_list_get_lists (list);
  MentorCardList *nearest = NULL;
  double least = G_MAXDOUBLE;
  graphene_rect_t here;
  graphene_rect_t start;

  if (!get_bounds (GTK_WIDGET (list), &here) || !get_bounds (from, &start))
    return NULL;

  for (guint i = 0; i < lists->len; i++)
    {
      MentorCardList *other = g_ptr_array_index (lists, i);
      graphene_rect_t bounds;
      double distance;

      if (other == list || !get_bounds (GTK_WIDGET (other), &bounds))
        continue;

      distance = get_distance (&here, &start, &bounds, direction);
      if (distance >= 0 && distance < least)
        {
          least = distance;
          nearest = other;
        }
    }

  return nearest;
}

static MentorCard *
find_level_card (MentorCardList *list, MentorCard *from)
{
  MentorCard *nearest = NULL;
  float least = G_MAXFLOAT;
  graphene_rect_t start;

  if (!get_bounds (GTK_WIDGET (from), &start))
    return mentor_card_list_get_first (list);

  for (MentorCard *card = mentor_card_list_get_first (list); card != NULL;
       card = mentor_card_list_next (card))
    {
      graphene_rect_t bounds;
      float distance;

      if (!get_bounds (GTK_WIDGET (card), &bounds))
        continue;

      distance = fabsf (bounds.origin.y - start.origin.y);
      if (distance < least)
        {
          least = distance;
          nearest = card;
        }
    }

  return nearest;
}

/* The card that one comes to from a direction; an empty list offers its entry, if shown. */
static gboolean
enter_list (MentorCardList *list, MentorCard *from, GtkDirectionType direction)
{
  gboolean entry = mentor_card_list_get_entry_shown (list);
  gboolean entry_at_end = mentor_card_list_get_entry_at_end (list);
  MentorCard *card = NULL;

  if (direction == GTK_DIR_UP)
    card = entry && entry_at_end ? NULL : mentor_card_list_get_last (list);
  else if (direction == GTK_DIR_DOWN)
    card = entry && !entry_at_end ? NULL : mentor_card_list_get_first (list);
  else
    card = find_level_card (list, from);

  if (card != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (card));
  else if (entry)
    mentor_card_list_focus_entry (list);

  return card != NULL || entry;
}

static void
go_across (MentorCardList *list, GtkWidget *from, MentorCard *card, GtkDirectionType direction)
{
  MentorCardList *to = list;

  while ((to = mentor_card_list_find_neighbour (to, to == list ? from : GTK_WIDGET (to), direction)) != NULL)
    if (enter_list (to, card, direction))
      return;
}

void
mentor_card_keys_go (MentorCardList *list, MentorCard *from, GtkDirectionType direction)
{
  gboolean entry = mentor_card_list_get_entry_shown (list);
  gboolean entry_at_end = mentor_card_list_get_entry_at_end (list);
  MentorCard *next = NULL;

  if (direction == GTK_DIR_UP)
    next = mentor_card_list_previous (from);
  else if (direction == GTK_DIR_DOWN)
    next = mentor_card_list_next (from);

  if (next != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (next));
  else if (entry && ((direction == GTK_DIR_UP && !entry_at_end)
                     || (direction == GTK_DIR_DOWN && entry_at_end)))
    mentor_card_list_focus_entry (list);
  else
    go_across (list, GTK_WIDGET (from), from, direction);
}

void
mentor_card_keys_go_from_entry (MentorCardList *list, GtkDirectionType direction)
{
  gboolean at_end = mentor_card_list_get_entry_at_end (list);
  MentorCard *card = NULL;

  if (direction == GTK_DIR_DOWN && !at_end)
    card = mentor_card_list_get_first (list);
  else if (direction == GTK_DIR_UP && at_end)
    card = mentor_card_list_get_last (list);

  if (card != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (card));
  else
    go_across (list, GTK_WIDGET (list), NULL, direction);
}
