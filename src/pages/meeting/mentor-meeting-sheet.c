/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Path and body. Beside the body the path goes along with the scrolling. */

#include "config.h"

#include "pages/meeting/mentor-meeting-sheet.h"

#define PATH_WIDTH 200
#define BODY_WIDTH 760
#define SPACING 30
#define BESIDE_WIDTH 620

struct _MentorMeetingSheet
{
  MentorSplit parent_instance;

  GtkAdjustment *adjustment;
};

enum
{
  PROP_0,
  PROP_ADJUSTMENT,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (MentorMeetingSheet, mentor_meeting_sheet, MENTOR_TYPE_SPLIT)

static gboolean
is_beside (int width)
{
  return width >= BESIDE_WIDTH;
}

static int
get_body_width (int width)
{
  return is_beside (width) ? MIN (width - PATH_WIDTH - SPACING, BODY_WIDTH)
                           : MIN (width, BODY_WIDTH);
}

static int
get_height (GtkWidget *child, int width)
{
  int minimum, natural;

  mentor_split_measure_child (child, GTK_ORIENTATION_VERTICAL, width, &minimum, &natural);
  return MAX (minimum, natural);
}

static void
mentor_meeting_sheet_measure (GtkWidget *widget, GtkOrientation orientation, int for_size,
                              int *minimum, int *natural, int *minimum_baseline,
                              int *natural_baseline)
{
  GtkWidget *path_child = mentor_split_get_start (MENTOR_SPLIT (widget));
  GtkWidget *body_child = mentor_split_get_end (MENTOR_SPLIT (widget));
  int path, body, path_natural, body_natural;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      mentor_split_measure_child (path_child, orientation, -1, &path, &path_natural);
      mentor_split_measure_child (body_child, orientation, -1, &body, &body_natural);
      *minimum = MAX (path, body);
      *natural = MAX (*minimum, PATH_WIDTH + SPACING + BODY_WIDTH);
      return;
    }

  /* A scroller asks without a width first, and throws the answer away. */
  *minimum = *natural = 0;
  if (for_size < 0)
    return;
  body = get_height (body_child, get_body_width (for_size));
  path = get_height (path_child, is_beside (for_size) ? PATH_WIDTH : get_body_width (for_size));
  *minimum = *natural = is_beside (for_size) ? MAX (path, body) : path + SPACING + body;
}

static void
mentor_meeting_sheet_announce (MentorSplit *self)
{
  if (is_beside (gtk_widget_get_width (GTK_WIDGET (self))))
    gtk_widget_remove_css_class (GTK_WIDGET (self), "stacked");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self), "stacked");
}

static void
mentor_meeting_sheet_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  MentorSplit *split = MENTOR_SPLIT (widget);
  GtkWidget *path = mentor_split_get_start (split);
  GtkWidget *body = mentor_split_get_end (split);
  GtkAdjustment *adjustment = MENTOR_MEETING_SHEET (widget)->adjustment;
  int body_width = get_body_width (width);
  int path_width = is_beside (width) ? PATH_WIDTH : body_width;
  int path_height, x, y = 0;

  if (is_beside (width) == gtk_widget_has_css_class (widget, "stacked"))
    mentor_split_queue_announce (split);
  path_height = get_height (path, path_width);
  if (!is_beside (width))
    {
      x = (width - body_width) / 2;
      mentor_split_place_child (split, path, x, 0, path_width, path_height);
      mentor_split_place_child (split, body, x, path_height + SPACING, body_width,
                                MAX (0, height - path_height - SPACING));
      return;
    }

  x = (width - path_width - SPACING - body_width) / 2;
  if (adjustment != NULL)
    y = CLAMP ((int) gtk_adjustment_get_value (adjustment), 0, MAX (0, height - path_height));
  mentor_split_place_child (split, path, x, y, path_width, path_height);
  mentor_split_place_child (split, body, x + path_width + SPACING, 0, body_width, height);
}

static void
set_adjustment (MentorMeetingSheet *self, GtkAdjustment *adjustment)
{
  if (self->adjustment != NULL)
    g_signal_handlers_disconnect_by_data (self->adjustment, self);
  g_set_object (&self->adjustment, adjustment);
  if (adjustment != NULL)
    g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (gtk_widget_queue_allocate),
                             self, G_CONNECT_SWAPPED);
}

static void
mentor_meeting_sheet_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  g_value_set_object (value, MENTOR_MEETING_SHEET (object)->adjustment);
}

static void
mentor_meeting_sheet_set_property (GObject *object, guint prop_id, const GValue *value,
                                   GParamSpec *pspec)
{
  set_adjustment (MENTOR_MEETING_SHEET (object), g_value_get_object (value));
}

static void
mentor_meeting_sheet_dispose (GObject *object)
{
  set_adjustment (MENTOR_MEETING_SHEET (object), NULL);
  G_OBJECT_CLASS (mentor_meeting_sheet_parent_class)->dispose (object);
}

static void
mentor_meeting_sheet_class_init (MentorMeetingSheetClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = mentor_meeting_sheet_get_property;
  object_class->set_property = mentor_meeting_sheet_set_property;
  object_class->dispose = mentor_meeting_sheet_dispose;
  GTK_WIDGET_CLASS (klass)->measure = mentor_meeting_sheet_measure;
  GTK_WIDGET_CLASS (klass)->size_allocate = mentor_meeting_sheet_size_allocate;
  MENTOR_SPLIT_CLASS (klass)->announce = mentor_meeting_sheet_announce;

  properties[PROP_ADJUSTMENT]
      = g_param_spec_object ("adjustment", NULL, NULL, GTK_TYPE_ADJUSTMENT,
                             G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
mentor_meeting_sheet_init (MentorMeetingSheet *self)
{
}
