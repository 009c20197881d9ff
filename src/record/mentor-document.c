/* SPDX-License-Identifier: GPL-3.0-or-later */

/* MentorDocument: see the header. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "record/mentor-history.h"
#include "record/mentor-json.h"
#include "record/mentor-record-private.h"

typedef struct
{
  MentorHistory *history; /* not owned: its steps own records */
  gboolean read_only;
} MentorDocumentPrivate;

enum
{
  CHANGED,
  UPDATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (MentorDocument, mentor_document, MENTOR_TYPE_RECORD)

static MentorDocumentPrivate *
private (MentorDocument *self)
{
  return mentor_document_get_instance_private (self);
}

static void
mentor_document_finalize (GObject *object)
{
  g_clear_weak_pointer (&private (MENTOR_DOCUMENT (object))->history);

  G_OBJECT_CLASS (mentor_document_parent_class)->finalize (object);
}

static void
mentor_document_class_init (MentorDocumentClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mentor_document_finalize;
  klass->version = 1;

  /**
   * MentorDocument::changed:
   * @record: what was edited
   * @member: which member of it
   *
   * An edit, an undo or a redo: the document should be saved.
   */
  signals[CHANGED] = g_signal_new ("changed", MENTOR_TYPE_DOCUMENT, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 2, MENTOR_TYPE_RECORD, G_TYPE_STRING);

  /**
   * MentorDocument::updated:
   *
   * The document was brought to what a file or a merge says, or became read-only.
   */
  signals[UPDATED] = g_signal_new ("updated", MENTOR_TYPE_DOCUMENT, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
mentor_document_init (MentorDocument *self)
{
}

void
_mentor_document_write_head (MentorDocument *self, JsonObject *object)
{
  MentorDocumentClass *klass = MENTOR_DOCUMENT_GET_CLASS (self);
  MentorRecordPrivate *priv = _mentor_record_private (MENTOR_RECORD (self));
  gint64 version = klass->version;

  /* What a later version wrote keeps its number: it is never written, but it may be merged. */
  if (priv->raw != NULL)
    mentor_json_get_int (priv->raw, "version", &version);
  json_object_set_string_member (object, "format", klass->format);
  json_object_set_int_member (object, "version", MAX (version, klass->version));
}

void
_mentor_document_changed (MentorDocument *self, MentorRecord *record, const char *member)
{
  g_signal_emit (self, signals[CHANGED], 0, record, member);
}

const char *
mentor_document_get_format (GType type)
{
  g_autoptr (MentorDocumentClass) klass = g_type_class_ref (type);
  return klass->format;
}

MentorHistory *
mentor_document_get_history (MentorDocument *self)
{
  g_return_val_if_fail (MENTOR_IS_DOCUMENT (self), NULL);
  return private (self)->history;
}

void
mentor_document_set_history (MentorDocument *self, MentorHistory *history)
{
  g_return_if_fail (MENTOR_IS_DOCUMENT (self));
  g_set_weak_pointer (&private (self)->history, history);
}

gboolean
mentor_document_get_read_only (MentorDocument *self)
{
  g_return_val_if_fail (MENTOR_IS_DOCUMENT (self), TRUE);
  return private (self)->read_only;
}

void
mentor_document_set_read_only (MentorDocument *self, gboolean read_only)
{
  g_return_if_fail (MENTOR_IS_DOCUMENT (self));

  if (private (self)->read_only == read_only)
    return;
  private (self)->read_only = read_only;
  g_signal_emit (self, signals[UPDATED], 0);
}

static gboolean
check_head (MentorDocumentClass *klass, JsonNode *tree, GError **error)
{
  JsonObject *object = JSON_NODE_HOLDS_OBJECT (tree) ? json_node_get_object (tree) : NULL;
  const char *format = NULL;
  gint64 version = 0;

  if (object == NULL || mentor_json_get_string (object, "format", &format) != MENTOR_JSON_OK
      || !g_str_equal (format, klass->format))
    {
      g_set_error (error, MENTOR_JSON_ERROR, MENTOR_JSON_ERROR_FORMAT,
                   _("it is not a document of the kind “%s”"), klass->format);
      return FALSE;
    }
  if (mentor_json_get_int (object, "version", &version) != MENTOR_JSON_OK || version < 1)
    {
      g_set_error_literal (error, MENTOR_JSON_ERROR, MENTOR_JSON_ERROR_VERSION,
                           _("it does not say its version"));
      return FALSE;
    }
  return TRUE;
}

gboolean
mentor_document_is_newer (GType type, JsonNode *tree)
{
  g_autoptr (MentorDocumentClass) klass = g_type_class_ref (type);
  gint64 version = 0;

  return JSON_NODE_HOLDS_OBJECT (tree)
         && mentor_json_get_int (json_node_get_object (tree), "version", &version) == MENTOR_JSON_OK
         && version > klass->version;
}

void
mentor_document_watch (MentorDocument *self, GCallback changed, gpointer watcher)
{
  g_return_if_fail (MENTOR_IS_DOCUMENT (self));

  g_signal_connect_object (self, "changed", changed, watcher, G_CONNECT_SWAPPED);
  g_signal_connect_object (self, "updated", changed, watcher, G_CONNECT_SWAPPED);
}

gboolean
mentor_document_load (MentorDocument *self, JsonNode *tree, GError **error)
{
  g_return_val_if_fail (MENTOR_IS_DOCUMENT (self), FALSE);

  if (!check_head (MENTOR_DOCUMENT_GET_CLASS (self), tree, error)
      || !mentor_record_update (MENTOR_RECORD (self), tree, error))
    return FALSE;
  if (mentor_document_is_newer (G_OBJECT_TYPE (self), tree))
    private (self)->read_only = TRUE;
  g_signal_emit (self, signals[UPDATED], 0);
  return TRUE;
}

gboolean
mentor_document_check (GType type, JsonNode *tree, GPtrArray *remarks, GError **error)
{
  g_autoptr (MentorDocumentClass) klass = g_type_class_ref (type);

  return check_head (klass, tree, error) && mentor_record_check (type, tree, remarks, error);
}
