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
#include <string.h>

#include "widgets/mentor-card-box.h"
#include "widgets/mentor-card-list-private.h"
#include "widgets/mentor-scroll.h"

#define SPACING 6

struct _MentorCardList
{
  GtkWidget parent_instance;

  GtkWidget *entry;
  GtkWidget *scroller;
  MentorCardBox *box;

  MentorBoard *board;
  guint index;

  char *name;
  MentorCardListEntry entry_place;
  guint digit;
  gboolean digit_set;
  GtkWidget *area; /* an ancestor, or NULL */
  guint hide_entry_id;
};

enum
{
  REMOVED,
  CARD_CREATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void on_card_command (MentorCardList *self, int command, int list, MentorCard *card);

G_DEFINE_FINAL_TYPE (MentorCardList, mentor_card_list, GTK_TYPE_WIDGET)

static GQuark
lists_quark (void)
{
  return g_quark_from_static_string ("mentor-card-lists");
}

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

static void
update_entry_visible (MentorCardList *self)
{
  gboolean editable = self->board != NULL && mentor_board_is_editable (self->board);
  gboolean visible = editable;

  if (self->entry_place == MENTOR_CARD_LIST_ENTRY_ON_DEMAND)
    visible = editable
              && (holds_focus (self, self->entry)
                  || *gtk_editable_get_text (GTK_EDITABLE (self->entry)) != '\0');
  gtk_widget_set_visible (self->entry, visible);
}

static void
on_card_created (MentorCardList *self, MentorCard *card)
{
  g_signal_connect_object (card, "command", G_CALLBACK (on_card_command), self, G_CONNECT_SWAPPED);
  mentor_card_drag_add_source (card);
  g_signal_emit (self, signals[CARD_CREATED], 0, mentor_card_get_record (card),
                 mentor_card_get_facts (card));
}

/* Adding */

static void
add (MentorCardList *self, const char *text, gboolean lines)
{
  MentorCard *last = NULL;
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
  mentor_scroll_into_view (self->entry);
}

static void
on_entry_activate (MentorCardList *self)
{
  if (self->board == NULL || !mentor_board_is_editable (self->board))
    return;

  add (self, gtk_editable_get_text (GTK_EDITABLE (self->entry)), FALSE);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
}

/* Several lines at once, pasted or dropped, are as many cards. */
static void
on_entry_insert_text (GtkEditable *editable, const char *text, int length, int *position,
                      MentorCardList *self)
{
  g_autofree char *inserted = length < 0 ? g_strdup (text) : g_strndup (text, (gsize) length);
  const char *present = gtk_editable_get_text (editable);
  const char *at;
  GString *all;

  if (self->board == NULL || strpbrk (inserted, "\r\n") == NULL)
    return;

  g_signal_stop_emission_by_name (editable, "insert-text");

  g_strdelimit (inserted, "\r", '\n');
  at = g_utf8_offset_to_pointer (present, *position);
  all = g_string_new_len (present, at - present);
  g_string_append (all, inserted);
  g_string_append (all, at);
  gtk_editable_delete_text (editable, 0, -1);
  *position = 0;
  add (self, all->str, TRUE);
  g_string_free (all, TRUE);
}

static gboolean
on_entry_key_pressed (MentorCardList *self, guint keyval, guint keycode, GdkModifierType state)
{
  MentorCard *card = mentor_card_list_get_first (self);

  if (keyval != GDK_KEY_Escape)
    return GDK_EVENT_PROPAGATE;

  if (*gtk_editable_get_text (GTK_EDITABLE (self->entry)) != '\0')
    {
      gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
      return GDK_EVENT_STOP;
    }
  if (self->entry_place != MENTOR_CARD_LIST_ENTRY_ON_DEMAND || card == NULL)
    return GDK_EVENT_PROPAGATE;

  gtk_widget_grab_focus (GTK_WIDGET (card));
  return GDK_EVENT_STOP;
}

static gboolean
on_hide_entry_idle (gpointer user_data)
{
  MentorCardList *self = user_data;

  self->hide_entry_id = 0;
  update_entry_visible (self);

  return G_SOURCE_REMOVE;
}

/* Not at once: the entry still has the focus while it is losing it. */
static void
on_entry_focus_left (MentorCardList *self)
{
  if (self->entry_place == MENTOR_CARD_LIST_ENTRY_ON_DEMAND && self->hide_entry_id == 0)
    self->hide_entry_id = g_idle_add (on_hide_entry_idle, self);
}

/* Commands of the cards */

static void
on_card_command (MentorCardList *self, int command, int index, MentorCard *card)
{
  MentorRecord *record = mentor_card_get_record (card);
  MentorCardList *to;

  switch ((MentorCardCommand) command)
    {
    case MENTOR_CARD_GO_ON:
      if (mentor_card_list_next (card) == NULL && mentor_card_list_get_entry_shown (self))
        mentor_card_list_focus_entry (self);
      else if (mentor_card_list_next (card) != NULL)
        gtk_widget_grab_focus (GTK_WIDGET (mentor_card_list_next (card)));
      break;
    case MENTOR_CARD_MOVE_UP:
      mentor_card_keys_move (self, card, GTK_DIR_UP);
      break;
    case MENTOR_CARD_MOVE_DOWN:
      mentor_card_keys_move (self, card, GTK_DIR_DOWN);
      break;
    case MENTOR_CARD_MOVE_TO:
      to = mentor_card_list_find_list (self, (guint) index);
      if (to != NULL)
        mentor_card_list_move_to_end (self, record, to);
      break;
    case MENTOR_CARD_DELETE:
      mentor_card_list_delete (self, card);
      break;
    default:
      g_assert_not_reached ();
    }
}

static void
on_read_only_notify (MentorCardList *self)
{
  update_entry_visible (self);
  for (MentorCard *card = mentor_card_list_get_first (self); card != NULL;
       card = mentor_card_list_next (card))
    mentor_card_update_editable (card);
}

/* Focus */

/* A card's menu or that of its text, while it is open: keys move within it. */
static gboolean
find_menu (MentorCardList *self, GtkWidget **menu)
{
  GtkWidget *focus = get_focus (self);

  *menu = focus != NULL ? GTK_WIDGET (gtk_widget_get_native (focus)) : NULL;

  return *menu != NULL && gtk_widget_is_ancestor (*menu, GTK_WIDGET (self));
}

/* Tab goes to the entry and to one card, not through all of them: arrows do that. */
static gboolean
mentor_card_list_focus (GtkWidget *widget, GtkDirectionType direction)
{
  MentorCardList *self = MENTOR_CARD_LIST (widget);
  gboolean entry = mentor_card_list_get_entry_shown (self);
  gboolean entry_at_end = mentor_card_list_get_entry_at_end (self);
  MentorCard *card = mentor_card_box_get_current (self->box);
  GtkWidget *more = mentor_card_box_get_more (self->box);
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
    stops[n++] = self->entry;
  if (card != NULL)
    stops[n++] = GTK_WIDGET (card);
  if (more != NULL)
    stops[n++] = more;
  if (entry && entry_at_end)
    stops[n++] = self->entry;

  for (int i = 0; i < n; i++)
    if (holds_focus (self, stops[i]))
      at = i;

  if (at < 0)
    at = step > 0 ? 0 : n - 1;
  else
    at += step;

  return at >= 0 && at < n && gtk_widget_grab_focus (stops[at]);
}

static gboolean
mentor_card_list_grab_focus (GtkWidget *widget)
{
  return mentor_card_list_focus (widget, GTK_DIR_TAB_FORWARD);
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
  int box_natural;

  if (gtk_widget_get_visible (self->entry))
    gtk_widget_measure (self->entry, orientation, for_size, &entry_minimum, &entry_natural, NULL,
                        NULL);
  gtk_widget_measure (self->scroller, orientation, for_size, minimum, natural, NULL, NULL);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MAX (*minimum, entry_minimum);
      *natural = MAX (*natural, entry_natural);
      return;
    }

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

