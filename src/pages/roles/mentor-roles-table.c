/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The roles wheel as a table: name, what the mentee wishes, what the mentor offers. */

#include "config.h"

#include "pages/roles/mentor-roles-table.h"

#include "widgets/mentor-label.h"
#include "widgets/mentor-wheel-sample.h"
#include "widgets/mentor-wheel-value.h"
#include "widgets/mentor-wheel-words.h"

static const char *const members[] = { "wish", "offer" };

typedef struct
{
  MentorRole *role;
  MentorRoleExpectation *expectation;
  GtkWidget *name;
  GtkWidget *scales[MENTOR_WHEEL_N_PERSONS];
} Row;

struct _MentorRolesTable
{
  GtkWidget parent_instance;

  GtkWidget *grid;
  GtkLabel *headings[MENTOR_WHEEL_N_PERSONS];
  GArray *rows;
  MentorPair *pair;
  char *selected;
};

G_DEFINE_FINAL_TYPE (MentorRolesTable, mentor_roles_table, GTK_TYPE_WIDGET)

enum
{
  PROP_SELECTED = 1,
  N_PROPS,
};
static GParamSpec *properties[N_PROPS];

static void set_selected (MentorRolesTable *self, const char *role_id);

static Row *
get_row (MentorRolesTable *self, guint index)
{
  return &g_array_index (self->rows, Row, index);
}

static void
update_words (MentorRolesTable *self)
{
  for (int person = 0; person < MENTOR_WHEEL_N_PERSONS; person++)
    {
      g_autofree char *heading = mentor_wheel_words_heading (self->pair, person);
      g_autofree char *who = mentor_wheel_words_person (self->pair, person);

      gtk_label_set_label (self->headings[person], heading);
      for (guint i = 0; i < self->rows->len; i++)
        {
          Row *row = get_row (self, i);
          g_autofree char *label = mentor_wheel_words_value (
              mentor_role_get_name (row->role), who,
              mentor_record_get_int (MENTOR_RECORD (row->expectation), members[person]));

          mentor_wheel_value_set_label (row->scales[person], label);
        }
    }
}

static void
on_name_toggled (MentorRolesTable *self, GtkToggleButton *button)
{
  for (guint i = 0; gtk_toggle_button_get_active (button) && i < self->rows->len; i++)
    if (get_row (self, i)->name == GTK_WIDGET (button))
      {
        set_selected (self, mentor_record_get_id (MENTOR_RECORD (get_row (self, i)->role)));
        return;
      }
}

static void
on_scale_focus (MentorRolesTable *self, GParamSpec *pspec, GtkWidget *scale)
{
  if (!gtk_widget_has_focus (scale))
    return;
  for (guint i = 0; i < self->rows->len; i++)
    for (int j = 0; j < MENTOR_WHEEL_N_PERSONS; j++)
      if (get_row (self, i)->scales[j] == scale)
        set_selected (self, mentor_record_get_id (MENTOR_RECORD (get_row (self, i)->role)));
}

static void
clear_rows (MentorRolesTable *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      Row *row = get_row (self, i);

      g_signal_handlers_disconnect_by_data (row->expectation, self);
      if (self->grid != NULL)
        gtk_grid_remove_row (GTK_GRID (self->grid), 1);
      g_object_unref (row->role);
      g_object_unref (row->expectation);
    }
  g_array_set_size (self->rows, 0);
}

static void
add_row (MentorRolesTable *self, MentorRole *role, MentorRoles *roles)
{
  const char *id = mentor_record_get_id (MENTOR_RECORD (role));
  Row row = { .role = g_object_ref (role), .expectation = mentor_roles_get (roles, id) };
  int top = (int) self->rows->len + 1;
  GtkWidget *label = gtk_label_new (mentor_role_get_name (role));

  g_object_ref (row.expectation);
  gtk_label_set_xalign (GTK_LABEL (label), 0.0f);
  row.name = gtk_toggle_button_new ();
  gtk_button_set_child (GTK_BUTTON (row.name), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row.name), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  mentor_role_get_name (role), -1);
  gtk_widget_add_css_class (row.name, "flat");
  gtk_widget_add_css_class (row.name, "role-name");
  if (self->rows->len > 0)
    gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (row.name),
                                 GTK_TOGGLE_BUTTON (get_row (self, 0)->name));
  g_signal_connect_object (row.name, "toggled", G_CALLBACK (on_name_toggled), self,
                           G_CONNECT_SWAPPED);
  gtk_grid_attach (GTK_GRID (self->grid), row.name, 0, top, 1, 1);

  for (int person = 0; person < MENTOR_WHEEL_N_PERSONS; person++)
    {
      g_autofree char *detail = g_strconcat ("notify::", members[person], NULL);
      GtkWidget *scale = mentor_wheel_value_new (MENTOR_RECORD (row.expectation), members[person],
                                                 MENTOR_ROLE_WEIGHT_MAX);

      gtk_scale_set_draw_value (GTK_SCALE (scale), TRUE);
      gtk_scale_set_value_pos (GTK_SCALE (scale), GTK_POS_RIGHT);
      gtk_widget_add_css_class (scale, "role-value");
      if (person == MENTOR_WHEEL_OFFER)
        gtk_widget_add_css_class (scale, "offer");
      gtk_widget_set_hexpand (scale, TRUE);
      g_signal_connect_object (scale, "notify::has-focus", G_CALLBACK (on_scale_focus), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (row.expectation, detail, G_CALLBACK (update_words), self,
                               G_CONNECT_SWAPPED);
      gtk_grid_attach (GTK_GRID (self->grid), scale, person + 1, top, 1, 1);
      row.scales[person] = scale;
    }
  g_array_append_val (self->rows, row);
}

