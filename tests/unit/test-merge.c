/* SPDX-License-Identifier: GPL-3.0-or-later */

/* mentor_merge: each rule as a case, then random edits on both sides of random documents. */

#include <string.h>
#include <time.h>

#include "model/mentor-log-entry.h"
#include "model/mentor-pair.h"
#include "model/mentor-roles.h"
#include "model/mentor-swot.h"
#include "model/mentor-tasks.h"
#include "random-tree.h"
#include "record/mentor-json.h"
#include "record/mentor-merge.h"
#include "test-types.h"

/* Text of a case: 'single quotes' for "double ones". */
static JsonNode *
parse (const char *text)
{
  g_autofree char *quoted = g_strdelimit (g_strdup (text), "'", '"');
  g_autoptr (GBytes) bytes = g_bytes_new (quoted, strlen (quoted));
  g_autoptr (GError) error = NULL;
  JsonNode *root = mentor_json_parse (bytes, &error);

  g_assert_no_error (error);
  return root;
}

static char *
print_compact (JsonNode *root)
{
  g_autoptr (JsonGenerator) generator = json_generator_new ();

  json_generator_set_root (generator, root);
  return g_strdelimit (json_generator_to_data (generator, NULL), "\"", '\'');
}

static char *
join_conflicts (GPtrArray *conflicts)
{
  g_ptr_array_add (conflicts, NULL);
  return g_strjoinv (" ", (char **) conflicts->pdata);
}

typedef struct
{
  const char *name;
  const char *base; /* NULL: unknown */
  const char *a;
  const char *b;
  const char *merged;
  const char *conflicts;
} Case;

#define HEAD "'format':'test/document','version':1,'id':'d'"

