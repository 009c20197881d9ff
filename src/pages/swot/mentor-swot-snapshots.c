/* SPDX-License-Identifier: GPL-3.0-or-later */

/* MentorSwotSnapshots: lists the snapshots when it opens; what is done with them the page does. */

#include "config.h"

#include "pages/swot/mentor-swot-snapshots.h"

#include <glib/gi18n.h>

#include "model/mentor-date.h"
#include "widgets/mentor-name.h"

struct _MentorSwotSnapshots
{
  GtkPopover parent_instance;

  GtkWidget *none;
  GtkWidget *scroller;
  GtkListBox *list;
  GtkWidget *compare_button;
  GtkEditable *name;
  GtkDropDown *moment;
  GtkWidget *take_button;

  MentorSwot *swot;
};

enum
{
  TAKE,
  OPEN,
  COMPARE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MentorSwotSnapshots, mentor_swot_snapshots, GTK_TYPE_POPOVER)

static MentorRecordList *
get_snapshots (MentorSwotSnapshots *self)
{
  return mentor_record_get_list (MENTOR_RECORD (self->swot), "snapshots");
}

static guint
count_items (MentorRecord *snapshot)
{
  guint n = 0;

  for (guint i = 0; i < MENTOR_SWOT_N_LISTS; i++)
    n += mentor_record_list_get_length (
        mentor_record_get_list (snapshot, mentor_swot_get_list_name (i)));
  return n;
}

static GtkWidget *
add_line (GtkBox *box, const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_box_append (box, label);
  return label;
}

static GtkWidget *
create_row (MentorSwotSnapshot *snapshot)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  guint n = count_items (MENTOR_RECORD (snapshot));
  g_autofree char *title = mentor_swot_snapshot_get_title (snapshot);
  g_autofree char *day
      = mentor_date_format_short (mentor_record_get_string (MENTOR_RECORD (snapshot), "date"));
  g_autofree char *items = g_strdup_printf (ngettext ("%u item", "%u items", n), n);
  g_autofree char *facts = g_strdup_printf ("%s · %s", day, items);
  g_autofree char *name = g_strdup_printf ("%s, %s, %s", title, day, items);

  add_line (GTK_BOX (box), title);
  gtk_widget_add_css_class (add_line (GTK_BOX (box), facts), "mentor-subtitle");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return row;
}

static void
fill (MentorSwotSnapshots *self)
{
  guint n = self->swot != NULL ? mentor_record_list_get_length (get_snapshots (self)) : 0;
  gboolean editable = self->swot != NULL
                      && mentor_record_is_editable (MENTOR_RECORD (self->swot));
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
  for (guint i = 0; i < n; i++)
    gtk_list_box_append (self->list,
                         create_row (mentor_record_list_get (get_snapshots (self), i)));
  gtk_widget_set_visible (self->none, n == 0);
  gtk_widget_set_visible (self->scroller, n > 0);
  gtk_widget_set_visible (self->compare_button, n > 0);
  gtk_widget_set_sensitive (self->take_button, editable);
}

/* The moment that comes next is the likely one. */
static void
suggest_moment (MentorSwotSnapshots *self)
{
  guint next = MENTOR_SWOT_START;

  for (guint i = 0; i < mentor_record_list_get_length (get_snapshots (self)); i++)
    {
      MentorRecord *snapshot = mentor_record_list_get (get_snapshots (self), i);

      next = MAX (next, (guint) mentor_record_get_enum (snapshot, "moment") + 1);
    }
  gtk_drop_down_set_selected (self->moment,
                              next <= MENTOR_SWOT_END ? next : MENTOR_SWOT_OTHER);
}

static void
on_map (MentorSwotSnapshots *self)
{
  fill (self);
  gtk_editable_set_text (self->name, "");
  if (self->swot != NULL)
    suggest_moment (self);
}

