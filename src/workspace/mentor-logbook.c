/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * MentorLogbook. The names of the files give the first guess of the order, so the newest rows are
 * there at once; a worker reads the others once the window has been drawn. A head follows its entry
 * once that is open, and its file as long as it isn't.
 */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "model/mentor-date.h"
#include "workspace/mentor-log-head-private.h"
#include "workspace/mentor-log-load-private.h"
#include "workspace/mentor-logbook-private.h"

/* Read before the first frame: the rows that a window shows at first. */
#define AT_ONCE 10
/* Heads made in one go of the main loop: about a millisecond. */
#define PER_IDLE 1000

struct _MentorLogbook
{
  GObject parent_instance;

  MentorFolder *folder;
  MentorHistory *history;
  GPtrArray *heads;
  GHashTable *entries; /* MentorLogHead → MentorLogEntry, those that are open */

  GHashTable *by_id;   /* id, owned by the head → head */

  char **waiting;       /* names that aren't read yet */
  guint idle;           /* starts the worker */
  MentorLogLoad *load;  /* the worker */
  GPtrArray *facts;     /* what it has read */
  GPtrArray *loaded;    /* the heads that were made of it so far */
  GHashTable *vanished; /* names that went away while it reads */
};

enum
{
  PROP_LOADING = 1,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

typedef struct
{
  MentorStep parent;
  MentorLogbook *logbook; /* not owned; as old as the history */
  MentorLogHead *head;
  MentorLogEntry *entry;
  gboolean added;
} EntryStep;

static void list_model_init (GListModelInterface *iface);
static void on_entry_changed (MentorLogbook *self, gpointer record, const char *member,
                              MentorDocument *document);
static void on_entry_updated (MentorLogbook *self, MentorDocument *document);

G_DEFINE_FINAL_TYPE_WITH_CODE (MentorLogbook, mentor_logbook, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

/* Heads in order */

static guint
place_for (MentorLogbook *self, MentorLogHead *head)
{
  guint low = 0, high = self->heads->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      if (_mentor_log_head_compare (g_ptr_array_index (self->heads, middle), head) < 0)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

static void
insert_head (MentorLogbook *self, MentorLogHead *head)
{
  guint position = place_for (self, head);

  g_hash_table_insert (self->by_id, (gpointer) mentor_log_head_get_id (head), head);
  g_ptr_array_insert (self->heads, (int) position, g_object_ref (head));
  g_list_model_items_changed (G_LIST_MODEL (self), position, 0, 1);
}

static void
remove_head (MentorLogbook *self, MentorLogHead *head)
{
  guint position;

  if (!g_ptr_array_find (self->heads, head, &position))
    return;
  g_hash_table_remove (self->by_id, mentor_log_head_get_id (head));
  g_ptr_array_remove_index (self->heads, position);
  g_list_model_items_changed (G_LIST_MODEL (self), position, 1, 0);
}

static MentorLogHead *
find_by_name (MentorLogbook *self, const char *name)
{
  for (guint i = 0; i < self->heads->len; i++)
    {
      MentorLogHead *head = g_ptr_array_index (self->heads, i);
      if (g_str_equal (_mentor_log_head_get_name (head), name))
        return head;
    }
  return NULL;
}

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
  guint position;

  if (!g_ptr_array_find (self->heads, head, &position))
    return;
  g_hash_table_remove (self->by_id, mentor_log_head_get_id (head));
  take_facts (head, entry);
  g_hash_table_insert (self->by_id, (gpointer) mentor_log_head_get_id (head), head);
  if ((position > 0
       && _mentor_log_head_compare (g_ptr_array_index (self->heads, position - 1), head) > 0)
      || (position + 1 < self->heads->len
          && _mentor_log_head_compare (head, g_ptr_array_index (self->heads, position + 1)) > 0))
    {
      remove_head (self, head);
      insert_head (self, head);
    }
}

/* Reading */

static void
add_file (MentorLogbook *self, const char *name)
{
  const char *folder = mentor_folder_get_path (self->folder);
  MentorLogFacts *facts = _mentor_log_facts_load (folder, name);
  g_autoptr (MentorLogHead) head = NULL;

  if (facts == NULL)
    return;
  head = _mentor_log_head_new (folder, facts);
  /* A copy of an entry under another name is no second entry. */
  if (mentor_logbook_find (self, mentor_log_head_get_id (head)) == NULL)
    insert_head (self, head);
}

/* Which of the worker's heads are new, after what has come or gone by itself meanwhile. */
static GPtrArray *
choose_heads (MentorLogbook *self, GPtrArray *loaded)
{
  g_autoptr (GHashTable) here = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *chosen = g_ptr_array_new_full (loaded->len, NULL);

  for (guint i = 0; i < self->heads->len; i++)
    g_hash_table_add (here,
                      (gpointer) _mentor_log_head_get_name (g_ptr_array_index (self->heads, i)));
  for (guint i = 0; i < loaded->len; i++)
    {
      MentorLogHead *head = g_ptr_array_index (loaded, i);
      const char *name = _mentor_log_head_get_name (head);
      gpointer id = (gpointer) mentor_log_head_get_id (head);

      if (g_hash_table_contains (here, name)
          || (g_hash_table_size (self->vanished) > 0
              && g_hash_table_contains (self->vanished, name))
          || g_hash_table_contains (self->by_id, id))
        continue;
      g_hash_table_insert (self->by_id, id, head);
      g_ptr_array_add (chosen, head);
    }
  return chosen;
}

/* Merges heads in order into those that are there: one change for all of them. */
static void
merge_heads (MentorLogbook *self, GPtrArray *fresh)
{
  GPtrArray *old = self->heads;
  GPtrArray *all = g_ptr_array_new_full (old->len + fresh->len, g_object_unref);
  guint same, removed, i = 0, j = 0;

  if (fresh->len == 0)
    {
      g_ptr_array_unref (all);
      return;
    }
  while (i < old->len || j < fresh->len)
    {
      gboolean take_old = j == fresh->len
                          || (i < old->len
                              && _mentor_log_head_compare (g_ptr_array_index (old, i),
                                                           g_ptr_array_index (fresh, j))
                                     <= 0);
      g_ptr_array_add (all, g_object_ref (take_old ? g_ptr_array_index (old, i++)
                                                   : g_ptr_array_index (fresh, j++)));
    }

  for (same = 0; same < old->len && old->pdata[same] == all->pdata[same];)
    same++;
  removed = old->len - same;
  while (removed > 0
         && old->pdata[same + removed - 1] == all->pdata[all->len - old->len + same + removed - 1])
    removed--;
  self->heads = all;
  g_list_model_items_changed (G_LIST_MODEL (self), same, removed,
                              removed + all->len - old->len);
  g_ptr_array_unref (old);
}

static void
end_loading (MentorLogbook *self)
{
  g_clear_pointer (&self->vanished, g_hash_table_unref);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOADING]);
}

