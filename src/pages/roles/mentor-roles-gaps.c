/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Where wish and offer differ, in words. Each role keeps its button; what changes is their order
 * and which are shown, so that a focus stays where it is.
 */

#include "config.h"

#include "pages/roles/mentor-roles-gaps.h"

#include <glib/gi18n.h>

#include "widgets/mentor-label.h"
#include "widgets/mentor-wheel-words.h"

typedef struct
{
  MentorRole *role;
  MentorRoleExpectation *expectation;
  GtkWidget *button;
  gboolean shown;
} Gap;

struct _MentorRolesGaps
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkLabel *heading;
  GtkLabel *note;
  GtkWidget *list;
  GArray *gaps;
  MentorRoles *roles;
  MentorPair *pair;
};

G_DEFINE_FINAL_TYPE (MentorRolesGaps, mentor_roles_gaps, GTK_TYPE_WIDGET)

enum
{
  ROLE_CHOSEN,
  N_SIGNALS,
};
static guint signals[N_SIGNALS];

static Gap *
find_gap (MentorRolesGaps *self, const char *role_id)
{
  for (guint i = 0; i < self->gaps->len; i++)
    {
      Gap *gap = &g_array_index (self->gaps, Gap, i);

      if (g_str_equal (mentor_record_get_id (MENTOR_RECORD (gap->role)), role_id))
        return gap;
    }
  return NULL;
}

static gboolean
has_any (MentorRolesGaps *self, const char *member)
{
  for (guint i = 0; i < self->gaps->len; i++)
    if (mentor_record_get_int (MENTOR_RECORD (g_array_index (self->gaps, Gap, i).expectation),
                               member)
        > 0)
      return TRUE;
  return FALSE;
}

static void
show_gap (MentorRolesGaps *self, const MentorRoleGap *found, GtkWidget **before)
{
  Gap *gap = find_gap (self, found->role);
  g_autofree char *wishes = mentor_wheel_words_person (self->pair, MENTOR_WHEEL_WISH);
  g_autofree char *offers = mentor_wheel_words_person (self->pair, MENTOR_WHEEL_OFFER);
  g_autofree char *words = mentor_wheel_words_gap (mentor_role_get_name (gap->role), wishes,
                                                   found->wish, offers, found->offer);

  gtk_label_set_label (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (gap->button))), words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (gap->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  words, -1);
  gtk_widget_set_visible (gap->button, TRUE);
  gtk_box_reorder_child_after (GTK_BOX (self->list), gap->button, *before);
  *before = gap->button;
  gap->shown = TRUE;
}

static void
update (MentorRolesGaps *self)
{
  gboolean both = has_any (self, "wish") && has_any (self, "offer");
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  g_autoptr (GArray) found = NULL;
  GtkWidget *before = NULL;

  for (guint i = 0; i < self->gaps->len; i++)
    {
      Gap *gap = &g_array_index (self->gaps, Gap, i);

      gap->shown = FALSE;
      if (both)
        g_ptr_array_add (ids, (gpointer) mentor_record_get_id (MENTOR_RECORD (gap->role)));
    }
  g_ptr_array_add (ids, NULL);
  if (self->roles != NULL)
    found = mentor_roles_list_gaps (MENTOR_RECORD (self->roles), (const char *const *) ids->pdata);
  for (guint i = 0; found != NULL && i < found->len; i++)
    show_gap (self, &g_array_index (found, MentorRoleGap, i), &before);
  for (guint i = 0; i < self->gaps->len; i++)
    {
      Gap *gap = &g_array_index (self->gaps, Gap, i);

      if (!gap->shown)
        gtk_widget_set_visible (gap->button, FALSE);
    }

  gtk_label_set_label (self->note,
                       !both ? _("The differences show when both have said what they expect.")
                       : found == NULL || found->len == 0
                           ? _("You expect the same of every role.")
                           : _("Talk about the largest differences first."));
}

