/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The sentences of the overview, made of what the models say. */

#include "config.h"

#include "pages/overview/mentor-overview-words.h"

#include <glib/gi18n.h>

#include "model/mentor-date.h"

/* More than three lines of any window. */
#define EXCERPT 400

static void
append_fact (GString *text, const char *fact)
{
  if (*fact == '\0')
    return;
  if (text->len > 0)
    g_string_append (text, ", ");
  g_string_append (text, fact);
}

char *
mentor_overview_words_person (MentorPerson *person, gboolean is_mentor)
{
  MentorRecord *record = MENTOR_RECORD (person);
  g_autoptr (GString) facts = g_string_new (NULL);

  append_fact (facts, mentor_record_get_string (record, "name"));
  append_fact (facts, mentor_record_get_string (record, "title"));
  append_fact (facts, mentor_record_get_string (record, "organisation"));
  if (facts->len == 0)
    return g_strdup ("");
  return is_mentor ? g_strdup_printf (_("Mentor: %s"), facts->str)
                   : g_strdup_printf (_("Mentee: %s"), facts->str);
}

char *
mentor_overview_words_programme (MentorProgramme *programme)
{
  g_autofree char *rhythm = mentor_programme_describe_rhythm (programme);

  /* Translators: a programme and its rhythm: "Randers Kommune: 8 meetings, every 8 weeks" */
  return g_strdup_printf (C_("programme", "%s: %s"), mentor_programme_get_name (programme), rhythm);
}

char *
mentor_overview_words_progress (guint held, guint planned, gboolean more)
{
  /* As many as planned, and yet another one: the plan is no limit. */
  if (planned > 0 && held == planned && more)
    return g_strdup_printf (ngettext ("%u meeting held, and one more agreed",
                                      "%u meetings held, and one more agreed", held),
                            held);
  if (planned == 0 || held > planned)
    return g_strdup_printf (ngettext ("%u meeting held", "%u meetings held", held), held);
  return g_strdup_printf (ngettext ("%u of %u meeting held", "%u of %u meetings held", planned),
                          held, planned);
}

char *
mentor_overview_words_entry_date (MentorLogHead *head)
{
  const char *date = mentor_log_head_get_date (head);
  g_autofree char *day = NULL;
  g_autofree char *relative = NULL;

  if (date == NULL || *date == '\0')
    return g_strdup ("");
  day = mentor_date_format_near (date, NULL);
  relative = mentor_date_format_relative (date, NULL);
  /* Translators: a day and how far it is away: "Thursday 5 November, 2 weeks ago" */
  return g_strdup_printf (C_("date", "%s, %s"), day, relative);
}

static void
append_answer (GString *text, MentorRecord *answer)
{
  const char *words = answer != NULL ? mentor_record_get_string (answer, "text") : "";
  g_autofree char *part = g_utf8_substring (words, 0, MIN (g_utf8_strlen (words, -1), EXCERPT));

  g_strstrip (part);
  if (*part == '\0')
    return;
  /* One paragraph: a label counts its lines in each. */
  g_strdelimit (part, "\r\n\t", ' ');
  if (text->len > 0)
    g_string_append_c (text, ' ');
  g_string_append (text, part);
}

char *
mentor_overview_words_entry (MentorLogbook *logbook, MentorLogHead *head)
{
  static const char *const telling[] = { "log-today-topics", "log-today-outcome" };
  g_autoptr (GString) text = g_string_new (NULL);
  MentorLogEntry *entry;
  MentorRecordList *answers;
  const char *problem = mentor_log_head_get_problem (head);

  if (problem != NULL && *problem != '\0')
    return g_strdup (problem);
  entry = mentor_logbook_open_entry (logbook, head);
  if (entry == NULL)
    return g_strdup (mentor_log_head_get_title (head));

  answers = mentor_record_get_list (MENTOR_RECORD (entry), "answers");
  for (guint i = 0; i < G_N_ELEMENTS (telling); i++)
    append_answer (text, mentor_record_list_find (answers, telling[i]));
  for (guint i = 0; text->len == 0 && i < mentor_record_list_get_length (answers); i++)
    append_answer (text, mentor_record_list_get (answers, i));
  if (text->len == 0)
    return g_strdup (_("Nothing written yet"));
  return g_strdup (text->str);
}

char *
mentor_overview_words_matrix (MentorTasks *tasks)
{
  guint n_placed = 0, n_waiting = 0;
  g_autofree char *text = NULL;

  for (guint i = 0; i < MENTOR_TASK_N_CELLS; i++)
    {
      guint n = g_list_model_get_n_items (mentor_board_get_list (MENTOR_BOARD (tasks), i));

      if (i == MENTOR_TASK_NOT_PLACED)
        n_waiting = n;
      else
        n_placed += n;
    }
  if (n_placed + n_waiting == 0)
    return g_strdup (_("No tasks yet"));
  text = g_strdup_printf (ngettext ("%u task", "%u tasks", n_placed + n_waiting),
                          n_placed + n_waiting);
  if (n_waiting == 0)
    return g_steal_pointer (&text);
  /* Translators: "12 tasks, 3 not placed" */
  return g_strdup_printf (ngettext ("%s, %u not placed", "%s, %u not placed", n_waiting), text,
                          n_waiting);
}

char *
mentor_overview_words_swot (MentorSwot *swot)
{
  guint n = 0;

  for (guint i = 0; i < MENTOR_SWOT_N_LISTS; i++)
    n += g_list_model_get_n_items (mentor_board_get_list (MENTOR_BOARD (swot), i));
  if (n == 0)
    return g_strdup (_("Nothing written yet"));
  return g_strdup_printf (ngettext ("%u item", "%u items", n), n);
}
