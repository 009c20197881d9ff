/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Limits that keep the parser behind the guard from exhausting the stack or the memory. */
#define MENTOR_JSON_MAX_BYTES   (16 * 1024 * 1024)
#define MENTOR_JSON_MAX_DEPTH   64
#define MENTOR_JSON_MAX_NODES   200000
#define MENTOR_JSON_MAX_MEMBERS 4096

#define MENTOR_JSON_ERROR (mentor_json_error_quark ())

/**
 * MentorJsonError:
 * @MENTOR_JSON_ERROR_SYNTAX: the text isn't strict JSON
 * @MENTOR_JSON_ERROR_ENCODING: not UTF-8, a NUL character or a lone surrogate
 * @MENTOR_JSON_ERROR_TOO_LARGE: too many bytes, values or members
 * @MENTOR_JSON_ERROR_TOO_DEEP: nested deeper than %MENTOR_JSON_MAX_DEPTH
 * @MENTOR_JSON_ERROR_DUPLICATE: an object has two members of one name
 * @MENTOR_JSON_ERROR_NUMBER: a number that doesn't fit into 64 bits
 * @MENTOR_JSON_ERROR_EMPTY: nothing but white space
 * @MENTOR_JSON_ERROR_NOT_OBJECT: the root is something else than an object
 * @MENTOR_JSON_ERROR_WRONG_TYPE: a member has a value of another type than the document's format
 * says
 * @MENTOR_JSON_ERROR_MISSING: a member that must be there is missing
 * @MENTOR_JSON_ERROR_DUPLICATE_ID: two records of a document have one id
 * @MENTOR_JSON_ERROR_FORMAT: the document is of another kind than expected
 * @MENTOR_JSON_ERROR_VERSION: the document was written by a newer program
 * @MENTOR_JSON_ERROR_UNPRINTABLE: a tree that can't be written so that it reads back the same
 * @MENTOR_JSON_ERROR_BOM: the text starts with a byte order mark
 *
 * Why a document can't be read or written.
 */
typedef enum
{
  MENTOR_JSON_ERROR_SYNTAX,
  MENTOR_JSON_ERROR_ENCODING,
  MENTOR_JSON_ERROR_TOO_LARGE,
  MENTOR_JSON_ERROR_TOO_DEEP,
  MENTOR_JSON_ERROR_DUPLICATE,
  MENTOR_JSON_ERROR_NUMBER,
  MENTOR_JSON_ERROR_EMPTY,
  MENTOR_JSON_ERROR_NOT_OBJECT,
  MENTOR_JSON_ERROR_WRONG_TYPE,
  MENTOR_JSON_ERROR_MISSING,
  MENTOR_JSON_ERROR_DUPLICATE_ID,
  MENTOR_JSON_ERROR_FORMAT,
  MENTOR_JSON_ERROR_VERSION,
  MENTOR_JSON_ERROR_UNPRINTABLE,
  MENTOR_JSON_ERROR_BOM,
} MentorJsonError;

/** mentor_json_error_quark: Returns: the domain of %MENTOR_JSON_ERROR */
GQuark mentor_json_error_quark (void);

/**
 * mentor_json_guard_check:
 * @text: (array length=length): any bytes
 * @length: their number
 * @error: return location for a #GError of %MENTOR_JSON_ERROR
 *
 * Checks that the bytes are one strict JSON object within the limits above, without building
 * anything, so that json-glib never sees input that it misreads or crashes on. The message is
 * the end of a sentence, in plain words, with line and column (both from 1, columns in characters),
 * and never holds text of the document.
 *
 * Returns: %TRUE if the text may be parsed
 */
gboolean mentor_json_guard_check (const char *text, gsize length, GError **error);

G_END_DECLS
