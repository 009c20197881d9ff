/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What one person has promised. Rows are kept by task, so that the others stay when one is done,
 * and the focus goes to its neighbour.
 */

#include "config.h"

#include "widgets/mentor-promise-list.h"

#include <glib/gi18n.h>

#include "model/mentor-date.h"
#include "widgets/mentor-label.h"
#include "widgets/mentor-row-layout.h"

#define MAX_SHOWN 6
#define CHECK_SPACING 4 /* as libadwaita has it */
#define WIDTH_CHARS 16

typedef struct
{
  MentorTask *task;
  GtkWidget *check;
  GtkLabel *label;
} Row;

struct _MentorPromiseList
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkLabel *heading;
  GtkWidget *list;
  GtkLabel *note;
  GPtrArray *rows;
  MentorRecordView *promises;
  guint n_shown; /* at most */
};

G_DEFINE_FINAL_TYPE (MentorPromiseList, mentor_promise_list, GTK_TYPE_WIDGET)

enum
{
  DONE,
  CHANGED,
  N_SIGNALS,
};
static guint signals[N_SIGNALS];

static Row *
get_row (MentorPromiseList *self, guint index)
{
  return g_ptr_array_index (self->rows, index);
}

/* One label: the day stands small on a line of its own. */
static void
show_promise (GtkLabel *label, const char *title, const char *due)
{
  g_autoptr (GString) text = g_string_new (title);
  PangoAttrList *attributes = pango_attr_list_new ();

  if (*due != '\0')
    {
      g_autofree char *day = mentor_date_format_near (due, NULL);
      PangoAttribute *small = pango_attr_scale_new (PANGO_SCALE_SMALL);
      PangoAttribute *faint = pango_attr_foreground_alpha_new (G_MAXUINT16 * 65 / 100);

      g_string_append_c (text, '\n');
      small->start_index = faint->start_index = (guint) text->len;
      /* Translators: until when something is promised: "by Thursday 3 December" */
      g_string_append_printf (text, _("by %s"), day);
      pango_attr_list_insert (attributes, small);
      pango_attr_list_insert (attributes, faint);
    }
  gtk_label_set_label (label, text->str);
  /* The least width must not be more than what a short text wants. */
  gtk_label_set_width_chars (label, (int) MIN (WIDTH_CHARS, g_utf8_strlen (title, -1) / 3));
  gtk_label_set_attributes (label, attributes);
  pango_attr_list_unref (attributes);
}

static void
update_row (MentorPromiseList *self, GParamSpec *pspec, MentorTask *task)
{
  MentorRecord *record = MENTOR_RECORD (task);
  const char *title = mentor_record_get_string (record, "title");
  const char *due = mentor_record_get_string (record, "due");

  for (guint i = 0; i < self->rows->len; i++)
    {
      Row *row = get_row (self, i);
      if (row->task != task)
        continue;
      show_promise (row->label, title, due);
      gtk_accessible_update_property (GTK_ACCESSIBLE (row->check), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      title, -1);
    }
}

static void
on_toggled (MentorPromiseList *self, GtkCheckButton *check)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (get_row (self, i)->check == GTK_WIDGET (check))
      {
        g_autoptr (MentorTask) task = g_object_ref (get_row (self, i)->task);

        if (!gtk_check_button_get_active (check))
          return;
        mentor_task_set_done (task, TRUE);
        if (mentor_record_get_boolean (MENTOR_RECORD (task), "done"))
          g_signal_emit (self, signals[DONE], 0);
        else
          gtk_check_button_set_active (check, FALSE);
        return;
      }
}

static GtkLabel *
create_label (const char *style)
{
  GtkWidget *label = mentor_label_new (NULL, style);

  /* Asked for its least height, a label without a least width tries a letter a line. */
  gtk_label_set_width_chars (GTK_LABEL (label), WIDTH_CHARS);
  gtk_label_set_natural_wrap_mode (GTK_LABEL (label), GTK_NATURAL_WRAP_NONE);
  return GTK_LABEL (label);
}

static Row *
create_row (MentorPromiseList *self, MentorTask *task)
{
  Row *row = g_new0 (Row, 1);
  MentorRowLayout *layout;

  row->task = g_object_ref (task);
  row->label = create_label (NULL);
  gtk_widget_set_hexpand (GTK_WIDGET (row->label), TRUE);
  gtk_widget_set_margin_start (GTK_WIDGET (row->label), 6);
  row->check = gtk_check_button_new ();
  /* Its own layout would try the label at a dozen widths. */
  layout = g_object_new (MENTOR_TYPE_ROW_LAYOUT, NULL);
  mentor_row_layout_set_spacing (layout, CHECK_SPACING);
  gtk_widget_set_layout_manager (row->check, GTK_LAYOUT_MANAGER (layout));
  gtk_check_button_set_child (GTK_CHECK_BUTTON (row->check), GTK_WIDGET (row->label));
  gtk_widget_add_css_class (row->check, "mentor-promise");
  gtk_widget_set_sensitive (row->check, mentor_record_is_editable (MENTOR_RECORD (task)));
  g_signal_connect_object (row->check, "toggled", G_CALLBACK (on_toggled), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (task, "notify::title", G_CALLBACK (update_row), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (task, "notify::due", G_CALLBACK (update_row), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->list), row->check);
  return row;
}

static void
remove_row (MentorPromiseList *self, Row *row)
{
  g_signal_handlers_disconnect_by_data (row->task, self);
  gtk_box_remove (GTK_BOX (self->list), row->check);
  g_object_unref (row->task);
  g_free (row);
}

/* Takes the row of a task out of the present rows. */
static Row *
take_row (MentorPromiseList *self, MentorTask *task)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (get_row (self, i)->task == task)
      return g_ptr_array_steal_index (self->rows, i);
  return NULL;
}

