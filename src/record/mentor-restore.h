/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "record/mentor-document.h"

G_BEGIN_DECLS

/**
 * mentor_document_restore:
 * @self: a document that may be edited
 * @tree: an earlier version of it
 * @error: as mentor_document_load(), or that the document is read-only
 *
 * Brings a document back to an earlier version, as one step of its history.
 *
 * Returns: whether the document holds the version now
 */
gboolean mentor_document_restore (MentorDocument *self, JsonNode *tree, GError **error);

G_END_DECLS
