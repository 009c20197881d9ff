/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A section of an entry: a heading over the questions that the template lists. */

#include "config.h"

#include "pages/logbook/mentor-log-part.h"

#include "widgets/mentor-children.h"
#include "widgets/mentor-label.h"

struct _MentorLogPart
{
  GtkWidget parent_instance;

  GPtrArray *prompts; /* of MentorLogPrompt */
};

G_DEFINE_FINAL_TYPE (MentorLogPart, mentor_log_part, GTK_TYPE_WIDGET)

static void
add_prompt (MentorLogPart *self, MentorPrompt *prompt)
{
  GtkWidget *widget = mentor_log_prompt_new (prompt);

  gtk_widget_set_parent (widget, GTK_WIDGET (self));
  g_ptr_array_add (self->prompts, widget);
}

static void
mentor_log_part_dispose (GObject *object)
{
  MentorLogPart *self = MENTOR_LOG_PART (object);

  g_ptr_array_set_size (self->prompts, 0);
  mentor_children_remove (GTK_WIDGET (self));

  G_OBJECT_CLASS (mentor_log_part_parent_class)->dispose (object);
}

static void
mentor_log_part_finalize (GObject *object)
{
  g_ptr_array_unref (MENTOR_LOG_PART (object)->prompts);

  G_OBJECT_CLASS (mentor_log_part_parent_class)->finalize (object);
}

static void
mentor_log_part_class_init (MentorLogPartClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = mentor_log_part_dispose;
  object_class->finalize = mentor_log_part_finalize;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
mentor_log_part_init (MentorLogPart *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 12);
  gtk_widget_add_css_class (GTK_WIDGET (self), "mentor-log-part");
  self->prompts = g_ptr_array_new ();
}

GtkWidget *
mentor_log_part_new (MentorLogSection *section)
{
  MentorLogPart *self = g_object_new (MENTOR_TYPE_LOG_PART, NULL);
  MentorRecordList *prompts;

  if (section == NULL)
    {
      add_prompt (self, NULL);
      return GTK_WIDGET (self);
    }

  gtk_widget_set_parent (
      mentor_label_new_heading (mentor_log_section_get_title (section), "title-3"),
      GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  mentor_log_section_get_title (section), -1);

  prompts = mentor_log_section_get_prompts (section);
  for (guint i = 0; i < mentor_record_list_get_length (prompts); i++)
    add_prompt (self, mentor_record_list_get (prompts, i));

  return GTK_WIDGET (self);
}

void
mentor_log_part_bind (MentorLogPart *self, MentorLogEntry *entry, MentorPromises *promises)
{
  g_return_if_fail (MENTOR_IS_LOG_PART (self));

  for (guint i = 0; i < self->prompts->len; i++)
    mentor_log_prompt_bind (g_ptr_array_index (self->prompts, i), entry, promises);
}

gboolean
mentor_log_part_is_answered (MentorLogPart *self)
{
  g_return_val_if_fail (MENTOR_IS_LOG_PART (self), FALSE);

  for (guint i = 0; i < self->prompts->len; i++)
    if (mentor_log_prompt_is_answered (g_ptr_array_index (self->prompts, i)))
      return TRUE;
  return FALSE;
}

void
mentor_log_part_focus (MentorLogPart *self)
{
  g_return_if_fail (MENTOR_IS_LOG_PART (self));

  if (self->prompts->len > 0)
    mentor_log_prompt_focus (g_ptr_array_index (self->prompts, 0));
}
