/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The record: what a declaration alone brings. The types here exist only for this test; "lamp" is
 * the property that shows that one declaration is all that saving, loading, undoing and telling the
 * document need.
 */

#include <gio/gio.h>

#include "record/mentor-document.h"
#include "record/mentor-history.h"
#include "record/mentor-json.h"
#include "record/mentor-record-list.h"
#include "record/mentor-record-view.h"

typedef enum
{
  COLOUR_RED,
  COLOUR_BLUE,
} Colour;

#define TYPE_COLOUR (colour_get_type ())
GType colour_get_type (void) G_GNUC_CONST;
G_DEFINE_ENUM_TYPE (Colour, colour, G_DEFINE_ENUM_VALUE (COLOUR_RED, "red"),
                    G_DEFINE_ENUM_VALUE (COLOUR_BLUE, "blue"))

#define TYPE_CHAIR (chair_get_type ())
G_DECLARE_FINAL_TYPE (Chair, chair, TEST, CHAIR, MentorRecord)
struct _Chair
{
  MentorRecord parent_instance;
};
G_DEFINE_FINAL_TYPE (Chair, chair, MENTOR_TYPE_RECORD)

#define TYPE_ROOM (room_get_type ())
G_DECLARE_FINAL_TYPE (Room, room, TEST, ROOM, MentorDocument)
struct _Room
{
  MentorDocument parent_instance;
};
G_DEFINE_FINAL_TYPE (Room, room, MENTOR_TYPE_DOCUMENT)

static void
chair_class_init (ChairClass *klass)
{
  GParamSpec *props[] = {
    g_param_spec_string ("text", "Edit chair", NULL, "", MENTOR_STORED_TEXT),
    g_param_spec_int ("legs", "Change legs", NULL, 0, 8, 4, MENTOR_STORED),
    g_param_spec_enum ("colour", "Paint chair", NULL, TYPE_COLOUR, COLOUR_RED, MENTOR_STORED),
    g_param_spec_enum ("soft", "Change seat", NULL, MENTOR_TYPE_TRISTATE, MENTOR_ABSENT,
                       MENTOR_STORED),
    g_param_spec_string ("bought", "Change date", NULL, "", MENTOR_STORED | MENTOR_PARAM_DATE),
    g_param_spec_boxed ("tags", "Change tags", NULL, G_TYPE_STRV, MENTOR_STORED),
  };
  mentor_record_class_declare (MENTOR_RECORD_CLASS (klass), props, G_N_ELEMENTS (props));
}

static void
chair_init (Chair *self)
{
}

static void
room_class_init (RoomClass *klass)
{
  /* The one declaration. */
  GParamSpec *lamp = g_param_spec_boolean ("lamp", "Switch lamp", NULL, FALSE, MENTOR_STORED);

  MENTOR_DOCUMENT_CLASS (klass)->format = "test/room";
  mentor_record_class_declare (MENTOR_RECORD_CLASS (klass), &lamp, 1);
  mentor_record_class_declare_list (MENTOR_RECORD_CLASS (klass), "chairs", TYPE_CHAIR);
  mentor_record_class_declare_list (MENTOR_RECORD_CLASS (klass), "broken", TYPE_CHAIR);
  mentor_record_class_declare_keyed (MENTOR_RECORD_CLASS (klass), "labels", TYPE_CHAIR);
  mentor_record_class_declare_child (MENTOR_RECORD_CLASS (klass), "throne", TYPE_CHAIR);
}

static void
room_init (Room *self)
{
}

static JsonNode *
parse (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (GError) error = NULL;
  JsonNode *node = mentor_json_parse (bytes, &error);

  g_assert_no_error (error);
  return node;
}

static Room *
load (const char *members)
{
  g_autofree char *text = g_strdup_printf (
      "{ \"format\": \"test/room\", \"version\": 1, \"id\": \"room-1\" %s }", members);
  g_autoptr (JsonNode) tree = parse (text);
  g_autoptr (GError) error = NULL;
  Room *room = mentor_record_new (TYPE_ROOM, NULL);

  mentor_document_load (MENTOR_DOCUMENT (room), tree, &error);
  g_assert_no_error (error);
  return room;
}

static char *
print (gpointer record)
{
  g_autoptr (JsonNode) node = mentor_record_snapshot (record);
  return json_to_string (node, FALSE);
}

