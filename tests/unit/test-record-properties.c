/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * What has to hold for every record type and every sequence of edits: undo and redo lead through the
 * same states, what is shown is what is saved, a file brings back what was saved, an update keeps
 * every object and moves as little as it can.
 */

#include <string.h>

#include "content/mentor-programme.h"
#include "model/mentor-log-entry.h"
#include "model/mentor-moves.h"
#include "model/mentor-pair.h"
#include "model/mentor-roles.h"
#include "model/mentor-swot.h"
#include "model/mentor-tasks.h"
#include "random-tree.h"
#include "record/mentor-history.h"
#include "record/mentor-json.h"
#include "record/mentor-merge.h"
#include "record/mentor-record-list.h"
#include "test-types.h"

typedef struct
{
  const char *name;
  GType (*get_type) (void);
} Kind;

/* Types that the user edits. */
static const Kind kinds[] = {
  { "document", test_document_get_type },
  { "tasks", mentor_tasks_get_type },
  { "swot", mentor_swot_get_type },
  { "log-entry", mentor_log_entry_get_type },
  { "roles", mentor_roles_get_type },
  { "pair", mentor_pair_get_type },
  { "moves", mentor_moves_get_type },
};

#define N_ROUNDS 20
#define N_ACTIONS 60

static MentorRecordClass *
get_class (gpointer record)
{
  return MENTOR_RECORD_GET_CLASS (record);
}

static char *
print (JsonNode *root)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = mentor_json_print (root, &error);

  g_assert_no_error (error);
  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static char *
print_record (gpointer record)
{
  g_autoptr (JsonNode) snapshot = mentor_record_snapshot (record);

  return print (snapshot);
}

static void
assert_same_trees (JsonNode *one, JsonNode *other)
{
  g_autofree char *text = print (one);
  g_autofree char *other_text = print (other);

  if (!json_node_equal (one, other))
    g_assert_cmpstr (text, ==, other_text);
}

static JsonNode *
parse (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  JsonNode *root = mentor_json_parse (bytes, &error);

  g_assert_no_error (error);
  return root;
}

static void
load (gpointer document, JsonNode *tree)
{
  g_autoptr (GError) error = NULL;

  mentor_document_load (document, tree, &error);
  g_assert_no_error (error);
}

static gpointer
new_document (GType type, JsonNode *tree, MentorHistory *history)
{
  gpointer document = mentor_record_new (type, NULL);

  load (document, tree);
  mentor_document_set_history (document, history);
  return document;
}

/* Every record below: lists, keyed lists, children. */
static void
collect (gpointer record, GPtrArray *records)
{
  MentorRecordClass *klass = get_class (record);

  g_ptr_array_add (records, record);
  for (guint i = 0; i < klass->members->len; i++)
    {
      const MentorMember *member = g_ptr_array_index (klass->members, i);

      if (member->kind == MENTOR_MEMBER_CHILD)
        collect (mentor_record_get_child (record, member->name), records);
      else if (member->kind != MENTOR_MEMBER_VALUE)
        {
          MentorRecordList *list = mentor_record_get_list (record, member->name);

          for (guint j = 0; j < mentor_record_list_get_length (list); j++)
            collect (mentor_record_list_get (list, j), records);
        }
    }
}

/* Random actions, by way of the properties and lists, as the pages do it */

typedef struct
{
  GRand *rand;
  guint serial;
} Actor;

static guint
pick (Actor *actor, guint n)
{
  return (guint) g_rand_int_range (actor->rand, 0, (gint32) n);
}

