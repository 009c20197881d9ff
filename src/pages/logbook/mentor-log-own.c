/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One's own notes. The text says who can read it, so that nobody has to know where it is stored. */

#include "config.h"

#include "pages/logbook/mentor-log-own.h"

#include <glib/gi18n.h>

#include "widgets/mentor-children.h"
#include "widgets/mentor-label.h"
#include "widgets/mentor-text-binding.h"
#include "widgets/mentor-text-row.h"
#include "workspace/mentor-log-notes.h"

struct _MentorLogOwn
{
  GtkWidget parent_instance;

  GtkWidget *text;

  MentorCourse *course;
  char *entry_id;
};

G_DEFINE_FINAL_TYPE (MentorLogOwn, mentor_log_own, GTK_TYPE_WIDGET)

static void
rebind (MentorLogOwn *self)
{
  MentorPrivateEntry *notes = NULL;

  if (self->course != NULL && self->entry_id != NULL)
    notes = mentor_course_get_private_entry (self->course, self->entry_id);
  mentor_text_binding_bind (
      self->text,
      notes != NULL
          ? MENTOR_RECORD (mentor_private_entry_get_answer (notes, MENTOR_LOG_OWN_NOTES_ID))
          : NULL,
      "text");
  gtk_widget_set_visible (GTK_WIDGET (self), notes != NULL);
}

static void
mentor_log_own_dispose (GObject *object)
{
  MentorLogOwn *self = MENTOR_LOG_OWN (object);

  if (self->course != NULL)
    g_signal_handlers_disconnect_by_func (self->course, rebind, self);
  g_clear_object (&self->course);
  mentor_children_remove (GTK_WIDGET (self));

  G_OBJECT_CLASS (mentor_log_own_parent_class)->dispose (object);
}

static void
mentor_log_own_finalize (GObject *object)
{
  g_free (MENTOR_LOG_OWN (object)->entry_id);

  G_OBJECT_CLASS (mentor_log_own_parent_class)->finalize (object);
}

static void
mentor_log_own_class_init (MentorLogOwnClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mentor_log_own_dispose;
  G_OBJECT_CLASS (klass)->finalize = mentor_log_own_finalize;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
mentor_log_own_init (MentorLogOwn *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *lock = g_object_new (GTK_TYPE_IMAGE, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                  "icon-name", "channel-secure-symbolic", NULL);
  GtkWidget *title = mentor_label_new_heading (_("My own notes"), "heading");
  GtkWidget *who = gtk_label_new (_("Only you can read this, on this computer"));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 3);
  gtk_widget_add_css_class (GTK_WIDGET (self), "mentor-log-own");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("My own notes"), -1);

  gtk_box_append (GTK_BOX (head), lock);
  gtk_box_append (GTK_BOX (head), title);
  gtk_widget_set_parent (head, GTK_WIDGET (self));

  gtk_label_set_xalign (GTK_LABEL (who), 0);
  gtk_label_set_wrap (GTK_LABEL (who), TRUE);
  gtk_widget_add_css_class (who, "caption");
  gtk_widget_set_parent (who, GTK_WIDGET (self));

  self->text = mentor_text_row_new ();
  gtk_widget_add_css_class (self->text, "mentor-log-text");
  mentor_text_row_set_placeholder_text (MENTOR_TEXT_ROW (self->text), _("Write for yourself…"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->text), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("My own notes: only you can read this, on this computer"), -1);
  gtk_widget_set_parent (self->text, GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

void
mentor_log_own_bind (MentorLogOwn *self, MentorCourse *course, const char *entry_id)
{
  g_return_if_fail (MENTOR_IS_LOG_OWN (self));
  g_return_if_fail (course == NULL || MENTOR_IS_COURSE (course));

  if (self->course != course)
    {
      if (self->course != NULL)
        g_signal_handlers_disconnect_by_func (self->course, rebind, self);
      g_set_object (&self->course, course);
      if (course != NULL)
        g_signal_connect_swapped (course, "notify::me", G_CALLBACK (rebind), self);
    }
  g_free (self->entry_id);
  self->entry_id = g_strdup (entry_id);
  rebind (self);
}
