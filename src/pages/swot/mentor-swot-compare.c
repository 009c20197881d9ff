/* SPDX-License-Identifier: GPL-3.0-or-later */

/* MentorSwotCompare: a grid per list, left the earlier state and right the later one. */

#include "config.h"

#include "pages/swot/mentor-swot-compare.h"

#include <glib/gi18n.h>

#include "pages/swot/mentor-swot-snapshots.h"
#include "widgets/mentor-children.h"
#include "widgets/mentor-label.h"
#include "widgets/mentor-name.h"

struct _MentorSwotCompare
{
  GtkBox parent_instance;

  GtkWidget *back_button;
  GtkLabel *summary;
  GtkDropDown *earlier;
  GtkDropDown *later;
  GtkBox *sections;

  MentorSwot *swot;
  gboolean filling;
};

enum
{
  BACK,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MentorSwotCompare, mentor_swot_compare, GTK_TYPE_BOX)

static const struct
{
  const char *icon_name;
  const char *css_class;
} looks[] = {
  [MENTOR_SWOT_UNCHANGED] = { "object-select-symbolic", "unchanged" },
  [MENTOR_SWOT_NEW] = { "list-add-symbolic", "new" },
  [MENTOR_SWOT_GONE] = { "list-remove-symbolic", "gone" },
  [MENTOR_SWOT_MOVED] = { "mentor-moved-symbolic", "moved" },
  [MENTOR_SWOT_REWORDED] = { "mentor-reworded-symbolic", "reworded" },
};

/* What became of an item, seen from one side. */
static char *
describe_change (const MentorSwotDifference *difference, gboolean later)
{
  switch (difference->change)
    {
    case MENTOR_SWOT_NEW:
      return g_strdup (_("New"));
    case MENTOR_SWOT_GONE:
      return g_strdup (_("Gone"));
    case MENTOR_SWOT_MOVED:
      if (later)
        /* Translators: %s is the list where the item was, for instance "Strengths" */
        return g_strdup_printf (_("Moved from %s"), mentor_swot_list_get_title (difference->from));
      /* Translators: %s is the list where the item is now, for instance "Strengths" */
      return g_strdup_printf (_("Moved to %s"), mentor_swot_list_get_title (difference->to));
    case MENTOR_SWOT_REWORDED:
      return g_strdup (_("Reworded"));
    case MENTOR_SWOT_UNCHANGED:
    default:
      return g_strdup (_("Unchanged"));
    }
}

static GtkWidget *
create_entry (const MentorSwotDifference *difference, gboolean later)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *icon = gtk_image_new_from_icon_name (looks[difference->change].icon_name);
  g_autofree char *word = describe_change (difference, later);

  gtk_box_append (GTK_BOX (column),
                  mentor_label_new (later ? difference->after : difference->before, "swot-text"));
  gtk_box_append (GTK_BOX (column), mentor_label_new (word, "mentor-subtitle"));
  gtk_widget_set_hexpand (column, TRUE);
  gtk_widget_set_valign (icon, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (row), icon);
  gtk_box_append (GTK_BOX (row), column);
  gtk_widget_add_css_class (row, "swot-difference");
  gtk_widget_add_css_class (row, looks[difference->change].css_class);
  return row;
}

static void
add_section (MentorSwotCompare *self, GPtrArray *differences, int list)
{
  GtkWidget *grid = gtk_grid_new ();
  const char *title = mentor_swot_list_get_title ((MentorSwotList) list);
  int row = 0;

  gtk_grid_set_column_homogeneous (GTK_GRID (grid), TRUE);
  gtk_grid_set_column_spacing (GTK_GRID (grid), 12);
  gtk_grid_set_row_spacing (GTK_GRID (grid), 6);

  for (guint i = 0; i < differences->len; i++)
    {
      const MentorSwotDifference *difference = g_ptr_array_index (differences, i);

      if (difference->to == list)
        gtk_grid_attach (GTK_GRID (grid), create_entry (difference, TRUE), 1, row, 1, 1);
      if (difference->from == list)
        gtk_grid_attach (GTK_GRID (grid), create_entry (difference, FALSE), 0, row, 1, 1);
      if (difference->to == list || difference->from == list)
        row++;
    }

  if (row == 0)
    gtk_grid_attach (GTK_GRID (grid), mentor_label_new (_("Nothing"), "dim-label"), 0, 0, 1, 1);
  gtk_box_append (self->sections, mentor_label_new (title, "heading"));
  gtk_box_append (self->sections, grid);
}

