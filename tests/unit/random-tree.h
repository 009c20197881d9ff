/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/*
 * Random documents of a record type, as JSON, and random edits of them: what a user may do, and what
 * a later version of the program may have put in.
 */

#include "record/mentor-document.h"

typedef struct _RandomTree RandomTree;

RandomTree *random_tree_new (GType type, guint seed);
void random_tree_free (RandomTree *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RandomTree, random_tree_free)

/** random_tree_make: Returns: (transfer full): a new document, sealed */
JsonNode *random_tree_make (RandomTree *self);
/** random_tree_edit: Returns: (transfer full): @tree with some edits, sealed; @tree stays */
JsonNode *random_tree_edit (RandomTree *self, JsonNode *tree);

/* Where a record of a list stands: "<id of the owner>/<list>"; "/<list>" in the document itself. */
typedef struct
{
  JsonNode *node;
  char *where;
} RandomRecord;

/** random_tree_words: Returns: (transfer full): the words of all members that are text */
GHashTable *random_tree_words (GType type, JsonNode *tree);
/** random_tree_records: Returns: (transfer full): RandomRecords by id */
GHashTable *random_tree_records (GType type, JsonNode *tree);
/** random_tree_has_unique_ids: whether no id is there twice, in all lists but the keyed ones */
gboolean random_tree_has_unique_ids (GType type, JsonNode *tree);