static void
add_heading (MentorRolesTable *self, MentorWheelPerson person)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *sample = mentor_wheel_sample_new (person);
  GtkWidget *label = mentor_label_new (NULL, "caption-heading");

  gtk_widget_set_halign (sample, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (box), sample);
  gtk_box_append (GTK_BOX (box), label);
  gtk_widget_set_margin_start (box, 10);
  self->headings[person] = GTK_LABEL (label);
  gtk_grid_attach (GTK_GRID (self->grid), box, (int) person + 1, 0, 1, 1);
}

static void
mentor_roles_table_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  g_value_set_string (value, MENTOR_ROLES_TABLE (object)->selected);
}

static void
mentor_roles_table_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  set_selected (MENTOR_ROLES_TABLE (object), g_value_get_string (value));
}

static void
mentor_roles_table_dispose (GObject *object)
{
  MentorRolesTable *self = MENTOR_ROLES_TABLE (object);

  clear_rows (self);
  g_clear_pointer (&self->grid, gtk_widget_unparent);
  g_clear_object (&self->pair);
  G_OBJECT_CLASS (mentor_roles_table_parent_class)->dispose (object);
}

static void
mentor_roles_table_finalize (GObject *object)
{
  MentorRolesTable *self = MENTOR_ROLES_TABLE (object);

  g_array_unref (self->rows);
  g_free (self->selected);
  G_OBJECT_CLASS (mentor_roles_table_parent_class)->finalize (object);
}

static void
mentor_roles_table_class_init (MentorRolesTableClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = mentor_roles_table_get_property;
  object_class->set_property = mentor_roles_table_set_property;
  object_class->dispose = mentor_roles_table_dispose;
  object_class->finalize = mentor_roles_table_finalize;
  properties[PROP_SELECTED]
      = g_param_spec_string ("selected", NULL, NULL, NULL,
                             G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
mentor_roles_table_init (MentorRolesTable *self)
{
  self->rows = g_array_new (FALSE, TRUE, sizeof (Row));
  self->grid = gtk_grid_new ();
  gtk_grid_set_column_spacing (GTK_GRID (self->grid), 4);
  gtk_widget_set_parent (self->grid, GTK_WIDGET (self));
  add_heading (self, MENTOR_WHEEL_WISH);
  add_heading (self, MENTOR_WHEEL_OFFER);
}

static void
set_selected (MentorRolesTable *self, const char *role_id)
{
  if (g_strcmp0 (self->selected, role_id) == 0)
    return;
  g_free (self->selected);
  self->selected = g_strdup (role_id);

  for (guint i = 0; i < self->rows->len; i++)
    {
      Row *row = get_row (self, i);

      gtk_toggle_button_set_active (
          GTK_TOGGLE_BUTTON (row->name),
          g_strcmp0 (mentor_record_get_id (MENTOR_RECORD (row->role)), self->selected) == 0);
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTED]);
}

void
mentor_roles_table_set_roles (MentorRolesTable *self, MentorRoleSet *set, MentorRoles *roles,
                              MentorPair *pair)
{
  MentorRecordList *list = set != NULL ? mentor_role_set_get_roles (set) : NULL;
  guint n = list != NULL ? mentor_record_list_get_length (list) : 0;

  g_return_if_fail (MENTOR_IS_ROLES_TABLE (self));
  g_return_if_fail (set == NULL || roles != NULL);

  clear_rows (self);
  if (self->pair != NULL)
    mentor_pair_unwatch_names (self->pair, self);
  g_set_object (&self->pair, pair);
  if (pair != NULL)
    mentor_pair_watch_names (pair, G_CALLBACK (update_words), self);

  for (guint i = 0; i < n; i++)
    add_row (self, mentor_record_list_get (list, i), roles);
  update_words (self);
  set_selected (self, NULL);
}
