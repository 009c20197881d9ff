/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * MentorCardBox: cards keyed by record.
 *
 * When the list changes, cards are moved, made and taken away one by one, never rebuilt, so that
 * focus, caret and half-typed text stay where they are. Changes are gathered and shown once before
 * the next frame.
 */

#include "config.h"

#include "widgets/mentor-card-box.h"

#include <glib/gi18n.h>

#define CARDS_AT_FIRST 50

struct _MentorCardBox
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *more;

  GListModel *model;
  char *text_member;
  char *name;
  guint limit;
  GHashTable *cards; /* MentorRecord → MentorCard, which holds the record */
  gpointer current;  /* the record whose card had the focus last; compared, never used */
  guint sync_id;
};

enum
{
  CARD_CREATED,
  FOCUS_LOST,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void queue_sync (MentorCardBox *self);

G_DEFINE_FINAL_TYPE (MentorCardBox, mentor_card_box, GTK_TYPE_WIDGET)

static void
on_card_focus_entered (GtkEventController *controller, MentorCardBox *self)
{
  GtkWidget *card = gtk_event_controller_get_widget (controller);

  self->current = mentor_card_get_record (MENTOR_CARD (card));
}

static GtkWidget *
create_card (MentorCardBox *self, MentorRecord *record)
{
  GtkWidget *card = mentor_card_new (record, self->text_member);
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect_object (focus, "enter", G_CALLBACK (on_card_focus_entered), self,
                           G_CONNECT_DEFAULT);
  gtk_widget_add_controller (card, focus);
  g_signal_connect_object (card, "edited", G_CALLBACK (queue_sync), self, G_CONNECT_SWAPPED);
  g_signal_emit (self, signals[CARD_CREATED], 0, card);

  return card;
}

static gboolean
has_focus (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && (focus == widget || gtk_widget_is_ancestor (focus, widget));
}

/* Before a card with the focus goes: the focus to the next one that stays. */
static void
rescue_focus (MentorCardBox *self, GtkWidget *card, GHashTable *wanted)
{
  GtkWidget *neighbour;

  if (!has_focus (card))
    return;

  for (neighbour = gtk_widget_get_next_sibling (card); neighbour != NULL;
       neighbour = gtk_widget_get_next_sibling (neighbour))
    if (g_hash_table_contains (wanted, mentor_card_get_record (MENTOR_CARD (neighbour))))
      break;
  if (neighbour == NULL)
    for (neighbour = gtk_widget_get_prev_sibling (card); neighbour != NULL;
         neighbour = gtk_widget_get_prev_sibling (neighbour))
      if (g_hash_table_contains (wanted, mentor_card_get_record (MENTOR_CARD (neighbour))))
        break;

  if (neighbour != NULL)
    gtk_widget_grab_focus (neighbour);
  else
    g_signal_emit (self, signals[FOCUS_LOST], 0);
}

/* An edit from outside doesn't take away the card that is being typed in: it goes afterwards. */
static gboolean
is_pinned (MentorCardBox *self, MentorCard *card)
{
  return self->model != NULL && mentor_card_is_editing (card)
         && mentor_record_get_document (mentor_card_get_record (card)) != NULL;
}

static void
remove_unwanted (MentorCardBox *self, GHashTable *wanted)
{
  GtkWidget *child = gtk_widget_get_first_child (self->box);

  while (child != NULL)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (child);
      MentorRecord *record = mentor_card_get_record (MENTOR_CARD (child));

      if (!g_hash_table_contains (wanted, record) && !is_pinned (self, MENTOR_CARD (child)))
        {
          rescue_focus (self, child, wanted);
          if (self->current == record)
            self->current = NULL;
          g_hash_table_remove (self->cards, record);
          gtk_box_remove (GTK_BOX (self->box), child);
        }
      child = next;
    }
}

/* The card above, but for one that is only here until it was typed to its end. */
static GtkWidget *
get_previous (GtkWidget *card, GHashTable *wanted)
{
  GtkWidget *previous = gtk_widget_get_prev_sibling (card);

  while (previous != NULL
         && !g_hash_table_contains (wanted, mentor_card_get_record (MENTOR_CARD (previous))))
    previous = gtk_widget_get_prev_sibling (previous);

  return previous;
}

static void
update_more (MentorCardBox *self, guint n_hidden)
{
  gtk_widget_set_visible (self->more, n_hidden > 0);
  if (n_hidden > 0)
    {
      g_autofree char *label
          = g_strdup_printf (ngettext ("Show %u more", "Show %u more", n_hidden), n_hidden);

      gtk_button_set_label (GTK_BUTTON (self->more), label);
    }
}

static void
sync_cards (MentorCardBox *self)
{
  guint n = self->model != NULL ? g_list_model_get_n_items (self->model) : 0;
  guint n_shown = MIN (n, self->limit);
  g_autoptr (GHashTable) wanted = g_hash_table_new (NULL, NULL);
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  GtkWidget *before = NULL;

  g_clear_handle_id (&self->sync_id, g_source_remove);

  for (guint i = 0; i < n_shown; i++)
    {
      MentorRecord *record = g_list_model_get_item (self->model, i);

      g_ptr_array_add (records, record);
      g_hash_table_add (wanted, record);
    }

  remove_unwanted (self, wanted);

  for (guint i = 0; i < records->len; i++)
    {
      MentorRecord *record = g_ptr_array_index (records, i);
      GtkWidget *card = g_hash_table_lookup (self->cards, record);

      if (card == NULL)
        {
          card = create_card (self, record);
          g_hash_table_insert (self->cards, record, card);
          gtk_box_insert_child_after (GTK_BOX (self->box), card, before);
        }
      else if (get_previous (card, wanted) != before)
        {
          gtk_box_reorder_child_after (GTK_BOX (self->box), card, before);
        }
      mentor_card_set_place (MENTOR_CARD (card), self->name != NULL ? self->name : "", i + 1, n);
      before = card;
    }

  update_more (self, n - n_shown);
}

