/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The roles used in a meeting (inventory A6.2): a few seconds' work, so there are four steps only. */

#include "config.h"

#include "pages/meeting/mentor-role-marks.h"

#include <glib/gi18n.h>

#include "widgets/mentor-wheel-value.h"
#include "widgets/mentor-wheel-words.h"

typedef struct
{
  MentorRole *role;
  MentorRecord *use;
  GtkWidget *scale;
  GtkWidget *word;
} Row;

struct _MentorRoleMarks
{
  GtkWidget parent_instance;

  GtkWidget *grid;
  GArray *rows;
};

G_DEFINE_FINAL_TYPE (MentorRoleMarks, mentor_role_marks, GTK_TYPE_WIDGET)

static void
update (MentorRoleMarks *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      Row *row = &g_array_index (self->rows, Row, i);
      int used = mentor_record_get_int (row->use, "used");
      g_autofree char *name
          = mentor_wheel_words_role_use (mentor_role_get_name (row->role), used);

      gtk_label_set_label (GTK_LABEL (row->word), mentor_wheel_words_use (used));
      mentor_wheel_value_set_label (row->scale, name);
    }
}

static void
clear_rows (MentorRoleMarks *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      Row *row = &g_array_index (self->rows, Row, i);

      g_signal_handlers_disconnect_by_data (row->use, self);
      gtk_grid_remove_row (GTK_GRID (self->grid), 0);
      g_object_unref (row->role);
      g_object_unref (row->use);
    }
  g_array_set_size (self->rows, 0);
}

static void
add_row (MentorRoleMarks *self, MentorRole *role, MentorLogEntry *entry)
{
  const char *id = mentor_record_get_id (MENTOR_RECORD (role));
  int top = (int) self->rows->len;
  GtkWidget *label = gtk_label_new (mentor_role_get_name (role));
  Row row = { .role = g_object_ref (role),
              .use = g_object_ref (MENTOR_RECORD (mentor_log_entry_get_role_use (entry, id))) };

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_grid_attach (GTK_GRID (self->grid), label, 0, top, 1, 1);
  row.scale = mentor_wheel_value_new (row.use, "used", MENTOR_ROLE_USE_MAX);
  gtk_widget_add_css_class (row.scale, "role-value");
  gtk_widget_set_hexpand (row.scale, TRUE);
  gtk_widget_set_tooltip_text (row.scale, *mentor_role_get_says (role) != '\0'
                                              ? mentor_role_get_says (role)
                                              : NULL);
  gtk_grid_attach (GTK_GRID (self->grid), row.scale, 1, top, 1, 1);
  row.word = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (row.word), 0);
  gtk_label_set_width_chars (GTK_LABEL (row.word), 9);
  gtk_widget_add_css_class (row.word, "dim-label");
  gtk_grid_attach (GTK_GRID (self->grid), row.word, 2, top, 1, 1);
  g_signal_connect_object (row.use, "notify::used", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_array_append_val (self->rows, row);
}

static void
mentor_role_marks_dispose (GObject *object)
{
  MentorRoleMarks *self = MENTOR_ROLE_MARKS (object);

  if (self->grid != NULL)
    clear_rows (self);
  g_clear_pointer (&self->grid, gtk_widget_unparent);
  G_OBJECT_CLASS (mentor_role_marks_parent_class)->dispose (object);
}

static void
mentor_role_marks_finalize (GObject *object)
{
  g_array_unref (MENTOR_ROLE_MARKS (object)->rows);
  G_OBJECT_CLASS (mentor_role_marks_parent_class)->finalize (object);
}

static void
mentor_role_marks_class_init (MentorRoleMarksClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mentor_role_marks_dispose;
  G_OBJECT_CLASS (klass)->finalize = mentor_role_marks_finalize;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
mentor_role_marks_init (MentorRoleMarks *self)
{
  self->rows = g_array_new (FALSE, TRUE, sizeof (Row));
  self->grid = gtk_grid_new ();
  gtk_grid_set_column_spacing (GTK_GRID (self->grid), 12);
  gtk_widget_set_parent (self->grid, GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Roles used"), -1);
}

void
mentor_role_marks_bind (MentorRoleMarks *self, MentorRoleSet *set, MentorLogEntry *entry)
{
  MentorRecordList *roles;

  g_return_if_fail (MENTOR_IS_ROLE_MARKS (self));

  clear_rows (self);
  if (set == NULL || entry == NULL)
    return;
  roles = mentor_role_set_get_roles (set);
  for (guint i = 0; i < mentor_record_list_get_length (roles); i++)
    add_row (self, mentor_record_list_get (roles, i), entry);
  update (self);
}
