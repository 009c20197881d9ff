/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * MentorCardList: one list of a board: its cards in a MentorCardBox, and the entry that adds.
 *
 * The lists that show one board know each other, so that cards go from one to the other by menu,
 * by keys (mentor-card-keys.c) and by drag and drop (mentor-card-drag.c). Every change goes
 * through the board.
 */

#include "config.h"

#include "widgets/mentor-card-list.h"

#include <glib/gi18n.h>

#include "widgets/mentor-card-box.h"
#include "widgets/mentor-card-entry.h"
#include "widgets/mentor-card-list-private.h"
#include "widgets/mentor-scroll.h"

#define SPACING 6

struct _MentorCardList
{
  GtkWidget parent_instance;

  MentorCardEntry *entry;
  GtkWidget *scroller;
  MentorCardBox *box;

  MentorBoard *board;
  guint index;

  char *name;
  MentorCardListEntry entry_place;
  guint digit;
  gboolean digit_set;
  gboolean has_details;
  gboolean still;
  GtkWidget *area; /* an ancestor, or NULL */
};

enum
{
  REMOVED,
  CARD_CREATED,
  DETAILS,
  TYPED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MentorCardList, mentor_card_list, GTK_TYPE_WIDGET)

static void
update_card (MentorCardList *self, MentorCard *card)
{
  mentor_card_set_editable (card, mentor_board_is_editable (self->board));
  mentor_card_set_still (card, self->still);
  mentor_card_set_has_details (card, self->has_details);
  mentor_card_set_selected (card, mentor_card_selection_contains (self, card));
}

static void
update_editable (MentorCardList *self)
{
  mentor_card_entry_set_usable (self->entry, self->board != NULL
                                                 && mentor_board_is_editable (self->board));
  for (MentorCard *card = mentor_card_list_get_first (self); card != NULL;
       card = mentor_card_list_next (card))
    update_card (self, card);
}

static void
on_card_created (MentorCardList *self, MentorCard *card)
{
  g_signal_connect_object (card, "command", G_CALLBACK (mentor_card_list_command), self, G_CONNECT_SWAPPED);
  mentor_card_drag_add_source (card);
  update_card (self, card);
  g_signal_emit (self, signals[CARD_CREATED], 0, mentor_card_get_record (card),
                 mentor_card_get_facts (card));
}

static void
on_add (MentorCardList *self, const char *text, gboolean lines)
{
  MentorCard *last;
  MentorRecord *after;
  MentorRecord *item;
  MentorCard *card;

  /* Behind the last card that is shown: what one just wrote has to be seen. */
  mentor_card_box_flush (self->box);
  last = mentor_card_box_get_last (self->box);
  after = last != NULL ? mentor_card_get_record (last) : NULL;

  if (lines)
    item = mentor_board_add_lines (self->board, self->index, after, text);
  else
    item = mentor_board_add (self->board, self->index, after, text);
  if (item == NULL)
    return;

  if (!lines)
    mentor_card_box_reveal (self->box, mentor_card_box_get_n_shown (self->box) + 1);
  else
    mentor_card_box_flush (self->box);

  card = mentor_card_box_find (self->box, item);
  if (card != NULL)
    mentor_scroll_into_view (GTK_WIDGET (card));
  mentor_scroll_into_view (GTK_WIDGET (self->entry));
}

static gboolean
on_entry_leave (MentorCardList *self)
{
  MentorCard *card = mentor_card_box_get_current (self->box);

  return card != NULL && gtk_widget_grab_focus (GTK_WIDGET (card));
}

/* Layout */

static GtkSizeRequestMode
mentor_card_list_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* By hand, because a scrolled window asks its child for a height without saying the width. */
static void
mentor_card_list_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                          int *natural, int *minimum_baseline, int *natural_baseline)
{
  MentorCardList *self = MENTOR_CARD_LIST (widget);
  int entry_minimum = 0;
  int entry_natural = 0;
  int box_natural = 0;

  if (gtk_widget_get_visible (GTK_WIDGET (self->entry)))
    gtk_widget_measure (GTK_WIDGET (self->entry), orientation, for_size, &entry_minimum,
                        &entry_natural, NULL, NULL);
  gtk_widget_measure (self->scroller, orientation, for_size, minimum, natural, NULL, NULL);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MAX (*minimum, entry_minimum);
      *natural = MAX (*natural, entry_natural);
      return;
    }

  /* Without a width nobody wants to know how high all the cards are. */
  if (for_size >= 0)
    gtk_widget_measure (GTK_WIDGET (self->box), orientation, for_size, NULL, &box_natural, NULL,
                        NULL);
  if (entry_natural > 0)
    {
      entry_minimum += SPACING;
      entry_natural += SPACING;
    }
  *natural = entry_natural + MAX (*minimum, box_natural);
  *minimum += entry_minimum;
}

