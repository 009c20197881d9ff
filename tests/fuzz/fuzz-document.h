/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <stdint.h>

/** FUZZ_DOCUMENT_MARK: stands between documents that are to be merged; is in no text in UTF-8 */
#define FUZZ_DOCUMENT_MARK 0xff

/** fuzz_document_check: reads bytes as each kind of document, as the program does; aborts when what it
 *  reads isn't what it would write. Returns: (transfer full) (nullable): the last refusal's message */
char *fuzz_document_check (const uint8_t *data, size_t size);

/** fuzz_document_merge: reads two or three documents with the mark between them: ours, theirs, and
 *  what both came from; aborts when they don't merge to a document, the same from both sides */
void fuzz_document_merge (const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput (const uint8_t *data, size_t size);