/* Some at a time, so that the window stays quick: only their number makes them slow. */
static gboolean
make_heads (gpointer data)
{
  MentorLogbook *self = data;
  const char *folder = mentor_folder_get_path (self->folder);
  g_autoptr (GPtrArray) loaded = NULL;
  g_autoptr (GPtrArray) chosen = NULL;
  guint end = MIN (self->loaded->len + PER_IDLE, self->facts->len);

  for (guint i = self->loaded->len; i < end; i++)
    g_ptr_array_add (self->loaded,
                     _mentor_log_head_new (folder, g_steal_pointer (&self->facts->pdata[i])));
  if (end < self->facts->len)
    return G_SOURCE_CONTINUE;

  self->idle = 0;
  g_clear_pointer (&self->facts, g_ptr_array_unref);
  loaded = g_steal_pointer (&self->loaded);
  chosen = choose_heads (self, loaded);
  merge_heads (self, chosen);
  end_loading (self);
  return G_SOURCE_REMOVE;
}

static void
on_loaded (GPtrArray *facts, gpointer data)
{
  MentorLogbook *self = data;

  g_clear_pointer (&self->load, _mentor_log_load_free);
  self->facts = g_ptr_array_ref (facts);
  self->loaded = g_ptr_array_new_full (facts->len, g_object_unref);
  self->idle = g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, make_heads, self, NULL);
}

