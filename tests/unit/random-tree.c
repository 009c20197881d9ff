/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "random-tree.h"
#include "record/mentor-json.h"

struct _RandomTree
{
  GType type;
  GRand *rand;
  guint serial;
};

/* An object of the tree that a type stands for. */
typedef struct
{
  GType type;
  JsonObject *object;
} Spot;

RandomTree *
random_tree_new (GType type, guint seed)
{
  RandomTree *self = g_new0 (RandomTree, 1);

  self->type = type;
  self->rand = g_rand_new_with_seed (seed);
  return self;
}

void
random_tree_free (RandomTree *self)
{
  g_rand_free (self->rand);
  g_free (self);
}

static guint
pick (RandomTree *self, guint n)
{
  return (guint) g_rand_int_range (self->rand, 0, (gint32) n);
}

static MentorRecordClass *
get_class (GType type)
{
  /* The classes of static types live as long as the program. */
  gpointer klass = g_type_class_ref (type);

  g_type_class_unref (klass);
  return klass;
}

static char *
new_word (RandomTree *self)
{
  return g_strdup_printf ("w%u.", self->serial++);
}

static const char *
get_string (JsonObject *object, const char *name)
{
  const char *string = "";

  mentor_json_get_string (object, name, &string);
  return string;
}

static JsonArray *
get_array (JsonObject *object, const char *name)
{
  JsonArray *array = NULL;

  mentor_json_get_array (object, name, &array);
  return array;
}

static JsonArray *
ensure_array (JsonObject *object, const char *name)
{
  if (get_array (object, name) == NULL)
    json_object_set_array_member (object, name, json_array_new ());
  return get_array (object, name);
}

static JsonObject *
ensure_object (JsonObject *object, const char *name)
{
  JsonObject *inner = NULL;

  if (mentor_json_get_object (object, name, &inner) != MENTOR_JSON_OK)
    {
      json_object_set_object_member (object, name, json_object_new ());
      mentor_json_get_object (object, name, &inner);
    }
  return inner;
}

static void
collect_spots (GType type, JsonObject *object, GArray *spots)
{
  MentorRecordClass *klass = get_class (type);
  Spot spot = { type, object };

  g_array_append_val (spots, spot);
  for (guint i = 0; i < klass->members->len; i++)
    {
      const MentorMember *member = g_ptr_array_index (klass->members, i);
      JsonObject *inner = NULL;
      JsonArray *array = get_array (object, member->name);

      if (member->kind == MENTOR_MEMBER_VALUE)
        continue;
      if (mentor_json_get_object (object, member->name, &inner) == MENTOR_JSON_OK)
        collect_spots (member->type, inner, spots);
      for (guint j = 0; array != NULL && j < json_array_get_length (array); j++)
        collect_spots (member->type, json_node_get_object (json_array_get_element (array, j)), spots);
    }
}

/* Typing: a word at the end, a line put in, changed or taken out, all of it gone. */
static void
edit_text (RandomTree *self, JsonObject *object, const char *name)
{
  g_auto (GStrv) lines = g_strsplit (get_string (object, name), "\n", -1);
  g_autoptr (GPtrArray) out = g_ptr_array_new_with_free_func (g_free);
  guint n = g_strv_length (lines);
  guint at = pick (self, n + 1);
  guint action = pick (self, 8);
  g_autofree char *word = new_word (self);
  g_autofree char *text = NULL;

  for (guint i = 0; i <= n; i++)
    {
      if (i == at && action < 3)
        g_ptr_array_add (out, g_strdup (word));
      if (i == at && (i == n || action == 3))
        continue;
      if (i == n)
        break;
      if (i == at && action == 4)
        g_ptr_array_add (out, g_strdup (word));
      else if (i == at && action == 5)
        g_ptr_array_add (out, g_strconcat (lines[i], " ", word, NULL));
      else
        g_ptr_array_add (out, g_strdup (lines[i]));
    }
  if (action == 7 && pick (self, 2) == 0)
    g_ptr_array_set_size (out, 0);
  g_ptr_array_add (out, NULL);

  text = g_strjoinv ("\n", (char **) out->pdata);
  if (*text != '\0')
    json_object_set_string_member (object, name, text);
  else if (json_object_has_member (object, name))
    json_object_remove_member (object, name);
}

