/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * MentorRecord: the declared members, their values, and the way of a change: into the history
 * (mentor-record-step.c), into the value, up to the document. Values by name are in
 * mentor-record-access.c; JSON is written in mentor-record-snapshot.c, checked in
 * mentor-record-check.c and read in mentor-record-update.c.
 */

#include "config.h"

#include "record/mentor-history.h"
#include "record/mentor-record-private.h"

enum
{
  PROP_ID = 1,
  FIRST_MEMBER,
};

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (MentorRecord, mentor_record, G_TYPE_OBJECT)

MentorRecordPrivate *
_mentor_record_private (MentorRecord *self)
{
  return mentor_record_get_instance_private (self);
}

GPtrArray *
_mentor_record_members (MentorRecord *self)
{
  return MENTOR_RECORD_GET_CLASS (self)->members;
}

/* Changing */

void
_mentor_record_invalidate (MentorRecord *self, const char *member, gboolean edited)
{
  MentorRecord *root = self;

  for (MentorRecord *record = self; record != NULL; record = mentor_record_get_owner (record))
    {
      g_clear_pointer (&_mentor_record_private (record)->snapshot, json_node_unref);
      root = record;
    }
  if (edited && MENTOR_IS_DOCUMENT (root))
    _mentor_document_changed (MENTOR_DOCUMENT (root), self, member);
}

void
_mentor_record_store (MentorRecord *self, const MentorMember *member, const GValue *value,
                      gboolean touched, gboolean edited)
{
  MentorRecordPrivate *priv = _mentor_record_private (self);

  g_value_copy (value, &priv->values[member->index]);
  priv->touched[member->index] = touched;
  _mentor_record_invalidate (self, member->name, edited);
  g_object_notify_by_pspec (G_OBJECT (self), member->pspec);
}

JsonNode *
_mentor_record_raw_member (MentorRecordPrivate *priv, const MentorMember *member)
{
  return priv->raw != NULL ? json_object_get_member (priv->raw, member->name) : NULL;
}

static void
set_value (MentorRecord *self, const MentorMember *member, const GValue *given)
{
  MentorRecordPrivate *priv = _mentor_record_private (self);
  MentorHistory *history = mentor_record_get_history (self);
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, G_VALUE_TYPE (given));
  g_value_copy (given, &value);
  _mentor_value_normalise (&value);

  if (!_mentor_value_acceptable (member->pspec, &value))
    {
      g_warning ("%s.%s does not take this value", G_OBJECT_TYPE_NAME (self), member->name);
      return;
    }
  if (_mentor_value_equal (&priv->values[member->index], &value))
    return;
  if (!mentor_record_is_editable (self))
    {
      g_object_notify_by_pspec (G_OBJECT (self), member->pspec);
      return;
    }
  if (history != NULL && !mentor_history_is_applying (history))
    _mentor_record_push_step (history, self, member, &value);
  _mentor_record_store (self, member, &value, TRUE, TRUE);
}

static void
mentor_record_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  MentorRecord *self = MENTOR_RECORD (object);

  if (id == PROP_ID)
    _mentor_record_set_id (self, g_value_get_string (value));
  else
    set_value (self, g_ptr_array_index (_mentor_record_members (self), id - FIRST_MEMBER), value);
}

static void
mentor_record_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  MentorRecordPrivate *priv = _mentor_record_private (MENTOR_RECORD (object));

  if (id == PROP_ID)
    g_value_set_string (value, priv->id);
  else
    g_value_copy (&priv->values[id - FIRST_MEMBER], value);
}

static void
mentor_record_constructed (GObject *object)
{
  MentorRecord *self = MENTOR_RECORD (object);
  MentorRecordPrivate *priv = _mentor_record_private (self);
  GPtrArray *members = _mentor_record_members (self);

  G_OBJECT_CLASS (mentor_record_parent_class)->constructed (object);

  priv->values = g_new0 (GValue, members->len);
  priv->touched = g_new0 (gboolean, members->len);
  for (guint i = 0; i < members->len; i++)
    {
      const MentorMember *member = g_ptr_array_index (members, i);
      GValue *value = g_value_init (&priv->values[i], member->pspec->value_type);

      if (member->kind == MENTOR_MEMBER_VALUE)
        {
          g_param_value_set_default (member->pspec, value);
          _mentor_value_normalise (value);
        }
      else if (member->kind == MENTOR_MEMBER_CHILD)
        {
          g_value_take_object (value, g_object_new (member->type, "id", "", NULL));
          _mentor_record_set_owner (g_value_get_object (value), self, NULL);
        }
      else
        g_value_take_object (value, _mentor_record_list_new (self, member));
    }
}

static void
mentor_record_finalize (GObject *object)
{
  MentorRecord *self = MENTOR_RECORD (object);
  MentorRecordPrivate *priv = _mentor_record_private (self);
  GPtrArray *members = _mentor_record_members (self);

  for (guint i = 0; i < members->len; i++)
    {
      const MentorMember *member = g_ptr_array_index (members, i);

      if (member->kind == MENTOR_MEMBER_CHILD)
        _mentor_record_set_owner (g_value_get_object (&priv->values[i]), NULL, NULL);
      else if (member->kind != MENTOR_MEMBER_VALUE)
        _mentor_record_list_disown (g_value_get_object (&priv->values[i]));
      g_value_unset (&priv->values[i]);
    }
  g_free (priv->values);
  g_free (priv->touched);
  g_free (priv->id);
  g_clear_pointer (&priv->raw, json_object_unref);
  g_clear_pointer (&priv->snapshot, json_node_unref);

  G_OBJECT_CLASS (mentor_record_parent_class)->finalize (object);
}

