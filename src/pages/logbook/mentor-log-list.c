/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The list of entries: a GtkListView over as much of the logbook as has been scrolled to. A list
 * view builds some two hundred rows of whatever it is given, so it is given few at first; and it
 * builds them anew for other items, so its items are slots, and a search writes into the rows there
 * are. They are written at once, before the layout, however many things changed. What stands above
 * the slots joins them as soon as somebody comes to the list with pointer or keys, to scroll there.
 */

#include "config.h"

#include "pages/logbook/mentor-log-list.h"

#include <glib/gi18n.h>

#include "pages/logbook/mentor-log-row.h"
#include "widgets/mentor-scroll.h"
#include "workspace/mentor-slots.h"

/* As long as the height isn't known. */
#define FIRST_ROWS 24
/* Pixels: none is lower. */
#define ROW_HEIGHT 50
#define MORE_ROWS 25

struct _MentorLogList
{
  GtkWidget parent_instance;

  GtkScrolledWindow *scroller;
  GtkListView *view;

  MentorLogSearch *search;
  MentorSlots *slots; /* of MentorLogHead */
  GtkSingleSelection *selection;
  GPtrArray *bound; /* of GtkListItem: the rows that show something */
  gboolean selecting;
  guint show_id;
  guint fill_id;
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

static void
ensure_rows (MentorLogList *self, guint n_rows)
{
  if (self->slots != NULL && mentor_slots_get_size (self->slots) < n_rows)
    mentor_slots_set_range (self->slots, mentor_slots_get_first (self->slots), n_rows);
}

static void
reach_top (MentorLogList *self)
{
  guint first = mentor_slots_get_first (self->slots);

  if (first > 0)
    mentor_slots_set_range (self->slots, 0, first + mentor_slots_get_size (self->slots));
}

static gboolean
on_scroll (MentorLogList *self)
{
  reach_top (self);
  return GDK_EVENT_PROPAGATE;
}

/* What is in sight, and a little more. */
static guint
get_first_rows (MentorLogList *self)
{
  int height = gtk_widget_get_height (GTK_WIDGET (self));

  return height > 0 ? (guint) height / ROW_HEIGHT + 3 : FIRST_ROWS;
}

/* Enough to fill the height, and when it is scrolled, to go on. */
static gboolean
show_enough (gpointer user_data)
{
  MentorLogList *self = user_data;
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scroller);
  double value = gtk_adjustment_get_value (adjustment);
  double page = gtk_adjustment_get_page_size (adjustment);
  guint size = mentor_slots_get_size (self->slots);

  self->fill_id = 0;
  ensure_rows (self, get_first_rows (self));
  if (value > 0 && gtk_adjustment_get_upper (adjustment) - value - page <= page
      && mentor_slots_get_first (self->slots) + size
             < g_list_model_get_n_items (G_LIST_MODEL (self->search)))
    ensure_rows (self, size + MORE_ROWS);
  return G_SOURCE_REMOVE;
}

/* Not at once: a layout sets these too, and doesn't want to be changed. */
static void
on_scrolled (MentorLogList *self)
{
  if (self->fill_id == 0 && self->search != NULL)
    self->fill_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, show_enough, self, NULL);
}

