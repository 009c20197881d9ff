/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A keeper knows three states of its document: what it holds now, what the file holds as far as we
 * know (base), and what the file really holds, which only a look or a save's swap can tell. When
 * the last two differ, somebody else wrote; when the first two differ as well, that is merged. */

#include "config.h"

#include "store/mentor-keeper.h"

#include <glib/gi18n-lib.h>

#include "store/mentor-keeper-private.h"
#include "store/mentor-versions.h"

#define PAUSE_MS   500              /* after the last edit */
#define LONGEST_MS 2000             /* after the first one */
#define PATIENT_MS (30 * 1000)      /* after the first one, where edits may wait */
#define RETRY_MS   5000             /* after a save that failed */
#define SPELL_MS   (10 * 60 * 1000) /* a pause that makes the next edit start a new version */

enum
{
  STATE_CHANGED,
  MERGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MentorKeeper, mentor_keeper, G_TYPE_OBJECT)

static void save_now (MentorKeeper *self);

void
_mentor_keeper_tell (MentorKeeper *self)
{
  g_signal_emit (self, signals[STATE_CHANGED], 0);
}

void
_mentor_keeper_set_base (MentorKeeper *self, GBytes *bytes)
{
  if (bytes != self->base)
    {
      g_clear_pointer (&self->base, g_bytes_unref);
      self->base = g_bytes_ref (bytes);
    }
  g_clear_pointer (&self->base_tree, json_node_unref);
  self->base_status = (struct stat){ 0 };
  self->there = TRUE;
}

gboolean
_mentor_keeper_is_base (MentorKeeper *self, GBytes *bytes)
{
  return self->there && g_bytes_equal (bytes, self->base);
}

char *
_mentor_keeper_get_base_path (MentorKeeper *self)
{
  return self->backups != NULL ? g_build_filename (self->backups, "bases", self->name, NULL) : NULL;
}

char *
_mentor_keeper_get_shared_path (MentorKeeper *self)
{
  return self->backups != NULL ? g_build_filename (self->backups, "shared", self->name, NULL)
                               : NULL;
}

static gboolean
on_timer (gpointer data)
{
  MentorKeeper *self = data;

  self->timer = 0;
  save_now (self);
  return G_SOURCE_REMOVE;
}

static void
set_timer (MentorKeeper *self, gint64 milliseconds)
{
  g_clear_handle_id (&self->timer, g_source_remove);
  self->timer = g_timeout_add ((guint) MAX (milliseconds, 0), on_timer, self);
}

void
_mentor_keeper_schedule (MentorKeeper *self)
{
  gint64 now = g_get_monotonic_time () / 1000;
  gint64 due;

  if (!self->dirty || self->saving || self->stopped || self->held)
    return;

  if (self->first_edit == 0)
    self->first_edit = self->last_edit = now;
  due = self->patient && !self->hurried
            ? self->first_edit + PATIENT_MS
            : MIN (self->last_edit + PAUSE_MS, self->first_edit + LONGEST_MS);
  set_timer (self, due - now);
}

static void
on_changed (MentorDocument *document, MentorRecord *record, const char *member, MentorKeeper *self)
{
  gboolean was_dirty = self->dirty;
  gint64 now = g_get_monotonic_time () / 1000;

  if (self->stopped || self->problem != NULL)
    return;

  if ((self->last_edit == 0 || now - self->last_edit > SPELL_MS) && self->base != NULL)
    {
      g_clear_pointer (&self->spell, g_bytes_unref);
      self->spell = g_bytes_ref (self->base);
    }

  self->dirty = TRUE;
  self->last_edit = now;
  if (self->first_edit == 0)
    self->first_edit = now;
  _mentor_keeper_schedule (self);
  if (!was_dirty)
    _mentor_keeper_tell (self);
}

/* It isn't saved before the disk says so; until then it is written again and again. */
static void
note_unconfirmed (MentorKeeper *self)
{
  g_autofree char *shown = g_filename_display_basename (self->path);

  self->error = g_error_new (G_IO_ERROR,
                             G_IO_ERROR_FAILED,
                             _("“%s” is saved, but the disk doesn’t confirm that it keeps it"),
                             shown);
  self->dirty = TRUE;
  if (!self->stopped)
    set_timer (self, RETRY_MS);
}

