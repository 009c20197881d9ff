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
  MentorSplit parent_instance;
};

G_DEFINE_FINAL_TYPE (MentorLogSheet, mentor_log_sheet, MENTOR_TYPE_SPLIT)

static gboolean
is_shown (GtkWidget *child)
{
  return child != NULL && gtk_widget_get_visible (child);
}

static gboolean
is_beside (GtkWidget *aside, int width)
{
  return is_shown (aside) && width >= BESIDE_WIDTH;
}

static int
get_text_width (GtkWidget *aside, int width)
{
  return MIN (TEXT_WIDTH, is_beside (aside, width) ? width - ASIDE_WIDTH - SPACING : width);
}

static void
mentor_log_sheet_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                          int *natural, int *minimum_baseline, int *natural_baseline)
{
  GtkWidget *text = mentor_split_get_start (MENTOR_SPLIT (widget));
  GtkWidget *aside = mentor_split_get_end (MENTOR_SPLIT (widget));
  int text_minimum, text_natural, aside_minimum, aside_natural, text_width;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      mentor_split_measure_child (text, orientation, -1, &text_minimum, &text_natural);
      mentor_split_measure_child (aside, orientation, -1, &aside_minimum, &aside_natural);
      *minimum = MAX (text_minimum, aside_minimum);
      *natural = MAX (*minimum, TEXT_WIDTH);
      return;
    }

  if (for_size < 0)
    mentor_log_sheet_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &text_minimum, &for_size,
                              NULL, NULL);

  text_width = get_text_width (aside, for_size);
  mentor_split_measure_child (text, orientation, text_width, &text_minimum, &text_natural);
  mentor_split_measure_child (aside, orientation,
                              is_beside (aside, for_size) ? ASIDE_WIDTH : text_width,
                              &aside_minimum, &aside_natural);
  if (is_beside (aside, for_size) || !is_shown (aside))
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

/* Gives a child its full height, the sheet lies in a scroller; returns it. */
static int
place (MentorSplit *self, GtkWidget *child, int x, int y, int width)
{
  int minimum, natural;

  if (!is_shown (child))
    return 0;
  mentor_split_measure_child (child, GTK_ORIENTATION_VERTICAL, width, &minimum, &natural);
  mentor_split_place_child (self, child, x, y, width, MAX (minimum, natural));
  return MAX (minimum, natural);
}

static void
mentor_log_sheet_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  MentorSplit *self = MENTOR_SPLIT (widget);
  GtkWidget *aside = mentor_split_get_end (self);
  gboolean beside = is_beside (aside, width);
  int text_width = get_text_width (aside, width);
  int x = (width - text_width - (beside ? SPACING + ASIDE_WIDTH : 0)) / 2;
  int text_height = place (self, mentor_split_get_start (self), x, 0, text_width);

  if (beside)
    place (self, aside, x + text_width + SPACING, 0, ASIDE_WIDTH);
  else
    place (self, aside, x, text_height + SPACING, text_width);
}

static void
mentor_log_sheet_class_init (MentorLogSheetClass *klass)
{
  GTK_WIDGET_CLASS (klass)->measure = mentor_log_sheet_measure;
  GTK_WIDGET_CLASS (klass)->size_allocate = mentor_log_sheet_size_allocate;
}

static void
mentor_log_sheet_init (MentorLogSheet *self)
{
}
