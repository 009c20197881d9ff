/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * What can wait for the first frame: reading ahead, looking for what others wrote, watching. An idle
 * alone doesn't wait, as the main loop has nothing to do while the display server makes the window.
 */

/** mentor_calm_hold: until mentor_calm_release(), what was added by mentor_calm_add() waits */
void mentor_calm_hold (void);
/** mentor_calm_release: the first frame has been drawn, or there will be none */
void mentor_calm_release (void);

/**
 * mentor_calm_add:
 * @function: called on the main context when nothing else is due, and nobody holds
 * @data: for @function
 * @destroy: (nullable): frees @data
 *
 * Returns: the id of the source, like g_idle_add()
 */
guint mentor_calm_add (GSourceFunc function, gpointer data, GDestroyNotify destroy);

G_END_DECLS
