/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The context menu of a card: everything that keys and dragging do, for a hand that knows neither.
 */

#include "config.h"

#include "widgets/mentor-card-menu.h"

#include <glib/gi18n.h>

#include "model/mentor-tasks.h"
#include "widgets/mentor-card-list-private.h"
#include "widgets/mentor-popover.h"

static GMenuModel *
create_lists_menu (MentorCard *card)
{
  GMenu *menu = g_menu_new ();
  GtkWidget *here = gtk_widget_get_ancestor (GTK_WIDGET (card), MENTOR_TYPE_CARD_LIST);
  MentorBoard *board = mentor_card_list_get_board (MENTOR_CARD_LIST (here));

  for (guint i = 0; i < mentor_board_get_n_lists (board); i++)
    {
      MentorCardList *list = mentor_card_list_find_list (MENTOR_CARD_LIST (here), i);
      g_autoptr (GMenuItem) item = NULL;

      if (list == NULL || list == MENTOR_CARD_LIST (here))
        continue;

      item = g_menu_item_new (mentor_card_list_get_name (list), NULL);
      g_menu_item_set_action_and_target (item, "card.move-to", "i", (int) i);
      g_menu_append_item (menu, item);
    }

  return G_MENU_MODEL (menu);
}

static GMenuModel *
create_menu (MentorCard *card)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) change = g_menu_new ();
  g_autoptr (GMenu) move = g_menu_new ();
  g_autoptr (GMenu) end = g_menu_new ();
  g_autoptr (GMenuModel) lists = create_lists_menu (card);
  MentorRecord *record = mentor_card_get_record (card);

  g_menu_append (change, _("Edit"), "card.edit");
  if (mentor_card_get_has_details (card))
    g_menu_append (change, _("Details…"), "card.details");
  if (mentor_card_has_done (record))
    g_menu_append (change,
                   mentor_record_get_boolean (record, "done") ? _("Mark not done") : _("Mark done"),
                   "card.toggle-done");
  if (g_menu_model_get_n_items (lists) > 0)
    g_menu_append_submenu (move, _("Move to"), lists);
  g_menu_append (move, _("Move up"), "card.move-up");
  g_menu_append (move, _("Move down"), "card.move-down");
  g_menu_append (end,
                 gtk_widget_has_css_class (GTK_WIDGET (card), "selected") ? _("Unselect")
                                                                          : _("Select"),
                 "card.select");
  g_menu_append (end, _("Delete"), "card.delete");

  g_menu_append_section (menu, NULL, G_MENU_MODEL (change));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (move));
  g_signal_emit_by_name (card, "menu", menu);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (end));

  return G_MENU_MODEL (menu);
}

static void
show_menu (MentorCard *card, const GdkRectangle *at)
{
  GtkWidget *widget = GTK_WIDGET (card);
  gboolean editable = mentor_card_get_editable (card);
  g_autoptr (GMenuModel) menu = create_menu (card);
  GtkWidget *popover;

  gtk_widget_grab_focus (widget);
  gtk_widget_action_set_enabled (widget, "card.edit", editable);
  gtk_widget_action_set_enabled (widget, "card.toggle-done", editable);
  gtk_widget_action_set_enabled (widget, "card.move-to", editable);
  gtk_widget_action_set_enabled (widget, "card.move-up", editable && !mentor_card_is_first (card));
  gtk_widget_action_set_enabled (widget, "card.move-down", editable && !mentor_card_is_last (card));
  gtk_widget_action_set_enabled (widget, "card.delete", editable);

  popover = gtk_popover_menu_new_from_model (menu);
  gtk_widget_set_parent (popover, widget);
  gtk_popover_set_has_arrow (GTK_POPOVER (popover), FALSE);
  gtk_popover_set_position (GTK_POPOVER (popover), GTK_POS_BOTTOM);
  gtk_widget_set_halign (popover, GTK_ALIGN_START);
  gtk_popover_set_pointing_to (GTK_POPOVER (popover), at);
  gtk_accessible_update_property (GTK_ACCESSIBLE (popover), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Card menu"), -1);
  g_signal_connect (popover, "closed", G_CALLBACK (mentor_popover_unparent_closed), NULL);
  gtk_popover_popup (GTK_POPOVER (popover));
}

static void
on_right_pressed (GtkGesture *gesture, int n_press, double x, double y, MentorCard *card)
{
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  show_menu (card, &(GdkRectangle){ (int) x, (int) y, 1, 1 });
}

static void
on_long_pressed (GtkGesture *gesture, double x, double y, MentorCard *card)
{
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  show_menu (card, &(GdkRectangle){ (int) x, (int) y, 1, 1 });
}

static void
menu_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  show_menu (MENTOR_CARD (widget),
             &(GdkRectangle){ 0, 0, MIN (gtk_widget_get_width (widget), 24),
                              gtk_widget_get_height (widget) });
}

static void
edit_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  mentor_card_begin_edit (MENTOR_CARD (widget));
}

static void
toggle_done_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  mentor_card_toggle_done (MENTOR_CARD (widget));
}

static void
details_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  mentor_card_request (MENTOR_CARD (widget), MENTOR_CARD_DETAILS, 0);
}

static void
select_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  mentor_card_request (MENTOR_CARD (widget), MENTOR_CARD_SELECT, 0);
}

static void
move_to_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  mentor_card_request (MENTOR_CARD (widget), MENTOR_CARD_MOVE_TO, g_variant_get_int32 (parameter));
}

static void
move_up_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  mentor_card_request (MENTOR_CARD (widget), MENTOR_CARD_MOVE_UP, 0);
}

static void
move_down_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  mentor_card_request (MENTOR_CARD (widget), MENTOR_CARD_MOVE_DOWN, 0);
}

static void
delete_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  mentor_card_request (MENTOR_CARD (widget), MENTOR_CARD_DELETE, 0);
}

void
mentor_card_menu_add (MentorCard *card)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *press = gtk_gesture_long_press_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  g_signal_connect (click, "pressed", G_CALLBACK (on_right_pressed), card);
  gtk_widget_add_controller (GTK_WIDGET (card), GTK_EVENT_CONTROLLER (click));

  /* With a mouse a long press is the beginning of a drag. */
  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (press), TRUE);
  g_signal_connect (press, "pressed", G_CALLBACK (on_long_pressed), card);
  gtk_widget_add_controller (GTK_WIDGET (card), GTK_EVENT_CONTROLLER (press));
}

void
mentor_card_menu_class_init (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "card.menu", NULL, menu_action);
  gtk_widget_class_install_action (klass, "card.edit", NULL, edit_action);
  gtk_widget_class_install_action (klass, "card.toggle-done", NULL, toggle_done_action);
  gtk_widget_class_install_action (klass, "card.details", NULL, details_action);
  gtk_widget_class_install_action (klass, "card.select", NULL, select_action);
  gtk_widget_class_install_action (klass, "card.move-to", "i", move_to_action);
  gtk_widget_class_install_action (klass, "card.move-up", NULL, move_up_action);
  gtk_widget_class_install_action (klass, "card.move-down", NULL, move_down_action);
  gtk_widget_class_install_action (klass, "card.delete", NULL, delete_action);

  gtk_widget_class_add_binding_action (klass, GDK_KEY_Menu, 0, "card.menu", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_F10, GDK_SHIFT_MASK, "card.menu", NULL);
}
