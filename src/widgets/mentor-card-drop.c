/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Cards that are dropped. A list takes those of its own board. A line shows the place where the card
 * would land, drawn over the cards, so that nothing moves or gets another style while one aims. Near
 * the upper and lower edge of a scrolled window the list scrolls.
 */

#include "config.h"

#include <glib/gi18n.h>
#include <math.h>

#include "record/mentor-history.h"
#include "widgets/mentor-card-list-private.h"

#define SCROLL_EDGE 40.0           /* pixels */
#define SCROLL_SPEED (12.0 / 1e6) /* pixels per microsecond and pixel of depth */

typedef struct
{
  MentorCardList *list; /* the area's; not owned: lives as long as the area's child */
  GtkWidget *area;
  graphene_point_t pointer; /* in the window's coordinates: areas scroll under the pointer */
  MentorCardColumn *column; /* with the line; weak */
  GtkWidget *empty;         /* what is marked instead, where there is no card; weak */
  guint tick_id;
  gint64 tick_time;
} Target;

static void
clear_mark (Target *target)
{
  if (target->column != NULL)
    mentor_card_column_clear_mark (target->column);
  if (target->empty != NULL)
    gtk_widget_remove_css_class (target->empty, "drop-into");
  g_clear_weak_pointer (&target->column);
  g_clear_weak_pointer (&target->empty);
}

static gboolean
get_bounds (Target *target, GtkWidget *widget, graphene_rect_t *bounds)
{
  GtkRoot *root = gtk_widget_get_root (target->area);

  return root != NULL && gtk_widget_compute_bounds (widget, GTK_WIDGET (root), bounds);
}

/* The list under the pointer: while it scrolls, another area than GTK's comes there. */
static MentorCardList *
find_list (Target *target)
{
  g_autoptr (GPtrArray) lists = mentor_card_list_get_lists (target->list);

  for (guint i = 0; i < lists->len; i++)
    {
      graphene_rect_t bounds;

      if (get_bounds (target, mentor_card_list_get_area (g_ptr_array_index (lists, i)), &bounds)
          && graphene_rect_contains_point (&bounds, &target->pointer))
        return g_ptr_array_index (lists, i);
    }

  return target->list;
}

/* The card before which the dragged one would stand; %NULL means last. */
static MentorCard *
find_before (Target *target, MentorCardList *list)
{
  MentorCardColumn *column = mentor_card_box_get_column (mentor_card_list_get_box (list));
  GtkRoot *root = gtk_widget_get_root (target->area);
  graphene_point_t point;

  if (root == NULL
      || !gtk_widget_compute_point (GTK_WIDGET (root), GTK_WIDGET (column), &target->pointer,
                                    &point))
    return NULL;

  /* On the way through the widgets a whole pixel becomes a little less than one. */
  return (MentorCard *) mentor_card_column_find_below (column, round (point.y));
}

static void
update_mark (Target *target, MentorCardList *list)
{
  MentorCardColumn *column = mentor_card_box_get_column (mentor_card_list_get_box (list));
  GtkWidget *area = mentor_card_list_get_area (list);
  gboolean empty = mentor_card_list_get_first (list) == NULL;

  if (target->column != (empty ? NULL : column) || target->empty != (empty ? area : NULL))
    clear_mark (target);
  if (empty && target->empty == NULL)
    {
      g_set_weak_pointer (&target->empty, area);
      gtk_widget_add_css_class (area, "drop-into");
    }
  if (!empty)
    {
      g_set_weak_pointer (&target->column, column);
      mentor_card_column_set_mark (column, (GtkWidget *) find_before (target, list));
    }
}

/* How deep the pointer is in an edge of what scrolls; 0: not at all. */
static double
get_depth (Target *target, GtkWidget *window)
{
  graphene_rect_t bounds;
  double above;
  double below;

  if (!get_bounds (target, window, &bounds))
    return 0;

  above = target->pointer.y - bounds.origin.y;
  below = bounds.origin.y + bounds.size.height - target->pointer.y;
  if (above < SCROLL_EDGE && above <= below)
    return MIN (SCROLL_EDGE, SCROLL_EDGE - above) * -1;
  if (below < SCROLL_EDGE)
    return MIN (SCROLL_EDGE, SCROLL_EDGE - below);
  return 0;
}

static gboolean
can_scroll (GtkAdjustment *adjustment, double depth)
{
  double value = gtk_adjustment_get_value (adjustment);
  double most = gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment);

  return depth < 0 ? value > gtk_adjustment_get_lower (adjustment) : depth > 0 && value < most;
}

/* Scrolls whatever is around a list and has the pointer at an edge. Returns: whether there was
   something to scroll. */
static gboolean
scroll_at_edges (Target *target, MentorCardList *list, double elapsed)
{
  MentorCard *first = mentor_card_list_get_first (list);
  GtkWidget *window = first != NULL ? GTK_WIDGET (first) : mentor_card_list_get_area (list);
  gboolean any = FALSE;

  while ((window = gtk_widget_get_parent (window)) != NULL
         && (window = gtk_widget_get_ancestor (window, GTK_TYPE_SCROLLED_WINDOW)) != NULL)
    {
      GtkAdjustment *adjustment
          = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (window));
      double depth = get_depth (target, window);

      if (!can_scroll (adjustment, depth))
        continue;
      gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment)
                                                + depth * SCROLL_SPEED * elapsed);
      any = TRUE;
    }

  return any;
}

static gboolean
on_tick (GtkWidget *area, GdkFrameClock *clock, gpointer user_data)
{
  Target *target = user_data;
  gint64 now = gdk_frame_clock_get_frame_time (clock);
  double elapsed = target->tick_time != 0 ? (double) (now - target->tick_time) : 0;

  target->tick_time = now;
  /* Another list comes under the pointer. */
  update_mark (target, find_list (target));
  if (scroll_at_edges (target, find_list (target), elapsed))
    return G_SOURCE_CONTINUE;

  target->tick_id = 0;
  return G_SOURCE_REMOVE;
}

