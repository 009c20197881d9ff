/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * An entry as a page of text. The widgets are made once for the template and bound to one entry
 * after the other: binding writes nothing, and going through the entries costs no widgets.
 */

#include "config.h"

#include "pages/logbook/mentor-log-view.h"

#include <glib/gi18n.h>

#include "model/mentor-date.h"
#include "pages/logbook/mentor-log-aside.h"
#include "pages/logbook/mentor-log-details.h"
#include "pages/logbook/mentor-log-done.h"
#include "pages/logbook/mentor-log-hits.h"
#include "pages/logbook/mentor-log-own.h"
#include "pages/logbook/mentor-log-part.h"
#include "pages/logbook/mentor-log-results.h"
#include "pages/logbook/mentor-log-sheet.h"
#include "pages/logbook/mentor-log-tags.h"
#include "pages/mentor-show-in-files.h"
#include "widgets/mentor-caret.h"
#include "widgets/mentor-scroll.h"

struct _MentorLogView
{
  GtkWidget parent_instance;

  GtkScrolledWindow *scroller;
  GtkWidget *problem_bar;
  GtkLabel *problem_label;
  GtkWidget *problem_button;
  GtkWidget *entry_box;
  MentorLogDetails *details;
  MentorLogTags *tags;
  GtkBox *parts_box;
  MentorLogDone *done;
  MentorLogResults *results;
  MentorLogOwn *own;
  MentorLogAside *aside;

  MentorCourse *course;
  MentorLogHead *head;
  MentorLogEntry *entry;
  MentorProgramme *programme; /* whose template the parts are made of */
  GPtrArray *parts;           /* of MentorLogPart: the sections, then the free text */
  char *problem_path;

  MentorLogHits *hits;
};

G_DEFINE_FINAL_TYPE (MentorLogView, mentor_log_view, GTK_TYPE_WIDGET)

static void
add_part (MentorLogView *self, MentorLogSection *section)
{
  GtkWidget *part = mentor_log_part_new (section);

  gtk_box_append (self->parts_box, part);
  g_ptr_array_add (self->parts, part);
}

static void
ensure_parts (MentorLogView *self)
{
  MentorProgramme *programme = mentor_course_get_programme (self->course);
  MentorRecordList *sections;

  if (self->programme == programme)
    return;

  for (guint i = 0; i < self->parts->len; i++)
    gtk_box_remove (self->parts_box, g_ptr_array_index (self->parts, i));
  g_ptr_array_set_size (self->parts, 0);

  g_set_object (&self->programme, programme);
  sections = mentor_programme_get_logbook (programme);
  for (guint i = 0; i < mentor_record_list_get_length (sections); i++)
    add_part (self, mentor_record_list_get (sections, i));
  add_part (self, NULL);
}

/* A meeting has the sections, a reflection or a note the free text; what was written in the other
 * form stays in sight when the kind is changed. */
static void
update_parts (MentorLogView *self)
{
  gboolean meeting;

  if (self->entry == NULL)
    return;

  meeting = mentor_record_get_enum (MENTOR_RECORD (self->entry), "kind") == MENTOR_LOG_MEETING;
  for (guint i = 0; i < self->parts->len; i++)
    {
      MentorLogPart *part = g_ptr_array_index (self->parts, i);
      gboolean fits = meeting == (i + 1 < self->parts->len);

      gtk_widget_set_visible (GTK_WIDGET (part), fits || mentor_log_part_is_answered (part));
    }
}

static void
on_entry_changed (MentorLogView *self)
{
  MentorHistory *history = mentor_course_get_history (self->course);

  /* Not while the user types: emptying a text must not take its field away. */
  if (mentor_history_is_applying (history))
    update_parts (self);
}

