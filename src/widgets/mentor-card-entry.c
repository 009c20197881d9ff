/* SPDX-License-Identifier: GPL-3.0-or-later */

/* MentorCardEntry: adds to a card list. */

#include "config.h"

#include "widgets/mentor-card-entry.h"

#include <string.h>

struct _MentorCardEntry
{
  GtkEntry parent_instance;

  gboolean on_demand;
  gboolean usable;
  guint hide_id;
};

enum
{
  ADD,
  LEAVE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MentorCardEntry, mentor_card_entry, GTK_TYPE_ENTRY)

static gboolean
is_empty (MentorCardEntry *self)
{
  return *gtk_editable_get_text (GTK_EDITABLE (self)) == '\0';
}

static void
update_visible (MentorCardEntry *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self),
                          self->usable
                              && (!self->on_demand || !is_empty (self)
                                  || mentor_card_entry_has_focus (self)));
}

static gboolean
on_hide_idle (gpointer user_data)
{
  MentorCardEntry *self = user_data;

  self->hide_id = 0;
  update_visible (self);

  return G_SOURCE_REMOVE;
}

/* Not at once: it still has the focus while it is losing it. */
static void
on_focus_left (MentorCardEntry *self)
{
  if (self->on_demand && self->hide_id == 0)
    self->hide_id = g_idle_add (on_hide_idle, self);
}

static gboolean
on_key_pressed (MentorCardEntry *self, guint keyval, guint keycode, GdkModifierType state)
{
  gboolean led = FALSE;

  if (keyval != GDK_KEY_Escape)
    return GDK_EVENT_PROPAGATE;

  if (!is_empty (self))
    {
      gtk_editable_set_text (GTK_EDITABLE (self), "");
      return GDK_EVENT_STOP;
    }
  if (self->on_demand)
    g_signal_emit (self, signals[LEAVE], 0, &led);

  return led;
}

static void
on_activate (MentorCardEntry *self)
{
  g_autofree char *text = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self)));

  if (!self->usable)
    return;

  gtk_editable_set_text (GTK_EDITABLE (self), "");
  g_signal_emit (self, signals[ADD], 0, text, FALSE);
}

static void
on_insert_text (GtkEditable *editable, const char *text, int length, int *position,
                MentorCardEntry *self)
{
  g_autofree char *inserted = length < 0 ? g_strdup (text) : g_strndup (text, (gsize) length);
  g_autofree char *present = NULL;
  g_autofree char *all = NULL;
  gsize at;

  if (!self->usable || strpbrk (inserted, "\r\n") == NULL)
    return;

  g_signal_stop_emission_by_name (editable, "insert-text");

  g_strdelimit (inserted, "\r", '\n');
  present = g_strdup (gtk_editable_get_text (editable));
  at = (gsize) (g_utf8_offset_to_pointer (present, *position) - present);
  all = g_strdup_printf ("%.*s%s%s", (int) at, present, inserted, present + at);
  gtk_editable_delete_text (editable, 0, -1);
  *position = 0;
  g_signal_emit (self, signals[ADD], 0, all, TRUE);
}

static void
mentor_card_entry_dispose (GObject *object)
{
  g_clear_handle_id (&MENTOR_CARD_ENTRY (object)->hide_id, g_source_remove);

  G_OBJECT_CLASS (mentor_card_entry_parent_class)->dispose (object);
}

static void
mentor_card_entry_class_init (MentorCardEntryClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mentor_card_entry_dispose;

  signals[ADD] = g_signal_new ("add", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                               NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_BOOLEAN);
  signals[LEAVE]
      = g_signal_new ("leave", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                      g_signal_accumulator_true_handled, NULL, NULL, G_TYPE_BOOLEAN, 0);
}

static void
mentor_card_entry_init (MentorCardEntry *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_widget_set_visible (widget, FALSE);
  gtk_editable_set_enable_undo (GTK_EDITABLE (self), FALSE);
  gtk_editable_set_width_chars (GTK_EDITABLE (self), 6);

  g_signal_connect (self, "activate", G_CALLBACK (on_activate), NULL);
  g_signal_connect_object (gtk_editable_get_delegate (GTK_EDITABLE (self)), "insert-text",
                           G_CALLBACK (on_insert_text), self, G_CONNECT_DEFAULT);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (on_focus_left), self);
  gtk_widget_add_controller (widget, focus);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (on_key_pressed), self);
  gtk_widget_add_controller (widget, keys);
}

void
mentor_card_entry_set_on_demand (MentorCardEntry *self, gboolean on_demand)
{
  g_return_if_fail (MENTOR_IS_CARD_ENTRY (self));

  self->on_demand = on_demand;
  update_visible (self);
}

void
mentor_card_entry_set_usable (MentorCardEntry *self, gboolean usable)
{
  g_return_if_fail (MENTOR_IS_CARD_ENTRY (self));

  self->usable = usable;
  update_visible (self);
}

void
mentor_card_entry_show (MentorCardEntry *self)
{
  g_return_if_fail (MENTOR_IS_CARD_ENTRY (self));

  if (!self->usable)
    return;

  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

gboolean
mentor_card_entry_has_focus (MentorCardEntry *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL
         && (focus == GTK_WIDGET (self) || gtk_widget_is_ancestor (focus, GTK_WIDGET (self)));
}
