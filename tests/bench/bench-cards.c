/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What GTK does with cards, counted in the classes of theirs: see the header. */

#include "config.h"

#include "bench-cards.h"

#include "bench-loop.h"
#include "widgets/mentor-card-column.h"
#include "widgets/mentor-card.h"
#include "widgets/mentor-row-layout.h"

static guint n_styled, n_measured, n_snapshot;

static void (*css_changed) (GtkWidget *, GtkCssStyleChange *);
static void (*snapshot) (GtkWidget *, GtkSnapshot *);
static void (*allocate) (GtkLayoutManager *, GtkWidget *, int, int, int);
static void (*measure) (GtkLayoutManager *, GtkWidget *, GtkOrientation, int, int *, int *, int *,
                        int *);

static void
count_css_changed (GtkWidget *card, GtkCssStyleChange *change)
{
  n_styled++;
  css_changed (card, change);
}

static void
count_snapshot (GtkWidget *card, GtkSnapshot *to)
{
  n_snapshot++;
  snapshot (card, to);
}

static void
count_allocate (GtkLayoutManager *manager, GtkWidget *card, int width, int height, int baseline)
{
  n_measured++;
  allocate (manager, card, width, height, baseline);
}

static void
count_measure (GtkLayoutManager *manager, GtkWidget *card, GtkOrientation orientation,
               int for_size, int *minimum, int *natural, int *minimum_baseline,
               int *natural_baseline)
{
  n_measured++;
  measure (manager, card, orientation, for_size, minimum, natural, minimum_baseline,
           natural_baseline);
}

void
bench_cards_begin (void)
{
  GtkWidgetClass *card_class = g_type_class_ref (MENTOR_TYPE_CARD);
  GtkLayoutManagerClass *layout_class = g_type_class_ref (MENTOR_TYPE_ROW_LAYOUT);

  css_changed = card_class->css_changed;
  snapshot = card_class->snapshot;
  allocate = layout_class->allocate;
  measure = layout_class->measure;
  card_class->css_changed = count_css_changed;
  card_class->snapshot = count_snapshot;
  layout_class->allocate = count_allocate;
  layout_class->measure = count_measure;
}

static guint
count_in_frame (GtkWidget *widget)
{
  guint n = 0;

  if (!gtk_widget_get_mapped (widget))
    return 0;
  if (MENTOR_IS_CARD_COLUMN (widget))
    return mentor_card_column_get_n_drawn (MENTOR_CARD_COLUMN (widget));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += count_in_frame (child);
  return n;
}

static void
tell (const char *name, const char *ending, guint n)
{
  g_autofree char *whole = g_strconcat (name, ending, NULL);

  bench_loop_tell (whole, n);
}

void
bench_cards_tell (GtkWidget *window, const char *name)
{
  tell (name, "-styled", n_styled);
  tell (name, "-measured", n_measured);
  tell (name, "-snapshot", n_snapshot);
  tell (name, "-in-frame", count_in_frame (window));
  n_styled = n_measured = n_snapshot = 0;
}
