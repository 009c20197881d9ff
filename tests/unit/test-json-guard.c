/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the guard lets pass and what it refuses, rule by rule; each refusal with its code. */

#include "record/mentor-json-guard.h"

#include <string.h>
#include <time.h>

#define ACCEPTED (-1)

typedef struct
{
  const char *name;
  const char *text;
  int code; /* a MentorJsonError or ACCEPTED */
} Case;

static const Case cases[] = {
  { "empty-object", "{}", ACCEPTED },
  { "white-space-around", " \t\r\n{ \"a\" : [ 1 , 2 ] } \n", ACCEPTED },
  { "all-kinds",
    "{\"s\":\"x\",\"i\":1,\"d\":1.5,\"t\":true,\"f\":false,\"n\":null,\"a\":[],\"o\":{}}",
    ACCEPTED },
  { "nested", "{\"a\":{\"b\":[{\"c\":[[]]}]}}", ACCEPTED },
  { "escapes", "{\"a\":\"\\\" \\\\ \\/ \\b \\f \\n \\r \\t \\u00e6\"}", ACCEPTED },
  { "danish", "{\"æøå\":\"Blåbærgrød\"}", ACCEPTED },
  { "surrogate-pair", "{\"a\":\"\\ud83d\\uDE00\"}", ACCEPTED },
  { "delete-character", "{\"a\":\"\x7f\"}", ACCEPTED },
  { "byte-order-mark-inside", "{\"a\":\"\xef\xbb\xbf\"}", ACCEPTED },
  { "numbers", "{\"a\":[0,-0,7,-1,0.5,-0.0,1e5,1E+5,1e-5,1.25e2]}", ACCEPTED },
  { "largest-integers", "{\"a\":[9223372036854775807,-9223372036854775808]}", ACCEPTED },
  { "largest-double", "{\"a\":1.7976931348623157e308}", ACCEPTED },
  { "same-name-at-two-levels", "{\"a\":{\"a\":{\"a\":1}},\"b\":[{\"a\":1},{\"a\":1}]}", ACCEPTED },
  { "prefix-names", "{\"a\":1,\"ab\":2,\"\":3}", ACCEPTED },
  { "names-around-an-object",
    "{\"a\":1,\"b\":{\"x\":1,\"y\":2,\"a\":3},\"c\":{\"b\":1}}",
    ACCEPTED },

  { "nothing", "", MENTOR_JSON_ERROR_EMPTY },
  { "only-space", " \n\t ", MENTOR_JSON_ERROR_EMPTY },
  { "byte-order-mark", "\xef\xbb\xbf{}", MENTOR_JSON_ERROR_BOM },
  { "byte-order-mark-alone", "\xef\xbb\xbf", MENTOR_JSON_ERROR_BOM },

  { "root-array", "[1]", MENTOR_JSON_ERROR_NOT_OBJECT },
  { "root-string", "\"a\"", MENTOR_JSON_ERROR_NOT_OBJECT },
  { "root-number", "1", MENTOR_JSON_ERROR_NOT_OBJECT },
  { "root-negative", "-1", MENTOR_JSON_ERROR_NOT_OBJECT },
  { "root-true", "true", MENTOR_JSON_ERROR_NOT_OBJECT },
  { "root-null", "null", MENTOR_JSON_ERROR_NOT_OBJECT },

  { "latin-1", "{\"a\":\"\xe6\"}", MENTOR_JSON_ERROR_ENCODING },
  { "overlong", "{\"a\":\"\xc0\xaf\"}", MENTOR_JSON_ERROR_ENCODING },
  { "surrogate-as-utf8", "{\"a\":\"\xed\xa0\x80\"}", MENTOR_JSON_ERROR_ENCODING },
  { "cut-in-a-character", "{\"a\":\"\xc3", MENTOR_JSON_ERROR_ENCODING },
  { "beyond-unicode", "{\"a\":\"\xf4\x90\x80\x80\"}", MENTOR_JSON_ERROR_ENCODING },
  { "escaped-nul", "{\"a\":\"\\u0000\"}", MENTOR_JSON_ERROR_ENCODING },
  { "escaped-nul-in-name", "{\"a\\u0000b\":1}", MENTOR_JSON_ERROR_ENCODING },
  { "high-surrogate-alone", "{\"a\":\"\\ud83d\"}", MENTOR_JSON_ERROR_ENCODING },
  { "high-surrogate-then-text", "{\"a\":\"\\ud83d suite\"}", MENTOR_JSON_ERROR_ENCODING },
  { "high-surrogate-then-escape", "{\"a\":\"\\ud83d\\n\"}", MENTOR_JSON_ERROR_ENCODING },
  { "high-surrogate-twice", "{\"a\":\"\\ud83d\\ud83d\"}", MENTOR_JSON_ERROR_ENCODING },
  { "low-surrogate-alone", "{\"a\":\"\\ude00\"}", MENTOR_JSON_ERROR_ENCODING },
  { "surrogates-turned-round", "{\"a\":\"\\ude00\\ud83d\"}", MENTOR_JSON_ERROR_ENCODING },

  { "two-documents", "{\"a\":1}{\"b\":2}", MENTOR_JSON_ERROR_SYNTAX },
  { "two-documents-and-comma", "{\"a\":1},", MENTOR_JSON_ERROR_SYNTAX },
  { "more-braces", "{}}", MENTOR_JSON_ERROR_SYNTAX },
  { "wrong-brace", "{]", MENTOR_JSON_ERROR_SYNTAX },
  { "crossed-braces", "{\"a\":[}]", MENTOR_JSON_ERROR_SYNTAX },
  { "open-object", "{", MENTOR_JSON_ERROR_SYNTAX },
  { "open-member", "{\"a\"", MENTOR_JSON_ERROR_SYNTAX },
  { "open-string", "{\"a\":\"b", MENTOR_JSON_ERROR_SYNTAX },
  { "backslash-at-end", "{\"a\":\"b\\", MENTOR_JSON_ERROR_SYNTAX },
  { "no-value", "{\"a\":}", MENTOR_JSON_ERROR_SYNTAX },
  { "no-colon", "{\"a\" 1}", MENTOR_JSON_ERROR_SYNTAX },
  { "two-colons", "{\"a\"::1}", MENTOR_JSON_ERROR_SYNTAX },
  { "no-comma", "{\"a\":1 \"b\":2}", MENTOR_JSON_ERROR_SYNTAX },
  { "no-comma-in-array", "{\"a\":[1 2]}", MENTOR_JSON_ERROR_SYNTAX },
  { "trailing-comma-in-object", "{\"a\":1,}", MENTOR_JSON_ERROR_SYNTAX },
  { "trailing-comma-in-array", "{\"a\":[1,]}", MENTOR_JSON_ERROR_SYNTAX },
  { "leading-comma-in-object", "{,\"a\":1}", MENTOR_JSON_ERROR_SYNTAX },
  { "leading-comma-in-array", "{\"a\":[,1]}", MENTOR_JSON_ERROR_SYNTAX },
  { "two-commas", "{\"a\":1,,\"b\":2}", MENTOR_JSON_ERROR_SYNTAX },
  { "bare-name", "{a:1}", MENTOR_JSON_ERROR_SYNTAX },
  { "number-as-name", "{1:1}", MENTOR_JSON_ERROR_SYNTAX },
  { "single-quotes", "{'a':1}", MENTOR_JSON_ERROR_SYNTAX },
  { "single-quoted-value", "{\"a\":'b'}", MENTOR_JSON_ERROR_SYNTAX },
  { "comment", "/* a */{}", MENTOR_JSON_ERROR_SYNTAX },
  { "comment-inside", "{/* a */}", MENTOR_JSON_ERROR_SYNTAX },
  { "comment-after", "{}/**/", MENTOR_JSON_ERROR_SYNTAX },
  { "line-comment", "{} // a", MENTOR_JSON_ERROR_SYNTAX },
  { "hash-comment", "# a\n{}", MENTOR_JSON_ERROR_SYNTAX },
  { "assignment", "var x = {\"a\":1};", MENTOR_JSON_ERROR_SYNTAX },
  { "upper-case-literal", "{\"a\":True}", MENTOR_JSON_ERROR_SYNTAX },
  { "half-a-literal", "{\"a\":tru}", MENTOR_JSON_ERROR_SYNTAX },
  { "long-literal", "{\"a\":nulll}", MENTOR_JSON_ERROR_SYNTAX },
  { "nan", "{\"a\":NaN}", MENTOR_JSON_ERROR_SYNTAX },
  { "infinity", "{\"a\":Infinity}", MENTOR_JSON_ERROR_SYNTAX },
  { "minus-infinity", "{\"a\":-Infinity}", MENTOR_JSON_ERROR_SYNTAX },
  { "octal", "{\"a\":010}", MENTOR_JSON_ERROR_SYNTAX },
  { "minus-octal", "{\"a\":-012}", MENTOR_JSON_ERROR_SYNTAX },
  { "hexadecimal", "{\"a\":0x1F}", MENTOR_JSON_ERROR_SYNTAX },
  { "dollar-hexadecimal", "{\"a\":$1F}", MENTOR_JSON_ERROR_SYNTAX },
  { "binary", "{\"a\":0b11}", MENTOR_JSON_ERROR_SYNTAX },
  { "plus", "{\"a\":+1}", MENTOR_JSON_ERROR_SYNTAX },
  { "minus-alone", "{\"a\":-}", MENTOR_JSON_ERROR_SYNTAX },
  { "minus-space", "{\"a\":- 1}", MENTOR_JSON_ERROR_SYNTAX },
  { "no-whole-part", "{\"a\":.5}", MENTOR_JSON_ERROR_SYNTAX },
  { "no-fraction", "{\"a\":5.}", MENTOR_JSON_ERROR_SYNTAX },
  { "no-fraction-but-exponent", "{\"a\":2.e3}", MENTOR_JSON_ERROR_SYNTAX },
  { "no-exponent", "{\"a\":1e}", MENTOR_JSON_ERROR_SYNTAX },
  { "no-signed-exponent", "{\"a\":1e+}", MENTOR_JSON_ERROR_SYNTAX },
  { "decimal-comma", "{\"a\":1,5}", MENTOR_JSON_ERROR_SYNTAX },
  { "raw-line-feed", "{\"a\":\"b\nc\"}", MENTOR_JSON_ERROR_SYNTAX },
  { "raw-tab", "{\"a\":\"b\tc\"}", MENTOR_JSON_ERROR_SYNTAX },
  { "raw-unit-separator", "{\"a\":\"\x1f\"}", MENTOR_JSON_ERROR_SYNTAX },
  { "bad-escape", "{\"a\":\"\\x41\"}", MENTOR_JSON_ERROR_SYNTAX },
  { "bad-escape-0", "{\"a\":\"a\\0b\"}", MENTOR_JSON_ERROR_SYNTAX },
  { "upper-case-u", "{\"a\":\"\\U0041\"}", MENTOR_JSON_ERROR_SYNTAX },
  { "bad-hexadecimal", "{\"a\":\"\\uZZZZ\"}", MENTOR_JSON_ERROR_SYNTAX },
  { "short-hexadecimal", "{\"a\":\"\\u41\"}", MENTOR_JSON_ERROR_SYNTAX },
  { "vertical-tab-as-space", "{\v}", MENTOR_JSON_ERROR_SYNTAX },
  { "no-break-space", "{\xc2\xa0}", MENTOR_JSON_ERROR_SYNTAX },

  { "integer-above", "{\"a\":9223372036854775808}", MENTOR_JSON_ERROR_NUMBER },
  { "integer-below", "{\"a\":-9223372036854775809}", MENTOR_JSON_ERROR_NUMBER },
  { "unsigned", "{\"a\":18446744073709551616}", MENTOR_JSON_ERROR_NUMBER },
  { "double-above", "{\"a\":1e400}", MENTOR_JSON_ERROR_NUMBER },
  { "double-below", "{\"a\":-1e400}", MENTOR_JSON_ERROR_NUMBER },

  { "duplicate", "{\"a\":1,\"a\":2}", MENTOR_JSON_ERROR_DUPLICATE },
  { "duplicate-equal", "{\"a\":1,\"a\":1}", MENTOR_JSON_ERROR_DUPLICATE },
  { "duplicate-apart", "{\"a\":1,\"b\":{\"c\":[]},\"d\":2,\"a\":3}", MENTOR_JSON_ERROR_DUPLICATE },
  { "duplicate-escaped", "{\"\\u0061\":1,\"a\":2}", MENTOR_JSON_ERROR_DUPLICATE },
  { "duplicate-escaped-pair",
    "{\"\\ud83d\\ude00\":1,\"\xf0\x9f\x98\x80\":2}",
    MENTOR_JSON_ERROR_DUPLICATE },
  { "duplicate-empty", "{\"\":1,\"\":2}", MENTOR_JSON_ERROR_DUPLICATE },
  { "duplicate-inside", "{\"x\":[{\"a\":1,\"b\":1,\"a\":2}]}", MENTOR_JSON_ERROR_DUPLICATE },
};

