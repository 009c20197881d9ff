/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * MentorCard: one record of a board.
 *
 * The text is a label; a text row takes its place only while it is edited, so that a board of a
 * thousand cards stays light. The card is a list item with a name that says text and place; what
 * it can't do by itself (moving, deleting) it asks its list for.
 */

#include "config.h"

#include "widgets/mentor-card.h"

#include <glib/gi18n.h>

#include "model/mentor-tasks.h"
#include "record/mentor-history.h"
#include "widgets/mentor-card-menu.h"
#include "widgets/mentor-card-private.h"
#include "widgets/mentor-children.h"
#include "widgets/mentor-row-layout.h"

#define SPACING 8

enum
{
  COMMAND,
  EDITED,
  MENU,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MentorCard, mentor_card, GTK_TYPE_WIDGET)

static const char *
get_text (MentorCard *self)
{
  return mentor_record_get_string (self->record, self->text_member);
}

static gboolean
is_done (MentorCard *self)
{
  return self->check != NULL && !self->still && mentor_record_get_boolean (self->record, "done");
}

static void
update_name (MentorCard *self)
{
  g_autofree char *name = NULL;

  if (self->list_name == NULL)
    return;

  if (is_done (self))
    /* Translators: what a screen reader says of a card: text, list, its place among how many */
    name = g_strdup_printf (_("%s, done, %s, %u of %u"), get_text (self), self->list_name,
                            self->position, self->n_items);
  else
    /* Translators: what a screen reader says of a card: text, list, its place among how many */
    name = g_strdup_printf (_("%s, %s, %u of %u"), get_text (self), self->list_name,
                            self->position, self->n_items);

  if (g_strcmp0 (name, self->name) == 0)
    return;

  g_free (self->name);
  self->name = g_steal_pointer (&name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, self->name,
                                  -1);
}

static void
on_text_notify (MentorCard *self)
{
  gtk_label_set_label (GTK_LABEL (self->label), get_text (self));
  update_name (self);
}

static void
on_done_notify (MentorCard *self)
{
  gboolean done = is_done (self);

  self->updating = TRUE;
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->check), done);
  self->updating = FALSE;

  if (done)
    gtk_widget_add_css_class (GTK_WIDGET (self), "done");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "done");
  update_name (self);
}

static void
on_check_toggled (MentorCard *self)
{
  if (self->updating)
    return;

  mentor_card_mark_done (self->record,
                         gtk_check_button_get_active (GTK_CHECK_BUTTON (self->check)));
  /* Refused by a read-only document: show what it holds. */
  on_done_notify (self);
}

static void
on_pressed (MentorCard *self, int n_press, double x, double y, GtkGesture *gesture)
{
  GdkModifierType state
      = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));

  if (self->row != NULL)
    {
      gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_DENIED);
      return;
    }

  self->selecting = (state & (GDK_CONTROL_MASK | GDK_SHIFT_MASK)) != 0;
  if (n_press == 1)
    self->had_focus = gtk_widget_is_focus (GTK_WIDGET (self));
  if (state & GDK_CONTROL_MASK)
    mentor_card_request (self, MENTOR_CARD_SELECT, 0);
  else if (state & GDK_SHIFT_MASK)
    mentor_card_request (self, MENTOR_CARD_SELECT_RANGE, 0);
  else if (!gtk_widget_has_css_class (GTK_WIDGET (self), "selected"))
    mentor_card_request (self, MENTOR_CARD_SELECT_NONE, 0);
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
on_released (MentorCard *self, int n_press, double x, double y, GtkGesture *gesture)
{
  gboolean selected = gtk_widget_has_css_class (GTK_WIDGET (self), "selected");

  if (self->selecting || !gtk_widget_contains (GTK_WIDGET (self), x, y))
    return;
  /* Not before: several selected cards can be dragged. */
  if (selected)
    mentor_card_request (self, MENTOR_CARD_SELECT_NONE, 0);
  if ((self->had_focus && !selected) || n_press == 2)
    mentor_card_begin_edit (self);
}

static void
on_details_clicked (MentorCard *self)
{
  mentor_card_request (self, MENTOR_CARD_DETAILS, 0);
}

