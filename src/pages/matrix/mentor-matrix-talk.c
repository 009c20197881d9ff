/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * MentorMatrixTalk. What is shown is a list of lines, each of a kind; widgets are made again only
 * when the lines are others, so that a button keeps the focus while a task is typed.
 */

#include "config.h"

#include "pages/matrix/mentor-matrix-talk.h"

#include <glib/gi18n.h>
#include <string.h>

#include "model/mentor-date.h"
#include "model/mentor-matrix-words.h"
#include "record/mentor-history.h"
#include "widgets/mentor-name.h"

#define TOPICS "log-today-topics"

struct _MentorMatrixTalk
{
  GtkWidget parent_instance;

  MentorCourse *course;
  char *shown; /* all that is shown, to tell whether it is the same */
};

G_DEFINE_FINAL_TYPE (MentorMatrixTalk, mentor_matrix_talk, GTK_TYPE_WIDGET)

/* The meeting that a question is noted in: today's, else the last one, else a new one. */
static MentorLogHead *
ensure_meeting (MentorCourse *course)
{
  MentorLogbook *logbook = mentor_course_get_logbook (course);
  g_auto (GStrv) meetings = mentor_logbook_list_meetings (logbook);
  guint n = g_strv_length (meetings);

  return n > 0 ? mentor_logbook_find (logbook, meetings[n - 1])
               : mentor_logbook_create_entry (logbook, NULL, MENTOR_LOG_MEETING);
}

/* A line of its own; a question that stands there already isn't written twice. */
static void
note_question (MentorLogEntry *entry, const char *question)
{
  MentorRecord *answer = MENTOR_RECORD (mentor_log_entry_get_answer (entry, TOPICS));
  const char *text = mentor_record_get_string (answer, "text");
  g_autofree char *longer = NULL;

  if (strstr (text, question) != NULL)
    return;
  longer = g_strconcat (text, *text == '\0' || g_str_has_suffix (text, "\n") ? "" : "\n", question,
                        "\n", NULL);
  mentor_record_set_string (answer, "text", longer);
}

static void
on_note_clicked (MentorMatrixTalk *self, GtkButton *button)
{
  GtkWidget *page = gtk_widget_get_ancestor (GTK_WIDGET (self), MENTOR_TYPE_PAGE);
  const char *question = g_object_get_data (G_OBJECT (button), "question");
  MentorHistory *history = mentor_course_get_history (self->course);
  g_autofree char *id = NULL;
  MentorLogHead *head;
  MentorLogEntry *entry;

  mentor_history_begin (history, N_("Note a question"), "logbook");
  head = ensure_meeting (self->course);
  entry = head != NULL
              ? mentor_logbook_open_entry (mentor_course_get_logbook (self->course), head)
              : NULL;
  if (entry != NULL)
    {
      id = g_strdup (mentor_log_head_get_id (head));
      note_question (entry, question);
    }
  mentor_history_end (history);
  if (id != NULL)
    mentor_page_go (MENTOR_PAGE (page), "logbook", id);
}

static GtkWidget *
create_label (const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_width_chars (GTK_LABEL (label), 14);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 14);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  return label;
}

static GtkWidget *
create_question (MentorMatrixTalk *self, const char *question, const char *reason)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *button = gtk_button_new_with_label (_("Note an answer"));
  GtkWidget *small = create_label (reason, "caption");
  g_autofree char *name = NULL;

  gtk_widget_add_css_class (small, "dim-label");
  gtk_box_append (GTK_BOX (words), create_label (question, "title-4"));
  gtk_box_append (GTK_BOX (words), small);
  gtk_box_append (GTK_BOX (box), words);

  /* Translators: %s is a question */
  name = g_strdup_printf (_("Note an answer: %s"), question);
  mentor_name_set (button, name);
  gtk_widget_set_tooltip_text (button, _("Takes the question to the meeting in the logbook"));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_object_set_data_full (G_OBJECT (button), "question", g_strdup (question), g_free);
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_note_clicked), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), button);
  gtk_widget_add_css_class (box, "talk-card");
  return box;
}

static GtkWidget *
create_lines (const char *heading, char **lines)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  gtk_box_append (GTK_BOX (box), create_label (heading, "heading"));
  for (guint i = 0; lines[i] != NULL; i++)
    gtk_box_append (GTK_BOX (box), create_label (lines[i], NULL));
  gtk_widget_add_css_class (box, "talk-card");
  return box;
}

