/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* A folder of one's own for each test, and helpers to look at the files in it. */

#include <gio/gio.h>

#include "store-remove.h"

typedef struct
{
  char *folder;
} Fixture;

/** fixture_add: adds a test that gets a new, empty folder */
#define fixture_add(path, function)                                                                \
  g_test_add (path, Fixture, NULL, fixture_set_up, function, fixture_tear_down)

void fixture_set_up (Fixture *fixture, gconstpointer data);
void fixture_tear_down (Fixture *fixture, gconstpointer data);

/** fixture_path: Returns: (transfer full): the path of a name in the folder */
char *fixture_path (Fixture *fixture, const char *name);
/** fixture_write: writes a file as another program would; Returns: (transfer full): its path */
char *fixture_write (Fixture *fixture, const char *name, const char *text);
/** fixture_read: Returns: (transfer full) (nullable): a file's content; %NULL if there is none */
char *fixture_read (Fixture *fixture, const char *name);
/** fixture_check: asserts that a file holds a text */
void fixture_check (Fixture *fixture, const char *name, const char *text);
/** fixture_list: Returns: (transfer full): the sorted names in a folder within the folder */
char **fixture_list (Fixture *fixture, const char *name);

typedef gboolean (*FixtureCondition) (gpointer data);

/** fixture_wait: runs the main loop until the condition holds; asserts that it does within 10 s */
void fixture_wait (FixtureCondition condition, gpointer data);
/**
 * fixture_figure:
 * @name: such as "kill.lost"
 * @value: what was measured
 *
 * Writes it to figures/ of the tests' build folder: the test "figures" compares it with what README.md
 * and the help say.
 */
void fixture_figure (const char *name, gint64 value);

/** fixture_spin: runs the main loop for so many milliseconds */
void fixture_spin (guint milliseconds);
