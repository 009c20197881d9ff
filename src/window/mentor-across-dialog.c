/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * MentorAcrossDialog. Nobody else is to see the names of the other pairs by chance: it is opened when
 * it is asked for, and closes when something was chosen.
 */
#include "config.h"

#include "window/mentor-across-dialog.h"

#include <glib/gi18n.h>

#include "model/mentor-date.h"
#include "workspace/mentor-across.h"

#define FIRST_ROWS 40
#define MORE_ROWS  80

struct _MentorAcrossDialog
{
  AdwWindow parent_instance;

  GtkSearchEntry *entry;
  GtkLabel *count;
  GtkStack *stack;
  GtkWidget *nothing;
  GtkWidget *reading;
  GtkScrolledWindow *scroller;
  GtkListView *view;

  MentorAcross *across;
  GtkSliceListModel *slice;
  gboolean searching;
};

G_DEFINE_FINAL_TYPE (MentorAcrossDialog, mentor_across_dialog, ADW_TYPE_WINDOW)

/* Rows */

static const char *
get_group (MentorAcrossItem *item)
{
  switch (mentor_across_item_get_kind (item))
    {
    case MENTOR_ACROSS_MEETING:
      return _("Next meetings");
    case MENTOR_ACROSS_PROMISE:
      return _("What I promised");
    case MENTOR_ACROSS_PROBLEM:
      return _("Can’t be read now");
    case MENTOR_ACROSS_HIT:
    default:
      return "";
    }
}

/* "Thursday 3 December 14:00" for a meeting, "by 3 December" for a promise. */
static char *
describe_day (MentorAcrossItem *item)
{
  const char *date = mentor_across_item_get_date (item);
  const char *time = mentor_across_item_get_time (item);
  g_autofree char *day = NULL;

  if (*date == '\0')
    return g_strdup ("");
  switch (mentor_across_item_get_kind (item))
    {
    case MENTOR_ACROSS_MEETING:
      return mentor_date_format_meeting (date, time, mentor_across_item_get_text (item), NULL);
    case MENTOR_ACROSS_PROMISE:
      day = mentor_date_format_short (date);
      /* Translators: until when something is to be done: "by 3 Dec 2026". */
      return g_strdup_printf (C_("promise", "by %s"), day);
    case MENTOR_ACROSS_PROBLEM:
    case MENTOR_ACROSS_HIT:
    default:
      return mentor_date_format_long (date);
    }
}

static GtkWidget *
create_label (const char *css_class)
{
  GtkWidget *label = gtk_label_new ("");

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

static void
on_setup (GtkListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  gtk_box_append (GTK_BOX (row), create_label ("heading"));
  gtk_box_append (GTK_BOX (row), create_label (NULL));
  gtk_box_append (GTK_BOX (row), create_label ("caption"));
  gtk_widget_add_css_class (row, "mentor-log-passage");
  gtk_list_item_set_child (item, row);
}

static void
show_hit (GtkLabel *label, const MentorSpan *hit)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  PangoAttribute *marks[] = { pango_attr_weight_new (PANGO_WEIGHT_BOLD),
                              pango_attr_underline_new (PANGO_UNDERLINE_SINGLE) };

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      marks[i]->start_index = hit != NULL ? (guint) hit->start : 0;
      marks[i]->end_index = hit != NULL ? (guint) hit->end : 0;
      pango_attr_list_insert (attributes, marks[i]);
    }
  gtk_label_set_attributes (label, hit != NULL ? attributes : NULL);
}

static void
on_bind (GtkListItemFactory *factory, GtkListItem *list_item, MentorAcrossDialog *self)
{
  MentorAcrossItem *item = gtk_list_item_get_item (list_item);
  guint position = gtk_list_item_get_position (list_item);
  g_autoptr (MentorAcrossItem) before
      = position > 0 ? g_list_model_get_item (G_LIST_MODEL (self->slice), position - 1) : NULL;
  GtkWidget *row = gtk_list_item_get_child (list_item);
  GtkWidget *group = gtk_widget_get_first_child (row);
  GtkWidget *text = gtk_widget_get_next_sibling (group);
  GtkWidget *facts = gtk_widget_get_next_sibling (text);
  gboolean is_meeting = mentor_across_item_get_kind (item) == MENTOR_ACROSS_MEETING;
  const char *names = mentor_across_item_get_names (item);
  g_autofree char *day = describe_day (item);
  g_autofree char *below = is_meeting || *day == '\0' ? g_strdup (names)
                                                      /* Translators: a pair's names, then a day. */
                                                      : g_strdup_printf (_("%s · %s"), names, day);
  const char *said = is_meeting ? day : mentor_across_item_get_text (item);
  g_autofree char *name = g_strdup_printf ("%s, %s", said, below);

  gtk_label_set_label (GTK_LABEL (group), get_group (item));
  gtk_widget_set_visible (group, *get_group (item) != '\0'
                                     && (before == NULL
                                         || mentor_across_item_get_kind (before)
                                                != mentor_across_item_get_kind (item)));
  gtk_label_set_label (GTK_LABEL (text), said);
  show_hit (GTK_LABEL (text), mentor_across_item_get_hit (item));
  gtk_label_set_label (GTK_LABEL (facts), below);
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_parent (row)),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/* Choosing */

