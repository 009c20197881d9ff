/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The list of entries: a GtkListView over as much of the logbook as has been scrolled to. A list
 * view builds some two hundred rows of whatever it is given, so it is given few at first.
 */

#include "config.h"

#include "pages/logbook/mentor-log-list.h"

#include <glib/gi18n.h>

#include "pages/logbook/mentor-log-row.h"
#include "widgets/mentor-scroll.h"

#define FIRST_ROWS 30
#define MORE_ROWS 100

struct _MentorLogList
{
  GtkWidget parent_instance;

  GtkScrolledWindow *scroller;
  GtkListView *view;

  MentorLogSearch *search;
  GtkSliceListModel *slice;
  GtkSingleSelection *selection;
  GPtrArray *bound; /* of GtkListItem: the rows that show something */
  gboolean selecting;
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

static void
show_item (MentorLogList *self, GtkListItem *item)
{
  GtkWidget *row = gtk_list_item_get_child (item);
  MentorLogHead *head = gtk_list_item_get_item (item);
  guint position = gtk_list_item_get_position (item);
  g_autoptr (MentorLogHead) previous = NULL;

  if (head == NULL || position == GTK_INVALID_LIST_POSITION)
    return;

  if (position > 0)
    previous = g_list_model_get_item (G_LIST_MODEL (self->selection), position - 1);

  mentor_log_row_show (MENTOR_LOG_ROW (row), head, previous, self->search);
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_parent (row)),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  mentor_log_row_get_description (MENTOR_LOG_ROW (row)), -1);
}

static void
on_row_released (GtkGestureClick *gesture, int n_press, double x, double y, GtkListItem *item)
{
  GtkWidget *row = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (gesture));
  GtkWidget *list = gtk_widget_get_ancestor (row, MENTOR_TYPE_LOG_LIST);
  MentorLogHead *head = gtk_list_item_get_item (item);

  if (list != NULL && head != NULL && n_press == 1 && gtk_widget_contains (row, x, y))
    g_signal_emit (list, signals[CLICKED], 0, head);
}

static void
on_position_notify (GtkListItem *item, GParamSpec *pspec, MentorLogList *self)
{
  if (g_ptr_array_find (self->bound, item, NULL))
    show_item (self, item);
}

static void
on_setup (GtkListItemFactory *factory, GtkListItem *item, MentorLogList *self)
{
  GtkWidget *row = mentor_log_row_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect (click, "released", G_CALLBACK (on_row_released), item);
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (click));
  gtk_list_item_set_child (item, row);
  g_signal_connect_object (item, "notify::position", G_CALLBACK (on_position_notify), self, 0);
}

static void
on_head_notify (MentorLogHead *head, GParamSpec *pspec, GtkListItem *item)
{
  GtkWidget *row = gtk_list_item_get_child (item);
  GtkWidget *list = gtk_widget_get_ancestor (row, MENTOR_TYPE_LOG_LIST);

  if (list != NULL)
    show_item (MENTOR_LOG_LIST (list), item);
}

static void
on_bind (GtkListItemFactory *factory, GtkListItem *item, MentorLogList *self)
{
  g_ptr_array_add (self->bound, item);
  g_signal_connect (gtk_list_item_get_item (item), "notify", G_CALLBACK (on_head_notify), item);
  show_item (self, item);
}

static void
on_unbind (GtkListItemFactory *factory, GtkListItem *item, MentorLogList *self)
{
  g_ptr_array_remove_fast (self->bound, item);
  g_signal_handlers_disconnect_by_func (gtk_list_item_get_item (item), on_head_notify, item);
}

/* A row's month stands above it when the row before is of another one: that may have changed. */
static void
show_bound (MentorLogList *self)
{
  for (guint i = 0; i < self->bound->len; i++)
    show_item (self, g_ptr_array_index (self->bound, i));
}

static void
on_selected_item_notify (MentorLogList *self)
{
  MentorLogHead *head = gtk_single_selection_get_selected_item (self->selection);

  if (!self->selecting && head != NULL)
    g_signal_emit (self, signals[SELECTED], 0, head);
}

static void
on_activate (MentorLogList *self, guint position)
{
  g_autoptr (MentorLogHead) head
      = g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  if (head != NULL)
    g_signal_emit (self, signals[ACTIVATED], 0, head);
}