/* The questions, in the order of their numbers; reason and question take turns. */
static GPtrArray *
list_questions (MentorCourse *course, MentorTasks *tasks)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_free);
  MentorMoves *moves = mentor_course_get_moves (course);
  g_auto (GStrv) meetings = mentor_logbook_list_meetings (mentor_course_get_logbook (course));
  const char *const *periods = (const char *const *) meetings;
  MentorMatrixThresholds thresholds;
  MentorMatrixSums sums;
  MentorTask *steady;
  guint found;

  mentor_matrix_read_thresholds (mentor_course_get_programme (course), &thresholds);
  mentor_matrix_sum (tasks, &sums);
  found = mentor_matrix_find_questions (tasks, moves, periods, &thresholds, &steady);
  for (guint i = MENTOR_MATRIX_ENERGY; i < MENTOR_MATRIX_N_QUESTIONS; i++)
    if (found & (1u << i))
      {
        guint n = i == MENTOR_MATRIX_STEADY ? mentor_moves_count_steady (moves, steady, periods) : 0;

        g_ptr_array_add (lines, g_strdup (mentor_matrix_get_question ((MentorMatrixQuestion) i)));
        g_ptr_array_add (lines, mentor_matrix_describe_reason ((MentorMatrixQuestion) i, &sums,
                                                               steady, n));
      }
  return lines;
}

static void
append (MentorMatrixTalk *self, GtkWidget *widget)
{
  gtk_widget_insert_before (widget, GTK_WIDGET (self), NULL);
}

static void
clear (MentorMatrixTalk *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
}

/* Takes what is to be shown; whether it is something else than before. */
static gboolean
take_shown (MentorMatrixTalk *self, const char *kind, char **lines)
{
  g_autofree char *joined = g_strjoinv ("\n", lines);
  g_autofree char *shown = g_strconcat (kind, "\n", joined, NULL);

  if (g_strcmp0 (shown, self->shown) == 0)
    return FALSE;
  g_free (self->shown);
  self->shown = g_steal_pointer (&shown);
  clear (self);
  return TRUE;
}

static void
show_lines (MentorMatrixTalk *self, const char *heading, char **lines, const char *otherwise)
{
  if (!take_shown (self, heading, lines))
    return;
  if (lines[0] != NULL)
    append (self, create_lines (heading, lines));
  else
    append (self, create_lines (heading, (char *[]){ (char *) otherwise, NULL }));
}

void
mentor_matrix_talk_update (MentorMatrixTalk *self, MentorCourse *course, MentorMatrixBoard *board,
                           int meeting)
{
  g_return_if_fail (MENTOR_IS_MATRIX_TALK (self));

  if (g_set_object (&self->course, course))
    g_clear_pointer (&self->shown, g_free);
  if (course == NULL || board == NULL)
    {
      clear (self);
    }
  else if (mentor_matrix_board_get_look (board) == MENTOR_LOOK_ORGANISATION)
    {
      g_auto (GStrv) lines
          = mentor_matrix_list_differences (mentor_matrix_board_get_tasks (board));

      show_lines (self, _("Talk about"), lines,
                  _("Place the tasks as your organisation would. What it sees differently is "
                    "listed here."));
    }
  else if (mentor_matrix_board_get_look (board) == MENTOR_LOOK_PAST)
    {
      g_auto (GStrv) meetings = mentor_logbook_list_meetings (mentor_course_get_logbook (course));
      g_auto (GStrv) lines = mentor_matrix_list_moves (mentor_matrix_board_get_tasks (board),
                                                       mentor_course_get_moves (course),
                                                       (const char *const *) meetings, meeting);
      gboolean now = meeting == (int) g_strv_length (meetings) - 1;

      show_lines (self,
                  meeting < 0 ? _("Before the first meeting")
                  : now       ? _("What changed since the last meeting")
                              : _("What changed since that meeting"),
                  lines, _("Nothing moved."));
    }
  else
    {
      g_autoptr (GPtrArray) lines
          = list_questions (course, mentor_matrix_board_get_tasks (board));
      guint n = lines->len;

      g_ptr_array_add (lines, NULL);
      if (take_shown (self, "", (char **) lines->pdata))
        for (guint i = 0; i + 1 < n; i += 2)
          append (self, create_question (self, lines->pdata[i], lines->pdata[i + 1]));
    }
  gtk_widget_set_visible (GTK_WIDGET (self),
                          gtk_widget_get_first_child (GTK_WIDGET (self)) != NULL);
}

static void
mentor_matrix_talk_dispose (GObject *object)
{
  MentorMatrixTalk *self = MENTOR_MATRIX_TALK (object);

  clear (self);
  g_clear_object (&self->course);
  g_clear_pointer (&self->shown, g_free);

  G_OBJECT_CLASS (mentor_matrix_talk_parent_class)->dispose (object);
}

static void
mentor_matrix_talk_class_init (MentorMatrixTalkClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mentor_matrix_talk_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "matrixtalk");
}

static void
mentor_matrix_talk_init (MentorMatrixTalk *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 6);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("To talk about"), -1);
}