static MentorRecordList *
chairs (Room *room)
{
  return mentor_record_get_list (MENTOR_RECORD (room), "chairs");
}

static MentorHistory *
with_history (Room *room)
{
  MentorHistory *history = mentor_history_new ();
  mentor_document_set_history (MENTOR_DOCUMENT (room), history);
  return history;
}

static void
count_calls (gpointer object, gpointer a, gpointer b, guint *count)
{
  (*count)++;
}

static void
count_notify (GObject *object, GParamSpec *pspec, guint *count)
{
  (*count)++;
}

static void
count_skipped (MentorHistory *history, const char *label, guint *count)
{
  (*count)++;
}

static void
count_items_changed (GListModel *model, guint position, guint removed, guint added, guint *count)
{
  (*count)++;
}

static void
test_one_declaration (void)
{
  g_autoptr (Room) room = load ("");
  g_autoptr (MentorHistory) history = with_history (room);
  g_autofree char *before = print (room), *after = NULL, *undone = NULL;
  guint changed = 0, notified = 0;

  g_signal_connect (room, "changed", G_CALLBACK (count_calls), &changed);
  g_signal_connect (room, "notify::lamp", G_CALLBACK (count_notify), &notified);
  g_object_set (room, "lamp", TRUE, NULL);
  g_object_set (room, "lamp", TRUE, NULL);
  g_assert_cmpuint (changed, ==, 1);
  g_assert_cmpuint (notified, ==, 1);

  after = print (room);
  g_assert_nonnull (strstr (after, "\"lamp\":true"));
  g_autoptr (JsonNode) tree = parse (after);
  g_autoptr (Room) again = mentor_record_new (TYPE_ROOM, NULL);
  g_assert_true (mentor_document_load (MENTOR_DOCUMENT (again), tree, NULL));
  g_assert_true (mentor_record_get_boolean (MENTOR_RECORD (again), "lamp"));

  g_assert_true (mentor_history_undo (history));
  undone = print (room);
  g_assert_cmpstr (undone, ==, before);
  g_assert_cmpuint (changed, ==, 2);
  g_assert_true (mentor_history_redo (history));
  g_assert_true (mentor_record_get_boolean (MENTOR_RECORD (room), "lamp"));
}

static void
test_unknown_survives (void)
{
  g_autoptr (Room) room = load (
      ", \"smell\": {\"of\": [1, null]}, \"chairs\": [{\"id\": \"a\", \"colour\": \"mauve\","
      " \"legs\": 99, \"bought\": \"2026-02-31\", \"creaks\": true}], \"throne\": {\"gold\": 1}");
  g_autoptr (MentorHistory) history = with_history (room);
  MentorRecord *chair = mentor_record_list_get (chairs (room), 0);
  g_autofree char *text = NULL, *painted = NULL, *undone = NULL;

  g_assert_cmpint (mentor_record_get_enum (chair, "colour"), ==, COLOUR_RED);
  g_assert_cmpint (mentor_record_get_int (chair, "legs"), ==, 4);
  mentor_record_set_string (chair, "text", "Blød");
  mentor_record_set_boolean (MENTOR_RECORD (room), "lamp", TRUE);
  text = print (room);
  g_assert_nonnull (strstr (text, "\"smell\":{\"of\":[1,null]}"));
  g_assert_nonnull (strstr (text, "\"colour\":\"mauve\""));
  g_assert_nonnull (strstr (text, "\"legs\":99"));
  g_assert_nonnull (strstr (text, "\"bought\":\"2026-02-31\""));
  g_assert_nonnull (strstr (text, "\"creaks\":true"));
  g_assert_nonnull (strstr (text, "\"throne\":{\"gold\":1}"));

  mentor_record_set_enum (chair, "colour", COLOUR_BLUE);
  painted = print (room);
  g_assert_nonnull (strstr (painted, "\"colour\":\"blue\""));
  mentor_history_undo (history);
  undone = print (room);
  g_assert_cmpstr (undone, ==, text);
}