static void
mentor_card_list_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  MentorCardList *self = MENTOR_CARD_LIST (widget);
  GtkAllocation entry = { 0, 0, width, 0 };
  GtkAllocation scroller = { 0, 0, width, height };

  if (gtk_widget_get_visible (GTK_WIDGET (self->entry)))
    {
      gtk_widget_measure (GTK_WIDGET (self->entry), GTK_ORIENTATION_VERTICAL, width, NULL,
                          &entry.height, NULL, NULL);
      scroller.height = MAX (height - entry.height - SPACING, 0);
      if (self->entry_place == MENTOR_CARD_LIST_ENTRY_END)
        entry.y = height - entry.height;
      else
        scroller.y = entry.height + SPACING;
      gtk_widget_size_allocate (GTK_WIDGET (self->entry), &entry, -1);
    }
  gtk_widget_size_allocate (self->scroller, &scroller, -1);
}

/* Object */

static void
leave_board (MentorCardList *self)
{
  if (self->board == NULL)
    return;

  mentor_card_lists_remove (self->board, self);
  g_signal_handlers_disconnect_by_data (self->board, self);
  g_clear_object (&self->board);
}

static void
enter_board (MentorCardList *self, MentorBoard *board, guint index)
{
  self->board = g_object_ref (board);
  self->index = index;
  if (g_object_class_find_property (G_OBJECT_GET_CLASS (board), "read-only") != NULL)
    g_signal_connect_object (board, "notify::read-only", G_CALLBACK (update_editable), self,
                             G_CONNECT_SWAPPED);
  mentor_card_lists_add (board, self);
}

static void
mentor_card_list_dispose (GObject *object)
{
  MentorCardList *self = MENTOR_CARD_LIST (object);
  GtkWidget *child;

  leave_board (self);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_pointer (&self->name, g_free);

  G_OBJECT_CLASS (mentor_card_list_parent_class)->dispose (object);
}

static void
mentor_card_list_class_init (MentorCardListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = mentor_card_list_dispose;
  widget_class->focus = mentor_card_list_focus;
  widget_class->get_request_mode = mentor_card_list_get_request_mode;
  widget_class->measure = mentor_card_list_measure;
  widget_class->size_allocate = mentor_card_list_size_allocate;
  widget_class->grab_focus = mentor_card_list_grab_focus;

  signals[REMOVED] = g_signal_new ("removed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 2, MENTOR_TYPE_RECORD,
                                   G_TYPE_UINT);
  signals[CARD_CREATED]
      = g_signal_new ("card-created", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                      NULL, G_TYPE_NONE, 2, MENTOR_TYPE_RECORD, GTK_TYPE_BOX);
  signals[DETAILS]
      = g_signal_new ("details", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                      G_TYPE_NONE, 2, MENTOR_TYPE_RECORD, GTK_TYPE_WIDGET);
  signals[TYPED]
      = g_signal_new ("typed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                      g_signal_accumulator_true_handled, NULL, NULL, G_TYPE_BOOLEAN, 2,
                      MENTOR_TYPE_RECORD, G_TYPE_STRING);

  g_type_ensure (MENTOR_TYPE_CARD_BOX);
  g_type_ensure (MENTOR_TYPE_CARD_ENTRY);
  gtk_widget_class_set_template_from_resource (
      widget_class, RESOURCE_PREFIX "/widgets/mentor-card-list.ui");
  gtk_widget_class_bind_template_child (widget_class, MentorCardList, entry);
  gtk_widget_class_bind_template_child (widget_class, MentorCardList, scroller);
  gtk_widget_class_bind_template_child (widget_class, MentorCardList, box);
  gtk_widget_class_bind_template_callback (widget_class, on_add);
  gtk_widget_class_bind_template_callback (widget_class, on_entry_leave);
  gtk_widget_class_bind_template_callback (widget_class, on_card_created);
  gtk_widget_class_bind_template_callback (widget_class, mentor_card_list_focus_entry);
  gtk_widget_class_set_css_name (widget_class, "cardlist");
}

