/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a MentorLogbook knows of the meetings: the last, the next, how many. */

#include "config.h"

#include "model/mentor-date.h"
#include "workspace/mentor-log-head-private.h"
#include "workspace/mentor-logbook-private.h"

MentorLogHead *
mentor_logbook_get_last (MentorLogbook *self, const char *before)
{
  g_autofree char *today = before == NULL ? mentor_date_today () : NULL;
  const char *day = before != NULL ? before : today;

  g_return_val_if_fail (MENTOR_IS_LOGBOOK (self), NULL);

  for (guint i = 0; i < self->heads->len; i++)
    {
      MentorLogHead *head = g_ptr_array_index (self->heads, i);
      if (mentor_log_head_get_problem (head) == NULL
          && g_strcmp0 (mentor_log_head_get_date (head), day) <= 0)
        return head;
    }
  return NULL;
}

static gboolean
is_meeting (MentorLogHead *head)
{
  return mentor_log_head_get_problem (head) == NULL
         && mentor_log_head_get_kind (head) == MENTOR_LOG_MEETING;
}

static const MentorLogFacts *
get_facts (gpointer data, guint i)
{
  GPtrArray *heads = data;

  return _mentor_log_head_get_facts (g_ptr_array_index (heads, i));
}

gboolean
mentor_logbook_get_next_meeting (MentorLogbook *self, char **date, char **time, char **place)
{
  g_autofree char *today = mentor_date_today ();
  const char *next, *at, *where;

  g_return_val_if_fail (MENTOR_IS_LOGBOOK (self), FALSE);

  if (_mentor_log_facts_find_next_meeting (get_facts, self->heads, self->heads->len, today, &next,
                                           &at, &where)
      == NULL)
    return FALSE;
  *date = g_strdup (next);
  *time = g_strdup (at);
  *place = g_strdup (where);
  return TRUE;
}

char **
mentor_logbook_list_meetings (MentorLogbook *self)
{
  g_autofree char *today = mentor_date_today ();
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  g_return_val_if_fail (MENTOR_IS_LOGBOOK (self), NULL);

  for (guint i = self->heads->len; i-- > 0;)
    {
      MentorLogHead *head = g_ptr_array_index (self->heads, i);
      if (is_meeting (head) && g_strcmp0 (mentor_log_head_get_date (head), today) <= 0)
        g_strv_builder_add (builder, mentor_log_head_get_id (head));
    }
  return g_strv_builder_end (builder);
}

guint
mentor_logbook_count_meetings (MentorLogbook *self)
{
  g_autofree char *today = mentor_date_today ();
  guint n = 0;

  g_return_val_if_fail (MENTOR_IS_LOGBOOK (self), 0);

  for (guint i = 0; i < self->heads->len; i++)
    {
      MentorLogHead *head = g_ptr_array_index (self->heads, i);
      n += is_meeting (head) && g_strcmp0 (mentor_log_head_get_date (head), today) <= 0;
    }
  return n;
}
