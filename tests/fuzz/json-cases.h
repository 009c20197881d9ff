/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/** JsonCase: a text; may hold NUL bytes */
typedef struct
{
  const char *text;
  gsize length;
} JsonCase;

/** json_cases_read: what a reader of JSON has to take; ends with a %NULL */
extern const JsonCase json_cases_read[];
/** json_cases_refused: what it has to refuse */
extern const JsonCase json_cases_refused[];
/** json_cases_open: what is left to it; more than any of it must not happen */
extern const JsonCase json_cases_open[];
