/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The second step of a meeting. The notes are the sections of the logbook's template that are
 * answered with text alone; the others belong to the end.
 */

#include "config.h"

#include "pages/meeting/mentor-meeting-talk.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "pages/logbook/mentor-log-part.h"
#include "pages/meeting/mentor-role-marks.h"
#include "widgets/mentor-children.h"
#include "widgets/mentor-columns-layout.h"

struct _MentorMeetingTalk
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkLabel *place_label;
  GtkLabel *point_label;
  GtkWidget *next_button;
  GtkWidget *done_check;
  GtkBox *notes;
  GtkWidget *roles_box;
  MentorRoleMarks *roles;

  MentorProgramme *programme;
  GPtrArray *parts; /* of MentorLogPart, owned by the box */
  MentorLogEntry *entry;
  MentorRecord *point;
  gboolean updating;
};

G_DEFINE_FINAL_TYPE (MentorMeetingTalk, mentor_meeting_talk, GTK_TYPE_WIDGET)

enum
{
  GO_ON,
  N_SIGNALS,
};
static guint signals[N_SIGNALS];

static void
update (MentorMeetingTalk *self)
{
  MentorRecordList *agenda;
  g_autofree char *place = NULL;
  int index;

  if (self->entry == NULL)
    return;
  agenda = mentor_record_get_list (MENTOR_RECORD (self->entry), "agenda");
  index = self->point != NULL ? mentor_record_list_index (agenda, self->point) : -1;
  if (index >= 0)
    /* Translators: the place of a point on the agenda: "Point 2 of 6" */
    place = g_strdup_printf (_("Point %d of %u"), index + 1, mentor_record_list_get_length (agenda));

  gtk_label_set_label (self->place_label, place != NULL ? place : "");
  gtk_widget_set_visible (GTK_WIDGET (self->place_label), place != NULL);
  gtk_label_set_label (self->point_label, index >= 0
                                              ? mentor_record_get_string (self->point, "text")
                                              : _("No agenda"));
  gtk_button_set_label (GTK_BUTTON (self->next_button),
                        index >= 0 && (guint) index + 1 < mentor_record_list_get_length (agenda)
                            ? _("Next point")
                            : _("To the end"));
  gtk_widget_set_visible (self->done_check, index >= 0);
  self->updating = TRUE;
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->done_check),
                               index >= 0 && mentor_record_get_boolean (self->point, "done"));
  self->updating = FALSE;
  gtk_widget_set_sensitive (self->done_check,
                            mentor_record_is_editable (MENTOR_RECORD (self->entry)));
}

static void
on_entry_changed (MentorMeetingTalk *self, MentorRecord *record, const char *member)
{
  update (self);
}

static void
on_done_toggled (MentorMeetingTalk *self)
{
  if (self->updating || self->point == NULL)
    return;
  mentor_record_set_boolean (self->point, "done",
                             gtk_check_button_get_active (GTK_CHECK_BUTTON (self->done_check)));
  update (self);
}

static void
on_next_clicked (MentorMeetingTalk *self)
{
  if (self->point != NULL)
    mentor_record_set_boolean (self->point, "done", TRUE);
  g_signal_emit (self, signals[GO_ON], 0);
}

static gboolean
has_text_only (MentorLogSection *section)
{
  MentorRecordList *prompts = mentor_log_section_get_prompts (section);

  for (guint i = 0; i < mentor_record_list_get_length (prompts); i++)
    if (mentor_prompt_get_kind (mentor_record_list_get (prompts, i)) != MENTOR_PROMPT_TEXT)
      return FALSE;
  return TRUE;
}

static void
ensure_notes (MentorMeetingTalk *self, MentorProgramme *programme)
{
  MentorRecordList *sections = mentor_programme_get_logbook (programme);
  GtkWidget *child;

  if (self->programme == programme)
    return;
  g_set_object (&self->programme, programme);
  g_ptr_array_set_size (self->parts, 0);
  mentor_children_remove (GTK_WIDGET (self->notes));
  for (guint i = 0; i < mentor_record_list_get_length (sections); i++)
    {
      MentorLogSection *section = mentor_record_list_get (sections, i);

      if (!has_text_only (section))
        continue;
      child = mentor_log_part_new (section);
      gtk_box_append (self->notes, child);
      g_ptr_array_add (self->parts, child);
    }
}

