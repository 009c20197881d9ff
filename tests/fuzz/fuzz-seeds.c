/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Good documents to make bad ones of: small, so that a change of a byte hits something, and with
 * every kind that the program reads. */

#include "fuzz-seeds.h"

#include <glib/gstdio.h>
#include <string.h>

#include "bad-documents.h"
#include "fuzz-document.h"
#include "json-cases.h"
#include "record/mentor-json.h"
#include "workspace/mentor-example.h"

#define MOST_RECORDS 2
#define MOST_BYTES   4096 /* of an input of the corpus */

static const char library[]
    = "{\"format\": \"mentorpar/library\", \"version\": 1, \"id\": \"l\", \"last-page\": \"swot\","
      " \"last-pair\": \"p\", \"pairs\": [{\"id\": \"p\", \"folder\": \"/nowhere\","
      " \"me\": \"mentee\"}, {\"id\": \"q\", \"folder\": \"/else where\"}]}";
static const char private_entry[]
    = "{\"format\": \"mentorpar/private-entry\", \"version\": 1, \"id\": \"e\","
      " \"entry\": \"x\", \"answers\": [{\"id\": \"log-since-how\", \"text\": \"a note\"}]}";

static void
fuzz_seed_free (gpointer data)
{
  FuzzSeed *seed = data;

  g_free (seed->name);
  g_free (seed->text);
  g_free (seed);
}

static JsonNode *shrink (JsonNode *node);

static void
shrink_member (JsonObject *object, const char *name, JsonNode *node, gpointer data)
{
  json_object_set_member (data, name, shrink (node));
}

/* Returns: (transfer full): the tree with the first records of each list, and marked texts. */
static JsonNode *
shrink (JsonNode *node)
{
  JsonNode *small = json_node_alloc ();

  if (JSON_NODE_HOLDS_OBJECT (node))
    {
      g_autoptr (JsonObject) object = json_object_new ();

      json_object_foreach_member (json_node_get_object (node), shrink_member, object);
      return json_node_init_object (small, object);
    }
  if (JSON_NODE_HOLDS_ARRAY (node))
    {
      JsonArray *from = json_node_get_array (node);
      g_autoptr (JsonArray) array = json_array_new ();

      for (guint i = 0; i < MIN (json_array_get_length (from), MOST_RECORDS); i++)
        json_array_add_element (array, shrink (json_array_get_element (from, i)));
      return json_node_init_array (small, array);
    }
  if (mentor_json_node_is_string (node) && strchr (json_node_get_string (node), ' ') != NULL)
    {
      g_auto (GStrv) words = g_strsplit (json_node_get_string (node), " ", 3);
      g_autofree char *text = g_strdup_printf (FUZZ_CANARY " %s", words[0]);

      return json_node_init_string (small, text);
    }
  json_node_unref (small);
  return json_node_copy (node);
}

static void
add_seed (GPtrArray *seeds, const char *name, const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (JsonNode) tree = mentor_json_parse (bytes, NULL);
  g_autoptr (JsonNode) small = shrink (tree);
  g_autoptr (GBytes) printed = mentor_json_print (small, NULL);
  FuzzSeed *seed = g_new (FuzzSeed, 1);

  g_assert_nonnull (printed);
  seed->name = g_strdup (name);
  seed->text = g_strndup (g_bytes_get_data (printed, NULL), g_bytes_get_size (printed));
  g_ptr_array_add (seeds, seed);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* Adds the documents of a folder, the first of those in an inner folder; takes the folder away. */
static void
add_folder (GPtrArray *seeds, const char *folder, const char *within)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort (names, compare_names);

  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *path = g_build_filename (folder, g_ptr_array_index (names, i), NULL);
      g_autofree char *known = g_build_filename (within, g_ptr_array_index (names, i), NULL);
      g_autofree char *text = NULL;

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        add_folder (seeds, path, known);
      else if ((*within == '\0' || i == 0) && g_file_get_contents (path, &text, NULL, NULL))
        add_seed (seeds, known, text);
      g_unlink (path);
    }
  g_rmdir (folder);
}

