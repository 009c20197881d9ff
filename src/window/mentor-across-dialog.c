/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * MentorAcrossDialog. Nobody else is to see the names of the other pairs by chance: it is opened when
 * it is asked for, and closes when something was chosen.
 */
#include "config.h"

#include "window/mentor-across-dialog.h"

#include <glib/gi18n.h>

#include "model/mentor-date.h"
#include "widgets/mentor-passage-list.h"
#include "workspace/mentor-across.h"

struct _MentorAcrossDialog
{
  AdwWindow parent_instance;

  GtkSearchEntry *entry;
  GtkLabel *count;
  GtkStack *stack;
  GtkWidget *nothing;
  GtkWidget *reading;
  MentorPassageList *list;

  MentorAcross *across;
  gboolean searching;
};

G_DEFINE_FINAL_TYPE (MentorAcrossDialog, mentor_across_dialog, ADW_TYPE_WINDOW)

/* Rows */

static const char *
get_group (gpointer item)
{
  switch (mentor_across_item_get_kind (item))
    {
    case MENTOR_ACROSS_MEETING:
      return _("Next meetings");
    case MENTOR_ACROSS_PROMISE:
      return _("What I promised");
    case MENTOR_ACROSS_SHARED_PROMISE:
      return _("What we promised each other");
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
    case MENTOR_ACROSS_SHARED_PROMISE:
      day = mentor_date_format_short (date);
      /* Translators: until when something is to be done: "by 3 Dec 2026". */
      return g_strdup_printf (C_("promise", "by %s"), day);
    case MENTOR_ACROSS_PROBLEM:
    case MENTOR_ACROSS_HIT:
    default:
      return mentor_date_format_long (date);
    }
}

static void
describe (gpointer item, MentorPassage *passage)
{
  gboolean is_meeting = mentor_across_item_get_kind (item) == MENTOR_ACROSS_MEETING;
  const char *names = mentor_across_item_get_names (item);
  g_autofree char *day = describe_day (item);

  passage->text = g_strdup (is_meeting ? day : mentor_across_item_get_text (item));
  passage->facts = is_meeting || *day == '\0' ? g_strdup (names)
                                              /* Translators: names, then a day. */
                                              : g_strdup_printf (_("%s · %s"), names, day);
  passage->name = g_strdup_printf ("%s, %s", passage->text, passage->facts);
  passage->hit = mentor_across_item_get_hit (item);
}

static const MentorPassageStyle style
    = { .get_group = get_group, .describe = describe, .facts_first = FALSE };

/* Choosing */

static void
on_chosen (MentorAcrossDialog *self, MentorAcrossItem *item)
{
  GtkWidget *parent = GTK_WIDGET (gtk_window_get_transient_for (GTK_WINDOW (self)));
  const char *page, *target;

  if (parent == NULL)
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
    case MENTOR_ACROSS_SHARED_PROMISE:
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
                               : n > 0 || self->searching ? GTK_WIDGET (self->list)
                                                          : self->nothing);
}

static void
on_changed (MentorAcrossDialog *self)
{
  const char *query = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  g_autofree char *stripped = g_strstrip (g_strdup (query));

  self->searching = *stripped != '\0';
  mentor_passage_list_restart (self->list);
  mentor_across_set_query (self->across, query);
  update (self);
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
  gtk_widget_child_focus (GTK_WIDGET (self->list), GTK_DIR_TAB_FORWARD);
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

  adw_header_bar_set_title_widget (ADW_HEADER_BAR (header),
                                   adw_window_title_new (_("All my pairs"), NULL));
  self->stack = GTK_STACK (gtk_stack_new ());
  self->list = MENTOR_PASSAGE_LIST (mentor_passage_list_new (&style));
  mentor_passage_list_set_name (self->list, _("All my pairs"));
  g_signal_connect_swapped (self->list, "chosen", G_CALLBACK (on_chosen), self);
  self->reading = create_status (_("Reading…"), NULL);
  self->nothing = create_status (
      _("Nothing waits"), _("No meeting is agreed with any of your pairs, and you have kept what "
                            "you promised."));
  gtk_stack_add_child (self->stack, self->reading);
  gtk_stack_add_child (self->stack, GTK_WIDGET (self->list));
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
  mentor_passage_list_set_model (self->list, G_LIST_MODEL (self->across));
  gtk_editable_set_text (GTK_EDITABLE (self->entry), query);
  update (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  gtk_editable_set_position (GTK_EDITABLE (self->entry), -1);
  gtk_window_present (GTK_WINDOW (self));
}