static void
set_value (Actor *actor, MentorRecord *record, GParamSpec *pspec)
{
  const char *name = pspec->name;
  g_autofree char *text = NULL;

  if (G_IS_PARAM_SPEC_BOXED (pspec))
    {
      const char *tags[] = { "b", "a", "c", NULL };

      tags[pick (actor, 4)] = NULL;
      mentor_record_set_strings (record, name, tags);
    }
  else if (G_IS_PARAM_SPEC_INT (pspec))
    {
      GParamSpecInt *range = G_PARAM_SPEC_INT (pspec);

      mentor_record_set_int (record, name,
                             g_rand_int_range (actor->rand, range->minimum, range->maximum + 1));
    }
  else if (G_IS_PARAM_SPEC_BOOLEAN (pspec))
    mentor_record_set_boolean (record, name, pick (actor, 2) == 0);
  else if (G_IS_PARAM_SPEC_ENUM (pspec))
    mentor_record_set_enum (record, name,
                            (int) pick (actor, G_PARAM_SPEC_ENUM (pspec)->enum_class->n_values));
  else
    {
      const char *old = mentor_record_get_string (record, name);

      if (pick (actor, 4) == 0)
        text = g_strdup ("");
      else if (pspec->flags & MENTOR_PARAM_DATE)
        text = g_strdup_printf ("2026-%02u-%02u", 1 + pick (actor, 12), 1 + pick (actor, 28));
      else if (pspec->flags & MENTOR_PARAM_TIME)
        text = g_strdup_printf ("%02u:%02u", pick (actor, 24), pick (actor, 60));
      else if (pspec->flags & MENTOR_PARAM_TIMESTAMP)
        text = g_strdup_printf ("2026-01-01T%02u:00:00+01:00", pick (actor, 24));
      else if (pick (actor, 3) == 0 && *old != '\0')
        text = g_utf8_substring (old, 0, g_utf8_strlen (old, -1) - 1);
      else
        text = g_strdup_printf ("%s%c\n\"æ\\%u", old, (char) ('a' + pick (actor, 26)), actor->serial++);
      mentor_record_set_string (record, name, text);
    }
}

static gpointer
random_item (Actor *actor, MentorRecordList *list)
{
  guint n = mentor_record_list_get_length (list);

  return n > 0 ? mentor_record_list_get (list, pick (actor, n)) : NULL;
}

static void
edit_list (Actor *actor, MentorRecord *record, const MentorMember *member, GPtrArray *records)
{
  MentorRecordList *list = mentor_record_get_list (record, member->name);
  MentorRecord *item = random_item (actor, list);
  guint action = pick (actor, 5);

  if (member->kind == MENTOR_MEMBER_KEYED)
    {
      g_autofree char *key = g_strdup_printf ("%s-%u", member->name, pick (actor, 6));
      MentorRecord *keyed = mentor_record_list_ensure (list, key);

      set_value (actor, keyed, ((MentorMember *) get_class (keyed)->members->pdata[0])->pspec);
    }
  else if (item == NULL || action < 2)
    {
      g_autofree char *id = g_strdup_printf ("new-%u", actor->serial++);
      g_autoptr (MentorRecord) made = mentor_record_new (member->type, id);

      set_value (actor, made, ((MentorMember *) get_class (made)->members->pdata[0])->pspec);
      mentor_record_list_insert (list, made, pick (actor, 2) ? item : NULL);
    }
  else if (action == 2)
    mentor_record_list_remove (list, item);
  else
    {
      MentorRecordList *to = list;
      MentorRecord *after;
      const MentorRecord *other = records->pdata[pick (actor, records->len)];
      GPtrArray *members = get_class ((gpointer) other)->members;
      const MentorMember *target = members->pdata[pick (actor, members->len)];

      if (action == 4 && target->kind == MENTOR_MEMBER_LIST && target->type == member->type
          && other != item)
        to = mentor_record_get_list ((MentorRecord *) other, target->name);
      after = random_item (actor, to);
      mentor_record_list_move (list, item, to, pick (actor, 2) ? after : NULL);
    }
}

static void
act_once (Actor *actor, gpointer document)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new ();
  MentorRecord *record;
  const MentorMember *member;
  GPtrArray *members;

  collect (document, records);
  record = records->pdata[pick (actor, 3) == 0 ? 0 : pick (actor, records->len)];
  members = get_class (record)->members;
  member = members->pdata[pick (actor, members->len)];
  if (member->kind == MENTOR_MEMBER_VALUE)
    set_value (actor, record, member->pspec);
  else if (member->kind != MENTOR_MEMBER_CHILD)
    edit_list (actor, record, member, records);
}

/* What the user takes for one: an edit, some typing, or several edits as one action. */
static void
act (Actor *actor, gpointer document, MentorHistory *history)
{
  guint n = pick (actor, 4) == 0 ? 1 + pick (actor, 4) : 1;

  if (n > 1)
    mentor_history_begin (history, "Several", NULL);
  for (guint i = 0; i < n; i++)
    act_once (actor, document);
  if (n > 1)
    mentor_history_end (history);
  if (pick (actor, 2) == 0)
    mentor_history_break (history);
}