static const Case cases[] = {
  /* values */
  { "one-side", "{" HEAD ",'number':1}", "{" HEAD ",'number':2}", "{" HEAD ",'number':1}",
    "{" HEAD ",'number':2}", "" },
  { "one-side-to-default", "{" HEAD ",'number':1}", "{" HEAD "}", "{" HEAD ",'number':1}",
    "{" HEAD "}", "" },
  { "both-equal", "{" HEAD ",'number':1}", "{" HEAD ",'number':2}", "{" HEAD ",'number':2}",
    "{" HEAD ",'number':2}", "" },
  { "different-members", "{" HEAD "}", "{" HEAD ",'number':2}", "{" HEAD ",'date':'2026-01-02'}",
    "{" HEAD ",'number':2,'date':'2026-01-02'}", "" },
  { "scalar-tie", "{" HEAD ",'number':1}", "{" HEAD ",'number':2}", "{" HEAD ",'number':3}",
    "{" HEAD ",'number':3}", "number" },
  { "scalar-tie-default", "{" HEAD ",'number':1}", "{" HEAD "}", "{" HEAD ",'number':3}",
    "{" HEAD ",'number':3}", "number" },
  { "enum-tie", "{" HEAD "}", "{" HEAD ",'mood':'high'}", "{" HEAD ",'mood':'low'}",
    "{" HEAD ",'mood':'low'}", "mood" },
  { "tristate-tie", "{" HEAD "}", "{" HEAD ",'sure':false}", "{" HEAD ",'sure':true}",
    "{" HEAD ",'sure':true}", "sure" },
  { "no-base-scalars", NULL, "{" HEAD ",'number':2}", "{" HEAD ",'number':3,'sure':true}",
    "{" HEAD ",'number':3,'sure':true}", "number" },
  { "wrong-type", "{" HEAD ",'note':'x'}", "{" HEAD ",'note':7}", "{" HEAD ",'note':'y'}",
    "{" HEAD ",'note':7}", "note" },

  /* text */
  { "text-both", "{" HEAD ",'note':'old'}", "{" HEAD ",'note':'blue'}", "{" HEAD ",'note':'red'}",
    "{" HEAD ",'note':'blue\\nred'}", "note" },
  { "text-contained", "{" HEAD ",'note':'tea'}", "{" HEAD ",'note':'tea with milk'}",
    "{" HEAD ",'note':'tea with milk and sugar'}", "{" HEAD ",'note':'tea with milk and sugar'}",
    "" },
  { "text-emptied", "{" HEAD ",'note':'tea'}", "{" HEAD "}", "{" HEAD ",'note':'tea please'}",
    "{" HEAD ",'note':'tea please'}", "" },
  { "text-emptied-for-good", "{" HEAD ",'note':'tea'}", "{" HEAD "}", "{" HEAD ",'note':'tea'}",
    "{" HEAD "}", "" },
  { "text-other-lines", "{" HEAD ",'note':'1\\n2\\n3'}", "{" HEAD ",'note':'1a\\n2\\n3'}",
    "{" HEAD ",'note':'1\\n2\\n3b'}", "{" HEAD ",'note':'1a\\n2\\n3b'}", "" },
  { "text-adjacent-lines", "{" HEAD ",'note':'1\\n2'}", "{" HEAD ",'note':'1a\\n2'}",
    "{" HEAD ",'note':'1\\n2b'}", "{" HEAD ",'note':'1a\\n2b'}", "" },
  { "text-line-deleted", "{" HEAD ",'note':'1\\n2\\n3'}", "{" HEAD ",'note':'2\\n3'}",
    "{" HEAD ",'note':'1\\n2\\n3b'}", "{" HEAD ",'note':'2\\n3b'}", "" },
  { "text-line-deleted-and-changed", "{" HEAD ",'note':'1\\n2\\n3'}", "{" HEAD ",'note':'1\\n3c'}",
    "{" HEAD ",'note':'1\\n2b\\n3'}", "{" HEAD ",'note':'1\\n2b\\n3\\n3c'}", "note" },
  { "text-same-line", "{" HEAD ",'note':'1\\n2\\n3'}", "{" HEAD ",'note':'1\\n2a\\n3'}",
    "{" HEAD ",'note':'1\\n2b\\n3'}", "{" HEAD ",'note':'1\\n2a\\n2b\\n3'}", "note" },
  { "text-both-append", "{" HEAD ",'note':'1'}", "{" HEAD ",'note':'1\\nb'}",
    "{" HEAD ",'note':'1\\na'}", "{" HEAD ",'note':'1\\na\\nb'}", "note" },
  { "text-both-new", "{" HEAD "}", "{" HEAD ",'note':'b'}", "{" HEAD ",'note':'a'}",
    "{" HEAD ",'note':'a\\nb'}", "note" },
  { "text-no-base", NULL, "{" HEAD ",'note':'1\\n2b\\n3'}", "{" HEAD ",'note':'1\\n2a\\n3'}",
    "{" HEAD ",'note':'1\\n2a\\n2b\\n3'}", "note" },
  { "text-trailing-newline", "{" HEAD ",'note':'1\\n'}", "{" HEAD ",'note':'1\\n2\\n'}",
    "{" HEAD ",'note':'0\\n1\\n'}", "{" HEAD ",'note':'0\\n1\\n2\\n'}", "" },

  /* sets */
  { "set", "{" HEAD ",'tags':['a','b','c']}", "{" HEAD ",'tags':['b','c','x']}",
    "{" HEAD ",'tags':['a','b','m']}", "{" HEAD ",'tags':['b','m','x']}", "" },
  { "set-no-base", NULL, "{" HEAD ",'tags':['b']}", "{" HEAD ",'tags':['a']}",
    "{" HEAD ",'tags':['a','b']}", "" },
  { "set-emptied", "{" HEAD ",'tags':['a','b']}", "{" HEAD ",'tags':['a']}",
    "{" HEAD ",'tags':['b']}", "{" HEAD "}", "" },

  /* children */
  { "child", "{" HEAD ",'part':{'title':'x','count':1}}", "{" HEAD ",'part':{'title':'y','count':1}}",
    "{" HEAD ",'part':{'title':'x','count':2}}", "{" HEAD ",'part':{'title':'y','count':2}}", "" },
  { "child-emptied", "{" HEAD ",'part':{'title':'x','count':1}}", "{" HEAD "}",
    "{" HEAD ",'part':{'title':'x','count':2}}", "{" HEAD ",'part':{'count':2}}", "part/count" },
  { "child-gone", "{" HEAD ",'part':{'title':'x'}}", "{" HEAD "}", "{" HEAD ",'part':{'title':'x'}}",
    "{" HEAD "}", "" },
  { "child-both-new", "{" HEAD "}", "{" HEAD ",'part':{'title':'x'}}", "{" HEAD ",'part':{'count':3}}",
    "{" HEAD ",'part':{'title':'x','count':3}}", "" },

  /* lists */
  { "list-insert-both", "{" HEAD ",'one':[{'id':'x'}]}", "{" HEAD ",'one':[{'id':'x'},{'id':'n2'}]}",
    "{" HEAD ",'one':[{'id':'x'},{'id':'n1'}]}", "{" HEAD ",'one':[{'id':'x'},{'id':'n1'},{'id':'n2'}]}",
    "" },
  { "list-insert-chains", "{" HEAD ",'one':[{'id':'x'}]}",
    "{" HEAD ",'one':[{'id':'b1'},{'id':'a1'},{'id':'x'}]}",
    "{" HEAD ",'one':[{'id':'a2'},{'id':'z2'},{'id':'x'}]}",
    "{" HEAD ",'one':[{'id':'a2'},{'id':'z2'},{'id':'b1'},{'id':'a1'},{'id':'x'}]}", "" },
  { "list-delete", "{" HEAD ",'one':[{'id':'x'},{'id':'y'}]}", "{" HEAD ",'one':[{'id':'y'}]}",
    "{" HEAD ",'one':[{'id':'x'},{'id':'y','title':'t'}]}", "{" HEAD ",'one':[{'id':'y','title':'t'}]}",
    "" },
  { "list-delete-and-change", "{" HEAD ",'one':[{'id':'x'},{'id':'y'}]}", "{" HEAD ",'one':[{'id':'x'}]}",
    "{" HEAD ",'one':[{'id':'x'},{'id':'y','title':'t'}]}",
    "{" HEAD ",'one':[{'id':'x'},{'id':'y','title':'t'}]}", "" },
  { "list-delete-all", "{" HEAD ",'one':[{'id':'x'}]}", "{" HEAD "}", "{" HEAD ",'one':[{'id':'x'}]}",
    "{" HEAD "}", "" },
  { "list-no-base", NULL, "{" HEAD ",'one':[{'id':'x'},{'id':'y'}]}", "{" HEAD ",'one':[{'id':'y'},{'id':'z'}]}",
    "{" HEAD ",'one':[{'id':'x'},{'id':'y'},{'id':'z'}]}", "" },
  { "list-reorder-one", "{" HEAD ",'one':[{'id':'x'},{'id':'y'},{'id':'z'}]}",
    "{" HEAD ",'one':[{'id':'z'},{'id':'x'},{'id':'y'}]}",
    "{" HEAD ",'one':[{'id':'x'},{'id':'y'},{'id':'n'},{'id':'z'}]}",
    "{" HEAD ",'one':[{'id':'z'},{'id':'x'},{'id':'y'},{'id':'n'}]}", "" },
  { "list-reorder-both", "{" HEAD ",'one':[{'id':'x'},{'id':'y'},{'id':'z'}]}",
    "{" HEAD ",'one':[{'id':'z'},{'id':'x'},{'id':'y'}]}",
    "{" HEAD ",'one':[{'id':'y'},{'id':'x'},{'id':'z'}]}",
    "{" HEAD ",'one':[{'id':'y'},{'id':'x'},{'id':'z'}]}", "" },
  { "list-item-members", "{" HEAD ",'one':[{'id':'x','title':'t','count':1}]}",
    "{" HEAD ",'one':[{'id':'x','title':'u','count':1}]}", "{" HEAD ",'one':[{'id':'x','title':'t','count':2}]}",
    "{" HEAD ",'one':[{'id':'x','title':'u','count':2}]}", "" },
  { "list-item-tie", "{" HEAD ",'one':[{'id':'x','count':1}]}", "{" HEAD ",'one':[{'id':'x','count':3}]}",
    "{" HEAD ",'one':[{'id':'x','count':2}]}", "{" HEAD ",'one':[{'id':'x','count':3}]}", "one/x/count" },

  /* moves */
  { "move-and-edit", "{" HEAD ",'one':[{'id':'x','title':'t'}],'two':[{'id':'y'}]}",
    "{" HEAD ",'two':[{'id':'y'},{'id':'x','title':'t'}]}",
    "{" HEAD ",'one':[{'id':'x','title':'u'}],'two':[{'id':'y'}]}",
    "{" HEAD ",'two':[{'id':'y'},{'id':'x','title':'u'}]}", "" },
  { "move-and-delete", "{" HEAD ",'one':[{'id':'x'}]}", "{" HEAD ",'two':[{'id':'x'}]}", "{" HEAD "}",
    "{" HEAD ",'two':[{'id':'x'}]}", "" },
  { "move-both-ways", "{" HEAD ",'one':[{'id':'x'}]}", "{" HEAD ",'two':[{'id':'x'}]}",
    "{" HEAD ",'three':[{'id':'x'}]}", "{" HEAD ",'two':[{'id':'x'}]}", "two/x" },
  { "move-no-base", NULL, "{" HEAD ",'one':[{'id':'x','title':'t'}]}", "{" HEAD ",'two':[{'id':'x','count':1}]}",
    "{" HEAD ",'two':[{'id':'x','title':'t','count':1}]}", "two/x" },
  { "move-between-owners",
    "{" HEAD ",'groups':[{'id':'g','items':[{'id':'x','title':'t'}]},{'id':'h'}]}",
    "{" HEAD ",'groups':[{'id':'g'},{'id':'h','items':[{'id':'x','title':'t'}]}]}",
    "{" HEAD ",'groups':[{'id':'g','items':[{'id':'x','title':'u'}]},{'id':'h'}]}",
    "{" HEAD ",'groups':[{'id':'g'},{'id':'h','items':[{'id':'x','title':'u'}]}]}", "" },
  { "move-out-of-deleted-owner",
    "{" HEAD ",'groups':[{'id':'g','items':[{'id':'x'},{'id':'y'}]},{'id':'h'}]}",
    "{" HEAD ",'groups':[{'id':'h','items':[{'id':'x'}]}]}",
    "{" HEAD ",'groups':[{'id':'g','title':'t','items':[{'id':'x'},{'id':'y'}]},{'id':'h'}]}",
    "{" HEAD ",'groups':[{'id':'g','title':'t','items':[{'id':'y'}]},{'id':'h','items':[{'id':'x'}]}]}", "" },
  { "move-into-deleted-owner",
    "{" HEAD ",'groups':[{'id':'g'},{'id':'h','items':[{'id':'x'}]}]}",
    "{" HEAD ",'groups':[{'id':'g','items':[{'id':'x'}]},{'id':'h'}]}",
    "{" HEAD ",'groups':[{'id':'h','items':[{'id':'x','count':1}]}]}",
    "{" HEAD ",'groups':[{'id':'g','items':[{'id':'x','count':1}]},{'id':'h'}]}", "" },

  /* keyed lists */
  { "keyed", "{" HEAD ",'answers':[{'id':'q','text':'t','grade':1}]}",
    "{" HEAD ",'answers':[{'id':'q','text':'t','grade':2},{'id':'r','text':'new'}]}",
    "{" HEAD ",'answers':[{'id':'q','text':'u','grade':1}]}",
    "{" HEAD ",'answers':[{'id':'q','text':'u','grade':2},{'id':'r','text':'new'}]}", "" },
  { "keyed-both-new", "{" HEAD "}", "{" HEAD ",'answers':[{'id':'q','grade':1}]}",
    "{" HEAD ",'answers':[{'id':'q','text':'t'}]}", "{" HEAD ",'answers':[{'id':'q','text':'t','grade':1}]}", "" },
  { "keyed-blanked-and-changed", "{" HEAD ",'answers':[{'id':'q','text':'t','grade':1}]}", "{" HEAD "}",
    "{" HEAD ",'answers':[{'id':'q','text':'t','grade':2}]}", "{" HEAD ",'answers':[{'id':'q','grade':2}]}",
    "answers/q/grade" },
  { "keyed-blanked-by-halves", "{" HEAD ",'answers':[{'id':'q','text':'t','grade':1}]}", "{" HEAD "}",
    "{" HEAD ",'answers':[{'id':'q','text':'t'}]}", "{" HEAD "}", "" },
  { "keyed-blanked-by-both", "{" HEAD ",'answers':[{'id':'q','text':'t','grade':1}]}",
    "{" HEAD ",'answers':[{'id':'q','grade':1}]}", "{" HEAD ",'answers':[{'id':'q','text':'t'}]}", "{" HEAD "}", "" },

  /* what the type doesn't know */
  { "unknown-order", "{" HEAD ",'z':1,'y':2}", "{" HEAD ",'z':1,'y':2,'b':3}",
    "{" HEAD ",'a':4,'y':2,'z':1,'number':5}", "{" HEAD ",'number':5,'z':1,'y':2,'a':4,'b':3}", "" },
  { "unknown-object", "{" HEAD ",'u':{'p':1,'q':1}}", "{" HEAD ",'u':{'p':2,'q':1}}",
    "{" HEAD ",'u':{'p':1,'q':2,'r':3}}", "{" HEAD ",'u':{'p':2,'q':2,'r':3}}", "" },
  { "unknown-object-deep", "{" HEAD ",'u':{'v':{'p':1}}}", "{" HEAD ",'u':{'v':{'p':2}}}",
    "{" HEAD ",'u':{'v':{'p':3}}}", "{" HEAD ",'u':{'v':{'p':3}}}", "u/v/p" },
  { "unknown-deleted-and-changed", "{" HEAD ",'u':{'p':1}}", "{" HEAD "}", "{" HEAD ",'u':{'p':2}}",
    "{" HEAD ",'u':{'p':2}}", "u" },
  { "unknown-list", "{" HEAD ",'u':[{'id':'p','n':1},{'id':'q'}]}", "{" HEAD ",'u':[{'id':'p','n':2},{'id':'q'}]}",
    "{" HEAD ",'u':[{'id':'r'},{'id':'p','n':1}]}", "{" HEAD ",'u':[{'id':'r'},{'id':'p','n':2}]}", "" },
  { "unknown-list-not-unique", "{" HEAD ",'u':[]}", "{" HEAD ",'u':[{'id':'p','n':2},{'id':'p','n':1}]}",
    "{" HEAD ",'u':[{'id':'p'}]}", "{" HEAD ",'u':[{'id':'p'}]}", "u" },
  { "unknown-array", "{" HEAD ",'u':[1,2]}", "{" HEAD ",'u':[1,2,3]}", "{" HEAD ",'u':[0,1,2]}",
    "{" HEAD ",'u':[1,2,3]}", "u" },
  { "unknown-in-item", "{" HEAD ",'one':[{'id':'x','u':1}]}", "{" HEAD ",'one':[{'id':'x','u':2}]}",
    "{" HEAD ",'one':[{'id':'x','u':1,'v':1}]}", "{" HEAD ",'one':[{'id':'x','u':2,'v':1}]}", "" },
  { "unknown-enum-value", "{" HEAD ",'mood':'odd'}", "{" HEAD ",'mood':'odd','number':1}", "{" HEAD ",'mood':'odd'}",
    "{" HEAD ",'number':1,'mood':'odd'}", "" },

  /* what shouldn't be */
  { "duplicate-ids", "{" HEAD ",'one':[{'id':'x'}]}", "{" HEAD ",'one':[{'id':'x','count':1},{'id':'x','count':2}]}",
    "{" HEAD ",'one':[{'id':'x'}]}", "{" HEAD ",'one':[{'id':'x','count':1}]}", "" },
  { "duplicate-ids-in-two-lists", "{" HEAD ",'one':[{'id':'x'}]}",
    "{" HEAD ",'one':[{'id':'x'}],'two':[{'id':'x','count':2}]}", "{" HEAD ",'one':[{'id':'x','count':1}]}",
    "{" HEAD ",'one':[{'id':'x','count':1}]}", "" },
  { "same-id-in-two-owners",
    "{" HEAD ",'groups':[{'id':'g','items':[{'id':'x'}]},{'id':'h','items':[{'id':'x'}]}]}",
    "{" HEAD ",'groups':[{'id':'g','items':[{'id':'x','count':1}]},{'id':'h','items':[{'id':'x'}]}]}",
    "{" HEAD ",'groups':[{'id':'g','items':[{'id':'x'}]},{'id':'h','items':[{'id':'x','count':2}]}]}",
    "{" HEAD ",'groups':[{'id':'g','items':[{'id':'x','count':1}]},{'id':'h','items':[{'id':'x','count':2}]}]}",
    "" },
  { "list-of-something-else", "{" HEAD ",'one':[1]}", "{" HEAD ",'one':[2]}", "{" HEAD ",'one':[{'id':'x'}]}",
    "{" HEAD ",'one':[{'id':'x'}]}", "one" },
  { "null-for-a-list", "{" HEAD ",'one':null}", "{" HEAD ",'one':[{'id':'x'}]}", "{" HEAD ",'one':null,'number':1}",
    "{" HEAD ",'number':1,'one':[{'id':'x'}]}", "" },
  { "child-of-another-type", "{" HEAD ",'part':1}", "{" HEAD ",'part':{'title':'x'}}", "{" HEAD ",'part':1}",
    "{" HEAD ",'part':{'title':'x'}}", "" },
};

