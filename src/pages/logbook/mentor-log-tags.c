/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tags are few: the chips are made anew whenever the set is another one. */

#include "config.h"

#include "pages/logbook/mentor-log-tags.h"

#include <glib/gi18n.h>

#include "pages/logbook/mentor-log-marks.h"
#include "widgets/mentor-wrap-layout.h"

struct _MentorLogTags
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkEntry *entry;

  MentorLogEntry *record;
};

G_DEFINE_FINAL_TYPE (MentorLogTags, mentor_log_tags, GTK_TYPE_WIDGET)

static void
set_tags (MentorLogTags *self, GPtrArray *tags)
{
  g_ptr_array_add (tags, NULL);
  mentor_record_set_strings (MENTOR_RECORD (self->record), "tags",
                             (const char *const *) tags->pdata);
}

/* As pointers into the record: to be set again at once. */
static GPtrArray *
get_tags (MentorLogTags *self, const char *without)
{
  const char *const *tags = mentor_record_get_strings (MENTOR_RECORD (self->record), "tags");
  GPtrArray *result = g_ptr_array_new_with_free_func (g_free);

  for (; tags != NULL && *tags != NULL; tags++)
    if (g_strcmp0 (*tags, without) != 0)
      g_ptr_array_add (result, g_strdup (*tags));
  return result;
}

static void
on_remove_clicked (GtkButton *button, MentorLogTags *self)
{
  const char *tag = g_object_get_data (G_OBJECT (button), "tag");
  g_autoptr (GPtrArray) tags = get_tags (self, tag);

  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  set_tags (self, tags);
}

static void
on_activate (MentorLogTags *self)
{
  g_autoptr (GPtrArray) tags = NULL;
  g_auto (GStrv) words = NULL;

  if (self->record == NULL || !mentor_record_is_editable (MENTOR_RECORD (self->record)))
    return;
  words = g_strsplit (gtk_editable_get_text (GTK_EDITABLE (self->entry)), ",", -1);
  tags = get_tags (self, NULL);
  for (guint i = 0; words[i] != NULL; i++)
    {
      const char *word = g_strstrip (words[i]);

      if (*word == '#')
        word++;
      if (*word != '\0' && !g_ptr_array_find_with_equal_func (tags, word, g_str_equal, NULL))
        g_ptr_array_add (tags, g_strdup (word));
    }
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  set_tags (self, tags);
}

/* What was typed isn't lost when one goes on with Tab. */
static void
on_leave (MentorLogTags *self)
{
  if (*gtk_editable_get_text (GTK_EDITABLE (self->entry)) != '\0')
    on_activate (self);
}

static GtkWidget *
create_chip (MentorLogTags *self, const char *tag, gboolean editable)
{
  GtkWidget *chip = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *label = gtk_label_new (tag);
  GtkWidget *button;
  g_autofree char *text = NULL;

  gtk_widget_add_css_class (chip, "mentor-log-tag");
  gtk_widget_add_css_class (label, MENTOR_LOG_SEARCHED);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 24);
  gtk_box_append (GTK_BOX (chip), label);
  if (!editable)
    return chip;

  button = gtk_button_new_from_icon_name ("window-close-symbolic");
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "circular");
  /* Translators: %s is a tag of a log entry. */
  text = g_strdup_printf (_("Remove the tag “%s”"), tag);
  gtk_widget_set_tooltip_text (button, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  g_object_set_data_full (G_OBJECT (button), "tag", g_strdup (tag), g_free);
  g_signal_connect (button, "clicked", G_CALLBACK (on_remove_clicked), self);
  gtk_box_append (GTK_BOX (chip), button);
  return chip;
}

static void
refresh (MentorLogTags *self)
{
  GtkWidget *child;
  const char *const *tags = NULL;
  gboolean editable = self->record != NULL
                      && mentor_record_is_editable (MENTOR_RECORD (self->record));

  while ((child = gtk_widget_get_first_child (self->box)) != GTK_WIDGET (self->entry))
    gtk_box_remove (GTK_BOX (self->box), child);

  if (self->record != NULL)
    tags = mentor_record_get_strings (MENTOR_RECORD (self->record), "tags");
  child = NULL;
  for (int i = 0; tags != NULL && tags[i] != NULL; i++)
    {
      GtkWidget *chip = create_chip (self, tags[i], editable);

      gtk_box_insert_child_after (GTK_BOX (self->box), chip, child);
      child = chip;
    }
  gtk_widget_set_visible (GTK_WIDGET (self->entry), editable);
}

static void
mentor_log_tags_dispose (GObject *object)
{
  MentorLogTags *self = MENTOR_LOG_TAGS (object);

  if (self->box != NULL)
    mentor_log_tags_bind (self, NULL);
  g_clear_pointer (&self->box, gtk_widget_unparent);

  G_OBJECT_CLASS (mentor_log_tags_parent_class)->dispose (object);
}

static void
mentor_log_tags_class_init (MentorLogTagsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mentor_log_tags_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
mentor_log_tags_init (MentorLogTags *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Tags"),
                                  -1);
  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_set_layout_manager (self->box, mentor_wrap_layout_new (6));
  gtk_widget_add_css_class (self->box, "mentor-log-tags");
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));

  self->entry = GTK_ENTRY (gtk_entry_new ());
  gtk_entry_set_placeholder_text (self->entry, _("Add tag…"));
  gtk_editable_set_width_chars (GTK_EDITABLE (self->entry), 9);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (self->entry), 14);
  gtk_editable_set_enable_undo (GTK_EDITABLE (self->entry), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Add tag"), -1);
  g_signal_connect_swapped (self->entry, "activate", G_CALLBACK (on_activate), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (on_leave), self);
  gtk_widget_add_controller (GTK_WIDGET (self->entry), focus);
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->entry));
}

void
mentor_log_tags_bind (MentorLogTags *self, MentorLogEntry *entry)
{
  g_return_if_fail (MENTOR_IS_LOG_TAGS (self));
  g_return_if_fail (entry == NULL || MENTOR_IS_LOG_ENTRY (entry));

  if (self->record != NULL)
    g_signal_handlers_disconnect_by_func (self->record, refresh, self);
  g_set_object (&self->record, entry);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  if (entry != NULL)
    {
      g_signal_connect_swapped (entry, "notify::tags", G_CALLBACK (refresh), self);
      g_signal_connect_swapped (entry, "notify::read-only", G_CALLBACK (refresh), self);
    }
  refresh (self);
}