/* A copy of each list, kept by items-changed only */

typedef struct
{
  GListModel *model;
  GPtrArray *items;
  guint removed;
  guint added;
} Mirror;

static void
on_items_changed (GListModel *model, guint position, guint removed, guint added, Mirror *mirror)
{
  g_assert_cmpuint (position + removed, <=, mirror->items->len);
  if (removed > 0)
    g_ptr_array_remove_range (mirror->items, position, removed);
  for (guint i = 0; i < added; i++)
    g_ptr_array_insert (mirror->items, (int) (position + i),
                        g_list_model_get_item (model, position + i));
  g_assert_cmpuint (mirror->items->len, ==, g_list_model_get_n_items (model));
  mirror->removed += removed;
  mirror->added += added;
}

static Mirror *
mirror_new (GListModel *model)
{
  Mirror *mirror = g_new0 (Mirror, 1);

  mirror->model = g_object_ref (model);
  mirror->items = g_ptr_array_new_with_free_func (g_object_unref);
  g_signal_connect (model, "items-changed", G_CALLBACK (on_items_changed), mirror);
  on_items_changed (model, 0, 0, g_list_model_get_n_items (model), mirror);
  mirror->added = 0;
  return mirror;
}

static void
mirror_check (Mirror *mirror)
{
  g_assert_cmpuint (mirror->items->len, ==, g_list_model_get_n_items (mirror->model));
  for (guint i = 0; i < mirror->items->len; i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (mirror->model, i);

      g_assert_true (item == g_ptr_array_index (mirror->items, i));
    }
}

static void
mirror_free (gpointer data)
{
  Mirror *mirror = data;

  g_signal_handlers_disconnect_by_data (mirror->model, mirror);
  g_object_unref (mirror->model);
  g_ptr_array_unref (mirror->items);
  g_free (mirror);
}

static GPtrArray *
mirror_all (gpointer document)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new ();
  GPtrArray *mirrors = g_ptr_array_new_with_free_func (mirror_free);

  collect (document, records);
  for (guint i = 0; i < records->len; i++)
    {
      GPtrArray *members = get_class (records->pdata[i])->members;

      for (guint j = 0; j < members->len; j++)
        {
          const MentorMember *member = members->pdata[j];

          if (member->kind == MENTOR_MEMBER_LIST || member->kind == MENTOR_MEMBER_KEYED)
            g_ptr_array_add (mirrors, mirror_new (G_LIST_MODEL (
                                          mentor_record_get_list (records->pdata[i], member->name))));
        }
    }
  if (MENTOR_IS_BOARD (document))
    for (guint i = 0; i < mentor_board_get_n_lists (document); i++)
      g_ptr_array_add (mirrors, mirror_new (mentor_board_get_list (document, i)));
  return mirrors;
}

/* What is shown is what is saved */

static void assert_same_records (gpointer one, gpointer other);

static gpointer
find_counterpart (MentorRecordList *list, guint i, gboolean keyed, MentorRecord *item)
{
  return keyed ? mentor_record_list_find (list, mentor_record_get_id (item))
               : mentor_record_list_get (list, i);
}

static void
assert_same_lists (MentorRecordList *one, MentorRecordList *other, gboolean keyed)
{
  if (!keyed)
    g_assert_cmpuint (mentor_record_list_get_length (one), ==,
                      mentor_record_list_get_length (other));
  for (guint i = 0; i < mentor_record_list_get_length (one); i++)
    {
      MentorRecord *item = mentor_record_list_get (one, i);
      MentorRecord *same = find_counterpart (other, i, keyed, item);

      if (same == NULL && keyed && mentor_record_is_blank (item))
        continue;
      g_assert_nonnull (same);
      g_assert_cmpstr (mentor_record_get_id (item), ==, mentor_record_get_id (same));
      assert_same_records (item, same);
    }
}

