/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a merge in progress keeps: names of places, conflicts, and nodes that live as long as it. */

#include "config.h"

#include "record/mentor-merge-private.h"

void
_mentor_merge_add_conflict (Merge *merge, const char *path, const char *name)
{
  if (merge->conflicts != NULL)
    g_ptr_array_add (merge->conflicts, g_strdup (_mentor_merge_path (merge, path, name)));
}

const char *
_mentor_merge_join (Merge *merge, const char *parent, const char *name)
{
  g_autofree char *joined = g_strconcat (parent, "/", name, NULL);

  return g_string_chunk_insert_const (merge->strings, joined);
}

const char *
_mentor_merge_path (Merge *merge, const char *path, const char *name)
{
  return *path != '\0' ? _mentor_merge_join (merge, path, name) : name;
}

JsonNode *
_mentor_merge_keep (Merge *merge, JsonNode *node)
{
  g_ptr_array_add (merge->made, node);
  return node;
}
