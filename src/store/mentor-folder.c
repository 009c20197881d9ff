/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A folder may lie in a place that a synchroniser writes to, or on a stick that is pulled out: what
 * is missing is never taken as deleted, and what comes is taken over by the keepers. */

#include "config.h"

#include "store/mentor-folder.h"

#include <glib/gi18n-lib.h>

#include "record/mentor-json.h"
#include "store/mentor-folder-private.h"

enum
{
  PROP_0,
  PROP_AVAILABLE,
  PROP_UNSAVED,
  PROP_BUSY,
  N_PROPS,
};

enum
{
  SAVE_ERROR_CHANGED,
  PROBLEMS_CHANGED,
  ENTRY_APPEARED,
  ENTRY_CHANGED,
  ENTRY_VANISHED,
  MERGED,
  N_SIGNALS,
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MentorFolder, mentor_folder, G_TYPE_OBJECT)

MentorKeeper *
_mentor_folder_find_keeper (GPtrArray *keepers, MentorDocument *document, const char *name)
{
  for (guint i = 0; i < keepers->len; i++)
    {
      MentorKeeper *keeper = g_ptr_array_index (keepers, i);

      if (mentor_keeper_get_document (keeper) == document
          || g_strcmp0 (mentor_keeper_get_name (keeper), name) == 0)
        return keeper;
    }

  return NULL;
}

static void
set_flag (MentorFolder *self, gboolean *flag, gboolean value, guint prop)
{
  if (*flag == value)
    return;

  *flag = value;
  g_object_notify_by_pspec (G_OBJECT (self), props[prop]);
}

static void
set_save_error (MentorFolder *self, const char *message)
{
  if (g_strcmp0 (self->save_error, message) == 0)
    return;

  g_free (self->save_error);
  self->save_error = g_strdup (message);
  g_signal_emit (self, signals[SAVE_ERROR_CHANGED], 0);
}

void
_mentor_folder_summarise (MentorFolder *self)
{
  gboolean unsaved = FALSE;
  gboolean busy = FALSE;
  const char *message = NULL;

  for (guint i = 0; i < self->keepers->len; i++)
    {
      MentorKeeper *keeper = g_ptr_array_index (self->keepers, i);
      const GError *error = mentor_keeper_get_error (keeper);

      unsaved |= mentor_keeper_is_unsaved (keeper);
      busy |= mentor_keeper_get_state (keeper) == MENTOR_KEEPER_SAVING;
      if (error != NULL && message == NULL)
        message = error->message;
    }

  if (self->emptied)
    message = self->emptied_message;
  set_flag (self, &self->unsaved, unsaved, PROP_UNSAVED);
  set_flag (self, &self->busy, busy, PROP_BUSY);
  set_save_error (self, message);
}

static void
on_state_changed (MentorKeeper *keeper, MentorFolder *self)
{
  gboolean had_problem
      = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (keeper), "mentor-had-problem"));
  gboolean has_problem = mentor_keeper_get_problem (keeper) != NULL;

  _mentor_folder_summarise (self);
  if (had_problem != has_problem)
    {
      g_object_set_data (G_OBJECT (keeper), "mentor-had-problem", GINT_TO_POINTER (has_problem));
      g_signal_emit (self, signals[PROBLEMS_CHANGED], 0);
    }
}

static void
on_merged (MentorKeeper *keeper, guint n_conflicts, MentorFolder *self)
{
  g_signal_emit (self, signals[MERGED], 0, mentor_keeper_get_document (keeper), n_conflicts);
}

MentorKeeper *
_mentor_folder_add_keeper (MentorFolder *self, MentorDocument *document, const char *name)
{
  MentorKeeper *keeper = mentor_keeper_new (document, self->path, name, self->backups);
  gboolean has_problem = mentor_keeper_get_problem (keeper) != NULL;

  g_object_set_data (G_OBJECT (keeper), "mentor-had-problem", GINT_TO_POINTER (has_problem));
  g_signal_connect_object (keeper, "state-changed", G_CALLBACK (on_state_changed), self, 0);
  g_signal_connect_object (keeper, "merged", G_CALLBACK (on_merged), self, 0);
  g_ptr_array_add (self->keepers, keeper);
  if (!self->available)
    mentor_keeper_hold (keeper, TRUE);
  if (has_problem)
    g_signal_emit (self, signals[PROBLEMS_CHANGED], 0);
  return keeper;
}