static void
assert_guard (const char *text, gsize length, int code)
{
  /* A copy without a final NUL, so that ASan sees every byte that is read too far. */
  g_autofree char *copy = g_memdup2 (text, length);
  g_autoptr (GError) error = NULL;
  gboolean passed = mentor_json_guard_check (copy, length, &error);

  if (code == ACCEPTED)
    {
      g_assert_no_error (error);
      g_assert_true (passed);
      return;
    }

  g_assert_error (error, MENTOR_JSON_ERROR, code);
  g_assert_false (passed);
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
}

static void
test_case (gconstpointer data)
{
  const Case *a_case = data;

  assert_guard (a_case->text, strlen (a_case->text), a_case->code);
}

static void
test_nul (void)
{
  char zeros[512] = { 0 };

  assert_guard ("{\"a\":\"b\0c\"}", 11, MENTOR_JSON_ERROR_ENCODING);
  assert_guard ("{}\0", 3, MENTOR_JSON_ERROR_ENCODING);
  assert_guard (zeros, sizeof zeros, MENTOR_JSON_ERROR_ENCODING);
  assert_guard ("\xff\xfe{\0}\0", 6, MENTOR_JSON_ERROR_ENCODING);
}

static char *
nested (const char *before, const char *open, const char *close, guint depth, const char *after)
{
  GString *text = g_string_new (before);

  for (guint i = 0; i < depth; i++)
    g_string_append (text, open);
  for (guint i = 0; i < depth && close != NULL; i++)
    g_string_append (text, close);
  g_string_append (text, after);
  return g_string_free (text, FALSE);
}