static void
mentor_card_list_init (MentorCardList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  mentor_card_keys_add (self);
}

void
mentor_card_list_set_board (MentorCardList *self, MentorBoard *board, guint list)
{
  g_return_if_fail (MENTOR_IS_CARD_LIST (self));
  g_return_if_fail (board == NULL || MENTOR_IS_BOARD (board));

  if (self->board == board && self->index == list)
    return;

  leave_board (self);
  mentor_card_box_set_model (self->box, NULL, NULL);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");

  if (board != NULL)
    {
      enter_board (self, board, list);
      mentor_card_box_set_model (self->box, mentor_board_get_list (board, list),
                                 mentor_board_get_text_member (board));
    }
  update_editable (self);
}

void
mentor_card_list_set_name (MentorCardList *self, const char *name)
{
  g_autofree char *entry_name = NULL;

  g_return_if_fail (MENTOR_IS_CARD_LIST (self));

  g_free (self->name);
  self->name = g_strdup (name);
  mentor_card_box_set_name (self->box, name);
  /* Translators: what a screen reader says of the entry that adds to a list; %s is the list */
  entry_name = g_strdup_printf (_("Add to: %s"), name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  entry_name, -1);
}

void
mentor_card_list_set_placeholder (MentorCardList *self, const char *text)
{
  g_return_if_fail (MENTOR_IS_CARD_LIST (self));

  gtk_entry_set_placeholder_text (GTK_ENTRY (self->entry), text);
}

void
mentor_card_list_set_entry (MentorCardList *self, MentorCardListEntry entry)
{
  g_return_if_fail (MENTOR_IS_CARD_LIST (self));

  self->entry_place = entry;
  if (entry == MENTOR_CARD_LIST_ENTRY_END)
    gtk_widget_insert_after (GTK_WIDGET (self->entry), GTK_WIDGET (self), self->scroller);
  else
    gtk_widget_insert_before (GTK_WIDGET (self->entry), GTK_WIDGET (self), self->scroller);
  mentor_card_entry_set_on_demand (self->entry, entry == MENTOR_CARD_LIST_ENTRY_ON_DEMAND);
}

void
mentor_card_list_set_has_details (MentorCardList *self, gboolean has_details)
{
  g_return_if_fail (MENTOR_IS_CARD_LIST (self));

  self->has_details = has_details;
  if (self->board != NULL)
    update_editable (self);
}

void
mentor_card_list_set_still (MentorCardList *self, gboolean still)
{
  g_return_if_fail (MENTOR_IS_CARD_LIST (self));

  if (!self->still == !still)
    return;
  self->still = still;
  if (self->board != NULL)
    update_editable (self);
}

void
mentor_card_list_set_whole (MentorCardList *self)
{
  GtkWidget *box = GTK_WIDGET (self->box);

  g_return_if_fail (MENTOR_IS_CARD_LIST (self));
  g_return_if_fail (GTK_IS_SCROLLED_WINDOW (self->scroller));

  /* A scroller asks for the height that its child has at the child's own width. */
  g_object_ref (box);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), NULL);
  gtk_widget_insert_after (box, GTK_WIDGET (self), self->scroller);
  g_object_unref (box);
  gtk_widget_unparent (self->scroller);
  self->scroller = box;
}

void
mentor_card_list_set_digit (MentorCardList *self, guint digit)
{
  g_return_if_fail (MENTOR_IS_CARD_LIST (self));

  self->digit = digit;
  self->digit_set = TRUE;
}

void
mentor_card_list_set_drop_area (MentorCardList *self, GtkWidget *area)
{
  g_return_if_fail (MENTOR_IS_CARD_LIST (self));
  g_return_if_fail (self->area == NULL);

  self->area = area;
  mentor_card_drop_add_target (self, area);
}

void
mentor_card_list_focus_entry (MentorCardList *self)
{
  g_return_if_fail (MENTOR_IS_CARD_LIST (self));

  mentor_card_entry_show (self->entry);
}

