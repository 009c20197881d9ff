/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The trend in words, pictures and a table. The widgets stay while the roles and the number of
 * meetings are the same, so that a mark that is set moves nothing. */

#include "config.h"

#include "pages/roles/mentor-roles-trend.h"

#include <glib/gi18n.h>

#include "model/mentor-date.h"
#include "widgets/mentor-label.h"
#include "widgets/mentor-wheel-trend.h"
#include "widgets/mentor-wheel-words.h"

typedef struct
{
  GtkWidget *row;
  GtkWidget *shares;
  GtkWidget *trend;
} Row;

struct _MentorRolesTrend
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *finding;
  GtkWidget *list;
  GtkWidget *expander;
  GtkWidget *grid;
  GArray *rows;
  MentorRoleSet *set;
  guint n_table_rows;
};

G_DEFINE_FINAL_TYPE (MentorRolesTrend, mentor_roles_trend, GTK_TYPE_WIDGET)

static void
clear_rows (MentorRolesTrend *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    gtk_box_remove (GTK_BOX (self->list), g_array_index (self->rows, Row, i).row);
  g_array_set_size (self->rows, 0);
}

static void
add_row (MentorRolesTrend *self, MentorRole *role)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *name = mentor_label_new (mentor_role_get_name (role), NULL);
  Row row = { gtk_box_new (GTK_ORIENTATION_VERTICAL, 2), mentor_label_new (NULL, "caption"),
              mentor_wheel_trend_new () };

  gtk_widget_set_hexpand (name, TRUE);
  gtk_widget_add_css_class (row.shares, "dim-label");
  gtk_label_set_justify (GTK_LABEL (row.shares), GTK_JUSTIFY_RIGHT);
  gtk_box_append (GTK_BOX (line), name);
  gtk_box_append (GTK_BOX (line), row.shares);
  gtk_box_append (GTK_BOX (row.row), line);
  gtk_box_append (GTK_BOX (row.row), row.trend);
  gtk_box_append (GTK_BOX (self->list), row.row);
  g_array_append_val (self->rows, row);
}

static char *
format_shares (const MentorRoleShare *share)
{
  if (share->used == MENTOR_ROLE_NOT_SAID && share->agreed == MENTOR_ROLE_NOT_SAID)
    return g_strdup ("");
  if (share->used == MENTOR_ROLE_NOT_SAID)
    return g_strdup_printf (_("Agreed %d%%"), share->agreed);
  if (share->agreed == MENTOR_ROLE_NOT_SAID)
    return g_strdup_printf (_("Used %d%%"), share->used);
  /* Translators: a role's part of what was agreed on and of what was used */
  return g_strdup_printf (_("Agreed %d%%, used %d%%"), share->agreed, share->used);
}

static const char *
get_direction_words (int direction)
{
  return direction > 0   ? _("more lately")
         : direction < 0 ? _("less lately")
                         : _("about the same over time");
}

static void
update_row (MentorRolesTrend *self, guint index, GPtrArray *meetings, int chosen,
            const MentorRoleShare *share)
{
  Row *row = &g_array_index (self->rows, Row, index);
  MentorRole *role = mentor_record_list_get (mentor_role_set_get_roles (self->set), index);
  g_autofree int *used = mentor_role_trend_list_used (meetings, share->role);
  g_autofree char *shares = format_shares (share);
  g_autofree char *words = NULL;

  gtk_label_set_label (GTK_LABEL (row->shares), shares);
  mentor_wheel_trend_show (MENTOR_WHEEL_TREND (row->trend), used, meetings->len, chosen,
                           share->agreed, share->used);
  /* Translators: a role, how it develops, and its parts: "Coach: more lately. Agreed 27%, used 43%" */
  words = g_strdup_printf (
      _("%s: %s. %s"), mentor_role_get_name (role),
      get_direction_words (mentor_role_trend_get_direction (used, meetings->len)), shares);
  mentor_wheel_trend_set_words (MENTOR_WHEEL_TREND (row->trend), words);
}