static void
test_wrong_types (void)
{
  static const struct
  {
    const char *members, *names;
    int code;
  } cases[] = {
    { ", \"lamp\": \"on\"", "lamp", MENTOR_JSON_ERROR_WRONG_TYPE },
    { ", \"chairs\": {}", "chairs", MENTOR_JSON_ERROR_WRONG_TYPE },
    { ", \"chairs\": [7]", "chairs[1]", MENTOR_JSON_ERROR_WRONG_TYPE },
    { ", \"chairs\": [{\"id\": \"a\", \"text\": 7}]", "chairs[1].text", MENTOR_JSON_ERROR_WRONG_TYPE },
    { ", \"chairs\": [{\"id\": \"a\", \"legs\": 4.5}]", "chairs[1].legs", MENTOR_JSON_ERROR_WRONG_TYPE },
    { ", \"chairs\": [{\"id\": \"a\", \"soft\": 1}]", "chairs[1].soft", MENTOR_JSON_ERROR_WRONG_TYPE },
    { ", \"chairs\": [{\"id\": \"a\", \"tags\": [1]}]", "chairs[1].tags", MENTOR_JSON_ERROR_WRONG_TYPE },
    { ", \"chairs\": [{\"text\": \"no id\"}]", "chairs[1]", MENTOR_JSON_ERROR_MISSING },
    { ", \"chairs\": [{\"id\": \"a\"}], \"broken\": [{\"id\": \"a\"}]", "broken[1]",
      MENTOR_JSON_ERROR_DUPLICATE_ID },
    { ", \"throne\": []", "throne", MENTOR_JSON_ERROR_WRONG_TYPE },
  };
  g_autoptr (Room) room = load (", \"lamp\": true");
  g_autofree char *before = print (room);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strdup_printf (
          "{\"format\": \"test/room\", \"version\": 1, \"id\": \"r\" %s}", cases[i].members);
      g_autoptr (JsonNode) tree = parse (text);
      g_autoptr (GError) error = NULL;
      g_autofree char *after = NULL;

      g_assert_false (mentor_document_load (MENTOR_DOCUMENT (room), tree, &error));
      g_assert_error (error, MENTOR_JSON_ERROR, cases[i].code);
      g_assert_nonnull (strstr (error->message, cases[i].names));
      after = print (room);
      g_assert_cmpstr (after, ==, before);
    }
}

static void
test_head (void)
{
  g_autoptr (JsonNode) other = parse ("{\"format\": \"test/house\", \"version\": 1, \"id\": \"r\"}");
  g_autoptr (JsonNode) unversioned = parse ("{\"format\": \"test/room\", \"id\": \"r\"}");
  g_autoptr (JsonNode) newer
      = parse ("{\"format\": \"test/room\", \"version\": 7, \"id\": \"r\", \"lamp\": true}");
  g_autoptr (Room) room = load ("");
  g_autoptr (GError) error = NULL;

  g_assert_false (mentor_document_load (MENTOR_DOCUMENT (room), other, &error));
  g_assert_error (error, MENTOR_JSON_ERROR, MENTOR_JSON_ERROR_FORMAT);
  g_clear_error (&error);
  g_assert_false (mentor_document_load (MENTOR_DOCUMENT (room), unversioned, &error));
  g_assert_error (error, MENTOR_JSON_ERROR, MENTOR_JSON_ERROR_VERSION);
  g_clear_error (&error);

  g_assert_true (mentor_document_load (MENTOR_DOCUMENT (room), newer, &error));
  g_assert_true (mentor_document_get_read_only (MENTOR_DOCUMENT (room)));
  g_assert_true (mentor_record_get_boolean (MENTOR_RECORD (room), "lamp"));
  guint notified = 0;
  g_signal_connect (room, "notify::lamp", G_CALLBACK (count_notify), &notified);
  mentor_record_set_boolean (MENTOR_RECORD (room), "lamp", FALSE);
  g_assert_true (mentor_record_get_boolean (MENTOR_RECORD (room), "lamp"));
  g_assert_cmpuint (notified, ==, 1);
}

static void
test_remarks (void)
{
  g_autoptr (JsonNode) tree = parse ("{\"format\": \"test/room\", \"version\": 1, \"id\": \"r\", "
                                     "\"chairs\": [{\"id\": \"a\", \"colour\": \"mauve\"},"
                                     "{\"id\": \"b\", \"bought\": \"yesterday\"}]}");
  g_autoptr (GPtrArray) remarks = g_ptr_array_new_with_free_func (g_free);

  g_assert_true (mentor_document_check (TYPE_ROOM, tree, remarks, NULL));
  g_assert_cmpuint (remarks->len, ==, 2);
  g_assert_nonnull (strstr (remarks->pdata[0], "chairs[1].colour"));
  g_assert_nonnull (strstr (remarks->pdata[1], "chairs[2].bought"));
}

