/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The first page (inventory A12, A18; design.md 'The window'): what the two need in the minute
 * before a meeting. It shows, and leads to the pages where things are changed; only a promise can
 * be marked as done here. It is computed anew, once, after whatever changed. What lies further down
 * is loaded and shown after the first frame: this is the page that the program starts with.
 */

#include "config.h"

#include "pages/overview/mentor-overview-page.h"

#include <glib/gi18n.h>

#include "model/mentor-date.h"
#include "pages/overview/mentor-course-path.h"
#include "pages/overview/mentor-overview-tools.h"
#include "pages/overview/mentor-overview-words.h"
#include "pages/overview/mentor-reading-layout.h"
#include "store/mentor-calm.h"
#include "widgets/mentor-columns-layout.h"
#include "widgets/mentor-promise-list.h"
#include "widgets/mentor-wheel-words.h"

struct _MentorOverviewPage
{
  MentorPage parent_instance;

  GtkLabel *title;
  GtkLabel *mentee_line;
  GtkLabel *mentor_line;
  GtkLabel *programme_line;
  GtkLabel *next_label;
  GtkLabel *next_relative;
  GtkWidget *steps;
  GtkWidget *entry_step;
  GtkWidget *roles_step;
  GtkWidget *promises;
  GtkLabel *promises_heading;
  MentorPromiseList *mentee_promises;
  MentorPromiseList *mentor_promises;
  GtkWidget *course;
  GtkLabel *course_label;
  MentorCoursePath *path;
  GtkWidget *later;
  GtkWidget *last;
  GtkWidget *last_button;
  GtkLabel *last_date;
  GtkLabel *last_text;
  MentorOverviewTools *tools;

  GPtrArray *sources;
  char *last_id;
  gboolean all_watched;
  guint update_id;
};

static void queue_update (MentorOverviewPage *self);

G_DEFINE_FINAL_TYPE (MentorOverviewPage, mentor_overview_page, MENTOR_TYPE_PAGE)

static void
show_text (GtkLabel *label, const char *text)
{
  gtk_label_set_label (label, text);
  gtk_widget_set_visible (GTK_WIDGET (label), *text != '\0');
}

static void
update_people (MentorOverviewPage *self, MentorCourse *course)
{
  MentorPair *pair = mentor_course_get_pair (course);
  g_autofree char *title = mentor_pair_get_title (pair);
  g_autofree char *mentee = mentor_overview_words_person (mentor_pair_get_mentee (pair), FALSE);
  g_autofree char *mentor = mentor_overview_words_person (mentor_pair_get_mentor (pair), TRUE);
  g_autofree char *programme
      = mentor_overview_words_programme (mentor_course_get_programme (course));
  g_autofree char *mentee_name = mentor_person_get_first_name (mentor_pair_get_mentee (pair));
  g_autofree char *mentor_name = mentor_person_get_first_name (mentor_pair_get_mentor (pair));

  gtk_label_set_label (self->title, title);
  show_text (self->mentee_line, mentee);
  show_text (self->mentor_line, mentor);
  show_text (self->programme_line, programme);
  mentor_promise_list_set_heading (self->mentee_promises,
                                   *mentee_name != '\0' ? mentee_name : _("Mentee"));
  mentor_promise_list_set_heading (self->mentor_promises,
                                   *mentor_name != '\0' ? mentor_name : _("Mentor"));
}