static void
update_problem (MentorLogView *self)
{
  g_autofree char *problem = NULL;

  g_clear_pointer (&self->problem_path, g_free);
  if (self->entry != NULL)
    problem = mentor_course_get_problem (self->course, MENTOR_DOCUMENT (self->entry),
                                         &self->problem_path);
  if (problem == NULL && self->head != NULL)
    problem = g_strdup (mentor_log_head_get_problem (self->head));
  if (problem == NULL && self->head != NULL && self->entry == NULL)
    problem = g_strdup (_("This entry can’t be read."));
  if (problem != NULL && self->problem_path == NULL)
    self->problem_path = g_strdup (mentor_log_head_get_path (self->head));

  gtk_label_set_label (self->problem_label, problem != NULL ? problem : "");
  gtk_widget_set_visible (self->problem_bar, problem != NULL);
  gtk_widget_set_visible (self->problem_button, self->problem_path != NULL);
}

static void
on_problem_button_clicked (MentorLogView *self)
{
  if (self->problem_path != NULL)
    mentor_show_in_files (GTK_WIDGET (self), self->problem_path);
}

static void
set_entry (MentorLogView *self, MentorLogEntry *entry)
{
  g_autoptr (MentorPromises) promises = NULL;

  if (self->entry == entry)
    return;

  if (self->entry != NULL)
    {
      g_signal_handlers_disconnect_by_func (self->entry, update_parts, self);
      g_signal_handlers_disconnect_by_func (self->entry, on_entry_changed, self);
      g_signal_handlers_disconnect_by_func (self->entry, update_problem, self);
    }
  g_set_object (&self->entry, entry);

  if (entry != NULL)
    {
      ensure_parts (self);
      promises = mentor_promises_new (mentor_course_get_tasks (self->course),
                                      mentor_record_get_id (MENTOR_RECORD (entry)));
      g_signal_connect_swapped (entry, "notify::kind", G_CALLBACK (update_parts), self);
      g_signal_connect_swapped (entry, "updated", G_CALLBACK (update_parts), self);
      g_signal_connect_swapped (entry, "changed", G_CALLBACK (on_entry_changed), self);
      g_signal_connect_swapped (entry, "notify::read-only", G_CALLBACK (update_problem), self);
    }

  mentor_log_details_bind (self->details, entry);
  mentor_log_tags_bind (self->tags, entry);
  mentor_log_results_bind (self->results, entry);
  mentor_log_done_bind (self->done, self->course, entry);
  for (guint i = 0; i < self->parts->len; i++)
    mentor_log_part_bind (g_ptr_array_index (self->parts, i), entry, promises);
}

static void
mentor_log_view_dispose (GObject *object)
{
  MentorLogView *self = MENTOR_LOG_VIEW (object);

  g_clear_object (&self->hits);
  if (self->details != NULL)
    set_entry (self, NULL);
  g_ptr_array_set_size (self->parts, 0);
  gtk_widget_dispose_template (GTK_WIDGET (self), MENTOR_TYPE_LOG_VIEW);
  g_clear_object (&self->head);
  g_clear_object (&self->course);
  g_clear_object (&self->programme);

  G_OBJECT_CLASS (mentor_log_view_parent_class)->dispose (object);
}

static void
mentor_log_view_finalize (GObject *object)
{
  MentorLogView *self = MENTOR_LOG_VIEW (object);

  g_ptr_array_unref (self->parts);
  g_free (self->problem_path);

  G_OBJECT_CLASS (mentor_log_view_parent_class)->finalize (object);
}

