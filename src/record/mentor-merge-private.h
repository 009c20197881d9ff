/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "record/mentor-json.h"
#include "record/mentor-record.h"

G_BEGIN_DECLS

/* Between the files of the merge only. */

typedef enum
{
  BASE,
  A,
  B,
  N_SIDES,
} Side;

/* The same thing as base and both sides have it; NULL where it is absent. */
typedef struct
{
  JsonNode *of[N_SIDES];
} Three;

/* Where a record of a declared list stands on one side. */
typedef struct
{
  JsonNode *node;
  const char *owner;
  const char *where;
} Place;

typedef struct
{
  GHashTable *places[N_SIDES]; /* key of a record → Place */
  GHashTable *local;           /* ids that one side has in several owners: no moves for them */
  GStringChunk *strings;
  GPtrArray *made;             /* nodes to free at the end */
  GPtrArray *conflicts;
} Merge;

/* How the records of a list are found on the other side. */
typedef enum
{
  LIST_DECLARED, /* anywhere in the document */
  LIST_KEYED,    /* in this list; an absent one is a blank one */
  LIST_UNKNOWN,  /* in this list */
} ListKind;

static inline gboolean
is_object (JsonNode *node)
{
  return node != NULL && JSON_NODE_HOLDS_OBJECT (node);
}

static inline const char *
get_id (JsonNode *node)
{
  const char *id = NULL;

  if (is_object (node))
    mentor_json_get_string (json_node_get_object (node), "id", &id);
  return id;
}

/* 0 for what is no array */
static inline guint
get_length (JsonNode *array)
{
  return array != NULL && JSON_NODE_HOLDS_ARRAY (array)
             ? json_array_get_length (json_node_get_array (array))
             : 0;
}

static inline JsonNode *
get_element (JsonNode *array, guint i)
{
  return json_array_get_element (json_node_get_array (array), i);
}

/* mentor-merge.c: documents and objects. Results are new references; NULL is absent. */
JsonNode *_mentor_merge_object (Merge *merge, GType type, const char *key, const char *path,
                                Three sides);

/* mentor-merge-state.c: what is kept meanwhile */
void _mentor_merge_add_conflict (Merge *merge, const char *path, const char *name);
/* "parent/name", as long as the merge lives */
const char *_mentor_merge_join (Merge *merge, const char *parent, const char *name);
/* The same, but just the name in the document itself */
const char *_mentor_merge_path (Merge *merge, const char *path, const char *name);
/* Takes a node that is to live as long as the merge. */
JsonNode *_mentor_merge_keep (Merge *merge, JsonNode *node);

/* mentor-merge-value.c: what has no parts */
gboolean _mentor_merge_same (JsonNode *a, JsonNode *b);
/* Answers when not both sides changed the value. */
gboolean _mentor_merge_is_simple (Three values, JsonNode **result);
/* Whether a container that came out empty is written. */
gboolean _mentor_merge_writes_empty (Three values);
JsonNode *_mentor_merge_scalar (Merge *merge, const char *path, const char *name, Three values);
JsonNode *_mentor_merge_text (Merge *merge, const char *path, const char *name, Three values);
JsonNode *_mentor_merge_set (Three values);

/* mentor-merge-list.c: records by id */
JsonNode *_mentor_merge_list (Merge *merge, ListKind kind, GType type, const char *owner,
                              const char *path, const char *name, Three lists, gboolean alone);

/* mentor-merge-place.c: where records stand */
void _mentor_merge_index (Merge *merge, GType type, Three sides);
gboolean _mentor_merge_is_record_array (JsonNode *node);
const char *_mentor_merge_get_key (Merge *merge, const char *where, const char *id);

G_END_DECLS
