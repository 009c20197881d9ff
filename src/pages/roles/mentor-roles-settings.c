/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The earlier settings of the wheel, newest first. Only one is looked at; below its row stand its
 * name, as a field, and what is different now.
 */

#include "config.h"

#include "pages/roles/mentor-roles-settings.h"

#include <glib/gi18n.h>

#include "model/mentor-date.h"
#include "widgets/mentor-children.h"
#include "widgets/mentor-label.h"
#include "widgets/mentor-text-binding.h"
#include "widgets/mentor-wheel-words.h"

typedef struct
{
  MentorRoleSetting *setting;
  GtkWidget *row;
  GtkWidget *button;
  GtkWidget *title;
  GtkWidget *remove;
  GtkWidget *details;
  GtkWidget *name;
  GtkWidget *changes;
} Row;

struct _MentorRolesSettings
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *note;
  GtkWidget *list;
  GtkWidget *keep;
  GArray *rows;

  MentorCourse *course;
  MentorRoleSet *set;
  MentorRoles *roles;
  MentorRecord *setting;
};

G_DEFINE_FINAL_TYPE (MentorRolesSettings, mentor_roles_settings, GTK_TYPE_WIDGET)

enum
{
  PROP_SETTING = 1,
  N_PROPS,
};
static GParamSpec *properties[N_PROPS];

enum
{
  REMOVED,
  N_SIGNALS,
};
static guint signals[N_SIGNALS];

static Row *
get_row (MentorRolesSettings *self, guint index)
{
  return &g_array_index (self->rows, Row, index);
}

static Row *
find_row (MentorRolesSettings *self, gpointer part)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      Row *row = get_row (self, i);

      if (row->button == part || row->remove == part || (gpointer) row->setting == part)
        return row;
    }
  return NULL;
}

/* "Half time, 22 Jan 2026"; without a name the meeting gives one. */
static char *
format_title (MentorRolesSettings *self, MentorRecord *setting)
{
  const char *name = mentor_record_get_string (setting, "name");
  const char *meeting = mentor_record_get_string (setting, "meeting");
  g_autofree char *day = mentor_date_format_short (mentor_record_get_string (setting, "date"));
  g_auto (GStrv) meetings
      = mentor_logbook_list_meetings (mentor_course_get_logbook (self->course));

  if (*name != '\0')
    /* Translators: the name of a setting and its day: "Half time, 22 Jan 2026" */
    return g_strdup_printf (C_("setting", "%s, %s"), name, day);
  for (guint i = 0; meetings[i] != NULL; i++)
    if (g_str_equal (meetings[i], meeting))
      /* Translators: the meeting of a setting and its day: "Meeting 4, 22 Jan 2026" */
      return g_strdup_printf (_("Meeting %u, %s"), i + 1, day);
  return g_strdup (day);
}

static void
add_changes (MentorRolesSettings *self, Row *row)
{
  MentorRecordList *list = mentor_role_set_get_roles (self->set);
  MentorPair *pair = mentor_course_get_pair (self->course);
  g_autofree char *wishes = mentor_wheel_words_person (pair, MENTOR_WHEEL_WISH);
  g_autofree char *offers = mentor_wheel_words_person (pair, MENTOR_WHEEL_OFFER);
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  for (guint i = 0; i < mentor_record_list_get_length (list); i++)
    g_ptr_array_add (ids, (gpointer) mentor_record_get_id (mentor_record_list_get (list, i)));
  g_ptr_array_add (ids, NULL);
  g_autoptr (GArray) changes
      = mentor_roles_list_changes (MENTOR_RECORD (row->setting), MENTOR_RECORD (self->roles),
                                   (const char *const *) ids->pdata);
  for (guint i = 0; i < changes->len; i++)
    {
      MentorRoleChange *change = &g_array_index (changes, MentorRoleChange, i);
      MentorRole *role = mentor_record_list_find (list, change->role);
      g_autofree char *words = mentor_wheel_words_change (
          mentor_role_get_name (role), g_str_equal (change->member, "wish") ? wishes : offers,
          change->before, change->after);

      gtk_box_append (GTK_BOX (row->changes), mentor_label_new (words, NULL));
    }
  if (changes->len == 0)
    gtk_box_append (GTK_BOX (row->changes),
                    mentor_label_new (_("Nothing has changed since then."), NULL));
}