static void
edit_set (RandomTree *self, JsonObject *object, const char *name)
{
  g_autoptr (GPtrArray) strings = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (JsonArray) array = json_array_new ();
  JsonArray *old = get_array (object, name);
  g_autofree char *chosen = g_strdup_printf ("tag%u", pick (self, 9));
  gboolean found = FALSE;

  for (guint i = 0; old != NULL && i < json_array_get_length (old); i++)
    {
      const char *tag = json_node_get_string (json_array_get_element (old, i));
      int order = strcmp (chosen, tag);

      if (order == 0)
        found = TRUE;
      else
        {
          if (order < 0 && !found)
            {
              found = TRUE;
              json_array_add_string_element (array, chosen);
            }
          json_array_add_string_element (array, tag);
        }
    }
  if (!found)
    json_array_add_string_element (array, chosen);
  if (json_array_get_length (array) > 0)
    json_object_set_array_member (object, name, g_steal_pointer (&array));
  else
    json_object_remove_member (object, name);
}

static void
edit_value (RandomTree *self, JsonObject *object, GParamSpec *pspec)
{
  const char *name = pspec->name;

  if (pspec->flags & MENTOR_PARAM_TEXT)
    edit_text (self, object, name);
  else if (G_IS_PARAM_SPEC_BOXED (pspec))
    edit_set (self, object, name);
  else if (json_object_has_member (object, name) && pick (self, 3) == 0)
    json_object_remove_member (object, name);
  else if (G_IS_PARAM_SPEC_STRING (pspec))
    {
      g_autofree char *text = NULL;

      if (pspec->flags & MENTOR_PARAM_DATE)
        text = g_strdup_printf ("20%02u-%02u-%02u", 10 + pick (self, 40), 1 + pick (self, 12),
                                1 + pick (self, 28));
      else if (pspec->flags & MENTOR_PARAM_TIME)
        text = g_strdup_printf ("%02u:%02u", pick (self, 24), pick (self, 60));
      else if (pspec->flags & MENTOR_PARAM_TIMESTAMP)
        text = g_strdup_printf ("2026-01-%02uT%02u:00:00+01:00", 1 + pick (self, 28), pick (self, 24));
      else
        text = g_strdup_printf ("s%u", pick (self, 1000));
      json_object_set_string_member (object, name, text);
    }
  else if (G_IS_PARAM_SPEC_INT (pspec))
    {
      GParamSpecInt *range = G_PARAM_SPEC_INT (pspec);
      gint64 span = MIN ((gint64) range->maximum - range->minimum, 500);

      json_object_set_int_member (object, name, range->minimum + pick (self, (guint) span + 1));
    }
  else if (G_IS_PARAM_SPEC_BOOLEAN (pspec))
    json_object_set_boolean_member (object, name, pick (self, 2) == 0);
  else if (G_IS_PARAM_SPEC_ENUM (pspec) && pspec->value_type == MENTOR_TYPE_TRISTATE)
    json_object_set_boolean_member (object, name, pick (self, 2) == 0);
  else if (G_IS_PARAM_SPEC_ENUM (pspec))
    {
      GEnumClass *values = G_PARAM_SPEC_ENUM (pspec)->enum_class;

      json_object_set_string_member (object, name,
                                     pick (self, 10) == 0
                                         ? "from-the-future"
                                         : values->values[pick (self, values->n_values)].value_nick);
    }
  else
    g_assert_not_reached ();
}

static void
edit_some_value (RandomTree *self, JsonObject *object, GType type)
{
  GPtrArray *members = get_class (type)->members;
  const MentorMember *member = g_ptr_array_index (members, pick (self, members->len));

  if (member->kind == MENTOR_MEMBER_VALUE)
    edit_value (self, object, member->pspec);
}

/* What this version of the program doesn't know. */
static void
edit_unknown (RandomTree *self, JsonObject *object)
{
  g_autofree char *word = new_word (self);

  switch (pick (self, 5))
    {
    case 0:
      json_object_set_string_member (object, "x-text", word);
      break;
    case 1:
      json_object_set_int_member (ensure_object (object, "x-object"), pick (self, 2) ? "n" : "m",
                                  pick (self, 5));
      break;
    case 2:
      {
        JsonArray *array = ensure_array (object, "x-list");
        guint n = json_array_get_length (array);
        guint at = pick (self, n + 1);

        if (at < n && pick (self, 3) == 0)
          json_array_remove_element (array, at);
        else if (at < n)
          json_object_set_string_member (json_node_get_object (json_array_get_element (array, at)),
                                         "x", word);
        else
          {
            JsonObject *item = json_object_new ();

            json_object_set_string_member (item, "id", word);
            json_array_add_object_element (array, item);
          }
        break;
      }
    case 3:
      json_array_add_int_element (ensure_array (object, "x-numbers"), pick (self, 5));
      break;
    default:
      if (json_object_has_member (object, "x-text"))
        json_object_remove_member (object, "x-text");
      else
        json_object_set_null_member (object, "x-null");
      break;
    }
}

