/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * mentor_content_lookup:
 * @name: a path below the program's content: "programmes/randers.json"
 *
 * Returns: (transfer full) (nullable): what was compiled in under that name
 */
GBytes *mentor_content_lookup (const char *name, GError **error);

/**
 * mentor_content_list:
 * @name: a folder of the content, without a final slash
 *
 * Returns: (transfer full) (nullable): the names in it; folders end in a slash
 */
char **mentor_content_list (const char *name, GError **error);

G_END_DECLS