static void
assert_nested (const char *open, const char *close, guint depth, int code)
{
  g_autofree char *text = nested ("{\"a\":", open, close, depth, close != NULL ? "}" : "");

  assert_guard (text, strlen (text), code);
}

static void
test_depth (void)
{
  assert_nested ("[", "]", MENTOR_JSON_MAX_DEPTH - 1, ACCEPTED);
  assert_nested ("[", "]", MENTOR_JSON_MAX_DEPTH, MENTOR_JSON_ERROR_TOO_DEEP);
  assert_nested ("[", "]", 100000, MENTOR_JSON_ERROR_TOO_DEEP);
  assert_nested ("[", NULL, 100000, MENTOR_JSON_ERROR_TOO_DEEP);
  assert_nested ("{\"a\":", NULL, 100000, MENTOR_JSON_ERROR_TOO_DEEP);
  assert_nested ("[{\"a\":", NULL, 100000, MENTOR_JSON_ERROR_TOO_DEEP);
}

static void
test_nodes (void)
{
  /* the root, the array and the numbers */
  g_autofree char *most = nested ("{\"a\":[0", ",0", NULL, MENTOR_JSON_MAX_NODES - 3, "]}");
  g_autofree char *more = nested ("{\"a\":[0", ",0", NULL, MENTOR_JSON_MAX_NODES - 2, "]}");

  assert_guard (most, strlen (most), ACCEPTED);
  assert_guard (more, strlen (more), MENTOR_JSON_ERROR_TOO_LARGE);
}

