/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A column of text with an aside. Lines of text stay readable: the column has a largest width. */

#include "config.h"

#include "pages/logbook/mentor-log-sheet.h"

#define TEXT_WIDTH 640
#define ASIDE_WIDTH 260
#define SPACING 36
#define BESIDE_WIDTH 700 /* of the sheet: from here on there is room for both */

struct _MentorLogSheet
{
  GtkWidget parent_instance;

  GtkWidget *text;
  GtkWidget *aside;
};

enum
{
  PROP_0,
  PROP_TEXT,
  PROP_ASIDE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (MentorLogSheet, mentor_log_sheet, GTK_TYPE_WIDGET)

static gboolean
has_aside (MentorLogSheet *self)
{
  return self->aside != NULL && gtk_widget_get_visible (self->aside);
}

static gboolean
is_beside (MentorLogSheet *self, int width)
{
  return has_aside (self) && width >= BESIDE_WIDTH;
}

static int
get_text_width (MentorLogSheet *self, int width)
{
  return MIN (TEXT_WIDTH, is_beside (self, width) ? width - ASIDE_WIDTH - SPACING : width);
}

static void
measure_child (GtkWidget *child, GtkOrientation orientation, int for_size, int *minimum,
               int *natural)
{
  *minimum = *natural = 0;
  if (child != NULL && gtk_widget_get_visible (child))
    gtk_widget_measure (child, orientation, for_size, minimum, natural, NULL, NULL);
}

static GtkSizeRequestMode
mentor_log_sheet_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
mentor_log_sheet_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                          int *natural, int *minimum_baseline, int *natural_baseline)
{
  MentorLogSheet *self = MENTOR_LOG_SHEET (widget);
  int text_minimum, text_natural, aside_minimum, aside_natural;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      measure_child (self->text, orientation, -1, &text_minimum, &text_natural);
      measure_child (self->aside, orientation, -1, &aside_minimum, &aside_natural);
      *minimum = MAX (text_minimum, aside_minimum);
      *natural = MAX (*minimum, TEXT_WIDTH);
      return;
    }

  if (for_size < 0)
    mentor_log_sheet_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &text_minimum, &for_size,
                              NULL, NULL);

  measure_child (self->text, orientation, get_text_width (self, for_size), &text_minimum,
                 &text_natural);
  measure_child (self->aside, orientation,
                 is_beside (self, for_size) ? ASIDE_WIDTH : get_text_width (self, for_size),
                 &aside_minimum, &aside_natural);
  if (is_beside (self, for_size) || !has_aside (self))
    {
      *minimum = MAX (text_minimum, aside_minimum);
      *natural = MAX (text_natural, aside_natural);
    }
  else
    {
      *minimum = text_minimum + SPACING + aside_minimum;
      *natural = text_natural + SPACING + aside_natural;
    }
}

static void
allocate_child (MentorLogSheet *self, GtkWidget *child, int x, int y, int width, int height)
{
  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    x = gtk_widget_get_width (GTK_WIDGET (self)) - x - width;
  gtk_widget_size_allocate (child, &(GtkAllocation){ x, y, width, height }, -1);
}

static void
mentor_log_sheet_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  MentorLogSheet *self = MENTOR_LOG_SHEET (widget);
  gboolean beside = is_beside (self, width);
  int text_width = get_text_width (self, width);
  int x = (width - text_width - (beside ? SPACING + ASIDE_WIDTH : 0)) / 2;
  int text_height, aside_height, natural;

  if (self->text != NULL && gtk_widget_get_visible (self->text))
    {
      gtk_widget_measure (self->text, GTK_ORIENTATION_VERTICAL, text_width, &text_height, &natural,
                          NULL, NULL);
      text_height = MAX (text_height, natural);
      allocate_child (self, self->text, x, 0, text_width, text_height);
    }
  else
    text_height = 0;

  if (has_aside (self))
    {
      int aside_width = beside ? ASIDE_WIDTH : text_width;

      gtk_widget_measure (self->aside, GTK_ORIENTATION_VERTICAL, aside_width, &aside_height,
                          &natural, NULL, NULL);
      allocate_child (self, self->aside, beside ? x + text_width + SPACING : x,
                      beside ? 0 : text_height + SPACING, aside_width,
                      MAX (aside_height, natural));
    }
}

static void
set_child (MentorLogSheet *self, GtkWidget **place, GtkWidget *child)
{
  g_clear_pointer (place, gtk_widget_unparent);
  *place = child;
  if (child != NULL)
    gtk_widget_set_parent (child, GTK_WIDGET (self));
}

static void
mentor_log_sheet_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  MentorLogSheet *self = MENTOR_LOG_SHEET (object);

  switch (prop_id)
    {
    case PROP_TEXT:
      g_value_set_object (value, self->text);
      break;
    case PROP_ASIDE:
      g_value_set_object (value, self->aside);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
mentor_log_sheet_set_property (GObject *object, guint prop_id, const GValue *value,
                               GParamSpec *pspec)
{
  MentorLogSheet *self = MENTOR_LOG_SHEET (object);

  switch (prop_id)
    {
    case PROP_TEXT:
      set_child (self, &self->text, g_value_get_object (value));
      break;
    case PROP_ASIDE:
      set_child (self, &self->aside, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
mentor_log_sheet_dispose (GObject *object)
{
  MentorLogSheet *self = MENTOR_LOG_SHEET (object);

  g_clear_pointer (&self->text, gtk_widget_unparent);
  g_clear_pointer (&self->aside, gtk_widget_unparent);

  G_OBJECT_CLASS (mentor_log_sheet_parent_class)->dispose (object);
}

static void
mentor_log_sheet_class_init (MentorLogSheetClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = mentor_log_sheet_get_property;
  object_class->set_property = mentor_log_sheet_set_property;
  object_class->dispose = mentor_log_sheet_dispose;
  widget_class->get_request_mode = mentor_log_sheet_get_request_mode;
  widget_class->measure = mentor_log_sheet_measure;
  widget_class->size_allocate = mentor_log_sheet_size_allocate;

  properties[PROP_TEXT] = g_param_spec_object ("text", NULL, NULL, GTK_TYPE_WIDGET, flags);
  properties[PROP_ASIDE] = g_param_spec_object ("aside", NULL, NULL, GTK_TYPE_WIDGET, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
mentor_log_sheet_init (MentorLogSheet *self)
{
}
