/* SPDX-License-Identifier: GPL-3.0-or-later */
/* List and detail, side by side or one at a time. */

#include "config.h"

#include "pages/logbook/mentor-log-split.h"

#define LIST_WIDTH 300
#define FOLD_WIDTH 620
#define TIGHT_WIDTH 440 /* of the detail beside the list */

struct _MentorLogSplit
{
  MentorSplit parent_instance;

  gboolean show_detail;
  gboolean folded;          /* as it was announced */
  gboolean folded_in_layout; /* as the last layout had it */
  gboolean tight;
  gboolean tight_in_layout;
};

enum
{
  PROP_0,
  PROP_SHOW_DETAIL,
  PROP_FOLDED,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (MentorLogSplit, mentor_log_split, MENTOR_TYPE_SPLIT)

static void
mentor_log_split_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                          int *natural, int *minimum_baseline, int *natural_baseline)
{
  MentorSplit *self = MENTOR_SPLIT (widget);
  int list_minimum, list_natural, detail_minimum, detail_natural;
  int list_size = -1, detail_size = -1;

  if (orientation == GTK_ORIENTATION_VERTICAL && for_size >= 0)
    {
      gboolean folded = for_size < FOLD_WIDTH;

      list_size = folded ? for_size : LIST_WIDTH;
      detail_size = folded ? for_size : for_size - LIST_WIDTH;
    }
  mentor_split_measure_child (mentor_split_get_start (self), orientation, list_size, &list_minimum,
                              &list_natural);
  mentor_split_measure_child (mentor_split_get_end (self), orientation, detail_size,
                              &detail_minimum, &detail_natural);

  *minimum = MAX (list_minimum, detail_minimum);
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? LIST_WIDTH + detail_natural
                                                       : MAX (list_natural, detail_natural);
}

static void
mentor_log_split_announce (MentorSplit *split)
{
  MentorLogSplit *self = MENTOR_LOG_SPLIT (split);

  if (self->tight != self->tight_in_layout)
    {
      self->tight = self->tight_in_layout;
      if (self->tight)
        gtk_widget_add_css_class (GTK_WIDGET (self), "tight");
      else
        gtk_widget_remove_css_class (GTK_WIDGET (self), "tight");
    }
  if (self->folded == self->folded_in_layout)
    return;

  self->folded = self->folded_in_layout;
  if (self->folded)
    gtk_widget_add_css_class (GTK_WIDGET (self), "folded");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "folded");
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FOLDED]);
}

static void
allocate_child (MentorSplit *self, GtkWidget *child, int x, int width, int height)
{
  if (child == NULL)
    return;

  gtk_widget_set_child_visible (child, width > 0);
  if (width > 0)
    mentor_split_place_child (self, child, x, 0, width, height);
}

static void
mentor_log_split_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  MentorLogSplit *self = MENTOR_LOG_SPLIT (widget);
  MentorSplit *split = MENTOR_SPLIT (widget);
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

  allocate_child (split, mentor_split_get_start (split), 0, list_width, height);
  allocate_child (split, mentor_split_get_end (split), width - detail_width, detail_width, height);

  self->tight_in_layout = detail_width > 0 && detail_width < TIGHT_WIDTH;

  /* Others show and hide widgets on this, which a layout must not do. */
  if (self->folded != self->folded_in_layout || self->tight != self->tight_in_layout)
    mentor_split_queue_announce (split);
}

static void
mentor_log_split_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  MentorLogSplit *self = MENTOR_LOG_SPLIT (object);

  switch (prop_id)
    {
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
    case PROP_SHOW_DETAIL:
      mentor_log_split_set_show_detail (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
mentor_log_split_class_init (MentorLogSplitClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = mentor_log_split_get_property;
  object_class->set_property = mentor_log_split_set_property;
  widget_class->measure = mentor_log_split_measure;
  widget_class->size_allocate = mentor_log_split_size_allocate;
  MENTOR_SPLIT_CLASS (klass)->announce = mentor_log_split_announce;

  properties[PROP_SHOW_DETAIL]
      = g_param_spec_boolean ("show-detail", NULL, NULL, FALSE,
                              G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
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
  GtkWidget *shown;

  g_return_if_fail (MENTOR_IS_LOG_SPLIT (self));

  show_detail = !!show_detail;
  if (self->show_detail == show_detail)
    return;

  self->show_detail = show_detail;
  /* At once, so that the focus can move there before the other one goes. */
  shown = show_detail ? mentor_split_get_end (MENTOR_SPLIT (self))
                      : mentor_split_get_start (MENTOR_SPLIT (self));
  if (self->folded && shown != NULL)
    gtk_widget_set_child_visible (shown, TRUE);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOW_DETAIL]);
}
