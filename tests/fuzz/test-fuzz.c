/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Bad documents of a generator of our own, from a document of each kind: hundreds of known ways to be
 * bad, the conformance cases, and as many random ones as fit into the time. None may crash the reader,
 * hang it, take much memory, show in a message what it says, or be changed on disk. With --long N, N
 * random ones; with --corpus FOLDER, writes what libFuzzer is to begin with. */

#include <fcntl.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include "bad-documents.h"
#include "fuzz-document.h"
#include "fuzz-seeds.h"
#include "json-cases.h"
#include "model/mentor-log-entry.h"
#include "model/mentor-moves.h"
#include "model/mentor-pair.h"
#include "model/mentor-private-entry.h"
#include "model/mentor-roles.h"
#include "model/mentor-swot.h"
#include "model/mentor-tasks.h"
#include "record/mentor-json.h"
#include "store/mentor-check.h"
#include "store/mentor-file.h"
#include "store/mentor-folder.h"
#include "store/mentor-library.h"

#define LEAST      300 /* bad documents of each kind */
#define RANDOM_MS  3000
#if defined(__SANITIZE_ADDRESS__)
#define LONGEST_MS 4000 /* it looks at each byte */
#else
#define LONGEST_MS 1000
#endif
#define MOST_KB    (200 * 1024)

static guint long_run;

static const struct
{
  const char *start; /* of its file's name */
  GType (*get_type) (void);
} kinds[] = {
  { "pair.json", mentor_pair_get_type },
  { "tasks.json", mentor_tasks_get_type },
  { "moves.json", mentor_moves_get_type },
  { "swot.json", mentor_swot_get_type },
  { "roles.json", mentor_roles_get_type },
  { "logbook/", mentor_log_entry_get_type },
  { "private-entry.json", mentor_private_entry_get_type },
  { "library.json", mentor_library_document_get_type },
};

static GType
get_kind (const FuzzSeed *seed)
{
  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_str_has_prefix (seed->name, kinds[i].start))
      return kinds[i].get_type ();
  g_error ("%s is of no kind", seed->name);
}

/* Whether a message gives away what a document says. */
static gboolean
gives_away (const char *message)
{
  return message != NULL
         && (strstr (message, FUZZ_CANARY) != NULL || !g_utf8_validate (message, -1, NULL));
}

static GLogWriterOutput
listen (GLogLevelFlags level, const GLogField *fields, gsize n_fields, gpointer data)
{
  g_autofree char *line = g_log_writer_format_fields (level, fields, n_fields, FALSE);

  g_assert_false (gives_away (line));
  return g_log_writer_default (level, fields, n_fields, NULL);
}

static void
try_bytes (const char *data, gsize size, gpointer user_data)
{
  guint *n = user_data;
  gint64 start = g_get_monotonic_time ();
  g_autofree char *message = fuzz_document_check ((const uint8_t *) data, size);
  gint64 elapsed = (g_get_monotonic_time () - start) / 1000;

  g_assert_false (gives_away (message));
  g_assert_cmpint (elapsed, <, LONGEST_MS);
  *n += 1;
}

static void
test_known (void)
{
  g_autoptr (GPtrArray) seeds = fuzz_seeds_new ();
  guint n_all = 0;

  g_assert_cmpuint (seeds->len, ==, G_N_ELEMENTS (kinds));
  for (guint i = 0; i < seeds->len; i++)
    {
      FuzzSeed *seed = g_ptr_array_index (seeds, i);
      guint n = 0;

      bad_documents_make (seed->text, try_bytes, &n);
      g_test_message ("%s: %u", seed->name, n);
      g_assert_cmpuint (n, >=, LEAST);
      n_all += n;
    }
  bad_documents_make_extremes (try_bytes, &n_all);
  g_test_message ("%u bad documents", n_all);
}

/* The text as a member's value, which is all that a document can hold of most of them. */
static GBytes *
wrap (const JsonCase *a_case)
{
  GString *text = g_string_new ("{\"a\":");

  g_string_append_len (text, a_case->text, (gssize) a_case->length);
  g_string_append_c (text, '}');
  return g_string_free_to_bytes (text);
}

