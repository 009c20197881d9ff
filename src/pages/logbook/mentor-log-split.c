/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * List and detail, side by side or one at a time, with the same two children in both forms, so that
 * focus, caret and scroll position survive a change of the window's width.
 */

#include "config.h"

#include "pages/logbook/mentor-log-split.h"

#define LIST_WIDTH 300
#define FOLD_WIDTH 620
#define TIGHT_WIDTH 440 /* of the detail beside the list */

struct _MentorLogSplit
{
  GtkWidget parent_instance;

  GtkWidget *list;
  GtkWidget *detail;
  gboolean show_detail;
  gboolean folded;          /* as it was announced */
  gboolean folded_in_layout; /* as the last layout had it */
  gboolean tight;
  gboolean tight_in_layout;
  guint notify_id;
};

enum
{
  PROP_0,
  PROP_LIST,
  PROP_DETAIL,
  PROP_SHOW_DETAIL,
  PROP_FOLDED,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (MentorLogSplit, mentor_log_split, GTK_TYPE_WIDGET)

static GtkSizeRequestMode
mentor_log_split_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
measure_child (GtkWidget *child, GtkOrientation orientation, int for_size, int *minimum,
               int *natural)
{
  *minimum = *natural = 0;
  if (child != NULL)
    gtk_widget_measure (child, orientation, for_size, minimum, natural, NULL, NULL);
}

static void
mentor_log_split_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                          int *natural, int *minimum_baseline, int *natural_baseline)
{
  MentorLogSplit *self = MENTOR_LOG_SPLIT (widget);
  int list_minimum, list_natural, detail_minimum, detail_natural;
  int list_size = -1, detail_size = -1;

  if (orientation == GTK_ORIENTATION_VERTICAL && for_size >= 0)
    {
      gboolean folded = for_size < FOLD_WIDTH;

      list_size = folded ? for_size : LIST_WIDTH;
      detail_size = folded ? for_size : for_size - LIST_WIDTH;
    }
  measure_child (self->list, orientation, list_size, &list_minimum, &list_natural);
  measure_child (self->detail, orientation, detail_size, &detail_minimum, &detail_natural);

  *minimum = MAX (list_minimum, detail_minimum);
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? LIST_WIDTH + detail_natural
                                                       : MAX (list_natural, detail_natural);
}

static gboolean
announce_folded (gpointer user_data)
{
  MentorLogSplit *self = user_data;

  self->notify_id = 0;
  if (self->tight != self->tight_in_layout)
    {
      self->tight = self->tight_in_layout;
      if (self->tight)
        gtk_widget_add_css_class (GTK_WIDGET (self), "tight");
      else
        gtk_widget_remove_css_class (GTK_WIDGET (self), "tight");
    }
  if (self->folded == self->folded_in_layout)
    return G_SOURCE_REMOVE;

  self->folded = self->folded_in_layout;
  if (self->folded)
    gtk_widget_add_css_class (GTK_WIDGET (self), "folded");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "folded");
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FOLDED]);
  return G_SOURCE_REMOVE;
}

static void
allocate_child (GtkWidget *child, int x, int width, int height)
{
  if (child == NULL)
    return;

  gtk_widget_set_child_visible (child, width > 0);
  if (width > 0)
    gtk_widget_size_allocate (child, &(GtkAllocation){ x, 0, width, height }, -1);
}

static void
mentor_log_split_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  MentorLogSplit *self = MENTOR_LOG_SPLIT (widget);
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int list_width, detail_width;

  self->folded_in_layout = width < FOLD_WIDTH;
  if (self->folded_in_layout)
    {
      list_width = self->show_detail ? 0 : width;
      detail_width = self->show_detail ? width : 0;
    }
  else
    {
      list_width = LIST_WIDTH;
      detail_width = width - LIST_WIDTH;
    }

  allocate_child (self->list, rtl ? width - list_width : 0, list_width, height);
  allocate_child (self->detail, rtl ? 0 : width - detail_width, detail_width, height);

  self->tight_in_layout = detail_width > 0 && detail_width < TIGHT_WIDTH;

  /* Others show and hide widgets on this, which a layout must not do. */
  if ((self->folded != self->folded_in_layout || self->tight != self->tight_in_layout)
      && self->notify_id == 0)
    self->notify_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, announce_folded, self, NULL);
}

