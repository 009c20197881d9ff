/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The private folder: made when first asked for, kept like a pair's folder. */

#include "config.h"

#include "store/mentor-file.h"
#include "workspace/mentor-private-folder.h"

MentorFolder *
_mentor_private_folder_open (MentorLibrary *library, const char *pair_id, MentorMe me)
{
  g_autofree char *all = mentor_library_get_local_path (library, "private", pair_id);
  g_autofree char *kept = mentor_library_get_local_path (library, "backups", pair_id);
  g_autofree char *path = NULL, *backups = NULL;

  if (me == MENTOR_ME_BOTH)
    return NULL;
  path = g_build_filename (all, me == MENTOR_ME_MENTOR ? "mentor" : "mentee", NULL);
  backups = g_build_filename (kept, "private", NULL);
  if (!mentor_file_make_private_folder (path, NULL))
    return NULL;
  return mentor_folder_new (path, backups);
}

/* A new document knows its entry from the start; that alone is nothing to save. */
static void
tie_to_entry (MentorDocument *document, const char *entry_id)
{
  static const char *const head[] = { "format", "version", "id" };
  g_autoptr (JsonNode) blank = mentor_record_snapshot (MENTOR_RECORD (document));
  g_autoptr (JsonObject) tied = json_object_new ();
  g_autoptr (JsonNode) tree = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (head); i++)
    json_object_set_member (
        tied, head[i],
        json_node_copy (json_object_get_member (json_node_get_object (blank), head[i])));
  json_object_set_string_member (tied, "entry", entry_id);
  tree = json_node_init_object (json_node_alloc (), tied);
  mentor_document_load (document, tree, NULL);
}

MentorPrivateEntry *
_mentor_private_folder_get_entry (MentorFolder *folder, const char *entry_id)
{
  g_autofree char *name = g_strconcat (entry_id, ".json", NULL);
  MentorDocument *document = mentor_folder_open (folder, MENTOR_TYPE_PRIVATE_ENTRY, name);

  if (*mentor_record_get_string (MENTOR_RECORD (document), "entry") == '\0'
      && !mentor_document_get_read_only (document))
    tie_to_entry (document, entry_id);
  return MENTOR_PRIVATE_ENTRY (document);
}
