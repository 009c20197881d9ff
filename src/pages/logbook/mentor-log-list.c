/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The list of entries: a GtkListView over as much of the logbook as has been scrolled to. A list
 * view builds its rows anew for other items, so its items are slots, and a search writes into the
 * rows there are: once, before the layout, however many things changed.
 */

#include "config.h"

#include "pages/logbook/mentor-log-list.h"

#include <glib/gi18n.h>

#include "pages/logbook/mentor-log-range.h"
#include "pages/logbook/mentor-log-row.h"
#include "widgets/mentor-scroll.h"

struct _MentorLogList
{
  GtkWidget parent_instance;

  GtkScrolledWindow *scroller;
  GtkListView *view;

  MentorLogSearch *search;
  MentorLogRange *range;
  MentorSlots *slots; /* those of the range; of MentorLogHead */
  GtkSingleSelection *selection;
  GPtrArray *bound; /* of GtkListItem: the rows that show something */
  gboolean selecting;
  gboolean rewound; /* and not moved since */
  guint show_id;
  guint focus_id;
  GtkWidget *focus_before; /* only compared */
};

enum
{
  SELECTED,
  CLICKED,
  ACTIVATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MentorLogList, mentor_log_list, GTK_TYPE_WIDGET)

static MentorLogHead *
get_head (GtkListItem *item)
{
  MentorSlot *slot = gtk_list_item_get_item (item);

  return slot != NULL ? mentor_slot_get_item (slot) : NULL;
}

static void
show_item (MentorLogList *self, GtkListItem *item)
{
  GtkWidget *row = gtk_list_item_get_child (item);
  MentorLogHead *head = get_head (item);
  guint position = gtk_list_item_get_position (item);
  g_autoptr (MentorLogHead) previous = NULL;

  if (head == NULL || position == GTK_INVALID_LIST_POSITION)
    return;

  previous = mentor_slots_get_above (self->slots, position);
  if (mentor_log_row_show (MENTOR_LOG_ROW (row), head, previous, self->search))
    gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_parent (row)),
                                    GTK_ACCESSIBLE_PROPERTY_LABEL,
                                    mentor_log_row_get_description (MENTOR_LOG_ROW (row)), -1);
}

static gboolean
show_bound (gpointer user_data)
{
  MentorLogList *self = user_data;

  self->show_id = 0;
  for (guint i = 0; i < self->bound->len; i++)
    show_item (self, g_ptr_array_index (self->bound, i));
  return G_SOURCE_REMOVE;
}

/* A row's month stands above it when the row before is of another one, so a change may be one for
 * the row below too. */
static void
queue_show (MentorLogList *self)
{
  if (self->show_id == 0)
    self->show_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, show_bound, self, NULL);
}

static void
on_row_released (GtkGestureClick *gesture, int n_press, double x, double y, GtkListItem *item)
{
  GtkWidget *row = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (gesture));
  GtkWidget *list = gtk_widget_get_ancestor (row, MENTOR_TYPE_LOG_LIST);
  MentorLogHead *head = get_head (item);

  if (list != NULL && head != NULL && n_press == 1 && gtk_widget_contains (row, x, y))
    g_signal_emit (list, signals[CLICKED], 0, head);
}

static void
on_setup (GtkListItemFactory *factory, GtkListItem *item, MentorLogList *self)
{
  GtkWidget *row = mentor_log_row_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect (click, "released", G_CALLBACK (on_row_released), item);
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (click));
  gtk_list_item_set_child (item, row);
  g_signal_connect_object (item, "notify::position", G_CALLBACK (queue_show), self,
                           G_CONNECT_SWAPPED);
}

static void
on_bind (GtkListItemFactory *factory, GtkListItem *item, MentorLogList *self)
{
  g_ptr_array_add (self->bound, item);
  show_item (self, item);
}

static void
on_unbind (GtkListItemFactory *factory, GtkListItem *item, MentorLogList *self)
{
  g_ptr_array_remove_fast (self->bound, item);
}

static void
on_selected_item_notify (MentorLogList *self)
{
  MentorSlot *slot = gtk_single_selection_get_selected_item (self->selection);

  if (!self->selecting && slot != NULL)
    g_signal_emit (self, signals[SELECTED], 0, mentor_slot_get_item (slot));
}

static void
on_activate (MentorLogList *self, guint position)
{
  MentorLogHead *head = mentor_slots_get_content (self->slots, position);

  if (head != NULL)
    g_signal_emit (self, signals[ACTIVATED], 0, head);
}

/* End means the end of the logbook, not of what has been scrolled to. */
static gboolean
on_key_pressed (MentorLogList *self, guint keyval)
{
  mentor_log_range_reach_top (self->range);
  if (keyval == GDK_KEY_End || keyval == GDK_KEY_KP_End)
    mentor_log_range_reach_end (self->range);
  return GDK_EVENT_PROPAGATE;
}

static void
on_moved (MentorLogList *self)
{
  self->rewound = FALSE;
}