static void
assert_case (const Case *test, gboolean swapped)
{
  g_autoptr (JsonNode) base = test->base != NULL ? parse (test->base) : NULL;
  g_autoptr (JsonNode) a = parse (swapped ? test->b : test->a);
  g_autoptr (JsonNode) b = parse (swapped ? test->a : test->b);
  g_autoptr (GPtrArray) conflicts = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (JsonNode) merged = mentor_merge (TEST_TYPE_DOCUMENT, base, a, b, conflicts);
  g_autofree char *found = print_compact (merged);
  g_autofree char *paths = join_conflicts (conflicts);

  g_assert_true (json_node_is_immutable (merged));
  g_assert_cmpstr (found, ==, test->merged);
  g_assert_cmpstr (paths, ==, test->conflicts);
}

static void
test_case (gconstpointer data)
{
  assert_case (data, FALSE);
  assert_case (data, TRUE);
}

/* Order of members apart, a merge with what didn't change is the other side. */
static void
test_unchanged (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (JsonNode) base = parse (cases[i].base != NULL ? cases[i].base : "{" HEAD "}");
      g_autoptr (JsonNode) a = parse (cases[i].a);
      g_autoptr (JsonNode) one = mentor_merge (TEST_TYPE_DOCUMENT, base, a, base, NULL);
      g_autoptr (JsonNode) two = mentor_merge (TEST_TYPE_DOCUMENT, base, a, a, NULL);

      /* The second of two records with one id doesn't survive. */
      if (g_str_has_prefix (cases[i].name, "duplicate"))
        continue;
      g_assert_true (json_node_equal (a, one));
      g_assert_true (json_node_equal (a, two));
    }
}