static void
update_row (MentorRolesSettings *self, Row *row)
{
  g_autofree char *title = format_title (self, MENTOR_RECORD (row->setting));
  g_autofree char *remove = NULL;
  gboolean shown = self->setting == MENTOR_RECORD (row->setting);

  gtk_label_set_label (GTK_LABEL (row->title), title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  title, -1);
  /* Translators: deletes an earlier setting of the wheel: "Delete Half time, 22 Jan 2026" */
  remove = g_strdup_printf (_("Delete %s"), title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row->remove), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  remove, -1);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (row->button), shown);
  gtk_widget_set_visible (row->details, shown);
  mentor_children_remove (row->changes);
  if (shown)
    add_changes (self, row);
}

static void
update (MentorRolesSettings *self)
{
  gboolean editable
      = self->roles != NULL && !mentor_document_get_read_only (MENTOR_DOCUMENT (self->roles));

  for (guint i = 0; i < self->rows->len; i++)
    {
      update_row (self, get_row (self, i));
      gtk_widget_set_sensitive (get_row (self, i)->remove, editable);
    }
  gtk_widget_set_sensitive (self->keep,
                            editable
                                && mentor_roles_count_set (MENTOR_RECORD (self->roles)) > 0);
  gtk_widget_set_visible (self->note, self->rows->len == 0);
}

static void
set_setting (MentorRolesSettings *self, MentorRecord *setting)
{
  if (!g_set_object (&self->setting, setting))
    return;
  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SETTING]);
}

static void
on_toggled (MentorRolesSettings *self, GtkToggleButton *button)
{
  Row *row = find_row (self, button);

  if (row == NULL)
    return;
  if (gtk_toggle_button_get_active (button))
    set_setting (self, MENTOR_RECORD (row->setting));
  else if (self->setting == MENTOR_RECORD (row->setting))
    set_setting (self, NULL);
}

static void
on_remove (MentorRolesSettings *self, GtkWidget *button)
{
  Row *row = find_row (self, button);

  if (row == NULL)
    return;
  gtk_widget_grab_focus (self->keep);
  mentor_roles_remove_setting (self->roles, row->setting);
  g_signal_emit (self, signals[REMOVED], 0);
}

static void
on_keep (MentorRolesSettings *self)
{
  g_auto (GStrv) meetings
      = mentor_logbook_list_meetings (mentor_course_get_logbook (self->course));
  guint n = g_strv_length (meetings);

  mentor_roles_keep_setting (self->roles, "", n > 0 ? meetings[n - 1] : "");
}

static void
clear_rows (MentorRolesSettings *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      Row *row = get_row (self, i);

      g_signal_handlers_disconnect_by_data (row->setting, self);
      mentor_text_binding_bind (row->name, NULL, NULL);
      gtk_box_remove (GTK_BOX (self->list), row->row);
      g_object_unref (row->setting);
    }
  g_array_set_size (self->rows, 0);
}