/* By now the window has been drawn. */
static gboolean
on_idle (gpointer data)
{
  MentorLogbook *self = data;

  self->idle = 0;
  self->load = _mentor_log_load_new (mentor_folder_get_path (self->folder),
                                     g_steal_pointer (&self->waiting), on_loaded, self);
  return G_SOURCE_REMOVE;
}

static void
begin_loading (MentorLogbook *self)
{
  guint n = 0;

  self->waiting = mentor_folder_list_log_entries (self->folder);
  for (; n < AT_ONCE && self->waiting[n] != NULL; n++)
    add_file (self, self->waiting[n]);
  if (self->waiting[n] == NULL)
    {
      g_clear_pointer (&self->waiting, g_strfreev);
      return;
    }

  for (guint i = 0; i < n; i++)
    g_free (self->waiting[i]);
  memmove (self->waiting, self->waiting + n,
           (g_strv_length (self->waiting + n) + 1) * sizeof (char *));
  self->vanished = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->idle = g_idle_add_full (G_PRIORITY_LOW, on_idle, self, NULL);
}

/* Opened entries */

static void
hold_entry (MentorLogbook *self, MentorLogHead *head, MentorLogEntry *entry)
{
  mentor_document_set_history (MENTOR_DOCUMENT (entry), self->history);
  g_signal_connect_object (entry, "changed", G_CALLBACK (on_entry_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (entry, "updated", G_CALLBACK (on_entry_updated), self, G_CONNECT_SWAPPED);
  g_hash_table_insert (self->entries, g_object_ref (head), g_object_ref (entry));
}

static void
on_entry_updated (MentorLogbook *self, MentorDocument *document)
{
  MentorLogHead *head
      = mentor_logbook_find (self, mentor_record_get_id (MENTOR_RECORD (document)));

  if (head != NULL)
    refresh_head (self, head, MENTOR_LOG_ENTRY (document));
}

static void
on_entry_changed (MentorLogbook *self, gpointer record, const char *member,
                  MentorDocument *document)
{
  on_entry_updated (self, document);
}

/* Undo */

static gboolean
put_entry (MentorLogbook *self, MentorLogHead *head, MentorLogEntry *entry)
{
  if (mentor_logbook_find (self, mentor_log_head_get_id (head)) != NULL)
    return FALSE;
  mentor_folder_adopt (self->folder, MENTOR_DOCUMENT (entry), _mentor_log_head_get_name (head));
  take_facts (head, entry);
  insert_head (self, head);
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
  remove_head (self, head);
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
                       added ? N_ ("New log entry") : N_ ("Delete log entry"));
}

/* What others write */

static void
on_appeared (MentorLogbook *self, const char *name)
{
  if (self->vanished != NULL)
    g_hash_table_remove (self->vanished, name);
  if (find_by_name (self, name) == NULL)
    add_file (self, name);
}

static void
on_file_changed (MentorLogbook *self, const char *name)
{
  MentorLogHead *head = find_by_name (self, name);

  if (head != NULL)
    remove_head (self, head);
  add_file (self, name);
}

static void
on_vanished (MentorLogbook *self, const char *name)
{
  MentorLogHead *head = find_by_name (self, name);

  if (head != NULL)
    remove_head (self, head);
  if (self->vanished != NULL)
    g_hash_table_add (self->vanished, g_strdup (name));
}

/* The model */

static GType
get_item_type (GListModel *model)
{
  return MENTOR_TYPE_LOG_HEAD;
}

static guint
get_n_items (GListModel *model)
{
  return MENTOR_LOGBOOK (model)->heads->len;
}

static gpointer
get_item (GListModel *model, guint position)
{
  MentorLogbook *self = MENTOR_LOGBOOK (model);
  return position < self->heads->len ? g_object_ref (g_ptr_array_index (self->heads, position))
                                     : NULL;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

static void
mentor_logbook_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_LOADING)
    g_value_set_boolean (value, mentor_logbook_is_loading (MENTOR_LOGBOOK (object)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
mentor_logbook_dispose (GObject *object)
{
  MentorLogbook *self = MENTOR_LOGBOOK (object);

  g_clear_handle_id (&self->idle, g_source_remove);
  g_clear_pointer (&self->load, _mentor_log_load_free);
  g_clear_pointer (&self->facts, g_ptr_array_unref);
  g_clear_pointer (&self->loaded, g_ptr_array_unref);
  g_clear_pointer (&self->waiting, g_strfreev);
  g_clear_pointer (&self->vanished, g_hash_table_unref);
  g_hash_table_remove_all (self->entries);
  g_clear_object (&self->folder);

  G_OBJECT_CLASS (mentor_logbook_parent_class)->dispose (object);
}

static void
mentor_logbook_finalize (GObject *object)
{
  MentorLogbook *self = MENTOR_LOGBOOK (object);

  g_hash_table_unref (self->entries);
  g_hash_table_unref (self->by_id);
  g_ptr_array_unref (self->heads);

  G_OBJECT_CLASS (mentor_logbook_parent_class)->finalize (object);
}

static void
mentor_logbook_class_init (MentorLogbookClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = mentor_logbook_get_property;
  object_class->dispose = mentor_logbook_dispose;
  object_class->finalize = mentor_logbook_finalize;

  properties[PROP_LOADING] = g_param_spec_boolean ("loading", NULL, NULL, FALSE,
                                                   G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
mentor_logbook_init (MentorLogbook *self)
{
  self->heads = g_ptr_array_new_with_free_func (g_object_unref);
  self->by_id = g_hash_table_new (g_str_hash, g_str_equal);
  self->entries = g_hash_table_new_full (NULL, NULL, g_object_unref, g_object_unref);
}

/* @history isn't owned: the course owns both. */
MentorLogbook *
_mentor_logbook_new (MentorFolder *folder, MentorHistory *history)
{
  MentorLogbook *self = g_object_new (MENTOR_TYPE_LOGBOOK, NULL);

  self->folder = g_object_ref (folder);
  self->history = history;
  g_signal_connect_object (folder, "entry-appeared", G_CALLBACK (on_appeared), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (folder, "entry-changed", G_CALLBACK (on_file_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (folder, "entry-vanished", G_CALLBACK (on_vanished), self,
                           G_CONNECT_SWAPPED);

  begin_loading (self);
  return self;
}

GPtrArray *
_mentor_logbook_peek_heads (MentorLogbook *self)
{
  return self->heads;
}

MentorLogHead *
mentor_logbook_find (MentorLogbook *self, const char *id)
{
  g_return_val_if_fail (MENTOR_IS_LOGBOOK (self), NULL);

  return id != NULL ? g_hash_table_lookup (self->by_id, id) : NULL;
}

gboolean
mentor_logbook_is_loading (MentorLogbook *self)
{
  g_return_val_if_fail (MENTOR_IS_LOGBOOK (self), FALSE);

  return self->vanished != NULL;
}

int
mentor_logbook_index (MentorLogbook *self, MentorLogHead *head)
{
  guint position;

  g_return_val_if_fail (MENTOR_IS_LOGBOOK (self), -1);
  return g_ptr_array_find (self->heads, head, &position) ? (int) position : -1;
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
  g_object_set (entry, "date", date, "kind", kind, NULL);
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

gboolean
mentor_logbook_get_next_meeting (MentorLogbook *self, char **date, char **time, char **place)
{
  g_autofree char *today = mentor_date_today ();
  const char *next = NULL, *at = "", *where = "";

  g_return_val_if_fail (MENTOR_IS_LOGBOOK (self), FALSE);

  /* Newest first: the entries ahead, the soonest last; then the meeting that was held last. */
  for (guint i = 0; i < self->heads->len; i++)
    {
      MentorLogHead *head = g_ptr_array_index (self->heads, i);

      if (!is_meeting (head))
        continue;
      if (g_strcmp0 (mentor_log_head_get_date (head), today) > 0)
        {
          next = mentor_log_head_get_date (head);
          at = mentor_log_head_get_time (head);
          where = "";
          continue;
        }
      const char *agreed_time, *agreed_place;
      const char *agreed = _mentor_log_head_get_next (head, &agreed_time, &agreed_place);
      if (g_strcmp0 (agreed, today) >= 0 && (next == NULL || strcmp (agreed, next) <= 0))
        {
          next = agreed;
          at = agreed_time;
          where = agreed_place;
        }
      break;
    }

  if (next == NULL)
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
