/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Bad documents of a generator of our own, from each document of the example pair: hundreds of known
 * ways to be bad, then as many random ones as fit into the time. None may crash the reader, hang it,
 * take much memory, or show in a message what it says. With --long N, N random ones. */

#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

#include "fuzz-document.h"
#include "record/mentor-json.h"
#include "store/mentor-file.h"
#include "workspace/mentor-example.h"

#define CANARY     "Zyxwvut"
#define LEAST      300
#define RANDOM_MS  3000
#if defined(__SANITIZE_ADDRESS__)
#define LONGEST_MS 4000 /* it looks at each byte */
#else
#define LONGEST_MS 1000
#endif
#define MOST_KB    (200 * 1024)

static guint long_run;

typedef struct
{
  GPtrArray *texts; /* GBytes of good documents */
  GPtrArray *names;
} Seeds;

static void
add_seeds (Seeds *seeds, const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  guint n = 0;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      char *text = NULL;

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        add_seeds (seeds, path);
      else if (n++ < 6 && g_file_get_contents (path, &text, NULL, NULL))
        {
          g_ptr_array_add (seeds->texts, text);
          g_ptr_array_add (seeds->names, g_strdup (name));
        }
      g_unlink (path);
    }
  g_rmdir (folder);
}

static Seeds
make_seeds (void)
{
  Seeds seeds = { g_ptr_array_new_with_free_func (g_free), g_ptr_array_new_with_free_func (g_free) };
  g_autofree char *folder = g_dir_make_tmp ("mentor-fuzz-XXXXXX", NULL);
  static const char library[]
      = "{\"format\": \"mentorpar/library\", \"version\": 1, \"id\": \"l\", \"last-page\": \"swot\","
        " \"pairs\": [{\"id\": \"p\", \"folder\": \"/nowhere\", \"me\": \"mentee\"}]}";
  static const char entry[]
      = "{\"format\": \"mentorpar/private-entry\", \"version\": 1, \"id\": \"e\", \"entry\": \"x\"}";

  g_assert_true (mentor_example_write (folder, "2026-11-21", NULL));
  add_seeds (&seeds, folder);
  g_ptr_array_add (seeds.texts, g_strdup (library));
  g_ptr_array_add (seeds.names, g_strdup ("library.json"));
  g_ptr_array_add (seeds.texts, g_strdup (entry));
  g_ptr_array_add (seeds.names, g_strdup ("private-entry.json"));
  g_assert_cmpuint (seeds.texts->len, >=, 7);
  return seeds;
}

static void
seeds_clear (Seeds *seeds)
{
  g_ptr_array_unref (seeds->texts);
  g_ptr_array_unref (seeds->names);
}

/* Whether a message gives away what a document says. */
static gboolean
gives_away (const char *message)
{
  return message != NULL && (strstr (message, CANARY) != NULL || !g_utf8_validate (message, -1, NULL));
}

static void
try_bytes (const char *data, gsize size, guint *n)
{
  gint64 start = g_get_monotonic_time ();
  g_autofree char *message = fuzz_document_check ((const uint8_t *) data, size);
  gint64 elapsed = (g_get_monotonic_time () - start) / 1000;

  g_assert_false (gives_away (message));
  g_assert_cmpint (elapsed, <, LONGEST_MS);
  *n += 1;
}

static void
try_text (const char *text, guint *n)
{
  try_bytes (text, strlen (text), n);
}

/* Puts something in the place of @length bytes. */
static void
try_replaced (const char *text, gsize at, gsize length, const char *by, gsize by_length, guint *n)
{
  g_autoptr (GString) changed = g_string_new_len (text, (gssize) at);

  g_string_append_len (changed, by, (gssize) by_length);
  g_string_append (changed, text + at + length);
  try_bytes (changed->str, changed->len, n);
}