static void
stop (Target *target)
{
  if (target->tick_id != 0)
    gtk_widget_remove_tick_callback (target->area, target->tick_id);
  target->tick_id = 0;
  clear_mark (target);
}

static void
set_pointer (Target *target, double x, double y)
{
  GtkWidget *root = GTK_WIDGET (gtk_widget_get_root (target->area));

  if (!gtk_widget_compute_point (target->area, root,
                                 &GRAPHENE_POINT_INIT ((float) x, (float) y), &target->pointer))
    target->pointer = GRAPHENE_POINT_INIT ((float) x, (float) y);
}

static gboolean
on_accept (GtkDropTarget *drop_target, GdkDrop *drop, Target *target)
{
  MentorBoard *board = mentor_card_list_get_board (target->list);
  GdkDrag *drag = gdk_drop_get_drag (drop);
  g_auto (GValue) value = G_VALUE_INIT;
  GPtrArray *records;

  if (board == NULL || drag == NULL || !mentor_board_is_editable (board)
      || !gdk_content_formats_contain_gtype (gdk_drop_get_formats (drop), MENTOR_TYPE_CARD_PAYLOAD))
    return FALSE;

  g_value_init (&value, MENTOR_TYPE_CARD_PAYLOAD);
  if (!gdk_content_provider_get_value (gdk_drag_get_content (drag), &value, NULL))
    return FALSE;

  records = g_value_get_boxed (&value);
  for (guint i = 0; i < records->len; i++)
    if (mentor_board_find (board, g_ptr_array_index (records, i), NULL) < 0)
      return FALSE;

  return TRUE;
}

static GdkDragAction
on_motion (GtkDropTarget *drop_target, double x, double y, Target *target)
{
  set_pointer (target, x, y);
  update_mark (target, target->list);
  /* Frames are drawn for their own sake only where something scrolls. */
  if (target->tick_id == 0 && scroll_at_edges (target, target->list, 0))
    {
      target->tick_time = 0;
      target->tick_id = gtk_widget_add_tick_callback (target->area, on_tick, target, NULL);
    }

  return GDK_ACTION_MOVE;
}

static void
on_leave (GtkDropTarget *drop_target, Target *target)
{
  stop (target);
}

static MentorRecord *
get_after (MentorCardList *list, MentorCard *before)
{
  MentorCard *card = before != NULL ? mentor_card_list_previous (before)
                                    : mentor_card_list_get_last (list);

  return card != NULL ? mentor_card_get_record (card) : NULL;
}

static void
move_record (MentorCardList *from, MentorCardList *to, MentorRecord *record, MentorRecord *after)
{
  MentorBoard *board = mentor_card_list_get_board (from);
  GListModel *model = mentor_board_get_list (board, mentor_card_list_get_index (to));
  guint position;

  /* Where it already stands: no step. */
  if (mentor_board_find (board, record, &position) == (int) mentor_card_list_get_index (to))
    {
      g_autoptr (MentorRecord) previous
          = position > 0 ? g_list_model_get_item (model, position - 1) : NULL;

      if (after == record || after == previous)
        {
          mentor_card_list_focus_item (to, record);
          return;
        }
    }

  mentor_card_list_move (from, record, to, after);
}

static gboolean
on_drop (GtkDropTarget *drop_target, const GValue *value, double x, double y, Target *target)
{
  MentorBoard *board = mentor_card_list_get_board (target->list);
  GPtrArray *records = g_value_get_boxed (value);
  MentorHistory *history;
  MentorCardList *to;
  g_autoptr (MentorRecord) after = NULL;

  set_pointer (target, x, y);
  stop (target);

  /* The board may be another by now. */
  for (guint i = 0; i < records->len; i++)
    if (board == NULL || mentor_board_find (board, g_ptr_array_index (records, i), NULL) < 0)
      return FALSE;

  to = find_list (target);
  g_set_object (&after, get_after (to, find_before (target, to)));

  /* One card: the board's own label says it better. */
  history = records->len > 1 ? mentor_board_get_history (board) : NULL;
  if (records->len > 1)
    mentor_card_selection_clear (target->list);
  mentor_history_begin (history, N_("Move cards"), NULL);
  for (guint i = 0; i < records->len; i++)
    {
      MentorRecord *record = g_ptr_array_index (records, i);

      move_record (target->list, to, record, after);
      g_set_object (&after, record);
    }
  mentor_history_end (history);

  return TRUE;
}

static void
free_target (gpointer data)
{
  Target *target = data;

  g_clear_weak_pointer (&target->column);
  g_clear_weak_pointer (&target->empty);
  g_free (target);
}

void
mentor_card_drop_add_target (MentorCardList *list, GtkWidget *area)
{
  GtkDropTarget *drop_target = gtk_drop_target_new (MENTOR_TYPE_CARD_PAYLOAD, GDK_ACTION_MOVE);
  Target *target = g_new0 (Target, 1);

  target->list = list;
  target->area = area;
  g_object_set_data_full (G_OBJECT (drop_target), "target", target, free_target);
  g_signal_connect (drop_target, "accept", G_CALLBACK (on_accept), target);
  g_signal_connect (drop_target, "motion", G_CALLBACK (on_motion), target);
  g_signal_connect (drop_target, "leave", G_CALLBACK (on_leave), target);
  g_signal_connect (drop_target, "drop", G_CALLBACK (on_drop), target);
  gtk_widget_add_controller (area, GTK_EVENT_CONTROLLER (drop_target));
}
