/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <stdint.h>

/** fuzz_document_check: reads bytes as each kind of document, as the program does; aborts when what it
 *  reads isn't what it would write. Returns: (transfer full) (nullable): the last refusal's message */
char *fuzz_document_check (const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput (const uint8_t *data, size_t size);