static void
ensure_rows (MentorLogList *self, guint n_rows)
{
  if (self->slice != NULL && gtk_slice_list_model_get_size (self->slice) < n_rows)
    gtk_slice_list_model_set_size (self->slice, n_rows);
}

static void
on_scrolled (MentorLogList *self, GtkAdjustment *adjustment)
{
  double below = gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_value (adjustment)
                 - gtk_adjustment_get_page_size (adjustment);

  if (self->slice == NULL || below > gtk_adjustment_get_page_size (adjustment))
    return;

  if (gtk_slice_list_model_get_size (self->slice)
      < g_list_model_get_n_items (G_LIST_MODEL (self->search)))
    ensure_rows (self, gtk_slice_list_model_get_size (self->slice) + MORE_ROWS);
}

/* End means the end of the logbook, not of what has been scrolled to. */
static gboolean
on_key_pressed (MentorLogList *self, guint keyval)
{
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
  if (self->search != NULL)
    g_signal_handlers_disconnect_by_data (self->search, self);
  gtk_slice_list_model_set_model (self->slice, NULL);
  g_clear_object (&self->search);
  g_clear_pointer ((GtkWidget **) &self->scroller, gtk_widget_unparent);
  g_clear_object (&self->selection);
  g_clear_object (&self->slice);

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

  self->bound = g_ptr_array_new ();
  self->slice = gtk_slice_list_model_new (NULL, 0, FIRST_ROWS);
  self->selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->slice)));
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
  g_signal_connect_swapped (self->selection, "items-changed", G_CALLBACK (show_bound), self);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (on_key_pressed), self);
  gtk_widget_add_controller (GTK_WIDGET (self->view), keys);
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
}

void
mentor_log_list_set_search (MentorLogList *self, MentorLogSearch *search)
{
  g_return_if_fail (MENTOR_IS_LOG_LIST (self));
  g_return_if_fail (MENTOR_IS_LOG_SEARCH (search) && self->search == NULL);

  self->search = g_object_ref (search);
  gtk_slice_list_model_set_model (self->slice, G_LIST_MODEL (search));
  /* The rows that stay may show another line now. */
  g_signal_connect_swapped (search, "changed", G_CALLBACK (show_bound), self);
}

void
mentor_log_list_rewind (MentorLogList *self)
{
  g_return_if_fail (MENTOR_IS_LOG_LIST (self));

  self->selecting = TRUE;
  gtk_slice_list_model_set_size (self->slice, FIRST_ROWS);
  self->selecting = FALSE;
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
}

double
mentor_log_list_get_scroll (MentorLogList *self, guint *n_rows)
{
  g_return_val_if_fail (MENTOR_IS_LOG_LIST (self), 0);

  *n_rows = gtk_slice_list_model_get_size (self->slice);
  return gtk_adjustment_get_value (gtk_scrolled_window_get_vadjustment (self->scroller));
}

void
mentor_log_list_scroll (MentorLogList *self, double value, guint n_rows)
{
  g_return_if_fail (MENTOR_IS_LOG_LIST (self));

  self->selecting = TRUE;
  ensure_rows (self, n_rows);
  self->selecting = FALSE;
  mentor_scroll_return (self->scroller, value);
}

void
mentor_log_list_select (MentorLogList *self, MentorLogHead *head)
{
  int position;

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

  if (gtk_single_selection_get_selected_item (self->selection) == (gpointer) head)
    return;

  self->selecting = TRUE;
  ensure_rows (self, (guint) position + FIRST_ROWS / 2);
  gtk_single_selection_set_selected (self->selection, (guint) position);
  self->selecting = FALSE;

  gtk_widget_activate_action (GTK_WIDGET (self->view), "list.scroll-to-item", "u",
                              (guint) position);
  if (gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL)
    mentor_log_list_grab_row (self);
}

void
mentor_log_list_mark (MentorLogList *self, MentorLogHead *head)
{
  int position;

  g_return_if_fail (MENTOR_IS_LOG_LIST (self));

  position = head != NULL ? mentor_log_search_index (self->search, head) : -1;
  if (position >= (int) g_list_model_get_n_items (G_LIST_MODEL (self->slice)))
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