/* Both moved the same task: it stands in one of the two cells, never in a third. */
static void
test_joint (void)
{
#define TASK(members) "{'format':'mentorpar/tasks','version':1,'id':'d','tasks':[{'id':'t'" members "}]}"
  g_autoptr (JsonNode) base = parse (TASK (",'important':true,'urgent':true,'rank':'a0'"));
  g_autoptr (JsonNode) a = parse (TASK (",'important':true,'urgent':false,'rank':'a5','title':'x'"));
  g_autoptr (JsonNode) b = parse (TASK (",'important':false,'urgent':true,'rank':'a3'"));
  g_autoptr (JsonNode) out = parse (TASK (",'rank':'a9'"));
  g_autoptr (GPtrArray) conflicts = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (JsonNode) ab = mentor_merge (MENTOR_TYPE_TASKS, base, a, b, conflicts);
  g_autoptr (JsonNode) ba = mentor_merge (MENTOR_TYPE_TASKS, base, b, a, NULL);
  g_autoptr (JsonNode) removed = mentor_merge (MENTOR_TYPE_TASKS, base, out, b, NULL);
  g_autofree char *text = print_compact (ab), *other = print_compact (ba);
  g_autofree char *unplaced = print_compact (removed);

  g_assert_cmpstr (text, ==, other);
  g_assert_cmpstr (
      text, ==, TASK (",'title':'x','important':true,'urgent':false,'rank':'a5'"));
  g_assert_cmpuint (conflicts->len, ==, 1);
  g_assert_true (strstr (unplaced, "'important':false,'urgent':true,'rank':'a3'") != NULL
                 || strstr (unplaced, "{'id':'t','rank':'a9'}") != NULL);
#undef TASK
}

