/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Path and body with the same children in both forms, so that focus and caret survive a change of
 * the window's width. Beside the body the path goes along with the scrolling.
 */

#include "config.h"

#include "pages/meeting/mentor-meeting-sheet.h"

#define PATH_WIDTH 200
#define BODY_WIDTH 760
#define SPACING 30
#define BESIDE_WIDTH 620

struct _MentorMeetingSheet
{
  GtkWidget parent_instance;

  GtkWidget *path;
  GtkWidget *body;
  GtkAdjustment *adjustment;
  guint announce_id;
};

enum
{
  PROP_0,
  PROP_PATH,
  PROP_BODY,
  PROP_ADJUSTMENT,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (MentorMeetingSheet, mentor_meeting_sheet, GTK_TYPE_WIDGET)

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

static GtkSizeRequestMode
mentor_meeting_sheet_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static int
get_height (GtkWidget *child, int width)
{
  int minimum, natural;

  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, &minimum, &natural, NULL, NULL);
  return MAX (minimum, natural);
}

static void
mentor_meeting_sheet_measure (GtkWidget *widget, GtkOrientation orientation, int for_size,
                              int *minimum, int *natural, int *minimum_baseline,
                              int *natural_baseline)
{
  MentorMeetingSheet *self = MENTOR_MEETING_SHEET (widget);
  int path, body, path_natural, body_natural;

  *minimum = *natural = 0;
  if (self->path == NULL || self->body == NULL)
    return;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      gtk_widget_measure (self->path, orientation, -1, &path, &path_natural, NULL, NULL);
      gtk_widget_measure (self->body, orientation, -1, &body, &body_natural, NULL, NULL);
      *minimum = MAX (path, body);
      *natural = MAX (*minimum, PATH_WIDTH + SPACING + BODY_WIDTH);
      return;
    }

  /* A scroller asks without a width first, and throws the answer away. */
  if (for_size < 0)
    return;
  body = get_height (self->body, get_body_width (for_size));
  path = get_height (self->path, is_beside (for_size) ? PATH_WIDTH : get_body_width (for_size));
  *minimum = *natural = is_beside (for_size) ? MAX (path, body) : path + SPACING + body;
}

static void
allocate_child (MentorMeetingSheet *self, GtkWidget *child, int x, int y, int width, int height)
{
  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    x = gtk_widget_get_width (GTK_WIDGET (self)) - x - width;
  gtk_widget_size_allocate (child, &(GtkAllocation){ x, y, width, height }, -1);
}

/* What is styled by it may need another size: not in the middle of a layout. */
static gboolean
announce_stacked (gpointer data)
{
  MentorMeetingSheet *self = data;

  self->announce_id = 0;
  if (is_beside (gtk_widget_get_width (GTK_WIDGET (self))))
    gtk_widget_remove_css_class (GTK_WIDGET (self), "stacked");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self), "stacked");
  return G_SOURCE_REMOVE;
}

static void
mentor_meeting_sheet_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  MentorMeetingSheet *self = MENTOR_MEETING_SHEET (widget);
  int body_width = get_body_width (width);
  int path_width = is_beside (width) ? PATH_WIDTH : body_width;
  int path_height, x, y = 0;

  if (is_beside (width) == gtk_widget_has_css_class (widget, "stacked") && self->announce_id == 0)
    self->announce_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, announce_stacked, self, NULL);
  if (self->path == NULL || self->body == NULL)
    return;
  path_height = get_height (self->path, path_width);
  if (!is_beside (width))
    {
      x = (width - body_width) / 2;
      allocate_child (self, self->path, x, 0, path_width, path_height);
      allocate_child (self, self->body, x, path_height + SPACING, body_width,
                      MAX (0, height - path_height - SPACING));
      return;
    }

  x = (width - path_width - SPACING - body_width) / 2;
  if (self->adjustment != NULL)
    y = CLAMP ((int) gtk_adjustment_get_value (self->adjustment), 0,
               MAX (0, height - path_height));
  allocate_child (self, self->path, x, y, path_width, path_height);
  allocate_child (self, self->body, x + path_width + SPACING, 0, body_width, height);
}

static void
set_child (MentorMeetingSheet *self, GtkWidget **place, GtkWidget *child)
{
  g_clear_pointer (place, gtk_widget_unparent);
  *place = child;
  if (child != NULL)
    gtk_widget_set_parent (child, GTK_WIDGET (self));
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
  MentorMeetingSheet *self = MENTOR_MEETING_SHEET (object);

  if (prop_id == PROP_PATH)
    g_value_set_object (value, self->path);
  else if (prop_id == PROP_BODY)
    g_value_set_object (value, self->body);
  else
    g_value_set_object (value, self->adjustment);
}

static void
mentor_meeting_sheet_set_property (GObject *object, guint prop_id, const GValue *value,
                                   GParamSpec *pspec)
{
  MentorMeetingSheet *self = MENTOR_MEETING_SHEET (object);

  if (prop_id == PROP_PATH)
    set_child (self, &self->path, g_value_get_object (value));
  else if (prop_id == PROP_BODY)
    set_child (self, &self->body, g_value_get_object (value));
  else
    set_adjustment (self, g_value_get_object (value));
}

static void
mentor_meeting_sheet_dispose (GObject *object)
{
  MentorMeetingSheet *self = MENTOR_MEETING_SHEET (object);

  set_adjustment (self, NULL);
  g_clear_handle_id (&self->announce_id, g_source_remove);
  g_clear_pointer (&self->path, gtk_widget_unparent);
  g_clear_pointer (&self->body, gtk_widget_unparent);
  G_OBJECT_CLASS (mentor_meeting_sheet_parent_class)->dispose (object);
}

static void
mentor_meeting_sheet_class_init (MentorMeetingSheetClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = mentor_meeting_sheet_get_property;
  object_class->set_property = mentor_meeting_sheet_set_property;
  object_class->dispose = mentor_meeting_sheet_dispose;
  widget_class->get_request_mode = mentor_meeting_sheet_get_request_mode;
  widget_class->measure = mentor_meeting_sheet_measure;
  widget_class->size_allocate = mentor_meeting_sheet_size_allocate;

  properties[PROP_PATH] = g_param_spec_object ("path", NULL, NULL, GTK_TYPE_WIDGET, flags);
  properties[PROP_BODY] = g_param_spec_object ("body", NULL, NULL, GTK_TYPE_WIDGET, flags);
  properties[PROP_ADJUSTMENT]
      = g_param_spec_object ("adjustment", NULL, NULL, GTK_TYPE_ADJUSTMENT, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
mentor_meeting_sheet_init (MentorMeetingSheet *self)
{
}
