/* SPDX-License-Identifier: GPL-3.0-or-later */

/* MentorQuadrants: two by two, or stacked, by its own width. */

#include "config.h"

#include "widgets/mentor-quadrants.h"

#include <string.h>

#define SPACING 12
#define STACKED_BELOW 560     /* narrower than this one column is left */
#define ASIDE_ABOVE_BELOW 800 /* narrower than this the aside goes above the four */
#define ASIDE_SHARE 0.3       /* of the width, when it stands at the left */
#define ASIDE_MAX 320
#define CELL_MIN_HEIGHT 176 /* heading and three cards */
#define ASIDE_MIN_HEIGHT 132

typedef enum
{
  FIRST,
  SECOND,
  THIRD,
  FOURTH,
  ASIDE,
  LEFT,
  RIGHT,
  TOP,
  BOTTOM,
  N_PLACES
} Place;

static const char *const place_names[N_PLACES]
    = { "first", "second", "third", "fourth", "aside", "left", "right", "top", "bottom" };

struct _MentorQuadrants
{
  GtkWidget parent_instance;

  GtkWidget *children[N_PLACES];
};

static GtkBuildableIface *parent_buildable_iface;

static void mentor_quadrants_buildable_init (GtkBuildableIface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (MentorQuadrants, mentor_quadrants, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE,
                                                      mentor_quadrants_buildable_init))

static gboolean
is_shown (MentorQuadrants *self, Place place)
{
  return self->children[place] != NULL && gtk_widget_get_visible (self->children[place]);
}

static void
measure_one (MentorQuadrants *self, Place place, GtkOrientation orientation, int for_size,
             int *minimum, int *natural)
{
  *minimum = 0;
  *natural = 0;
  if (is_shown (self, place))
    gtk_widget_measure (self->children[place], orientation, for_size, minimum, natural, NULL, NULL);
}

/* The least size that the widest or highest of several children gets along with. */
static int
get_most (MentorQuadrants *self, Place from, Place to, GtkOrientation orientation, int for_size)
{
  int most = 0;

  for (Place place = from; place <= to; place++)
    {
      int minimum;
      int natural;

      measure_one (self, place, orientation, for_size, &minimum, &natural);
      most = MAX (most, minimum);
    }

  return most;
}

static int
get_rows_width (MentorQuadrants *self)
{
  int width = get_most (self, TOP, BOTTOM, GTK_ORIENTATION_HORIZONTAL, -1);

  return width > 0 ? width + SPACING / 2 : 0;
}

static int
get_columns_height (MentorQuadrants *self)
{
  int height = get_most (self, LEFT, RIGHT, GTK_ORIENTATION_VERTICAL, -1);

  return height > 0 ? height + SPACING / 2 : 0;
}

static gboolean
is_aside_left (MentorQuadrants *self, int width)
{
  return is_shown (self, ASIDE) && width >= ASIDE_ABOVE_BELOW;
}

static int
get_aside_width (int width)
{
  return MIN ((int) (width * ASIDE_SHARE), ASIDE_MAX);
}

/* Of one of the four, two by two; -1 when the width of all isn't known. */
static int
get_cell_width (MentorQuadrants *self, int width)
{
  if (width < 0)
    return -1;
  if (is_aside_left (self, width))
    width -= get_aside_width (width) + SPACING;

  return MAX ((width - get_rows_width (self) - SPACING) / 2,
              get_most (self, FIRST, FOURTH, GTK_ORIENTATION_HORIZONTAL, -1));
}

/* The height that the aside takes above the four: what it needs, but a third at most. */
static int
get_aside_height (MentorQuadrants *self, int width, int height)
{
  int minimum;
  int natural;

  measure_one (self, ASIDE, GTK_ORIENTATION_VERTICAL, width, &minimum, &natural);

  return MAX (MAX (minimum, ASIDE_MIN_HEIGHT), MIN (natural, height / 3));
}