static gboolean
on_sync_idle (gpointer user_data)
{
  MentorCardBox *self = user_data;

  self->sync_id = 0;
  sync_cards (self);

  return G_SOURCE_REMOVE;
}

/* Ahead of layout and drawing, so that no frame shows an old list. */
static void
queue_sync (MentorCardBox *self)
{
  if (self->sync_id == 0)
    self->sync_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, on_sync_idle, self, NULL);
}

static void
on_more_clicked (MentorCardBox *self)
{
  GtkWidget *last = gtk_widget_get_last_child (self->box);
  GtkWidget *first_new;

  mentor_card_box_reveal (self, self->limit + CARDS_AT_FIRST);

  first_new = last != NULL ? gtk_widget_get_next_sibling (last) : NULL;
  if (first_new != NULL)
    gtk_widget_grab_focus (first_new);
}

static void
mentor_card_box_dispose (GObject *object)
{
  MentorCardBox *self = MENTOR_CARD_BOX (object);
  GtkWidget *child;

  g_clear_handle_id (&self->sync_id, g_source_remove);
  if (self->model != NULL)
    g_signal_handlers_disconnect_by_data (self->model, self);
  g_clear_object (&self->model);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_pointer (&self->cards, g_hash_table_unref);
  g_clear_pointer (&self->text_member, g_free);
  g_clear_pointer (&self->name, g_free);

  G_OBJECT_CLASS (mentor_card_box_parent_class)->dispose (object);
}

static void
mentor_card_box_class_init (MentorCardBoxClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mentor_card_box_dispose;

  signals[CARD_CREATED] = g_signal_new ("card-created", G_TYPE_FROM_CLASS (klass),
                                        G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                        MENTOR_TYPE_CARD);
  signals[FOCUS_LOST] = g_signal_new ("focus-lost", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                      0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "cardbox");
}

static void
mentor_card_box_init (MentorCardBox *self)
{
  GtkWidget *widget = GTK_WIDGET (self);

  self->cards = g_hash_table_new (NULL, NULL);
  self->limit = CARDS_AT_FIRST;

  gtk_orientable_set_orientation (GTK_ORIENTABLE (gtk_widget_get_layout_manager (widget)),
                                  GTK_ORIENTATION_VERTICAL);
  self->box = g_object_new (MENTOR_TYPE_CARD_COLUMN, NULL);
  gtk_widget_set_parent (self->box, widget);

  self->more = gtk_button_new ();
  gtk_widget_set_visible (self->more, FALSE);
  gtk_widget_add_css_class (self->more, "flat");
  gtk_widget_set_parent (self->more, widget);
  g_signal_connect_swapped (self->more, "clicked", G_CALLBACK (on_more_clicked), self);
}

void
mentor_card_box_set_model (MentorCardBox *self, GListModel *model, const char *text_member)
{
  g_return_if_fail (MENTOR_IS_CARD_BOX (self));
  g_return_if_fail (model == NULL || text_member != NULL);

  if (self->model != NULL)
    g_signal_handlers_disconnect_by_data (self->model, self);
  g_clear_object (&self->model);

  /* No card of one board serves another. */
  self->limit = CARDS_AT_FIRST;
  sync_cards (self);

  g_free (self->text_member);
  self->text_member = g_strdup (text_member);
  if (model != NULL)
    {
      self->model = g_object_ref (model);
      g_signal_connect_object (model, "items-changed", G_CALLBACK (queue_sync), self,
                               G_CONNECT_SWAPPED);
      sync_cards (self);
    }
}

void
mentor_card_box_set_name (MentorCardBox *self, const char *name)
{
  g_return_if_fail (MENTOR_IS_CARD_BOX (self));

  g_free (self->name);
  self->name = g_strdup (name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->box), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
  queue_sync (self);
}

void
mentor_card_box_flush (MentorCardBox *self)
{
  g_return_if_fail (MENTOR_IS_CARD_BOX (self));

  if (self->sync_id != 0)
    sync_cards (self);
}

guint
mentor_card_box_get_n_shown (MentorCardBox *self)
{
  return g_hash_table_size (self->cards);
}

void
mentor_card_box_reveal (MentorCardBox *self, guint n_items)
{
  g_return_if_fail (MENTOR_IS_CARD_BOX (self));

  self->limit = MAX (self->limit, n_items);
  sync_cards (self);
}

MentorCard *
mentor_card_box_find (MentorCardBox *self, MentorRecord *record)
{
  return g_hash_table_lookup (self->cards, record);
}

MentorCard *
mentor_card_box_get_current (MentorCardBox *self)
{
  MentorCard *card = NULL;

  mentor_card_box_flush (self);
  if (self->current != NULL)
    card = g_hash_table_lookup (self->cards, self->current);

  return card != NULL ? card : mentor_card_box_get_first (self);
}

MentorCardColumn *
mentor_card_box_get_column (MentorCardBox *self)
{
  return MENTOR_CARD_COLUMN (self->box);
}

GtkWidget *
mentor_card_box_get_more (MentorCardBox *self)
{
  return gtk_widget_get_visible (self->more) ? self->more : NULL;
}

MentorCard *
mentor_card_box_get_first (MentorCardBox *self)
{
  return (MentorCard *) gtk_widget_get_first_child (self->box);
}

MentorCard *
mentor_card_box_get_last (MentorCardBox *self)
{
  return (MentorCard *) gtk_widget_get_last_child (self->box);
}
