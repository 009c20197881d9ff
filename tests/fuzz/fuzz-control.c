/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What build-aux/fuzz has to find: a reader that leaves it to json-glib alone what a document is. */

#include "fuzz-document.h"
#include "record/mentor-json.h"

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GBytes) bytes = g_bytes_new_static (data, size);
  g_autoptr (JsonNode) tree = mentor_json_parse (bytes, NULL);
  gboolean taken = json_parser_load_from_data (parser, (const char *) data, (gssize) size, NULL);
  JsonNode *root = taken ? json_parser_get_root (parser) : NULL;

  if (tree == NULL && root != NULL && JSON_NODE_HOLDS_OBJECT (root))
    g_error ("read what isn't a document");
  return 0;
}