static void
on_row_activated (MentorSwotSnapshots *self, GtkListBoxRow *row)
{
  MentorRecord *snapshot = mentor_record_list_get (get_snapshots (self),
                                                   (guint) gtk_list_box_row_get_index (row));

  gtk_popover_popdown (GTK_POPOVER (self));
  if (snapshot != NULL)
    g_signal_emit (self, signals[OPEN], 0, snapshot);
}

static void
on_compare_clicked (MentorSwotSnapshots *self)
{
  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[COMPARE], 0);
}

static void
on_take_clicked (MentorSwotSnapshots *self)
{
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (self->name)));

  if (self->swot == NULL || !mentor_record_is_editable (MENTOR_RECORD (self->swot)))
    return;
  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[TAKE], 0, name, (int) gtk_drop_down_get_selected (self->moment));
}

static void
mentor_swot_snapshots_dispose (GObject *object)
{
  mentor_swot_snapshots_set_swot (MENTOR_SWOT_SNAPSHOTS (object), NULL);

  G_OBJECT_CLASS (mentor_swot_snapshots_parent_class)->dispose (object);
}

static void
mentor_swot_snapshots_class_init (MentorSwotSnapshotsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mentor_swot_snapshots_dispose;

  signals[TAKE] = g_signal_new ("take", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                2, G_TYPE_STRING, G_TYPE_INT);
  signals[OPEN] = g_signal_new ("open", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                1, MENTOR_TYPE_SWOT_SNAPSHOT);
  signals[COMPARE] = g_signal_new ("compare", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (
      widget_class, RESOURCE_PREFIX "/pages/swot/mentor-swot-snapshots.ui");
  gtk_widget_class_bind_template_child (widget_class, MentorSwotSnapshots, none);
  gtk_widget_class_bind_template_child (widget_class, MentorSwotSnapshots, scroller);
  gtk_widget_class_bind_template_child (widget_class, MentorSwotSnapshots, list);
  gtk_widget_class_bind_template_child (widget_class, MentorSwotSnapshots, compare_button);
  gtk_widget_class_bind_template_child (widget_class, MentorSwotSnapshots, name);
  gtk_widget_class_bind_template_child (widget_class, MentorSwotSnapshots, moment);
  gtk_widget_class_bind_template_child (widget_class, MentorSwotSnapshots, take_button);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_compare_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_take_clicked);
}

static void
mentor_swot_snapshots_init (MentorSwotSnapshots *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  mentor_name_set_choice (self->moment, _("Moment of the course"));
  g_signal_connect (self, "map", G_CALLBACK (on_map), NULL);
}

void
mentor_swot_snapshots_set_swot (MentorSwotSnapshots *self, MentorSwot *swot)
{
  g_return_if_fail (MENTOR_IS_SWOT_SNAPSHOTS (self));

  g_set_object (&self->swot, swot);
}

char *
mentor_swot_snapshot_get_title (MentorSwotSnapshot *snapshot)
{
  const char *name = mentor_record_get_string (MENTOR_RECORD (snapshot), "name");

  if (*name != '\0')
    return g_strdup (name);

  switch ((MentorSwotMoment) mentor_record_get_enum (MENTOR_RECORD (snapshot), "moment"))
    {
    case MENTOR_SWOT_START:
      return g_strdup (_("Start"));
    case MENTOR_SWOT_MIDDLE:
      return g_strdup (_("Middle"));
    case MENTOR_SWOT_END:
      return g_strdup (_("End"));
    case MENTOR_SWOT_OTHER:
    default:
      return g_strdup (_("Snapshot"));
    }
}

char *
mentor_swot_snapshot_describe (MentorSwotSnapshot *snapshot)
{
  g_autofree char *title = mentor_swot_snapshot_get_title (snapshot);
  g_autofree char *day
      = mentor_date_format_short (mentor_record_get_string (MENTOR_RECORD (snapshot), "date"));

  return g_strdup_printf ("%s, %s", title, day);
}

const char *
mentor_swot_list_get_title (MentorSwotList list)
{
  static const char *const titles[MENTOR_SWOT_N_LISTS]
      = { N_("Strengths"), N_("Weaknesses"), N_("Opportunities"), N_("Threats") };

  return _(titles[list]);
}
