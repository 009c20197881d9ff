/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The entries of a MentorLogbook that are open: made, followed, removed, and brought back by undo. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "model/mentor-date.h"
#include "workspace/mentor-log-head-private.h"
#include "workspace/mentor-logbook-private.h"

typedef struct
{
  MentorStep parent;
  MentorLogbook *logbook; /* not owned; as old as the history */
  MentorLogHead *head;
  MentorLogEntry *entry;
  gboolean added;
} EntryStep;

/* What the entry says now. */
static void
take_facts (MentorLogHead *head, MentorLogEntry *entry)
{
  g_autoptr (JsonNode) tree = mentor_record_snapshot (MENTOR_RECORD (entry));

  _mentor_log_head_take (head, _mentor_log_facts_new (_mentor_log_head_get_name (head), tree));
}

/* Shows what the entry says now, and where it belongs now. */
static void
refresh_head (MentorLogbook *self, MentorLogHead *head, MentorLogEntry *entry)
{
  g_autoptr (MentorLogHead) kept = g_object_ref (head);
  int index = mentor_logbook_index (self, head);
  guint position = (guint) index;

  if (index < 0)
    return;
  g_hash_table_remove (self->by_id, mentor_log_head_get_id (head));
  take_facts (head, entry);
  g_hash_table_insert (self->by_id, (gpointer) mentor_log_head_get_id (head), head);
  if ((position > 0
       && _mentor_log_head_compare (g_ptr_array_index (self->heads, position - 1), head) > 0)
      || (position + 1 < self->heads->len
          && _mentor_log_head_compare (head, g_ptr_array_index (self->heads, position + 1)) > 0))
    {
      _mentor_logbook_remove_head (self, head);
      _mentor_logbook_insert_head (self, head);
    }
}

/* Following */

static void
on_entry_changed (MentorLogbook *self, gpointer record, const char *member,
                  MentorDocument *document)
{
  MentorLogHead *head
      = mentor_logbook_find (self, mentor_record_get_id (MENTOR_RECORD (document)));

  if (head != NULL)
    refresh_head (self, head, MENTOR_LOG_ENTRY (document));
}

/* Somebody else wrote in it, or it can't be written in any more. */
static void
on_entry_updated (MentorLogbook *self, MentorDocument *document)
{
  MentorLogHead *head
      = mentor_logbook_find (self, mentor_record_get_id (MENTOR_RECORD (document)));
  g_autofree char *before = NULL;

  if (head == NULL)
    return;
  before = g_strdup (_mentor_log_head_get_folded (head));
  refresh_head (self, head, MENTOR_LOG_ENTRY (document));
  if (!g_str_equal (before, _mentor_log_head_get_folded (head)))
    _mentor_logbook_note_new (self, head);
}

