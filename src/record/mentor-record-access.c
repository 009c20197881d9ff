/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Values by the name of their member, for those who know the type. A name that the type doesn't
 * declare is a mistake in the program.
 */

#include "config.h"

#include "record/mentor-record-private.h"

static const MentorMember *
find (MentorRecord *self, const char *name, MentorMemberKind kind)
{
  const MentorMember *member
      = mentor_record_class_find_member (MENTOR_RECORD_GET_CLASS (self), name);

  if (member == NULL
      || (member->kind != kind
          && !(kind == MENTOR_MEMBER_LIST && member->kind == MENTOR_MEMBER_KEYED)))
    g_error ("%s declares no such member: %s", G_OBJECT_TYPE_NAME (self), name);
  return member;
}

static const GValue *
peek (MentorRecord *self, const char *name, MentorMemberKind kind)
{
  return &_mentor_record_private (self)->values[find (self, name, kind)->index];
}

const char *
mentor_record_get_string (MentorRecord *self, const char *name)
{
  return g_value_get_string (peek (self, name, MENTOR_MEMBER_VALUE));
}

int
mentor_record_get_int (MentorRecord *self, const char *name)
{
  return g_value_get_int (peek (self, name, MENTOR_MEMBER_VALUE));
}

gboolean
mentor_record_get_boolean (MentorRecord *self, const char *name)
{
  return g_value_get_boolean (peek (self, name, MENTOR_MEMBER_VALUE));
}

int
mentor_record_get_enum (MentorRecord *self, const char *name)
{
  return g_value_get_enum (peek (self, name, MENTOR_MEMBER_VALUE));
}

const char *const *
mentor_record_get_strings (MentorRecord *self, const char *name)
{
  return g_value_get_boxed (peek (self, name, MENTOR_MEMBER_VALUE));
}

MentorRecordList *
mentor_record_get_list (MentorRecord *self, const char *name)
{
  return g_value_get_object (peek (self, name, MENTOR_MEMBER_LIST));
}

gpointer
mentor_record_get_child (MentorRecord *self, const char *name)
{
  return g_value_get_object (peek (self, name, MENTOR_MEMBER_CHILD));
}

void
mentor_record_set_string (MentorRecord *self, const char *name, const char *value)
{
  g_object_set (self, name, value, NULL);
}

void
mentor_record_set_int (MentorRecord *self, const char *name, int value)
{
  g_object_set (self, name, value, NULL);
}

void
mentor_record_set_boolean (MentorRecord *self, const char *name, gboolean value)
{
  g_object_set (self, name, value, NULL);
}

void
mentor_record_set_enum (MentorRecord *self, const char *name, int value)
{
  g_object_set (self, name, value, NULL);
}

void
mentor_record_set_strings (MentorRecord *self, const char *name, const char *const *value)
{
  g_object_set (self, name, value, NULL);
}
