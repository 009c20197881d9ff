/* SPDX-License-Identifier: GPL-3.0-or-later */
/* MentorRowLayout: see the header. */
#include "config.h"

#include "widgets/mentor-row-layout.h"

struct _MentorRowLayout
{
  GtkLayoutManager parent_instance;

  int spacing;
};

G_DEFINE_FINAL_TYPE (MentorRowLayout, mentor_row_layout, GTK_TYPE_LAYOUT_MANAGER)

typedef struct
{
  GtkWidget *widget;
  gboolean expand;
  int minimum;
  int natural;
  int width;
} Child;

static GArray *
measure_children (GtkWidget *widget)
{
  GArray *children = g_array_new (FALSE, FALSE, sizeof (Child));

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      Child one = { .widget = child };

      if (!gtk_widget_should_layout (child))
        continue;
      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &one.minimum, &one.natural, NULL,
                          NULL);
      one.expand = gtk_widget_compute_expand (child, GTK_ORIENTATION_HORIZONTAL);
      g_array_append_val (children, one);
    }
  return children;
}

/* Who doesn't expand gets what it likes if that is there, but never less than it needs. */
static void
share (MentorRowLayout *self, GArray *children, int width)
{
  int left = width - self->spacing * MAX ((int) children->len - 1, 0);
  int n_expand = 0;

  for (guint i = 0; i < children->len; i++)
    {
      Child *child = &g_array_index (children, Child, i);

      child->width = child->minimum;
      left -= child->minimum;
      n_expand += child->expand ? 1 : 0;
    }
  for (guint i = 0; i < children->len && left > 0; i++)
    {
      Child *child = &g_array_index (children, Child, i);
      int more = child->expand ? 0 : MIN (child->natural - child->minimum, left);

      child->width += more;
      left -= more;
    }
  for (guint i = 0; i < children->len && left > 0; i++)
    {
      Child *child = &g_array_index (children, Child, i);

      if (child->expand)
        {
          int more = left / n_expand--;

          child->width += more;
          left -= more;
        }
    }
}

static void
mentor_row_layout_measure (GtkLayoutManager *manager, GtkWidget *widget,
                           GtkOrientation orientation, int for_size, int *minimum, int *natural,
                           int *minimum_baseline, int *natural_baseline)
{
  MentorRowLayout *self = MENTOR_ROW_LAYOUT (manager);
  g_autoptr (GArray) children = measure_children (widget);
  int between = self->spacing * MAX ((int) children->len - 1, 0);
  int whole_minimum = between;
  int whole_natural = between;

  for (guint i = 0; i < children->len; i++)
    {
      whole_minimum += g_array_index (children, Child, i).minimum;
      whole_natural += g_array_index (children, Child, i).natural;
    }
  *minimum = whole_minimum;
  *natural = whole_natural;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    return;

  *minimum = *natural = 0;
  share (self, children, for_size >= 0 ? for_size : whole_natural);
  for (guint i = 0; i < children->len; i++)
    {
      Child *child = &g_array_index (children, Child, i);
      int child_minimum, child_natural;

      gtk_widget_measure (child->widget, GTK_ORIENTATION_VERTICAL, child->width, &child_minimum,
                          &child_natural, NULL, NULL);
      *minimum = MAX (*minimum, child_minimum);
      *natural = MAX (*natural, child_natural);
    }
}

static void
mentor_row_layout_allocate (GtkLayoutManager *manager, GtkWidget *widget, int width, int height,
                            int baseline)
{
  MentorRowLayout *self = MENTOR_ROW_LAYOUT (manager);
  g_autoptr (GArray) children = measure_children (widget);
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int x = 0;

  share (self, children, width);
  for (guint i = 0; i < children->len; i++)
    {
      Child *child = &g_array_index (children, Child, i);
      GtkAllocation place = { x, 0, child->width, height };

      if (mirrored)
        place.x = width - x - child->width;
      gtk_widget_size_allocate (child->widget, &place, -1);
      x += child->width + self->spacing;
    }
}

static GtkSizeRequestMode
mentor_row_layout_get_request_mode (GtkLayoutManager *manager, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
mentor_row_layout_class_init (MentorRowLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->measure = mentor_row_layout_measure;
  layout_class->allocate = mentor_row_layout_allocate;
  layout_class->get_request_mode = mentor_row_layout_get_request_mode;
}

static void
mentor_row_layout_init (MentorRowLayout *self)
{
}

void
mentor_row_layout_set_spacing (MentorRowLayout *self, int spacing)
{
  g_return_if_fail (MENTOR_IS_ROW_LAYOUT (self));

  if (self->spacing == spacing)
    return;
  self->spacing = spacing;
  gtk_layout_manager_layout_changed (GTK_LAYOUT_MANAGER (self));
}
