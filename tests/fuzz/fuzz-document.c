/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The reader and the merge as a target for libFuzzer (build-aux/fuzz), and for test-fuzz.c, which
 * needs no clang. Whatever is accepted must be written back equal, and be accepted again; whatever is
 * merged must be a document, and the same whichever side is called ours. */

#include "fuzz-document.h"

#include <string.h>

#include "model/mentor-log-entry.h"
#include "model/mentor-moves.h"
#include "model/mentor-pair.h"
#include "model/mentor-private-entry.h"
#include "model/mentor-roles.h"
#include "model/mentor-swot.h"
#include "model/mentor-tasks.h"
#include "record/mentor-json.h"
#include "record/mentor-merge.h"
#include "store/mentor-library.h"

#define N_TYPES 8

static const GType *
get_types (void)
{
  static GType types[N_TYPES];

  if (types[0] == 0)
    {
      types[1] = MENTOR_TYPE_TASKS;
      types[2] = MENTOR_TYPE_MOVES;
      types[3] = MENTOR_TYPE_SWOT;
      types[4] = MENTOR_TYPE_ROLES;
      types[5] = MENTOR_TYPE_LOG_ENTRY;
      types[6] = MENTOR_TYPE_PRIVATE_ENTRY;
      types[7] = MENTOR_TYPE_LIBRARY_DOCUMENT;
      types[0] = MENTOR_TYPE_PAIR;
    }
  return types;
}

/* Returns: (transfer full): what the document holds that a tree is loaded into. */
static JsonNode *
load (GType type, JsonNode *tree)
{
  g_autoptr (MentorDocument) document = mentor_record_new (type, NULL);

  if (!mentor_document_load (document, tree, NULL))
    g_error ("accepted by the check and refused when loading");
  return mentor_record_snapshot (MENTOR_RECORD (document));
}

static void
check_round_trip (GType type, JsonNode *tree)
{
  g_autoptr (JsonNode) snapshot = load (type, tree);
  g_autoptr (GBytes) bytes = mentor_json_print (snapshot, NULL);
  g_autoptr (JsonNode) again = NULL;

  /* What can't be written is refused before the file is touched. */
  if (bytes == NULL)
    return;
  again = mentor_json_parse (bytes, NULL);
  if (again == NULL || !json_node_equal (again, snapshot))
    g_error ("what is written isn't what is read");
  if (!mentor_document_check (type, again, NULL, NULL))
    g_error ("what is written is refused");
}

char *
fuzz_document_check (const uint8_t *data, size_t size)
{
  const GType *types = get_types ();
  g_autoptr (GBytes) bytes = g_bytes_new_static (data, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) tree = mentor_json_parse (bytes, &error);
  char *message = NULL;

  if (tree == NULL)
    return g_strdup (error->message);

  for (gsize i = 0; i < N_TYPES; i++)
    {
      g_autoptr (GError) reason = NULL;

      if (mentor_document_check (types[i], tree, NULL, &reason))
        {
          check_round_trip (types[i], tree);
        }
      else if (reason->code != MENTOR_JSON_ERROR_FORMAT || message == NULL)
        {
          g_free (message);
          message = g_strdup (reason->message);
        }
    }
  return message;
}

/* Everything that is written, in whatever order. */
static gboolean
is_printed_equal (JsonNode *one, JsonNode *other)
{
  g_autoptr (GBytes) a = mentor_json_print (one, NULL);
  g_autoptr (GBytes) b = mentor_json_print (other, NULL);

  return (a == NULL && b == NULL) || (a != NULL && b != NULL && g_bytes_equal (a, b));
}

/* As the store does it: ours is what the document holds, theirs what stands in a file. */
static void
check_merge (GType type, JsonNode *base, JsonNode *ours, JsonNode *theirs)
{
  g_autoptr (JsonNode) held = load (type, ours);
  g_autoptr (JsonNode) merged = mentor_merge (type, base, held, theirs, NULL);
  g_autoptr (JsonNode) turned = mentor_merge (type, base, theirs, held, NULL);

  if (!is_printed_equal (merged, turned))
    g_error ("the sides don't end in the same document");
  if (!mentor_document_check (type, merged, NULL, NULL))
    g_error ("what is merged is refused");
  check_round_trip (type, merged);
}

static gboolean
is_accepted (JsonNode *tree, GType type)
{
  return tree != NULL && mentor_document_check (type, tree, NULL, NULL);
}

void
fuzz_document_merge (const uint8_t *data, size_t size)
{
  const GType *types = get_types ();
  JsonNode *trees[3] = { NULL, NULL, NULL };
  const uint8_t *end = data + size;
  gsize n = 0;

  for (const uint8_t *start = data; start != NULL && n < 3; n++)
    {
      const uint8_t *mark = memchr (start, FUZZ_DOCUMENT_MARK, (size_t) (end - start));
      g_autoptr (GBytes) bytes
          = g_bytes_new_static (start, (size_t) ((mark != NULL ? mark : end) - start));

      trees[n] = mentor_json_parse (bytes, NULL);
      start = mark != NULL ? mark + 1 : NULL;
    }

  for (gsize i = 0; i < N_TYPES; i++)
    {
      if (!is_accepted (trees[0], types[i]) || !is_accepted (trees[1], types[i]))
        continue;
      check_merge (types[i], is_accepted (trees[2], types[i]) ? trees[2] : NULL, trees[0], trees[1]);
    }

  for (gsize i = 0; i < G_N_ELEMENTS (trees); i++)
    g_clear_pointer (&trees[i], json_node_unref);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  if (size > 0 && memchr (data, FUZZ_DOCUMENT_MARK, size) != NULL)
    fuzz_document_merge (data, size);
  else
    g_free (fuzz_document_check (data, size));
  return 0;
}