static void
hold_entry (MentorLogbook *self, MentorLogHead *head, MentorLogEntry *entry)
{
  mentor_document_set_history (MENTOR_DOCUMENT (entry), self->history);
  g_signal_connect_object (entry, "changed", G_CALLBACK (on_entry_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (entry, "updated", G_CALLBACK (on_entry_updated), self, G_CONNECT_SWAPPED);
  g_hash_table_insert (self->entries, g_object_ref (head), g_object_ref (entry));
}

/* Undo */

static gboolean
put_entry (MentorLogbook *self, MentorLogHead *head, MentorLogEntry *entry)
{
  if (mentor_logbook_find (self, mentor_log_head_get_id (head)) != NULL)
    return FALSE;
  mentor_folder_adopt (self->folder, MENTOR_DOCUMENT (entry), _mentor_log_head_get_name (head));
  take_facts (head, entry);
  _mentor_logbook_insert_head (self, head);
  return TRUE;
}

static gboolean
take_entry (MentorLogbook *self, MentorLogHead *head, MentorLogEntry *entry)
{
  g_autoptr (GError) error = NULL;

  if (mentor_logbook_index (self, head) < 0)
    return FALSE;
  if (!mentor_folder_trash (self->folder, MENTOR_DOCUMENT (entry), &error))
    {
      g_message ("A log entry was not moved to the trash: error %d", error->code);
      return FALSE;
    }
  _mentor_logbook_remove_head (self, head);
  return TRUE;
}

static gboolean
entry_step_apply (MentorStep *step, gboolean forward)
{
  EntryStep *self = (EntryStep *) step;

  return forward == self->added ? put_entry (self->logbook, self->head, self->entry)
                                : take_entry (self->logbook, self->head, self->entry);
}

static void
entry_step_free (MentorStep *step)
{
  EntryStep *self = (EntryStep *) step;

  g_object_unref (self->head);
  g_object_unref (self->entry);
  g_free (self);
}

static void
push_step (MentorLogbook *self, MentorLogHead *head, MentorLogEntry *entry, gboolean added)
{
  EntryStep *step = g_new0 (EntryStep, 1);

  step->parent.apply = entry_step_apply;
  step->parent.free = entry_step_free;
  step->logbook = self;
  step->head = g_object_ref (head);
  step->entry = g_object_ref (entry);
  step->added = added;
  mentor_history_push (self->history, (MentorStep *) step,
                       added ? N_("New log entry") : N_("Delete log entry"));
}

/* For the pages */

static MentorLogAuthor
get_author (MentorLogbook *self)
{
  switch (_mentor_log_here_get_me (self->here))
    {
    case MENTOR_ME_MENTEE:
      return MENTOR_LOG_MENTEE;
    case MENTOR_ME_MENTOR:
      return MENTOR_LOG_MENTOR;
    case MENTOR_ME_BOTH:
    default:
      return MENTOR_LOG_NOBODY;
    }
}

MentorLogEntry *
mentor_logbook_open_entry (MentorLogbook *self, MentorLogHead *head)
{
  MentorLogEntry *entry;

  g_return_val_if_fail (MENTOR_IS_LOGBOOK (self), NULL);
  g_return_val_if_fail (MENTOR_IS_LOG_HEAD (head), NULL);

  entry = g_hash_table_lookup (self->entries, head);
  if (entry != NULL || mentor_log_head_get_problem (head) != NULL)
    return entry;
  entry = MENTOR_LOG_ENTRY (mentor_folder_open (self->folder, MENTOR_TYPE_LOG_ENTRY,
                                                _mentor_log_head_get_name (head)));
  hold_entry (self, head, entry);
  return entry;
}

MentorLogHead *
mentor_logbook_create_entry (MentorLogbook *self, const char *date, MentorLogKind kind)
{
  g_autoptr (MentorLogEntry) entry = mentor_record_new (MENTOR_TYPE_LOG_ENTRY, NULL);
  g_autofree char *today = mentor_date_today ();
  g_autofree char *name = NULL;
  g_autoptr (JsonNode) tree = NULL;
  g_autoptr (MentorLogHead) head = NULL;

  g_return_val_if_fail (MENTOR_IS_LOGBOOK (self), NULL);
  g_return_val_if_fail (date == NULL || mentor_date_is_valid (date), NULL);

  if (date == NULL)
    date = today;
  g_object_set (entry, "date", date, "kind", kind, "author", get_author (self), NULL);
  name = mentor_folder_name_log_entry (date, mentor_record_get_id (MENTOR_RECORD (entry)));
  tree = mentor_record_snapshot (MENTOR_RECORD (entry));
  head = _mentor_log_head_new (mentor_folder_get_path (self->folder),
                               _mentor_log_facts_new (name, tree));
  hold_entry (self, head, entry);
  put_entry (self, head, entry);
  push_step (self, head, entry, TRUE);
  return head;
}

void
mentor_logbook_remove_entry (MentorLogbook *self, MentorLogHead *head)
{
  g_autoptr (MentorLogHead) kept = g_object_ref (head);
  MentorLogEntry *entry = mentor_logbook_open_entry (self, head);

  if (entry != NULL && take_entry (self, head, entry))
    push_step (self, head, entry, FALSE);
}