static void
show_finding (MentorRolesTrend *self, GArray *shares)
{
  const MentorRoleShare *share;
  MentorRoleFindingKind kind = mentor_role_trend_find (shares, &share);
  MentorRole *role = share != NULL ? mentor_record_list_find (
                                         mentor_role_set_get_roles (self->set), share->role)
                                   : NULL;
  g_autofree char *words
      = mentor_wheel_words_finding (kind, role != NULL ? mentor_role_get_name (role) : "", share);

  gtk_label_set_label (GTK_LABEL (self->finding), words);
}

/* --- The table --- */

static void
attach_cell (MentorRolesTrend *self, int column, guint row, const char *text, const char *style,
             const char *name)
{
  GtkWidget *label = gtk_grid_get_child_at (GTK_GRID (self->grid), column, (int) row);

  if (label == NULL)
    {
      label = gtk_label_new (NULL);
      gtk_label_set_xalign (GTK_LABEL (label), column == 0 ? 0.0f : 0.5f);
      if (style != NULL)
        gtk_widget_add_css_class (label, style);
      gtk_grid_attach (GTK_GRID (self->grid), label, column, (int) row, 1, 1);
    }
  if (g_strcmp0 (gtk_label_get_label (GTK_LABEL (label)), text) != 0)
    gtk_label_set_label (GTK_LABEL (label), text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name != NULL ? name : text, -1);
}

static void
show_table (MentorRolesTrend *self, GPtrArray *meetings)
{
  MentorRecordList *roles = mentor_role_set_get_roles (self->set);

  for (; self->n_table_rows > meetings->len + 1; self->n_table_rows--)
    gtk_grid_remove_row (GTK_GRID (self->grid), (int) self->n_table_rows - 1);
  self->n_table_rows = meetings->len + 1;

  attach_cell (self, 0, 0, _("Meeting"), "caption-heading", NULL);
  for (guint i = 0; i < meetings->len; i++)
    {
      g_autofree char *day
          = mentor_date_format_short (mentor_record_get_string (meetings->pdata[i], "date"));

      attach_cell (self, 0, i + 1, day, NULL, NULL);
    }
  for (guint j = 0; j < mentor_record_list_get_length (roles); j++)
    {
      MentorRole *role = mentor_record_list_get (roles, j);
      g_autofree int *used
          = mentor_role_trend_list_used (meetings, mentor_record_get_id (MENTOR_RECORD (role)));

      attach_cell (self, (int) j + 1, 0, mentor_role_get_name (role), "caption-heading", NULL);
      for (guint i = 0; i < meetings->len; i++)
        {
          g_autofree char *figure = NULL;
          g_autofree char *words = NULL;

          if (used[i] == MENTOR_ROLE_NOT_SAID)
            {
              attach_cell (self, (int) j + 1, i + 1, "–", NULL, _("Not marked"));
              continue;
            }
          figure = g_strdup_printf ("%d", used[i]);
          words = mentor_wheel_words_role_use (mentor_role_get_name (role), used[i]);
          attach_cell (self, (int) j + 1, i + 1, figure, NULL, words);
        }
    }
}

/* --- The type --- */

static GPtrArray *
list_ids (MentorRecordList *roles)
{
  GPtrArray *ids = g_ptr_array_new ();

  for (guint i = 0; i < mentor_record_list_get_length (roles); i++)
    g_ptr_array_add (ids, (gpointer) mentor_record_get_id (mentor_record_list_get (roles, i)));
  g_ptr_array_add (ids, NULL);
  return ids;
}