/* End means the end of the logbook, not of what has been scrolled to. */
static gboolean
on_key_pressed (MentorLogList *self, guint keyval)
{
  reach_top (self);
  if (keyval == GDK_KEY_End || keyval == GDK_KEY_KP_End)
    ensure_rows (self, G_MAXINT);
  return GDK_EVENT_PROPAGATE;
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
  g_clear_handle_id (&self->fill_id, g_source_remove);
  if (self->search != NULL)
    g_signal_handlers_disconnect_by_data (self->search, self);
  if (self->slots != NULL)
    g_signal_handlers_disconnect_by_data (self->slots, self);
  g_clear_object (&self->search);
  g_clear_pointer ((GtkWidget **) &self->scroller, gtk_widget_unparent);
  g_clear_object (&self->selection);
  g_clear_object (&self->slots);

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
  GtkEventController *pointer = gtk_event_controller_motion_new ();
  GtkEventController *wheel
      = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES);

  self->bound = g_ptr_array_new ();
  self->slots = mentor_slots_new (FIRST_ROWS);
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
  g_signal_connect_swapped (pointer, "enter", G_CALLBACK (reach_top), self);
  gtk_widget_add_controller (GTK_WIDGET (self), pointer);
  gtk_event_controller_set_propagation_phase (wheel, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (wheel, "scroll", G_CALLBACK (on_scroll), self);
  gtk_widget_add_controller (GTK_WIDGET (self), wheel);
  gtk_widget_add_css_class (GTK_WIDGET (self->view), "navigation-sidebar");
  gtk_widget_add_css_class (GTK_WIDGET (self->view), "mentor-log-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Logbook entries"), -1);

  self->scroller = GTK_SCROLLED_WINDOW (gtk_scrolled_window_new ());
  gtk_scrolled_window_set_policy (self->scroller, GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_widget_set_focusable (GTK_WIDGET (self->scroller), FALSE);
  gtk_scrolled_window_set_child (self->scroller, GTK_WIDGET (self->view));
  gtk_widget_set_parent (GTK_WIDGET (self->scroller), GTK_WIDGET (self));
  g_signal_connect_object (gtk_scrolled_window_get_vadjustment (self->scroller), "value-changed",
                           G_CALLBACK (on_scrolled), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_scrolled_window_get_vadjustment (self->scroller),
                           "notify::page-size", G_CALLBACK (on_scrolled), self,
                           G_CONNECT_SWAPPED);
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

void
mentor_log_list_rewind (MentorLogList *self)
{
  g_return_if_fail (MENTOR_IS_LOG_LIST (self));

  self->selecting = TRUE;
  mentor_slots_set_range (self->slots, 0, get_first_rows (self));
  self->selecting = FALSE;
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
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
  g_return_if_fail (MENTOR_IS_LOG_LIST (self));

  self->selecting = TRUE;
  mentor_slots_set_range (self->slots, place->first, place->n_rows);
  self->selecting = FALSE;
  mentor_scroll_return (self->scroller, place->scroll);
}

/* Goes on to what is near, and elsewhere begins anew around it. */
static void
ensure_position (MentorLogList *self, guint position)
{
  guint first = mentor_slots_get_first (self->slots);
  guint size = mentor_slots_get_size (self->slots);
  guint rows = get_first_rows (self);

  if (position >= first && position + rows / 2 < first + size)
    return;
  if (position >= first && position < first + size + MORE_ROWS)
    ensure_rows (self, position - first + rows);
  else if (position < first && position + MORE_ROWS >= first)
    {
      guint now = position - MIN (position, rows / 2);

      mentor_slots_set_range (self->slots, now, size + first - now);
    }
  else
    mentor_slots_set_range (self->slots, position - MIN (position, rows / 2), rows + rows / 2);
}

void
mentor_log_list_select (MentorLogList *self, MentorLogHead *head)
{
  int position;
  guint slot;

  g_return_if_fail (MENTOR_IS_LOG_LIST (self));
  g_return_if_fail (head == NULL || MENTOR_IS_LOG_HEAD (head));

  position = -1;
  if (head != NULL && self->search != NULL)
    position = mentor_log_search_index (self->search, head);
  if (position < 0)
    {
      self->selecting = TRUE;
      gtk_single_selection_set_selected (self->selection, GTK_INVALID_LIST_POSITION);
      self->selecting = FALSE;
      return;
    }

  self->selecting = TRUE;
  ensure_position (self, (guint) position);
  slot = (guint) position - mentor_slots_get_first (self->slots);
  if (gtk_single_selection_get_selected (self->selection) == slot)
    {
      self->selecting = FALSE;
      return;
    }
  gtk_single_selection_set_selected (self->selection, slot);
  self->selecting = FALSE;

  gtk_widget_activate_action (GTK_WIDGET (self->view), "list.scroll-to-item", "u", slot);
  if (gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL)
    mentor_log_list_grab_row (self);
}

void
mentor_log_list_mark (MentorLogList *self, MentorLogHead *head)
{
  int position;

  g_return_if_fail (MENTOR_IS_LOG_LIST (self));

  position = head != NULL ? mentor_log_search_index (self->search, head) : -1;
  if (position < (int) mentor_slots_get_first (self->slots)
      || position >= (int) (mentor_slots_get_first (self->slots)
                            + g_list_model_get_n_items (G_LIST_MODEL (self->slots))))
    head = NULL;
  mentor_log_list_select (self, head);
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
