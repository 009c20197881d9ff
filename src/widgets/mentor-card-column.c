/* SPDX-License-Identifier: GPL-3.0-or-later */

/* MentorCardColumn: see the header. */

#include "config.h"

#include "widgets/mentor-card-column.h"

/* Shadows and outlines reach beyond a card. */
#define BEYOND 12
#define LINE 3

struct _MentorCardColumn
{
  GtkBox parent_instance;

  GPtrArray *viewports; /* ancestors that scroll; while it is mapped */
  guint n_drawn;

  gboolean marked;
  GtkWidget *mark_before; /* weak; NULL: at the end */
};

G_DEFINE_FINAL_TYPE (MentorCardColumn, mentor_card_column, GTK_TYPE_BOX)

/* What is to be seen of it, from top to bottom. */
static void
get_sight (MentorCardColumn *self, int *top, int *bottom)
{
  *top = G_MININT;
  *bottom = G_MAXINT;
  for (guint i = 0; self->viewports != NULL && i < self->viewports->len; i++)
    {
      GtkWidget *viewport = g_ptr_array_index (self->viewports, i);
      graphene_rect_t bounds;

      if (!gtk_widget_compute_bounds (viewport, GTK_WIDGET (self), &bounds))
        continue;
      *top = MAX (*top, (int) bounds.origin.y - BEYOND);
      *bottom = MIN (*bottom, (int) (bounds.origin.y + bounds.size.height) + BEYOND);
    }
}

static void
draw_line (MentorCardColumn *self, GtkSnapshot *snapshot)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkWidget *last = gtk_widget_get_last_child (widget);
  GtkAllocation place;
  GskRoundedRect outline;
  GdkRGBA colour;
  int y;

  if (last == NULL
      || !gtk_style_context_lookup_color (gtk_widget_get_style_context (widget), "accent_bg_color",
                                          &colour))
    return;

  gtk_widget_get_allocation (self->mark_before != NULL ? self->mark_before : last, &place);
  /* In the middle of the gap, but within the column, which is cut off there. */
  y = (self->mark_before != NULL ? place.y : place.y + place.height) - LINE / 2;
  y = CLAMP (y, 0, MAX (gtk_widget_get_height (widget) - LINE, 0));
  gsk_rounded_rect_init_from_rect (
      &outline,
      &GRAPHENE_RECT_INIT ((float) place.x, (float) y, (float) place.width, LINE), LINE / 2.0f);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_color (snapshot, &colour, &outline.bounds);
  gtk_snapshot_pop (snapshot);
}

static void
mentor_card_column_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  MentorCardColumn *self = MENTOR_CARD_COLUMN (widget);
  int top, bottom;

  get_sight (self, &top, &bottom);
  self->n_drawn = 0;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkAllocation place;

      gtk_widget_get_allocation (child, &place);
      if (place.y > bottom)
        break;
      if (place.y + place.height < top)
        continue;
      gtk_widget_snapshot_child (widget, child, snapshot);
      self->n_drawn++;
    }
  if (self->marked)
    draw_line (self, snapshot);
}

static void
on_scrolled (GtkWidget *self)
{
  gtk_widget_queue_draw (self);
}

static void
mentor_card_column_map (GtkWidget *widget)
{
  MentorCardColumn *self = MENTOR_CARD_COLUMN (widget);

  self->viewports = g_ptr_array_new_with_free_func (g_object_unref);
  for (GtkWidget *up = gtk_widget_get_parent (widget); up != NULL; up = gtk_widget_get_parent (up))
    if (GTK_IS_VIEWPORT (up))
      {
        GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (up));

        g_ptr_array_add (self->viewports, g_object_ref (up));
        g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (on_scrolled), self,
                                 G_CONNECT_SWAPPED);
        g_signal_connect_object (adjustment, "changed", G_CALLBACK (on_scrolled), self,
                                 G_CONNECT_SWAPPED);
      }

  GTK_WIDGET_CLASS (mentor_card_column_parent_class)->map (widget);
}

static void
mentor_card_column_unmap (GtkWidget *widget)
{
  MentorCardColumn *self = MENTOR_CARD_COLUMN (widget);

  GTK_WIDGET_CLASS (mentor_card_column_parent_class)->unmap (widget);

  for (guint i = 0; i < self->viewports->len; i++)
    g_signal_handlers_disconnect_by_data (
        gtk_scrollable_get_vadjustment (g_ptr_array_index (self->viewports, i)), self);
  g_clear_pointer (&self->viewports, g_ptr_array_unref);
}

static void
mentor_card_column_dispose (GObject *object)
{
  MentorCardColumn *self = MENTOR_CARD_COLUMN (object);

  g_clear_weak_pointer (&self->mark_before);

  G_OBJECT_CLASS (mentor_card_column_parent_class)->dispose (object);
}

static void
mentor_card_column_class_init (MentorCardColumnClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mentor_card_column_dispose;
  widget_class->snapshot = mentor_card_column_snapshot;
  widget_class->map = mentor_card_column_map;
  widget_class->unmap = mentor_card_column_unmap;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);
}

static void
mentor_card_column_init (MentorCardColumn *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
}

void
mentor_card_column_set_mark (MentorCardColumn *self, GtkWidget *before)
{
  g_return_if_fail (MENTOR_IS_CARD_COLUMN (self));

  if (self->marked && self->mark_before == before)
    return;
  self->marked = TRUE;
  g_set_weak_pointer (&self->mark_before, before);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
mentor_card_column_clear_mark (MentorCardColumn *self)
{
  g_return_if_fail (MENTOR_IS_CARD_COLUMN (self));

  if (!self->marked)
    return;
  self->marked = FALSE;
  g_clear_weak_pointer (&self->mark_before);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

GtkWidget *
mentor_card_column_find_below (MentorCardColumn *self, double y)
{
  g_return_val_if_fail (MENTOR_IS_CARD_COLUMN (self), NULL);

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkAllocation place;

      gtk_widget_get_allocation (child, &place);
      if (y < place.y + place.height / 2.0)
        return child;
    }

  return NULL;
}

guint
mentor_card_column_get_n_drawn (MentorCardColumn *self)
{
  g_return_val_if_fail (MENTOR_IS_CARD_COLUMN (self), 0);

  return self->n_drawn;
}
