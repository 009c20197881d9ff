/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The keys of a card list. Arrows move the focus through the lists as they lie on screen, with Alt
 * they move the card; whatever the pointer does goes without it.
 */

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

static MentorCardList *
find_neighbour (MentorCardList *list, GtkWidget *from, GtkDirectionType direction)
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

  while ((to = find_neighbour (to, to == list ? from : GTK_WIDGET (to), direction)) != NULL)
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

static void
go_from_entry (MentorCardList *list, GtkDirectionType direction)
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

static MentorRecord *
get_record_at (MentorCardList *list, int position)
{
  GListModel *model = mentor_board_get_list (mentor_card_list_get_board (list),
                                             mentor_card_list_get_index (list));
  MentorRecord *record;

  if (position < 0 || g_list_model_get_n_items (model) == 0)
    return NULL;

  record = g_list_model_get_item (
      model, MIN ((guint) position, g_list_model_get_n_items (model) - 1));
  g_object_unref (record); /* the list holds it */

  return record;
}

void
mentor_card_keys_move (MentorCardList *list, MentorCard *card, GtkDirectionType direction)
{
  MentorRecord *record = mentor_card_get_record (card);
  MentorCardList *to;
  guint position;

  if (mentor_board_find (mentor_card_list_get_board (list), record, &position) < 0)
    return;

  if (direction == GTK_DIR_UP && position > 0)
    {
      mentor_card_list_move (list, record, list, get_record_at (list, (int) position - 2));
      return;
    }
  if (direction == GTK_DIR_DOWN && !mentor_card_is_last (card))
    {
      mentor_card_list_move (list, record, list, get_record_at (list, (int) position + 1));
      return;
    }

  to = find_neighbour (list, GTK_WIDGET (card), direction);
  if (to == NULL)
    return;

  if (direction == GTK_DIR_UP)
    mentor_card_list_move_to_end (list, record, to);
  else if (direction == GTK_DIR_DOWN)
    mentor_card_list_move (list, record, to, NULL);
  else
    /* The same place in the other list, so that the way back leads back. */
    mentor_card_list_move (list, record, to, get_record_at (to, (int) position - 1));
}

static gboolean
get_direction (guint keyval, GtkDirectionType *direction)
{
  switch (keyval)
    {
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      *direction = GTK_DIR_UP;
      return TRUE;
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      *direction = GTK_DIR_DOWN;
      return TRUE;
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      *direction = GTK_DIR_LEFT;
      return TRUE;
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      *direction = GTK_DIR_RIGHT;
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
press_digit (MentorCardList *list, MentorCard *card, guint keyval)
{
  g_autoptr (GPtrArray) lists = mentor_card_list_get_lists (list);
  guint digit;

  if (keyval >= GDK_KEY_0 && keyval <= GDK_KEY_9)
    digit = keyval - GDK_KEY_0;
  else if (keyval >= GDK_KEY_KP_0 && keyval <= GDK_KEY_KP_9)
    digit = keyval - GDK_KEY_KP_0;
  else
    return GDK_EVENT_PROPAGATE;

  for (guint i = 0; i < lists->len; i++)
    {
      MentorCardList *to = g_ptr_array_index (lists, i);

      if (mentor_card_list_get_digit (to) == digit)
        {
          if (to != list)
            mentor_card_list_move_to_end (list, mentor_card_get_record (card), to);
          return GDK_EVENT_STOP;
        }
    }

  return GDK_EVENT_PROPAGATE;
}

static gboolean
press_plain (MentorCardList *list, MentorCard *card, guint keyval, GtkEventControllerKey *keys)
{
  MentorCard *to;

  switch (keyval)
    {
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_ISO_Enter:
    case GDK_KEY_F2:
      mentor_card_begin_edit (card);
      return GDK_EVENT_STOP;
    case GDK_KEY_space:
    case GDK_KEY_KP_Space:
      mentor_card_toggle_done (card);
      return GDK_EVENT_STOP;
    case GDK_KEY_Delete:
    case GDK_KEY_KP_Delete:
      mentor_card_request (card, MENTOR_CARD_DELETE, 0);
      return GDK_EVENT_STOP;
    case GDK_KEY_Home:
    case GDK_KEY_KP_Home:
    case GDK_KEY_End:
    case GDK_KEY_KP_End:
      to = keyval == GDK_KEY_Home || keyval == GDK_KEY_KP_Home ? mentor_card_list_get_first (list)
                                                               : mentor_card_list_get_last (list);
      gtk_widget_grab_focus (GTK_WIDGET (to));
      return GDK_EVENT_STOP;
    default:
      /* A word begins: it is the next card's. */
      if (g_unichar_isalpha (gdk_keyval_to_unicode (keyval)))
        return mentor_card_list_type (list, keys);
      return GDK_EVENT_PROPAGATE;
    }
}

static gboolean
press_on_card (MentorCardList *list, MentorCard *card, guint keyval, GdkModifierType state,
               GtkEventControllerKey *keys)
{
  GtkDirectionType direction;
  gboolean editable = mentor_board_is_editable (mentor_card_list_get_board (list));

  if (get_direction (keyval, &direction))
    {
      if (state == 0)
        mentor_card_keys_go (list, card, direction);
      else if (state != GDK_ALT_MASK)
        return GDK_EVENT_PROPAGATE;
      else if (editable)
        mentor_card_keys_move (list, card, direction);
      /* Also where there is nowhere to go: Alt+Left would leave the page. */
      return GDK_EVENT_STOP;
    }

  if (state == GDK_CONTROL_MASK)
    return editable ? press_digit (list, card, keyval) : GDK_EVENT_PROPAGATE;
  if (state == 0 || state == GDK_SHIFT_MASK)
    return press_plain (list, card, keyval, keys);

  return GDK_EVENT_PROPAGATE;
}

static gboolean
on_key_pressed (GtkEventControllerKey *keys, guint keyval, guint keycode, GdkModifierType state,
                MentorCardList *list)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (list));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget *card;
  GtkDirectionType direction;

  state &= GDK_SHIFT_MASK | GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK | GDK_META_MASK;
  if (focus == NULL || mentor_card_list_get_board (list) == NULL)
    return GDK_EVENT_PROPAGATE;

  card = gtk_widget_get_ancestor (focus, MENTOR_TYPE_CARD);
  if (card == focus)
    return press_on_card (list, MENTOR_CARD (card), keyval, state, keys);

  /* In a card's text Alt and an arrow do nothing, rather than leave the page. */
  if (card != NULL)
    return state == GDK_ALT_MASK && get_direction (keyval, &direction);

  if (state == 0 && mentor_card_list_has_entry_focus (list) && get_direction (keyval, &direction)
      && (direction == GTK_DIR_UP || direction == GTK_DIR_DOWN))
    {
      go_from_entry (list, direction);
      return GDK_EVENT_STOP;
    }

  return GDK_EVENT_PROPAGATE;
}

void
mentor_card_keys_add (MentorCardList *list)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_signal_connect (keys, "key-pressed", G_CALLBACK (on_key_pressed), list);
  gtk_widget_add_controller (GTK_WIDGET (list), keys);
}