static void
assert_same_records (gpointer one, gpointer other)
{
  GPtrArray *members = get_class (one)->members;

  for (guint i = 0; i < members->len; i++)
    {
      const MentorMember *member = members->pdata[i];
      g_auto (GValue) value = G_VALUE_INIT;
      g_auto (GValue) same = G_VALUE_INIT;
      g_autofree char *text = NULL;
      g_autofree char *same_text = NULL;

      if (member->kind == MENTOR_MEMBER_CHILD)
        assert_same_records (mentor_record_get_child (one, member->name),
                             mentor_record_get_child (other, member->name));
      else if (member->kind != MENTOR_MEMBER_VALUE)
        assert_same_lists (mentor_record_get_list (one, member->name),
                           mentor_record_get_list (other, member->name),
                           member->kind == MENTOR_MEMBER_KEYED);
      else
        {
          g_object_get_property (one, member->name, &value);
          g_object_get_property (other, member->name, &same);
          text = g_strdup_value_contents (&value);
          same_text = g_strdup_value_contents (&same);
          g_assert_cmpstr (text, ==, same_text);
        }
    }
}

static void
assert_saved (gpointer document)
{
  g_autofree char *text = print_record (document);
  g_autoptr (JsonNode) tree = parse (text);
  g_autoptr (GObject) other = new_document (G_OBJECT_TYPE (document), tree, NULL);
  g_autofree char *again = print_record (other);

  g_assert_cmpstr (text, ==, again);
  assert_same_records (document, other);
}

/* Members that the type doesn't know; random-tree.c begins their names with x- */

static JsonObject *
find_by_id (JsonArray *array, const char *id)
{
  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    {
      JsonObject *object = json_node_get_object (json_array_get_element (array, i));
      const char *found = "";

      mentor_json_get_string (object, "id", &found);
      if (g_str_equal (found, id))
        return object;
    }
  return NULL;
}

static void
assert_unknown (gpointer record, JsonObject *before, GHashTable *records)
{
  g_autoptr (JsonNode) snapshot = mentor_record_snapshot (record);
  JsonObject *after = json_node_get_object (snapshot);
  GPtrArray *members = get_class (record)->members;
  JsonObjectIter iter;
  const char *name;
  JsonNode *value;

  json_object_iter_init (&iter, before);
  while (json_object_iter_next (&iter, &name, &value))
    if (g_str_has_prefix (name, "x-"))
      {
        JsonNode *kept = json_object_get_member (after, name);

        g_assert_nonnull (kept);
        g_assert_true (json_node_equal (kept, value));
      }

  for (guint i = 0; i < members->len; i++)
    {
      const MentorMember *member = members->pdata[i];
      JsonObject *object = NULL;
      JsonArray *array = NULL;

      if (mentor_json_get_object (before, member->name, &object) == MENTOR_JSON_OK
          && member->kind == MENTOR_MEMBER_CHILD)
        assert_unknown (mentor_record_get_child (record, member->name), object, records);
      if (member->kind == MENTOR_MEMBER_KEYED
          && mentor_json_get_array (before, member->name, &array) == MENTOR_JSON_OK)
        {
          MentorRecordList *list = mentor_record_get_list (record, member->name);

          for (guint j = 0; j < mentor_record_list_get_length (list); j++)
            {
              MentorRecord *item = mentor_record_list_get (list, j);

              object = find_by_id (array, mentor_record_get_id (item));
              if (object != NULL)
                assert_unknown (item, object, records);
            }
        }
      if (member->kind == MENTOR_MEMBER_LIST)
        {
          MentorRecordList *list = mentor_record_get_list (record, member->name);

          for (guint j = 0; j < mentor_record_list_get_length (list); j++)
            {
              MentorRecord *item = mentor_record_list_get (list, j);
              RandomRecord *old = g_hash_table_lookup (records, mentor_record_get_id (item));

              if (old != NULL)
                assert_unknown (item, json_node_get_object (old->node), records);
            }
        }
    }
}

/* The tests */

static void
note_state (GPtrArray *states, guint depth, gpointer document)
{
  g_ptr_array_set_size (states, (int) depth);
  g_ptr_array_add (states, print_record (document));
}