static void
on_clicked (MentorRolesGaps *self, GtkWidget *button)
{
  for (guint i = 0; i < self->gaps->len; i++)
    {
      Gap *gap = &g_array_index (self->gaps, Gap, i);

      if (gap->button == button)
        {
          g_signal_emit (self, signals[ROLE_CHOSEN], 0,
                         mentor_record_get_id (MENTOR_RECORD (gap->role)));
          return;
        }
    }
}

static void
clear_gaps (MentorRolesGaps *self)
{
  for (guint i = 0; i < self->gaps->len; i++)
    {
      Gap *gap = &g_array_index (self->gaps, Gap, i);

      g_signal_handlers_disconnect_by_data (gap->expectation, self);
      gtk_box_remove (GTK_BOX (self->list), gap->button);
      g_object_unref (gap->role);
      g_object_unref (gap->expectation);
    }
  g_array_set_size (self->gaps, 0);
}

static void
add_gap (MentorRolesGaps *self, MentorRole *role, MentorRoles *roles)
{
  const char *id = mentor_record_get_id (MENTOR_RECORD (role));
  GtkWidget *label = mentor_label_new (NULL, NULL);
  Gap gap = {
    .role = g_object_ref (role),
    .expectation = g_object_ref (mentor_roles_get (roles, id)),
    .button = gtk_button_new (),
  };

  gtk_button_set_child (GTK_BUTTON (gap.button), label);
  gtk_widget_add_css_class (gap.button, "flat");
  gtk_widget_add_css_class (gap.button, "role-name");
  g_signal_connect_object (gap.button, "clicked", G_CALLBACK (on_clicked), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (gap.expectation, "notify::wish", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (gap.expectation, "notify::offer", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->list), gap.button);
  g_array_append_val (self->gaps, gap);
}

static void
mentor_roles_gaps_dispose (GObject *object)
{
  MentorRolesGaps *self = MENTOR_ROLES_GAPS (object);

  clear_gaps (self);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->pair);
  g_clear_object (&self->roles);
  G_OBJECT_CLASS (mentor_roles_gaps_parent_class)->dispose (object);
}

static void
mentor_roles_gaps_finalize (GObject *object)
{
  g_array_unref (MENTOR_ROLES_GAPS (object)->gaps);
  G_OBJECT_CLASS (mentor_roles_gaps_parent_class)->finalize (object);
}

static void
mentor_roles_gaps_class_init (MentorRolesGapsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = mentor_roles_gaps_dispose;
  object_class->finalize = mentor_roles_gaps_finalize;
  signals[ROLE_CHOSEN] = g_signal_new ("role-chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                       0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static GtkLabel *
add_label (MentorRolesGaps *self, const char *text, const char *style)
{
  GtkWidget *label = mentor_label_new (text, style);

  gtk_box_append (GTK_BOX (self->box), label);
  return GTK_LABEL (label);
}

static void
mentor_roles_gaps_init (MentorRolesGaps *self)
{
  self->gaps = g_array_new (FALSE, TRUE, sizeof (Gap));
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  self->heading = add_label (self, _("Where you differ"), "heading");
  self->note = add_label (self, NULL, "dim-label");
  self->list = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_set_margin_top (self->list, 4);
  gtk_box_append (GTK_BOX (self->box), self->list);
}

void
mentor_roles_gaps_set_roles (MentorRolesGaps *self, MentorRoleSet *set, MentorRoles *roles,
                             MentorPair *pair)
{
  MentorRecordList *list = set != NULL ? mentor_role_set_get_roles (set) : NULL;
  guint n = list != NULL ? mentor_record_list_get_length (list) : 0;

  g_return_if_fail (MENTOR_IS_ROLES_GAPS (self));
  g_return_if_fail (set == NULL || roles != NULL);

  clear_gaps (self);
  g_set_object (&self->roles, roles);
  if (self->pair != NULL)
    mentor_pair_unwatch_names (self->pair, self);
  g_set_object (&self->pair, pair);
  if (pair != NULL)
    mentor_pair_watch_names (pair, G_CALLBACK (update), self);
  for (guint i = 0; i < n; i++)
    add_gap (self, mentor_record_list_get (list, i), roles);
  update (self);
}