static JsonNode *
make_long (guint n, guint changed)
{
  g_autoptr (GString) text = g_string_new ("{" HEAD ",'one':[");

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "%s{'id':'i%u','title':'%s %u','count':%u}", i > 0 ? "," : "", i,
                            i == changed ? "changed" : "title", i, i);
  g_string_append (text, "]}");
  return parse (text->str);
}

/* Twenty times the records take about twenty times the time, not four hundred. */
static void
test_long (void)
{
  const guint sizes[] = { 500, 10000 };
  clock_t times[2];

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (JsonNode) base = make_long (sizes[i], G_MAXUINT);
      g_autoptr (JsonNode) a = make_long (sizes[i], 1);
      g_autoptr (JsonNode) b = make_long (sizes[i], 2);
      clock_t start = clock ();
      g_autoptr (JsonNode) merged = mentor_merge (TEST_TYPE_DOCUMENT, base, a, b, NULL);

      times[i] = clock () - start;
      g_assert_false (json_node_equal (merged, a));
    }
  g_test_message ("%u records: %ld µs; %u: %ld µs of the processor", sizes[0], times[0], sizes[1],
                  times[1]);
  g_assert_cmpint (times[1], <, 100 * times[0] + CLOCKS_PER_SEC / 10);
}

/* Random edits */