static GtkWidget *
get_focus (MentorLogList *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  return root != NULL ? gtk_root_get_focus (root) : NULL;
}

/* Who clicked into a text before the list was laid out is about to type there. */
static gboolean
is_in_other_text (MentorLogList *self)
{
  GtkWidget *focus = get_focus (self);

  return focus != NULL && focus != self->focus_before
         && (GTK_IS_TEXT (focus) || GTK_IS_TEXT_VIEW (focus));
}

static gboolean
grab_selected_row (gpointer user_data)
{
  MentorLogList *self = user_data;
  guint position = gtk_single_selection_get_selected (self->selection);

  self->focus_id = 0;
  if (is_in_other_text (self))
    return G_SOURCE_REMOVE;

  for (guint i = 0; i < self->bound->len; i++)
    {
      GtkListItem *item = g_ptr_array_index (self->bound, i);

      if (gtk_list_item_get_position (item) == position)
        {
          gtk_widget_grab_focus (gtk_widget_get_parent (gtk_list_item_get_child (item)));
          break;
        }
    }
  return G_SOURCE_REMOVE;
}

/* Tab leaves the list instead of walking row by row. */
static gboolean
mentor_log_list_focus (GtkWidget *widget, GtkDirectionType direction)
{
  if ((direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD)
      && gtk_widget_get_focus_child (widget) != NULL)
    return FALSE;

  return GTK_WIDGET_CLASS (mentor_log_list_parent_class)->focus (widget, direction);
}

static void
mentor_log_list_dispose (GObject *object)
{
  MentorLogList *self = MENTOR_LOG_LIST (object);

  g_clear_handle_id (&self->focus_id, g_source_remove);
  g_clear_handle_id (&self->show_id, g_source_remove);
  if (self->search != NULL)
    g_signal_handlers_disconnect_by_data (self->search, self);
  if (self->slots != NULL)
    g_signal_handlers_disconnect_by_data (self->slots, self);
  g_clear_object (&self->search);
  g_clear_pointer ((GtkWidget **) &self->scroller, gtk_widget_unparent);
  g_clear_object (&self->selection);
  g_clear_object (&self->range);
  self->slots = NULL;

  G_OBJECT_CLASS (mentor_log_list_parent_class)->dispose (object);
}

static void
mentor_log_list_finalize (GObject *object)
{
  g_ptr_array_unref (MENTOR_LOG_LIST (object)->bound);

  G_OBJECT_CLASS (mentor_log_list_parent_class)->finalize (object);
}

static void
mentor_log_list_class_init (MentorLogListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  static const char *const names[N_SIGNALS] = { "selected", "clicked", "activated" };

  object_class->dispose = mentor_log_list_dispose;
  object_class->finalize = mentor_log_list_finalize;
  widget_class->focus = mentor_log_list_focus;

  for (guint i = 0; i < N_SIGNALS; i++)
    signals[i] = g_signal_new (names[i], G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                               NULL, NULL, G_TYPE_NONE, 1, MENTOR_TYPE_LOG_HEAD);

  /* The page's action. */
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "logbook.delete", NULL);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
mentor_log_list_init (MentorLogList *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->bound = g_ptr_array_new ();
  self->scroller = GTK_SCROLLED_WINDOW (gtk_scrolled_window_new ());
  self->range = mentor_log_range_new (self->scroller);
  self->slots = mentor_log_range_get_slots (self->range);
  g_signal_connect_swapped (self->slots, "changed", G_CALLBACK (queue_show), self);
  self->selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->slots)));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  g_signal_connect_swapped (self->selection, "notify::selected-item",
                            G_CALLBACK (on_selected_item_notify), self);

  g_signal_connect (factory, "setup", G_CALLBACK (on_setup), self);
  g_signal_connect (factory, "bind", G_CALLBACK (on_bind), self);
  g_signal_connect (factory, "unbind", G_CALLBACK (on_unbind), self);
  self->view = GTK_LIST_VIEW (
      gtk_list_view_new (GTK_SELECTION_MODEL (g_object_ref (self->selection)), factory));
  g_signal_connect_swapped (self->view, "activate", G_CALLBACK (on_activate), self);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (on_key_pressed), self);
  gtk_widget_add_controller (GTK_WIDGET (self->view), keys);
  g_signal_connect_swapped (focus, "enter", G_CALLBACK (on_moved), self);
  gtk_widget_add_controller (GTK_WIDGET (self->view), focus);
  g_signal_connect_object (gtk_scrolled_window_get_vadjustment (self->scroller), "value-changed",
                           G_CALLBACK (on_moved), self, G_CONNECT_SWAPPED);
  gtk_widget_add_css_class (GTK_WIDGET (self->view), "navigation-sidebar");
  gtk_widget_add_css_class (GTK_WIDGET (self->view), "mentor-log-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Logbook entries"), -1);

  gtk_scrolled_window_set_policy (self->scroller, GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_widget_set_focusable (GTK_WIDGET (self->scroller), FALSE);
  gtk_scrolled_window_set_child (self->scroller, GTK_WIDGET (self->view));
  gtk_widget_set_parent (GTK_WIDGET (self->scroller), GTK_WIDGET (self));
}