  if (gtk_widget_get_visible (self->entry))
    {
      gtk_widget_measure (self->entry, GTK_ORIENTATION_VERTICAL, width, NULL, &entry.height, NULL,
                          NULL);
      scroller.height = MAX (height - entry.height - SPACING, 0);
      if (self->entry_place == MENTOR_CARD_LIST_ENTRY_END)
        entry.y = height - entry.height;
      else
        scroller.y = entry.height + SPACING;
      gtk_widget_size_allocate (self->entry, &entry, -1);
    }
  gtk_widget_size_allocate (self->scroller, &scroller, -1);
}

/* Object */

static void
leave_board (MentorCardList *self)
{
  GPtrArray *lists;

  if (self->board == NULL)
    return;

  lists = g_object_get_qdata (G_OBJECT (self->board), lists_quark ());
  g_ptr_array_remove (lists, self);
  g_signal_handlers_disconnect_by_data (self->board, self);
  g_clear_object (&self->board);
}

static void
enter_board (MentorCardList *self, MentorBoard *board, guint index)
{
  GPtrArray *lists = g_object_get_qdata (G_OBJECT (board), lists_quark ());

  self->board = g_object_ref (board);
  self->index = index;
  if (g_object_class_find_property (G_OBJECT_GET_CLASS (board), "read-only") != NULL)
    g_signal_connect_object (board, "notify::read-only", G_CALLBACK (on_read_only_notify), self,
                             G_CONNECT_SWAPPED);

  if (lists == NULL)
    {
      lists = g_ptr_array_new ();
      g_object_set_qdata_full (G_OBJECT (board), lists_quark (), lists,
                               (GDestroyNotify) g_ptr_array_unref);
    }
  g_ptr_array_add (lists, self);
}

