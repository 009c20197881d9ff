/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * Large data for the benchmarks: made up, the same in every run, and written in well under a second.
 * `make-data` is the program that writes it to a folder, to be tried by hand as well:
 *
 *   _build/tests/bench/make-data --pairs 50 --entries 10000 --tasks 1000 /tmp/large
 *   _build/src/mentorpar --data-dir /tmp/large
 */

/** BENCH_DATA_PROMPTS: the prompts that each entry answers */
#define BENCH_DATA_N_PROMPTS 4
extern const char *const bench_data_prompts[BENCH_DATA_N_PROMPTS];

/**
 * bench_data_write_entries:
 * @folder: a pair's folder
 * @n: how many entries
 *
 * Writes log entries of about 1.5 kB each: frequent Danish words in random order, in four answers,
 * 400 entries a year from 2000 on. Some words are planted: "zebrafinke" in three entries, "sjælden"
 * in a hundredth; "kollega" and "møde" are as frequent as the other hundred words.
 */
void bench_data_write_entries (const char *folder, guint n);

/**
 * bench_data_write_tasks:
 * @folder: a pair's folder
 * @n: how many tasks
 *
 * Writes tasks, as many in each of the four cells; a fifth has a date.
 */
void bench_data_write_tasks (const char *folder, guint n);

/**
 * bench_data_write:
 * @data_dir: a data folder; made
 * @n_pairs: how many pairs
 * @n_entries: how many entries the first of them has; the others have ten
 * @n_tasks: how many tasks the first of them has; the others have twenty
 * @page: the page that is shown at the start
 *
 * Writes a library whose last pair is the first one. Each pair has all values of the roles wheel
 * set and twelve items in the SWOT.
 *
 * Returns: (transfer full): the folder of the first pair
 */
char *bench_data_write (const char *data_dir, guint n_pairs, guint n_entries, guint n_tasks,
                        const char *page);

G_END_DECLS