void
mentor_log_list_set_search (MentorLogList *self, MentorLogSearch *search)
{
  g_return_if_fail (MENTOR_IS_LOG_LIST (self));
  g_return_if_fail (MENTOR_IS_LOG_SEARCH (search) && self->search == NULL);

  self->search = g_object_ref (search);
  mentor_slots_set_model (self->slots, G_LIST_MODEL (search));
  /* The rows that stay may show another line now. */
  g_signal_connect_swapped (search, "changed", G_CALLBACK (queue_show), self);
}

/* Another range has another item in the slot that is selected. */
static MentorLogHead *
get_selected (MentorLogList *self)
{
  MentorSlot *slot = gtk_single_selection_get_selected_item (self->selection);

  return slot != NULL ? mentor_slot_get_item (slot) : NULL;
}

void
mentor_log_list_rewind (MentorLogList *self)
{
  MentorLogHead *head;

  g_return_if_fail (MENTOR_IS_LOG_LIST (self));

  head = get_selected (self);
  self->selecting = TRUE;
  mentor_log_range_reset (self->range);
  self->selecting = FALSE;
  mentor_log_list_mark (self, head);
  if (self->rewound)
    return;
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
  /* The list holds on to a row while others become higher or lower: to the first one, then. */
  if (g_list_model_get_n_items (G_LIST_MODEL (self->slots)) > 0)
    gtk_widget_activate_action (GTK_WIDGET (self->view), "list.scroll-to-item", "u", 0);
  self->rewound = TRUE;
}

void
mentor_log_list_get_place (MentorLogList *self, MentorLogListPlace *place)
{
  g_return_if_fail (MENTOR_IS_LOG_LIST (self));

  place->first = mentor_slots_get_first (self->slots);
  place->n_rows = mentor_slots_get_size (self->slots);
  place->scroll = gtk_adjustment_get_value (gtk_scrolled_window_get_vadjustment (self->scroller));
}

void
mentor_log_list_set_place (MentorLogList *self, const MentorLogListPlace *place)
{
  MentorLogHead *head;

  g_return_if_fail (MENTOR_IS_LOG_LIST (self));

  head = get_selected (self);
  self->selecting = TRUE;
  mentor_slots_set_range (self->slots, place->first, place->n_rows);
  self->selecting = FALSE;
  mentor_log_list_mark (self, head);
  mentor_scroll_return (self->scroller, place->scroll);
}

static int
find_position (MentorLogList *self, MentorLogHead *head)
{
  return head != NULL && self->search != NULL ? mentor_log_search_index (self->search, head) : -1;
}

static void
select_slot (MentorLogList *self, guint slot)
{
  self->selecting = TRUE;
  gtk_single_selection_set_selected (self->selection, slot);
  self->selecting = FALSE;
}

void
mentor_log_list_select (MentorLogList *self, MentorLogHead *head)
{
  int position;
  guint slot;

  g_return_if_fail (MENTOR_IS_LOG_LIST (self));
  g_return_if_fail (head == NULL || MENTOR_IS_LOG_HEAD (head));

  position = find_position (self, head);
  if (position < 0)
    {
      select_slot (self, GTK_INVALID_LIST_POSITION);
      return;
    }

  self->selecting = TRUE;
  mentor_log_range_include (self->range, (guint) position);
  self->selecting = FALSE;
  slot = (guint) position - mentor_slots_get_first (self->slots);
  if (gtk_single_selection_get_selected (self->selection) == slot)
    return;

  select_slot (self, slot);
  self->rewound = FALSE;
  gtk_widget_activate_action (GTK_WIDGET (self->view), "list.scroll-to-item", "u", slot);
  if (gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL)
    mentor_log_list_grab_row (self);
}

void
mentor_log_list_mark (MentorLogList *self, MentorLogHead *head)
{
  guint first, n;
  int position;

  g_return_if_fail (MENTOR_IS_LOG_LIST (self));
  g_return_if_fail (head == NULL || MENTOR_IS_LOG_HEAD (head));

  position = find_position (self, head);
  first = mentor_slots_get_first (self->slots);
  n = g_list_model_get_n_items (G_LIST_MODEL (self->slots));
  if (position < (int) first || position >= (int) (first + n))
    select_slot (self, GTK_INVALID_LIST_POSITION);
  else
    select_slot (self, (guint) position - first);
}

/* The row exists once the list has laid itself out around it. */
void
mentor_log_list_grab_row (MentorLogList *self)
{
  g_return_if_fail (MENTOR_IS_LOG_LIST (self));

  self->focus_before = get_focus (self);
  if (self->focus_id == 0)
    self->focus_id = g_idle_add_full (GDK_PRIORITY_REDRAW + 10, grab_selected_row, self, NULL);
}
