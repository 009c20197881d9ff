/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/*
 * The fault shim stands between the program and the C library and lets chosen system calls fail, or
 * kills the process before or after them. It is linked into a test, or preloaded into a program,
 * then controlled by the environment: MENTOR_FAULT_FOLDER, _MODE (as below), _AT, _ERRNO.
 */

typedef enum
{
  FAULT_NONE,
  FAULT_COUNT,       /* 1: only count the calls */
  FAULT_ERROR,       /* 2: the chosen call fails */
  FAULT_PERSISTENT,  /* 3: the chosen call and all later ones fail */
  FAULT_SHORT,       /* 4: if it is a write, half of it is written; with 0, every write */
  FAULT_KILL_BEFORE, /* 5: the process is killed before the call */
  FAULT_KILL_AFTER,  /* 6: the process is killed after it */
  FAULT_NO_SYNC,     /* 7: syncing does nothing and says that it did */
} FaultMode;

/*
 * Plans a fault for calls on files in @folder (and below): at the call number @at, from 1. With
 * @no_swap, renameat2() isn't supported, as on FAT; that isn't counted.
 */
void fault_plan (const char *folder, FaultMode mode, int at, int code, int no_swap);
/* Lets each fsync() of the planned folder take so long, as a tired disk does. */
void fault_delay_fsync (int milliseconds);
int fault_get_count (void);
/* How many of these were fsync(). */
int fault_get_n_syncs (void);
/* How many names were read from folders, with "." and ".." and the end. */
int fault_get_n_names (void);
/* The name of the last call that failed or was cut short; NULL if none was. */
const char *fault_get_victim (void);
