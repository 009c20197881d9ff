/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The reader as a target for libFuzzer:
 *   clang -fsanitize=fuzzer,address,undefined … tests/fuzz/fuzz-document.c
 * and for test-fuzz.c, which needs no clang. Whatever is accepted must be written back equal, and be
 * accepted again. */

#include "fuzz-document.h"

#include "model/mentor-log-entry.h"
#include "model/mentor-moves.h"
#include "model/mentor-pair.h"
#include "model/mentor-private-entry.h"
#include "model/mentor-roles.h"
#include "model/mentor-swot.h"
#include "model/mentor-tasks.h"
#include "record/mentor-json.h"
#include "store/mentor-library.h"

static void
check_round_trip (GType type, JsonNode *tree)
{
  g_autoptr (MentorDocument) document = mentor_record_new (type, NULL);
  g_autoptr (JsonNode) snapshot = NULL;
  g_autoptr (JsonNode) again = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  if (!mentor_document_load (document, tree, &error))
    g_error ("accepted by the check and refused when loading");
  snapshot = mentor_record_snapshot (MENTOR_RECORD (document));
  bytes = mentor_json_print (snapshot, NULL);
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
  GType types[] = {
    MENTOR_TYPE_PAIR,  MENTOR_TYPE_TASKS,     MENTOR_TYPE_MOVES,         MENTOR_TYPE_SWOT,
    MENTOR_TYPE_ROLES, MENTOR_TYPE_LOG_ENTRY, MENTOR_TYPE_PRIVATE_ENTRY, MENTOR_TYPE_LIBRARY_DOCUMENT,
  };
  g_autoptr (GBytes) bytes = g_bytes_new_static (data, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) tree = mentor_json_parse (bytes, &error);
  char *message = NULL;

  if (tree == NULL)
    return g_strdup (error->message);

  for (gsize i = 0; i < G_N_ELEMENTS (types); i++)
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

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_free (fuzz_document_check (data, size));
  return 0;
}
