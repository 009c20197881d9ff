/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * LD_PRELOAD=libclockshim.so: the program's own clock, and not the libraries', goes ahead by the
 * seconds that the file MENTORPAR_TEST_CLOCK says. So a meeting of an hour is over in a moment.
 */

#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include <dlfcn.h>
#include <glib.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static gboolean
is_program (void *address)
{
  Dl_info info;

  return dladdr (address, &info) != 0 && info.dli_fname != NULL
         && g_str_has_suffix (info.dli_fname, "/mentorpar");
}

gint64
g_get_monotonic_time (void)
{
  gint64 (*real) (void) = dlsym (RTLD_NEXT, "g_get_monotonic_time");
  const char *path = g_getenv ("MENTORPAR_TEST_CLOCK");
  long ahead = 0;
  FILE *file;

  if (path != NULL && is_program (__builtin_return_address (0))
      && (file = fopen (path, "r")) != NULL)
    {
      if (fscanf (file, "%ld", &ahead) != 1)
        ahead = 0;
      fclose (file);
    }
  return real () + ahead * G_TIME_SPAN_SECOND;
}