typedef struct
{
  const char *name;
  GType (*get_type) (void);
  guint rounds;
} Kind;

typedef struct
{
  GType type;
  guint seed;
  JsonNode *base, *a, *b, *merged;
} Round;

static void
show (const char *what, JsonNode *node)
{
  g_autofree char *text = node != NULL ? print_compact (node) : g_strdup ("none");

  g_printerr ("# %s: %s\n", what, text);
}

static void
fail (const Round *round, const char *what)
{
  g_printerr ("# %s, seed %u, %s\n", g_type_name (round->type), round->seed, what);
  show ("base", round->base);
  show ("a", round->a);
  show ("b", round->b);
  show ("merged", round->merged);
  g_assert_not_reached ();
}

static void
expect (const Round *round, gboolean held, const char *what)
{
  if (!held)
    fail (round, what);
}

static gboolean
same_bytes (JsonNode *one, JsonNode *other)
{
  g_autofree char *a = print_compact (one);
  g_autofree char *b = print_compact (other);

  return g_str_equal (a, b);
}

static void
assert_order_of_sides (const Round *round)
{
  g_autoptr (GPtrArray) paths_ab = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) paths_ba = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (JsonNode) ab = mentor_merge (round->type, round->base, round->a, round->b, paths_ab);
  g_autoptr (JsonNode) ba = mentor_merge (round->type, round->base, round->b, round->a, paths_ba);
  g_autofree char *conflicts_ab = join_conflicts (paths_ab);
  g_autofree char *conflicts_ba = join_conflicts (paths_ba);

  expect (round, same_bytes (ab, ba), "the order of the sides matters");
  expect (round, g_str_equal (conflicts_ab, conflicts_ba), "the order of the conflicts matters");
}

