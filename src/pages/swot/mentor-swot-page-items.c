/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the page adds to the cards of its items, and what is done to one: follow up, weigh. */

#include "config.h"

#include "pages/swot/mentor-swot-page-private.h"

#include <glib/gi18n.h>

#include "model/mentor-swot-sentences.h"
#include "pages/swot/mentor-swot-marks.h"
#include "pages/swot/mentor-swot-origin.h"

MentorRecord *
mentor_swot_page_find (MentorSwotPage *self, const char *id)
{
  MentorRecord *record = NULL;

  if (self->swot == NULL)
    return NULL;
  for (guint i = 0; record == NULL && i < MENTOR_SWOT_N_LISTS; i++)
    record = mentor_record_list_find (
        mentor_record_get_list (MENTOR_RECORD (self->swot), mentor_swot_get_list_name (i)), id);
  if (record == NULL)
    record = mentor_record_list_find (
        mentor_record_get_list (MENTOR_RECORD (self->swot), "sentences"), id);
  return record;
}

static MentorCard *
get_focused_card (MentorSwotPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget *card = focus != NULL ? gtk_widget_get_ancestor (focus, MENTOR_TYPE_CARD) : NULL;

  return card != NULL && gtk_widget_is_ancestor (card, GTK_WIDGET (self)) ? MENTOR_CARD (card)
                                                                          : NULL;
}

/* Says of the item under the pointer, else of the one with the focus, where it comes from. */
static void
update_notes (MentorSwotPage *self)
{
  MentorCard *card = self->hovered != NULL ? self->hovered : get_focused_card (self);
  MentorRecord *record = card != NULL ? mentor_card_get_record (card) : NULL;
  GtkWidget *cell
      = card != NULL ? gtk_widget_get_ancestor (GTK_WIDGET (card), MENTOR_TYPE_CELL) : NULL;
  g_autofree char *note = NULL;

  if (record != NULL && MENTOR_IS_SWOT_ITEM (record) && self->course != NULL)
    note = mentor_swot_describe_origin (self->course, MENTOR_SWOT_ITEM (record));
  for (guint i = 0; i < MENTOR_SWOT_N_LISTS; i++)
    {
      MentorCell *one = mentor_swot_page_get_cell (self, i);

      mentor_cell_set_note (one, GTK_WIDGET (one) == cell ? note : NULL);
    }
}

static void
on_card_enter (GtkEventController *motion, double x, double y, MentorSwotPage *self)
{
  self->hovered = MENTOR_CARD (gtk_event_controller_get_widget (motion));
  update_notes (self);
}

static void
on_card_leave (GtkEventController *motion, MentorSwotPage *self)
{
  if ((GtkWidget *) self->hovered == gtk_event_controller_get_widget (motion))
    self->hovered = NULL;
  update_notes (self);
}

static void
on_card_destroy (MentorSwotPage *self, MentorCard *card)
{
  if (self->hovered == card)
    self->hovered = NULL;
}

/* --- A card ----------------------------------------------------------------------------------- */

static void
append_action (GMenu *menu, const char *label, const char *action, GVariant *target)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target_value (item, action, target);
  g_menu_append_item (menu, item);
}

static GMenuModel *
create_weight_menu (const char *id)
{
  const char *const labels[] = { _("Not set"), _("1: a little"), _("2: more"), _("3: most") };
  GMenu *menu = g_menu_new ();

  for (int i = 0; i <= MENTOR_SWOT_WEIGHT_MAX; i++)
    append_action (menu, labels[i], "swot.weigh", g_variant_new ("(si)", id, i));
  return G_MENU_MODEL (menu);
}

static void
on_card_menu (MentorCard *card, GMenu *menu, MentorSwotPage *self)
{
  MentorRecord *record = mentor_card_get_record (card);
  g_autoptr (GMenuModel) weights = create_weight_menu (mentor_record_get_id (record));
  g_autoptr (GMenu) section = g_menu_new ();

  mentor_swot_marks_append_to_menu (section, self->course, record);
  g_menu_append_submenu (section, _("Weight"), weights);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
}