/* Where values begin and end: after each ": ", to the next comma, bracket or line end. */
static void
try_values (const char *text, guint *n)
{
  static const char *const values[] = {
    "null", "true", "7", "-1", "7.5", "1e400", "99999999999999999999", "010", "0x1F", "NaN", ".5",
    "\"" CANARY "\"", "\"\"", "\"\\u0000\"", "\"\\ud83d\"", "\"\\x41\"", "\"a\nb\"", "\"\xff\"", "[]",
    "{}", "[[]]", "{\"id\": 7}", "[null]", "[{\"id\": \"\"}]", "[{\"id\": \"" CANARY "\"},"
    "{\"id\": \"" CANARY "\"}]", "'" CANARY "'", "" CANARY "",
  };
  guint seen = 0;

  for (const char *at = strstr (text, "\": "); at != NULL && seen < 24; at = strstr (at, "\": "), seen++)
    {
      at += strlen ("\": ");
      for (gsize i = 0; i < G_N_ELEMENTS (values); i++)
        try_replaced (text, (gsize) (at - text), strcspn (at, ",]}\n"), values[i],
                      strlen (values[i]), n);
    }
}

static void
try_structure (const char *text, guint *n)
{
  gsize length = strlen (text);
  g_autofree char *first = g_strconcat ("{\"id\": \"" CANARY "\", ", text + 1, NULL);
  g_autofree char *trailing = g_strconcat (text, CANARY, NULL);
  g_autofree char *twice = g_strconcat (text, text, NULL);
  g_autofree char *mark = g_strconcat ("\xef\xbb\xbf", text, NULL);
  g_autofree char *comment = g_strconcat ("/* " CANARY " */", text, NULL);
  g_autofree char *assigned = g_strconcat ("var x = ", text, ";", NULL);
  g_autofree char *array = g_strconcat ("[", text, "]", NULL);
  g_autofree char *nul = g_malloc0 (length + 512);
  g_autofree gunichar2 *wide = NULL;
  glong n_wide = 0;

  try_text (first, n);
  try_text (trailing, n);
  try_text (twice, n);
  try_text (mark, n);
  try_text (comment, n);
  try_text (assigned, n);
  try_text (array, n);
  memcpy (nul, text, length);
  try_bytes (nul, length + 512, n);
  try_bytes (nul + length, 512, n);
  wide = g_utf8_to_utf16 (text, -1, NULL, &n_wide, NULL);
  try_bytes ((const char *) wide, (gsize) n_wide * 2, n);

  /* cut off, and single bits */
  for (gsize i = 0; i < 100; i++)
    {
      g_autofree char *flipped = g_strdup (text);
      gsize at = i * length / 100;

      try_bytes (text, at, n);
      flipped[at] = (char) (flipped[at] ^ (1 << (i % 8)));
      try_bytes (flipped, length, n);
    }
}

static void
try_extremes (guint *n)
{
  static const char *const openings[] = { "[", "{\"a\":", "{\"a\":[" };

  for (gsize i = 0; i < G_N_ELEMENTS (openings); i++)
    {
      g_autoptr (GString) deep = g_string_new ("{\"" CANARY "\":");

      while (deep->len < 300000)
        g_string_append (deep, openings[i]);
      try_bytes (deep->str, deep->len, n);
    }

  /* names that fall together in g_str_hash(): "ab" and "bA" do */
  for (guint bits = 11; bits <= 15; bits++)
    {
      g_autoptr (GString) names = g_string_new ("{");

      for (guint i = 0; i < 1u << bits; i++)
        {
          g_string_append (names, i > 0 ? ",\"" : "\"");
          for (guint bit = 0; bit < bits; bit++)
            g_string_append (names, (i >> bit) & 1 ? "ab" : "bA");
          g_string_append (names, "\":1");
        }
      g_string_append_c (names, '}');
      try_bytes (names->str, names->len, n);
    }

  {
    g_autoptr (GString) zeros = g_string_new ("{\"a\":[0");

    while (zeros->len < 4000000)
      g_string_append (zeros, ",0");
    g_string_append (zeros, "]}");
    try_bytes (zeros->str, zeros->len, n);
  }
  {
    g_autofree char *digits = g_strnfill (100000, '9');
    g_autofree char *number = g_strdup_printf ("{\"a\":%s}", digits);

    try_text (number, n);
  }
}

static void
test_known (void)
{
  Seeds seeds = make_seeds ();
  guint n_all = 0;

  for (guint i = 0; i < seeds.texts->len; i++)
    {
      guint n = 0;

      try_values (g_ptr_array_index (seeds.texts, i), &n);
      try_structure (g_ptr_array_index (seeds.texts, i), &n);
      g_test_message ("%s: %u", (char *) g_ptr_array_index (seeds.names, i), n);
      g_assert_cmpuint (n, >=, LEAST);
      n_all += n;
    }
  try_extremes (&n_all);
  g_test_message ("%u bad documents", n_all);
  seeds_clear (&seeds);
}

