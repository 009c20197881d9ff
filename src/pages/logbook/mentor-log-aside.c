/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * "Last time", to read beside the entry that is being written. It is drawn anew when the meeting
 * before or a promise changes: a handful of labels.
 */

#include "config.h"

#include "pages/logbook/mentor-log-aside.h"

#include <glib/gi18n.h>

#include "model/mentor-date.h"
#include "pages/logbook/mentor-log-tick.h"
#include "widgets/mentor-children.h"
#include "widgets/mentor-label.h"

#define OUTCOME_ID "log-today-outcome"
#define AGREEMENTS_ID "log-meeting-agreements"

struct _MentorLogAside
{
  GtkWidget parent_instance;

  GtkButton *open_button;
  GtkBox *promises_box;
  GtkBox *answers_box;
  GtkWidget *nothing_label;

  MentorCourse *course;
  MentorLogHead *head;
  MentorLogEntry *last;
  MentorPromises *promises;
  guint refresh_id;
};

G_DEFINE_FINAL_TYPE (MentorLogAside, mentor_log_aside, GTK_TYPE_WIDGET)

static void queue_refresh (MentorLogAside *self);

/* Selectable, to be quoted in the new entry; the Tab key goes past it. */
static GtkWidget *
create_text (const char *text)
{
  GtkWidget *label = mentor_label_new (text, NULL);

  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_widget_set_focusable (label, FALSE);
  gtk_widget_set_hexpand (label, TRUE);
  return label;
}

static GtkWidget *
create_promise (MentorRecord *task)
{
  gboolean done = mentor_record_get_boolean (task, "done");
  const char *said = done ? C_("promise", "Done") : C_("promise", "Not done");
  GtkWidget *label = create_text (mentor_record_get_string (task, "title"));

  if (done)
    gtk_widget_add_css_class (label, "dim-label");
  return mentor_log_tick_new (done, said, label);
}

static gboolean
add_promises (MentorLogAside *self, guint list, const char *heading)
{
  GListModel *tasks = mentor_board_get_list (MENTOR_BOARD (self->promises), list);
  guint n = g_list_model_get_n_items (tasks);

  if (n > 0)
    gtk_box_append (self->promises_box, mentor_label_new (heading, "caption-heading"));
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (MentorRecord) task = g_list_model_get_item (tasks, i);

      gtk_box_append (self->promises_box, create_promise (task));
    }
  return n > 0;
}

static gboolean
add_answer (MentorLogAside *self, const char *prompt_id, const char *heading)
{
  MentorAnswer *answer = mentor_log_entry_get_answer (self->last, prompt_id);
  const char *text = mentor_record_get_string (MENTOR_RECORD (answer), "text");

  if (*text == '\0')
    return FALSE;

  gtk_box_append (self->answers_box, mentor_label_new (heading, "caption-heading"));
  gtk_box_append (self->answers_box, create_text (text));
  return TRUE;
}

/* The newest meeting below the entry in the list, which is the one before it in time. */
static MentorLogHead *
find_last (MentorLogAside *self)
{
  MentorLogbook *logbook = mentor_course_get_logbook (self->course);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (logbook));

  for (int i = mentor_logbook_index (logbook, self->head) + 1; i > 0 && (guint) i < n; i++)
    {
      g_autoptr (MentorLogHead) head = g_list_model_get_item (G_LIST_MODEL (logbook), (guint) i);

      if (mentor_log_head_get_kind (head) == MENTOR_LOG_MEETING
          && mentor_log_head_get_problem (head) == NULL)
        return g_steal_pointer (&head);
    }
  return NULL;
}

static void
set_last (MentorLogAside *self, MentorLogEntry *last)
{
  if (self->last == last)
    return;

  if (self->last != NULL)
    g_signal_handlers_disconnect_by_func (self->last, queue_refresh, self);
  g_set_object (&self->last, last);
  g_clear_object (&self->promises);
  if (last == NULL)
    return;

  self->promises = mentor_promises_new (mentor_course_get_tasks (self->course),
                                        mentor_record_get_id (MENTOR_RECORD (last)));
  mentor_document_watch (MENTOR_DOCUMENT (last), G_CALLBACK (queue_refresh), self);
}