static void
on_activate (MentorAcrossDialog *self, guint position)
{
  g_autoptr (MentorAcrossItem) item
      = g_list_model_get_item (G_LIST_MODEL (self->slice), position);
  GtkWidget *parent = GTK_WIDGET (gtk_window_get_transient_for (GTK_WINDOW (self)));
  const char *page, *target;

  if (item == NULL || parent == NULL)
    return;
  target = mentor_across_item_get_target (item);
  switch (mentor_across_item_get_kind (item))
    {
    case MENTOR_ACROSS_HIT:
      page = "logbook";
      break;
    case MENTOR_ACROSS_MEETING:
      page = "meeting";
      target = "";
      break;
    case MENTOR_ACROSS_PROMISE:
    case MENTOR_ACROSS_PROBLEM:
    default:
      page = "overview";
      target = "";
    }
  gtk_widget_activate_action (parent, "win.open-pair", "s", mentor_across_item_get_pair (item));
  gtk_widget_activate_action (parent, "win.go", "(ss)", page, target);
  gtk_window_close (GTK_WINDOW (self));
}

/* What is seen */

static void
update (MentorAcrossDialog *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->across));
  g_autofree char *count = NULL;

  if (self->searching && !mentor_across_is_loading (self->across))
    count = n == 0 ? g_strdup (_("Not found"))
                   : g_strdup_printf (ngettext ("%u hit", "%u hits", n), n);
  gtk_label_set_label (self->count, count != NULL ? count : "");
  gtk_widget_set_visible (GTK_WIDGET (self->count), count != NULL);
  gtk_stack_set_visible_child (self->stack,
                               mentor_across_is_loading (self->across) ? self->reading
                               : n > 0 || self->searching ? GTK_WIDGET (self->scroller)
                                                          : self->nothing);
}

static void
on_changed (MentorAcrossDialog *self)
{
  const char *query = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  g_autofree char *stripped = g_strstrip (g_strdup (query));

  self->searching = *stripped != '\0';
  gtk_slice_list_model_set_size (self->slice, FIRST_ROWS);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
  mentor_across_set_query (self->across, query);
  update (self);
}

static void
on_scrolled (MentorAcrossDialog *self, GtkAdjustment *adjustment)
{
  double below = gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_value (adjustment)
                 - gtk_adjustment_get_page_size (adjustment);
  guint size = gtk_slice_list_model_get_size (self->slice);

  if (below < gtk_adjustment_get_page_size (adjustment)
      && size < g_list_model_get_n_items (G_LIST_MODEL (self->across)))
    gtk_slice_list_model_set_size (self->slice, size + MORE_ROWS);
}

/* Escape empties the search first. */
static void
on_stop_search (MentorAcrossDialog *self)
{
  if (*gtk_editable_get_text (GTK_EDITABLE (self->entry)) != '\0')
    gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  else
    gtk_window_close (GTK_WINDOW (self));
}

static void
focus_list (MentorAcrossDialog *self)
{
  gtk_widget_child_focus (GTK_WIDGET (self->scroller), GTK_DIR_TAB_FORWARD);
}

static void
mentor_across_dialog_dispose (GObject *object)
{
  MentorAcrossDialog *self = MENTOR_ACROSS_DIALOG (object);

  if (self->across != NULL)
    {
      mentor_across_stop (self->across);
      g_signal_handlers_disconnect_by_data (self->across, self);
    }
  g_clear_object (&self->slice);
  g_clear_object (&self->across);
  G_OBJECT_CLASS (mentor_across_dialog_parent_class)->dispose (object);
}

static void
mentor_across_dialog_class_init (MentorAcrossDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mentor_across_dialog_dispose;
  gtk_widget_class_add_binding_action (GTK_WIDGET_CLASS (klass), GDK_KEY_Escape, 0, "window.close",
                                       NULL);
}

