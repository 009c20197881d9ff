/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is new in a MentorLogbook: what somebody else wrote since one looked, on this machine. */

#include "config.h"

#include "workspace/mentor-log-head-private.h"
#include "workspace/mentor-logbook-private.h"

static void
set_new (MentorLogbook *self, MentorLogHead *head, gboolean new)
{
  if (mentor_log_head_is_new (head) == new)
    return;
  _mentor_log_head_set_new (head, new);
  self->n_new = new ? self->n_new + 1 : self->n_new - 1;
  g_object_notify (G_OBJECT (self), "n-new");
}

void
_mentor_logbook_check_new (MentorLogbook *self, MentorLogHead *head)
{
  gint64 changed = _mentor_log_head_get_facts (head)->changed;

  if (_mentor_log_here_check (self->here, mentor_log_head_get_id (head), changed))
    set_new (self, head, TRUE);
}

void
_mentor_logbook_note_new (MentorLogbook *self, MentorLogHead *head)
{
  _mentor_log_here_note (self->here, mentor_log_head_get_id (head));
  set_new (self, head, TRUE);
}

/* It leaves the list, but stays unread. */
void
_mentor_logbook_forget_new (MentorLogbook *self, MentorLogHead *head)
{
  set_new (self, head, FALSE);
}

guint
mentor_logbook_count_new (MentorLogbook *self)
{
  g_return_val_if_fail (MENTOR_IS_LOGBOOK (self), 0);
  return self->n_new;
}

void
mentor_logbook_look_at (MentorLogbook *self, MentorLogHead *head)
{
  g_return_if_fail (MENTOR_IS_LOGBOOK (self));
  g_return_if_fail (MENTOR_IS_LOG_HEAD (head));

  _mentor_log_here_look_at (self->here, mentor_log_head_get_id (head));
  if (mentor_logbook_index (self, head) >= 0)
    set_new (self, head, FALSE);
}

void
mentor_logbook_stamp (MentorLogbook *self)
{
  g_return_if_fail (MENTOR_IS_LOGBOOK (self));

  if (!mentor_logbook_is_loading (self))
    _mentor_log_here_stamp (self->here, self->by_id);
}

const char *
mentor_logbook_get_last_entry (MentorLogbook *self)
{
  g_return_val_if_fail (MENTOR_IS_LOGBOOK (self), NULL);
  return _mentor_log_here_get_last_entry (self->here);
}

void
mentor_logbook_set_last_entry (MentorLogbook *self, const char *id)
{
  g_return_if_fail (MENTOR_IS_LOGBOOK (self));
  _mentor_log_here_set_last_entry (self->here, id);
}