static void
mentor_log_view_class_init (MentorLogViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = mentor_log_view_dispose;
  object_class->finalize = mentor_log_view_finalize;

  g_type_ensure (MENTOR_TYPE_LOG_ASIDE);
  g_type_ensure (MENTOR_TYPE_LOG_DETAILS);
  g_type_ensure (MENTOR_TYPE_LOG_DONE);
  g_type_ensure (MENTOR_TYPE_LOG_OWN);
  g_type_ensure (MENTOR_TYPE_LOG_RESULTS);
  g_type_ensure (MENTOR_TYPE_LOG_SHEET);
  g_type_ensure (MENTOR_TYPE_LOG_TAGS);
  gtk_widget_class_set_template_from_resource (
      widget_class, RESOURCE_PREFIX "/pages/logbook/mentor-log-view.ui");
  gtk_widget_class_bind_template_child (widget_class, MentorLogView, scroller);
  gtk_widget_class_bind_template_child (widget_class, MentorLogView, problem_bar);
  gtk_widget_class_bind_template_child (widget_class, MentorLogView, problem_label);
  gtk_widget_class_bind_template_child (widget_class, MentorLogView, problem_button);
  gtk_widget_class_bind_template_child (widget_class, MentorLogView, entry_box);
  gtk_widget_class_bind_template_child (widget_class, MentorLogView, details);
  gtk_widget_class_bind_template_child (widget_class, MentorLogView, parts_box);
  gtk_widget_class_bind_template_child (widget_class, MentorLogView, results);
  gtk_widget_class_bind_template_child (widget_class, MentorLogView, done);
  gtk_widget_class_bind_template_child (widget_class, MentorLogView, own);
  gtk_widget_class_bind_template_child (widget_class, MentorLogView, tags);
  gtk_widget_class_bind_template_child (widget_class, MentorLogView, aside);
  gtk_widget_class_bind_template_callback (widget_class, on_problem_button_clicked);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
mentor_log_view_init (MentorLogView *self)
{
  self->parts = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  mentor_caret_follow (self->scroller);
  self->hits = mentor_log_hits_new (self->scroller, self->entry_box);
}

void
mentor_log_view_show (MentorLogView *self, MentorCourse *course, MentorLogHead *head)
{
  MentorLogEntry *entry = NULL;
  gboolean other;

  g_return_if_fail (MENTOR_IS_LOG_VIEW (self));
  g_return_if_fail (course == NULL || MENTOR_IS_COURSE (course));
  g_return_if_fail (head == NULL || (course != NULL && MENTOR_IS_LOG_HEAD (head)));

  other = self->head != head;
  if (self->course != course)
    set_entry (self, NULL);
  g_set_object (&self->course, course);
  g_set_object (&self->head, head);

  if (head != NULL)
    entry = mentor_logbook_open_entry (mentor_course_get_logbook (course), head);
  set_entry (self, entry);
  update_parts (self);
  update_problem (self);
  gtk_widget_set_visible (self->entry_box, entry != NULL);
  mentor_log_own_bind (self->own, course,
                       entry != NULL ? mentor_record_get_id (MENTOR_RECORD (entry)) : NULL);
  if (other)
    mentor_log_hits_mark (self->hits);
  mentor_log_aside_show (self->aside, course, entry != NULL ? head : NULL);

  if (head != NULL)
    {
      g_autofree char *date = mentor_date_format_long (mentor_log_head_get_date (head));

      gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, date,
                                      -1);
    }
  if (other)
    gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
}

MentorLogEntry *
mentor_log_view_get_entry (MentorLogView *self)
{
  g_return_val_if_fail (MENTOR_IS_LOG_VIEW (self), NULL);

  return self->entry;
}

void
mentor_log_view_focus_text (MentorLogView *self)
{
  g_return_if_fail (MENTOR_IS_LOG_VIEW (self));

  if (self->entry == NULL)
    {
      gtk_widget_child_focus (self->problem_bar, GTK_DIR_TAB_FORWARD);
      return;
    }

  for (guint i = 0; i < self->parts->len; i++)
    {
      GtkWidget *part = g_ptr_array_index (self->parts, i);

      if (gtk_widget_get_visible (part))
        {
          mentor_log_part_focus (MENTOR_LOG_PART (part));
          break;
        }
    }
}

void
mentor_log_view_set_needles (MentorLogView *self, const char *const *needles)
{
  g_return_if_fail (MENTOR_IS_LOG_VIEW (self));

  mentor_log_hits_set_needles (self->hits, needles);
}

gboolean
mentor_log_view_go_to_hit (MentorLogView *self, int step)
{
  g_return_val_if_fail (MENTOR_IS_LOG_VIEW (self), FALSE);

  return mentor_log_hits_go (self->hits, step);
}

double
mentor_log_view_get_scroll (MentorLogView *self)
{
  g_return_val_if_fail (MENTOR_IS_LOG_VIEW (self), 0);

  return gtk_adjustment_get_value (gtk_scrolled_window_get_vadjustment (self->scroller));
}

void
mentor_log_view_scroll (MentorLogView *self, double value)
{
  g_return_if_fail (MENTOR_IS_LOG_VIEW (self));

  mentor_scroll_return (self->scroller, value);
}