static void
forget (MentorMeetingTalk *self)
{
  if (self->entry != NULL)
    g_signal_handlers_disconnect_by_data (self->entry, self);
  g_clear_object (&self->point);
  g_clear_object (&self->entry);
}

static void
mentor_meeting_talk_dispose (GObject *object)
{
  MentorMeetingTalk *self = MENTOR_MEETING_TALK (object);

  if (self->box != NULL)
    mentor_meeting_talk_bind (self, NULL, NULL);
  g_clear_object (&self->programme);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  G_OBJECT_CLASS (mentor_meeting_talk_parent_class)->dispose (object);
}

static void
mentor_meeting_talk_finalize (GObject *object)
{
  g_ptr_array_unref (MENTOR_MEETING_TALK (object)->parts);
  G_OBJECT_CLASS (mentor_meeting_talk_parent_class)->finalize (object);
}

static void
mentor_meeting_talk_class_init (MentorMeetingTalkClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = mentor_meeting_talk_dispose;
  object_class->finalize = mentor_meeting_talk_finalize;
  signals[GO_ON] = g_signal_new ("go-on", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (MENTOR_TYPE_COLUMNS_LAYOUT);
  g_type_ensure (MENTOR_TYPE_ROLE_MARKS);
  gtk_widget_class_set_template_from_resource (
      widget_class, RESOURCE_PREFIX "/pages/meeting/mentor-meeting-talk.ui");
  gtk_widget_class_bind_template_child (widget_class, MentorMeetingTalk, box);
  gtk_widget_class_bind_template_child (widget_class, MentorMeetingTalk, place_label);
  gtk_widget_class_bind_template_child (widget_class, MentorMeetingTalk, point_label);
  gtk_widget_class_bind_template_child (widget_class, MentorMeetingTalk, next_button);
  gtk_widget_class_bind_template_child (widget_class, MentorMeetingTalk, done_check);
  gtk_widget_class_bind_template_child (widget_class, MentorMeetingTalk, notes);
  gtk_widget_class_bind_template_child (widget_class, MentorMeetingTalk, roles_box);
  gtk_widget_class_bind_template_child (widget_class, MentorMeetingTalk, roles);
  gtk_widget_class_bind_template_callback (widget_class, on_next_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_done_toggled);
}

static void
mentor_meeting_talk_init (MentorMeetingTalk *self)
{
  self->parts = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
mentor_meeting_talk_bind (MentorMeetingTalk *self, MentorCourse *course, MentorLogEntry *entry)
{
  MentorRoleSet *set = NULL;

  g_return_if_fail (MENTOR_IS_MEETING_TALK (self));

  forget (self);
  if (entry != NULL)
    {
      MentorProgramme *programme = mentor_course_get_programme (course);

      ensure_notes (self, programme);
      set = mentor_programme_get_used_role_set (programme);
      self->entry = g_object_ref (entry);
      g_signal_connect_object (entry, "changed", G_CALLBACK (on_entry_changed), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (entry, "updated", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (entry, "notify::read-only", G_CALLBACK (update), self,
                               G_CONNECT_SWAPPED);
    }
  for (guint i = 0; i < self->parts->len; i++)
    mentor_log_part_bind (g_ptr_array_index (self->parts, i), entry, NULL);
  mentor_role_marks_bind (self->roles, set, entry);
  gtk_widget_set_visible (self->roles_box, set != NULL);
  update (self);
}

void
mentor_meeting_talk_set_point (MentorMeetingTalk *self, MentorRecord *point)
{
  g_return_if_fail (MENTOR_IS_MEETING_TALK (self));

  g_set_object (&self->point, point);
  update (self);
}

MentorRecord *
mentor_meeting_talk_get_point (MentorMeetingTalk *self)
{
  g_return_val_if_fail (MENTOR_IS_MEETING_TALK (self), NULL);

  return self->point;
}
