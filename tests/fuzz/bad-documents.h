/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/** BadDocumentFunc: takes the bytes of a bad document */
typedef void (*BadDocumentFunc) (const char *data, gsize size, gpointer user_data);

/** bad_documents_make: makes hundreds of bad documents of a good one: wrong types and values, what
 *  isn't JSON, cut off, flipped bits. Not each of them is refused: the reader takes what it can. */
void bad_documents_make (const char *text, BadDocumentFunc func, gpointer user_data);

/** bad_documents_make_extremes: the same of no document: deep nesting, names that collide, long lists
 *  and numbers; some of them of several megabytes */
void bad_documents_make_extremes (BadDocumentFunc func, gpointer user_data);
