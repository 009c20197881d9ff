/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/*
 * MentorSplit: two widgets that lie side by side where there is room, and otherwise one above the
 * other or one instead of the other: a subclass says how. They never change their parent, so that
 * focus, caret and scroll position survive a change of the window's width.
 *
 * Properties: start-child, end-child (GtkWidget).
 */
#define MENTOR_TYPE_SPLIT (mentor_split_get_type ())
G_DECLARE_DERIVABLE_TYPE (MentorSplit, mentor_split, MENTOR, SPLIT, GtkWidget)

/**
 * MentorSplitClass:
 * @announce: does what a layout asked for with mentor_split_queue_announce()
 *
 * A subclass overrides measure and size_allocate of the widget class.
 */
struct _MentorSplitClass
{
  GtkWidgetClass parent_class;

  void (*announce) (MentorSplit *self);
};

/** mentor_split_get_start: Returns: (transfer none) (nullable): what comes first in reading */
GtkWidget *mentor_split_get_start (MentorSplit *self);

/** mentor_split_get_end: Returns: (transfer none) (nullable): what comes after it */
GtkWidget *mentor_split_get_end (MentorSplit *self);

/**
 * mentor_split_measure_child:
 * @child: (nullable): one of the two
 * @minimum: (out): 0 where there is no child, or a hidden one
 * @natural: (out): likewise
 */
void mentor_split_measure_child (GtkWidget *child, GtkOrientation orientation, int for_size,
                                 int *minimum, int *natural);

/**
 * mentor_split_place_child:
 * @x: from where the line starts: from the right where one reads from right to left
 *
 * Allocates one of the two.
 */
void mentor_split_place_child (MentorSplit *self, GtkWidget *child, int x, int y, int width,
                               int height);

/**
 * mentor_split_queue_announce:
 *
 * Calls announce before the next frame: a layout may not show or style what may need another size.
 */
void mentor_split_queue_announce (MentorSplit *self);

G_END_DECLS