static void
test_update_in_place (void)
{
  g_autoptr (Room) room
      = load (", \"chairs\": [{\"id\": \"a\"}, {\"id\": \"b\"}, {\"id\": \"c\"}]");
  g_autoptr (JsonNode) tree = parse (
      "{\"format\": \"test/room\", \"version\": 1, \"id\": \"room-1\", \"chairs\": [{\"id\": \"c\"}, "
      "{\"id\": \"a\", \"text\": \"new\"}, {\"id\": \"d\"}], \"broken\": [{\"id\": \"b\"}]}");
  MentorRecord *a = mentor_record_list_find (chairs (room), "a");
  MentorRecord *b = mentor_record_list_find (chairs (room), "b");
  MentorRecordList *broken = mentor_record_get_list (MENTOR_RECORD (room), "broken");

  g_assert_true (mentor_document_load (MENTOR_DOCUMENT (room), tree, NULL));
  g_assert_cmpuint (mentor_record_list_get_length (chairs (room)), ==, 3);
  g_assert_true (mentor_record_list_get (chairs (room), 1) == a);
  g_assert_cmpstr (mentor_record_get_string (a, "text"), ==, "new");
  g_assert_true (mentor_record_list_get (broken, 0) == b);
  g_assert_true (mentor_record_get_list_of (b) == broken);
  g_assert_cmpstr (mentor_record_get_id (mentor_record_list_get (chairs (room), 2)), ==, "d");
}

static void
test_keyed (void)
{
  g_autoptr (Room) room = load ("");
  g_autoptr (MentorHistory) history = with_history (room);
  MentorRecordList *labels = mentor_record_get_list (MENTOR_RECORD (room), "labels");
  g_autofree char *before = print (room), *asked = NULL, *set = NULL, *undone = NULL;
  guint changed = 0;
  MentorRecord *door;

  g_signal_connect (room, "changed", G_CALLBACK (count_calls), &changed);
  door = mentor_record_list_ensure (labels, "door");
  g_assert_true (mentor_record_list_ensure (labels, "door") == door);
  asked = print (room);
  g_assert_cmpstr (asked, ==, before);
  g_assert_cmpuint (changed, ==, 0);
  g_assert_false (mentor_history_can_undo (history));

  mentor_record_set_string (door, "text", "Dør");
  set = print (room);
  g_assert_nonnull (strstr (set, "\"labels\":[{\"id\":\"door\",\"text\":\"Dør\"}]"));
  mentor_history_undo (history);
  undone = print (room);
  g_assert_cmpstr (undone, ==, before);
}

static void
test_typing_is_one_step (void)
{
  g_autoptr (Room) room = load (", \"chairs\": [{\"id\": \"a\"}]");
  g_autoptr (MentorHistory) history = with_history (room);
  MentorRecord *chair = mentor_record_list_get (chairs (room), 0);

  mentor_record_set_string (chair, "text", "S");
  mentor_record_set_string (chair, "text", "St");
  mentor_record_set_string (chair, "text", "Sto");
  g_assert_cmpuint (mentor_history_get_undo_depth (history), ==, 1);
  mentor_record_set_string (chair, "text", "St");
  g_assert_cmpuint (mentor_history_get_undo_depth (history), ==, 2);
  mentor_history_break (history);
  mentor_record_set_string (chair, "text", "S");
  g_assert_cmpuint (mentor_history_get_undo_depth (history), ==, 3);

  mentor_history_undo (history);
  mentor_history_undo (history);
  g_assert_cmpstr (mentor_record_get_string (chair, "text"), ==, "Sto");
  mentor_history_undo (history);
  g_assert_cmpstr (mentor_record_get_string (chair, "text"), ==, "");
}

