/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads what the program would read, with the same guard and the same rules, and says more: also
 * what is kept but not understood, and what would be shown twice or not at all. */

#include "config.h"

#include "store/mentor-check.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "model/mentor-log-entry.h"
#include "model/mentor-moves.h"
#include "model/mentor-pair.h"
#include "model/mentor-roles.h"
#include "model/mentor-swot.h"
#include "model/mentor-tasks.h"
#include "record/mentor-json.h"
#include "store/mentor-file.h"
#include "store/mentor-folder.h"

typedef struct
{
  MentorFolder *folder;
  GString *report;
  guint n_problems;
} Check;

static void
add_problem (Check *check, const char *name, const char *reason)
{
  g_autofree char *shown = g_filename_display_name (name);

  g_string_append_printf (check->report, "%s: %s\n", shown, reason);
  check->n_problems++;
}

/* The document's id; %NULL if it can't be read. */
static char *
check_document (Check *check, GType type, const char *name)
{
  g_autofree char *path = g_build_filename (mentor_folder_get_path (check->folder), name, NULL);
  g_autoptr (GPtrArray) remarks = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (JsonNode) tree = NULL;
  g_autoptr (GError) error = NULL;
  const char *id = NULL;

  bytes = mentor_file_read (path, &error);
  tree = bytes != NULL ? mentor_json_parse (bytes, &error) : NULL;
  if (tree == NULL || !mentor_document_check (type, tree, remarks, &error))
    {
      add_problem (check, name, error->message);
      return NULL;
    }

  if (mentor_document_is_newer (type, tree))
    add_problem (check, name, _("it was written by a later version of this program"));
  for (guint i = 0; i < remarks->len; i++)
    add_problem (check, name, g_ptr_array_index (remarks, i));

  mentor_json_get_string (json_node_get_object (tree), "id", &id);
  return g_strdup (id);
}

static void
check_logbook (Check *check)
{
  g_auto (GStrv) names = mentor_folder_list_log_entries (check->folder);
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *id = check_document (check, MENTOR_TYPE_LOG_ENTRY, names[i]);

      if (id != NULL && !g_hash_table_add (ids, g_steal_pointer (&id)))
        add_problem (check, names[i], _("it has the same id as another entry"));
    }
}

guint
mentor_check_folder (const char *path, GString *report)
{
  const struct
  {
    const char *name;
    GType type;
  } documents[] = {
    { "pair.json", MENTOR_TYPE_PAIR },   { "tasks.json", MENTOR_TYPE_TASKS },
    { "moves.json", MENTOR_TYPE_MOVES }, { "swot.json", MENTOR_TYPE_SWOT },
    { "roles.json", MENTOR_TYPE_ROLES },
  };
  g_autoptr (MentorFolder) folder = NULL;
  Check check = { 0 };

  g_return_val_if_fail (path != NULL && report != NULL, 1);

  folder = mentor_folder_new (path, NULL);
  check.folder = folder;
  check.report = report;
  if (!mentor_folder_get_available (folder))
    {
      add_problem (&check, path, _("it isn’t a folder"));
      return check.n_problems;
    }

  for (gsize i = 0; i < G_N_ELEMENTS (documents); i++)
    {
      g_autofree char *file = g_build_filename (path, documents[i].name, NULL);
      g_autofree char *id = NULL;

      /* Only the first must be there; a link to nowhere is there as well. */
      if (i > 0 && !g_file_test (file, G_FILE_TEST_EXISTS)
          && !g_file_test (file, G_FILE_TEST_IS_SYMLINK))
        continue;
      id = check_document (&check, documents[i].type, documents[i].name);
    }

  check_logbook (&check);
  return check.n_problems;
}