/* A button for each of a thousand cards would be a thousand buttons too many. */
static void
mentor_card_state_flags_changed (GtkWidget *widget, GtkStateFlags previous)
{
  MentorCard *self = MENTOR_CARD (widget);
  GtkStateFlags state = gtk_widget_get_state_flags (widget);
  gboolean near = (state & (GTK_STATE_FLAG_PRELIGHT | GTK_STATE_FLAG_FOCUSED)) != 0;

  GTK_WIDGET_CLASS (mentor_card_parent_class)->state_flags_changed (widget, previous);

  if (near && self->has_details && self->details == NULL)
    {
      self->details = gtk_button_new_from_icon_name ("view-more-horizontal-symbolic");
      gtk_widget_set_focusable (self->details, FALSE);
      gtk_widget_set_valign (self->details, GTK_ALIGN_START);
      gtk_widget_set_tooltip_text (self->details, _("Details"));
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->details),
                                      GTK_ACCESSIBLE_PROPERTY_LABEL, _("Details"), -1);
      gtk_widget_add_css_class (self->details, "flat");
      gtk_widget_add_css_class (self->details, "card-details");
      g_signal_connect_object (self->details, "clicked", G_CALLBACK (on_details_clicked), self,
                               G_CONNECT_SWAPPED);
      gtk_widget_insert_before (self->details, widget, NULL);
      gtk_widget_add_css_class (widget, "with-details");
    }
  if (self->details != NULL)
    {
      gtk_widget_set_opacity (self->details, near ? 1 : 0);
      gtk_widget_set_can_target (self->details, near);
    }
}

static void
mentor_card_dispose (GObject *object)
{
  MentorCard *self = MENTOR_CARD (object);

  g_clear_handle_id (&self->end_edit_id, g_source_remove);
  mentor_children_remove (GTK_WIDGET (self));
  self->row = NULL;
  self->marks = NULL;
  self->details = NULL;
  self->check = NULL;

  G_OBJECT_CLASS (mentor_card_parent_class)->dispose (object);
}

static void
mentor_card_finalize (GObject *object)
{
  MentorCard *self = MENTOR_CARD (object);

  g_clear_object (&self->record);
  g_free (self->text_member);
  g_free (self->list_name);
  g_free (self->name);
  g_free (self->text_before);

  G_OBJECT_CLASS (mentor_card_parent_class)->finalize (object);
}

static void
mentor_card_class_init (MentorCardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = mentor_card_dispose;
  object_class->finalize = mentor_card_finalize;

  widget_class->state_flags_changed = mentor_card_state_flags_changed;

  signals[COMMAND] = g_signal_new ("command", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_INT, G_TYPE_INT);

  signals[EDITED] = g_signal_new ("edited", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);
  signals[MENU] = g_signal_new ("menu", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                NULL, NULL, G_TYPE_NONE, 1, G_TYPE_MENU);

  gtk_widget_class_set_layout_manager_type (widget_class, MENTOR_TYPE_ROW_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
  gtk_widget_class_set_css_name (widget_class, "mentorcard");
  mentor_card_menu_class_init (widget_class);
}

static void
mentor_card_init (MentorCard *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_widget_set_focusable (widget, TRUE);
  mentor_row_layout_set_spacing (MENTOR_ROW_LAYOUT (gtk_widget_get_layout_manager (widget)),
                                 SPACING);

  self->column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_set_hexpand (self->column, TRUE);

  self->label = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (self->label), PANGO_WRAP_WORD_CHAR);
  /* Without a width GTK looks for the nicest one, which takes most of the time of a start. */
  gtk_label_set_width_chars (GTK_LABEL (self->label), 10);
  gtk_label_set_max_width_chars (GTK_LABEL (self->label), 10);
  gtk_label_set_xalign (GTK_LABEL (self->label), 0);
  gtk_widget_set_hexpand (self->label, TRUE);
  /* In the middle of a card that is higher than its one line. */
  gtk_widget_set_vexpand (self->label, TRUE);
  gtk_widget_set_vexpand (widget, FALSE);
  gtk_widget_add_css_class (self->label, "text");
  gtk_box_append (GTK_BOX (self->column), self->label);

  self->facts = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  gtk_widget_add_css_class (self->facts, "facts");
  gtk_box_append (GTK_BOX (self->column), self->facts);
  gtk_widget_set_parent (self->column, widget);

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_PRIMARY);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (on_pressed), self);
  g_signal_connect_swapped (click, "released", G_CALLBACK (on_released), self);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (click));

  mentor_card_menu_add (self);
}

static void
add_check (MentorCard *self)
{
  self->check = gtk_check_button_new ();

  /* Space on the card does the same; one stop per card is enough. */
  gtk_widget_set_focusable (self->check, FALSE);
  gtk_widget_set_focus_on_click (self->check, FALSE);
  gtk_widget_set_valign (self->check, GTK_ALIGN_START);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->check), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Done"), -1);
  gtk_widget_insert_before (self->check, GTK_WIDGET (self), self->column);
  g_signal_connect_object (self->check, "toggled", G_CALLBACK (on_check_toggled), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->record, "notify::done", G_CALLBACK (on_done_notify), self,
                           G_CONNECT_SWAPPED);
}

