/* SPDX-License-Identifier: GPL-3.0-or-later */

/* MentorSwotPast: labels only, so that nothing of the past can be changed by accident. */

#include "config.h"

#include "pages/swot/mentor-swot-past.h"

#include "pages/swot/mentor-swot-snapshots.h"
#include "widgets/mentor-children.h"
#include "widgets/mentor-label.h"
#include "widgets/mentor-quadrants.h"

struct _MentorSwotPast
{
  GtkBox parent_instance;

  GtkWidget *back_button;
  GtkLabel *title;
  GtkWidget *restore_button;
  GtkWidget *delete_button;
  GtkBox *strengths;
  GtkBox *weaknesses;
  GtkBox *opportunities;
  GtkBox *threats;

  MentorSwotSnapshot *snapshot;
};

enum
{
  BACK,
  COMPARE,
  RESTORE,
  DELETE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MentorSwotPast, mentor_swot_past, GTK_TYPE_BOX)

static void
on_back_clicked (MentorSwotPast *self)
{
  g_signal_emit (self, signals[BACK], 0);
}

static void
on_compare_clicked (MentorSwotPast *self)
{
  g_signal_emit (self, signals[COMPARE], 0, self->snapshot);
}

static void
on_restore_clicked (MentorSwotPast *self)
{
  g_signal_emit (self, signals[RESTORE], 0, self->snapshot);
}

static void
on_delete_clicked (MentorSwotPast *self)
{
  g_signal_emit (self, signals[DELETE], 0, self->snapshot);
}

static GtkWidget *
add_label (GtkBox *box, const char *text, const char *css_class)
{
  GtkWidget *label = mentor_label_new (text, css_class);

  gtk_box_append (box, label);
  return label;
}

static GtkSizeRequestMode
get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* By hand, because a scrolled window asks its child for a height without saying the width. */
static void
measure_scroller (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                  int *natural, int *minimum_baseline, int *natural_baseline)
{
  GtkWidget *scroller = gtk_widget_get_first_child (widget);
  int content;

  gtk_widget_measure (scroller, orientation, for_size, minimum, natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    return;
  gtk_widget_measure (gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (scroller)), orientation,
                      for_size, NULL, &content, NULL, NULL);
  *natural = MAX (*minimum, content);
}

static void
allocate_scroller (GtkWidget *widget, int width, int height, int baseline)
{
  gtk_widget_size_allocate (gtk_widget_get_first_child (widget),
                            &(GtkAllocation){ 0, 0, width, height }, baseline);
}

/* The list scrolls where it is higher than its quarter of the page. */
static void
fill_cell (GtkBox *cell, MentorRecordList *items, const char *title)
{
  GtkWidget *room = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  mentor_children_remove (GTK_WIDGET (cell));

  add_label (cell, title, "heading");
  for (guint i = 0; items != NULL && i < mentor_record_list_get_length (items); i++)
    add_label (GTK_BOX (column),
               mentor_record_get_string (mentor_record_list_get (items, i), "text"), "swot-line");
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), column);
  /* The arrow keys scroll it. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (scroller), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  -1);
  gtk_box_append (GTK_BOX (room), scroller);
  gtk_widget_set_layout_manager (room, gtk_custom_layout_new (get_request_mode, measure_scroller,
                                                              allocate_scroller));
  gtk_widget_set_vexpand (room, TRUE);
  gtk_box_append (cell, room);
}

static gboolean
mentor_swot_past_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (MENTOR_SWOT_PAST (widget)->back_button);
}

static void
mentor_swot_past_dispose (GObject *object)
{
  g_clear_object (&MENTOR_SWOT_PAST (object)->snapshot);

  G_OBJECT_CLASS (mentor_swot_past_parent_class)->dispose (object);
}

static void
mentor_swot_past_class_init (MentorSwotPastClass *klass)
{
  static const char *const names[N_SIGNALS] = { "back", "compare", "restore", "delete" };
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mentor_swot_past_dispose;
  widget_class->grab_focus = mentor_swot_past_grab_focus;

  signals[BACK] = g_signal_new (names[BACK], G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                NULL, NULL, G_TYPE_NONE, 0);
  for (guint i = COMPARE; i < N_SIGNALS; i++)
    signals[i] = g_signal_new (names[i], G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                               NULL, NULL, G_TYPE_NONE, 1, MENTOR_TYPE_SWOT_SNAPSHOT);

  g_type_ensure (MENTOR_TYPE_QUADRANTS);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PREFIX "/pages/swot/mentor-swot-past.ui");
  gtk_widget_class_bind_template_child (widget_class, MentorSwotPast, back_button);
  gtk_widget_class_bind_template_child (widget_class, MentorSwotPast, title);
  gtk_widget_class_bind_template_child (widget_class, MentorSwotPast, restore_button);
  gtk_widget_class_bind_template_child (widget_class, MentorSwotPast, delete_button);
  gtk_widget_class_bind_template_child (widget_class, MentorSwotPast, strengths);
  gtk_widget_class_bind_template_child (widget_class, MentorSwotPast, weaknesses);
  gtk_widget_class_bind_template_child (widget_class, MentorSwotPast, opportunities);
  gtk_widget_class_bind_template_child (widget_class, MentorSwotPast, threats);
  gtk_widget_class_bind_template_callback (widget_class, on_back_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_compare_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_restore_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_delete_clicked);
}

static void
mentor_swot_past_init (MentorSwotPast *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
mentor_swot_past_set_snapshot (MentorSwotPast *self, MentorSwotSnapshot *snapshot)
{
  GtkBox *const cells[MENTOR_SWOT_N_LISTS]
      = { self->strengths, self->weaknesses, self->opportunities, self->threats };
  g_autofree char *title = NULL;
  gboolean editable = snapshot != NULL && mentor_record_is_editable (MENTOR_RECORD (snapshot));

  g_return_if_fail (MENTOR_IS_SWOT_PAST (self));

  g_set_object (&self->snapshot, snapshot);
  if (snapshot != NULL)
    title = mentor_swot_snapshot_describe (snapshot);
  gtk_label_set_label (self->title, title != NULL ? title : "");
  gtk_widget_set_sensitive (self->restore_button, editable);
  gtk_widget_set_sensitive (self->delete_button, editable);
  for (guint i = 0; i < MENTOR_SWOT_N_LISTS; i++)
    fill_cell (cells[i],
               snapshot != NULL ? mentor_record_get_list (MENTOR_RECORD (snapshot),
                                                          mentor_swot_get_list_name (i))
                                : NULL,
               mentor_swot_list_get_title (i));
}
