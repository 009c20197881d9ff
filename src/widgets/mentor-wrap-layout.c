/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Measuring and allocating walk the same way, so that the height is right for the width. */

#include "config.h"

#include "widgets/mentor-wrap-layout.h"

struct _MentorWrapLayout
{
  GtkLayoutManager parent_instance;

  int spacing;
};

G_DEFINE_FINAL_TYPE (MentorWrapLayout, mentor_wrap_layout, GTK_TYPE_LAYOUT_MANAGER)

static int
get_width (GtkWidget *child, int width)
{
  int minimum, natural;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  return MAX (minimum, MIN (natural, width));
}

/* Lays out the children from @first on that fit into a line of @width: gives its height, and, when
 * @y isn't negative, the children their places. Returns: the first child of the next line */
static GtkWidget *
walk_line (MentorWrapLayout *self, GtkWidget *widget, GtkWidget *first, int width, int y,
           int line_height, int *height)
{
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  GtkWidget *child;
  int x = 0;

  *height = 0;
  for (child = first; child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      int child_width, child_height;

      if (!gtk_widget_should_layout (child))
        continue;
      child_width = get_width (child, width);
      if (x > 0 && x + child_width > width)
        break;
      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, child_width, NULL, &child_height, NULL,
                          NULL);
      *height = MAX (*height, child_height);
      if (y >= 0)
        gtk_widget_size_allocate (child,
                                  &(GtkAllocation){ rtl ? width - x - child_width : x, y,
                                                    child_width, line_height },
                                  -1);
      x += child_width + self->spacing;
    }
  return child;
}

static GtkSizeRequestMode
mentor_wrap_layout_get_request_mode (GtkLayoutManager *manager, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
mentor_wrap_layout_measure (GtkLayoutManager *manager, GtkWidget *widget,
                            GtkOrientation orientation, int for_size, int *minimum, int *natural,
                            int *minimum_baseline, int *natural_baseline)
{
  MentorWrapLayout *self = MENTOR_WRAP_LAYOUT (manager);
  int widest = 0, all = 0, height = 0, line;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int child_minimum, child_natural;

      if (!gtk_widget_should_layout (child))
        continue;
      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &child_minimum, &child_natural,
                          NULL, NULL);
      widest = MAX (widest, child_minimum);
      all += child_natural + (all > 0 ? self->spacing : 0);
    }
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = widest;
      *natural = MAX (widest, all);
      return;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;)
    {
      child = walk_line (self, widget, child, for_size < 0 ? MAX (widest, all) : for_size, -1, 0,
                         &line);
      height += line + (height > 0 && line > 0 ? self->spacing : 0);
    }
  *minimum = *natural = height;
}

static void
mentor_wrap_layout_allocate (GtkLayoutManager *manager, GtkWidget *widget, int width, int height,
                             int baseline)
{
  MentorWrapLayout *self = MENTOR_WRAP_LAYOUT (manager);
  int y = 0, line;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;)
    {
      GtkWidget *next = walk_line (self, widget, child, width, -1, 0, &line);

      walk_line (self, widget, child, width, y, line, &line);
      y += line + self->spacing;
      child = next;
    }
}

static void
mentor_wrap_layout_class_init (MentorWrapLayoutClass *klass)
{
  GtkLayoutManagerClass *manager_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  manager_class->get_request_mode = mentor_wrap_layout_get_request_mode;
  manager_class->measure = mentor_wrap_layout_measure;
  manager_class->allocate = mentor_wrap_layout_allocate;
}

static void
mentor_wrap_layout_init (MentorWrapLayout *self)
{
}

GtkLayoutManager *
mentor_wrap_layout_new (int spacing)
{
  MentorWrapLayout *self = g_object_new (MENTOR_TYPE_WRAP_LAYOUT, NULL);

  self->spacing = spacing;
  return GTK_LAYOUT_MANAGER (self);
}
