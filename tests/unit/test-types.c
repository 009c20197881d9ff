/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-types.h"

struct _TestItem
{
  MentorRecord parent_instance;
};
G_DEFINE_FINAL_TYPE (TestItem, test_item, MENTOR_TYPE_RECORD)

struct _TestPart
{
  MentorRecord parent_instance;
};
G_DEFINE_FINAL_TYPE (TestPart, test_part, MENTOR_TYPE_RECORD)

struct _TestAnswer
{
  MentorRecord parent_instance;
};
G_DEFINE_FINAL_TYPE (TestAnswer, test_answer, MENTOR_TYPE_RECORD)

struct _TestGroup
{
  MentorRecord parent_instance;
};
G_DEFINE_FINAL_TYPE (TestGroup, test_group, MENTOR_TYPE_RECORD)

struct _TestDocument
{
  MentorDocument parent_instance;
};
G_DEFINE_FINAL_TYPE (TestDocument, test_document, MENTOR_TYPE_DOCUMENT)

GType
test_mood_get_type (void)
{
  static gsize type = 0;

  if (g_once_init_enter (&type))
    {
      static const GEnumValue values[] = {
        { TEST_MOOD_EVEN, "TEST_MOOD_EVEN", "even" },
        { TEST_MOOD_HIGH, "TEST_MOOD_HIGH", "high" },
        { TEST_MOOD_LOW, "TEST_MOOD_LOW", "low" },
        { 0 },
      };
      g_once_init_leave (&type, g_enum_register_static ("TestMood", values));
    }
  return type;
}

#define DECLARE(klass, ...)                                                                        \
  G_STMT_START                                                                                     \
  {                                                                                                \
    GParamSpec *props[] = { __VA_ARGS__ };                                                         \
    mentor_record_class_declare (MENTOR_RECORD_CLASS (klass), props, G_N_ELEMENTS (props));        \
  }                                                                                                \
  G_STMT_END

static GParamSpec *
string_prop (const char *name, GParamFlags flags)
{
  return g_param_spec_string (name, "Edit", NULL, NULL, MENTOR_STORED | flags);
}

static GParamSpec *
int_prop (const char *name)
{
  return g_param_spec_int (name, "Set", NULL, 0, 100, 0, MENTOR_STORED);
}

static GParamSpec *
set_prop (const char *name)
{
  return g_param_spec_boxed (name, "Tag", NULL, G_TYPE_STRV, MENTOR_STORED);
}

static void
test_part_class_init (TestPartClass *klass)
{
  DECLARE (klass, string_prop ("title", MENTOR_PARAM_TEXT), int_prop ("count"));
}

static void
test_part_init (TestPart *self)
{
}

static void
test_item_class_init (TestItemClass *klass)
{
  DECLARE (klass, string_prop ("title", MENTOR_PARAM_TEXT), int_prop ("count"), set_prop ("tags"));
  mentor_record_class_declare_child (MENTOR_RECORD_CLASS (klass), "part", TEST_TYPE_PART);
}

static void
test_item_init (TestItem *self)
{
}

static void
test_answer_class_init (TestAnswerClass *klass)
{
  DECLARE (klass, string_prop ("text", MENTOR_PARAM_TEXT), int_prop ("grade"));
}

static void
test_answer_init (TestAnswer *self)
{
}

static void
test_group_class_init (TestGroupClass *klass)
{
  DECLARE (klass, string_prop ("title", MENTOR_PARAM_TEXT));
  mentor_record_class_declare_list (MENTOR_RECORD_CLASS (klass), "items", TEST_TYPE_ITEM);
}

static void
test_group_init (TestGroup *self)
{
}

static void
test_document_class_init (TestDocumentClass *klass)
{
  MentorRecordClass *record_class = MENTOR_RECORD_CLASS (klass);
  MentorDocumentClass *document_class = MENTOR_DOCUMENT_CLASS (klass);

  document_class->format = "test/document";
  document_class->version = 1;

  DECLARE (klass, string_prop ("note", MENTOR_PARAM_TEXT), int_prop ("number"),
           g_param_spec_boolean ("flag", "Set", NULL, FALSE, MENTOR_STORED),
           g_param_spec_enum ("mood", "Set", NULL, TEST_TYPE_MOOD, TEST_MOOD_EVEN, MENTOR_STORED),
           g_param_spec_enum ("sure", "Set", NULL, MENTOR_TYPE_TRISTATE, MENTOR_ABSENT,
                              MENTOR_STORED),
           string_prop ("date", MENTOR_PARAM_DATE), string_prop ("time", MENTOR_PARAM_TIME),
           string_prop ("added", MENTOR_PARAM_TIMESTAMP), string_prop ("label", 0),
           set_prop ("tags"));
  mentor_record_class_declare_child (record_class, "part", TEST_TYPE_PART);
  mentor_record_class_declare_list (record_class, "one", TEST_TYPE_ITEM);
  mentor_record_class_declare_list (record_class, "two", TEST_TYPE_ITEM);
  mentor_record_class_declare_list (record_class, "three", TEST_TYPE_ITEM);
  mentor_record_class_declare_list (record_class, "groups", TEST_TYPE_GROUP);
  mentor_record_class_declare_keyed (record_class, "answers", TEST_TYPE_ANSWER);
}

static void
test_document_init (TestDocument *self)
{
}