static GtkSizeRequestMode
mentor_quadrants_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
measure_stacked (MentorQuadrants *self, int width, int *minimum, int *natural)
{
  int n = 0;

  *natural = 0;
  for (Place place = FIRST; place <= ASIDE; place++)
    {
      int child_minimum;
      int child_natural;

      if (!is_shown (self, place))
        continue;
      measure_one (self, place, GTK_ORIENTATION_VERTICAL, width, &child_minimum, &child_natural);
      *natural += child_natural;
      n++;
    }
  *natural += MAX (n - 1, 0) * SPACING;
  /* What is around it scrolls; nothing within does. */
  *minimum = *natural;
}

static void
mentor_quadrants_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                          int *natural, int *minimum_baseline, int *natural_baseline)
{
  MentorQuadrants *self = MENTOR_QUADRANTS (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = get_most (self, FIRST, ASIDE, GTK_ORIENTATION_HORIZONTAL, -1);
      *natural = MAX (*minimum, STACKED_BELOW);
    }
  else if (for_size >= 0 && for_size < STACKED_BELOW)
    {
      measure_stacked (self, for_size, minimum, natural);
    }
  else
    {
      int cell = MAX (get_most (self, FIRST, FOURTH, GTK_ORIENTATION_VERTICAL,
                                get_cell_width (self, for_size)),
                      CELL_MIN_HEIGHT);

      *minimum = get_columns_height (self) + 2 * cell + SPACING;
      if (is_shown (self, ASIDE) && !is_aside_left (self, for_size))
        *minimum += get_aside_height (self, for_size, 0) + SPACING;
      *natural = *minimum;
    }
}

static void
show_headings (MentorQuadrants *self, gboolean show)
{
  for (Place place = LEFT; place <= BOTTOM; place++)
    if (self->children[place] != NULL)
      gtk_widget_set_child_visible (self->children[place], show);
}

static void
allocate_one (MentorQuadrants *self, Place place, int x, int y, int width, int height)
{
  if (is_shown (self, place))
    gtk_widget_size_allocate (self->children[place],
                              &(GtkAllocation){ x, y, MAX (width, 0), MAX (height, 0) }, -1);
}

static void
allocate_stacked (MentorQuadrants *self, int width)
{
  static const Place order[] = { ASIDE, FIRST, SECOND, THIRD, FOURTH };
  int y = 0;

  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    {
      int minimum;
      int natural;

      if (!is_shown (self, order[i]))
        continue;
      measure_one (self, order[i], GTK_ORIENTATION_VERTICAL, width, &minimum, &natural);
      allocate_one (self, order[i], 0, y, width, natural);
      y += natural + SPACING;
    }
}

static void
allocate_two_by_two (MentorQuadrants *self, int x, int y, int width, int height)
{
  int rows_width = get_rows_width (self);
  int columns_height = get_columns_height (self);
  int cell_width = (width - rows_width - SPACING) / 2;
  int cell_height = (height - columns_height - SPACING) / 2;
  int left = x + rows_width;
  int right = left + cell_width + SPACING;
  int top = y + columns_height;
  int bottom = top + cell_height + SPACING;
  int heading_width = MAX (rows_width - SPACING / 2, 0);
  int heading_height = MAX (columns_height - SPACING / 2, 0);

  allocate_one (self, LEFT, left, y, cell_width, heading_height);
  allocate_one (self, RIGHT, right, y, cell_width, heading_height);
  allocate_one (self, TOP, x, top, heading_width, cell_height);
  allocate_one (self, BOTTOM, x, bottom, heading_width, cell_height);
  allocate_one (self, FIRST, left, top, cell_width, cell_height);
  allocate_one (self, SECOND, right, top, cell_width, cell_height);
  allocate_one (self, THIRD, left, bottom, cell_width, cell_height);
  allocate_one (self, FOURTH, right, bottom, cell_width, cell_height);
}