void
_mentor_folder_begin (MentorFolder *self)
{
  if (self->watch != NULL)
    return;

  _mentor_folder_sweep (self);
  self->watch = mentor_watch_new (self->path, MENTOR_LOG_FILES_FOLDER);
  g_signal_connect_object (
      self->watch, "changed", G_CALLBACK (mentor_folder_rescan), self, G_CONNECT_SWAPPED);
  _mentor_folder_begin_look (self);
}

void
_mentor_folder_set_available (MentorFolder *self, gboolean available)
{
  set_flag (self, &self->available, available, PROP_AVAILABLE);
  _mentor_folder_summarise (self);
}

void
_mentor_folder_tell_appeared (MentorFolder *self, const char *name)
{
  g_signal_emit (self, signals[ENTRY_APPEARED], 0, name);
}

void
_mentor_folder_tell_changed (MentorFolder *self, const char *name)
{
  g_signal_emit (self, signals[ENTRY_CHANGED], 0, name);
}

void
_mentor_folder_tell_vanished (MentorFolder *self, const char *name)
{
  g_signal_emit (self, signals[ENTRY_VANISHED], 0, name);
}

void
_mentor_folder_tell_problems (MentorFolder *self)
{
  g_signal_emit (self, signals[PROBLEMS_CHANGED], 0);
}

static void
mentor_folder_get_property (GObject *object, guint prop, GValue *value, GParamSpec *pspec)
{
  MentorFolder *self = MENTOR_FOLDER (object);

  switch (prop)
    {
    case PROP_AVAILABLE:
      g_value_set_boolean (value, self->available);
      break;

    case PROP_UNSAVED:
      g_value_set_boolean (value, self->unsaved);
      break;

    case PROP_BUSY:
      g_value_set_boolean (value, self->busy);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop, pspec);
    }
}

static void
mentor_folder_dispose (GObject *object)
{
  MentorFolder *self = MENTOR_FOLDER (object);

  _mentor_folder_end_look (self);
  g_clear_object (&self->watch);
  g_clear_pointer (&self->keepers, g_ptr_array_unref);
  g_clear_pointer (&self->trashed, g_ptr_array_unref);

  G_OBJECT_CLASS (mentor_folder_parent_class)->dispose (object);
}

static void
mentor_folder_finalize (GObject *object)
{
  MentorFolder *self = MENTOR_FOLDER (object);

  g_clear_pointer (&self->entries, g_hash_table_unref);
  g_strfreev (self->newest);
  g_free (self->newest_look);
  g_hash_table_unref (self->known);
  g_hash_table_unref (self->copy_problems);
  g_free (self->emptied_message);
  g_free (self->save_error);
  g_free (self->path);
  g_free (self->backups);

  G_OBJECT_CLASS (mentor_folder_parent_class)->finalize (object);
}

static guint
new_signal (const char *name, guint n_params, GType first, GType second)
{
  return g_signal_new (name,
                       MENTOR_TYPE_FOLDER,
                       G_SIGNAL_RUN_LAST,
                       0,
                       NULL,
                       NULL,
                       NULL,
                       G_TYPE_NONE,
                       n_params,
                       first,
                       second);
}

static void
mentor_folder_class_init (MentorFolderClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = mentor_folder_get_property;
  object_class->dispose = mentor_folder_dispose;
  object_class->finalize = mentor_folder_finalize;

  props[PROP_AVAILABLE] = g_param_spec_boolean ("available", NULL, NULL, FALSE, flags);
  props[PROP_UNSAVED] = g_param_spec_boolean ("unsaved", NULL, NULL, FALSE, flags);
  props[PROP_BUSY] = g_param_spec_boolean ("busy", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);

  signals[SAVE_ERROR_CHANGED] = new_signal ("save-error-changed", 0, G_TYPE_NONE, G_TYPE_NONE);
  signals[PROBLEMS_CHANGED] = new_signal ("problems-changed", 0, G_TYPE_NONE, G_TYPE_NONE);
  signals[ENTRY_APPEARED] = new_signal ("entry-appeared", 1, G_TYPE_STRING, G_TYPE_NONE);
  signals[ENTRY_CHANGED] = new_signal ("entry-changed", 1, G_TYPE_STRING, G_TYPE_NONE);
  signals[ENTRY_VANISHED] = new_signal ("entry-vanished", 1, G_TYPE_STRING, G_TYPE_NONE);
  signals[MERGED] = new_signal ("merged", 2, MENTOR_TYPE_DOCUMENT, G_TYPE_UINT);
}