static void
test_lists_undo (void)
{
  g_autoptr (Room) room
      = load (", \"chairs\": [{\"id\": \"a\"}, {\"id\": \"b\"}, {\"id\": \"c\"}]");
  g_autoptr (MentorHistory) history = with_history (room);
  MentorRecordList *broken = mentor_record_get_list (MENTOR_RECORD (room), "broken");
  MentorRecord *a = mentor_record_list_find (chairs (room), "a");
  MentorRecord *b = mentor_record_list_find (chairs (room), "b");
  MentorRecord *c = mentor_record_list_find (chairs (room), "c");
  g_autoptr (MentorRecord) fresh = mentor_record_new (TYPE_CHAIR, NULL);
  g_autoptr (GPtrArray) states = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (states, print (room));
  mentor_record_list_move (chairs (room), a, chairs (room), c);
  g_ptr_array_add (states, print (room));
  mentor_record_list_move (chairs (room), b, broken, NULL);
  g_ptr_array_add (states, print (room));
  mentor_record_list_insert (chairs (room), fresh, c);
  g_ptr_array_add (states, print (room));
  mentor_record_list_remove (chairs (room), c);
  g_ptr_array_add (states, print (room));
  g_assert_cmpuint (mentor_history_get_undo_depth (history), ==, 4);

  for (guint i = states->len - 1; i-- > 0;)
    {
      g_autofree char *now = NULL;
      mentor_history_undo (history);
      now = print (room);
      g_assert_cmpstr (now, ==, states->pdata[i]);
    }
  for (guint i = 1; i < states->len; i++)
    {
      g_autofree char *now = NULL;
      mentor_history_redo (history);
      now = print (room);
      g_assert_cmpstr (now, ==, states->pdata[i]);
    }
}

static void
test_foreign_change_is_not_undone (void)
{
  g_autoptr (Room) room = load (", \"chairs\": [{\"id\": \"a\"}]");
  g_autoptr (MentorHistory) history = with_history (room);
  MentorRecord *chair = mentor_record_list_get (chairs (room), 0);
  g_autoptr (JsonNode) theirs = parse ("{\"format\": \"test/room\", \"version\": 1, \"id\": \"room-1\", "
                                       "\"chairs\": [{\"id\": \"a\", \"legs\": 3}]}");
  guint skipped = 0;

  g_signal_connect (history, "skipped", G_CALLBACK (count_skipped), &skipped);
  mentor_record_set_int (chair, "legs", 5);
  g_assert_true (mentor_document_load (MENTOR_DOCUMENT (room), theirs, NULL));
  g_assert_cmpint (mentor_record_get_int (chair, "legs"), ==, 3);
  mentor_history_undo (history);
  g_assert_cmpint (mentor_record_get_int (chair, "legs"), ==, 3);
  g_assert_cmpuint (skipped, ==, 1);
}

static void
test_groups (void)
{
  g_autoptr (Room) room = load ("");
  g_autoptr (MentorHistory) history = with_history (room);
  g_autofree char *label = NULL;

  mentor_history_begin (history, "Tidy up", "page");
  mentor_record_set_boolean (MENTOR_RECORD (room), "lamp", TRUE);
  mentor_history_begin (history, "Inner", NULL);
  g_autoptr (MentorRecord) chair = mentor_record_new (TYPE_CHAIR, NULL);
  mentor_record_list_append (chairs (room), chair);
  mentor_history_end (history);
  mentor_history_end (history);
  mentor_history_begin (history, "Nothing", NULL);
  mentor_history_end (history);

  g_assert_cmpuint (mentor_history_get_undo_depth (history), ==, 1);
  g_object_get (history, "undo-label", &label, NULL);
  g_assert_cmpstr (label, ==, "Tidy up");
  mentor_history_undo (history);
  g_assert_cmpuint (mentor_record_list_get_length (chairs (room)), ==, 0);
  g_assert_false (mentor_record_get_boolean (MENTOR_RECORD (room), "lamp"));
}

static void
test_snapshot_is_shared (void)
{
  g_autoptr (Room) room = load (", \"chairs\": [{\"id\": \"a\"}, {\"id\": \"b\"}]");
  MentorRecord *a = mentor_record_list_find (chairs (room), "a");
  MentorRecord *b = mentor_record_list_find (chairs (room), "b");
  g_autoptr (JsonNode) first_a = mentor_record_snapshot (a);
  g_autoptr (JsonNode) first_b = mentor_record_snapshot (b);
  g_autoptr (JsonNode) whole = mentor_record_snapshot (MENTOR_RECORD (room));

  mentor_record_set_string (a, "text", "x");
  g_autoptr (JsonNode) second_a = mentor_record_snapshot (a);
  g_autoptr (JsonNode) second_b = mentor_record_snapshot (b);
  g_assert_true (first_a != second_a);
  g_assert_true (first_b == second_b);
  g_assert_true (json_node_is_immutable (whole));
}