static void
refresh (MentorLogAside *self)
{
  g_autoptr (MentorLogHead) head = NULL;
  g_autofree char *date = NULL;
  g_autofree char *tooltip = NULL;
  gboolean something = FALSE;

  g_clear_handle_id (&self->refresh_id, g_source_remove);
  mentor_children_remove (GTK_WIDGET (self->promises_box));
  mentor_children_remove (GTK_WIDGET (self->answers_box));

  head = self->course != NULL && self->head != NULL ? find_last (self) : NULL;
  set_last (self, head != NULL ? mentor_logbook_open_entry (
                                     mentor_course_get_logbook (self->course), head)
                               : NULL);
  gtk_widget_set_visible (GTK_WIDGET (self), self->last != NULL);
  if (self->last == NULL)
    return;

  date = mentor_date_format_near (mentor_log_head_get_date (head), NULL);
  gtk_button_set_label (self->open_button, date);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->open_button), "s",
                                    mentor_log_head_get_id (head));
  /* Translators: %s is a day, for instance "Thursday 3 December". */
  tooltip = g_strdup_printf (_("Show the entry of %s"), date);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->open_button), tooltip);

  something |= add_promises (self, 1, _("The mentee promised"));
  something |= add_promises (self, 0, _("The mentor promised"));
  something |= add_answer (self, OUTCOME_ID, _("What came out of it"));
  something |= add_answer (self, AGREEMENTS_ID, _("Agreed"));
  gtk_widget_set_visible (self->nothing_label, !something);
}

static gboolean
on_refresh_idle (gpointer user_data)
{
  MentorLogAside *self = user_data;

  self->refresh_id = 0;
  refresh (self);
  return G_SOURCE_REMOVE;
}

static void
queue_refresh (MentorLogAside *self)
{
  if (self->refresh_id == 0)
    self->refresh_id = g_idle_add (on_refresh_idle, self);
}

static void
set_course (MentorLogAside *self, MentorCourse *course)
{
  if (self->course == course)
    return;

  if (self->course != NULL)
    {
      g_signal_handlers_disconnect_by_func (mentor_course_get_tasks (self->course), queue_refresh,
                                            self);
      g_signal_handlers_disconnect_by_func (mentor_course_get_logbook (self->course),
                                            queue_refresh, self);
    }
  set_last (self, NULL);
  g_set_object (&self->course, course);
  if (course != NULL)
    {
      MentorTasks *tasks = mentor_course_get_tasks (course);

      mentor_document_watch (MENTOR_DOCUMENT (tasks), G_CALLBACK (queue_refresh), self);
      g_signal_connect_swapped (mentor_course_get_logbook (course), "items-changed",
                                G_CALLBACK (queue_refresh), self);
    }
}

static void
mentor_log_aside_dispose (GObject *object)
{
  MentorLogAside *self = MENTOR_LOG_ASIDE (object);

  g_clear_handle_id (&self->refresh_id, g_source_remove);
  set_course (self, NULL);
  g_clear_object (&self->head);
  mentor_children_remove (GTK_WIDGET (self));

  G_OBJECT_CLASS (mentor_log_aside_parent_class)->dispose (object);
}

static void
mentor_log_aside_class_init (MentorLogAsideClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = mentor_log_aside_dispose;

  gtk_widget_class_set_template_from_resource (
      widget_class, RESOURCE_PREFIX "/pages/logbook/mentor-log-aside.ui");
  gtk_widget_class_bind_template_child (widget_class, MentorLogAside, open_button);
  gtk_widget_class_bind_template_child (widget_class, MentorLogAside, promises_box);
  gtk_widget_class_bind_template_child (widget_class, MentorLogAside, answers_box);
  gtk_widget_class_bind_template_child (widget_class, MentorLogAside, nothing_label);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
mentor_log_aside_init (MentorLogAside *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Last time"), -1);
}

void
mentor_log_aside_show (MentorLogAside *self, MentorCourse *course, MentorLogHead *head)
{
  g_return_if_fail (MENTOR_IS_LOG_ASIDE (self));
  g_return_if_fail (course == NULL || MENTOR_IS_COURSE (course));

  set_course (self, course);
  g_set_object (&self->head, head);
  refresh (self);
}