gboolean
mentor_card_list_focus_item (MentorCardList *self, MentorRecord *item)
{
  MentorCard *card;
  guint position;

  g_return_val_if_fail (MENTOR_IS_CARD_LIST (self), FALSE);

  if (self->board == NULL
      || mentor_board_find (self->board, item, &position) != (int) self->index)
    return FALSE;

  mentor_card_box_reveal (self->box, position + 1);
  card = mentor_card_box_find (self->box, item);
  if (card == NULL)
    return FALSE;

  gtk_widget_grab_focus (GTK_WIDGET (card));
  mentor_scroll_into_view (GTK_WIDGET (card));
  return TRUE;
}

/* For the parts of the list */

MentorCardBox *
mentor_card_list_get_box (MentorCardList *self)
{
  return self->box;
}

GtkWidget *
mentor_card_list_get_entry (MentorCardList *self)
{
  return GTK_WIDGET (self->entry);
}

void
mentor_card_list_tell_removed (MentorCardList *self, MentorRecord *first, guint n)
{
  g_signal_emit (self, signals[REMOVED], 0, first, n);
}

void
mentor_card_list_tell_details (MentorCardList *self, MentorCard *card)
{
  g_signal_emit (self, signals[DETAILS], 0, mentor_card_get_record (card), card);
}

gboolean
mentor_card_list_tell_typed (MentorCardList *self, MentorCard *card, const char *character)
{
  gboolean handled = FALSE;

  if (mentor_card_get_editable (card))
    g_signal_emit (self, signals[TYPED], 0, mentor_card_get_record (card), character, &handled);
  return handled;
}

gboolean
mentor_card_list_place_typed (MentorCardList *self, MentorCardList *to)
{
  g_autofree char *text = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry)));
  MentorRecord *item;

  if (*g_strstrip (text) == '\0' || !mentor_board_is_editable (self->board))
    return FALSE;

  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  item = mentor_board_append (self->board, to->index, text);
  if (item != NULL)
    mentor_card_list_reveal (to, item);
  return TRUE;
}

void
mentor_card_list_reveal (MentorCardList *self, MentorRecord *item)
{
  MentorCard *card;
  guint position;

  if (mentor_board_find (self->board, item, &position) != (int) self->index)
    return;
  mentor_card_box_reveal (self->box, position + 1);
  card = mentor_card_box_find (self->box, item);
  if (card != NULL)
    mentor_scroll_into_view (GTK_WIDGET (card));
}

MentorBoard *
mentor_card_list_get_board (MentorCardList *self)
{
  return self->board;
}

guint
mentor_card_list_get_index (MentorCardList *self)
{
  return self->index;
}

guint
mentor_card_list_get_digit (MentorCardList *self)
{
  return self->digit_set ? self->digit : self->index + 1;
}

const char *
mentor_card_list_get_name (MentorCardList *self)
{
  return self->name != NULL ? self->name : "";
}

GtkWidget *
mentor_card_list_get_area (MentorCardList *self)
{
  return self->area != NULL ? self->area : GTK_WIDGET (self);
}

gboolean
mentor_card_list_get_entry_at_end (MentorCardList *self)
{
  return self->entry_place == MENTOR_CARD_LIST_ENTRY_END;
}

gboolean
mentor_card_list_get_entry_shown (MentorCardList *self)
{
  return gtk_widget_get_visible (GTK_WIDGET (self->entry));
}

gboolean
mentor_card_list_has_entry_focus (MentorCardList *self)
{
  return mentor_card_entry_has_focus (self->entry);
}

gboolean
mentor_card_list_type (MentorCardList *self, GtkEventControllerKey *keys)
{
  GtkEditable *text = gtk_editable_get_delegate (GTK_EDITABLE (self->entry));

  mentor_card_list_focus_entry (self);
  return mentor_card_list_has_entry_focus (self)
         && gtk_event_controller_key_forward (keys, GTK_WIDGET (text));
}

MentorCard *
mentor_card_list_get_first (MentorCardList *self)
{
  return mentor_card_box_get_first (self->box);
}

MentorCard *
mentor_card_list_get_last (MentorCardList *self)
{
  return mentor_card_box_get_last (self->box);
}

MentorCard *
mentor_card_list_next (MentorCard *card)
{
  GtkWidget *next = gtk_widget_get_next_sibling (GTK_WIDGET (card));

  return next != NULL ? MENTOR_CARD (next) : NULL;
}

MentorCard *
mentor_card_list_previous (MentorCard *card)
{
  GtkWidget *previous = gtk_widget_get_prev_sibling (GTK_WIDGET (card));

  return previous != NULL ? MENTOR_CARD (previous) : NULL;
}