static void
on_saved (const MentorSaveOutcome *outcome, gpointer data)
{
  g_autoptr (MentorKeeper) self = data;
  g_autoptr (GBytes) old_base = self->base != NULL ? g_bytes_ref (self->base) : NULL;
  g_autoptr (JsonNode) tree = g_steal_pointer (&self->saving_tree);

  self->saving = FALSE;
  g_clear_error (&self->error);
  g_clear_pointer (&self->look, g_free);

  if (outcome->result == MENTOR_FILE_FAILED)
    {
      self->error = g_error_copy (outcome->error);
      self->dirty = TRUE;
      _mentor_keeper_settle_copies (self, FALSE);
      if (!self->stopped)
        set_timer (self, RETRY_MS);
      _mentor_keeper_tell (self);
      return;
    }

  if (outcome->result == MENTOR_FILE_CHANGED)
    {
      self->dirty = TRUE;
      _mentor_keeper_settle_copies (self, FALSE);
      if (!self->stopped)
        _mentor_keeper_take_foreign (self, outcome->displaced);
      save_now (self);
      return;
    }

  _mentor_keeper_set_base (self, outcome->bytes);
  self->base_tree = g_steal_pointer (&tree);
  self->base_status = outcome->status;
  self->unconfirmed = outcome->result == MENTOR_FILE_SAVED_NOT_SYNCED;
  if (self->unconfirmed)
    note_unconfirmed (self);
  _mentor_keeper_settle_copies (self, !self->unconfirmed);
  if (outcome->displaced != NULL)
    {
      g_autoptr (JsonNode) theirs = _mentor_keeper_parse (self, outcome->displaced, NULL);

      if (theirs != NULL)
        _mentor_keeper_merge (self, old_base, theirs);
    }

  if (self->rescan_wanted)
    mentor_keeper_rescan (self);
  if (!self->unconfirmed)
    _mentor_keeper_schedule (self);
  _mentor_keeper_tell (self);
}

static void
save_now (MentorKeeper *self)
{
  g_autoptr (JsonNode) tree = NULL;
  g_autofree char *keep_path = NULL;
  g_autofree char *base_path = NULL;
  g_autofree char *version_path = NULL;
  MentorSaveJob job = { 0 };

  g_clear_handle_id (&self->timer, g_source_remove);
  if (!self->dirty || self->saving || self->stopped || self->held)
    return;

  tree = mentor_record_snapshot (MENTOR_RECORD (self->document));
  base_path = _mentor_keeper_get_base_path (self);
  if (self->backups != NULL)
    keep_path = mentor_versions_path (self->backups, self->name, NULL);
  if (self->backups != NULL && self->spell != NULL)
    version_path = mentor_versions_path (self->backups, self->name, self->spell);

  job.path = self->path;
  job.root = self->root;
  job.tree = tree;
  job.there = self->there;
  job.again = self->unconfirmed;
  job.look_first = !self->displace;
  job.keep_path = keep_path;
  job.base_path = base_path;
  job.version = version_path != NULL ? self->spell : NULL;
  job.version_path = version_path;
  job.backups = self->backups;
  job.name = self->name;
  job.before = self->base;
  job.before_tree = self->base_tree;
  job.before_status = &self->base_status;

  self->displace = FALSE;
  self->hurried = FALSE;
  self->dirty = FALSE;
  self->saving = TRUE;
  self->saving_tree = json_node_ref (tree);
  self->n_saving = self->copies->len;
  self->first_edit = 0;
  mentor_saver_save (mentor_saver_get_default (), &job, on_saved, g_object_ref (self));
  g_clear_pointer (&self->spell, g_bytes_unref);
  _mentor_keeper_tell (self);
}

static void
mentor_keeper_dispose (GObject *object)
{
  MentorKeeper *self = MENTOR_KEEPER (object);

  mentor_keeper_stop (self);
  if (self->document != NULL)
    g_signal_handlers_disconnect_by_data (self->document, self);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (mentor_keeper_parent_class)->dispose (object);
}

static void
mentor_keeper_finalize (GObject *object)
{
  MentorKeeper *self = MENTOR_KEEPER (object);

  g_free (self->root);
  g_free (self->name);
  g_free (self->path);
  g_free (self->backups);
  g_clear_pointer (&self->base, g_bytes_unref);
  g_clear_pointer (&self->base_tree, json_node_unref);
  g_clear_pointer (&self->saving_tree, json_node_unref);
  g_clear_pointer (&self->spell, g_bytes_unref);
  g_free (self->look);
  g_free (self->trash_path);
  g_ptr_array_unref (self->copies);
  g_clear_error (&self->error);
  g_clear_error (&self->problem);

  G_OBJECT_CLASS (mentor_keeper_parent_class)->finalize (object);
}