static GtkWidget *
create_list (MentorAcrossDialog *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (on_setup), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (on_bind), self);
  self->slice = gtk_slice_list_model_new (NULL, 0, FIRST_ROWS);
  self->view = GTK_LIST_VIEW (gtk_list_view_new (
      GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->slice)))),
      factory));
  gtk_list_view_set_single_click_activate (self->view, TRUE);
  g_signal_connect_swapped (self->view, "activate", G_CALLBACK (on_activate), self);
  gtk_widget_add_css_class (GTK_WIDGET (self->view), "navigation-sidebar");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("All my pairs"), -1);

  self->scroller = GTK_SCROLLED_WINDOW (gtk_scrolled_window_new ());
  gtk_scrolled_window_set_policy (self->scroller, GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (self->scroller, GTK_WIDGET (self->view));
  gtk_widget_set_focusable (GTK_WIDGET (self->scroller), FALSE);
  g_signal_connect_object (gtk_scrolled_window_get_vadjustment (self->scroller), "value-changed",
                           G_CALLBACK (on_scrolled), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self->scroller);
}

static GtkWidget *
create_status (const char *title, const char *description)
{
  GtkWidget *page = adw_status_page_new ();

  adw_status_page_set_title (ADW_STATUS_PAGE (page), title);
  adw_status_page_set_description (ADW_STATUS_PAGE (page), description);
  gtk_widget_add_css_class (page, "compact");
  return page;
}

static GtkWidget *
create_search (MentorAcrossDialog *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  self->entry = GTK_SEARCH_ENTRY (gtk_search_entry_new ());
  g_object_set (self->entry, "placeholder-text", _("Search all logbooks…"), NULL);
  gtk_editable_set_width_chars (GTK_EDITABLE (self->entry), 8);
  gtk_editable_set_enable_undo (GTK_EDITABLE (self->entry), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Search the logbooks of all my pairs"), -1);
  g_signal_connect_swapped (self->entry, "changed", G_CALLBACK (on_changed), self);
  g_signal_connect_swapped (self->entry, "stop-search", G_CALLBACK (on_stop_search), self);
  g_signal_connect_swapped (self->entry, "activate", G_CALLBACK (focus_list), self);
  self->count = GTK_LABEL (gtk_label_new (""));
  gtk_label_set_xalign (self->count, 0);
  gtk_widget_add_css_class (GTK_WIDGET (self->count), "dim-label");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->entry));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->count));
  gtk_widget_add_css_class (box, "mentor-across-search");
  return box;
}

static void
mentor_across_dialog_init (MentorAcrossDialog *self)
{
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *header = adw_header_bar_new ();
  GtkWidget *list;

  adw_header_bar_set_title_widget (ADW_HEADER_BAR (header),
                                   adw_window_title_new (_("All my pairs"), NULL));
  self->stack = GTK_STACK (gtk_stack_new ());
  list = create_list (self);
  self->reading = create_status (_("Reading…"), NULL);
  self->nothing = create_status (
      _("Nothing waits"), _("No meeting is agreed with any of your pairs, and you have kept what "
                            "you promised."));
  gtk_stack_add_child (self->stack, self->reading);
  gtk_stack_add_child (self->stack, list);
  gtk_stack_add_child (self->stack, self->nothing);
  gtk_widget_set_vexpand (GTK_WIDGET (self->stack), TRUE);
  gtk_box_append (GTK_BOX (content), header);
  gtk_box_append (GTK_BOX (content), create_search (self));
  gtk_box_append (GTK_BOX (content), GTK_WIDGET (self->stack));
  adw_window_set_content (ADW_WINDOW (self), content);
}

void
mentor_across_dialog_present (GtkWindow *parent, MentorWorkspace *workspace, const char *query)
{
  MentorAcrossDialog *self
      = g_object_new (MENTOR_TYPE_ACROSS_DIALOG, "transient-for", parent, "modal", TRUE, "title",
                      _("All my pairs"), "default-width", 520, "default-height", 560, NULL);

  self->across = mentor_across_new (workspace);
  g_signal_connect_object (self->across, "notify::loading", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  gtk_slice_list_model_set_model (self->slice, G_LIST_MODEL (self->across));
  gtk_editable_set_text (GTK_EDITABLE (self->entry), query);
  update (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  gtk_editable_set_position (GTK_EDITABLE (self->entry), -1);
  gtk_window_present (GTK_WINDOW (self));
}
