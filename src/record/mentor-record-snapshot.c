/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Records to JSON: what was not touched is written as it came, defaults are left out, what the type
 * doesn't know is kept.
 */

#include "config.h"

#include "record/mentor-record-private.h"

static gboolean
is_default (const MentorMember *member, const GValue *value)
{
  g_auto (GValue) initial = G_VALUE_INIT;

  g_value_init (&initial, G_VALUE_TYPE (value));
  g_param_value_set_default (member->pspec, &initial);
  _mentor_value_normalise (&initial);
  return _mentor_value_equal (value, &initial);
}

static JsonNode *
snapshot_list (MentorRecordList *list, gboolean keyed)
{
  g_autoptr (JsonArray) array = json_array_new ();

  for (guint i = 0; i < mentor_record_list_get_length (list); i++)
    {
      MentorRecord *item = mentor_record_list_get (list, i);
      if (!keyed || !mentor_record_is_blank (item))
        json_array_add_element (array, mentor_record_snapshot (item));
    }
  return json_node_init_array (json_node_alloc (), array);
}

static void
snapshot_member (MentorRecord *self, const MentorMember *member, JsonObject *object)
{
  MentorRecordPrivate *priv = _mentor_record_private (self);
  const GValue *value = &priv->values[member->index];
  JsonNode *raw = _mentor_record_raw_member (priv, member);
  g_autoptr (JsonNode) node = NULL;

  switch (member->kind)
    {
    case MENTOR_MEMBER_VALUE:
      if (raw != NULL && !priv->touched[member->index])
        node = json_node_ref (raw);
      else if (!is_default (member, value))
        node = _mentor_value_to_json (member->pspec, value);
      break;

    case MENTOR_MEMBER_CHILD:
      node = mentor_record_snapshot (g_value_get_object (value));
      if (raw == NULL && json_object_get_size (json_node_get_object (node)) == 0)
        g_clear_pointer (&node, json_node_unref);
      break;

    case MENTOR_MEMBER_LIST:
    case MENTOR_MEMBER_KEYED:
      node = snapshot_list (g_value_get_object (value), member->kind == MENTOR_MEMBER_KEYED);
      if (raw == NULL && json_array_get_length (json_node_get_array (node)) == 0)
        g_clear_pointer (&node, json_node_unref);
      break;

    default:
      g_assert_not_reached ();
    }

  if (node != NULL)
    json_object_set_member (object, member->name, g_steal_pointer (&node));
}

/* What the type doesn't know, in the order of the file. */
static void
snapshot_unknown (MentorRecord *self, JsonObject *object)
{
  MentorRecordPrivate *priv = _mentor_record_private (self);
  g_autoptr (GList) names = priv->raw != NULL ? json_object_get_members (priv->raw) : NULL;

  for (GList *l = names; l != NULL; l = l->next)
    if (!json_object_has_member (object, l->data)
        && mentor_record_class_find_member (MENTOR_RECORD_GET_CLASS (self), l->data) == NULL)
      json_object_set_member (object, l->data,
                              json_node_ref (json_object_get_member (priv->raw, l->data)));
}

JsonNode *
mentor_record_snapshot (MentorRecord *self)
{
  MentorRecordPrivate *priv;
  GPtrArray *members;

  g_return_val_if_fail (MENTOR_IS_RECORD (self), NULL);

  priv = _mentor_record_private (self);
  if (priv->snapshot == NULL)
    {
      g_autoptr (JsonObject) object = json_object_new ();

      if (MENTOR_IS_DOCUMENT (self))
        _mentor_document_write_head (MENTOR_DOCUMENT (self), object);
      if (*priv->id != '\0')
        json_object_set_string_member (object, "id", priv->id);
      members = _mentor_record_members (self);
      for (guint i = 0; i < members->len; i++)
        snapshot_member (self, g_ptr_array_index (members, i), object);
      snapshot_unknown (self, object);

      priv->snapshot = json_node_init_object (json_node_alloc (), object);
      json_node_seal (priv->snapshot);
    }
  return json_node_ref (priv->snapshot);
}