static void
mentor_folder_init (MentorFolder *self)
{
  self->keepers = g_ptr_array_new_with_free_func (g_object_unref);
  self->trashed = g_ptr_array_new_with_free_func (g_object_unref);
  self->known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->copy_problems = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

MentorFolder *
mentor_folder_new (const char *path, const char *backups)
{
  MentorFolder *self;

  g_return_val_if_fail (path != NULL, NULL);

  self = g_object_new (MENTOR_TYPE_FOLDER, NULL);
  self->path = g_strdup (path);
  self->backups = g_strdup (backups);
  self->available = g_file_test (path, G_FILE_TEST_IS_DIR);
  return self;
}

const char *
mentor_folder_get_path (MentorFolder *self)
{
  g_return_val_if_fail (MENTOR_IS_FOLDER (self), NULL);

  return self->path;
}

gboolean
mentor_folder_get_available (MentorFolder *self)
{
  g_return_val_if_fail (MENTOR_IS_FOLDER (self), FALSE);

  return self->available;
}

gboolean
mentor_folder_get_unsaved (MentorFolder *self)
{
  g_return_val_if_fail (MENTOR_IS_FOLDER (self), FALSE);

  return self->unsaved;
}

gboolean
mentor_folder_get_busy (MentorFolder *self)
{
  g_return_val_if_fail (MENTOR_IS_FOLDER (self), FALSE);

  return self->busy;
}

MentorDocument *
mentor_folder_find (MentorFolder *self, const char *name)
{
  MentorKeeper *keeper;

  g_return_val_if_fail (MENTOR_IS_FOLDER (self) && name != NULL, NULL);

  keeper = _mentor_folder_find_keeper (self->keepers, NULL, name);
  return keeper != NULL ? mentor_keeper_get_document (keeper) : NULL;
}

MentorDocument *
mentor_folder_open (MentorFolder *self, GType type, const char *name)
{
  g_autoptr (MentorDocument) document = NULL;
  MentorKeeper *keeper;

  g_return_val_if_fail (MENTOR_IS_FOLDER (self) && name != NULL, NULL);
  g_return_val_if_fail (g_type_is_a (type, MENTOR_TYPE_DOCUMENT), NULL);

  keeper = _mentor_folder_find_keeper (self->keepers, NULL, name);
  if (keeper == NULL)
    {
      _mentor_folder_begin (self);
      document = mentor_record_new (type, NULL);
      keeper = _mentor_folder_add_keeper (self, document, name);
    }

  g_return_val_if_fail (G_TYPE_CHECK_INSTANCE_TYPE (mentor_keeper_get_document (keeper), type),
                        NULL);
  g_object_set_data (G_OBJECT (keeper), "mentor-only-for-a-copy", NULL);
  return mentor_keeper_get_document (keeper);
}

JsonNode *
mentor_folder_read (MentorFolder *self, GType type, const char *name, GError **error)
{
  g_autofree char *path = NULL;
  g_autofree char *shown = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (JsonNode) tree = NULL;
  g_autoptr (GError) reason = NULL;

  g_return_val_if_fail (MENTOR_IS_FOLDER (self) && name != NULL, NULL);

  path = g_build_filename (self->path, name, NULL);
  bytes = mentor_file_read (path, error);
  if (bytes == NULL)
    return NULL;

  tree = mentor_json_parse (bytes, &reason);
  if (tree != NULL && mentor_document_check (type, tree, NULL, &reason))
    return g_steal_pointer (&tree);

  shown = g_filename_display_basename (path);
  g_set_error (
      error, reason->domain, reason->code, _("“%s” can’t be read: %s"), shown, reason->message);
  return NULL;
}

void
mentor_folder_adopt (MentorFolder *self, MentorDocument *document, const char *name)
{
  MentorKeeper *keeper;

  g_return_if_fail (MENTOR_IS_FOLDER (self) && MENTOR_IS_DOCUMENT (document) && name != NULL);
  g_return_if_fail (_mentor_folder_find_keeper (self->keepers, document, name) == NULL);

  _mentor_folder_begin (self);
  keeper = _mentor_folder_find_keeper (self->trashed, document, NULL);
  if (keeper != NULL)
    {
      g_ptr_array_add (self->keepers, g_object_ref (keeper));
      g_ptr_array_remove (self->trashed, keeper);
      mentor_keeper_hold (keeper, !self->available);
      mentor_keeper_restore (keeper);
    }
  else
    {
      mentor_keeper_touch (_mentor_folder_add_keeper (self, document, name));
    }
  _mentor_folder_summarise (self);
}

gboolean
mentor_folder_trash (MentorFolder *self, MentorDocument *document, GError **error)
{
  MentorKeeper *keeper;

  g_return_val_if_fail (MENTOR_IS_FOLDER (self), FALSE);

  keeper = _mentor_folder_find_keeper (self->keepers, document, NULL);
  g_return_val_if_fail (keeper != NULL, FALSE);

  if (!self->available)
    {
      g_autofree char *shown = g_filename_display_basename (self->path);

      g_set_error (error,
                   G_IO_ERROR,
                   G_IO_ERROR_NOT_FOUND,
                   _("The folder “%s” can’t be reached"),
                   shown);
      return FALSE;
    }
  if (!mentor_keeper_trash (keeper, error))
    return FALSE;

  _mentor_folder_forget (self, mentor_keeper_get_name (keeper));
  if (self->entries != NULL)
    g_hash_table_remove (self->entries, mentor_keeper_get_name (keeper));
  g_ptr_array_add (self->trashed, g_object_ref (keeper));
  g_ptr_array_remove (self->keepers, keeper);
  _mentor_folder_summarise (self);
  return TRUE;
}

const char *
mentor_folder_get_document_path (MentorFolder *self, MentorDocument *document)
{
  MentorKeeper *keeper;

  g_return_val_if_fail (MENTOR_IS_FOLDER (self), NULL);

  keeper = _mentor_folder_find_keeper (self->keepers, document, NULL);
  return keeper != NULL ? mentor_keeper_get_path (keeper) : NULL;
}

const char *
mentor_folder_get_document_name (MentorFolder *self, MentorDocument *document)
{
  MentorKeeper *keeper;

  g_return_val_if_fail (MENTOR_IS_FOLDER (self), NULL);

  keeper = _mentor_folder_find_keeper (self->keepers, document, NULL);
  return keeper != NULL ? mentor_keeper_get_name (keeper) : NULL;
}

const char *
mentor_folder_get_problem (MentorFolder *self, MentorDocument *document)
{
  MentorKeeper *keeper;
  const GError *problem;

  g_return_val_if_fail (MENTOR_IS_FOLDER (self), NULL);

  keeper = _mentor_folder_find_keeper (self->keepers, document, NULL);
  problem = keeper != NULL ? mentor_keeper_get_problem (keeper) : NULL;
  return problem != NULL ? problem->message : NULL;
}

const char *
mentor_folder_get_save_error (MentorFolder *self)
{
  g_return_val_if_fail (MENTOR_IS_FOLDER (self), NULL);

  return self->save_error;
}

void
mentor_folder_flush (MentorFolder *self)
{
  g_return_if_fail (MENTOR_IS_FOLDER (self));

  if (!self->available)
    mentor_folder_rescan (self);
  for (guint i = 0; i < self->keepers->len; i++)
    mentor_keeper_flush (g_ptr_array_index (self->keepers, i));
}

gboolean
mentor_folder_flush_sync (MentorFolder *self)
{
  gboolean saved = TRUE;

  g_return_val_if_fail (MENTOR_IS_FOLDER (self), FALSE);

  mentor_folder_flush (self);
  for (guint i = 0; i < self->keepers->len; i++)
    saved &= mentor_keeper_flush_sync (g_ptr_array_index (self->keepers, i));
  return saved;
}

void
mentor_folder_close (MentorFolder *self)
{
  g_return_if_fail (MENTOR_IS_FOLDER (self));

  _mentor_folder_end_look (self);
  g_clear_object (&self->watch);
  for (guint i = 0; i < self->keepers->len; i++)
    mentor_keeper_stop (g_ptr_array_index (self->keepers, i));
  mentor_saver_wait (mentor_saver_get_default ());
  g_ptr_array_set_size (self->keepers, 0);
  g_ptr_array_set_size (self->trashed, 0);
  _mentor_folder_summarise (self);
}
