/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/*
 * The main loop while it is measured. Only the main thread's processor time counts: what the
 * machine does besides is none of ours, and waiting for the next frame costs nothing.
 */

/** BenchAction: what is measured; @data is a widget or a record, @value what it gets */
typedef void (*BenchAction) (gpointer data, gconstpointer value);

/** bench_loop_get_cpu: Returns: processor time of this thread so far, in milliseconds */
double bench_loop_get_cpu (void);

/** bench_loop_follow: whose frames count from now on */
void bench_loop_follow (GtkWidget *window);

/** bench_loop_iterate: runs what is due, or waits a little */
void bench_loop_iterate (void);

/** bench_loop_settle: runs the loop until nothing has been drawn for a tenth of a second */
void bench_loop_settle (void);

/**
 * bench_loop_measure:
 * @name: a series; figures are added to NAME-frame and NAME-all
 * @action: what is done
 *
 * Does something and measures it until the end of the first frame, and until all is quiet.
 */
void bench_loop_measure (const char *name, BenchAction action, gpointer data, gconstpointer value);

/** bench_loop_tell: adds a figure to a series */
void bench_loop_tell (const char *name, double value);

/** bench_loop_tell_longest: the longest turn of the loop since the last time this was asked */
void bench_loop_tell_longest (const char *name);

/** bench_loop_tell_memory: NAME-pss and NAME-private of this process, in MB */
void bench_loop_tell_memory (const char *name);

/** bench_loop_finish: prints all series */
void bench_loop_finish (void);

G_END_DECLS