static void
mentor_record_class_init (MentorRecordClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->set_property = mentor_record_set_property;
  object_class->get_property = mentor_record_get_property;
  object_class->constructed = mentor_record_constructed;
  object_class->finalize = mentor_record_finalize;

  klass->members = g_ptr_array_new ();
  klass->members_type = MENTOR_TYPE_RECORD;

  g_object_class_install_property (
      object_class, PROP_ID,
      g_param_spec_string ("id", NULL, NULL, "",
                           G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS));
}

static void
mentor_record_init (MentorRecord *self)
{
}

/* Declaring */

static void
declare (MentorRecordClass *klass, GParamSpec *pspec, MentorMemberKind kind, GType type)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  MentorMember *member = g_new0 (MentorMember, 1);

  /* GObject clears these two in each subclass, and the members are still the parent's. */
  object_class->set_property = mentor_record_set_property;
  object_class->get_property = mentor_record_get_property;
  if (klass->members_type != G_OBJECT_CLASS_TYPE (klass))
    {
      klass->members = g_ptr_array_copy (klass->members, NULL, NULL);
      klass->members_type = G_OBJECT_CLASS_TYPE (klass);
    }

  g_object_class_install_property (object_class, FIRST_MEMBER + klass->members->len, pspec);
  member->name = g_param_spec_get_name (pspec);
  member->index = klass->members->len;
  member->kind = kind;
  member->pspec = pspec;
  member->type = type;
  g_ptr_array_add (klass->members, member);
}

void
mentor_record_class_declare (MentorRecordClass *klass, GParamSpec **props, guint n_props)
{
  for (guint i = 0; i < n_props; i++)
    {
      g_return_if_fail (props[i]->flags & MENTOR_PARAM_STORED);
      declare (klass, props[i], MENTOR_MEMBER_VALUE, G_TYPE_INVALID);
    }
}

static GParamSpec *
object_pspec (const char *name, GType type)
{
  return g_param_spec_object (name, NULL, NULL, type, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
}

void
mentor_record_class_declare_list (MentorRecordClass *klass, const char *member, GType item_type)
{
  declare (klass, object_pspec (member, MENTOR_TYPE_RECORD_LIST), MENTOR_MEMBER_LIST, item_type);
}

void
mentor_record_class_declare_keyed (MentorRecordClass *klass, const char *member, GType item_type)
{
  declare (klass, object_pspec (member, MENTOR_TYPE_RECORD_LIST), MENTOR_MEMBER_KEYED, item_type);
}

void
mentor_record_class_declare_child (MentorRecordClass *klass, const char *member, GType type)
{
  declare (klass, object_pspec (member, type), MENTOR_MEMBER_CHILD, type);
}

const MentorMember *
mentor_record_class_find_member (MentorRecordClass *klass, const char *name)
{
  for (guint i = 0; i < klass->members->len; i++)
    {
      const MentorMember *member = g_ptr_array_index (klass->members, i);
      if (g_str_equal (member->name, name))
        return member;
    }
  return NULL;
}

/* Belonging */

void
_mentor_record_set_owner (MentorRecord *self, MentorRecord *owner, MentorRecordList *in)
{
  MentorRecordPrivate *priv = _mentor_record_private (self);

  priv->owner = owner;
  priv->in = in;
}

void
_mentor_record_set_id (MentorRecord *self, const char *id)
{
  MentorRecordPrivate *priv = _mentor_record_private (self);

  if (g_strcmp0 (priv->id, id) == 0)
    return;
  g_free (priv->id);
  priv->id = g_strdup (id != NULL ? id : "");
}

gpointer
mentor_record_new (GType type, const char *id)
{
  g_autofree char *uuid = id == NULL ? g_uuid_string_random () : NULL;

  g_return_val_if_fail (g_type_is_a (type, MENTOR_TYPE_RECORD), NULL);
  return g_object_new (type, "id", id != NULL ? id : uuid, NULL);
}

const char *
mentor_record_get_id (MentorRecord *self)
{
  g_return_val_if_fail (MENTOR_IS_RECORD (self), "");
  return _mentor_record_private (self)->id;
}

MentorRecord *
mentor_record_get_owner (MentorRecord *self)
{
  g_return_val_if_fail (MENTOR_IS_RECORD (self), NULL);
  return _mentor_record_private (self)->owner;
}

MentorRecordList *
mentor_record_get_list_of (MentorRecord *self)
{
  g_return_val_if_fail (MENTOR_IS_RECORD (self), NULL);
  return _mentor_record_private (self)->in;
}

MentorDocument *
mentor_record_get_document (MentorRecord *self)
{
  while (self != NULL && !MENTOR_IS_DOCUMENT (self))
    self = mentor_record_get_owner (self);
  return self != NULL ? MENTOR_DOCUMENT (self) : NULL;
}

MentorHistory *
mentor_record_get_history (MentorRecord *self)
{
  MentorDocument *document = mentor_record_get_document (self);
  return document != NULL ? mentor_document_get_history (document) : NULL;
}

gboolean
mentor_record_is_editable (MentorRecord *self)
{
  MentorDocument *document = mentor_record_get_document (self);
  return document == NULL || !mentor_document_get_read_only (document);
}

gboolean
mentor_record_is_blank (MentorRecord *self)
{
  g_autoptr (JsonNode) node = mentor_record_snapshot (self);
  JsonObject *object = json_node_get_object (node);

  return json_object_get_size (object) == (json_object_has_member (object, "id") ? 1 : 0);
}