static void
set_child (MentorLogSplit *self, GtkWidget **place, GtkWidget *child)
{
  g_clear_pointer (place, gtk_widget_unparent);
  *place = child;
  if (child != NULL)
    gtk_widget_set_parent (child, GTK_WIDGET (self));
}

static void
mentor_log_split_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  MentorLogSplit *self = MENTOR_LOG_SPLIT (object);

  switch (prop_id)
    {
    case PROP_LIST:
      g_value_set_object (value, self->list);
      break;
    case PROP_DETAIL:
      g_value_set_object (value, self->detail);
      break;
    case PROP_SHOW_DETAIL:
      g_value_set_boolean (value, self->show_detail);
      break;
    case PROP_FOLDED:
      g_value_set_boolean (value, self->folded);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
mentor_log_split_set_property (GObject *object, guint prop_id, const GValue *value,
                               GParamSpec *pspec)
{
  MentorLogSplit *self = MENTOR_LOG_SPLIT (object);

  switch (prop_id)
    {
    case PROP_LIST:
      set_child (self, &self->list, g_value_get_object (value));
      break;
    case PROP_DETAIL:
      set_child (self, &self->detail, g_value_get_object (value));
      break;
    case PROP_SHOW_DETAIL:
      mentor_log_split_set_show_detail (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
mentor_log_split_dispose (GObject *object)
{
  MentorLogSplit *self = MENTOR_LOG_SPLIT (object);

  g_clear_handle_id (&self->notify_id, g_source_remove);
  g_clear_pointer (&self->list, gtk_widget_unparent);
  g_clear_pointer (&self->detail, gtk_widget_unparent);

  G_OBJECT_CLASS (mentor_log_split_parent_class)->dispose (object);
}

static void
mentor_log_split_class_init (MentorLogSplitClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = mentor_log_split_get_property;
  object_class->set_property = mentor_log_split_set_property;
  object_class->dispose = mentor_log_split_dispose;
  widget_class->get_request_mode = mentor_log_split_get_request_mode;
  widget_class->measure = mentor_log_split_measure;
  widget_class->size_allocate = mentor_log_split_size_allocate;

  properties[PROP_LIST] = g_param_spec_object ("list", NULL, NULL, GTK_TYPE_WIDGET, flags);
  properties[PROP_DETAIL] = g_param_spec_object ("detail", NULL, NULL, GTK_TYPE_WIDGET, flags);
  properties[PROP_SHOW_DETAIL] = g_param_spec_boolean ("show-detail", NULL, NULL, FALSE,
                                                       flags | G_PARAM_EXPLICIT_NOTIFY);
  properties[PROP_FOLDED] = g_param_spec_boolean ("folded", NULL, NULL, FALSE,
                                                  G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (widget_class, "logsplit");
}

static void
mentor_log_split_init (MentorLogSplit *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

gboolean
mentor_log_split_get_folded (MentorLogSplit *self)
{
  g_return_val_if_fail (MENTOR_IS_LOG_SPLIT (self), FALSE);

  return self->folded;
}

gboolean
mentor_log_split_get_show_detail (MentorLogSplit *self)
{
  g_return_val_if_fail (MENTOR_IS_LOG_SPLIT (self), FALSE);

  return self->show_detail;
}

void
mentor_log_split_set_show_detail (MentorLogSplit *self, gboolean show_detail)
{
  g_return_if_fail (MENTOR_IS_LOG_SPLIT (self));

  show_detail = !!show_detail;
  if (self->show_detail == show_detail)
    return;

  self->show_detail = show_detail;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOW_DETAIL]);
}
