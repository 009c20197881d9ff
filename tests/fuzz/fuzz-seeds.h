/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/** FUZZ_CANARY: is part of each text that somebody could have written; no message may show it */
#define FUZZ_CANARY "Zyxwvut"

typedef struct
{
  char *name; /* its file's name within a pair's folder */
  char *text;
} FuzzSeed;

/** fuzz_seeds_new: Returns: (transfer full) (element-type FuzzSeed): a small good document of each
 *  kind: those of the example pair with two records in each list, and those that it doesn't have */
GPtrArray *fuzz_seeds_new (void);

/** fuzz_seeds_write_corpus: writes the seeds, bad documents made of them, documents to merge, the
 *  conformance cases and a dictionary for libFuzzer ("dictionary" beside the folder) */
void fuzz_seeds_write_corpus (GPtrArray *seeds, const char *folder);