static void
update (MentorPromiseList *self)
{
  guint length = mentor_promise_list_get_length (self);
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();
  GtkWidget *before = NULL;
  gboolean focused = gtk_widget_get_focus_child (self->list) != NULL
                     && gtk_widget_is_focus (gtk_widget_get_focus_child (self->list));
  guint focus_index = 0;

  for (guint i = 0; focused && i < self->rows->len; i++)
    if (gtk_widget_is_focus (get_row (self, i)->check))
      focus_index = i;

  for (guint i = 0; i < MIN (length, self->n_shown); i++)
    {
      MentorTask *task = mentor_record_view_get (self->promises, i);
      Row *row = take_row (self, task);

      if (row == NULL)
        row = create_row (self, task);
      g_ptr_array_add (rows, row);
      gtk_box_reorder_child_after (GTK_BOX (self->list), row->check, before);
      before = row->check;
    }

  /* The focus goes on before its row goes away. */
  for (guint i = 0; focused && i < self->rows->len; i++)
    if (gtk_widget_is_focus (get_row (self, i)->check) && rows->len > 0)
      {
        Row *next = g_ptr_array_index (rows, MIN (focus_index, rows->len - 1));
        gtk_widget_grab_focus (next->check);
        break;
      }

  while (self->rows->len > 0)
    remove_row (self, g_ptr_array_steal_index (self->rows, self->rows->len - 1));
  g_ptr_array_extend_and_steal (self->rows, g_steal_pointer (&rows));
  for (guint i = 0; i < self->rows->len; i++)
    update_row (self, NULL, get_row (self, i)->task);

  gtk_widget_set_visible (GTK_WIDGET (self->note), length == 0 || length > self->n_shown);
  if (length == 0)
    gtk_label_set_label (self->note, _("Nothing open"));
  else if (length > self->n_shown)
    {
      guint more = length - self->n_shown;
      g_autofree char *text = g_strdup_printf (ngettext ("and %u more", "and %u more", more), more);

      gtk_label_set_label (self->note, text);
    }
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
mentor_promise_list_dispose (GObject *object)
{
  MentorPromiseList *self = MENTOR_PROMISE_LIST (object);

  if (self->promises != NULL)
    g_signal_handlers_disconnect_by_data (self->promises, self);
  g_clear_object (&self->promises);
  while (self->rows->len > 0)
    remove_row (self, g_ptr_array_steal_index (self->rows, self->rows->len - 1));
  g_clear_pointer (&self->box, gtk_widget_unparent);
  G_OBJECT_CLASS (mentor_promise_list_parent_class)->dispose (object);
}

static void
mentor_promise_list_finalize (GObject *object)
{
  g_ptr_array_unref (MENTOR_PROMISE_LIST (object)->rows);
  G_OBJECT_CLASS (mentor_promise_list_parent_class)->finalize (object);
}

static void
mentor_promise_list_class_init (MentorPromiseListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = mentor_promise_list_dispose;
  object_class->finalize = mentor_promise_list_finalize;
  signals[DONE] = g_signal_new ("done", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 0);
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
mentor_promise_list_init (MentorPromiseList *self)
{
  self->rows = g_ptr_array_new ();
  self->n_shown = MAX_SHOWN;
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  self->heading = create_label ("dim-label");
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->heading));
  self->list = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_box_append (GTK_BOX (self->box), self->list);
  self->note = create_label ("dim-label");
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->note));
}

void
mentor_promise_list_set_promises (MentorPromiseList *self, MentorRecordView *promises)
{
  g_return_if_fail (MENTOR_IS_PROMISE_LIST (self));

  if (self->promises != NULL)
    g_signal_handlers_disconnect_by_data (self->promises, self);
  g_set_object (&self->promises, promises);
  if (promises != NULL)
    g_signal_connect_object (promises, "items-changed", G_CALLBACK (update), self,
                             G_CONNECT_SWAPPED);
  update (self);
}

void
mentor_promise_list_set_heading (MentorPromiseList *self, const char *heading)
{
  g_return_if_fail (MENTOR_IS_PROMISE_LIST (self));

  gtk_label_set_label (self->heading, heading);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, heading,
                                  -1);
}

guint
mentor_promise_list_get_length (MentorPromiseList *self)
{
  g_return_val_if_fail (MENTOR_IS_PROMISE_LIST (self), 0);

  return self->promises != NULL ? g_list_model_get_n_items (G_LIST_MODEL (self->promises)) : 0;
}

void
mentor_promise_list_show_all (MentorPromiseList *self)
{
  g_return_if_fail (MENTOR_IS_PROMISE_LIST (self));

  self->n_shown = G_MAXUINT;
  update (self);
}