GPtrArray *
fuzz_seeds_new (void)
{
  GPtrArray *seeds = g_ptr_array_new_with_free_func (fuzz_seed_free);
  g_autofree char *folder = g_dir_make_tmp ("mentor-fuzz-XXXXXX", NULL);

  g_assert_true (mentor_example_write (folder, "2026-11-21", NULL));
  add_folder (seeds, folder, "");
  add_seed (seeds, "library.json", library);
  add_seed (seeds, "private-entry.json", private_entry);
  return seeds;
}

/* The corpus */

typedef struct
{
  const char *folder;
  guint n;
} Corpus;

static void
write_input (const char *data, gsize size, gpointer user_data)
{
  Corpus *corpus = user_data;
  g_autofree char *name = g_strdup_printf ("%05u", corpus->n);
  g_autofree char *path = g_build_filename (corpus->folder, name, NULL);
  FILE *file;

  if (size > MOST_BYTES)
    return;
  file = g_fopen (path, "w");
  g_assert_nonnull (file);
  g_assert_cmpuint (fwrite (data, 1, size, file), ==, size);
  g_assert_cmpint (fclose (file), ==, 0);
  corpus->n++;
}

static void
write_merged (const char *ours, const char *theirs, const char *base, Corpus *corpus)
{
  static const char mark[] = { (char) FUZZ_DOCUMENT_MARK, '\0' };
  g_autofree char *text = g_strconcat (ours, mark, theirs, base != NULL ? mark : "", base, NULL);

  write_input (text, strlen (text), corpus);
}

/* A document and what two people may have made of it. */
static void
write_merges (const char *text, Corpus *corpus)
{
  static const char *const words[] = { FUZZ_CANARY, "\"id\": \"", "true", "2026", "1" };

  write_merged (text, text, text, corpus);
  write_merged (text, text, NULL, corpus);
  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    {
      const char *at = strstr (text, words[i]);
      const char *last = g_strrstr (text, words[i]);
      g_autoptr (GString) ours = g_string_new (text);
      g_autoptr (GString) theirs = g_string_new (text);

      if (at == NULL)
        continue;
      /* a letter or digit more, in the first place and in the last */
      g_string_insert (ours, (gssize) (at - text + (gssize) strlen (words[i])), "7");
      g_string_insert (theirs, (gssize) (last - text + (gssize) strlen (words[i])), "8");
      write_merged (ours->str, theirs->str, text, corpus);
      write_merged (ours->str, theirs->str, NULL, corpus);
      write_merged (ours->str, text, theirs->str, corpus);
    }
}

static void
write_dictionary (GPtrArray *seeds, const char *path)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GString) lines = g_string_new ("\"\\xff\"\n\"\\\\u0000\"\n\"\\\\ud83d\"\n\"1e400\"\n");
  FILE *file;

  for (guint i = 0; i < seeds->len; i++)
    {
      FuzzSeed *seed = g_ptr_array_index (seeds, i);
      g_auto (GStrv) parts = g_strsplit (seed->text, "\"", -1);

      for (guint j = 1; parts[j] != NULL && parts[j + 1] != NULL; j += 2)
        {
          if (strlen (parts[j]) > 40 || strchr (parts[j], '\\') != NULL
              || !g_str_is_ascii (parts[j]) || !g_hash_table_add (seen, g_strdup (parts[j])))
            continue;
          g_string_append_printf (lines, "\"\\\"%s\\\"\"\n", parts[j]);
        }
    }
  file = g_fopen (path, "w");
  g_assert_nonnull (file);
  fputs (lines->str, file);
  g_assert_cmpint (fclose (file), ==, 0);
}

void
fuzz_seeds_write_corpus (GPtrArray *seeds, const char *folder)
{
  const JsonCase *cases[] = { json_cases_read, json_cases_refused, json_cases_open };
  g_autofree char *dictionary = g_strconcat (folder, ".dictionary", NULL);
  Corpus corpus = { folder, 0 };

  for (guint i = 0; i < seeds->len; i++)
    {
      FuzzSeed *seed = g_ptr_array_index (seeds, i);

      write_input (seed->text, strlen (seed->text), &corpus);
      bad_documents_make (seed->text, write_input, &corpus);
      write_merges (seed->text, &corpus);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    for (const JsonCase *a_case = cases[i]; a_case->text != NULL; a_case++)
      write_input (a_case->text, a_case->length, &corpus);
  write_dictionary (seeds, dictionary);
}
