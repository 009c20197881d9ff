/* SPDX-License-Identifier: GPL-3.0-or-later */

/* See faultshim.h. Counts opening, reading, writing, cutting, syncing, closing, renaming and removing. */

#define _GNU_SOURCE

#undef _FILE_OFFSET_BITS /* open() and open64() are defined both, as callers may use either */

#include "faultshim.h"

#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

static struct
{
  char folder[PATH_MAX];
  FaultMode mode;
  int at;
  int code;
  int no_swap;
  int fsync_delay; /* milliseconds */
  int count;
  int n_syncs;
  int n_names;
  const char *victim;
} plan;

/* Declares next(), the C library's function of that name. */
#define NEXT(function)                                                                             \
  static __typeof__ (&function) next;                                                              \
  if (next == NULL)                                                                                \
  *(void **) &next = dlsym (RTLD_NEXT, #function)

void
fault_plan (const char *folder, FaultMode mode, int at, int code, int no_swap)
{
  plan.mode = FAULT_NONE;
  snprintf (plan.folder, sizeof plan.folder, "%s", folder != NULL ? folder : "");
  plan.at = at;
  plan.code = code;
  plan.no_swap = no_swap;
  plan.count = plan.n_syncs = plan.n_names = 0;
  plan.victim = NULL;
  plan.mode = mode;
}

void
fault_delay_fsync (int milliseconds)
{
  plan.fsync_delay = milliseconds;
}

int
fault_get_count (void)
{
  return plan.count;
}

int
fault_get_n_syncs (void)
{
  return plan.n_syncs;
}

int
fault_get_n_names (void)
{
  return plan.n_names;
}

const char *
fault_get_victim (void)
{
  return plan.victim;
}

__attribute__ ((constructor)) static void
plan_from_environment (void)
{
  const char *folder = getenv ("MENTOR_FAULT_FOLDER");
  const char *mode = getenv ("MENTOR_FAULT_MODE");
  const char *at = getenv ("MENTOR_FAULT_AT");
  const char *code = getenv ("MENTOR_FAULT_ERRNO");

  if (folder != NULL && mode != NULL)
    fault_plan (folder,
                (FaultMode) atoi (mode),
                at != NULL ? atoi (at) : 1,
                code != NULL ? atoi (code) : EIO,
                0);
}

static int
in_folder (const char *path)
{
  size_t length = strlen (plan.folder);

  return strncmp (path, plan.folder, length) == 0 && (path[length] == '/' || path[length] == '\0');
}

static int
concerns_descriptor (int descriptor)
{
  char link[64], path[PATH_MAX];
  ssize_t length;

  if (plan.mode == FAULT_NONE)
    return 0;
  snprintf (link, sizeof link, "/proc/self/fd/%d", descriptor);
  length = readlink (link, path, sizeof path - 1);
  if (length < 0)
    return 0;
  path[length] = '\0';
  return in_folder (path);
}

static int
concerns (int folder, const char *path)
{
  if (plan.mode == FAULT_NONE)
    return 0;
  if (path[0] == '/')
    return in_folder (path);
  return folder != AT_FDCWD && concerns_descriptor (folder);
}

/* Counts a call. Whether it is to fail: then errno is set. */
static int
strike (int concerned, const char *name)
{
  int hit;

  if (!concerned)
    return 0;

  plan.count++;
  plan.n_syncs += strcmp (name, "fsync") == 0;
  hit = plan.count == plan.at || (plan.mode == FAULT_PERSISTENT && plan.count > plan.at);
  if (!hit)
    return 0;

  if (plan.mode == FAULT_KILL_BEFORE)
    kill (getpid (), SIGKILL);
  if (plan.mode != FAULT_ERROR && plan.mode != FAULT_PERSISTENT)
    return 0;

  plan.victim = name;
  errno = plan.code;
  return 1;
}

static void
strike_after (int concerned)
{
  int code = errno;

  if (concerned && plan.mode == FAULT_KILL_AFTER && plan.count == plan.at)
    kill (getpid (), SIGKILL);
  errno = code;
}

static int
do_open (int folder, const char *path, int flags, mode_t mode)
{
  NEXT (openat);
  int concerned = concerns (folder, path);
  int result;

  if (strike (concerned, "open"))
    return -1;
  result = next (folder, path, flags, mode);
  strike_after (concerned);
  return result;
}

#define OPEN_MODE(flags, mode)                                                                     \
  do                                                                                               \
    {                                                                                              \
      va_list list;                                                                                \
      va_start (list, flags);                                                                      \
      mode = (flags & O_CREAT) != 0 ? (mode_t) va_arg (list, int) : 0;                             \
      va_end (list);                                                                               \
    }                                                                                              \
  while (0)

int
open (const char *path, int flags, ...)
{
  mode_t mode;

  OPEN_MODE (flags, mode);
  return do_open (AT_FDCWD, path, flags, mode);
}

int
open64 (const char *path, int flags, ...)
{
  mode_t mode;

  OPEN_MODE (flags, mode);
  return do_open (AT_FDCWD, path, flags | O_LARGEFILE, mode);
}

int
openat (int folder, const char *path, int flags, ...)
{
  mode_t mode;

  OPEN_MODE (flags, mode);
  return do_open (folder, path, flags, mode);
}

int
openat64 (int folder, const char *path, int flags, ...)
{
  mode_t mode;

  OPEN_MODE (flags, mode);
  return do_open (folder, path, flags | O_LARGEFILE, mode);
}

ssize_t
read (int descriptor, void *buffer, size_t length)
{
  NEXT (read);
  int concerned = concerns_descriptor (descriptor);
  ssize_t result;

  if (strike (concerned, "read"))
    return -1;
  result = next (descriptor, buffer, length);
  strike_after (concerned);
  return result;
}

ssize_t
write (int descriptor, const void *buffer, size_t length)
{
  NEXT (write);
  int concerned = concerns_descriptor (descriptor);
  ssize_t result;

  if (strike (concerned, "write"))
    return -1;
  if (concerned && plan.mode == FAULT_SHORT && length > 1
      && (plan.count == plan.at || plan.at == 0))
    {
      plan.victim = "write";
      length /= 2;
    }
  result = next (descriptor, buffer, length);
  strike_after (concerned);
  return result;
}

int
fsync (int descriptor)
{
  NEXT (fsync);
  int concerned = concerns_descriptor (descriptor);
  int result;

  if (concerned && plan.mode == FAULT_NO_SYNC)
    return 0;
  if (strike (concerned, "fsync"))
    return -1;
  if (concerned && plan.fsync_delay > 0)
    usleep ((unsigned int) plan.fsync_delay * 1000);
  result = next (descriptor);
  strike_after (concerned);
  return result;
}

int
close (int descriptor)
{
  NEXT (close);
  int concerned = concerns_descriptor (descriptor);
  int result;

  if (strike (concerned, "close"))
    {
      next (descriptor); /* it is closed all the same */
      errno = plan.code;
      return -1;
    }
  result = next (descriptor);
  strike_after (concerned);
  return result;
}

int
renameat2 (int from_folder, const char *from, int to_folder, const char *to, unsigned int flags)
{
  NEXT (renameat2);
  int concerned = concerns (from_folder, from) || concerns (to_folder, to);
  int result;

  if (concerned && plan.no_swap)
    {
      errno = EINVAL;
      return -1;
    }
  if (strike (concerned, "rename"))
    return -1;
  result = next (from_folder, from, to_folder, to, flags);
  strike_after (concerned);
  return result;
}

int
renameat (int from_folder, const char *from, int to_folder, const char *to)
{
  NEXT (renameat);
  int concerned = concerns (from_folder, from) || concerns (to_folder, to);
  int result;

  if (strike (concerned, "rename"))
    return -1;
  result = next (from_folder, from, to_folder, to);
  strike_after (concerned);
  return result;
}

int
rename (const char *from, const char *to)
{
  return renameat (AT_FDCWD, from, AT_FDCWD, to);
}

int
unlinkat (int folder, const char *path, int flags)
{
  NEXT (unlinkat);
  int concerned = concerns (folder, path);
  int result;

  if (strike (concerned, "unlink"))
    return -1;
  result = next (folder, path, flags);
  strike_after (concerned);
  return result;
}

int
ftruncate64 (int descriptor, off64_t length)
{
  NEXT (ftruncate64);
  int concerned = concerns_descriptor (descriptor);
  int result;

  if (strike (concerned, "ftruncate"))
    return -1;
  result = next (descriptor, length);
  strike_after (concerned);
  return result;
}

int
ftruncate (int descriptor, off_t length)
{
  return ftruncate64 (descriptor, length);
}

/* Names are only counted. */
struct dirent64 *
readdir64 (DIR *dir)
{
  NEXT (readdir64);

  plan.n_names += concerns_descriptor (dirfd (dir));
  return next (dir);
}

int
unlink (const char *path)
{
  return unlinkat (AT_FDCWD, path, 0);
}