static void
update_meetings (MentorOverviewPage *self, MentorCourse *course)
{
  MentorLogbook *logbook = mentor_course_get_logbook (course);
  int planned
      = mentor_record_get_int (MENTOR_RECORD (mentor_course_get_programme (course)), "meetings");
  guint held = mentor_logbook_count_meetings (logbook);
  g_autofree char *date = NULL;
  g_autofree char *time = NULL;
  g_autofree char *place = NULL;
  gboolean agreed = mentor_logbook_get_next_meeting (logbook, &date, &time, &place);
  g_autofree char *progress
      = mentor_overview_words_progress (held, (guint) MAX (planned, 0), agreed);
  int days = -1;

  if (agreed)
    {
      g_autofree char *today = mentor_date_today ();
      g_autofree char *when = mentor_date_format_meeting (date, time, place, today);
      g_autofree char *relative = mentor_date_format_relative (date, today);
      /* Translators: "Next meeting: Thursday 3 December at 14:00, room 2" */
      g_autofree char *text = g_strdup_printf (_("Next meeting: %s"), when);

      mentor_date_days_between (today, date, &days);
      gtk_label_set_label (self->next_label, text);
      gtk_label_set_label (self->next_relative, relative);
    }
  else
    {
      gtk_label_set_label (self->next_label, _("The next meeting isn’t agreed yet"));
      gtk_label_set_label (self->next_relative, _("Write its date into the logbook."));
    }

  gtk_label_set_label (self->promises_heading, days == 0 ? _("Promised for today")
                                                         : _("Promised for next time"));
  gtk_label_set_label (self->course_label, progress);
  mentor_course_path_set_meetings (self->path, held, (guint) MAX (planned, 0));
  gtk_widget_set_visible (GTK_WIDGET (self->path), planned > 1);
  gtk_widget_set_visible (self->course, planned > 1 || held > 0);
}

