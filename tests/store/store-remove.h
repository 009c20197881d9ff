/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* For tests that have a fixture of their own. */

/** fixture_remove: removes a file or folder with all that is in it */
void fixture_remove (const char *path);