static void
mentor_card_list_dispose (GObject *object)
{
  MentorCardList *self = MENTOR_CARD_LIST (object);
  GtkWidget *child;

  g_clear_handle_id (&self->hide_entry_id, g_source_remove);
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
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[CARD_CREATED]
      = g_signal_new ("card-created", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                      NULL, G_TYPE_NONE, 2, MENTOR_TYPE_RECORD, GTK_TYPE_BOX);

  g_type_ensure (MENTOR_TYPE_CARD_BOX);
  gtk_widget_class_set_template_from_resource (
      widget_class, RESOURCE_PREFIX "/widgets/mentor-card-list.ui");
  gtk_widget_class_bind_template_child (widget_class, MentorCardList, entry);
  gtk_widget_class_bind_template_child (widget_class, MentorCardList, scroller);
  gtk_widget_class_bind_template_child (widget_class, MentorCardList, box);
  gtk_widget_class_bind_template_callback (widget_class, on_entry_activate);
  gtk_widget_class_bind_template_callback (widget_class, on_entry_focus_left);
  gtk_widget_class_bind_template_callback (widget_class, on_entry_key_pressed);
  gtk_widget_class_bind_template_callback (widget_class, on_card_created);
  gtk_widget_class_bind_template_callback (widget_class, mentor_card_list_focus_entry);
  gtk_widget_class_set_css_name (widget_class, "cardlist");
}

static void
mentor_card_list_init (MentorCardList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (gtk_editable_get_delegate (GTK_EDITABLE (self->entry)), "insert-text",
                           G_CALLBACK (on_entry_insert_text), self, G_CONNECT_DEFAULT);
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
  update_entry_visible (self);
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
    gtk_widget_insert_after (self->entry, GTK_WIDGET (self), self->scroller);
  else
    gtk_widget_insert_before (self->entry, GTK_WIDGET (self), self->scroller);
  update_entry_visible (self);
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
  mentor_card_drag_add_target (self, area);
}

void
mentor_card_list_focus_entry (MentorCardList *self)
{
  g_return_if_fail (MENTOR_IS_CARD_LIST (self));

  if (self->board == NULL || !mentor_board_is_editable (self->board))
    return;

  gtk_widget_set_visible (self->entry, TRUE);
  gtk_widget_grab_focus (self->entry);
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
  return gtk_widget_get_visible (self->entry);
}

gboolean
mentor_card_list_has_entry_focus (MentorCardList *self)
{
  return holds_focus (self, self->entry);
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

GPtrArray *
mentor_card_list_get_lists (MentorCardList *self)
{
  GPtrArray *found = g_ptr_array_new ();
  GPtrArray *lists
      = self->board != NULL ? g_object_get_qdata (G_OBJECT (self->board), lists_quark ()) : NULL;

  for (guint i = 0; lists != NULL && i < lists->len; i++)
    {
      GtkWidget *list = g_ptr_array_index (lists, i);

      if (gtk_widget_get_mapped (list)
          && gtk_widget_get_root (list) == gtk_widget_get_root (GTK_WIDGET (self)))
        g_ptr_array_add (found, list);
    }

  return found;
}

MentorCardList *
mentor_card_list_find_list (MentorCardList *self, guint index)
{
  g_autoptr (GPtrArray) lists = mentor_card_list_get_lists (self);

  for (guint i = 0; i < lists->len; i++)
    {
      MentorCardList *list = g_ptr_array_index (lists, i);

      if (list->index == index)
        return list;
    }

  return NULL;
}

void
mentor_card_list_move (MentorCardList *self, MentorRecord *item, MentorCardList *to,
                       MentorRecord *after)
{
  g_autoptr (MentorRecord) hold = g_object_ref (item);

  mentor_board_move (self->board, hold, to->index, after);
  mentor_card_list_focus_item (to, hold);
}

void
mentor_card_list_move_to_end (MentorCardList *self, MentorRecord *item, MentorCardList *to)
{
  g_autoptr (MentorRecord) hold = g_object_ref (item);

  mentor_board_move_to_end (self->board, hold, to->index);
  mentor_card_list_focus_item (to, hold);
}

void
mentor_card_list_delete (MentorCardList *self, MentorCard *card)
{
  g_autoptr (MentorRecord) record = g_object_ref (mentor_card_get_record (card));

  mentor_board_remove (self->board, record);
  /* Moves the focus on, too. */
  mentor_card_box_flush (self->box);
  g_signal_emit (self, signals[REMOVED], 0);
}
