/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The small grey facts on a task's card, as one line of text: owner, hours, date, and where the
 * organisation would place it; in the past only where it came from. Nothing is said of what goes
 * without saying, and a card without facts has no label for them.
 */

#include "config.h"

#include "pages/matrix/mentor-task-facts.h"

#include <glib/gi18n.h>
#include <string.h>

#include "model/mentor-date.h"
#include "model/mentor-matrix-words.h"
#include "widgets/mentor-card.h"

static void
take (GPtrArray *facts, char *fact)
{
  if (*fact != '\0')
    g_ptr_array_add (facts, fact);
  else
    g_free (fact);
}

static char *
describe_owner (MentorRecord *task)
{
  switch ((MentorTaskOwner) mentor_record_get_enum (task, "owner"))
    {
    case MENTOR_TASK_OWNER_MENTOR:
      return g_strdup (_("Mentor"));
    case MENTOR_TASK_OWNER_OTHER:
      return g_strdup (_("Somebody else"));
    case MENTOR_TASK_OWNER_MENTEE:
    default:
      return g_strdup ("");
    }
}

static char *
describe_due (MentorRecord *task)
{
  const char *due = mentor_record_get_string (task, "due");
  g_autofree char *day = *due != '\0' ? mentor_date_format_short (due) : NULL;
  g_autofree char *today = NULL;

  if (day == NULL)
    return g_strdup ("");
  today = mentor_date_today ();
  if (strcmp (due, today) < 0 && !mentor_record_get_boolean (task, "done"))
    /* Translators: a task's due day that has passed, as small as possible */
    return g_strdup_printf (_("was due %s"), day);
  /* Translators: a task's due day, as small as possible: "by 3 Dec 2026" */
  return g_strdup_printf (_("by %s"), day);
}

static char *
describe_origin (MentorMatrixBoard *board, MentorTask *task)
{
  int from;

  if (!mentor_matrix_board_get_origin (board, task, &from))
    return g_strdup ("");
  if (from == MENTOR_TASK_NOWHERE)
    /* Translators: a task that didn't exist before the meeting */
    return g_strdup (_("new"));
  /* Translators: a cell of the matrix where a task stood before */
  return g_strdup_printf (_("from: %s"), mentor_tasks_get_cell_name (
                                             mentor_matrix_board_get_tasks (board),
                                             (MentorTaskCell) from));
}

static char *
describe_difference (MentorMatrixBoard *board, MentorTask *task)
{
  MentorTasks *tasks = mentor_matrix_board_get_tasks (board);

  if (!mentor_task_is_disputed (task))
    return g_strdup ("");
  if (mentor_matrix_board_get_look (board) == MENTOR_LOOK_ORGANISATION)
    /* Translators: where the pair placed a task that the organisation would place elsewhere */
    return g_strdup_printf (_("You: %s"),
                            mentor_tasks_get_cell_name (tasks, mentor_task_get_cell (task)));
  /* Translators: where the organisation would place a task */
  return g_strdup_printf (
      _("Organisation: %s"),
      mentor_tasks_get_cell_name (tasks, mentor_task_get_organisation_cell (task)));
}

static void
update (GtkBox *box)
{
  MentorMatrixBoard *board = g_object_get_data (G_OBJECT (box), "board");
  MentorTask *task = g_object_get_data (G_OBJECT (box), "task");
  MentorRecord *record = MENTOR_RECORD (task);
  GtkWidget *label = gtk_widget_get_first_child (GTK_WIDGET (box));
  GtkWidget *card = gtk_widget_get_ancestor (GTK_WIDGET (box), MENTOR_TYPE_CARD);
  g_autoptr (GPtrArray) facts = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *text = NULL;

  if (mentor_matrix_board_get_look (board) == MENTOR_LOOK_PAST)
    {
      take (facts, describe_origin (board, task));
    }
  else
    {
      take (facts, describe_owner (record));
      take (facts, mentor_matrix_describe_minutes (
                       (guint) mentor_record_get_int (record, "weekly-minutes")));
      take (facts, describe_due (record));
      if (*mentor_record_get_string (record, "note") != '\0')
        take (facts, g_strdup (_("note")));
      take (facts, describe_difference (board, task));
    }
  g_ptr_array_add (facts, NULL);
  text = g_strjoinv (" · ", (char **) facts->pdata);

  if (label == NULL && *text == '\0')
    return;
  if (label == NULL)
    {
      label = gtk_label_new (NULL);
      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
      gtk_label_set_width_chars (GTK_LABEL (label), 10);
      gtk_label_set_max_width_chars (GTK_LABEL (label), 10);
      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_widget_set_hexpand (label, TRUE);
      gtk_widget_add_css_class (label, "caption");
      gtk_widget_add_css_class (label, "dim-label");
      gtk_box_append (box, label);
    }
  if (g_str_equal (text, gtk_label_get_label (GTK_LABEL (label))))
    return;
  gtk_label_set_label (GTK_LABEL (label), text);
  gtk_widget_set_visible (label, *text != '\0');
  mentor_card_set_description (MENTOR_CARD (card), text);
}

void
mentor_task_facts_add (GtkBox *box, MentorTask *task, MentorMatrixBoard *board)
{
  g_object_set_data_full (G_OBJECT (box), "board", g_object_ref (board), g_object_unref);
  g_object_set_data_full (G_OBJECT (box), "task", g_object_ref (task), g_object_unref);
  g_signal_connect_object (task, "notify", G_CALLBACK (update), box, G_CONNECT_SWAPPED);
  g_signal_connect_object (board, "changed", G_CALLBACK (update), box, G_CONNECT_SWAPPED);
  update (box);
}