/* Each word is written once only, so it is enough to look for it. */
static void
assert_words (const Round *round, JsonNode *side)
{
  g_autoptr (GHashTable) before = random_tree_words (round->type, round->base);
  g_autoptr (GHashTable) written = random_tree_words (round->type, side);
  g_autoptr (GHashTable) kept = random_tree_words (round->type, round->merged);
  GHashTableIter iter;
  gpointer word;

  g_hash_table_iter_init (&iter, written);
  while (g_hash_table_iter_next (&iter, &word, NULL))
    if (!g_hash_table_contains (before, word) && !g_hash_table_contains (kept, word))
      {
        g_printerr ("# lost: %s\n", (const char *) word);
        fail (round, "a text that a side wrote is lost");
      }
}

static void
assert_records (const Round *round, JsonNode *side, JsonNode *other_side)
{
  g_autoptr (GHashTable) before = random_tree_records (round->type, round->base);
  g_autoptr (GHashTable) here = random_tree_records (round->type, side);
  g_autoptr (GHashTable) there = random_tree_records (round->type, other_side);
  g_autoptr (GHashTable) after = random_tree_records (round->type, round->merged);
  GHashTableIter iter;
  gpointer id, value;

  g_hash_table_iter_init (&iter, here);
  while (g_hash_table_iter_next (&iter, &id, &value))
    {
      const RandomRecord *record = value;
      const RandomRecord *old = g_hash_table_lookup (before, id);
      const RandomRecord *new = g_hash_table_lookup (after, id);
      gboolean untouched = old != NULL && json_node_equal (old->node, record->node)
                           && g_str_equal (old->where, record->where);

      if (g_hash_table_contains (there, id) || !untouched)
        expect (round, new != NULL, "a record is lost");
      else if (g_str_has_prefix (record->where, "/"))
        expect (round, new == NULL, "a deleted record came back");
    }

  g_hash_table_iter_init (&iter, after);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    expect (round, g_hash_table_contains (here, id) || g_hash_table_contains (there, id),
            "a record came from nowhere");
}

static int
compare_strings (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* The tree without any order: members and elements sorted. */
static char *
print_sorted (JsonNode *node)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  if (JSON_NODE_HOLDS_ARRAY (node))
    for (guint i = 0; i < json_array_get_length (json_node_get_array (node)); i++)
      g_ptr_array_add (parts,
                       print_sorted (json_array_get_element (json_node_get_array (node), i)));
  else if (JSON_NODE_HOLDS_OBJECT (node))
    {
      JsonObjectIter iter;
      const char *name;
      JsonNode *value;

      json_object_iter_init (&iter, json_node_get_object (node));
      while (json_object_iter_next (&iter, &name, &value))
        {
          g_autofree char *text = print_sorted (value);
          g_ptr_array_add (parts, g_strconcat (name, ":", text, NULL));
        }
    }
  else
    return print_compact (node);

  g_ptr_array_sort (parts, compare_strings);
  g_ptr_array_add (parts, NULL);
  {
    g_autofree char *joined = g_strjoinv (",", (char **) parts->pdata);
    return g_strconcat ("{", joined, "}", NULL);
  }
}

static gboolean
same_but_order (JsonNode *one, JsonNode *other)
{
  g_autofree char *a = print_sorted (one);
  g_autofree char *b = print_sorted (other);

  return g_str_equal (a, b);
}

static void
assert_stable (const Round *round)
{
  JsonNode *merged = round->merged;
  g_autoptr (JsonNode) again = mentor_merge (round->type, merged, merged, merged, NULL);
  g_autoptr (JsonNode) from_a = mentor_merge (round->type, round->a, round->a, merged, NULL);
  g_autoptr (JsonNode) with_a = mentor_merge (round->type, round->base, merged, round->a, NULL);
  g_autoptr (JsonNode) with_b = mentor_merge (round->type, round->base, round->b, merged, NULL);

  expect (round, json_node_equal (merged, again), "merging again changes something");
  expect (round, json_node_equal (merged, from_a), "the side that only reads gets something else");
  /* A record that came back because one side had edited it may have been moved there, too, and
   * then that side's order counts as changed now. */
  expect (round, same_but_order (merged, with_a), "a late state of a changes something");
  expect (round, same_but_order (merged, with_b), "a late state of b changes something");
}

