/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The keys of a card list. Arrows move the focus through the lists as they lie on screen, with Alt
 * they move the card; whatever the pointer does goes without it.
 */

#include "config.h"

#include <glib/gi18n.h>

#include "model/mentor-tasks.h"
#include "record/mentor-history.h"
#include "widgets/mentor-card-list-private.h"

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

/* The list that Ctrl and this key move to. */
static MentorCardList *
find_numbered (MentorCardList *list, guint keyval)
{
  g_autoptr (GPtrArray) lists = mentor_card_list_get_lists (list);
  guint digit;

  if (keyval >= GDK_KEY_0 && keyval <= GDK_KEY_9)
    digit = keyval - GDK_KEY_0;
  else if (keyval >= GDK_KEY_KP_0 && keyval <= GDK_KEY_KP_9)
    digit = keyval - GDK_KEY_KP_0;
  else
    return NULL;

  for (guint i = 0; i < lists->len; i++)
    if (mentor_card_list_get_digit (g_ptr_array_index (lists, i)) == digit)
      return g_ptr_array_index (lists, i);

  return NULL;
}

static gboolean
press_with_control (MentorCardList *list, MentorCard *card, guint keyval)
{
  MentorCardList *to = find_numbered (list, keyval);

  if (to != NULL && mentor_board_is_editable (mentor_card_list_get_board (list)))
    mentor_card_list_place (list, card, to);
  else if (keyval == GDK_KEY_a)
    mentor_card_selection_select_all (list);
  else
    return GDK_EVENT_PROPAGATE;

  return GDK_EVENT_STOP;
}

static gboolean
press_with_shift (MentorCardList *list, MentorCard *card, guint keyval)
{
  GtkDirectionType direction;
  MentorCard *next = NULL;

  if (keyval == GDK_KEY_space || keyval == GDK_KEY_KP_Space)
    {
      mentor_card_selection_toggle (list, card);
      return GDK_EVENT_STOP;
    }
  if (!get_direction (keyval, &direction))
    return GDK_EVENT_PROPAGATE;

  if (direction == GTK_DIR_UP)
    next = mentor_card_list_previous (card);
  else if (direction == GTK_DIR_DOWN)
    next = mentor_card_list_next (card);
  if (next != NULL)
    {
      mentor_card_selection_extend (list, card, next);
      gtk_widget_grab_focus (GTK_WIDGET (next));
    }
  return GDK_EVENT_STOP;
}

static void
toggle_done (MentorCardList *list, MentorCard *card)
{
  g_autoptr (GPtrArray) records = mentor_card_selection_get (list, card);
  MentorRecord *record = mentor_card_get_record (card);
  gboolean done;

  if (records->len == 1)
    {
      mentor_card_toggle_done (card);
      return;
    }
  if (!mentor_card_has_done (record) || !mentor_card_get_editable (card))
    return;
  done = !mentor_record_get_boolean (record, "done");
  mentor_history_begin (mentor_record_get_history (record),
                        done ? N_("Mark tasks as done") : N_("Mark tasks as not done"), NULL);
  for (guint i = 0; i < records->len; i++)
    mentor_card_mark_done (g_ptr_array_index (records, i), done);
  mentor_history_end (mentor_record_get_history (record));
}

static gboolean
type_character (MentorCardList *list, MentorCard *card, guint keyval, GtkEventControllerKey *keys)
{
  gunichar character = gdk_keyval_to_unicode (keyval);
  char text[7] = "";

  /* A word begins: it is the next card's. */
  if (g_unichar_isalpha (character))
    return mentor_card_list_type (list, keys);
  if (!g_unichar_isdigit (character) && character != ',' && character != '.')
    return GDK_EVENT_PROPAGATE;
  g_unichar_to_utf8 (character, text);
  return mentor_card_list_tell_typed (list, card, text);
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
      toggle_done (list, card);
      return GDK_EVENT_STOP;
    case GDK_KEY_Escape:
      return mentor_card_selection_clear (list);
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
      return type_character (list, card, keyval, keys);
    }
}

static gboolean
press_on_card (MentorCardList *list, MentorCard *card, guint keyval, GdkModifierType state,
               GtkEventControllerKey *keys)
{
  GtkDirectionType direction;
  gboolean editable = mentor_board_is_editable (mentor_card_list_get_board (list));

  if (state == GDK_SHIFT_MASK && press_with_shift (list, card, keyval))
    return GDK_EVENT_STOP;
  if (get_direction (keyval, &direction))
    {
      if (state == 0)
        {
          mentor_card_selection_clear (list);
          mentor_card_keys_go (list, card, direction);
        }
      else if (state != GDK_ALT_MASK)
        return GDK_EVENT_PROPAGATE;
      else if (editable)
        mentor_card_keys_move (list, card, direction);
      /* Also where there is nowhere to go: Alt+Left would leave the page. */
      return GDK_EVENT_STOP;
    }

  if (state == GDK_ALT_MASK && (keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter))
    {
      mentor_card_request (card, MENTOR_CARD_DETAILS, 0);
      return GDK_EVENT_STOP;
    }
  if (state == GDK_CONTROL_MASK)
    return press_with_control (list, card, keyval);
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
      mentor_card_keys_go_from_entry (list, direction);
      return GDK_EVENT_STOP;
    }

  /* Places what is being typed. */
  if (state == GDK_CONTROL_MASK && mentor_card_list_has_entry_focus (list))
    {
      MentorCardList *to = find_numbered (list, keyval);

      return to != NULL && mentor_card_list_place_typed (list, to);
    }

  return GDK_EVENT_PROPAGATE;
}

void
mentor_card_keys_add (MentorCardList *list)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  /* Ahead of the scrolled window between card and list: Home and End are its keys, too. */
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (on_key_pressed), list);
  gtk_widget_add_controller (GTK_WIDGET (list), keys);
}
