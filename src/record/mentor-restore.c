/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A step that holds two whole states of a document. It fits as long as the document is in the one
 * that it left. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "record/mentor-restore.h"

#include "record/mentor-history.h"
#include "record/mentor-json.h"
#include "record/mentor-record-private.h"

typedef struct
{
  MentorStep parent;
  MentorDocument *document;
  JsonNode *before;
  JsonNode *after;
} RestoreStep;

static gboolean
bring_to (MentorDocument *document, JsonNode *tree, GError **error)
{
  if (!mentor_document_load (document, tree, error))
    return FALSE;
  _mentor_document_changed (document, MENTOR_RECORD (document), "id");
  return TRUE;
}

static gboolean
restore_step_apply (MentorStep *step, gboolean forward)
{
  RestoreStep *self = (RestoreStep *) step;
  g_autoptr (JsonNode) now = mentor_record_snapshot (MENTOR_RECORD (self->document));

  if (mentor_document_get_read_only (self->document)
      || !json_node_equal (now, forward ? self->before : self->after))
    return FALSE;
  return bring_to (self->document, forward ? self->after : self->before, NULL);
}

static void
restore_step_free (MentorStep *step)
{
  RestoreStep *self = (RestoreStep *) step;

  g_object_unref (self->document);
  json_node_unref (self->before);
  json_node_unref (self->after);
  g_free (self);
}

gboolean
mentor_document_restore (MentorDocument *self, JsonNode *tree, GError **error)
{
  g_autoptr (JsonNode) before = NULL;
  MentorHistory *history;
  RestoreStep *step;

  g_return_val_if_fail (MENTOR_IS_DOCUMENT (self) && tree != NULL, FALSE);

  if (mentor_document_get_read_only (self) || mentor_document_is_newer (G_OBJECT_TYPE (self), tree))
    {
      g_set_error_literal (error, MENTOR_JSON_ERROR, MENTOR_JSON_ERROR_VERSION,
                           _("it can be read, but not changed right now"));
      return FALSE;
    }

  before = mentor_record_snapshot (MENTOR_RECORD (self));
  if (!bring_to (self, tree, error))
    return FALSE;

  history = mentor_document_get_history (self);
  if (history == NULL)
    return TRUE;
  step = g_new0 (RestoreStep, 1);
  step->parent.apply = restore_step_apply;
  step->parent.free = restore_step_free;
  step->document = g_object_ref (self);
  step->before = g_steal_pointer (&before);
  step->after = mentor_record_snapshot (MENTOR_RECORD (self));
  mentor_history_push (history, (MentorStep *) step, N_("Restore earlier version"));
  return TRUE;
}