static void
summarise (MentorSwotCompare *self, GPtrArray *differences)
{
  guint n[G_N_ELEMENTS (looks)] = { 0 };
  g_autofree char *text = NULL;

  for (guint i = 0; i < differences->len; i++)
    n[((const MentorSwotDifference *) g_ptr_array_index (differences, i))->change]++;
  /* Translators: how many items are …; each stands beside its number, so singular and plural
     should be the same word */
  text = g_strdup_printf (_("%u new, %u gone, %u moved, %u reworded, %u unchanged"),
                          n[MENTOR_SWOT_NEW], n[MENTOR_SWOT_GONE], n[MENTOR_SWOT_MOVED],
                          n[MENTOR_SWOT_REWORDED], n[MENTOR_SWOT_UNCHANGED]);
  gtk_label_set_label (self->summary, text);
}

/* The snapshots in their order, and then the board as it is. */
static MentorRecord *
get_state (MentorSwotCompare *self, guint selected)
{
  MentorRecordList *snapshots = mentor_record_get_list (MENTOR_RECORD (self->swot), "snapshots");
  MentorRecord *snapshot = mentor_record_list_get (snapshots, selected);

  return snapshot != NULL ? snapshot : MENTOR_RECORD (self->swot);
}

static void
update (MentorSwotCompare *self)
{
  g_autoptr (GPtrArray) differences = NULL;

  mentor_children_remove (GTK_WIDGET (self->sections));
  if (self->swot == NULL)
    return;

  differences = mentor_swot_compare (get_state (self, gtk_drop_down_get_selected (self->earlier)),
                                     get_state (self, gtk_drop_down_get_selected (self->later)));
  summarise (self, differences);
  for (int list = 0; list < MENTOR_SWOT_N_LISTS; list++)
    add_section (self, differences, list);
}

static void
on_selected (MentorSwotCompare *self)
{
  if (!self->filling)
    update (self);
}

static void
on_back_clicked (MentorSwotCompare *self)
{
  g_signal_emit (self, signals[BACK], 0);
}

static void
fill_choices (MentorSwotCompare *self, MentorSwotSnapshot *earlier)
{
  MentorRecordList *snapshots = mentor_record_get_list (MENTOR_RECORD (self->swot), "snapshots");
  guint n = mentor_record_list_get_length (snapshots);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  int index = earlier != NULL ? mentor_record_list_index (snapshots, MENTOR_RECORD (earlier)) : 0;

  for (guint i = 0; i < n; i++)
    gtk_string_list_take (names, mentor_swot_snapshot_describe (mentor_record_list_get (snapshots,
                                                                                        i)));
  /* Translators: the board as it is, among its snapshots */
  gtk_string_list_append (names, _("Now"));

  self->filling = TRUE;
  gtk_drop_down_set_model (self->earlier, G_LIST_MODEL (names));
  gtk_drop_down_set_model (self->later, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->earlier, index >= 0 ? (guint) index : 0);
  gtk_drop_down_set_selected (self->later, n);
  self->filling = FALSE;
}

static gboolean
mentor_swot_compare_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (MENTOR_SWOT_COMPARE (widget)->back_button);
}

static void
mentor_swot_compare_dispose (GObject *object)
{
  g_clear_object (&MENTOR_SWOT_COMPARE (object)->swot);

  G_OBJECT_CLASS (mentor_swot_compare_parent_class)->dispose (object);
}

static void
mentor_swot_compare_class_init (MentorSwotCompareClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mentor_swot_compare_dispose;
  widget_class->grab_focus = mentor_swot_compare_grab_focus;

  signals[BACK] = g_signal_new ("back", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (
      widget_class, RESOURCE_PREFIX "/pages/swot/mentor-swot-compare.ui");
  gtk_widget_class_bind_template_child (widget_class, MentorSwotCompare, back_button);
  gtk_widget_class_bind_template_child (widget_class, MentorSwotCompare, summary);
  gtk_widget_class_bind_template_child (widget_class, MentorSwotCompare, earlier);
  gtk_widget_class_bind_template_child (widget_class, MentorSwotCompare, later);
  gtk_widget_class_bind_template_child (widget_class, MentorSwotCompare, sections);
  gtk_widget_class_bind_template_callback (widget_class, on_selected);
  gtk_widget_class_bind_template_callback (widget_class, on_back_clicked);
}

static void
mentor_swot_compare_init (MentorSwotCompare *self)
{
  self->filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  self->filling = FALSE;
  mentor_name_set_choice (self->earlier, _("Earlier state"));
  mentor_name_set_choice (self->later, _("Later state"));
}

void
mentor_swot_compare_set_swot (MentorSwotCompare *self, MentorSwot *swot,
                              MentorSwotSnapshot *earlier)
{
  g_return_if_fail (MENTOR_IS_SWOT_COMPARE (self));

  g_set_object (&self->swot, swot);
  if (swot != NULL)
    fill_choices (self, earlier);
  update (self);
}