static void
insert_at (JsonArray *array, guint at, JsonNode *node)
{
  g_autoptr (GPtrArray) tail = g_ptr_array_new ();

  while (json_array_get_length (array) > at)
    {
      g_ptr_array_add (tail, json_node_ref (json_array_get_element (array, at)));
      json_array_remove_element (array, at);
    }
  json_array_add_element (array, node);
  for (guint i = 0; i < tail->len; i++)
    json_array_add_element (array, g_ptr_array_index (tail, i));
}

static void
edit_list (RandomTree *self, JsonObject *object, const MentorMember *member, GArray *spots)
{
  JsonArray *array = ensure_array (object, member->name);
  guint n = json_array_get_length (array);
  guint action = n > 0 ? pick (self, 5) : 0;
  JsonNode *node;
  JsonArray *target = array;

  if (action < 2)
    {
      JsonObject *item = json_object_new ();
      /* Few keys, so that both sides come upon the same ones. */
      g_autofree char *id = g_strdup_printf ("%s-%u", member->name,
                                             member->kind == MENTOR_MEMBER_KEYED ? pick (self, 6)
                                                                                 : self->serial++);

      for (guint i = 0; member->kind == MENTOR_MEMBER_KEYED && i < n; i++)
        if (g_str_equal (get_string (json_node_get_object (json_array_get_element (array, i)), "id"),
                         id))
          {
            json_object_unref (item);
            return;
          }
      json_object_set_string_member (item, "id", id);
      edit_some_value (self, item, member->type);
      node = json_node_init_object (json_node_alloc (), item);
      json_object_unref (item);
    }
  else
    {
      guint at = pick (self, n);

      node = json_node_ref (json_array_get_element (array, at));
      json_array_remove_element (array, at);
      if (action == 2)
        {
          json_node_unref (node);
          return;
        }
    }

  /* Moved to another list of the same kind, here or anywhere */
  if (action == 4 && member->kind == MENTOR_MEMBER_LIST)
    {
      g_autoptr (GPtrArray) targets = g_ptr_array_new ();

      for (guint i = 0; i < spots->len; i++)
        {
          const Spot *spot = &g_array_index (spots, Spot, i);
          GPtrArray *members = get_class (spot->type)->members;

          /* Not into what has just been taken out with it */
          if (spot->object == json_node_get_object (node))
            continue;
          for (guint j = 0; j < members->len; j++)
            {
              const MentorMember *other = g_ptr_array_index (members, j);

              if (other->kind == MENTOR_MEMBER_LIST && other->type == member->type)
                g_ptr_array_add (targets, ensure_array (spot->object, other->name));
            }
        }
      target = g_ptr_array_index (targets, pick (self, targets->len));
    }
  insert_at (target, pick (self, json_array_get_length (target) + 1), node);
}

static void
edit_once (RandomTree *self, JsonObject *root)
{
  g_autoptr (GArray) spots = g_array_new (FALSE, FALSE, sizeof (Spot));
  const Spot *spot;
  GPtrArray *members;
  const MentorMember *member;

  collect_spots (self->type, root, spots);
  spot = &g_array_index (spots, Spot, pick (self, 2) == 0 ? 0 : pick (self, spots->len));
  if (pick (self, 8) == 0)
    {
      edit_unknown (self, spot->object);
      return;
    }

  members = get_class (spot->type)->members;
  member = g_ptr_array_index (members, pick (self, members->len));
  switch (member->kind)
    {
    case MENTOR_MEMBER_VALUE:
      edit_value (self, spot->object, member->pspec);
      break;

    case MENTOR_MEMBER_CHILD:
      edit_some_value (self, ensure_object (spot->object, member->name), member->type);
      break;

    case MENTOR_MEMBER_LIST:
    case MENTOR_MEMBER_KEYED:
    default:
      edit_list (self, spot->object, member, spots);
      break;
    }
}

