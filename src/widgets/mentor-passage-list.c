/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A list view measures rows of different heights badly when it has thousands of them: it is given a
 * slice, which grows when its end comes near.
 */

#include "config.h"

#include "widgets/mentor-passage-list.h"

#include "widgets/mentor-children.h"
#include "widgets/mentor-label.h"

#define FIRST_ROWS 40
#define MORE_ROWS  80

struct _MentorPassageList
{
  GtkWidget parent_instance;

  GtkScrolledWindow *scroller;
  GtkListView *view;
  GtkSliceListModel *slice;
  const MentorPassageStyle *style;
};

enum
{
  CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MentorPassageList, mentor_passage_list, GTK_TYPE_WIDGET)

/* Rows */

static void
on_setup (MentorPassageList *self, GtkListItem *item)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  gboolean facts_first = self->style->facts_first;

  gtk_box_append (GTK_BOX (row), mentor_label_new ("", "heading"));
  gtk_box_append (GTK_BOX (row), mentor_label_new ("", facts_first ? "caption" : NULL));
  gtk_box_append (GTK_BOX (row), mentor_label_new ("", facts_first ? NULL : "caption"));
  gtk_widget_add_css_class (row, "mentor-passage");
  gtk_list_item_set_child (item, row);
}

static void
mark_hit (GtkLabel *label, const MentorSpan *hit)
{
  g_autoptr (PangoAttrList) attributes = NULL;

  if (hit != NULL)
    {
      PangoAttribute *marks[] = { pango_attr_weight_new (PANGO_WEIGHT_BOLD),
                                  pango_attr_underline_new (PANGO_UNDERLINE_SINGLE) };

      attributes = pango_attr_list_new ();
      for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
        {
          marks[i]->start_index = (guint) hit->start;
          marks[i]->end_index = (guint) hit->end;
          pango_attr_list_insert (attributes, marks[i]);
        }
    }
  gtk_label_set_attributes (label, attributes);
}

/* Whether the row at @position has another heading than the one above it. */
static gboolean
begins_group (MentorPassageList *self, guint position, const char *group)
{
  g_autoptr (GObject) before
      = position > 0 ? g_list_model_get_item (G_LIST_MODEL (self->slice), position - 1) : NULL;

  return *group != '\0'
         && (before == NULL || !g_str_equal (self->style->get_group (before), group));
}

static void
on_bind (MentorPassageList *self, GtkListItem *list_item)
{
  gpointer item = gtk_list_item_get_item (list_item);
  GtkWidget *row = gtk_list_item_get_child (list_item);
  GtkWidget *heading = gtk_widget_get_first_child (row);
  GtkWidget *upper = gtk_widget_get_next_sibling (heading);
  GtkWidget *lower = gtk_widget_get_next_sibling (upper);
  GtkLabel *text = GTK_LABEL (self->style->facts_first ? lower : upper);
  GtkLabel *facts = GTK_LABEL (self->style->facts_first ? upper : lower);
  const char *group = self->style->get_group (item);
  MentorPassage passage = { 0 };

  self->style->describe (item, &passage);
  gtk_label_set_label (GTK_LABEL (heading), group);
  gtk_widget_set_visible (heading,
                          begins_group (self, gtk_list_item_get_position (list_item), group));
  gtk_label_set_label (text, passage.text);
  mark_hit (text, passage.hit);
  gtk_label_set_label (facts, passage.facts);
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_parent (row)),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, passage.name, -1);
  g_free (passage.text);
  g_free (passage.facts);
  g_free (passage.name);
}

static void
on_activate (MentorPassageList *self, guint position)
{
  g_autoptr (GObject) item = g_list_model_get_item (G_LIST_MODEL (self->slice), position);

  if (item != NULL)
    g_signal_emit (self, signals[CHOSEN], 0, item);
}

/* Growing */

static void
on_scrolled (MentorPassageList *self, GtkAdjustment *adjustment)
{
  double below = gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_value (adjustment)
                 - gtk_adjustment_get_page_size (adjustment);
  GListModel *model = gtk_slice_list_model_get_model (self->slice);
  guint size = gtk_slice_list_model_get_size (self->slice);

  if (below < gtk_adjustment_get_page_size (adjustment) && model != NULL
      && size < g_list_model_get_n_items (model))
    gtk_slice_list_model_set_size (self->slice, size + MORE_ROWS);
}

/* The type */

static void
mentor_passage_list_dispose (GObject *object)
{
  MentorPassageList *self = MENTOR_PASSAGE_LIST (object);

  mentor_children_remove (GTK_WIDGET (self));
  g_clear_object (&self->slice);

  G_OBJECT_CLASS (mentor_passage_list_parent_class)->dispose (object);
}

static void
mentor_passage_list_class_init (MentorPassageListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mentor_passage_list_dispose;
  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_OBJECT);
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
mentor_passage_list_init (MentorPassageList *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect_swapped (factory, "setup", G_CALLBACK (on_setup), self);
  g_signal_connect_swapped (factory, "bind", G_CALLBACK (on_bind), self);
  self->slice = gtk_slice_list_model_new (NULL, 0, FIRST_ROWS);
  self->view = GTK_LIST_VIEW (gtk_list_view_new (
      GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->slice)))),
      factory));
  gtk_list_view_set_single_click_activate (self->view, TRUE);
  g_signal_connect_swapped (self->view, "activate", G_CALLBACK (on_activate), self);
  gtk_widget_add_css_class (GTK_WIDGET (self->view), "navigation-sidebar");

  self->scroller = GTK_SCROLLED_WINDOW (gtk_scrolled_window_new ());
  gtk_scrolled_window_set_policy (self->scroller, GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (self->scroller, GTK_WIDGET (self->view));
  gtk_widget_set_focusable (GTK_WIDGET (self->scroller), FALSE);
  gtk_widget_set_parent (GTK_WIDGET (self->scroller), GTK_WIDGET (self));
  g_signal_connect_object (gtk_scrolled_window_get_vadjustment (self->scroller), "value-changed",
                           G_CALLBACK (on_scrolled), self, G_CONNECT_SWAPPED);
}

/* Public */

GtkWidget *
mentor_passage_list_new (const MentorPassageStyle *style)
{
  MentorPassageList *self = g_object_new (MENTOR_TYPE_PASSAGE_LIST, NULL);

  self->style = style;
  return GTK_WIDGET (self);
}

void
mentor_passage_list_set_model (MentorPassageList *self, GListModel *model)
{
  g_return_if_fail (MENTOR_IS_PASSAGE_LIST (self));

  gtk_slice_list_model_set_model (self->slice, model);
}

void
mentor_passage_list_set_name (MentorPassageList *self, const char *name)
{
  g_return_if_fail (MENTOR_IS_PASSAGE_LIST (self));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
}

void
mentor_passage_list_restart (MentorPassageList *self)
{
  g_return_if_fail (MENTOR_IS_PASSAGE_LIST (self));

  gtk_slice_list_model_set_size (self->slice, FIRST_ROWS);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
}