GtkWidget *
mentor_card_new (MentorRecord *record, const char *text_member)
{
  MentorCard *self = g_object_new (MENTOR_TYPE_CARD, NULL);
  g_autofree char *notify = g_strconcat ("notify::", text_member, NULL);

  self->record = g_object_ref (record);
  self->text_member = g_strdup (text_member);
  g_signal_connect_object (record, notify, G_CALLBACK (on_text_notify), self, G_CONNECT_SWAPPED);
  if (mentor_card_has_done (record))
    {
      add_check (self);
      on_done_notify (self);
    }
  on_text_notify (self);
  mentor_card_set_editable (self, TRUE);

  return GTK_WIDGET (self);
}

MentorRecord *
mentor_card_get_record (MentorCard *self)
{
  return self->record;
}

GtkBox *
mentor_card_get_facts (MentorCard *self)
{
  return GTK_BOX (self->facts);
}

GtkBox *
mentor_card_get_marks (MentorCard *self)
{
  g_return_val_if_fail (MENTOR_IS_CARD (self), NULL);

  if (self->marks == NULL)
    {
      self->marks = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
      gtk_widget_set_valign (self->marks, GTK_ALIGN_START);
      gtk_widget_add_css_class (self->marks, "marks");
      gtk_widget_insert_after (self->marks, GTK_WIDGET (self), self->column);
    }

  return GTK_BOX (self->marks);
}

void
mentor_card_set_place (MentorCard *self, const char *list_name, guint position, guint n_items)
{
  g_return_if_fail (MENTOR_IS_CARD (self));

  if (self->position == position && self->n_items == n_items
      && g_strcmp0 (self->list_name, list_name) == 0)
    return;

  if (g_strcmp0 (self->list_name, list_name) != 0)
    {
      g_free (self->list_name);
      self->list_name = g_strdup (list_name);
    }
  self->position = position;
  self->n_items = n_items;
  update_name (self);
}

gboolean
mentor_card_is_first (MentorCard *self)
{
  return self->position <= 1;
}

gboolean
mentor_card_is_last (MentorCard *self)
{
  return self->position >= self->n_items;
}

void
mentor_card_set_editable (MentorCard *self, gboolean editable)
{
  g_return_if_fail (MENTOR_IS_CARD (self));

  self->editable = editable;
  if (self->check != NULL)
    gtk_widget_set_sensitive (self->check, editable);
}

gboolean
mentor_card_get_editable (MentorCard *self)
{
  return self->editable && mentor_record_is_editable (self->record);
}

void
mentor_card_set_still (MentorCard *self, gboolean still)
{
  g_return_if_fail (MENTOR_IS_CARD (self));

  if (!self->still == !still)
    return;
  self->still = still;
  if (self->check != NULL)
    {
      gtk_widget_set_visible (self->check, !still);
      on_done_notify (self);
    }
}

void
mentor_card_set_has_details (MentorCard *self, gboolean has_details)
{
  g_return_if_fail (MENTOR_IS_CARD (self));

  self->has_details = has_details;
}

gboolean
mentor_card_get_has_details (MentorCard *self)
{
  return self->has_details;
}

void
mentor_card_set_selected (MentorCard *self, gboolean selected)
{
  GtkWidget *widget = GTK_WIDGET (self);

  g_return_if_fail (MENTOR_IS_CARD (self));

  if (!selected == !gtk_widget_has_css_class (widget, "selected"))
    return;
  if (selected)
    gtk_widget_add_css_class (widget, "selected");
  else
    gtk_widget_remove_css_class (widget, "selected");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_SELECTED, !!selected, -1);
}

void
mentor_card_set_description (MentorCard *self, const char *text)
{
  g_return_if_fail (MENTOR_IS_CARD (self));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text,
                                  -1);
}

gboolean
mentor_card_is_editing (MentorCard *self)
{
  return self->row != NULL;
}

void
mentor_card_toggle_done (MentorCard *self)
{
  g_return_if_fail (MENTOR_IS_CARD (self));

  if (self->check != NULL && mentor_card_get_editable (self))
    mentor_card_mark_done (self->record, !is_done (self));
}

gboolean
mentor_card_has_done (MentorRecord *record)
{
  return mentor_record_class_find_member (MENTOR_RECORD_GET_CLASS (record), "done") != NULL;
}

void
mentor_card_mark_done (MentorRecord *record, gboolean done)
{
  g_return_if_fail (mentor_card_has_done (record));

  if (MENTOR_IS_TASK (record))
    mentor_task_set_done (MENTOR_TASK (record), done);
  else
    mentor_record_set_boolean (record, "done", done);
}

void
mentor_card_request (MentorCard *self, MentorCardCommand command, int list)
{
  g_return_if_fail (MENTOR_IS_CARD (self));

  if (mentor_card_get_editable (self) || command == MENTOR_CARD_GO_ON
      || command >= MENTOR_CARD_DETAILS)
    g_signal_emit (self, signals[COMMAND], 0, (int) command, list);
}
