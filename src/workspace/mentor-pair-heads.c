/* SPDX-License-Identifier: GPL-3.0-or-later */

/* MentorPairHeads: see the header. */

#include "config.h"

#include "record/mentor-json.h"
#include "store/mentor-file.h"
#include "workspace/mentor-pair-head-private.h"
#include "workspace/mentor-pair-heads.h"

struct _MentorPairHeads
{
  GObject parent_instance;

  MentorLibrary *library;
  GPtrArray *heads;
};

static void list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (MentorPairHeads, mentor_pair_heads, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static MentorPairHead *
find (MentorPairHeads *self, const char *id)
{
  for (guint i = 0; i < self->heads->len; i++)
    {
      MentorPairHead *head = g_ptr_array_index (self->heads, i);
      if (g_str_equal (mentor_pair_head_get_id (head), id))
        return head;
    }
  return NULL;
}

static void
read_pair (MentorPairHead *head, const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "pair.json", NULL);
  g_autoptr (GBytes) bytes = mentor_file_read (path, NULL);
  g_autoptr (JsonNode) tree = bytes != NULL ? mentor_json_parse (bytes, NULL) : NULL;
  g_autoptr (MentorPair) pair = mentor_record_new (MENTOR_TYPE_PAIR, NULL);
  gboolean read = tree != NULL && mentor_document_load (MENTOR_DOCUMENT (pair), tree, NULL);

  _mentor_pair_head_read (head, read ? pair : NULL, folder);
}

static MentorPairHead *
make (MentorLibraryPair *known)
{
  MentorPairHead *head = _mentor_pair_head_new (mentor_record_get_id (MENTOR_RECORD (known)));

  read_pair (head, mentor_library_pair_get_folder (known));
  return head;
}

static void
on_pairs_changed (GListModel *pairs, guint position, guint removed, guint added,
                  MentorPairHeads *self)
{
  if (removed > 0)
    g_ptr_array_remove_range (self->heads, position, removed);
  for (guint i = 0; i < added; i++)
    {
      g_autoptr (MentorLibraryPair) known = g_list_model_get_item (pairs, position + i);
      g_ptr_array_insert (self->heads, (int) (position + i), make (known));
    }
  g_list_model_items_changed (G_LIST_MODEL (self), position, removed, added);
}

static void
refresh (MentorPairHeads *self, MentorPair *pair)
{
  const char *id = g_object_get_data (G_OBJECT (pair), "mentor-pair-id");
  MentorPairHead *head = find (self, id);
  MentorLibraryPair *known = mentor_library_find (self->library, id);

  if (head != NULL && known != NULL)
    _mentor_pair_head_read (head, pair, mentor_library_pair_get_folder (known));
}

static void
on_pair_changed (MentorPairHeads *self, gpointer record, const char *member, MentorPair *pair)
{
  refresh (self, pair);
}

static void
on_pair_updated (MentorPairHeads *self, MentorPair *pair)
{
  refresh (self, pair);
}

static GType
get_item_type (GListModel *model)
{
  return MENTOR_TYPE_PAIR_HEAD;
}

static guint
get_n_items (GListModel *model)
{
  return MENTOR_PAIR_HEADS (model)->heads->len;
}

static gpointer
get_item (GListModel *model, guint position)
{
  GPtrArray *heads = MENTOR_PAIR_HEADS (model)->heads;
  return position < heads->len ? g_object_ref (g_ptr_array_index (heads, position)) : NULL;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

static void
mentor_pair_heads_finalize (GObject *object)
{
  MentorPairHeads *self = MENTOR_PAIR_HEADS (object);

  g_ptr_array_unref (self->heads);
  g_clear_object (&self->library);

  G_OBJECT_CLASS (mentor_pair_heads_parent_class)->finalize (object);
}

static void
mentor_pair_heads_class_init (MentorPairHeadsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mentor_pair_heads_finalize;
}

static void
mentor_pair_heads_init (MentorPairHeads *self)
{
  self->heads = g_ptr_array_new_with_free_func (g_object_unref);
}

MentorPairHeads *
mentor_pair_heads_new (MentorLibrary *library)
{
  MentorPairHeads *self = g_object_new (MENTOR_TYPE_PAIR_HEADS, NULL);
  MentorRecordList *pairs = mentor_library_get_pairs (library);

  self->library = g_object_ref (library);
  for (guint i = 0; i < mentor_record_list_get_length (pairs); i++)
    g_ptr_array_add (self->heads, make (mentor_record_list_get (pairs, i)));
  g_signal_connect_object (pairs, "items-changed", G_CALLBACK (on_pairs_changed), self, 0);
  return self;
}

void
mentor_pair_heads_follow (MentorPairHeads *self, const char *id, MentorPair *pair)
{
  g_return_if_fail (MENTOR_IS_PAIR_HEADS (self));

  if (g_object_get_data (G_OBJECT (pair), "mentor-pair-id") != NULL)
    return;
  /* The library knows a pair by this id, whatever an unreadable pair.json says. */
  g_object_set_data_full (G_OBJECT (pair), "mentor-pair-id", g_strdup (id), g_free);
  g_signal_connect_object (pair, "changed", G_CALLBACK (on_pair_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (pair, "updated", G_CALLBACK (on_pair_updated), self, G_CONNECT_SWAPPED);
}