/* Lists and children that hold nothing aren't written. */
static void
tidy (GType type, JsonObject *object)
{
  MentorRecordClass *klass = get_class (type);

  for (guint i = 0; i < klass->members->len; i++)
    {
      const MentorMember *member = g_ptr_array_index (klass->members, i);
      JsonArray *array = get_array (object, member->name);
      JsonObject *inner = NULL;

      if (member->kind == MENTOR_MEMBER_VALUE)
        continue;
      mentor_json_get_object (object, member->name, &inner);
      if (inner != NULL)
        tidy (member->type, inner);
      for (guint j = 0; array != NULL && j < json_array_get_length (array); j++)
        {
          JsonObject *item = json_node_get_object (json_array_get_element (array, j));

          tidy (member->type, item);
          if (member->kind == MENTOR_MEMBER_KEYED && json_object_get_size (item) == 1)
            json_array_remove_element (array, j--);
        }
      if ((array != NULL && json_array_get_length (array) == 0)
          || (inner != NULL && json_object_get_size (inner) == 0))
        json_object_remove_member (object, member->name);
    }
}

static JsonNode *
edit (RandomTree *self, JsonNode *tree, guint n_edits)
{
  JsonObject *object = json_node_get_object (tree);

  for (guint i = 0; i < n_edits; i++)
    edit_once (self, object);
  tidy (self->type, object);
  json_node_seal (tree);
  return tree;
}

JsonNode *
random_tree_make (RandomTree *self)
{
  g_autoptr (JsonObject) object = json_object_new ();

  json_object_set_string_member (object, "format", mentor_document_get_format (self->type));
  json_object_set_int_member (object, "version", 1);
  json_object_set_string_member (object, "id", "document");
  return edit (self, json_node_init_object (json_node_alloc (), object), 1 + pick (self, 40));
}

JsonNode *
random_tree_edit (RandomTree *self, JsonNode *tree)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autofree char *text = json_to_string (tree, FALSE);
  gboolean parsed = json_parser_load_from_data (parser, text, -1, NULL);

  g_assert_true (parsed);
  return edit (self, json_parser_steal_root (parser), pick (self, 12));
}

/* Looking at trees */

static void
add_words (GHashTable *words, const char *text)
{
  g_auto (GStrv) parts = g_strsplit_set (text, " \n", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    g_hash_table_add (words, g_strdup (parts[i]));
}

GHashTable *
random_tree_words (GType type, JsonNode *tree)
{
  GHashTable *words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GArray) spots = g_array_new (FALSE, FALSE, sizeof (Spot));

  if (tree != NULL)
    collect_spots (type, json_node_get_object (tree), spots);
  for (guint i = 0; i < spots->len; i++)
    {
      const Spot *spot = &g_array_index (spots, Spot, i);
      GPtrArray *members = get_class (spot->type)->members;

      for (guint j = 0; j < members->len; j++)
        {
          const MentorMember *member = g_ptr_array_index (members, j);

          if (member->pspec->flags & MENTOR_PARAM_TEXT)
            add_words (words, get_string (spot->object, member->name));
        }
    }
  return words;
}

static void
free_record (gpointer data)
{
  RandomRecord *record = data;

  g_free (record->where);
  g_free (record);
}

static gboolean
add_records (GHashTable *records, GType type, JsonObject *object, const char *owner)
{
  MentorRecordClass *klass = get_class (type);
  gboolean unique = TRUE;

  for (guint i = 0; i < klass->members->len; i++)
    {
      const MentorMember *member = g_ptr_array_index (klass->members, i);
      JsonArray *array = get_array (object, member->name);

      for (guint j = 0;
           member->kind == MENTOR_MEMBER_LIST && array != NULL && j < json_array_get_length (array);
           j++)
        {
          RandomRecord *record = g_new0 (RandomRecord, 1);
          JsonObject *item;
          const char *id;

          record->node = json_array_get_element (array, j);
          record->where = g_strconcat (owner, "/", member->name, NULL);
          item = json_node_get_object (record->node);
          id = get_string (item, "id");
          unique &= g_hash_table_insert (records, (char *) id, record);
          unique &= add_records (records, member->type, item, id);
        }
    }
  return unique;
}

GHashTable *
random_tree_records (GType type, JsonNode *tree)
{
  GHashTable *records = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, free_record);

  if (tree != NULL)
    add_records (records, type, json_node_get_object (tree), "");
  return records;
}

gboolean
random_tree_has_unique_ids (GType type, JsonNode *tree)
{
  g_autoptr (GHashTable) records
      = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, free_record);

  return add_records (records, type, json_node_get_object (tree), "");
}