static void
test_conformance (void)
{
  guint n_read = 0, n_refused = 0, n_open = 0;

  for (const JsonCase *a_case = json_cases_read; a_case->text != NULL; a_case++, n_read++)
    {
      g_autoptr (GBytes) bytes = wrap (a_case);
      g_autoptr (JsonNode) tree = mentor_json_parse (bytes, NULL);
      g_autofree char *message
          = fuzz_document_check ((const uint8_t *) a_case->text, a_case->length);

      if (tree == NULL)
        g_error ("refused: %s", a_case->text);
      g_assert_nonnull (message); /* well formed, and no document of ours */
    }
  for (const JsonCase *a_case = json_cases_refused; a_case->text != NULL; a_case++, n_refused++)
    {
      g_autoptr (GBytes) whole = g_bytes_new_static (a_case->text, a_case->length);
      g_autoptr (GBytes) bytes = wrap (a_case);
      g_autoptr (JsonNode) inner = mentor_json_parse (bytes, NULL);
      g_autoptr (JsonNode) tree = mentor_json_parse (whole, NULL);

      if (inner != NULL || tree != NULL)
        g_error ("read: %s", a_case->text);
    }
  for (const JsonCase *a_case = json_cases_open; a_case->text != NULL; a_case++, n_open++)
    {
      g_autoptr (GBytes) bytes = wrap (a_case);
      g_autoptr (JsonNode) tree = mentor_json_parse (bytes, NULL);

      g_free (fuzz_document_check ((const uint8_t *) a_case->text, a_case->length));
      /* What is read is written and read again as the same, or not written at all. */
      if (tree != NULL)
        g_bytes_unref (mentor_json_print (tree, NULL));
    }
  g_test_message ("%u read, %u refused, %u open", n_read, n_refused, n_open);
  g_assert_cmpuint (n_read + n_refused + n_open, >, 300);
}

/* On disk */

typedef struct
{
  char *folder;
  char *path;
  const FuzzSeed *seed;
  guint n;
} Disk;

static void
disk_init (Disk *disk, const FuzzSeed *seed)
{
  g_autofree char *inner = NULL;

  disk->seed = seed;
  disk->n = 0;
  disk->folder = g_dir_make_tmp ("mentor-fuzz-XXXXXX", NULL);
  disk->path = g_build_filename (disk->folder, seed->name, NULL);
  inner = g_path_get_dirname (disk->path);
  g_assert_cmpint (g_mkdir_with_parents (inner, 0700), ==, 0);
}

static void
disk_clear (Disk *disk)
{
  g_autofree char *inner = g_path_get_dirname (disk->path);

  g_unlink (disk->path);
  g_rmdir (inner);
  g_rmdir (disk->folder);
  g_free (disk->folder);
  g_free (disk->path);
}

/* Reads the file in each way that the program has. */
static void
open_on_disk (Disk *disk)
{
  g_autoptr (MentorFolder) folder = mentor_folder_new (disk->folder, NULL);
  g_autoptr (GString) report = g_string_new (NULL);
  MentorDocument *document = mentor_folder_open (folder, get_kind (disk->seed), disk->seed->name);

  g_assert_false (gives_away (mentor_folder_get_problem (folder, document)));
  mentor_check_folder (disk->folder, report);
  g_assert_false (gives_away (report->str));
  mentor_folder_flush_sync (folder);
  disk->n++;
}

static gboolean
is_unchanged (const Disk *disk, const char *data, gsize size)
{
  g_autofree char *after = NULL;
  gsize length = 0;

  return g_file_get_contents (disk->path, &after, &length, NULL) && length == size
         && memcmp (after, data, size) == 0;
}

static void
write_on_disk (const Disk *disk, const char *data, gsize size)
{
  FILE *file = g_fopen (disk->path, "w");

  g_assert_nonnull (file);
  g_assert_cmpuint (fwrite (data, 1, size, file), ==, size);
  g_assert_cmpint (fclose (file), ==, 0);
}

static void
try_on_disk (const char *data, gsize size, gpointer user_data)
{
  Disk *disk = user_data;
  gint64 start;

  write_on_disk (disk, data, size);
  start = g_get_monotonic_time ();
  open_on_disk (disk);
  g_assert_cmpint ((g_get_monotonic_time () - start) / 1000, <, 2 * LONGEST_MS); /* read twice */
  g_assert_true (is_unchanged (disk, data, size));
}

/* What isn't a file, or is far too large. */
static void
try_strange (Disk *disk)
{
  GStatBuf before, after;
  int descriptor;

  for (guint i = 0; i < 5; i++)
    {
      gint64 start;

      g_remove (disk->path);
      switch (i)
        {
        case 0:
          descriptor = g_open (disk->path, O_CREAT | O_WRONLY, 0600);
          g_assert_cmpint (ftruncate (descriptor, (off_t) 1 << 30), ==, 0);
          close (descriptor);
          break;
        case 1:
          g_assert_cmpint (mkfifo (disk->path, 0600), ==, 0);
          break;
        case 2:
          g_assert_cmpint (g_mkdir (disk->path, 0700), ==, 0);
          break;
        case 3:
          g_assert_cmpint (symlink (disk->seed->name, disk->path), ==, 0);
          break;
        default:
          g_assert_cmpint (symlink ("/dev/zero", disk->path), ==, 0);
        }
      g_assert_cmpint (g_lstat (disk->path, &before), ==, 0);
      start = g_get_monotonic_time ();
      open_on_disk (disk);
      g_assert_cmpint ((g_get_monotonic_time () - start) / 1000, <, LONGEST_MS);
      g_assert_cmpint (g_lstat (disk->path, &after), ==, 0);
      g_assert_cmpuint (after.st_mode, ==, before.st_mode);
      g_assert_cmpint (after.st_size, ==, before.st_size);
      g_assert_cmpuint (after.st_ino, ==, before.st_ino);
    }
  g_remove (disk->path);
}