/* As libFuzzer would, without looking where it gets. */
static void
mutate (GRand *rand, GString *text, Seeds *seeds)
{
  static const char *const bits[] = { "{", "}", "[", "]", "\"", ",", ":", "\\", "\\u", "null", "1e9",
                                      "-", "\"id\": ", "\xc3", "\xf0\x9f", "0", "\n", "true" };
  guint n = (guint) g_rand_int_range (rand, 1, 6);

  for (guint i = 0; i < n && text->len > 0; i++)
    {
      gsize at = (gsize) g_rand_int_range (rand, 0, (gint32) text->len);
      const char *bit = bits[g_rand_int_range (rand, 0, G_N_ELEMENTS (bits))];
      const char *other
          = g_ptr_array_index (seeds->texts, (guint) g_rand_int_range (rand, 0, (gint32) seeds->texts->len));
      gsize from = (gsize) g_rand_int_range (rand, 0, (gint32) strlen (other));
      gsize wanted = (gsize) g_rand_int_range (rand, 1, 64);
      gsize length = MIN (wanted, strlen (other) - from);

      switch (g_rand_int_range (rand, 0, 5))
        {
        case 0:
          text->str[at] = (char) g_rand_int_range (rand, 0, 256);
          break;
        case 1:
          g_string_erase (text, (gssize) at, (gssize) MIN (text->len - at, length));
          break;
        case 2:
          g_string_insert (text, (gssize) at, bit);
          break;
        case 3:
          g_string_insert_len (text, (gssize) at, other + from, (gssize) length);
          break;
        default:
          text->str[at] = (char) (text->str[at] ^ (1 << g_rand_int_range (rand, 0, 8)));
        }
    }
}

static void
test_random (void)
{
  Seeds seeds = make_seeds ();
  guint32 seed = (guint32) g_test_rand_int ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  gint64 end = g_get_monotonic_time () + RANDOM_MS * 1000;
  guint n = 0;

  while (long_run > 0 ? n < long_run : g_get_monotonic_time () < end)
    {
      guint which = (guint) g_rand_int_range (rand, 0, (gint32) seeds.texts->len);
      g_autoptr (GString) text = g_string_new (g_ptr_array_index (seeds.texts, which));

      mutate (rand, text, &seeds);
      g_free (fuzz_document_check ((const uint8_t *) text->str, text->len));
      n++;
    }
  g_test_message ("%u mutated documents", n);
  g_assert_cmpuint (n, >, 100);
  seeds_clear (&seeds);
}

/* A gigabyte isn't even read. */
static void
test_large (void)
{
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;
  int descriptor = g_file_open_tmp ("mentor-fuzz-XXXXXX", &path, NULL);
  gint64 start = g_get_monotonic_time ();

  g_assert_cmpint (ftruncate (descriptor, (off_t) 1 << 30), ==, 0);
  close (descriptor);
  g_assert_null (mentor_file_read (path, &error));
  g_assert_nonnull (error);
  g_assert_cmpint (g_get_monotonic_time () - start, <, G_USEC_PER_SEC);
  g_unlink (path);
}

static void
test_memory (void)
{
#if defined(__SANITIZE_ADDRESS__)
  g_test_skip ("the sanitizer has its own memory");
#else
  struct rusage usage;

  g_assert_cmpint (getrusage (RUSAGE_SELF, &usage), ==, 0);
  g_test_message ("%ld MB at most", usage.ru_maxrss / 1024);
  g_assert_cmpint (usage.ru_maxrss, <, MOST_KB);
#endif
}

/* json-glib's own message gives away what the harness is to see. */
static void
test_control (void)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;

  g_assert_false (json_parser_load_from_data (parser, "{\"a\": " CANARY "}", -1, &error));
  g_assert_true (gives_away (error->message));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  if (argc == 3 && g_str_equal (argv[1], "--long"))
    long_run = (guint) atoi (argv[2]);

  g_test_add_func ("/fuzz/known", test_known);
  g_test_add_func ("/fuzz/random", test_random);
  g_test_add_func ("/fuzz/large", test_large);
  g_test_add_func ("/fuzz/memory", test_memory);
  g_test_add_func ("/fuzz/control", test_control);

  return g_test_run ();
}