static gboolean
is_blue (MentorRecord *record, gpointer unused)
{
  return mentor_record_get_enum (record, "colour") == COLOUR_BLUE;
}

static int
by_legs (gconstpointer a, gconstpointer b, gpointer unused)
{
  return mentor_record_get_int ((MentorRecord *) a, "legs")
         - mentor_record_get_int ((MentorRecord *) b, "legs");
}

static void
test_view_follows (void)
{
  g_autoptr (Room) room = load (", \"chairs\": [{\"id\": \"a\", \"colour\": \"blue\"}, {\"id\": \"b\"}, "
                                "{\"id\": \"c\", \"colour\": \"blue\", \"legs\": 2}]");
  g_autoptr (MentorRecordView) view
      = mentor_record_view_new (G_LIST_MODEL (chairs (room)), is_blue, by_legs, NULL, NULL);
  MentorRecord *a = mentor_record_list_find (chairs (room), "a");
  MentorRecord *b = mentor_record_list_find (chairs (room), "b");
  MentorRecord *c = mentor_record_list_find (chairs (room), "c");
  guint changes = 0;

  g_signal_connect (view, "items-changed", G_CALLBACK (count_items_changed), &changes);
  g_assert_true (mentor_record_view_get (view, 0) == c);
  g_assert_true (mentor_record_view_get (view, 1) == a);
  mentor_record_set_string (a, "text", "stays");
  mentor_record_set_int (a, "legs", 3);
  g_assert_cmpuint (changes, ==, 0);
  mentor_record_set_enum (b, "colour", COLOUR_BLUE);
  g_assert_true (mentor_record_view_get (view, 2) == b);
  mentor_record_set_int (b, "legs", 1);
  g_assert_true (mentor_record_view_get (view, 0) == b);
  mentor_record_list_remove (chairs (room), c);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (view)), ==, 2);
}

static void
test_finalizes (void)
{
  Room *room = load (", \"chairs\": [{\"id\": \"a\"}]");
  MentorHistory *history = with_history (room);
  MentorRecord *chair = g_object_ref (mentor_record_list_get (chairs (room), 0));

  mentor_record_list_remove (chairs (room), chair);
  g_assert_null (mentor_record_get_owner (chair));
  g_assert_finalize_object (history);
  g_assert_finalize_object (chair);
  g_assert_finalize_object (room);
}

static void
test_dates (void)
{
  g_assert_true (mentor_date_is_valid ("2024-02-29"));
  g_assert_false (mentor_date_is_valid ("2026-02-29"));
  g_assert_false (mentor_date_is_valid ("2026-2-9"));
  g_assert_false (mentor_date_is_valid ("2026-02-09T10:00"));
  g_assert_true (mentor_time_is_valid ("23:59"));
  g_assert_false (mentor_time_is_valid ("24:00"));
  g_assert_true (mentor_timestamp_is_valid ("2026-11-21T10:00:00+01:00"));
  g_assert_true (mentor_timestamp_is_valid ("2026-11-21T10:00:00.123Z"));
  g_assert_false (mentor_timestamp_is_valid ("2026-11-21T10:00:00"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/record/one-declaration", test_one_declaration);
  g_test_add_func ("/record/unknown-survives", test_unknown_survives);
  g_test_add_func ("/record/wrong-types", test_wrong_types);
  g_test_add_func ("/record/head", test_head);
  g_test_add_func ("/record/remarks", test_remarks);
  g_test_add_func ("/record/update-in-place", test_update_in_place);
  g_test_add_func ("/record/keyed", test_keyed);
  g_test_add_func ("/record/typing-is-one-step", test_typing_is_one_step);
  g_test_add_func ("/record/lists-undo", test_lists_undo);
  g_test_add_func ("/record/foreign-change-is-not-undone", test_foreign_change_is_not_undone);
  g_test_add_func ("/record/groups", test_groups);
  g_test_add_func ("/record/snapshot-is-shared", test_snapshot_is_shared);
  g_test_add_func ("/record/view-follows", test_view_follows);
  g_test_add_func ("/record/finalizes", test_finalizes);
  g_test_add_func ("/record/dates", test_dates);
  return g_test_run ();
}
