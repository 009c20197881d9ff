/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * MentorLogbook. The names of the files give the first guess of the order, so the newest rows are
 * there at once; a worker reads the others once the window has been drawn. A head follows its entry
 * once that is open, and its file as long as it isn't.
 */

#include "config.h"

#include "workspace/mentor-log-head-private.h"
#include "workspace/mentor-logbook-private.h"

enum
{
  PROP_LOADING = 1,
  PROP_N_NEW,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void list_model_init (GListModelInterface *iface);

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

void
_mentor_logbook_insert_head (MentorLogbook *self, MentorLogHead *head)
{
  guint position = place_for (self, head);

  g_hash_table_insert (self->by_id, (gpointer) mentor_log_head_get_id (head), head);
  g_ptr_array_insert (self->heads, (int) position, g_object_ref (head));
  _mentor_logbook_check_new (self, head);
  g_list_model_items_changed (G_LIST_MODEL (self), position, 0, 1);
}

void
_mentor_logbook_remove_head (MentorLogbook *self, MentorLogHead *head)
{
  guint position;

  if (!g_ptr_array_find (self->heads, head, &position))
    return;
  g_hash_table_remove (self->by_id, mentor_log_head_get_id (head));
  _mentor_logbook_forget_new (self, head);
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

/* What others write */

/* @name: a file that somebody else wrote */
static void
read_news (MentorLogbook *self, const char *name)
{
  MentorLogHead *head;

  _mentor_logbook_add_file (self, name);
  head = find_by_name (self, name);
  if (head != NULL)
    _mentor_logbook_note_new (self, head);
}

static void
on_appeared (MentorLogbook *self, const char *name)
{
  if (self->vanished != NULL)
    g_hash_table_remove (self->vanished, name);
  if (find_by_name (self, name) == NULL)
    read_news (self, name);
}

static void
on_file_changed (MentorLogbook *self, const char *name)
{
  MentorLogHead *head = find_by_name (self, name);

  if (head != NULL)
    _mentor_logbook_remove_head (self, head);
  read_news (self, name);
}

static void
on_vanished (MentorLogbook *self, const char *name)
{
  MentorLogHead *head = find_by_name (self, name);

  if (head != NULL)
    _mentor_logbook_remove_head (self, head);
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
  else if (id == PROP_N_NEW)
    g_value_set_uint (value, MENTOR_LOGBOOK (object)->n_new);
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
  g_clear_pointer (&self->looks, g_hash_table_unref);
  g_clear_pointer (&self->loaded, g_ptr_array_unref);
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
  _mentor_log_here_free (self->here);

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
  properties[PROP_N_NEW] = g_param_spec_uint ("n-new", NULL, NULL, 0, G_MAXUINT, 0,
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
_mentor_logbook_new (MentorFolder *folder, MentorHistory *history, MentorLogHere *here)
{
  MentorLogbook *self = g_object_new (MENTOR_TYPE_LOGBOOK, NULL);

  self->folder = g_object_ref (folder);
  self->history = history;
  self->here = here;
  g_signal_connect_object (folder, "entry-appeared", G_CALLBACK (on_appeared), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (folder, "entry-changed", G_CALLBACK (on_file_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (folder, "entry-vanished", G_CALLBACK (on_vanished), self,
                           G_CONNECT_SWAPPED);

  _mentor_logbook_begin_loading (self);
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
  /* Where it belongs is where it is, but for one that has just changed: no edit looks at all. */
  position = place_for (self, head);
  if (position < self->heads->len && g_ptr_array_index (self->heads, position) == head)
    return (int) position;
  return g_ptr_array_find (self->heads, head, &position) ? (int) position : -1;
}