static char *
members (guint n_members)
{
  GString *text = g_string_new ("{");

  for (guint i = 0; i < n_members; i++)
    g_string_append_printf (text, "%s\"m%u\":1", i > 0 ? "," : "", i);
  g_string_append_c (text, '}');
  return g_string_free (text, FALSE);
}

static void
test_members (void)
{
  g_autofree char *most = members (MENTOR_JSON_MAX_MEMBERS);
  g_autofree char *more = members (MENTOR_JSON_MAX_MEMBERS + 1);

  assert_guard (most, strlen (most), ACCEPTED);
  assert_guard (more, strlen (more), MENTOR_JSON_ERROR_TOO_LARGE);
}

static void
test_size (void)
{
  g_autofree char *text = g_malloc (MENTOR_JSON_MAX_BYTES + 1);

  memset (text, ' ', MENTOR_JSON_MAX_BYTES + 1);
  text[0] = '{';
  text[1] = '}';
  assert_guard (text, MENTOR_JSON_MAX_BYTES, ACCEPTED);
  assert_guard (text, MENTOR_JSON_MAX_BYTES + 1, MENTOR_JSON_ERROR_TOO_LARGE);
}

/* 15 letters, of two that hash alike each ("aa" and "b@" under times 33): all names collide in
 * g_str_hash(), which costs json-glib alone 10 s. */