static GArray *
list_mappings (MentorRoleSet *set)
{
  GArray *mappings = g_array_new (FALSE, FALSE, sizeof (MentorRoleMapping));
  MentorRecordList *roles = mentor_role_set_get_roles (set);

  for (guint i = 0; i < mentor_record_list_get_length (roles); i++)
    {
      MentorRole *role = mentor_record_list_get (roles, i);
      MentorRoleMapping mapping = { mentor_record_get_id (MENTOR_RECORD (role)),
                                    mentor_role_get_maps_to (role) };

      g_array_append_val (mappings, mapping);
    }
  return mappings;
}

void
mentor_roles_trend_show (MentorRolesTrend *self, MentorRoleSet *used_set, MentorRoleSet *agreed_set,
                         MentorRoles *roles, GPtrArray *meetings, int chosen)
{
  g_return_if_fail (MENTOR_IS_ROLES_TREND (self));

  if (self->set != used_set)
    {
      g_set_object (&self->set, used_set);
      clear_rows (self);
      for (; self->n_table_rows > 0; self->n_table_rows--)
        gtk_grid_remove_row (GTK_GRID (self->grid), (int) self->n_table_rows - 1);
      for (guint i = 0;
           used_set != NULL
           && i < mentor_record_list_get_length (mentor_role_set_get_roles (used_set));
           i++)
        add_row (self, mentor_record_list_get (mentor_role_set_get_roles (used_set), i));
    }
  if (used_set == NULL || agreed_set == NULL || roles == NULL)
    return;

  g_autoptr (GPtrArray) ids = list_ids (mentor_role_set_get_roles (used_set));
  g_autoptr (GArray) mappings = list_mappings (agreed_set);
  g_autoptr (GArray) shares = mentor_role_trend_list_shares (
      MENTOR_RECORD (roles), (const MentorRoleMapping *) (gpointer) mappings->data, mappings->len,
      meetings, (const char *const *) ids->pdata);
  for (guint i = 0; i < self->rows->len; i++)
    update_row (self, i, meetings, chosen, &g_array_index (shares, MentorRoleShare, i));
  show_finding (self, shares);
  show_table (self, meetings);
  gtk_widget_set_visible (self->expander, meetings->len > 0);
}

static void
mentor_roles_trend_dispose (GObject *object)
{
  MentorRolesTrend *self = MENTOR_ROLES_TREND (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->set);
  G_OBJECT_CLASS (mentor_roles_trend_parent_class)->dispose (object);
}

static void
mentor_roles_trend_finalize (GObject *object)
{
  g_array_unref (MENTOR_ROLES_TREND (object)->rows);
  G_OBJECT_CLASS (mentor_roles_trend_parent_class)->finalize (object);
}

static void
mentor_roles_trend_class_init (MentorRolesTrendClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mentor_roles_trend_dispose;
  G_OBJECT_CLASS (klass)->finalize = mentor_roles_trend_finalize;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
mentor_roles_trend_init (MentorRolesTrend *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->rows = g_array_new (FALSE, TRUE, sizeof (Row));
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  gtk_box_append (GTK_BOX (self->box), mentor_label_new (_("Over your meetings"), "heading"));
  self->finding = mentor_label_new (NULL, NULL);
  gtk_box_append (GTK_BOX (self->box), self->finding);
  self->list = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gtk_widget_set_margin_top (self->list, 6);
  gtk_box_append (GTK_BOX (self->box), self->list);

  self->grid = gtk_grid_new ();
  gtk_grid_set_column_spacing (GTK_GRID (self->grid), 12);
  gtk_grid_set_row_spacing (GTK_GRID (self->grid), 4);
  gtk_widget_set_margin_top (self->grid, 6);
  gtk_widget_set_margin_bottom (self->grid, 12);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_AUTOMATIC,
                                  GTK_POLICY_NEVER);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), self->grid);
  self->expander = gtk_expander_new (_("As a table"));
  gtk_expander_set_child (GTK_EXPANDER (self->expander), scroller);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->expander), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("As a table"), -1);
  gtk_box_append (GTK_BOX (self->box), self->expander);
}