static void
assert_undo_and_redo (GType type, guint seed)
{
  g_autoptr (RandomTree) random = random_tree_new (type, seed);
  g_autoptr (JsonNode) tree = random_tree_make (random);
  g_autoptr (GHashTable) records = random_tree_records (type, tree);
  g_autoptr (MentorHistory) history = mentor_history_new ();
  g_autoptr (GObject) document = new_document (type, tree, history);
  g_autoptr (GPtrArray) states = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) mirrors = mirror_all (document);
  Actor actor = { g_rand_new_with_seed (seed), 0 };
  guint depth;

  {
    g_autoptr (JsonNode) snapshot = mentor_record_snapshot (MENTOR_RECORD (document));
    g_assert_true (json_node_equal (snapshot, tree));
  }

  note_state (states, 0, document);
  for (guint i = 0; i < N_ACTIONS; i++)
    {
      act (&actor, document, history);
      note_state (states, mentor_history_get_undo_depth (history), document);
      /* Now and then back and another way */
      if (pick (&actor, 10) == 0)
        for (guint n = pick (&actor, 4); n > 0 && mentor_history_undo (history); n--)
          note_state (states, mentor_history_get_undo_depth (history), document);
    }
  assert_saved (document);
  assert_unknown (document, json_node_get_object (tree), records);

  depth = mentor_history_get_undo_depth (history);
  g_assert_cmpuint (states->len, ==, depth + 1);
  for (guint i = depth; i-- > 0;)
    {
      g_autofree char *text = NULL;

      g_assert_true (mentor_history_undo (history));
      text = print_record (document);
      g_assert_cmpstr (text, ==, states->pdata[i]);
    }
  g_assert_false (mentor_history_can_undo (history));
  for (guint i = 1; i <= depth; i++)
    {
      g_autofree char *text = NULL;

      g_assert_true (mentor_history_redo (history));
      text = print_record (document);
      g_assert_cmpstr (text, ==, states->pdata[i]);
    }
  g_ptr_array_foreach (mirrors, (GFunc) mirror_check, NULL);
  g_rand_free (actor.rand);
}

static void
count_up (guint *counter)
{
  (*counter)++;
}

/* The ids of a keyed list may be those of anything else. */
static gboolean
is_in_list (MentorRecord *record)
{
  MentorRecordList *list = mentor_record_get_list_of (record);
  const MentorMember *member
      = list != NULL ? mentor_record_class_find_member (get_class (mentor_record_get_owner (record)),
                                                        mentor_record_list_get_name (list))
                     : NULL;

  return member != NULL && member->kind == MENTOR_MEMBER_LIST;
}

/* A document that is shown gets a state from outside. */
static void
assert_update (GType type, guint seed)
{
  g_autoptr (RandomTree) random = random_tree_new (type, seed);
  g_autoptr (JsonNode) before = random_tree_make (random);
  g_autoptr (JsonNode) after = random_tree_edit (random, before);
  g_autoptr (GHashTable) old_records = random_tree_records (type, before);
  g_autoptr (GHashTable) new_records = random_tree_records (type, after);
  g_autoptr (GHashTable) objects = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GObject) document = new_document (type, before, NULL);
  g_autoptr (GPtrArray) mirrors = mirror_all (document);
  g_autoptr (GPtrArray) records = g_ptr_array_new ();
  g_autoptr (JsonNode) snapshot = NULL;
  guint notified = 0, changed = 0, removed = 0;

  collect (document, records);
  for (guint i = 0; i < records->len; i++)
    {
      if (is_in_list (records->pdata[i]))
        g_hash_table_insert (objects, g_strdup (mentor_record_get_id (records->pdata[i])),
                             records->pdata[i]);
      g_signal_connect_swapped (records->pdata[i], "notify", G_CALLBACK (count_up), &notified);
    }
  g_signal_connect_swapped (document, "changed", G_CALLBACK (count_up), &changed);

  load (document, before);
  for (guint i = 0; i < mirrors->len; i++)
    removed += ((Mirror *) mirrors->pdata[i])->removed + ((Mirror *) mirrors->pdata[i])->added;
  g_assert_cmpuint (notified, ==, 0);
  g_assert_cmpuint (removed, ==, 0);

  load (document, after);
  snapshot = mentor_record_snapshot (MENTOR_RECORD (document));
  assert_same_trees (snapshot, after);
  g_assert_cmpuint (changed, ==, 0);
  g_ptr_array_foreach (mirrors, (GFunc) mirror_check, NULL);
  assert_saved (document);

  /* What is there before and after is the same object. */
  g_ptr_array_set_size (records, 0);
  collect (document, records);
  for (guint i = 0; i < records->len; i++)
    {
      const char *id = mentor_record_get_id (records->pdata[i]);

      if (is_in_list (records->pdata[i]) && g_hash_table_contains (old_records, id)
          && g_hash_table_contains (new_records, id))
        g_assert_true (g_hash_table_lookup (objects, id) == records->pdata[i]);
    }
}

