/* SPDX-License-Identifier: GPL-3.0-or-later */

/* MentorLogEntry: a meeting or a note of the logbook; the programme says what it asks. */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "model/mentor-log-entry.h"

#define MINUTES_OF_A_DAY (24 * 60)

struct _MentorAnswer
{
  MentorRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (MentorAnswer, mentor_answer, MENTOR_TYPE_RECORD)

struct _MentorRoleUse
{
  MentorRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (MentorRoleUse, mentor_role_use, MENTOR_TYPE_RECORD)

struct _MentorAgendaPoint
{
  MentorRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (MentorAgendaPoint, mentor_agenda_point, MENTOR_TYPE_RECORD)

struct _MentorResult
{
  MentorRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (MentorResult, mentor_result, MENTOR_TYPE_RECORD)

struct _MentorLogEntry
{
  MentorDocument parent_instance;
};

G_DEFINE_FINAL_TYPE (MentorLogEntry, mentor_log_entry, MENTOR_TYPE_DOCUMENT)

G_DEFINE_ENUM_TYPE (MentorLogKind, mentor_log_kind,
                    G_DEFINE_ENUM_VALUE (MENTOR_LOG_MEETING, "meeting"),
                    G_DEFINE_ENUM_VALUE (MENTOR_LOG_REFLECTION, "reflection"),
                    G_DEFINE_ENUM_VALUE (MENTOR_LOG_NOTE, "note"))

G_DEFINE_ENUM_TYPE (MentorLogAuthor, mentor_log_author,
                    G_DEFINE_ENUM_VALUE (MENTOR_LOG_NOBODY, "nobody"),
                    G_DEFINE_ENUM_VALUE (MENTOR_LOG_MENTEE, "mentee"),
                    G_DEFINE_ENUM_VALUE (MENTOR_LOG_MENTOR, "mentor"))

G_DEFINE_ENUM_TYPE (MentorHost, mentor_host,
                    G_DEFINE_ENUM_VALUE (MENTOR_HOST_UNSAID, "unsaid"),
                    G_DEFINE_ENUM_VALUE (MENTOR_HOST_MENTEE, "mentee"),
                    G_DEFINE_ENUM_VALUE (MENTOR_HOST_MENTOR, "mentor"))

static void
mentor_answer_class_init (MentorAnswerClass *klass)
{
  GParamSpec *props[] = {
    g_param_spec_string ("text", N_("Write in the logbook"), NULL, "", MENTOR_STORED_TEXT),
  };

  mentor_record_class_declare (MENTOR_RECORD_CLASS (klass), props, G_N_ELEMENTS (props));
}

static void
mentor_answer_init (MentorAnswer *self)
{
}

static void
mentor_role_use_class_init (MentorRoleUseClass *klass)
{
  GParamSpec *props[] = {
    g_param_spec_int ("used", N_("Mark role"), NULL, 0, MENTOR_ROLE_USE_MAX, 0, MENTOR_STORED),
  };

  mentor_record_class_declare (MENTOR_RECORD_CLASS (klass), props, G_N_ELEMENTS (props));
}

static void
mentor_role_use_init (MentorRoleUse *self)
{
}

static void
mentor_agenda_point_class_init (MentorAgendaPointClass *klass)
{
  GParamSpec *props[] = {
    g_param_spec_string ("text", N_("Edit agenda"), NULL, "", MENTOR_STORED_TEXT),
    g_param_spec_boolean ("done", N_("Tick agenda"), NULL, FALSE, MENTOR_STORED),
  };

  mentor_record_class_declare (MENTOR_RECORD_CLASS (klass), props, G_N_ELEMENTS (props));
}

static void
mentor_agenda_point_init (MentorAgendaPoint *self)
{
}

static void
mentor_result_class_init (MentorResultClass *klass)
{
  GParamSpec *props[] = {
    g_param_spec_string ("text", N_("Edit result"), NULL, "", MENTOR_STORED_TEXT),
    g_param_spec_string ("goal", N_("Edit result"), NULL, "", MENTOR_STORED_TEXT),
  };

  mentor_record_class_declare (MENTOR_RECORD_CLASS (klass), props, G_N_ELEMENTS (props));
}

static void
mentor_result_init (MentorResult *self)
{
}

static void
mentor_log_entry_class_init (MentorLogEntryClass *klass)
{
  GParamSpec *props[] = {
    g_param_spec_enum ("kind", N_("Change kind of entry"), NULL, MENTOR_TYPE_LOG_KIND,
                       MENTOR_LOG_MEETING, MENTOR_STORED),
    g_param_spec_enum ("author", N_("New log entry"), NULL, MENTOR_TYPE_LOG_AUTHOR,
                       MENTOR_LOG_NOBODY, MENTOR_STORED),
    g_param_spec_string ("date", N_("Change date"), NULL, "", MENTOR_STORED | MENTOR_PARAM_DATE),
    g_param_spec_string ("time", N_("Change time"), NULL, "", MENTOR_STORED | MENTOR_PARAM_TIME),
    g_param_spec_int ("duration", N_("Change duration"), NULL, 0, MINUTES_OF_A_DAY, 0,
                      MENTOR_STORED),
    g_param_spec_string ("place", N_("Change place"), NULL, "", MENTOR_STORED_TEXT),
    g_param_spec_enum ("host", N_("Change whose turn it is"), NULL, MENTOR_TYPE_HOST,
                       MENTOR_HOST_UNSAID, MENTOR_STORED),
    g_param_spec_boxed ("tags", N_("Change tags"), NULL, G_TYPE_STRV, MENTOR_STORED),
  };
  GParamSpec *next[] = {
    g_param_spec_string ("next-date", N_("Change next meeting"), NULL, "",
                         MENTOR_STORED | MENTOR_PARAM_DATE),
    g_param_spec_string ("next-time", N_("Change next meeting"), NULL, "",
                         MENTOR_STORED | MENTOR_PARAM_TIME),
    g_param_spec_string ("next-place", N_("Change next meeting"), NULL, "", MENTOR_STORED_TEXT),
    g_param_spec_enum ("next-host", N_("Change whose turn it is"), NULL, MENTOR_TYPE_HOST,
                       MENTOR_HOST_UNSAID, MENTOR_STORED),
  };
  MentorRecordClass *record_class = MENTOR_RECORD_CLASS (klass);

  MENTOR_DOCUMENT_CLASS (klass)->format = "mentorpar/log-entry";
  mentor_record_class_declare (record_class, props, G_N_ELEMENTS (props));
  mentor_record_class_declare_keyed (record_class, "answers", MENTOR_TYPE_ANSWER);
  mentor_record_class_declare (record_class, next, G_N_ELEMENTS (next));
  mentor_record_class_declare_keyed (record_class, "roles-used", MENTOR_TYPE_ROLE_USE);
  mentor_record_class_declare_list (record_class, "agenda", MENTOR_TYPE_AGENDA_POINT);
  mentor_record_class_declare_list (record_class, "results", MENTOR_TYPE_RESULT);
}

static void
mentor_log_entry_init (MentorLogEntry *self)
{
}

MentorAnswer *
mentor_log_entry_get_answer (MentorLogEntry *self, const char *prompt_id)
{
  return mentor_record_list_ensure (mentor_record_get_list (MENTOR_RECORD (self), "answers"),
                                    prompt_id);
}

MentorRoleUse *
mentor_log_entry_get_role_use (MentorLogEntry *self, const char *role_id)
{
  return mentor_record_list_ensure (mentor_record_get_list (MENTOR_RECORD (self), "roles-used"),
                                    role_id);
}

static char *
first_line (MentorRecord *answer)
{
  g_autofree char *text = NULL;

  if (answer == NULL)
    return NULL;
  text = g_strstrip (g_strdup (mentor_record_get_string (answer, "text")));
  text[strcspn (text, "\r\n")] = '\0';
  return *text != '\0' ? g_steal_pointer (&text) : NULL;
}

char *
mentor_log_entry_get_first_line (MentorLogEntry *self)
{
  static const char *const telling[] = { "log-today-topics", "log-today-outcome", "log-note" };
  MentorRecordList *answers = mentor_record_get_list (MENTOR_RECORD (self), "answers");
  char *line = NULL;

  for (guint i = 0; line == NULL && i < G_N_ELEMENTS (telling); i++)
    line = first_line (mentor_record_list_find (answers, telling[i]));
  for (guint i = 0; line == NULL && i < mentor_record_list_get_length (answers); i++)
    line = first_line (mentor_record_list_get (answers, i));
  return line != NULL ? line : g_strdup ("");
}