static void
mentor_keeper_class_init (MentorKeeperClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mentor_keeper_dispose;
  G_OBJECT_CLASS (klass)->finalize = mentor_keeper_finalize;

  signals[STATE_CHANGED] = g_signal_new (
      "state-changed", MENTOR_TYPE_KEEPER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[MERGED] = g_signal_new ("merged",
                                  MENTOR_TYPE_KEEPER,
                                  G_SIGNAL_RUN_LAST,
                                  0,
                                  NULL,
                                  NULL,
                                  NULL,
                                  G_TYPE_NONE,
                                  1,
                                  G_TYPE_UINT);
}

static void
mentor_keeper_init (MentorKeeper *self)
{
  self->copies = g_ptr_array_new_with_free_func (g_free);
}

MentorKeeper *
mentor_keeper_new (MentorDocument *document,
                   const char *root,
                   const char *name,
                   const char *backups)
{
  MentorKeeper *self;

  g_return_val_if_fail (MENTOR_IS_DOCUMENT (document) && root != NULL && name != NULL, NULL);

  self = g_object_new (MENTOR_TYPE_KEEPER, NULL);
  self->document = g_object_ref (document);
  self->root = g_strdup (root);
  self->name = g_strdup (name);
  self->path = g_build_filename (root, name, NULL);
  self->backups = g_strdup (backups);
  g_signal_connect (document, "changed", G_CALLBACK (on_changed), self);

  _mentor_keeper_look (self);
  _mentor_keeper_retire_base (self);
  return self;
}

MentorDocument *
mentor_keeper_get_document (MentorKeeper *self)
{
  g_return_val_if_fail (MENTOR_IS_KEEPER (self), NULL);

  return self->document;
}

const char *
mentor_keeper_get_path (MentorKeeper *self)
{
  g_return_val_if_fail (MENTOR_IS_KEEPER (self), NULL);

  return self->path;
}

const char *
mentor_keeper_get_name (MentorKeeper *self)
{
  g_return_val_if_fail (MENTOR_IS_KEEPER (self), NULL);

  return self->name;
}

MentorKeeperState
mentor_keeper_get_state (MentorKeeper *self)
{
  g_return_val_if_fail (MENTOR_IS_KEEPER (self), MENTOR_KEEPER_CLEAN);

  if (self->saving)
    return MENTOR_KEEPER_SAVING;
  if (self->error != NULL)
    return MENTOR_KEEPER_FAILED;
  return self->dirty ? MENTOR_KEEPER_DIRTY : MENTOR_KEEPER_CLEAN;
}

gboolean
mentor_keeper_is_unsaved (MentorKeeper *self)
{
  g_return_val_if_fail (MENTOR_IS_KEEPER (self), FALSE);

  return (self->dirty || self->saving) && !self->stopped;
}

const GError *
mentor_keeper_get_error (MentorKeeper *self)
{
  g_return_val_if_fail (MENTOR_IS_KEEPER (self), NULL);

  return self->stopped ? NULL : self->error;
}

const GError *
mentor_keeper_get_problem (MentorKeeper *self)
{
  g_return_val_if_fail (MENTOR_IS_KEEPER (self), NULL);

  return self->problem;
}

void
mentor_keeper_touch (MentorKeeper *self)
{
  g_return_if_fail (MENTOR_IS_KEEPER (self));

  on_changed (self->document, NULL, NULL, self);
}

void
mentor_keeper_set_patient (MentorKeeper *self, gboolean patient)
{
  g_return_if_fail (MENTOR_IS_KEEPER (self));

  self->patient = patient;
  _mentor_keeper_schedule (self);
}

void
mentor_keeper_hurry (MentorKeeper *self)
{
  g_return_if_fail (MENTOR_IS_KEEPER (self));

  self->hurried = TRUE;
  _mentor_keeper_schedule (self);
}

void
mentor_keeper_flush (MentorKeeper *self)
{
  g_return_if_fail (MENTOR_IS_KEEPER (self));

  if (!self->patient || self->hurried)
    save_now (self);
}

gboolean
mentor_keeper_flush_sync (MentorKeeper *self)
{
  g_return_val_if_fail (MENTOR_IS_KEEPER (self), FALSE);

  /* What comes back may have to be merged, and saved again; somebody may be writing without end. */
  for (guint i = 0; i < 5 && mentor_keeper_is_unsaved (self); i++)
    {
      save_now (self);
      mentor_saver_wait (mentor_saver_get_default ());
      if (self->error != NULL)
        break;
    }

  return !mentor_keeper_is_unsaved (self);
}

void
mentor_keeper_rescan (MentorKeeper *self)
{
  g_return_if_fail (MENTOR_IS_KEEPER (self));

  self->rescan_wanted = self->saving;
  if (!self->saving && !self->stopped && !self->held)
    _mentor_keeper_look (self);
}