static void
mentor_quadrants_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  MentorQuadrants *self = MENTOR_QUADRANTS (widget);
  gboolean stacked = width < STACKED_BELOW;

  show_headings (self, !stacked);

  if (stacked)
    {
      allocate_stacked (self, width);
    }
  else if (is_aside_left (self, width))
    {
      int aside = get_aside_width (width);

      allocate_one (self, ASIDE, 0, 0, aside, height);
      allocate_two_by_two (self, aside + SPACING, 0, width - aside - SPACING, height);
    }
  else if (is_shown (self, ASIDE))
    {
      int aside = get_aside_height (self, width, height);

      allocate_one (self, ASIDE, 0, 0, width, aside);
      allocate_two_by_two (self, 0, aside + SPACING, width, height - aside - SPACING);
    }
  else
    {
      allocate_two_by_two (self, 0, 0, width, height);
    }
}

/* Tab goes in the order of reading; by place GTK would put the aside between the two rows. */
static gboolean
mentor_quadrants_focus (GtkWidget *widget, GtkDirectionType direction)
{
  static const Place order[] = { ASIDE, FIRST, SECOND, THIRD, FOURTH };
  MentorQuadrants *self = MENTOR_QUADRANTS (widget);
  GtkWidget *focus_child = gtk_widget_get_focus_child (widget);
  int step = direction == GTK_DIR_TAB_BACKWARD ? -1 : 1;
  int at = step > 0 ? 0 : (int) G_N_ELEMENTS (order) - 1;

  if (direction != GTK_DIR_TAB_FORWARD && direction != GTK_DIR_TAB_BACKWARD)
    return GTK_WIDGET_CLASS (mentor_quadrants_parent_class)->focus (widget, direction);

  for (int i = 0; i < (int) G_N_ELEMENTS (order); i++)
    if (focus_child != NULL && self->children[order[i]] == focus_child)
      at = i;

  for (; at >= 0 && at < (int) G_N_ELEMENTS (order); at += step)
    if (is_shown (self, order[at])
        && gtk_widget_child_focus (self->children[order[at]], direction))
      return TRUE;

  return FALSE;
}

static void
set_child (MentorQuadrants *self, Place place, GtkWidget *child)
{
  g_return_if_fail (self->children[place] == NULL);

  self->children[place] = child;
  gtk_widget_set_parent (child, GTK_WIDGET (self));
}

static void
mentor_quadrants_add_child (GtkBuildable *buildable, GtkBuilder *builder, GObject *child,
                            const char *type)
{
  for (Place place = FIRST; GTK_IS_WIDGET (child) && type != NULL && place < N_PLACES; place++)
    if (strcmp (type, place_names[place]) == 0)
      {
        set_child (MENTOR_QUADRANTS (buildable), place, GTK_WIDGET (child));
        return;
      }

  parent_buildable_iface->add_child (buildable, builder, child, type);
}

static void
mentor_quadrants_buildable_init (GtkBuildableIface *iface)
{
  parent_buildable_iface = g_type_interface_peek_parent (iface);
  iface->add_child = mentor_quadrants_add_child;
}

static void
mentor_quadrants_dispose (GObject *object)
{
  MentorQuadrants *self = MENTOR_QUADRANTS (object);

  for (Place place = FIRST; place < N_PLACES; place++)
    g_clear_pointer (&self->children[place], gtk_widget_unparent);

  G_OBJECT_CLASS (mentor_quadrants_parent_class)->dispose (object);
}

static void
mentor_quadrants_class_init (MentorQuadrantsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mentor_quadrants_dispose;
  widget_class->focus = mentor_quadrants_focus;
  widget_class->get_request_mode = mentor_quadrants_get_request_mode;
  widget_class->measure = mentor_quadrants_measure;
  widget_class->size_allocate = mentor_quadrants_size_allocate;

  gtk_widget_class_set_css_name (widget_class, "quadrants");
}

static void
mentor_quadrants_init (MentorQuadrants *self)
{
}
