/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a role is, in the programme's words. */

#include "config.h"

#include "pages/roles/mentor-role-card.h"

#include <glib/gi18n.h>

#include "widgets/mentor-label.h"

typedef enum
{
  TITLE,
  DESCRIPTION,
  HELPS,
  SAYS,
  RESPONSIBILITY,
  N_LINES,
} Line;

struct _MentorRoleCard
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *lines[N_LINES];
};

G_DEFINE_FINAL_TYPE (MentorRoleCard, mentor_role_card, GTK_TYPE_WIDGET)

static void
show_line (MentorRoleCard *self, Line line, const char *text)
{
  gtk_label_set_label (GTK_LABEL (self->lines[line]), text);
  gtk_widget_set_visible (self->lines[line], *text != '\0');
}

void
mentor_role_card_show (MentorRoleCard *self, MentorRoleSet *set, const char *role_id)
{
  MentorRole *role = NULL;
  g_autofree char *says = NULL;

  g_return_if_fail (MENTOR_IS_ROLE_CARD (self));

  if (set != NULL && role_id != NULL)
    role = mentor_record_list_find (mentor_role_set_get_roles (set), role_id);
  gtk_widget_set_visible (GTK_WIDGET (self), role != NULL);
  if (role == NULL)
    return;

  if (*mentor_role_get_says (role) != '\0')
    /* Translators: what a mentor typically says in a role, in quotation marks */
    says = g_strdup_printf (_("“%s”"), mentor_role_get_says (role));
  show_line (self, TITLE, mentor_role_get_name (role));
  show_line (self, DESCRIPTION, mentor_role_get_description (role));
  show_line (self, HELPS, mentor_role_get_helps (role));
  show_line (self, SAYS, says != NULL ? says : "");
  show_line (self, RESPONSIBILITY, mentor_role_get_responsibility (role));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  mentor_role_get_name (role), -1);
}

static void
mentor_role_card_dispose (GObject *object)
{
  g_clear_pointer (&MENTOR_ROLE_CARD (object)->box, gtk_widget_unparent);
  G_OBJECT_CLASS (mentor_role_card_parent_class)->dispose (object);
}

static void
mentor_role_card_class_init (MentorRoleCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mentor_role_card_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
mentor_role_card_init (MentorRoleCard *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_widget_add_css_class (self->box, "card");
  gtk_widget_add_css_class (self->box, "role-card");
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);

  for (guint i = 0; i < N_LINES; i++)
    {
      self->lines[i]
          = i == TITLE ? mentor_label_new_heading (NULL, "heading") : mentor_label_new (NULL, NULL);
      gtk_box_append (GTK_BOX (self->box), self->lines[i]);
    }
  gtk_widget_add_css_class (self->lines[RESPONSIBILITY], "dim-label");
}