void
mentor_swot_page_on_card_created (MentorSwotPage *self, MentorRecord *item, GtkBox *facts)
{
  GtkWidget *card = gtk_widget_get_ancestor (GTK_WIDGET (facts), MENTOR_TYPE_CARD);
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_box_append (mentor_card_get_marks (MENTOR_CARD (card)),
                  mentor_swot_marks_new (card, self->course, item));
  g_signal_connect_object (card, "menu", G_CALLBACK (on_card_menu), self, 0);
  g_signal_connect_object (card, "destroy", G_CALLBACK (on_card_destroy), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (motion, "enter", G_CALLBACK (on_card_enter), self, 0);
  g_signal_connect_object (motion, "leave", G_CALLBACK (on_card_leave), self, 0);
  gtk_widget_add_controller (card, motion);
  g_signal_connect_object (focus, "enter", G_CALLBACK (update_notes), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "leave", G_CALLBACK (update_notes), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (card, focus);
}

static void
follow_up (MentorSwotPage *self, const char *id)
{
  MentorRecord *record = mentor_swot_page_find (self, id);
  MentorTasks *tasks;
  MentorTask *task;
  g_autofree char *title = NULL;

  if (record == NULL)
    return;
  tasks = mentor_course_get_tasks (self->course);
  task = mentor_tasks_find_follow_up (tasks, MENTOR_TASK_ORIGIN_SWOT, id);
  if (task != NULL)
    {
      /* In a meeting the board stays on the screen. */
      if (!mentor_page_get_presenting (MENTOR_PAGE (self)))
        mentor_page_go (MENTOR_PAGE (self), "matrix", mentor_record_get_id (MENTOR_RECORD (task)));
      return;
    }

  title = g_strdelimit (g_strdup (mentor_record_get_string (record, "text")), "\n", ' ');
  if (mentor_record_is_editable (MENTOR_RECORD (tasks))
      && mentor_tasks_add_follow_up (tasks, MENTOR_TASK_ORIGIN_SWOT, id, MENTOR_TASK_OWNER_MENTEE,
                                     title) != NULL)
    mentor_page_offer_undo (MENTOR_PAGE (self), _("Task added to the priority matrix"));
}

static void
follow_up_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  follow_up (user_data, g_variant_get_string (parameter, NULL));
}

static void
weigh_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  MentorRecord *record;
  const char *id;
  int weight;

  g_variant_get (parameter, "(&si)", &id, &weight);
  record = mentor_swot_page_find (user_data, id);
  if (record != NULL && MENTOR_IS_SWOT_ITEM (record))
    mentor_record_set_int (record, "weight", weight);
}

static void
about_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  MentorRecord *sentence;
  MentorRecord *item;
  const char *sentence_id, *item_id;
  gboolean second;

  g_variant_get (parameter, "(&sb&s)", &sentence_id, &second, &item_id);
  sentence = mentor_swot_page_find (user_data, sentence_id);
  item = *item_id != '\0' ? mentor_swot_page_find (user_data, item_id) : NULL;
  if (sentence != NULL && MENTOR_IS_SWOT_SENTENCE (sentence))
    mentor_swot_sentence_set_item (MENTOR_SWOT_SENTENCE (sentence), second,
                                   (MentorSwotItem *) item);
}

void
mentor_swot_page_add_item_actions (MentorSwotPage *self)
{
  static const GActionEntry entries[] = {
    { "follow-up", follow_up_action, "s" },
    { "weigh", weigh_action, "(si)" },
    { "about", about_action, "(sbs)" },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries),
                                   self);
}

static gboolean
follow_up_key (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  MentorCard *card = get_focused_card (MENTOR_SWOT_PAGE (widget));

  if (card == NULL)
    return FALSE;
  follow_up (MENTOR_SWOT_PAGE (widget), mentor_record_get_id (mentor_card_get_record (card)));
  return TRUE;
}

/* A digit on a card; in a text it is a digit. */
static gboolean
weigh_key (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  MentorCard *card = get_focused_card (MENTOR_SWOT_PAGE (widget));
  MentorRecord *record = card != NULL ? mentor_card_get_record (card) : NULL;

  if (record == NULL || !gtk_widget_is_focus (GTK_WIDGET (card)) || !MENTOR_IS_SWOT_ITEM (record))
    return FALSE;
  mentor_record_set_int (record, "weight", g_variant_get_int32 (args));
  return TRUE;
}

void
mentor_swot_page_bind_item_keys (GtkWidgetClass *widget_class)
{
  gtk_widget_class_add_binding (widget_class, GDK_KEY_t, GDK_CONTROL_MASK, follow_up_key, NULL);
  for (int i = 0; i <= MENTOR_SWOT_WEIGHT_MAX; i++)
    {
      gtk_widget_class_add_binding (widget_class, GDK_KEY_0 + (guint) i, 0, weigh_key, "i", i);
      gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_0 + (guint) i, 0, weigh_key, "i", i);
    }
}