static void
add_row (MentorRolesSettings *self, MentorRoleSetting *setting)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  Row row = {
    .setting = g_object_ref (setting),
    .row = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0),
    .button = gtk_toggle_button_new (),
    .title = mentor_label_new (NULL, NULL),
    .remove = gtk_button_new_from_icon_name ("user-trash-symbolic"),
    .details = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6),
    .name = gtk_entry_new (),
    .changes = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3),
  };

  gtk_button_set_child (GTK_BUTTON (row.button), row.title);
  gtk_widget_set_hexpand (row.button, TRUE);
  gtk_widget_add_css_class (row.button, "flat");
  gtk_widget_add_css_class (row.button, "role-name");
  gtk_widget_add_css_class (row.remove, "flat");
  gtk_widget_set_tooltip_text (row.remove, _("Delete"));
  gtk_widget_set_valign (row.remove, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (line), row.button);
  gtk_box_append (GTK_BOX (line), row.remove);
  gtk_box_append (GTK_BOX (row.row), line);

  gtk_entry_set_placeholder_text (GTK_ENTRY (row.name), _("What you call it"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (row.name), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Name of the setting"), -1);
  mentor_text_binding_bind (row.name, MENTOR_RECORD (setting), "name");
  gtk_widget_set_margin_start (row.details, 8);
  gtk_widget_set_margin_top (row.details, 6);
  gtk_widget_set_margin_bottom (row.details, 12);
  gtk_box_append (GTK_BOX (row.details), row.name);
  gtk_box_append (GTK_BOX (row.details), row.changes);
  gtk_box_append (GTK_BOX (row.row), row.details);
  gtk_box_append (GTK_BOX (self->list), row.row);

  g_signal_connect_object (row.button, "toggled", G_CALLBACK (on_toggled), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (row.remove, "clicked", G_CALLBACK (on_remove), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (setting, "notify", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_array_append_val (self->rows, row);
}

static void
show_settings (MentorRolesSettings *self)
{
  MentorRecordList *list
      = self->roles != NULL ? mentor_record_get_list (MENTOR_RECORD (self->roles), "settings") : NULL;
  guint n = list != NULL ? mentor_record_list_get_length (list) : 0;
  g_autoptr (MentorRecord) kept = self->setting != NULL ? g_object_ref (self->setting) : NULL;

  clear_rows (self);
  for (guint i = n; i > 0; i--)
    add_row (self, mentor_record_list_get (list, i - 1));
  if (kept != NULL && find_row (self, kept) == NULL)
    set_setting (self, NULL);
  update (self);
}

void
mentor_roles_settings_set_course (MentorRolesSettings *self, MentorRoleSet *set,
                                  MentorCourse *course)
{
  g_return_if_fail (MENTOR_IS_ROLES_SETTINGS (self));

  if (self->roles != NULL)
    {
      g_signal_handlers_disconnect_by_data (
          mentor_record_get_list (MENTOR_RECORD (self->roles), "settings"), self);
      g_signal_handlers_disconnect_by_data (self->roles, self);
    }
  g_set_object (&self->course, course);
  g_set_object (&self->set, set);
  g_clear_object (&self->roles);
  if (course != NULL)
    self->roles = g_object_ref (mentor_course_get_roles (course));
  if (self->roles != NULL)
    {
      g_signal_connect_object (mentor_record_get_list (MENTOR_RECORD (self->roles), "settings"),
                               "items-changed", G_CALLBACK (show_settings), self,
                               G_CONNECT_SWAPPED);
      mentor_document_watch (MENTOR_DOCUMENT (self->roles), G_CALLBACK (update), self);
    }
  show_settings (self);
}

static void
mentor_roles_settings_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  g_value_set_object (value, MENTOR_ROLES_SETTINGS (object)->setting);
}

static void
mentor_roles_settings_dispose (GObject *object)
{
  MentorRolesSettings *self = MENTOR_ROLES_SETTINGS (object);

  if (self->box != NULL)
    {
      g_clear_object (&self->setting);
      mentor_roles_settings_set_course (self, NULL, NULL);
    }
  g_clear_pointer (&self->box, gtk_widget_unparent);
  G_OBJECT_CLASS (mentor_roles_settings_parent_class)->dispose (object);
}

static void
mentor_roles_settings_finalize (GObject *object)
{
  g_array_unref (MENTOR_ROLES_SETTINGS (object)->rows);
  G_OBJECT_CLASS (mentor_roles_settings_parent_class)->finalize (object);
}

static void
mentor_roles_settings_class_init (MentorRolesSettingsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = mentor_roles_settings_get_property;
  object_class->dispose = mentor_roles_settings_dispose;
  object_class->finalize = mentor_roles_settings_finalize;
  properties[PROP_SETTING]
      = g_param_spec_object ("setting", NULL, NULL, MENTOR_TYPE_RECORD,
                             G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  signals[REMOVED] = g_signal_new ("removed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
mentor_roles_settings_init (MentorRolesSettings *self)
{
  self->rows = g_array_new (FALSE, TRUE, sizeof (Row));
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  gtk_box_append (GTK_BOX (self->box), mentor_label_new (_("Earlier settings"), "heading"));
  self->note = mentor_label_new (
      _("Keep what you agree on now, and you can see later what has changed."), "dim-label");
  gtk_box_append (GTK_BOX (self->box), self->note);
  self->list = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_box_append (GTK_BOX (self->box), self->list);
  self->keep = gtk_button_new_with_label (_("Keep this setting"));
  gtk_widget_set_halign (self->keep, GTK_ALIGN_START);
  gtk_widget_set_margin_top (self->keep, 6);
  g_signal_connect_object (self->keep, "clicked", G_CALLBACK (on_keep), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->box), self->keep);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Earlier settings"), -1);
}