static void
test_disk (void)
{
  g_autoptr (GPtrArray) seeds = fuzz_seeds_new ();

  for (guint i = 0; i < seeds->len; i++)
    {
      Disk disk;

      disk_init (&disk, g_ptr_array_index (seeds, i));
      bad_documents_make (disk.seed->text, try_on_disk, &disk);
      bad_documents_make_extremes (try_on_disk, &disk);
      try_strange (&disk);
      g_test_message ("%s: %u", disk.seed->name, disk.n);
      g_assert_cmpuint (disk.n, >=, LEAST);
      disk_clear (&disk);
    }
}

/* As libFuzzer would, without looking where it gets. */
static void
mutate (GRand *rand, GString *text, GPtrArray *seeds)
{
  static const char *const bits[] = { "{", "}", "[", "]", "\"", ",", ":", "\\", "\\u", "null", "1e9",
                                      "-", "\"id\": ", "\xc3", "\xf0\x9f", "0", "\n", "true" };
  guint n = (guint) g_rand_int_range (rand, 1, 6);

  for (guint i = 0; i < n && text->len > 0; i++)
    {
      gsize at = (gsize) g_rand_int_range (rand, 0, (gint32) text->len);
      const char *bit = bits[g_rand_int_range (rand, 0, G_N_ELEMENTS (bits))];
      const FuzzSeed *seed
          = g_ptr_array_index (seeds, (guint) g_rand_int_range (rand, 0, (gint32) seeds->len));
      const char *other = seed->text;
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
  g_autoptr (GPtrArray) seeds = fuzz_seeds_new ();
  g_autoptr (GRand) rand = g_rand_new_with_seed ((guint32) g_test_rand_int ());
  gint64 end = g_get_monotonic_time () + RANDOM_MS * 1000;
  guint n = 0;

  while (long_run > 0 ? n < long_run : g_get_monotonic_time () < end)
    {
      guint which = (guint) g_rand_int_range (rand, 0, (gint32) seeds->len);
      FuzzSeed *seed = g_ptr_array_index (seeds, which);
      g_autoptr (GString) text = g_string_new (seed->text);
      g_autoptr (GString) other = g_string_new (seed->text);

      mutate (rand, text, seeds);
      g_free (fuzz_document_check ((const uint8_t *) text->str, text->len));
      mutate (rand, other, seeds);
      g_string_append_c (text, (char) FUZZ_DOCUMENT_MARK);
      g_string_append_len (text, other->str, (gssize) other->len);
      fuzz_document_merge ((const uint8_t *) text->str, text->len);
      n++;
    }
  g_test_message ("%u mutated documents", n);
  g_assert_cmpuint (n, >, 100);
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

/* What the harness is to see: a message that gives the text away (as json-glib's own did until it
 * quoted less), json-glib alone takes what must be refused, and a program that writes what it could read of a file changes it. */
static void
test_control (void)
{
  static const char more[] = "{\"format\": \"mentorpar/swot\", \"version\": 1, \"id\": \"s\"}  ";
  g_autoptr (GPtrArray) seeds = fuzz_seeds_new ();
  g_autoptr (JsonParser) parser = json_parser_new ();
  Disk disk;
  guint n = 0;

  g_assert_true (gives_away ("<data>:1:6: Parse error: unexpected identifier “" FUZZ_CANARY "”"));
  for (const JsonCase *a_case = json_cases_refused; a_case->text != NULL; a_case++)
    n += json_parser_load_from_data (parser, a_case->text, (gssize) a_case->length, NULL);
  g_assert_cmpuint (n, >, 20);

  disk_init (&disk, g_ptr_array_index (seeds, 0));
  write_on_disk (&disk, more, strlen (more));
  g_assert_true (is_unchanged (&disk, more, strlen (more)));
  write_on_disk (&disk, more, strlen (more) - 2);
  g_assert_false (is_unchanged (&disk, more, strlen (more)));
  disk_clear (&disk);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  if (argc == 3 && g_str_equal (argv[1], "--long"))
    long_run = (guint) atoi (argv[2]);
  if (argc == 3 && g_str_equal (argv[1], "--corpus"))
    {
      g_autoptr (GPtrArray) seeds = fuzz_seeds_new ();

      fuzz_seeds_write_corpus (seeds, argv[2]);
      return 0;
    }

  g_log_set_writer_func (listen, NULL, NULL);
  g_test_add_func ("/fuzz/known", test_known);
  g_test_add_func ("/fuzz/random", test_random);
  g_test_add_func ("/fuzz/conformance", test_conformance);
  g_test_add_func ("/fuzz/disk", test_disk);
  g_test_add_func ("/fuzz/memory", test_memory);
  g_test_add_func ("/fuzz/control", test_control);

  return g_test_run ();
}