static void
test_collisions (void)
{
  GString *text = g_string_new ("{\"a\":[{");
  clock_t start;

  for (guint i = 0; i < 32768; i++)
    {
      if (i > 0)
        g_string_append (text, i % MENTOR_JSON_MAX_MEMBERS == 0 ? "},{" : ",");
      g_string_append_c (text, '"');
      for (guint bit = 0; bit < 15; bit++)
        g_string_append (text, (i >> bit & 1) != 0 ? "aa" : "b@");
      g_string_append (text, "\":1");
    }
  g_string_append (text, "}]}");

  start = clock ();
  assert_guard (text->str, text->len, ACCEPTED);
  g_assert_cmpint (clock () - start, <, CLOCKS_PER_SEC);
  g_string_free (text, TRUE);
}

static const char sample[]
    = "{\"format\": \"mentorpar/tasks\", \"version\": 1, \"id\": \"5f1c\",\n"
      " \"tasks\": [{\"title\": \"Ring til \\\"Åse\\\" \\ud83d\\ude00 på mandag\", \"done\": "
      "true},\n"
      "  {\"rank\": -12.5e+3, \"x\": [null, false, {}], \"\": []}], \"tail\": \"Sørens brev\"}";

static void
test_truncation (void)
{
  assert_guard (sample, sizeof sample - 1, ACCEPTED);

  for (gsize length = 0; length < sizeof sample - 1; length++)
    {
      g_autofree char *copy = g_memdup2 (sample, length);

      g_assert_false (mentor_json_guard_check (copy, length, NULL));
    }
}

/* Every flipped bit: no crash, and a verdict. */
static void
test_flips (void)
{
  g_autofree char *copy = g_memdup2 (sample, sizeof sample - 1);
  guint refused = 0;

  for (gsize at = 0; at < sizeof sample - 1; at++)
    {
      for (guint bit = 0; bit < 8; bit++)
        {
          g_autoptr (GError) error = NULL;

          copy[at] ^= (char) (1 << bit);
          if (!mentor_json_guard_check (copy, sizeof sample - 1, &error))
            {
              g_assert_nonnull (error);
              refused++;
            }
          copy[at] ^= (char) (1 << bit);
        }
    }

  g_assert_cmpuint (refused, >, 0);
}

static void
test_message (void)
{
  const char *text = "{\"hemmeligt\": \"æøå\",\n  \"æ\": hemmeligt}";
  g_autoptr (GError) error = NULL;

  g_assert_false (mentor_json_guard_check (text, strlen (text), &error));
  g_assert_error (error, MENTOR_JSON_ERROR, MENTOR_JSON_ERROR_SYNTAX);
  g_assert_cmpstr (error->message, ==, "something unexpected stands here (line 2, column 8)");

  g_clear_error (&error);
  g_assert_false (mentor_json_guard_check ("{\"a\":1,\n\"a\":2}", 14, &error));
  g_assert_cmpstr (error->message, ==, "an object has the same member twice (line 2, column 1)");

  g_clear_error (&error);
  g_assert_false (mentor_json_guard_check (NULL, 0, &error));
  g_assert_error (error, MENTOR_JSON_ERROR, MENTOR_JSON_ERROR_EMPTY);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/json-guard/case/%s", cases[i].name);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/json-guard/nul", test_nul);
  g_test_add_func ("/json-guard/depth", test_depth);
  g_test_add_func ("/json-guard/nodes", test_nodes);
  g_test_add_func ("/json-guard/members", test_members);
  g_test_add_func ("/json-guard/size", test_size);
  g_test_add_func ("/json-guard/collisions", test_collisions);
  g_test_add_func ("/json-guard/truncation", test_truncation);
  g_test_add_func ("/json-guard/flips", test_flips);
  g_test_add_func ("/json-guard/message", test_message);

  return g_test_run ();
}