static void
assert_identity (const Round *round)
{
  g_autoptr (JsonNode) a = mentor_merge (round->type, round->base, round->a, round->base, NULL);
  g_autoptr (JsonNode) b = mentor_merge (round->type, round->base, round->base, round->b, NULL);
  g_autoptr (JsonNode) both = mentor_merge (round->type, round->base, round->a, round->a, NULL);

  expect (round, json_node_equal (a, round->a), "base changes a");
  expect (round, json_node_equal (b, round->b), "base changes b");
  expect (round, json_node_equal (both, round->a), "a changes itself");
}

static void
assert_valid (const Round *round)
{
  g_autoptr (GError) error = NULL;
  gboolean valid = mentor_document_check (round->type, round->merged, NULL, &error);

  if (error != NULL)
    g_printerr ("# %s\n", error->message);
  expect (round, valid, "the result can't be loaded");
  expect (round, random_tree_has_unique_ids (round->type, round->merged), "an id is there twice");
}

/* Nothing may be lost or deleted. */
static void
assert_without_base (Round *round)
{
  JsonNode *base = round->base, *merged = round->merged;
  g_autoptr (JsonNode) result = mentor_merge (round->type, NULL, round->a, round->b, NULL);
  g_autoptr (GHashTable) after = random_tree_records (round->type, result);

  round->base = NULL;
  round->merged = result;
  assert_order_of_sides (round);
  assert_valid (round);
  for (guint i = 0; i < 2; i++)
    {
      JsonNode *side = i == 0 ? round->a : round->b;
      g_autoptr (GHashTable) records = random_tree_records (round->type, side);
      GHashTableIter iter;
      gpointer id;

      g_hash_table_iter_init (&iter, records);
      while (g_hash_table_iter_next (&iter, &id, NULL))
        expect (round, g_hash_table_contains (after, id), "a record is lost without a base");
      assert_words (round, side);
    }
  round->base = base;
  round->merged = merged;
}

static void
assert_round (GType type, guint seed)
{
  g_autoptr (RandomTree) random = random_tree_new (type, seed);
  g_autoptr (JsonNode) base = random_tree_make (random);
  g_autoptr (JsonNode) a = random_tree_edit (random, base);
  g_autoptr (JsonNode) b = random_tree_edit (random, base);
  g_autofree char *before_a = print_compact (a);
  g_autofree char *after_a = NULL;
  g_autoptr (JsonNode) merged = NULL;
  Round round = { type, seed, base, a, b, NULL };

  merged = mentor_merge (type, base, a, b, NULL);
  round.merged = merged;
  after_a = print_compact (a);
  expect (&round, g_str_equal (before_a, after_a), "the merge changed what it was given");

  assert_order_of_sides (&round);
  assert_valid (&round);
  assert_words (&round, a);
  assert_words (&round, b);
  assert_records (&round, a, b);
  assert_records (&round, b, a);
  assert_identity (&round);
  assert_stable (&round);
  assert_without_base (&round);
}

static void
test_random (gconstpointer data)
{
  const Kind *kind = data;
  const char *seed = g_getenv ("MENTORPAR_TEST_SEED");
  const char *rounds = g_getenv ("MENTORPAR_TEST_ROUNDS");
  guint n = rounds != NULL ? (guint) g_ascii_strtoull (rounds, NULL, 10) : kind->rounds;

  if (seed != NULL)
    assert_round (kind->get_type (), (guint) g_ascii_strtoull (seed, NULL, 10));
  else
    for (guint i = 1; i <= n; i++)
      assert_round (kind->get_type (), i);
}

static const Kind kinds[] = {
  { "document", test_document_get_type, 800 },
  { "tasks", mentor_tasks_get_type, 200 },
  { "swot", mentor_swot_get_type, 400 },
  { "log-entry", mentor_log_entry_get_type, 200 },
  { "roles", mentor_roles_get_type, 200 },
  { "pair", mentor_pair_get_type, 200 },
};

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/merge/case/", cases[i].name, NULL);
      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/merge/unchanged", test_unchanged);
  g_test_add_func ("/merge/joint", test_joint);
  g_test_add_func ("/merge/long", test_long);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autofree char *path = g_strconcat ("/merge/random/", kinds[i].name, NULL);
      g_test_add_data_func (path, &kinds[i], test_random);
    }

  return g_test_run ();
}
