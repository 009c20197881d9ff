/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A list view builds some two hundred rows of whatever it is given, so it is given what fills its
 * height, and more as it is scrolled. Far down that is what lies around the place; what lies above
 * joins it as soon as pointer or keys come to the list, and so before anybody can scroll there.
 */

#include "config.h"

#include "pages/logbook/mentor-log-range.h"

/* As long as the height isn't known. */
#define FIRST_ROWS 24
/* Pixels: no row is lower. */
#define ROW_HEIGHT 50
#define MORE_ROWS 25

struct _MentorLogRange
{
  GObject parent_instance;

  GtkScrolledWindow *scroller;
  MentorSlots *slots;
  guint fill_id;
};

G_DEFINE_FINAL_TYPE (MentorLogRange, mentor_log_range, G_TYPE_OBJECT)

/* What is in sight, and a little more. */
static guint
get_rows_in_sight (MentorLogRange *self)
{
  int height = gtk_widget_get_height (GTK_WIDGET (self->scroller));

  return height > 0 ? (guint) height / ROW_HEIGHT + 3 : FIRST_ROWS;
}

static void
ensure_rows (MentorLogRange *self, guint n_rows)
{
  if (mentor_slots_get_size (self->slots) < n_rows)
    mentor_slots_set_range (self->slots, mentor_slots_get_first (self->slots), n_rows);
}

static gboolean
show_enough (gpointer user_data)
{
  MentorLogRange *self = user_data;
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scroller);
  double value = gtk_adjustment_get_value (adjustment);
  double page = gtk_adjustment_get_page_size (adjustment);
  guint size;

  self->fill_id = 0;
  ensure_rows (self, get_rows_in_sight (self));
  size = mentor_slots_get_size (self->slots);
  if (value > 0 && gtk_adjustment_get_upper (adjustment) - value - page <= page
      && g_list_model_get_n_items (G_LIST_MODEL (self->slots)) == size)
    ensure_rows (self, size + MORE_ROWS);
  return G_SOURCE_REMOVE;
}

/* Not at once: a layout sets these too, and doesn't want to be changed. */
static void
on_scrolled (MentorLogRange *self)
{
  if (self->fill_id == 0)
    self->fill_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, show_enough, self, NULL);
}

static gboolean
on_wheel (MentorLogRange *self)
{
  mentor_log_range_reach_top (self);
  return GDK_EVENT_PROPAGATE;
}

static void
mentor_log_range_dispose (GObject *object)
{
  MentorLogRange *self = MENTOR_LOG_RANGE (object);

  g_clear_handle_id (&self->fill_id, g_source_remove);

  G_OBJECT_CLASS (mentor_log_range_parent_class)->dispose (object);
}

static void
mentor_log_range_finalize (GObject *object)
{
  g_object_unref (MENTOR_LOG_RANGE (object)->slots);

  G_OBJECT_CLASS (mentor_log_range_parent_class)->finalize (object);
}

static void
mentor_log_range_class_init (MentorLogRangeClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mentor_log_range_dispose;
  G_OBJECT_CLASS (klass)->finalize = mentor_log_range_finalize;
}

static void
mentor_log_range_init (MentorLogRange *self)
{
  self->slots = mentor_slots_new (FIRST_ROWS);
}

MentorLogRange *
mentor_log_range_new (GtkScrolledWindow *scroller)
{
  MentorLogRange *self = g_object_new (MENTOR_TYPE_LOG_RANGE, NULL);
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (scroller);
  GtkEventController *pointer = gtk_event_controller_motion_new ();
  GtkEventController *wheel
      = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES);

  self->scroller = scroller;
  g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (on_scrolled), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (adjustment, "notify::page-size", G_CALLBACK (on_scrolled), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (pointer, "enter", G_CALLBACK (mentor_log_range_reach_top), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (scroller), pointer);
  gtk_event_controller_set_propagation_phase (wheel, GTK_PHASE_CAPTURE);
  g_signal_connect_object (wheel, "scroll", G_CALLBACK (on_wheel), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (scroller), wheel);
  return self;
}

MentorSlots *
mentor_log_range_get_slots (MentorLogRange *self)
{
  g_return_val_if_fail (MENTOR_IS_LOG_RANGE (self), NULL);

  return self->slots;
}

void
mentor_log_range_reset (MentorLogRange *self)
{
  g_return_if_fail (MENTOR_IS_LOG_RANGE (self));

  mentor_slots_set_range (self->slots, 0, get_rows_in_sight (self));
}

/* Goes on to what is near, and elsewhere begins anew around it. */
void
mentor_log_range_include (MentorLogRange *self, guint position)
{
  guint first, size, rows, before;

  g_return_if_fail (MENTOR_IS_LOG_RANGE (self));

  first = mentor_slots_get_first (self->slots);
  size = mentor_slots_get_size (self->slots);
  rows = get_rows_in_sight (self);
  before = position - MIN (position, rows / 2);
  if (position >= first && position + rows / 2 < first + size)
    return;
  if (position >= first && position < first + size + MORE_ROWS)
    ensure_rows (self, position - first + rows);
  else if (position < first && position + MORE_ROWS >= first)
    mentor_slots_set_range (self->slots, before, size + first - before);
  else
    mentor_slots_set_range (self->slots, before, rows + rows / 2);
}

void
mentor_log_range_reach_top (MentorLogRange *self)
{
  guint first;

  g_return_if_fail (MENTOR_IS_LOG_RANGE (self));

  first = mentor_slots_get_first (self->slots);
  if (first > 0)
    mentor_slots_set_range (self->slots, 0, first + mentor_slots_get_size (self->slots));
}

void
mentor_log_range_reach_end (MentorLogRange *self)
{
  g_return_if_fail (MENTOR_IS_LOG_RANGE (self));

  ensure_rows (self, G_MAXINT);
}