static void
update_last (MentorOverviewPage *self, MentorCourse *course)
{
  MentorLogbook *logbook = mentor_course_get_logbook (course);
  MentorLogHead *head = mentor_logbook_get_last (logbook, NULL);
  g_autofree char *date = NULL;
  g_autofree char *text = NULL;
  g_autofree char *name = NULL;

  g_clear_pointer (&self->last_id, g_free);
  gtk_widget_set_visible (self->last, head != NULL);
  if (head == NULL)
    return;

  self->last_id = g_strdup (mentor_log_head_get_id (head));
  date = mentor_overview_words_entry_date (head);
  text = mentor_overview_words_entry (logbook, head);
  gtk_label_set_label (self->last_date, date);
  show_text (self->last_text, text);
  /* Translators: an entry of the logbook, its day and its first line */
  name = g_strdup_printf (_("Last entry, %s: %s"), date, mentor_log_head_get_title (head));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->last_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/* A brand-new pair reads what to do first; who has begun reads what was promised. */
static void
update_sections (MentorOverviewPage *self, MentorCourse *course)
{
  MentorLogbook *logbook = mentor_course_get_logbook (course);
  gboolean no_entries = g_list_model_get_n_items (G_LIST_MODEL (logbook)) == 0;
  gboolean no_roles
      = mentor_logbook_count_meetings (logbook) < 2
        && !mentor_wheel_words_is_set (
            mentor_programme_get_role_set (mentor_course_get_programme (course)),
            mentor_course_get_roles (course));
  gboolean any_promise = mentor_promise_list_get_length (self->mentee_promises) > 0
                         || mentor_promise_list_get_length (self->mentor_promises) > 0;

  gtk_widget_set_visible (self->entry_step, no_entries);
  gtk_widget_set_visible (self->roles_step, no_roles);
  gtk_widget_set_visible (self->steps, no_entries || no_roles);
  gtk_widget_set_visible (self->promises, !no_entries || any_promise);
}

static void
watch (MentorOverviewPage *self, gpointer source, const char *signal)
{
  g_signal_connect_object (source, signal, G_CALLBACK (queue_update), self, G_CONNECT_SWAPPED);
  g_ptr_array_add (self->sources, g_object_ref (source));
}

static void
watch_document (MentorOverviewPage *self, gpointer document)
{
  mentor_document_watch (document, G_CALLBACK (queue_update), self);
  g_ptr_array_add (self->sources, g_object_ref (document));
}

/* What lies further down: the documents that the first frame does without. */
static void
watch_all (MentorOverviewPage *self, MentorCourse *course)
{
  if (self->all_watched)
    return;
  self->all_watched = TRUE;

  watch_document (self, mentor_course_get_swot (course));
  watch_document (self, mentor_course_get_roles (course));
  mentor_overview_tools_set_course (self->tools, course);
}

static void
update_now (MentorOverviewPage *self, MentorCourse *course)
{
  update_people (self, course);
  update_meetings (self, course);
  update_sections (self, course);
}

static gboolean
update (gpointer data)
{
  MentorOverviewPage *self = data;
  MentorCourse *course = mentor_page_get_course (MENTOR_PAGE (self));

  g_clear_handle_id (&self->update_id, g_source_remove);
  if (course != NULL)
    {
      watch_all (self, course);
      update_now (self, course);
      update_last (self, course);
      mentor_overview_tools_update (self->tools, course);
      gtk_widget_set_visible (self->later, TRUE);
    }
  return G_SOURCE_REMOVE;
}

/* Later than the logbook, which reads its entries one by one. */
static void
queue_update (MentorOverviewPage *self)
{
  if (self->update_id == 0)
    self->update_id = mentor_calm_add (update, self, NULL);
}

static void
forget (MentorOverviewPage *self)
{
  for (guint i = 0; i < self->sources->len; i++)
    g_signal_handlers_disconnect_by_data (g_ptr_array_index (self->sources, i), self);
  g_ptr_array_set_size (self->sources, 0);
  g_clear_handle_id (&self->update_id, g_source_remove);
  self->all_watched = FALSE;
}

static void
mentor_overview_page_course_changed (MentorPage *page, MentorCourse *course)
{
  MentorOverviewPage *self = MENTOR_OVERVIEW_PAGE (page);
  g_autoptr (MentorRecordView) mentee = NULL;
  g_autoptr (MentorRecordView) mentor = NULL;

  forget (self);
  if (course != NULL)
    {
      MentorTasks *tasks = mentor_course_get_tasks (course);

      watch_document (self, mentor_course_get_pair (course));
      watch_document (self, tasks);
      watch (self, mentor_course_get_logbook (course), "items-changed");
      watch (self, mentor_course_get_history (course), "applied");
      mentee = mentor_tasks_get_open_promises (tasks, MENTOR_TASK_OWNER_MENTEE);
      mentor = mentor_tasks_get_open_promises (tasks, MENTOR_TASK_OWNER_MENTOR);
    }
  else
    mentor_overview_tools_set_course (self->tools, NULL);
  mentor_promise_list_set_promises (self->mentee_promises, mentee);
  mentor_promise_list_set_promises (self->mentor_promises, mentor);
  if (course != NULL)
    {
      update_now (self, course);
      queue_update (self);
    }
}

static MentorDocument *
mentor_overview_page_get_document (MentorPage *page)
{
  MentorCourse *course = mentor_page_get_course (page);

  return course != NULL ? MENTOR_DOCUMENT (mentor_course_get_pair (course)) : NULL;
}

static void
on_meeting_clicked (MentorOverviewPage *self)
{
  mentor_page_go (MENTOR_PAGE (self), "meeting", NULL);
}

static void
on_logbook_clicked (MentorOverviewPage *self)
{
  mentor_page_go (MENTOR_PAGE (self), "logbook", NULL);
}

static void
on_last_clicked (MentorOverviewPage *self)
{
  mentor_page_go (MENTOR_PAGE (self), "logbook", self->last_id);
}

static void
on_roles_clicked (MentorOverviewPage *self)
{
  mentor_page_go (MENTOR_PAGE (self), "roles", NULL);
}

static void
on_promise_done (MentorOverviewPage *self)
{
  mentor_page_offer_undo (MENTOR_PAGE (self), _("Promise marked as done"));
}

static void
mentor_overview_page_map (GtkWidget *widget)
{
  /* An entry's agreed date can change without the list of entries changing; and days pass. */
  GTK_WIDGET_CLASS (mentor_overview_page_parent_class)->map (widget);
  queue_update (MENTOR_OVERVIEW_PAGE (widget));
}

static void
mentor_overview_page_dispose (GObject *object)
{
  forget (MENTOR_OVERVIEW_PAGE (object));
  G_OBJECT_CLASS (mentor_overview_page_parent_class)->dispose (object);
}

static void
mentor_overview_page_finalize (GObject *object)
{
  MentorOverviewPage *self = MENTOR_OVERVIEW_PAGE (object);

  g_ptr_array_unref (self->sources);
  g_free (self->last_id);
  G_OBJECT_CLASS (mentor_overview_page_parent_class)->finalize (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, MentorOverviewPage, title);
  gtk_widget_class_bind_template_child (widget_class, MentorOverviewPage, mentee_line);
  gtk_widget_class_bind_template_child (widget_class, MentorOverviewPage, mentor_line);
  gtk_widget_class_bind_template_child (widget_class, MentorOverviewPage, programme_line);
  gtk_widget_class_bind_template_child (widget_class, MentorOverviewPage, next_label);
  gtk_widget_class_bind_template_child (widget_class, MentorOverviewPage, next_relative);
  gtk_widget_class_bind_template_child (widget_class, MentorOverviewPage, steps);
  gtk_widget_class_bind_template_child (widget_class, MentorOverviewPage, entry_step);
  gtk_widget_class_bind_template_child (widget_class, MentorOverviewPage, roles_step);
  gtk_widget_class_bind_template_child (widget_class, MentorOverviewPage, promises);
  gtk_widget_class_bind_template_child (widget_class, MentorOverviewPage, promises_heading);
  gtk_widget_class_bind_template_child (widget_class, MentorOverviewPage, mentee_promises);
  gtk_widget_class_bind_template_child (widget_class, MentorOverviewPage, mentor_promises);
  gtk_widget_class_bind_template_child (widget_class, MentorOverviewPage, course);
  gtk_widget_class_bind_template_child (widget_class, MentorOverviewPage, course_label);
  gtk_widget_class_bind_template_child (widget_class, MentorOverviewPage, path);
  gtk_widget_class_bind_template_child (widget_class, MentorOverviewPage, later);
  gtk_widget_class_bind_template_child (widget_class, MentorOverviewPage, last);
  gtk_widget_class_bind_template_child (widget_class, MentorOverviewPage, last_button);
  gtk_widget_class_bind_template_child (widget_class, MentorOverviewPage, last_date);
  gtk_widget_class_bind_template_child (widget_class, MentorOverviewPage, last_text);
  gtk_widget_class_bind_template_child (widget_class, MentorOverviewPage, tools);
}

static void
mentor_overview_page_class_init (MentorOverviewPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  MentorPageClass *page_class = MENTOR_PAGE_CLASS (klass);

  object_class->dispose = mentor_overview_page_dispose;
  object_class->finalize = mentor_overview_page_finalize;
  widget_class->map = mentor_overview_page_map;

  page_class->id = "overview";
  page_class->title = N_("Overview");
  page_class->icon_name = "mentor-overview-symbolic";
  page_class->group = MENTOR_PAGE_COURSE;
  page_class->course_changed = mentor_overview_page_course_changed;
  page_class->get_document = mentor_overview_page_get_document;

  g_type_ensure (MENTOR_TYPE_COLUMNS_LAYOUT);
  g_type_ensure (MENTOR_TYPE_COURSE_PATH);
  g_type_ensure (MENTOR_TYPE_OVERVIEW_TOOLS);
  g_type_ensure (MENTOR_TYPE_PROMISE_LIST);
  g_type_ensure (MENTOR_TYPE_READING_LAYOUT);
  gtk_widget_class_set_template_from_resource (
      widget_class, RESOURCE_PREFIX "/pages/overview/mentor-overview-page.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, on_meeting_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_logbook_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_last_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_roles_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_promise_done);
}

static void
mentor_overview_page_init (MentorOverviewPage *self)
{
  self->sources = g_ptr_array_new_with_free_func (g_object_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
}