/* Two documents of the same base are edited, merged and undone. */
static void
assert_merge (GType type, guint seed)
{
  g_autoptr (RandomTree) random = random_tree_new (type, seed);
  g_autoptr (JsonNode) base = random_tree_make (random);
  g_autoptr (MentorHistory) history = mentor_history_new ();
  g_autoptr (GObject) one = new_document (type, base, history);
  g_autoptr (JsonNode) other = random_tree_edit (random, base);
  g_autoptr (JsonNode) snapshot = NULL;
  g_autoptr (JsonNode) merged = NULL;
  g_autoptr (JsonNode) loaded = NULL;
  g_autoptr (GPtrArray) mirrors = mirror_all (one);
  Actor actor = { g_rand_new_with_seed (seed), 0 };

  for (guint i = 0; i < N_ACTIONS / 4; i++)
    act (&actor, one, history);
  snapshot = mentor_record_snapshot (MENTOR_RECORD (one));
  merged = mentor_merge (type, base, snapshot, other, NULL);
  load (one, merged);
  loaded = mentor_record_snapshot (MENTOR_RECORD (one));
  assert_same_trees (loaded, merged);
  assert_saved (one);

  while (mentor_history_undo (history))
    assert_saved (one);
  while (mentor_history_redo (history))
    assert_saved (one);
  g_ptr_array_foreach (mirrors, (GFunc) mirror_check, NULL);
  g_rand_free (actor.rand);
}

static void
assert_in_rounds (const Kind *kind, void (*check) (GType type, guint seed))
{
  const char *seed = g_getenv ("MENTORPAR_TEST_SEED");
  const char *rounds = g_getenv ("MENTORPAR_TEST_ROUNDS");
  guint n = rounds != NULL ? (guint) g_ascii_strtoull (rounds, NULL, 10) : N_ROUNDS;
  guint first = seed != NULL ? (guint) g_ascii_strtoull (seed, NULL, 10) : 1;

  if (seed != NULL)
    n = first;
  for (guint i = first; i <= n; i++)
    {
      g_test_message ("%s, seed %u", kind->name, i);
      check (kind->get_type (), i);
    }
}

static void
test_undo_and_redo (gconstpointer kind)
{
  assert_in_rounds (kind, assert_undo_and_redo);
}

static void
test_update (gconstpointer kind)
{
  assert_in_rounds (kind, assert_update);
}

static void
test_merge (gconstpointer kind)
{
  assert_in_rounds (kind, assert_merge);
}

/* One record of a list goes elsewhere: only that one is taken out and put in again, so that a row
 * that is being typed in stays. */
