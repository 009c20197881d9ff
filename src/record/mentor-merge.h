/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "record/mentor-record.h"

G_BEGIN_DECLS

/**
 * mentor_merge:
 * @type: the record type of the trees: tells which strings are text
 * @base: (nullable): what both sides came from, or %NULL when that is unknown
 * @a: one side
 * @b: the other side
 * @conflicts: (nullable) (element-type utf8): takes the path of each member that both changed
 *
 * Merges two states of a document. A pure function: no clock, no new ids, and a and b may change
 * places without changing a byte of the result. Where both changed the same text, both texts are
 * kept; a record changed on one side and deleted on the other stays; without a base nothing is
 * deleted.
 *
 * Returns: (transfer full): the merged tree, sealed
 */
JsonNode *mentor_merge (GType type, JsonNode *base, JsonNode *a, JsonNode *b, GPtrArray *conflicts);

G_END_DECLS