static void
test_update_moves_one (void)
{
  const char *const orders[][2] = {
    { "abcdef", "bcdefa" }, { "abcdef", "fabcde" }, { "abcdef", "acdbef" }, { "abcdef", "abdefc" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (orders); i++)
    {
      g_autoptr (GObject) document = NULL;
      g_autoptr (GPtrArray) mirrors = NULL;
      guint removed = 0;

      for (guint state = 0; state < 2; state++)
        {
          g_autoptr (GString) text = g_string_new (
              "{\"format\": \"mentorpar/swot\", \"version\": 1, \"id\": \"s\", \"threats\": [");
          g_autoptr (JsonNode) tree = NULL;

          for (const char *c = orders[i][state]; *c != '\0'; c++)
            g_string_append_printf (text, "%s{\"id\": \"%c\"}", c > orders[i][state] ? "," : "", *c);
          g_string_append (text, "]}");
          tree = parse (text->str);
          if (state == 0)
            {
              document = new_document (MENTOR_TYPE_SWOT, tree, NULL);
              mirrors = mirror_all (document);
            }
          else
            load (document, tree);
        }
      for (guint k = 0; k < 4; k++)
        removed += ((Mirror *) mirrors->pdata[k])->removed;
      g_assert_cmpuint (removed, ==, 1);
    }
}

/* Wrong types */

static JsonNode *
wrong_value (const MentorMember *member, guint which)
{
  static const char *const values[] = { "7", "\"x\"", "true", "[7]", "{}", "7.5" };
  const char *right = "";
  g_autofree char *text = NULL;
  g_autoptr (JsonNode) tree = NULL;

  if (which >= G_N_ELEMENTS (values))
    return NULL;
  if (member->kind == MENTOR_MEMBER_CHILD)
    right = "{}";
  else if (member->kind == MENTOR_MEMBER_VALUE)
    {
      GType type = member->pspec->value_type;

      if (type == G_TYPE_INT)
        right = "7";
      else if (type == G_TYPE_BOOLEAN || type == MENTOR_TYPE_TRISTATE)
        right = "true";
      else if (type != G_TYPE_STRV)
        right = "\"x\"";
    }
  text = g_strdup_printf ("{\"v\": %s}",
                          g_str_equal (values[which], right) ? "[{}]" : values[which]);
  tree = parse (text);
  return json_node_ref (json_object_get_member (json_node_get_object (tree), "v"));
}

/* The document that has @inner at the end of the path. */
static JsonNode *
wrap (GType type, const GPtrArray *path, JsonObject *inner)
{
  JsonObject *object = json_object_ref (inner);
  JsonNode *root = json_node_alloc ();

  for (guint i = path->len; i-- > 0;)
    {
      const MentorMember *member = path->pdata[i];
      JsonObject *outer = json_object_new ();

      if (member->kind == MENTOR_MEMBER_CHILD)
        json_object_set_object_member (outer, member->name, object);
      else
        {
          JsonArray *array = json_array_new ();

          json_object_set_string_member (object, "id", i % 2 == 0 ? "even" : "odd");
          json_array_add_object_element (array, object);
          json_object_set_array_member (outer, member->name, array);
        }
      object = outer;
    }
  json_object_set_string_member (object, "format", mentor_document_get_format (type));
  json_object_set_int_member (object, "version", 1);
  json_object_set_string_member (object, "id", "document");
  json_node_take_object (root, object);
  return root;
}

static void
assert_wrong_types (gpointer document, GType type, GPtrArray *path)
{
  g_autoptr (MentorRecordClass) klass = g_type_class_ref (type);
  g_autofree char *before = print_record (document);

  for (guint i = 0; i < klass->members->len; i++)
    {
      const MentorMember *member = klass->members->pdata[i];
      JsonNode *wrong;

      for (guint which = 0; (wrong = wrong_value (member, which)) != NULL; which++)
        {
          g_autoptr (JsonObject) inner = json_object_new ();
          g_autoptr (JsonNode) tree = NULL;
          g_autoptr (GError) error = NULL;
          g_autofree char *after = NULL;

          json_object_set_member (inner, member->name, wrong);
          tree = wrap (G_OBJECT_TYPE (document), path, inner);
          g_assert_false (mentor_document_load (document, tree, &error));
          g_assert_nonnull (error);
          if (strstr (error->message, member->name) == NULL)
            g_error ("%s is not named: %s", member->name, error->message);
          after = print_record (document);
          g_assert_cmpstr (before, ==, after);
          g_clear_error (&error);
          g_assert_false (mentor_document_check (G_OBJECT_TYPE (document), tree, NULL, &error));
          g_assert_nonnull (error);
        }

      if (member->kind == MENTOR_MEMBER_VALUE)
        continue;
      g_ptr_array_add (path, (gpointer) member);
      assert_wrong_types (document, member->type, path);
      g_ptr_array_set_size (path, (int) path->len - 1);
    }
}

static void
test_wrong_types (void)
{
  GType types[G_N_ELEMENTS (kinds) + 1];

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    types[i] = kinds[i].get_type ();
  types[G_N_ELEMENTS (kinds)] = MENTOR_TYPE_PROGRAMME;

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      g_autoptr (RandomTree) random = random_tree_new (types[i], 1);
      g_autoptr (JsonNode) tree = random_tree_make (random);
      g_autoptr (GObject) document = new_document (types[i], tree, NULL);
      g_autoptr (GPtrArray) path = g_ptr_array_new ();

      assert_wrong_types (document, types[i], path);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autofree char *undo = g_strconcat ("/properties/undo/", kinds[i].name, NULL);
      g_autofree char *update = g_strconcat ("/properties/update/", kinds[i].name, NULL);
      g_autofree char *merge = g_strconcat ("/properties/merge/", kinds[i].name, NULL);

      g_test_add_data_func (undo, &kinds[i], test_undo_and_redo);
      g_test_add_data_func (update, &kinds[i], test_update);
      g_test_add_data_func (merge, &kinds[i], test_merge);
    }
  g_test_add_func ("/properties/update-moves-one", test_update_moves_one);
  g_test_add_func ("/properties/wrong-types", test_wrong_types);

  return g_test_run ();
}
